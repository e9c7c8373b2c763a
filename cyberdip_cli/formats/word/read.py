"""Word's sources -> records. The roles stand in ``Author``: an author is ``Author/Author/NameList``, and
some exporters leave a level out."""

from __future__ import annotations

from collections import Counter

from ...patterns import IGNORECASE, Pattern
from ..name_values import INVERTED, names, structured
from ..xml_records import XmlFormat
from ..xml_text import children, lined, name, plain, text, value
from . import ROOTS, tables

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..record_draft import RecordDraft
    from ..xml_stream import Element

NEWS = frozenset(("newspaper", "newspaper article", "zeitung"))
REPORTED = Pattern(r"\b(?:rep(?:ort|\.)?|papers?|unpublished|memo\w*|bericht|rapport)s?\b", IGNORECASE)
"""A word for what is no thesis."""
PLACES = ("City", "StateProvince", "CountryRegion")
PLACED = frozenset(
    """SourceType Tag Author Year Month Day YearAccessed MonthAccessed DayAccessed City StateProvince CountryRegion ConferenceName LCID
    Language Title""".split()
)
"""Elements that are read by name."""


def fill(source: Element, draft: RecordDraft) -> None:
    """One source."""
    kind = value(source, "SourceType")
    if len(source):
        draft.values["type"] = _type(kind, source)
    draft.put("id", value(source, "Tag"), "Tag")
    draft.put("title", text(next(iter(children(source, "Title")), None)), "Title")
    for group in children(source, "Author"):
        _people(group, draft)
    for element in lined(source, source, draft):
        tag = name(element)
        if tag not in PLACED:
            field = tables.TEXTS.get(tag, "keep")
            if tag == "Reporter" and kind != "Case":
                field = "keep"
            draft.put("number" if field == "issue" and kind == "Report" else field, text(element), tag)
    _conference(value(source, "ConferenceName"), kind, draft)
    places = [value(source, tag) for tag in PLACES]
    draft.put("publisher_place", ", ".join(place for place in places if place), "City")
    for part in ("Year", "Month", "Day"):
        draft.put(part.lower(), value(source, part), part)
    _accessed(source, draft)
    _language(value(source, "LCID") or value(source, "Language"), draft)
    if kind and kind not in tables.KINDS:
        draft.keep("SourceType", kind)


def _type(kind: str, source: Element) -> str:
    """The type: a report with a kind of thesis is one, unless some exporter has put the kind of a report
    there; an article of a newspaper no magazine's."""
    thesis = value(source, "ThesisType")
    entry = value(source, "BIBTEX_Entry")
    if thesis and not REPORTED.search(thesis) and (not entry or "thesis" in entry):
        return "thesis"
    said = value(source, "Type").casefold()
    if kind == "ArticleInAPeriodical" and (said in NEWS or "newspaper" in value(source, "Medium").casefold()):
        return "article-newspaper"
    return tables.KINDS.get(kind, "document")


def _people(group: Element, draft: RecordDraft) -> None:
    """The roles of a source, or the names themselves where the role is left out."""
    if children(group, "NameList", "Corporate"):
        _names("author", group, draft)
        return
    for role in group:
        _names(tables.ROLES.get(name(role), "contributor"), role, draft)


def _names(field: str, role: Element, draft: RecordDraft) -> None:
    for person in (each for listed in children(role, "NameList") for each in children(listed, "Person")):
        last, given = (
            value(person, "Last"),
            " ".join(part for part in (value(person, "First"), value(person, "Middle")) if part),
        )
        family, _, suffix = last.partition(", ")
        if family and given:
            draft.add(field, (structured(family, given, suffix or None),), "Person")
        elif given or _are_names(last):
            draft.name(field, last or given, "Person", order="inverted" if last else "direct")
        else:
            draft.body(field, last, "Person")
    for body in children(role, "Corporate"):
        draft.body(field, plain(body), "Corporate")


def _are_names(last: str) -> bool:
    """Whether a last name alone is read as one name or several with nothing left over: no role, no label, no
    suffix without a name."""
    credits = names(last, INVERTED).value
    read = [_letters(str(credit.name)) for credit in credits]
    return (
        all(read) and Counter("".join(read)) == Counter(_letters(last)) and not any(c.role for c in credits)
    )


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _conference(said: str, kind: str, draft: RecordDraft) -> None:
    """The name of a conference is also the title of its proceedings, unless they have one."""
    if kind in ("ConferenceProceedings", "Proceedings") and "container_title" not in draft.values:
        draft.put("container_title", said, "ConferenceName")
    draft.put("event_title", said, "ConferenceName")


def _accessed(source: Element, draft: RecordDraft) -> None:
    parts = [value(source, tag) for tag in ("YearAccessed", "MonthAccessed", "DayAccessed")]
    if parts[0] and all(not part or part.isdecimal() for part in parts):
        draft.date("accessed", parts[0], parts[1], parts[2], "YearAccessed")
    elif parts[0]:
        draft.put(
            "accessed", " ".join(part for part in (parts[2], parts[1], parts[0]) if part), "YearAccessed"
        )


def _language(said: str, draft: RecordDraft) -> None:
    """A tag, or a number of Windows' list ([MS-LCID])."""
    if said.isdecimal():
        tag = LOCALES.get(int(said) & 0x3FF)
        draft.put("language" if tag else "keep", tag or said, "LCID")
    else:
        draft.put("language", said, "LCID")


LOCALES = {
    1: "ar", 2: "bg", 3: "ca", 4: "zh", 5: "cs", 6: "da", 7: "de", 8: "el", 9: "en", 10: "es", 11: "fi", 12: "fr", 13: "he", 14: "hu", 15: "is",
    16: "it", 17: "ja", 18: "ko", 19: "nl", 20: "no", 21: "pl", 22: "pt", 24: "ro", 25: "ru", 26: "hr", 27: "sk", 29: "sv", 30: "th", 31: "tr",
    33: "id", 34: "uk", 36: "sl", 37: "et", 38: "lv", 39: "lt", 42: "vi", 45: "eu",
}  # fmt: skip
"""The primary language of a locale's number (its lower ten bits) -> its tag."""

WORD = XmlFormat("Word's bibliography", ROOTS, ("Source",), "http", fill)
