"""The benchmark of loading months."""
