"""The official CSL test suite, through the door that every caller has: records in, the citations of a document and its bibliography out.

    python -m benchmarks.csl_suite FOLDER [--show 10] [--only NAME ...] [--failed]

FOLDER holds the fixtures of https://github.com/citation-style-language/test-suite (processor-tests/humans). What counts as equal: the
nesting of tags, escapes, looks on white space, white space at the edges of display blocks, a no-break space beside a space. The last
line is ``N of M passed``.
"""

from __future__ import annotations

import argparse
import html
import json
import re
import sys
import tempfile
import unicodedata
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from cyberdip_cli import cite_document, read
from cyberdip_cli.protocols import ignore

OMITTED = "[CSL STYLE ERROR: reference with no printed form.]"
"""What citeproc-js prints for an entry that is empty."""
STYLES = {
    "font-style:normal": "-i", "font-style:italic": "i", "font-weight:normal": "-b", "font-weight:bold": "b", "font-variant:normal": "-sc",
    "font-variant:small-caps": "sc", "text-decoration:underline": "u", "text-decoration:none": "-u", "vertical-align:baseline": "-v", "baseline": "-v",
    "font-weight:lighter": "light", "font-style:oblique": "em", "display:inline-block;text-decoration:none": "-u",
}  # fmt: skip
EDGE = "\x1e"
"""Where a display block begins or ends."""
TAGS = {"i": "i", "em": "em", "b": "b", "strong": "b", "sup": "v+", "sub": "v-", "u": "u"}


class Fixture:
    """One test: its sections by name."""

    def __init__(self, path: Path) -> None:
        text = path.read_text(encoding="utf-8-sig")
        self.name = path.stem
        self.sections = {
            m[1]: m[2]
            for m in re.finditer(
                r"^>>=+ *([A-Z0-9-]+) *=+>>\n(.*?)^[<>]{2}=+ *\1 *=+[<>]{2}", text, re.M | re.S
            )
        }

    def json(self, name: str) -> Any:
        """A section of JSON, None when it is not there."""
        return json.loads(self.sections[name]) if name in self.sections else None


class Flat(HTMLParser):
    """HTML as a list of characters, each with its looks."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.stack: list[tuple[str, str]] = []
        self.found: list[tuple[str, frozenset[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        look = TAGS.get(tag, "")
        if tag == "div" or "class" in given:
            look = (
                ""
                if given.get("class") in ("csl-citation", "nocase", "csl-bib-body", "csl-entry")
                else given.get("class", "")
            )
        elif "style" in given:
            look = STYLES.get(re.sub(r"\s+", "", given["style"]).rstrip(";"), given["style"])
        if tag == "div":
            self._edge()
        self.stack.append((tag, look))

    def handle_endtag(self, tag: str) -> None:
        while self.stack and self.stack.pop()[0] != tag:
            pass
        if tag == "div":
            self._edge()

    def handle_data(self, data: str) -> None:
        looks = frozenset(effective(look for _, look in self.stack))
        self.found += [
            (char, frozenset(each for each in looks if each.startswith("csl-")) if char.isspace() else looks)
            for char in data
        ]

    def _edge(self) -> None:
        self.found.append((EDGE, frozenset()))


def effective(looks: Any) -> set[str]:
    """The looks that remain when each reset has taken its kind back."""
    found: dict[str, str] = {}
    for look in looks:
        if look:
            found[look.strip("+-")[:1] if look in ("v+", "v-", "-v") else look.lstrip("-")] = look
    return {look for look in found.values() if not look.startswith("-")}


def flat(text: str) -> list[tuple[str, frozenset[str]]]:
    """HTML as it is compared."""
    parser = Flat()
    parser.feed(unicodedata.normalize("NFC", text))
    parser.close()
    out: list[tuple[str, frozenset[str]]] = []
    for char, looks in parser.found:
        if char == EDGE:
            while out and out[-1][0] == " ":
                out.pop()
            out += [(EDGE, frozenset())] if out and out[-1][0] != EDGE else []
        elif not char.isspace():
            out.append((char, looks))
        elif out and out[-1][0] != EDGE:
            out.append((" " if char in "\n\t" or out[-1][0] == " " else char, looks))
    while out and out[-1][0] in (" ", EDGE):
        out.pop()
    return out


def result(fixture: Fixture, style: str) -> str:
    """What cyberdip prints for the fixture."""
    named = [{"id": f"ITEM-{number}", **item} for number, item in enumerate(fixture.json("INPUT"), 1)]
    items = list(
        {str(item["id"]): item for item in named}.values()
    )  # of two items with one id the last counts
    records = list(read(json.dumps(items), "csl-json", sink=ignore))
    ids = [str(item["id"]) for item in items]
    calls, citing = [[{"id": id, "position": 0} for id in ids]], fixture.json("CITATIONS")
    if citing is not None:
        calls = in_order(citing)
    elif "CITATION-ITEMS" in fixture.sections:
        calls = [[{"position": 0, **item} for item in cluster] for cluster in fixture.json("CITATION-ITEMS")]
    listed = () if citing is not None else None
    citations, bibliography = cite_document(records, calls, style, "html", listed=listed, sink=ignore)
    if fixture.sections.get("MODE", "citation").strip() == "bibliography":
        return bibliography
    return "\n".join(citations)


def in_order(citing: list[Any]) -> list[Any]:
    """The citations of a document as the last of them finds it."""
    by_id = {each[0].get("citationID", number): each[0] for number, each in enumerate(citing)}
    last, before, after = citing[-1]
    order = [*(id for id, _ in before), last.get("citationID", len(citing) - 1), *(id for id, _ in after)]
    notes = dict([*before, *after])
    return [
        {
            **by_id[id],
            "properties": {
                **by_id[id].get("properties", {}),
                **({"noteIndex": notes[id]} if id in notes else {}),
            },
        }
        for id in order
    ]


def expected(fixture: Fixture) -> str:
    """The result of the fixture."""
    text = fixture.sections["RESULT"].replace(OMITTED, "")
    return re.sub(r"^(?:>>|\.\.)\[\d+\] ", "", text, flags=re.M) if "CITATIONS" in fixture.sections else text


def main() -> int:
    """Runs the fixtures and prints what failed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", type=int, default=0, help="print so many differences")
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--failed", action="store_true", help="print the names of those that failed")
    chosen = parser.parse_args()
    families: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
    failed: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        for path in sorted(chosen.folder.glob("*.txt")):
            if chosen.only and path.stem not in chosen.only:
                continue
            fixture, style = Fixture(path), Path(folder) / f"{path.stem}.csl"
            style.write_text(fixture.sections["CSL"].strip(), encoding="utf-8")
            try:
                got = result(fixture, str(style))
            except Exception as error:
                got = f"{type(error).__name__}: {error}"
            wanted = expected(fixture)
            passed = flat(got) == flat(wanted)
            families[passed][path.stem.split("_")[0]] += 1
            if not passed:
                failed.append(path.stem)
                if len(failed) <= chosen.show:
                    print(
                        f"--- {path.stem}\n  wanted {wanted.strip()}\n  got    {html.unescape(got.strip())}"
                    )
    if chosen.failed:
        print("\n".join(failed))
    for family in sorted(families[True] | families[False]):
        print(
            f"{family:16s} {families[True][family]:4d} of {families[True][family] + families[False][family]}"
        )
    print(f"{families[True].total()} of {families[True].total() + families[False].total()} passed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
