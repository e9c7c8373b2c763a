"""Formats: one folder each, with its reader, its writer and its tables."""
