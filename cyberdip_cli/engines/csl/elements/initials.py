"""Given names shortened to initials, or only their abbreviations set to the style's mark.

Source: CSL 1.0.2, "initialize", "initialize-with" and "initialize-with-hyphen".
"""

from __future__ import annotations

import re
from functools import lru_cache

from ....patterns import Pattern
from ..values import has_initials

_SEPARATOR = Pattern(r"([-\s]+)")
_WORD = Pattern(r"([\u02b0-\u02ff'‘’]*\w)([^\W\d_]*)(\.?)")


@lru_cache(maxsize=8192)
def initialize(given: str, mark: str, *, hyphen: bool = True, shorten: bool = True) -> str:
    """``given`` with initials, each followed by ``mark``; with ``shorten`` false only what is an abbreviation
    already gets the mark.

    A word after a hyphen counts when it is capitalised; lower-case words stay whole; so do names that cannot
    be shortened (CJK).

    >>> initialize("Jean-Paul Marie", ". "), initialize("Ji-hoon", "."), initialize("Lucy B.", ".", shorten=False)
    ('J.-P. M.', 'J.', 'Lucy B.')
    >>> initialize("ʿAbd Allāh", ". "), initialize("雪芹", ".")
    ('ʿA. A.', '雪芹')
    """
    if not given or not has_initials(given):
        return given
    text = re.sub(r"\s*-\s*", "-", given if hyphen else given.replace("-", " "))
    text = re.sub(
        r"-(?=[^\W\d_A-Z])(?=\w)", lambda m: "–" if text[m.end() : m.end() + 1].islower() else "-", text
    )
    text = re.sub(r"\.(?=[^\s\-–.])", ". ", text)
    words = _SEPARATOR.split(text.strip())
    made = _shorten(words, mark) if shorten else _normalise(words, mark)
    made = re.sub(r"\s*-\s*", "-", re.sub(r"[ \t]+", " ", made))
    return re.sub(r"–(?=[^\W\d_])", "-", made).rstrip("\t\n\r \ufeff\u00a0")


def _shorten(words: list[str], mark: str) -> str:
    out: list[str] = []
    for index in range(0, len(words), 2):
        word = words[index]
        gap = words[index + 1] if index + 1 < len(words) else None
        match = _WORD.match(word)
        if match and match[1] == match[1].upper():
            whole = match[3] and match[2]
            out.append(match[1] + (match[2] if whole else _capitals(match[2])) + mark)
            out.append("-" if gap and "-" in gap else "")
        else:
            out.append((" " if out else "") + word + (gap or ""))
    return "".join(out)


def _capitals(rest: str) -> str:
    """A second letter of one sound: ``GJohn`` gives ``Gj``; words in capitals give nothing."""
    run = len(rest) - len(rest.lstrip("".join({c for c in rest if c.isupper()}) or " "))
    return rest[:run].lower() if 0 < run < len(rest) else ""


def _normalise(words: list[str], mark: str) -> str:
    short = [
        (len(word) > 1 and word.endswith(".")) or (len(word) == 1 and word.isupper()) for word in words[::2]
    ]
    out: list[str] = []
    for index in range(0, len(words), 2):
        word = words[index]
        gap = words[index + 1] if index + 1 < len(words) else ""
        if not short[index // 2]:
            out.append(word + gap)
            continue
        follows = index // 2 + 1 < len(short)
        out.append(word.rstrip(".") + mark)
        if "-" in gap:
            out.append("-")
        elif follows and not short[index // 2 + 1]:
            out.append(" ")
    return "".join(out)
