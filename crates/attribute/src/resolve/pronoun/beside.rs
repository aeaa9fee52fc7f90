//! Who stands beside a pronoun and is not meant by it, and what it goes on from.

use crate::resolve::cast::Cast;
use crate::text::Passage;
use crate::words::Class;

impl Cast<'_, '_> {
    /// The one who has asked what the turn around token `at` answers: "you" there, and no "he".
    pub(crate) fn asked_by(&self, at: usize) -> Option<usize> {
        let passage = self.passage;
        let own = passage.turn_at(at)?.name.start;
        let before = passage.turns.iter().rev().find(|turn| turn.name.start < own)?;
        let last = before.content.last()?.end.checked_sub(1)?;
        let (_, nth) = self.people.within(&before.name).first()?;
        passage.tokens[last].mark('?').then(|| self.actor_of_person(*nth)).flatten()
    }

    /// The person behind whose name the party and the seat stand before the "who" at `at`: "Vella, D-Tamm, who".
    pub(crate) fn before_seat(&self, at: usize, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        let start = passage.sentences[sentence].start;
        let comma = |k: usize| passage.tokens[k].mark(',');
        let end = at.checked_sub(1).filter(|&k| k > start + 3 && comma(k))?;
        let seat = end - 1 - usize::from(passage.tokens[end - 1].mark('.'));
        let party = passage.word(seat).strip_prefix(['R', 'D', 'I'])?.strip_prefix('-')?;
        let named = party.starts_with(char::is_uppercase) && comma(seat - 1);
        let nth = named.then(|| self.person_ending(start, seat - 1)).flatten()?;
        self.actor_of_person(nth)
    }

    /// The subject of the clause of which the pronoun at `at` is the object: "Vella praised him".
    pub(crate) fn object_of(&self, at: usize, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        let her = passage.is_word(at, "her")
            && passage.tokens.get(at + 1).is_some_and(|next| {
                next.is_word()
                    && !next.is(Class::PREPOSITION
                        | Class::COORDINATOR
                        | Class::AUXILIARY
                        | Class::DETERMINER
                        | Class::SUBORDINATOR
                        | Class::ADVERB
                        | Class::TIME)
            });
        if !passage.is_one_of(at, &["him", "her"]) || her {
            return None;
        }
        let begin = passage.sentences[sentence].start.max(at.saturating_sub(8));
        let clause = (begin..at).rev().find(|&k| {
            passage.tokens[k].marks(&[',', ';', ':']) || passage.tokens[k].is(Class::SUBORDINATOR | Class::COORDINATOR)
        });
        let from = clause.map_or(begin, |k| k + 1);
        self.discourse
            .last(at, |place| self.single(place.actor).is_some())
            .filter(|place| place.at >= from)
            .map(|place| place.actor)
    }
}

/// The number of the sentence before one, or of that in which the quotation begins where all of it is quoted.
pub(crate) fn before_quotation(passage: &Passage<'_>, sentence: usize) -> Option<usize> {
    let last = sentence.checked_sub(1)?;
    let own = passage.sentences.get(sentence)?.start;
    let quote = passage.quote_at(passage.sentences[last].start).filter(|quote| Some(*quote) != passage.quote_at(own));
    let Some(tokens) = quote.map(|quote| &passage.quotes[quote].tokens) else { return Some(last) };
    let opens = passage.sentences.partition_point(|s| s.end <= tokens.start);
    let all = passage.sentences[last].end <= tokens.end;
    Some(if all && passage.quote_at(passage.sentences[opens].start).is_none() { opens } else { last })
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::given;

    #[test]
    fn who_is_the_one_before_party_and_seat() {
        let text = "Sen. Paul Orn, R-Selt., who called the ice thin, left Tamm.";
        assert_eq!(given(text, &[("who", "called", "the ice thin")]), ["Paul Orn (person)"]);
    }
}
