"""The order of words without a collation library: letters before accents, case and punctuation ignored,
numbers by value.

Good for the languages whose alphabets add no letters after z; those that do (Swedish å ä ö) have a row in
:data:`TAILORED`. Source: the Unicode Collation Algorithm's base strength, which the CSL processors sort with
(CSL 1.0.2, "Sorting", leaves it to them)."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import category, normalize

from ....patterns import Pattern

_PLAIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ŋ": "n"}
)
TAILORED = {
    "sv": ("å", "ä", "ö"), "fi": ("å", "ä", "ö"), "da": ("æ", "ø", "å"), "nb": ("æ", "ø", "å"), "nn": ("æ", "ø", "å"), "no": ("æ", "ø", "å"),
    "et": ("õ", "ä", "ö", "ü"), "is": ("þ", "æ", "ö"),
}  # fmt: skip
"""Letters that come after z, in their order."""
AFTER = {
    "ñ": ("es", "n"),
    "č": ("cs sk sl hr", "c"),
    "š": ("cs sk sl hr lt lv", "s"),
    "ž": ("cs sk sl hr lt lv", "z"),
    "ř": ("cs", "r"),
}
"""Letters of their own after a plain one, and the languages in which they are."""
_DIGITS = Pattern(r"\d+")


@lru_cache(maxsize=16384)
def key(text: str, language: str) -> str:
    """What ``text`` is compared by in ``language``.

    >>> sorted(["Zola", "Éluard", "de Gaulle", "Eco"], key=lambda name: key(name, "fr"))
    ['de Gaulle', 'Eco', 'Éluard', 'Zola']
    """
    text = text.lower()
    if not text.isascii():
        text = _fold(normalize("NFC", text), language)
    text = _DIGITS.sub(lambda match: match[0].lstrip("0").zfill(12), text)
    return "".join(
        c for c in text if c == " " or c.isalnum() or (c > "\u00ff" and category(c)[0] not in "PZ")
    ).strip()


def _fold(text: str, language: str) -> str:
    letters = TAILORED.get(language, ())
    text = "".join("z" + chr(0xE000 + letters.index(c)) if c in letters else c for c in text)
    for letter, (languages, base) in AFTER.items():
        if language in languages.split():
            text = text.replace(letter, base + "\ue0ff")
    folded = normalize("NFKD", text.translate(_PLAIN).replace("ß", "ss"))
    return "".join(c for c in folded if category(c) != "Mn")
