"""A captured user interface: what assistive technology and the eye meet, as values that no longer change."""
