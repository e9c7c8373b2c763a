"""Whether a text looks like a finished reference, before any is read: quick, and only a look."""

from __future__ import annotations

from ..patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

SHORTEST, LONGEST = 25, 3000
"""Characters of one reference; those of Chinese and Japanese ones count twice."""
_FIRST_WIDE = "\u3040"
_YEAR = Pattern(r"(?<![\d/])(?:1[5-9]|20)\d\d[a-h]?(?![\d/])|\b(?:n\.d\.|o\. ?J\.|in press|forthcoming)")
_START = Pattern(
    r"\W{0,4}(?:\[?\(?\d{1,4}[\]).]*\s*)?[“\"„«]?(?:[^\W\d_a-z]|(?:van|von|de|del|di|da|der|al|el|le|la|d['’])\s?[^\W\d_a-z])"
)
_PAGE_BEHIND_GAP = Pattern(r"(?:\t\s*| {2,}|[.…·_](?:\s?[.…·_]){3,}\s*)(\d{1,4})\s*$")
_ROMAN_PAGE = Pattern(r"(?:\t\s*| {2,}|(?:\s?[.…·_]){4,}\s*)[ivxl]{1,6}\s*$")
_SIGNS = Pattern(
    r"(?P<initial>\b[^\W\d_a-z]\.|\b[^\W\d_]{2,} [A-Z]{1,3}[,.]|, [^\W\d_a-z][^\W\d_]+[.,(])"
    r"|(?P<issue>\d\s?\(\d+\)|\b(?:vol|bd|jg|no|nr|Т|№)\.? ?\d|\b(?:19|20)\d\d年?[,;] ?(?:[^\W\d_]{1,6}\.? )?\(?\d"
    r"|\d, ?(?:\d+ )?\((?:[^\W\d_]+\.? )?(?:19|20)\d\d\))"
    r"|(?P<pages>\d\s?[-‑–—～]\s?\d|\b(?:pp?|S|С|с|pág|págs)\.? ?\d)|(?P<address>\b10\.\d{4,9}/|https?://|www\.)"
    r"|(?P<inside>\bIn:? [^\W\d_a-z]|[“”„«»「《『])|(?P<imprint>[^\W\d_]: [^\W\d_a-z]|\(\d{4}[a-h]?\)|\b(?:eds?|Hrsg|Hg)\b"
    r"|\b(?:[Tt]hesis|[Tt]hèse|[Tt]ese|[Dd]issertation|[Dd]issertação|Diss)\b|\d年)",
)


def share(parts: list[str], signs: int = 2) -> float:
    """How many of the parts look like references, with so many signs of one."""
    return sum(looks_like_reference(part, signs) for part in parts) / max(1, len(parts))


def looks_like_reference(text: str, wanted: int = 2) -> bool:
    """Whether a text begins like a reference, has a year, and so many more signs of one. Only a look: the
    model decides.

    >>> looks_like_reference("Roe, J. (1999). Maps of nowhere. Atlas Review, 12(3), 45-67.")
    True
    >>> looks_like_reference("In 1999 the harbour was closed.")
    False
    """
    if len(text) > LONGEST:  # references that run together: a year in every few hundred characters
        text = text[:LONGEST]
        return bool(_START.match(text)) and len(_YEAR.findall(text)) * 600 > LONGEST
    length = len(text) if text.isascii() else len(text) + sum(map(_FIRST_WIDE.__le__, text))
    if length < SHORTEST or not _START.match(text) or not _YEAR.search(text):
        return False
    signs = {match.lastgroup for match in _SIGNS.finditer(text[:2000])}
    return len(signs) >= wanted and (wanted < 2 or bool(signs - {"initial", "inside"}))


def are_contents(lines: Sequence[str]) -> bool:
    """Whether most lines end with the page of what they name, behind a gap, and these pages rise: a table of
    contents.

    >>> are_contents(["Contents", "Preface ..... 1", "The beginnings ..... 12", "Index ..... 98"])
    True
    """
    found = [_PAGE_BEHIND_GAP.search(text) for text in lines]
    pages = [int(match[1]) for match in found if match is not None]
    return len(pages) > 2 and 3 * len(pages) >= 2 * len(lines) and pages == sorted(pages)


def ends_with_pages(lines: Sequence[str]) -> bool:
    """Whether most lines end with the page of what they name, in figures or Roman numbers."""
    return 3 * sum(map(_ends_with_page, lines)) >= 2 * len(lines)


def _ends_with_page(line: str) -> bool:
    return _PAGE_BEHIND_GAP.search(line) is not None or _ROMAN_PAGE.search(line) is not None


def looks_cut_off(text: str) -> bool:
    """Whether a text is the rest of a reference whose beginning is missing: it begins with a small letter, and
    numbers and pages, or a year and more signs of a reference, follow.

    >>> looks_cut_off("of the ports. Journal of Tides, 12(3), 45-67."), looks_cut_off("the 12 men (3) went")
    (True, False)
    """
    signs = {match.lastgroup for match in _SIGNS.finditer(text[:2000])}
    small = text[:1].islower() and SHORTEST <= len(text) <= LONGEST
    return small and ({"issue", "pages"} <= signs or (len(signs) > 2 and bool(_YEAR.search(text))))
