"""How much of a list of label words the tables of ``dump/labels`` know, by language.

Usage: python benchmarks/label_coverage.py LABELS.json [--missing]

LABELS.json: ``canonical`` (key -> language -> words), ``page_furniture`` (kind -> language -> words),
``format_names``, ``creator_roles`` and ``language_names`` (code -> language -> words). A word counts as known
when the tables have it in its section, whatever the key; ``right`` also asks for the key. ``--missing`` lists
what is not known."""

from __future__ import annotations

import json
import re
import sys
from collections import Counter

from cyberdip_cli.grammars.languages import parse
from cyberdip_cli.labels import fold, languages, load
from cyberdip_cli.parsed import Context

TABLES = {"zh-cn": "zh-Hans", "zh": "zh-Hant", "pt-br": "pt-BR", "en-gb": "en"}
SECTIONS = {
    "canonical": "labels",
    "page_furniture": "furniture",
    "format_names": "formats",
    "creator_roles": "roles",
}
ELSEWHERE = {
    "by": "labels",
    "call_number": "labels",
    "published_label": "labels",
    "internet": "labels",
    "notes": "labels",
}
FREE = frozenset(("title_not_available",))  # stands in the place of a title, is none of the page's furniture


def known(table: dict[str, dict[str, list[str]]], section: str, word: str) -> set[str]:
    """The keys of ``section`` that have ``word``."""
    folded = fold(re.sub(r"%%\w+%%", "#", word))
    starts = fold(word.split("%%")[0]) if "%%" in word else None
    found = set()
    for key, words in table[section].items():
        for entry in words:
            bare = fold(entry)
            if (
                bare == folded
                or (starts and bare.startswith(starts))
                or (bare.endswith("*") and folded.startswith(bare[:-1]))
            ):
                found.add(key)
    return found


def main() -> None:
    """Print the table."""
    with open(sys.argv[1], encoding="utf-8") as stream:
        evidence = json.load(stream)
    seen: Counter[str] = Counter()
    have: Counter[str] = Counter()
    right: Counter[str] = Counter()
    missing = []
    present = set(languages())
    for source, section in SECTIONS.items():
        for key, by_language in evidence[source].items():
            where = ELSEWHERE.get(key, section) if source == "page_furniture" else section
            for language, words in by_language.items():
                name = TABLES.get(language, language)
                for word in words if key not in FREE else ():
                    keys = known(load(name), where, word) if name in present else set()
                    seen[language] += 1
                    have[language] += bool(keys)
                    right[language] += key in keys or (
                        section in ("formats", "roles", "furniture") and bool(keys)
                    )
                    if not keys:
                        missing.append((language, source, key, word))
    for code, by_language in evidence["language_names"].items():
        for language, words in by_language.items():
            for word in words:
                seen[language] += 1
                tags = parse(word, Context()).value
                ok = bool(tags) == (code not in ("und", "zxx"))
                have[language] += ok
                right[language] += ok
                if not ok:
                    missing.append((language, "language_names", code, word))
    for language, count in sorted(seen.items()):
        print(
            f"{language:6s} {have[language]:5d}/{count:5d} {have[language] / count:.3f}   right key {right[language] / count:.3f}"
        )
    print(f"all    {have.total():5d}/{seen.total():5d} {have.total() / seen.total():.4f}")
    if "--missing" in sys.argv:
        for row in missing:
            print(*row, sep=" | ")


if __name__ == "__main__":
    main()
