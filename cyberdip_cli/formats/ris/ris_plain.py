"""The quick way through a RIS record as most files hold it: known tags, each once but for names and keywords,
and nothing to say about any.

What a record needs depends on the tags that it has, and the records of a file look alike: it is decided once
for every set of tags (:class:`Plan`). A record with a tag or a value that is not plain is left to
:mod:`.ris_in`, which reads the plain ones no differently."""

from __future__ import annotations

from ...grammars.doi import bare_doi
from ...model import Record
from ...protocols import Traced
from .dates import read_date, without_time
from .dates_and_pages import is_epub_date, page_field
from .dependent_tags import JOURNAL_TAGS, order, put_journal
from .names import plain_name, read_name
from .numbers import read_language, read_number
from .read import NAME, TEXT, rules_of
from .tags import NAMES_BY_TYPE, TEXTS_BY_TYPE, TYPE_OF, WHOLE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from ...model import Name
    from .read import Rules

    Values = dict[str, str]
    Several = dict[str, list[str]]
    Fields = dict[str, Any]
    Step = Callable[[Values, Several, Fields], bool]

PLANS = 1000
"""How many plans are remembered."""
REMEMBERED = 1000
"""How many names are remembered that are more than a family and a given name."""
_TY, _KW, _A2 = "TY  - ", "KW  - ", "A2  - "
_plans: dict[tuple[str, ...], Plan | None] = {}
_known: dict[str, Name] = {}


class Plan:
    """What to do for one type and set of tags: the fields ``texts`` take the values of ``tags`` (beginnings
    of lines), ``names`` are (tag, field), then come ``steps`` for what depends on its neighbours.
    ``repeatable`` are the tags that may come more than once."""

    __slots__ = ("kind", "names", "repeatable", "steps", "tags", "texts")

    def __init__(
        self,
        kind: str,
        texts: tuple[tuple[str, str], ...],
        names: tuple[tuple[str, str], ...],
        steps: tuple[Step, ...],
    ) -> None:
        self.kind = kind
        self.tags = tuple(tag for tag, _ in texts)
        self.texts = tuple(field for _, field in texts)
        self.names = names
        self.steps = steps
        self.repeatable = {_KW, _A2, *(tag for tag, _ in names)}


_UNSEEN = Plan("", (), (), ())
"""Stands for the plan of tags that have not come yet."""


def read(lines: list[str], number: int) -> Traced | None:
    """The record of the ``lines`` before its ``ER``; None when it is not plain. ``number`` is the first
    line's.

    >>> read(["TY  - BOOK", "AU  - Doe, Ann", "TI  - Maps", "PY  - 2020"], 1).record.title
    'Maps'
    >>> read(["TY  - BOOK", "TI  - Maps", "and more"], 1)
    """
    if not lines[0]:
        lines, number = lines[1:], number + 1
    found: Values = {}
    several: Several = {}
    for line in lines:
        tag = line[:6]
        if tag not in found:
            found[tag] = line[6:].strip()
        elif tag in several:
            several[tag].append(line[6:].strip())
        else:
            several[tag] = [found[tag], line[6:].strip()]
    code = found.get(_TY, "")
    plan = _plans.get((code, *found), _UNSEEN)
    if plan is _UNSEEN:
        plan = _plan(code, tuple(found))
    record = _read(plan, found, several) if plan else None
    return Traced(record, number) if record else None


def _read(plan: Plan, found: Values, several: Several) -> Record | None:
    if several and not several.keys() <= plan.repeatable:
        return None
    fields: Fields = {"type": plan.kind}
    fields.update(zip(plan.texts, map(found.__getitem__, plan.tags), strict=True))
    for tag, field in plan.names:
        names = _names(several.get(tag) or (found[tag],))
        if names is None:
            return None
        fields[field] = names
    for step in plan.steps:
        if not step(found, several, fields):
            return None
    if "DOI" in fields and not fields["DOI"].startswith("10."):
        fields["DOI"] = bare_doi(fields["DOI"])
    return Record.adopt(fields)


def _names(values: Sequence[str]) -> tuple[Name, ...] | None:
    """The names of some lines; None when there is something to say about one, or when a line holds
    several."""
    names: list[Name] = []
    for value in values:
        name = plain_name(value)
        if name is None:
            if not value:
                continue
            name = _known.get(value) or _name(value)
            if name is None:
                return None
        names.append(name)
    return tuple(names)


def _name(text: str) -> Name | None:
    """A name with particles and the like, which is remembered, or None."""
    name, aside = read_name(text)
    if name is None or aside or ";" in text:
        return None
    if len(_known) < REMEMBERED:
        _known[text] = name
    return name


def _plan(code: str, lines: tuple[str, ...]) -> Plan | None:
    """The plan for a type and the beginnings of its lines; None where one of them is not plain, or two of
    them fill the same field."""
    if (
        code not in TYPE_OF
        or lines[0] != _TY
        or code == "EDBOOK"
        or len(lines) < 2
        or any(len(line) != 6 or line[2:] != "  - " for line in lines)
    ):
        return None
    rules = rules_of(code)
    tags = [line[:2] for line in lines[1:]]
    plan = _planned(code, tags, rules) if all(tag in rules for tag in tags) else None
    if len(_plans) < PLANS:
        _plans[code, *lines] = plan
    return plan


def _planned(code: str, tags: list[str], rules: Rules) -> Plan | None:
    """The plan for known tags."""
    texts = tuple((f"{tag}  - ", rules[tag][1]) for tag in tags if rules[tag][0] == TEXT)
    names = tuple((f"{tag}  - ", rules[tag][1]) for tag in tags if rules[tag][0] == NAME)
    filled = [field for _, field in texts + names]
    held = order(tuple(tag for tag in tags if rules[tag][0] not in (TEXT, NAME)))
    kind = TYPE_OF[code]
    steps = [_step(group, kind) for group in held]
    if len(set(filled)) < len(filled) or None in steps:
        return None
    return Plan(kind, texts, names, tuple(step for step in steps if step))


def _step(tags: tuple[str, ...], kind: str) -> Step | None:
    """The step for tags that are understood together, in works of a kind."""
    if tags[0] in JOURNAL_TAGS or tags[0] == "T2":
        return None if "C3" in tags else _container(tuple(f"{tag}  - " for tag in tags), kind)
    if tags in _DATED:
        return _issued(f"{tags[0]}  - ", f"{tags[-1]}  - ")
    return _BY_KIND[tags](kind) if tags in _BY_KIND else _STEPS.get(tags)


def _issued(first: str, last: str) -> Step:
    """A year, a day, or a year and a day in it."""

    def step(found: Values, several: Several, fields: Fields) -> bool:
        year, day = found[first], found[last]
        if year and day and first != last:
            if not (len(year) == 4 and year.isdecimal() and day.startswith(year + "/")):
                return False
            date = read_date(day)
            fields["issued"] = date if date.year is not None else read_date(year)
        elif year or day:
            fields["issued"] = read_date(year or day)
        return True

    return step


def _pages(kind: str) -> Step:
    def step(found: Values, several: Several, fields: Fields) -> bool:
        first, last = found.get("SP  - ", ""), found.get("EP  - ", "")
        if first != last and first.isdecimal() and last.isdecimal():
            fields["page"] = f"{first}-{last}"
        else:
            field, value = page_field(first, last, kind)
            fields[field] = value
        return True

    return step


def _container(tags: tuple[str, ...], kind: str) -> Step:
    """The title that the work stands in, or its series; then the other names of a periodical."""
    field = "collection_title" if kind in WHOLE else TEXTS_BY_TYPE.get(kind, {}).get("T2", "container_title")

    def step(found: Values, several: Several, fields: Fields) -> bool:
        for tag in tags:
            text = found[tag]
            if not text:
                continue
            if tag != "T2  - ":
                if not put_journal(fields, text):
                    return False
            elif field == "collection_title" and field in fields:
                return False
            else:
                fields[field] = text
        return True

    return step


def _number(found: Values, several: Several, fields: Fields) -> bool:
    text = found["SN  - "]
    if text:
        kind, known, doubts = read_number(text)
        if not kind or doubts:
            return False
        fields[kind] = known
    return True


def _edition(kind: str) -> Step:
    field = TEXTS_BY_TYPE.get(kind, {}).get("ET", "edition")

    def step(found: Values, several: Several, fields: Fields) -> bool:
        fields[field] = text = found["ET  - "]
        return not is_epub_date(kind, text)

    return step


def _keywords(found: Values, several: Several, fields: Fields) -> bool:
    values = several.get(_KW) or [found[_KW]]
    if len(values) == 1 and ";" in values[0]:
        return False
    fields["keyword"] = tuple(dict.fromkeys(values if all(values) else filter(None, values)))
    return True


def _address(found: Values, several: Several, fields: Fields) -> bool:
    fields["URL"] = address = found["UR  - "]
    return ";" not in address


def _people(kind: str) -> Step:
    field = NAMES_BY_TYPE.get(kind, {}).get("A2", "editor")

    def step(found: Values, several: Several, fields: Fields) -> bool:
        names = _names(several.get(_A2) or (found[_A2],))
        if names is None or field in fields or "collection_editor" in fields:
            return False
        fields[field] = names
        return True

    return step


def _accessed(found: Values, several: Several, fields: Fields) -> bool:
    text = found["Y2  - "]
    if text:
        fields["accessed"] = read_date(text)
    return not without_time(text)[1]


def _place(found: Values, several: Several, fields: Fields) -> bool:
    fields["publisher_place"] = found["CY  - "]
    return True


def _language(found: Values, several: Several, fields: Fields) -> bool:
    text = found["LA  - "]
    if text:
        fields["language"] = read_language(text)
    return True


def _abstract(found: Values, several: Several, fields: Fields) -> bool:
    text = found["N2  - "]
    return bool(fields.setdefault("abstract", text) == text)


def _provider(found: Values, several: Several, fields: Fields) -> bool:
    if "source" in fields:
        return False
    fields["source"] = found["DP  - "]
    return True


_DATED = (("PY",), ("Y1",), ("YR",), ("DA",), ("PY", "DA"), ("Y1", "DA"))
_BY_KIND: dict[tuple[str, ...], Callable[[str], Step]] = {
    ("SP",): _pages, ("EP",): _pages, ("SP", "EP"): _pages, ("ET",): _edition, ("A2",): _people,
}  # fmt: skip
_STEPS: dict[tuple[str, ...], Step] = {
    ("SN",): _number, ("KW",): _keywords, ("UR",): _address, ("Y2",): _accessed, ("CY",): _place, ("LA",): _language, ("N2",): _abstract,
    ("DP",): _provider,
}  # fmt: skip
"""Tags that are understood together -> how, where their values are plain; False where they are not."""
