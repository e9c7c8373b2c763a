"""Citations and relations in Dublin Core: ``Atlas Review; Vol. 12 No. 3 (2014); 201-219``, ``Sea
Studies;7``, alternative identifiers."""

from __future__ import annotations

from ...parsed import Context
from ...patterns import IGNORECASE, Pattern
from ...source_line import parse
from ..text.comparison import same

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..record_draft import RecordDraft

PLAIN = Context()
PLACED = ("container_title", "volume", "issue", "page", "page_first", "supplement_number")
"""Fields of a citation that are taken; its year only counts where the record has none."""
ALTERNATIVE = Pattern(
    r"info:eu-repo/semantics/(?:altIdentifier|dataset)?/?(doi|issn|eissn|pissn|isbn|pmid|hdl|arxiv|urn|wos)/(.{3,200})",
    IGNORECASE,
)
NUMBER = Pattern(
    r"(?:e-?|p-?)?(?:issn|isbn)?(?:-?l)?(?:\s?\((?:print|online|electronic)\))?\s?[:=]?\s?([\d][\dXx -]{7,16})",
    IGNORECASE,
)
PLAIN_CITATION = Pattern(
    r"([^;]{2,250})(?:; (?=Vol\.|No\.)(?:Vol\. ([^;:()]{1,20}?))?(?: ?No\. ([^;:()]{1,20}))?)?"
    r"(?:; ([A-Za-z]{0,3}\d[\w.]{0,12}(?:-[A-Za-z]{0,3}\d[\w.]{0,12})?))?"
)
"""``Atlas Review; Vol. 12 No. 3; 201-219``: nothing but words that say what they are."""
LINK = Pattern(r"(?:https?|ftp)://\S+|urn:\S+|info:\S+|hdl:\S+", IGNORECASE)


def is_number(said: str) -> bool:
    """Whether a value is an ISSN, an ISBN, a DOI or an address and nothing else.

    >>> is_number("ISSN: 2049-3630"), is_number("Atlas Review; 2049-3630")
    (True, False)
    """
    return (
        NUMBER.fullmatch(said) is not None
        or LINK.fullmatch(said) is not None
        or said.startswith(("10.", "doi:"))
    )


def put_citation(said: str, term: str, draft: RecordDraft, *, sure: bool = False) -> None:
    """What a citation says of the whole. ``sure``: a value that is no citation is the name of the whole."""
    if is_number(said):
        draft.put("identifier", said, term)
        return
    plainly = PLAIN_CITATION.fullmatch(said)
    if plainly is not None and any(plainly.groups()[1:]):
        names = ("container_title", "volume", "issue", "page")
        fields = {field: text for field, text in zip(names, plainly.groups(), strict=True) if text}
    else:
        fields = parse(said, PLAIN).value
    title = fields.get("container_title")
    placed = bool(fields.get("volume") or fields.get("issue") or fields.get("page"))
    if not title or "container_title" in draft.values or not (placed or sure):
        draft.keep(term, said)
        return
    if (
        same(str(title)) == same(draft.values.get("title", ""))
        or (not placed and not sure)
        or len(str(title)) > 250
    ):
        draft.keep(term, said)
        return
    for field in PLACED:
        found = fields.get(field)
        if isinstance(found, str) and field not in draft.values:
            draft.put(field, found, term)
    for number in fields.get("ISSN", ()):
        draft.put("ISSN", number, term)
    for number in fields.get("ISBN", ()):
        draft.put("ISBN", number, term)
    draft.keep(term, said) if not sure else None


def put_part(said: str, term: str, draft: RecordDraft) -> None:
    """A whole by its name, its number or its citation."""
    bare = said.removeprefix("urn:ISSN:").removeprefix("urn:issn:").removeprefix("urn:isbn:")
    if bare != said:
        draft.put("ISN", bare, term)
    elif LINK.fullmatch(said) or "/semantics/" in said:
        draft.keep(term, said)
    elif (
        ";" in said
        and said.rpartition(";")[2].strip()[:1].isdigit()
        and "container_title" not in draft.values
        and said.count(";") == 1
    ):
        put_series(said, term, draft)
    else:
        put_citation(said, term, draft, sure=True)


def put_series(said: str, term: str, draft: RecordDraft) -> None:
    """``Sea Studies;7``; a journal stands there too, with volume and issue behind its name."""
    name, mark, number = said.rpartition(";")
    if not mark:
        name, number = said, ""
    inside = parse(f"{name}, {number}", PLAIN).value if "(" in number or "vol" in number.casefold() else {}
    if inside.get("container_title") and "container_title" not in draft.values:
        put_citation(f"{name}, {number}", term, draft)
    elif "collection_title" in draft.values:
        draft.keep(term, said)
    else:
        draft.put("collection_title", name.strip(" ;"), term)
        draft.put("collection_number", number.strip(), term)


def put_relation(said: str, term: str, draft: RecordDraft) -> None:
    """Something related: an alternative identifier is the work's own, a citation or a series its whole; the
    rest is kept."""
    found = ALTERNATIVE.fullmatch(said)
    if found:
        field = {
            "doi": "DOI",
            "issn": "ISSN",
            "eissn": "ISSN",
            "pissn": "ISSN",
            "isbn": "ISBN",
            "pmid": "PMID",
        }.get(found[1].casefold(), "keep")
        draft.put(
            field if field not in ("DOI", "PMID") or field not in draft.values else "keep",
            found[2],
            f"{term} {found[1]}",
        )
    elif LINK.fullmatch(said) or said.startswith(("10.", "doi:")):
        draft.keep(term, said)
    elif NUMBER.fullmatch(said):
        draft.put("identifier", said, term)
    elif ";" in said:
        put_series(said, term, draft)
    else:
        draft.keep(term, said)
