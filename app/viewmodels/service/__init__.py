"""Customer service: help in one touch, answers, the number to call."""
