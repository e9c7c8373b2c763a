"""Web of Science's tagged export: ``PT J`` ... ``ER``."""

from __future__ import annotations

from ..formats.tagged import tagged

START = r"(?:FN (?:Clarivate|Thomson|ISI)|PT [JBSPCR](?:\s|$))"
READER = tagged("isi", "ISI tagged, of Web of Science", (".ciw", ".isi"), START)
