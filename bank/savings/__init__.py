"""Savings and investing: time deposits, current interest, wealth products, precious metals, family wealth."""
