"""The staff view of an EBSCO Discovery record in VuFind: the API's answer as ``key:`` lines, lists marked
with a dash.

Indentation is lost in copied text, so the keys alone say where a value stands: what comes after
``IsPartOfRelationships`` belongs to the journal or book. ``RecordInfo`` has what the page does not show
(language, DOI, the kinds of ISSN); its dates are padded with the first of January, so only the year is taken,
and only where the page has none; it leaves out bodies and last pages."""

from __future__ import annotations

from ..field import Field

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..field import Line

START = "RecordInfo:"
PARTS = ("BibRelationships", "HasContributorRelationships", "IsPartOfRelationships", "BibEntity", "Identifiers", "Languages", "Numbering", "Dates", "Titles",
         "Subjects", "PhysicalDescription", "Classifications")  # fmt: skip
"""Keys that open a part of the answer."""
PLAIN = {
    "SubjectFull": "subjects",
    "StartPage": "page_first",
    "EndPage": "page_last",
    "NameFull": "author",
    "DbLabel": "database",
    "PubType": "publication_type",
}
"""Key -> key of labels.keys, wherever it stands."""
TYPED = {"doi": "doi", "volume": "volume", "issue": "issue", "issn-print": "issn", "issn-electronic": "issn", "issn-online": "issn", "issn": "issn",
         "isbn-print": "isbn", "isbn-electronic": "isbn", "isbn": "isbn"}  # fmt: skip
"""Type -> key, for the pairs of Type and Value."""
SHOWN = frozenset(
    ("title", "container_title", "author", "year", "page_first", "page_last", "publication_type")
)
"""Keys that the page itself shows better, or in full: these count only where it has nothing, or fewer
names."""
ROLES: Mapping[str, str] = {
    "editor": "editor",
    "ed": "editor",
    "translator": "translator",
    "author": "author",
    "other": "contributor",
}


def opens(texts: Sequence[str]) -> bool:
    """Whether the lines of a chunk hold the API's answer."""
    return START in texts and "BibRecord:" in texts


def take(lines: Sequence[Line]) -> tuple[list[Field], list[Line]]:
    """What RecordInfo says as fields, and the lines before the answer."""
    start = next(place for place, (_, text) in enumerate(lines) if text == START)
    first = next(
        (
            place
            for place, (_, text) in enumerate(lines[:start])
            if text in ("FullText:", "Header:", "Items:")
        ),
        start,
    )
    fields: list[Field] = []
    part = inside = kind = ""
    for number, key, value in _pairs([line for line in lines[first:] if line[1]]):
        part = key if key in PARTS else part
        inside = key if key in ("HasContributorRelationships", "IsPartOfRelationships") else inside
        if not value:
            continue
        if key == "Type":
            kind = value.lower()
        target = _target(key, part, inside, kind)
        if target == "role" and fields and fields[-1].key == "author":
            fields[-1] = fields[-1].replace(key=ROLES.get(value.lower(), "author"))
        elif target and target != "role":
            hints = {"list_join": "lines"} if target in ("author", "subjects") else {}
            fields.append(Field(target, ((number, value),), key, "", hints, -1 if target in SHOWN else 1))
    return _together(fields), list(lines[:first])


def _together(fields: list[Field]) -> list[Field]:
    """The names of one role, and the subjects, as one field each."""
    lists = {
        key: [field for field in fields if field.key == key]
        for key in ("author", "editor", "translator", "contributor", "subjects")
    }
    joined = [
        same[0].replace(lines=tuple(line for field in same for line in field.lines))
        for same in lists.values()
        if same
    ]
    return [field for field in fields if field.key not in lists] + joined


def _pairs(lines: Sequence[Line]) -> list[tuple[int, str, str]]:
    """(line, key, value): the value stands after the colon or on the next line that is no key."""
    pairs: list[tuple[int, str, str]] = []
    for number, text in lines:
        bare = text.lstrip("–—-• ").strip()
        key, colon, value = bare.partition(":")
        if colon and key.isalnum() and key[:1].isupper() and (not value or value[:1] in " \t"):
            pairs.append((number, key, value.strip()))
        elif bare and pairs:
            last, name, had = pairs[-1]
            pairs[-1] = (last if had else number, name, f"{had} {bare}".strip())
    return pairs


def _target(key: str, part: str, inside: str, kind: str) -> str:
    """The key of labels.keys for one pair."""
    host = inside == "IsPartOfRelationships"
    if key == "TitleFull":
        return "container_title" if host else "title"
    if key == "Value":
        return TYPED.get(kind, "")
    if key == "Code" and part == "Languages":
        return "language"
    if key == "Y" and part == "Dates":
        return "year"
    if key in ("Role", "RoleName") and inside == "HasContributorRelationships":
        return "role"
    if key == "NameFull":
        return "author" if inside == "HasContributorRelationships" else ""
    return PLAIN.get(key, "")
