"""The engine pandoc: ``pandoc --citeproc`` on CSL-JSON, its document tree read back as runs. Used only when
asked for.

Source: https://pandoc.org/MANUAL.html, "Citations";
https://hackage.haskell.org/package/pandoc-types/docs/Text-Pandoc-Definition.html."""

from __future__ import annotations

import os

from ..diagnostics import NOTE, WARNING, Diagnostic, UsageError
from ..formats.csl.items import to_item
from ..protocols import Citation, Engine, Run
from ..styles.locales import find_locale
from ..styles.search import find

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from ..diagnostics import Sink
    from ..model import Record
    from ..protocols import CiteOptions

    Marks = tuple[str, ...]

_MARKS = {
    "Emph": "italic",
    "Strong": "bold",
    "SmallCaps": "small-caps",
    "Superscript": "sup",
    "Subscript": "sub",
    "Underline": "underline",
}
_CLASSES = {
    "csl-left-margin": "left-margin",
    "csl-right-inline": "right-inline",
    "csl-block": "block",
    "csl-indent": "indent",
    "nodecor": "normal",
    "underline": "underline",
    "smallcaps": "small-caps",
}
_SPACES = {"Space": " ", "SoftBreak": " ", "LineBreak": "\n"}
_QUOTES = {"SingleQuote": ("‘", "’"), "DoubleQuote": ("“", "”")}


def cite(records: Sequence[Record], options: CiteOptions, sink: Sink) -> Iterator[Citation]:
    """Citations by pandoc; with ``separate``, one run of pandoc a record.

    Raises UsageError when pandoc is not there or refuses the style, and for an unknown style or locale."""
    command = _command(options)
    for group in [[record] for record in records] if options.separate else [list(records)]:
        if group:
            yield from _bibliography(_run(command, group, options, sink), group, sink)


def _command(options: CiteOptions) -> list[str]:
    """pandoc and the arguments that say how to cite."""
    program, style = executable(), find(options.style)
    locale = find_locale(options.locale) if options.locale else style.locale
    return [
        program,
        "--from=markdown",
        "--to=json",
        "--citeproc",
        f"--csl={style.path}",
        *([f"--metadata=lang:{locale}"] if locale else []),
    ]


def executable() -> str:
    """The path of pandoc: on PATH, else in the package pypandoc_binary. UsageError("missing-engine") when it
    is in neither."""
    from importlib.util import find_spec
    from shutil import which

    found = which("pandoc")
    spec = None if found else find_spec("pypandoc")
    for place in (spec.submodule_search_locations or ()) if spec else ():
        found = found or which("pandoc", path=os.path.join(place, "files"))
    if found:
        return found
    hint = "pip install pypandoc_binary, or https://pandoc.org/installing.html; the engine csl needs neither"
    raise UsageError("missing-engine", "pandoc is not on PATH and pypandoc_binary is not installed", hint)


def _run(command: list[str], records: list[Record], options: CiteOptions, sink: Sink) -> list[Any]:
    """The blocks of the document that cites ``records``: one paragraph a citation, then the bibliography."""
    import json
    import subprocess
    from tempfile import TemporaryDirectory

    items = [{**to_item(record), "id": f"r{at}"} for at, record in enumerate(records)]
    with TemporaryDirectory() as folder:
        path = os.path.join(folder, "items.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(items, file, ensure_ascii=False)
        done = subprocess.run(
            [*command, f"--bibliography={path}"],
            input=_source(len(records), options).encode(),
            capture_output=True,
            check=False,
        )
    said = done.stderr.decode("utf-8", "replace").strip()
    if done.returncode:
        raise UsageError(
            "pandoc-failed",
            f"pandoc: {' '.join(said.split()) or f'exit status {done.returncode}'}",
            "pandoc 2.11 or newer is needed",
        )
    for line in said.splitlines():
        sink(Diagnostic(WARNING, "pandoc", line.strip()))
    blocks: list[Any] = json.loads(done.stdout)["blocks"]
    return blocks


def _source(count: int, options: CiteOptions) -> str:
    """The Markdown that cites records ``r0`` … : each in a paragraph, or all in one with ``cluster``.

    >>> from cyberdip_cli.protocols import CiteOptions
    >>> _source(2, CiteOptions(cluster=True, prefix="see ", locator="p. 3"))
    '[see @r0; @r1, {p\\\\. 3}]\\n'
    """
    author = "-" if options.suppress_author else ""
    before = f"{_escaped(options.prefix)} " if options.prefix else ""
    after = (f", {{{_escaped(options.locator)}}}" if options.locator else "") + (
        f" {_escaped(options.suffix)}" if options.suffix else ""
    )
    keys = [f"{author}@r{at}" for at in range(count)]
    clusters = [keys] if options.cluster else [[key] for key in keys]
    return "\n".join(f"[{before}{'; '.join(cluster)}{after}]\n" for cluster in clusters)


def _escaped(text: str) -> str:
    """``text`` on one line with every character that Markdown could read behind a backslash; spaces part
    words and are left alone."""
    return "".join(
        char if char.isalnum() or char == " " or ord(char) > 127 else f"\\{char}"
        for char in " ".join(text.split())
    )


def _bibliography(blocks: list[Any], records: list[Record], sink: Sink) -> Iterator[Citation]:
    """The citations in the bibliography's order; a record that has no entry (the style has no bibliography)
    gets its in-text form as entry."""
    in_text = [_joined(_inlines(block["c"])) for block in blocks if block["t"] == "Para"]
    in_text += [()] * (len(records) - len(in_text))  # all in one: the first holds it
    left = dict(enumerate(records))
    for block in blocks:
        for entry in block["c"][1] if block["t"] == "Div" else ():
            number = int(entry["c"][0][0].removeprefix("ref-r"))
            yield Citation(left.pop(number).id or "", _joined(_blocks(entry["c"][1])), in_text[number])
    for number, record in left.items():
        sink(
            Diagnostic(
                NOTE,
                "no-entry",
                "the style gives no bibliography entry: the in-text form stands in its place",
                record=record.id,
            )
        )
        yield Citation(record.id or "", in_text[number] or in_text[0], in_text[number])


def _blocks(blocks: list[Any], marks: Marks = ()) -> Iterator[Run]:
    for block in blocks:
        if block["t"] == "Div":
            looks = [_CLASSES[name] for name in block["c"][0][1] if name in _CLASSES]
            yield from _blocks(block["c"][1], (*marks, *looks))
        elif block["t"] in ("Para", "Plain"):
            yield from _inlines(block["c"], marks)


def _inlines(inlines: list[Any], marks: Marks = (), href: str | None = None) -> Iterator[Run]:
    """Runs of a list of inline elements; emphasis within emphasis is upright (specification, "Formatting":
    flip-flopping)."""
    for inline in inlines:
        kind, content = inline["t"], inline.get("c")
        if kind == "Str" or kind in _SPACES:
            yield Run(_SPACES.get(kind, content), marks, href)
        elif kind in _MARKS:
            mark = _MARKS[kind]
            yield from _inlines(content, (*marks, "normal" if marks[-1:] == (mark,) else mark), href)
        elif kind == "Quoted":
            opening, closing = _QUOTES[content[0]["t"]]
            yield from _inlines(
                [{"t": "Str", "c": opening}, *content[1], {"t": "Str", "c": closing}], marks, href
            )
        elif kind == "Span":
            looks = [_CLASSES[name] for name in content[0][1] if name in _CLASSES]
            yield from _inlines(content[1], (*marks, *looks), href)
        elif kind == "Link":
            yield from _inlines(content[1], marks, content[2][0])
        elif kind == "Cite":
            yield from _inlines(content[1], marks, href)
        elif kind == "Note":
            yield from _blocks(content, marks)
        elif kind in ("Code", "Math", "RawInline"):
            yield Run(content[1], marks, href)


def _joined(runs: Iterator[Run]) -> tuple[Run, ...]:
    """The runs with equal neighbours joined: pandoc gives every word its own."""
    joined: list[Run] = []
    for run in runs:
        if joined and joined[-1].marks == run.marks and joined[-1].href == run.href:
            joined[-1] = Run(joined[-1].text + run.text, run.marks, run.href)
        else:
            joined.append(run)
    return tuple(joined)


ENGINE = Engine("pandoc --citeproc, when pandoc is installed", cite, _command)
