//! What a description of a body means: "the group", "the appeals court".

use std::collections::BTreeMap;
use std::ops::Range;

use ascribe_model::ActorKind;

use super::callings::{can_be, is_agency, is_spelt, says, without_clause};
use super::recalled::OTHERS;
use crate::resolve::cast::Cast;
use crate::resolve::discourse::Place;
use crate::resolve::name::bodies::Body;
use crate::words::Class;

/// In which of the first sentences a body can be told of before it is named.
const LEAD: usize = 6;

/// How many sentences behind such a description the name can stand.
const SOON: usize = 3;

/// How many sentences back a body can be meant by a word that can be said of many.
const REACH: usize = 8;

/// How many bodies back a description may reach.
const WINDOW: usize = 500;

/// How many sentences back the one body is named that a description tells more of.
const NEAR: usize = 2;

/// What an outlet is called.
const OUTLETS: &[&str] = &[
    "outlet",
    "network",
    "newspaper",
    "paper",
    "magazine",
    "agency",
    "broadcaster",
    "site",
    "website",
    "publication",
    "journal",
    "daily",
    "weekly",
    "tabloid",
    "broadsheet",
];

/// What no outlet is called.
const NO_OUTLETS: &[&str] = &[
    "bank",
    "council",
    "court",
    "ministry",
    "government",
    "police",
    "union",
    "party",
    "club",
    "committee",
    "parliament",
];

/// Those of them that a text can use before it names the body.
const FIRST: &[&str] = &["panel", "committee", "court", "union"];

/// The body that stands most often among those read last, named three times or more.
fn most_named<'b>(bodies: &'b [Body], word: &str) -> Option<&'b Body> {
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let first = bodies.len().saturating_sub(WINDOW);
    for (nth, body) in bodies
        .iter()
        .enumerate()
        .skip(first)
        .filter(|(_, body)| !(body.state || body.outlet && NO_OUTLETS.contains(&word)))
    {
        let entry = counts.entry(&body.name).or_default();
        *entry = (entry.0 + 1, nth);
    }
    let (count, nth) = counts.into_values().max()?;
    (count > 2).then(|| &bodies[nth])
}

impl Cast<'_, '_> {
    /// "the ministry": the body named last that is one, else a body of this text alone.
    pub(crate) fn body(&mut self, word: &str, whole: String, range: &Range<usize>, sentence: usize) -> usize {
        let (passage, at) = (self.passage, range.start);
        let class = passage.lexicon.look_up(word).class;
        let outlet = class.any(Class::OUTLET) && !class.any(Class::BODY);
        let kind = if outlet { ActorKind::Outlet } else { ActorKind::Organisation };
        if whole.contains(' ') {
            // "an anti-Vella super PAC" is not Vella's.
            if whole.to_lowercase().starts_with("anti-") {
                let told = self.kind_told(word, range, sentence).map(|(_, actor)| actor);
                return told.unwrap_or_else(|| self.own_actor(kind, whole, at));
            }
            // "the online retailer", but "the new company"
            let definite = passage.is_one_of(at, &["the", "this"])
                && !passage.is_one_of(at + 1, OTHERS)
                && passage.is_word(range.end - 1, word);
            let known = self
                .body_said(&whole, at, sentence)
                .or_else(|| self.board_of_outlet(&whole, at, sentence))
                .or_else(|| {
                    let (told, actor) = self.kind_told(word, range, sentence)?;
                    self.firm_since(told, word, range, sentence).or(Some(actor))
                })
                .or_else(|| {
                    let found = self.present_body(word, at, sentence, NEAR).filter(|(_, alone)| definite && *alone);
                    found.map(|(actor, _)| actor)
                })
                .or_else(|| Some(word).filter(|_| definite).and_then(|word| self.subject_before(word, sentence)))
                .or_else(|| self.told_before(range))
                .or_else(|| self.recalled(word, range, sentence))
                .or_else(|| self.body_next(word, sentence))
                .or_else(|| self.body_told_next(word, sentence))
                .or_else(|| self.just_named_body(word, range, sentence));
            return known.unwrap_or_else(|| self.own_actor(kind, whole, at));
        }
        if outlet && let Some(actor) = self.outlet(word, range, sentence) {
            return actor;
        }
        let told = self.kind_told(word, range, sentence);
        let is_one = |name: &str| {
            let own = name.contains(' ') && without_clause(name).split(' ').any(|own| is_spelt(own, word));
            // The Department of State is no state.
            own && (word != "state" || !name.contains("Department")) || word == "party" && name == "GOP"
        };
        let spoke = self.discourse.last(at, |place| {
            let actor = &self.actors[place.actor];
            let other = actor.name.starts_with("another ");
            matches!(actor.kind, ActorKind::Organisation | ActorKind::Outlet) && !other && is_one(&actor.name)
        });
        let near = self.passage.sentences[sentence.saturating_sub(NEAR)].start;
        if let Some(actor) = Some(()).filter(|()| word == "campaign").and_then(|()| {
            let (k, actor) = self.campaign_before(at)?;
            spoke.is_none_or(|place| place.at < near && place.at < k).then_some(actor)
        }) {
            return actor;
        }
        if let Some((told, actor)) = told.filter(|&(told, _)| spoke.is_none_or(|place| place.at < told)) {
            return self.firm_since(told, word, range, sentence).unwrap_or(actor);
        }
        if let Some(place) = spoke {
            return self.firm_since(place.at, word, range, sentence).unwrap_or(place.actor);
        }
        let before = &self.bodies[..self.bodies.partition_point(|body| body.at < at)];
        if let Some(body) = before.iter().rev().take(WINDOW).find(|body| is_one(&body.name)).cloned() {
            return self.firm_since(body.at, word, range, sentence).unwrap_or_else(|| self.body_actor(&body));
        }
        if let Some(actor) = self.agency_before(word, at, sentence) {
            return actor;
        }
        if word != "state"
            && let Some(actor) = self.body_said(word, at, sentence)
        {
            return actor;
        }
        if let Some(actor) = self.recalled(word, range, sentence) {
            return actor;
        }
        let before = &self.bodies[..self.bodies.partition_point(|body| body.at < at)];
        if ["bank", "company", "firm"].contains(&word)
            && let Some(body) =
                most_named(before, word).filter(|b| can_be(word, &b.name) && !self.is_told_other(word, &b.name))
        {
            let body = body.clone();
            return self.body_actor(&body);
        }
        if let Some((actor, _)) = self.present_body(word, at, sentence, REACH) {
            return actor;
        }
        if let Some(actor) = self.only_firm(word, range, sentence) {
            return actor;
        }
        if let Some(actor) = self.of_party(word, at, sentence).or_else(|| self.of_president(word)) {
            return actor;
        }
        let told = self.told_before(range);
        if word == "campaign" {
            let named = told.filter(|&actor| self.actors[actor].name.contains(char::is_uppercase));
            let known = named.or_else(|| self.campaign(at, sentence));
            return known.unwrap_or_else(|| self.own_actor(kind, whole, at));
        }
        if let Some(actor) = told
            .or_else(|| self.body_next(word, sentence))
            .or_else(|| self.body_told_next(word, sentence))
            .or_else(|| self.just_named_body(word, range, sentence))
        {
            return actor;
        }
        self.own_actor(kind, whole, at)
    }

    /// The body most talked about in the last sentences that can be called by a word that is no part of
    /// its name, and whether it alone can.
    fn present_body(&self, word: &str, at: usize, sentence: usize, back: usize) -> Option<(usize, bool)> {
        let from = self.passage.sentences[sentence.saturating_sub(back)].start;
        let present = self.discourse.present(at, sentence, |place| place.quote.is_none() && place.at >= from);
        let outlet = back > NEAR && !NO_OUTLETS.contains(&word) || OUTLETS.contains(&word);
        let fits = |actor: &usize| {
            let actor = &self.actors[*actor];
            (actor.kind == ActorKind::Organisation || outlet && actor.kind == ActorKind::Outlet)
                && actor.name.contains(char::is_uppercase)
                && !self.is_told_other(word, &actor.name)
                && (actor.kind == ActorKind::Outlet && OUTLETS.contains(&word) || can_be(word, &actor.name))
        };
        let fitting = present.iter().filter(|(actor, _)| fits(actor));
        let (actor, _) = fitting.clone().max_by_key(|&(_, present)| *present)?;
        Some((*actor, fitting.count() == 1))
    }

    /// "the agency": the one of the sentence before, by its full name or by its letters.
    fn agency_before(&mut self, word: &str, at: usize, sentence: usize) -> Option<usize> {
        let from = self.passage.sentences[sentence.checked_sub(1).filter(|_| word == "agency")?].start;
        let first = self.bodies.partition_point(|body| body.at < from);
        let near = self.bodies[first..].iter().take_while(|body| body.at < at);
        let body = near.filter(|body| !body.state && (is_agency(&body.name) || says(&body.name, word))).last()?.clone();
        Some(self.body_actor(&body))
    }

    /// The body that the sentence before is about and that can be called by a word.
    fn subject_before(&self, word: &str, sentence: usize) -> Option<usize> {
        let bounds = self.passage.sentences.get(sentence.checked_sub(1)?)?;
        let fits = |place: &Place| {
            let actor = &self.actors[place.actor];
            actor.kind == ActorKind::Organisation && can_be(word, &actor.name) && place.quote.is_none()
        };
        self.discourse.subject(bounds, false, fits).map(|place| place.actor)
    }

    /// "the editorial board": that of the outlet named last.
    fn board_of_outlet(&mut self, whole: &str, at: usize, sentence: usize) -> Option<usize> {
        let from = self.passage.sentences[sentence.saturating_sub(SOON)].start;
        let outlet = Some(whole).filter(|whole| whole.eq_ignore_ascii_case("editorial board")).and_then(|_| {
            self.discourse.last(at, |place| self.actors[place.actor].kind == ActorKind::Outlet && place.at >= from)
        })?;
        let name = format!("{} {whole}", self.actors[self.fuller_outlet(outlet.actor)].name);
        Some(self.actor(ActorKind::Organisation, &name))
    }

    /// The body whose name has all words of a description: named before, or for the first sentences
    /// soon behind.
    pub(crate) fn body_said(&mut self, described: &str, at: usize, sentence: usize) -> Option<usize> {
        let middle = self.bodies.partition_point(|body| body.at < at);
        let before = self.bodies[..middle].iter().rev().take(WINDOW);
        let known = before.clone().find(|body| says(&body.name, described)).cloned();
        let known = known.or_else(|| {
            let soon = self.passage.sentences.get(sentence + SOON).map_or(usize::MAX, |s| s.end);
            let mut behind = self.bodies[middle..]
                .iter()
                .take(WINDOW)
                .take_while(|body| body.at < soon)
                .filter(|b| says(&b.name, described));
            let body = behind.next().filter(|_| sentence < LEAD)?;
            behind.all(|other| other.name == body.name).then(|| body.clone())
        })?;
        Some(self.body_actor(&known))
    }

    /// "a House panel" at the head of a text that names it next.
    pub(crate) fn told_of_first(&mut self, described: &str, at: usize, sentence: usize) -> Option<usize> {
        let first =
            sentence < LEAD && described.split(' ').any(|word| FIRST.iter().any(|one| one.eq_ignore_ascii_case(word)));
        first.then(|| self.body_said(described, at, sentence)).flatten()
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::{check, given};

    #[test]
    fn a_body_is_described_before_and_behind_its_name() {
        check(
            "The dispute went to the Selt Court of Appeals. The appeals court said that the ice was thin.",
            &["Selt Court of Appeals (organisation)"],
        );
        check(
            "A harbour panel said that the ice was thin. The House Harbour Committee met twice.",
            &["House Harbour Committee (organisation)"],
        );
        // A company is no union.
        check(
            "Tamm Lines Company said that the ice was thin. The union said it was not.",
            &["Tamm Lines Company (organisation)", "union (organisation)"],
        );
    }

    #[test]
    fn an_outlet_is_told_by_its_kind() {
        check(
            "The Selt Journal called on Vera Tarn to leave. The liberal newspaper said that the ice was thin.",
            &["Selt Journal (outlet)"; 2],
        );
    }

    #[test]
    fn a_body_is_told_by_what_it_does_and_what_it_is_called() {
        check(
            "A union representing glass workers said that the ice was thin. The Association of Glass Workers met.",
            &["Association of Glass Workers (organisation)"],
        );
        check(
            "Vera Tarn left. Her group, called the Selt Ice Fund, said that the ice was thin.",
            &["Selt Ice Fund (organisation)"],
        );
    }

    #[test]
    fn letters_stand_for_what_they_begin_with() {
        check(
            "The FIB met in Selt. It froze. The bureau said that the ice was thin. The league said it was not.",
            &["FIB (organisation)", "league (organisation)"],
        );
    }

    #[test]
    fn the_one_company_near_is_the_one_described() {
        check(
            "Google raised its prices. The search company said that the ice was thin. The new company said it was not.",
            &["Google (organisation)", "new company (organisation)"],
        );
    }

    #[test]
    fn a_giant_and_what_is_called_by_a_name_are_bodies() {
        check(
            "She sat on the board of the lending giant Amerigo. Later the company said that the ice was thin.",
            &["Amerigo (organisation)"],
        );
        let text = "Lea Roth runs a programme called Frozen Quay. The group said that the ice was thin.";
        assert_eq!(given(text, &[("The group", "said", "that the ice was thin")]), ["Frozen Quay (organisation)"]);
    }

    #[test]
    fn an_agency_is_the_one_told_of_last() {
        check(
            "The Justice Department met. It froze. There were few fires, by the data of the FBI. The agency said that \
             the ice was thin.",
            &["FBI (organisation)"],
        );
    }

    #[test]
    fn a_company_is_the_firm_named_since() {
        check(
            "Tamm Lines Company said that it froze. Vera Tarn met the oil giant Halm Mobil, and the company said that the \
             ice was thin.",
            &["Tamm Lines Company (organisation)", "Halm Mobil (organisation)"],
        );
    }

    #[test]
    fn a_department_of_state_is_no_state() {
        check(
            "The Selt Department of State met. Illinois waited. The state said that the ice was thin.",
            &["Illinois (organisation)"],
        );
    }

    #[test]
    fn a_website_is_an_outlet() {
        let said = ("The company website", "said", "that the ice was thin");
        let text = "It froze. The company website said that the ice was thin.";
        assert_eq!(given(text, &[said]), ["company website (outlet)"]);
    }

    #[test]
    fn the_giant_is_what_the_sentence_before_is_about() {
        check(
            "Apple rose. Google rose on Monday. The search giant said that the ice was thin.",
            &["Google (organisation)"],
        );
    }
}
