"""Rarer symbols of LaTeX's packages and what they are in Unicode, for what :mod:`.macros` does not know;
loaded when one of them is met.

Sources: the macros of pylatexenc's tables that stand for one character each (Unicode's unicode-math and W3C's
unicode.xml, without the names that only Mathematica and MathML have); t2aenc.def for Cyrillic letters."""

from __future__ import annotations

_CYRILLIC = """
    cyra а cyrb б cyrv в cyrg г cyrd д cyre е cyrzh ж cyrz з cyri и cyrishrt й cyrk к cyrl л cyrm м cyrn н
    cyro о cyrp п cyrr р cyrs с cyrt т cyru у cyrf ф cyrh х cyrc ц cyrch ч cyrsh ш cyrshch щ cyrhrdsn ъ
    cyrery ы cyrsftsn ь cyrerev э cyryu ю cyrya я cyryo ё cyrdje ђ cyrie є cyrdze ѕ cyrii і cyryi ї
    cyrje ј cyrlje љ cyrnje њ cyrtshe ћ cyrushrt ў cyrdzhe џ cyryat ѣ cyrbyus ѫ cyrfita ѳ cyrizh ѵ
    cyrsemisftsn ҍ cyrrtick ҏ cyrgup ґ cyrghcrs ғ cyrghk ҕ cyrzhdsc җ cyrzdsc ҙ cyrkdsc қ cyrkvcrs ҝ
    cyrkhcrs ҟ cyrkbeak ҡ cyrndsc ң cyrng ҥ cyrphk ҧ cyrabhha ҩ cyrsdsc ҫ cyrtdsc ҭ cyry ү cyryhcrs ұ
    cyrhdsc ҳ cyrtetse ҵ cyrchrdsc ҷ cyrchvcrs ҹ cyrshha һ cyrabhch ҽ cyrabhchdsc ҿ cyrkhk ӄ cyrldsc ӆ
    cyrnhk ӈ cyrchldsc ӌ cyrmdsc ӎ cyrae ӕ cyrschwa ә cyrabhdze ӡ cyrotld ө cyrgdsc ӷ cyrgdschcrs ӻ
    cyrhhk ӽ cyrhhcrs ӿ
"""
_TEXT = """
    texthvlig ƕ textnrleg ƞ textglotstop ʔ textturnk ʞ textasciicaron ˇ textasciibreve ˘ textacutedbl ˝
    textdiscount ⁒ textcolonmonetary ₡ textpeso ₱ textcircledP ℗ textrecipe ℞ textservicemark ℠ textmho ℧
    textblank ␢ textopenbullet ◦ textbigcircle ◯ textdoublepipe ǂ texttildelow ˜
"""
_SIGNS = """
    complement ∁ nexists ∄ varnothing ∅ setminus ∖ smallsetminus ∖ parallel ∥ nparallel ∦ backsim ∽
    leqslant ⩽ geqslant ⩾ leqq ≦ geqq ≧ lneqq ≨ gneqq ≩ nless ≮ ngtr ≯ nleq ≰ ngeq ≱ lesssim ≲ gtrsim ≳
    lessgtr ≶ gtrless ≷ prec ≺ succ ≻ preceq ≼ succeq ≽ precsim ≾ succsim ≿ nprec ⊀ nsucc ⊁ nsubseteq ⊈
    nsupseteq ⊉ subsetneq ⊊ supsetneq ⊋ cdots ⋯ ddots ⋱ iddots ⋰ vdots ⋮ dotsc … dotsb … dotsm … dotsi …
    dotso … lvert | rvert | vert | lVert ‖ rVert ‖ Vert ‖ mid | nmid ∤ Alpha Α Beta Β Epsilon Ε Zeta Ζ
    Eta Η Iota Ι Kappa Κ Mu Μ Nu Ν omicron ο Omicron Ο Rho Ρ Tau Τ Upsilon Υ Chi Χ varkappa ϰ
    backepsilon ϶ backprime ‵ wp ℘ beth ℶ gimel ℷ daleth ℸ blacksquare ▪ dotplus ∔ rightangle ∟ angle ∠
    measuredangle ∡ sphericalangle ∢ therefore ∴ because ∵ wr ≀ approxeq ≊ asymp ≍ Bumpeq ≎ bumpeq ≏
    doteq ≐ doteqdot ≑ fallingdotseq ≒ risingdotseq ≓ eqcirc ≖ circeq ≗ triangleq ≜ between ≬ uplus ⊎
    sqsubset ⊏ sqsupset ⊐ sqsubseteq ⊑ sqsupseteq ⊒ sqcap ⊓ sqcup ⊔ ominus ⊖ oslash ⊘ odot ⊙ circledcirc ⊚
    circledast ⊛ circleddash ⊝ boxplus ⊞ boxminus ⊟ boxtimes ⊠ boxdot ⊡ vdash ⊢ dashv ⊣ top ⊤ Vdash ⊩
    Vvdash ⊪ VDash ⊫ nvdash ⊬ nvDash ⊭ nVdash ⊮ nVDash ⊯ vartriangleleft ⊲ vartriangleright ⊳
    trianglelefteq ⊴ trianglerighteq ⊵ intercal ⊺ veebar ⊻ diamond ♢ divideontimes ⋇ bowtie ⋈ ltimes ⋉
    rtimes ⋊ leftthreetimes ⋋ rightthreetimes ⋌ backsimeq ⋍ curlyvee ⋎ curlywedge ⋏ Subset ⋐ Supset ⋑
    Cap ⋒ Cup ⋓ pitchfork ⋔ lessdot ⋖ gtrdot ⋗ lesseqgtr ⋚ gtreqless ⋛ curlyeqprec ⋞ curlyeqsucc ⋟ lnsim ⋦
    gnsim ⋧ succnsim ⋩ ntriangleleft ⋪ ntriangleright ⋫ ntrianglelefteq ⋬ ntrianglerighteq ⋭ barwedge ⌅
    lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ ulcorner ⌜ urcorner ⌝ llcorner ⌞ lrcorner ⌟ frown ⌢ smile ⌣
    lmoustache ⎰ rmoustache ⎱ square □ bigtriangleup △ blacktriangle ▴ vartriangle ▵ blacktriangleright ▸
    triangleright ▹ bigtriangledown ▽ blacktriangledown ▾ triangledown ▿ blacktriangleleft ◂
    triangleleft ◃ lozenge ◊ bigcirc ◯ quarternote ♩ flat ♭ natural ♮ sharp ♯ blacklozenge ⧫ amalg ⨿
    lessapprox ⪅ gtrapprox ⪆ lneq ⪇ gneq ⪈ lnapprox ⪉ gnapprox ⪊ lesseqqgtr ⪋ gtreqqless ⪌ eqslantless ⪕
    eqslantgtr ⪖ precneqq ⪵ succneqq ⪶ precapprox ⪷ succapprox ⪸ precnapprox ⪹ succnapprox ⪺ subseteqq ⫅
    supseteqq ⫆ subsetneqq ⫋ supsetneqq ⫌ lnot ¬ Stigma Ϛ Digamma Ϝ digamma ϝ Koppa Ϟ Sampi Ϡ hslash ℏ
    mho ℧ Colon ∷ preccurlyeq ≼ succcurlyeq ≽ circledS Ⓢ diagup ╱ rightmoon ☾ mercury ☿ venus ♀ male ♂
    jupiter ♃ saturn ♄ uranus ♅ neptune ♆ pluto ♇ aries ♈ taurus ♉ gemini ♊ cancer ♋ leo ♌ virgo ♍ libra ♎
    scorpio ♏ sagittarius ♐ capricornus ♑ aquarius ♒ pisces ♓ eighthnote ♪
"""
_OPERATORS = """
    coprod ∐ iint ∬ iiint ∭ oint ∮ bigotimes ⊗ bigoplus ⊕ longrightarrow ⟶ longleftarrow ⟵ updownarrow ↕
    nwarrow ↖ nearrow ↗ searrow ↘ swarrow ↙ nleftarrow ↚ nrightarrow ↛ twoheadleftarrow ↞
    twoheadrightarrow ↠ leftarrowtail ↢ rightarrowtail ↣ hookleftarrow ↩ hookrightarrow ↪ looparrowleft ↫
    looparrowright ↬ leftrightsquigarrow ↭ nleftrightarrow ↮ Lsh ↰ Rsh ↱ curvearrowleft ↶
    curvearrowright ↷ circlearrowleft ↺ circlearrowright ↻ leftharpoonup ↼ leftharpoondown ↽
    upharpoonright ↾ upharpoonleft ↿ rightharpoonup ⇀ rightharpoondown ⇁ downharpoonright ⇂
    downharpoonleft ⇃ rightleftarrows ⇄ leftrightarrows ⇆ leftleftarrows ⇇ upuparrows ⇈ rightrightarrows ⇉
    downdownarrows ⇊ leftrightharpoons ⇋ rightleftharpoons ⇌ nLeftarrow ⇍ nLeftrightarrow ⇎ nRightarrow ⇏
    Uparrow ⇑ Downarrow ⇓ Updownarrow ⇕ Lleftarrow ⇚ Rrightarrow ⇛ rightsquigarrow ⇝ multimap ⊸ bigwedge ⋀
    bigvee ⋁ bigcap ⋂ bigcup ⋃ longleftrightarrow ⟷ Longleftarrow ⟸ Longrightarrow ⟹ Longleftrightarrow ⟺
    longmapsto ⟼
"""


def _pairs(table: str) -> dict[str, str]:
    words = table.split()
    return dict(zip(words[::2], words[1::2], strict=True))


SIGNS = _pairs(_SIGNS)
"""Signs and relations that may stand in a formula of a title as characters."""
OPERATORS = _pairs(_OPERATORS)
"""Arrows and large operators: characters only where they stand alone."""
LETTERS = _pairs(_CYRILLIC)
LETTERS.update({name.upper(): letter.upper() for name, letter in LETTERS.items()})
TEXT = _pairs(_TEXT)
ALL = LETTERS | TEXT | SIGNS | OPERATORS
