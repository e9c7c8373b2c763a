"""CSL-YAML -> records: the list ``references`` of a document or of a Markdown file's head, a bare list, or
one item.

Its texts are Markdown in pandoc's reading. Source: pandoc's manual, "Specifying bibliographic data"."""

from __future__ import annotations

from ...diagnostics import ERROR, Diagnostic, InputError
from ...model import DATE_FIELDS
from ...patterns import Pattern
from ...protocols import Traced
from ..yaml.nodes import Mapping
from ..yaml.parts import documents
from .items import from_item, is_item
from .variables import VARIABLE_OF

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator
    from typing import Any

    from ...diagnostics import Sink
    from ...protocols import ReadOptions
    from ...source import Source

DATES = frozenset(VARIABLE_OF[name] for name in DATE_FIELDS)
VERBATIM = frozenset(
    "id citation-key type URL DOI ISBN ISSN PMID PMCID page volume issue number language custom".split()
)
"""Variables whose text is no Markdown."""

_YAML = Pattern(r"[\w-]{1,40}:(?:\s|$)|[-?](?:\s|$)|%")
"""How a line of YAML begins that is not indented."""
_MARKUP = Pattern(
    r"\\([\\`*_{}\[\]()#+\-.!<>~^$@|\"'])"
    r"|\*\*(?=\S)(.{1,500}?)(?<=\S)\*\*|\*(?=\S)([^*]{1,500}?)(?<=\S)\*"
    r"|(?<!\w)_(?=\S)([^_]{1,500}?)(?<=\S)_(?!\w)"
    r"|\^([^\s^]{1,60})\^|~([^\s~]{1,60})~|\[([^\[\]]{1,500})\]\{\.(nocase|smallcaps)\}"
)
_SPANS = {"nocase": '<span class="nocase">', "smallcaps": '<span style="font-variant:small-caps">'}
_TAGS = {2: "b", 3: "i", 4: "i", 5: "sup", 6: "sub"}


def read(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records of a document. InputError when there is no YAML, or no list of items in it."""
    text = source.text(sink).lstrip("\ufeff")
    parts = [(text, source.first_line)]
    if _is_markdown(text):
        blocks = list(_blocks(text, source.first_line))
        parts = [block for block in blocks if "references:" in block[0]] or blocks[:1] or parts
    if text.endswith(parts[-1][0]):  # no text of Markdown behind it
        source.tell_open_end(sink)
    for part, first in parts:
        for document in documents(part, sink, first):
            yield from _records(document, sink)


def _records(document: Any, sink: Sink) -> Iterator[Traced]:
    """The records of a document."""
    for item, line in _items(document):
        if isinstance(item, Mapping) and is_item(item):
            yield Traced(from_item(_plain(item), sink, line), line)
        else:
            message = "no item of CSL: it has none of its variables"
            sink(Diagnostic(ERROR, "not-an-item", message, "left out", line=line))


def _is_markdown(text: str) -> bool:
    """Whether lines of hyphens stand round what is YAML: at the start, or behind text that is none."""
    first = next((line for line in text.split("\n", 200) if line.strip() and not line.startswith("#")), "")
    return first.startswith("---") or _YAML.match(first) is None


def _blocks(text: str, first: int) -> Iterator[tuple[str, int]]:
    """The blocks of metadata, each with its first line: from hyphens behind a blank line, and before one
    that is not, to hyphens or dots."""
    lines = text.split("\n")
    start, blank = 0, True
    for number, line in enumerate(lines, 1):
        bare = line.rstrip()
        below = lines[number] if number < len(lines) else ""
        if start and bare in ("---", "..."):
            yield "\n".join(lines[start : number - 1]), first + start
            start = number if below.startswith("references:") else 0
        elif not start and bare == "---" and blank and below.strip():
            start = number
        blank = not bare
    if start:
        yield "\n".join(lines[start:]), first + start


def _items(document: Any) -> Iterator[tuple[Any, int]]:
    """The items of a document, each with its line."""
    if isinstance(document, Mapping):
        listed = document.get("references") or document.get("items")
        document = listed if isinstance(listed, (list, Mapping)) or not is_item(document) else document
    if isinstance(document, Mapping) and any(document.values()):
        yield document, document.line
    elif isinstance(document, list):
        lines = getattr(document, "lines", None) or [getattr(item, "line", 1) for item in document]
        yield from zip(document, lines, strict=True)
    else:
        raise InputError("not-csl-yaml", "there is no list of references in it", "see pandoc's manual")


def _plain(item: dict[str, Any]) -> dict[str, Any]:
    """An item as CSL-JSON has it: Markdown as inline markup, dates of year, month and day as date parts."""
    made = {
        key: _date(value) if key in DATES else value if key in VERBATIM else _marked(value)
        for key, value in item.items()
    }
    if made.get("type") == "no-type":
        made["type"] = "document"  # pandoc's word for an item without a type
    return made


def _marked(value: Any) -> Any:
    if isinstance(value, str):
        return from_markdown(value)
    if isinstance(value, Mapping):
        return {key: _marked(one) for key, one in value.items()}
    return [_marked(one) for one in value]


def _date(value: Any) -> Any:
    """``{year, month, day}`` and lists of them, a season among them; all else is left to the reader of
    dates, without the marks that keep Markdown from it (``1723\\~``)."""
    value = value.replace("\\", "") if type(value) is str else value
    days = value if isinstance(value, list) else [value]
    if not days or not all(isinstance(day, Mapping) and "year" in day for day in days):
        return (
            " / ".join(map(str, days)).replace(" / ", "/")
            if isinstance(value, list) and all(isinstance(day, str) for day in days)
            else value
        )
    parts = []
    for day in days[:2]:
        month = day.get("month") or (
            str(20 + int(day["season"])) if str(day.get("season", "")).isdecimal() else ""
        )
        parts.append([one for one in (day["year"], month, day.get("day", "")) if one])
    rest = {key: value for key, value in days[0].items() if key in ("circa", "literal")}
    return {"date-parts": parts, **rest}


def from_markdown(text: str) -> str:
    r"""Inline Markdown as the markup of CSL-JSON.

    >>> from_markdown(r"*Of* H~2~O, 5 \* 4 and [DNA]{.nocase}")
    '<i>Of</i> H<sub>2</sub>O, 5 * 4 and <span class="nocase">DNA</span>'
    """
    return _MARKUP.sub(_tag, text) if any(sign in text for sign in "\\*_^~[") else text


def _tag(found: re.Match[str]) -> str:
    if found[1]:
        return found[1]
    if found[7]:
        return f"{_SPANS[found[8]]}{from_markdown(found[7])}</span>"
    group = next(number for number in _TAGS if found[number])
    return f"<{_TAGS[group]}>{from_markdown(found[group])}</{_TAGS[group]}>"
