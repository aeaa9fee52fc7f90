//! Of which body those are who act for one and of whom nothing else is told: "The Ice Board met. Officials said".

use std::collections::BTreeSet;
use std::ops::Range;

use ascribe_model::ActorKind;

use crate::resolve::cast::Cast;

/// Those who act for a body.
const ACTING: &[&str] = &["officials", "executives", "spokesmen"];

/// Bodies for which no officials speak.
const OTHERS: &[&str] = &["court", "senate", "house", "congress", "party", "parliament", "press"];

impl Cast<'_, '_> {
    /// "Ice Board officials" for "officials", where the sentence before and this one name one body alone.
    pub(crate) fn officials(&mut self, range: &Range<usize>, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        if range.len() > 1 || !passage.is_one_of(range.start, ACTING) || passage.quote_at(range.start).is_some() {
            return None;
        }
        // What a headline names is seldom whose officials speak.
        let lead = passage.paragraphs.first()?.end;
        let from = passage.sentences[sentence.checked_sub(1)?].start.max(lead);
        let first = self.bodies.partition_point(|body| body.at < from);
        let bodies = self.bodies[first..].iter().take_while(|body| body.at < range.start);
        let names: BTreeSet<&str> = bodies.map(|body| body.name.as_str()).collect();
        let name = names.iter().next().filter(|_| names.len() == 1)?;
        let body = self.bodies[first..].iter().find(|body| body.name == **name)?;
        let other = name.split(' ').any(|word| OTHERS.contains(&word.to_lowercase().as_str()));
        if body.state || body.outlet || other || passage.quote_at(body.at).is_some() {
            return None;
        }
        let name = format!("{name} {}", passage.word(range.start).to_lowercase());
        Some(self.own_actor(ActorKind::Group, name, range.end))
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::given;

    #[test]
    fn officials_are_of_the_only_body_told_of() {
        let found = [("Officials", "said", "that the ice was thin")];
        let text = "Ice\n\nThe Ice Board met on the quay. Officials said that the ice was thin.";
        assert_eq!(given(text, &found), ["Ice Board officials (group)"]);
        let text = "Ice\n\nThe Ice Board met the Harbour Council. Officials said that the ice was thin.";
        assert_eq!(given(text, &found), ["officials (group)"]);
    }
}
