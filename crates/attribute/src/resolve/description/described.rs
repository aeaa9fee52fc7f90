//! Who is meant by a description: "the minister", "his lawyer".

use std::ops::Range;

use ascribe_model::ActorKind;

use super::anonymous;
use super::sides::side;
use crate::resolve::cast::Cast;
use crate::resolve::name::gender::{Gender, gender_of};
use crate::resolve::name::people;
use crate::resolve::name::runs::written;
use crate::resolve::name::spelling;
use crate::resolve::name::titles;
use crate::resolve::phrase::nouns::{self, Noun};
use crate::resolve::phrase::reference::{self, Reference, Role};
use crate::resolve::pronoun::pronouns;
use crate::words::{Class, Words};

/// In which of the first sentences the lead is, behind headline, date and byline.
pub(crate) const LEAD: usize = 5;

/// What those are called of whom no name is told.
pub(crate) const ANONYMOUS: &[&str] = &["source", "insider", "informant", "operative"];

/// Those of whom everybody has others, and several.
static BESIDE: Words = Words::new(
    "friend colleague classmate neighbor neighbour roommate cousin co-worker coworker teammate relative acquaintance uncle \
    aunt",
);

/// How well a role fits where the text uses its very word.
pub(crate) const EXACT: u32 = 6;

impl Cast<'_, '_> {
    /// "the minister": the one who has that role; the one most talked about where several have.
    /// Somebody of this text alone where nobody has.
    pub(crate) fn described(&mut self, role: Role, range: &Range<usize>, sentence: usize) -> usize {
        let at = range.start;
        if let Some(actor) = self.owner_named(&role).and_then(|owner| self.relative(owner, &role.role)) {
            return actor;
        }
        let unnamed = self.unnamed(&role, at, sentence);
        let anybody = unnamed.is_some() && anonymous::tells_nothing(&role.role);
        if let Some(actor) = Some(()).filter(|()| unnamed.is_none()).and_then(|()| self.brought_in(&role, at, sentence))
        {
            return actor;
        }
        let known = Some(())
            .filter(|()| !anybody)
            .and_then(|()| {
                self.standing(&role, range, sentence).or_else(|| self.by_role(&role, range, sentence, false))
            })
            .filter(|&actor| {
                unnamed
                    .is_none_or(|place| self.discourse.last(at, |p| p.actor == actor).is_some_and(|p| p.at > place.at))
            })
            .or(unnamed.map(|place| place.actor))
            .or_else(|| self.just_named(&role, range, sentence))
            .or_else(|| self.introduced(&role, range, sentence))
            .or_else(|| self.host_of_show(&role, at))
            .or_else(|| self.of_headline(&role.role, sentence))
            .or_else(|| self.post_of_last(&role, range, sentence))
            .or_else(|| self.post_of_next(&role, range, sentence))
            .or_else(|| self.by_epithet(&role, range, sentence))
            .or_else(|| self.by_role(&role, range, sentence, true))
            .or_else(|| self.named_soon(&role.whole, at, sentence))
            .or_else(|| self.told_before(range))
            .or_else(|| self.named_ahead(range, sentence))
            .or_else(|| self.only_one(&role, range, sentence));
        known.unwrap_or_else(|| {
            let name = self.by_whose(role.whole, range.start);
            self.own_actor(ActorKind::Unnamed, name, at)
        })
    }

    /// "Vella’s brother" for "my brother", where she says it; an author without a name tells nothing more.
    fn by_whose(&mut self, whole: String, at: usize) -> String {
        let rest =
            whole.split_once(' ').filter(|(my, _)| my.eq_ignore_ascii_case("my")).map(|(_, rest)| rest.to_owned());
        let Some(rest) = rest else { return whole };
        match self.first_person(at).map(|actor| &self.actors[actor]).filter(|whose| whose.kind == ActorKind::Person) {
            Some(whose) => format!("{}’s {rest}", titles::surname_in(&whose.name)),
            None => whole,
        }
    }

    /// The person whose relative a description names: "Orn's wife".
    fn owner_named(&mut self, role: &Role) -> Option<usize> {
        let (owner, _) = role.whole.split_once(['’', '\'']).filter(|_| is_kin(&role.role))?;
        let words: Vec<String> = owner.split_whitespace().map(spelling::plain).collect();
        let other = |nth: &usize| {
            let person = &self.people.all[*nth];
            person.is_named_in(&words) && person.gender().is_some() && person.gender() != gender_of(&role.role)
        };
        let named = self.people.by_words.get(&words).copied();
        let nth = named.or_else(|| (0..self.people.all.len().min(people::MOST)).find(other))?;
        Some(self.person(nth))
    }

    /// The one who speaks in the headline by a name alone: the lead tells the role.
    fn of_headline(&mut self, role: &str, sentence: usize) -> Option<usize> {
        let (spoke, actor) = self.last.filter(|&(spoke, _)| spoke == 0 && (1..=LEAD).contains(&sentence))?;
        let end = self.passage.paragraphs.first()?.end;
        let nth = *self.person_of_actor.get(&actor)?;
        // "Tarn turns on mayor": Tarn is another.
        let headline = self.passage.sentences[spoke].end == end
            && !(self.passage.sentences[spoke].clone()).any(|at| self.passage.is_word(at, role));
        let person = &mut self.people.all[nth];
        if !headline || person.has_office() {
            return None;
        }
        person.roles.insert(role.to_owned());
        Some(actor)
    }

    /// "his campaign", "their lawyer", "her husband": by whose it is.
    pub(crate) fn owned(
        &mut self,
        owner: usize,
        noun: Noun,
        role: &str,
        rest: &str,
        sentence: usize,
        outside: &[Range<usize>],
    ) -> Option<usize> {
        let word = self.passage.word(owner).to_lowercase();
        let whose = match word.as_str() {
            "whose" => self.antecedent(owner, sentence, outside),
            _ => self.pronoun(&word, &(owner..owner + 1), sentence, outside),
        };
        let Some(whose) = whose else {
            let kind = kind_of(noun)?;
            let name = format!("{word} {rest}");
            return Some(self.own_actor(kind, name, owner));
        };
        self.of(whose, noun, role, rest, owner)
    }

    /// "the mayor's lawyer": by whom "the mayor" means, who has a name.
    pub(crate) fn owned_by(
        &mut self,
        range: &Range<usize>,
        sentence: usize,
        outside: &[Range<usize>],
    ) -> Option<usize> {
        let passage = self.passage;
        let owner = range.clone().find(|&at| passage.tokens[at].is(Class::GENITIVE))?;
        let own = range.start + 1..owner;
        let rest = owner + 1..range.end;
        // "the group's Web page" is no name.
        let plain = |at: usize| {
            let token = &passage.tokens[at];
            let inner = at > owner && at + 1 < range.end;
            // "the Republican nominee's campaign"
            let party =
                || token.is(Class::ADJECTIVE | Class::GROUP) || side(&passage.word(at).to_lowercase()).is_some();
            let front = at < owner && party();
            token.is_word() && !token.is(Class::PREPOSITION) && (inner || front || !token.is(Class::CAPITAL))
        };
        if !passage.is_one_of(range.start, &["the", "this"]) || own.is_empty() || !own.chain(rest.clone()).all(plain) {
            return None;
        }
        let owner_phrase = range.start..owner;
        let read = reference::read(passage, &owner_phrase, &self.inventory);
        let whose = match read {
            Reference::Role(_) | Reference::BodyRole { .. } => self.meant(read, &owner_phrase, sentence, outside)?,
            // "the paper's editorial board"
            Reference::Text { .. } if passage.is_word(owner - 1, "paper") => self.newspaper(&owner_phrase, sentence)?,
            _ => return None,
        };
        let actor = &self.actors[whose];
        let named = actor.kind != ActorKind::Unnamed && actor.name.chars().any(char::is_uppercase);
        let head = rest.end.checked_sub(1).filter(|head| named && *head > owner)?;
        let word = passage.word(head).to_lowercase();
        let noun = nouns::noun(&word, &passage.tokens[head]);
        kind_of(noun)?;
        self.of(whose, noun, &word, &written(passage, &rest), range.start)
    }

    /// What a noun means that is somebody's.
    fn of(&mut self, whose: usize, noun: Noun, role: &str, rest: &str, at: usize) -> Option<usize> {
        let full = self.actors[whose].name.clone();
        let person = self.actors[whose].kind == ActorKind::Person;
        let name = if person { titles::surname_in(&full).to_owned() } else { full };
        match noun {
            Noun::Person => {
                if let Some(actor) = self.relative(whose, role) {
                    return Some(actor);
                }
                let beside = [name.to_lowercase()];
                let fits = self.people.called(role, &beside, &[], at);
                // A friend of one is seldom that of another.
                let near = |fit: u32| fit >= EXACT || !BESIDE.has(role);
                let mut fits = fits.iter().filter(|(fit, _)| near(*fit)).map(|(_, nth)| *nth);
                let there = |nth: usize| person || self.is_of_body(nth, &name);
                let one = fits.find(|&nth| self.actor_of_person(nth) != Some(whose) && there(nth));
                match one {
                    Some(nth) => Some(self.person(nth)),
                    None => Some(self.own_actor(ActorKind::Unnamed, format!("{name}’s {rest}"), at + 1)),
                }
            }
            Noun::Body | Noun::Outlet => {
                let here = self.passage.sentences.partition_point(|s| s.end <= at);
                let known =
                    self.body_of(whose, role, rest, at).or_else(|| self.body_next(role, here).filter(|_| person));
                if let Some(actor) = known {
                    return Some(actor);
                }
                let outlet = noun == Noun::Outlet && role != "agency";
                let kind = if outlet { ActorKind::Outlet } else { ActorKind::Organisation };
                Some(self.actor(kind, &format!("{name} {rest}")))
            }
            Noun::People => Some(self.own_actor(ActorKind::Group, format!("{name}’s {rest}"), at + 1)),
            Noun::Text => Some(self.own_actor(ActorKind::Document, format!("{name}’s {rest}"), at + 1)),
            Noun::Anybody | Noun::Thing => Some(whose),
        }
    }

    /// The gender that a pronoun tells.
    pub(crate) fn gender_at(&self, at: usize) -> Option<Gender> {
        pronouns::gender(&self.passage.word(at).to_ascii_lowercase())
    }
}

/// What kind of actor a noun without an owner known is.
fn kind_of(noun: Noun) -> Option<ActorKind> {
    match noun {
        Noun::Person => Some(ActorKind::Unnamed),
        Noun::People => Some(ActorKind::Group),
        Noun::Body => Some(ActorKind::Organisation),
        Noun::Outlet => Some(ActorKind::Outlet),
        Noun::Text => Some(ActorKind::Document),
        Noun::Anybody | Noun::Thing => None,
    }
}

pub(crate) fn is_kin(role: &str) -> bool {
    const KIN: &[&str] =
        &["wife", "husband", "daughter", "son", "father", "mother", "brother", "sister", "spouse", "friend"];
    KIN.contains(&role)
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::{check, given};

    #[test]
    fn who_is_somebodys_is_told_by_the_name() {
        check(
            "Mayor Vera Tarn waved. The mayor’s lawyer said that the ice was thin. The mayor’s advisers said it was not.",
            &["Tarn’s lawyer (unnamed)", "Tarn’s advisers (group)"],
        );
        let text = "The Selt Ice Fund is small. The group’s Web page said that the ice was thin.";
        let found = [("The group’s Web page", "said", "that the ice was thin")];
        assert_eq!(given(text, &found), ["Selt Ice Fund’s Web page (document)"]);
        let text = "It angered Vera Tarn, whose campaign said that the ice was thin.";
        let found = [("whose campaign", "said", "that the ice was thin")];
        assert_eq!(given(text, &found), ["Tarn campaign (organisation)"]);
    }

    #[test]
    fn what_is_of_one_of_a_party_is_told_by_the_name() {
        let text =
            "Vera Tarn, a Democrat, met Paul Orn. Orn waved. The Democrat’s campaign said that the ice was thin.";
        let found = [("The Democrat’s campaign", "said", "that the ice was thin")];
        assert_eq!(given(text, &found), ["Tarn campaign (organisation)"]);
    }

    #[test]
    fn one_of_a_party_is_told_by_home() {
        let text = "State Sen. Carl Voss, R-Selt, met Vera Tarn. Tarn waved. Tarn sang. The Selt Republican said that the ice \
                    was thin.";
        let found = [("The Selt Republican", "said", "that the ice was thin")];
        assert_eq!(given(text, &found), ["Carl Voss (person)"]);
    }

    #[test]
    fn who_is_mine_is_told_by_my_name() {
        let text = "Vera Tarn came from Selt. “My brother said that the ice was thin,” Tarn said.";
        let found = [
            ("Tarn", "said", "“My brother said that the ice was thin,”"),
            ("My brother", "said", "that the ice was thin"),
        ];
        assert_eq!(given(text, &found)[1], "Tarn’s brother (unnamed)");
    }

    #[test]
    fn who_was_something_is_told_without_an_article() {
        check(
            "Don Hale, the former chairman of the party, waved. Paul Orn sang. Former party chairman said that the \
             ice was thin.",
            &["Don Hale (person)"],
        );
    }

    #[test]
    fn a_place_may_stand_between_an_office_and_the_name() {
        check(
            "President of Belarus Ivo Orn waved at the quay. Orn sang that day. Orn rowed, and President Tarn slept. Orn \
             told of the ice. The president said that the ice was thin.",
            &["Ivo Orn (person)"],
        );
    }

    #[test]
    fn an_office_is_nobodys_who_is_named_only_later() {
        let text = "It froze.\n\nIt snowed. It froze again. It rained. It froze at night. Paul Orn waved in Selt. \
                    The governor said that the ice was thin. Governor Ada Vella sang.";
        check(text, &["Paul Orn (person)"]);
    }

    #[test]
    fn a_place_beside_an_office_is_no_one_elses_who_comes_later() {
        check(
            "Vera Tarn waved. The Vermont senator said that the ice was thin. Paul Orn, a former senator, sang.",
            &["Vera Tarn (person)"],
        );
    }

    #[test]
    fn an_office_is_of_the_one_named_by_it_before_the_full_name() {
        check(
            "It froze.\n\nIt snowed. It rained. It hailed. It froze. It thawed. President Tarn met Lea Orn. The \
             president said that the ice was thin. Vera Tarn, the president, sang.",
            &["Vera Tarn (person)"],
        );
        check("Pres. Tarn waved. Lea Orn sang. The president said that the ice was thin.", &["Tarn (person)"]);
    }

    #[test]
    fn a_friend_of_another_is_another() {
        check(
            "Paul Orn drowned. Orn’s friend, Vera Tarn, waved. Ivo Roth rowed. His friend said that the ice was thin.",
            &["Roth’s friend (unnamed)"],
        );
    }

    #[test]
    fn an_agency_of_somebody_is_a_body() {
        let found = [("Tarn’s agency", "declined", "to comment")];
        let text = "Minister Vera Tarn waved. Tarn’s agency declined to comment.";
        assert_eq!(given(text, &found), ["Tarn agency (organisation)"]);
        let found = [("Her agency", "declined", "to comment")];
        let text = "Minister Vera Tarn waved. Her agency declined to comment.";
        assert_eq!(given(text, &found), ["Tarn agency (organisation)"]);
    }
}
