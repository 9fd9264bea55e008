"""The benchmark of predictions, and code that drills share with it."""
