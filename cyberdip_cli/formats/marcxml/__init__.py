"""MARCXML as it is written, and what makes it come back as it was."""
