"""Names of places: countries and postal codes of states, which end an address after an author's name; places
of publication and what follows them. Casefolded."""

# ruff: noqa: E501

from __future__ import annotations

COUNTRIES = frozenset(
    name.replace("_", " ")
    for name in """afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh barbados belarus
    belgium belize benin bhutan bolivia
    bosnia_and_herzegovina botswana brazil brasil brunei bulgaria burkina_faso burundi cambodia cameroon canada cape_verde chad chile china colombia congo
    costa_rica croatia cuba cyprus
    czech_republic czechia denmark djibouti dominican_republic ecuador egypt el_salvador england eritrea estonia eswatini ethiopia fiji finland france
    gabon gambia georgia germany deutschland
    ghana great_britain greece guatemala guinea guyana haiti honduras hong_kong hungary iceland india indonesia iran iraq ireland israel italy italia
    ivory_coast côte_d'ivoire jamaica japan
    jordan kazakhstan kenya korea kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg macao macau
    macedonia north_macedonia madagascar malawi
    malaysia maldives mali malta mauritania mauritius mexico méxico moldova monaco mongolia montenegro morocco mozambique myanmar namibia nepal
    netherlands the_netherlands new_zealand nicaragua
    niger nigeria north_korea northern_ireland norway oman pakistan palestine panama papua_new_guinea paraguay peru perú philippines poland portugal
    puerto_rico qatar republic_of_korea romania
    russia russian_federation rwanda saudi_arabia scotland senegal serbia sierra_leone singapore slovakia slovak_republic slovenia somalia south_africa
    south_korea spain españa sri_lanka sudan
    suriname sweden switzerland syria taiwan tajikistan tanzania thailand togo trinidad_and_tobago tunisia turkey türkiye turkmenistan uganda ukraine
    united_arab_emirates united_kingdom
    united_states united_states_of_america uruguay uzbekistan venezuela vietnam viet_nam wales west_indies yemen zambia zimbabwe us usa u.s. u.s.a. uk
    u.k. uae pr_china p.r._china
    people's_republic_of_china ussr czechoslovakia yugoslavia west_germany reunion réunion""".split()
)

STATES = frozenset(
    """AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI
    WY DC PR
    AB BC MB NB NL NS NT NU ON PE PQ QC SK YT ACT NSW NT QLD SA TAS VIC WA""".split()
)
"""Postal codes of states and provinces as they stand in addresses; in capitals on purpose."""


def _words(text: str) -> frozenset[str]:
    return frozenset(word.strip() for word in text.replace("\n", "").split("|"))


QUALIFIERS = _words("""u.s.a.|usa|u.s.|us|u.k.|uk|eng.|eng|england|scotland|wales|great britain|united kingdom|ireland|ire.|canada|can.|australia|new zealand|n.z.|india|japan|china|p.r. china|pr china|france|germany|italy|spain|
brazil|mexico|russia|switzerland|austria|netherlands|the netherlands|belgium|denmark|sweden|norway|finland|poland|israel|egypt|south africa|s.a.|hong kong|singapore|argentina|chile|
ala.|alabama|alaska|ariz.|arizona|ark.|arkansas|calif.|california|cal.|colo.|colorado|conn.|connecticut|del.|delaware|d.c.|dc|fla.|florida|ga.|georgia|hawaii|idaho|ill.|illinois|ind.|indiana|iowa|kan.|kans.|kansas|
ky.|kentucky|la.|louisiana|me.|maine|md.|maryland|mass.|massachusetts|mich.|michigan|minn.|minnesota|miss.|mississippi|mo.|missouri|mont.|montana|neb.|nebr.|nebraska|nev.|nevada|n.h.|new hampshire|n.j.|new jersey|
n.m.|new mexico|n.y.|n. y.|new york|n.c.|north carolina|n.d.|north dakota|ohio|o.|okla.|oklahoma|or.|ore.|oregon|pa.|penn.|penna.|pennsylvania|r.i.|rhode island|s.c.|south carolina|s.d.|south dakota|tenn.|tennessee|tex.|texas|
utah|vt.|vermont|va.|virginia|wash.|washington|w. va.|w.va.|west virginia|wis.|wisc.|wisconsin|wyo.|wyoming|p.r.|puerto rico|ont.|ontario|québec|quebec|qc|que.|b.c.|british columbia|alta.|alberta|man.|manitoba|
al|ak|az|ar|ca|co|ct|de|fl|hi|id|il|in|ia|ks|ma|mi|mn|ms|mt|ne|nv|nh|nj|nm|ny|nc|nd|oh|ok|pa|ri|sc|sd|tn|tx|ut|va|wa|wv|wi|wy|n.s.|n.b.|n.s.w.|vic.|victoria|qld.|oxon|kent|surrey|essex|sussex|middlesex|middx|bucks|herts|
oxfordshire|cambridgeshire|cambs.|hampshire|hants|devon|somerset|suffolk|norfolk|yorkshire|lancashire|a.m.|main|a.m|a. m.|a.d. saale|m.|ss.|sask.|saskatchewan|nova scotia|new brunswick""")
"""What follows a place's name after a comma: countries, provinces and states with the abbreviations that
AACR2 gives them."""

PLACES = _words("""new york|new york city|london|londini|paris|parisiis|lutetiae|berlin|leipzig|lipsiae|münchen|munich|monachii|frankfurt|frankfurt am main|frankfurt a.m.|frankfurt a. m.|frankfurt/main|stuttgart|hamburg|köln|cologne|coloniae|bonn|
düsseldorf|heidelberg|göttingen|tübingen|freiburg|freiburg im breisgau|wiesbaden|mainz|bochum|dortmund|essen|münster|würzburg|regensburg|augsburg|nürnberg|dresden|weimar|jena|halle|halle a.s.|hannover|bremen|kiel|marburg|giessen|
gießen|bielefeld|paderborn|darmstadt|karlsruhe|mannheim|berlin-west|ostfildern|hildesheim|wolfenbüttel|potsdam|rostock|erlangen|bamberg|bayreuth|passau|trier|saarbrücken|aachen|wuppertal|duisburg|düren|baden-baden|
wien|vienna|vindobonae|graz|linz|salzburg|innsbruck|zürich|zurich|basel|basileae|bern|genève|geneva|lausanne|luzern|st. gallen|amsterdam|den haag|the hague|'s-gravenhage|rotterdam|leiden|lugduni batavorum|utrecht|groningen|nijmegen|
antwerpen|antwerp|anvers|antverpiae|bruxelles|brussel|brussels|gent|louvain|leuven|liège|luxembourg|roma|rome|romae|milano|milan|mediolani|torino|firenze|florence|florentiae|venezia|venice|venetiis|bologna|napoli|naples|padova|genova|palermo|
pisa|perugia|bari|madrid|barcelona|valencia|sevilla|salamanca|granada|zaragoza|bilbao|san sebastián|donostia|santiago de compostela|lisboa|lisbon|porto|coimbra|braga|rio de janeiro|são paulo|brasília|belo horizonte|porto alegre|salvador|
curitiba|recife|buenos aires|córdoba|montevideo|santiago|santiago de chile|lima|bogotá|medellín|caracas|quito|la paz|méxico|mexico|méxico, d.f.|ciudad de méxico|habana|la habana|san juan|guatemala|
oxford|oxonii|cambridge|edinburgh|glasgow|dublin|belfast|cardiff|manchester|liverpool|birmingham|bristol|leeds|york|harmondsworth|aldershot|farnham|basingstoke|boston|bostoniae|philadelphia|chicago|washington|san francisco|los angeles|
baltimore|new haven|princeton|ithaca|berkeley|stanford|ann arbor|bloomington|urbana|madison|minneapolis|st. paul|saint paul|st. louis|saint louis|cincinnati|cleveland|detroit|pittsburgh|atlanta|austin|houston|dallas|denver|seattle|
portland|salt lake city|new orleans|chapel hill|durham|charlottesville|richmond|garden city|englewood cliffs|upper saddle river|hoboken|thousand oaks|beverly hills|newbury park|albany|hartford|providence|springfield|indianapolis|
toronto|montréal|montreal|québec|ottawa|vancouver|sydney|melbourne|canberra|brisbane|adelaide|perth|auckland|wellington|christchurch|cape town|johannesburg|pretoria|nairobi|lagos|ibadan|accra|
københavn|copenhagen|kjøbenhavn|hafniae|kbh.|århus|aarhus|odense|stockholm|holmiae|göteborg|lund|uppsala|upsaliae|malmö|oslo|kristiania|christiania|bergen|trondheim|helsinki|helsingfors|turku|åbo|tampere|jyväskylä|oulu|porvoo|reykjavík|
warszawa|warsaw|kraków|cracow|wrocław|poznań|gdańsk|łódź|lublin|toruń|katowice|lwów|praha|prague|pragae|prag|brno|olomouc|ostrava|bratislava|budapest|szeged|debrecen|pécs|pest|buda|bucurești|bucureşti|bucharest|cluj|cluj-napoca|iași|sofija|sofia|софия|
beograd|belgrade|београд|zagreb|ljubljana|sarajevo|skopje|tirana|athēna|athens|athina|αθήνα|thessalonikē|θεσσαλονίκη|istanbul|i̇stanbul|ankara|i̇zmir|izmir|vilnius|kaunas|rīga|riga|tallinn|tartu|
moskva|moscow|москва|м.|leningrad|ленинград|л.|sankt-peterburg|s.-peterburg|st. petersburg|saint petersburg|санкт-петербург|спб.|спб|петербург|петроград|petrograd|kiev|kiïv|kyïv|kyiv|київ|киев|харків|харьков|львів|l'viv|lʹviv|одеса|одесса|минск|мінск|minsk|новосибирск|екатеринбург|казань|
ростов-на-дону|томск|самара|воронеж|ташкент|tashkent|алма-ата|tbilisi|erevan|yerevan|baku|tōkyō|tokyo|東京|东京|kyōto|kyoto|京都|ōsaka|osaka|大阪|名古屋|横浜|beijing|peking|北京|shanghai|上海|nanjing|南京|guangzhou|广州|廣州|武汉|武漢|杭州|成都|重庆|天津|西安|沈阳|长沙|济南|郑州|
hong kong|xianggang|香港|taibei|taipei|台北|臺北|台北市|臺北市|sŏul|seoul|서울|부산|대구|파주|평양|singapore|kuala lumpur|jakarta|yogyakarta|bangkok|กรุงเทพฯ|กรุงเทพมหานคร|hà nội|hanoi|tp. hồ chí minh|manila|quezon city|new delhi|delhi|नई दिल्ली|दिल्ली|bombay|mumbai|मुंबई|calcutta|kolkata|কলকাতা|madras|chennai|
dhaka|ঢাকা|lahore|karachi|islamabad|لاهور|کراچی|colombo|kathmandu|tihrān|tehran|teheran|تهران|قم|qum|al-qāhirah|cairo|القاهرة|bayrūt|beirut|beyrouth|بيروت|dimashq|damascus|دمشق|baghdād|baghdad|بغداد|ʻammān|amman|عمان|الرياض|al-riyāḍ|
جدة|الكويت|الجزائر|algiers|alger|تونس|tunis|الرباط|rabat|الدار البيضاء|casablanca|yerushalayim|jerusalem|ירושלים|tel-aviv|tel aviv|תל אביב|תל-אביב|חיפה|malibu|delhi|dordrecht|boca raton|cham|singapur|turnhout|weinheim|hildesheim|bern|berne|stanford|cambridge|ipswich|reston|
대전|광주|인천|울산|수원|성남|고양|용인|춘천|청주|전주|목포|제주|창원|진주|강릉|안동|포항|札幌|仙台|福岡|広島|神戸|千葉|埼玉|川崎|新潟|金沢|静岡|奈良|長崎|熊本|鹿児島|那覇|岡山|松山|つくば|
哈尔滨|长春|大连|青岛|合肥|南昌|福州|厦门|昆明|贵阳|南宁|石家庄|太原|兰州|西宁|银川|呼和浩特|乌鲁木齐|拉萨|海口|苏州|无锡|宁波|温州|桂林|台中|臺中|台南|臺南|高雄|新竹|新北|澳門|澳门|深圳|珠海|保定|开封|洛阳|
kwangju|taejŏn|pusan|busan|daegu|daejeon|incheon|sapporo|sendai|fukuoka|hiroshima|kobe|nagoya|yokohama|tsukuba|tianjin|wuhan|chengdu|chongqing|hangzhou|xi'an|harbin|shenyang|hefei|
konstanz|bremerhaven|chemnitz|magdeburg|erfurt|greifswald|oldenburg|osnabrück|siegen|kassel|koblenz|kaiserslautern|ulm|braunschweig|clausthal|cottbus|lüneburg|krefeld|opladen|neuwied|reinbek|gütersloh|
klagenfurt|fribourg|neuchâtel|st. gallen|lugano|winterthur|delft|eindhoven|enschede|maastricht|tilburg|wageningen|haarlem|apeldoorn|bussum|brugge|namur|hasselt|paris-la défense|
lyon|marseille|toulouse|bordeaux|lille|nantes|strasbourg|strassburg|grenoble|montpellier|rennes|nancy|dijon|poitiers|limoges|caen|rouen|reims|besançon|aix-en-provence|orléans|amiens|angers|clermont-ferrand|saint-étienne|
trieste|trento|udine|verona|vicenza|brescia|bergamo|pavia|cremona|mantova|parma|modena|ferrara|ravenna|rimini|ancona|urbino|siena|lucca|livorno|arezzo|l'aquila|pescara|salerno|lecce|cosenza|catania|messina|cagliari|sassari|soveria mannelli|
málaga|murcia|alicante|oviedo|gijón|valladolid|pamplona|vitoria|logroño|cáceres|badajoz|girona|lleida|tarragona|las palmas|la laguna|a coruña|vigo|aveiro|évora|funchal|
monterrey|guadalajara|puebla|toluca|xalapa|mérida|tucumán|valparaíso|concepción|barranquilla|maracaibo|guayaquil|cuenca|arequipa|cochabamba|asunción|tegucigalpa|managua|panamá|
campinas|florianópolis|fortaleza|manaus|belém|goiânia|vitória|niterói|londrina|maringá|petrópolis|uberlândia|pelotas|
southampton|portsmouth|nottingham|leicester|sheffield|newcastle upon tyne|exeter|plymouth|swansea|aberdeen|dundee|st andrews|cork|limerick|norwich|brighton|canterbury|guildford|loughborough|chichester|cheltenham|abingdon|
amherst|evanston|iowa city|east lansing|tucson|san diego|santa barbara|santa monica|palo alto|menlo park|redwood city|san mateo|la jolla|pasadena|riverside|sacramento|albuquerque|
college station|gainesville|tallahassee|tampa|miami|knoxville|nashville|memphis|baton rouge|bethesda|rockville|silver spring|gaithersburg|college park|university park|syracuse|new brunswick|piscataway|mahwah|
totowa|hackensack|lanham|westport|norwell|worcester|hanover|menasha|oak ridge|los alamos|hillsdale|malden|waltham|
calgary|edmonton|winnipeg|halifax|waterloo|hobart|dunedin|bloemfontein|stellenbosch|grahamstown|windhoek|harare|lusaka|dar es salaam|kampala|addis ababa|khartoum|dakar|abidjan|ouagadougou|yaoundé|kinshasa|maputo|luanda|antananarivo|
tromsø|stavanger|ås|kristiansand|linköping|umeå|karlstad|växjö|örebro|aalborg|roskilde|esbjerg|rovaniemi|vaasa|joensuu|kuopio|lappeenranta|espoo|
szczecin|bydgoszcz|białystok|rzeszów|opole|kielce|olsztyn|zielona góra|gliwice|częstochowa|radom|plzeň|hradec králové|liberec|ústí nad labem|české budějovice|košice|nitra|žilina|trnava|prešov|banská bystrica|miskolc|győr|veszprém|kecskemét|
timișoara|brașov|sibiu|craiova|constanța|novi sad|niš|rijeka|osijek|zadar|maribor|podgorica|plovdiv|varna|пловдив|варна|нови сад|patras|ioannina|heraklion|πάτρα|ηράκλειο|ιωάννινα|nicosia|λευκωσία|
bursa|konya|adana|antalya|eskişehir|trabzon|erzurum|kayseri|gaziantep|isparta|sakarya|
иркутск|красноярск|омск|пермь|уфа|челябинск|тюмень|саратов|волгоград|ростов н/д|краснодар|ставрополь|владивосток|хабаровск|калининград|ярославль|тверь|тула|рязань|смоленск|псков|петрозаводск|архангельск|пенза|ульяновск|ижевск|барнаул|кемерово|якутск|дубна|
дніпро|днепропетровск|дніпропетровськ|чернівці|тернопіль|івано-франківськ|ужгород|полтава|суми|вінниця|житомир|луцьк|рівне|запоріжжя|донецк|донецьк|гомель|гродно|брест|витебск|алматы|астана|бишкек|душанбе|кишинев|chișinău|тбилиси|ереван|баку|
samarkand|bishkek|almaty|ulaanbaatar|улаанбаатар|hyderabad|bangalore|bengaluru|pune|ahmedabad|lucknow|varanasi|allahabad|kanpur|kharagpur|thiruvananthapuram|kochi|
bandung|surabaya|semarang|malang|penang|bangi|serdang|skudai|chiang mai|đà nẵng|huế|phnom penh|vientiane|rangoon|yangon|chittagong|peshawar|مشهد|اصفهان|شیراز|تبریز|حلب|الموصل|الإسكندرية|فاس|مراكش|صنعاء|الخرطوم|طرابلس|الدوحة|أبوظبي|دبي|haifa|beer sheva|ramat gan|באר שבע|רמת גן""")
"""Places that stand before a publisher in old statements without a colon ("Chicago, Orchard & Vale"), as
catalogues spell them."""
