"""Lines of lists that hold the makers, the publisher and the date of a work beside each other, or who
reviewed one."""

from __future__ import annotations

from ...patterns import Pattern
from .. import shapes
from .line_kinds import is_source
from .title_forms import MAKER

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from .title_forms import Part

    Way = Callable[[str], tuple[str, list[Part]] | None]
    """Reads a line: its form, and the things that it holds; None for a line of another form."""

WHEN, PRESS, HOST, ISSUE = "Date", "Publisher", "Published in", "Issue"
"""Labels that lists leave out, in the words of the tables."""
HOST_YEAR = Pattern(r"(?P<title>[㐀-鿿가-힣]{2,20})\s(?P<year>(?:19|20)\d\d)")
"""``항만연구 2019``."""
CHINESE_ISSUE = Pattern(r"(?P<year>(?:19|20)\d\d)(?:年(?P<issue>\d{1,3})期)?")
QUOTED = Pattern(r"《(?P<title>[^《》]{2,40})》")
"""``《港口研究》 CSSCI - 2019年3期``."""
PERIOD = Pattern(r"(?P<title>[^\W\d_].{2,160}?),\s(?P<year>(?:1[5-9]|20)\d\d)")
"""``Harbour Review, 2016``."""
IMPRINTED = Pattern(
    r"(?P<names>[^\d()]{5,300}?)\s\((?:(?P<press>[^\W\d_][^()]{2,150}),\s)?(?P<date>(?:1[5-9]|20)\d\d(?:-\d\d){0,2})\)"
)
"""``Roe, Ann; Loe, Ben (Harbour University, 2014-05-12)``."""
PRESSED = Pattern(
    r"(?P<press>[^\W\d_][^\d,]{3,80}),\s(?P<year>(?:1[5-9]|20)\d\d),\s(?:ISBN:?\s)?(?P<isbn>97[89][\d-]{10,14})\.?"
)
"""``Lighthouse Press, 2015, 978-3-16-148410-0``."""
IMPRINT_FIRST = Pattern(
    r"\((?:(?P<press>[^\W\d_][^()]{2,150}),\s)?(?P<date>(?:1[5-9]|20)\d\d(?:-\d\d){0,2})\)\s(?P<names>[^\W\d_][^\d()]{3,300})"
)
"""``(Harbour University, 2014-05-12) Roe, Ann; Loe, Ben``."""
IN_HOST = Pattern(
    r"(?P<names>[^\d()]{4,200}?)\s(?:in|dans|en|em)\s(?P<host>[^\W\d_a-z][^()]{3,150})\s\((?P<year>(?:1[5-9]|20)\d\d)\)"
)
"""``Ann Roe, Ben Loe in Harbour Review (2018)``."""
MAIN_ENTRY = Pattern(
    r"(?P<names>[^\W\d_a-z][^:;,\d]{1,40},\s[^:;,\d]{2,40}):\s(?P<rest>[^\W\d_a-z].{6,200}?\.\s[-–—]\s.{6,200})"
)
"""``Roe, Ann: Harbour lights : a history. - Bergen : Lighthouse Press, 2018``."""
CREDITED = Pattern(
    r"(?P<names>[^\d.]{2,40},\s[^\d]{1,300}?)\.\s(?P<source>[^\W\d_a-z][^\d.]{2,120}(?:\.\s[^\d.]{0,10}\.?)?\s?\d.{4,160}?)"
    r"(?:\.\s\d{1,4}p\b.*|\.?)"
)
"""``Roe, Ann; Loe, Ben. Harbour Review. Mar2018, Vol. 8 Issue 1, p1-24. 24p. Abstract: …``"""
VOLUME_PIECE = Pattern(r"\d{1,4}\(\d{1,4}(?:-\d{1,3})?\)")
PAGES_PIECE = Pattern(r"pp?\.?\s?(?P<pages>\d{1,5}\s?[~～–-]\s?\d{1,5})")
DATE_PIECE = Pattern(r"(?:19|20)\d\d(?:[.-]\d{1,2}){0,2}\.?")
YEAR_FIRST = Pattern(r"(?P<year>(?:1[5-9]|20)\d\d)\s/\s(?P<names>[^\W\d_].{3,300})")
"""``2019 / Roe Ann, Loe Ben``."""
REVIEWED = Pattern(
    r"(?:Review|Reviewed|Rezension|Compte rendu|Reseña|Recensione)\s(?:by|von|par|de|di):?\s(?P<names>[^\W\d_a-z].{3,100})"
)
"""``Review by Ann Roe``."""


def imprinted(text: str) -> tuple[str, list[Part]] | None:
    """Makers with the publisher and the date, or the date alone, in brackets behind them."""
    match = IMPRINTED.fullmatch(text)
    if match is None or not shapes.names(match["names"]):
        return None
    if not match["press"] and shapes.names(match["names"]) < shapes.STRONG and match["names"].count(",") != 1:
        return None
    press = [(PRESS, match["press"])] if match["press"] else []
    return "imprinted", [(MAKER, match["names"]), *press, (WHEN, match["date"])]


def chinese_issue(pieces: Sequence[str]) -> list[Part]:
    """Makers, a journal in its quotes or a university, and a year with an issue; none for other pieces."""
    dated = CHINESE_ISSUE.fullmatch(pieces[2])
    if dated is None:
        return []
    named = QUOTED.match(pieces[1])
    host = (HOST, named["title"]) if named is not None else (PRESS, pieces[1])
    numbers = [(ISSUE, dated["issue"])] if dated["issue"] else []
    return [(MAKER, "; ".join(pieces[0].split())), host, (WHEN, dated["year"]), *numbers]


def numbered_bars(pieces: Sequence[str]) -> list[Part]:
    """``항만학회 | 항만연구 | 52(1) | pp.121~131 | 2019.03``: a journal before its volume, its society before it; none for
    other pieces."""
    at = next((at for at, piece in enumerate(pieces) if at and VOLUME_PIECE.fullmatch(piece)), 0)
    dates = [piece for piece in pieces[at:] if DATE_PIECE.fullmatch(piece)]
    if not at or not dates:
        return []
    pages = [match["pages"] for piece in pieces[at:] if (match := PAGES_PIECE.fullmatch(piece)) is not None]
    press = [(PRESS, piece) for piece in pieces[at - 2 : at - 1]]
    paged = [("Pages", found.replace("~", "-").replace("～", "-")) for found in pages[:1]]
    return [
        (HOST, f"{pieces[at - 1]} {pieces[at]}"),
        *paged,
        (WHEN, dates[0].rstrip(".").replace(".", "-")),
        *press,
    ]


def credited(text: str) -> tuple[str, list[Part]] | None:
    """Inverted makers before the journal with its numbers."""
    match = CREDITED.fullmatch(text)
    if match is None or not shapes.names(match["names"]) or not is_source(match["source"]):
        return None
    return "credited", [(MAKER, match["names"]), (HOST, match["source"])]


def by_pattern(form: str, pattern: Pattern, labels: Mapping[str, str]) -> Way:
    """A way of reading lines of which a pattern says it all: ``labels`` has the label of each group, in the order of the
    parts; a group ``names`` has to hold names."""

    def way(text: str) -> tuple[str, list[Part]] | None:
        match = pattern.fullmatch(text)
        if match is None or ("names" in labels and not shapes.names(match["names"])):
            return None
        return form, [(label, match[group]) for group, label in labels.items() if match[group]]

    return way


WAYS: tuple[Way, ...] = (
    imprinted,
    by_pattern("imprint first", IMPRINT_FIRST, {"names": MAKER, "press": PRESS, "date": WHEN}),
    by_pattern("in host", IN_HOST, {"names": MAKER, "host": HOST, "year": WHEN}),
    by_pattern("main entry", MAIN_ENTRY, {"names": MAKER, "rest": ""}),
    credited,
    by_pattern("year first", YEAR_FIRST, {"names": MAKER, "year": WHEN}),
    by_pattern("pressed", PRESSED, {"press": PRESS, "year": WHEN, "isbn": "ISBN"}),
    by_pattern("reviewed", REVIEWED, {"names": MAKER}),
)
"""The forms in the order in which they are tried."""
