//! A letter or a speech that a text prints: "Open letter from the pilots to Mayor Orn", "We print her speech".

use std::ops::Range;

use ascribe_model::ActorKind;

use super::letters::{self, Written};
use super::signature;
use super::speaker::{SPEECHES, first_person};
use crate::resolve::cast::Cast;
use crate::resolve::name::runs::is_name_word;
use crate::resolve::phrase::reference::{self, Reference};
use crate::text::Passage;

/// In how many of the first lines a text says what it prints.
const HEAD: usize = 10;

/// The longest line that greets or that only thanks, in tokens.
const SHORT: usize = 10;

/// In how many lines below that one a speech begins that greets nobody.
const NEAR: usize = 3;

/// The shortest quotation that is a headline, in tokens.
const QUOTED: usize = 4;

/// The longest nickname with its marks, in tokens.
const NICKNAME: usize = 5;

/// The most who are read below a letter, a line each.
const MOST: usize = 30;

const PRINTS: &[&str] = &[
    "print",
    "prints",
    "publish",
    "publishes",
    "reproduce",
    "reproduces",
    "document",
    "documents",
    "carry",
    "carries",
    "reprint",
    "reprints",
];

/// What is done to a speech by those who do not give it.
const TAKEN: &[&str] = &["down", "recorded", "written", "transcribed", "translated", "edited", "noted"];

/// Finds the paragraphs of the one letter or speech that a text prints, whose they are and to whom they are written.
pub(crate) fn find(passage: &Passage<'_>, cast: &mut Cast<'_, '_>) {
    let Some((lines, by)) = open_letter(passage, cast).or_else(|| speech(passage, cast)) else { return };
    let headline = |line: &&Range<usize>| {
        let mut tokens = (*line).clone();
        line.end <= lines[0].start && line.len() > QUOTED && tokens.all(|at| passage.quote_at(at).is_some())
    };
    let quoted = passage.paragraphs.iter().take(HEAD).filter(headline).cloned();
    cast.letters = quoted.chain(lines.iter().cloned()).map(|paragraph| Written { paragraph, writer: by }).collect();
}

/// The paragraphs from the greeting to the close of a letter of several, and those who wrote it.
fn open_letter(passage: &Passage<'_>, cast: &mut Cast<'_, '_>) -> Option<(Vec<Range<usize>>, usize)> {
    let all = &passage.paragraphs;
    let greets = |line: &Range<usize>| letters::greeting(passage, line).is_some() && line.len() <= SHORT;
    let greeting = all.iter().position(greets)?;
    let close = (greeting + 2..all.len()).find(|&nth| signature::closes(passage, &all[nth]))?;
    let parties = all[..greeting].iter().take(HEAD).find_map(|line| parties(passage, line));
    let from = parties.as_ref().and_then(|(from, _)| {
        let read = reference::read(passage, from, &cast.inventory);
        cast.meant(read, from, 0, &[])
    });
    let by = from.or_else(|| signers(passage, cast, &all[close + 1..]))?;
    let to = parties.and_then(|(_, to)| to);
    cast.addressed = to.and_then(|to| match reference::read(passage, &to, &cast.inventory) {
        reference @ (Reference::Person { .. } | Reference::Body { .. }) => cast.meant(reference, &to, 0, &[]),
        _ => None,
    });
    Some((all[greeting + 1..close].to_vec(), by))
}

/// From whom and to whom an open letter is: "Open letter from the pilots to Mayor Orn".
fn parties(passage: &Passage<'_>, line: &Range<usize>) -> Option<(Range<usize>, Option<Range<usize>>)> {
    let letter = line
        .clone()
        .skip(1)
        .find(|&at| passage.is_word(at, "letter") && passage.is_one_of(at - 1, &["open", "joint"]))?;
    let from = (letter + 1..line.end).find(|&at| passage.is_one_of(at, &["from", "by"]))?;
    let stop =
        (from + 1..line.end).find(|&at| passage.tokens[at].marks(&['.', ':', ',', '–', '—', '|'])).unwrap_or(line.end);
    let to = (letter + 1..stop).find(|&at| passage.is_word(at, "to"));
    let phrase = |start: usize, end: usize| (start < end).then_some(start..end);
    let end = to.filter(|&to| to > from).unwrap_or(stop);
    let to = to.and_then(|to| phrase(to + 1, if to > from { stop } else { from }));
    Some((phrase(from + 1, end)?, to))
}

/// Those who signed, where they are several: in one line, or a line each.
fn signers(passage: &Passage<'_>, cast: &mut Cast<'_, '_>, below: &[Range<usize>]) -> Option<usize> {
    let first = below.first()?;
    let names: Vec<usize> = cast.people.within(first).iter().map(|(_, nth)| *nth).collect();
    if names.len() > 1 && first.clone().any(|at| passage.is_word(at, "and") || passage.tokens[at].mark(',')) {
        let all = passage.text[passage.bytes(first)].trim_end_matches(['.', ',']).to_owned();
        return Some(cast.own_actor(ActorKind::Group, all, first.start));
    }
    let lines: Vec<Range<usize>> =
        below.iter().take(MOST).map_while(|line| letters::name(passage, cast, line)).collect();
    let names: Vec<&str> = lines.iter().map(|name| &passage.text[passage.bytes(name)]).collect();
    let (last, before) = names.split_last().filter(|(_, before)| !before.is_empty())?;
    Some(cast.own_actor(ActorKind::Group, format!("{} and {last}", before.join(", ")), first.start))
}

/// The surname that a nickname parts from the name before it: "Ada “Ice” Vella".
fn behind_nickname(passage: &Passage<'_>, first: &Range<usize>) -> Option<usize> {
    let quote = &passage.quotes.get(passage.quote_at(first.end)?)?.tokens;
    let parts = quote.start == first.end && quote.len() <= NICKNAME;
    (parts && quote.end < passage.tokens.len() && is_name_word(passage, quote.end)).then_some(quote.end)
}

/// The paragraphs of a speech, and the one who gives it, whom the line above it names.
fn speech(passage: &Passage<'_>, cast: &mut Cast<'_, '_>) -> Option<(Vec<Range<usize>>, usize)> {
    let all = &passage.paragraphs;
    let prints = |line: &Range<usize>| {
        let any =
            |words: &[&str]| line.clone().any(|at| passage.is_one_of(at, words) && passage.quote_at(at).is_none());
        any(PRINTS) && any(SPEECHES)
    };
    let above = all.iter().take(HEAD).position(prints)?;
    let taken = |name: &Range<usize>| {
        let by = name.start.checked_sub(2).filter(|&at| passage.is_word(at + 1, "by"));
        by.is_some_and(|at| passage.is_one_of(at, TAKEN))
    };
    let mut named: Vec<(Range<usize>, usize)> =
        cast.people.within(&all[above]).iter().filter(|(name, _)| !taken(name)).cloned().collect();
    named.dedup_by_key(|(_, nth)| *nth);
    let (first, nth) = named.first()?.clone();
    let surname = behind_nickname(passage, &first);
    let nth = match surname {
        Some(last) if named.iter().all(|(name, _)| name.start <= last) => {
            let names = [passage.word(first.start), passage.word(last)];
            cast.people.named(&cast.inventory, &names.map(str::to_lowercase), &names.join(" "))
        }
        None if named.len() == 1 => nth,
        _ => return None,
    };
    let own = |line: &Range<usize>| first_person(passage, line.clone()) > 0;
    let below = &all[above + 1..];
    let greets = below.iter().take(NEAR).position(|line| letters::greeting(passage, line).is_some());
    let start = greets.or_else(|| below.iter().take(NEAR).position(own))?;
    let thanks = |line: &Range<usize>| {
        line.len() <= SHORT && line.clone().any(|at| passage.is_word(at, "thank") && passage.is_word(at + 1, "you"))
    };
    let end = below.iter().rposition(thanks).or_else(|| below.iter().rposition(own))?;
    let lines = below.get(start..=end).filter(|lines| lines.iter().filter(|line| own(line)).count() > 1)?;
    Some((lines.to_vec(), cast.person(nth)))
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::check;

    #[test]
    fn an_open_letter_is_of_those_who_wrote_it() {
        let letter = "“Leave us the boats of Selt”\n\nOpen letter from the pilots of Selt to Mayor Ivo Tarn. We print it.\n\n\
                      Dear Mayor,\n\nyou said that the ice was thin. Our boats are old.\n\nWe ask you to wait.\n\n\
                      Yours sincerely,\nAda Vella, Paul Orn and 30 others\n\nThe mayor said that he would wait.";
        let pilots = "pilots of Selt (group)";
        check(letter, &[pilots, pilots, "Ivo Tarn (person)", pilots, pilots, "Ivo Tarn (person)"]);
    }

    #[test]
    fn those_who_signed_wrote_a_letter() {
        let letter = "The ice of Selt\n\nDear Sir,\n\nThe ice is thin. It was never safe.\n\nOur boats sank.\n\n\
                      Yours faithfully,\nAda Vella, Paul Orn and Mira Tarn\n\nThe council met in Tamm.";
        let three = "Ada Vella, Paul Orn and Mira Tarn (group)";
        check(letter, &[three, three]);
    }

    #[test]
    fn a_speech_that_is_printed_is_its_speakers() {
        let speech = "The ice\n\nIn Tamm the pilot Mira “Ice” Vella, 88, spoke. We print her speech as it was taken down by Paul Orn.\n\n\
                      Friends, our ice is thin.\n\nI saw it when my boat sank.\n\nThank you.\n\nThe crowd left Tamm.";
        let vella = "Mira Vella (person)";
        check(speech, &[vella, vella, vella]);
    }
}
