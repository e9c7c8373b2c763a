"""MODS, the Metadata Object Description Schema (https://www.loc.gov/standards/mods/), versions 3.0 to 3.8."""

NAMESPACE = "http://www.loc.gov/mods/"
ROOTS = frozenset(("mods", "modsCollection"))
