"""Lines of lists that hold a word for a kind of work beside a title, a year or a day."""

from __future__ import annotations

from ...labels import fold
from ...patterns import Pattern
from .imprint_forms import WHEN
from .line_kinds import is_date

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .title_forms import Part

    IsKind = Callable[[str], bool]

KIND = "Format"
"""The label that lists leave out, in the words of the tables."""
KIND_BEFORE = Pattern(r"\[(?P<kind>[^\W\d_]{3,12})\]\s(?=\S)")
FILES = frozenset("PDF HTML DOC DOCX TXT PS CITATION ZITATION CITAS CITATIONS CITAÇÃO CITAZIONE".split())
"""Words in brackets before titles that say what is to be had of a work."""
KIND_BEHIND = Pattern(r"(?P<title>[^\W\d_].{3,}?)\s\[(?P<kind>[^\W\d_]{3,14})\]")
YEARS = Pattern(r"(?P<first>(?:1[4-9]|20)\d\d)(?:\s?[-–]\s?(?:(?:1[4-9]|20)\d\d)?)?")
KIND_DAY = Pattern(
    r"(?P<kind>[^\W\d_a-z][^\d,;:.|]{3,30}?)\s(?P<day>\d{1,2}\.?\s[^\W\d_]{3,12}\.?\s(?:1[5-9]|20)\d\d)"
)
DAY_KIND = Pattern(
    r"(?P<day>[^()]{8,20}?(?:1[5-9]|20)\d\d)\s(?:\([\w.]{1,12}\)\s)?(?P<kind>[^\W\d_]{4,20}(?:\s[a-z]{4,12})?)(?:\s(?:Open|Restricted|Closed|Embargoed)(?:\sAccess)?)?"
)
KIND_AND_DAY = "kind and day"


def kind_behind(text: str, is_kind: IsKind) -> tuple[str, list[Part]] | None:
    """A title with a word for a kind of work in brackets behind it: ``Salt grass [article]``."""
    match = KIND_BEHIND.fullmatch(text)
    if match is None or not is_kind(match["kind"]):
        return None
    return "kind behind", [("", match["title"]), (KIND, match["kind"])]


def kind_first(text: str, is_kind: IsKind) -> tuple[str, list[Part]] | None:
    """A word for a kind of work, and the year: ``Book, Novel, 2011``."""
    pieces = text.split(", ")
    if not 1 < len(pieces) < 4 or not YEARS.fullmatch(pieces[-1]) or not is_kind(pieces[0]):
        return None
    return "kind first", [(KIND, pieces[0]), (WHEN, pieces[-1])]


def kind_and_day(text: str, is_kind: IsKind) -> tuple[str, list[Part]] | None:
    """A word for a kind of work, or two, before a day: ``Article 9 Jul 2021``."""
    match = KIND_DAY.fullmatch(text)
    if match is None or not is_date(match["day"]):
        return None
    return KIND_AND_DAY, [(KIND, match["kind"]), (WHEN, match["day"])]


def day_and_kind(text: str, is_kind: IsKind) -> tuple[str, list[Part]] | None:
    """A day, perhaps with a version, before a word for a kind of work: ``June 3, 2021 (v2) Dataset Open``."""
    match = DAY_KIND.fullmatch(text)
    if match is None or not is_date(match["day"]) or not is_kind(match["kind"]):
        return None
    return "day and kind", [(WHEN, match["day"]), (KIND, match["kind"])]


def kind_before(text: str, formats: Mapping[str, str]) -> tuple[str, str]:
    """The word for a kind of work in brackets before a title ("" for none), and the title: ``[BOOK] Salt grass``; what is
    to be had of a work (``[PDF]``) is left out. ``formats``: the words for kinds of work, folded."""
    match = KIND_BEFORE.match(text)
    if match is None:
        return "", text
    if fold(match["kind"]) in formats:
        return match["kind"], text[match.end() :]
    return "", text[match.end() :] if match["kind"] in FILES else text
