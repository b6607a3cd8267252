"""What customers owe the bank and what they earn by it: credit cards, points and small loans."""
