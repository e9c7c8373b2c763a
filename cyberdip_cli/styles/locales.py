"""The output languages at hand: the CSL locale files that citeproc-py ships, and the fallback between them.

Source: https://docs.citationstyles.org/en/v1.0.2/specification.html, "Locale Fallback": the dialect, else the
language's primary dialect, else en-US."""

from __future__ import annotations

import os

from ..diagnostics import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_table: dict[str, Any] | None = None

LAST = "en-US"
"""The locale that every fallback ends with."""


_OTHER_CODES = {"no": "nb", "iw": "he", "in": "id", "fil": "tl"}
"""Language codes of BCP 47 for a language that the collection files under another: a macrolanguage, former
codes, a standard form."""


def folder() -> str:
    """Where the locale files lie. Raises UsageError when citeproc-py is not installed; does not import it."""
    from importlib.util import find_spec

    spec = find_spec("citeproc")
    for place in (spec.submodule_search_locations or ()) if spec else ():
        locales = os.path.join(place, "data", "locales")
        if os.path.isdir(locales):
            return locales
    raise UsageError("missing-locales", "the citation locales are not installed", "pip install citeproc-py")


def shipped() -> dict[str, tuple[str, str]]:
    """Locale codes and what the languages are called, in their own words and in English."""
    names: dict[str, list[str]] = _load()["language-names"]
    at = folder()
    return {
        code: (own, english)
        for code, (own, english) in names.items()
        if os.path.isfile(os.path.join(at, f"locales-{code}.xml"))
    }


def _load() -> dict[str, Any]:
    """The collection's own table of primary dialects and language names."""
    global _table
    if _table is None:
        from json import load

        with open(os.path.join(folder(), "locales.json"), encoding="utf-8") as file:
            _table = load(file)
    assert _table is not None
    return _table


def find_locale(code: str) -> str:
    """The locale meant by ``code``, of those at hand; a dialect that is not at hand gives its language's
    primary dialect.

    Case and ``_`` do not matter, nor do the encoding and modifier of a POSIX locale. Raises
    UsageError("unknown-locale") with the nearest.

    >>> find_locale("de_de.UTF-8"), find_locale("pt"), find_locale("de-LI")
    ('de-DE', 'pt-PT', 'de-DE')
    """
    wanted = code.strip().replace("_", "-").split(".")[0].split("@")[0]
    language = wanted.lower().split("-")[0]
    known = {name.lower(): name for name in shipped()}
    primary: dict[str, str] = _load()["primary-dialects"]
    found = (
        known.get(wanted.lower())
        or _script(wanted, known)
        or primary.get(_OTHER_CODES.get(language, language))
    )
    if found:
        return found
    raise UsageError("unknown-locale", f"no citation locale is called '{code}'", _nearest(wanted, known))


def _script(wanted: str, known: dict[str, str]) -> str | None:
    """The locale with the language and script of ``wanted`` where only the region is missing or other:
    ``sr-Cyrl``, ``zh-Hant-HK`` has none."""
    parts = wanted.lower().split("-")
    if len(parts) < 2 or len(parts[1]) != 4:
        return None
    start = f"{parts[0]}-{parts[1]}-"
    return next((name for lower, name in known.items() if lower.startswith(start)), None) or known.get(
        "-".join((parts[0], *parts[2:]))
    )


def _nearest(wanted: str, known: dict[str, str]) -> str:
    from difflib import get_close_matches

    words = {
        word.casefold(): code
        for code, names in shipped().items()
        for name in names
        for word in name.replace("(", " ").replace(")", " ").split()
    }
    near = get_close_matches(wanted.lower(), known, 4, 0.5)
    near += [words[word] for word in get_close_matches(wanted.casefold(), words, 2, 0.75)]
    codes = list(dict.fromkeys(known.get(code, code) for code in near))
    return f"nearest: {', '.join(codes)}" if codes else f"one of {', '.join(sorted(known.values()))}"


def chain(code: str) -> tuple[str, ...]:
    """The locales to look a term up in, first to last, ``code`` being one of :func:`find_locale`.

    >>> chain("de-AT"), chain("en-US")
    (('de-AT', 'de-DE', 'en-US'), ('en-US',))
    """
    primary: str | None = _load()["primary-dialects"].get(code.split("-")[0])
    return tuple(dict.fromkeys((code, *((primary,) if primary else ()), LAST)))


def path(code: str) -> str:
    """The file of the locale ``code``, one of :func:`find_locale`."""
    return os.path.join(folder(), f"locales-{code}.xml")
