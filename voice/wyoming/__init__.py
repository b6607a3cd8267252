"""The Wyoming protocol: one machine hears and speaks for a lab's stations (docs/protocols/wyoming.md)."""
