//! Pages of letters: each has its own writer, whose name stands below it.

use std::ops::Range;

use ascribe_model::ActorKind;

use super::lone_letter;
use super::signature;
use super::speaker::{SALUTES, first_person};
use crate::resolve::Draft;
use crate::resolve::cast::Cast;
use crate::resolve::name::runs::{runs, written};
use crate::resolve::phrase::reference::{self, Reference, lower_words};
use crate::text::Passage;
use crate::words::Class;

/// How sure it is that a paragraph is of the one whose name stands below the letter.
const OWN: f64 = 0.85;

/// The longest line that is a heading or a signature, in tokens.
pub(crate) const LONGEST: usize = 14;

const DASHES: &[char] = &['–', '—', '-'];

/// A paragraph of a letter, and the actor who wrote it.
#[derive(Debug)]
pub(crate) struct Written {
    pub(crate) paragraph: Range<usize>,
    pub(crate) writer: usize,
}

/// What the letters of a page say that has more than one, in order.
pub(crate) fn find(passage: &Passage<'_>, cast: &mut Cast<'_, '_>) -> Vec<Written> {
    let mut signed: Vec<(Vec<Range<usize>>, Range<usize>)> = Vec::new();
    let mut paragraphs: Vec<Range<usize>> = Vec::new();
    let mut replies: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    let greetings = passage.paragraphs.iter().filter(|line| greeting(passage, line).is_some()).count();
    let told = greetings > 0 && lone_letter::headed(passage) || lone_letter::announced(passage) || greetings > 1;
    if !told {
        return Vec::new();
    }
    let (mut closed, mut greeted) = (false, false);
    for (nth, line) in passage.paragraphs.iter().enumerate() {
        let greeting = greeting(passage, line);
        let heading = nth == 0 || is_heading(passage, line);
        let close = signature::closing(passage, line);
        let signs = || name(passage, cast, line).or_else(|| below(passage, line).filter(|_| closed || greeted));
        if !paragraphs.is_empty()
            && let Some(name) = signs().or_else(|| withheld(passage, line))
        {
            signed.push((std::mem::take(&mut paragraphs), name));
            greeted = false;
        } else if let Some(mark) = greeting {
            greeted = true;
            // What stands before and nobody has signed is nobody's.
            paragraphs.clear();
            let first = (mark + 1..line.end).find(|&at| !passage.tokens[at].marks(DASHES)).unwrap_or(line.end);
            let last = close.unwrap_or(line.end);
            paragraphs.extend((first + 3 < last).then_some(first..last));
        } else if let Some(close) = close {
            // The name stands below.
            paragraphs.extend((line.start < close).then_some(line.start..close));
        } else if let Some(colon) = reply(passage, line) {
            paragraphs.clear();
            replies.push((colon + 1..line.end, line.start..colon - 1));
        } else if heading {
            paragraphs.clear();
        } else {
            paragraphs.push(line.clone());
        }
        closed = close.is_some();
    }
    let own = |paragraphs: &[Range<usize>]| paragraphs.iter().any(|line| first_person(passage, line.clone()) > 0);
    // What tells of itself without being letters: a digest of reports with the names of those who wrote them.
    let personal = signed.iter().filter(|(paragraphs, _)| own(paragraphs)).count() * 2 >= signed.len();
    // Behind an article a letter may stand alone.
    let below = |paragraph: &Range<usize>| {
        passage.paragraphs.iter().any(|line| line.end <= paragraph.start && line.len() > LONGEST)
    };
    let apart = greetings == 1 && signed.first().and_then(|(own, _)| own.first()).is_some_and(below);
    if signed.is_empty() || signed.len() < 2 && !apart || !personal {
        return Vec::new();
    }
    let mut letters = Vec::new();
    for (paragraphs, name) in signed {
        let Some(writer) = writer(cast, &name) else { continue };
        letters.extend(paragraphs.into_iter().map(|paragraph| Written { paragraph, writer }));
    }
    for (paragraph, name) in replies {
        let read = reference::read(passage, &name, &cast.inventory);
        let writer = cast.meant(read, &name, 0, &[]);
        letters.extend(writer.map(|writer| Written { paragraph, writer }));
    }
    letters.sort_by_key(|letter| letter.paragraph.start);
    letters
}

/// Whether a short line is no sentence: "Keep the quay", "Selt, Tamm."
fn is_heading(passage: &Passage<'_>, line: &Range<usize>) -> bool {
    let ends = line.clone().next_back().is_some_and(|last| passage.tokens[last].marks(&['.', '!', '?', '”', '"']));
    let verb = line.clone().any(|at| passage.syntax.tag(at).starts_with("VB") || passage.syntax.tag(at) == "MD");
    line.len() <= LONGEST && !(ends && verb)
}

/// The mark behind which a line that greets an editor goes on: "SIR – I was on the quay."
pub(crate) fn greeting(passage: &Passage<'_>, line: &Range<usize>) -> Option<usize> {
    let mark = line.clone().take(5).find(|&at| passage.tokens[at].marks(&[',', ':', '–', '—', '-', '!']))?;
    let words = (line.start..mark).all(|at| passage.tokens[at].is_word());
    let salutes = passage.is_one_of(line.start, SALUTES) || passage.is_one_of(line.start, &["sirs", "editor"]);
    (salutes && words).then_some(mark)
}

/// Where what a line says begins behind a greeting: "Sir, – I was on the quay."
pub(crate) fn behind_greeting(passage: &Passage<'_>, at: usize) -> Option<usize> {
    let nth = passage.paragraphs.partition_point(|line| line.end <= at);
    let line = passage.paragraphs.get(nth).filter(|line| line.start == at)?;
    let mark = greeting(passage, line)?;
    (mark + 1..line.end).find(|&at| !passage.tokens[at].marks(DASHES))
}

/// The colon behind which the paper answers a letter: "The editor writes: We regret the error."
fn reply(passage: &Passage<'_>, line: &Range<usize>) -> Option<usize> {
    let colon = line.clone().take(6).find(|&at| passage.tokens[at].mark(':'))?;
    let answers = ["writes", "replies", "responds", "answers", "adds"];
    let said = colon > line.start + 1 && passage.is_one_of(colon - 1, &answers);
    (said && colon + 1 < line.end).then_some(colon)
}

/// The name in the line below one that closes a letter, a letter and a surname as well: "M. Orn, Tamm".
pub(crate) fn below(passage: &Passage<'_>, line: &Range<usize>) -> Option<Range<usize>> {
    let start = past_title(passage, line.clone());
    let run = runs(passage, start..line.end).into_iter().next().filter(|run| run.start == start)?;
    let words = run.clone().filter(|&at| passage.tokens[at].is_word()).count();
    let next = run.end == line.end || !passage.tokens[run.end].is_word();
    ((2..=5).contains(&words) && next && line.len() <= LONGEST).then_some(run)
}

/// The line that says that a writer wants no name: "Name and address supplied".
pub(crate) fn withheld(passage: &Passage<'_>, line: &Range<usize>) -> Option<Range<usize>> {
    let what = ["supplied", "withheld"];
    let says = line.len() <= LONGEST && line.clone().any(|at| passage.is_one_of(at, &what));
    (says && passage.is_word(line.start, "name")).then(|| line.clone())
}

/// The name that a line below a letter has: alone, with a place, or with what its bearer is.
pub(crate) fn name(passage: &Passage<'_>, cast: &Cast<'_, '_>, line: &Range<usize>) -> Option<Range<usize>> {
    let last = line.clone().next_back()?;
    // "– Ada Vella, Tamm"
    let start = line.start + usize::from(passage.tokens[line.start].marks(&['–', '—', '-']));
    let start = past_title(passage, start..line.end);
    let run = runs(passage, start..line.end).into_iter().next().filter(|run| run.start == start)?;
    let next = run.end == line.end || passage.tokens[run.end].marks(&[',', '(', '.', '–', '—', ';', ':']);
    let sentence = line.len() > LONGEST || passage.tokens[last].marks(&['!', '?', ':']) || is_clause(passage, line);
    let names = (2..=5).contains(&run.len()) && !run.clone().any(|at| passage.tokens[at].is(Class::BODY));
    (next && !sentence && names && cast.has_name(&run)).then_some(run)
}

/// Where the name begins behind a title in pieces: "Prof. em. Ada Vella", "Colonel (retired) Ada Vella".
fn past_title(passage: &Passage<'_>, line: Range<usize>) -> usize {
    let mut at = line.start;
    loop {
        let mark = |nth: usize, mark: char| nth < line.end && passage.tokens[nth].mark(mark);
        let next = if mark(at + 1, '.') && passage.word(at).len() > 1 {
            at + 2
        } else if mark(at + 1, '(') && mark(at + 3, ')') {
            at + 4
        } else {
            return at;
        };
        if next >= line.end || !passage.tokens[next].is_word() {
            return at;
        }
        at = next;
    }
}

/// Whether a line says something of somebody.
fn is_clause(passage: &Passage<'_>, line: &Range<usize>) -> bool {
    line.clone()
        .any(|at| passage.tokens[at].is(Class::AUXILIARY) && !passage.tokens[at].is(Class::CAPITAL | Class::GENITIVE))
}

/// The person, or the author without a name, whom a line below a letter tells.
pub(crate) fn writer(cast: &mut Cast<'_, '_>, name: &Range<usize>) -> Option<usize> {
    let passage = cast.passage;
    if withheld(passage, name).is_some() {
        let told = passage.text[passage.bytes(name)].trim_end_matches('.').to_lowercase();
        return Some(cast.own_actor(ActorKind::Unnamed, format!("author ({told})"), name.start));
    }
    match reference::read(passage, name, &cast.inventory) {
        reference @ Reference::Person { .. } => cast.meant(reference, name, 0, &[]),
        _ => {
            let nth = cast.people.named(&cast.inventory, &lower_words(passage, name), &written(passage, name));
            Some(cast.person(nth))
        }
    }
}

impl Cast<'_, '_> {
    /// Whether a name is a person's.
    fn has_name(&self, name: &Range<usize>) -> bool {
        let nth = self.people.within(name).first().map(|(_, nth)| *nth);
        nth.is_some_and(|nth| self.people.all[nth].has_full_name())
    }

    /// Whose letter token `at` stands in.
    pub(crate) fn writer(&self, at: usize) -> Option<usize> {
        let nth = self.letters.partition_point(|letter| letter.paragraph.end <= at);
        self.letters.get(nth).filter(|letter| letter.paragraph.contains(&at)).map(|letter| letter.writer)
    }

    /// What each writer says: the paragraphs of the letter.
    pub(crate) fn written(&self, passage: &Passage<'_>) -> Vec<Draft> {
        let draft = |letter: &Written| Draft {
            sentence: passage.sentences.partition_point(|s| s.end <= letter.paragraph.start),
            source: None,
            cue: None,
            content: vec![letter.paragraph.clone()],
            confidence: OWN,
            actor: Some(letter.writer),
            hops: Vec::new(),
            addressee: None,
        };
        self.letters.iter().map(draft).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::{check, read};

    #[test]
    fn a_strange_name_may_stand_below_a_letter_that_greets() {
        let page = "Letters\n\nSir, – I am 86 and the quay is mine.\nWinnow Yarl (Miss)\nUpper Selt\n\n\
                    Sir, – Your correspondent R. Gill claims that the ice is thin. I saw it.\nPaul Orn\nTamm";
        check(page, &["Winnow Yarl (person)", "Paul Orn (person)", "R. Gill (person)"]);
    }

    const PAGE: &str = "Letters to the editor\n\nThe quay must go\n\nSIR – I have used the quay for years. It was never \
        safe.\n\nMira Tarn, Selt\n\nKeep the quay\n\nMy father built the quay. I think that it is safe.\n\nPaul Orn\n\
        Lorvik\n\nThe council says that the quay is shut. We need it.";

    #[test]
    fn a_closing_formula_may_stand_between_a_letter_and_its_writer() {
        let page = "Letters to the editor\n\nThe quay must go\n\nSir, – I have used the quay for years. It was never safe.\n\n\
                    Mira Tarn, Selt\n\nKeep the quay\n\nMadam, the quay is safe. I think that it is ours.\n\n\
                    Yours faithfully,\nPaul Orn\nLorvik";
        let (_, findings) = read(page);
        let names: Vec<String> =
            findings.statements.iter().map(|s| crate::resolve::tests::name(&findings, s)).collect();
        assert_eq!(names[0], "Mira Tarn (person)", "{names:?}");
        assert!(names.contains(&"Paul Orn (person)".to_owned()), "{names:?}");
    }

    #[test]
    fn a_letter_may_stand_alone_behind_an_article() {
        let page = "Our view: a quay is owed\n\nThe quay of Selt has been shut since May, and nobody in the town hall has told \
                    those who sail from it why that is so.\n\nLETTERS\n\nLeave it\n\nSir, – I sailed for 26 years and I \
                    remember the old quay. It should stay shut.\n\nPaul Orn, Gasworks Lane\n\nLetters may be shortened.";
        let (_, findings) = read(page);
        let names: Vec<String> =
            findings.statements.iter().map(|s| crate::resolve::tests::name(&findings, s)).collect();
        assert!(names.contains(&"Paul Orn (person)".to_owned()) && findings.speaker.is_none(), "{names:?}");
    }

    #[test]
    fn each_letter_of_a_page_is_its_writers() {
        let (mira, paul) = ("Mira Tarn (person)", "Paul Orn (person)");
        check(PAGE, &[mira, paul, paul, "council (organisation)"]);
        for name in ["Dr Rosa Hask (retired)", "Prof. em. Rosa Hask", "Colonel (retired) Rosa Hask"] {
            let signed = format!("{PAGE}\n\n{name}, Selt");
            check(&signed, &[mira, paul, paul, "Rosa Hask (person)", "council (organisation)"]);
        }
    }

    #[test]
    fn what_others_say_in_a_letter_is_passed_on_by_its_writer() {
        let (_, findings) = read(&format!("{PAGE}\n\nDr Rosa Hask (retired), Selt"));
        let council = findings.statements.last().unwrap();
        assert_eq!(council.parent, Some(findings.statements[3].id.clone()));
        let writer = findings.actors.iter().find(|actor| actor.id == council.links[0].actor).unwrap();
        assert_eq!(writer.name, "Rosa Hask");
    }

    #[test]
    fn names_below_reports_make_no_letters() {
        check("News in brief\n\nThe quay was shut.\n\nMira Tarn\n\nThe ice was thin in Selt.\n\nPaul Orn", &[]);
    }
}
