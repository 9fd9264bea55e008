"""Tests the API with generated requests."""
