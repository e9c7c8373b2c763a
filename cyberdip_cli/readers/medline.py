"""The tagged format of PubMed, and ERIC's of the same form: ``PMID- 28012345``."""

from __future__ import annotations

from ..formats.tagged import tagged

START = r"(?:PMID ?- ?\d|OWN ? - \w|PMC ? - PMC\d)"
READER = tagged("medline", "MEDLINE tagged, of PubMed and ERIC", (".nbib", ".medline"), START)
