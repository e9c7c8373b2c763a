"""Ligatures of TeX's fonts: dashes and quotation marks that are typed as several signs."""

from __future__ import annotations

from ...patterns import Pattern

_LIGATURE = Pattern(r"---?|``|''|[?!]`|`")
_LIGATURES = {"---": "—", "--": "–", "``": "“", "''": "”", "?`": "¿", "!`": "¡", "`": "‘"}
_SINGLE_QUOTES = Pattern(r"(?<!`)`(?!`)([^`']+)'(?![\w'])")


def with_ligatures(text: str) -> str:
    """``text`` with the characters that its hyphens and quotes stand for.

    >>> with_ligatures("pages 3--5, ``quoted'' and `so'")
    'pages 3–5, “quoted” and ‘so’'
    """
    if "`" in text:
        text = _SINGLE_QUOTES.sub(r"‘\1’", text)
    elif "--" not in text and "''" not in text:
        return text
    return _LIGATURE.sub(lambda found: _LIGATURES[found[0]], text)
