"""Readings of Refer, RefWorks and the databases of Ovid and SilverPlatter: one line that says where a work
stands, names with degrees and marks of affiliations behind them.

``(draft, text, field, tag, line, tags)``, as in :mod:`.readings`."""

from __future__ import annotations

from ...grammars.doi import bare_doi, is_doi
from ...names.words import DEGREES
from ...parsed import Context
from ...patterns import IGNORECASE, Pattern
from ..field_readers import PUTTERS
from .catalogue_readings import put_missing
from .readings import itself, unstopped

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..record_draft import RecordDraft
    from .readings import Reading, Tags

PLAIN = Context()
_FORM = Pattern(
    r"\s?\[(?:Article|Review|Journal Article|Letter|Editorial|Book|Chapter|[A-Z][a-z]{3,15})\]\.?$"
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|Spr|Sum|Aut|Fall|Win|Spring|Summer|Autumn|Winter)[a-z]{0,6}\.?"
_DAY = (
    rf"(?:\d{{1,2}}\s)?(?:{_MONTH}[ /-]){{0,2}}(?:\d{{1,2}},?\s)?\d{{4}}"
    rf"(?:\s{_MONTH}(?:[/-]{_MONTH}|\s\d{{1,2}})?)?"
)
_SOURCE = Pattern(
    r"(?P<container>.{2,300}?)[.,]?\s{1,4}(?:Vol\.?\s?)?(?P<volume>\d{1,5}[A-Za-z]?)"
    r"\s?(?:\((?P<issue>[^()]{1,40})\))?"
    r"(?:\s?\((?:pp?\s?(?P<pp>[^()]{1,30})|no pagination)\)|:\s?(?P<pages>[A-Za-z]?\d[^,;]{0,30}))?"
    rf"[,;]?\s(?P<date>{_DAY})"
    r"(?:,\s(?:pp?\.?\s?)?(?P<last>[A-Za-z]?\d[^,;]{0,30})|:\s(?P<after>[A-Za-z]?\d[^,;]{0,30})"
    r"|,\s(?:ArtID|Article)\s(?P<article>[\w.-]{1,20}))?\.?\s?"
)
"""``J 9(2):7-14, 2001 Sep.``; ``J. Vol.9(2), 2001 Sep, pp. 7-14``; ``J. 9, Winter 2001: 7-14``; ``J. Vol 9(2)
Sep 2001, 7-14``."""
_DATED = Pattern(
    rf"(?P<container>.{{2,300}}?)[.,]?\s{{1,4}}(?P<date>{_DAY})(?:;\s?|\s)(?P<volume>\d{{1,5}}[A-Za-z]?)"
    r"\s?(?:\((?P<issue>[^()]{1,40})\))?(?:\s?:?\s?(?P<pages>[A-Za-z]?\d[^,;]{0,30}))?\.?\s?"
)
"""``J Month 2001;9(2):7-14``; ``J. 2001 Jun; 9(2): 7-14``."""
_IN_BOOK = Pattern(
    r"(?:(?P<editors>.{2,400}?)\s?[.;]?\s?)?\((?P<date>\d{4})\)\.\s{0,3}(?P<title>.{2,300}?)"
    r"(?:[.,]?\s{0,2}\(pp?\.\s?(?P<pages>[^()]{1,30})\)\.?|\.)"
    r"(?:\s{1,2}(?P<count>[ivxlcdmIVXLCDM]{0,8},?\s?\d{0,5})\s?pp\.)?"
    r"(?:\s{1,2}(?P<place>(?:[^:;().]|(?<=\bSt)\.|(?<=\bMt)\.){2,80}):\s(?P<publisher>[^;]{2,120}?)(?:;\s.{2,60})?)?"
    r"\.?\s?"
)
"""PsycINFO's ``Roe, Ann [Ed]. (2015). A book. (pp. 3-9). xii, 300 pp. Port Vale, NY: Nowhere Press; US.``"""
_EDITED = Pattern(
    r"(?P<editors>.{3,400}\])\.\s{1,2}(?P<title>.{2,300}?)\.?:(?P<pages>[A-Za-z]?\d[\w-]{0,20}),\s(?P<date>[\w ,]{4,30}?)\.?"
    r"(?:\s{1,2}Series Information:\s{1,2}(?P<series>.{2,200}?)\.?)?"
)
"""BIOSIS' ``Roe, Ann [Editor]. A book.:37-39, 2004.``, perhaps with its series."""
_NUMBERED = Pattern(r"\.?\s{1,2}(?:Article Number|Date of Publication):.{0,80}")
_AHEAD = Pattern(rf",\s(\d{{1,2}}\s{_MONTH}\s\d{{4}})\.?\Z")
_ARTICLE = Pattern(r"Article Number:\s?(?P<number>[\w.-]{1,20}?)\.?(?:\s|$)")
_AFTER_NAME = Pattern(r"\s?(?:\[[^\[\]]{1,120}\]|\((?:ORCID|\d)[^()]{0,60}\)|[\w.+-]{1,40}@[\w.-]{1,60})")
_MARKS = Pattern(r"(?:[,\s]\s?(?:\d{1,3}|[a-z]|[*+#^†‡§]{1,3})){1,9}\s?$|[*+#^†‡§]{1,4}$")
_TITLES = Pattern(r",.{1,80},\s(?!II|IV)[A-Z]{3,8}$|\s(?:[A-Z][a-z]{1,4}\.[A-Z]|[A-Z]\.[A-Z][a-z]{1,4})\.?$")
"""A degree, or the fellowship of a society, that no list has: ``Roe, Ann, FACSM``, ``Roe, Ann M.Litt.``"""
_EDITOR = Pattern(r"[\[(](?:Eds?|Editors?)\b[^\[\]()]{0,60}[\])]", IGNORECASE)
_BETWEEN = Pattern(r";(?![^\[\]]{0,120}\])|(?<=\]),\s")
"""What parts names; a semicolon in brackets belongs to what is said of one."""
_HYPHENS = Pattern(r"(?<=[^\W\d_,.]),?-(?=[A-Z]{1,3}(?:\.|$)|[A-Z]\.|[A-Z][a-z]+$)")


def ovid_title(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """A title without its stop and the word for its form: ``On wicks. [Article]``. A book that has a chapter
    holds it."""
    text = _FORM.sub("", text).rstrip() if text.endswith(("]", "].")) and text[0] != "[" else text
    if text.startswith("[") and text.rstrip(".").endswith("]"):
        text = text[1:].rstrip(".").removesuffix("]")
    if tag == "Title" and "Chapter Title" in tags:
        field = "container_title"
        draft.values["type"] = "chapter"
    if field == "container_title" and itself(draft.values.get("title", ""), text):
        draft.keep(tag, text)
        return
    PUTTERS["title"](draft, field, unstopped(text), tag, line)


def ovid_names(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """One name, or several between semicolons; degrees, addresses and the marks of affiliations go; ``[Ed]``
    is an editor."""
    for part in _BETWEEN.split(text):
        role = "editor" if _EDITOR.search(part) else field
        name = _bare_name(part)
        if name:
            draft.name(role, name, tag, line, order=draft.order)


def _bare_name(text: str) -> str:
    """A name without what stands behind it; "" for a degree on its own. Initials keep their stop.

    >>> _bare_name("van Doe, Ann MD, PhD +"), _bare_name(" FAAN 1"), _bare_name("Roe, A. B. [Ed]")
    ('van Doe, Ann', '', 'Roe, A. B.')
    """
    name = _unended(_AFTER_NAME.sub("", text))
    while True:
        shorter = _unended(_MARKS.sub("", name))
        words = shorter.replace(",", " ").split()
        if words and ((words[-1].casefold() in DEGREES and _is_degree(words[-1])) or _TITLES.search(shorter)):
            shorter = _unended(shorter[: -len(words[-1])])
        if shorter == name:
            return name
        name = shorter


def _unended(text: str) -> str:
    """A name without blanks, commas and stops around it, but for the stop of an initial."""
    bare = text.strip(" .,")
    stop = text.strip(" ,").endswith(".") and len(bare.rpartition(" ")[2].rpartition(".")[2].lstrip("-")) == 1
    return f"{bare}." if stop else bare


def _is_degree(word: str) -> bool:
    """Whether a word is written as a degree and not as a name: ``MA``, ``PhD``, not ``Ma``."""
    return any(char.isupper() or char == "." for char in word[1:])


def ovid_source(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """Where a work stands; what its form does not say goes by the general grammar of such lines."""
    number = _ARTICLE.search(text)
    text = _NUMBERED.sub("", text)
    book = _IN_BOOK.fullmatch(text) or _EDITED.fullmatch(text)
    if book is not None:
        _put_book(draft, book.groupdict(), tag, line)
        return
    found = _DATED.fullmatch(text) or _SOURCE.fullmatch(text)
    if found is None:
        if any(char.isdigit() for char in text):
            _put_by_grammar(draft, text, tag, line)
        else:
            PUTTERS[field](draft, field, text.strip(" .,"), tag, line)
        return
    parts = found.groupdict()
    pages = (parts.get(name) for name in ("pages", "pp", "last", "after", "article"))
    parts["page"] = next((text for text in pages if text), number["number"] if number else "")
    parts["container_title"], parts["issued"] = parts["container"].strip(" .,"), parts["date"]
    for name in ("container_title", "volume", "issue", "issued", "page"):
        if parts.get(name) and name not in draft.values:
            PUTTERS[name](draft, name, parts[name].strip(" ."), tag, line)


def _put_by_grammar(draft: RecordDraft, text: str, tag: str, line: int) -> None:
    from ...source_line import parse

    parsed = parse(text, PLAIN)
    draft.doubt(parsed.doubts, line)
    put_missing(draft, parsed.value, tag, line)


def _put_book(draft: RecordDraft, parts: Mapping[str, str | None], tag: str, line: int) -> None:
    """The parts of :data:`_IN_BOOK` or :data:`_EDITED`: a chapter's, or the book's own."""
    editors, title, pages = parts["editors"], parts["title"] or "", parts["pages"]
    if editors and _EDITOR.search(editors):
        ovid_names(draft, editors, "editor", tag, line, {})
    if pages or "title" in draft.values:
        field = "container_title"
        if pages and draft.values.get("type") in (None, "article-journal", "book"):
            draft.values["type"] = "chapter"
    else:
        field = "title"
    if field not in draft.values and title.strip(" .") != draft.values.get("title"):
        PUTTERS["title"](draft, field, title.strip(" ."), tag, line)
    count = (parts.get("count") or "").rpartition(" ")[2].strip(" ,")
    if count.isdecimal():
        draft.set("number_of_pages", count, tag, line)
    for name, value in (
        ("page", pages),
        ("issued", parts["date"]),
        ("publisher_place", parts.get("place")),
        ("publisher", parts.get("publisher")),
        ("collection_title", parts.get("series")),
    ):
        if value and name not in draft.values:
            PUTTERS[name](draft, name, value.strip(" ."), tag, line)


def silverplatter_names(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """``Low-A; Roe,-B.-C.(ed)``: a hyphen stands for a blank."""
    for part in text.split(";"):
        role = "editor" if _EDITOR.search(part) else field
        name = _unended(_EDITOR.sub("", part))
        name = name.replace(",-", ", ").replace(".-", ". ") if ",-" in name else _HYPHENS.sub(", ", name)
        if name[:1].islower():
            name = name.replace("-", " ")  # particles: van-der-Param
        if name:
            draft.name(role, name, tag, line, order=draft.order)


def silverplatter_source(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """``Journal-of-Wicks. 1993 Jun; 40(6): 529-40``; the line itself is kept, for its hyphens are blanks."""
    head, stop, rest = text.partition(" ")
    if "-" in head:
        text = head.replace("-", " ") + stop + rest
    text = text.replace(". , ", ", ").replace("\t", " ")
    ovid_source(draft, " ".join(text.replace(") :", "):").split()), field, tag, line, tags)


def silverplatter_subject(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """``*Models,-Statistical``: a hyphen stands for a blank where the heading has no other."""
    text = text.replace("*", "").strip()
    PUTTERS[field](draft, field, text if " " in text else text.replace("-", " ").strip(), tag, line)


def unstopped_title(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """A title; the stop of its sentence goes."""
    PUTTERS[field](draft, field, unstopped(text), tag, line)


def status(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """``Publish Ahead of Print, published online, 16 March 2015``: the day of an article without another."""
    found = _AHEAD.search(text)
    if found and field not in draft.values:
        PUTTERS[field](draft, field, found[1], tag, line)
    draft.keep(tag, text)


def own_key(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """Refer's ``%F``: the key of the record; a database's number says nothing as one."""
    if text.isdecimal() or " " in text or "id" in draft.values:
        draft.keep(tag, text)
    else:
        draft.values["id"] = text


def free_date(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """RefWorks' ``FD``: month and day beside the year, in figures where only one of them can be the month."""
    first, slash, second = text.partition("/")
    if not slash or not (first.isdecimal() and second.isdecimal()):
        draft.put("month", text, tag, line)
    elif first == second or int(second) > 12:
        draft.put("month", first, tag, line)
        draft.put("day", second, tag, line)
    elif int(first) > 12:
        draft.put("month", second, tag, line)
        draft.put("day", first, tag, line)
    else:
        message = f"'{text}': is {first} the day or the month?"
        draft.aside(tag, text, "ambiguous-date", message, line)


def note_or_doi(draft: RecordDraft, text: str, field: str, tag: str, line: int, tags: Tags) -> None:
    """A note; ``doi: 10.5555/x`` is the DOI and no note."""
    bare = bare_doi(text) if text[:3].casefold() == "doi" else ""
    draft.put("DOI" if is_doi(bare) else "note", bare if is_doi(bare) else text, tag, line)


SOURCE_READINGS: dict[str, Reading] = {
    "free-date": free_date,
    "note-or-doi": note_or_doi,
    "own-key": own_key,
    "status": status,
    "unstopped-title": unstopped_title,
    "ovid-title": ovid_title,
    "ovid-names": ovid_names,
    "ovid-source": ovid_source,
    "silverplatter-names": silverplatter_names,
    "silverplatter-source": silverplatter_source,
    "silverplatter-subject": silverplatter_subject,
}
