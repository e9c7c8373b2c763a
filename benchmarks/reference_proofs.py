"""How many finished references are proven by writing them again, and how many of the proven fields are right.

    python -m benchmarks.reference_proofs     strings drawn in styles and from records that training did not see

Prints rows of a Markdown table.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any

from cyberdip_cli.parsed import Context
from cyberdip_cli.references.proof import prove
from cyberdip_cli.references.reading import label_reference
from cyberdip_cli.references.record import draft_of, record_of

from .references import FIELDS, drawn_cases, same, told_of

FIELD_OF = {"container": "container_title", "date": "issued", "place": "publisher_place", "doi": "DOI"}
"""Fields of a record by how they are compared, where the names differ."""


def main() -> None:
    """Prints how many drawn references a style proves, and how many of the proven fields are right."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for record, text, wanted in drawn_cases():
        found = _proven(text, wanted)
        counts["all"].update(found)
        counts[f"type {record.type}"].update(found)
    print("| | references | proven by a style | fields proven | of these right |\n|---|---|---|---|---|")
    for name, count in sorted(counts.items()):
        if count["references"] >= 20:
            share = count["proven"] / count["references"]
            right = count["right"] / max(1, count["fields"])
            print(f"| {name} | {count['references']} | {share:.2f} | {count['fields']} | {right:.4f} |")


def _proven(text: str, wanted: dict[str, Any]) -> Counter[str]:
    """What one reference adds to the counts of :func:`main`."""
    read = label_reference(text)
    record = record_of(draft_of(read, Context(())))
    found = prove(read, record)
    counts = Counter(references=1, proven=int(found is not None))
    got = told_of(record)
    for field in FIELDS:
        if found is not None and got.get(field) and FIELD_OF.get(field, field) in found.fields:
            counts["fields"] += 1
            counts["right"] += same(field, wanted.get(field), got[field])
    return counts


if __name__ == "__main__":
    main()
