"""The command line as one table. Two readers of it: the small door in :mod:`.door` and the Typer app in
:mod:`.app`."""

from __future__ import annotations

from ..value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    Values = Mapping[str, Any]


class Option(Value):
    """One option: its ``name`` in the values (``from_`` for ``--from``, ``in_`` for ``--in``, which Python
    keeps to itself), its ``flags``, the kind of value it ``takes`` ("text", "count" for a whole number from 1
    on, "flag" for none), its ``default``, ``metavar`` and ``help``; ``choices``: the list of
    :mod:`.completion` that a shell offers."""

    flags: tuple[str, ...]
    takes: str
    default: str | int | bool | None
    metavar: str
    help: str
    choices: str = ""

    @property
    def name(self) -> str:
        """What the option is called among the values: ``from_`` for ``--from``."""
        name = self.flags[-1].lstrip("-").replace("-", "_")
        return f"{name}_" if name in ("from", "in") else name


class Command(Value):
    """One command: its ``summary``, an ``example``, the ``argument`` it takes (a key of :data:`ARGUMENTS`, or
    ""), its ``options``."""

    summary: str
    example: str
    argument: str
    options: tuple[Option, ...]


ARGUMENTS = {
    "files": ("[FILE]...", "Files to read; - or none is standard input."),
    "query": ("[WORD]...", "Words to look for."),
    "topic": ("[TOPIC]", "A topic, a command or the code of a finding."),
}
"""What a command may take beside options: its name among the values -> (how usage shows it, help). ``files``
are a tuple, the others one text."""

STATUSES = {
    0: "done; there may have been warnings",
    1: "a bug in cyberdip, never chosen",
    2: "usage: an unknown option, format, style or name; the message says the nearest",
    3: "nothing could be read: no document is written (JSON formats print `[]`), `-o` is untouched",
    4: "part of the input was lost (a record in error, one file of several missing): the rest is written",
    5: "`--strict` and there was a warning: nothing is written (`explain` still shows its report)",
    6: "the output could not be written: the old file is untouched",
    130: "interrupted",
    141: "the reader of the output went away",
}
"""Exit status -> what it says."""

PAGES = (
    Option(
        (
            "-f",
            "--from",
        ),
        "text",
        None,
        "FORMAT",
        "Input format; found by content when not given (see: cyberdip formats).",
        "readers",
    ),
    Option(("--script",), "text", None, "original|romanised", "Of a page in two scripts, the form to take."),
    Option(
        ("--dialect",),
        "text",
        None,
        "NAME|FILE.toml",
        "Read a record page as this catalogue's, or as a table says.",
        "dialects",
    ),
)
"""How what is copied from a page is read."""
CHANGING = (
    Option(
        ("--title-case",),
        "text",
        "keep",
        "sentence|title|keep",
        "Write titles that are printed in capitals in small letters; names cannot be told.",
        "cases",
    ),
    Option(
        ("--abbreviate-journals",),
        "flag",
        False,
        "",
        "Write journals in short (see: cyberdip help abbreviations).",
    ),
    Option(
        ("--ltwa",),
        "text",
        None,
        "FILE",
        "List of title words for journals in short, of the ISSN International Centre.",
    ),
    Option(
        ("--journals",), "text", None, "FILE", "List of journals and their short titles, as JabRef has them."
    ),
)
"""What is changed in records on their way out."""
READING = (
    *PAGES,
    Option(
        ("--encoding",),
        "text",
        None,
        "NAME",
        "Encoding of the input, for example cp1251; UTF-8 and UTF-16 are recognised.",
        "encodings",
    ),
    Option(("--paste",), "flag", False, "", "Read the clipboard."),
    Option(
        ("--max-unpacked",),
        "text",
        None,
        "SIZE",
        "What a packed input may unpack to, for example 8G; else 200 times its size, 4G at most.",
    ),
)
OUTPUT = (
    Option(
        (
            "-o",
            "--output",
        ),
        "text",
        None,
        "PATH",
        "Write to this file; it is replaced as a whole or not at all. convert: DIR/ is a file for each input.",
    ),
)
COMMON = (
    Option(("--strict",), "flag", False, "", "A warning is a failure: exit 5 and nothing written."),
    Option(("--allow",), "text", None, "CODE[,CODE]", "Warnings that are no failure under --strict."),
    Option(("--config",), "text", None, "FILE", "Take defaults from this file (see: cyberdip config)."),
    Option(("--no-config",), "flag", False, "", "Leave your own defaults out."),
    Option(("--summary",), "flag", False, "", "One line at the end on stderr: records, warnings, errors."),
    Option(
        ("--diagnostics",), "text", "text", "text|json", "How to print diagnostics on stderr.", "diagnostics"
    ),
    Option(
        (
            "-q",
            "--quiet",
        ),
        "flag",
        False,
        "",
        "Print errors only.",
    ),
    Option(("--no-progress",), "flag", False, "", "No progress line on a terminal."),
    Option(
        (
            "-j",
            "--jobs",
        ),
        "count",
        1,
        "N",
        "Worker processes for large inputs.",
    ),
)
STYLE = Option(
    ("-s", "--style"), "text", "apa", "NAME|FILE.csl", "Citation style (see: cyberdip styles).", "styles"
)
LOCALE = Option(
    ("-l", "--locale"),
    "text",
    None,
    "xx-XX",
    "Language of the citation's own words, for example de-DE.",
    "locales",
)
COPY = Option(("--copy",), "flag", False, "", "Put the result on the clipboard too.")
JSON = Option(("--json",), "flag", False, "", "Print JSON.")

COMMANDS: dict[str, Command] = {
    "convert": Command(
        "Read records in any format and write them in another.",
        "cyberdip convert page.txt -t bibtex",
        "files",
        (
            Option(
                (
                    "-t",
                    "--to",
                ),
                "text",
                None,
                "FORMAT",
                "Output format; by the extension of -o when not given.",
                "writers",
            ),
            *OUTPUT,
            COPY,
            Option(
                ("--key",),
                "text",
                None,
                "PATTERN",
                "Make citation keys by a pattern: '{auth}{year}{title:words(2)}', or as in JabRef and Better BibTeX.",
            ),
            *CHANGING,
            Option(("--merge",), "flag", False, "", "Join records that are the same work."),
            Option(
                ("--prefer",),
                "text",
                None,
                "first|last|NAME",
                "With --merge: whose value is kept where two disagree; NAME is a format, a source or an input.",
            ),
            Option(
                ("--append",),
                "flag",
                False,
                "",
                "Add to -o what is not there yet; the rest of the file stays as it is.",
            ),
            Option(
                ("--keep-comments",),
                "flag",
                False,
                "",
                "From .bib to .bib, take comments, @string and other text along.",
            ),
            Option(
                ("--mark-doubts",),
                "flag",
                False,
                "",
                "Note the warnings about a record in it; check tells them again from the file.",
            ),
            Option(("--ascii",), "flag", False, "", "Write ASCII, with escapes where the format has them."),
            Option(("--newline",), "text", "lf", "lf|crlf", "Line ends of the output.", "newlines"),
            Option(("--csv-safe",), "flag", False, "", "In tables, an apostrophe before = + - @ in a cell."),
            *READING,
            *COMMON,
        ),
    ),
    "cite": Command(
        "Print formatted citations in any CSL style.",
        "cyberdip cite page.txt -s apa",
        "files",
        (
            STYLE,
            Option(
                (
                    "-t",
                    "--to",
                ),
                "text",
                None,
                "MEDIUM",
                "text, html, markdown, latex, rtf, rst, json …; by the extension of -o, else text.",
                "media",
            ),
            LOCALE,
            *OUTPUT,
            Option(
                ("--separate",), "flag", False, "", "Format each record as if it stood alone, in input order."
            ),
            Option(
                ("--citations",),
                "text",
                None,
                "FILE.json",
                "Print the citations of a document, in citeproc's JSON, and its bibliography.",
            ),
            Option(
                ("--in",),
                "text",
                None,
                "FILE.md",
                "Put citations and bibliography into a Markdown file: [see @key, p. 3].",
            ),
            Option(("--engine",), "text", "csl", "NAME", "Citation engine.", "engines"),
            COPY,
            Option(("--key",), "text", None, "PATTERN", "Make ids by a pattern."),
            *CHANGING,
            Option(("--in-text",), "flag", False, "", "Print the in-text citation, all records in one."),
            Option(("--locator",), "text", None, "TEXT", "A place in the work: 'p. 23'."),
            Option(("--prefix",), "text", None, "TEXT", "Text before: 'see '."),
            Option(("--suffix",), "text", None, "TEXT", "Text after."),
            Option(("--suppress-author",), "flag", False, "", "Leave the author out: the sentence names it."),
            *READING,
            *COMMON,
        ),
    ),
    "watch": Command(
        "Print the citation, or the entry, of each page as it is copied; Ctrl-C ends it.",
        "cyberdip watch -s apa --copy",
        "",
        (
            STYLE,
            Option(
                ("-t", "--to"),
                "text",
                None,
                "FORMAT",
                "Print entries in this format, no citations.",
                "writers",
            ),
            LOCALE,
            Option(("--key",), "text", None, "PATTERN", "Make citation keys by a pattern."),
            Option(("--copy",), "flag", False, "", "Put the result in the place of what was copied."),
            *CHANGING,
            *PAGES,
            *COMMON,
        ),
    ),
    "config": Command(
        "Show the defaults that hold, and where each comes from.",
        "cyberdip config",
        "",
        (JSON, *COMMON),
    ),
    "check": Command(
        "Read and report: diagnostics only.",
        "cyberdip check pages/*.txt --summary",
        "files",
        (*READING, *COMMON),
    ),
    "explain": Command(
        "Show each field, its value, and the line and rule it came from.",
        "cyberdip explain page.txt",
        "files",
        (
            JSON,
            Option(
                ("--html",),
                "flag",
                False,
                "",
                "Print a page that shows each piece of the text as what it became.",
            ),
            *OUTPUT,
            *READING,
            *COMMON,
        ),
    ),
    "formats": Command(
        "List formats, engines, media and dialects, with their origin.",
        "cyberdip formats",
        "",
        (JSON, *COMMON),
    ),
    "styles": Command(
        "Find a citation style by name, title, journal or field.",
        "cyberdip styles political science",
        "query",
        (JSON, *COMMON),
    ),
    "help": Command(
        "Explain a topic, a command or the code of a finding.",
        "cyberdip help fields",
        "topic",
        (),
    ),
}
