"""The inbox: what the bank has told, read and unread."""
