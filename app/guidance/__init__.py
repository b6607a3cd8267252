"""同屏辅导: somebody whom the customer let in sees the screen with amounts covered, points, draws and explains."""
