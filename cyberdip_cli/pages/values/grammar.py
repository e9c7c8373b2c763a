"""What all readers of values share: asking a grammar with what the layout knows, and handing on what it
found, doubts and rule included."""

from __future__ import annotations

from ...modules import load_module
from ..field import NO_HINTS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from ...parsed import Context, Parsed
    from ..field import Field
    from .draft import PageDraft

    Read = Callable[[PageDraft, Field], None]

CONTEXT_HINTS = ("name_order", "list_join", "day_order")
MOST_CONTEXTS = 500
_contexts: dict[tuple[object, ...], tuple[Context, Context]] = {}
_grammars: dict[str, Any] = {}


def grammar(name: str) -> Any:
    """The module ``cyberdip_cli.<name>`` of a grammar ("names", "grammars.titles"), imported when it is first
    needed."""
    module = _grammars.get(name)
    if module is None:
        module = _grammars[name] = load_module(f"cyberdip_cli.{name}")
    return module


def hinted(ctx: Context, field: Field) -> Context:
    """The context with what the layout or dialect knows about this value. One object for the same, page after
    page."""
    lines = len(field.lines) > 1
    if not lines and field.hints is NO_HINTS:
        return ctx
    mark = (id(ctx), lines, *field.hints.items())
    known = _contexts.get(mark)
    if known is not None and known[0] is ctx:
        return known[1]
    hints = {name: value for name, value in field.hints.items() if name in CONTEXT_HINTS}
    if lines:
        hints.setdefault("list_join", "lines")
    if len(_contexts) >= MOST_CONTEXTS:
        _contexts.clear()
    _contexts[mark] = ctx, ctx.replace(**hints)
    return _contexts[mark][1]


def rule(draft: PageDraft, called: str, parsed: Parsed[Any]) -> str:
    """The rule as ``explain`` shows it: what kind of text it was read as, and the form that fitted; "" where
    nobody asked."""
    if not draft.wanted:
        return ""
    form = parsed.rule.rpartition(": ")[2]
    return f"{called}: {form}" if form and form != called else called


def put_all(draft: PageDraft, field: Field, parsed: Parsed[Any], called: str) -> None:
    """All that a grammar of several fields found; its ``type_hint`` is a clue."""
    draft.doubt(parsed, field)
    said = rule(draft, called, parsed)
    aside: tuple[str, ...] = parsed.aside
    for name, value in parsed.value.items():
        if name == "type_hint":
            draft.clues.setdefault("source_hint", value)
        else:
            draft.put(name, value, field, said, aside)
            aside = ()
