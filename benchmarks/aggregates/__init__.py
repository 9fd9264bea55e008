"""The benchmark of questions over all flights."""
