"""The demonstration: recorded conversations through the true pipeline and the real window, and a report of them."""
