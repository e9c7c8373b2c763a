"""The head of a CSL style file: what ``<info>`` says, read without the rules that follow it."""

from __future__ import annotations

import os

from ..diagnostics import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pyexpat import XMLParserType

_CSL = "http://purl.org/net/xbiblio/csl "
_TEXTS = ("title", "title-short", "issn", "eissn", "issnl", "summary")


class _HeadIsOver(Exception):
    """The head is over."""


class _Head:
    """Collects the head from the events of the parser; a new one for every file."""

    def __init__(self) -> None:
        self.texts: dict[str, list[str]] = {}
        self.parent = self.locale = self.form = self.root = ""
        self.fields: list[str] = []
        self.parts: list[str] | None = None
        self.depth = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.removeprefix(_CSL)
        self.depth += 1
        if self.depth == 1:
            self.root = tag
            self.locale = attributes.get("default-locale", "")
            if tag != f"{_CSL}style":
                raise _HeadIsOver
        elif self.depth == 2 and name != "info":
            raise _HeadIsOver
        elif self.depth == 3:
            self.entry(name, attributes)

    def entry(self, name: str, attributes: dict[str, str]) -> None:
        """One child of ``<info>``."""
        if name == "link" and attributes.get("rel") == "independent-parent":
            self.parent = attributes.get("href", "").rstrip("/").rsplit("/", 1)[-1].removesuffix(".csl")
        elif name == "category":
            self.form = attributes.get("citation-format", self.form)
            self.fields += [attributes["field"]] if "field" in attributes else []
        self.parts = [] if name in _TEXTS else None

    def end(self, tag: str) -> None:
        if self.depth == 3 and self.parts is not None:
            self.texts.setdefault(tag.removeprefix(_CSL), []).append(" ".join("".join(self.parts).split()))
            self.parts = None
        self.depth -= 1
        if self.depth == 1:
            raise _HeadIsOver

    def data(self, text: str) -> None:
        if self.parts is not None:
            self.parts.append(text)

    def text(self, *names: str) -> str:
        return " ".join(dict.fromkeys(value for name in names for value in self.texts.get(name, ())))


def read_head(path: str) -> tuple[str, str, str, str, str, str, str, str, str]:
    """Name, parent, locale, citation format, fields, ISSNs, title, short title and summary of the style file
    ``path``.

    Raises UsageError("bad-style") for a file that cannot be read, is no XML, or is another kind of XML.
    """
    name = os.path.basename(path).removesuffix(".csl")
    head = _parse(path)
    if head.root != f"{_CSL}style":
        raise UsageError(
            "bad-style",
            f"'{path}' is not a CSL style",
            f"its root element is <{head.root.rsplit(' ', 1)[-1]}>; CSL has <style>",
        )
    short = head.text("title-short")
    return (
        name,
        head.parent,
        head.locale,
        head.form,
        " ".join(head.fields),
        head.text("issn", "eissn", "issnl").upper(),
        head.text("title") or name,
        "" if short.startswith("#") else short,  # the collection's templates leave #TITLESHORT# behind
        head.text("summary"),
    )


def _parse(path: str) -> _Head:
    from pyexpat import ExpatError, ParserCreate

    head = _Head()
    parser: XMLParserType = ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = (
        head.start,
        head.end,
        head.data,
    )
    try:
        with open(path, "rb") as file:
            parser.ParseFile(file)
    except _HeadIsOver:
        pass
    except ExpatError as error:
        raise UsageError(
            "bad-style",
            f"'{path}' is not well-formed XML: {error}",
            "open it in an editor, or download it again",
        ) from None
    except OSError as error:
        raise UsageError(
            "bad-style", f"'{path}' cannot be read: {error.strerror}", "check the path and its permissions"
        ) from None
    return head
