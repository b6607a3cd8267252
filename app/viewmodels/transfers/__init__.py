"""The transfers room: what stands between a review and the PIN, and everything around a transfer."""
