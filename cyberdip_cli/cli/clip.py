"""``--copy``: what is written goes on the clipboard too, and a clipboard that fails costs no document."""

from __future__ import annotations

from .. import clipboard, registry
from ..diagnostics import NOTE, Diagnostic, OutputError
from ..protocols import MediumOptions
from ..tally import NOT_WRITTEN, NOTHING_READ, STRICT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..protocols import Citation, Medium
    from ..tally import Tally


class Clip:
    """The text, and the HTML beside it, that a run puts on the clipboard once its document is written.

    The way to the clipboard is looked for at once; where there is none, or where it fails, the document is
    written all the same and :meth:`put` says so."""

    def __init__(self, hint: str | None = "-t html puts the formatted form there") -> None:
        self.hint = hint
        self.text: list[str] = []
        self.html: str | None = None
        self.rich = False
        self._copier: clipboard.Copier | None = None
        self._error: OutputError | None = None
        try:
            self._copier = clipboard.copier()
        except OutputError as error:
            self._error = error

    def passing(self, document: Iterable[str]) -> Iterator[str]:
        """The pieces of ``document``, of which the clipboard gets a copy."""
        for piece in document:
            self.text.append(piece)
            yield piece

    def cite(self, cited: list[Citation], medium: Medium, *, in_text: bool) -> None:
        """Takes citations: as HTML and text where the medium is read with its looks, as its own text
        elsewhere."""
        if not cited:
            return
        plain, look = registry.get("media", "text"), MediumOptions(in_text=in_text)
        self.text = ["".join((plain if medium.formatted else medium).render(cited, look)).rstrip("\n")]
        self.rich = medium is not plain
        if medium.formatted:
            self.html = "".join(registry.get("media", "html").render(cited, look.replace(pasted=True)))

    def put(self, status: int, tally: Tally) -> int:
        """Copies what was taken, and returns the exit status of the run: ``status``, or that of an output
        which could not be written. What is not written is not copied either."""
        text = "".join(self.text)
        if status in (NOTHING_READ, STRICT) or not text:
            return status
        try:
            if self._copier is None:
                assert self._error is not None
                raise self._error
            copied = self._copier.copy(text, self.html, rich=self.rich)
        except OutputError as error:
            tally.plain(error.diagnostic)
            return NOT_WRITTEN
        loose = copied == "text" and self.html and self._copier.kind == "tool"
        tally.plain(Diagnostic(NOTE, "copied", f"on the clipboard: {copied}", self.hint if loose else None))
        return status
