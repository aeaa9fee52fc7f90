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
fn brackets_and_lists_in_one_another_have_an_end() {
    let phrase = |deep: usize| format!("{}dam{}", "(".repeat(deep), ")".repeat(deep));
    let book = |words: &str, phrase: &str| {
        let book = format!(
            "[words]\n{words}\n[[proposition]]\nid = \"a\"\nsentence = \"It is.\"\nabout = \"It.\"\naffirm = [\"{phrase}\"]\n"
        );
        Codebook::parse(&book).err().map(|errors| errors[0].kind.clone())
    };
    assert_eq!(book("", &phrase(8)), None);
    for deep in [9, 100_000] {
        assert_eq!(book("", &phrase(deep)), Some(CodebookErrorKind::Deep));
    }
    let lists: Vec<String> = (1..40).map(|nth| format!("l{nth} = [\"@l{0} @l{0}\", \"@l{0}\"]", nth - 1)).collect();
    assert_eq!(book(&format!("l0 = [\"dam\"]\n{}", lists.join("\n")), "@l39"), Some(CodebookErrorKind::Deep));
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
    assert_eq!(mistakes(&toml), [(CodebookErrorKind::Everything("it be".into()), "\"it is\"".into())]);
    let toml = GOOD.replace("\"punctual\"", "\"late\"");
    let contradiction = CodebookErrorKind::Contradiction { phrase: "late".into(), proposition: "ferry-late".into() };
    assert_eq!(mistakes(&toml), [(contradiction, "\"late\"".into())]);
    let toml = GOOD.replace("topic = [\"@ferry\"]", "topic = [\"@boats\"]");
    assert_eq!(
        mistakes(&toml),
        [(CodebookErrorKind::UnknownList { name: "boats".into(), like: None }, "\"@boats\"".into())]
    );
    let toml = GOOD.replace("topic = [\"@ferry\"]", "topic = [\"@fery\"]");
    let unknown = CodebookErrorKind::UnknownList { name: "fery".into(), like: Some("ferry".into()) };
    assert_eq!(mistakes(&toml), [(unknown, "\"@fery\"".into())]);
    let toml = GOOD.replace("exclude", "exlcude");
    let [(CodebookErrorKind::Toml(message), place)] = &mistakes(&toml)[..] else { panic!("one mistake") };
    assert!(message.contains("exlcude") && place == "exlcude", "{message} {place}");
    let twice = format!(
        "{GOOD}\n[[proposition]]\nid = \"ferry-late\"\nsentence = \"It is.\"\nabout = \"\"\naffirm = [\"x y\"]\n"
    );
    assert_eq!(mistakes(&twice), [(CodebookErrorKind::DuplicateId("ferry-late".into()), "\"ferry-late\"".into())]);
}

#[test]
fn a_stock_list_that_is_added_to_stays_one() {
    let list = |word: &str| {
        format!(
            "[words]\ngood = [\"{word}\"]\n{}",
            GOOD.replacen("affirm = [", "affirm = [\"@good\", ", 1).replacen("[words]", "", 1)
        )
    };
    assert!(Codebook::parse(&list("thrifty")).is_ok());
    assert_eq!(mistakes(&list("it is"))[0].0, CodebookErrorKind::Everything("it be".into()));
}

#[test]
fn what_can_never_match_or_always_does_is_refused() {
    let one = |from: &str, to: &str| {
        let toml = GOOD.replace(from, to);
        let mut found = mistakes(&toml);
        assert_eq!(found.len(), 1, "{to}: {found:?}");
        found.remove(0)
    };
    let id = || "ferry-late".to_owned();
    assert_eq!(one("The Kerl ferry is late.", "").0, CodebookErrorKind::EmptySentence(id()));
    assert_eq!(one("\"on time\"", "\"\""), (CodebookErrorKind::EmptyPhrase, "\"\"".into()));
    let (kind, place) = one("\"ferry\", \"boat\"", "\"ferry\", \"we\"");
    assert_eq!((kind, place), (CodebookErrorKind::Everything("we".into()), "\"@ferry\"".into()));
    let (kind, _) = one("[words]", "[words]\nnone-such = []");
    assert_eq!(kind, CodebookErrorKind::EmptyList("none-such".into()));
    assert_eq!(one("[words]", "[words]\na = [\"@b\"]\nb = [\"@a\"]").0, CodebookErrorKind::Circle("a".into()));
    assert_eq!(one("exclude", "others = [\"captain\"]\nexclude").0, CodebookErrorKind::OthersAlone(id()));
    let (kind, place) = one("exclude", "good = [\"ferry\"]\nbad = [\"boat\"]\nexclude");
    assert_eq!((kind, place), (CodebookErrorKind::BothWays(id()), "\"boat\"".into()));
    let (kind, place) = one("\"punctual\"", "\"(punctual|late)\"");
    assert!(matches!(kind, CodebookErrorKind::Contradiction { .. }) && place == "\"(punctual|late)\"");
    let both = one("exclude", "culprit = [\"crew\"]\nothers = [\"(captain|crew)\"]\nexclude");
    assert!(matches!(both.0, CodebookErrorKind::Contradiction { .. }));
    assert_eq!(one("\"on time\"", "\"on (time & hour)\"").0, CodebookErrorKind::And);
    assert_eq!(mistakes("notes = \"\""), [(CodebookErrorKind::NoPropositions, String::new())]);
    for kind in [CodebookErrorKind::And, CodebookErrorKind::EmptyPhrase, CodebookErrorKind::NoPropositions] {
        assert!(!kind.help().is_empty());
    }
}

#[test]
fn a_hedge_and_a_phrase_with_its_topic_are_checked() {
    let one = |to: &str| mistakes(&GOOD.replace("exclude", to)).remove(0).0;
    let undecided = CodebookErrorKind::Undecided { phrase: "(slow|late)".into(), proposition: "ferry-late".into() };
    assert_eq!(one("hedge = [\"too early\", \"(slow|late)\"]\nexclude"), undecided);
    for (phrase, told) in [
        ("{ phrase = \"slow\", with = \"@ferry\" }", "'with' takes \"topic\""),
        ("{ phrase = \"slow\", with = \"topic\", alone = true }", "take out 'alone' or 'with'"),
    ] {
        let CodebookErrorKind::Toml(message) = one(&format!("hedge = [{phrase}]\nexclude")) else { panic!("{phrase}") };
        assert!(message.contains(told), "{message}");
    }
    let toml = GOOD.replace("topic = [\"@ferry\"]\n", "").replace("{ phrase", "{ with = \"topic\", phrase");
    assert_eq!(mistakes(&toml)[0].0, CodebookErrorKind::WithoutTopic("ferry-late".into()));
    let alone = GOOD.replace(
        "affirm = [\"late\", { phrase = \"behind schedule\" }]\ndeny = [\"on time\", \"punctual\"]",
        "hedge = [\"too early\"]",
    );
    assert_eq!(mistakes(&alone)[0].0, CodebookErrorKind::NoPhrases("ferry-late".into()));
}

#[test]
fn a_list_may_grow_out_of_the_stock() {
    let toml =
        GOOD.replace("[words]", "[words]\nlate = [\"dawdle\"]").replace("affirm = [\"late\"", "affirm = [\"@late\"");
    let toml = toml.replace("The ferry is late.\"\nis", "The ferry dawdles.\"\nis");
    assert_eq!(Codebook::parse(&toml).unwrap().check_examples(), []);
    let toml = toml.replace("The ferry dawdles.", "The ferry is delayed.");
    assert_eq!(Codebook::parse(&toml).unwrap().check_examples(), []);
}

#[test]
fn stock_lists_can_be_read_and_are_told() {
    let guide = include_str!("../../../../docs/codebook.md");
    for (name, text) in super::stock::TABLE {
        assert!(guide.contains(&format!("`@{name}`")), "the guide does not tell about @{name}");
        for word in text.lines().skip(1).flat_map(|line| line.split(',')).map(str::trim).filter(|word| !word.is_empty())
        {
            let toml = GOOD.replace("\"ferry\", \"boat\"", &format!("\"ferry\", \"{word}\""));
            let errors = Codebook::parse(&toml).err().unwrap_or_default();
            let everything = |e: &super::CodebookError| matches!(e.kind, CodebookErrorKind::Everything(_));
            assert!(
                errors.is_empty() || errors.iter().all(everything) && word.contains(' '),
                "@{name}: {word}: {errors:?}"
            );
        }
    }
}

#[test]
fn the_codebooks_of_the_project_hold() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut files: Vec<_> = Vec::new();
    for folder in ["config/codebooks", "tests/gold/stance"] {
        for entry in std::fs::read_dir(root.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            files.push(if path.is_dir() { path.join("codebook.toml") } else { path });
        }
    }
    files.retain(|file| file.is_file());
    assert!(files.len() > 6, "{files:?}");
    for file in files {
        let toml = std::fs::read_to_string(&file).unwrap();
        assert_eq!(Codebook::parse(&toml).unwrap().check_examples(), [], "{}", file.display());
    }
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

#[test]
fn words_can_be_taken_out_of_a_stock_list() {
    let book = |words: &str, frame: &str| {
        format!(
            "[words]\n{words}\n[[proposition]]\nid = \"a\"\nsentence = \"The toll is unfair.\"\nabout = \"It.\"\n{frame}\n\
             [[proposition.example]]\ntext = \"The toll is a farce.\"\nis = \"none\"\n"
        )
    };
    for frame in ["bad = [\"toll\"]", "affirm = [\"toll & @bad\"]"] {
        let wrong = |words: &str| Codebook::parse(&book(words, frame)).unwrap().check_examples().len();
        assert_eq!((wrong(""), wrong("bad = [\"-farce\", \"dear\"]")), (1, 0), "{frame}");
    }
    let absent = CodebookErrorKind::Absent { list: "bad".into(), word: "toll".into() };
    let toml = book("bad = [\"-toll\"]", "bad = [\"toll\"]");
    let [doubtful] = Codebook::parse(&toml).unwrap().warnings().to_vec().try_into().unwrap();
    assert_eq!((doubtful.kind, &toml[doubtful.at]), (absent, "\"-toll\""));
    let no_stock = |word: &str| CodebookErrorKind::NoStock { list: "dam".into(), word: word.into() };
    let mixed = book("dam = [\"wall\", \"-sluice\"]\nbad = [\"-toll\"]", "bad = [\"@dam\"]");
    assert_eq!(mistakes(&mixed)[0], (no_stock("sluice"), "\"-sluice\"".into()));
    assert_eq!(mistakes(&mixed).len(), 2, "what is doubtful is told with the mistakes");
    assert_eq!(mistakes(&book("dam = [\"-wall\"]", "bad = [\"toll\"]")), [(no_stock("wall"), "\"-wall\"".into())]);
}

#[test]
fn be_is_found_in_the_perfect() {
    let book = r#"
        [[proposition]]
        id = "warned"
        sentence = "The master was warned."
        about = "The master of the ferry."
        affirm = ["master be warned"]
    "#;
    let codebook = Codebook::parse(book).unwrap();
    let found = |text: &str| crate::stance::read(&codebook, text, &[]).first().map(|taken| taken.stance.as_str());
    for text in ["The master was warned.", "The master had been warned twice.", "The master had already been warned."] {
        assert_eq!(found(text), Some("affirm"), "{text}");
    }
    assert_eq!(found("The master had never been warned."), Some("deny"));
    assert_eq!(found("The master has warned them."), None);
    assert_eq!(found("The master had a map and been warned."), None);
}
