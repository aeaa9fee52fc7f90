//! Who wrote a text, as a line below it says: "Ada Vella", "Ada Vella is a lawyer in Tamm."

use std::ops::Range;

use super::letters;
use crate::resolve::cast::Cast;
use crate::resolve::name::runs::{is_name_word, runs, without_titles};
use crate::text::Passage;
use crate::words::Class;

/// In how many of the last paragraphs the author is presented.
const EDGE: usize = 3;

/// How many paragraphs below a letter its signature can stand.
const BELOW: usize = 14;

/// The longest line that closes a letter, in tokens.
const CLOSE: usize = 6;

/// What letters close with.
const CLOSES: &[&str] = &["yours", "sincerely", "faithfully", "respectfully", "cordially"];

/// The longest line that presents somebody, in tokens and sentences.
const PRESENTATION: usize = 60;
const SENTENCES: usize = 3;

/// What the line that presents an author tells that he does.
const PRESENTS: &[&str] = &[
    "is",
    "was",
    "are",
    "has",
    "teaches",
    "taught",
    "writes",
    "wrote",
    "edits",
    "edited",
    "works",
    "worked",
    "serves",
    "served",
    "covers",
    "covered",
    "directs",
    "directed",
    "runs",
    "leads",
    "led",
    "heads",
    "headed",
    "hosts",
    "lives",
    "studies",
    "represents",
    "represented",
    "reports",
    "blogs",
    "holds",
    "chairs",
    "chaired",
    "founded",
    "advises",
    "advised",
    "manages",
    "owns",
    "practices",
    "specializes",
];

/// The longest name, in tokens.
const LONGEST: usize = 5;

impl Cast<'_, '_> {
    /// The name in the last lines that nothing before them names: alone, or with what its bearer is or does.
    pub(crate) fn presented(&self) -> Option<Range<usize>> {
        let passage = self.passage;
        passage.paragraphs.iter().rev().take(EDGE).find_map(|line| {
            let run = runs(passage, line.clone()).into_iter().next().filter(|run| run.start == line.start)?;
            let name = without_titles(passage, &run, Some(&self.inventory));
            let presents = self.presents(line, name.end) || of(passage, line).is_some();
            let found = name.len() > 1 && presents && self.is_new(&(run.start..name.end), false);
            found.then_some(name).or_else(|| self.followed(line))
        })
    }

    /// The name in a line that asks to follow its bearer: "Follow the reporter Ada Vella on Twitter".
    fn followed(&self, line: &Range<usize>) -> Option<Range<usize>> {
        let passage = self.passage;
        if !passage.is_word(line.start, "follow") {
            return None;
        }
        let end = line.clone().skip(1).find(|&at| passage.is_one_of(at, &["on", "at"]))?;
        let run = runs(passage, line.start + 1..end).into_iter().next_back().filter(|run| run.end == end)?;
        let name = without_titles(passage, &run, Some(&self.inventory));
        (name.len() > 1 && self.is_new(&name, false)).then_some(name)
    }

    /// Whether a line goes on behind the name that ends at `end` with what its bearer is or does, and nobody says
    /// anything in it: "is a pilot", ", a pilot from Selt, teaches law".
    fn presents(&self, line: &Range<usize>, end: usize) -> bool {
        let passage = self.passage;
        let own = line.clone().filter(|&at| passage.sentences.binary_search_by_key(&at, |s| s.start).is_ok());
        let quoted =
            line.clone().any(|at| passage.quote_at(at).is_some() && passage.is_one_of(at + 1, &["said", "says"]));
        let verb = |at: usize| passage.tokens[at].is(Class::BE) || passage.is_one_of(at, PRESENTS);
        if own.count() > SENTENCES || line.len() > PRESENTATION || quoted {
            return false;
        }
        if passage.tokens.get(end).is_some_and(|next| next.mark(',')) {
            // The last comma before the verb closes what stands between.
            let mut commas = (end + 1..line.end.saturating_sub(1)).filter(|&at| passage.tokens[at].mark(','));
            return commas.any(|comma| verb(comma + 1) && !passage.tokens[comma + 1].is(Class::ING));
        }
        end < line.end && verb(end)
    }

    /// The name below the line that closes a letter, the first behind token `at`: "Yours etc.,", "Ada Vella, Tamm".
    pub(crate) fn closed(&self, at: usize) -> Option<Range<usize>> {
        let passage = self.passage;
        let own = passage.paragraphs.partition_point(|line| line.end <= at);
        let lines = passage.paragraphs.get(own..)?.windows(2);
        let mut names = lines.filter(|pair| closes(passage, &pair[0]));
        names.next().and_then(|pair| letters::name(passage, self, &pair[1]))
    }

    /// The writer of a text that is one letter: it greets at most once, and closes once.
    pub(crate) fn lone_writer(&self) -> Option<Range<usize>> {
        let passage = self.passage;
        let greetings = passage.paragraphs.iter().filter(|line| letters::greeting(passage, line).is_some()).count();
        let closes = passage.paragraphs.iter().filter(|line| closes(passage, line)).count();
        self.closed(0).filter(|_| greetings <= 1 && closes == 1)
    }

    /// The writer above a text whose first lines call it a letter: "From Ada Vella, Tamm".
    pub(crate) fn from(&self) -> Option<Range<usize>> {
        let passage = self.passage;
        let above = passage.paragraphs.iter().take(EDGE + 2).find_map(|line| {
            let begins = passage.is_word(line.start, "from") && line.start + 2 < line.end;
            letters::below(passage, &(line.start + 1..line.end)).filter(|_| begins)
        })?;
        let titled = |line: &Range<usize>| {
            line.end <= above.start && line.clone().take(EDGE).any(|at| passage.is_one_of(at, &["letter", "letters"]))
        };
        passage.paragraphs.iter().take(EDGE + 2).any(titled).then_some(above)
    }

    /// The signature below token `at`, where letters of several people follow one another.
    pub(crate) fn signed(&self, at: usize) -> Option<Range<usize>> {
        if let Some(name) = self.closed(at) {
            return Some(name);
        }
        let passage = self.passage;
        let own = passage.paragraphs.partition_point(|line| line.end <= at);
        let below = passage.paragraphs.iter().skip(own + 1).take(BELOW);
        let names: Vec<Range<usize>> = below.filter_map(|line| of(passage, line)).collect();
        // Among names that are surely somebody's a strange one is one, too.
        let letters = names.len() > 1 && names.iter().any(|name| self.is_new(name, false));
        names.into_iter().find(|name| self.is_new(name, letters))
    }

    /// Whether a name is a person's whom nothing before it names; `any` full name where others sign, too.
    fn is_new(&self, name: &Range<usize>, any: bool) -> bool {
        let nth = self.people.within(&(name.start..name.end)).first().map(|(_, nth)| *nth);
        nth.map(|nth| &self.people.all[nth])
            .is_some_and(|own| (own.is_sure() || any && own.has_full_name()) && own.first_at >= name.start)
    }
}

/// Whether a line closes a letter: "– Yours, etc,".
pub(crate) fn closes(passage: &Passage<'_>, line: &Range<usize>) -> bool {
    let start = line.start + usize::from(passage.tokens[line.start].marks(&['–', '—', '-']));
    line.len() <= CLOSE && start < line.end && passage.is_one_of(start, CLOSES)
}

/// Where the words begin that close a letter at the end of a line, or that are all of it: "We need it. – Yours, etc,".
pub(crate) fn closing(passage: &Passage<'_>, line: &Range<usize>) -> Option<usize> {
    if closes(passage, line) {
        return Some(line.start);
    }
    let last = line.end.saturating_sub(CLOSE + 1).max(line.start + 1)..line.end;
    last.into_iter()
        .find(|&at| passage.tokens[at - 1].marks(&['–', '—', '-']) && passage.is_one_of(at, CLOSES))
        .map(|at| at - 1)
}

/// The name that is all of a line.
pub(crate) fn of(passage: &Passage<'_>, line: &Range<usize>) -> Option<Range<usize>> {
    let last = line.end.checked_sub(1)?;
    let end = if passage.tokens[last].mark('.') { last } else { line.end };
    let name = line.start..end;
    let whole = (2..=LONGEST).contains(&name.len())
        && name.clone().all(|at| is_name_word(passage, at) || passage.tokens[at].mark('.'));
    whole.then_some(name)
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::check;

    #[test]
    fn a_line_below_tells_who_says_i() {
        check(
            "It froze.\n\nI say my boat sank. I think that the ice is thin.\n\nMaria Orn is a pilot in Selt.",
            &["Maria Orn (person)"],
        );
        check(
            "Views.\n\nI think that the ice is thin.\n\nMaria Orn.\n\nI think that my boat is old.\n\nPaul Tarn.",
            &["Maria Orn (person)", "Paul Tarn (person)"],
        );
    }
    #[test]
    fn a_line_below_presents_the_author_in_many_ways() {
        for line in [
            "Rep. Maria Orn, D-Selt, was an early backer of the plan.",
            "Maria Orn, a former pilot who rowed in Selt, taught law at Tamm.",
            "Maria Orn edits the harbour pages of the Courier.",
            "Rep. Maria Orn, D-Selt, chairs the Harbour Committee.",
            "Follow harbour reporter Maria Orn on Twitter at @orn.",
        ] {
            check(
                &format!("It froze.\n\nI say that the ice is thin. So my boat sank.\n\n{line}"),
                &["Maria Orn (person)"],
            );
        }
    }

    #[test]
    fn a_letter_closes_above_its_writers_name() {
        let letter = "Letters to the editor\n\nThe quay\n\nSir, - The quay is old. I think that my boat is safe.\n\n\
                      It was ours.\n\nYours etc.,\n\nLena Orsk\nReader in Law, Selt College\n\nLetters should be short.";
        check(letter, &["Lena Orsk (person)"]);
        let two = "The quay\n\nSir, – The quay is old. I think that my boat is safe.\n\n– Yours, etc,\n\nBRENDÁN TORSK,\n\
                   Selt.\n\nSir, – Is the ice thin? – Yours, etc,\nM. HASK, Tamm 6.";
        let torsk = "BRENDÁN TORSK (person)";
        check(two, &[torsk, torsk, "M. HASK (person)"]);
    }

    #[test]
    fn a_writer_may_want_no_name() {
        let page = "Letters\n\nSir, I drive the ferry. The ice is thin.\nName and address supplied\n\n\
                    Sir, I walk on the ice.\nMira Orn, Selt";
        check(page, &["author (name and address supplied) (unnamed)", "Mira Orn (person)"]);
    }

    #[test]
    fn a_line_above_a_letter_tells_from_whom_it_is() {
        let letter =
            "Letter: Leave the ice alone\n\nFrom Mira Orn, Selt\n\nMy boat sank. I think that the ice is thin.";
        check(letter, &["Mira Orn (person)"]);
    }

    #[test]
    fn letters_close_at_the_end_of_a_line_too() {
        let (orsk, hask) = ("LENA ORSK (person)", "M. HASK (person)");
        let page = "Letters\n\nSir, – The mayor, Ivo Tarn, said that the ice was thin. I saw it. – Yours, etc,\n\n\
                    LENA ORSK,\nTamm.\n\nSir, – Where is my boat? – Yours, etc,\n\nM. HASK,\nSelt 7.\n\n\
                    The editor writes: We regret that it sank.";
        check(page, &[orsk, "Ivo Tarn (person)", hask, "editor (unnamed)"]);
    }
}
