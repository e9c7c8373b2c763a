"""What the tables of ``labels/`` know, by language and key.

Usage: python -m benchmarks.label_coverage [LABELS.json|FOLDER] [--missing]

Without an argument: words by language and section, and the number of languages and words by key.

FOLDER: of JSON files, one a system, ``languages`` -> language -> key -> strings; how many of its strings the
table of the language knows, as a label or a type for keys of fields and values, as either or as furniture for
the other keys.

LABELS.json: ``canonical`` (key -> language -> words), ``page_furniture`` (kind -> language -> words),
``format_names``, ``creator_roles`` and ``language_names`` (code -> language -> words). A word counts as known
when the tables have it in its section, whatever the key; ``right`` also asks for the key. ``--missing`` lists
what is not known."""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path

from cyberdip_cli.grammars.languages import parse
from cyberdip_cli.labels import fold, languages, load
from cyberdip_cli.labels.keys import TERMS
from cyberdip_cli.parsed import Context

PAGE_PARTS = frozenset(
    """account basket cited_by_heading comments_heading empty_result footer fulltext holdings language_switch list_controls list_header login_required menu
    pagination references_heading search section_heading show_more similar_heading skip_link statistics tab_heading tool_cite tool_export tool_print
    tool_save tool_share""".split()
)
"""Keys of other systems' words that are no field of a record."""
TABLES = {
    "zh-tw": "zh-Hant",
    "nb": "no",
    "nb-no": "no",
    "zh-cn": "zh-Hans",
    "zh": "zh-Hant",
    "pt-br": "pt-BR",
    "en-gb": "en",
}
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


def counts() -> None:
    """Words by language and section, then languages and words by key."""
    names = languages()
    sections = (*SECTIONS.values(), *TERMS)
    print("language   " + " ".join(f"{section:>10s}" for section in sections))
    for name in names:
        table = load(name)
        sizes = [sum(len(words) for words in table[section].values()) for section in sections]
        print(f"{name:10s} " + " ".join(f"{size:10d}" for size in sizes))
    for section in sections:
        keys = dict.fromkeys(key for name in names for key in load(name)[section])
        for key in keys:
            lists = [load(name)[section][key] for name in names if load(name)[section].get(key)]
            print(f"{section}.{key:30s} {len(lists):3d} languages {sum(map(len, lists)):6d} words")


def systems(folder: Path) -> None:
    """How many strings of other systems' language files are known, by language and by key."""
    tables: dict[str, tuple[set[str], set[str]]] = {}
    seen: Counter[tuple[str, str]] = Counter()
    have: Counter[tuple[str, str]] = Counter()
    for path in sorted(folder.glob("*.json")):
        for code, keys in json.loads(path.read_text(encoding="utf-8"))["languages"].items():
            name = next(
                (
                    name
                    for name in (code, TABLES.get(code.lower(), code), code.partition("-")[0])
                    if name in languages()
                ),
                "",
            )
            if not name:
                continue
            if name not in tables:
                table = load(name)
                fields = {
                    fold(word)
                    for part in ("labels", "formats")
                    for words in table[part].values()
                    for word in words
                }
                tables[name] = (
                    fields,
                    fields | {fold(word) for words in table["furniture"].values() for word in words},
                )
            for key, strings in keys.items():
                known_here = tables[name][key in PAGE_PARTS]
                for string in strings if isinstance(strings, list) else [strings]:
                    seen[name, key] += 1
                    have[name, key] += fold(string) in known_here
    for at, title in enumerate(("language", "key")):
        for row in sorted({pair[at] for pair in seen}):
            count = sum(number for pair, number in seen.items() if pair[at] == row)
            right = sum(number for pair, number in have.items() if pair[at] == row)
            print(f"{title} {row:20s} {right:6d}/{count:6d} {right / count:.3f}")
    print(f"all {have.total()}/{seen.total()} {have.total() / seen.total():.4f}")


def main() -> None:
    """Print the table."""
    if len(sys.argv) < 2:
        counts()
        return
    if Path(sys.argv[1]).is_dir():
        systems(Path(sys.argv[1]))
        return
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
