//! Who goes on in a tag behind what is said, having spoken in the sentence before.

use crate::resolve::cast::Cast;
use crate::resolve::name::gender::Gender;

/// What it adds to have spoken in the sentence before a tag.
pub(crate) const ADDS: u32 = 800;

impl Cast<'_, '_> {
    /// Who spoke in the sentence before, where "he" or "she" stands in a tag behind what is said: "Vella was wary. The
    /// ice was thin, she said".
    pub(crate) fn resumes(&self, gender: Gender, at: usize, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        let begin = passage.sentences[sentence].start;
        let before = at.checked_sub(1).filter(|&before| before > begin && passage.quote_at(at).is_none())?;
        let tag = (passage.tokens[before].mark(',') || passage.is_word(before, "by")) && self.is_source(at);
        let opens = passage.paragraphs.binary_search_by_key(&begin, |line| line.start).is_ok();
        let (spoke, actor) = self.last.filter(|_| tag && !opens)?;
        let fits = self.single(actor).is_some_and(|known| known.is_none_or(|own| own == gender));
        (spoke + 1 == sentence && fits).then_some(actor)
    }
}
