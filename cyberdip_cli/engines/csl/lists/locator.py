"""Locators as people type them: "p. 23", "chap. 4", "23" (pages). Source: CSL 1.0.2, appendix IV (locators)."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..style.locale import Locale

LOCATORS = (
    "act", "appendix", "article-locator", "book", "canon", "chapter", "column", "elocation", "equation", "figure", "folio", "issue", "line",
    "note", "opus", "page", "paragraph", "part", "rule", "scene", "section", "sub-verbo", "supplement", "table", "timestamp",
    "title-locator", "verse", "version", "volume",
)  # fmt: skip
"""The locator types of CSL 1.0.2, appendix IV."""

USUAL = {
    "pp": "page", "pg": "page", "p": "page", "ch": "chapter", "chap": "chapter", "sec": "section", "vol": "volume", "col": "column",
    "fig": "figure", "n": "note", "l": "line", "ll": "line", "para": "paragraph", "§": "section", "¶": "paragraph",
}  # fmt: skip
"""Abbreviations that are typed in any language."""


def read_locator(text: str, locale: Locale) -> tuple[str, str]:
    """The type of a locator and what is left of it."""
    match = re.match(r"([^\d\s.]+)\.?\s*(?=\S)(.+)", text)
    if not match:
        return "page", text
    word = match[1].lower()
    for name in LOCATORS:
        for form in ("long", "short", "symbol"):
            for plural in (False, True):
                if (locale.term(name, form, plural=plural) or "").rstrip(".").lower() == word:
                    return name, match[2]
    return (
        (USUAL[word], match[2]) if word in USUAL else (word, match[2]) if word in LOCATORS else ("page", text)
    )
