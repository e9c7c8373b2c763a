"""Lists of names in which Chinese or Japanese role words say of each part what its people did:
``ドーア、ロナルド著、山之内靖・永易浩一訳``."""

from __future__ import annotations

from .. import names
from ..model import Name
from ..patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..parsed import Context

_PART = Pattern(r"[、，,;；]\s*")
_ROLE = Pattern(
    r"(?<=[\u3040-\u30ff\u3400-\u9fff])\s*[（(]?(共著|編著|编著|原著|著|共編|主編|主编|編集|編|编|監修|监修|監訳|共訳|訳|译|譯)[)）]?$"
)
_TRANSCRIBED = Pattern(r"[\u30a1-\u30ff・·.\sA-Za-z]+")
"""A name from another script: katakana and initials, its parts joined by points."""
TRANSLATES = frozenset("監訳 共訳 訳 译 譯".split())
WRITES = frozenset("共著 編著 编著 原著 著".split())


def by_roles(text: str, context: Context) -> list[tuple[str, Name]]:
    """The people of a list with their roles (fields of Record), where role words part it or a translator
    follows the author; none elsewhere.

    >>> from ..parsed import Context
    >>> [(role, name.family or name.literal) for role, name in by_roles("ドーア、ロナルド著、山之内靖・永易浩一訳", Context(()))]
    [('author', 'ドーア'), ('translator', '山之内靖'), ('translator', '永易浩一')]
    """
    if text.isascii():
        return []
    groups = list(_groups(_PART.split(text)))
    if len(groups) < 2 and text[-1] not in ")）":
        return []
    return [(role, name) for role, parts in groups for name in _names(parts, context)]


def _groups(parts: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """The parts up to each role word. A translator without an author before him has the first part for
    one."""
    held: list[str] = []
    written = False
    for part in parts:
        found = _ROLE.search(part)
        held.append(part[: found.start()] if found else part)
        if not found:
            continue
        role = "translator" if found[1] in TRANSLATES else "author" if found[1] in WRITES else "editor"
        if role == "translator" and not written and len(held) > 1:
            yield "author", held[:1]
            del held[0]
        written = True
        yield role, held
        held = []
    if held and written:
        yield "author", held


def _names(parts: Sequence[str], context: Context) -> Iterator[Name]:
    if len(parts) == 2 and all(_TRANSCRIBED.fullmatch(part) and "・" not in part for part in parts):
        yield Name(family=parts[0].strip(), given=parts[1].strip())
        return
    for part in parts:
        given, point, family = part.rpartition("・")
        if point and _TRANSCRIBED.fullmatch(part):
            yield Name(family=family.strip(), given=given.strip())
            continue
        yield from [credit.name for credit in names.parse_list((part,), context).value]
