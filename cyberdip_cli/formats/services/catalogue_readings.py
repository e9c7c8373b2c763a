"""Readings for the services of libraries: names with roles, ISBD's punctuation, headings, lines of a source
or an imprint, EBSCO's and VuFind's habits. ``(draft, value, field, source)``, as in :mod:`.readings`."""

from __future__ import annotations

from ...model import NAME_FIELDS
from ...names.person import unstopped
from ...names.role_words import ROLES
from ...parsed import Context
from ...patterns import Pattern
from ..field_readers import PUTTERS
from ..field_values import date as date_values
from ..field_values import language as language_tags
from ..field_values import url
from ..page_values import pages as page_values
from ..text.entities import unescape
from ..text.tags import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ..record_draft import RecordDraft
    from .readings import Reading

NOT_KNOWN = frozenset(
    """s.l
s.n
sine loco
sine nomine
place of publication not identified
publisher not identified
date of publication not identified
place not identified""".split("\n")
)
"""What cataloguers write for what is not known."""
NAMES = frozenset(NAME_FIELDS)
PLAIN = Context()
_HREF = Pattern(r"https?://[^\s<>\"']{3,2000}")
_BREAK = Pattern(r"<br\s*/?>|&lt;br\s*/?&gt;|;\s", 2)
_AFFILIATION = Pattern(r"(?:<|&lt;)relatesTo.{0,40}?(?:</|&lt;/)relatesTo(?:>|&gt;)", 2)
_CUT_TAG = Pattern(r"</?[A-Za-z]{1,20}\Z")
_ROLE = Pattern(r",\s(author|editor|translator|illustrator|aut|edt|trl|ill)\.?$", 2)
_LEVEL = Pattern(r"\d/(?:[^/]{1,40}/){0,5}?(?P<last>[^/]{1,40})/?$")
_MATERIAL = Pattern(
    r"\s?\[(?:electronic resource|elektronische Ressource|ressource électronique|recurso electrónico"
    r"|sound recording|videorecording|microform|text)\]",
    2,
)


_IN_VOLUME = Pattern(
    r"(?P<title>[^;]{3,200});\s?(?P<volume>\d{1,4})(?:\s?\((?P<issue>[\w /-]{1,20})\))?:\s?"
    r"(?P<page>[A-Za-z]{0,4}\d[\w.-]{0,20})"
)


def names_by_key(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """``{"Vale, Ines, 1950-": {"role": ["editor"]}}``: names as keys, their roles as values (VuFind)."""
    if isinstance(value, str):
        draft.name(field, value, source)
    for name, said in value.items() if isinstance(value, dict) else ():
        roles = said.get("role", []) if isinstance(said, dict) else said
        words = [str(role).casefold().strip(" .") for role in (roles if isinstance(roles, list) else [roles])]
        known = next((ROLES[word] for word in words if ROLES.get(word) in NAME_FIELDS), field)
        draft.name(known, unstopped(name), source)


def bodies_by_key(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """As :func:`names_by_key`, of bodies."""
    for name in value if isinstance(value, dict) else [value]:
        draft.body(field, str(name).rstrip(" ,"), source)


def isbd(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """A text without the punctuation of ISBD at its end, brackets round all of it, the word for its material;
    what says "not known" is nothing."""
    text = _MATERIAL.sub("", clean(str(value))).strip().rstrip(" /:;,=")
    if text.startswith("[") and text.endswith("]") and text.count("[") == 1:
        text = text[1:-1]
    if text.endswith(".") and not text.endswith("...") and len(text.rpartition(" ")[2]) > 4:
        text = text[:-1]
    if text.casefold().strip(".[] ") not in NOT_KNOWN:
        draft.put(field, text.replace(" : ", ": "), source)


def series(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """A series with its number, in one text or two members."""
    if isinstance(value, dict):
        isbd(draft, value.get("name") or "", "collection_title", source)
        draft.put("collection_number", str(value.get("number") or "").strip(" .;"), source)
    else:
        title, _, number = str(value).partition(" ; ")
        isbd(draft, title, "collection_title", source)
        draft.put("collection_number", number.strip(" .;"), source)


def heading(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """A heading without its full stop."""
    draft.put("keyword", str(value).strip(" ."), source)


def source_line(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """Where an article stands, in a line: ``Atlas Review, Vol 4, Iss 1 (2025)``."""
    from ...source_line import parse

    parsed = parse(clean(str(value)), PLAIN)
    draft.doubt(parsed.doubts, None)
    _missing(draft, parsed.value, source)
    if parsed.value.get("type_hint"):
        draft.values.setdefault("type", parsed.value["type_hint"])


def container_line(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """The title of a journal, or a line of its own making behind it: ``Atlas Letters; 15(1-2):Doc10``."""
    found = _IN_VOLUME.fullmatch(clean(str(value)))
    if found is None:
        draft.put(field, str(value), source)
        return
    for name, text in found.groupdict().items():
        draft.put(field if name == "title" else name, text or "", source)


def publisher_line(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """``Port Vale : Nowhere Press, 1999``: place, publisher and year."""
    from ...grammars.publisher import parse

    parsed = parse(clean(str(value)), PLAIN)
    draft.doubt(parsed.doubts, None)
    _missing(draft, parsed.value, source)


def _missing(draft: RecordDraft, found: Mapping[str, Any], source: str) -> None:
    """Sets those of the fields that the record has not yet."""
    for name, value in found.items():
        if name != "type_hint" and name not in draft.values and name not in draft.held:
            draft.set(name, value, source)


def extent(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """``xii, 312 p. : ill.``: the number of pages; the words are kept."""
    count = page_values(str(value)).value.get("number_of_pages")
    if count:
        draft.set("number_of_pages", count, source)
    draft.keep(source, str(value).strip())


def pnx(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """A value of PNX: what stands behind ``$$V``, else before the first ``$$``; several names between
    semicolons."""
    for part in str(value).split(" ; ") if field in NAME_FIELDS else [str(value)]:
        shown = part.partition("$$V")[2] or part
        draft.put(field, shown.partition("$$")[0].strip(), source)


def only_one(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """A language that is the article's only when the journal has no other."""
    tags, _ = language_tags(str(value))
    had = draft.values.get("language")
    if source in draft.extra or (had and tags and tags[0] != had):
        if had:
            draft.keep(source, draft.values.pop("language"))
        draft.keep(source, str(value))
    else:
        draft.put(field, str(value), source)


def doaj_journal(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """A record with numbers of its own or an editorial board is a journal's."""
    draft.values.setdefault("type", "periodical")


def eds_name(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """A contributor: affiliations and marks in tags go, a word for the role counts."""
    text = _CUT_TAG.sub("", clean(_AFFILIATION.sub("", unescape(str(value)))))
    said = _ROLE.search(text)
    role = ROLES.get(said[1].casefold(), field) if said else field
    name = unstopped(text[: said.start()] if said else text)
    draft.name(role if role in NAME_FIELDS else field, name, source)


def eds_names(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """All names of an item, between line breaks or semicolons."""
    for part in _BREAK.split(unescape(str(value))):
        if part.strip():
            eds_name(draft, part, field, source)


def eds_list(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """Several values between line breaks."""
    for part in _BREAK.split(unescape(str(value))):
        draft.put(field, part, source)


def eds_date(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """The date in its words, which say how exact it is; a first of January without words is the year."""
    if not isinstance(value, dict):
        return
    year, month, day = (str(value.get(key) or "").lstrip("0") for key in "YMD")
    words = str(value.get("Text") or "")
    known = date_values(words).value if words else None
    if known is not None and known.year is not None and str(known.year) == year:
        draft.set(field, known, source)
    elif month == "1" and day == "1":
        draft.date(field, year, source=source)
    else:
        draft.date(field, year, month, day, source)


def eds_series(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """What a book is part of: its series, unless it is the book itself, perhaps with those who made it
    behind a slash."""
    title = str(value).partition(" / ")[0].strip(" .").replace(" : ", ": ")
    if title.casefold() != str(draft.values.get("title", "")).casefold():
        series(draft, value, field, source)


def eds_pages(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """The first page; the last one would be a sum, and a book of many pages that begins with its first
    has nothing but them."""
    if str(value) not in ("0", "") and not (str(value) == "1" and draft.values.get("type") == "book"):
        PUTTERS["page_first"](draft, "page_first", str(value), source, None)


def eds_address(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """The first address in a value full of tags."""
    found = _HREF.search(str(value).replace("&amp;", "&").replace("&quot;", '"').replace("&lt;", "<"))
    if found and url(found[0]) and "URL" not in draft.values:
        draft.put(
            "DOI" if "doi.org/10." in found[0] and "DOI" not in draft.values else "URL", found[0], source
        )


def vufind_format(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """``Book``, ``1/Book/eBook/`` or ``{"value": "0/Book/", "translated": "Kirja"}``."""
    text = str(value.get("value") or value.get("translated") or "") if isinstance(value, dict) else str(value)
    level = _LEVEL.match(text)
    draft.put("type", level["last"] if level else text, source)


def vufind_author(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """``{"name": "Vale, Ines", "role": "editor"}``, of those who made the work, where ``authors`` did not say
    it already."""
    said = "yes" if not NAMES.isdisjoint(draft.values) else "no"
    known = draft.held.setdefault("authors", (said, source, None))[0]
    if isinstance(value, dict) and known == "no":
        role = str(value.get("role") or "").strip(" -")
        own = "contributor" if role else field
        if str(value.get("type", "")).startswith("Corporate"):
            draft.body(own, str(value.get("name", "")), source)
            return
        names_by_key(draft, {str(value.get("name", "")): {"role": [role]}}, own, source)


CATALOGUE_READINGS: dict[str, Reading] = {
    "names-by-key": names_by_key,
    "bodies-by-key": bodies_by_key,
    "isbd": isbd,
    "series": series,
    "heading": heading,
    "container-line": container_line,
    "source-line": source_line,
    "publisher-line": publisher_line,
    "extent": extent,
    "pnx": pnx,
    "only-one": only_one,
    "doaj-journal": doaj_journal,
    "eds-name": eds_name,
    "eds-names": eds_names,
    "eds-list": eds_list,
    "eds-date": eds_date,
    "eds-series": eds_series,
    "eds-pages": eds_pages,
    "eds-address": eds_address,
    "vufind-format": vufind_format,
    "vufind-author": vufind_author,
}
