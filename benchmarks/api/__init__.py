"""The trial of the API by generated requests."""
