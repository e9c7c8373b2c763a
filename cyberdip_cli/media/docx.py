"""DOCX: a document for Word, with its italics, links, hanging indents and a style named Bibliography.

Source: ECMA-376, part 1 (WordprocessingML): 17.3.1 "Paragraphs" (measures are twentieths of a point), 17.3.2
"Runs"."""

from __future__ import annotations

from ._package import HEAD, archive, xml_text
from ._paragraphs import file_medium
from ._runs import attribute, effective, groups, linkable, stripped

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..protocols import MediumOptions, Run, StyleLayout

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NUMBERED = "BibliographyNumbered"
"""The style of entries with a number in the margin."""
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HANG, LINE = 720, 240
"""Half an inch, and a line of twelve points."""
LOOKS = {
    "bold": "<w:b/>",
    "italic": "<w:i/>",
    "oblique": "<w:i/>",
    "small-caps": "<w:smallCaps/>",
    "underline": '<w:u w:val="single"/>',
    "sup": '<w:vertAlign w:val="superscript"/>',
    "sub": '<w:vertAlign w:val="subscript"/>',
}
"""Looks in the order in which the schema wants their elements."""
FONT = "Times New Roman"
DEFAULTS = (
    f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
    '<w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>'
)
"""Twelve points, as the RTF document has them."""
MARGINS = '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/>'
CONTENT_TYPES = (
    f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{TYPES}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{TYPES}.styles+xml"/></Types>'
)
ROOT = (
    f'{HEAD}<Relationships xmlns="{RELATIONS}"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)


class _Body:
    """The paragraphs of a document and the targets of its links."""

    def __init__(self) -> None:
        self.paragraphs: list[str] = []
        self.targets: list[str] = []

    def add(self, runs: Iterable[Run], style: str = "") -> None:
        """A paragraph: a left margin ends in a tab, a block or an indented one begins a line."""
        out = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
        begun = False
        for display, group in groups(runs):
            if begun:
                out += "<w:r><w:br/></w:r>" if display in ("block", "indent") else _words(" ", ())
            out += "".join(self._run(run) for run in stripped(group))
            begun = display != "left-margin"
            out += "" if begun else "<w:r><w:tab/></w:r>"
        self.paragraphs.append(f"<w:p>{out}</w:p>")

    def _run(self, run: Run) -> str:
        words = _words(run.text, effective(run.marks))
        if not linkable(run.href):
            return words
        if run.href not in self.targets:
            self.targets.append(run.href)
        return (
            f'<w:hyperlink r:id="rId{self.targets.index(run.href) + 2}" w:history="1">{words}</w:hyperlink>'
        )

    def document(self) -> str:
        """The part with the text."""
        spaces = f'xmlns:w="{WORD}" xmlns:r="{OFFICE}"'
        return f"{HEAD}<w:document {spaces}><w:body>{''.join(self.paragraphs)}<w:sectPr>{MARGINS}</w:sectPr></w:body></w:document>"

    def relations(self) -> str:
        """The part with the style sheet and the links."""
        links = "".join(
            f'<Relationship Id="rId{number}" Type="{OFFICE}/hyperlink" Target="{attribute(target)}" TargetMode="External"/>'
            for number, target in enumerate(self.targets, 2)
        )
        styles = f'<Relationship Id="rId1" Type="{OFFICE}/styles" Target="styles.xml"/>'
        return f'{HEAD}<Relationships xmlns="{RELATIONS}">{styles}{links}</Relationships>'


def _words(text: str, looks: tuple[str, ...]) -> str:
    properties = "".join(element for look, element in LOOKS.items() if look in looks)
    properties = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{xml_text(text)}</w:t></w:r>'


def _styles(layout: StyleLayout | None) -> str:
    """The style sheet: Bibliography hangs and is spaced as the citation style says."""
    hang = f'<w:tabs><w:tab w:val="left" w:pos="{HANG}"/></w:tabs>'
    after = LINE // 2 if layout is None else layout.entry_spacing * LINE
    line = LINE * (1 if layout is None else layout.line_spacing)
    spacing = f'<w:spacing w:after="{after}" w:line="{line}" w:lineRule="auto"/>'
    indent = f'<w:ind w:left="{HANG}" w:hanging="{HANG}"/>' if layout is None or layout.hanging else ""
    return (
        f'{HEAD}<w:styles xmlns:w="{WORD}">{DEFAULTS}<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        '<w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Bibliography">'
        f'<w:name w:val="Bibliography"/><w:basedOn w:val="Normal"/><w:pPr>{hang}{spacing}{indent}</w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="BibliographyNumbered"><w:name w:val="Bibliography numbered"/>'
        f'<w:basedOn w:val="Bibliography"/><w:pPr><w:ind w:left="{HANG}" w:hanging="{HANG}"/></w:pPr></w:style></w:styles>'
    )


def _package(body: _Body, options: MediumOptions) -> bytes:
    parts = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": ROOT,
        "word/document.xml": body.document(),
        "word/styles.xml": _styles(options.layout),
        "word/_rels/document.xml.rels": body.relations(),
    }
    return archive(parts)


MEDIUM = file_medium("Word document", ".docx", _Body, _package, NUMBERED)
