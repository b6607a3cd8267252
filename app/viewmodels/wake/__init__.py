"""The wake word in the window: waiting for it, muting it, what it heard last, and a voice of one's own."""
