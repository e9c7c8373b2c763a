"""What a rendering works with: the style ready to draw, the place of a cite in the document, the state of one
rendering."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Protocol

    from .output.nodes import Node
    from .style.locale import Locale
    from .style.xml import XmlNode
    from .work import CitedWork

    class Drawable(Protocol):
        """An element of a style, as the state knows it."""

        children: list[Any]
        looks: tuple[str, ...]
        before: str
        after: str
        delimiter: str

        def draw(self, state: Rendering) -> Node | None:
            """The element rendered for the work, None where it prints nothing."""


class Stylesheet:
    """A style in one language, ready to draw. ``citation`` and ``bibliography`` are the XML nodes with the
    options of either area, ``elements`` all elements of the layouts and macros."""

    __slots__ = (
        "bibliography",
        "citation",
        "cite_layout",
        "class_",
        "demote",
        "elements",
        "entry_layout",
        "hyphen",
        "locale",
        "macros",
        "page_format",
        "places_year_suffix",
        "root",
    )

    cite_layout: Any
    entry_layout: Any
    locale: Locale

    def __init__(self, root: XmlNode, citation: XmlNode, bibliography: XmlNode | None) -> None:
        self.root = root
        self.citation = citation
        self.bibliography = bibliography
        self.elements: list[Any] = []
        self.macros: dict[str, Any] = {}
        self.class_ = root.get("class", "in-text")
        self.demote = root.get("demote-non-dropping-particle", "display-and-sort")
        self.hyphen = root.get("initialize-with-hyphen", "true") != "false"
        self.page_format: str | None = root.get("page-range-format") or None
        self.places_year_suffix = False

    @property
    def has_positions(self) -> bool:
        """Whether a later cite of a work can look other than its first."""
        return any(
            name in node.attributes
            for node in (self.root, self.citation, *self.elements)
            for name in ("position", "et-al-subsequent-min", "et-al-subsequent-use-first")
        )

    def options_of(self, area: str) -> XmlNode | None:
        """cs:citation or cs:bibliography."""
        return self.citation if area == "citation" else self.bibliography


class Choice:
    """What an item's cite shows beyond the style's default: ``names``: how many of each list, ``givens``: how
    much of each name's given name (1 initials, 2 all), ``conditions``: for how many of the cs:if
    disambiguate="true" that are asked in turn it holds."""

    __slots__ = ("conditions", "givens", "names")

    def __init__(self) -> None:
        self.names: dict[int, int] = {}
        self.givens: dict[int, dict[int, int]] = {}
        self.conditions = 0

    def copy(self) -> Choice:
        """An independent copy."""
        made = Choice()
        made.names, made.conditions = dict(self.names), self.conditions
        made.givens = {position: dict(levels) for position, levels in self.givens.items()}
        return made


FIRST, SUBSEQUENT, IBID, IBID_WITH_LOCATOR = range(4)
"""Positions of a cite: each but the first is also all that come before it, down to SUBSEQUENT."""


class Position:
    """Where a cite stands among those of the same work: its ``level`` (FIRST …), whether the last one is in a
    ``near`` note, and the number of the ``first_note`` ("" where there is none)."""

    __slots__ = ("first_note", "level", "near")

    def __init__(self, level: int = FIRST, first_note: str = "", *, near: bool = False) -> None:
        self.level = level
        self.near = near
        self.first_note = first_note


class Place:
    """Where a work stands in the document: its citation ``number``, its year-suffix ``letter``, its
    ``position``, the ``choices`` of disambiguation for its first cite (True) and for later ones, and its
    first cite as it was last ``drawn`` (None when it has to be drawn again). ``locator`` with its
    ``locator_label``, ``suppress_author`` and ``author_only`` are of the cite at hand."""

    __slots__ = (
        "author_only",
        "choices",
        "drawn",
        "letter",
        "locator",
        "locator_label",
        "number",
        "position",
        "suppress_author",
    )

    def __init__(self, number: int = 1, letter: str = "") -> None:
        self.number = number
        self.letter = letter
        self.choices: dict[bool, Choice] = {}
        self.drawn: Node | None = None
        self.locator = ""
        self.locator_label = "page"
        self.position = Position()
        self.suppress_author = self.author_only = False

    @property
    def choice(self) -> Choice | None:
        """What disambiguation decided for a cite in this position."""
        return self.choices.get(self.position.level == FIRST)

    def at(self, position: Position) -> Place:
        """The same work's place in another position."""
        made = Place(self.number, self.letter)
        made.choices, made.position = self.choices, position
        made.drawn = self.drawn if position.level == FIRST and not position.near else None
        return made


class Rendering:
    """The state of one rendering.

    ``area`` is "citation" or "bibliography", ``sorting`` holds a sort key's et-al limits or None.
    ``variables_asked`` and ``variables_filled``: whether a variable was asked for and had content since the
    innermost group began. ``used_up``: variables that cs:substitute printed; ``variables_used``: what the one
    under way has used so far. ``record_printed``: something from the record was printed. ``names_seen``: how
    many lists of names were rendered; ``conditions_asked``: how many cs:if disambiguate="true" were asked;
    ``name_lists``: the lists of names, when disambiguation asks."""

    __slots__ = (
        "area",
        "conditions_asked",
        "letter_printed",
        "locale",
        "name_lists",
        "names_seen",
        "place",
        "record_printed",
        "sheet",
        "sorting",
        "used_up",
        "variables_asked",
        "variables_filled",
        "variables_used",
        "work",
    )

    def __init__(
        self,
        sheet: Stylesheet,
        work: CitedWork,
        area: str,
        place: Place,
        sorting: Mapping[str, str] | None = None,
    ) -> None:
        self.sheet = sheet
        self.locale = sheet.locale
        self.work = work
        self.area = area
        self.place = place
        self.sorting = sorting
        self.variables_asked = self.variables_filled = self.record_printed = self.letter_printed = False
        self.used_up: set[str] = set()
        self.variables_used: set[str] | None = None
        self.names_seen = self.conditions_asked = 0
        self.name_lists: list[Any] | None = None

    def english(self) -> bool:
        """Whether title case applies: the work's language, else the style's, is English."""
        return (self.work.language or self.locale.language).startswith("en")

    def language(self) -> str:
        """The language of the work's words, else that of the style."""
        return self.work.language or self.locale.language

    def substituted(self, variable: str) -> bool:
        """Whether cs:substitute has printed the variable, or the one under way has: it is not printed
        again."""
        return variable in self.used_up or (
            self.variables_used is not None and variable in self.variables_used
        )

    def note_variable(self, *, filled: bool) -> None:
        """A variable was asked for."""
        self.variables_asked = True
        if filled:
            self.variables_filled = self.record_printed = True

    def note_use(self, *variables: str) -> None:
        """Variables were printed: a cs:substitute under way uses them up."""
        if self.variables_used is not None:
            self.variables_used.update(variables)
