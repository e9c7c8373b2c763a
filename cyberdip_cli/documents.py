"""Citations over one bibliography: those that a file of calls names, and those of a manuscript."""

from __future__ import annotations

import sys

from . import inputs, registry
from .diagnostics import InputError, UsageError
from .pipeline import records
from .protocols import Citation, DocumentOptions, MediumOptions

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from .diagnostics import Diagnostic
    from .keyring import Keyring
    from .model import Record
    from .pipeline import Reading
    from .protocols import CitationCall, CitedDocument, Engine, Medium
    from .tally import Tally

MARKDOWN = "markdown"
"""The medium of manuscripts."""


def engine_for_documents(name: str) -> Engine:
    """The engine called ``name``. UsageError where it knows only lists."""
    engine: Engine = registry.get("engines", name)
    if engine.document is None or engine.layout is None:
        raise UsageError("no-document", f"the engine {name} formats lists only", "leave --engine out")
    return engine


def read_calls(path: str) -> tuple[CitationCall, ...]:
    """The citations in a JSON file. UsageError for what is none; InputError for a file that cannot be
    read."""
    from json import JSONDecodeError, loads

    from .formats.csl import calls

    text = _text_of(path)
    try:
        return calls.read_calls(loads(text))
    except JSONDecodeError as error:
        hint = "give a JSON list of citations"
        raise UsageError("bad-citations", f"{path}, line {error.lineno}: {error.msg}", hint) from None


def _text_of(path: str) -> str:
    """A file, or standard input for ``-``, as text with its line ends as they are."""
    try:
        if path == inputs.STDIN:
            data = sys.stdin.buffer.read()
        else:
            with inputs.open_file(path) as file:
                data = file.read()
    except OSError as error:
        raise inputs.unreadable(path, error) from None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        message = f"{path} is not UTF-8: byte {error.start} is 0x{data[error.start]:02X}"
        raise InputError("bad-encoding", message, "save it as UTF-8") from None


def cite(
    reading: Reading,
    engine: str,
    calls: Sequence[CitationCall],
    options: DocumentOptions,
    keyring: Keyring,
    tally: Tally,
) -> CitedDocument:
    """The citations and the bibliography of a document."""
    found = list(records(reading, keyring, tally))
    return _cited(engine_for_documents(engine), found, calls, options, tally)


def _cited(
    engine: Engine,
    found: Sequence[Record],
    calls: Sequence[CitationCall],
    options: DocumentOptions,
    tally: Tally,
) -> CitedDocument:
    assert engine.document is not None
    return engine.document(found, calls, options, tally.plain)


def render(made: CitedDocument, medium: str, options: MediumOptions) -> Iterator[Any]:
    """A document in a medium: its citations, one a line, then its bibliography."""
    chosen: Medium = registry.get("media", medium)
    if chosen.document is not None:
        return chosen.document(made, options)
    return _listed(made, chosen, options)


def _listed(made: CitedDocument, medium: Medium, options: MediumOptions) -> Iterator[str]:
    citations = [Citation(str(number), (), runs) for number, runs in enumerate(made.citations, 1)]
    yield from medium.render(citations, options.replace(in_text=True))
    if made.bibliography:
        yield "\n"
        yield from medium.render(made.bibliography, options)


def manuscript(
    path: str, reading: Reading, engine: str, options: DocumentOptions, keyring: Keyring, tally: Tally
) -> Iterator[str]:
    """The Markdown file ``path`` with its citations formatted and its bibliography in place."""
    from .formats.manuscript.scan import Manuscript
    from .formats.manuscript.weave import Weaver

    chosen = engine_for_documents(engine)
    assert chosen.layout is not None
    text = Manuscript(_text_of(path))
    found = list(records(reading, keyring, tally))
    if not found:
        return
    known = [record.id or "" for record in found]

    def report(diagnostic: Diagnostic) -> None:
        tally.plain(diagnostic.replace(path="stdin" if path == inputs.STDIN else path))

    weaver = Weaver(text, known, report, notes=chosen.layout(options.style).note)
    listed = weaver.listed(known)
    if not weaver.calls and not listed:
        yield text.text
        return

    def engine_report(diagnostic: Diagnostic) -> None:
        if diagnostic.code != "unknown-id":  # said with its line
            tally.plain(diagnostic)

    assert chosen.document is not None
    made = chosen.document(found, weaver.calls, options.replace(listed=listed), engine_report)
    medium: Medium = registry.get("media", MARKDOWN)
    look = MediumOptions(in_text=True, inline=True)
    texts = ["".join(medium.render([Citation("", (), runs)], look)) for runs in made.citations]
    bibliography = "".join(medium.render(made.bibliography, MediumOptions()))
    yield weaver.woven(texts, bibliography)
