"""What documents of word processors share: a paragraph an entry, or one an in-text form."""

from __future__ import annotations

from ..protocols import Medium
from ._package import in_text_citations
from ._runs import forms, groups

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any, Protocol

    from ..protocols import Citation, CitedDocument, MediumOptions, Run

    class Body(Protocol):
        """A document that grows by paragraphs, each with the name of its style."""

        def add(self, runs: Iterable[Run], style: str = ...) -> None:
            """One more paragraph."""


def add_entries(body: Body, citations: Iterable[Citation], numbered: str) -> None:
    """The entries of a bibliography; those with a number in the margin have the style ``numbered``."""
    for _, runs in forms(citations, in_text=False):
        in_margin = any(display == "left-margin" for display, _ in groups(runs))
        body.add(runs, numbered if in_margin else "Bibliography")


def add_citations(body: Body, citations: Iterable[Citation], options: MediumOptions, numbered: str) -> None:
    """One paragraph an entry, or one an in-text form."""
    if options.in_text:
        for _, runs in forms(citations, in_text=True):
            body.add(runs)
    else:
        add_entries(body, citations, numbered)


def add_document(body: Body, made: CitedDocument, numbered: str) -> None:
    """The citations, then the entries."""
    for _, runs in forms(in_text_citations(made), in_text=True):
        body.add(runs)
    add_entries(body, made.bibliography, numbered)


def file_medium(
    summary: str,
    extension: str,
    empty: Callable[[], Any],
    package: Callable[[Any, MediumOptions], bytes],
    numbered: str,
) -> Medium:
    """The medium of a file of word processors: ``empty()`` is its :class:`Body`, ``package(body, options)``
    the bytes of the file; entries with a number in the margin have the style ``numbered``."""

    def render(citations: Iterable[Citation], options: MediumOptions) -> Iterator[bytes]:
        body = empty()
        add_citations(body, citations, options, numbered)
        yield package(body, options)

    def document(made: CitedDocument, options: MediumOptions) -> Iterator[bytes]:
        body = empty()
        add_document(body, made, numbered)
        yield package(body, options)

    return Medium(summary, (extension,), render, formatted=True, binary=True, document=document)
