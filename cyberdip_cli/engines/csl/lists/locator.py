"""Locators as people type them: "p. 23", "chap. 4", "23" (pages). Source: CSL 1.0.2, appendix IV
(locators)."""

from __future__ import annotations

from functools import lru_cache

from ....patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ....protocols import CiteItem
    from ..style.locale import Locale

LOCATORS = (
    "act", "appendix", "article-locator", "book", "canon", "chapter", "column", "elocation", "equation", "figure", "folio", "issue", "line",
    "note", "opus", "page", "paragraph", "part", "rule", "scene", "section", "sub-verbo", "supplement", "table", "timestamp",
    "title-locator", "verse", "version", "volume",
)  # fmt: skip
"""The locator types of CSL 1.0.2, appendix IV."""

USUAL = {
    "pp": "page", "pg": "page", "p": "page", "ch": "chapter", "chap": "chapter", "sec": "section", "vol": "volume",
    "col": "column", "fig": "figure", "n": "note", "l": "line", "ll": "line", "para": "paragraph", "§": "section",
    "§§": "section", "¶": "paragraph", "¶¶": "paragraph", "sub verbo": "sub-verbo", "s.v": "sub-verbo",
}  # fmt: skip
"""Abbreviations that are typed in any language."""


def read_locator(text: str, locale: Locale) -> tuple[str, str]:
    """The type of a locator and what is left of it; pages where it names none."""
    lower = text.lower()
    for word, name in _words(locale):
        if lower.startswith(word):
            rest = text[len(word) :]
            mark = rest[:1] in (".", " ", "\u00a0") or rest[:1].isdigit() or not word[-1].isalpha()
            rest = rest.removeprefix(".").strip(" \u00a0")
            if mark and rest:
                return name, rest
    return "page", text


def located(item: CiteItem, locale: Locale) -> CiteItem:
    """The item with its locator taken from the beginning of its suffix, where that may be."""
    found = _LEAD.match(item.suffix) if item.locator_in_suffix else None
    if found is None:
        return item
    text = item.suffix[found.end() :]
    label, rest = read_locator(text, locale)
    numbers = (_PLACES if rest == text else _LABELLED).match(rest)
    if numbers is None:
        return item
    locator = numbers[0].rstrip(".:!?")
    return item.replace(locator=locator, label=label, suffix=rest[len(locator) :], locator_in_suffix=False)


_LEAD = Pattern(r"\s*,?\s*")
_PLACE = r"[^\s,;\d]*\d[^\s,;]*"
_ROMAN = r"[ivxlcdmIVXLCDM]+(?:[-–][ivxlcdmIVXLCDM]+)?(?![^\s,;])"
_BETWEEN = r"(?:\s*[,&–-]\s*|\s+and\s+|\s+)"
_PLACES = Pattern(f"{_PLACE}(?:{_BETWEEN}{_PLACE})*")
"""Places without the name of their kind: each holds a digit."""
_LABELLED = Pattern(f"(?:{_ROMAN}|{_PLACE})(?:{_BETWEEN}(?:{_ROMAN}|{_PLACE}))*")
"""Places after the name of their kind: roman numbers too."""


@lru_cache(maxsize=8)
def _words(locale: Locale) -> list[tuple[str, str]]:
    """What the types are called in a language, without their full stop, the longest first."""
    found = {**USUAL, **{name: name for name in LOCATORS}}
    for name in LOCATORS:
        for form in ("symbol", "short", "long"):
            for plural in (True, False):
                term = (locale.term(name, form, plural=plural) or "").rstrip(".").lower()
                if term:
                    found.setdefault(term, name)
    return sorted(found.items(), key=lambda pair: -len(pair[0]))
