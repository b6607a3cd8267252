"""Conversations as data, in folders by what can go wrong, and the runner that plays them through the Dialogue port."""
