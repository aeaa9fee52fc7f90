//! What was taken for an attribution though nobody says, thinks or shows anything there, as the grammar tells.

use super::parts::{Parts, head, noun_of};
use super::passive::is_passive;
use crate::engine::Attribution;
use crate::resolve::phrase::nouns::Noun;
use crate::syntax::Syntax;
use crate::text::{Kind, Passage};
use crate::words::{Class, Frame, Words};

/// Participles that tell how somebody feels or what he has in mind, or pass on what he said: "is worried", "is quoted as
/// saying", not "is expected".
static FELT: Words = Words::new(
    "concerned worried convinced persuaded satisfied dissatisfied thrilled shocked angered pleased displeased \
     disappointed surprised alarmed frustrated annoyed upset disturbed troubled bothered encouraged discouraged \
     excited interested devastated heartened disheartened horrified appalled outraged offended confused puzzled \
     perplexed baffled amazed astonished stunned torn divided split consumed obsessed committed determined dedicated \
     opposed prepared inclined disinclined quoted resigned bored tired fed scared frightened terrified delighted \
     dismayed embarrassed humbled honored honoured overjoyed irritated infuriated enraged incensed irked miffed \
     peeved disgusted revolted unnerved rattled startled flabbergasted dumbfounded taken struck touched moved \
     impressed unimpressed amused bemused fascinated intrigued captivated enamored enamoured smitten energized \
     energised inspired motivated relieved reassured saddened hurt wounded insulted mortified panicked petrified \
     spooked perturbed agitated distressed dejected depressed crushed heartbroken gratified flattered charmed \
     enchanted tempted bent bound decided undecided united agreed mistaken misled conflicted wedded devoted \
     accustomed used reconciled unconvinced unpersuaded unsatisfied unmoved undeterred unfazed disillusioned \
     disenchanted exasperated vexed galled aggrieved obliged compelled forced reported cited heard overheard recorded",
);

/// Participles that do not end in "-ed".
static STRONG: Words = Words::new(
    "told seen known held found shown set drawn meant thought taken given made kept left sent put said forgiven forbidden \
     chosen beaten bitten caught brought bought sold led met paid shot struck taught understood misunderstood written \
     sworn hit let cast forgotten forgone driven thrown blown flown grown frozen stolen broken spoken worn torn born borne \
     hidden ridden risen fought sought lost won built spent read fed bred laid slain sworn outdone undone done swept",
);

/// Forms of "be" and "get" that are nothing else: "'s" may be "has".
const PASSIVE: &[&str] = &[
    "is",
    "are",
    "was",
    "were",
    "be",
    "been",
    "being",
    "am",
    "'re",
    "’re",
    "'m",
    "’m",
    "get",
    "gets",
    "got",
    "getting",
    "isn't",
    "isn’t",
    "aren't",
    "aren’t",
    "wasn't",
    "wasn’t",
    "weren't",
    "weren’t",
];

/// Participles that only give the name of what they stand behind: "a group called Tamm Lines".
const CALLED: &[&str] =
    &["called", "named", "titled", "entitled", "dubbed", "nicknamed", "labeled", "labelled", "billed", "christened"];

/// What is done where somebody has been asked.
static ANSWERS: Words = Words::new(
    "respond responds responded responding reply replies replied replying return returns returned returning answer \
     answers answered answering",
);

/// What somebody has been asked with.
static ASKED: Words = Words::new(
    "request requests inquiry inquiries enquiry enquiries query queries call calls message messages email emails e-mail \
     e-mails voicemail voicemails letter letters question questions attempt attempts effort efforts comment interview",
);

/// How far the verb stands from its subject, in tokens.
const NEAR: usize = 2;

/// How far into a content the word stands that tells what was not answered, in tokens.
const REQUEST: usize = 8;

/// Whether the source is only told of ("Orn was asked whether …"), the cue only names it ("a group called Tamm Lines"), no
/// answer came ("did not respond to a request for comment"), it is only supposed ("if Orn agrees to it"), the reader is
/// spoken to ("you know that …"), it goes without saying, it is told whose side a body is on ("a group backing Orn"), or something is done to the
/// source ("a man accused of theft").
pub(super) fn is_unsaid(passage: &Passage<'_>, syntax: &Syntax, found: &Attribution) -> bool {
    let Some(parts) = Parts::new(passage, found) else { return false };
    is_told_of(passage, syntax, &parts)
        || is_called(passage, syntax, &parts)
        || is_introduced(passage, &parts)
        || is_unanswered(passage, &parts)
        || is_supposed(passage, &parts)
        || is_reader(passage, syntax, &parts)
        || is_without_saying(passage, &parts)
        || is_heading(passage, &parts)
        || is_backing(passage, &parts)
        || is_passive(passage, syntax, &parts)
}

/// Whether the source is the subject of a passive, and nothing tells of what it feels: "is expected to sign it".
fn is_told_of(passage: &Passage<'_>, syntax: &Syntax, parts: &Parts) -> bool {
    if parts.cue.start < parts.source.end {
        return false;
    }
    let between = |at: usize| {
        let helps = passage.tokens[at].is(Class::AUXILIARY | Class::NEGATION | Class::ADVERB);
        helps || syntax.tag(at).starts_with("RB") || passage.word(at).ends_with("ly")
    };
    let from = parts.cue.start - (parts.cue.start - parts.source.end).min(NEAR);
    let words = from..parts.cue.end;
    let Some(be) = words.clone().find(|&at| passage.is_one_of(at, PASSIVE)) else { return false };
    let Some(verb) = (be + 1..words.end).find(|&at| !between(at)) else { return false };
    let subject = head(passage, syntax, &parts.source);
    let near = from == parts.source.end && (from..be).all(between);
    let own = near || syntax.head(subject) == Some(verb) && syntax.is(subject, &["nsubj", "nsubjpass"]);
    let refused = passage.is_word(verb, "drawn") && parts.cue.clone().any(|at| passage.tokens[at].is(Class::NEGATION));
    let felt = FELT.has(&passage.word(verb).to_lowercase()) || refused;
    let participle = passage.word(verb).ends_with("ed") || STRONG.has(&passage.word(verb).to_lowercase());
    own && participle && matches!(syntax.tag(verb), "VBN" | "VBD") && !felt
}

/// Whether a participle only gives the name of a thing, a text or a body: "a group called Tamm Lines".
fn is_called(passage: &Passage<'_>, syntax: &Syntax, parts: &Parts) -> bool {
    let cue = parts.cue.start;
    let behind = parts.cue.len() == 1 && cue == parts.source.end && parts.said().start == parts.cue.end;
    let Some(noun) = syntax.head(cue).filter(|head| parts.source.contains(head)) else { return false };
    let quoted = parts.content.iter().any(|piece| piece.clone().any(|at| passage.quote_at(at).is_some()));
    let somebody = || {
        let named = passage.tokens[noun].is(Class::CAPITAL | Class::PRONOUN);
        named || matches!(noun_of(passage, noun), Noun::Person | Noun::People | Noun::Anybody)
    };
    let outside = passage.quote_at(parts.source.start).is_none();
    behind && outside && passage.is_one_of(cue, CALLED) && syntax.tag(cue) == "VBN" && !(quoted && somebody())
}

/// Whether what nobody knows yet gets a name, and nothing is said of who has that name: "a group called Tamm Lines, led by
/// Orn", but "a group called Orn a liar".
fn is_introduced(passage: &Passage<'_>, parts: &Parts) -> bool {
    let (cue, said) = (parts.cue.start, parts.said());
    let behind = parts.cue.len() == 1 && cue == parts.source.end && said.start == parts.cue.end;
    let new = passage.is_one_of(parts.source.start, &["a", "an", "another", "one"]);
    if !behind || !new || !passage.is_one_of(cue, CALLED) || passage.quote_at(parts.source.start).is_some() {
        return false;
    }
    let capital = |at: usize| passage.tokens.get(at).is_some_and(|token| token.is(Class::CAPITAL));
    let start = said.start + usize::from(passage.is_word(said.start, "the"));
    let name = |at: usize| {
        let owner = passage.tokens[at].is(Class::GENITIVE) && capital(at + 1);
        let numbered = passage.tokens[at].kind == Kind::Number && at > start;
        (capital(at) || owner || numbered) && passage.quote_at(at).is_none()
    };
    let Some(end) = (start..passage.tokens.len()).find(|&at| !name(at)) else { return false };
    let next = &passage.tokens[end];
    let verdict = next.is(Class::DETERMINER | Class::POSSESSIVE | Class::GENITIVE | Class::ADVERB);
    let ends = next.marks(&[',', '.', ';', '–', '—', '-'])
        || next.is(Class::AUXILIARY | Class::PREPOSITION | Class::COORDINATOR);
    end > start && ends && !verdict && passage.quote_at(end).is_none()
}

/// Whether somebody gave no answer: "did not respond to a request for comment".
fn is_unanswered(passage: &Passage<'_>, parts: &Parts) -> bool {
    let mut cue = parts.cue.start.saturating_sub(1)..parts.cue.end;
    let negated = cue.clone().any(|at| passage.tokens[at].is(Class::NEGATION));
    let answers = cue.any(|at| ANSWERS.has(passage.word(at)));
    negated && answers && parts.said().clone().take(REQUEST).any(|at| ASKED.has(passage.word(at)))
}

/// Whether a condition is all that is told: "if Orn agrees to it", "whatever Orn thinks of it".
fn is_supposed(passage: &Passage<'_>, parts: &Parts) -> bool {
    if passage.is_one_of(parts.source.start, &["whatever", "whichever"]) {
        return true;
    }
    let before = parts.source.start.checked_sub(1);
    let behind = parts.source.end <= parts.cue.start && parts.said().start >= parts.cue.end;
    behind && before.is_some_and(|at| passage.is_one_of(at, &["if", "unless"]) && passage.quote_at(at).is_none())
}

/// Whether the reader is the source: "you may think that …". "You said that …" tells somebody what he said.
fn is_reader(passage: &Passage<'_>, syntax: &Syntax, parts: &Parts) -> bool {
    let at = parts.source.start;
    let past = |at: usize| matches!(syntax.tag(at), "VBD" | "VBN");
    let modal = |at: usize| syntax.tag(at) == "MD";
    let verb = head(passage, syntax, &parts.cue);
    let says = passage.verb(verb).is_some_and(|verb| verb.frame.any(Frame::SPEECH));
    let between = at..parts.cue.end.max(at);
    parts.source.len() == 1
        && passage.is_word(at, "you")
        && passage.quote_at(at).is_none()
        && (between.clone().any(modal) || !says && !between.clone().any(past))
}

/// Whether nobody needs to say it: "it goes without saying that …".
fn is_without_saying(passage: &Passage<'_>, parts: &Parts) -> bool {
    let between = parts.source.end..parts.cue.end.max(parts.source.end);
    parts.source.len() == 1
        && passage.is_one_of(parts.source.start, &["it", "that", "this"])
        && between.clone().any(|at| passage.is_one_of(at, &["go", "goes", "went", "going"]))
        && between.end > between.start + 1
        && passage.is_word(between.end - 1, "saying")
        && passage.is_word(between.end - 2, "without")
}

/// Whether a line without a verb of its own only tells what the text below tells: "What we know about the fire".
fn is_heading(passage: &Passage<'_>, parts: &Parts) -> bool {
    let first = parts.said().start;
    let Ok(nth) = passage.paragraphs.binary_search_by_key(&first, |line| line.start) else { return false };
    let line = &passage.paragraphs[nth];
    let ends = passage.tokens[line.end - 1].is_word();
    let opens = passage.is_one_of(first, &["what", "all", "everything", "things"]);
    opens && ends && parts.source.start > first && parts.source.start <= first + 2 && parts.cue.end < line.end
}

/// Participles that tell whose side a body is on.
const BACKING: &[&str] =
    &["backing", "supporting", "favoring", "favouring", "opposing", "promoting", "fighting", "aiding", "assisting"];

/// Whether a participle tells whose side a body is on: "a group backing Orn".
fn is_backing(passage: &Passage<'_>, parts: &Parts) -> bool {
    let last = parts.source.end - 1;
    let body = noun_of(passage, last) == Noun::Body || passage.is_one_of(last, &["PAC", "PACs"]);
    let somebody = |at: usize| matches!(noun_of(passage, at), Noun::Person | Noun::People | Noun::Anybody);
    let plain = parts.cue.end == parts.said().start && passage.quote_at(parts.said().start).is_none();
    body && plain
        && !parts.source.clone().any(somebody)
        && parts.cue.start == parts.source.end
        && parts.cue.len() == 1
        && passage.is_one_of(parts.cue.start, BACKING)
}
