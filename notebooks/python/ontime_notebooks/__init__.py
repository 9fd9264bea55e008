"""What runs OnTime's notebooks and publishes them."""
