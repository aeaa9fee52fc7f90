//! An occasion that was taken for a source: "she said at a news conference announcing" what it was about.

use std::ops::Range;

use crate::resolve::cast::Cast;

/// Where one speaks.
const OCCASIONS: &[&str] = &[
    "conference",
    "meeting",
    "rally",
    "interview",
    "briefing",
    "hearing",
    "summit",
    "forum",
    "ceremony",
    "event",
    "debate",
    "gathering",
    "fundraiser",
    "appearance",
    "visit",
];

impl Cast<'_, '_> {
    /// The one who spoke at the occasion that a phrase behind "at" tells of, in the same sentence.
    pub(crate) fn at_occasion(&self, range: &Range<usize>, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        let behind = range.start.checked_sub(1).is_some_and(|at| passage.is_one_of(at, &["at", "in", "during"]));
        let occasion = behind && passage.is_one_of(range.end - 1, OCCASIONS);
        self.last.filter(|&(spoke, _)| occasion && spoke == sentence).map(|(_, actor)| actor)
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::given;

    #[test]
    fn who_speaks_at_an_occasion_is_meant_by_it() {
        let names = given(
            "“It froze,” Vera Tarn said at a news conference announcing that the ice was thin.",
            &[("Vera Tarn", "said", "“It froze,”"), ("a news conference", "announcing", "that the ice was thin")],
        );
        assert_eq!(names, ["Vera Tarn (person)"; 2]);
    }
}
