"""Measurements of OnTime beside others, in one run on one machine. A package with a __main__ is a benchmark."""
