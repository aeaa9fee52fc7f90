//! Verbs that attribute, and what they take.
//!
//! A verb is listed by what it can be followed by, never by one text that had it.

use super::Frame;

/// Lemmas by frame; a lemma may stand in several rows.
pub(super) const VERBS: &[(Frame, &str)] = &[
    // A clause, with or without "that", and a quotation.
    (
        Frame::CLAUSE.or(Frame::QUOTE).or(Frame::SPEECH),
        "say add note write argue explain insist claim declare announce acknowledge admit confirm state assert \
         stress emphasize emphasise underline remark observe warn recall reveal report tweet post \
         conclude predict allege contend maintain concede caution boast brag complain lament joke quip reiterate \
         repeat affirm reaffirm promise pledge vow testify speculate proclaim clarify specify elaborate tell assure inform \
         remind point opine muse reason rule retort comment hint agree reply respond counter mention \
         answer demand propose recommend protest grumble deny reassure notify advise accuse charge underscore \
         moan fume gloat crow vent confess volunteer estimate swear",
    ),
    // A quotation alone.
    (
        Frame::QUOTE.or(Frame::SPEECH),
        "continue begin shout yell chant whisper murmur mutter exclaim cry interject ask wonder inquire enquire urge \
         question read thunder laugh sigh snap scream holler plead ponder insert conclude go finish echo quote joke call \
         sum explain describe warn rant riff enthuse rage deadpan growl hiss implore beg gush rejoin close open note \
         comment sign blog text email title offer criticize criticise describe dub label \
         sing recite intone croon cheer jeer heckle taunt tease scold chide admonish reprimand lecture counsel \
         bark bellow roar shriek scoff sneer sob stammer drawl chuckle giggle chime interrupt theorize surmise \
         gripe grouse concur",
    ),
    // A clause that shows a state of mind or what a text shows.
    (
        Frame::CLAUSE,
        "believe think hope fear doubt worry suspect suggest indicate show imply signal argue feel \
         assume guess calculate project foresee conclude know expect consider reckon hypothesize posit demonstrate",
    ),
    // The same, only where "that" makes it certain.
    (
        Frame::CLAUSE.or(Frame::THAT),
        "find decide learn understand wish figure disclose anticipate deem hold see realize recognize determine ensure \
         prove acknowledge discover",
    ),
    // A question.
    (
        Frame::WH,
        "ask wonder question inquire enquire explain describe discuss reveal outline say know tell doubt explain",
    ),
    // What it is about, as a noun phrase.
    (
        Frame::OBJECT.or(Frame::SPEECH),
        "criticize criticise praise denounce condemn blast slam endorse defend reject dismiss mock cite describe \
         portray label dub brand blame express voice tout decry applaud hail laud outline mention \
         question highlight rebuke rebut refute assail chide bemoan lament announce propose stress emphasize \
         emphasise acknowledge recall deny confirm reveal predict demand suggest reiterate deride ridicule \
         lambast lambaste disavow renounce repudiate recount detail deplore envision envisage foresee accuse urge \
         call note explain discuss report declare welcome advocate admit underscore repeat \
         condone commend salute contest dispute reference invoke recommend echo extol deem estimate \
         project",
    ),
    // Somebody, and what he is to do.
    (Frame::OBJECT.or(Frame::SPEECH), "urge implore beg exhort press encourage warn ask challenge remind thank"),
    // What the source wants to do.
    (
        Frame::INFINITIVE.or(Frame::SPEECH),
        "promise pledge vow threaten refuse decline agree offer propose swear claim demand volunteer",
    ),
    (Frame::INFINITIVE, "hope seek expect"),
    // After a preposition (see `PREPOSITIONS`).
    (
        Frame::PREPOSITION.or(Frame::SPEECH),
        "call refer point allude hint talk speak comment complain apologize apologise boast brag push plead advocate warn \
         insist rail agree respond object elaborate reflect ask caution lash vouch joke testify inquire \
         tweet write say add accuse think",
    ),
    (Frame::PREPOSITION, "hope worry wish long look disagree believe side"),
    // To whom it is said stands first.
    (Frame::ADDRESSEE, "tell assure inform remind reassure notify advise ask warn promise urge persuade convince show"),
];

/// Prepositions and particles that belong to the verb.
pub(super) const PREPOSITIONS: &[(&str, &str)] = &[
    ("call", "for on upon"),
    ("refer", "to"),
    ("point", "to out"),
    ("allude", "to"),
    ("hint", "at"),
    ("talk", "about of"),
    ("speak", "about of against"),
    ("comment", "on about"),
    ("complain", "about of"),
    ("apologize", "for"),
    ("apologise", "for"),
    ("boast", "about of"),
    ("brag", "about of"),
    ("push", "for"),
    ("plead", "for with"),
    ("advocate", "for"),
    ("warn", "of against about"),
    ("insist", "on upon"),
    ("rail", "against"),
    ("agree", "with on to"),
    ("respond", "to"),
    ("object", "to"),
    ("elaborate", "on"),
    ("reflect", "on"),
    ("ask", "for about"),
    ("caution", "against"),
    ("lash", "out"),
    ("vouch", "for"),
    ("joke", "about"),
    ("testify", "about"),
    ("inquire", "about"),
    ("tweet", "about"),
    ("write", "about of"),
    ("say", "of about"),
    ("add", "of"),
    ("accuse", "of"),
    ("hope", "for"),
    ("worry", "about"),
    ("wish", "for"),
    ("long", "for"),
    ("disagree", "with"),
    ("believe", "in"),
    ("side", "with"),
    ("go", "on"),
    ("sum", "up"),
    ("think", "about of"),
    ("look", "to"),
];

/// Past and participle where they are not made with -ed.
pub(super) const IRREGULAR: &[(&str, &str, &str)] = &[
    ("say", "said", "said"),
    ("write", "wrote", "written"),
    ("tell", "told", "told"),
    ("think", "thought", "thought"),
    ("feel", "felt", "felt"),
    ("swear", "swore", "sworn"),
    ("begin", "began", "begun"),
    ("read", "read", "read"),
    ("know", "knew", "known"),
    ("understand", "understood", "understood"),
    ("show", "showed", "shown"),
    ("find", "found", "found"),
    ("speak", "spoke", "spoken"),
    ("go", "went", "gone"),
    ("foresee", "foresaw", "foreseen"),
    ("see", "saw", "seen"),
    ("hold", "held", "held"),
    ("seek", "sought", "sought"),
    ("learn", "learned", "learnt"),
    ("rebut", "rebutted", "rebutted"),
    ("admit", "admitted", "admitted"),
    ("brag", "bragged", "bragged"),
    ("quip", "quipped", "quipped"),
    ("sum", "summed", "summed"),
    ("dub", "dubbed", "dubbed"),
    ("plan", "planned", "planned"),
    ("slam", "slammed", "slammed"),
    ("crow", "crowed", "crowed"),
    ("beg", "begged", "begged"),
    ("prefer", "preferred", "preferred"),
    ("refer", "referred", "referred"),
    ("snap", "snapped", "snapped"),
    ("blog", "blogged", "blogged"),
    ("extol", "extolled", "extolled"),
    ("riff", "riffed", "riffed"),
    ("chant", "chanted", "chanted"),
    ("sing", "sang", "sung"),
    ("put", "put", "put"),
];

/// Verbs whose bare or -s form is often a noun, so that the reading as a verb needs a subject before it.
pub(super) const NOUNS_TOO: &str = "claim report call plan note state post question demand promise pledge vow charge \
    comment hint answer reply estimate project hope fear doubt worry wish attack challenge rule reason point \
    offer support address counter detail brand label praise blame quote tweet remark show find protest \
    joke press signal dispute reference sign read close open volunteer cry shout laugh murmur whisper chant \
    echo talk push look side highlight champion contest long title text email blog advocate brag raise \
    welcome rebuke reject finish figure decline hail vent rage rant guess object mention cheer jeer taunt tease \
    lecture counsel bark roar sob drawl chuckle giggle chime gripe grouse";
