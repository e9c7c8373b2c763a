"""Inspec, and other databases, as SilverPlatter printed them: ``Record 1 of 2 - INSPEC``, ``TI: Wicks``."""

from __future__ import annotations

from ..formats.tagged import tagged

START = (
    r"(?:Record[ .][^\n]{0,60}\n\s*(?:TI|AN|AU)\s?[:~]\s"
    r"|(?:TI|AN|AU)\s?[:~]\s[^\n]{1,400}\n(?:[^\n]{0,400}\n){0,6}?(?:TI|AU)\s?[:~]\s[^\n]{1,400}\n"
    r"(?:[^\n]{0,400}\n){0,20}?(?:SO|PY|JN)\s?[:~]\s)"
)
READER = tagged("inspec", "Inspec and other databases of SilverPlatter (TI: AU: SO:)", (".inspec",), START)
