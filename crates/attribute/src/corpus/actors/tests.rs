use ascribe_model::Precision;
use jiff::civil::date;

use super::*;

const QUAY: &str = r#"{"doc": "quay", "outlet": "The Courier", "published": "2031-05", "phenomena": ["pronoun"],
    "text": "Émile Orn left on Monday. “We stay,” he told her, “at sea,” Halm reports. He added: so.",
    "actors": {"orn": {"name": "Émile Orn", "names": ["Émile Orn", "Orn"], "type": "person"},
               "halm": {"name": "Halm", "type": "outlet"}, "courier": {"name": "The Courier", "type": "outlet"}},
    "mentions": [{"words": "Émile Orn", "actor": "orn"}, {"words": "Halm", "nth": 1, "actor": "halm"}],
    "statements": [
        {"content": [{"words": "“We stay,”"}, {"words": "“at sea,”"}], "source": {"words": "he"}, "actor": "orn",
         "links": [{"actor": "halm", "words": "Halm"}, {"actor": "courier"}],
         "addressee": {"words": "her", "actor": null},
         "said_on": {"words": "on Monday", "date": "2031-05-19", "precision": "month"}},
        {"content": [{"words": "so"}], "source": null, "actor": null, "parent": 0}]}"#;

/// Reads lines, each given with line breaks for the eye.
fn gold(lines: &[&str]) -> Gold {
    let folder = tempfile::tempdir().unwrap();
    let lines: Vec<String> = lines.iter().map(|line| line.replace('\n', " ")).collect();
    std::fs::write(folder.path().join("gold.jsonl"), lines.join("\n")).unwrap();
    let gold = read(&folder.path().join("gold.jsonl")).unwrap();
    assert_eq!(read(folder.path()).unwrap().documents, gold.documents);
    gold
}

#[test]
fn words_become_places() {
    let gold = gold(&[r#"{"trap": ["orn", "halm"], "why": "a name of a ship"}"#, QUAY]);
    assert!(gold.mistakes.is_empty(), "{:?}", gold.mistakes);
    assert_eq!(gold.traps[0].why, "a name of a ship");
    let read = &gold.documents[0];
    assert_eq!(read.document.published.unwrap().precision, Precision::Month);
    assert_eq!(read.document.uri, "quay");
    let [first, second] = &read.statements[..] else { panic!("two statements") };
    assert_eq!(first.content, [Span::new(26, 36), Span::new(50, 59)]);
    assert_eq!(first.source, Some(Span::new(37, 39)));
    assert_eq!(first.links[0], GoldLink { actor: "halm".to_owned(), span: Some(Span::new(60, 64)) });
    assert_eq!(first.links[1], GoldLink { actor: "courier".to_owned(), span: None });
    assert_eq!(first.addressee, Some(GoldAddressee { span: Span::new(45, 48), actor: None }));
    let said_on = first.said_on.as_ref().unwrap();
    assert_eq!(said_on.date, Some((date(2031, 5, 1), Precision::Month)));
    assert_eq!((second.parent, &second.source, &second.actor), (Some(0), &None, &None));
}

#[test]
fn a_mistake_is_told_with_its_line_and_words() {
    let cases: &[(&[(&str, &str)], &str)] = &[
        (
            &[(r#"{"words": "he"}"#, r#"{"words": "she"}"#)],
            "document 'quay': 'she' occurs 0 times in its text; nth is 1",
        ),
        (&[(r#""nth": 1"#, r#""nth": 2"#)], "'Halm' occurs 1 times in its text; nth is 2"),
        (&[(r#""nth": 1"#, r#""nth": 0"#)], "'Halm' occurs 1 times in its text; nth is 0"),
        (&[(r#"{"words": "so"}"#, r#"{"words": "s"}"#)], "occurrence 1 of 's' is cut out of a longer word"),
        (&[(r#""words": "so""#, r#""words": "he", "nth": 2"#)], "occurrence 2 of 'he' is cut out of a longer word"),
        (&[(r#"[{"words": "so"}]"#, "[]")], "its statement 1 has no content"),
        (&[(r#""parent": 0"#, r#""parent": 1"#)], "the parent of its statement 1 is none of the others"),
        (&[(r#""actor": "courier""#, r#""actor": "courir""#)], "'courir' is not among its actors"),
        (&[(r#""type": "person""#, r#""type": "man""#)], "'man' is no type of actor; there are person, organisation,"),
        (&[(r#""doc": "quay""#, r#""doc": "quay", "adressee": 1"#)], "unknown field `adressee`"),
        (&[(r#""2031-05""#, r#""May""#)], "'May' is no date"),
        (&[(r#""2031-05-19""#, r#""2031-05""#), (r#""month""#, r#""day""#)], "'day' is no precision of '2031-05'"),
    ];
    for (changes, told) in cases {
        let line = changes.iter().fold(QUAY.to_owned(), |line, (from, to)| line.replacen(from, to, 1));
        let gold = gold(&["", &line]);
        let mistake = gold.mistakes.first().unwrap_or_else(|| panic!("no mistake: {told}")).to_string();
        assert!(mistake.contains("gold.jsonl:2: ") && mistake.contains(told), "{mistake}\n{told}");
        assert!(gold.documents.is_empty());
    }
}

#[test]
fn what_documents_say_of_each_other_must_fit() {
    let other = |kind: &str| QUAY.replace(r#""quay""#, r#""pier""#).replace(r#""person""#, kind);
    let told =
        |lines: &[&str]| -> Vec<String> { gold(lines).mistakes.iter().map(|mistake| mistake.to_string()).collect() };
    assert!(told(&[QUAY, &other(r#""person""#)]).is_empty());
    assert!(told(&[QUAY, &other(r#""group""#)])[0].contains("'orn' is of type group here, and person in another"));
    let unnamed = QUAY.replace(r#""person""#, r#""unnamed""#);
    assert!(told(&[&unnamed, &other(r#""unnamed""#)])[0].contains("'orn' is unnamed, and another document has it too"));
    assert!(told(&[QUAY, QUAY])[0].contains(":2: document 'quay': its name stands twice"));
    let traps = [r#"{"trap": ["orn", "vella"]}"#, r#"{"trap": ["orn", "orn"]}"#, r#"{"trap": ["orn"]}"#];
    let mistakes = told(&[QUAY, traps[0], traps[1], traps[2]]);
    assert!(mistakes.iter().any(|m| m.contains(":2: the trap names the actor 'vella', which no document has")));
    assert!(mistakes.iter().any(|m| m.contains(":3: the trap names the actor 'orn' twice")) && mistakes.len() == 3);
}

proptest::proptest! {
    #[test]
    fn a_place_has_its_words(text in "[a“é ,.]{0,40}", words in "[a“é ,]{0,3}", nth in 0usize..4) {
        let line = serde_json::json!({
            "doc": "a", "text": text, "actors": {"o": {"name": "o", "type": "group"}},
            "mentions": [{"words": words, "nth": nth, "actor": "o"}],
        });
        let gold = gold(&[&line.to_string()]);
        match gold.documents.first() {
            Some(read) => {
                let span = read.mentions[0].span;
                proptest::prop_assert_eq!(ascribe_model::Offsets::new(&text).slice(span), Some(words.as_str()));
            }
            None => proptest::prop_assert_eq!(gold.mistakes.len(), 1),
        }
    }

    #[test]
    fn any_line_is_read_or_told(line in ".{0,80}", inner in r#"[\[\]{}":,a0-9]{0,60}"#) {
        let wrapped = format!(r#"{{"doc": "a", "text": "a", "actors": {{}}, "statements": {inner}}}"#);
        for line in [line.replace('\u{feff}', "").trim(), &wrapped] {
            let gold = gold(&[line]);
            proptest::prop_assert!(line.is_empty() || gold.documents.len() + gold.traps.len() + gold.mistakes.len() > 0);
        }
    }
}
