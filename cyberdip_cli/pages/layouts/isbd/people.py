"""Who made the work that an ISBD description describes: the heading above it, and the statement of
responsibility."""

from __future__ import annotations

import re

from ....names.et_al import without_et_al
from ....names.words import BETWEEN_NAMES
from ....patterns import Pattern
from ...field import Field

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...field import Line

_INITIALED = r"([^\W\d_a-zа-яё][^\W\d_]+(?:-[^\W\d_]+)?),?\s((?:[^\W\d_a-zа-яё]\.\s?-?){1,3})"
INITIALED = Pattern(_INITIALED)
ENTRY = Pattern(rf"{_INITIALED}(?:,\s(?:{_INITIALED}))*\s*(?=[^\W\d_a-zа-яё](?!\.)|[«\"\[])")
PEOPLE = Pattern(r"(?:[^\W\d_a-zа-яё][\w.'’-]*\s){1,3}[^\W\d_a-zа-яё][\w'’-]+")
SHELF = Pattern(r"(?=.{0,24}\Z)[^,()]{0,12}\d[^,()]*|[\d().:/+«»\"'\s–-]{3,40}")
"""A call number over the heading: ``Ц 383``, ``94(477)``."""
INVERTED = Pattern(r"[^\W\d_a-zа-яё][\w'’-]+,\s[^\W\d_a-zа-яё][\w.'’-]*(?:\s[^\W\d_a-zа-яё][\w.'’-]*){0,2}")
FULL_ENTRY = Pattern(
    r"(?P<family>[^\W\d_a-zа-яё][\w'’-]+),\s(?P<given>[^\W\d_a-zа-яё][^\W\d_A-ZА-Я.]+(?:\s[^\W\d_a-zа-яё][^\W\d_A-ZА-Я.]+)?)\.\s(?=[^\W\d_a-zа-яё«\"\[])"
)
"""The author with the given names in full before the title: ``Roe, Anna Maria. Night vision``."""
AND = Pattern(rf"\s{{0,3}},\s{{1,9}}|\s{{1,3}}(?:{BETWEEN_NAMES}|i)\s{{1,9}}")
LIFE = Pattern(
    r",?\s{0,3}(?:b\.|d\.|ca\.|approximately|active|fl\.)?\s?\d{3,4}\??\s?-\s?(?:\d{3,4}\??)?\.?\Z|,\s*\d{4}-\Z"
)


def heading(lines: Sequence[Line], description: str) -> list[Field]:
    """The main entry above the description."""
    found: list[Field] = []
    for number, text in lines:
        if not text:
            continue
        text = text.rstrip(" :")  # "Wilhelmi, Notburga:" in short lists
        bare = LIFE.sub("", text)
        if SHELF.fullmatch(bare) or description.casefold().startswith(bare.casefold()):
            continue  # a call number, or the title alone
        person = "," in bare or len(bare.split()) == 1 or LIFE.search(text) is not None
        hints = {"name_order": "inverted", "list_join": "lines"}
        found.append(
            Field(
                "author" if person else "author_corporate",
                ((number, text if person else text.rstrip(".")),),
                "",
                "",
                hints,
                0,
            )
        )
    return found[-1:]


def makers(fields: list[Field]) -> list[Field]:
    """The authors by the statement of responsibility, where its first part is nothing but names: all where no
    heading names one, else those beside the person of the heading."""
    said = next((field for field in fields if field.key == "responsibility"), None)
    main = next((field for field in fields if field.key in ("author", "author_corporate")), None)
    if said is None or (main is not None and main.key != "author"):
        return []
    first = re.sub(r",\s+(?=(?:Jr|Sr)\b)", " ", said.text.partition(" ; ")[0]).strip(" .")
    first = without_et_al(first).removesuffix("...").rstrip(" …")
    first = re.sub(r"\A(?:by|von|par|por|di|de|av|af|door)\s", "", first)
    if main is None and INVERTED.fullmatch(first):
        line = said.lines[0][0]
        return [said.replace(key="author", lines=((line, first),), hints={"name_order": "inverted"})]
    names = AND.split(first)
    if not all(PEOPLE.fullmatch(name) for name in names):
        return []
    if main is not None:
        family = main.text.partition(",")[0].partition(" ")[0]
        others = [name for name in names if family not in name.split()]
        names = others if len(others) < len(names) else []
    line = said.lines[0][0]
    return (
        [
            said.replace(
                key="author",
                lines=tuple((line, name) for name in names),
                hints={"name_order": "direct", "list_join": "lines"},
            )
        ]
        if names
        else []
    )


def entry(title: str) -> tuple[str, str]:
    """The title, and the authors who stand before it in one line with it ("Marlow E. P., Vale I. Night vision" in GOST
    7.1)."""
    full = FULL_ENTRY.match(title)
    if full is not None:
        return title[full.end() :], f"{full['family']}, {full['given']}"
    match = ENTRY.match(title)
    if match is None:
        return title, ""
    names = [f"{name[1]}, {name[2].strip()}" for name in INITIALED.finditer(match[0])]
    return title[match.end() :], "; ".join(names)


def without_name(title: str, above: list[Field]) -> str:
    """The title of a description without ISBD's marks, without the name at its end that the heading has in
    another order (``Survey design P. K. Menon`` under ``Menon, P. K.``)."""
    main = next((field for field in above if field.key == "author"), None)
    if main is None or "," not in main.text:
        return title
    family, _, given = LIFE.sub("", main.text).partition(",")
    for name in (f"{given} {family}", f"{family} {given}", f"{family}, {given}"):
        words = " ".join(name.split()).strip(" .,").casefold()
        bare = title.rstrip(" .")
        if words and len(bare) > len(words) + 3 and bare.casefold().endswith(f" {words}"):
            return bare[: -len(words)].rstrip(" ,/")
    return title
