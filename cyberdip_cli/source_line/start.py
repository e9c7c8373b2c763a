"""Where the numbers of a citation begin, so that the title is what stands left of them.

A title may hold numbers and years itself, so a number counts as a beginning only by its word (``Vol. 5``),
its shape (``50(8):``) or the punctuation before it.

The date is matched first, then the title left of it is cut."""

from __future__ import annotations

from ..dates.free import find
from ..grammars.locator_words import ISSUE, PAGES, VOLUME
from ..patterns import IGNORECASE, Pattern, escape

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..parsed import Context


def _any(words: list[str]) -> str:
    """An alternation of ``words``, in groups by their first letters: only where a word begins is asked for,
    never where it ends."""
    tails: dict[str, list[str]] = {}
    for word in words:
        tails.setdefault(word[0], []).append(escape(word[1:]))
    return "|".join(
        f"{escape(first)}(?:{'|'.join(rest)})" if len(rest) > 1 else escape(first) + rest[0]
        for first, rest in tails.items()
    )


_LED = ("lib", "ano", "año", "anno", "rok", "rod", "god", "год", "sv", "nide", "deel", "dl", "za")
_WEAK = frozenset("part pt f s z say số № tr or old side sida trang ff fl bl pl ss".split())
"""Words too common to begin the numbers by themselves."""
_BEFORE = r"(?<![^\s,;.(\[])"
"""At the start, after a blank, or after one of these marks."""
_FIGURES = "0123456789"
_STARTS = (
    # volume and issue words with their number
    (
        "",
        Pattern(
            rf"{_BEFORE}(?:{_any([w for w in VOLUME if len(w) > 1 and w not in _LED])})(?:\.\s?|\s?:\s?|\s)(?:№\s?)?(?:\d|[IVXLC]+\b)",
            IGNORECASE,
        ),
    ),
    (
        "",
        Pattern(
            rf"(?:(?<=[,;.:)(\]–—-]\s)|(?<=[,;(]))(?:{_any([w for w in VOLUME if len(w) == 1 or w in _LED])})\.?\s?(?:\d|[IVXLC]+\b)",
            IGNORECASE,
        ),
    ),
    (_FIGURES, Pattern(r"(?<=\s)(?:[vVtTтТ]\.\s?\d{1,4}(?=[\s,;.(:-])|v\d{1,4}\s?n\d)")),
    (
        _FIGURES,
        Pattern(r"(?<=\s)\d{1,4}(?=(?:,\s(?:no|nr|issue|iss|n)|\s(?:no|nr|iss))[.:]?\s?\d)", IGNORECASE),
    ),
    ("(", Pattern(r"(?<=\s)(?:\d{1,4}\.\d{1,3}(?=\s\()|[IVXLC]{2,9}(?=\s\((?:1[5-9]|20)\d\d\)))")),
    ("年", Pattern(r"(?:18|19|20)\d\d\s?年")),
    (
        ",;",
        Pattern(
            r"(?:(?<=[,;]\s)|(?<=\s))(?:\d{1,4}\s?[,;]\s){1,2}(?=[A-Za-z]{0,2}\d{1,7}(?:\s?[-–]\s?[A-Za-z]{0,2}\d+|\s\((?:1[5-9]|20)\d\d\))|\d{5,7}\.?\Z)"
        ),
    ),
    (
        "/",
        Pattern(
            r"(?<=\s)(?:19|20)\d\d/\d{1,2}(?:-\d{1,2})?(?=\s\((?:n|no|vol|t|tome|hors)[°.\s])", IGNORECASE
        ),
    ),
    ("-–", Pattern(r"(?<=,\s)\d{1,5}\s?[-–]\s?\d{1,5}(?=[,.;]|\Z)")),
    (
        ".",
        Pattern(
            r"(?<=[,.]\s)\d{1,4}\.\s(?:évf|köt|årg|cilt|roč|vsk|jg|jahrg|bd|rocznik|godište)\b", IGNORECASE
        ),
    ),
    (".", Pattern(r"(?<=[,.]\s)\d{1,4}\.\s(?:sz|szám|heft|sayı|číslo)\b", IGNORECASE)),
    (
        "",
        Pattern(
            rf"(?:(?<=[,;.:)(\]]\s)|(?<=[,;(]))(?:{_any([w for w in ISSUE if w not in _WEAK])})(?:\.\s?|\s?)(?:\d|[IVXLC]+\b)",
            IGNORECASE,
        ),
    ),
    (
        _FIGURES,
        Pattern(rf"{_BEFORE}(?:№\s?\d|[Nn]°\s?\d|[Nn]os?\.\s?\d|Heft\s\d|Nr\.\s?\d|Iss(?:ue)?\.?\s\d)"),
    ),
    (
        _FIGURES,
        Pattern(
            rf"(?:(?<=[,;.:)]\s)|(?<=[,;(]))(?:(?:{_any([w for w in PAGES if len(w) > 1 and w not in _WEAK])})\.?\s?|pp?\.?\s?|[SsсСσ]\.\s)[A-Za-z]{{0,2}}\d",
            IGNORECASE,
        ),
    ),
    # 50(8)  50(8):123  61:237-251  12/3
    ("(", Pattern(r"(?:(?<=[,;.)\]]\s)|(?<=\s))\d{1,4}[A-Z]?\s?\((?:[A-Za-z]{1,5}\.?\s?)?\d[^()]{0,20}\)")),
    ("/", Pattern(r"(?<=[,.]\s)\d{1,4}/\d{1,3}(?=\s\(|[,;:])")),
    (
        ":",
        Pattern(
            r"(?:(?<=[,;.)\]]\s)|(?<=\s))\d{1,4}(?:[./]\d{1,3})?\s?:\s?[A-Za-z]{0,2}\d{1,6}(?:\s?[-–]|\b)"
        ),
    ),
    # 第5卷
    ("卷巻期号號권호", Pattern(r"[第제]?\s?\d{1,5}\s?[卷巻期号號권호]|[卷巻]\s?\d")),
)
"""The characters of which a text has one where a shape can fit, and the shape."""
_DATE_START = Pattern(
    r"(?:(?<=[,;.:\])(—–-]\s)|(?<=[,;.(\[》])|(?<=\s)|^)(?:[^\W\d_]{1,12}\.?(?:\s?[-/–]\s?[^\W\d_]{1,12}\.?)?,?\s?'?(?=\d)|(?=\d{8}\)|\d{1,4}[-/.年년\s,;)\]:]|\d{4}\Z)|Q[1-4]\s|(?:1st|2nd|3rd|4th)\s)"
)

_PERIOD = Pattern(r"(?<=,\s)(?:1[0-9]|20)\d\d[-–](?:1[0-9]|20)\d\d,\s(?:1[5-9]|20)\d\d(?=[,.;]|\Z)")
"""``Mills of the Vale, 1850-1914, 1985``: the years a work is about, before the year it came out."""

_NUMBERS_NEXT = Pattern(r"[.,]?\s\d{1,4}(?:\s?\([^()]{1,12}\)|\sPart\s\w{1,4})?\s?[:,]\s?[A-Za-z]{0,2}\d")
"""A year that no mark sets off from the title, but the numbers after it do: ``In Maps 2001 48 Part
1:14-86``."""


def first(text: str, context: Context) -> int:
    """The offset at which the numbers begin; the length of ``text`` when there are none."""
    period = _PERIOD.search(text)
    base = period.start() + 9 if period else 0
    chars = set(text)
    if not text.isascii():
        chars.add("0")  # the figures of other scripts count too
    at = len(text)
    for needed, shape in _STARTS:
        if not needed or not chars.isdisjoint(needed):
            match = shape.search(text, base)
            if match and 0 < match.start() < at:
                at = match.start()
    for match in _DATE_START.finditer(text, base, at):
        start = match.start()
        if start == 0:
            continue
        date = find(text, start, context)
        if date is not None and _plausible(text, start, date[1]):
            return start
    return at


def _plausible(text: str, start: int, end: int) -> bool:
    """Whether a date at ``start`` is one of the citation, not of the title: set off by punctuation, or with
    its month."""
    before = text[:start].rstrip(" ")
    if before[-1:] in ",;.:)]([》" or before.endswith((" –", " —", " -")) or not before:
        return not (text[end : end + 1].isalpha() and text[end] < "⺀") and (
            text[start:end].isdigit() is False
            or text[end : end + 1] in ("", ",", ".", ";", ")", ":", "]", " ")
        )
    after = text[end:].lstrip()
    return (
        any(c.isalpha() for c in text[start:end])
        or _NUMBERS_NEXT.match(text, end) is not None
        or after[:1] == ";"
        or after[:4].casefold() in (", vo", "; vo", ";vol", ":vol")
    )
