"""Statements of SQL through the gateway."""
