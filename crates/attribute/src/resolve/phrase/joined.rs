//! Several who are the source together: "Ada Vella of Selt and Ivo Orn", "nurses, pilots and many fishermen", "the two
//! candidates, Ada Vella and Ivo Orn".

mod parts;

use std::ops::Range;

use ascribe_model::ActorKind;

use super::apposition::named_behind;
use super::ends;
use super::nouns::{self, Noun};
use super::reference::{self, Reference};
use crate::resolve::cast::Cast;
use crate::resolve::name::first_names;
use crate::resolve::name::runs::{is_name_word, written};
use crate::resolve::name::titles;
use crate::words::Class;

/// One of several.
enum Member {
    /// A person with a name, and what the person is called.
    Person(Reference, Range<usize>),
    /// A body with a name.
    Body(String),
    /// Several without names.
    People,
    /// Others than those named: "others", "his aides".
    Rest,
}

impl Cast<'_, '_> {
    /// Those whom a source names together, where it names each of them.
    pub(crate) fn joined(&mut self, range: &Range<usize>, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        if range.len() < 3 || !range.clone().any(|at| passage.is_one_of(at, &["and", "nor", "or"])) {
            return None;
        }
        let range = ends::trimmed(passage, range);
        let (mut parts, apart) = self.parts(&range)?;
        self.without_appositions(&mut parts, range.end);
        let members: Vec<Option<Member>> = parts.iter().map(|part| self.member(part)).collect();
        // "the two candidates, Ada Vella and Ivo Orn": those named are the candidates.
        let dash = !passage.tokens[parts[0].end].mark(',');
        let of = parts[0].clone().any(|at| passage.is_word(at, "of"));
        let owned = matches!(members[0], Some(Member::Rest)) && passage.tokens[parts[0].start].is(Class::POSSESSIVE);
        let several = matches!(members[0], Some(Member::People)) || owned && self.is_plural(&parts[0]);
        let told = apart && several && members.len() > 2 && (dash || !of);
        let named = |member: &Option<Member>| matches!(member, Some(Member::Person(..) | Member::Body(_)));
        let first = usize::from(told && members[1..].iter().all(named));
        // "filmmaker and author Ada Vella" is one.
        if let ([_, Some(Member::Person(reference, part))], [role, _]) = (&members[..], &parts[..])
            && passage.is_word(role.end, "and")
            && self.is_role(role)
        {
            return self.meant(reference.clone(), &part.clone(), sentence, &[]);
        }
        let members: Vec<Member> = members.into_iter().skip(first).collect::<Option<_>>()?;
        let parts = &parts[first..];
        if !self.are_alike(&members, parts) {
            return None;
        }
        let mut names = Vec::new();
        for (member, part) in members.into_iter().zip(parts) {
            names.push(match member {
                Member::Person(reference, part) => {
                    self.name_of_one(reference, &part, &parts[parts.len() - 1], sentence)?
                }
                Member::Body(name) => name,
                Member::Rest if names.is_empty() => self.with_owner(part, sentence),
                Member::People if names.is_empty() => written(passage, &reference::words_of(passage, part)),
                Member::People | Member::Rest => written(passage, part),
            });
        }
        let last = names.pop()?;
        let name = format!("{} and {last}", names.join(", "));
        Some(self.own_actor(ActorKind::Group, name, parts[0].start))
    }

    /// Takes what only tells who one of them is for no part: "Ada Vella, the mayor, and Ivo Orn", "Vella and her deputy,
    /// Ivo Orn".
    fn without_appositions(&self, parts: &mut Vec<Range<usize>>, end: usize) {
        let passage = self.passage;
        let told = |part: &Range<usize>| {
            let opens = passage.tokens[part.start].is(Class::DETERMINER | Class::POSSESSIVE)
                || passage.is_one_of(part.start, &["the", "a", "an"]);
            opens && passage.tokens[part.end].mark(',')
        };
        let person = |part: &Range<usize>| matches!(self.member(part), Some(Member::Person(..)));
        if parts.len() == 3 && told(&parts[1]) && [0, 2].iter().all(|&nth| person(&parts[nth])) && !person(&parts[1]) {
            parts.remove(1);
        }
        let Some(last) = parts.last_mut().filter(|last| last.end < end && !is_name_word(passage, last.start)) else {
            return;
        };
        if let Some(name) = named_behind(passage, last.end, &self.inventory).filter(|name| name.end <= end) {
            last.end = name.end;
        }
    }

    /// A part that begins with a possessive, with the name of the one whom it means: "Vella’s family".
    fn with_owner(&mut self, part: &Range<usize>, sentence: usize) -> String {
        let passage = self.passage;
        let first = part.start;
        let whose = passage.tokens[first].is(Class::POSSESSIVE).then(|| {
            let word = passage.word(first).to_lowercase();
            self.pronoun(&word, &(first..first + 1), sentence, &[])
        });
        match whose.flatten().map(|whose| &self.actors[whose]).filter(|whose| whose.kind == ActorKind::Person) {
            Some(whose) => {
                let rest = written(passage, &(first + 1..part.end));
                format!("{}’s {rest}", titles::surname_in(&whose.name))
            }
            None => written(passage, part),
        }
    }

    /// Whether a part is only what somebody is: "filmmaker", "former Tamm Lines CEO".
    fn is_role(&self, part: &Range<usize>) -> bool {
        let (passage, head) = (self.passage, part.end - 1);
        let determined =
            part.clone().any(|at| passage.tokens[at].is(Class::DETERMINER | Class::POSSESSIVE | Class::GENITIVE));
        let role = nouns::noun(&passage.word(head).to_lowercase(), &passage.tokens[head]) == Noun::Person;
        !determined && (role || reference::is_common(passage, head)) && self.people.within(part).is_empty()
    }

    /// The name of one of several. A first name alone goes with the surname of the last: "Ada and Ivo Vella".
    fn name_of_one(
        &mut self,
        named: Reference,
        part: &Range<usize>,
        last: &Range<usize>,
        sentence: usize,
    ) -> Option<String> {
        let passage = self.passage;
        let actor = self.meant(named, part, sentence, &[])?;
        let name = &self.actors[actor].name;
        let word = passage.word(part.start);
        let first = part.len() == 1 && first_names::look_up(&word.to_lowercase()).is_some();
        let surname = name.rsplit(' ').next();
        if first && surname != Some(word) && surname != Some(passage.word(last.end - 1)) {
            return Some(word.to_owned());
        }
        Some(name.clone())
    }

    /// Whether several can be joined as they are: names with names, and people with people.
    fn are_alike(&self, members: &[Member], parts: &[Range<usize>]) -> bool {
        let passage = self.passage;
        let of = |at: usize| {
            parts[at].clone().any(|k| passage.tokens[k].is(Class::PREPOSITION) && passage.quote_at(k).is_none())
        };
        let (Some(last), true) = (members.last(), members.len() > 1) else { return false };
        let before = &members[..members.len() - 1];
        // "his family, friends and pilots"
        let own = |at: usize| at == 0 && matches!(before[0], Member::Rest);
        let people = (0..before.len()).all(|at| own(at) || matches!(before[at], Member::People));
        if people {
            // "experts in law and politics"
            return matches!(last, Member::People) && members.len() > 2 && !(0..before.len()).any(of);
        }
        // "Orn and Tarn supporters"
        let owner = is_name_word(passage, parts[parts.len() - 1].start);
        let person = |member: &Member| matches!(member, Member::Person(..));
        let named = |member: &Member| matches!(member, Member::Person(..) | Member::Body(_));
        let two = members.len() == 2;
        match last {
            // "Vera Tarn of Selt and Tamm"
            Member::Person(..) => before.iter().all(if two { person } else { named }),
            // "Vella and the Harbour Board"
            Member::Body(_) if two && person(&before[0]) => passage.is_word(parts[1].start, "the"),
            Member::Body(_) if two => matches!(before[0], Member::Body(_)) && !self.is_half(&parts[0], &parts[1]),
            Member::Body(_) => before.iter().all(named) && !of(0),
            Member::People => before.iter().all(named) && !owner && !(two && of(0)),
            Member::Rest => before.iter().all(named),
        }
    }

    /// Whether two parts can be one name: "the Ice and Snow Board".
    fn is_half(&self, first: &Range<usize>, second: &Range<usize>) -> bool {
        let passage = self.passage;
        let bare = first.start + usize::from(passage.is_word(first.start, "the"));
        let letters = passage.word(bare).chars().all(|c| !c.is_lowercase());
        bare + 1 == first.end && !letters && !passage.is_word(second.start, "the")
    }

    /// What one part of a source means; nothing where it is no one of several.
    fn member(&self, part: &Range<usize>) -> Option<Member> {
        let passage = self.passage;
        // "Professors Vella"
        let several = part.len() > 1
            && nouns::noun(&passage.word(part.start).to_lowercase(), &passage.tokens[part.start]) == Noun::People
            && is_name_word(passage, part.start + 1);
        let part = &(part.start + usize::from(several)..part.end);
        let first = part.start;
        if passage.is_word(first, "others") && part.len() == 1 {
            return Some(Member::Rest);
        }
        let others = passage.is_one_of(
            first,
            &["other", "his", "her", "its", "their", "our", "my", "several", "many", "some", "two", "three"],
        );
        match reference::read(passage, part, &self.inventory) {
            // "many more pilots"
            Reference::Person { .. } if others => Some(Member::Rest),
            Reference::Person { name, .. } => {
                // "a study by Ada Vella", "the Vella"
                let titles = (first..name.start).all(|at| {
                    let token = &passage.tokens[at];
                    let of = token.is(Class::PREPOSITION)
                        && at + 1 < name.start
                        && passage.tokens[at + 1].is(Class::CAPITAL);
                    let owner = token.is(Class::GENITIVE);
                    of || owner
                        || !token.is(Class::PREPOSITION | Class::COORDINATOR) && !passage.is_one_of(at, &["a", "an"])
                });
                let the = passage.is_word(first, "the") && name.start == first + 1;
                let owner = part.clone().any(|at| at >= name.start && passage.tokens[at].is(Class::GENITIVE));
                (titles && !the && !owner)
                    .then(|| Member::Person(Reference::Person { name, description: None }, part.clone()))
            }
            Reference::Body { name, .. } => {
                let bare = first + usize::from(passage.is_word(first, "the"));
                let own = name.split(' ').next().is_some_and(|word| passage.word(bare).starts_with(word));
                let last = name.split(' ').next_back().is_some_and(|word| word.starts_with(char::is_uppercase));
                (own && last && is_name_word(passage, bare)).then_some(Member::Body(name))
            }
            Reference::Group { .. } | Reference::Unnamed { many: true, .. } if self.is_plural(part) => {
                Some(Member::People)
            }
            Reference::Owned { .. } if others => Some(Member::Rest),
            _ => None,
        }
    }

    /// Whether a part has a noun for several people or bodies as its head.
    fn is_plural(&self, part: &Range<usize>) -> bool {
        let passage = self.passage;
        let ends = |&at: &usize| passage.tokens[at].is(Class::PREPOSITION);
        let end = part.clone().find(ends).unwrap_or(part.end);
        (part.start..end).next_back().is_some_and(|head| {
            let noun = nouns::noun(&passage.word(head).to_lowercase(), &passage.tokens[head]);
            noun == Noun::People || passage.syntax.tag(head).ends_with('S') && noun != Noun::Text
        })
    }
}

#[cfg(test)]
mod tests;
