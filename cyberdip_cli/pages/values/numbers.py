"""Values that are numbers: dates, pages, identifiers, addresses. What its grammar cannot read is kept under
its label."""

from __future__ import annotations

from ...dates import two_eras
from ...grammars.locator_words import ISSUE, VOLUME
from ...patterns import Pattern
from .. import volume_lines
from . import day_order
from .draft import GUESSED
from .grammar import grammar, hinted, put_all

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..field import Field
    from .draft import PageDraft
    from .grammar import Read


COUNT = Pattern(r"(?:[共全계총]\s?|[^\W\d_]{1,10}\.?\s)?(?P<count>\d{1,5})(?:\s|[^\W\d_]|\Z)(?!\s?[-–])")
"""How many pages: the number that a value begins with, whatever stands behind it (``272 (offset)``)."""
RANGE = Pattern(r"(?:pp?\.\s?)?[1-9]\d{0,4}\s?[-–]\s?\d{1,5}")
"""The pages themselves, where a label says how many."""
WORDED = Pattern(r"(?P<word>[^\W\d_]{2,8}|[號号期호])\.?\s?(?P<number>\d{1,5}(?:\s?[-–/]\s?\d{1,5})?)")
LED = Pattern(r"(?P<number>\d{1,5}(?:\s?[-–/]\s?\d{1,5})?)\.?\s?(?P<word>[^\W\d_]{1,10})\.?")
"""``22. évf.``: a number before the word for what it counts."""
AS_READ = "the month is taken to be first; compare it with the page"
PART = Pattern(r"\[?(?P<number>\d{1,4})\]?\s?[.:,]\s(?P<title>[^\W\d_]{3}.*)")


def date(target: str) -> Read:
    def read(draft: PageDraft, field: Field) -> None:
        context = hinted(draft.ctx, field)
        if (common := two_eras.common(field.text)) != field.text:
            field = field.replace(lines=((field.lines[0][0], common),))
        open_date = day_order.undecided(field.text, context)
        clues = draft.clues
        order = day_order.of_page(clues.get("page_fields", ()), clues.get("head", ())) if open_date else None
        if order is not None:
            context = context.replace(day_order=order)
        parsed = grammar("dates.free").parse(field.text, context)
        draft.doubt(parsed, field)
        if parsed.value is not None:
            draft.put(target, parsed.value, field, "date", parsed.aside)
            if open_date and order is None and draft.values.get(target) is parsed.value:
                draft.warn(
                    "ambiguous-date", f"{open_date!r}: is the first the day or the month?", field, AS_READ
                )
        else:
            draft.keep(field)

    return read


def pages(draft: PageDraft, field: Field) -> None:
    put_all(draft, field, grammar("grammars.page_ranges").parse(field.text, draft.ctx), "pages")


def volume(draft: PageDraft, field: Field) -> None:
    """The number of a volume; and the title of the part behind it: ``2. Dikes / by A. Roe``."""
    found = volume_lines.volume_line(field.text, draft.ctx) if " " in field.text else None
    if found is not None and {"volume", "issue"} <= found.keys():
        issue(draft, field)  # "Volume 6: Issue 2"
        return
    part = PART.fullmatch(field.text)
    if (led := LED.fullmatch(field.text)) is not None and led["word"].casefold() in VOLUME:
        draft.put("volume", led["number"], field, "volume")
        return
    if part is None and _follows_series(draft, field):
        draft.put("collection_number", field.text, field, "volume of the series above")
        return
    draft.put("volume", part["number"] if part else field.text, field, "volume")
    if part:
        draft.put("volume_title", part["title"].partition(" / ")[0], field, "title of a part")


def _follows_series(draft: PageDraft, field: Field) -> bool:
    """Whether the row of a number stands right under the row of a book's series, and the series has no
    number."""
    fields: Sequence[Field] = draft.clues.get("page_fields", ())
    keys = {each.key for each in fields if not each.rank}
    if "isbn" not in keys or "container_title" in keys or not field.label or not field.lines:
        return False
    above = [each for each in fields if each.key == "series" and each.lines and each.label]
    under = any(each.lines[-1][0] < field.lines[0][0] <= each.lines[-1][0] + 2 for each in above)
    return under and not any(map(str.isdigit, above[-1].text))


def page_count(draft: PageDraft, field: Field) -> None:
    parsed = grammar("grammars.page_ranges").parse(field.text, draft.ctx)
    if RANGE.fullmatch(field.text):
        put_all(draft, field, parsed, "pages")
        return
    leading = COUNT.match(field.text)
    count = parsed.value.get("number_of_pages") or (leading["count"] if leading else field.text)
    draft.put("number_of_pages", count, field, "page count")


def extent(draft: PageDraft, field: Field) -> None:
    """The number of pages, where the extent says one; its words are kept."""
    for one in field.each():
        line = one.lines[0][1]
        if "number_of_pages" not in draft.values:
            parsed = grammar("grammars.page_ranges").parse(line, draft.ctx)
            draft.put("number_of_pages", parsed.value.get("number_of_pages"), one, "page count")
        draft.keep(field, line)


def page_last(draft: PageDraft, field: Field) -> None:
    """Ends the range that the first page begins."""
    first = draft.values.get("page")
    if first and first.isalnum() and first != field.text:
        draft.values["page"] = f"{first}-{field.text}"
        draft.step("page", draft.values["page"], field, "first and last page")
    elif not first:
        draft.keep(field)


def identifiers(kind: str, target: str) -> Read:
    """Identifiers of one kind; those that fail their check digit are kept as words."""
    several = target in ("ISSN", "ISBN")
    rule = f"{kind}: check digits fit" if several else kind

    def read(draft: PageDraft, field: Field) -> None:
        find = getattr(grammar("grammars.identifiers"), kind)
        for one in field.each():
            parsed = find(one.lines[0][1])
            draft.doubt(parsed, one)
            if not parsed.value:
                draft.keep(one)
            elif several:
                draft.put(target, parsed.value, one, rule, parsed.aside)
            else:
                draft.put(target, parsed.value[0], one, rule, parsed.aside)
                for other in parsed.value[1:]:
                    draft.keep(one, other, target)

    return read


YEAR_BEHIND = Pattern(
    r"\s\((?:1[89]|20)\d\d\)(?:\s?:.{0,80})?\Z|(?<=\d),\s(?P<bare>(?:1[89]|20)\d\d)(?:\s[^\W\d_]{1,5}\.?)?\Z"
)
"""The year of an issue behind its number: ``№ 2(17) (2020)``, ``2, 2024 года``."""


NUMBERED_THROUGH = Pattern(r"(?P<number>\d{1,2})\s?\((?P<through>\d{1,4})\)")
"""``3 (31)``: the third issue of its year, the thirty-first of all."""


def issue(draft: PageDraft, field: Field) -> None:
    """The number of an issue; where it is called by volume, number and year, each is taken by itself:
    ``Vol. 35 No. 2 (2019): Spring``."""
    whole = NUMBERED_THROUGH.fullmatch(field.text)
    if whole is not None and int(whole["through"]) > int(whole["number"]):
        draft.put("issue", field.text, field, "as it stands")
        return
    found = volume_lines.volume_line(field.text, draft.ctx) if " " in field.text else None
    if found is not None and "volume" in found and field.text.split()[0].casefold().strip(".:") in VOLUME:
        pass  # "Tom 55 (2018)": a volume that is its own issue
    elif found is None or not {"volume", "issue"} <= found.keys():
        year = YEAR_BEHIND.search(field.text)
        bare = (field.text[: year.start()] if year is not None else field.text).removeprefix("№").lstrip()
        if (worded := WORDED.fullmatch(bare)) is not None and worded["word"].casefold() in ISSUE:
            bare = worded["number"]
        elif (led := LED.fullmatch(bare)) is not None and led["word"].casefold() in ISSUE:
            bare = led["number"]
        draft.put("issue", bare, field, "as it stands" if year is None else "before its year")
        if year is not None and year["bare"]:
            parsed = grammar("dates.free").parse(year["bare"], draft.ctx)
            draft.put("issued", parsed.value, field.replace(rank=GUESSED), "the year of an issue")
        elif year is not None and found is not None and "issued" in found:
            draft.put("issued", found["issued"], field.replace(rank=GUESSED), "volume line")
        return
    for name, value in found.items():
        if name in ("volume", "issue", "issued", "page"):
            draft.put(name, value, field if name != "issued" else field.replace(rank=GUESSED), "volume line")


def isn(draft: PageDraft, field: Field) -> None:
    """ISSN or ISBN: the check digits decide."""
    for one in field.each():
        line = one.lines[0][1]
        found = grammar("grammars.identifiers").isbn(line)
        if found.value:
            draft.put("ISBN", found.value, one, "isbn: check digits fit", found.aside)
            continue
        found = grammar("grammars.identifiers").issn(line)
        draft.doubt(found, one)
        if found.value:
            draft.put("ISSN", found.value, one, "issn: check digits fit", found.aside)
        else:
            draft.keep(one)


def url(draft: PageDraft, field: Field) -> None:
    """Addresses: the first is the record's, the others are kept; an address of a DOI gives the DOI too."""
    for one in field.each():
        line = one.lines[0][1]
        found = grammar("grammars.identifiers").url(line)
        if not found.value:
            if line:
                draft.keep(one)
                for name, value in (volume_lines.volume_line(line, draft.ctx) or {}).items():
                    draft.put(name, value, one.replace(rank=GUESSED), "volume line")
            continue
        doi = grammar("grammars.identifiers").doi(line).value if "doi.org/" in line else ()
        if doi:
            draft.put("DOI", doi[0], one.replace(rank=-1), "doi in an address")
        draft.put("URL", found.value[0], one, "address", found.aside)
        for other in found.value[1:]:
            draft.keep(one, other, "URL")
