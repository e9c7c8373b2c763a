"""Fields to values, values to a Record."""
