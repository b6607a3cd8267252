"""The safety centre: limits, locks, this device, help against scams."""
