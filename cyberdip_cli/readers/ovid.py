"""Ovid's tagged export and its display with long names: ``<1. >``."""

from __future__ import annotations

from ..formats.tagged import tagged

LABELS = "|".join(
    (
        "Unique Identifier",
        "Accession Number",
        "Title",
        "Chapter Title",
        "Database",
        "Authors?",
        "Source",
        "Status",
        "Score",
    )
)
START = (
    rf"(?:<\d{{1,6}}\.? ?>\s*\n(?:\s*\n)?(?:[A-Z]{{2}}\s{{1,2}}- |(?:{LABELS})\s*\n)"
    r"|Score\s*\n\s{1,4}\*{1,5}\s*\n)"
)
READER = tagged("ovid", "Ovid tagged, and Ovid's display with long names", (".ovd",), START)
