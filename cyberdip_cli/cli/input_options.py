"""What the options say of reading: files, format, encoding, and what is changed of each record on its way."""

from __future__ import annotations

import os
import sys

from .. import pipeline, registry
from ..diagnostics import UsageError
from ..protocols import ReadOptions
from .session import write_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..changes import Changes
    from .options import Values


def reading(values: Values, *, steps: bool = False) -> pipeline.Reading:
    """What the reading options say; a hint on stderr when a person has to type the input."""
    files = tuple(values.get("files") or ())
    if os.name == "nt":
        files = _expanded(files)
    if not files and not values.get("paste") and sys.stdin is not None and sys.stdin.isatty():
        end = "Ctrl-Z and Enter" if os.name == "nt" else "Ctrl-D"
        write_line(
            f"cyberdip: paste a record page here, then press {end} on a line of its own (or use --paste for the clipboard)"
        )
    options = read_options(values, steps=steps)
    return pipeline.Reading(
        files,
        input_format(values),
        options,
        paste=bool(values.get("paste")),
        mark_doubts=bool(values.get("mark_doubts")),
    )


def input_format(values: Values) -> str | None:
    """The reader that ``--from`` means, by its own name."""
    given = values.get("from_")
    return registry.named("readers", given) if given else None


def read_options(values: Values, *, steps: bool = False) -> ReadOptions:
    """How inputs are read."""
    return ReadOptions(
        values.get("dialect"),
        values.get("encoding"),
        steps=steps,
        max_unpacked=_max_unpacked(values),
        script=_script(values),
    )


def _script(values: Values) -> str | None:
    """What ``--script`` says; UsageError for another word."""
    script: str | None = values.get("script")
    if script not in (None, "original", "romanised"):
        raise UsageError("unknown-script", f"--script {script!r} is neither original nor romanised")
    return script


def changes(values: Values) -> Changes | None:
    """What is changed in records on their way out; None for nothing. UsageError for a case that there is not,
    and for a list that is none."""
    case, in_short = values["title_case"], values["abbreviate_journals"]
    if case == "keep" and not in_short and not values["ltwa"] and not values["journals"]:
        return None
    from ..changes import Changes
    from ..title_case import CASES

    if case not in CASES:
        raise UsageError("unknown-case", f"--title-case {case!r} is none of {', '.join(CASES)}")
    abbreviations = None
    if values["ltwa"] or values["journals"]:
        from .. import journals

        words = journals.read_title_words(values["ltwa"]) if values["ltwa"] else None
        titles = journals.read_titles(values["journals"]) if values["journals"] else None
        abbreviations = journals.Abbreviations(words, titles)
    return Changes(case, abbreviations, in_short=in_short)


def _max_unpacked(values: Values) -> int | None:
    """The bytes of ``--max-unpacked``; UsageError for what is no size."""
    text = values.get("max_unpacked")
    if text is None:
        return None
    from ..packed import size_of

    size = size_of(text)
    if size is None:
        raise UsageError("bad-size", f"--max-unpacked {text!r} is no size", "for example 500M or 8G")
    return size


def _expanded(files: tuple[str, ...]) -> tuple[str, ...]:
    """Wildcards expanded, as shells elsewhere do; a pattern that fits nothing stays, to be reported."""
    from glob import glob, has_magic

    return tuple(
        found
        for name in files
        for found in (
            (sorted(glob(name)) or [name]) if has_magic(name) and not os.path.exists(name) else [name]
        )
    )
