"""The room of family wealth: who lets whom see what, and what there is together."""
