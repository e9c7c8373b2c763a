"""Keys of a CSL-JSON item that are no variables, or not of this version: ``type``, ``custom``, legacy keys
and unknown ones."""

from __future__ import annotations

from ...diagnostics import NOTE, WARNING
from ...model import ITEM_TYPES
from .texts import clean, strings
from .values import keep, read_value, split_list
from .variables import CUSTOM, CUSTOM_PREFIX, LEGACY, LISTS, SEPARATORS, TYPES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from .values import Say


def read_other_keys(fields: dict[str, Any], later: list[tuple[str, Any]], say: Say) -> None:
    """``type``, ``custom``, legacy keys and unknown ones: read last, because what has its own key comes
    first."""
    typed = False
    for key, value in later:
        if key == "type" and value not in (None, "", [], {}):
            typed = True
            fields["type"] = (
                value if type(value) is str and value in ITEM_TYPES else _type(fields, value, say)
            )
        elif key == "type":
            continue
        elif key == "custom" and isinstance(value, dict):
            _from_custom(fields, value, say)
        elif key == "event" and isinstance(value, dict):
            _read_event(fields, value, say)
        elif key in LEGACY and not fields.get(LEGACY[key]):
            read_value(fields, LEGACY[key], value, say)
        else:
            texts = strings(value, key, say)
            if texts and key not in LEGACY:
                say(NOTE, "unknown-key", f"'{key}' is no variable of CSL", "kept in custom")
            keep(fields, key, texts)
    if not typed:
        fields["type"] = "document"
        say(WARNING, "no-type", "the item has no 'type'", "read as 'document'")


def _read_event(fields: dict[str, Any], event: Mapping[str, Any], say: Say) -> None:
    """A meeting as Crossref has it, an object with ``name``, ``location``, ``start`` and ``end``; what else
    it holds is kept."""
    rest = dict(event)
    for key, name in (("name", "event_title"), ("location", "event_place")):
        if isinstance(rest.get(key), str) and not fields.get(name):
            fields[name] = clean(rest.pop(key))
    days = [
        rest.get(key, {}).get("date-parts") for key in ("start", "end") if isinstance(rest.get(key), dict)
    ]
    parts = [day[0] for day in days if isinstance(day, list) and day]
    if parts and not fields.get("event_date"):
        read_value(fields, "event_date", {"date-parts": parts}, say)
        rest = {key: value for key, value in rest.items() if key not in ("start", "end")}
    for key, value in rest.items():
        keep(fields, f"event.{key}", strings(value, f"event.{key}", say))


def _type(fields: dict[str, Any], value: object, say: Say) -> str:
    text = clean(value if isinstance(value, str) else str(value))
    known = text if text in ITEM_TYPES else TYPES.get(text.lower().replace("_", "-"), text.lower())
    if known in ITEM_TYPES:
        say(NOTE, "old-type", f"'{text}' is read as the CSL type '{known}'")
        return known
    say(
        WARNING,
        "unknown-type",
        f"'{text}' is no type of CSL",
        "read as 'document'; the word is kept in custom",
    )
    keep(fields, "type", (text,) if text else ())
    return "document"


def _from_custom(fields: dict[str, Any], custom: Mapping[str, Any], say: Say) -> None:
    for key, value in custom.items():
        texts = strings(value, f"custom.{key}", say)
        if key == "class_mark":
            fields[key] = texts
        elif key in CUSTOM and len(texts) == 1:
            fields[key] = texts[0]
        elif key in LISTS and _rejoined(key, texts) == fields.get(key, ()):
            fields[key] = texts
        else:
            keep(fields, key.removeprefix(CUSTOM_PREFIX), texts)


def _rejoined(key: str, texts: tuple[str, ...]) -> tuple[str, ...]:
    return split_list(key, SEPARATORS[key].join(texts))
