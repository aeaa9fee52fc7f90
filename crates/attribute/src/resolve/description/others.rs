//! Whom a description cannot mean by the grammar of its sentence: "Vella says that the mayor slept", "The mayor met Vella".

use std::collections::BTreeSet;
use std::ops::Range;

use crate::resolve::cast::Cast;
use crate::words::Class;

/// How far behind a description those named are others, in tokens: farther, the text can come back to the one meant.
const NEAR: usize = 15;

/// How far behind a description the words of the one described begin, in tokens.
const TAG: usize = 8;

/// How far before its subject a clause with "that" opens, in tokens.
const CLAUSE: usize = 2;

/// How far before its last word a name begins at most, in tokens.
const LONGEST: usize = 6;

/// What joins a clause to one beside it, whose subject can be the same.
const BESIDE: &[&str] = &["conj", "parataxis", "dep", "root", ""];

/// What the objects of a verb or a noun are to it.
const OBJECTS: &[&str] = &["dobj", "iobj", "nmod"];

impl Cast<'_, '_> {
    /// The people, by number, who are others than the one whom the description at `range` means: those whom it names, the
    /// subjects of the clauses around its own, and those whom its own clause names behind it.
    pub(crate) fn others_of(&self, range: &Range<usize>, sentence: usize) -> BTreeSet<usize> {
        let (passage, syntax) = (self.passage, &self.passage.syntax);
        // "the aide to Vella"
        let behind = range.start + 1..range.end;
        let mut others: BTreeSet<usize> = self.people.within(&behind).iter().map(|(_, nth)| *nth).collect();
        let above = |at: usize| syntax.head(at).filter(|head| !range.contains(head));
        let Some((head, verb)) = range.clone().find_map(|at| Some((at, above(at)?))) else { return others };
        let quote = passage.quote_at(range.start);
        let bounds = &passage.sentences[sentence];
        if !syntax.is(head, &["nsubj", "nsubjpass"]) {
            others.extend(self.subject_over(head, range.start));
            return others;
        }
        for (name, nth) in self.people.within(&(range.end..bounds.end.min(range.end + NEAR))) {
            // "the mayor, Ivo Orn,", "that he, Ivo Orn,"
            let apposed = passage.tokens[name.start - 1].mark(',')
                && (name.start == range.end + 1 || passage.tokens[name.start - 2].is(Class::PRONOUN));
            let own = syntax.above(name.end - 1).any(|at| at == verb);
            // "the mayor said on Monday that if Vella"
            let told =
                (name.start.saturating_sub(CLAUSE)..name.start).any(|at| at > range.end && passage.is_word(at, "that"));
            let told = told && !(range.end..name.start).any(|at| passage.tokens[at].mark(','));
            if (own || told) && !apposed && passage.quote_at(name.start) == quote {
                others.insert(*nth);
            }
        }
        // "Though Vella slept, the mayor sang"
        let preposed = range.start > bounds.start
            && passage.tokens[range.start - 1].mark(',')
            && passage.tokens[bounds.start].is(Class::SUBORDINATOR);
        let mut below = verb;
        for at in syntax.above(verb).take_while(|at| bounds.contains(at)) {
            if at < range.start && !syntax.is(below, BESIDE) && !preposed {
                let subject = syntax.dependents(at).find(|&k| k < range.start && syntax.is(k, &["nsubj", "nsubjpass"]));
                // "Vella waved: “It froze,” the mayor said"
                let opens = |k: usize| passage.tokens[k].mark(':') || quote.is_none() && passage.quote_at(k).is_some();
                let subject = subject.filter(|&subject| !(subject..range.start).any(opens));
                others.extend(subject.and_then(|subject| self.person_at(subject)));
            }
            below = at;
        }
        others
    }

    /// The subject of the clause whose object, or part of it, the phrase at token `at` with this head is: "Vella
    /// heard a song from the mayor".
    fn subject_over(&self, head: usize, at: usize) -> Option<usize> {
        let (passage, syntax) = (self.passage, &self.passage.syntax);
        let mut below = head;
        for above in syntax.above(head) {
            // "Vella ran as the nominee"
            let same = !syntax.is(below, OBJECTS) || at > 0 && passage.is_word(at - 1, "as");
            if same {
                return None;
            }
            let subject = |&k: &usize| k < at && syntax.is(k, &["nsubj", "nsubjpass"]);
            if let Some(subject) = syntax.dependents(above).find(subject) {
                return self.person_at(subject).filter(|_| passage.quote_at(subject) == passage.quote_at(at));
            }
            below = above;
        }
        None
    }

    /// Whom the quotations around a description name, whose speaker it tells: those right before and behind it, and
    /// one that the paragraph goes on with.
    pub(crate) fn told_of_in_words(&self, range: &Range<usize>, sentence: usize) -> BTreeSet<usize> {
        let passage = self.passage;
        if passage.quote_at(range.start).is_some() {
            return BTreeSet::new();
        }
        let end = passage.sentences[sentence].end;
        let paragraph = passage.paragraphs.partition_point(|p| p.end <= range.start);
        let last = passage.paragraphs.get(paragraph).map_or(end, |p| p.end);
        let before = range.start.saturating_sub(2)..range.start;
        let behind = range.end..end.min(range.end + TAG);
        let next = end..last.min(end + 2);
        let [before, behind, next] = [before, behind, next].map(|mut near| near.find_map(|at| passage.quote_at(at)));
        // "To shouts of “Vella!”, the mayor sang"
        let opens = |quote: &usize| passage.quotes[*quote].inside().start <= passage.sentences[sentence].start + 1;
        let quotes: BTreeSet<usize> = before.filter(opens).into_iter().chain(behind).chain(next).collect();
        let named = quotes.iter().flat_map(|&quote| self.people.within(&passage.quotes[quote].inside()));
        let alone = |nth: usize| !self.inventory.is_shared(std::slice::from_ref(self.people.all[nth].surname()));
        named.filter(|(name, nth)| name.len() > 1 || alone(*nth)).map(|(_, nth)| *nth).collect()
    }

    /// The person whom the name or pronoun with its head at token `at` means, by number.
    fn person_at(&self, at: usize) -> Option<usize> {
        let names = self.people.within(&(at.saturating_sub(LONGEST)..at + 1));
        if let Some((_, nth)) = names.iter().rev().find(|(name, _)| name.end > at) {
            return Some(*nth);
        }
        let place = self.discourse.last(at + 1, |_| true).filter(|place| place.at == at)?;
        self.person_of_actor.get(&place.actor).copied()
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::{check, given};

    #[test]
    fn the_subject_of_a_clause_put_first_can_be_meant() {
        let text = "It froze.\n\nVera Tarn met Paul Orn. Though Tarn was not willing to say who would sing, the front-runner \
                    said that the ice was thin.";
        assert_eq!(given(text, &[("the front-runner", "said", "that the ice was thin")]), ["Vera Tarn (person)"]);
    }

    #[test]
    fn the_subject_of_a_clause_is_not_its_object() {
        let text =
            "Vera Tarn waved. In Selt, Tarn heard a lecture from the Vermont senator, who said that the ice was thin.";
        assert_ne!(given(text, &[("who", "said", "that the ice was thin")]), ["Vera Tarn (person)"]);
    }

    #[test]
    fn who_does_what_somebody_says_is_another() {
        let text = "Paul Orn met Vera Tarn. Orn waved. Orn sang. Orn hopes the veteran says that the ice is thin.";
        assert_eq!(given(text, &[("the veteran", "says", "that the ice is thin")]), ["Vera Tarn (person)"]);
    }

    #[test]
    fn who_is_named_behind_what_is_described_is_another() {
        check(
            "Vera Tarn met Paul Orn. Orn waved. Orn sang. The veteran told Orn that the ice was thin.",
            &["Vera Tarn (person)"],
        );
    }

    #[test]
    fn who_is_named_in_a_description_or_in_what_is_said_behind_it_is_another() {
        let text = "President Ivo W. Orn froze. It will thaw, said the former top aide to President Ivo W. Orn.";
        assert_eq!(
            given(text, &[("the former top aide to President Ivo W. Orn", "said", "It will thaw")]),
            ["former top aide to President Ivo W. Orn (unnamed)"]
        );
        check(
            "Vera Tarn met Paul Orn. Orn waved. Orn sang. The veteran predicted in March that if Orn flew, it would thaw.",
            &["Vera Tarn (person)"],
        );
    }

    #[test]
    fn whom_somebody_speaks_of_by_name_is_another() {
        check(
            "Paul Orn met Vera Tarn. Orn waved. Orn sang. “I have known Paul Orn for years,” the veteran said.",
            &["Vera Tarn (person)"],
        );
        check(
            "Paul Orn met Vera Tarn. Orn waved. Orn sang. “The ice is thin,” the veteran said. “Paul Orn knows it.”",
            &["Vera Tarn (person)"],
        );
    }

    #[test]
    fn who_is_told_of_before_a_colon_can_be_the_one_who_speaks() {
        check(
            "Senator Ivo Orn slept. It froze. It snowed. It rained. It hailed. It thawed. It froze. Vera Tarn waved. Tarn \
             sang. Tarn rowed. Tarn praises the ice in a film: “It is thin,” the senator says.",
            &["Vera Tarn (person)"; 2],
        );
    }
}
