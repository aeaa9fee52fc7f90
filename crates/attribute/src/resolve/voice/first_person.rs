//! Who says "I" and "we".

use std::ops::Range;

use ascribe_model::ActorKind;

use super::speaker;
use crate::resolve::cast::Cast;
use crate::resolve::phrase::reference::{self, Reference};
use crate::text::Passage;

/// How many paragraphs back the line stands that says who speaks.
const BLOCK: usize = 8;

/// In how many of the first lines a paper tells that it speaks itself, and how long they are, in tokens.
const HEAD: usize = 6;
const SHORT: usize = 12;

/// What a paper calls what it says itself.
const LEADERS: &[&str] = &["leading article", "leader", "editorial", "our view", "editorial board", "the paper’s view"];

impl Cast<'_, '_> {
    /// Who says "I" at token `at`: in a quotation the one quoted; below "VELLA:" or "Vella added:" she;
    /// else the author, with a name or without.
    pub(crate) fn first_person(&mut self, at: usize) -> Option<usize> {
        if self.passage.quote_at(at).is_some() {
            return self.quoted;
        }
        if let Some(turn) = self.passage.turn_at(at) {
            let speaker = self.on_the_floor(turn);
            if speaker.is_some() || turn.answers(self.passage) {
                return speaker;
            }
        }
        if let Some(speaker) = self.labelled(at).or_else(|| self.announced(at)) {
            return Some(speaker);
        }
        if let Some(writer) = self.writer(at) {
            return Some(writer);
        }
        if self.lead.contains(&at) || self.questions.iter().any(|line| line.contains(&at)) {
            let author = self.author.map(|nth| self.person(nth));
            let asks = self.questions.iter().any(|line| line.contains(&at));
            return author.or_else(|| (!asks).then(|| self.own_actor(ActorKind::Unnamed, "author".to_owned(), at)));
        }
        if self.speaker.is_none()
            && self.author.is_none()
            && let Some(name) = self.signed(at)
            && let reference @ Reference::Person { .. } = reference::read(self.passage, &name, &self.inventory)
        {
            return self.meant(reference, &name, 0, &[]);
        }
        if self.speaker.is_none()
            && self.author.is_none()
            && self.passage.is_one_of(at, &["we", "our", "us"])
            && is_leader(self.passage)
            && let Some(outlet) = self.document.outlet.clone()
        {
            return Some(self.actor(ActorKind::Outlet, &outlet));
        }
        let known = self.speaker.or_else(|| self.author.map(|nth| self.person(nth))).or_else(|| self.below());
        Some(known.unwrap_or_else(|| self.own_actor(ActorKind::Unnamed, "author".to_owned(), at)))
    }

    /// The author whom the last lines present.
    fn below(&mut self) -> Option<usize> {
        let name = self.presented()?;
        match reference::read(self.passage, &name, &self.inventory) {
            reference @ Reference::Person { .. } => self.meant(reference, &name, 0, &[]),
            _ => None,
        }
    }

    /// The person whose name stands with a colon before the paragraph.
    fn labelled(&mut self, at: usize) -> Option<usize> {
        let passage = self.passage;
        let own = passage.paragraphs.partition_point(|line| line.end <= at);
        let lines = passage.paragraphs.get(own.saturating_sub(BLOCK)..=own)?;
        let (line, name) = lines.iter().rev().find_map(|line| Some((line, speaker::label(passage, line)?.0)))?;
        // Above other paragraphs only a name in capitals is a label.
        let shouted = passage.text[passage.bytes(&name)].chars().all(|c| !c.is_lowercase());
        if !line.contains(&at) && !shouted {
            return None;
        }
        match reference::read(passage, &name, &self.inventory) {
            reference @ Reference::Person { .. } => self.meant(reference, &name, 0, &[]),
            _ => None,
        }
    }

    /// The one whose words a paragraph ending in a colon announces: "Vella added:".
    fn announced(&mut self, at: usize) -> Option<usize> {
        let passage = self.passage;
        let own = passage.paragraphs.partition_point(|line| line.end <= at);
        let lines = passage.paragraphs.get(own.saturating_sub(BLOCK)..own)?;
        let closes = |line: &Range<usize>| line.clone().next_back().filter(|&last| passage.tokens[last].mark(':'));
        let nth = lines.iter().rposition(|line| closes(line).is_some())?;
        let colon = closes(&lines[nth])?;
        // What stands between is all his: nobody is quoted there, and each line goes on with the one before.
        let goes_on = |line: &Range<usize>| {
            let bytes = passage.bytes(line);
            let break_ = passage.text[..bytes.start].trim_end_matches([' ', '\t']);
            break_.ends_with('\n') && !break_.ends_with("\n\n") && line.clone().all(|k| passage.quote_at(k).is_none())
        };
        let behind = passage.paragraphs.get(own - lines.len() + nth + 2..=own).unwrap_or_default();
        if !behind.iter().all(goes_on) {
            return None;
        }
        let said = passage.sentences.get(passage.sentences.partition_point(|s| s.end <= colon))?.clone();
        let spoke = self.last.filter(|(sentence, _)| passage.sentences.get(*sentence) == Some(&said));
        if let Some((_, actor)) = spoke {
            return Some(actor);
        }
        let opens = said.start..said.end.min(said.start + 4);
        if let Some((_, nth)) = self.people.within(&opens).first() {
            return Some(self.person(*nth));
        }
        // "In a speech, she said:"
        let says = passage.syntax.tag(colon.checked_sub(1)?).starts_with("VB");
        let subject = self.discourse.subject(&said, true, |place| self.single(place.actor).is_some());
        subject.filter(|_| says).map(|place| place.actor)
    }
}

/// Whether one of the lines above a text says that the paper itself speaks in it.
fn is_leader(passage: &Passage<'_>) -> bool {
    let says = |line: &Range<usize>| {
        let words = passage.text[passage.bytes(line)].to_lowercase();
        let words = words.trim_matches(|c: char| !c.is_alphanumeric());
        LEADERS.iter().any(|own| {
            let rest = words.strip_prefix(own).or_else(|| words.strip_suffix(own));
            rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric) && !rest.ends_with(char::is_alphanumeric))
        })
    };
    passage.paragraphs.iter().take(HEAD).filter(|line| line.len() <= SHORT).any(says)
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::{check, given};

    #[test]
    fn the_author_says_i_with_or_without_a_name() {
        check("I think that the ice is thin.", &["author (unnamed)"]);
    }

    #[test]
    fn a_colon_announces_all_lines_of_what_is_said() {
        let text = "Vera Tarn praised the crew. Vera Tarn said:\n\nThe quay froze.\nThat was dark.\nI think \
                    that the ice is thin.";
        assert_eq!(given(text, &[("I", "think", "that the ice is thin")]), ["Vera Tarn (person)"]);
    }

    #[test]
    fn a_colon_announces_who_says_i() {
        check(
            "Vera Tarn praised the crew. Tarn added:\n\nThe quay froze. I think that the ice is thin.",
            &["Vera Tarn (person)", "Vera Tarn (person)"],
        );
        check(
            "VERA TARN: Good evening.\n\nPAUL ORN: I think that the ice is thin.\n\nVERA TARN: Thank you.",
            &["VERA TARN (person)", "PAUL ORN (person)", "PAUL ORN (person)", "VERA TARN (person)"],
        );
    }
}
