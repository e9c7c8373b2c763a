"""cs:names, cs:name, cs:et-al, cs:substitute. Source: CSL 1.0.2, "Names"."""

from __future__ import annotations

from citeproc import model as upstream

from . import personal
from .nameoptions import NameOptions
from .nodes import Node
from .number import Label
from .rendering import Element

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .persons import Person
    from .rendering import Context, Sheet


class Name(Element, upstream.Name):  # type: ignore[misc]
    """cs:name: read by :class:`~.nameoptions.NameOptions`."""


class Name_Part(Element, upstream.Name_Part):  # type: ignore[misc]
    """cs:name-part: read by :class:`~.nameoptions.NamePart`."""


class Et_Al(Element, upstream.Et_Al):  # type: ignore[misc]
    """cs:et-al: read by :class:`~.nameoptions.NameOptions`."""


class Substitute(Element, upstream.Substitute):  # type: ignore[misc]
    """What is printed for names that are missing: the first child that prints something; its variables are used up."""

    def bare_names(self, names: Names) -> list[Names]:
        """The cs:names inside that look like the one around; found once."""
        if self.lent:
            return []
        self.lent = True
        return [each for each in self.iter() if isinstance(each, Names) and not each.has_own]

    lent = False

    def draw_for(self, names: Names, ctx: Context) -> Node | None:
        """The substitute of ``names``."""
        outer = ctx.used
        for name in self.bare_names(names):
            name.borrow(names)
        for kid in self.kids:
            ctx.used = set()
            node: Node | None = kid.draw(ctx)
            used, ctx.used = ctx.used, outer
            if node is not None:
                ctx.done |= used
                if outer is not None:
                    outer |= used
                return node
        return None


class Names(Element, upstream.Names):  # type: ignore[misc]
    """One or more name variables, each with its label."""

    name_element: Any
    et_al_element: Any
    label_element: Any
    substitute_element: Any

    def prepare(self, sheet: Sheet) -> None:
        super().prepare(sheet)
        self.variables = tuple(self.get("variable", "").split())
        self.own_delimiter = self.get("delimiter")
        kinds = {Name: "name_element", Et_Al: "et_al_element", Label: "label_element", Substitute: "substitute_element"}
        for attribute in kinds.values():
            setattr(self, attribute, None)
        for kid in self.kids:
            for kind, attribute in kinds.items():
                if isinstance(kid, kind):
                    setattr(self, attribute, kid)
        self.has_own = self.name_element is not None
        self._label_first()
        self.cached: dict[str, NameOptions] = {}

    def _label_first(self) -> None:
        order = [kid for kid in self.kids if isinstance(kid, Name | Label)]
        self.label_first = bool(order) and isinstance(order[0], Label) and len(order) > 1

    def borrow(self, names: Names) -> None:
        """Take the attributes and children of the cs:names around the cs:substitute."""
        for attribute in ("name_element", "et_al_element", "label_element"):
            if getattr(self, attribute) is None:
                setattr(self, attribute, getattr(names, attribute))
        self.own_delimiter = self.own_delimiter if self.own_delimiter is not None else names.own_delimiter
        self.label_first = names.label_first
        self.look, self.display = self.look or names.look, self.display or names.display
        self.before, self.after = self.before or names.before, self.after or names.after
        self.has_own = True

    def options(self, ctx: Context) -> NameOptions:
        """The options in the area that is rendered."""
        found = self.cached.get(ctx.area)
        if found is None:
            area = ctx.sheet.citation if ctx.area == "citation" or ctx.sheet.bibliography is None else ctx.sheet.bibliography
            above = [element for element in (area, ctx.sheet.root) if element is not None]
            found = self.cached[ctx.area] = NameOptions(self.name_element, self.et_al_element, above)
        return found

    def draw(self, ctx: Context) -> Node | None:
        sets = [(variable, ctx.item.names[variable]) for variable in self.variables if variable in ctx.item.names and variable not in ctx.done]
        ctx.met(filled=bool(sets))
        if not sets:
            substitute = self.substitute_element
            if substitute is None:
                return None
            node: Node | None = substitute.draw_for(self, ctx)
            return node
        if ctx.used is not None:
            ctx.used.update(variable for variable, _ in sets)
        options = self.options(ctx)
        if options.form == "count":
            return self._count(sets, options, ctx)
        terms = [variable for variable, _ in sets]
        if terms in (["editor", "translator"], ["translator", "editor"]) and _same(sets[0][1], sets[1][1]):
            sets, terms = sets[:1], ["editortranslator" if self.label_element is not None else terms[0]]
        nodes = [node for (_, people), term in zip(sets, terms, strict=True) if (node := self._set(people, term, options, ctx)) is not None]
        return self._finish(Node(nodes, delimiter=self._between(ctx))) if nodes else None

    def _between(self, ctx: Context) -> str:
        if self.own_delimiter is not None:
            return str(self.own_delimiter)
        area = ctx.sheet.citation if ctx.area == "citation" else ctx.sheet.bibliography
        for element in (area, ctx.sheet.root):
            if element is not None and element.get("names-delimiter") is not None:
                return str(element.get("names-delimiter"))
        return ""

    def _finish(self, node: Node) -> Node:
        made = Node([node], self.look, self.before, self.after)
        made.display, made.role = self.display, "names"
        return made

    def _set(self, people: list[Person], term: str, options: NameOptions, ctx: Context) -> Node | None:
        names = name_list(people, options, ctx)
        if not names.body:
            return None
        names.role = "name-list"
        label = self.label_element
        word = label.word(term, ctx, plural=len(people) > 1) if label is not None else None
        if word is None:
            return Node([names])
        return Node([word, names] if self.label_first else [names, word])

    def _count(self, sets: list[tuple[str, list[Person]]], options: NameOptions, ctx: Context) -> Node | None:
        total = sum(len(_visible(len(people), options, ctx)[0]) for _, people in sets)
        return Node(str(total).zfill(4) if ctx.sorting is not None else str(total)) if total else None


def _same(first: list[Person], second: list[Person]) -> bool:
    return [person.key for person in first] == [person.key for person in second]


def _visible(count: int, options: NameOptions, ctx: Context, position: int = -1) -> tuple[range, bool]:
    """Which names are shown before et-al, and whether there is one."""
    least, first = options.et_al_min, options.et_al_use_first
    if ctx.sorting is not None:
        least, first = _limit(ctx.sorting, "names-min", least), _limit(ctx.sorting, "names-use-first", first)
    choice = ctx.place.choice
    if choice is not None and ctx.sorting is None:
        first = max(first, choice.names.get(position, 0))
    if not least or count < least or count <= first:
        return range(count), False
    return range(first), True


def _limit(sorting: object, key: str, default: int) -> int:
    value = sorting.get(key, "") if hasattr(sorting, "get") else ""
    return int(value) if value.isdecimal() else default


def name_list(people: list[Person], options: NameOptions, ctx: Context) -> Node:
    """The names of one variable, abbreviated and joined."""
    position = ctx.names_seen
    ctx.names_seen += 1
    shown, cut = _visible(len(people), options, ctx, position)
    default = options.level()
    choice = ctx.place.choice
    levels = choice.givens.get(position, {}) if choice is not None else {}
    if ctx.trace is not None and ctx.sorting is None:
        ctx.trace.append((position, people, options, len(shown)))
    nodes = []
    for index in shown:
        level = max(default, levels.get(index, 0)) if people[index].given else default
        inverted = options.sort_order == "all" or (options.sort_order == "first" and index == 0) or ctx.sorting is not None
        nodes.append(_dressed(people[index], personal.draw(people[index], options, ctx, level, inverted=inverted), options, alone=not cut))
    last = None
    use_last = cut and (ctx.sorting.get("names-use-last") == "true" if ctx.sorting and "names-use-last" in ctx.sorting else options.et_al_use_last)
    if use_last and len(people) > len(shown) + 1:
        last = personal.draw(people[-1], options, ctx, max(default, levels.get(len(people) - 1, 0)), inverted=options.sort_order == "all")
        last = _dressed(people[-1], last, options, alone=False)
    kids = _joined(nodes, options, ctx, cut=cut)
    if not cut or ctx.sorting is not None:
        return Node(kids)
    return Node(kids + _et_al(len(nodes), last, options, ctx), options.look, options.before, options.after)


def _dressed(person: Person, node: Node, options: NameOptions, *, alone: bool) -> Node:
    """The name with the looks of cs:name, and its affixes unless they go around a list that ends in et-al."""
    affixed = alone and not person.literal
    made = Node([node], options.look, options.before if affixed else "", options.after if affixed else "")
    made.role = "name"
    return made


def _joined(nodes: list[Node], options: NameOptions, ctx: Context, *, cut: bool) -> list[Node]:
    out: list[Node] = []
    for index, node in enumerate(nodes):
        if index:
            final = index == len(nodes) - 1 and not cut and options.and_
            out.append(Node("", before=_and(len(nodes), options, ctx) if final else options.delimiter))
        out.append(node)
    return out


def _and(count: int, options: NameOptions, ctx: Context) -> str:
    """What joins the last name, a person's or a body's, to those before it."""
    term = ctx.locale.term("and", "symbol") if options.and_ == "symbol" else ctx.locale.term("and")
    word = term or "&" if options.and_ == "symbol" else "and" if term is None else term
    precedes = options.precedes_last
    before = precedes == "always" or (precedes == "contextual" and count > 2)
    before = before or (precedes == "after-inverted-name" and (options.sort_order == "all" or (options.sort_order == "first" and count == 2)))
    if not personal.spaced(word):
        return (options.delimiter if precedes == "always" and count == 2 else "") + word
    return (options.delimiter if before else " ") + word + " "


def _et_al(count: int, last: Node | None, options: NameOptions, ctx: Context) -> list[Node]:
    precedes = options.precedes_et_al
    before = precedes == "always" or (precedes == "contextual" and count > 1)
    before = before or (precedes == "after-inverted-name" and (options.sort_order == "all" or (options.sort_order == "first" and count == 1)))
    if last is not None:
        return [Node("", before=options.delimiter + "… "), last]
    term = ctx.locale.term(options.et_al_term) or ""
    if not term:
        return []
    blank = " " if personal.spaced(term) else ""
    return [Node([Node(term, options.et_al_look)], before=options.delimiter if before else blank)]
