"""Record -> one citation template of a Wikipedia, on one line."""

from __future__ import annotations

from ...patterns import Pattern
from ..text.markup import parse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from ...model import Name, Record
    from ..text.markup import Node
    from ..unwritten import Unwritten
    from .templates import TemplateSet

_SIGNS = str.maketrans(
    {"|": "{{!}}", "[": "&#91;", "]": "&#93;", "{": "&#123;", "}": "&#125;", "<": "&lt;", ">": "&gt;"}
)
_LATIN = Pattern(r"[A-Za-z\u00c0-\u024f]")
_EDITION = Pattern(r"(\d{1,3})(?:st|nd|rd|th|\.|e|re|ère|ème)?\s?(?:ed\.?|edition|éd\.?|Aufl\.?|Auflage)?", 2)
_HYPHENS = Pattern(r"-(?=-)")
_ARTICLE_NUMBER = Pattern(r"[A-Za-z]{1,4}\d{2,12}")
_MARKS = {"i": ("''", "''"), "b": ("'''", "'''"), "sub": ("<sub>", "</sub>"), "sup": ("<sup>", "</sup>")}
ORDINALS = {1: "st", 2: "nd", 3: "rd"}
WHOLE_IN = frozenset(("chapter",))
VERBATIM = frozenset(("URL", "DOI"))


def template_line(record: Record, dialect: TemplateSet, losses: Unwritten) -> str:
    """The template, its parameters in a fixed order, none of them empty."""
    fields = dict(record.items())
    name = dialect.kinds.get(record.type, dialect.kinds[""])
    if dialect.ref == "ref" and record.type not in dialect.kinds and record.type != "document":
        losses.lose("type", f"the type {record.type}", record)
    parameters = dialect.parameters[name]
    found: list[tuple[str, str]] = []
    for field, spelled in dialect.people.items():
        people = fields.get(field)
        if people and (own := _spelled(spelled, name)):
            del fields[field]
            lined = dialect.names == "line" or len(own) == 1
            found += _lines(people, own) if lined else _parts(people, own, found)
    _titles(record, fields, dialect, name, found)
    for field, parameter in parameters.items():
        if field in fields and field not in ("title", "container_title"):
            text = _value(record, field, fields.pop(field), dialect, losses)
            if any(had == parameter for had, _ in found):
                losses.lose("one-value", f"two values of {parameter}", record)
            elif text:
                found.append(_named(field, parameter, text, dialect))
    losses.rest(record, fields)
    if dialect.ref:
        found.append((dialect.ref, escape(record.id or "")))
    inner = "".join(f" |{parameter}={text}" for parameter, text in found if text)
    comment = "" if dialect.ref else f"<!-- {_HYPHENS.sub('- ', record.id or '')} -->"
    return " ".join(f"{comment}{{{{{name}{inner}}}}}".splitlines()) + "\n"


def _spelled(spelled: tuple[str, ...], name: str) -> tuple[str, ...]:
    """The parameters of a role in a template: those in small letters for German's Internetquelle."""
    if len(spelled) == 2 and spelled[0].lower() == spelled[1]:
        return (spelled[1],) if name[:1].isupper() and name == "Internetquelle" else (spelled[0],)
    return () if name == "Internetquelle" else spelled


def _titles(
    record: Record, fields: dict[str, Any], dialect: TemplateSet, name: str, found: list[tuple[str, str]]
) -> None:
    """Title and container; a chapter is a part of the book that is cited."""
    parameters = dialect.parameters[name]
    title, container = (
        fields.pop("title", None),
        fields.pop("container_title", None) if "container_title" in parameters else None,
    )
    if record.type in WHOLE_IN and container and name in ("cite book", "Ouvrage"):
        found.append(("chapter" if name == "cite book" else "titre chapitre", marked(title or "")))
        found.append((parameters["title"], marked(container)))
        return
    language = record.language or ""
    if title and dialect.ref == "ref" and language and not _LATIN.search(title):
        found.append(("script-title", f"{language.partition('-')[0]}:{marked(title)}"))
    elif title:
        found.append((parameters["title"], marked(title)))
    if container:
        found.append((parameters["container_title"], marked(container)))


def _parts(
    people: Sequence[Name], spelled: tuple[str, ...], before: list[tuple[str, str]]
) -> list[tuple[str, str]]:
    """``last1``, ``first1`` or ``author1``, counted on from those that are there."""
    last, first, body, *mark = spelled
    start = sum(1 for parameter, _ in before if parameter.rstrip("0123456789") in (last, body))
    found = []
    for number, name in enumerate(people, start + 1):
        if name.literal is not None or not name.family:
            text = escape(name.literal or name.given or "")
            found.append(
                (
                    f"{body}{number}",
                    f"(({text}))" if ("," in text or ";" in text) and last == "last" else text,
                )
            )
        else:
            family = " ".join(
                part for part in (name.dropping_particle, name.non_dropping_particle, name.family) if part
            )
            given = " ".join(part for part in (name.given, name.suffix) if part)
            found += [(f"{last}{number}", escape(family)), (f"{first}{number}", escape(given))]
        found += [(f"{one}{number}", "oui") for one in mark]
    return found


def _lines(people: Sequence[Name], spelled: tuple[str, ...]) -> list[tuple[str, str]]:
    """All names in one parameter, given names first."""
    return [(spelled[0], ", ".join(escape(_direct(name)) for name in people))]


def _direct(name: Name) -> str:
    if name.literal is not None:
        return name.literal
    parts = (name.given, name.dropping_particle, name.non_dropping_particle, name.family, name.suffix)
    return " ".join(part for part in parts if part)


def _value(record: Record, field: str, value: Any, dialect: TemplateSet, losses: Unwritten) -> str:
    """A value as the template takes it."""
    if field in ("issued", "accessed", "original_date"):
        return escape(dialect.date(value))
    if field in ("ISBN", "ISSN"):
        if len(value) > 1:
            losses.lose("one-number", f"more than one {field}", record)
        return escape(value[0])
    if field == "PMCID":
        return str(value).removeprefix("PMC")
    if field == "page":
        return escape(str(value).replace("-", "–"))
    if field == "edition":
        return _edition(str(value), dialect)
    if field in VERBATIM:
        return str(value).translate(_SIGNS).replace(" ", "%20")
    return marked(str(value))


def _edition(text: str, dialect: TemplateSet) -> str:
    """A number without the word for it, which the templates add; in English as an ordinal."""
    found = _EDITION.fullmatch(text.strip())
    if not found:
        return escape(text)
    number = int(found[1])
    if dialect.ref != "ref":
        return str(number)
    ending = ORDINALS.get(number % 10, "th") if number % 100 not in (11, 12, 13) else "th"
    return f"{number}{ending}"


def _named(field: str, parameter: str, text: str, dialect: TemplateSet) -> tuple[str, str]:
    """``page`` for one page and ``article-number`` for what is none, in English."""
    if field == "page" and dialect.ref == "ref":
        if _ARTICLE_NUMBER.fullmatch(text):
            return "article-number", text
        if "–" not in text and "," not in text:
            return "page", text
    return parameter, text


def marked(text: str) -> str:
    """A text with inline markup as wikitext.

    >>> marked("<i>Of</i> H<sub>2</sub>O | [x]")
    "''Of'' H<sub>2</sub>O {{!}} &#91;x&#93;"
    """
    return _written(parse(" ".join(text.split())))


def escape(text: str) -> str:
    """A text without anything that wikitext could take for markup."""
    return " ".join(text.split()).translate(_SIGNS).replace("''", "&#39;&#39;")


def _written(nodes: Sequence[Node]) -> str:
    parts = []
    for node in nodes:
        if isinstance(node, str):
            parts.append(node.translate(_SIGNS).replace("''", "&#39;&#39;"))
        else:
            opening, closing = _MARKS.get(node[0], ("", ""))
            parts.append(f"{opening}{_written(node[1])}{closing}")
    return "".join(parts)
