"""LaTeX in bibliographies: accents, symbols and macros, as characters of Unicode.

Sources: *LaTeX: A Document Preparation System*, tables 3.1-3.5; ltoutenc.dtx (TS1 symbols ``\\text…``);
biblatex manual, section 3.14 (``\\mkbibemph`` and its kin); csquotes (``\\enquote``)."""

from __future__ import annotations

from .marks import BACKSLASH, OPEN

ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307", '"': "\u0308", "r": "\u030a",
    "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328", "b": "\u0331", "G": "\u030f", "C": "\u030f", "U": "\u030e", "f": "\u0311",
    "t": "\u0361", "h": "\u0309", "textcommabelow": "\u0326", "textcommaabove": "\u0313", "textogonekcentered": "\u0328",
}  # fmt: skip
"""Control sequences that put a mark on the letter that follows, and that mark as a combining character."""

LETTERS = {
    "i": "ı", "j": "ȷ", "l": "ł", "L": "Ł", "o": "ø", "O": "Ø", "aa": "å", "AA": "Å", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "ss": "ß",
    "SS": "ẞ", "th": "þ", "TH": "Þ", "dh": "ð", "DH": "Ð", "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ", "ij": "ĳ", "IJ": "Ĳ", "hwithstroke": "ħ",
    "Hwithstroke": "Ħ", "textschwa": "ə", "cprime": "ʹ", "cdprime": "ʺ",
}  # fmt: skip
"""Letters; they are written ``{\\o}``, which BibTeX takes for one letter."""

SYMBOLS = {
    "textendash": "–", "textemdash": "—", "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”",
    "quotesinglbase": "‚", "quotedblbase": "„", "guillemotleft": "«", "guillemotright": "»", "guilsinglleft": "‹", "guilsinglright": "›",
    "textellipsis": "…", "ldots": "…", "dots": "…", "textbullet": "•", "textperiodcentered": "·", "textexclamdown": "¡",
    "textquestiondown": "¿", "textcopyright": "©", "copyright": "©", "textregistered": "®", "texttrademark": "™", "textdegree": "°",
    "textmu": "µ", "texteuro": "€", "euro": "€", "texteurosign": "€", "EUR": "€", "pounds": "£", "textsterling": "£", "textyen": "¥", "textcent": "¢",
    "textcurrency": "¤", "textsection": "§", "S": "§", "textparagraph": "¶", "P": "¶", "textdagger": "†", "dag": "†", "textdaggerdbl": "‡",
    "ddag": "‡", "textordfeminine": "ª", "textordmasculine": "º", "textonesuperior": "¹", "texttwosuperior": "²", "textthreesuperior": "³",
    "textonequarter": "¼", "textonehalf": "½", "textthreequarters": "¾", "texttimes": "×", "textdiv": "÷", "textpm": "±", "textlnot": "¬",
    "textminus": "−", "textbrokenbar": "¦", "textasciidieresis": "¨", "textasciimacron": "¯", "textasciiacute": "´", "textperthousand": "‰",
    "textpertenthousand": "‱", "textnumero": "№", "textestimated": "℮", "textreferencemark": "※", "textohm": "Ω", "textinterrobang": "‽",
    "textmusicalnote": "♪", "textfractionsolidus": "⁄", "textcelsius": "℃", "textleftarrow": "←", "textrightarrow": "→", "textuparrow": "↑",
    "textdownarrow": "↓", "textwon": "₩", "textdong": "₫", "textbaht": "฿", "textnaira": "₦", "textlira": "₤", "textflorin": "ƒ",
    "textcompwordmark": "\u200c", "textvisiblespace": "␣",
    "textasciitilde": "~", "textasciicircum": "^", "textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}", "textunderscore": "_",
    "textdollar": "$", "textless": "<", "textgreater": ">", "textbar": "|", "textquotedbl": '"', "textquotesingle": "'", "textasciigrave": "`",
    "textnumbersign": "#", "textpercent": "%", "textampersand": "&", "textasterisk": "*", "textasteriskcentered": "*", "textat": "@",
    "textslash": "/", "slash": "/", "lbrace": "{", "rbrace": "}", "backslash": "\\", "textnonbreakinghyphen": "\u2011", "nobreakdash": "",
    "TeX": "TeX", "LaTeX": "LaTeX", "LaTeXe": "LaTeX2e", "BibTeX": "BibTeX", "XeTeX": "XeTeX", "LuaTeX": "LuaTeX", "pdfTeX": "pdfTeX",
    "bibrangedash": "–", "bibhyphen": "-", "bibdash": "—", "hyphen": "-", "nbhyphen": "\u2011", "adddot": ".", "addcomma": ",", "addcolon": ":",
    "addsemicolon": ";", "bibopenbracket": "[", "bibclosebracket": "]", "bibopenparen": "(", "bibcloseparen": ")", "glqq": "„", "grqq": "“",
    "glq": "‚", "grq": "‘", "flqq": "«", "frqq": "»", "og": "« ", "fg": " »", "lq": "‘", "rq": "’",
}  # fmt: skip
"""Symbols in text."""

MATH_SYMBOLS = {
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "varepsilon": "ε", "zeta": "ζ", "eta": "η", "theta": "θ", "iota": "ι",
    "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ", "varsigma": "ς", "tau": "τ",
    "upsilon": "υ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ",
    "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω", "vartheta": "ϑ", "phi": "ϕ", "epsilon": "ϵ", "varpi": "ϖ",
    "varrho": "ϱ", "leq": "≤", "geq": "≥", "neq": "≠", "approx": "≈", "equiv": "≡", "sim": "∼", "simeq": "≃", "cong": "≅", "propto": "∝",
    "infty": "∞", "partial": "∂", "nabla": "∇", "sum": "∑", "prod": "∏", "int": "∫", "in": "∈", "notin": "∉", "ni": "∋", "subset": "⊂",
    "supset": "⊃", "subseteq": "⊆", "supseteq": "⊇", "cup": "∪", "cap": "∩", "emptyset": "∅", "forall": "∀", "exists": "∃", "neg": "¬",
    "wedge": "∧", "vee": "∨", "oplus": "⊕", "otimes": "⊗", "perp": "⊥", "rightarrow": "→", "leftarrow": "←", "uparrow": "↑",
    "downarrow": "↓", "leftrightarrow": "↔", "Rightarrow": "⇒", "Leftarrow": "⇐", "Leftrightarrow": "⇔", "mapsto": "↦", "ll": "≪", "gg": "≫",
    "bullet": "∙", "circ": "∘", "star": "⋆", "ell": "ℓ", "Re": "ℜ", "Im": "ℑ", "aleph": "ℵ", "hbar": "ℏ", "langle": "⟨", "rangle": "⟩",
    "checkmark": "✓", "dagger": "†", "times": "×", "div": "÷", "pm": "±", "mp": "∓", "cdot": "⋅", "to": "→", "le": "≤", "ge": "≥", "ne": "≠",
    "prime": "′", "surd": "√",
}  # fmt: skip
"""Symbols of mathematics that may stand in text inside ``\\ensuremath``; the first names of a character are
the ones written."""

MARKUP = {
    "textit": "i", "emph": "i", "textsl": "i", "mkbibemph": "i", "mkbibitalic": "i", "enit": "i",
    "textbf": "b", "mkbibbold": "b",
    "textsubscript": "sub", "mkbibsubscript": "sub", "textsuperscript": "sup", "mkbibsuperscript": "sup", "sp": "sup", "sb": "sub",
    "textsc": "sc", "mkbibsmallcaps": "sc", "mkbibnocase": "nocase", "NoCaseChange": "nocase",
}  # fmt: skip
"""Macros with one argument that CSL-JSON has markup for."""
SWITCHES = {
    "it": "i",
    "itshape": "i",
    "em": "i",
    "sl": "i",
    "slshape": "i",
    "bf": "b",
    "bfseries": "b",
    "sc": "sc",
    "scshape": "sc",
}
"""Declarations: they hold to the end of their group."""
OPENING = {
    "i": "<i>", "b": "<b>", "sub": "<sub>", "sup": "<sup>", "sc": '<span style="font-variant:small-caps">', "nocase": '<span class="nocase">',
}  # fmt: skip
CLOSING = {"i": "</i>", "b": "</b>", "sub": "</sub>", "sup": "</sup>", "sc": "</span>", "nocase": "</span>"}
WRITE_MARKUP = {
    "i": f"{BACKSLASH}textit{OPEN}", "b": f"{BACKSLASH}textbf{OPEN}", "sub": f"{BACKSLASH}textsubscript{OPEN}",
    "sup": f"{BACKSLASH}textsuperscript{OPEN}", "sc": f"{BACKSLASH}textsc{OPEN}", "nocase": OPEN,
}  # fmt: skip
"""How markup begins, in marks."""

TRANSPARENT = frozenset(
    """textrm textsf texttt textup textnormal textmd text mbox hbox fbox underline uline MakeUppercase MakeLowercase uppercase lowercase mathrm mathit
    mathbf mathsf ensuremath textlatin textgreek textcyrillic foreignlanguage selectlanguage bibstring mkbibparens mkbibbrackets hspace vspace
    mkbibacro acro acronym textls textss textquote nolinkurl path protect boldmath unboldmath cite textcite
    parencite footnote textdutch textgerman textfrench textitalian""".split()
)
"""Macros whose argument is text that is read as it stands."""
SILENT = frozenset(
    """relax protect noopsort nobreak leavevmode unskip ignorespaces allowbreak linebreak nolinebreak sloppy xspace rm sf tt rmfamily sffamily ttfamily
    upshape mdseries normalfont normalsize small footnotesize tiny large Large bgroup egroup begingroup endgroup boldmath unboldmath null empty
    displaystyle textstyle scriptstyle limits nolimits bibnopunct nopunct newblock noindent discretionary
    phantomsection nocorr lowercase uppercase aftergroup expandafter csname endcsname unskip makeatletter makeatother nobreakspace
    hskip kern""".split()
)
"""Control words that print nothing."""
SILENT_WITH_ARGUMENT = {"noopsort": 1, "SortNoop": 1, "noop": 1, "sortkey": 1, "label": 1, "hspace": 1, "vspace": 1, "foreignlanguage": 1, "selectlanguage": 1,
                        "color": 1, "textcolor": 1, "setlength": 2, "hyphenation": 1, "phantom": 1}  # fmt: skip
"""Control words whose first arguments print nothing (the rest of ``\\foreignlanguage{…}{text}`` is text)."""
SPACES = {
    " ": " ", "\n": " ", "\t": " ", ",": "\u202f", ";": " ", ":": " ", "!": "", "/": "", "-": "", "@": "", ">": " ",
    "thinspace": "\u2009", "quad": "\u2003", "qquad": "\u2003\u2003",
    "enspace": "\u2002", "enskip": "\u2002", "space": " ", "nobreakspace": "\u00a0", "addspace": " ", "addnbspace": "\u00a0",
    "addthinspace": "\u2009", "newline": " ", "\\": " ", "par": "\n", "hfill": " ", "hfil": " ", "indent": "", "tie": "\u00a0", "negthinspace": "",
}  # fmt: skip
"""Spaces and breaks."""
