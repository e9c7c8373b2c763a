"""Where a page stops to speak of its record: below the heading of the references, of similar items, of
comments. What stands there is another work's, whatever its labels say."""

from __future__ import annotations

from itertools import pairwise

from ..labels import ZONES
from ..names.order import cjk
from ..patterns import IGNORECASE, Pattern
from .fields.proof import proves
from .lines.furniture import CITING, OTHERS, REFERENCES, SIMILAR
from .lines.word import is_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from .lines.word import Tagged

    Aside = tuple[str, int, int, str]

SHOWN = frozenset("author author_main author_other published year date".split())
RECORD = frozenset(
    """description_tab holdings_tab staff_view_tab saved_in bibliographic_details citation_heading tools
    export_record""".split()
)
"""Furniture that leads back to the record, or to another one."""
CITED = Pattern(r"(?=.{0,1500}(?<!\d)(?:1[5-9]|20)\d\d(?!\d)).{30,1500}", IGNORECASE)
NUMBERED = Pattern(r"(?:\[(?P<a>\d{1,3})\]|\((?P<b>\d{1,3})\)|(?P<c>\d{1,3})[.)])\s?\S.{20,}")
TAIL = Pattern(r"\(\d{1,4}\)\Z")
"""How many references there are, behind their heading: each may stand on several lines."""
AHEAD = 4
"""Lines after a heading of references among which there has to be one."""
FEWEST = 3
BLOCKING = frozenset("doi url isbn issn isn pmid pmcid author title notes identifier".split())
"""Keys of labels that stand in references too: they do not lead back."""


PROSE = 160
ABSTRACT_WITHIN = 40
SUMMARY = 60
OUTLINED = frozenset(("abstract", "keywords"))
"""Keys of the labels that an outline lists among the sections of an article."""
LONGEST_ENTRY = 40
FEWEST_ENTRIES = 3
NAVIGATION = ZONES["navigation"]
LONGEST_LINK = 30
FEWEST_OVER_LINKS = 2
WIDER = 2
"""What a character of Chinese, Japanese or Korean says beside a letter."""
FEWEST_LINKS = 6
"""Entries of a menu at least."""


def without_outline(chunk: Sequence[Tagged]) -> tuple[list[Tagged], list[Aside]]:
    """A chunk without the outline of an article: short lines in a row, whose sections come again below.

    ``Abstract / Introduction / References`` over the article is a menu, whatever stands under it."""
    outlined = {line.text: place for place, line in enumerate(chunk) if _is_section(line)}
    first = next((place for place, line in enumerate(chunk) if outlined.get(line.text, 0) > place), -1)
    if first < 0:
        return list(chunk), []
    last = first
    while (
        last + 1 < len(chunk) and 0 < len(chunk[last + 1].text) <= LONGEST_ENTRY and not chunk[last + 1].value
    ):
        if outlined.get(chunk[last + 1].text) == last + 1:
            break
        last += 1
    ends = [place for place in range(first, last + 1) if outlined.get(chunk[place].text, 0) > place]
    if len(ends) < 2 or ends[-1] - first < FEWEST_ENTRIES - 1:
        return list(chunk), []
    out = chunk[first : ends[-1] + 1]
    aside = [(line.text, line.number, line.number, "the outline of the page") for line in out]
    return [*chunk[:first], *chunk[ends[-1] + 1 :]], aside


def without_menu(chunk: Sequence[Tagged]) -> tuple[list[Tagged], list[Aside]]:
    """A chunk without the menu above its record: short lines in a row, a link of the site among them, in
    which two words that are labels elsewhere follow each other ("Browse / Author / Title / Journals / Log
    in")."""
    start = 0
    for place, line in enumerate(chunk):
        if _is_entry(line):
            continue
        over_value = place > start and _is_over_its_value(chunk[place - 1], line)
        end = place - over_value
        row = chunk[start:end]
        if len(row) >= FEWEST_LINKS and _is_menu(row):
            aside = [(each.text, each.number, each.number, "the page's menu") for each in row]
            return [*chunk[:start], *chunk[end:]], aside
        if line.gap and line.value:
            break  # the record's table
        start = place + 1
    return list(chunk), []


def _is_over_its_value(line: Tagged, below: Tagged) -> bool:
    """Whether a label alone on its line stands over what can hardly be anything but its value: it is no entry
    of the menu above it."""
    return line.label is not None and bool(below.text) and proves(line.label, below.text)


def _is_entry(line: Tagged) -> bool:
    """Whether a line may be an entry of a menu."""
    wide = cjk(line.text[:1])
    length = len(line.text) * (WIDER if wide else 1)
    short = 0 < length <= LONGEST_LINK and not line.gap and not line.separator
    return short and not any(map(str.isdigit, line.text))


def _is_menu(row: Sequence[Tagged]) -> bool:
    """Whether a row of short lines holds a link of the site, and two labels one under the other, or two over
    links."""
    linked = [is_of(line, NAVIGATION) and line.label is None for line in row]
    if not any(linked):
        return False
    labelled = [line.label is not None for line in row]
    over = sum(one and link for one, link in zip(labelled, linked[1:], strict=False))
    return over >= FEWEST_OVER_LINKS or any(one and other for one, other in pairwise(labelled))


def _is_section(line: Tagged) -> bool:
    """Whether a line is the heading of a section that articles have."""
    if is_of(line, REFERENCES):
        return True
    return line.label is not None and not line.value and not line.label.meanings().isdisjoint(OUTLINED)


def of_record(chunk: Sequence[Tagged]) -> tuple[list[Tagged], list[Aside]]:
    """The lines of a chunk that are about its record, and what is set aside."""
    kept: list[Tagged] = []
    aside: list[Aside] = []
    why = ""
    seen = 0  # labels so far
    cited = False  # whether the record's own citation was among them
    for place, line in enumerate(chunk):
        if why and _leads_back(chunk, place) and not (cited and _is_citation(line)):
            why = ""
        if not why and line.furniture is not None and not line.value and seen:
            why = _leads_away(chunk, place, seen)
        if not why and seen and _numbered_list(chunk, place):
            why = "the references"
        if why:
            if line.text:
                aside.append((line.text, line.number, line.number, why))
            continue
        seen += (line.label is not None and bool(line.gap or not line.furniture)) or len(line.text) > 20
        cited = cited or _is_citation(line)
        kept.append(line)
    return kept, aside


def _leads_away(chunk: Sequence[Tagged], place: int, seen: int) -> str:
    """What the heading at ``place`` stands over, where it is another work's; "" for the record's own."""
    line = chunk[place]
    if is_of(line, REFERENCES) and _is_over_abstract(chunk, place):
        return ""  # an entry of the article's outline
    following = [each for each in chunk[place + 1 : place + 1 + 2 * AHEAD] if each.text][:AHEAD]
    own = next((at for at, each in enumerate(following) if _is_citation(each)), len(following))
    if is_of(line, REFERENCES) and (
        any(each.label is None and CITED.match(each.text) for each in following[:own])
        or (TAIL.search(line.text) and CITED.match(" ".join(each.text for each in following[:own])))
    ):
        return "the references"
    if (
        is_of(line, SIMILAR)
        and seen > FEWEST
        and following
        and following[0].gap
        and _names_others(following[0])
    ):
        return "another record's"
    if (
        seen > FEWEST
        and is_of(line, OTHERS)
        and following
        and following[0].label is None
        and following[0].furniture is None
    ):
        return "another record's"
    return ""


def _is_over_abstract(chunk: Sequence[Tagged], place: int) -> bool:
    """Whether the abstract stands below a line, with its text, and no text above it."""
    if any(len(line.text) > PROSE for line in chunk[:place]):
        return False
    for at, line in enumerate(chunk[place + 1 : place + ABSTRACT_WITHIN], place + 1):
        if line.label is not None and "abstract" in line.label.meanings():
            below = [each.text for each in chunk[at + 1 : at + 6] if each.text][:2]
            if max(map(len, (line.value, *below))) > SUMMARY:
                return True
    return False


def _names_others(line: Tagged) -> bool:
    """Whether a label is one of those that a list of similar items has: who made it, when it appeared."""
    return line.label is not None and not line.label.meanings().isdisjoint(SHOWN)


def _leads_back(chunk: Sequence[Tagged], place: int) -> bool:
    """Whether a line below another work's is the record's again: a label alone on its line, or furniture of a
    record."""
    line = chunk[place]
    if line.furniture is not None and is_of(line, RECORD):
        return True
    if line.label is None or line.value or not line.label.general:
        return False
    return line.label.meanings().isdisjoint(BLOCKING)


def _is_citation(line: Tagged) -> bool:
    """Whether a line is the heading of a printed citation."""
    return is_of(line, CITING) or (line.label is not None and "citation" in line.label.meanings())


def _numbered_list(chunk: Sequence[Tagged], place: int) -> bool:
    """Whether a list of numbered references begins here: three in sequence, each with a year."""
    number = _number(chunk[place])
    if not number:
        return False
    following = [found for line in chunk[place + 1 : place + 12] if (found := _number(line))]
    return following[: FEWEST - 1] == list(range(number + 1, number + FEWEST))


def _number(line: Tagged) -> int:
    """The number that a reference begins with; 0 for what is none."""
    text = line.text
    numbered = line.label is None and (text[:1] in "[(" or text[:1].isdigit())
    match = NUMBERED.match(text) if numbered else None
    if match is None or CITED.match(text) is None:
        return 0
    return int(match["a"] or match["b"] or match["c"])
