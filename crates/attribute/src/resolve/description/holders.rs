//! Who has the role that a description tells: "the minister" of "Minister Vella".

use std::ops::Range;

use super::described::{EXACT, LEAD};
use crate::resolve::cast::Cast;
use crate::resolve::phrase::reference::Role;

/// How well it fits at least where the text says of somebody what the words beside the role say.
const WEAK: u32 = 3;

/// How many times more another is talked about than one who is hardly in view.
const FAINT: u32 = 8;

impl Cast<'_, '_> {
    /// The one who has the role; behind the lead only with `later` one who is named first behind it.
    pub(crate) fn by_role(&mut self, role: &Role, range: &Range<usize>, sentence: usize, later: bool) -> Option<usize> {
        let at = range.start;
        let mut fits = self.people.called(&role.role, &role.beside, &role.more, at);
        // Of whom the text does not say where he belongs, nothing tells before he is named.
        let headline = self.passage.paragraphs.first().is_some_and(|line| line.contains(&at));
        let ahead = |fit: u32| match role.beside.is_empty() {
            true => later || !role.short || sentence <= LEAD,
            false => fit >= WEAK,
        };
        let others = self.others_of(range, sentence);
        fits.retain(|(_, nth)| !others.contains(nth) && !self.serves_another(*nth, range));
        fits.retain(|&(fit, nth)| headline || self.people.all[nth].first_at < range.end || ahead(fit));
        let best = fits.iter().map(|(fit, _)| *fit).max()?;
        if let Some(actor) = self.politician_in_view(role, range, sentence, &fits) {
            return Some(actor);
        }
        // In the headline, before anybody is brought in, only the very word tells.
        if headline && best < EXACT {
            return None;
        }
        let fits: Vec<usize> = fits.into_iter().filter(|(fit, _)| *fit == best).map(|(_, nth)| nth).collect();
        // "the minority leader" can be said of the one talked about as well as of a president named far away.
        if best < EXACT && role.beside.is_empty() && role.whole.contains(' ') {
            let present = self.discourse.present(at, sentence, |place| place.quote.is_none());
            let people = present.iter().filter(|(actor, _)| self.person_of_actor.contains_key(actor));
            let most = people.map(|(_, (weight, _))| *weight).max().unwrap_or(0);
            let weight = |nth: &usize| Some(present.get(&self.actor_of_person(*nth)?)?.0);
            let near = fits.iter().filter_map(weight).any(|weight| weight * FAINT >= most);
            if !near && let epithet @ Some(_) = self.by_epithet(role, range, sentence) {
                return epithet;
            }
            if !near && !role.more.is_empty() {
                return None;
            }
        }
        let nth = match fits[..] {
            [one] => one,
            _ => {
                let actors: Vec<Option<usize>> = fits.iter().map(|&nth| self.actor_of_person(nth)).collect();
                let present = self.discourse.present(at, sentence, |place| place.quote.is_none());
                let most = actors.iter().flatten().filter_map(|actor| Some((present.get(actor)?, *actor))).max();
                if let Some((_, actor)) = most {
                    return Some(actor);
                }
                self.people.within(&(0..at)).iter().rev().map(|(_, nth)| *nth).find(|nth| fits.contains(nth))?
            }
        };
        Some(self.person(nth))
    }

    /// Whether somebody can have a post in a body: who has come in as director is that of none that the text names only
    /// later.
    pub(crate) fn is_of_body(&self, nth: usize, name: &str) -> bool {
        let sentences = &self.passage.sentences;
        let sentence = |at: usize| sentences.partition_point(|s| s.end <= at);
        let person = &self.people.all[nth];
        let body = self.bodies.iter().find(|body| body.name == name);
        body.is_none_or(|body| sentence(body.at) <= sentence(person.first_at))
            || name.split(' ').any(|word| person.beside.contains(&word.to_lowercase()))
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::{check, given};

    #[test]
    fn who_has_the_office_can_be_another_by_the_grammar() {
        let text = "Senator Paul Orn hopes the senator says that the ice is thin.";
        assert_eq!(given(text, &[("the senator", "says", "that the ice is thin")]), ["senator (unnamed)"]);
    }

    #[test]
    fn who_came_in_before_a_body_is_not_its_director() {
        check(
            "The Tamm Ice Fund met. Its director, Ivo Orn, waved. It snowed. The Selt Ice Board met. The board’s director said \
             that the ice was thin.",
            &["Selt Ice Board’s director (unnamed)"],
        );
    }
}
