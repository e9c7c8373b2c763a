"""One name as a node. Source: CSL 1.0.2, "Name-part Order" and its tables, "demote-non-dropping-particle"."""

from __future__ import annotations

from ....patterns import Pattern
from ..output import rich_text, text_case
from ..output.nodes import Node
from ..values import starts_latin
from .initials import initialize

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..state import Rendering
    from ..values import CitedPerson
    from .name_options import NameOptions, NamePart

JOINING = ("'", "’", "ʼ", "-", "‐", " ")
"""A particle that ends so stands against the family name: ``d’``, ``al-``."""

_ARTICLE = Pattern(r"(?i:an?|the) +(?=\S)")
"""English articles, which do not count in the order of bodies ("The New York Times")."""
CLOSE = frozenset(("cs", "fr", "ru"))
"""Languages that do not break a line between a particle and the name."""


def draw(person: CitedPerson, options: NameOptions, state: Rendering, level: int, *, inverted: bool) -> Node:
    """``person`` with the given name at ``level`` (0 none, 1 initials, 2 all), family name first where
    ``inverted``."""
    if person.literal:
        article = _ARTICLE.match(person.literal) if state.sorting is not None else None
        text = person.literal[article.end() :] if article else person.literal
        return _leaf(text, options.family, state)
    family = _leaf(person.family, options.family, state)
    if person.joined:
        parts = [
            _maybe(person.non_dropping, options.family, state),
            family,
            None if level == 0 else _maybe(person.given, options.given, state),
        ]
        return _line(parts, "")
    given = _given(person, options, state, level)
    gap = "\u00a0" if state.locale.language in CLOSE else " "
    if level == 0:
        return _wrap(_particle(person.non_dropping, family, options, state, gap), options.family)
    if person.static or (
        state.work.language.startswith(("zh", "ja")) and not state.work.language.startswith("zh-latn")
    ):
        return _line([_particle(person.non_dropping, family, options, state, gap), given], " ")
    mark = options.initialize_with
    suffix = _maybe(
        person.suffix if mark is None else initialize(person.suffix, mark, shorten=False), None, state
    )
    if inverted:
        return _inverted(person, options, state, (family, given, suffix, gap))
    return _direct(person, options, state, (family, given, suffix, gap))


def _inverted(
    person: CitedPerson,
    options: NameOptions,
    state: Rendering,
    parts: tuple[Node, Node | None, Node | None, str],
) -> Node:
    family, given, suffix, gap = parts
    second = _line([given, _maybe(person.dropping, options.given, state)], " ")
    if state.sheet.demote == "display-and-sort" or (
        state.sorting is not None and state.sheet.demote == "sort-only"
    ):
        second = _line([second, _maybe(person.non_dropping, options.family, state)], " ")
        first = family
    else:
        first = _particle(person.non_dropping, family, options, state, gap)
    separator = options.sort_separator
    if not second.body:
        return _line([_wrap(first, options.family), suffix], separator)
    return _line([_wrap(first, options.family), _wrap(second, options.given), suffix], separator)


def _direct(
    person: CitedPerson,
    options: NameOptions,
    state: Rendering,
    parts: tuple[Node, Node | None, Node | None, str],
) -> Node:
    family, given, suffix, gap = parts
    second = _particle(person.non_dropping, family, options, state, gap)
    dropping = person.dropping
    if (
        dropping
        and not person.non_dropping
        and dropping.endswith(("'", "’", "ʼ", "-"))
        and dropping[:-1] != "de"
    ):
        second = _line([_leaf(dropping, options.given, state), second], "")
    elif dropping:
        second = _line([_leaf(dropping, options.given, state), second], gap)
    second = _line([second, suffix], ", " if person.comma_suffix else " ")
    return _line([_wrap(given, options.given) if given else None, _wrap(second, options.family)], " ")


def _given(person: CitedPerson, options: NameOptions, state: Rendering, level: int) -> Node | None:
    given = person.given
    if not given:
        return None
    mark = options.initialize_with
    if level == 1 and mark is not None and person.family:
        given = initialize(given, mark, hyphen=state.sheet.hyphen, shorten=options.initialize)
    return _leaf(given, options.given, state)


def _particle(particle: str, family: Node, options: NameOptions, state: Rendering, gap: str) -> Node:
    if not particle:
        return family
    return _line([_leaf(particle, options.family, state), family], "" if particle.endswith(JOINING) else gap)


def _leaf(text: str, part: NamePart | None, state: Rendering) -> Node:
    if "'" in text:
        text = text.replace("'", "’")
    node = Node(text, part.looks if part else ())
    if "<" in text:
        node.body = [rich_text.parse(text, state.locale.quotes)]
    if part and part.case:
        text_case.apply(node, part.case, english=state.english(), language=state.language())
    return node


def _maybe(text: str, part: NamePart | None, state: Rendering) -> Node | None:
    return _leaf(text, part, state) if text else None


def _line(parts: list[Node | None], delimiter: str) -> Node:
    there = [part for part in parts if part is not None and part.body]
    return there[0] if len(there) == 1 else Node(there, delimiter=delimiter)


def _wrap(node: Node, part: NamePart) -> Node:
    return Node([node], before=part.before, after=part.after) if part.before or part.after else node


def spaced(term: str) -> bool:
    """Whether a term is set off with blanks: those of scripts without word spaces, and signs, are not."""
    return starts_latin(term)
