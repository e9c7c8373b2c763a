"""What a work is in: the journal or book with volume, issue, pages and date; lines of numbers that no label
names."""

from __future__ import annotations

from ...labels import fold
from ...parsed import Parsed
from ...patterns import IGNORECASE, Pattern
from .. import volume_lines
from . import scripts
from .draft import GUESSED
from .grammar import grammar, hinted, put_all
from .plain import kept

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...parsed import Fields
    from ..field import Field
    from .draft import PageDraft

PMID = Pattern(r"\bPMID\s?:?\s?(?P<number>\d{4,8})\b")
VOLUME_AND_ISSUE = Pattern(
    r"(?P<volume>\d{1,3})\s?(?:[:：]\s?(?P<issue>\d{1,3})|[(（](?P<inner>\d{1,3})[)）])"
)
NUMBERS = frozenset(("volume", "issue", "page", "issued"))
DATED = frozenset(("issued", "page"))
"""What a volume line under an unknown label has."""
LANGUAGE = Pattern(r"[a-z]{2} : (?=\S)")
HOLDER = Pattern(
    r"(?:the )?(?:[\w.]+ ){0,3}(?:biblioth|bibliotek|bibliote|librar(?:y|ies)|archive?s?\b|archivo|museum|musée|museo|kirjasto"
    r"|könyvtár|knihovna|kütüphane|библиотек|бібліотек|图书馆|圖書館|図書館|도서관|مكتبة|کتابخانه)",
    IGNORECASE,
)
"""How a body begins that holds works: where a copy is, no journal."""
EAST_NUMBERS = Pattern(r"\d\s?[권卷巻]\s?[제第]?\d{1,4}\s?[호期号號]")
"""A volume and an issue behind a journal: ``경관과 지역 11권2호``."""
PMCID = Pattern(r"\bPMC\d{4,9}\b")
PAGE_WORD = Pattern(r"[sS](?P<pages>\d+-\d+)")
"""``s77-95``: a word for page glued to its number; ``S77-S95`` is a supplement."""


def container(draft: PageDraft, field: Field) -> None:
    """The whole that a part is in, with its volume and pages where they follow; ``statement = "place"`` says
    that the town may follow."""
    field = scripts.one_script(draft, field)
    words = field.text
    if EAST_NUMBERS.search(words) is not None:
        found = volume_lines.volume_line(words, draft.ctx) or {}
        if "container_title" in found:
            put_all(draft, field, Parsed(found, rule="volume line"), "source")
            return
    if ", " in words and any(c.isdigit() for c in words):
        whole = grammar("source_line").parse(words, hinted(draft.ctx, field))
        if (
            len(whole.value.keys() & {"volume", "issue", "page", "issued"}) > 1
            and "container_title" in whole.value
        ):
            put_all(draft, field, whole, "source")
            return
    if field.hints.get("statement"):
        parsed = grammar("grammars.titles").without_place(words, draft.ctx)
        draft.put("container_title", parsed.value, field, parsed.rule, parsed.aside)
    else:
        if fold(field.label) in draft.ctx.words.get("formats", {}):
            draft.clues.setdefault("bare_source", field)
        draft.put("container_title", words, field, "as it stands")


def source(draft: PageDraft, field: Field) -> None:
    """The source line of a label; a language before it (``ja : 港湾史研究``) is none of its words."""
    if (code := LANGUAGE.match(field.text)) is not None:
        (number, first), *rest = field.lines
        field = field.replace(lines=((number, first[code.end() :]), *rest))
    if field.text.endswith("。"):
        draft.keep(field)  # a sentence about the page
        return
    if (bare := VOLUME_AND_ISSUE.fullmatch(field.text)) is not None:
        draft.put("volume", bare["volume"], field, "volume and issue")
        draft.put("issue", bare["issue"] or bare["inner"], field, "volume and issue")
        return
    numbers = volume_lines.volume_line(field.text, draft.ctx)
    if numbers and not numbers.get("container_title") and len(numbers.keys() & NUMBERS) > 1:
        volume_line(draft, field)  # "2016, 12(3)": no journal, and the year is not its name
        return
    words = _issn_in(draft, field, field.text)
    parsed = grammar("source_line").parse(words, hinted(draft.ctx, field))
    if parsed.value.keys() <= {"container_title", "type_hint"} and (
        HOLDER.match(field.text) or not any(map(str.isdigit, field.text))
    ):
        draft.clues.setdefault("bare_source", field)
    if field.hints.get("statement") and "container_title" in parsed.value:
        parsed.value["container_title"] = (
            grammar("grammars.titles").without_place(parsed.value["container_title"], draft.ctx).value
        )
    if "10." in field.text:
        for found in grammar("grammars.identifiers").doi(field.text).value[:1]:
            draft.put("DOI", found, field.replace(rank=-1), "doi in a source")
    if (page := parsed.value.get("page")) and (worded := PAGE_WORD.fullmatch(page)):
        parsed.value["page"] = worded["pages"]
    put_all(draft, field, parsed, "source")


def _issn_in(draft: PageDraft, field: Field, words: str) -> str:
    """The source without an ISSN in it, which is taken."""
    if "ISSN" not in words:
        return words
    found = grammar("grammars.identifiers").issn(words)
    draft.put("ISSN", found.value, field, "issn in a source")
    return volume_lines.ISSN_PART.sub(",", words).strip(" ,;") if found.value else words


def volume_line(draft: PageDraft, field: Field) -> None:
    """A line without a label that names volume, issue or pages, perhaps after the journal."""
    _put_numbers(draft, field, volume_lines.volume_line(field.text, draft.ctx))


def _put_numbers(draft: PageDraft, field: Field, found: Fields | None) -> None:
    """The numbers that a line was ``found`` to hold, else those of a dated issue, and its identifiers."""
    value = found or volume_lines.dated_issue(field.text, draft.ctx) or {}
    if is_count(str(draft.values.get("page", "")), str(value.get("page", ""))):
        draft.values["number_of_pages"] = draft.values.pop("page")  # "Pages: 19" beside pages 201-219
    for name, part in value.items():
        draft.put(name, part, field, "volume line")
    if value:
        _issn_in(draft, field, field.text)
    for doi in grammar("grammars.identifiers").doi(field.text).value:
        draft.put("DOI", doi, field, "doi in a volume line")


def is_count(page: str, pages: str) -> bool:
    """Whether a number is how many pages a range has."""
    first, dash, last = pages.partition("-")
    if not dash or not (page.isdigit() and first.isdigit() and last.isdigit()):
        return False
    return int(last) - int(first) + 1 == int(page)


def unknown(draft: PageDraft, field: Field) -> None:
    """A value under a label that no table has: kept, and where it is a volume line with a year or pages, read
    as one; ``94(438)`` beside it is a shelf mark."""
    kept(draft, field)
    guessed = field.replace(lines=field.lines[:2], rank=GUESSED)
    found = volume_lines.volume_line(guessed.text, draft.ctx)
    if found is None or not DATED.isdisjoint(found):
        _put_numbers(draft, guessed, found)


def numbers(draft: PageDraft, field: Field) -> None:
    """A line without a label that is an identifier: its shape says which."""
    find = grammar("grammars.identifiers")
    if (named := PMID.search(field.text)) is not None:
        draft.put("PMID", named["number"], field, "PMID")
    if (central := PMCID.search(field.text)) is not None:
        draft.put("PMCID", central[0], field, "PMCID")
    for target, kind in (("DOI", "doi"), ("ISBN", "isbn"), ("ISSN", "issn")):
        found = getattr(find, kind)(field.text)
        if found.value:
            draft.put(target, found.value[0] if kind == "doi" else found.value, field, kind, found.aside)
            return
    draft.keep(field, name="identifier")
