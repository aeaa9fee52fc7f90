//! Nouns that can be the head of a source, by what they mean.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::text::Token;
use crate::words::{Class, Words};

/// What a noun means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Noun {
    /// One human being.
    Person,
    /// Several.
    People,
    /// A body.
    Body,
    /// An outlet.
    Outlet,
    /// A text, or what speaks as one.
    Text,
    /// Somebody of whom nothing is said: "some", "others".
    Anybody,
    /// All else.
    Thing,
}

const PERSON: &str = "associate expatriate spymaster proponent adherent confidant evangelical consul architect chef apprentice agent midwife chemist emir poet visitor cook host carpenter anonymous relative observer adversary ally ambassador appointee artist aunt \
    backer boss boy brother buddy candidate celebrity champion chief child citizen cleric client clerk coach \
    colleague comedian contender correspondent cousin daughter defendant delegate democrat demonstrator \
    deckhand stoker boatswain bosun ferryman headmaster headmistress caretaker treasurer archivist developer donor driver emcee employee executive expat father favorite favourite fellow firefighter freshman \
    friend frontrunner front-runner gentleman girl girlfriend boyfriend grandfather grandmother guest guy \
    hopeful husband immigrant incumbent independent individual informant insider inspector intern interviewer \
    investor juror kid king lady lawmaker legislator liberal loyalist magnate mastermind mechanic millionaire \
    moderator mogul monk mother mum mom dad native neighbor neighbour nephew newcomer niece nominee nun nurse \
    opponent parent partner pastor patient philanthropist physician pilot player policeman pontiff populist \
    preacher predecessor priest principal pro protege rabbi rapper rebel recipient republican rival scholar \
    septuagenarian sister socialist son soldier speechwriter spouse staffer standard-bearer star student \
    successor surrogate suspect teenager trustee tycoon uncle user veteran victim widow widower wife worker \
    writer youth heiress heir actress waitress conservative survivor mp ceo cfo coo blogger bureaucrat mariner \
    skipper vicar caller speaker translator guard cop chairperson head sponsor counterpart personality figure \
    power someone somebody anchor novice virtuoso captain mayor person monarch pediatrician surgeon technician vp narrator contributor \
    politician magician librarian statesman fisherman mate";

const PEOPLE: &str = "men women children kids folks parents police staff media crowd public audience majority minority left right \
    establishment electorate elite elites community communities opposition brass leadership membership families \
    households generation adults counterparts allies enemies wives spouses mothers fathers celebrities \
    politicians clergy poor rich wealthy young elderly millennials faithful base grassroots gop world press \
    insiders personnel duo trio pair couple siblings brothers sisters camps side sides camp team teams crew \
    plurality percent percentage half third quarter thirds nation country city town readers fans followers \
    backers donors hosts guests whites blacks latinos hispanics asians catholics muslims christians jews \
    proponents adherents evangelicals independents moderates liberals loyalists governments regulators states companies businesses \
    banks firms agencies parties groups organizations organisations unions campaigns networks papers newspapers \
    outlets courts universities institutions cities countries nations militias forces troops aides attorneys \
    surrogates staffers operatives boosters detractors skeptics sceptics adversaries republicans democrats \
    conservatives socialists rebels jurors militants terrorists gunmen attackers peers";

const BODY: &str = "municipality brewery bakery distillery dairy police inquiry cooperative administration agency airline body branch brand broadcasters business campaign \
    caucus chamber charity college commission committee conglomerate consortium consultancy contractor council \
    county district division enterprise faction factory giant insurer institution junta laboratory lender maker \
    manufacturer militia monitor network nonprofit ngo operator organiser outfit pac panel parliament platform \
    publisher registry retailer school startup state studio supplier taskforce tribunal troupe union unit \
    utility watchdog convention delegation palace legislature judiciary military authority government company \
    group jury grand group's house church mosque force site carmaker shipyard port yard";

const TEXT: &str = "cable cables judgment judgement telegram dispatch register account accounts ad ads advert advertisement \
    advisory affidavit announcement appeal article articles average averages bill biography blog book books \
    briefing brief bulletin caption clip column commentary commercial constitution contract conventional \
    coverage description diary directive dossier editorials email emails e-mail e-mails essay estimate evidence \
    excerpt excerpts experience file files finding footage forecast forecasts form forms guidance guidelines \
    headlines history index indictments interview invitation investigation issue journal label leaflet legend \
    legislation letters line list log manifesto manual manuscript map materials measure messages metrics minutes \
    motion narrative news notes notice numbers opinion order page paper papers passage photo photos piece \
    placard plan platform play plea podcast polling polls poster posts profile program projection projections \
    proposal quote readout reading record records remarks reporting reports research returns review reviews rule \
    rules rulings rumor rumors rumours scenario score script series show sign signs slogan song speech speeches \
    spot statements statistic statute stories story subpoena summary surveys tape tapes testimony text theory \
    thread title transcripts treatise tweets verdict version video videos warrant website wisdom words writings \
    rhetoric agenda policy logic argument message rulebook code bible scripture data exit tally count ledger \
    analyses assessment assessments examination graphic graphics chart charts graph table tables ledgers playbook \
    textbook textbooks missive missives ranking rankings skit sketch screenshot screenshots images picture pictures \
    footnote footnotes op-ed op-eds filings disclosures disclosure suit suits lawsuits lists placards banner banners \
    sticker stickers calculation calculations tallies interviews passages pages chapter cartoon meme memes hashtag \
    timeline database copy trove probe accord accords transcripts rulings petitions polling measures bills initiatives proposals resolutions \
    cover leaflets flyer flyers flier fliers brochure pamphlet mailer mailers spots clips reviews excerpts audits \
    declarations articles columns essays releases memos e-books opinions counts initiative \
    agreement deal communique audit quiz film movie documentary novel memoir complaint treaty pact verdicts";

const ANYBODY: &str = "some many others those few all both more most several none everyone everybody anyone anybody nobody one \
    another people these this ones each either neither who whoever thing things something nothing everything \
    fact idea";

/// Endings of nouns for people by what they do.
const DOER: &[&str] =
    &["er", "or", "ist", "man", "woman", "eer", "ician", "arian", "person", "crat", "ee", "ian", "ant"];

/// What the lists say of a word.
fn listed(word: &str) -> Option<Noun> {
    static NOUNS: LazyLock<HashMap<&'static str, Noun>> = LazyLock::new(|| {
        let lists = [
            (ANYBODY, Noun::Anybody),
            (PERSON, Noun::Person),
            (PEOPLE, Noun::People),
            (TEXT, Noun::Text),
            (BODY, Noun::Body),
        ];
        let mut nouns = HashMap::new();
        for (list, noun) in lists {
            for word in list.split_whitespace() {
                nouns.entry(word).or_insert(noun);
            }
        }
        nouns
    });
    NOUNS.get(word).copied()
}

/// The part of a compound that tells what it means: "wife" of "ex-wife", "nominee" of "nominee-in-waiting".
fn head(word: &str) -> &str {
    let front = word.strip_prefix("neuro").or_else(|| word.strip_prefix("super"));
    let word = front.filter(|rest| rest.len() > 4).unwrap_or(word);
    if !word.contains('-') {
        return word;
    }
    let word = word.split_once("-in-").map_or(word, |(first, _)| first);
    match word.rsplit_once('-') {
        Some((_, last)) if listed(word).is_none() && listed(last).is_some() => last,
        _ => word,
    }
}

/// What the head noun `word`, in lower case, of a source means.
pub(crate) fn noun(word: &str, token: &Token) -> Noun {
    let word = head(word);
    let listed_as = listed(word);
    if listed_as == Some(Noun::Anybody) {
        return Noun::Anybody;
    }
    if token.is(Class::ROLE) && !token.is(Class::BODY)
        || token.is(Class::TITLE) && token.is(Class::CAPITAL)
        || word.ends_with("-old")
    {
        return Noun::Person;
    }
    for (class, noun) in [
        (Class::GROUP, Noun::People),
        (Class::TEXT, Noun::Text),
        (Class::OUTLET, Noun::Outlet),
        (Class::BODY, Noun::Body),
    ] {
        if token.is(class) {
            return noun;
        }
    }
    if let Some(noun) = listed_as {
        return noun;
    }
    let single = is_for_person;
    if single(word) {
        return Noun::Person;
    }
    match word.strip_suffix('s') {
        Some(one) if single(one) && !one.ends_with('s') => Noun::People,
        _ if word.ends_with("men") || word.ends_with("women") => Noun::People,
        Some(one) if listed(one) == Some(Noun::Body) => Noun::People,
        _ => Noun::Thing,
    }
}

/// Whether a word in lower case is known as a noun for people in number.
pub(super) fn is_listed_people(word: &str) -> bool {
    listed(word) == Some(Noun::People)
}

/// Whether a word in lower case is known as a noun for a person.
pub(super) fn is_listed_person(word: &str) -> bool {
    listed(word) == Some(Noun::Person) || word.ends_with("woman") || word.len() > 7 && word.ends_with("man")
}

/// Whether a word in lower case is one for a person, in a list or by its ending.
pub(super) fn is_for_person(word: &str) -> bool {
    match listed(head(word)) {
        Some(noun) => noun == Noun::Person,
        None => word.len() > 4 && DOER.iter().any(|end| word.ends_with(end)),
    }
}

/// Whether a role is an office, of which there is one at a time, and not only what somebody can be said
/// to be.
pub(super) fn is_office(role: &str) -> bool {
    static OFFICES: Words = Words::new(
        "president minister chancellor senator governor general colonel commander commissioner ambassador secretary \
    chairman chairwoman chair mayor judge justice king queen prince princess pope archbishop bishop patriarch \
    premier spokesman spokeswoman spokesperson director congressman congresswoman representative admiral \
    ombudsman envoy manager prosecutor sheriff pastor editor moderator captain doctor official diplomat aide \
    adviser advisor officer wife husband daughter son father mother brother sister friend source witness \
    resident",
    );
    OFFICES.has(role)
}
