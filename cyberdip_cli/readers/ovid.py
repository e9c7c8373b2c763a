"""Ovid's tagged export and its display with long names: ``<1. >``."""

from __future__ import annotations

from ..formats.tagged import tagged

START = (
    r"<\d{1,6}\.? ?>\s*\n(?:\s*\n)?(?:(?:UI|VN|TI|AU|AN|DB|ST|PT|AS|SO)\s{1,2}- "
    r"|(?:Unique Identifier|Accession Number|Title|Database|Author|Authors|Status)\s*\n)"
)
READER = tagged("ovid", "Ovid tagged, and Ovid's display with long names", (".ovd",), START)
