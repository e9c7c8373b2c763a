"""The head of a bookshop's page: over the price stands the kind of thing, over that its maker, over him the
title, with the shop's trail of links right above it."""

from __future__ import annotations

from ...names.words import BY
from ...patterns import IGNORECASE, Pattern
from .. import shapes
from ..format_lines import BETWEEN, is_format, names_format
from ..lines.word import is_of
from ..prices import is_price
from ..tables import page_words
from .head_kinds import (
    CREDIT,
    DATE,
    EXTENT,
    FIRM,
    KIND,
    LABEL,
    MAYBE_NAMES,
    NAMES,
    NUMBER,
    TEXT,
    TOOL,
    VOLUME,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ...parsed import Context
    from ..field import Field
    from ..lines.word import Tagged
    from .head_kinds import HeadLine

SHOPS = frozenset(("basket", "add_to_book_bag"))
MARKED = Pattern(
    r"(?P<stamped>[^\W\d_]\D{1,60}?)\s?【\s?(?:著|編|著者|文|作)\s?】|\[\s?(?P<bracketed>[^\W\d_][^\[\]]{1,60}?)\s?\]"
    r"|(?P<named>[^\W\d_][^()\d]{2,80}?)\s?\((?:author|authors|autor|autorin|auteur|autore|autora|forfatter|författare|skrywer|автор|著者?|作)\)(?:\s\D{0,30}\d.{0,20}\d{4})?"
    r"|(?P<said>[^\W\d_]\D{1,60}?)\s?(?:(?<=[\u3400-\u9fff\uac00-\ud7af\s])(?:编著|編著|著者|著|저자\(글\)|저자|저|지음|글))"
    rf"|(?:di|de|da|{'|'.join(sorted(BY))})\s(?P<by>(?-i:[^\W\d_a-z])\D{{2,80}})",
    IGNORECASE,
)
"""``[ 砂原 みなと ]``, ``Ann Roe (Author)``, ``施晚秋 著``."""
FORMAT = Pattern(
    r"\s?(?:[(（\[](?P<inner>[^()（）\[\]]{2,30})[)）\]]|[|,·–-]\s(?P<last>[^\W\d_][\w-]{2,20}))\Z"
)
"""A word in brackets at the end of a title."""
EDITION = Pattern(
    r"\s(?P<format>[^\W\d_]\S{2,24}(?:\s[^\W\d_]\S{2,16})?)\s[–—-]\s(?=.{0,20}(?:19|20)\d\d)[^:–—]{4,24}\Z"
)
RELEASED = Pattern(r"(?P<firm>[^\d（）()]{2,40})[（(](?P<day>\d{4}[\d/.年月日]{1,7})発売[）)]")
"""``港北書林（2022/04発売）``."""
MOST_BETWEEN = 9
"""Lines between the maker and the price at most."""
MOST_UNKNOWN = 1
SHORT = 12
"""Characters of a line that a shop writes at its price ("京 东 价")."""
MARKED_BY = 4.0
SHORTEST = 5
SERIES = Pattern("文庫|新書|選書|叢書|双書|シリーズ|ブックス|文库|丛书|총서|문고|시리즈")
AMBIGUOUS = 0.5
"""Where a title stands over its subtitle, as Korean shops print it, or under its series."""
HANGUL = Pattern(r"[가-힣]")
TRAIL = Pattern(r"[/>›»|]")
SEEN = 3.0
GUESSED = 2.0
RIVALLED = 1.0
NO_TITLE = frozenset((TOOL, KIND, LABEL, DATE, EXTENT, NUMBER))
PASSED = frozenset((TOOL, KIND, DATE, EXTENT, FIRM, NUMBER, LABEL, VOLUME))
"""Kinds of lines that may stand between a maker and the price."""


class Offer:
    """What a shop offers: the lines of its ``title`` and its ``maker``, and the ``weight`` of all that as
    evidence of the title."""

    __slots__ = ("maker", "title", "weight")

    def __init__(self, title: HeadLine, maker: HeadLine, weight: float) -> None:
        self.title = title
        self.maker = maker
        self.weight = weight


def firms(fields: Iterable[Field]) -> frozenset[str]:
    """The publishers that labels name, in small letters."""
    return frozenset(field.text.casefold() for field in fields if field.key == "publisher")


def offered(
    chunk: Sequence[Tagged], lines: Sequence[HeadLine], known: frozenset[str], context: Context
) -> Offer | None:
    """What the page of a shop offers; None on any other page. ``known``: the publishers that labels name."""
    price, priced = _price(chunk, lines)
    if price < 0:
        return None
    weight, at = max(_makers(lines[:price], known, context, priced=priced), default=(0.0, 0))
    if not weight or not at:
        return None
    maker = lines[at]
    over = at - 1
    while over > at - 3 and over > 0 and _is_beside_title(lines[over]):
        over -= 1
    title = lines[over]
    if title.kind in NO_TITLE or is_format(title.text):
        return None
    if weight == GUESSED and (
        (over == at - 1 and _may_be_name(title)) or not _says_how(lines[at + 1 : at + 2], context)
    ):
        weight = RIVALLED
    if (
        maker.kind == CREDIT
        and HANGUL.search(maker.text)
        and over
        and lines[over].place == lines[over - 1].place + 1
        and _may_be_title(lines[over - 1])
    ):
        weight = AMBIGUOUS
        title = title if SERIES.search(lines[over - 1].text) else lines[over - 1]
    return Offer(title, maker, weight)


def _makers(
    lines: Sequence[HeadLine], known: frozenset[str], context: Context, *, priced: bool
) -> Iterator[tuple[float, int]]:
    """How much each of the last lines looks like a maker, and its place, from the price on upwards.
    ``priced``: a price stands below them, not only a basket."""
    apart = 0  # lines of which nothing is known, so far
    for at in range(len(lines) - 1, max(-1, len(lines) - MOST_BETWEEN), -1):
        weight = _maker(lines[at], known)
        if weight == GUESSED and not priced:
            continue  # catalogues have baskets too
        if weight and (weight == MARKED_BY or apart <= MOST_UNKNOWN):
            yield weight, at
        elif not _is_passed(lines[at], context):
            apart += 1 if len(lines[at].text) < SHORT else MOST_UNKNOWN + 1


def _is_beside_title(line: HeadLine) -> bool:
    """Whether a line between title and maker says what kind of book it is, or how the title is read."""
    return line.kind == KIND or is_format(line.text) or (line.text[0] in "（(" and line.text[-1] in "）)")


def _may_be_title(line: HeadLine) -> bool:
    """Whether the line over a shop's title may be the title, of which that is the rest: no word or two of a
    trail or a series."""
    text = line.text
    return (
        line.kind in (TEXT, MAYBE_NAMES)
        and shapes.cjk(text)
        and len(text) >= SHORTEST
        and not page_words.only(text)
        and TRAIL.search(text) is None
    )


def _says_how(below: Sequence[HeadLine], context: Context) -> bool:
    """Whether the line under a maker says how the book is bound, or who published it and when."""
    return any(line.kind == KIND or is_format(line.text) or imprint(line.text, context)[0] for line in below)


def _may_be_name(line: HeadLine) -> bool:
    """Whether the line over a maker may itself be the maker, who stands over the publisher."""
    return line.kind != TEXT and 1 < len(line.text.split()) < 4


def maker_of(text: str) -> str:
    """The name in a line that says who made the work, without the marks of that."""
    match = MARKED.fullmatch(text)
    if match is None:
        return text
    said = next(found for found in match.groups() if found).strip()
    by = MARKED.fullmatch(said) if match["named"] else None
    return by["by"].strip() if by is not None and by["by"] else said


def bare_title(text: str, known: frozenset[str], maker: str) -> str:
    """A title without the format behind it, and without maker and publisher where a shop writes them all in
    one line of Chinese writing."""
    text = without_edition(text)
    while (match := FORMAT.search(text)) is not None and names_format(match["inner"] or match["last"]):
        text = text[: match.start()].rstrip()
    if not text.isascii() and " " in text and shapes.cjk(text):
        names = {maker.replace(" ", ""), *known}
        pieces = text.split(" ")
        cut = next(
            (at for at, piece in enumerate(pieces) if at and any(name and name in piece for name in names)), 0
        )
        text = " ".join(pieces[:cut]) if cut else text
    return text


def without_edition(text: str) -> str:
    """A title without the binding and the day behind it: ``Lamps Paperback – June 15, 2013``."""
    match = EDITION.search(text)
    return text[: match.start()].rstrip() if match is not None and names_format(match["format"]) else text


def imprint(text: str, context: Context) -> tuple[str, str]:
    """Publisher and date of a line that holds nothing else, ``물때출판 | 2021년 05월 14일``; ("", "") for none."""
    if (match := RELEASED.fullmatch(text)) is not None and shapes.date(match["day"], context) is not None:
        return match["firm"], match["day"]
    parts = BETWEEN.split(text)
    if len(parts) != 2 or not any(map(str.isdigit, text)):
        return "", ""
    for firm, day in (parts, parts[::-1]):
        if not any(map(str.isdigit, firm)) and len(firm) > 1 and shapes.date(day, context) is not None:
            return firm, day
    return "", ""


def _is_passed(line: HeadLine, context: Context) -> bool:
    """Whether a line may stand between a maker and the price."""
    return line.kind in PASSED or is_format(line.text) or bool(imprint(line.text, context)[0])


def _price(chunk: Sequence[Tagged], lines: Sequence[HeadLine]) -> tuple[int, bool]:
    """The place among ``lines`` of the price, or the last basket, else of the end of the head on a page that
    names a price below, and whether there is a price; (-1, False) on a page that sells nothing."""
    for at, line in enumerate(lines):
        if at > 1 and is_price(line.text):
            return at, True
    sells = any(is_of(line, SHOPS) for line in chunk)
    if sells and any(is_price(line.text) for line in chunk):
        return len(lines), True
    baskets = [at for at, line in enumerate(lines) if at > 1 and is_of(chunk[line.place], SHOPS)]
    return (baskets[-1] if baskets else -1), False


def sells_book(chunk: Sequence[Tagged]) -> bool:
    """Whether a page names a price and a book's number: no article stands there, whatever its shape."""
    return any(line.label is not None and "isbn" in line.label.meanings() for line in chunk) and any(
        is_price(line.text) for line in chunk
    )


def _maker(line: HeadLine, known: frozenset[str]) -> float:
    """How surely a line over a price is the maker of what is sold; 0 where it is not."""
    text = line.text
    if text.casefold() in known or line.kind == LABEL or is_format(text):
        return 0.0
    if line.kind == CREDIT:
        return MARKED_BY
    match = MARKED.fullmatch(text)
    if match is not None and line.kind != DATE:
        return MARKED_BY
    if shapes.byline(text) and shapes.names(text):
        return MARKED_BY
    if line.kind == NAMES:
        return SEEN
    single = len(text.split()) < 2 and shapes.HAN.fullmatch(text) is None
    return GUESSED if line.kind == MAYBE_NAMES and not single and len(text.split()) < 5 else 0.0
