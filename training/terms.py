"""The words by which references announce their fields, in all languages that have a CSL locale or a table of
labels."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from cyberdip_cli.references.tokens import tokenise
from cyberdip_cli.references.words import CLASSES
from cyberdip_cli.styles.locales import folder

LABELS = Path(__file__).resolve().parent.parent / "cyberdip_cli" / "labels"
CSL = "{http://purl.org/net/xbiblio/csl}"
OF_LOCALES = {
    "e": ("editor", "collection-editor", "editorial-director"), "t": ("translator",), "p": ("page",), "v": ("volume",),
    "n": ("issue", "number"), "o": ("edition",), "u": ("accessed", "available at", "retrieved", "cited", "online", "internet"),
    "&": ("and",), "x": ("et-al", "and others"), "i": ("in",), "h": ("forthcoming", "in press", "no date"),
}  # fmt: skip
"""A class of words and the terms of CSL locales that are it."""
OF_LABELS = {
    "v": (("citations", "volume"),), "n": (("citations", "issue"),), "p": (("citations", "pages"),), "o": (("citations", "edition"),),
    "i": (("citations", "in"),), "&": (("names", "and"),), "x": (("names", "et_al"),), "e": (("roles", "editor"),),
    "t": (("roles", "translator"),), "d": (("formats", "thesis"),), "g": (("formats", "report"),),
}  # fmt: skip
"""A class of words and the tables of a language that hold it."""
SHORTEST_PART = 5
"""Letters of a word in a term of several words that is a sign of its class by itself."""
SMALL = frozenset(word for letter in "&iblfa" for word in CLASSES[letter].split())
"""Words that announce nothing by themselves."""


def announcing() -> dict[str, set[str]]:
    """The words of each class, casefolded."""
    found: dict[str, set[str]] = defaultdict(set)
    for letter, term in _of_locales():
        words = _words_of(term)
        found[letter] |= {word for word in words if len(words) == 1 or _says_something(word)}
    for letter, term in _of_labels():
        words = _words_of(term)
        found[letter] |= set(words) if len(words) == 1 else set()
    return {
        letter: {word for word in words if len(word) > 1 or word > "\u00ff"}
        for letter, words in found.items()
    }


def spoken(locale: str) -> set[str]:
    """The words of one CSL locale that a reference may have, casefolded: what announces fields, "and", months."""
    wanted = {name for names in OF_LOCALES.values() for name in names} | {
        f"month-{number:02}" for number in range(1, 13)
    }
    root = ElementTree.parse(Path(folder()) / f"locales-{locale}.xml").getroot()
    terms = [term for term in root.iter(f"{CSL}term") if term.get("name") in wanted]
    texts = [text for term in terms for text in (term.text, *[form.text for form in term]) if text]
    known = [_words_of(text) for text in texts]
    return {word for words in known for word in words if len(words) == 1 or len(word) > 1}


LOCALES = """en-US de-DE fr-FR es-ES it-IT pt-BR nl-NL ru-RU pl-PL zh-CN ja-JP sv-SE da-DK cs-CZ fi-FI tr-TR uk-UA el-GR hu-HU ko-KR ar
nb-NO ca-AD ro-RO hr-HR sk-SK sl-SI bg-BG sr-Cyrl-RS lt-LT lv-LV et-EE fa-IR he-IL vi-VN id-ID is-IS eu pt-PT en-GB""".split()
"""Locales that a reference may be drawn in, the commonest first."""


OF_DATES = {"zh-CN": "年月日", "ja-JP": "年月日", "ko-KR": "년월일"}
"""Signs behind the numbers of a date, which no CSL term names."""


def spoken_table() -> str:
    """The text of ``spoken.txt``: a locale and its words, one character each where a script has no blanks."""
    lines = []
    for locale in LOCALES:
        words = {part for word in spoken(locale) for part in tokenise(word).folded} | set(
            OF_DATES.get(locale, "")
        )
        lines.append(f"{locale}\t{' '.join(sorted(word for word in words if word.isalpha()))}\n")
    return "".join(lines)


def _words_of(term: str) -> list[str]:
    words = [word.strip(".,:;()[]’'\"/") for word in term.casefold().replace("\xa0", " ").split()]
    return [word for word in words if word.isalpha()]


def _says_something(word: str) -> bool:
    return len(word) >= SHORTEST_PART and word not in SMALL


def _of_locales() -> Iterator[tuple[str, str]]:
    wanted = {name: letter for letter, names in OF_LOCALES.items() for name in names}
    for path in sorted(Path(folder()).glob("locales-*.xml")):
        for term in ElementTree.parse(path).getroot().iter(f"{CSL}term"):
            letter = wanted.get(term.get("name", ""))
            if letter:
                yield from ((letter, text) for text in (term.text, *[form.text for form in term]) if text)


def _of_labels() -> Iterator[tuple[str, str]]:
    for path in sorted(LABELS.glob("*.toml")):
        table = tomllib.loads(path.read_text("utf-8"))
        for letter, places in OF_LABELS.items():
            for section, key in places:
                yield from ((letter, term) for term in table.get(section, {}).get(key, ()))
