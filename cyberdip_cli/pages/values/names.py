"""The names of a record: whose they are is said by the name's own role, else by the label."""

from __future__ import annotations

from ...model import NAME_FIELDS, Name
from ...names.body_words import GROUP_WORDS
from ...patterns import IGNORECASE, Pattern
from .. import shapes
from ..format_lines import is_kind_row
from . import printed_names
from .grammar import grammar, hinted, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...names.credit import Credit
    from ..field import Field
    from .draft import PageDraft
    from .grammar import Read

SCHOOL = Pattern(
    r"univer[sz]i|üniversite|yliopist|egyetem|sveučilišt|університет|университет|大学|大學|대학교|πανεπιστ",
    IGNORECASE,
)
"""A university, in the languages that have a word of their own for it."""
DASHES = (" - ", " – ", " — ")
BEHIND_DASH = Pattern(r"(?P<name>[^\W\d_][^–—()]{3,60}?)\s[-–—]\s(?P<place>[^\W\d_].{3,200})")
PAIR = 2
STEMS = ("universi", "institu", "hochschul", "högskol", "høgskol", "høyskol", "akadem", "fakult")
"""What words for places of work are made of: ``Rijksuniversiteit``."""
FEWEST = 3
"""Words of a line at most that is no name and a place of work."""
PLACES_OF_WORK = frozenset(
    """university université universidad universidade università universität universiteit universitet
    universitetet uniwersytet univerzita sveučilište egyetem üniversitesi yliopisto университет університет
    πανεπιστήμιο جامعة college institute institut instituto istituto instytut ústav институт school école
    escuela scuola hochschule faculty faculté fakultät facultad faculdade department département departamento
    dipartimento hospital laboratory laboratoire laboratorio centre center centro""".split()
)
"""Words of bodies that people work at."""
CREATORS = frozenset(
    "compiler composer director performer producer script_writer curator organizer host series_creator".split()
)
"""Roles of those who made a work: on an author's label they are its authors."""


def names(role: str) -> Read:
    """Names of one label; a name's own role goes before the label's."""

    def read(draft: PageDraft, field: Field) -> None:
        lines = [
            _without_workplace(printed_names.plain(line, draft.ctx), draft, field)
            for line in _without_addresses(draft, field, role)
        ]
        parsed = grammar("names").parse_list(lines, hinted(draft.ctx, field))
        draft.doubt(parsed, field)
        label = field.hints.get("role", role)
        draft.main_author |= field.key == "author_main" and bool(parsed.value)
        groups: dict[str, list[Name]] = {}
        credits = parsed.value
        if role == "author" and (lone := _without_workplaces(credits, field)) is not credits:
            draft.keep(field)
            credits = lone
        if role == "author" and len(credits) == 2 and _is_workplace(credits[1].name, field):
            draft.keep(field, credits[1].name.literal, "author_affiliation")
            credits = credits[:1]
        for credit in credits:
            groups.setdefault(_role(credit.role, label), []).append(credit.name)
        if not groups and parsed.doubts:
            draft.keep(field)
        for name, people in groups.items():
            draft.put(name, tuple(people), field, rule(draft, "names", parsed), parsed.aside)

    return read


def _without_addresses(draft: PageDraft, field: Field, role: str) -> list[str]:
    """The lines of a label, without those that say under a person's name what he is and where, which are
    kept: ``Lecturer in maps, Quay University``."""
    kept: list[str] = []
    for _, line in field.lines:
        if kept and is_kind_row(line):
            draft.keep(field, line, "format")
            continue
        under = role == "author" and bool(kept) and "," not in kept[-1] and bool(shapes.names(kept[-1]))
        placed = _is_school(line) or (_works_at(line) and (", " in line or _is_uncited(line, draft)))
        of_person = not shapes.has_body(kept[-1]) and not _is_school(kept[-1]) if kept else False
        if under and placed and of_person and ";" not in line:
            draft.keep(field, line, "author_affiliation")
        else:
            kept.append(line)
    return kept


def _is_school(line: str) -> bool:
    """Whether a line is the name of a university, and nothing else."""
    return len(line.split()) < 8 and not any(map(str.isdigit, line)) and SCHOOL.search(line) is not None


def _is_uncited(body: str, draft: PageDraft) -> bool:
    """Whether the page has its own citation, and a body is not in it."""
    fields: Sequence[Field] = draft.clues.get("page_fields", ())
    cited = [field.text for field in fields if field.key == "citation"]
    return bool(cited) and not any(body in text for text in cited)


def _is_cited(name: str, draft: PageDraft) -> bool:
    """Whether a citation on the page has a person with the family name in front: ``Brook, A.``."""
    given, _, family = name.rpartition(" ")
    turned = f"{family}, {given[:1]}"
    fields: Sequence[Field] = draft.clues.get("page_fields", ())
    return bool(given) and any(field.key == "citation" and turned in field.text for field in fields)


def _without_workplace(line: str, draft: PageDraft, field: Field) -> str:
    """A name without where its bearer works behind a dash, which is kept: ``Ada Q. Brook - Quay
    University``; or right behind it, where a citation has the name alone."""
    words = line.split()
    if "," not in line and len(words) > FEWEST and not _is_cited(line, draft):
        for size in range(min(len(words) - 1, 4), 1, -1):
            rest = " ".join(words[size:])
            stemmed = any(stem in rest.casefold() for stem in STEMS)
            if (stemmed or shapes.has_body(rest)) and _is_cited(name := " ".join(words[:size]), draft):
                draft.keep(field, rest, "author_affiliation")
                return name
    match = BEHIND_DASH.fullmatch(line) if any(dash in line for dash in DASHES) else None
    if match is None or not shapes.has_body(match["place"]) or not shapes.names(match["name"]):
        return line
    draft.keep(field, match["place"], "author_affiliation")
    return match["name"]


def _without_workplaces(credits: Sequence[Credit], field: Field) -> Sequence[Credit]:
    """The persons of a list in which each has the line below for where he works: no comma turns a name, and
    no body stands first or is a group."""
    if len(credits) != len(field.lines) or len(credits) < PAIR or credits[0].name.literal is not None:
        return credits
    bodies = [credit for credit in credits if credit.name.literal is not None]
    if not bodies or any(
        "," in line for (_, line), credit in zip(field.lines, credits, strict=True) if credit not in bodies
    ):
        return credits
    if not all(_works_at(credit.name.literal or "") for credit in bodies):
        return credits
    if len(bodies) * 2 < len(credits) and (credits[-1] in bodies or len(bodies) > 1):
        return credits  # one among persons is where the one above works
    return [credit for credit in credits if credit.name.literal is None]


def _works_at(body: str) -> bool:
    """Whether a body is one that people work at, no group of authors."""
    words = body.casefold().replace(",", " ").split()
    return shapes.has_body(body) and GROUP_WORDS.isdisjoint(words) and not PLACES_OF_WORK.isdisjoint(words)


def _is_workplace(name: Name, field: Field) -> bool:
    """Whether a body behind a person, a comma between, is where the person works: ``Ada Q. Brook, Quay
    University``."""
    if name.literal is None or len(field.lines) != 1 or not shapes.has_body(name.literal):
        return False
    if not GROUP_WORDS.isdisjoint(name.literal.casefold().split()):
        return False
    person, comma, body = field.lines[0][1].partition(", ")
    return bool(comma) and " " in person and body.strip() == name.literal and shapes.names(person) > 0


def _role(own: str | None, label: str) -> str:
    """The field of Record for a name: by its own role, else by its label. Who stands as author is one,
    whatever the part ("Author: Doe, Jan (Composer)")."""
    if own is None or own not in NAME_FIELDS or (label == "author" and own in CREATORS):
        return label
    return own


def advisor(draft: PageDraft, field: Field) -> None:
    """Who supervised a thesis: without a word for the kind, the record is one."""
    draft.clues["advisor"] = field.text
    names("contributor")(draft, field)


def corporate(draft: PageDraft, field: Field) -> None:
    """Bodies: never inverted, divided only where the page divides them for certain."""
    parsed = grammar("names").parse_bodies([line for _, line in field.lines], hinted(draft.ctx, field))
    draft.doubt(parsed, field)
    added = draft.main_author  # a catalogue has one main entry: a body beside a person is an added one
    for credit in parsed.value:
        role = _role(credit.role, field.hints.get("role", "contributor" if added else "author"))
        draft.put(role, (credit.name,), field, rule(draft, "bodies", parsed), parsed.aside)
