"""Lines of a record to fields."""
