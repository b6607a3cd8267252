"""The built-in screen reader at work on the window: its eyes, hands and mouth; what it says is decided in `accessibility`."""
