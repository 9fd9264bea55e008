"""Compares pages with the table."""
