"""Text as people paste it becomes clean numbered lines. What a line means is not known here.

In this order: mojibake that round-trips, NFC, exotic spaces and invisible marks, HTML entities (at most
twice), leftover tags, Markdown (bold, headings, table rows), quotation marks of mail. Each line costs one
look at the characters it has; only lines that hold something odd cost more."""

from __future__ import annotations

from itertools import chain, islice
from unicodedata import decimal

from ...composition import compose
from ...diagnostics import NOTE, Diagnostic
from ...patterns import IGNORECASE, Pattern
from .mojibake import is_likely, unscramble

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from ...diagnostics import Sink
    from ..field import Line

SPACES = (
    "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\x0b\x1f"
)
INVISIBLE = "\u200b\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\xad\ufff9\ufffa\ufffb\x00\x08\x1b\x7f"
# ZWJ and ZWNJ stay: Persian and the Indic scripts spell with them
CLEANED = str.maketrans(
    {**dict.fromkeys(SPACES, " "), **dict.fromkeys(INVISIBLE), "\u2028": " ", "\u2029": " ", "\x85": " "}
)

ENTITY = Pattern(
    r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
)  # "Caf&eacute;", "&#39;"; never "&copy=1" of a URL
KEPT_TAG = Pattern(r"<(/?)(i|em|b|strong|sub|sup|sc)\s{0,9}>", IGNORECASE)
KEPT = {"i": "i", "em": "i", "b": "b", "strong": "b", "sub": "sub", "sup": "sup", "sc": "sc"}
TAG = Pattern(
    r"</?(?:p|br|div|span|a|u|s|tt|hr|h[1-6]|li|ul|ol|dl|dt|dd|td|th|tr|table|tbody|font|small|big|title|img|article|section|label|nobr|wbr|highlight"
    r"|searchlink|link|ephtml|abstract|jats:[a-z-]{1,30}|mml:[a-z-]{1,30}|inline-formula|italic|bold|relatesTo|superscript|subscript|inf)"
    r"(?:\s[^<>]{0,400})?/?>",
    IGNORECASE,
)

MARKED_LABEL = Pattern(
    r"(?:<b>|__)(?P<label>[^<>_:：]{1,60})(?:(?P<colon>\s{0,3}[:：])\s{0,3}(?:</b>|__)|(?:</b>|__)(?=\s{0,3}(?:[:：]|\Z)))"
)
"""``<b>Title:</b> Maps``, ``__Title__: Maps``."""
DOUBLED = 24
SOME = 64
"""Lines that are looked at together."""
ARROWS = (" >", " ›", " »")
"""What a catalogue draws after a link."""
ENDINGS = (*ARROWS, "|")
WORKED_ON = ("<", "**", "\\", "__", "\x00", "\x08", "\x0b", "\x1b", "\x1f", "\x7f")
MARKS = "&<*\\_|>›»\x00\x08\x0b\x1b\x1f\x7f"
"""Characters of which a line that is not plain holds one: quicker to look for than pairs of them."""
ODD_STARTS = frozenset(">|#+•‣▪●◦·–[☐□☑▢◻")
TICKS = "[☐□☑▢◻"
TICK = Pattern(r"\A(?:\[[ xX_]?\]|[☐□☑▢◻])\s{1,9}(?=\S)")
"""A box to tick before an entry."""
"""How such a line begins."""
HEADING = Pattern(r"#{1,6}\s+(?=\S)")
RULE_ROW = Pattern(r"[|+][\s|:+=-]*-[\s|:+=-]*|:?-{3,}[\s|:-]*\|[\s|:-]*|[\s|]+")
ENDING = Pattern(r"(?:\s\|+)+\Z")
"""The bars that end a row of a table."""
QUOTED = Pattern(r"(?:>[ ]?)+")
BULLET = Pattern(r"[•‣▪●◦·–]\s+|●\s?(?=[\u3040-\u9fff])")


def lines(source: Iterable[str], first: int, sink: Sink) -> Iterator[Line]:
    """Every line of ``source``, cleaned, with its number from ``first``. Mojibake that was repaired is a
    note, once.

    ``"**T&iacute;tulo:**\\xa0x"`` comes out as ``"Título: x"``; blank lines come as ``""``, a form feed
    stays. Lines are taken some at a time: what none of them holds is not looked for in each. Where ``source``
    fails, the lines before are given first."""
    told = False
    number = first - 1
    for some in _taken(iter(source)):
        marks = _marks(some)
        for raw in some:
            number += 1
            text = raw
            if not raw.isascii():
                text = unscramble(raw) if is_likely(raw) else raw
                if text is not raw and not told:
                    told = True
                    sink(
                        Diagnostic(
                            NOTE,
                            "mojibake",
                            "UTF-8 that was read as Windows-1252 was put right",
                            None,
                            None,
                            number,
                        )
                    )
                text = _composed(text)
            suspect = text is not raw or text[:1] in ODD_STARTS
            for mark in marks:
                suspect = suspect or mark in text
            yield number, plain(text) if suspect and _odd(text) else text.strip(" ")


def _taken(source: Iterator[str]) -> Iterator[list[str]]:
    """The lines some at a time; those that were taken before ``source`` failed are the last."""
    while True:
        some: list[str] = []
        failed: Exception | None = None
        try:
            some.extend(islice(source, SOME))
        except Exception as error:
            failed = error
        if some:
            yield some
        if failed is not None:
            raise failed
        if not some:
            return


def _marks(some: list[str]) -> list[str]:
    """Which of MARKS stand in lines."""
    whole = "\n".join(some)
    return [mark for mark in MARKS if mark in whole]


def _composed(text: str) -> str:
    """A line without exotic blanks and invisible marks, in NFC."""
    if not text.isprintable():
        text = text.translate(CLEANED)
    return compose(text)


def undoubled(lines: Iterator[Line]) -> Iterator[Line]:
    """``lines`` without the blank line that some programs put after each: where every second line of the
    first two dozen is blank, those are dropped for as long as they go on."""
    head = list(islice(lines, DOUBLED))
    blank, full = [text for _, text in head[1::2]], [text for _, text in head[0::2]]
    doubled = len(head) >= DOUBLED // 2 and not any(blank) and sum(map(bool, full)) * 5 >= len(full) * 4
    return _halved(head, lines) if doubled else chain(head, lines)


def _halved(head: list[Line], rest: Iterator[Line]) -> Iterator[Line]:
    yield from head[0::2]
    doubled = True
    for place, line in enumerate(rest, len(head)):
        doubled = doubled and not (place % 2 and line[1])
        if not doubled or place % 2 == 0:
            yield line


def _odd(text: str) -> bool:
    """Whether the line holds a character that :func:`plain` works on."""
    if text[:1] in ODD_STARTS or text.endswith(ENDINGS):
        return True
    if "&" in text and ";" in text:
        return True  # only then there may be an entity
    return any([mark in text for mark in WORKED_ON])  # noqa: C419 - a short list is made sooner


def plain(text: str) -> str:
    """One line without quotation marks of mail, Markdown, entities and leftover tags.

    >>> plain("> **Title:** Caf&amp;eacute; <span>x</span> <em>y</em>")
    'Title: Café x <i>y</i>'
    """
    text = (text if text.isprintable() else text.translate(CLEANED)).strip(" ")
    if text.startswith(">"):
        text = QUOTED.sub("", text, count=1)
    if text[:1] in TICKS and text:
        text = TICK.sub("", text, count=1)
    text = untagged(text)
    if text.startswith(("<b>", "__")) and (marked := MARKED_LABEL.match(text)):
        text = marked["label"] + (marked["colon"] or "") + text[marked.end() :]
    if text.endswith(ARROWS):
        text = text[:-2].rstrip()
    return _markdown(text).strip(" ")


def ascii_digits(text: str) -> str:
    """``text`` with the decimal digits of every script as 0-9, for numbers, dates and identifiers: "١٩٨٧" ->
    "1987"."""
    if text.isascii() or not any(c.isdecimal() and c > "9" for c in text):
        return text
    return "".join(str(decimal(c)) if c.isdecimal() else c for c in text)


def untagged(text: str) -> str:
    """``text`` without entities and leftover tags; italics, bold, subscripts and superscripts stay as CSL
    writes them.

    >>> untagged("H&lt;sub&gt;2&lt;/sub&gt;O <span>&amp;amp; air</span>")
    'H<sub>2</sub>O & air'
    """
    if "&" in text and ENTITY.search(text):
        text = _unescape(text)
    if "<" in text:
        text = KEPT_TAG.sub(_kept, text)
        text = TAG.sub(
            lambda tag: " " if tag[0][1:3].lower() in ("br", "p>", "p ", "di", "li", "/p", "/d") else "", text
        )
    return text


def _unescape(text: str) -> str:
    import html

    for _ in range(2):
        text = ENTITY.sub(lambda entity: html.unescape(entity[0]), text)
        if "&" not in text:
            break
    text = text.translate(CLEANED)
    return compose(text)


def _kept(tag: re.Match[str]) -> str:
    name = KEPT[tag[2].lower()]
    if name == "sc":
        return "</span>" if tag[1] else '<span style="font-variant:small-caps">'
    return f"<{tag[1]}{name}>"


def _markdown(text: str) -> str:
    """Without the marks of Markdown: headings, bold, escapes; a table row's cells with tabs between them, its
    rule as ``""``."""
    start = text[:1]
    if text.endswith("|"):
        if RULE_ROW.fullmatch(text):
            return ""
        if start != "|":
            text = ENDING.sub("", text)
    if start == "#":
        text = HEADING.sub("", text, count=1)
    elif start == "|" or start == "+":
        if RULE_ROW.fullmatch(text):
            return ""
        if start == "|" and text.endswith("|") and len(text) > 2 and text[1] in " \t*":
            text = "\t".join(cell.strip() for cell in text[1:-1].split("|"))
    elif start and start in "•‣▪●◦·–":
        text = BULLET.sub("", text, count=1)
    if "**" in text and text.strip("*") != "":
        text = _unbold(text)
    if "\\" in text and not text.startswith("="):
        text = (
            text.replace("\\_", "_")
            .replace("\\*", "*")
            .replace("\\[", "[")
            .replace("\\]", "]")
            .replace("\\#", "#")
            .replace("\\&", "&")
        )
    return text


def _unbold(text: str) -> str:
    """Without pairs of ``**`` (an odd one stays: it is somebody's star)."""
    parts = text.split("**")
    if len(parts) % 2 == 0:
        return text
    for i in range(0, len(parts) - 1, 2):
        if parts[i + 1].endswith(":") and i + 2 < len(parts) and parts[i + 2][:1] not in ("", " ", "\t"):
            parts[i + 1] += " "
    if text.startswith(("- **", "* **")):
        parts[0] = ""
    return "".join(parts)


def is_latin(text: str) -> bool:
    """Whether most letters are of the Latin script (below Greek in Unicode, or its additions)."""
    letters = [char for char in text if char.isalpha()]
    return sum(1 for char in letters if char < "\u0370" or "\u1e00" <= char < "\u1f00") * 2 >= len(letters)
