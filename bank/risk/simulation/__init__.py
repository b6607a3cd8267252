"""A simulated year of customers who transfer money, some of them to frauds: for training, tuning and measuring."""
