"""Works that are one become its record: whose word counts, what is only said by one, what is said
differently."""

from __future__ import annotations

from ..diagnostics import NOTE, WARNING, Diagnostic
from ..model import LIST_FIELDS, NAME_FIELDS, Date, Name, Record
from ..pages.values.assemble import assemble
from ..pages.values.comparison import same
from ..pages.values.sources import is_count
from ..protocols import Step
from . import SOURCES
from .persons import fuller, in_order, one_person, shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from ..diagnostics import Sink
    from ..parsed import Context
    from . import Work

WEAKEST = -3
"""The rank of values that count only where nothing better is."""
REFINES: dict[str, frozenset[str]] = {
    "document": frozenset(("*",)),
    "webpage": frozenset(("*",)),
    "article": frozenset(
        "article-journal article-magazine article-newspaper paper-conference review review-book post-weblog".split()
    ),
    "article-journal": frozenset(
        "article-magazine article-newspaper paper-conference review review-book chapter entry-encyclopedia".split()
    ),
    "book": frozenset(
        "thesis report manuscript map musical_score motion_picture song graphic periodical collection dataset software".split()
    ),
}
"""A type that says little -> the types that another source may put in its place ("*": any)."""
WHOLE = ("title", "abstract", "container_title", "publisher", "edition", "event_title", "collection_title")
"""Texts of which the longer one counts where one begins with the other."""
QUIET = frozenset(
    ("abstract", "URL", "note", "source", "accession_number", "rights", "call_number", "genre", "language")
)
"""Fields that sources word differently as a rule: the first is taken without a word, the others go to
``extra``."""


class Settled:
    """A record in the making: fields from the surest work first, then what the others add."""

    def __init__(self, ctx: Context, sink: Sink, *, steps: bool) -> None:
        self.ctx = ctx
        self.sink = sink
        self.wanted = steps
        self.values: dict[str, Any] = {}
        self.extra: dict[str, list[str]] = {}
        self.types: list[str] = []
        self.steps: list[Step] = []
        self.told: set[tuple[str, str]] = set()
        self.held: list[Work] = []
        self.weak = False

    def add(self, work: Work, ctx: Context | None = None) -> None:
        """Takes what ``work`` says, and holds back what counts only where nobody says better."""
        weak = tuple(field for field in work.fields if field.rank <= WEAKEST)
        if weak:
            self.held.append(work.replace(fields=weak))
        self._add(
            work.replace(fields=tuple(field for field in work.fields if field.rank > WEAKEST)),
            ctx or self.ctx,
        )

    def _add(self, work: Work, ctx: Context) -> None:
        record, steps = assemble(work.fields, ctx, self._tell, steps=self.wanted)
        kept = {}
        for name, value in record.items():
            if name == "type":
                self.types += [] if self.weak else [work.type or value]
            elif name == "extra":
                for label, texts in value.items():
                    self._keep(label, texts)
            else:
                kept[name] = self._take(name, in_order(value, work) if name == "author" else value, work)
        self.steps += [_in_words_of_source(step, kept.get(step.field, ""), work) for step in steps]

    def _tell(self, diagnostic: Diagnostic) -> None:
        """Hands on what was found in one source; the same in another one is said once. A source without a
        title is no fault of the page."""
        mark = (diagnostic.code, diagnostic.message)
        if mark not in self.told and diagnostic.code != "no-title":
            self.told.add(mark)
            self.sink(diagnostic if diagnostic.line else diagnostic.replace(line=None))

    def _keep(self, label: str, texts: Sequence[str]) -> None:
        had = self.extra.setdefault(label, [])
        had += [text for text in texts if text not in had]

    def _take(self, name: str, value: Any, work: Work) -> str:
        """Puts a value where there is none, or compares it; gives back what became of it ("" for taken)."""
        had = self.values.get(name)
        if self.weak and (had is not None or (name == "URL" and "DOI" in self.values)):
            self._keep(name, [value] if isinstance(value, str) and value != had else [])
            return "; said better"
        if had is None:
            if name in NAME_FIELDS:
                value = self._fresh(name, value)
            if value:
                self.values[name] = value
            return "" if value else "; said before"
        if name in NAME_FIELDS:
            return self._people(name, had, value, work)
        if name in LIST_FIELDS:
            known = {same(each) for each in had}
            more = tuple(each for each in value if same(each) not in known)
            self.values[name] = (*had, *more)
            return "" if more else "; said before"
        if isinstance(value, Date):
            return self._date(name, had, value, work)
        return self._text(name, had, value, work)

    def _fresh(self, name: str, people: tuple[Name, ...]) -> tuple[Name, ...]:
        """People who are not named in another role yet: contributors of one source are the authors of the
        other."""
        known = [each for role in NAME_FIELDS for each in self.values.get(role, ())]
        return tuple(
            each
            for each in people
            if name != "contributor" or not any(one_person(each, other) for other in known)
        )

    def _people(self, name: str, had: tuple[Name, ...], value: tuple[Name, ...], work: Work) -> str:
        if len(had) == len(value) and all(
            one_person(one, other) for one, other in zip(had, value, strict=True)
        ):
            self.values[name] = tuple(fuller(one, other) for one, other in zip(had, value, strict=True))
            return "; said before"
        if (
            all(each.literal is not None for each in had)
            and len(had) == 1
            and len(value) > 1
            and all(each.family for each in value)
        ):
            self.values[name] = value  # the surer source had a list that could not be divided
            return ""
        if all(any(one_person(one, other) for other in had) for one in value):
            return "; said before"
        if len(value) > len(had) and all(any(one_person(one, other) for other in value) for one in had):
            self.values[name] = value  # the surer source names the first ones only
            return ""
        return self._differs(name, _shown(had), _shown(value), work)

    def _date(self, name: str, had: Date, value: Date, work: Work) -> str:
        if had == value:
            return "; said before"
        if had.year == value.year and _agree(had.month, value.month) and _agree(had.day, value.day):
            if value.month and (not had.month or (value.day and not had.day)) and not had.season:
                self.values[name] = value
                return ""
            return "; less precise"
        return self._differs(name, _shown(had), _shown(value), work)

    def _text(self, name: str, had: str, value: str, work: Work) -> str:
        old, new = same(had), same(value)
        if (
            old == new
            or (name in WHOLE and old.startswith(new))
            or (name in ("page", "page_first") and old.startswith(new))
        ):
            return "; said before"
        if name == "number_of_pages" or (
            name in ("container_title", "publisher", "publisher_place") and (new in old or old in new)
        ):
            return "; said before"
        if (
            (name in WHOLE or name == "page")
            and new.startswith(old)
            and work.source != "page"
            and value != self.values.get("container_title")
        ):
            self.values[name] = value
            return ""
        if name == "page" and is_count(had, value):
            self.values |= {"number_of_pages": had, "page": value}  # "Pages: 14" beside pages 22-35
            return ""
        if name == "page" and value.startswith(f"{had}-"):
            self.values[name] = value
            return ""
        return self._differs(name, had, value, work)

    def _differs(self, name: str, had: str, value: str, work: Work) -> str:
        self._keep(name, [value])
        if name not in QUIET:
            field = next(
                (field for field in work.fields if same(value)[:20] and same(value)[:20] in same(field.text)),
                None,
            )
            at = field.lines[0][0] if field is not None and field.lines else work.line
            message = f"{SOURCES[work.source]} says {value[:60]!r} for {name}, a surer source {had[:60]!r}"
            self.sink(
                Diagnostic(
                    NOTE,
                    "sources-differ",
                    message,
                    "the surer one is taken, the other kept in extra",
                    None,
                    at or None,
                )
            )
        return "; differs from a surer source"

    def record(self, line: int) -> Record:
        """The record as it stands; a warning where none of its sources has a title."""
        self.weak = True
        for work in self.held:
            self._add(work, self.ctx)
        if "title" not in self.values:
            self.sink(
                Diagnostic(
                    WARNING, "no-title", "the record has no title", "add one by hand", None, line or None
                )
            )
        extra = {label: tuple(texts) for label, texts in self.extra.items() if texts}
        return Record(type=decided(self.types), **self.values, extra=extra)


def decided(types: Sequence[str]) -> str:
    """The type that counts: the surest source's, unless it says little and another says more exactly what the
    work is.

    >>> decided(["article-journal", "document", "paper-conference"])
    'paper-conference'
    """
    chosen = "document"
    for kind in types:
        finer = REFINES.get(chosen, ())
        if kind != "document" and (kind in finer or "*" in finer):
            chosen = kind
    return chosen


def _agree(one: int | None, other: int | None) -> bool:
    return not one or not other or one == other


def _shown(value: Any) -> str:
    if isinstance(value, Date):
        parts = [
            str(value.year or value.literal or ""),
            *(f"{part:02d}" for part in (value.month, value.day) if part),
        ]
        return "-".join(parts)
    return "; ".join(shown(name) for name in value)


def _in_words_of_source(step: Step, became: str, work: Work) -> Step:
    """A step in the words of its source: ``meta citation_title > as it stands``."""
    rule = step.rule
    called = SOURCES[work.source]
    if rule.startswith("label "):
        rule = f"{called if called != 'page' else 'row'} {rule[6:]}"
    elif rule.startswith("heading"):
        rule = f"page {rule}"
    return step.replace(
        rule=rule + became, field="" if became.startswith(("; differs", "; said better")) else step.field
    )
