"""Copac's tagged records: ``TI- Harbours``."""

from __future__ import annotations

from ..formats.tagged import tagged

START = r"(?:TI|AU|MT)- \S[^\n]{0,600}\n(?:[^\n]{0,600}\n){0,8}?(?:TI|AU|PU|PY|PD|SE|LA)- "
READER = tagged("copac", "Copac tagged", (".copac",), START)
