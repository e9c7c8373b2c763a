"""Proof by writing: the record that was read is drawn again in the style that its reference looks like.

Where the same string comes out, and no other reading of it comes out as the same string too, what was read is
proven.
"""

from __future__ import annotations

import os

from ..model import Record
from ..parsed import Context
from ..protocols import CiteOptions, ignore
from ..value import Value
from .alternatives import NAMES, PEOPLE, divisible, other_names, other_readings
from .record import draft_of, record_of
from .skeleton import behind_others, leveled, names_form, skeleton
from .spoken import spoken_locales

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..model import Name
    from .reading import LabelledReference

FORM_LETTERS = "abc"
"""The forms of names; see :data:`skeleton.FORMS`."""
TRIED = 6
"""Styles that one reference is drawn in."""
SHORTEST = 20
"""Characters behind the authors that are enough to compare."""
UNDRAWN = frozenset(("id", "type", "note", "language"))


class LikelyStyle(Value):
    """A style and the language it is drawn in (None: its own)."""

    name: str
    locale: str | None = None

    def __str__(self) -> str:
        return f"{self.name} ({self.locale})" if self.locale else self.name


class Proof(Value):
    """``style`` in which the reference came out equal, and the record's ``fields`` that no other reading
    shares."""

    style: LikelyStyle
    fields: frozenset[str]


_loaded: list[str] = []


def styles_of(look: str, form: str) -> list[str]:
    """The styles that have a look, from ``skeletons.txt``: its first line names the styles, the others are the looks
    in order, each with numbers of styles and the form of the names in them. Those of another form of names come
    last."""
    if not _loaded:
        with open(os.path.join(os.path.dirname(__file__), "skeletons.txt"), encoding="utf-8") as file:
            _loaded.append(file.read())
    table = _loaded[0]
    at = table.find(f"\n{look}\t")
    if at < 0:
        return []
    names = table[: table.index("\n")].split(" ")
    found = table[at + len(look) + 2 : table.index("\n", at + 1)].split(" ")
    found.sort(key=lambda each: form not in each)
    return [names[int(each.rstrip(FORM_LETTERS))] for each in found]


def likely_styles(read: LabelledReference, fitting: Sequence[LikelyStyle] = ()) -> list[LikelyStyle]:
    """The styles that a reference looks like, likeliest first, in the language that it speaks; those that
    ``fitting`` its neighbours are tried before others."""
    names = styles_of(skeleton(read), names_form(read))
    likely = [LikelyStyle(name, locale) for locale in spoken_locales(read) for name in names]
    return list(dict.fromkeys((*fitting, *likely)))[:TRIED]


def prove(read: LabelledReference, record: Record, fitting: Sequence[LikelyStyle] = ()) -> Proof | None:
    """The proof of a record, or None where no likely style draws its reference again.

    Where a style names fewer authors than the reference has, the fields behind them can be proven and the
    authors not.
    """
    wanted = leveled(read.tokens.text)
    behind = _behind_people(read)
    for style in likely_styles(read, fitting):
        mine = drawn([record], style)[0]
        whole = mine == wanted
        if not whole and not (behind and mine.endswith(behind)):
            continue
        fields = {name for name, _ in record.items() if name not in UNDRAWN}
        fields -= _bodies(record) if whole else {"author", "editor"}
        for other in _drawn_alike(_others(read, record, wanted), style, wanted, "" if whole else behind):
            fields -= {name for name in fields if getattr(other, name) != getattr(record, name)}
        return Proof(style, frozenset(fields))
    return None


def _others(read: LabelledReference, record: Record, wanted: str) -> list[Record]:
    """The other readings of a reference: of the model, and with what could be cut elsewhere; each once."""
    by_model = [record_of(draft_of(other, Context(()))) for other in read.others()]
    found = [*by_model, *other_readings(record, wanted), *other_names(record)]
    return [other for other in dict.fromkeys(found) if other != record]


def _drawn_alike(others: Sequence[Record], style: LikelyStyle, wanted: str, behind: str) -> Iterator[Record]:
    """Those that a style draws as the same reference; where only what is ``behind`` its authors counts, as the
    same end."""
    for other, text in zip(others, drawn(others, style), strict=True):
        if text == wanted or (behind and text.endswith(behind)):
            yield other


def _behind_people(read: LabelledReference) -> str:
    """What stands behind the authors that a reference begins with; nothing where it does not, or where that
    is short."""
    first = next(iter(read.stretches()), None)
    if first is None or first.label not in ("author", "editor") or first.first > 3:
        return ""
    end = behind_others(read.tokens, first.end, len(read.tokens))
    rest = leveled(read.tokens.text[read.tokens.ends[end - 1] :])
    return rest if len(rest) > SHORTEST else ""


def drawn(records: Sequence[Record], style: LikelyStyle) -> list[str]:
    """The records as references of a style, leveled for comparison; empty texts where it cannot draw them."""
    from ..diagnostics import CyberdipError
    from ..engines.csl import ENGINE

    named = [_spelled(record).replace(id=str(number), note=None) for number, record in enumerate(records)]
    try:
        made = list(ENGINE.cite(named, CiteOptions(style.name, style.locale, separate=True), ignore))
    except CyberdipError:
        return [""] * len(records)
    return [leveled("".join(run.text for run in citation.entry)) for citation in made]


def _spelled(record: Record) -> Record:
    """The record with initials that stand together ("Roe JK") as styles want them: J. K."""
    changed = {
        field: tuple(_with_stops(name) for name in getattr(record, field))
        for field in PEOPLE
        if getattr(record, field)
    }
    return record.replace(**changed)


def _with_stops(name: Name) -> Name:
    given = name.given or ""
    letters = given.replace("-", "")
    if not (letters.isupper() and letters.isalpha() and len(letters) <= 4):
        return name
    parts = [" ".join(f"{letter}." for letter in part) for part in given.split("-")]
    return name.replace(given="-".join(parts))


def _bodies(record: Record) -> frozenset[str]:
    """Fields whose names cannot be told from people's: bodies, and more names than are looked at."""
    return frozenset(
        field
        for field in PEOPLE
        if len(divisible(getattr(record, field))) > NAMES
        or any(name.literal for name in getattr(record, field))
    )
