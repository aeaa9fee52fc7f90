//! Who speaks for a body is of its party, and who has no name tells nothing beside who has one.

use ascribe_model::{ActorKind, ConflictKind, Stance};

use super::*;

/// Actors as "name: kind: what documents call it | …".
fn known(line: &str) -> Known {
    let parts: Vec<&str> = line.split(": ").collect();
    Known {
        id: ActorId::from_record(format!("a-{}", parts[0])),
        name: parts[0].to_owned(),
        kind: ActorKind::from_word(parts[1]).unwrap(),
        called: parts[2].split(" | ").map(str::to_owned).collect(),
    }
}

/// Stands as "name: stance: story: date".
fn found(actors: &[&str], stands: &[&str]) -> Vec<Conflict> {
    let mut conflicts = Conflicts::default();
    actors.iter().for_each(|line| conflicts.actor(&known(line)));
    for line in stands {
        let parts: Vec<&str> = line.split(": ").collect();
        conflicts.stand(Stand {
            id: format!("p-{line}"),
            place: place(parts[2].parse().unwrap(), parts.get(3).copied().unwrap_or("")),
            who: actor(parts[0]),
            proposition: "fired".to_owned(),
            stance: Stance::from_word(parts[1]).unwrap(),
            words: format!("words {line}"),
            headline: false,
            before: String::new(),
            confidence: 0.9,
        });
    }
    conflicts.find()
}

const MINISTRY: &str = "Harbour ministry: organisation: Harbour ministry | ministry of harbours | harbour ministry";
const ORN: &str = "Ada Orn: person: Ada Orn | the spokeswoman of the harbour ministry, Captain Ada Orn,";

#[test]
fn a_spokeswoman_is_of_the_party_of_her_body() {
    let stands = ["Harbour ministry: deny: 1: 2031-03-04", "Ada Orn: affirm: 2: 2031-06-04", "Paul Velt: deny: 3"];
    assert_eq!(
        whys(&found(&[MINISTRY, ORN], &stands)),
        [
            "Ada Orn, speaking for Harbour ministry, affirmed it on 4 June 2031; Paul Velt denied it in 3.txt, which has \
             no date.",
            "Harbour ministry denied it on 4 March 2031 and Ada Orn, speaking for Harbour ministry, affirmed it on 4 June \
             2031."
        ]
    );
    let kinds: Vec<ConflictKind> = found(&[MINISTRY], &stands).iter().map(|conflict| conflict.kind).collect();
    assert_eq!(kinds, [ConflictKind::Stance; 2], "without a word of it they are two");
}

#[test]
fn a_minister_speaks_for_himself() {
    let minister =
        "Ada Orn: person: Ada Orn | the harbour minister, Ada Orn, | former spokeswoman of the harbour ministry";
    let stands = ["Harbour ministry: deny: 1: 2031-03-04", "Ada Orn: affirm: 2: 2031-06-04"];
    assert_eq!(found(&[MINISTRY, minister], &stands)[0].kind, ConflictKind::Stance);
}

#[test]
fn a_state_is_one_with_the_ministry_by_which_it_speaks() {
    let actors = [MINISTRY, ORN, "Orvania: organisation: Orvania", "Selt: organisation: Selt | the Orvanian coast"];
    let stands = ["Orvania: affirm: 2: 2031-06-04", "Ada Orn: affirm: 2: 2031-06-04", "Paul Velt: deny: 3"];
    assert_eq!(found(&actors, &stands).len(), 1);
}

#[test]
fn a_source_without_a_name_adds_nothing_beside_one_with_a_name() {
    let actors = ["a sailor: unnamed: a sailor", "Ida Selk: person: Ida Selk"];
    let stands = ["a sailor: affirm: 1", "Ida Selk: affirm: 2", "Paul Velt: deny: 3"];
    assert_eq!(found(&actors, &stands).len(), 1);
    assert_eq!(found(&actors, &["a sailor: affirm: 1", "Paul Velt: deny: 3"]).len(), 1);
    let pilots = ["pilots: group: pilots", "Ida Selk: person: Ida Selk"];
    assert_eq!(found(&pilots, &["pilots: affirm: 1", "Ida Selk: affirm: 2", "Paul Velt: deny: 3"]).len(), 2);
}
