"""Values that the other values of a record show to be none: the place of publication among its authors, the number of
an issue that a citation gives as its volume. What is set aside is kept, and ``explain`` says why."""

from __future__ import annotations

from ...labels import fold
from ...patterns import IGNORECASE, Pattern
from .comparison import same
from .draft import CITED
from .grammar import grammar
from .item_type import NOWHERE
from .shown import name_shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...model import Name
    from .draft import PageDraft

FORMS = {
    "volume": Pattern(r".*\d.*|[IVXLCDM]{1,9}|[ivxl]{1,7}|[^\W\d_]|[一二三四五六七八九十上中下全]{1,4}"),
    "issue": Pattern(r".*[\d\w].*"),
    "page": Pattern(r"(?!v?\d{1,2}(?:\.\d{1,2}){1,2}\Z)[^:]+"),
}
"""What a number looks like that no label names: a volume has a figure or is one letter, a page is no version."""
PEOPLE = ("author", "editor", "translator", "contributor")
LISTED = Pattern(r"\d{1,2}[.)]\s\S.*")
"""An entry of a numbered list: where the names beside it have no number, it says where somebody works."""
LONGEST_FACT = 30
SHORTEST_LANGUAGE = 5
"""Letters of a fact at most, and of a word at least that is the name of a language and of nobody."""
AND_OTHERS = frozenset(("etc", "etc.", "usw", "usw."))
"""What closes a list of names, where it stands as one of them."""
SERIES_VOLUME = Pattern(r",? \(?(?:vol|no|bd|t|nr)\b", IGNORECASE)


def settle(draft: PageDraft) -> None:
    """Numbers first, then names."""
    for name, form in FORMS.items():
        value = draft.values.get(name)
        if isinstance(value, str) and draft.only_cited(name) and form.fullmatch(value) is None:
            _drop(draft, name, f"no {name}")
    number = draft.values.get("volume")
    if (
        number
        and number == draft.values.get("issue")
        and draft.rank_of("volume") == CITED != draft.rank_of("issue")
    ):
        _drop(draft, "volume", "the number of the issue")
    _series_volume(draft)
    for name in PEOPLE:
        _without_facts(draft, name)


def _series_volume(draft: PageDraft) -> None:
    """The volume that a citation names behind the series is the series': ``Studies in Maps, vol 12. Quay, Vell``."""
    series = draft.values.get("collection_title")
    if not series or "collection_number" in draft.values or not draft.only_cited("volume"):
        return
    cited = draft.clues.get("cited")
    behind = cited.text.partition(series)[2] if cited is not None else ""
    if SERIES_VOLUME.match(behind):
        draft.values["collection_number"] = draft.values.pop("volume")
        draft.step(
            "collection_number", draft.values["collection_number"], NOWHERE, "the volume of the series"
        )


def _drop(draft: PageDraft, name: str, why: str) -> None:
    draft.step("", draft.values.pop(name), NOWHERE, why)


def _without_facts(draft: PageDraft, name: str) -> None:
    """The people of a field without those that the record has as something else."""
    people: tuple[Name, ...] = draft.values.get(name, ())
    if len(people) < 2:
        return
    listed = [LISTED.fullmatch(name_shown(one)) is not None for one in people]
    places = [one for one, is_listed in zip(people, listed, strict=True) if is_listed and not all(listed)]
    kept = tuple(one for one in people if one not in places and not _is_fact(draft, one))
    if kept and len(kept) < len(people):
        draft.values[name] = kept
        gone = tuple(one for one in people if one not in kept)
        draft.step("", gone, NOWHERE, f"no {name}: the record has it as something else")
        if places:
            draft.extra.setdefault(f"{name}_affiliation", []).extend(map(name_shown, places))


def _is_fact(draft: PageDraft, person: Name) -> bool:
    """Whether a name is the place of the record, or that with its publisher, or a word for its language, its kind
    or its pages; or says that there are more names."""
    values, mark = draft.values, same(name_shown(person))
    place, firm = same(values.get("publisher_place") or ""), same(values.get("publisher") or "")
    if place and mark in (place, firm + place, place + firm):
        return True
    text = person.literal
    if text is None or len(text) > LONGEST_FACT:
        return False
    if fold(text) in AND_OTHERS or fold(text) in draft.ctx.words.get("formats", {}):
        return True
    if any(map(str.isdigit, text)):
        return bool(grammar("grammars.page_ranges").count(text))
    return (
        " " not in text
        and len(text) >= SHORTEST_LANGUAGE
        and bool(grammar("grammars.languages").parse(text, draft.ctx).value)
    )
