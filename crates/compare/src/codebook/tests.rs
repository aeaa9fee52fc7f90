use super::{Codebook, CodebookErrorKind};

const GOOD: &str = r#"
names = ["Kerl"]

[words]
ferry = ["ferry", "boat"]

[[proposition]]
id = "ferry-late"
sentence = "The Kerl ferry is late."
about = "The ferry to Kerl."
topic = ["@ferry"]
affirm = ["late", { phrase = "behind schedule" }]
deny = ["on time", "punctual"]
exclude = ["night ferry"]

[[proposition.example]]
text = "The ferry is late."
is = "affirm"
"#;

/// The mistakes in a codebook, with the words they point at.
fn mistakes(toml: &str) -> Vec<(CodebookErrorKind, String)> {
    let errors = Codebook::parse(toml).unwrap_err();
    errors.into_iter().map(|e| (e.kind, toml[e.at].to_owned())).collect()
}

#[test]
fn a_good_one_is_read_and_its_examples_hold() {
    let codebook = Codebook::parse(GOOD).unwrap();
    assert_eq!(codebook.propositions()[0].id, "ferry-late");
    assert_eq!(codebook.check_examples(), []);
}

#[test]
fn mistakes_have_their_place() {
    let toml = GOOD.replace("\"late\"", "\"it is\"");
    assert_eq!(mistakes(&toml), [(CodebookErrorKind::Everything, "\"it is\"".into())]);
    let toml = GOOD.replace("\"punctual\"", "\"late\"");
    let contradiction = CodebookErrorKind::Contradiction { phrase: "late".into(), proposition: "ferry-late".into() };
    assert_eq!(mistakes(&toml), [(contradiction, "\"late\"".into())]);
    let toml = GOOD.replace("topic = [\"@ferry\"]", "topic = [\"@boats\"]");
    assert_eq!(mistakes(&toml), [(CodebookErrorKind::UnknownList("boats".into()), "\"@boats\"".into())]);
    let toml = GOOD.replace("exclude", "exlcude");
    let [(CodebookErrorKind::Toml(message), place)] = &mistakes(&toml)[..] else { panic!("one mistake") };
    assert!(message.contains("exlcude") && place == "exlcude", "{message} {place}");
    let twice =
        format!("{GOOD}\n[[proposition]]\nid = \"ferry-late\"\nsentence = \"\"\nabout = \"\"\naffirm = [\"x y\"]\n");
    assert_eq!(mistakes(&twice), [(CodebookErrorKind::DuplicateId("ferry-late".into()), "\"ferry-late\"".into())]);
}

#[test]
fn an_example_that_comes_out_otherwise_is_told() {
    let toml = GOOD.replace("is = \"affirm\"", "is = \"deny\"");
    let wrong = Codebook::parse(&toml).unwrap().check_examples();
    let [wrong] = &wrong[..] else { panic!("one mistake") };
    let expected = CodebookErrorKind::Example { proposition: "ferry-late".into(), expected: "deny", found: "affirm" };
    assert_eq!(wrong.kind, expected);
    assert!(toml[wrong.at.clone()].contains("The ferry is late."));
}

#[test]
fn the_guide_is_right() {
    let guide = include_str!("../../../../docs/codebook.md");
    let blocks: Vec<&str> = guide.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert!(!blocks.is_empty());
    for block in blocks {
        assert_eq!(Codebook::parse(block).unwrap().check_examples(), []);
    }
    for rule in crate::stance::rule_names() {
        assert!(guide.contains(&format!("`{rule}`")), "the guide does not tell about {rule}");
    }
}
