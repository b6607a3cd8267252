"""Data that travels with the program: fonts, icons, personas and recordings; MANIFEST.toml lists them."""
