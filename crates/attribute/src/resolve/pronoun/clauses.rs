//! Whom the grammar of its sentence excludes for a pronoun, and whom it gives: "He praised Vella" is another's praise,
//! "When he left, Vella sang" her song.

use std::ops::Range;

use super::plural::Several;
use crate::resolve::cast::Cast;
use crate::resolve::name::gender::Gender;
use crate::resolve::name::runs::written;
use crate::resolve::phrase::extent;
use crate::resolve::phrase::reference;
use crate::words::Class;

/// How far into a sentence a pronoun can stand that means one named behind it, in tokens.
const LATE: usize = 25;

/// The longest apposition before a pronoun, in tokens.
const APPOSITION: usize = 12;

/// What opens a clause before another, besides prepositions and conjunctions.
const OPENS: &[&str] = &["when", "where", "given", "provided", "asked", "pressed", "based", "whenever", "wherever"];

/// What joins a name to the verb whose subject speaks of it: no clause of its own between them.
const SAID_OF: &[&str] =
    &["dobj", "iobj", "nmod", "nmod:poss", "ccomp", "xcomp", "nsubj", "nsubjpass", "csubj", "amod", "dep", "advmod"];

/// What joins such a clause to the verb it stands before.
const BEFORE: &[&str] = &["advcl", "nmod", "acl", "advmod", "xcomp"];

impl Cast<'_, '_> {
    /// Those who are named in what the pronoun at `at` is the subject of: none of them is meant by it.
    pub(crate) fn beneath(&self, at: usize, sentence: usize) -> Vec<usize> {
        let (passage, syntax) = (self.passage, &self.passage.syntax);
        let Some(verb) = syntax.head(at).filter(|_| syntax.is(at, &["nsubj", "nsubjpass"])) else { return Vec::new() };
        let end = passage.sentences[sentence].end.min(syntax.span(verb).end);
        let said_of = |name: &Range<usize>| {
            let Some(head) = syntax.head_of(name) else { return false };
            let mut path = std::iter::once(head).chain(syntax.above(head)).take_while(|&k| k != verb);
            let mut own = || path.all(|k| k > at && syntax.is(k, SAID_OF));
            syntax.above(head).any(|k| k == verb) && own() && passage.quote_at(name.start) == passage.quote_at(at)
        };
        let names = self.people.within(&(at + 1..end.max(at + 1))).iter();
        names.filter(|(name, _)| said_of(name)).filter_map(|&(_, nth)| self.actor_of_person(nth)).collect()
    }

    /// Those named in an apposition that opens the sentence before the pronoun at `at`, who is another: "A friend of
    /// Vella's, he".
    pub(crate) fn apposed_ahead(&self, at: usize, sentence: usize) -> Vec<usize> {
        let passage = self.passage;
        let begin = passage.sentences[sentence].start;
        let words = begin..at.saturating_sub(1).max(begin);
        let plain = |k: usize| !matches!(passage.syntax.tag(k), "VBD" | "VBZ" | "VBP" | "MD");
        let noun = passage.tokens[begin].is(Class::DETERMINER)
            && passage.tokens.get(words.end).is_some_and(|token| token.mark(','))
            && words.len() <= APPOSITION
            && words.clone().all(plain);
        // "A new boat, he said, was bought"
        let tag = passage.tokens.get(at + 2).is_some_and(|token| token.mark(','));
        if noun && !tag && passage.quote_at(at).is_none() { self.discourse.within(&words) } else { Vec::new() }
    }

    /// The head of the subject of the clause before which the pronoun at `at` is the subject of one that opens the
    /// sentence: "When he left, Vella".
    pub(crate) fn subject_behind(&self, at: usize, sentence: usize) -> Option<usize> {
        let (passage, syntax) = (self.passage, &self.passage.syntax);
        let begin = passage.sentences[sentence].start;
        // "Ever since he left"
        let first =
            begin + usize::from(passage.is_one_of(begin, &["ever", "even", "only", "just", "and", "but", "yet"]));
        let opens = passage.tokens[first].is(Class::PREPOSITION | Class::SUBORDINATOR | Class::ING)
            || passage.is_one_of(first, OPENS);
        let subject = syntax.is(at, &["nsubj", "nsubjpass"]);
        if !opens || !subject || at > begin + LATE || passage.quote_at(at).is_some() {
            return None;
        }
        let mut below = at;
        for verb in syntax.above(at) {
            let subject = syntax.dependents(verb).find(|&k| k > at && syntax.is(k, &["nsubj", "nsubjpass"]));
            if let Some(subject) = subject.filter(|_| below < verb && syntax.is(below, BEFORE)) {
                let first = extent::whole(passage, subject, false).start;
                let comma = (at + 1..first).any(|k| passage.tokens[k].mark(','));
                return (comma && passage.quote_at(first).is_none()).then_some(subject);
            }
            below = verb;
        }
        None
    }

    /// The head of the subject in number of the clause that opens the sentence, where the pronoun at `at` is the subject
    /// of the next: "While pilots sing, they".
    pub(crate) fn subject_ahead(&self, at: usize, sentence: usize) -> Option<usize> {
        let (passage, syntax) = (self.passage, &self.passage.syntax);
        let begin = passage.sentences[sentence].start;
        let opens = passage.tokens[begin].is(Class::SUBORDINATOR) || passage.is_one_of(begin, OPENS);
        let comma = at > begin + 3 && passage.tokens[at - 1].mark(',') && passage.quote_at(at).is_none();
        if !opens || !comma || !syntax.is(at, &["nsubj", "nsubjpass"]) {
            return None;
        }
        let subject = (begin + 1..at).find(|&k| syntax.is(k, &["nsubj", "nsubjpass"]))?;
        let own = syntax.head(subject).is_some_and(|verb| verb < at);
        (own && (syntax.tag(subject).ends_with('S') || self.is_joined(subject, at))).then_some(subject)
    }

    /// Whether the noun at `head` is joined to another before token `at`: "the league and the board".
    fn is_joined(&self, head: usize, at: usize) -> bool {
        let syntax = &self.passage.syntax;
        syntax.tag(head).starts_with('N')
            && syntax.dependents(head).any(|k| k < at && syntax.is(k, &["conj"]) && syntax.tag(k).starts_with('N'))
    }

    /// Those whom the subject with this head names, where they are people or bodies.
    pub(crate) fn goes_on_with(&mut self, head: usize, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        let words = extent::whole(passage, head, true);
        let place = self.discourse.last(words.end, |place| place.at >= words.start && self.is_several(place.actor));
        if let Some(place) = place.filter(|place| place.at == words.start || place.at == head) {
            return Some(place.actor);
        }
        if !self.is_joined(head, words.end) {
            return self.of_several(Several::Noun(head), sentence).or_else(|| self.told_as(head, sentence));
        }
        let bare = reference::words_of(passage, &words).start..words.end;
        Some(self.group_of(written(passage, &bare), &words, sentence))
    }

    /// Those whom "they" means because the sentence goes on with them: "When they left, pilots".
    pub(crate) fn several_behind(&mut self, at: usize, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        let subject = self.subject_behind(at, sentence).filter(|&head| self.is_several_noun(head))?;
        let begin = passage.sentences[sentence].start;
        let another = (begin..at).any(|k| self.is_several_noun(k))
            || self.discourse.any_in(&(begin..at), |place| self.is_several(place.actor));
        if another {
            return None;
        }
        self.of_several(Several::Noun(subject), sentence).or_else(|| self.told_as(subject, sentence))
    }

    /// The one person whom "he" or "she" means because the sentence goes on with the name: "When he left, Vella".
    pub(crate) fn named_behind(&mut self, gender: Gender, at: usize, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        let subject = self.subject_behind(at, sentence)?;
        let begin = passage.sentences[sentence].start;
        let fits = |nth: usize| self.people.all[nth].gender().is_none_or(|known| known == gender);
        let words = extent::whole(passage, subject, false);
        let (name, nth) = self.people.within(&words).first()?.clone();
        let head = name.contains(&subject) && fits(nth) && Some(nth) != self.author;
        let another = self.discourse.any_in(&(begin..at), |place| self.fits(place.actor, gender));
        (head && !another).then(|| self.person(nth))
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::given;

    #[test]
    fn he_is_nobody_of_whom_he_says_something() {
        let said = ("He", "said", "that Ivan Tarn was wrong");
        let text = "Paul Orn came to Selt. Ivan Tarn said that it froze. He said that Ivan Tarn was wrong.";
        assert_eq!(given(text, &[said]), ["Paul Orn (person)"]);
    }

    #[test]
    fn they_before_the_noun_are_those_named_by_it() {
        let text = "Two nurses said that it froze. As they called for ice, the pilots of Selt saw a boat.";
        let found = [("Two nurses", "said", "that it froze"), ("they", "called", "for ice")];
        assert_eq!(given(text, &found), ["two nurses (group)", "pilots of Selt (group)"]);
    }

    #[test]
    fn they_are_the_subject_of_the_clause_before() {
        let thin = ("they", "said", "that the ice was thin");
        let text = "While old pilots praised the plan and embraced the claim that courts are the best place for it, \
                    they said that the ice was thin.";
        assert_eq!(given(text, &[thin]), ["old pilots (group)"]);
        let text = "While the Harbour Board and the Ice League praised the nurses, they said that the ice was thin.";
        assert_eq!(given(text, &[thin]), ["Harbour Board and the Ice League (group)"]);
        let text = "Nurses sang. While these gifts pleased the pilots, they told nobody where the ice was thin.";
        assert_eq!(given(text, &[("they", "told", "where the ice was thin")]), ["-"]);
    }

    #[test]
    fn they_are_those_who_are_told_or_let() {
        let text = "The Harbour Committee is trying to convince the courts that they should go.";
        assert_eq!(given(text, &[("they", "should", "go")]), ["courts (group)"]);
    }

    #[test]
    fn he_is_nobody_named_in_an_apposition_before() {
        let text = "Paul Orn waved. It froze. A good friend of Ivan Tarn, he said that the ice was thin.";
        assert_eq!(given(text, &[("he", "said", "that the ice was thin")]), ["Paul Orn (person)"]);
        let text = "Lea Halm met Paul Orn. A Tarn boat, he said, was on the thin ice.";
        assert_eq!(given(text, &[("he", "said", "was on the thin ice")]), ["Paul Orn (person)"]);
    }

    #[test]
    fn he_before_the_name_is_the_one_named() {
        let text = "Paul Orn said so. Paul Orn said that it snowed. As he called for ice, Ivan Tarn saw a boat.";
        assert_eq!(given(text, &[("he", "called", "for ice")]), ["Ivan Tarn (person)"]);
        let text = "Paul Orn said so. Paul Orn said that it snowed. Even as he called for ice, Ivan Tarn saw a boat.";
        assert_eq!(given(text, &[("he", "called", "for ice")]), ["Ivan Tarn (person)"]);
    }
}
