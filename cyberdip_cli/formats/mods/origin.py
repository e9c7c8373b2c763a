"""``originInfo`` of MODS: who published, where, when. Of several the one of the publication counts, not
that of a copy on the web."""

from __future__ import annotations

from ...grammars.publisher_names import clean_name, clean_place
from ...model import Date
from ..field_values import date as read_date
from ..xml_text import children, name, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ..record_draft import RecordDraft
    from ..xml_stream import Element

COPIES = frozenset(
    (
        "digitization",
        "digitisation",
        "electronic",
        "reproduction",
        "distribution",
        "manufacture",
        "captured",
        "modification",
        "deposit",
    )
)
"""``eventType`` (or ``displayLabel``) of what happened to a copy."""
DATES = ("dateIssued", "copyrightDate", "dateCreated", "dateOther")
"""Elements that say when, the surest first."""


def put_origins(infos: Sequence[Element], draft: RecordDraft, *, dated: bool = True) -> None:
    """What the origins say; ``dated``: with the date."""
    best = [info for info in infos if not _is_copy(info)] or list(infos)
    for info in best:
        for each in info:
            reader = PARTS.get(name(each))
            if reader is not None:
                reader(each, draft)
    if dated and "issued" not in draft.values:
        put_date([each for info in best for each in info], draft)


def _bare(said: str, clean: Callable[[str], str | None]) -> str | None:
    """A value as catalogues punctuate it without that; any other as it is."""
    return clean(said) if said[-1:] in ",:;/=.]" or said[:1] == "[" else said


def _place(place: Element, draft: RecordDraft) -> None:
    for term in children(place, "placeTerm"):
        if term.get("type") != "code":
            _put_once("publisher_place", _bare(plain(term), clean_place), draft)


def _publisher(element: Element, draft: RecordDraft) -> None:
    _put_once("publisher", _bare(plain(element), clean_name), draft)


def _agent(agent: Element, draft: RecordDraft) -> None:
    _put_once("publisher", clean_name(" ".join(plain(part) for part in children(agent, "namePart"))), draft)


def _edition(element: Element, draft: RecordDraft) -> None:
    _put_once("edition", plain(element).rstrip(" /,;"), draft)


PARTS = {"place": _place, "publisher": _publisher, "agent": _agent, "edition": _edition}
"""Element of the origin -> what reads it."""


def _put_once(field: str, said: str | None, draft: RecordDraft) -> None:
    if said and field in draft.values and draft.values[field] != said:
        draft.keep(field, said)
    elif said:
        draft.put(field, said, field)


def _is_copy(info: Element) -> bool:
    label = (info.get("eventType") or info.get("displayLabel") or "").casefold()
    return label in COPIES or "digiti" in label or "elektronisch" in label


def put_date(elements: Sequence[Element], draft: RecordDraft, tags: Sequence[str] = DATES) -> None:
    """The date of the first kind of element that has one, that of the key date before others; in it the key
    date, an encoded one before words."""
    key = [
        tag for tag in tags if any(name(each) == tag and each.get("keyDate") == "yes" for each in elements)
    ]
    for tag in (*key[:1], *tags):
        found = [each for each in elements if name(each) == tag and plain(each)]
        ends = {each.get("point"): each for each in found if each.get("point")}
        plainly = [each for each in found if not each.get("point")]
        if plainly:
            _put(
                min(plainly, key=lambda each: (each.get("keyDate") != "yes", not each.get("encoding"))),
                None,
                draft,
            )
        elif "start" in ends:
            _put(ends["start"], ends.get("end"), draft)
        elif "end" in ends:
            _put(ends["end"], None, draft)
        if "issued" in draft.values:
            return


def _put(element: Element, last: Element | None, draft: RecordDraft) -> None:
    said, source = plain(element), name(element)
    parsed = read_date(_unmarked(said, element.get("encoding")))
    end = read_date(_unmarked(plain(last), last.get("encoding"))).value if last is not None else None
    date = parsed.value
    if date is None or date.year is None:
        draft.put("issued", said, source)
        return
    if end is not None and end.year is not None and end != date and end.year != 9999:
        date = date.replace(end=Date(end.year, end.month, end.day))
    if element.get("qualifier") in ("approximate", "questionable"):
        date = date.replace(circa=True)
    draft.doubt(parsed.doubts, None)
    draft.set("issued", date, source)


def _unmarked(said: str, encoding: str | None) -> str:
    """A date of an encoding in the form that is read everywhere: ``20140503`` and ``1999-uu``."""
    if encoding in ("iso8601", "marc", "w3cdtf") and len(said) == 6 and said.isdecimal():
        return f"{said[:4]}-{said[4:]}"
    return said
