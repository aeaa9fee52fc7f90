//! What somebody does and does not say, as the verb tells.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::parts::{Parts, head, is_quoted, stem_of};
use crate::engine::Attribution;
use crate::syntax::Syntax;
use crate::text::Passage;
use crate::words::Words;

/// Verbs of doing, becoming and seeming that none uses for saying or thinking something.
const ACTS: &str = "appoint nominate hire recruit draft elevate demote assign reassign install inaugurate enlist enroll register \
    sign launch start begin initiate stop halt cease suspend quit resign scrap shelve cancel postpone abandon \
    discard delay depart arrive return travel fly flew flown drive drove walk march visit tour stroll wander drift \
    attend host stage organize organise arrange schedule prepare build built construct erect assemble form create \
    close shut disband dismantle dissolve abolish eliminate cut slash trim reduce lower lessen increase boost expand \
    extend enlarge widen narrow shrink shrank invest buy bought purchase sell sold trade swap exchange lend lent \
    borrow pay paid fund finance bankroll subsidize donate collect gather amass accumulate earn gain lose lost score \
    defeat rout run ran compete mobilize mobilise deploy dispatch send sent ship carry bring brought take fetch \
    place move shift transfer hand seize grab capture arrest detain jail imprison deport expel evict eject extradite \
    remove oust topple unseat replace succeed follow join enter execute administer implement enforce ensure secure \
    obtain acquire receive inherit attract lure court woo work operate manage oversee supervise preside serve \
    produce manufacture develop devise craft generate export import supply provide equip train guard shield rescue \
    save help aid accompany escort marry divorce feed fed treat cure heal kill shoot shot stab wound injure bomb \
    invade occupy conquer destroy wreck ruin damage break smash tear tore burn devote dedicate allocate allot \
    earmark divert withdraw withdrew store hide hid bury wear wore worn employ utilize apply attempt try strive \
    strove struggle vie qualify consist comprise sit sat sleep slept eat ate drink drank play perform act film \
    photograph interrupt obstruct hinder impede disrupt block stall pull drag lift drop catch caught target engage \
    interact mingle thrill smile grin wave experience undergo underwent suffer endure endured negotiate evade dodge \
    duck sidestep sponsor own possess live survive grow grew rise rose fall fell climb soar plunge slip erode hover \
    span exceed total average adopt adjust adapt recalibrate reboot reset resume chase track merge combine \
    seem appear repair fix mend restore rebuild renew update upgrade convert reshape accelerate slow speed purport";

/// Helping verbs: what is done is told by another.
static HELPING: Words = Words::new(
    "is are was were be been being am has have had having do does did doing get gets got getting 's ’s 're ’re 've ’ve 'd ’d \
     'm ’m",
);

/// Particles that give a verb another sense: "opened up about the loss", "ran through the plan".
const PARTICLES: &[&str] =
    &["out", "up", "in", "about", "back", "against", "over", "through", "with", "on", "off", "down", "for"];

/// Whether the verb tells only what somebody does: "the port suspended its boats".
pub(super) fn is_act(passage: &Passage<'_>, syntax: &Syntax, found: &Attribution) -> bool {
    let Some(parts) = Parts::new(passage, found) else { return false };
    let cue = || parts.cue.clone();
    let verb = |at: usize| syntax.tag(at).starts_with("VB");
    let told = |at: usize| verb(at) && !HELPING.has(&passage.word(at).to_lowercase());
    let other = |at: usize| syntax.tag(at).starts_with(['N', 'J']) || passage.is_one_of(at, PARTICLES);
    verb(head(passage, syntax, &parts.cue))
        && cue().any(told)
        && cue().filter(|&at| told(at)).all(|at| is_of_acts(passage.word(at)))
        && !cue().any(other)
        && !is_quoted(passage, &parts)
}

fn is_of_acts(word: &str) -> bool {
    static STEMS: LazyLock<HashSet<String>> = LazyLock::new(|| ACTS.split_whitespace().map(stem_of).collect());
    STEMS.contains(&stem_of(&word.to_lowercase()))
}
