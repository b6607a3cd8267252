"""The room of the credit card: the card, its bills, repaying, instalments, asking for one."""
