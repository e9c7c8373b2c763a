"""What a page's words mean: the languages they are in, and which of its meanings a label has by its value and
its place."""

from __future__ import annotations

from ...patterns import IGNORECASE, Pattern
from ..shapes import WEAK, names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from collections.abc import Set as AbstractSet

    from ..lines.word import Tagged, Word

SHAPES = {
    "isbn": Pattern(r"(?:97[89][- ]?)?\d[\dXx -]{8,16}.{0,60}"),
    "issn": Pattern(r"\d{4}-?\d{3}[\dXx].{0,40}"),
    "doi": Pattern(r".{0,30}10\.\d{4,9}/.{1,200}"),
    "url": Pattern(r".{0,80}(?:https?:|www\.).{0,2000}"),
    "published_in": Pattern(  # a title, then a volume, an issue or pages
        r"(?!\d).{3,400}?[\s,;:(](?:vol|v|bd|band|jahrg|jg|t|tom[eo]?|no|nr|n|nº|№|heft|h|iss(?:ue)?|num|č|r|pp?|ss?|с|стр|str|sivut?|cilt|sayı|т|вып|[巻卷号期第])"
        r"\.?\s?(?!(?:1[4-9]|20)\d\d\b)\d.{0,2000}",
        IGNORECASE,
    ),
    "year": Pattern(r"\W{0,3}(?:c|p|ca?\.|um)?\s?\d{4}\W{0,4}(?:\d{2,4}\W{0,3})?"),
    "date": Pattern(r"(?!.{0,30} : )\D{0,25}\b\d{4}\b.{0,25}"),
    "published": Pattern(r"(?=.{0,400} : |.{0,400}\d{4}[]\[?.,)> -]{0,6}$).{1,2000}"),
    "physical_description": Pattern(
        r"(?!.{0,250}[^\W\d_]{2,20} [^\W\d_]{2,20} [^\W\d_]{2,20} [^\W\d_]{2,20} [^\W\d_]{2,20}).{0,120}\d.{0,130}"
    ),
    "volume": Pattern(r"(?:\D{0,12}\s)?\d{1,4}(?:\s?[-/–]\s?\d{1,4})?"),
    "issue": Pattern(r"(?:[^\W\d_]{1,8}\.?\s)?\d{1,4}(?:\s?[-/–]\s?\d{1,4})?"),
    "pages": Pattern(r".{0,12}\d.{0,40}"),
    "edition": Pattern(r".{1,160}"),
}
"""Key -> what a value of it looks like (a full match), for the keys that share words with others; tried in
this order."""

LONGEST = {"issn": 49, "date": 54, "physical_description": 251, "pages": 53, "edition": 160}
"""Key -> characters of the longest value that its shape fits: a longer one, an abstract say, is not looked
at."""
EXACT = frozenset(("isbn", "issn", "doi", "url", "year"))
"""Keys whose shape nothing else has: it goes before what a dialect prefers."""
IN_TAB = {"published": "other", "format": "medium", "place": "other"}
INSTEAD = {
    "core": (("subjects", "abstract"), ("subjects", "table_of_contents"), ("series", "collection")),
    "tab": (
        ("abstract", "subjects"),
        ("table_of_contents", "subjects"),
        ("item_description", "abstract"),
        ("item_description", "notes"),
    ),
}
"""Zone -> (what stands there, what the same word means elsewhere): the tab has no subjects, the table no
table of contents."""

RUN_OF_PAGES = Pattern(r"\d\s?[-–—~～]\s?[a-zA-Z]?\d")
COUNT = Pattern(r"(?P<of>共|全|계)?\s?\d{1,5}\s?(?:[^\W\d_]{1,10}\.?)?")
PARTS = frozenset(("container_title", "published_in", "volume", "issue"))
"""Keys of a part of a larger work, of which one page may be all."""

ENGLISH = ("en",)


def vote(chunk: Sequence[Tagged], usual: Callable[[], str | None] = lambda: None) -> tuple[str, ...]:
    """The page's languages: the one that explains most of what is not English, then English. Words that it
    shares with English, then ``usual()`` (the language of the text that the page is of), decide a tie. One
    word alone among English labels makes no other language."""
    for line in chunk:
        word = line.label or line.furniture
        if word is not None and "en" not in word.languages:
            break
    else:
        return ENGLISH
    words = [(word, line.gap) for line in chunk if (word := line.label or line.furniture) is not None]
    votes: dict[str, float] = {}
    shared: dict[str, int] = {}
    foreign = english = 0
    for word, gap in words:
        if "en" in word.languages:
            english += 1
            for language in word.languages:
                shared[language] = shared.get(language, 0) + 1
            continue
        foreign += 1
        weight = 1.0 if gap else 0.6
        for language in word.languages:
            votes[language] = votes.get(language, 0) + weight
    if not votes:
        return ENGLISH
    most = max((votes[name], shared.get(name, 0)) for name in votes)
    tied = [name for name in votes if (votes[name], shared.get(name, 0)) == most]
    preferred = usual() if len(tied) > 1 else None
    best = max(tied, key=lambda name: (name == preferred, -len(name), name))
    return ENGLISH if votes[best] <= 1 and english > 4 else (best, "en")


def settle(
    keys: tuple[str, ...], value: str, zone: str, had: AbstractSet[str], prefer: tuple[str, ...] = ()
) -> str:
    """One of a label's meanings ``keys`` for ``value`` in a ``zone`` of the page that has the keys ``had``
    already.

    In the tab ``Published`` are the dates of coverage and ``Format`` is about systems. ``prefer``: what the
    dialect takes before all."""
    if zone == "tab":
        keys = tuple(IN_TAB.get(key, key) for key in keys)
    for kept, elsewhere in INSTEAD.get(zone, ()):
        if kept in keys and elsewhere in keys:
            keys = tuple(key for key in keys if key != elsewhere)
    if len(keys) == 1:
        return keys[0]
    if "issue" in keys and "edition" in keys and not had & {"volume", "container_title"}:
        keys = tuple(key for key in keys if key != "issue")
    if "editor" in keys and "publisher" in keys:  # "Vydavatel", "Издатель": a person edits, a firm publishes
        keys = tuple(key for key in keys if key != ("publisher" if names(value) > WEAK else "editor"))
    keys = _of_whom(keys, value)
    keys = _of_what(keys, value, had)
    fresh = [key for key in keys if key not in had] or list(keys)
    size = len(value)
    fitting = [
        key
        for key, shape in SHAPES.items()
        if key in fresh and size <= LONGEST.get(key, size) and shape.fullmatch(value)
    ]
    for key in (
        *(key for key in fitting if key in EXACT),
        *(key for key in prefer if key in fresh),
        *fitting,
    ):
        return key
    return next((key for key in fresh if key not in SHAPES), fresh[0])


def _of_whom(keys: tuple[str, ...], value: str) -> tuple[str, ...]:
    """``keys`` without one of two for an institution: that of the authors, who are named with it, or of the
    thesis."""
    if "author_affiliation" not in keys or "institution" not in keys:
        return keys
    other = "institution" if value.startswith("(") or "@" in value else "author_affiliation"
    return tuple(key for key in keys if key != other)


def _of_what(keys: tuple[str, ...], value: str, had: AbstractSet[str]) -> tuple[str, ...]:
    """``keys`` without one of two for pages: from one to another, or how many there are."""
    if "pages" not in keys or "page_count" not in keys or len(value) > LONGEST["pages"]:
        return keys
    if RUN_OF_PAGES.search(value):
        return tuple(key for key in keys if key not in ("page_count", "physical_description"))
    counted = COUNT.fullmatch(value)
    if counted is None or (not counted["of"] and not PARTS.isdisjoint(had)):
        return keys
    return ("page_count",)


def keys_of(word: Word, languages: tuple[str, ...], own: str) -> tuple[str, tuple[str, ...]]:
    """The language in which a label stands, and its keys there: the dialect's, whose words have the language
    ``own``, the page's, any."""
    labels = word.labels
    if own in labels:
        return languages[0], labels[own]
    for language in languages:
        if language in labels:
            return language, labels[language]
    return next(item for item in labels.items() if item[0][0] != "@")
