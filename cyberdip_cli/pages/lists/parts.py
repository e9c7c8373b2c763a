"""Lines of lists that hold several things which stand beside each other on the page: a title and its makers,
names and a date, a title, a year and a kind of work."""

from __future__ import annotations

from ...parsed import Context
from ...patterns import Pattern
from .. import shapes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..lines.division import Look

NO_CONTEXT = Context()
MAKERS = Pattern(r"\s(?P<label>[^\W\d_]{2,20})\s?:\s{1,3}(?=\S)")
MAKER_KEYS = frozenset(("author", "author_main", "author_other", "editor"))
GLUED_YEAR = Pattern(
    r"(?P<title>.{12,}?[^\W\d_)?!.\]»”’\"'])(?P<year>(?:1[89]|20)\d\d)(?P<kind>[^\W\d_a-z][^\d]{3,80})"
)
"""``Fog on the Sound2013Doctoral thesis``: three things that stand beside each other on the page."""
NAMES_DATE = Pattern(
    r"(?P<names>[^\d]{5,300}?),?\s(?P<date>(?:\d{1,2}\.?\s)?[^\W\d_]{3,12}\.?\s(?:\d{1,2},\s)?(?:1[5-9]|20)\d\d|(?:1[5-9]|20)\d\d)"
    r"(?:\s\([^()\d]{3,30}\))?"
)
LONGEST_NAME = 4
"""Words of a name at most."""
CITED_BY = Pattern(r"(?P<title>.{8,}),\s(?P<names>[^,;]{4,60}(?:,\s[^,;]{4,60}){0,3})")


def are_names(text: str) -> bool:
    """Whether a line of a list is names: as on any page, or inverted ones with signs between them.

    >>> are_names("Okonjo, Maja; Quill, Tomas."), are_names("Maps, new and old")
    (True, False)
    """
    found = shapes.names(text)
    return found == shapes.STRONG or (
        found == shapes.WEAK and ";" in text and all(part.count(",") == 1 for part in text.split(";"))
    )


def parts_of(text: str, look: Look) -> list[str]:
    """The parts of a line; none where it is one thing. ``look`` finds words of the tables.

    >>> parts_of("Roe, Ann 12 May 1995 (has links)", lambda text: None)
    ['Roe, Ann', '12 May 1995']
    >>> parts_of("Fog on the Northern Sound2013Doctoral thesis", lambda text: None)
    ['Fog on the Northern Sound', '2013', 'Doctoral thesis']
    """
    return _before_makers(text, look) or _glued(text) or dated(text)


def _before_makers(text: str, look: Look) -> list[str]:
    """A title with the label of its authors behind it."""
    for match in MAKERS.finditer(text):
        word = look(match["label"])
        if word is not None and word.general and not MAKER_KEYS.isdisjoint(word.meanings()):
            return [text[: match.start()], text[match.start() + 1 :]]
    return []


def _glued(text: str) -> list[str]:
    match = GLUED_YEAR.fullmatch(text)
    return [match["title"], match["year"], match["kind"]] if match is not None else []


def dated(text: str) -> list[str]:
    """Names with a date behind them, perhaps with the title before."""
    if len(text) > 400 or not (text[-1:].isdigit() or text[-1:] == ")"):
        return []
    match = NAMES_DATE.fullmatch(text)
    if match is None:
        return []
    if shapes.date(match["date"], NO_CONTEXT) is None:
        return []
    names = match["names"]
    cited = CITED_BY.fullmatch(names)
    if cited is not None and shapes.names(cited["names"]) and is_title(cited["title"]):
        return [cited["title"], cited["names"], match["date"]]
    return [names, match["date"]] if are_names(names) else []


def is_title(text: str) -> bool:
    """Whether text before names is no name among them: something else, or one run of several words."""
    found = shapes.names(text)
    return found == shapes.NONE or (
        found != shapes.STRONG and "," not in text and len(text.split()) >= LONGEST_NAME
    )
