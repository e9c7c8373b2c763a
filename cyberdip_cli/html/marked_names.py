"""Names that a page marks part by part, as hCard and publishers' pages do: ``<span
class="given-name">Ines</span> <span class="surname">Vale</span>``."""

from __future__ import annotations

from ..pages.field import Field
from . import Work
from .metatags import line
from .text import one_line, stands_aside

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from .document import Element

GIVEN = frozenset(
    ("given-name", "given-names", "givenname", "first-name", "firstname", "fn-given", "forename")
)
FAMILY = frozenset(("surname", "family-name", "familyname", "last-name", "lastname"))
MAKERS = ("author", "contrib", "creator", "byline")
"""What the class or id of an element around the authors begins with."""
REFERENCES = ("ref", "bibl", "cited", "cit-list")
OTHERS = (*REFERENCES, "editor", "review", "comment")
"""What begins the class or id of an element around other people's names."""
MOST = 2000


def works(root: Element, before: int) -> Iterator[Work]:
    """The authors of a page that are marked so; nothing where there are none."""
    found: dict[str, int] = {}
    given = ""
    for element in root.iter("span", "a", "b", "strong", "em"):
        kinds = _classes(element)
        if not kinds.isdisjoint(GIVEN):
            given = one_line(element)
        elif not kinds.isdisjoint(FAMILY) and len(found) < MOST and _is_maker(element):
            found.setdefault(", ".join(filter(None, (one_line(element), given))), before + line(element))
            given = ""
    if found:
        lines = tuple((at, name) for name, at in found.items())
        hints = {"list_join": "lines", "name_order": "inverted"}
        yield Work("page", (Field("author", lines, "given-name", hints=hints),), None, lines[0][0])


def _classes(element: Element) -> frozenset[str]:
    return frozenset((element.get("class") or "").casefold().replace("_", "-").split())


def _is_maker(element: Element) -> bool:
    """Whether what is around a name says that it is an author's: nothing nearer says that it is another's,
    and nothing around that it stands among references."""
    maker = False
    for around in element.iterancestors():
        said = [*_classes(around), (around.get("id") or "").casefold()]
        if stands_aside(around) or any(word.startswith(REFERENCES if maker else OTHERS) for word in said):
            return False
        maker = maker or any(word.startswith(MAKERS) for word in said)
    return maker
