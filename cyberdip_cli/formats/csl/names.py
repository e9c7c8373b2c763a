"""Names of CSL-JSON: objects with ``family``, ``given``, particles and suffix, or a ``literal``.

Source: csl-data.json of CSL 1.0.2, name-variable; ``parse-names``: citeproc-js, "CSL-JSON", name fields.
"""

from __future__ import annotations

from ...diagnostics import NOTE, WARNING
from ...model import Name
from ...names.particles import split_family, split_given
from .texts import clean, strings
from .variables import NAME_HINTS, NAME_KEYS, NAME_LEGACY, NAME_SWITCHES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    Say = Callable[..., None]

_PLAIN = {"family", "given"}


def to_names(names: tuple[Name, ...]) -> list[dict[str, Any]]:
    """Name objects as the schema wants them; absent parts are left out."""
    return [
        _to_person(name) if name.literal is None and name.family and name.given else _to_name(name)
        for name in names
    ]


def _to_person(name: Name) -> dict[str, Any]:
    if (
        name.dropping_particle
        or name.non_dropping_particle
        or name.suffix
        or name.comma_suffix
        or name.static_ordering
    ):
        return _to_name(name)
    return {"family": name.family, "given": name.given}


def _to_name(name: Name) -> dict[str, Any]:
    item: dict[str, Any] = {}
    if name.literal is not None:
        item["literal"] = name.literal
    if name.family is not None:
        item["family"] = name.family
    if name.given is not None:
        item["given"] = name.given
    if name.dropping_particle is not None:
        item["dropping-particle"] = name.dropping_particle
    if name.non_dropping_particle is not None:
        item["non-dropping-particle"] = name.non_dropping_particle
    if name.suffix is not None:
        item["suffix"] = name.suffix
    if name.comma_suffix:
        item["comma-suffix"] = True
    if name.static_ordering:
        item["static-ordering"] = True
    return item


def from_names(value: object, key: str, say: Say) -> tuple[Name, ...]:
    """The names of a name variable. A plain string is kept whole as a literal; an empty object is dropped
    with a warning."""
    names = []
    for part in value if isinstance(value, list) else [value]:
        if not isinstance(part, dict):
            name = _from_text(part, key, say)
        elif part.keys() == _PLAIN:
            name = _plain(part)
        else:
            name = _from_name(part, key, say)
        if name is not None:
            names.append(name)
    return tuple(names)


def beside_names(value: object, key: str) -> dict[str, tuple[str, ...]]:
    """What stands beside the names of a variable and is no part of them: ``author.ORCID`` and
    ``author.affiliation``, each with the name before it.

    >>> beside_names([{"family": "Doe", "given": "Ann", "ORCID": "https://orcid.org/0000-0000-0000-0000"}], "author")
    {'author.ORCID': ('Doe, Ann: https://orcid.org/0000-0000-0000-0000',)}
    """
    found: dict[str, tuple[str, ...]] = {}
    for part in value if isinstance(value, list) else [value]:
        if not isinstance(part, dict) or part.keys() == _PLAIN:
            continue
        name = ", ".join(
            [
                text
                for text in (part.get("family"), part.get("given") or part.get("name"))
                if isinstance(text, str)
            ]
        )
        for word in ("ORCID", "affiliation"):
            for text in _texts(part.get(word)):
                known = f"{key}.{word}"
                found[known] = (*found.get(known, ()), f"{name}: {text}" if name else text)
    return found


def _texts(value: object) -> list[str]:
    """The strings of an ORCID or of affiliations, which may be objects with a name."""
    parts = value if isinstance(value, list) else [value]
    texts = [part.get("name") if isinstance(part, dict) else part for part in parts]
    return [clean(text) for text in texts if isinstance(text, str) and text.strip()]


def _plain(item: Mapping[str, Any]) -> Name | None:
    family, given = item["family"], item["given"]
    if type(family) is str and type(given) is str:
        return Name(clean(family) or None, clean(given) or None) if family.strip() or given.strip() else None
    return _from_name(item, "name", _silent)


def _silent(*said: object) -> None:
    """Numbers as names are read without complaint."""


def _from_text(value: object, key: str, say: Say) -> Name | None:
    texts = strings(value, key, say)
    if not texts:
        return None
    say(
        WARNING,
        "bad-name",
        f"'{key}' holds the text '{texts[0]}' where a name object is expected",
        "kept whole, as a literal",
    )
    return Name(literal=texts[0])


def _from_name(item: Mapping[str, Any], key: str, say: Say) -> Name | None:
    parts: dict[str, Any] = {}
    for word, value in item.items():
        slot = NAME_KEYS.get(word) or NAME_LEGACY.get(word)
        if slot:
            text = " ".join(strings(value, f"{key}.{word}", say))
            if text and slot not in parts:
                parts[slot] = text
        elif word in NAME_SWITCHES:
            parts[NAME_SWITCHES[word]] = _on(value)
        elif word not in NAME_HINTS:
            say(NOTE, "unknown-key", f"'{word}' is no part of a name in CSL", "set aside")
    return _name(parts, key, say, parse=_on(item.get("parse-names")))


def _name(parts: dict[str, Any], key: str, say: Say, *, parse: bool) -> Name | None:
    if "literal" in parts and ("family" in parts or "given" in parts):
        say(
            NOTE,
            "bad-name",
            f"a name in '{key}' is a person and the literal '{parts['literal']}'",
            "the person is taken",
        )
        del parts["literal"]
    if not any(parts.get(slot) for slot in NAME_KEYS.values()):
        say(WARNING, "bad-name", f"'{key}' holds a name without any text", "left out")
        return None
    if parse:
        _parse(parts)
    return Name(**parts)


def _parse(parts: dict[str, Any]) -> None:
    """``parse-names``: the particles are still in the family and the given name."""
    if "family" in parts and "non_dropping_particle" not in parts:
        dropping, kept, parts["family"] = split_family(parts["family"])
        parts["non_dropping_particle"] = kept
        parts.setdefault("dropping_particle", dropping)
    if "given" in parts and not parts.get("dropping_particle"):
        parts["given"], parts["dropping_particle"] = split_given(parts["given"])


def _on(value: object) -> bool:
    """A switch of the schema: string, number or boolean."""
    return bool(value) and str(value).strip().lower() not in ("0", "false", "no", "")
