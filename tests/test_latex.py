"""LaTeX of bibliographies, both ways."""

from __future__ import annotations

import pytest

from cyberdip_cli.formats.latex.decode import decode
from cyberdip_cli.formats.latex.encode import escape

NOCASE = '<span class="nocase">'

READ = {
    r"{\"o} \"{o} \"o \v{c} \v c \c{c} \k{a} \H{o} \r a \u{g} \.I \d{s} \b{t}": "ö ö ö č č ç ą ő å ğ İ ṣ ṯ",
    r"\'\i \'{\i} \`{\i} {\'\i} \^{\j} \t{oo}": "íí ì í ĵ o͡o",
    r"{\aa}{\AA} \o{} \O stfold \ss{}a \l \L{}\'od\'z {\ae}{\OE} \th \dh {\dj} \ng": "åÅ ø Østfold ßa łŁódź æŒ þðđ ŋ",
    r"\'{\^e} {\={\"u}} \textcommabelow{s}": "ế ǖ ș",
    r"\'Ecole {\'E}cole \'{E}cole": "École École École",
    r"\& \% \$ \# \_ \{ \} \textbackslash{} \textasciitilde{} \textasciicircum{} \~{} \^{}": r"& % $ # _ { } \ ~ ^ ~ ^",
    "``double'' `single' don't -- --- -{}- ?` !`": "“double” ‘single’ don't – — -- ¿ ¡",
    r"Fig.~3, 10\,000, a\ b, a\- b, \ldots{} \dots \textellipsis": "Fig.\u00a03, 10\u202f000, a b, a b, … ……",
    r"\textit{a \textbf{b}} {\it c} {\em d {\bf e}} \emph{f} \textsc{g} \textsubscript{2}\textsuperscript{3}": (
        '<i>a <b>b</b></i> <i>c</i> <i>d <b>e</b></i> <i>f</i> <span style="font-variant:small-caps">g</span> <sub>2</sub><sup>3</sup>'
    ),
    r"\url{http://a.example/b_c\%20d~e} \href{http://x.example}{text} \nolinkurl{a_b}": "http://a.example/b_c%20d~e text a_b",
    r"{\relax Ch}arles \noopsort{1973a}x \enquote{q \enquote{r}} {\TeX}book": "Charles x “q ‘r’” TeXbook",
    r"$B^0 \to K^{*0}\mu$ and \(x^2\) and \ensuremath{\alpha} and $5": (
        r"$B^0 \to K^{*0}\mu$ and <i>x</i><sup>2</sup> and α and $5"
    ),
    r"CO$_2$ at 5$^{\circ}$C, $\sim$10 mm, $p<0.05$, $\mathrm{H_2O}$, 10$^{-3}$": (
        "CO<sub>2</sub> at 5°C, ~10 mm, <i>p</i><0.05, H<sub>2</sub>O, 10<sup>-3</sup>"
    ),
    r"\ifmmode \check{Z}\else \v{Z}\fi{}umer &amp; Sons": "Žumer & Sons",
    r"\textalpha \texteuro{}5 \textdegree{}C {\textregistered} \copyright": "α€5 °C ® ©",
    "a\n\n   b\t c": "a b c",
    r"a\par b": "a\nb",
    r"\foreignlanguage{french}{été} \textcolor{red}{x} \mbox{y} {\rm z}": "été x y z",
}


@pytest.mark.parametrize("latex", READ)
def test_reads(latex: str) -> None:
    assert decode(latex) == READ[latex]


TITLES = {
    "{DNA} of the {iPhone}": "DNA of the iPhone",
    "{New York}": f"{NOCASE}New York</span>",
    "{The Whole Title}": f"{NOCASE}The Whole Title</span>",
    "micro{RNA}s, m{RNA}, {H}\\textsubscript{2}{O}": "microRNAs, mRNA, H<sub>2</sub>O",
    "{COVID-19} and {Covid-19}": f"COVID-19 and {NOCASE}Covid-19</span>",
    "{B}ayesian": f"{NOCASE}B</span>ayesian",
    "{{DNA}} twice": f"{NOCASE}DNA</span> twice",
    "{G{\\\"o}del}'s": f"{NOCASE}Gödel</span>'s",
    "{\\\"U}ber {\\'e}t{\\'e}": "Über été",
    '{"}quoted{"} {$\\sqrt{B}$} {}': '"quoted" $\\sqrt{B}$',
    "THE ORIGIN OF {DNA}": f"THE ORIGIN OF {NOCASE}DNA</span>",
}


@pytest.mark.parametrize("latex", TITLES)
def test_reads_case_protection_in_titles(latex: str) -> None:
    assert decode(latex, title=True) == TITLES[latex]


def test_drops_it_elsewhere() -> None:
    assert decode("{IEEE} {Journal of {X}}") == "IEEE Journal of X"


WRITTEN = {
    "R&D at 50% of foo_bar #1": r"{R\&D} at 50\% of foo\_bar \#1",
    "Costs of $5 and $10 per unit": r"Costs of \$5 and \$10 per unit",
    "US$ 5, A$ 6": r"{US}\$ 5, A\$ 6",
    "Decay of $B^0 \\to K$ in $\\sqrt{n}$ steps": "Decay of {$B^0 \\to K$} in $\\sqrt{n}$ steps",
    "The {set} A\\B, ~x^y": r"The \{set\} A\textbackslash{}B, \textasciitilde{}x\textasciicircum{}y",
    "half a } brace": r"half a \textbraceright{} brace",
    "<i>E. coli</i> in H<sub>2</sub>O": r"\textit{E. coli} in {H\textsubscript{2}O}",
    "<sup>13</sup>C analysis": r"{{\textsuperscript{13}C}} analysis",
    "p < 0.05 <b>and no end": "p < 0.05 <b>and no end",
    f"{NOCASE}New York</span> DNA": "{New York} {DNA}",
    "Jean-Paul's COVID-19, 3D, iPhone, McCoy, II": "Jean-Paul's {COVID}-19, {3D}, {iPhone}, {McCoy}, {II}",
    "THE ORIGIN OF SPECIES": "THE ORIGIN OF SPECIES",
    "a -- b --- c ''d'' `e`": r"a -{}- b -{}-{}- c '{}'d'{}' \textasciigrave{}e\textasciigrave{}",
    "10\u00a0km\nand more": r"10~km\par and more",
    "Vitamin C in Łódź, ÉDF": "Vitamin C in Łódź, {ÉDF}",
}


@pytest.mark.parametrize("text", WRITTEN)
def test_writes_titles(text: str) -> None:
    assert escape(text, title=True) == WRITTEN[text]
    assert decode(WRITTEN[text], title=True) == text


ASCII = {
    "Łódź Ångström ñ ç ğ ő İ ı í ß ǖ ế": r"{\L}{\'o}d{\'z} {\AA}ngstr{\"o}m {\~n} {\c{c}} {\u{g}} {\H{o}} {\.I} {\i} {\'{\i}} {\ss} {\={\"u}} {\'{\^e}}",
    "a – b — c…": r"a -- b --- c{\textellipsis}",
    "“q” ‘r’ €5 α → ∞": (
        r"{\textquotedblleft}q{\textquotedblright} {\textquoteleft}r{\textquoteright} {\texteuro}5 \ensuremath{\alpha} {\textrightarrow} \ensuremath{\infty}"
    ),
    "王 Война": "王 Война",
}


@pytest.mark.parametrize("text", ASCII)
def test_writes_ascii(text: str) -> None:
    assert escape(text, ascii=True) == ASCII[text]
    assert decode(ASCII[text]) == text


def test_unknown_macros_and_links_are_reported() -> None:
    said: list[tuple[str, str]] = []
    text = decode(
        r"\foo{bar} \baz qux \href{http://x.example}{y}", report=lambda kind, what: said.append((kind, what))
    )
    assert text == r"bar \baz qux y"
    assert said == [("macro", "foo"), ("macro", "baz"), ("link", "http://x.example")]


@pytest.mark.parametrize(
    "latex",
    [
        "{",
        "}",
        "\\",
        "{{{a}",
        "a}b{c",
        "\\'",
        "\\textit{",
        "$",
        "a$b",
        "\\href{x",
        "\\url",
        "{" * 5000 + "x",
        "\\'" * 3000,
        "\\textit{" * 2000,
    ],
)
def test_broken_latex_is_read_as_far_as_it_goes(latex: str) -> None:
    assert isinstance(decode(latex, title=True), str)


@pytest.mark.parametrize("text", ["A &amp;amp; B", "C&amp;D; &eacute; &#233; &lt;", "R&D; AT&T"])
def test_text_that_looks_like_a_character_reference_comes_back(text: str) -> None:
    assert decode(escape(text)) == text
