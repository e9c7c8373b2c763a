"""Given names beyond the commonest, of the languages of Europe, of Turkish and Indonesian. Casefolded; words
that titles begin with too ("Faith", "Мир") are left out."""

from __future__ import annotations

FURTHER = frozenset(
    """ნინო გიორგი დავით მარიამ ანა თამარ ლევან ზურაბ ირაკლი ნანა მანანა ლია ეკატერინე
    ქეთევან ნათია სალომე მაია ნოდარ თენგიზ ვახტანგ შოთა ილია აკაკი ვაჟა მერაბ გელა ლაშა
    ნიკოლოზ ალექსანდრე კონსტანტინე ივანე სიმონ ზაზა გურამ რევაზ ოთარ ნუგზარ ჯემალ ელენე
    სოფიო თინათინ მედეა ლამარა ეთერ ლელა მზია ნატო ელისო დარეჯან მაკა თეა ხათუნა
    արամ լիլիթ անահիտ հայկ տիգրան կարեն նարինե գայանե աննա մարիամ դավիթ արմեն
    վահան սուրեն ռուբեն արթուր գագիկ հովհաննես սարգիս գրիգոր աստղիկ շուշանիկ սիլվա էդուարդ
    լևոն հակոբ պետրոս վարդան նունե մերի սոնա անի արմինե ռուզան
    agatha alastair albin alfie alistair althea amelia anabel angus annabel annabelle audrey augustus ava barnaby barry beatrix benedict bernadette
    bertha brendan brent brett briony bronwen bryony cameron candice carlton carmel cassandra cecil cecily cedric celia chelsea clarence claudette
    clement clive colleen conor conrad cora cordelia damian daphne darius darrell declan deirdre delia dermot desmond dexter dilys dominic donovan
    dora doreen dougal eamon ebenezer edmund edna edwina effie egbert eliza ella ellis eloise elsie elspeth emmett enid errol esme esmond ethel euan
    eunice ewan felicity fergus finlay finn fraser freya gail gavin geraldine gilbert giles gladys glenda godfrey greta griselda gwendolyn gwyneth
    hamish harvey hector hermione hester hilary hilda hiram horace hortense humphrey imogen ina iona isabella isla isobel ivor jared jarvis jasmine
    jayne jemima jerome joanne jocelyn jolene josephine josiah juliet juliette keira kendra kirsty lachlan lana lavinia leander leona leonora leopold
    leroy lesley lettice lilian lillian lorna louella lucian lucille lucinda lydia mabel madeline maisie malachi marcia marcus margery margot marian
    marjorie marlene mathilda matilda maud maude mavis maxine melinda melvin meredith mervyn michaela millicent minnie miranda miriam mitchell
    montague mortimer myra nathaniel ned nell nelly nerys nettie neville noel noelle norma octavia orson oswald ottilie patsy percival perpetua
    philippa phineas phoebe piers priscilla quincy randall raphael reuben rhiannon roderick roland rosalie rosalind rosamund roscoe roseanne rowena
    roxanne rufus rupert sabrina sadie saul selina selwyn seth seymour sheldon sian sibyl sidney siobhan solomon sonia stanford sybil sydney tabitha
    tamsin tess thelma theodora theodosia thora thurstan toby tristram trudy ulysses valentine velma vernon vivian vivien wallace wendell wilbur
    wilfred wilhelmina wilma winifred winston zachariah zelda
    adalbert adelheid alma almut alois aloys annegret annelie annelore annemarie anselm ansgar arndt arno aurelia balthasar benedikt berthold bertold
    bertram bodo burkhard burkhardt christel christfried cordula cosima diethelm diethild dietlind dietrich dorothea dorothee eberhard edelgard
    edeltraud egon ekkehard eleonore elfriede elisabeth elvira emmerich engelbert erhard erna ewald ferdinand frauke frieda friederike friedhelm
    frithjof gebhard gerhild gerlinde gernot gero gertraud giselher gislinde gotthold gottlieb gottlob gudrun guido gunda gundula gunther götz hagen
    hannelore hannes hanno hans-georg hans-joachim hans-jürgen hans-peter hans-werner hanspeter hedwig heidemarie heidrun heiner heinrike helge hella
    henrike herma hermine herta hertha herwig hiltrud hinrich ilka ilona ilse imke ines inge ingeburg ingelore irma irmtraud isolde janina janine
    jannik jasmin jobst jochem julius jörn kai karl-heinz karlheinz karola kathrin kilian klara klaus-peter kläre knut korbinian kornelia lea
    leberecht levin liesel liselotte lore lorenz lotte ludger ludwig luise lukas luzia magda maike maja malte mareike maren margarethe margit margret
    margrit marieluise marita marlen marlies marten mathis mechthild mechtild meike meinhard meinolf melchior melitta merle mirko nele niklas nikolaus
    notburga ortrud ortwin othmar otmar ottmar philine philipp raimund rebekka regina regine reimer reiner reinhild reinhold rieke ronja rosalinde
    rosemarie roswitha rotraud ruprecht sascha selma sibylle siegbert sieglinde siegmund siegrid sigmar sigmund sigurd silvester steffi stephan svenja
    swantje sybille sönke tassilo thea theodor therese thilo tilman tilmann traudel traute ullrich urban utz valeska veit verena veronika vinzenz
    volkhard volkmar waltraut wenzel wiebke wieland wigbert wilfriede wilhelmine willi willy winfriede wolf-dieter wolfram wulf xaver zita
    abel adeline adrien adélaïde agathe albane albertine alexandre alexis alfonse alix alphonse amandine amaury ambroise anatole andré andrée angèle
    anicet annick anselme anthelme antonin apolline ariane aristide armand armelle arsène aubin augustin axelle baptiste barnabé barthélemy basile
    bastien baudouin benoîte berthe blaise boniface brice bérangère bérengère cassandre charline chloé clarisse claudine clotilde clémence coralie
    cyprien cyrille célestin célestine céline daphné dieudonné dorothée elsa ernestine eudes eugène eugénie eulalie eustache fabienne fanny faustine
    fernand fernande fiacre firmin flavie flavien floriane francine franck félicie félicité félix gabin gabrielle gaspard gaston gauthier gaétan
    gaëlle geoffroy germain germaine gervais ghislain ghislaine gilberte gildas gisèle godefroy gontran grégoire gwenaël gwenaëlle gwendoline
    géraldine hadrien henriette hippolyte honorine hugues huguette héloïse ignace irénée isaure isidore jacinthe jacky jean-baptiste jean-jacques
    jean-louis jean-noël jean-yves jeanine jeanne jeannine jocelyne jordane joséphine joëlle jules juliane justine karine kévin ladislas laetitia
    laure laurène lazare liliane lise louison loïs lucette lucien lucienne lydie léandre léo léon léonard léonie léopold magali manon marceline
    marcelle marcellin margaux marguerite mariane marie-anne marie-hélène marie-josé marie-laure marie-louise marie-thérèse mariette marthe martial
    mathurin maxence maximilien maylis maël maëlle maëlys micheline morgane myriam mélanie méline mélissa mélodie nadège nathanaël nicolle ninon noé
    noémie noël noëlle octave odette ophélie oriane pacôme pascaline paule paulette perceval perrine philibert philippine philomène raoul rené roch
    rodolphe rodrigue romaric romuald rose-marie roselyne roxane rébecca réginald régine réjane salomé samson sidonie sixtine soizic solène sulpice
    suzette sylvestre sylvette sébastienne ségolène séraphine séverin séverine tanguy théa théo théodore théophile tiphaine titouan ulysse vianney
    viviane wilfrid xavière yaël yohann yolande yvan zacharie zoé zélie édouard éliane élie élisée élodie éloi éloïse éléonore émeline étiennette
    évariste éveline
    abelardo adela adelaida adelina adolfo adriano agapito agustina agustín albino alcides aldo alejo alfonsina almudena alonso alícia amadeo amalia
    amancio amaro amália ana-maría anacleto analía angelina angélica anselmo antão antónia aníbal apolinario aquilino araceli arcadio ariadna arlindo
    armanda arnaldo arsenio artur atanasio augusta aurelio aurora avelino azucena aída baldomero baltasar baltazar bartolomeu bartolomé basilio
    baudilio begoña benedita benedito benigno benito benjamín berenice bernabé bernarda bernardino berta blas braulio brígida bárbara caetano calixto
    carlota carmela casilda casimiro catalina catarina cayetano cecília celestino celina celso chico cipriano cira clarisa claudete cleide clementina
    constantino constanza cosme crisanto crispín cristiana cándido cândida dalila damián darío delfina delfín demetrio deolinda dimas dina dinis
    dinora dionisio donato dorotea duarte dália edgardo edite edmundo eduarda efraín efrén egidio elba eliana elisabete eliseo eloy eloísa elías ema
    emanuel emiliano emílio enriqueta epifanio erasmo ermelinda ernestina estanislao estefanía estela estevão etelvina eudald eufemia eugênio eulogio
    eulália eusebio evangelina evaristo ezequiel fabiola fabián facundo faustino fausto felicia feliciano felício fermín fernão fidel filomena
    florencia florencio florinda fulgencio gaspar genaro genoveva georgina gertrudis gervasio gil gilda gonçalo graciano gregorio gregório gualberto
    guillermina guiomar heliodoro heloísa heraclio heriberto hermelinda herminia hernando hernán higinio hilario honorio horacio hortensia humberto
    iago ignacia ildefonso imelda inmaculada inácio iracema iria isadora isaura isaías isidoro isidro isolda ivone ivonne jacinta jacinto jacobo
    jerónima jerónimo jesusa jimena joaquim joaquina jonatan jonás josefina josué jovita juliano julián justino karina leire leocadia leoncio leonel
    leonor leopoldo leovigildo lia liana ligia lilia liliana lina lino lisandro loreto lourenço lucio lucrecia luisina lurdes lázaro lídia lívia lúcia
    macarena macario malena marceliano marcelino margarida maricarmen maricel mariela marino marisa marisol maristela martinho martín matilde matías
    maura maurício maximiano maximiliano melchor melisa micaela miguelina mirta moisés mário nadir narciso nazaré nicanor nicasio nilda noelia noemí
    nélida néstor odete odilia odón olegario olimpia olinda oliverio onofre orestes oriol osvaldo otília pancracio pascual pastora paulina paulino
    pelayo petronila pompeyo porfirio prudencio práxedes quintín quirino raimunda raimundo ramona rebeca reinaldo ricarda rigoberto robustiano rogelio
    romualdo román roque rosaura rosendo rosália rufino ruperto ruy salomón samanta santino saturnino saulo sebastián sebastião serafín severino silas
    silvana silverio silvina simón sixto sonsoles tadeo tarcisio telmo teobaldo teodora teodoro teresinha teresita teófilo timoteo tirso tobías tomasa
    tomé toribio ubaldo ulises urbano valdemar valentín valeriano valerio valéria vanesa venancio verónica victoriano vicência vilma virgilio virgínia
    viviana walda wenceslao wálter yago yesenia zacarías zenón zoila zulema íñigo
    abramo achille adalgisa adele agnese agostino alida alvise amedeo amerigo andreina angelica annamaria annarita antonietta antonino assunta attilio
    bartolomeo battista benedetto beniamino biagio bonaventura brigida candida carlotta carmelo carmine cesare cesira cinzia cirillo clelia clizia
    corinna corrado cosimo dante dario debora diletta dino domenica domenico doriana edoardo elda elia elio emilia enrica ercole ermanno ermenegildo
    ester evelina ezio fabrizia ferdinando ferruccio fiorella fiorenzo flaminia franca franco fulvia fulvio gaetana gaetano gaia gaspare gastone
    gennaro germana geronimo gherardo giacinta giacinto giacoma giada gianbattista giancarlo gianluigi gianmarco gianna gianpaolo gianpiero ginevra
    gino gioacchino giordano giosuè girolamo gisella giuditta giuliana giuliano giulietta giustina giusto goffredo graziano guendalina guerrino
    guglielmina guglielmo ignazio ilario isacco isotta ivano jacopo katia lamberto lando licia ligeia livia livio lodovico loredana lorella loretta
    loris lucilla lucrezia ludovica ludovico luigia maddalena mafalda manfredi manlio mara marcella marcello maria-grazia mariangela marilena
    maristella martino maurizia melania michelangelo mirella natalina nazareno nazzareno nello nerina nerio nevio nicolò nino noemi norberto nunzia
    nunzio olindo omero onofrio oreste orietta ortensia ottavia ottavio palmiro patrizio pier piera pierangelo pierfrancesco pierluigi pierpaolo pio
    quintino rachele raimondo raniero remigio remo renzo riccarda rina rinaldo rino romina romolo rosalba rosalia rosaria rosella rosetta rosina
    rossana rossella ruggero ruggiero sabina salvo samuele saverio savino sebastiano serafina serafino silvano silvestro susanna tancredi tino tito
    tiziana tiziano tommasina torquato tosca uberto ugo ulisse valentino vanna vincenza vittore vittorino zaira zeno
    aafke aagje aart adriaan aleida anneke annelies annemiek annemieke antoon ariaan arie arjan arjen arnoud baldwin bastiaan berend berna bernadet
    bert betsy boudewijn bram bregje carel carolien chiel coen coenraad cornelis corrie cunera daan diederik dineke dorien douwe eefje eelco eline
    elly emiel evert ewout femke fenna ferdi floris fokke foppe freek frits froukje geert geertje geertruida gerard gerardus gerben gerda gerlof
    gerrie gijs gijsbert godelieve greetje grietje guusje hanneke hannie harmen heleen hendrika hendrikus herman hermien hessel huib huibert jacoba
    jacobus jan-willem janneke jannie jantine jelle jelmer jet jikke jitske joep johanneke jolanda jolien joop jorrit josien jurriaan juul kaatje
    klaartje klaas koenraad koos krijn lambert leen leendert leontien lidewij liesbeth lieven lisette lode lodewijk loes lonneke louwrens luuk maaike
    machteld margreet margriet marijn marinus mariëlle marjan marjolijn mathijs matthijs maurits meindert melle menno miep mirjam nelleke nienke nynke
    pauwel pieternel pim reinder reinier reinout remco renske rinke rinus roeland roelof ruben ruurd saartje sanne sebastiaan siebe siem sientje
    sietske sijbrand sijtje sjaak sjoukje suzan tanneke teun teunis theun tijmen tineke titia tjalling tjeerd toon toos trijntje truus valentijn wiebe
    wietske wijnand willemien willemijn wubbo ytzen yvo zeger
    aksel alfhild algot alvar andor ann-kristin ann-marie anna-lena annbritt ansa antero arja arne arnfinn arnhild aron arttu arve arvid arvo asbjørn
    asgeir asger aslak asta astri atle aud auli aune balder bente bernt birger birgitte birte björg bjørg borghild brynjar börje børge cecilie dagfinn
    dagny dagrun ebba edvard edvin eevi egil eila einari eino eira elina elise ellinor elof elvi embrik emelie emmi erland esa esko espen essi evald
    eyvind fride frode gitte gjertrud gorm greger grete grethe gudmund gunborg gunhild gunn gunnel gunvor gustaf guttorm gösta haakon haavard halldis
    halldór halldóra halvard halvdan halvor hans-erik hedda hedvig heimo heli helle helvi herdis hildegunn hilkka hillevi hilma hjalmar hjördis hulda
    håkon håvard ida iida iina iines iivari ilmari ilpo inari inga-lill ingalill ingar ingebjørg ingegerd ingela ingmar ingolf ingunn ingvald ingvar
    ingvild irja irmeli isak islay ivar iver jalmari jannike jarkko jarl jarle jenni jeppe joakim jonna jorma jorunn josefiina josefin jouko jussi
    juuso jyrki jøran kaare kaarlo kajsa kalervo kalle karita karl-erik karl-johan karoline katri kauko keijo kerttu ketil kirsti kjersti kjetil klas
    knud kristiina kristoffer kyllikki kyösti kåre lage laila lasse leif leo lill lillemor linus lisbet lotta lovisa ludvig mads magnar magnhild maire
    marika maritta marjatta marjo martta mattias mauno mauri mirja mirva mogens märta märtha nanna niilo niina njål oddbjørg oddbjørn oddvar oiva
    olaug olavi olle olov orvokki oskari osmo osvald ottar pauli pelle per-olof pernille perttu petteri pirkko poul povl pål ragna ragnhild randi
    rauno rebecka reidar reidun reima rikard rikke risto roald ronny runa runar runhild saara salla samuli sanni severi sigbjørn sigfrid signe
    signhild sigrun sigvald silja simo sinikka siri sirkka sixten sofus solbjørg solfrid solveig sondre staffan steen steinar stellan sten stian sune
    svanhild svante sverker sylvi synnøve syver sören søren tage taina tarjei tarmo tauno teija tellervo terhi tero terttu theis thorbjørn thore thyra
    toini tomas tommi toralf torbjørn tord tordis torfinn torgeir torgunn torhild torild torkel torkild torleif torstein torun trine troels truls
    trygve tuija tuomo tuovi turid tuulikki tyra tyyne uffe ulla-britt ulrik urho urpo uuno vagn valborg valto valtteri vappu vebjørn verner vieno
    vigdis viggo viking vilho viljami viljo villads virpi vuokko ylva ylwa yngvar yngvild yrjö ådne åge åke åse åshild ørjan øystein øyunn
    adolf alfons alina alojzy amadeusz anastazja anatol anežka aniela antonín apolonia arkadiusz arnošt augustyn barbora bartłomiej bedřich benedykt
    blažej blažena bogna bogumił bogumiła bogusława bohdan bohumila bohuslav boleslav bolesław bronislav bronisław bronisława brunon brygida běla
    błażej břetislav cecylia cezary ctibor cyprian cyryl czesława dagmara dalibor daria darina dawid denisa dobromir dobrosława dominika drahomíra
    drahoslav eduard emilie eugeniusz eustachy ewelina fabian felicja feliks ferdynand franciszek franciszka fryderyk genowefa gertruda gustaw halszka
    heliodor henryka hermína honorata hynek ignacy ilja ireneusz irmina iveta iwo iza izabela izydor jarmila jaroslava jindra jindřiška jitka jiřina
    juliusz józefa jędrzej kajetan kamila karol karolína katarína kazimiera klaudia klaudyna klemens kleofas konstancja konstanty kordian kornel
    krystian kryštof květa květoslava květuše lech leokadia leoš libuše lidie lilianna ljuba longin lubor lucjan lucyna ludmiła ludomir ludovít ludvík
    ludwik ludwika lukáš magdaléna maksymilian marianna mariola marlena martyna maryla maryna marzanna matouš matylda matěj maurycy michalina mikuláš
    milada milica miloslava mirka miron miroslava mirosława miłosz naděžda natasza natálie nela nikodem oldřich oldřiška olena olgierd oliwia ondrej
    otakar oto otylia patrycja patryk pavol petronela pravoslav přemysl radka radomír radoslav rafał rozalia ryszarda růžena seweryn silvie slavomír
    soběslav soňa stanislava stanisława stela světlana sylwester szczepan sára tadeáš teodor teofil tobiáš tymoteusz vavřinec viera vilém vincenc
    vladan vlastimil vojtech vratislav vít vítězslav věra věroslav wacław waleria walerian wawrzyniec weronika wiesława wiktor wiktoria wincenty
    wioletta wit władysława zbyněk zbyszko zdena zdenko zdeňka zdzisława zenobia zikmund zuzanna zygfryd zyta ľuboš ľudmila łucja štefánia štěpánka
    żaneta żanna žofie
    abigél adina adnan adrián adél aladár alajos aleksa alenka alexandru alíz ambrus amra ana-marija anica anka antun anđela aranka asmir aurel aurica
    azra balint barnabás bence bendegúz benedek beniamin berislav bertalan biljana bisera blagoje blaž bodoana bogdana boglárka bogomir bojan bojana
    boldizsár borbála borislav borko botond boško božidar branimir branislav branka breda brigita brigitta camelia cipriana codruța constantin
    constanța corina cornel cosmin costin crina csanád csenge csilla csongor călin cătălin cătălina daciana dalma darinka davorin dijana dinu dobrica
    dorin dorina doru dragana draginja drago dragoljub dragoș dragutin dražen dubravko dumitru dunja dénes ecaterina ede elek elemér elisabeta előd
    emilian emina emőke enikő ervin eszter etelka eufrozina eugen felícia ferencz fikret florentina florica flóra flórián frigyes fruzsina gavril
    gellért georgeta gergő gertrúd gizella gojko grgur grigore grigoreta gyöngyi gáspár géza hajnalka henrietta hermina horia hédi ignác ileana ilie
    ilija ilinca illés ioan ionel ionela ionuț irén iulian iuliana iuliu ivka ivona izabella izidor jadranka janez janka janko jasmina jasna jelka
    jernej jolán jovan jovana jovanka jožica jure jurica jácint kamilla kata kelemen kincső kornél kornélia kristóf krunoslav ksenija kázmér lazar
    lenke leonóra lili ljerka ljiljana ljubica ljubiša ljubomir lóránd lóránt lőrinc magdolna manca manuéla marijan marinko matija matjaž menyhért
    metka mihael mihajlo mijo milenko milivoj milivoje miljenko milka milorad milovan miran mirela miro mirza miso mitja mojca momčilo márk mártha
    máté nedeljko nediljka nelu nevena nicoleta nicu nikica nikolett nikša oana obrad octavian ognjen olivera oliviu olivér oszkár ottó ozren patrik
    pavao pavle petre petru pongrác predrag pál pálma radoje radojka radoslava ratko remus rezső richárd rodica roxana rozália ruxandra ružica róza
    sabin sanja sarolta sebestyén senad senka silviu simina siniša slaven slavica slavko slavoljub slađana slobodanka smaranda snježana sorina srećko
    srđan stana stanko stelian stevan stipe stojan suzana svetislav svetozar szabina szilveszter szilárd szófia tatjana teréz tihamér tihomir tivadar
    todor toma tomica tonči tudor tvrtko tünde uroš urška valér vanja vasilica vedran velimir veljko vendel vida vidor vinko viorel viorica višnja
    vjekoslav vlad vlada vlado vlatka vojin vojislav zdenka zlata zlatan zoltan zorica zrinka zsigmond zsombor zsuzsa zvonimir ágoston áron ödön đorđe
    đuro žarko željka živko živojin
    abdurrahman adile agus ahmet akın alev alper altan aminah ani anisa arda arief arif arzu asena asep aslı astuti asuman asım atakan atilla ayfer
    ayhan aylin aynur aytaç ayten ayu ayşegül azize bambang basuki bayram bayu başak bedia bedri behiye behçet belgin belma bengü beril berrin beyza
    binnaz birgül birsen bora buket burcu burhan buğra bülent büşra cafer cahit cahyo canan canberk celal celil cemal cemil cemile cevat cevdet ceyda
    ceyhun cihangir dadang darmawan darto deddy dedi desi dewi didem dilara dini djoko dwi eko ekrem elçin emrah endah endang enes enver ercan erdoğan
    eren ergin ergün erhan erkan erlangga erol ersin ertan ertuğrul esma evi ezgi fadime fahrettin fahri faruk fazıl ferda feride ferit ferruh feyza
    fikri firdevs fitri fitria fuat fulya füsun gatot gaye gunawan gökçe görkem gülay gülcan gülden gülfem gülhan gülin gülizar gülnur gülsen gülsüm
    gülten gülşah gülşen günay güngör gürkan güven güzin hacer hadi hafize hakkı haldun halide halime haluk hamdi hamide hamit handan handayani hande
    hanife harun haryanto hayati haydar hayriye hediye hendra hendro heri heru hesti hicran hilal hilmi hülya hüsnü iin ilhan ilkay ilker ilknur indra
    indri irawan irwan ismet iwan izzet jaka joko kaan kadriye kamile kartini kazım kenan kerem kerim ketut komang koray korhan kübra kürşat kıvanç
    lale lamia latife leman levent leyla lilik lütfi lütfiye macide mahir makbule mecit medine melahat melih meliha melike meltem meral merih mert
    mesut mete metin mevlüt muammer muazzez muhammet muharrem muhittin muhsin mukadder mulyadi mulyono musa muzaffer mübeccel müge müjde müjgan
    münevver mürsel müslüm naciye nagihan nahit nalan namık nazan nazife nazlı nazmi nazım necati necdet necla necmi nedim nedret neriman neslihan
    nevin nevzat nezahat nezihe neşe nihal nihan nihat nilgün nilüfer nining niyazi novita nugroho nuran nuray nurcan nurdan nurettin nurgül nurhan
    nuri nuriye nurten nyoman okan oktay olcay onur orhan orkun orçun ozan oğuz oğuzhan pelin perihan pervin pratama purwanto puspita putu pınar rabia
    rahime rahmat rahmi rasim ratih ratna refik reha remzi remziye retno reyhan reşat rizky rosmini ruhi rukiye rüstem rıdvan rıfat rıza saadettin
    sabahat sabahattin sabri sadi sadık saffet safiye sait sakine salih saliha saniye sedat selahattin selda selin selman selçuk semih semiha semra
    senem seniha serap sercan serhan serhat serpil sevil sevilay sevim sevinç seyfi seyhan sezai sezen sezer sezgin sibel sinan sinem siti slamet
    soner songül sri suat sudirman sugeng sulastri sulistyo sumarni suna sunarto supriyadi suryanto susilo sutrisno suwarno süreyya sıtkı taha tahir
    tahsin talat tamer tanju tansu tarık tayfun taylan tayyar tevfik tezer timuçin tini tolga tuba tufan tuncay turgay turgut turhan tuti tuğrul tuğçe
    tülay tülin udin ulaş ulviye uğur vahap vahide vecihi vedat vehbi veli veysel vildan volkan wahyuni wati wawan wayan wibowo widodo widya winarti
    wulan yakup yalçın yanti yanto yavuz yaşar yeliz yeşim yoga yogi yudi yuliana yuni yunus yurdagül yücel yüksel zahide zainal zehra zekeriya zeki
    zekiye zeliha zerrin zeynel zuhal zübeyde çağatay çetin çiğdem özcan özden özkan üstün şaban şadiye şahika şahin şakir şaziye şebnem şefik şehnaz
    şemsettin şenay şener şengül şenol şeref şerife şermin şevket şevval şeyda şeyma şinasi şule şükran şükrü
    аарон авдотья авенир агафья аглая агния аделаида азамат айгуль айдар айрат аксинья акулина алевтина александра алена алина алиса альберт альбина
    альфия алёна амина анатолій ангелина андрій анжела анжелика анисья антонина анфиса аполлинария арина аристарх аркадий арсен арсений артем артемий
    артур архип асель асен ася атанас афанасий ахмед белла богдан богдана богуслав болеслав борислав бронислав булат в'ячеслав вʼячеслав валерия
    валерьян ваньо варвара васил василина василиса василь величка вениамин венцислав вероника веселин веселина викентий виолетта виталина вихра
    владислава владлен влас володимир всеволод віктор вікторія віталій гавриил ганна генрих георги герасим гергана герман глафира глеб гліб гнат
    гордей григорій гузель гульнара гюргя давид дамир даниил данила данило дарина дафина демид демьян десислава диана димитрина димитър димо дина
    динар динара дмитро добри донка дончо ева евдоким евдокия евлампий евсей егор ели елизавета елисей емельян емил ефим ефросинья жанна живко захар
    здравка здравко зеновій зенон зинаида зиновий зорница зоряна зоя зульфия зіна зіновій ива иваила ивайло иванка ивелина игнат игнатий изабелла
    измаил изольда илиян ильдар ильяс инесса инна иннокентий иосиф ипполит ираида ирма исаак искандер йоана йордан йорданка йосип калина калоян
    камелия камилла карина карл каролина катерина кирил кирило клавдия клара клим климент климентій костянтин красимир красимира кремена кристина
    ксенія кузьма лазар левко леонтий леонід леся лиана лилия лия луиза лука любен любомир любомира лідія магомед макар максимилиан мар'яна марʼяна
    марат маргарита мариана марианна марийка марк маркіян маркіяна марта мартын марфа марія матвей матвій матрёна мелания мефодий микита микола
    миколай милана милен милена минчо мирела мирон мирослав мирослава михайлина михайло мстислав мурат муса надка назар наиль наталя наталія невена
    недка нели нестор никанор никифор никодим николета нина нинель нонна огнян олександр олександра олексій олена оленка олесь олеся олівія омелян
    онисим орест орися осип остап павлин павлина павло панкрат пелагея пенка пенчо петко петро петър петя пилип пламена платон поліна порфирий потап
    прасковья прокофий прохор радик радослав радослава раиса райна ралица рамиль рамиля расул ренат рената римма ринат роберт родион роксана роксолана
    росен росица ростислав рубен рудольф румен румяна руслана рустам руфина сава савва савелий салават самуил светлин светослав святослав світлана
    севастьян семен семён серафим серафима сергій силвия сильвестр симеон славка снежана снежина соломон соломія софия софья софія спиридон стефан
    стефания стефанія стефка стоил стоян стоянка тадей таисия тарас теодора терентий тетяна тимофій тимур тиміш тихон тодор тодорка томислав траян
    трофим ульяна уляна устим устина фаддей фаина фарид фарида фатима федор федосья федот федір феликс феодосій филарет филипп фирс флор фома франц
    фрида хараламби харитон христина христо цветан цветана цветелина цветомир эдуард элеонора элина эльвира эльдар эльза эмилия эмиль эмма эраст эрик
    эрнест юлиан юлиана юлий юлія юрко юрій юстина юстиния яким яков якуб яків янко ярема ярина ярослава євген євгенія євдокія єлизавета єфросинія
    іван іванна ігнат ігор ілля інна ірина""".split()
)

FURTHER_HUNGARIAN = frozenset(
    """abigél adél aladár alajos alíz ambrus andor barnabás bence bendegúz benedek boldizsár brigitta csanád csenge csongor dalma dénes elek előd erna
    ferencz flóra flórián frigyes gellért gertrúd gáspár henrietta hermina hédi ignác illés izabella izidor jakab jácint jónás kamilla karola kata
    kincső konrád kázmér lenke leonóra lóránd lóránt lőrinc menyhért miksa nikolett olivér oszkár patrik pongrác pál richárd rozália sarolta sebestyén
    szilveszter tekla teodóra tihamér tóbiás ulrik urbán valér vencel vendel verona vidor zoltánné zsolna zsombor zsuzsa ágoston áron ödön""".split()
)
"""Those that are only Hungarian."""
