"""CSL-JSON: items, documents, lines."""
