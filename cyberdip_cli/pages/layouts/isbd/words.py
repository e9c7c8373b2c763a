"""ISBD: what the words of the areas of edition and extent say."""

# ruff: noqa: E501

from __future__ import annotations

EXTENTS = (
    (
        "Musical Score",
        r"\bscores?\b|\bvocal score|\bpartitur|\bpartition|\bpartitura|\bminiature score|\bpart(?:s|es)? \(|\bnoty\b|ноты|総譜|\bmusica stampata",
    ),
    (
        "Map",
        r"\bmaps?\b|\bkarte\b|\bkarten\b|\bcartes?\b|\bmapas?\b|\bcarta geografica|\bmapy?\b|карт[аы]?\b|地図|\batlas\b",
    ),
    ("Video", r"\bvideo|\bfilm reel|\bdvd|\bblu-?ray|\bmotion picture|видео|ビデオ"),
    (
        "Audio",
        r"\bsound|\baudio|\bdischi? sonor|\bschallplatte|\bcompact disc|\bcds?\b|\bdisques? compact|\bgrammofon|\blydplate|\bäänilevy|\bsound recording|грп\.",
    ),
    (
        "Image",
        r"\bphotograph|\bposters?\b|\bprints?\b(?! run)|\bslides?\b|\bdrawing|\bgemälde|\bfotograf|\bpainting|\bpicture",
    ),
    ("Software", r"\bcomputer (?:disk|file|program)|\bcomputer optical|\boptical computer"),
    ("Serial", r"\A(?:volumes?|v\.|bde?\.|vol\.|tomes?|t\.|nos?\.|issues)\s*(?:[:;(]|\Z)"),
    (
        "Book",
        r"(?<!\d)\d[\d\], ]{0,40}\s{0,3}(?:p|pp|pages?|s|seiten|bl|leaves|f|ff|h|l|págs?|pág|páginas|str|strán|sidor|sivua|с|стр|стор|σ|εγ|ص|עמ'|頁|页|쪽|v|vol|vols|volumes?)\b",
    ),
)
"""Word of the English formats -> what its extent holds; the first that fits."""

EDITIONS = (
    r"\bed(?:\.|ition|ición|ição|izione|\b)|\béd|\bausg|\baufl|\bdruk\b|\buitg|\bupplag|\bpainos|\budg|\boppl|\bwyd|\bvyd|\bkiad|изд|вид\.|\bbaskı|\bṭabʻah|طبع|"
    r"مهدورا|מהדורה|\bmahad|\bmahd|版|판|\bpʻan\b|\bhan\b|\bversion\b|\brev\.|\btir\.|\bdotisk|\bimpr|\bçap|\bchʻopʻan|\bspisanie"
)
"""What an edition statement holds."""
