"""Page ranges: ``--`` divides them in a ``.bib`` file. In a record a hyphen does, or an en dash where the
pages have hyphens of their own: ``B-3–B-9``."""

from __future__ import annotations

from ...patterns import Pattern

DIVIDER = "\0"
"""Stands for the ``--`` that divides a range until the text around it is in LaTeX."""
_LONG = Pattern(r"(?:(?<!\s)\s+)?(?:--+|[–—])\s*")
_SHORT = Pattern(r"(?<=[^\s–-])\s*-\s*(?=[^\s–-])")
_BLANKS = Pattern(r"(?<![\w-])([A-Za-z]?\d+) +- ?([A-Za-z]?\d+)(?![\w-])")
"""``1 - 10``, as EBSCO writes a range."""
_EN = Pattern(r"(?<=[^\s–-])\s*–\s*(?=[^\s–-])")
_SECTION = Pattern(r"[A-Z]{1,3}-\d+")


def read(text: str) -> str:
    """The page of a record, from decoded text; every piece of a list by itself.

    >>> read("17--29"), read("B-3--B-9, C-1--C-3"), read("B-3"), read("17 - 29")
    ('17-29', 'B-3–B-9, C-1–C-3', 'B-3', '17-29')
    """
    if "," in text or ";" in text:
        return "".join(map(_read_piece, _pieces(text)))
    return _read_piece(text)


def written(page: str) -> str:
    """The ranges of a record's page with :data:`DIVIDER` where they are divided.

    >>> written("17-29").replace(DIVIDER, "--"), written("B-3–B-9, C-1").replace(DIVIDER, "--")
    ('17--29', 'B-3--B-9, C-1')
    >>> written("B-3-B-9").replace(DIVIDER, "--"), written("12-1-5"), written("ix-12").replace(DIVIDER, "--")
    ('B-3--B-9', '12-1-5', 'ix--12')
    """
    return "".join(map(_written_piece, _pieces(page)))


def _pieces(text: str) -> list[str]:
    """A list divided behind its commas and semicolons."""
    return text.replace(",", ",\0").replace(";", ";\0").split("\0")


def _read_piece(piece: str) -> str:
    found = _LONG.findall(piece)
    if not found:
        return _BLANKS.sub(r"\1-\2", piece)
    return _LONG.sub("–" if len(found) == 1 and "-" in _LONG.sub("", piece) else "-", piece)


def _written_piece(piece: str) -> str:
    if "–" in piece:
        return _EN.sub(DIVIDER, piece)
    hyphens = _SHORT.findall(piece)
    if len(hyphens) == 1 and not _SECTION.fullmatch(piece.strip(" ,;")):
        return _SHORT.sub(DIVIDER, piece)
    if len(hyphens) == 3:
        first, second, third, fourth = _SHORT.split(piece)
        if first.strip() == third and second.isdecimal() and fourth.rstrip(",;").isdecimal():
            return f"{first}-{second}{DIVIDER}{third}-{fourth}"
    return piece
