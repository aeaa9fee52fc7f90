//! A page with one letter, and what tells that a page has letters.

use std::ops::Range;

use super::letters;
use crate::resolve::cast::Cast;
use crate::text::Passage;

/// In how many of the first lines a page says that it has letters.
const EDGE: usize = 3;

/// Whether one of the first lines says that letters follow.
pub(crate) fn announced(passage: &Passage<'_>) -> bool {
    passage.paragraphs.iter().take(EDGE).any(|line| {
        line.len() <= letters::LONGEST
            && line.clone().any(|at| passage.is_one_of(at, &["letters", "readers", "mailbag", "postbag"]))
    })
}

/// Whether a line says that letters follow below what else a page has.
pub(crate) fn headed(passage: &Passage<'_>) -> bool {
    passage.paragraphs.iter().any(|line| line.len() <= 5 && passage.is_one_of(line.start, &["letters", "letter"]))
}

/// The name below a letter that greets an editor, the only one of its page: "Sir, – The quay is old.", "Ada Vella, Tamm".
pub(crate) fn only_writer(passage: &Passage<'_>, cast: &Cast<'_, '_>) -> Option<Range<usize>> {
    let lines = &passage.paragraphs;
    let mut greetings = lines.iter().enumerate().filter(|(_, line)| letters::greeting(passage, line).is_some());
    let first = greetings.next();
    let editor = |line: &Range<usize>| passage.is_one_of(line.start, &["sir", "sirs", "madam", "editor"]);
    let from = match first {
        Some((nth, line)) if announced(passage) || editor(line) => nth,
        None if announced(passage) => 0,
        _ => return None,
    };
    let signs = |line: &Range<usize>| letters::name(passage, cast, line).or_else(|| letters::withheld(passage, line));
    let below = lines[from + 1..].iter().enumerate();
    let mut names = below.filter_map(|(nth, line)| Some((from + 1 + nth, signs(line)?)));
    let (at, name) = names.next()?;
    let prose = |lines: &[Range<usize>]| lines.iter().any(|line| line.len() > letters::LONGEST);
    let alone =
        greetings.next().is_none() && names.next().is_none() && prose(&lines[from..at]) && !prose(&lines[..from]);
    alone.then_some(name)
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::read;

    #[test]
    fn the_only_letter_of_a_page_is_its_writers() {
        let page = "Letters to the editor\n\nThe quay\n\nSir, – Your editorial on the quay lies on my table, and I like it \
                    less each day.\n\nIt was built by those who sailed from it and it stood for a hundred years.\n\nI say that \
                    we must mend it.\n\nPaul Orn, Captain (retd)\nUpper Selt\n\nThe editor may shorten letters.";
        let (_, findings) = read(page);
        let speaker = findings.actors.iter().find(|actor| Some(&actor.id) == findings.speaker.as_ref()).unwrap();
        assert_eq!(speaker.name, "Paul Orn");
    }
}
