//! One statement with everything around it.

use ascribe_query::{Error, Role};

use crate::fixture::*;

#[test]
fn a_statement_is_shown_in_its_passage() {
    let (document, findings) = rich();
    let (_folder, record) = record(&[(document.clone(), findings.clone()), short(1)]);
    for statement in &findings.statements {
        assert_eq!(&record.show(statement.id.as_str()).unwrap().statement, statement);
    }
    let shown = record.show(findings.statements[0].id.as_str()).unwrap();
    assert_eq!(shown.actor.unwrap().description.as_deref(), Some("the minister"));
    assert_eq!(shown.addressee.unwrap().name, "Éva Brandt");
    assert_eq!(shown.links.iter().map(|actor| actor.name.as_str()).collect::<Vec<_>>(), ["Vest", "Herald"]);
    assert_eq!((shown.outlet.as_deref(), shown.uri.as_str()), (Some("Herald"), "herald/dam.txt"));
    let words: Vec<(Role, String)> = shown
        .passage
        .marks
        .iter()
        .map(|mark| (mark.role, shown.passage.text.chars().skip(mark.span.start).take(mark.span.len()).collect()))
        .collect();
    let expected = [
        (Role::Content, "“The dam,”"),
        (Role::Source, "Mirko Thalen"),
        (Role::Cue, "told"),
        (Role::Addressee, "Éva Brandt"),
        (Role::Place, "Orlava"),
        (Role::SaidOn, "on 3 May"),
        (Role::Content, "“will be built”"),
        (Role::Link, "the Vest agency"),
        (Role::Link, "reported"),
    ];
    assert_eq!(words, expected.map(|(role, words)| (role, words.to_owned())));

    let outer = record.show(findings.statements[1].id.as_str()).unwrap();
    assert_eq!(outer.nested.iter().map(|brief| brief.content.as_str()).collect::<Vec<_>>(), ["money"]);
    let inner = record.show(findings.statements[2].id.as_str()).unwrap();
    assert_eq!(inner.parent.unwrap().statement_id, findings.statements[1].id.as_str());
}

#[test]
fn a_passage_holds_every_place_of_its_statement() {
    let (document, mut findings) = rich();
    findings.statements[0].context = at(&document, "told");
    let (_folder, record) = record(&[(document, findings.clone())]);
    let shown = record.show(findings.statements[0].id.as_str()).unwrap();
    assert!(shown.passage.text.starts_with("“The dam,”") && shown.passage.text.ends_with("reported"));
    assert_eq!(shown.passage.marks[0].span.start, 0);
}

#[test]
fn the_beginning_of_an_id_does_where_it_is_the_only_one() {
    let documents: Vec<_> = (0..40).map(short).collect();
    let (_folder, record) = record(&documents);
    let id = documents[3].1.statements[0].id.as_str();
    assert_eq!(record.show(&id[..12]).unwrap().statement.id.as_str(), id);
    let Err(Error::Ambiguous { candidates, .. }) = record.show("s") else { panic!() };
    assert_eq!(candidates.len(), 10);
    for unknown in ["", "sxyz", "d", "%", "s_"] {
        let error = record.show(unknown).unwrap_err();
        assert!(matches!(error, Error::Unknown { .. } | Error::Ambiguous { .. }), "{unknown}: {error}");
    }
    assert!(matches!(record.show("s%"), Err(Error::Unknown { .. })));
}
