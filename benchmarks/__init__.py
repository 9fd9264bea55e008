"""Measures OnTime and other systems in one run on one machine. Each package with a __main__ is a benchmark."""
