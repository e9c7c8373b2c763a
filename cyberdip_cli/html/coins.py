"""COinS: OpenURL context objects in the ``title`` of empty spans, one a work (http://ocoins.info, NISO
Z39.88-2004)."""

from __future__ import annotations

from ..pages.field import Field
from . import Work
from .metatags import line
from .text import clean
from .values import fields
from .webpages import OPENURL, OPENURL_FORMATS, OPENURL_TYPES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from .document import Element

NAMES = ("au", "aulast", "aufirst", "auinit", "auinit1", "auinitm", "ausuffix", "invlast", "invfirst")


def works(root: Element, before: int) -> Iterator[Work]:
    """The works that the spans of a page describe, in order; those that name neither title nor author are
    links to a resolver only."""
    return (work for work, _ in placed(root, before))


def placed(root: Element, before: int) -> Iterator[tuple[Work, Element]]:
    """The works, each with its span."""
    for element in root.iter("span", "div"):
        if not _is_span(element):
            continue
        work = _work(_pairs(element.get("title") or ""), before + line(element))
        if work is not None:
            yield work, element


def item_of(span: Element) -> Element:
    """The item of a list that a span stands in: what is around it and holds no second one."""
    item = span
    for around in span.iterancestors():
        if sum(1 for _ in zip(range(2), filter(_is_span, around.iter("span", "div")), strict=False)) > 1:
            break
        item = around
    return item


def _is_span(element: Element) -> bool:
    return "Z3988" in (element.get("class") or "").split()


def _pairs(text: str) -> list[tuple[str, str]]:
    """The keys and values of a KEV context object: ``rft.au=Vale%2C+Ines`` -> ("au", "Vale, Ines").
    Ampersands may be escaped once too often."""
    from urllib.parse import unquote_to_bytes

    pairs = []
    for part in text.replace("&amp;", "&").split("&"):
        key, _, raw = part.strip().partition("=")
        data = unquote_to_bytes(raw.replace("+", " "))
        try:
            value = data.decode("utf-8")
        except UnicodeDecodeError:
            value = data.decode("cp1252", "replace")
        value = clean(value)
        if value and key:
            pairs.append((key.casefold(), value))
    return pairs


def _work(pairs: list[tuple[str, str]], at: int) -> Work | None:
    referent = [(key[4:], value) for key, value in pairs if key.startswith("rft.")]
    facts = dict(reversed(referent))
    form = next((value.rsplit(":", 1)[-1] for key, value in pairs if key == "rft_val_fmt"), "")
    genre = facts.get("genre", "").casefold()
    found = [
        (_key(key, genre, facts), f"rft.{key}", value, at) for key, value in referent if key not in NAMES
    ]
    found += [("identifier", "rft_id", value, at) for key, value in pairs if key == "rft_id"]
    made = [*_people(referent, at), *fields(each for each in found if each[0])]
    if not any(field.key in ("title", "author", "container_title") for field in made):
        return None
    kind = OPENURL_FORMATS.get(form) or OPENURL_TYPES.get(genre) or None
    if genre == "conference" and form == "book":
        kind = "book"
    if kind == "article-journal" and form == "book":
        kind = "chapter"
    return Work("COinS", tuple(made), kind, at)


def _key(key: str, genre: str, facts: dict[str, str]) -> str:
    """The key of a value; ``rft.title`` and ``rft.btitle`` name the work, or the whole that it is a part
    of."""
    meaning = OPENURL.get(key, "")
    if meaning == "title_any":
        return "container_title" if facts.get("atitle") else "title"
    if meaning == "container_title" and not facts.get("atitle") and genre in ("journal", "issue"):
        return "title"
    if meaning == "issue" and key == "part" and facts.get("issue"):
        return ""
    return meaning


def _people(referent: list[tuple[str, str]], at: int) -> list[Field]:
    """The authors: ``aulast`` and ``aufirst`` are the first one's name in parts, each ``au`` a name as a
    whole, the first again or not."""
    facts = dict(reversed(referent))
    whole = [value for key, value in referent if key == "au"]
    family = facts.get("aulast") or facts.get("invlast")
    if not family:
        return (
            [
                Field(
                    "author",
                    tuple((at, name) for name in whole),
                    "rft.au",
                    hints={"list_join": "lines"} if len(whole) > 1 else {},
                )
            ]
            if whole
            else []
        )
    given = facts.get("aufirst") or facts.get("invfirst") or _initials(facts)
    first = ", ".join(part for part in (family, given, facts.get("ausuffix")) if part)
    rest = [name for name in whole if not _is_first(name, family, given or "")]
    if not given and len(rest) < len(whole):
        return [Field("author", tuple((at, name) for name in whole), "rft.au", hints={"list_join": "lines"})]
    lead = Field(
        "author", ((at, first),), "rft.aulast", hints={"list_join": "lines", "name_order": "inverted"}
    )
    return [
        lead,
        *(
            [Field("author", tuple((at, name) for name in rest), "rft.au", hints={"list_join": "lines"})]
            if rest
            else []
        ),
    ]


def _initials(facts: dict[str, str]) -> str:
    return facts.get("auinit") or " ".join(facts[key] for key in ("auinit1", "auinitm") if facts.get(key))


def _is_first(name: str, family: str, given: str) -> bool:
    """Whether a whole name is the first author's again, in either order, perhaps with initials."""
    words = {word.strip(".,").casefold() for word in name.replace(",", " ").split()}
    mine = {word.strip(".,").casefold() for word in family.split()}
    others = {word[:1] for word in words - mine}
    return mine <= words and (not given or not others or given.casefold()[:1] in others)
