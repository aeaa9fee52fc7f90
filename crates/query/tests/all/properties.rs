//! What holds for every text.

use arrow_array::cast::AsArray;
use arrow_array::types::Int64Type;
use ascribe_model::schema::View;
use ascribe_model::{Addressee, Findings, Kind, Link, Mention, SaidOn, Section, Span, Statement, StatementId};
use ascribe_query::{Filters, Record};
use proptest::prelude::*;

use crate::fixture::*;

/// A text of any characters, and places in it.
fn text_with_places() -> impl Strategy<Value = (String, Vec<Span>)> {
    let text = prop_oneof!["\\PC{0,200}", any::<String>(), "(a|“|\u{0}|\n|é|🙂|\"){0,60}"];
    (text, prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 12)).prop_map(
        |(text, places)| {
            let length = text.chars().count() + 1;
            let span = |(a, b): &(prop::sample::Index, prop::sample::Index)| {
                let (a, b) = (a.index(length), b.index(length));
                Span::new(a.min(b), a.max(b))
            };
            let places = places.iter().map(span).collect();
            (text, places)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_put_comes_out_verbatim((text, places) in text_with_places(), uri in "\\PC{1,20}") {
        let mut document = document(&uri, &text);
        document.title = Some(text.clone());
        let (who, to) = (actor("Mirko \"Thalen\""), actor(&format!("To {text}")));
        let content = vec![places[0], places[1], places[2]];
        let (source, cue) = (Some(places[3]), Some(places[4]));
        let statement = Statement {
            id: StatementId::new(&document.id(), None, source, cue, &content),
            parent: None, ordinal: 7, section: Section::Headline, kind: Kind::Mixed, source, cue, content,
            actor: Some(who.id.clone()),
            addressee: Some(Addressee { span: places[5], actor: Some(to.id.clone()) }),
            said_on: Some(SaidOn { phrase: places[6], date: None }),
            place: Some(places[7]),
            negated: true, hedged: true,
            links: vec![Link { actor: to.id.clone(), surface: Some(places[8]), cue: Some(places[9]) }],
            context: places[10],
            confidence: 0.125,
        };
        let findings = Findings {
            statements: vec![statement.clone()],
            mentions: vec![Mention { actor: who.id.clone(), span: places[11] }],
            actors: vec![who, to.clone()],
            speaker: None,
        };
        let (_folder, record) = record(&[(document, findings)]);

        let checked = record.verify(|finding| panic!("{finding:?}")).unwrap();
        prop_assert_eq!(checked.findings, 0);
        let batch = &batches(record.select(View::Statements, &Filters::default()).unwrap())[0];
        let words = |span: Span| text.chars().skip(span.start).take(span.len()).collect::<String>();
        let cell = |column: &str| batch[column].as_string::<i32>().value(0).to_owned();
        let number = |column: &str| batch[column].as_primitive::<Int64Type>().value(0) as usize;
        for (column, place) in [("source", 3), ("cue", 4), ("addressee", 5)] {
            prop_assert_eq!(cell(column), words(places[place]));
            prop_assert_eq!(number(&format!("{column}_start")), places[place].start);
            prop_assert_eq!(number(&format!("{column}_stop")), places[place].stop);
        }
        for (column, place) in [("said_on_phrase", 6), ("place", 7), ("context", 10)] {
            prop_assert_eq!(cell(column), words(places[place]));
        }
        let pieces: Vec<String> = places[..3].iter().map(|&place| words(place)).collect();
        prop_assert_eq!(cell("content"), pieces.join(" … "));
        let spans = batch["content_spans"].as_list::<i32>().value(0);
        for (field, end) in [(0, places[..3].iter().map(|p| p.start).collect::<Vec<_>>()), (1, places[..3].iter().map(|p| p.stop).collect())] {
            let values = spans.as_struct().column(field).as_primitive::<Int64Type>();
            prop_assert_eq!(values.iter().map(|value| value.unwrap() as usize).collect::<Vec<_>>(), end);
        }
        let via = batch["via"].as_list::<i32>().value(0);
        prop_assert_eq!(via.as_string::<i32>().value(0), &to.name);
        let documents = &batches(record.select(View::Documents, &Filters::default()).unwrap())[0];
        prop_assert_eq!(documents["text"].as_string::<i32>().value(0), &text);
        prop_assert_eq!(record.show(statement.id.as_str()).unwrap().statement, statement);
    }
}

thread_local! {
    static SHARED: (Folder, Record) = record(&[rich(), short(1), short(2)]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn whatever_a_user_types_is_a_filter(typed in prop_oneof![
        any::<String>(),
        "(\"|\\*|\\^|\\(|\\)|\\{|\\}|:|-|\\+|,|NEAR|AND|OR|NOT|dam| |\u{0}|'|é){0,30}",
    ]) {
        SHARED.with(|(_, record)| {
            let typed = || Some(typed.clone());
            for filters in [
                Filters { about: typed(), ..Filters::default() },
                Filters { text: typed(), ..Filters::default() },
                Filters { actor: typed(), ..Filters::default() },
                Filters { via: typed(), source: typed(), ..Filters::default() },
                Filters { outlet: typed(), uri: typed(), document: typed(), ..Filters::default() },
            ] {
                batches(record.select(View::Statements, &filters).unwrap());
            }
            let _ = record.show(typed().as_deref().unwrap());
        });
    }
}

#[test]
fn long_and_deep_full_text_is_no_error() {
    SHARED.with(|(_, record)| {
        let deep = "(".repeat(500) + "dam" + &")".repeat(500);
        let chain = ["dam"; 2000].join(" AND ");
        let bare = ["dam"; 2000].join(" ");
        let not = ["dam"; 300].join(" NOT ");
        for typed in [deep, chain, bare.clone(), not, bare + " AND"] {
            batches(record.select(View::Statements, &Filters { about: Some(typed), ..Filters::default() }).unwrap());
        }
    });
}

#[test]
fn hyphens_and_apostrophes_are_no_syntax() {
    SHARED.with(|(_, record)| {
        let count = |about: &str| {
            let filters = Filters { about: Some(about.into()), ..Filters::default() };
            batches(record.select(View::Statements, &filters).unwrap())
                .iter()
                .map(|batch| batch.num_rows())
                .sum::<usize>()
        };
        assert_eq!(count("will-be built"), 1);
        assert_eq!(count("it's the dam"), 0);
        assert_eq!(count("“dam”"), 1);
        assert_eq!(count("dam AND built"), 1);
        assert_eq!(count("???"), 0);
        assert_eq!(count(""), 0);
    });
}
