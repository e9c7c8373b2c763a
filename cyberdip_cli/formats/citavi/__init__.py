"""Citavi's project and backup format, ``CitaviExchangeData`` (Citavi 3 to 6). There is no public schema."""

ROOTS = frozenset(("CitaviExchangeData",))
