"""ReDIF templates of RePEc: ``Template-Type: ReDIF-Paper 1.0``."""

from __future__ import annotations

from ..formats.tagged import tagged

START = r"(?i:template-type):\s*(?i:redif)-"
READER = tagged("redif", "ReDIF templates of RePEc", (".redif",), START)
