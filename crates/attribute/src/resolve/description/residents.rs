//! Who is meant by the word for those who live somewhere: "the Vermonter".

use std::ops::Range;

use crate::resolve::cast::Cast;
use crate::resolve::name::places;
use crate::resolve::phrase::reference::Role;

/// Those that newspapers are called by, too.
const PAPERS: &[&str] = &["oklahoman", "tennessean", "oregonian", "californian", "floridian", "washingtonian"];

impl Cast<'_, '_> {
    /// The one talked about who can live in the state that "the Vermonter" tells of.
    pub(crate) fn resident(&mut self, range: &Range<usize>, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        let head = range.end.checked_sub(1).filter(|&head| head > range.start)?;
        let word = passage.word(head).to_lowercase();
        let state = places::home(&word).filter(|_| passage.is_one_of(range.start, &["the", "this"]))?;
        let between = range.start + 1..head;
        if PAPERS.contains(&word.as_str()) || passage.quote_at(range.start).is_some() || between.len() > 1 {
            return None;
        }
        let role = Role {
            role: "native".to_owned(),
            beside: state.split(' ').map(str::to_owned).collect(),
            more: Vec::new(),
            whole: format!("{state} native"),
            short: true,
        };
        self.by_epithet(&role, range, sentence)
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::given;

    #[test]
    fn who_is_called_by_a_state_is_the_one_talked_about() {
        let text = "Vera Tarn waved. It froze. The Kansan said that the ice was thin.";
        assert_eq!(given(text, &[("The Kansan", "said", "that the ice was thin")]), ["Vera Tarn (person)"]);
    }
}
