"""The ten-year book: every posted entry found again, sorted, added up and compared; notes, reminders, the monthly bill."""
