"""Second judges: each output format read by a program that is not cyberdip.

A judge takes a document and the number of records that it should hold, and raises :class:`Refused` where the document
is not what its format allows, or holds another number. A count takes the same and looks for the marks of records
alone: it is a hundred times quicker, so that it can look at every execution."""

from __future__ import annotations

import csv
import io
import json
import logging
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree

SCHEMA = Path(__file__).resolve().parents[2] / "tests" / "data" / "csl-data.json"


class Refused(AssertionError):
    """A second reader does not take the document, or takes something else from it."""


def _count(found: int, wanted: int) -> None:
    if found != wanted:
        raise Refused(f"{found} records where {wanted} were written")


@cache
def _validator() -> Any:
    import jsonschema

    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    return jsonschema.validators.validator_for(schema)(schema)


def _csl(text: str, wanted: int) -> None:
    items = json.loads(text)
    _count(len(items), wanted)
    error = next(_validator().iter_errors(items), None)
    if error is not None:
        raise Refused(f"csl-data: {list(error.absolute_path)}: {error.message[:200]}")


def _csl_lines(text: str, wanted: int) -> None:
    _csl(
        f"[{','.join(text.splitlines())}]"
        if "\u2028" not in text
        else f"[{','.join(text.split(chr(10))[:-1])}]",
        wanted,
    )


def _bibtex(text: str, wanted: int) -> None:
    import bibtexparser

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    library = bibtexparser.parse_string(text, parse_stack=[])
    if library.failed_blocks:
        raise Refused(f"bibtexparser: {library.failed_blocks[0]!r}"[:300])
    _count(len(library.entries), wanted)


def _pybtex(text: str, wanted: int) -> None:
    from pybtex.database import parse_string

    _count(len(parse_string(text, "bibtex").entries), wanted)


def _bibtex_both(text: str, wanted: int) -> None:
    _bibtex(text, wanted)
    _pybtex(text, wanted)


def _ris(text: str, wanted: int) -> None:
    import rispy

    _count(len(rispy.loads(text)), wanted)


def _xml(text: str, wanted: int) -> None:
    etree.fromstring(text.encode(), etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))


def _csv(text: str, wanted: int, delimiter: str = ",") -> None:
    _count(len(list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))) - 1, wanted)


def _tsv(text: str, wanted: int) -> None:
    _csv(text, wanted, "\t")


def _yaml(text: str, wanted: int) -> None:
    import yaml

    yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def _json(text: str, wanted: int) -> None:
    json.loads(text)


JUDGES: dict[str, Callable[[str, int], None]] = {
    "csl-json": _csl, "csl-jsonl": _csl_lines, "bibtex": _bibtex_both, "biblatex": _bibtex, "ris": _ris, "csv": _csv, "tsv": _tsv,
    "endnote-xml": _xml, "mods": _xml, "marcxml": _xml, "dc-xml": _xml, "word": _xml, "zotero-rdf": _xml,
    "csl-yaml": _yaml, "hayagriva": _yaml, "cff": _yaml, "json-ld": _json,
}  # fmt: skip
"""Writer -> judge. Wikipedia's templates, COinS, Refer and MEDLINE have none that is installed."""


_MARKS = {
    "ris": (r"^TY  - ", r"^ER  - "), "bibtex": (r"^@\w+\{", r"^\}$"), "biblatex": (r"^@\w+\{", r"^\}$"), "refer": (r"^%0 ", r"^%F "), "medline": (r"^UI  - ",),
    "csl-yaml": (r"^  - id: ",), "hayagriva": (r"^  type: ",), "csl-jsonl": (r"^\{.*\}$", r"\n"), "coins": ("class=\"Z3988\"", "</span>", r"\n"),
    "wikipedia-de": (r"^<!-- .* -->\{\{", r"\n"), "wikipedia-en": (r"^\{\{", r"\n"), "wikipedia-fr": (r"^\{\{", r"\n"),
    "endnote-xml": ("<record>", "</record>"), "mods": ("<mods ", "</mods>"), "marcxml": ("<record>", "</record>"), "dc-xml": ("<record>", "</record>"), "word": ("<b:Source>", "</b:Source>"),
}  # fmt: skip
"""What each record of a document has once."""


def _counter(marks: tuple[str, ...]) -> Callable[[str, int], None]:
    patterns = [re.compile(mark, re.MULTILINE) for mark in marks]

    def count(text: str, wanted: int) -> None:
        for pattern in patterns:
            _count(len(pattern.findall(text)), wanted)

    return count


COUNTS: dict[str, Callable[[str, int], None]] = {
    **{name: _counter(marks) for name, marks in _MARKS.items()},
    "csl-json": lambda text, wanted: _count(len(json.loads(text)), wanted),
    "json-ld": lambda text, wanted: _count(len(json.loads(text)["@graph"]), wanted),
    "csv": _csv,
    "tsv": _tsv,
}
"""Writer -> count."""
