"""Series statements: the series' title, the number in it, its ISSN set aside. ISBD 6: ``Title, ISSN ;
number``, often in parentheses."""

from __future__ import annotations

import re

from ..parsed import Parsed
from ..patterns import Pattern
from . import identifiers

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..parsed import Context, Fields

_ISSN = Pattern(r"[,;]?\s{0,3}(?:ISSN:?\s{0,2})?\b\d{4}-\d{3}[\dXx]\b(?:\s?\([^()]{1,20}\))?", re.I)
_SEMICOLON = Pattern(
    r"(?P<title>.{2,400}?)\s{0,3};\s{0,3}(?P<number>[^;]{0,60}\d[^;]{0,40}|[A-Z]{1,3})", re.S
)  # "Maps of the sea ; v. 12"
_WORD = Pattern(
    r"(?P<title>.{2,400}?)[,.:]?\s(?P<number>[(\[]?(?:vol(?:ume)?s?|v|nos?|nr|num|núm|n[.°º]|bd|band|bde|t|tome|tomo|heft|h|part|pt|pts|book|bk|číslo|sv|č|zv|zesz|т|том|вып|вип|кн|№|"
    r"issue|jg|deel|dl|del|bind|band|osa|c|cilt|sayı|tập|τ|τόμ|第|#)(?:\.\s?|\s)\d[\w./-]{0,20}[)\]]?)",
    re.S | re.I,
)  # "Maps of the sea, vol. 12"
_COUNTED = Pattern(
    r"(?:vol(?:ume)?s?|v|nos?|nr|num|núm|n[.°º]|bd|band|bde|t|tome|tomo|heft|h|číslo|sv|č|zv|zesz|т|том|вып|вип|кн|№|deel|dl|bind|cilt|sayı|tập|τ|τόμ|#)"
    r"(?:\.\s?|\s)?(?P<number>\d[\d./–-]{0,20})",
    re.I,
)  # "v. 12"
_BARE = Pattern(
    r"(?P<title>(?:.{4,400}?|[\u3040-\u9fff\uac00-\ud7af]{2,4})[^\W\d][)\]'’\"”]?)[,:]?\s(?P<number>\d{1,3}(?:[/-]\d{1,3})?)",
    re.S,
)  # "Maps of the sea 12", as VuFind prints it


def parse(text: str, ctx: Context) -> Parsed[Fields]:
    """``collection_title`` and ``collection_number``.

    >>> from ..parsed import Context
    >>> parse("Maps of the sea, ISSN 0317-8471 ; v. 12.", Context()).value
    {'collection_title': 'Maps of the sea', 'collection_number': '12'}
    """
    issn = _ISSN.search(text)
    if issn and "issn" not in issn[0].lower() and not identifiers.issn(issn[0]).value:
        issn = None
    aside = (issn[0].strip(" ,;"),) if issn else ()
    words = (_ISSN.sub("", text, count=1) if issn else text).strip(" ,;")
    if words.startswith("(") and words.endswith(")") and words.count("(") == 1:
        words = words[1:-1].strip()
    stopped = words[:-1] if words.endswith(".") else words
    for rule, pattern in (("semicolon", _SEMICOLON), ("volume word", _WORD), ("bare number", _BARE)):
        match = pattern.fullmatch(stopped)
        if match:
            value = {
                "collection_title": _without_stop(match["title"].strip(" ,;")),
                "collection_number": counted(match["number"].strip(" .,;()[]")),
            }
            return Parsed(value, aside, rule=rule)
    return Parsed({"collection_title": _without_stop(words)}, aside, rule="title only")


def counted(number: str) -> str:
    """The number without the one word that says what it counts: styles print a word of their own.

    >>> counted("v. 12"), counted("Bd. 3/4"), counted("ser. 2, no. 5"), counted("NS")
    ('12', '3/4', 'ser. 2, no. 5', 'NS')
    """
    match = _COUNTED.fullmatch(number)
    return match["number"] if match else number


def _without_stop(text: str) -> str:
    """``text`` without a full stop that ends a sentence and no abbreviation."""
    last = text.rsplit(None, 1)[-1] if text else ""
    return text[:-1] if last.endswith(".") and len(last) > 4 and "." not in last[:-1] else text
