"""The built-in screen reader without sound and without a window: what it stops at, what it says, what a gesture does.

It knows an accessible tree and nothing else, so that what it cannot say no screen reader can.
"""
