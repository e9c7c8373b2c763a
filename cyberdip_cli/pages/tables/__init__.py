"""Dialects and their tables."""
