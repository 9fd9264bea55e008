"""What the weather adds to predictions."""
