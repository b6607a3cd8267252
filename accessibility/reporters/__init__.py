"""Reports for people and programs: text for a terminal, JSON, and one HTML page."""
