"""Primo's normalised records, PNX (Ex Libris, Primo Technical Guide)."""

ROOTS = frozenset(("record", "records", "PrimoNMBib", "SEGMENTS", "search", "result", "documents", "docs"))
