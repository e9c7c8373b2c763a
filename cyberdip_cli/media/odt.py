"""ODT: a document for LibreOffice Writer and others, with its italics, links, hanging indents and a style
named Bibliography.

Source: OpenDocument 1.3, part 3: 5.1.3 <text:p>, 6.1.7 <text:span>, 16.29 paragraph and text formatting
properties."""

from __future__ import annotations

from ._package import HEAD, archive, xml_text
from ._paragraphs import file_medium
from ._runs import attribute, effective, groups, linkable, stripped

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..protocols import MediumOptions, Run, StyleLayout

NUMBERED = "Bibliography_20_numbered"
"""The style of entries with a number in the margin."""
TYPE = "application/vnd.oasis.opendocument.text"
OASIS = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = (
    f'xmlns:office="{OASIS}:office:1.0" xmlns:text="{OASIS}:text:1.0" xmlns:style="{OASIS}:style:1.0" '
    f'xmlns:fo="{OASIS}:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3"'
)
LOOKS = {
    "bold": 'fo:font-weight="bold"',
    "italic": 'fo:font-style="italic"',
    "oblique": 'fo:font-style="oblique"',
    "light": 'fo:font-weight="200"',
    "small-caps": 'fo:font-variant="small-caps"',
    "underline": 'style:text-underline-style="solid"',
    "sup": 'style:text-position="super 58%"',
    "sub": 'style:text-position="sub 58%"',
}
HANG, LINE = 1.27, 12
"""Half an inch in centimetres, and a line in points."""
MANIFEST = (
    f'{HEAD}<manifest:manifest xmlns:manifest="{OASIS}:manifest:1.0" manifest:version="1.3">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{TYPE}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    '<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>'
)


class _Body:
    """The paragraphs of a document and the looks that they use."""

    def __init__(self) -> None:
        self.paragraphs: list[str] = []
        self.looks: dict[tuple[str, ...], str] = {}

    def add(self, runs: Iterable[Run], style: str = "Standard") -> None:
        """A paragraph: a left margin ends in a tab, a block or an indented one begins a line."""
        out, begun = "", False
        for display, group in groups(runs):
            if begun:
                out += "<text:line-break/>" if display in ("block", "indent") else " "
            out += "".join(self._run(run) for run in stripped(group))
            begun = display != "left-margin"
            out += "" if begun else "<text:tab/>"
        self.paragraphs.append(f'<text:p text:style-name="{style}">{out}</text:p>')

    def _run(self, run: Run) -> str:
        words, looks = _words(run.text), tuple(look for look in LOOKS if look in effective(run.marks))
        if looks:
            name = self.looks.setdefault(looks, f"T{len(self.looks) + 1}")
            words = f'<text:span text:style-name="{name}">{words}</text:span>'
        if not linkable(run.href):
            return words
        return f'<text:a xlink:type="simple" xlink:href="{attribute(run.href)}">{words}</text:a>'

    def content(self) -> str:
        """The part with the text."""
        styles = "".join(
            f'<style:style style:name="{name}" style:family="text"><style:text-properties '
            f"{' '.join(LOOKS[look] for look in looks)}/></style:style>"
            for looks, name in self.looks.items()
        )
        return (
            f"{HEAD}<office:document-content {SPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:text>{''.join(self.paragraphs)}</office:text></office:body></office:document-content>"
        )


def _words(text: str) -> str:
    """Text with its runs of blanks, which the format would join."""
    return xml_text(text).replace("  ", ' <text:s text:c="1"/>')


def _styles(layout: StyleLayout | None) -> str:
    """The style sheet: Bibliography hangs and is spaced as the citation style says."""
    after = LINE // 2 if layout is None else layout.entry_spacing * LINE
    line = 100 * (1 if layout is None else layout.line_spacing)
    hang = f'fo:margin-left="{HANG}cm" fo:text-indent="-{HANG}cm"'
    plain = f'fo:margin-bottom="{after}pt" fo:line-height="{line}%"'
    indent = f" {hang}" if layout is None or layout.hanging else ""
    tab = f'<style:tab-stops><style:tab-stop style:position="{HANG}cm"/></style:tab-stops>'
    return (
        f"{HEAD}<office:document-styles {SPACES}><office:styles>"
        '<style:style style:name="Standard" style:family="paragraph"/>'
        '<style:style style:name="Bibliography" style:family="paragraph" style:parent-style-name="Standard">'
        f"<style:paragraph-properties {plain}{indent}/></style:style>"
        '<style:style style:name="Bibliography_20_numbered" style:display-name="Bibliography numbered" '
        'style:family="paragraph" style:parent-style-name="Bibliography">'
        f"<style:paragraph-properties {hang}>{tab}</style:paragraph-properties></style:style>"
        "</office:styles></office:document-styles>"
    )


def _package(body: _Body, options: MediumOptions) -> bytes:
    parts = {
        "mimetype": TYPE,
        "content.xml": body.content(),
        "styles.xml": _styles(options.layout),
        "META-INF/manifest.xml": MANIFEST,
    }
    return archive(parts, stored="mimetype")


MEDIUM = file_medium("OpenDocument text", ".odt", _Body, _package, NUMBERED)
