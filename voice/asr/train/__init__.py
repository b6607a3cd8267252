"""How the adapter of Whisper's decoder is made; runs in the environment of script/train-hearing, never in the program."""
