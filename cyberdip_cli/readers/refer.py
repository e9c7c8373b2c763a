"""Refer and EndNote's tagged export: ``%0 Journal Article``."""

from __future__ import annotations

from ..formats.tagged import tagged

START = r"%(?:0 [A-Z]|[AETBJDKLF] \S)"
READER = tagged("refer", "Refer and EndNote tagged (%A %T %D)", (".enw", ".refer"), START)
