//! Whose show it is that a host speaks on: "the host" behind "The Ivo Orn Show".

use std::ops::Range;

use crate::resolve::cast::Cast;
use crate::resolve::name::first_names;
use crate::resolve::name::runs::written;
use crate::resolve::phrase::reference::{Role, lower_words};
use crate::words::{Class, Words};

/// How far back the show is named, in tokens.
const NEAR: usize = 80;

/// What hosts are called.
static HOSTS: Words = Words::new("host anchor presenter moderator");

impl Cast<'_, '_> {
    /// The one after whom the show is called that the text names right before.
    pub(crate) fn host_of_show(&mut self, role: &Role, at: usize) -> Option<usize> {
        let passage = self.passage;
        if !HOSTS.has(&role.role) || !role.beside.is_empty() {
            return None;
        }
        let capital = |at: usize| passage.tokens[at].is(Class::CAPITAL) && passage.tokens[at].is_word();
        let show = (at.saturating_sub(NEAR).max(2)..at)
            .rev()
            .find(|&k| passage.word(k) == "Show" && capital(k - 1) && capital(k - 2))?;
        let name: Range<usize> = show - 2..show;
        let words = lower_words(passage, &name);
        first_names::look_up(words.first()?)?;
        let nth = self.people.named(&self.inventory, &words, &written(passage, &name));
        Some(self.person(nth))
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::check;

    #[test]
    fn a_show_is_called_after_its_host() {
        check(
            "It froze.\n\nVera Tarn sang on The Paul Orn Show in May. It snowed. The host said that the ice was thin.",
            &["Paul Orn (person)"],
        );
    }
}
