"""The quick way through a RIS record as most files hold it: known tags, each once but for names and keywords, and nothing to say about any.

What a record needs depends on the tags that it has, and the records of a file look alike: it is decided once for every set of tags
(:class:`Plan`). A record with a tag or a value that is not plain is left to :mod:`.ris_in`, which reads the plain ones no differently.
"""

from __future__ import annotations

from ..grammars.doi import bare_doi
from ..model import Record
from ..protocols import Traced
from ..vocab.ris import NAMES_BY_TYPE, TEXTS_BY_TYPE, TYPE_OF, WHOLE
from .ris_dates import read_date, without_time
from .ris_figures import is_epub_date, page_field
from .ris_held import JOURNAL_TAGS, order, put_journal
from .ris_in import NAME, TEXT, rules_of
from .ris_names import plain_name, read_name
from .ris_numbers import read_language, read_number

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from ..model import Name

    Values = dict[str, str]
    Step = Callable[["Plain"], bool]

PLANS = 1000
"""How many plans are remembered."""
_TY, _KW, _A2 = "TY  - ", "KW  - ", "A2  - "
_plans: dict[tuple[str, ...], Plan] = {}


class Plan:
    """What to do for one set of tags: ``texts`` and ``names`` as (beginning of the line, field), then ``steps`` for what depends on its neighbours."""

    __slots__ = ("names", "repeatable", "steps", "texts")

    def __init__(self, texts: tuple[tuple[str, str], ...], names: tuple[tuple[str, str], ...], steps: tuple[Step, ...]) -> None:
        self.texts = texts
        self.names = names
        self.steps = steps
        self.repeatable = {_KW, _A2, *(tag for tag, _ in names)}


class Plain:
    """One record on its way: ``found`` and ``several`` hold the values by the six characters that their lines begin with."""

    __slots__ = ("fields", "found", "kind", "several")

    def __init__(self, kind: str, found: Values, several: dict[str, list[str]]) -> None:
        self.kind = kind
        self.found = found
        self.several = several
        self.fields: dict[str, Any] = {"type": kind}

    def all(self, tag: str) -> list[str]:
        """The values of a tag that may come more than once."""
        return self.several.get(tag) or [self.found[tag]]


def read(text: str, number: int) -> Traced | None:
    """The record of ``text``, which ends before its ``ER``; None when it is not plain. ``number`` is its first line's.

    >>> read("TY  - BOOK\\nAU  - Doe, Ann\\nTI  - Maps\\nPY  - 2020", 1).record.title
    'Maps'
    >>> read("TY  - BOOK\\nTI  - Maps\\nand more", 1)
    """
    if ";" in text and "&" in text:
        return None
    found: Values = {}
    several: dict[str, list[str]] = {}
    lines = text.split("\n")
    if not lines[0]:
        del lines[0]
        number += 1
    for line in lines:
        tag = line[:6]
        if tag not in found:
            found[tag] = line[6:].strip()
        elif tag in several:
            several[tag].append(line[6:].strip())
        else:
            several[tag] = [found[tag], line[6:].strip()]
    code = found.get(_TY, "")
    plan = _plans.get((code, *found)) or _plan(code, tuple(found))
    record = _read(plan, Plain(TYPE_OF[code], found, several)) if plan else None
    return Traced(record, number) if record else None


def _read(plan: Plan, plain: Plain) -> Record | None:
    found, fields = plain.found, plain.fields
    if plain.several and not plain.several.keys() <= plan.repeatable:
        return None
    for tag, field in plan.texts:
        fields[field] = found[tag]
    for tag, field in plan.names:
        names = _names(plain.all(tag))
        if names is None:
            return None
        fields[field] = names
    for step in plan.steps:
        if not step(plain):
            return None
    if "DOI" in fields:
        fields["DOI"] = bare_doi(fields["DOI"])
    return Record.adopt(fields)


def _names(values: list[str]) -> tuple[Name, ...] | None:
    """The names of some lines; None when there is something to say about one, or when a line holds several."""
    names: list[Name] = []
    for value in values:
        name = plain_name(value)
        if name is None:
            name, aside = read_name(value)
            if aside or ";" in value:
                return None
            if name is None:
                continue
        names.append(name)
    return tuple(names)


def _plan(code: str, lines: tuple[str, ...]) -> Plan | None:
    """The plan for a type and the beginnings of its lines; None where one of them is not plain, or two of them fill the same field."""
    if code not in TYPE_OF or lines[0] != _TY or code == "EDBOOK" or len(lines) < 2 or any(len(line) != 6 or line[2:] != "  - " for line in lines):
        return None
    rules = rules_of(code)
    tags = [line[:2] for line in lines[1:]]
    if not all(tag in rules for tag in tags):
        return None
    texts = tuple((f"{tag}  - ", rules[tag][1]) for tag in tags if rules[tag][0] == TEXT)
    names = tuple((f"{tag}  - ", rules[tag][1]) for tag in tags if rules[tag][0] == NAME)
    filled = [field for _, field in texts + names]
    held = order(tuple(tag for tag in tags if rules[tag][0] not in (TEXT, NAME)))
    steps = [_step(group) for group in held]
    if len(set(filled)) < len(filled) or None in steps:
        return None
    plan = Plan(texts, names, tuple(step for step in steps if step))
    if len(_plans) < PLANS:
        _plans[code, *lines] = plan
    return plan


def _step(tags: tuple[str, ...]) -> Step | None:
    """The step for tags that are understood together."""
    if tags[0] in JOURNAL_TAGS or tags[0] == "T2":
        return None if "C3" in tags else _container(tuple(f"{tag}  - " for tag in tags))
    if tags in _DATED:
        return _issued(f"{tags[0]}  - ", f"{tags[-1]}  - ")
    return _STEPS.get(tags)


def _issued(first: str, last: str) -> Step:
    """A year, a day, or a year and a day in it."""

    def step(plain: Plain) -> bool:
        year, day = plain.found[first], plain.found[last]
        if year and day and first != last:
            if not (len(year) == 4 and year.isdecimal() and day.startswith(year + "/")):
                return False
            date = read_date(day)
            plain.fields["issued"] = date if date.year is not None else read_date(year)
        elif year or day:
            plain.fields["issued"] = read_date(year or day)
        return True

    return step


def _pages(plain: Plain) -> bool:
    field, value = page_field(plain.found.get("SP  - ", ""), plain.found.get("EP  - ", ""), plain.kind)
    plain.fields[field] = value
    return True


def _container(tags: tuple[str, ...]) -> Step:
    """The title that the work stands in, or its series; then the other names of a periodical."""

    def step(plain: Plain) -> bool:
        found, fields, kind = plain.found, plain.fields, plain.kind
        for tag in tags:
            text = found[tag]
            if not text:
                continue
            if tag != "T2  - ":
                if not put_journal(fields, text):
                    return False
            elif kind in WHOLE:
                if "collection_title" in fields:
                    return False
                fields["collection_title"] = text
            else:
                fields[TEXTS_BY_TYPE.get(kind, {}).get("T2", "container_title")] = text
        return True

    return step


def _number(plain: Plain) -> bool:
    text = plain.found["SN  - "]
    if text:
        kind, known, doubts = read_number(text)
        if not kind or doubts:
            return False
        plain.fields[kind] = known
    return True


def _edition(plain: Plain) -> bool:
    text = plain.found["ET  - "]
    if is_epub_date(plain.kind, text):
        return False
    plain.fields[TEXTS_BY_TYPE.get(plain.kind, {}).get("ET", "edition")] = text
    return True


def _keywords(plain: Plain) -> bool:
    values = plain.all(_KW)
    if len(values) == 1 and ";" in values[0]:
        return False
    plain.fields["keyword"] = tuple(dict.fromkeys(values if all(values) else filter(None, values)))
    return True


def _address(plain: Plain) -> bool:
    plain.fields["URL"] = address = plain.found["UR  - "]
    return ";" not in address


def _people(plain: Plain) -> bool:
    field = NAMES_BY_TYPE.get(plain.kind, {}).get("A2", "editor")
    names = _names(plain.all(_A2))
    if names is None or field in plain.fields or "collection_editor" in plain.fields:
        return False
    plain.fields[field] = names
    return True


def _accessed(plain: Plain) -> bool:
    text = plain.found["Y2  - "]
    if text:
        plain.fields["accessed"] = read_date(text)
    return not without_time(text)[1]


def _place(plain: Plain) -> bool:
    plain.fields["publisher_place"] = plain.found["CY  - "]
    return True


def _language(plain: Plain) -> bool:
    text = plain.found["LA  - "]
    if text:
        plain.fields["language"] = read_language(text)
    return True


def _abstract(plain: Plain) -> bool:
    text = plain.found["N2  - "]
    return bool(plain.fields.setdefault("abstract", text) == text)


def _provider(plain: Plain) -> bool:
    if "source" in plain.fields:
        return False
    plain.fields["source"] = plain.found["DP  - "]
    return True


_DATED = (("PY",), ("Y1",), ("YR",), ("DA",), ("PY", "DA"), ("Y1", "DA"))
_STEPS: dict[tuple[str, ...], Step] = {
    ("SP",): _pages, ("EP",): _pages, ("SP", "EP"): _pages, ("SN",): _number, ("ET",): _edition, ("KW",): _keywords, ("UR",): _address,
    ("A2",): _people, ("Y2",): _accessed, ("CY",): _place, ("LA",): _language, ("N2",): _abstract, ("DP",): _provider,
}  # fmt: skip
"""Tags that are understood together -> how, where their values are plain; False where they are not."""
