"""What a participant agreed to have recorded: input, the screen, sound. One clock for all, readable after any crash."""
