//! The closed classes of English and the nouns that matter to attribution.

use super::Class;

/// Words by class; a word may stand in several rows.
pub(super) const LISTS: &[(Class, &str)] = &[
    (
        Class::DETERMINER,
        "the a an this these those that some any every each no several many both all another most few \
         one two three four five six seven eight nine ten dozens hundreds",
    ),
    (Class::POSSESSIVE, "his her its their my our your whose"),
    (Class::PRONOUN, "he she it they i we you who one nobody everyone someone others that which"),
    (
        Class::PREPOSITION,
        "of in on at by for with from to into about against between among through during before after under \
         over within without along across behind beyond near toward towards upon since until despite like \
         amid per via according including regarding concerning as than outside inside off above below around throughout",
    ),
    (Class::COORDINATOR, "and but or nor yet & plus"),
    (
        Class::SUBORDINATOR,
        "because while when as if after before although though since unless until where whereas whether so \
         that once lest whenever wherever than whilst",
    ),
    (Class::QUESTION, "what who whom whose which why how when where whether if"),
    (Class::BE, "be am is are was were been being 's 're 'm isn't aren't wasn't weren't"),
    (Class::HAVE, "have has had having 've 'd haven't hasn't hadn't"),
    (Class::DO, "do does did don't doesn't didn't"),
    (
        Class::MODAL,
        "will would can could may might shall should must 'll 'd won't wouldn't can't cannot couldn't shouldn't mustn't \
         ought",
    ),
    (
        Class::NEGATION,
        "not never isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't won't wouldn't can't cannot \
         couldn't shouldn't mustn't neither",
    ),
    (
        Class::ADVERB,
        "also already again always ago away back once just still then there now even ever often only perhaps maybe \
         quite rather soon thus too very well yet so indeed instead later earlier twice far further here however \
         meanwhile moreover nevertheless nonetheless otherwise sometimes somewhat together almost first second afterwards \
         afterward likewise furthermore therefore hence besides elsewhere",
    ),
    (
        Class::TIME,
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august \
         september october november december jan feb mar apr jun jul aug sep sept oct nov dec today yesterday \
         tomorrow tonight week month year night morning afternoon evening weekend",
    ),
    (
        Class::TITLE,
        "mr mrs ms miss dr prof sir dame lord lady madam president minister chancellor senator sen rep gov governor gen \
         general col colonel capt captain lt maj major sgt commander commissioner ambassador secretary chairman \
         chairwoman chair chief mayor judge justice king queen prince princess pope archbishop bishop patriarch rabbi \
         imam premier prime vice deputy foreign defence defense interior finance spokesman spokeswoman spokesperson \
         speaker director professor congressman congresswoman representative attorney press adm admiral marshal \
         ombudsman leader former acting first lady candidate analyst expert economist lawyer activist journalist \
         reporter editor author historian deputy-minister coach rev reverend sheriff detective inspector \
         delegate envoy head state un eu democrat republican congressional",
    ),
    (
        Class::ROLE,
        "president minister chancellor senator governor general colonel captain commander commissioner ambassador \
         secretary chairman chairwoman chair chief mayor judge justice king queen prince princess pope archbishop \
         bishop patriarch premier spokesman spokeswoman spokesperson speaker director professor congressman \
         congresswoman representative attorney admiral marshal ombudsman leader candidate analyst expert economist \
         lawyer activist journalist reporter editor author historian envoy head official diplomat aide adviser \
         advisor officer politician lawmaker deputy strategist manager executive scientist researcher doctor \
         farmer resident witness critic supporter opponent veteran soldier teacher student founder columnist \
         presenter host woman man nominee businessman businesswoman billionaire negotiator prosecutor investigator \
         pollster counsel operative member ruler dictator strongman writer source",
    ),
    (
        Class::GROUP,
        "experts officials analysts critics supporters opponents residents witnesses lawmakers diplomats observers \
         economists scientists researchers voters people sources reporters journalists activists leaders \
         ministers lawyers investigators prosecutors republicans democrats conservatives liberals allies advisers aides \
         historians doctors farmers soldiers citizens locals protesters members politicians authorities americans \
         russians ukrainians respondents delegates others strategists senators workers students women men readers \
         commentators pundits candidates rivals police neighbours neighbors owners shipowners traders insurers countries nations \
         colleagues relatives friends families teachers drivers fishermen sailors miners nurses employees employers",
    ),
    (
        Class::BODY,
        "ministry government office department council parliament senate house committee commission agency party \
         court army forces staff police union university institute association organisation organization company \
         bank campaign administration authority authorities embassy service regime kremlin pentagon nato board \
         federation league foundation movement alliance coalition congress assembly cabinet group bureau firm \
         corporation center centre network club church bloc side delegation opposition navy command headquarters duma \
         secretariat fund society front team hospital school museum airport clinic prison brigade regiment battalion \
         inc corp ltd llc un eu panel coastguard",
    ),
    (
        Class::TEXT,
        "report resolution poll survey letter statement study document article agreement treaty constitution law \
         declaration book memo email transcript release paper editorial communique communiqué polls surveys reports \
         documents studies data figures statistics estimates records account ruling charter complaint indictment lawsuit \
         filing post tweet message headline analysis review census results findings story memorandum petition decree",
    ),
    (
        Class::OUTLET,
        "newspaper outlet broadcaster agency channel station website newswire wire magazine daily tabloid weekly portal \
         reuters tass interfax afp bloomberg bbc cnn belta ukrinform espreso politico guardian times post \
         telegraph herald tribune journal gazette courier news press radio tv televison television media publication \
         chronicle observer dispatch bulletin examiner sentinel mail \
         pravda novosti gazeta zeitung welle monde figaro spiegel izvestia kommersant vedomosti tribuna ria xinhua \
         kyodo yonhap anadolu jazeera presse corriere repubblica",
    ),
    (
        Class::SAYING,
        "statement claim claims belief assertion argument suggestion warning promise pledge announcement remark \
         allegation accusation view opinion idea notion hope fear concern concerns acknowledgment admission \
         insistence contention conviction complaint charge report reports threat prediction assurance assurances",
    ),
    (
        Class::FINITE,
        "went goes made makes took takes came comes got gets gave gives saw sees found knew knows left leaves kept keeps \
         began begins stood stands ran runs met meets held holds brought brings became becomes lost loses won wins \
         sent sends built fell falls paid sat spoke led grew drew drove broke wrote spent rose meant means put set \
         hit cut lay lies remains seems seemed appears appeared needs needed wants wanted lives works plays uses used \
         looks looked tries tried turned turns helped started starts continued continues includes included \
         happened happens followed follows shows showed allows allowed provides offers serves leads moves faces \
         refuses refused received receives",
    ),
    (
        Class::PLACE,
        "afghanistan albania algeria argentina armenia australia austria azerbaijan bangladesh belarus belgium bolivia \
         bosnia brazil britain bulgaria cambodia canada chile china colombia croatia cuba cyprus czechia denmark \
         ecuador egypt england estonia ethiopia finland france georgia germany ghana greece hungary iceland india \
         indonesia iran iraq ireland israel italy japan jordan kazakhstan kenya kosovo kuwait kyrgyzstan latvia lebanon \
         libya lithuania luxembourg malaysia malta mexico moldova mongolia montenegro morocco myanmar nepal \
         netherlands nigeria norway pakistan palestine panama peru philippines poland portugal qatar romania russia \
         rwanda scotland serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan \
         tajikistan tanzania thailand tunisia turkey türkiye turkmenistan uganda ukraine uruguay uzbekistan venezuela \
         vietnam wales yemen zambia zimbabwe u.s. us usa uk u.k. america europe africa asia \
         afghan american argentine armenian australian austrian azerbaijani belarusian belgian brazilian british \
         bulgarian canadian chinese colombian croatian cuban czech danish dutch egyptian english estonian european \
         finnish french georgian german greek hungarian indian indonesian iranian iraqi irish israeli italian japanese \
         kazakh korean latvian lebanese libyan lithuanian mexican moldovan norwegian pakistani palestinian polish \
         portuguese romanian russian saudi scottish serbian slovak spanish swedish swiss syrian turkish ukrainian \
         vietnamese western moscow kyiv kiev minsk washington brussels beijing london paris berlin warsaw vilnius riga \
         tallinn ankara tehran jerusalem delhi tokyo rome madrid vienna budapest prague belgrade geneva texas florida \
         california ohio iowa",
    ),
    (
        Class::HEDGE,
        "reportedly allegedly apparently supposedly purportedly possibly perhaps maybe may might seemingly probably",
    ),
    (
        Class::ADJECTIVE,
        "new old big small large great good bad high low young senior top local foreign national public private \
         military political economic american russian ukrainian european international former recent last next same \
         other such own first second final several certain possible available republican democratic federal presidential",
    ),
];

/// Abbreviations whose full stop ends no sentence.
pub(crate) const ABBREVIATIONS: &str = "mr mrs ms dr prof sen rep gov gen col capt lt maj sgt adm st jr sr vs etc inc \
    corp ltd co no vol fig dept est approx jan feb mar apr jun jul aug sep sept oct nov dec mt ft rev hon pres \
    messrs cllr det insp supt cmdr brig const e.g i.e cf al ave blvd p pp ed eds assn bros univ";
