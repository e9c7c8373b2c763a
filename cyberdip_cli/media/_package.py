"""Files of word processors: a zip archive of XML parts, the same bytes for the same content.

Source: ECMA-376, part 2 (Open Packaging Conventions); OpenDocument 1.3, part 2 (its ``mimetype`` comes first,
unpacked)."""

from __future__ import annotations

from ..protocols import Citation
from ._runs import escape_html

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..protocols import CitedDocument

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The date of every part: the earliest that zip knows."""


def archive(parts: Mapping[str, str], stored: str = "") -> bytes:
    """The parts by name as an archive; the one that is ``stored`` is not packed."""
    from io import BytesIO
    from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

    out = BytesIO()
    with ZipFile(out, "w") as file:
        for name, text in parts.items():
            info = ZipInfo(name, LONG_AGO)
            info.external_attr = 0o644 << 16
            file.writestr(info, text.encode(), ZIP_STORED if name == stored else ZIP_DEFLATED)
    return out.getvalue()


def xml_text(text: str) -> str:
    """Text of an element: what XML cannot hold is left out.

    >>> xml_text("R&D \\ufffe<x>")
    'R&amp;D &lt;x&gt;'
    """
    kept = text if text.isprintable() else "".join(char for char in text if _allowed(char))
    return escape_html(kept)


def _allowed(char: str) -> bool:
    """Source: https://www.w3.org/TR/xml/, 2.2 "Characters"."""
    return char >= " " and not "\ud800" <= char <= "\udfff" and char not in "\ufffe\uffff"


def in_text_citations(document: CitedDocument) -> Iterable[Citation]:
    """The citations of a document as those of a list: only their in-text form."""
    return (Citation(str(number), (), runs) for number, runs in enumerate(document.citations, 1))
