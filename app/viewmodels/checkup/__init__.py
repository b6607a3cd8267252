"""The room of the check-up: what a person has, told in sentences, with a planned purchase or without."""
