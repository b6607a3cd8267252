"""The first page, all services, and finding them."""
