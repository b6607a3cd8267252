"""The recipe: material, windows, network, training, export. Needs the extra `wake-train`; the program never loads it."""
