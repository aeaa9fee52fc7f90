//! Figures worked out by hand.

use ascribe_model::{
    Actor, ActorId, ActorKind, Addressee, Findings, Kind, Link, Mention, Precision, SaidOn, Section, Span, Statement,
    StatementId,
};
use jiff::civil::date;

use super::*;
use crate::corpus::actors::{self, Trap};
use crate::score::Hits;

const TEXT: &str = "Ada Orn left. “We stay,” she told the Pilot on Monday, Halm reports. Her brother Bill Orn said \
                    rain falls. A guard said nobody came. A cook said soup was cold. Some say it was late.";

fn gold() -> GoldDocument {
    let line = r#"{"doc": "quay", "outlet": "The Courier", "text": "TEXT",
      "actors": {"ada": {"name": "Ada Orn", "names": ["Ada Orn", "Orn"], "type": "person"},
                 "bill": {"name": "Bill Orn", "names": ["Bill Orn", "Orn"], "type": "person"},
                 "guard": {"name": "A guard", "type": "unnamed"}, "cook": {"name": "A cook", "type": "unnamed"},
                 "halm": {"name": "Halm", "type": "outlet"}, "pilot": {"name": "The Pilot", "names": ["the Pilot"], "type": "outlet"},
                 "courier": {"name": "The Courier", "type": "outlet"}},
      "mentions": [{"words": "Ada Orn", "actor": "ada"}, {"words": "Bill Orn", "actor": "bill"},
                   {"words": "Halm", "actor": "halm"}],
      "statements": [
        {"content": [{"words": "“We stay,”"}], "source": {"words": "she"}, "actor": "ada",
         "links": [{"actor": "halm", "words": "Halm"}, {"actor": "courier"}],
         "addressee": {"words": "the Pilot", "actor": "pilot"},
         "said_on": {"words": "on Monday", "date": "2031-05-19", "precision": "day"}, "parent": 1},
        {"content": [{"words": "“We stay,” she told the Pilot on Monday"}], "source": {"words": "Halm"},
         "actor": "halm", "links": [{"actor": "courier"}]},
        {"content": [{"words": "rain falls"}], "source": {"words": "Her brother Bill Orn"}, "actor": "bill",
         "links": [{"actor": "courier"}]},
        {"content": [{"words": "nobody came"}], "source": {"words": "A guard"}, "actor": "guard",
         "links": [{"actor": "courier"}]},
        {"content": [{"words": "soup was cold"}], "source": {"words": "A cook"}, "actor": "cook",
         "links": [{"actor": "courier"}]},
        {"content": [{"words": "it was late"}], "source": {"words": "Some"}, "actor": null,
         "links": [{"actor": "courier"}]}]}"#;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("gold.jsonl");
    std::fs::write(&path, line.replace('\n', " ").replace("TEXT", TEXT)).unwrap();
    let mut gold = actors::read(&path).unwrap();
    assert!(gold.mistakes.is_empty(), "{:?}", gold.mistakes);
    gold.documents.remove(0)
}

fn place(words: &str) -> Span {
    let start = TEXT.find(words).map(|at| TEXT[..at].chars().count()).unwrap();
    Span::new(start, start + words.chars().count())
}

fn id(name: &str) -> ActorId {
    ActorId::from_record(name.to_owned())
}

fn actor(name: &str, kind: ActorKind) -> Actor {
    Actor { id: id(name), name: name.to_owned(), kind, description: None }
}

/// A statement of an actor, "" for nobody, with the outlet at the end of its chain.
fn statement(content: &str, actor: &str) -> Statement {
    Statement {
        id: StatementId::from_record(content.to_owned()),
        parent: None,
        ordinal: 0,
        section: Section::Body,
        kind: Kind::Indirect,
        source: None,
        actor: (!actor.is_empty()).then(|| id(actor)),
        cue: None,
        content: vec![place(content)],
        addressee: None,
        said_on: None,
        place: None,
        negated: false,
        hedged: false,
        links: vec![Link { actor: id("The Courier"), surface: None, cue: None }],
        context: Span::new(0, 1),
        confidence: 1.0,
    }
}

fn mention(words: &str, actor: &str) -> Mention {
    Mention { actor: id(actor), span: place(words) }
}

/// What an engine that is always right would find.
fn perfect() -> Findings {
    let mut said = statement("“We stay,”", "Orn");
    said.links.insert(0, Link { actor: id("Halm"), surface: Some(place("Halm")), cue: None });
    said.addressee = Some(Addressee { span: place("the Pilot"), actor: Some(id("Pilot")) });
    said.said_on = Some(SaidOn { phrase: place("Monday"), date: Some((date(2031, 5, 19), Precision::Day)) });
    let halm = statement("“We stay,” she told the Pilot on Monday", "Halm");
    said.parent = Some(halm.id.clone());
    Findings {
        statements: vec![
            said,
            halm,
            statement("rain falls", "Mr Bill Orn"),
            statement("nobody came", "guard"),
            statement("soup was cold", "cook"),
            statement("it was late", ""),
        ],
        actors: vec![
            actor("Orn", ActorKind::Person),
            actor("Mr Bill Orn", ActorKind::Person),
            actor("guard", ActorKind::Unnamed),
            actor("cook", ActorKind::Unnamed),
            actor("Halm", ActorKind::Outlet),
            actor("Pilot", ActorKind::Outlet),
            actor("The Courier", ActorKind::Outlet),
        ],
        mentions: vec![mention("Ada Orn", "Orn"), mention("Bill Orn", "Mr Bill Orn")],
        speaker: None,
    }
}

fn hits(right: u64, predicted: u64, gold: u64) -> Hits {
    Hits { right, predicted, gold }
}

fn faults(reading: &Reading) -> Vec<(Aspect, usize, &str, &str)> {
    reading.faults.iter().map(|f| (f.aspect, f.statement, f.expected.as_str(), f.found.as_str())).collect()
}

#[test]
fn what_is_all_right_has_no_faults() {
    let reading = Scorer::default().read(&gold(), &perfect());
    assert_eq!(faults(&reading), []);
    let counts = &reading.counts;
    let all = |n| Resolved { right: n, matched: n, gold: n };
    assert_eq!((counts.documents, counts.predicted, counts.resolution), (1, 6, all(6)));
    let forms: Vec<_> = counts.by_form.iter().collect();
    assert_eq!(forms, [(&Form::Pronoun, &all(2)), (&Form::Description, &all(2)), (&Form::Name, &all(2))]);
    let kinds: Vec<_> = counts.by_kind.iter().map(|(kind, resolved)| (*kind, resolved.gold)).collect();
    let (person, outlet, unnamed) = (ActorKind::Person, ActorKind::Outlet, ActorKind::Unnamed);
    assert_eq!(kinds, [(None, 1), (Some(person), 2), (Some(outlet), 1), (Some(unnamed), 2)]);
    assert_eq!(counts.kind, Part { right: 5, of: 5 });
    assert_eq!((counts.links, counts.closing), (hits(1, 1, 1), hits(6, 6, 6)));
    assert_eq!((counts.addressee, counts.addressee_actor), (hits(1, 1, 1), Part { right: 1, of: 1 }));
    assert_eq!((counts.said_on, counts.said_on_date), (hits(1, 1, 1), Part { right: 1, of: 1 }));
    assert_eq!(counts.nesting, hits(1, 1, 1));
    // The outlet that the text does not name is no unit; that without a mention is found as addressee.
    let units: Vec<_> = reading.units.iter().map(|u| (u.actor.as_str(), u.words.as_str(), u.found.is_some())).collect();
    assert_eq!(
        units,
        [("ada", "Ada Orn", true), ("bill", "Bill Orn", true), ("halm", "Halm", true), ("pilot", "the Pilot", true)]
    );
}

#[test]
fn each_thing_can_be_wrong() {
    let mut findings = perfect();
    let said = &mut findings.statements[0];
    said.actor = Some(id("Mr Bill Orn"));
    said.links.swap(0, 1);
    said.addressee = None;
    said.said_on = Some(SaidOn { phrase: place("on Monday"), date: None });
    said.parent = Some(StatementId::from_record("rain falls".to_owned()));
    findings.statements[2].links.clear();
    findings.statements[5].actor = Some(id("guard"));
    findings.statements[4].content = vec![place("soup")];
    findings.actors[4].kind = ActorKind::Organisation;
    let reading = Scorer::default().read(&gold(), &findings);
    assert_eq!(
        faults(&reading),
        [
            (Aspect::Actor, 0, "Ada Orn (person)", "Mr Bill Orn (person)"),
            (Aspect::Link, 0, "Halm (outlet)", "The Courier (outlet) ◂ Halm (organisation)"),
            (Aspect::Closing, 0, "The Courier (outlet)", "nobody"),
            (Aspect::Addressee, 0, "“the Pilot”: The Pilot (outlet)", "nothing"),
            (Aspect::SaidOn, 0, "“on Monday”: 2031-05-19 (day)", "“on Monday”: open"),
            (Aspect::Nesting, 0, "“We stay,” she told the Pilot on Monday", "rain falls"),
            (Aspect::Type, 1, "Halm (outlet)", "Halm (organisation)"),
            (Aspect::Closing, 2, "The Courier (outlet)", "nobody"),
            (Aspect::Content, 4, "A cook (unnamed)", "no statement of this content"),
            (Aspect::Actor, 5, "nobody", "guard (unnamed)"),
        ]
    );
    let counts = &reading.counts;
    assert_eq!(counts.resolution, Resolved { right: 3, matched: 5, gold: 6 });
    assert_eq!((counts.resolution.accuracy(), counts.resolution.overall()), (0.6, 0.5));
    assert_eq!(counts.by_form[&Form::Description], Resolved { right: 1, matched: 1, gold: 2 });
    assert_eq!(counts.kind, Part { right: 3, of: 4 });
    assert_eq!((counts.links, counts.closing), (hits(0, 2, 1), hits(3, 3, 5)));
    assert_eq!((counts.addressee, counts.addressee_actor), (hits(0, 0, 1), Part::default()));
    assert_eq!((counts.said_on, counts.said_on_date), (hits(1, 1, 1), Part { right: 0, of: 1 }));
    assert_eq!(counts.nesting, hits(0, 1, 1));
    let mut twice = counts.clone();
    twice += counts;
    assert_eq!((twice.documents, twice.by_kind[&None].gold, twice.closing), (2, 2, hits(6, 6, 10)));
}

#[test]
fn two_that_are_made_one_are_not_both_right() {
    let mut findings = perfect();
    // One person has both names, and the name of neither alone.
    findings.actors[0].name = "Ada and Bill Orn".to_owned();
    findings.mentions[1].actor = id("Orn");
    findings.statements[2].actor = Some(id("Orn"));
    // The cook and the guard are one.
    findings.statements[4].actor = Some(id("guard"));
    let wrong = |findings: &Findings| -> Vec<usize> {
        let reading = Scorer::default().read(&gold(), findings);
        reading.faults.iter().filter(|f| f.aspect == Aspect::Actor).map(|f| f.statement).collect()
    };
    assert_eq!(wrong(&findings), [0, 2, 3, 4]);
    // With the name of one it is that one; a surname that both have says nothing.
    findings.actors[0].name = "Dr. Ada Orn".to_owned();
    assert_eq!(wrong(&findings), [2, 3, 4]);
    findings.actors[0].name = "ORN".to_owned();
    assert_eq!(wrong(&findings), [0, 2, 3, 4]);
}

#[test]
fn a_unit_is_found_by_words_that_mean_it() {
    let found = |findings: &Findings| -> Vec<Option<String>> {
        Scorer::default().read(&gold(), findings).units.into_iter().map(|u| u.found.map(|(_, name)| name)).collect()
    };
    let some = |name: &str| Some(name.to_owned());
    let mut findings = perfect();
    findings.mentions.clear();
    // The source of a matched statement is whom the gold says.
    findings.statements[2].source = Some(place("Her brother Bill Orn"));
    findings.statements[0].source = Some(place("Ada Orn left"));
    findings.statements[1].source = Some(place("Bill Orn said"));
    assert_eq!(found(&findings), [some("Orn"), some("Mr Bill Orn"), some("Halm"), some("Pilot")]);
    // That of another one, and a link, where nobody else is named beside.
    findings.statements[0].content = vec![place("left")];
    assert_eq!(found(&findings)[0], some("Orn"));
    findings.statements[0].source = Some(place("Ada Orn left. “We stay,” she told the Pilot on Monday, Halm"));
    findings.statements[0].links[0].surface = Some(place("Halm reports. Her brother Bill"));
    assert_eq!(found(&findings), [None, some("Mr Bill Orn"), None, some("Pilot")]);
}

fn unit(actor: &str, found: &str) -> Unit {
    let found = (!found.is_empty()).then(|| (id(found), found.to_uppercase()));
    Unit { actor: actor.to_owned(), words: actor.to_owned(), found }
}

#[test]
fn joining_by_hand() {
    let documents = vec![
        vec![unit("ada", "x"), unit("bill", "y")],
        vec![unit("ada", "x"), unit("bill", "x")],
        vec![unit("ada", ""), unit("cleo", "z")],
    ];
    let trap = |one: &str, other: &str| Trap { actors: [one.to_owned(), other.to_owned()], why: String::new() };
    let traps = [trap("ada", "bill"), trap("bill", "cleo"), trap("ada", "dora")];
    let joining = Joining::of(&documents, &traps, |_, id| id.clone());
    assert_eq!((joining.units, joining.found), (6, 5));
    // Gold: three pairs of ada, one of bill. Engine: the two x of 0 and 1, and x of 0 with bill of 1; the two
    // of document 1 are no pair of two documents.
    assert_eq!(joining.pairs, hits(1, 2, 4));
    // In order: 2/3, 1, 2/3, 1/3, 1, 1 and 2/3, 1/2, 2/3, 1/2, 1/3, 1.
    assert!((joining.b_cubed.precision - (2.0 * 2.0 / 3.0 + 3.0 + 1.0 / 3.0) / 6.0).abs() < 1e-12);
    assert!((joining.b_cubed.recall - (2.0 * 2.0 / 3.0 + 2.0 * 0.5 + 1.0 / 3.0 + 1.0) / 6.0).abs() < 1e-12);
    assert_eq!((joining.traps, joining.tested, joining.sprung, joining.withstood()), (3, 2, 1, 0.5));
    let told: Vec<_> = joining.faults.iter().map(|f| (f.kind, f.parts.len(), f.trap)).collect();
    let (split, merged) = (JoinFaultKind::Split, JoinFaultKind::Merged);
    assert_eq!(told, [(split, 2, false), (split, 2, false), (merged, 2, true)]);
    let lost = &joining.faults[0].parts[1][0];
    assert_eq!((lost.document, lost.actor.as_str(), &lost.found), (2, "ada", &None));
}

#[test]
fn joining_is_asked_what_it_joined() {
    let documents = vec![vec![unit("ada", "x")], vec![unit("ada", "y")]];
    assert_eq!(Joining::of(&documents, &[], |_, id| id.clone()).pairs, hits(0, 0, 1));
    let joining = Joining::of(&documents, &[], |document, _| id(["z", "z"][document]));
    assert_eq!((joining.pairs, joining.b_cubed.f1), (hits(1, 1, 1), 1.0));
    let empty = Joining::of(&[], &[], |_, id| id.clone());
    assert_eq!((empty.units, empty.b_cubed.f1, empty.withstood()), (0, 0.0, 0.0));
}
