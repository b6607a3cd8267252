"""Time deposits: what one has and what it will bring, opening one, taking one out early, what happens at maturity."""
