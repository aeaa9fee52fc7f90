//! The lists of nouns by what they mean. A word stands in one of them.

/// One human being.
pub(crate) const PERSON: &str = "accomplice acrobat actress addict adherent adolescent adult adversary advocate \
    aficionado agent agnostic alcoholic ally alum alumna alumnus amateur ambassador anchor anonymous apostate \
    apparatchik appointee apprentice architect archivist artisan artist associate astronaut athlete aunt auteur \
    ayatollah baby backer bailiff ballerina bard barista baroness bastard beatnik beggar beneficiary bigot \
    blogger bloke blowhard boatswain boss bosun boy boyfriend brat bride bridegroom brother buddy bully bureaucrat \
    burglar bursar busybody cabbie cadet caliph caller candidate captain captive cardinal caretaker carpenter \
    caucus-goer celeb celebrity ceo cfo chairperson champ champion character charlatan chauffeur chef chemist \
    chief chieftain child churchgoer citizen classmate cleric clerk client clown co-founder co-host co-pilot coach \
    cofounder colleague comedian comic commando commuter companion compatriot comrade concertgoer concierge confidant \
    confidante connoisseur conscript conservative constituent consul contemporary contender contestant contributor \
    convert convict coo cook cop corporal correspondent cosmonaut counsellor counselor counterpart cousin coward \
    cowboy cowgirl crackpot creator criminal crony crook culprit cutthroat cynic czar czarina dad damsel \
    daredevil daughter deacon debutante deckhand defendant degenerate delegate delinquent democrat demonstrator \
    descendant despot detective developer diabetic die-hard diehard dignitary dissident diva dj donor doyen \
    doyenne driver drunk drunkard duchess dude emcee emigre emir emissary employee empress enthusiast entrepreneur \
    evangelical ex-boyfriend ex-con ex-convict ex-felon ex-girlfriend ex-husband ex-wife executive expat expatriate \
    eyewitness fan fanatic farmhand father favorite favourite fella fellow felon female ferryman festivalgoer fiance \
    fiancee fiancé fiancée fiend figure figurehead firefighter fisherman flunky foe fool forebear freshman friend \
    front-runner frontrunner fugitive functionary fundraiser gal geek genius gentleman girl girlfriend go-between \
    goalie goalkeeper goddaughter goddess godmother godson goon grad graduate granddaughter grandfather grandma \
    grandmother grandpa grandparent grandson granny graybeard great-granddaughter great-grandfather great-grandmother \
    great-grandson greybeard grown-up guard guerrilla guest gunman guru guy half-brother half-sister halfback handyman \
    hard-liner hardliner head headmaster headmistress heartthrob heathen heavyweight heir heiress hermit hero heroine \
    higher-up highness hillbilly hippie hippy hitman hobo homophobe hoodlum hooligan hopeful host hostage hostess \
    hothead husband hypocrite icon ideologue idiot idol imam immigrant impresario incumbent independent individual \
    informant inhabitant inmate insider inspector intellectual intermediary intern interviewer invalid investor \
    islamist islamophobe jerk jihadi jihadist journo junkie juror kid king kingmaker kingpin kook lackey lad lady \
    laird lama landlady landlord lass laureate lawmaker layperson legate legend legislator liaison liar liberal \
    libertarian librarian lightweight linebacker loudmouth lout loyalist luminary lunatic maestro magician magistrate \
    magnate maharajah maiden majesty male maniac mariner mastermind mate matriarch maverick mayor mechanic medic \
    mentor mercenary midwife millionaire minion misfit missionary moderator mogul mom monarch monk moron mother \
    moviegoer mp mufti mullah multimillionaire mum muscovite mystic narc narrator native nazi neighbor \
    neighbour neo-nazi neocon neophyte nephew nerd neurosurgeon newcomer niece nomad nominee nonagenarian notary \
    novice nun nuncio nurse nutcase observer occupant oddball oligarch opponent orphan outcast outlaw outpatient \
    paedophile pagan pal paladin paralegal paramedic paramour parent pariah partisan partner partygoer passer-by \
    passerby pastor patient patriarch patriot patron peacenik pediatrician pedophile perp person personality pervert \
    pharaoh philanthropist physician pilot pirate plaintiff playboy player playwright poet poetess policeman \
    politician pollster pontiff populist postdoc potentate preacher predecessor prefect prelate prez priest principal \
    pro prodigy professional progressive prophetess proponent protagonist protege protegee protégé protégée \
    provocateur proxy psychic psychopath publicist pundit punk pupil puritan quarterback rabbi racist raconteur \
    radical rapper rascal reactionary rebel recipient recluse recruit redneck referee refugee refusenik regent \
    registrar relative renegade representative reprobate republican respondent restaurateur reverend \
    revolutionary rival rogue romantic rookie roomie roommate runaway runner-up saboteur samaritan savant savior \
    saviour scalawag scamp sceptic scholar schoolboy schoolgirl schoolmate scion scoundrel scout scribe sensei sentry \
    septuagenarian serf sexist shaman sheik sheikh sibling sidekick signatory sister skeptic skinhead skipper slave \
    sleuth snob socialist socialite sociopath soldier somebody someone son sophomore speaker speechwriter spokesperson \
    sponsor spook spouse spy spymaster staffer stalwart stand-in standard-bearer star starlet statesman stepbrother \
    stepdaughter stepfather stepmother stepsister stepson stewardess stoker stooge student subordinate suburbanite \
    successor sultan superintendent superior supermodel superstar supremo surgeon surrogate survivor suspect swami \
    teammate techie technician teen teenager tenant theatergoer theatregoer thief thug tomboy tramp \
    translator treasurer troll trustee tsar tsarevich tsarina turncoat tween twin tycoon tyke tyrant uncle underdog \
    undergrad undergraduate underling understudy upstart urbanite user vagabond valet vandal vegan vet veteran vicar \
    viceroy victim vigilante villain virgin virtuoso visionary visitor vocalist voice voice-over voiceover vp wag \
    waitress warlord whistle-blower widow widower wife wimp wingman witch wizard wonk workaholic worker writer \
    xenophobe yogi yokel youth yuppie zealot émigré";

/// One human being, by words that are surnames as well.
pub(crate) const NAMES_TOO: &str = "abbess abbot activist admiral adviser advisor aide analyst archbishop attorney author baron billionaire bishop \
    businessman businesswoman chair chairman chairwoman chancellor colonel columnist commander commissioner \
    congressman congresswoman constable counsel countess critic dame darling dean deputy dictator diplomat director \
    doctor duke earl economist editor elder envoy expert farmer founder general governor guide historian hunter \
    investigator jock journalist judge justice knight lawyer leader lord man manager marquess marshal member \
    merchant minister minor model negotiator officer official ombudsman operative pilgrim pope potter premier \
    presenter president prince princess prior professor prophet prosecutor queen rector reeve reporter researcher \
    resident royal ruler sage saint scientist secretary senator sergeant shepherd source spokesman spokeswoman \
    squire steward strategist strongman supporter teacher usher warden witness woman";

/// Several.
pub(crate) const PEOPLE: &str = "accused adherents adults adversaries agencies aides allies alumnae alumni aristocracy \
    asians attackers attorneys audience backers banks base bereaved bigwigs blacks boosters bourgeoisie brains brass \
    brethren bros brothers businesses camp campaigns camps carabinieri cast catholics celebrities children christians \
    circle cities citizenry city clan clans clergy clientele cognoscenti communities community companies congregation \
    conservatives constituency continents counterparts counties countries country couple courts crew crowd dead \
    democrats desperadoes detractors diaspora disabled districts donors doves duo dynasty elderly elders electorate \
    electorates elite elites enemies entourage establishment evangelicals faces faction factions faculty faithful \
    families fanbase fandom fans fathers firms folks followers following forces foursome freshmen fringe gang \
    gathering generation gentry glitterati gop governments grandchildren grandees grandkids grandparents grassroots \
    greens groups grown-ups guests gunmen half hamlet hands have-nots hawks heroes heroines hispanics homeless hosts \
    household households housewives humanity humankind immigrants in-laws independents industries industry injured \
    inner-circle insiders institutions intelligentsia island jews jobless juniors juries jurors kids kin kinfolk \
    kinsfolk latinos leadership left liberals listenership literati locals loyalists mainstream majority mandarins \
    mankind manpower markets masses media membership men midwives migrants militants militias millennials minds \
    minority mob moderates mothers mujahedeen mujahideen multitude muslims names nation nationalities nationals nations needy \
    neighborhood neighborhoods neighbourhood neighbourhoods networks newlyweds newspapers nobility officialdom \
    offspring oldsters operatives opposition orbit organisations organizations outlets pair paparazzi papers parents \
    parties passengers passers-by passersby peasantry peers percent percentage personalities personnel plurality \
    police politicians poor populace population posse powerful powers press privileged proletariat proponents province \
    provinces public quarter quartet quintet ranks readers readership rebels refugees region regions regulars regulators \
    republicans reservists retinue rich right roots sceptics schoolchildren seniors sextet siblings side sides sisters \
    skeptics socialists souls spouses staff staffers states stepchildren superpowers surrogates survivors team teams \
    terrorists thieves third thirds threesome throng town towns tribe tribes tribesmen trio troops troupe twins \
    twosome undecided undecideds underclass unemployed uninsured unions universities victims viewership village \
    villages voices wealthy whites wives women workforce world wounded young";

/// Bodies.
pub(crate) const BODY: &str = "academy accelerator administration affiliate agency aggregator airline airport alliance archdiocese armory army \
    assembly association auditor authority automaker bakery bank battalion behemoth bloc board body bookmaker \
    borough branch brand brewery brigade broadcasters brokerage brotherhood bundestag bureau bureaucracy business \
    cabinet caliphate campaign carmaker carrier cartel casino cathedral caucus cell center centre chain chamber \
    chancellery chancery chapter charity chipmaker church clearinghouse clinic club co-op co-operative coalition \
    coast-guard coastguard collective college command commissariat commission committee commonwealth commune company \
    confederation conglomerate congress conservatory consortium consulate consultancy contractor convent convention \
    convoy cooperative corporation council county court creditor cult dairy dealership delegation department diocese \
    directorate distillery distributor district division drugmaker duma embassy emirate enterprise entity exporter \
    factory federation firm force foundation foundry franchise fraternity fund garrison gendarmerie giant government \
    grand group guild gym headquarters holding homebuilder hospital hotel house importer inquiry institute \
    institution insurer insurgency judiciary juggernaut junta jury kingdom knesset lab laboratory league legation legion \
    legislature lender library lobby mafia maker mall management manufacturer megachurch military militia mill \
    ministry mission monarchy monastery monitor mosque movement multinational municipality museum nation-state navy \
    network ngo non-profit nonprofit not-for-profit observatory office oligopoly operator orchestra organisation \
    organiser organization orphanage outfit outpost pac palace panel parish parliament partnership party patrol \
    pharmacy phonemaker planemaker plant platoon politburo polity polytechnic port power powerhouse precinct \
    presidency presidium principality priory prison protectorate provider publisher quango refinery regime regiment \
    registry regulator republic resort restaurant retailer school secretariat seminary senate service shelter \
    shipbuilder shipper shipyard shop sisterhood society sorority soviet squad squadron start-up startup state \
    steelmaker store studio sub-committee subcommittee subsidiary sultanate supermarket superpower superstore \
    supplier synagogue synod tank taskforce telco temple think-tank thinktank township toymaker tribunal trust union \
    unit university utility vatican watchdog wholesaler winery wing yard zoo";

/// Outlets.
pub(crate) const OUTLET: &str = "biweekly broadsheet e-zine fanzine mouthpiece newsletter newsmagazine newsroom periodical quarterly site station \
    webzine zine";

/// Texts, and what speaks as one.
pub(crate) const TEXT: &str = "abstract accord accords account accounts ad adage addendum ads advert advertisement advisory affidavit \
    affidavits agenda agreement album albums amendment analyses annex announcement appeal appendix argument \
    armistice article articles assessment assessments atlas audio audit audits autobiography average averages \
    backgrounder banner banners best-seller bestseller bible bill billboard billboards bills biographies biography \
    blog blogpost blueprint blueprints book books brief briefing broadcast brochure budget bulletin by-law by-laws \
    bylaw bylaws cable cables calculation calculations caption captions caricature caricatures cartoon cartoons \
    catalog catalogue certificate chart charter charts chyron citation clause clip clips code column columns comment \
    commentary comments commercial communication communications communique communiques communiqué complaint \
    confession constitution contract conventional copy correspondence count counts cover coverage curriculum data \
    database dataset datasets deal declaration declarations decree deposition depositions description diaries diary \
    dictionary directive disclaimer disclaimers disclosure disclosures dispatch dissertation docket document \
    documentary dossier dossiers draft drafts e-books e-mail e-mails edict editorial editorials email emails \
    encyclical encyclopedia entries entry epitaph essay essays estimate eulogy evidence examination excerpt excerpts exit \
    experience experiment experiments exposé factsheet faq fatwa file files filing filings film finding flier fliers flyer flyers folder \
    folders footage footnote footnotes forecast forecasts form forms graffiti graph graphic graphics guidance \
    guidebook guideline guidelines handbook handout hashtag hashtags headline headlines homepage homily hymn \
    image imagery images index indicator indicators indictment indictments infographic infomercial initiative \
    initiatives inscription interview interviews inventory investigation invitation issue itinerary journal \
    judgement judgment label law lawsuit lawsuits leaflet leaflets leaks ledger ledgers legislation letter \
    letterhead letters line list lists literature livestream log logbook logic logs lyric lyrics mailer mailers \
    manifesto manual manuscript map materials maxim measure measures meme memes memo memoir memoirs memorandum memos \
    message messages metadata metrics mini-series miniseries minutes missive missives models motion motto movie \
    mural murals narrative news newscast note notebook notebooks notes notice novel numbers obituary op-ed op-eds \
    opinion opinions order ordinance overview pact page pages painting pamphlet paper paperwork parable paragraph \
    paragraphs passage passages petition petitions photo photograph photographs photos picture pictures piece \
    placard placards plan plaque platform play playbook plea podcast poem poems policy poll polling polls portrait \
    post postcard poster posts prayer preamble preprint presentation presentations primer printout probe profile \
    program projection projections promo proposal proposals prospectus protocol proverb provision provisions \
    questionnaire questionnaires quiz quotation quotations quote quotes ranking rankings ratings reading readout \
    recap receipt record recording recordings records register regulation regulations release releases remark remarks report reporting \
    reports research resolution resolutions returns review reviews rhetoric roadmap rule rulebook rules ruling \
    rulings rumor rumors rumours saga saying scenario score scorecard screengrab screenplay screenplays screenshot \
    screenshots script scripture scroll series sermon scholarship search searches sheet sheets shirt shirts show sign signage signs simulations \
    sitcom sketch skit slide slides slideshow slogan song soundtrack speech speeches spot spots spreadsheet \
    spreadsheets statement statements statistic stats statute sticker stickers stories story study subpoena subtitle \
    subtitles suit suits summary summons survey surveys syllabus t-shirt t-shirts table tables tallies tally tape \
    tapes teaser telecast telegram telegrams testament testimonial testimonials testimony text textbook textbooks \
    theory thesis thread thriller timeline title trailer trailers transcript transcription transcripts translation \
    treatise treaty trove tweet tweets verdict verdicts version video videos voicemail voicemails waiver warrant \
    webcast webpage website wiki wisdom words writ write-up writings x-rays";

/// Somebody of whom nothing is said.
pub(crate) const ANYBODY: &str = "all another anybody anyone both each either everybody everyone everything fact few idea many more most neither \
    nobody none nothing one ones others people several some something these thing things this those who whoever";
