"""Every sample's ``.bib`` by the programs it is for: ``bibtex`` with three styles, biber's data model, LaTeX.

    python -m benchmarks.typesetting [FOLDER of samples]

``bibtex`` reads each ``expected.bib`` by itself (plain, abbrv and natbib's plainnat), biber all
``expected.biblatex.bib`` as one file (``--tool --validate-datamodel``), LaTeX the entries of the former in one document.
Prints how often each program complained, by kind. The status is 1 when something stands there that neither the
record's own gaps nor what the format has no field for explain. A program that is not installed is skipped by name."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
STYLES = ("plain", "abbrv", "plainnat")
ABSENT, KEPT, AS_READ = "not in the record", "kept for other programs", "as the record has it"
EXPLAINED = (
    (r"Warning--(?:empty |to sort, need |there's a number but no )", ABSENT),
    (r"Warning--can't use both (?:author and editor|volume and number) ", AS_READ),
    (r"WARN - Datamodel: .*Missing mandatory field", ABSENT),
    (r"WARN - Datamodel: .*Field '[^']*' invalid in data model", KEPT),
    (r"WARN - Datamodel: .*Invalid field '[^']*' for entrytype", KEPT),
    (r"WARN - Datamodel: .*Invalid (?:ISSN|ISBN|ISMN) in value", AS_READ),
    (
        r"WARN - Datamodel: .*Invalid value of field '(?:year|volume)'",
        AS_READ,
    ),  # words, which both may be in a source
    (r"WARN - (?:ISBN|ISSN) '[^']*' in entry|WARN - legacy year field", AS_READ),
)
"""What a line of a program's log begins with -> why it is no fault of the file."""
# Eight-bit LaTeX has no letters of most scripts: a question mark stands for them. Not plainnat: it runs out of letters
# where the samples' one invented author has written more than 26 works in a year.
DOCUMENT = r"""\documentclass{article}
\usepackage[T1]{fontenc}
\usepackage{textcomp,amssymb,url}
\makeatletter
\def\UTFviii@undefined@err#1{?}
\makeatother
\begin{document}
\nocite{*}
\bibliographystyle{plain}
\bibliography{all}
\end{document}
"""


class Complaint(NamedTuple):
    """A line of a program's log; ``place``: the sample, or the file, that it is about."""

    program: str
    place: str
    line: str


def joined(files: Iterable[Path]) -> str:
    """The entries of all files, their keys numbered by file so that they differ."""
    return "\n".join(
        re.sub(r"(?m)^(@\w+\{)", rf"\g<1>{number}.", path.read_text(encoding="utf-8"))
        for number, path in enumerate(files)
    )


def run(command: list[str], folder: Path) -> str:
    """What a program prints, in UTF-8 as far as it is."""
    done = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    return done.stdout.decode("utf-8", "replace")


def by_bibtex(files: list[Path], folder: Path) -> Iterable[Complaint]:
    """Each file by ``bibtex``, in each of :data:`STYLES`."""
    for path in files:
        shutil.copy(path, folder / "one.bib")
        for style in STYLES:
            (folder / "one.aux").write_text(
                f"\\relax\n\\citation{{*}}\n\\bibdata{{one}}\n\\bibstyle{{{style}}}\n", encoding="utf-8"
            )
            for line in run(["bibtex", "one"], folder).splitlines():
                if not re.match(r"This is|The (?:top|style)|Database file|\(There w", line):
                    yield Complaint(f"bibtex {style}", path.parent.name, line)


def by_biber(files: list[Path], folder: Path) -> Iterable[Complaint]:
    """All files as one, against biblatex's data model."""
    (folder / "all.bib").write_text(joined(files), encoding="utf-8")
    for line in run(["biber", "--tool", "--validate-datamodel", "all.bib"], folder).splitlines():
        if line.startswith(("WARN", "ERROR")):
            yield Complaint("biber", "all.bib", line)


def by_latex(files: list[Path], folder: Path) -> Iterable[Complaint]:
    """All entries in one document: whether LaTeX can set what bibtex made of them."""
    (folder / "all.bib").write_text(joined(files), encoding="utf-8")
    (folder / "document.tex").write_text(DOCUMENT, encoding="utf-8")
    latex = ["pdflatex", "-interaction=nonstopmode", "-no-shell-escape", "document"]
    run(latex, folder), run(["bibtex", "document"], folder)
    for line in run(latex, folder).splitlines():
        if line.startswith("!"):
            yield Complaint("LaTeX", "document", line)


def main() -> int:
    """Runs what is installed and prints a table; 1 where something is not explained."""
    samples = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLES
    plain, biblatex = (sorted(samples.rglob(name)) for name in ("expected.bib", "expected.biblatex.bib"))
    works = ((by_bibtex, "bibtex", plain), (by_biber, "biber", biblatex), (by_latex, "pdflatex", plain))
    counted: Counter[tuple[str, str]] = Counter()
    unexplained: list[Complaint] = []
    with tempfile.TemporaryDirectory() as folder:
        for work, program, files in works:
            if not shutil.which(program):
                print(f"{program}: skipped, not installed")
                continue
            print(f"{program}: {len(files)} files")
            for complaint in work(files, Path(folder)):
                why = next((why for begins, why in EXPLAINED if re.match(begins, complaint.line)), "")
                counted[complaint.program, why or "NOT EXPLAINED"] += 1
                if not why:
                    unexplained.append(complaint)
    for (program, why), count in sorted(counted.items()):
        print(f"{program:20s} {count:6,}  {why}")
    for complaint in unexplained:
        print(f"{complaint.program}: {complaint.place}: {complaint.line}")
    return bool(unexplained)


if __name__ == "__main__":
    sys.exit(main())
