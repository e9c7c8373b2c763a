"""What a shell offers for the values of options: names with what they mean, found by their beginning."""

from __future__ import annotations

import os

from .. import plugins, registry
from ..styles import files, locales
from ..styles.known import KNOWN, SPOKEN
from ..text_encoding import is_text_encoding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Offer = tuple[str, str]

EXPLAINED = 60
"""Names that are offered with what they mean: shells draw no longer lists of them, and Typer takes a
millisecond for each."""
SHELL = "_CYBERDIP_COMPLETE"
"""The variable by which a shell's completion calls, as Click has it; its value ends with the shell's name."""


def offer(choices: str, typed: str) -> list[Offer] | list[str]:
    """The names of a list of :data:`CHOICES` that begin with what is ``typed``, in any case; with what they
    mean where the shell shows that.

    >>> offer("newlines", "cr")
    [('crlf', '')]
    >>> [name for name, _ in offer("media", "Mark")]
    ['Markdown']
    """
    found = list(CHOICES[choices](typed.lower()))
    if len(found) > EXPLAINED:
        return [typed + name[len(typed) :] for name, _ in found]
    return [
        (typed + name[len(typed) :], summary.replace("'", "’")) for name, summary in found
    ]  # zsh loses a straight one


def _plugins(room: str) -> Callable[[str], Iterator[Offer]]:
    def names(typed: str) -> Iterator[Offer]:
        explained = not os.environ.get(SHELL, "").endswith("bash")  # which shows names alone
        for name in registry.builtin_names(room):
            if name.startswith(typed):
                yield name, registry.get(room, name).summary if explained else ""
        if plugins.declares(room):
            for point in plugins.entry_points(room):
                if point.name.lower().startswith(typed):
                    yield point.name, plugins.origin(point)

    return names


def _dialects(typed: str) -> Iterator[Offer]:
    from ..pages.tables.dialect import names, summary

    yield from ((name, summary(name)) for name in names() if name.startswith(typed))
    if plugins.declares("dialects"):
        for point in plugins.entry_points("dialects"):
            if point.name.startswith(typed):
                yield point.name, plugins.origin(point)


def _styles(typed: str) -> Iterator[Offer]:
    """The styles that are asked for most, until something is typed."""
    if not typed:
        yield from ((name, "") for name in KNOWN)
        return
    for entry in files.starting(typed):
        yield entry.name, entry.title
    yield from ((name, SPOKEN[name]) for name in SPOKEN if name.startswith(typed) and not files.path_of(name))


def _locales(typed: str) -> Iterator[Offer]:
    for code, (own, english) in locales.shipped().items():
        if code.lower().startswith(typed):
            yield code, own if own == english else f"{own}, {english}"


def _encodings(typed: str) -> Iterator[Offer]:
    from encodings.aliases import aliases

    for name in sorted({codec.replace("_", "-") for codec in aliases.values()}):
        if name.startswith(typed) and is_text_encoding(name):
            yield name, ""


def _topics(typed: str) -> Iterator[Offer]:
    from .manual import TOPICS
    from .options import COMMANDS

    topics = {name: summary for name, (_, summary) in TOPICS.items()}
    commands = {name: command.summary for name, command in COMMANDS.items()}
    yield from ((name, summary) for name, summary in (topics | commands).items() if name.startswith(typed))


def _words(*words: str) -> Callable[[str], Iterator[Offer]]:
    return lambda typed: ((word, "") for word in words if word.startswith(typed))


CHOICES: dict[str, Callable[[str], Iterator[Offer]]] = {
    "readers": _plugins("readers"),
    "writers": _plugins("writers"),
    "media": _plugins("media"),
    "engines": _plugins("engines"),
    "dialects": _dialects,
    "styles": _styles,
    "locales": _locales,
    "encodings": _encodings,
    "diagnostics": _words("text", "json"),
    "topics": _topics,
    "cases": _words("sentence", "title", "keep"),
    "newlines": _words("lf", "crlf"),
}
"""What the values of an option are chosen from."""
