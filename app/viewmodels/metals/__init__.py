"""Precious metals: today's prices and those of the days before, what one holds, buying and selling."""
