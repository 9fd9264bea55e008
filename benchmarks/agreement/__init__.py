"""The comparison of pages with the table."""
