"""The values of one RIS record, by tag -> Record; :mod:`.lines` has found them.

A tag that means the same whatever stands beside it is read at once; those of
:data:`~cyberdip_cli.formats.ris.tags.SPREAD` afterwards, by :mod:`.dependent_tags`; last those that count
only where no other tag has filled their field. A second, different value of a field is kept in ``extra``
under its tag, with a note."""

from __future__ import annotations

from ...diagnostics import NOTE, WARNING
from ...model import DATE_FIELDS, Record
from ..text.isbd import MARKS, without_isbd
from .dates import read_date
from .dependent_tags import steps_for
from .draft import RisDraft
from .names import is_crowd, plain_name
from .tags import (
    KNOWN,
    NAME_ALIASES,
    QUIET,
    ROWS,
    SPREAD,
    TEXT_ALIASES,
    TYPE_OF,
    is_names,
    meaning,
)
from .text import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from ...diagnostics import Sink
    from ...model import Name
    from .dependent_tags import Step
    from .draft import Lines, Rules

    Filled = dict[str, tuple[str, ...]]

TEXT, NAME, HELD, LATE = range(4)
"""How a tag is read: its text at once, a name at once, when all of its neighbours are known, last."""
MOST_IN_AN_ISSUE = 40
"""Characters: a notice of rights in ``M1`` is longer."""
REMEMBERED = 2000
"""How many plans are remembered."""
_rules: dict[str, Rules] = {}
_plans: dict[tuple[str | None, ...], RecordPlan] = {}


class RecordPlan:
    """How the records of one type with one set of tags are read: the records of a file look alike, so it is
    found out once. ``texts`` and ``names`` are (tag, field), ``held`` and ``unknown`` tags, ``steps`` what
    reads those that are held."""

    __slots__ = ("code", "held", "kind", "names", "rules", "steps", "texts", "unknown")

    def __init__(self, code: str | None, tags: Iterable[str]) -> None:
        self.code = code if code in TYPE_OF else (code or "").strip().upper()
        self.kind = TYPE_OF.get(self.code, "document")
        self.rules = rules = rules_of(code)
        known = [(tag, *rules[tag]) for tag in tags if tag in rules]
        self.texts = [(tag, field) for tag, how, field in known if how == TEXT]
        self.names = [(tag, field) for tag, how, field in known if how == NAME]
        self.held = [tag for tag, how, _ in known if how >= HELD]
        self.unknown = [tag for tag in tags if tag not in rules]
        self.steps = steps_for(self.held)


REPRINT = frozenset(("in file", "not in file"))
"""Whether a reference manager holds a reprint: no note on the work."""


def from_values(
    found: dict[str, list[str]], code: str | None, sink: Sink, line_of: Lines, filled: Filled | None = None
) -> Record:
    """The record of the values that stood between ``TY  - code`` and ``ER``, by tag, none of them empty;
    ``code`` None: there was no ``TY``.

    An unknown type is read as "document" with a warning, its word kept in ``extra``; so is any tag that no
    table knows. ``filled`` gets, for :mod:`.explain`, the fields that each tag has filled."""
    plan = _plans.get((code, *found)) or _plan(code, found)
    draft = RisDraft(plan.code, plan.kind, plan.rules, sink, line_of)
    if plan.code not in TYPE_OF:
        _typed(draft, code)
    fields, held = draft.fields, draft.held
    for tag, field in plan.texts:
        values = found[tag]
        text = values[0]
        if "&" in text or "<" in text or "\t" in text or "  " in text:
            text = clean(text)
        if field not in fields and len(values) == 1:
            fields[field] = text
        else:
            for value in values:
                draft.put(field, clean(value), tag, value)
    for tag, field in plan.names:
        _people(draft, tag, field, found[tag])
    for tag in plan.held:
        held[tag] = found[tag]
    for tag in plan.unknown:
        _unknown(draft, tag, found[tag])
    for group, step in plan.steps:
        step(draft) if filled is None else _watched(draft, group, step, filled)
    if held:
        _read_late(draft, filled)
    _settle(draft, fields)
    return Record.adopt(fields)


def _settle(draft: RisDraft, fields: dict[str, Any]) -> None:
    """What can be said when all tags have been read."""
    if fields.get("id", "").isdecimal():  # a database's number says nothing as a citation key
        draft.keep("ID", fields.pop("id"))
    if fields.get("title_short", "") == fields.get("title"):
        fields.pop("title_short", None)
    if fields.get("note", "").casefold() in REPRINT:
        draft.keep("RP", fields.pop("note"))
    if fields.get("title", "")[-1:] in MARKS or "publisher" in fields or "publisher_place" in fields:
        without_isbd(fields)


def _plan(code: str | None, found: dict[str, list[str]]) -> RecordPlan:
    plan = RecordPlan(code, tuple(found))
    if len(_plans) < REMEMBERED:
        _plans[code, *found] = plan
    return plan


def _watched(draft: RisDraft, group: tuple[str, ...], step: Step, filled: Filled) -> None:
    """Take a step and note which fields it fills."""
    before = dict(draft.fields)
    step(draft)
    changed = [field for field, value in draft.fields.items() if before.get(field) is not value]
    filled.update(dict.fromkeys(group, tuple(field for field in changed if field != "extra")))


def _people(draft: RisDraft, tag: str, field: str, values: list[str]) -> None:
    """The names of a tag. ``A3`` of a book beside an editor in ``ED`` is the series', as in the specification
    of 2001."""
    names: list[Name] = []
    for value in values:
        name = plain_name(value)
        if name is None and field != "author" and is_crowd(value):
            message = f"'{value[:60]}…' names many people, none with initials"
            draft.say(WARNING, "undivided-names", message, "kept in extra", tag, value)
            draft.keep(tag, value)
        elif name is not None:
            names.append(name)
        else:
            draft.read_names(names, clean(value), tag)
    if tag == "ED" and draft.field_of("A3") == "editor" and draft.fields.get("editor"):
        draft.fields["collection_editor"] = draft.fields.pop("editor")
    elif tag == "A3" and field == "editor" and "editor" in draft.fields:
        field = "collection_editor"
    if names:
        draft.people(field, names)


def _read_late(draft: RisDraft, filled: Filled | None) -> None:
    """The tags that count only where their field is empty; what is left of the others goes to ``extra``."""
    for tag, values in draft.held.items():
        how, field = draft.rules[tag]
        if how == LATE and field not in draft.fields:
            _fill(draft, tag, field, values)
            if filled is not None:
                filled[tag] = (field,)
            continue
        for value in values:
            draft.keep(tag, value)
            if how == LATE:
                draft.second(tag, value, field)


def _fill(draft: RisDraft, tag: str, field: str, values: list[str]) -> None:
    if is_names(field):
        names: list[Name] = []
        for value in values:
            draft.read_names(names, clean(value), tag)
        draft.people(field, names)
        return
    for value in values:
        if field == "issue" and len(value) > MOST_IN_AN_ISSUE:
            draft.keep(tag, value)
        else:
            draft.put(field, read_date(value) if field in DATE_FIELDS else clean(value), tag, value)


def _typed(draft: RisDraft, code: str | None) -> None:
    if code is None:
        draft.say(WARNING, "no-type", "a record without TY", "read as a document")
    else:
        message = f"'{code.strip()}' is no type of RIS"
        draft.say(WARNING, "unknown-type", message, "read as a document; the word is kept")
        if draft.code:
            draft.keep("TY", code.strip())


def _unknown(draft: RisDraft, tag: str, values: list[str]) -> None:
    for value in values:
        if tag not in QUIET:
            what = f"{tag} is no tag of RIS" if tag not in KNOWN else f"{tag} means nothing in {draft.code}"
            draft.say(NOTE, "unknown-tag", what, "kept in extra", tag, value)
        draft.keep(tag, value)


def rules_of(code: str | None) -> Rules:
    """The rules for a RIS type; those of a document for an unknown one."""
    word = (code or "").strip().upper()
    return _rules.get(word if word in TYPE_OF else "") or _rules_of(word)


def _rules_of(code: str) -> Rules:
    """Tag -> (how, field) for one RIS type; made once, a few dozen entries."""
    rules: Rules = {tag: (HELD, meaning(tag, code)) for tag in SPREAD}
    for tag in ROWS:
        field = meaning(tag, code)
        if field and tag not in SPREAD:
            bare = field.rstrip("~<")
            how = LATE if field[-1] == "~" or bare in DATE_FIELDS else NAME if is_names(bare) else TEXT
            rules[tag] = (how, bare)
    for alias, tag in (TEXT_ALIASES | NAME_ALIASES).items():
        if tag in rules and alias not in rules:
            rules[alias] = rules[tag]
    if TYPE_OF.get(code, "document") in ("book", "manuscript", "document", "classic"):
        rules["BT"] = (TEXT, "title")
    _rules[code if code in TYPE_OF else ""] = rules
    return rules
