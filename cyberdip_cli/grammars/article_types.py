"""What journals print over the title of an article: its type, in the words of many languages.

``Original Article``, ``Artículo de revisión``, ``Full Length Research Paper``. Such a line names the type and
is no title. Sources: the section names of journal platforms, JATS 1.3 (``article-type``)."""

from __future__ import annotations

from ..labels import fold, plain

NOUNS = frozenset(
    """article articles paper papers communication communications report reports letter letters review reviews
    note notes editorial editorials commentary commentaries correspondence essay essays debate perspective
    perspectives viewpoint protocol opinion erratum corrigendum correction
    artículo artículos articulo articulos artigo artigos article articolo articoli revisión revisao revisão
    comunicación comunicacao comunicação ensayo ensaio carta reseña resenha nota reporte informe
    beitrag beiträge aufsatz aufsätze artikel übersichtsarbeit originalarbeit originalbeitrag kasuistik
    makale makalesi makaleler derleme artykuł artykuły článek článek članak članci rad pregledni cikk tanulmány
    artikkeli articol статья статьи стаття статті обзор сообщение artikel penelitian bài nghiên
    مقالة مقال پژوهشی مقاله بحث 論文 论文 研究論文 研究论文 原著 原著論文 原著论文 综述 總說 総説 論著 论著 연구논문 원저 종설
    学术论文 學術論文 研究报告 研究報告 专题研究 一般論文 总论 短報 症例報告 研究ノート 総合論文
    書評 书评 학술논문 학술저널 일반논문 특집논문 기획논문 서평
    บทความ บทความวิจัย บทความวิชาการ บทความปริทัศน์ บทความปริทรรศน์ บทความพิเศษ บทวิจารณ์หนังสือ นิพนธ์ต้นฉบับ รายงานผู้ป่วย
    სტატია სტატიები հոդված հոդվածներ мақала мақалалар məqalə məqalələr מאמר מאמרים άρθρο άρθρα εργασία μελέτη статия статии статија
    чланак чланци артыкул артыкулы straipsnis straipsniai raksts raksti artikkel artiklid artikkeli artikkelit grein greinar
    articole artikull artikuj مقالات بحوث आलेख लेख शोधपत्र প্রবন্ধ""".split()
)
"""Words of which one has to be there."""
OTHERS = frozenset(
    """original research full length short brief rapid case technical scientific systematic invited featured
    clinical regular data method methods methodology mini book study technology open access free peer reviewed
    cover type special theme feature conference of the and a in for to
    de la del y e et der und da do di des originales original originais investigación investigacion pesquisa
    reflexión reflexion reflexão científico cientifico científicos científica breve corto corta caso casos clínico
    clínica clinico recherche scientifique synthèse originaux wissenschaftlicher wissenschaftliche wissenschaft
    originaler araştırma özgün inceleme olgu sunumu bilimsel oryginalny oryginalne badawczy naukowy přehledový
    původní odborný izvorni znanstveni pregledni stručni eredeti közlemény оригинальная оригинальные научная
    научные обзорная краткое наукова оригінальна asli ilmiah hasil cứu báo khoa học gốc بحثية أصيلة علمية أصلي أصيل
    علمی مروری کامل کوتاه научна научни оригинален научен прегледен труд рад оригинални научни прегледни изворни
    навуковыя ғылыми elmi სამეცნიერო գիտական επιστημονικό ερευνητική πρωτότυπη mokslinis moksliniai zinātniskais teaduslik
    tieteellinen tieteelliset vertaisarvioitu vertaisarvioidut ritrýnd științific științifice shkencor शोध গবেষণা""".split()
)
"""Words that stand beside them."""
MOST_WORDS = 6
LONGEST = 70


def is_article_type(text: str) -> bool:
    """Whether a line is the type of an article and nothing else.

    >>> is_article_type("Full Length Research Paper"), is_article_type("ARTICULO DE REVISIÓN")
    (True, True)
    >>> is_article_type("Research in the Open"), is_article_type("Letters to a brother")
    (False, False)
    """
    if len(text) > LONGEST:
        return False
    words = plain(fold(text.translate(_DIVIDERS))).split()
    return 0 < len(words) <= MOST_WORDS and not _NOUNS.isdisjoint(words) and _WORDS.issuperset(words)


_DIVIDERS = str.maketrans("/:|•·–-", "       ")
_NOUNS = frozenset(plain(fold(word)) for word in NOUNS)
_WORDS = _NOUNS | frozenset(plain(fold(word)) for word in OTHERS)
