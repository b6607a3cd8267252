"""Paying for electricity, water, gas and the phone: simulated companies, bills, top-ups, automatic payment."""
