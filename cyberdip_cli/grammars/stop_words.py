"""Words that a citation key's title word passes over, by language: articles, prepositions, conjunctions.
Casefolded."""

ARTICLES = frozenset(
    """a an the der die das des dem den ein eine einer eines einem einen le la les un une des el los las lo una unos unas
    il i gli uno o os as um uma uns umas de het een en ett det""".split()
)
"""Articles of the languages whose titles are commonest: passed over when a record names no language (with
English)."""

STOPWORDS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "a an the and or but nor of on in at by to for from with as into over under about between is are be some against do does",
        "de": "der die das des dem den ein eine einer eines einem einen und oder von vom zu zum zur im in am an auf aus bei für mit nach über unter als wie",
        "fr": "le la les l un une des du de d et ou à au aux en dans par pour sur avec sans sous chez qu que",
        "es": "el la los las lo un una unos unas y e o u de del a al en con por para sobre sin según entre",
        "pt": "o a os as um uma uns umas e ou de do da dos das a ao à aos às em no na nos nas por para com sobre sem entre",
        "it": "il lo la i gli le l un uno una e ed o di del dello della dei degli delle a al allo alla ai da dal in nel nella per con su sul tra fra",
        "nl": "de het een en of van in op aan met voor door over te tot bij uit naar om",
        "sv": "en ett den det de och eller av i på till för med om från vid",
        "da": "en et den det de og eller af i på til for med om fra ved",
        "nb": "en ei et den det de og eller av i på til for med om fra ved",
        "nn": "ein ei eit den det dei og eller av i på til for med om frå ved",
        "fi": "ja tai sekä on",
        "is": "og eða í á til fyrir með um frá",
        "pl": "i oraz lub albo w we z ze na do o od po dla przez przy za pod nad a",
        "cs": "a i nebo v ve z ze na do o od po pro při za pod nad k ke s se",
        "sk": "a i alebo v vo z zo na do o od po pre pri za pod nad k ku s so",
        "hu": "a az egy és vagy",
        "ro": "un o unei unui și sau de la în pe cu pentru din despre ale al a",
        "hr": "i ili u na o od do za s sa iz po pri",
        "sr": "и или у на о од до за с са из по при i ili u na o od do za s sa iz po pri",
        "bs": "i ili u na o od do za s sa iz po pri",
        "sl": "in ali v na o od do za s z iz po pri",
        "bg": "и или в във на за от до с със по при към",
        "mk": "и или во на за од до со по при",
        "ru": "и или в во на о об от до за с со из по при к ко для а",
        "uk": "і й та або в у на про від до за з із зі по при для а",
        "be": "і або ў у на пра ад да за з са па пры для а",
        "tr": "bir ve veya ile için bu da de",
        "el": "ο η το οι τα του της των τον την τους τις ένας μία ένα και ή σε στο στη στην στον για από με",
        "ca": "el la els les l un una uns unes i o de del dels d a al en amb per sobre entre",
        "gl": "o a os as un unha uns unhas e ou de do da dos das en no na por para con sobre",
        "eu": "eta edo bat",
        "ar": "في من على إلى عن و أو ال",
        "he": "של על את או עם ה",
        "fa": "در از به با و یا بر",
        "hi": "का की के में और या से पर",
        "bn": "ও এবং বা",
        "vi": "và hoặc của trong về cho một các những",
        "id": "dan atau di ke dari untuk yang pada dengan",
        "la": "et in de ad ab ex cum per pro",
        "cy": "y yr a ac o i yn ar",
        "ga": "an na agus nó i ar le do",
        "et": "ja või",
        "lv": "un vai par no uz ar",
        "lt": "ir ar apie iš su į",
        "eo": "la kaj aŭ de en al",
        "af": "die 'n en of van in op aan met vir deur oor",
    }.items()
}

ELISIONS = frozenset("l d qu c j m n s t dell nell sull all dall un".split())
"""What stands before an apostrophe without being a word of its own: *l'été*, *dell'arte*."""
