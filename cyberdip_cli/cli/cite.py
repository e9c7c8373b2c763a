"""``cyberdip cite``: formatted citations."""

from __future__ import annotations

import os
import sys

from .. import inputs, pipeline, registry
from ..diagnostics import UsageError
from ..keyring import Keyring
from ..outputs import for_people
from ..protocols import CiteOptions, DocumentOptions, MediumOptions
from . import input_options, session
from .clip import Clip
from .convert import target

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..protocols import Citation, Engine, Medium
    from ..tally import Tally
    from .options import Values

IN_TEXT = ("locator", "prefix", "suffix", "suppress_author")
"""Options that shape the in-text citation."""
WIDTH = 80
"""Columns of a terminal that does not say how many it has."""
READABLE = 120
"""Columns beyond which a line is hard to read."""


LIST_ONLY = ("separate", "in_text", "copy", *IN_TEXT)
"""Options that shape the citations of a list."""


def run(values: Values) -> int:
    """Cites and returns the exit status."""
    if values["citations"] or values["in_"]:
        return _run_document(values)
    tally = session.tally(values)
    name, medium = _medium(values, tally)
    output = values["output"]
    options = _options(values, medium)
    engine: Engine = registry.get("engines", values["engine"])
    _check(engine, options)
    clip = Clip() if values["copy"] else None
    reading = input_options.reading(values).replace(changes=input_options.changes(values))
    keyring = Keyring(values["key"], cased=True, default=values["default_key"])
    look = look_for(output, in_text=values["in_text"])
    cited: list[Citation] = []

    def document() -> Iterator[str]:
        citations = pipeline.cite(reading, values["engine"], options, keyring, tally)
        if clip:
            cited.extend(citations)
            citations = iter(cited)
        return pipeline.render(citations, name, _laid_out(look, engine, values["style"]))

    status = pipeline.deliver(document, output, tally, strict=values["strict"])
    if clip:
        clip.cite(cited, medium, in_text=values["in_text"])
        status = clip.put(status, tally)
    return session.finish(status, tally, values)


def _medium(values: Values, tally: Tally) -> tuple[str, Medium]:
    """The medium and its name: as given, else by the extension of the output, else text. UsageError for bytes
    on a terminal."""
    to, output = values["to"], values["output"]
    name = target(to, output, "media", tally) if to or (output and output != "-") else "text"
    medium: Medium = registry.get("media", name)
    if medium.binary and (not output or output == "-") and for_people():
        message = f"{name} is a file of bytes, which a terminal cannot show"
        raise UsageError("binary-output", message, f"write it with -o references.{name}, or into a pipe")
    return name, medium


def _laid_out(look: MediumOptions, engine: Engine, style: str) -> MediumOptions:
    """The look with the style's layout, where the engine knows it."""
    return look.replace(layout=engine.layout(style)) if engine.layout is not None else look


def _run_document(values: Values) -> int:
    """Cites what a file of calls or a manuscript names."""
    from .. import documents

    tally = session.tally(values)
    _check_document(values)
    output, style = values["output"], values["style"]
    engine = documents.engine_for_documents(values["engine"])
    options = DocumentOptions(style, values["locale"])
    _check(engine, CiteOptions(style, values["locale"]))
    reading = input_options.reading(values).replace(changes=input_options.changes(values))
    keyring = Keyring(values["key"], cased=True, default=values["default_key"])
    if values["in_"]:
        manuscript = values["in_"]

        def document() -> Iterator[str]:
            return documents.manuscript(manuscript, reading, values["engine"], options, keyring, tally)
    else:
        name, _ = _medium(values, tally)
        calls = documents.read_calls(values["citations"])
        look = look_for(output, in_text=False)

        def document() -> Iterator[str]:
            made = documents.cite(reading, values["engine"], calls, options, keyring, tally)
            return documents.render(made, name, _laid_out(look, engine, style))

    status = pipeline.deliver(document, output, tally, strict=values["strict"])
    return session.finish(status, tally, values)


def _check_document(values: Values) -> None:
    """UsageError for options that say nothing of a document."""
    if values["citations"] and values["in_"]:
        raise UsageError("two-documents", "--citations and --in are two documents", "take one of them")
    option = "--in" if values["in_"] else "--citations"
    if inputs.STDIN in (values["in_"], values["citations"]) and not (values["files"] or values["paste"]):
        raise UsageError(
            "two-inputs", f"{option} - and the records are both standard input", "name a file of records"
        )
    for name in LIST_ONLY:
        if values[name]:
            message = f"--{name.replace('_', '-')} shapes a list, and {option} cites a document"
            raise UsageError("not-for-documents", message, "say it in the document itself, or leave it out")
    to = values["to"]
    if values["in_"] and to not in (None, "markdown"):
        hint = f"leave -t out, and make {to} of the result, for example with pandoc"
        raise UsageError("needs-markdown", f"a manuscript stays Markdown, not {to}", hint)


def _check(engine: Engine, options: CiteOptions) -> None:
    """Raises what the engine can tell before anything is read."""
    if engine.check:
        engine.check(options)


def _options(values: Values, medium: Medium) -> CiteOptions:
    """What the engine is asked for. UsageError for an option that would shape what is not printed."""
    in_text = values["in_text"]
    for name in IN_TEXT:
        if values[name] and not in_text and not medium.whole:
            raise UsageError(
                "needs-in-text",
                f"--{name.replace('_', '-')} shapes the in-text citation, which is not printed",
                "add --in-text",
            )
    return CiteOptions(
        values["style"], values["locale"], separate=values["separate"], cluster=in_text and not values["separate"], in_text=in_text and not medium.whole,
        locator=values["locator"], prefix=values["prefix"], suffix=values["suffix"], suppress_author=values["suppress_author"],
    )  # fmt: skip


def look_for(output: str | None, *, in_text: bool) -> MediumOptions:
    """Italics and hanging indents on a terminal, plain lines elsewhere."""
    if (output and output != "-") or not for_people():
        return MediumOptions(in_text=in_text)
    return terminal_look().replace(in_text=in_text)


def terminal_look(margin: int = 0) -> MediumOptions:
    """How a terminal shows citations that are set in by ``margin`` columns: no wider than a line is read
    well."""
    columns = os.get_terminal_size(sys.stdout.fileno()).columns or WIDTH
    return MediumOptions(width=max(min(columns, READABLE) - margin, 20), color=not os.environ.get("NO_COLOR"))
