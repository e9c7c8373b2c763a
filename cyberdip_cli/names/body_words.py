"""Words that only the names of bodies hold. Casefolded."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(word.replace("_", " ") for word in text.split())


BODY_WORDS = _words(
    """university universities universität universitat universitaet université universite universidad universidade università universita universiteit
    universitet universitetet universitas
    uniwersytet univerzita univerzitet sveučilište univerza egyetem üniversitesi üniversite yliopisto университет університет πανεπιστήμιο جامعة
    אוניברסיטת univ univ. unibertsitatea
    college colleges school schools schule hochschule fachhochschule école ecole escuela escola scuola skola skole koulu szkoła škola iskola школа okulu
    σχολή lycée gymnasium högskola högskolan høgskole høgskolen høyskole høyskolen yrkeshögskolan
    institute institut instituto istituto instituut institutet institution institutions instytut ústav institutul intézet институт інститут enstitüsü
    ινστιτούτο معهد מכון inst.
    department departments dept dept. département departamento dipartimento departement departament abteilung katedra кафедра отдел bölümü τμήμα قسم
    faculty faculté fakultät fakulteten facultat facultad faculdade facoltà faculteit fakultet fakulta wydział факультет fakültesi kar
    academy academia akademie académie accademia akademia akademi akadémia akademija академия академія akademisi ακαδημία أكاديمية academies
    contributors collaborators institutionen
    association associations associação asociación associazione associació verein verband vereniging förening foreningen yhdistys stowarzyszenie sdružení
    združenje egyesület ассоциация derneği جمعية
    society societies société sociedad sociedade società gesellschaft maatschappij sällskap selskab seura towarzystwo společnost spoločnosť társaság
    общество товариство
    company companies corp corp. corporation inc inc. incorporated ltd ltd. limited llc gmbh s.a. s.a.s. s.p.a. b.v. n.v. a/s plc pty co. sarl firm sdn. bhd.
    committee comité comite commission comisión comissão commissione kommission kommissionen komitee comitato komitet komisja комиссия комитет komisyonu
    لجنة subcommittee
    council conseil consejo conselho consiglio rat raad rådet råd rada совет konseyi مجلس assembly parliament senate congress house_of_representatives
    knesset bundestag
    ministry ministère ministerio ministério ministero ministerium ministerie ministerstvo ministerstwo министерство міністерство bakanlığı وزارة
    minisztérium departementet
    agency agencies agence agencia agência agenzia agentur agentschap agencja агентство ajansı وكالة bureau office offices oficina büro amt bundesamt
    landesamt urząd úřad управление müdürlüğü
    organization organizations organisation organisations organización organização organizzazione organizacja organizace организация örgütü منظمة
    foundation fondation fundación fundação fondazione stiftung stichting stiftelse stiftelsen säätiö fundacja nadace nadácia alapítvány фонд vakfı مؤسسة
    zaklada
    center centers centre centres centro centrum zentrum zentralinstitut keskus ośrodek középpont центр merkezi κέντρο مركز
    laboratory laboratories laboratoire laboratorio laboratório labor laboratorium лаборатория lab labs
    hospital hospitals hôpital ospedale krankenhaus klinikum klinik clinic clinics clínica sygehus sjukhus sairaala szpital nemocnice kórház больница
    hastanesi مستشفى
    museum museums musée museo museu muzeum muzeul музей müzesi kunsthalle kunstverein galerie gallery galleries pinacoteca متحف
    library libraries bibliothèque biblioteca bibliothek bibliotheek bibliotek kirjasto biblioteka knihovna knižnica könyvtár библиотека kütüphanesi
    archive archives archivio archiv arkiv архив
    press presse verlag publishers publishing éditions editorial editions publications books media news newspapers broadcasting television radio films
    pictures studios studio entertainment records
    network networks consortium collaboration collaborative alliance partnership coalition federation fédération federación federação federazione
    confederation verbund bund liga league union
    unión união unione unie związek svaz союз birliği اتحاد
    group groups groupe grupo gruppo gruppe gruppen arbeitsgruppe arbeitsgemeinschaft grupa skupina csoport группа team teams task_force working_group
    taskforce panel board boards staff editors?
    service services servicio servizio serviço dienst survey surveys program programme programs programa programma project projects projet proyecto
    projeto progetto projekt initiative
    church kirche église iglesia igreja chiesa kerk kyrka diocese archdiocese parish synod ministries order
    party partei parti partido partito junta orchestra orchester orchestre orquesta orquestra philharmonic philharmoniker symphony ensemble quartet
    quartett quintet trio choir chor chorus coro band
    conference conférence conferencia congresso kongress symposium workshop forum fund bank banco banque trust authority authorities administration
    administración secretariat directorate
    division branch section unit units corps army navy government gouvernement gobierno governo regierung republic republik république república états
    états-unis united nations kingdom states
    federal national international european africa america asia bundesrepublik deutschland deutsche européenne commonwealth province state county city
    municipality gemeinde stadt ville
    club society's court tribunal superintendent congressional library's collective veterans research studies sciences science engineering technology
    technologies systems solutions industries industry
    health medicine medical education development community communications information international. academic economic economics environmental
    大学 大學 学院 學院 研究所
    研究院 公司 出版社 委员会 委員會 学会 學會 协会 協會
    دانشگاه دانشکده پژوهشگاه پژوهشکده موسسه مؤسسه کتابخانه كلية مكتبة אוניברסיטה האוניברסיטה מכללת הספרייה מכון университеті университетінің
    図書室 图书馆 圖書館 株式会社 会社 協会 財団 博物館 図書館 대학교 연구소 협회 학회 위원회 trường đại_học viện"""
)
"""Words that a body's name holds and a person's hardly ever does."""

STRONG_BODY_WORDS = _words(
    """inc inc. ltd ltd. llc gmbh corp corp. co. plc s.a. s.p.a. b.v. n.v. a/s university universität université universidad università universiteit
    institute institut committee association
    department ministry foundation society council corporation organization commission"""
)

UNIT_WORDS = _words(
    """department dept dept. faculty school section division centre center laboratory institute chair unit branch faculté fakultät facultad département
    departamento dipartimento instituto
    college subcommittee committee office bureau service museum clinic"""
)
"""A piece that starts with one of these after a body goes with that body."""

GROUP_WORDS = _words(
    """group groups contributors collaborators
    consortium collaboration team teams network committee association society investigators initiative alliance panel board commission
    council coalition task_force taskforce federation gruppe arbeitsgruppe arbeitsgemeinschaft ausschuss groupe collectif comité grupo colectivo comisión
    consorcio gruppo collettivo consorzio groep werkgroep commissie gruppen utskott ryhmä työryhmä zespół komisja grupa skupina csoport группа консорциум
    комиссия коллектив комитет"""
)
"""Words of bodies that stand among authors rather than behind one as where that one works."""

BODY_LINKS = _words(
    """of for the and & in on at to für zur für of. pour sur aux au para por per il gli the. na w i/ для по при и с voor för for om til og och und et"""
)
"""Lower-case words that a body's name holds between others and a person's does not."""

COMPANY_TAILS = _words(
    "inc inc. ltd ltd. llc gmbh corp corp. co co. plc s.a. s.p.a. b.v. n.v. a/s l.l.c. llp l.p. incorporated limited"
)
"""A piece that is only this belongs to the body before it: ``ebrary, Inc.``"""

FIRMS = frozenset(
    form + stop
    for word in "Ltd Limited Inc Incorporated LLC LLP GmbH Corp Corporation PLC Ltda KGaA".split()
    for form in (word, word.upper(), word.capitalize())
    for stop in ("", ".")
)
"""What follows the comma in a firm's name and is nobody's given name, as it is written."""
