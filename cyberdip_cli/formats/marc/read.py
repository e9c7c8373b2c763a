"""What the fields of a MARC record mean: one map for MARC 21 and UNIMARC in ISO 2709, XML, JSON and the
views that catalogues show.

Plain rows are in :mod:`.tables`, what needs more is a function of a module beside this one; the two tables
at the end say which. Coded dates and languages only fill what the words leave open. A field in a second
script (880) is the same fact once more and is kept."""

from __future__ import annotations

from ...grammars import titles as title_grammar
from ...memory import Answers
from ...parsed import Context
from ...protocols import Step, Traced
from ..text.shown import shown_value
from . import credits, host, imprint, kind, numbers, tables, titles
from .datum import LEADER, Datum
from .facts import Facts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ...diagnostics import Sink
    from ...protocols import ReadOptions

    Shape = Callable[[Facts, Datum], None]

CONTEXT = Context()
"""MARC says what its fields are: no language of a page has to help."""


def facts(data: Sequence[Datum], sink: Sink, context: Context = CONTEXT, *, wanted: bool = True) -> Facts:
    """All that a record says, read and settled. ``wanted``: whether anybody asks where a value came from."""
    found = Facts(_with_scripts(data), context, sink, wanted=wanted)
    shapes, rows = (UNIMARC_SHAPES, tables.UNIMARC) if found.unimarc else (MARC_21_SHAPES, tables.MARC_21)
    for datum in found.data:
        tag = datum.tag
        if tag in shapes:
            shapes[tag](found, datum)
        elif tag in rows:
            _row(found, datum, *rows[tag])
    imprint.statement(found)
    imprint.collections(found)
    host.hosts(found)
    _settle(found)
    return found


def _settle(found: Facts) -> None:
    """What all fields together decide: type, dates, languages, names, the school of a thesis."""
    found.values["type"] = kind.decide(found)
    for text, datum in found.held.get("pages of a part", ()):
        from ...grammars import page_ranges

        if found.values["type"] in ("article-journal", "chapter") and "page" not in found.values:
            found.put(
                "page", page_ranges.parse(text, found.context).value.get("page"), datum, "extent of a part"
            )
    imprint.settle_thesis(found)
    imprint.made_public(found)
    kind.dates(found)
    kind.languages(found)
    credits.settle(found)
    if "call_number" not in found.values:
        for datum in (datum for tag in SHELF for datum in found.by_tag.get(tag, ())[:1]):
            found.put("call_number", " ".join(datum.all("ab")), datum, "class number with its item number")
            break


SHELF = ("090", "050", "082")
"""Numbers that stand for a place on the shelf where no holdings name one."""


def record(data: Sequence[Datum], options: ReadOptions, sink: Sink, line: int = 0) -> Traced:
    """The record of one MARC record, with the fields that made it when they are asked for."""
    found = facts(data, sink, wanted=options.steps)
    if "title" not in found.values:
        found.tell("no-title", "the record has no title", None, "add one by hand")
    if not found.values["type"]:
        found.values["type"] = "book" if "publisher" in found.values or "ISBN" in found.values else "document"
    steps = tuple(_steps(found)) if options.steps else ()
    return Traced(found.record(), line, steps)


def _steps(found: Facts) -> list[Step]:
    leader = found.first(LEADER)
    made = [Step("type", found.values["type"], *_place(leader), "leader and coded data")]
    for name, value, datum, rule in found.taken:
        shown = "; ".join(map(shown_value, value)) if isinstance(value, tuple) else shown_value(value)
        made.append(
            Step(name, shown, *_place(datum), f"MARC {datum.tag} > {rule}" if rule else f"MARC {datum.tag}")
        )
    return made


def _place(datum: Datum | None) -> tuple[int, int]:
    return (datum.lines[0], datum.lines[-1]) if datum is not None and datum.lines else (0, 0)


def not_a_work(data: Sequence[Datum]) -> str:
    """What a record describes that is no work ("holdings", "an authority"); "" for a bibliographic record."""
    leader = data[0].value if data and data[0].tag == LEADER else ""
    if any(datum.tag in ("245", "200") for datum in data):
        return ""
    return kind.NOT_A_WORK.get(leader[6:7], "")


def _with_scripts(data: Sequence[Datum]) -> Sequence[Datum]:
    """The fields, and in the place of one that is missing its form in another script (880 without a
    partner)."""
    tags = {datum.tag for datum in data}
    if "880" not in tags:
        return data
    found: list[Datum] = []
    for datum in data:
        linked = datum.one("6")
        tag = linked[:3]
        if datum.tag == "880" and linked[4:6] == "00" and tag not in tags and tag.isdigit():
            found.append(
                Datum(
                    tag,
                    datum.first,
                    datum.second,
                    "",
                    [part for part in datum.parts if part[0] != "6"],
                    datum.lines,
                )
            )
        else:
            found.append(datum)
    return found


def _row(found: Facts, datum: Datum, what: str, codes: str) -> None:
    """A field of the tables."""
    if what == "subject":
        found.put("keyword", _heading(datum, codes, unimarc=found.unimarc), datum, "subject heading")
    elif what == "keyword":
        found.put(
            "keyword", tuple(dict.fromkeys(text.strip(" ,.;") for text in datum.all(codes))), datum, "keyword"
        )
    elif what == "class_mark":
        found.put(
            "class_mark", tuple(dict.fromkeys(text.strip() for text in datum.all(codes))), datum, "class mark"
        )
    else:
        text = datum.value.strip() or " ".join(datum.all(codes)).strip()
        if what == "keep":
            found.keep(datum, text)
        else:
            found.put(
                what, text if what in ("note", "abstract") else title_grammar.stopped(text), datum, what
            )


def _heading(datum: Datum, codes: str, *, unimarc: bool) -> tuple[str, ...]:
    """A subject: the heading, then its subdivisions."""
    divisions = tables.UNIMARC_DIVISIONS if unimarc else tables.DIVISIONS
    head = " ".join(
        text.strip() for code, text in datum.parts if code in codes and code not in divisions and text
    )
    text = " -- ".join([bare for part in (head, *datum.all(divisions)) if (bare := _term(part))])
    return (text,) if text else ()


_term = Answers(
    lambda text: title_grammar.stopped(text.strip().removesuffix(tables.OLD_CATALOG).rstrip(" ,")),
    most=3000,
    longest=80,
).__getitem__
"""A heading or a subdivision without the mark that ends it; a catalogue has few of them, again and again."""


def _other_script(found: Facts, datum: Datum) -> None:
    """880: the same fact in its own script."""
    found.keep(datum, " ".join(text for code, text in datum.parts if code.isalpha()))


def _source(found: Facts, datum: Datum) -> None:
    """801: the agency that made the record."""
    if datum.second in ("0", " "):
        found.put(
            "source", datum.one("b"), datum, "cataloguing agency"
        ) if "source" not in found.values else None


MARC_21_SHAPES: dict[str, Shape] = {
    "245": titles.title, "240": titles.uniform, "130": titles.uniform, "765": titles.original,
    "210": titles.abbreviated, "246": titles.varying,
    "100": credits.person, "700": credits.person, "720": credits.person, "110": credits.body,
    "710": credits.body,
    "111": credits.meeting, "711": credits.meeting, "250": imprint.edition, "300": imprint.extent,
    "502": imprint.dissertation,
    "020": numbers.isbn, "022": numbers.issn, "024": numbers.standard, "035": numbers.control,
    "856": numbers.address,
    "852": numbers.call_number, "952": numbers.call_number, "880": _other_script,
}  # fmt: skip
UNIMARC_SHAPES: dict[str, Shape] = {
    "200": titles.unimarc_title, "500": titles.uniform, "454": titles.original,
    "700": credits.unimarc_person, "701": credits.unimarc_person, "702": credits.unimarc_person,
    "710": credits.body, "711": credits.body,
    "712": credits.body, "205": imprint.edition, "215": imprint.extent, "328": imprint.dissertation,
    "010": numbers.isbn, "011": numbers.issn, "017": numbers.standard, "856": numbers.address, "801": _source,
}  # fmt: skip
"""Tag -> what reads it, where a row of the tables does not do."""
