"""RefWorks tagged: ``RT Journal Article``."""

from __future__ import annotations

from ..formats.tagged import tagged

START = (
    r"(?:RT [\w/, ]{1,50}\n[A-Z][A-Z0-9]\d? \S|RefWorks Export Tagged Format|Refworks Export Tagged Format)"
)
READER = tagged("refworks", "RefWorks tagged", (".rwt",), START)
