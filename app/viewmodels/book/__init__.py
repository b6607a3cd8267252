"""The ten-year book on the screen: spans, charts, search, single entries, the monthly bill, reminders."""
