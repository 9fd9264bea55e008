"""Runs OnTime's notebooks and publishes them."""
