"""Who issued a work, where and when; the series it is in; the university of a thesis."""

from __future__ import annotations

from ...dates import two_eras
from ...labels import all_words, fold
from ...patterns import Pattern
from .. import shapes, volume_lines
from .comparison import same
from .grammar import grammar, put_all
from .names import names
from .numbers import date
from .sources import volume_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..field import Field
    from .draft import PageDraft

PLACED = Pattern(r"[^\W\d_][^:,;()]{1,40} : [^:;]{2,80}")
"""A place and a publisher with ISBD's mark between them."""
SPONSOR = Pattern(r"(?<=[^\W\d_]{3})\.\s[^\W\d_a-z][^\W_]{3,15}:\s.{3,200}\Z")
"""``Quay University Press. Sponsor: The Society …``: who else had a part is no publisher."""


def published(draft: PageDraft, field: Field) -> None:
    lines = tuple([(number, SPONSOR.sub("", two_eras.common(line))) for number, line in field.lines])
    if shapes.date(lines[0][1], draft.ctx) is not None:
        date("issued")(draft, field.replace(lines=lines[:1]))
        if not (lines := lines[1:]):
            return
    if (serial := volume_lines.volume_line(field.text, draft.ctx)) and {
        "container_title",
        "page",
    } <= serial.keys():
        volume_line(draft, field)
        return
    statement = lines[0][1] if len(lines) == 1 else "\n".join([line for _, line in lines])
    if "," in statement and " : " not in statement and place_first(field.label):
        statement = statement.replace(", ", " : ", 1)
    put_all(draft, field, grammar("grammars.publisher").parse(statement, draft.ctx), "publisher")


def place_first(label: str) -> bool:
    """Whether a label says that the place comes before the publisher: ``Ort, Verlag, Jahr``."""
    first, mark, _ = label.replace("/", ",").replace(":", ",").partition(",")
    return bool(mark) and "=place" in (all_words().get(fold(first)) or "")


def editor(draft: PageDraft, field: Field) -> None:
    """Who edited a work, or published it: the same word means both in some languages (``Editores: Palma :
    Faro``)."""
    if len(field.lines) == 1 and PLACED.fullmatch(field.text):
        published(draft, field)
    else:
        names("editor")(draft, field)


def series(draft: PageDraft, field: Field) -> None:
    """The first series, with its number in the next line behind a semicolon; further ones are kept."""
    for one in _with_number(field).each():
        line = one.lines[0][1]
        parsed = grammar("grammars.series").parse(line, draft.ctx)
        if "collection_title" not in draft.values:
            put_all(draft, one, parsed, "series")
        elif same(parsed.value["collection_title"]) != same(draft.values["collection_title"]):
            draft.keep(one, line)


def _with_number(field: Field) -> Field:
    """A series whose first line ends where its number comes (``Maps of the north ;  >``), with the line
    below."""
    first = field.lines[0][1].rstrip("> ")
    if not first.endswith(";") or len(field.lines) < 2 or not any(map(str.isdigit, field.lines[1][1])):
        return field
    (number, _), (_, below), *rest = field.lines
    return field.replace(lines=((number, f"{first} {below}"), *rest))


def institution(draft: PageDraft, field: Field) -> None:
    """The university, without its parts behind a slash: ``Quay University / Institute of Maps``."""
    whole, slash, rest = field.text.partition(" / ")
    draft.put("publisher", whole, field, "as it stands", (rest,) if slash else ())
    if slash:
        draft.keep(field, field.text)


def thesis(draft: PageDraft, field: Field) -> None:
    """A dissertation note makes the record a thesis; what of it has no place stays a note."""
    parsed = grammar("grammars.thesis").parse(field.text, draft.ctx)
    draft.clues["dissertation"] = field.text
    if parsed.value:
        put_all(draft, field.replace(rank=-1), parsed, "dissertation note")
    else:
        draft.keep(field)


def defended(draft: PageDraft, field: Field) -> None:
    """When a thesis was defended: its date where the page names no other."""
    draft.clues.setdefault("dissertation", field.text)
    date("issued")(draft, field.replace(rank=-1))
