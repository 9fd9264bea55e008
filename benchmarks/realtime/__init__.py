"""The benchmark of predictions, and what its drills share with it."""
