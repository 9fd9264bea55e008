"""Drills: faults on purpose while travellers ask, and a ledger of what they were promised."""
