"""The customer's adviser, simulated, and the conversation with them."""
