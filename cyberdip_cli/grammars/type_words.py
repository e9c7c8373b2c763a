"""Words for kinds of publication -> item types of CSL, beside the format words of the languages. Casefolded.

``article`` stands for "an article, of whatever serial": the source decides. ``serial`` is a journal as a
whole or an article in it. Sources: EBSCO document and publication types, PubMed publication types, COAR
resource types, DCMI types, info:eu-repo semantics, MARC 21."""

from __future__ import annotations

_ROWS = """
article: article|articles|postprint|artikel|artículo|artigo|articolo|aufsatz|paper|contribution to journal|contribution|info:eu-repo/semantics/article
    component part|article in press|data paper
article-journal: academic journal|journal article|journal articles|scholarly journal|peer reviewed journal|peer-reviewed journal
    refereed article|journal contribution|letter|letters
    comment|comment/reply|editorial|case reports|case report|case study|clinical trial|randomized controlled trial|meta-analysis
    systematic review|research support, non-u.s. gov't|practice guideline
    original research|research article|review article|literature review|comparative study|evaluation study|validation study|multicenter study
    observational study|historical article|journal paper
    contribution to periodical|journal articles; reports - research|corrected article|erratum
    published erratum|correction|retraction|brief article|short communication
    info:eu-repo/semantics/review|info:eu-repo/semantics/lettertoeditor|abstract|electronic journal article|text.serial.journal|article - journal
    periodicalarticle|scholarlyarticle
article-magazine: magazine|magazines|magazine article|trade publication|trade journal|trade publications|trade journals
    general interest periodical|magazine/journal article|magazine feature
article-newspaper: newspaper|newspapers|newspaper article|newspaper articles|news|news article|newswire|news wire|newspaper column
    press release|wire feed|news & newspapers|newspaperarticle
review: review|reviews|film review|movie review|product review|performance review|art review|music review|entertainment review
    software review|evaluation|opinion
review-book: book review|book reviews|review-book|review of book|info:eu-repo/semantics/bookreview|buchrezension|rezension
book: book|books|ebook|e-book|monograph|monographs|edited book|authored book|book; edited book|handbook|handbook/manual|textbook
    textbook/study guide|nonfiction|non-fiction|fiction|biography|biographies
    bibliography|bibliographies|juvenile fiction|audiobook|audio book|conference proceedings|proceedings|conference proceeding|festschrift
    info:eu-repo/semantics/book|collected work|collected works
    reference book|technical manual|pamphlet|electronic books|electronic book|language material|printed book|libro|livre|livro|buch
chapter: collective volume article|book chapter|book section|chapter|chapters|part of book|book part|contribution to book|book/report part|chapter in book
    info:eu-repo/semantics/bookpart|contribution to collection|bookpart
    contribution to anthology|contribution to book/anthology/report
entry-encyclopedia: reference|encyclopedia|encyclopedia article|encyclopedia entry|reference entry|topic overview|subject encyclopedia
    contribution to encyclopedia|entry|reference work entry
entry-dictionary: dictionary|dictionary entry|lexicon entry
paper-conference: conference|conference paper|conference papers|conference object|conference contribution|conference material
    conference article|meeting paper|conference abstract|meeting abstract
    proceedings paper|proceeding paper|conference presentation|speeches/meeting papers|conferencepaper|congresses|congress
    info:eu-repo/semantics/conferenceobject|info:eu-repo/semantics/conferencepaper
    info:eu-repo/semantics/conferenceproceedings|conference item|conference poster|conference proceedings paper|inproceedings
thesis: thesis|theses|dissertation|dissertations|dissertation abstract|dissertation/thesis|doctoral thesis|doctoral dissertation
    master thesis|master's thesis|masters thesis|phd thesis|ph.d. thesis
    bachelor thesis|habilitation|academic dissertation|dissertations/theses|student thesis|info:eu-repo/semantics/doctoralthesis
    info:eu-repo/semantics/masterthesis|info:eu-repo/semantics/bachelorthesis
    thesis/dissertation|etd|hochschulschrift|thèse|tesis|tesi|tese|dissertations, academic|electronic thesis|magister thesis
report: report|reports|technical report|research report|government report|market research|market report|industry profile|industry report
    country report|company report|swot analysis|grey literature|case law report
    reports - descriptive|reports - research|reports - evaluative|reports - general|numerical/quantitative data
    statistical report|info:eu-repo/semantics/report|report - technical|agency report|official publication
    government publication|government document|policy brief|white paper|discussion paper
article@: preprint|working paper|working papers|pre-print|info:eu-repo/semantics/preprint|info:eu-repo/semantics/workingpaper
    submitted version|working or discussion paper
motion_picture: video|videos|dvd|blu-ray|film|movie|motion picture|videorecording|videorecordings|video recording|video recordings
    streaming video|moving image|videocassette|vhs|film/video|projected medium
    documentary|television program@|videodisc|feature film|film clip|motion pictures
song: audio|audio recording|sound recording|sound recordings|music recording|music|cd|audio cd|sound|sound disc|musical sound recording
    nonmusical sound recording|spoken word|cassette|lp|mp3|podcast@|track|album
broadcast: television|tv|radio|television program|radio program|podcast|transcript|tv program|television broadcast|radio broadcast|news transcript
musical_score: music score|musical score|score|sheet music|notated music|printed music|manuscript score|music manuscript
map: map|maps|cartographic material|cartographic|cartographic image|atlas|manuscript map
graphic: image|images|photograph|photographs|photo|picture|pictures|drawing|print|poster|slide|painting|still image|two-dimensional graphic
    art original|graphic|artwork|visual materials|cartoon|illustration
dataset: dataset|data set|data|research data|datasets|statistics|numeric data|statistical data|info:eu-repo/semantics/dataset
software: software|softwaresourcecode|computer program|computer software|app|video game|software, multimedia|video games|computer programs
manuscript: manuscript|manuscripts|unpublished|handwritten|letters (correspondence)|archival manuscript
collection: archival material|archival collection|collection|mixed material|mixed materials|archive|papers
webpage: website|web site|web page|webpage|web resource|website article|web content|internet resource|lesson plan@|online resource@
post-weblog: blog|weblog|blog post|blog entry|blogposting
patent: patent|patents|info:eu-repo/semantics/patent
standard: standard|standards|specification
legal_case: legal case|case|cases|court case|court decision|case law
legislation: legislation|statute|statutes|law|laws|act
bill: bill|bills
hearing: hearing|congressional hearing|hearings
treaty: treaty
interview: interview|interviews
speech: speech|lecture|lectures|oral presentation|speeches|presentation
event: exhibition|event
performance: performance
figure: figure|chart|diagram
pamphlet: brochure|leaflet
serial: serial|periodical|periodicals|journal|journals|magazine (title)|continuing resource|journal / magazine|journal, magazine
    journal/magazine|serials|newsletter|yearbook|annual|zeitschrift|revista|revue
    rivista|ejournal|e-journal|electronic journal
document: physical object|kit|unknown|other|text|object|game|realia|globe|microform|microfilm|microfiche|electronic|electronic resource
    computer file|computer files|electronic document|online|print
    internet|multimedia|mixed|info:eu-repo/semantics/other|info:eu-repo/semantics/publishedversion|learning object|teaching material
    course material|miscellaneous|toy|electronic information|peer reviewed
    research support, u.s. gov't, p.h.s.|research support, n.i.h., extramural|english abstract|journal availability|guides - classroom - teacher
    tests/questionnaires|opinion papers|undefined
"""


def _table(rows: str) -> dict[str, str]:
    table: dict[str, str] = {}
    kind = ""
    for row in rows.strip().splitlines():
        head, colon, rest = row.partition(": ")
        if colon and not row.startswith(" "):
            kind = head.rstrip("@")
            row = rest
            if head.endswith("@"):
                kind = "preprint"
        for word in row.strip().split("|"):
            if not word.endswith("@"):
                table.setdefault(word.strip(), kind)
    return table


WORDS = _table(_ROWS)

SPECIFIC = tuple(
    """thesis patent legal_case legislation bill treaty hearing musical_score map motion_picture song dataset software chapter paper-conference
    review-book entry-dictionary entry-encyclopedia
    article-newspaper article-magazine article-journal review interview speech preprint report standard article post-weblog broadcast graphic
    figure performance
    manuscript serial book pamphlet collection webpage event classic periodical document""".split()
)
"""Kinds from the most to the least telling: where a page names several, the first decides (``Book; Computer
File; Thesis``)."""

MEDIA = {
    "electronic resource": "", "elektronische ressource": "", "ressource électronique": "", "recurso electrónico": "", "recurso eletrônico": "",
    "risorsa elettronica": "",
    "elektronický zdroj": "", "электронный ресурс": "", "zasób elektroniczny": "", "elektronisk resurs": "", "elektronisk ressource": "",
    "elektroninen aineisto": "",
    "computer file": "", "computer data": "", "online": "", "microform": "", "microfilm": "", "microfiche": "", "mikroform": "", "braille": "",
    "text (large print)": "", "large print": "",
    "text": "", "texte imprimé": "", "texto impreso": "", "testo a stampa": "", "текст": "", "tekst": "", "ebook": "", "e-book": "",
    "videorecording": "motion_picture", "video recording": "motion_picture", "videocassette": "motion_picture", "dvd": "motion_picture",
    "motion picture": "motion_picture",
    "filmstrip": "motion_picture", "bildtonträger": "motion_picture", "enregistrement vidéo": "motion_picture", "videograbación": "motion_picture",
    "gravação de vídeo": "motion_picture",
    "videoregistrazione": "motion_picture", "видеозапись": "motion_picture", "images animées": "motion_picture", "wideo": "motion_picture",
    "dvd-video": "motion_picture",
    "sound recording": "song", "tonträger": "song", "enregistrement sonore": "song", "grabación sonora": "song", "gravação de som": "song",
    "registrazione sonora": "song", "звукозапись": "song",
    "audio": "song", "zvukový záznam": "song", "dokument dźwiękowy": "song", "cd": "song",
    "music": "musical_score", "notated music": "musical_score", "musique imprimée": "musical_score", "musikdruck": "musical_score",
    "música impresa": "musical_score", "partition": "musical_score",
    "partitura": "musical_score", "ноты": "musical_score", "hudebnina": "musical_score", "druk muzyczny": "musical_score",
    "map": "map", "cartographic material": "map", "document cartographique": "map", "kartenmaterial": "map", "material cartográfico": "map",
    "карты": "map", "kartografický dokument": "map",
    "picture": "graphic", "graphic": "graphic", "art original": "graphic", "art reproduction": "graphic", "slide": "graphic",
    "transparency": "graphic", "chart": "graphic", "technical drawing": "graphic",
    "image fixe": "graphic", "изоматериал": "graphic", "postcard": "graphic", "photograph": "graphic",
    "manuscript": "manuscript", "manuscrit": "manuscript", "handschrift": "manuscript", "rukopis": "manuscript", "рукопись": "manuscript",
    "kit": "document", "game": "document", "realia": "document", "toy": "document", "model": "document", "diorama": "document",
    "multimedia": "document", "flash card": "document",
    "activity card": "document", "microscope slide": "document", "computer program": "software", "software": "software",
    "interactive multimedia": "software",
    # of other languages
    "专著": "book", "普通图书": "book", "图书": "book", "專書": "book", "专著图书": "book", "期刊": "periodical",
    "连续出版物": "periodical", "电子资源": "", "電子資源": "", "电子资源.图书": "book", "地图": "map", "地圖": "map", "学位论文": "thesis",
    "學位論文": "thesis", "录像制品": "motion_picture", "录音制品": "song", "乐谱": "musical_score", "古籍": "book", "缩微品": "",
    "カセット": "song", "電子資料": "", "録音資料": "song", "映像資料": "motion_picture", "地図資料": "map", "楽譜": "musical_score",
    "마이크로자료": "", "전자자료": "", "전자책": "book", "녹음자료": "song", "비디오녹화자료": "motion_picture",
    "비디오자료": "motion_picture", "지도자료": "map", "악보": "musical_score", "점자자료": "", "کتاب": "book", "کتاب الکترونیکی": "book",
    "پایان‌نامه": "thesis", "پایان نامه": "thesis", "نقشه": "map", "منبع الکترونیکی": "", "متن": "", "نص مطبوع": "", "نص": "",
    "كتاب": "book", "مورد إلكتروني": "", "مصدر إلكتروني": "", "خريطة": "map", "تسجيل صوتي": "song", "تسجيل فيديو": "motion_picture",
    "טקסט": "", "משאב אלקטרוני": "", "מפה": "map", "הקלטת שמע": "song", "הקלטת וידאו": "motion_picture", "תווים": "musical_score",
    "κείμενο": "", "ηλεκτρονικός πόρος": "", "ηλεκτρονική πηγή": "", "έντυπο": "", "χαρτογραφικό υλικό": "map", "ηχογράφηση": "song",
    "μουσική": "musical_score", "βιντεοεγγραφή": "motion_picture", "kartografisches material": "map", "kartografische ressource": "map",
    "karte": "map", "druckschrift": "", "medienkombination": "", "musikalie": "musical_score", "mikroformen": "", "mikrofiche": "",
    "computerdatei": "", "filme": "motion_picture", "film": "motion_picture", "bild": "graphic", "document électronique": "",
    "texte manuscrit": "manuscript", "musique manuscrite": "musical_score", "multimédia multisupport": "", "multimédia": "",
    "recurs electrònic": "", "text imprès": "", "enregistrament sonor": "song", "enregistrament de vídeo": "motion_picture",
    "enregistrament vídeo": "motion_picture", "testu inprimatua": "", "baliabide elektronikoa": "", "documento electrónico": "",
    "material gráfico": "graphic", "manuscrito": "manuscript", "registro sonoro": "song", "registo sonoro": "song",
    "registo vídeo": "motion_picture", "texto policopiado": "", "documento cartografico": "map", "musica a stampa": "musical_score",
    "manoscritto": "manuscript", "multimediale": "", "grafica": "graphic", "elektronisk materiale": "", "lydopptak": "song",
    "lydoptagelse": "song", "ljudupptagning": "song", "videogram": "motion_picture", "kartografiskt material": "map",
    "kartografisk materiale": "map", "musiktryck": "musical_score", "musikktrykk": "musical_score", "elektroniczny dokument": "",
    "dokument elektroniczny": "", "dokument kartograficzny": "map", "film wideo": "motion_picture", "elektronički izvor": "",
    "elektronska građa": "", "elektronski vir": "", "tiskana građa": "", "zvučna snimka": "song", "zvočni posnetek": "song",
    "videosnimka": "motion_picture", "videoposnetek": "motion_picture", "kartografsko gradivo": "map", "kartografska građa": "map",
    "notno gradivo": "musical_score", "glazbena tiskovina": "musical_score", "grafika": "graphic", "mapa": "map",
    "zvukový dokument": "song", "elektronikus dokumentum": "", "hangfelvétel": "song", "videofelvétel": "motion_picture", "térkép": "map",
    "kotta": "musical_score", "resursă electronică": "", "text tipărit": "", "înregistrare sonoră": "song", "elektroninis išteklius": "",
    "elektroniniai ištekliai": "", "garso įrašas": "song", "vaizdo įrašas": "motion_picture", "natos": "musical_score",
    "elektroniskais resurss": "", "skaņu ieraksts": "song", "teksts": "", "elektrooniline teavik": "", "võrguteavik": "",
    "helisalvestis": "song", "videosalvestis": "motion_picture", "noot": "musical_score", "kartografinen aineisto": "map", "äänite": "song",
    "videotallenne": "motion_picture", "elektronik kaynak": "", "ses kaydı": "song", "video kaydı": "motion_picture", "harita": "map",
    "електронен ресурс": "", "електронний ресурс": "", "карта": "map", "картографический материал": "map", "мультимедиа": "",
    "микроформа": "", "картографічний матеріал": "map", "звукозапис": "song", "відеозапис": "motion_picture",
    "видеозапис": "motion_picture", "ноти": "musical_score", "нотне видання": "musical_score", "електронски извор": "",
    "комплект": "document", "шрифт брайля": "", "sumber elektronik": "", "sumber elektronis": "", "peta": "map", "rekaman suara": "song",
    "rekaman video": "motion_picture", "tài liệu điện tử": "", "bản đồ": "map", "cd-rom": "", "hljóðupptaka": "song", "rafrænt efni": "",
    "geluidsopname": "song", "elektronische bron": "", "kaart": "map",
}  # fmt: skip
"""General material designations in square brackets after a title -> item type ("" where the carrier says
nothing of the kind)."""
