"""``convert -o DIR/``: a file for each input, named after it."""

from __future__ import annotations

import os
from functools import partial

from .. import inputs, pipeline, registry
from ..diagnostics import OutputError, UsageError
from ..tally import NOTHING_READ, OK, PARTLY_LOST, STRICT
from . import session

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..keyring import Keyring
    from ..protocols import WriteOptions
    from .options import Values

PACKED = (".gz", ".xz", ".zip")
EXTENSIONS = {"biblatex": ".bib", "coins": ".html", "word": ".xml"}
"""Formats that name no extension of their own."""
ALONE = {
    "append": "--append adds to one file",
    "merge": "--merge joins records of all inputs",
    "copy": "--copy takes one document",
}


def convert_each(
    values: Values, reading: pipeline.Reading, to: str, options: WriteOptions, keyring: Keyring
) -> int:
    """Writes a file for each input, each as a whole or not at all, with keys that are unique over all;
    returns the exit status of the whole."""
    for name, why in ALONE.items():
        if values[name]:
            raise UsageError("one-file", why, "name a file with -o, or leave it out")
    if not reading.paths or inputs.STDIN in reading.paths or reading.paste:
        raise UsageError("one-file", "-o DIR/ names its files after the inputs", "name the inputs")
    targets = _targets(reading.paths, values["output"], _extension(to))
    try:
        os.makedirs(values["output"], exist_ok=True)
    except OSError as error:
        raise OutputError(
            "not-written", f"the folder cannot be made: {error.strerror}", None, values["output"]
        ) from None
    statuses = []
    total = session.tally(values)
    for path, target in targets.items():
        tally = session.tally(values)
        made = pipeline.convert(
            reading.replace(paths=(path,)), to, options, keyring, tally, jobs=values["jobs"]
        )
        statuses.append(pipeline.deliver(partial(iter, made), target, tally, strict=values["strict"]))
        total.include(tally)
    return session.finish(_whole(statuses), total, values)


def _extension(to: str) -> str:
    """What files of a format end with."""
    own = registry.get("writers", to).extensions
    return own[0] if own else EXTENSIONS.get(to) or (".xml" if to.endswith("xml") else ".txt")


def _targets(paths: tuple[str, ...], folder: str, extension: str) -> dict[str, str]:
    """Input -> its file. UsageError where two inputs would have one, or an input would be written over."""
    found: dict[str, str] = {}
    for path in paths:
        stem = os.path.basename(path)
        for ending in PACKED:
            stem = stem.removesuffix(ending)
        target = os.path.join(folder, (os.path.splitext(stem)[0] or stem) + extension)
        other = next((known for known, taken in found.items() if taken == target), None)
        if other is not None:
            message = f"{other} and {path} would both be {target}"
            raise UsageError(
                "same-output", message, "give them other names, or convert them one after the other"
            )
        if os.path.exists(target) and os.path.samefile(path, target) if os.path.exists(path) else False:
            raise UsageError("same-output", f"{path} would be written over", "name another folder")
        found[path] = target
    return found


def _whole(statuses: list[int]) -> int:
    """The status of all files together."""
    if STRICT in statuses:
        return STRICT
    if all(status == NOTHING_READ for status in statuses):
        return NOTHING_READ
    return PARTLY_LOST if any(status != OK for status in statuses) else OK
