"""Drills: deliberate faults under load, and a ledger of every request and its answer."""
