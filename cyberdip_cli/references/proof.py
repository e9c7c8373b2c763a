"""Proof by writing: the record that was read is drawn again in the style that its reference looks like.

Where the same string comes out, and no other reading of it comes out as the same string too, what was read is
proven.
"""

from __future__ import annotations

from itertools import islice

from ..model import Name, Record
from ..parsed import Context
from ..protocols import CiteOptions, ignore
from ..value import Value
from .alternatives import NAMES, PEOPLE, divisible, other_names, other_readings
from .people import name_parts
from .readings import READINGS
from .record import draft_of, record_of
from .skeleton import behind_others, joints, leveled
from .spoken import spoken_locales
from .style_table import style_table
from .tokens import is_number

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .reading import LabelledReference

TRIED = 6
"""Styles that one reference is drawn in."""
FEW = 3
"""Styles that it is drawn in as a work of another type."""
OTHER_TYPES = {
    "article-journal": ("paper-conference", "article-magazine", "article-newspaper", "article"),
    "paper-conference": ("chapter", "article-journal"), "chapter": ("paper-conference", "entry-encyclopedia"),
    "book": ("report", "thesis"), "report": ("book",), "thesis": ("book", "report"), "webpage": ("document", "report", "article"),
    "document": ("webpage", "book", "article-journal"), "article": ("article-journal", "report"),
    "article-newspaper": ("article-magazine", "article-journal", "webpage"),
}  # fmt: skip
"""The types that a work of a type could also be of, for all that its reference says."""
OTHERS = tuple(Name(family=f"Quxx{number}", given="Q.") for number in range(25))
"""Names that no reference has, as many as no style writes."""
TERMS = 12
"""Signs by which two readings of one reference can differ in what is drawn of them: words that a style knows.
With more, one has in no field what the other has in one."""
LOOSE = frozenset(("author", "editor", "title", "container_title", "issued"))
"""Fields that any text can be read as: where a reference has no others, its texts are not proven."""
CLOSING = frozenset(".,;)]>”\"'»")
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


def likely_styles(read: LabelledReference, fitting: Sequence[LikelyStyle] = ()) -> list[LikelyStyle]:
    """The styles that join fields as a reference does, likeliest first, in the language that it speaks; those
    that ``fitting`` its neighbours are tried before others."""
    names = list(islice(style_table().styles(joints(read)), TRIED))
    likely = [LikelyStyle(name, locale) for name in names for locale in spoken_locales(read)]
    return list(dict.fromkeys((*fitting, *likely)))[:TRIED]


def prove(
    read: LabelledReference,
    record: Record,
    fitting: Sequence[LikelyStyle] = (),
    asked: frozenset[str] | None = None,
) -> Proof | None:
    """The proof of a record, or None where no likely style draws its reference again. ``asked``: the fields
    that it is wanted for (None: all).

    Where a style names fewer authors than the reference has, the fields behind them can be proven and the
    authors not.
    """
    text = Written(read)
    styles = likely_styles(read, fitting)
    for kinds, tried in (((record.type,), TRIED), (OTHER_TYPES.get(record.type or "", ()), FEW)):
        for style in styles[: tried if kinds else 0]:
            made = drawn([text.filled(record.replace(type=kind)) for kind in kinds], style)
            for kind, mine in zip(kinds, made, strict=True):
                if text.ends(mine):
                    return _proof(text, record, kind, style, asked, whole=text.equals(mine))
    return None


def _proof(
    text: Written,
    record: Record,
    kind: str | None,
    style: LikelyStyle,
    asked: frozenset[str] | None,
    *,
    whole: bool,
) -> Proof:
    """The proof of a record that a style draws, as a work of a type, as its reference: the ``whole`` or what
    is behind the authors."""
    fields = {name for name, _ in record.items() if name not in UNDRAWN}
    fields -= _bodies(record) if whole else {"author", "editor"}
    if fields <= LOOSE:
        fields -= {"title", "container_title"}
    fields = fields if asked is None else fields & asked
    others = [other for other in _others(text, record) if _differs(other, record, fields)]
    if kind != record.type:
        others = list(dict.fromkeys((*others, *[other.replace(type=kind) for other in others])))
    for other, mine in zip(others, drawn([text.filled(other) for other in others], style), strict=True):
        if text.equals(mine) or (not whole and text.ends(mine)):
            fields -= {name for name in fields if getattr(other, name) != getattr(record, name)}
    return Proof(style, frozenset(fields))


def _differs(other: Record, record: Record, fields: Iterable[str]) -> bool:
    """Whether another reading has something else in one of the fields."""
    return any(getattr(other, name) != getattr(record, name) for name in fields)


class Written:
    """What a drawn record is compared with: the reference, leveled, and the same without what a database or a
    reader has put behind its last field."""

    __slots__ = ("_behind", "_cut", "_wholes", "read")

    def __init__(self, read: LabelledReference) -> None:
        self.read = read
        self._wholes = tuple(dict.fromkeys((leveled(read.tokens.text), leveled(_without_tail(read)))))
        self._behind = _behind_people(read)
        self._cut = tuple(
            stretch.label
            for stretch in read.stretches()
            if stretch.label in PEOPLE
            and behind_others(read.tokens, stretch.end, len(read.tokens)) > stretch.end
        )

    @property
    def wanted(self) -> str:
        """The whole reference, leveled."""
        return self._wholes[0]

    def equals(self, drawn_text: str) -> bool:
        """Whether a drawn record is the reference."""
        return drawn_text in self._wholes

    def ends(self, drawn_text: str) -> bool:
        """Whether a drawn record is the reference, or ends as it does behind its authors."""
        return drawn_text in self._wholes or bool(self._behind and drawn_text.endswith(self._behind))

    def filled(self, record: Record) -> Record:
        """A record with more names where the reference has "et al." for them, so that a style cuts them
        too."""
        more = {
            field: (*held, *OTHERS[len(held) :]) for field in self._cut if (held := getattr(record, field))
        }
        return record.replace(**more) if more else record


def _others(text: Written, record: Record) -> list[Record]:
    """The other readings of a reference: of the model, and with what could be cut elsewhere; each once."""
    by_model = [record_of(draft_of(other, Context(()))) for other in text.read.others()]
    found = [*by_model, *other_readings(record, text.wanted), *other_names(record)]
    size = _size(record)
    return [other for other in dict.fromkeys(found) if other != record and abs(_size(other) - size) <= TERMS]


def _size(record: Record) -> int:
    """The letters and signs of a record's texts and names: what is drawn of it, but for what a style adds."""
    texts = sum(
        [len(value) for name, value in record.items() if name not in UNDRAWN and isinstance(value, str)]
    )
    return texts + sum(
        [len(part or "") for field in PEOPLE for name in getattr(record, field) for part in name_parts(name)]
    )


def _without_tail(read: LabelledReference) -> str:
    """The text up to its last field and the signs that close it; the whole where a number stands behind it,
    which is one of the work."""
    tokens = read.tokens
    end = max((stretch.end for stretch in read.stretches() if stretch.label in READINGS), default=len(tokens))
    while end < len(tokens) and tokens.words[end] in CLOSING:
        end += 1
    numbered = any(map(is_number, tokens.shapes[end:]))
    return tokens.text[: tokens.ends[end - 1]] if end and not numbered else tokens.text


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
        made = list(
            ENGINE.cite(named, CiteOptions(style.name, style.locale, separate=True, listed=True), ignore)
        )
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
