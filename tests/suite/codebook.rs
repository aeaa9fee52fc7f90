//! `ascribe check CODEBOOK`: mistakes, examples, and what passages fire; and that docs/codebook.md says it right.

use ascribe_tests::Folder;

const CODEBOOK: &str = r#"
on_topic = true
names = ["Kerl", "Seaways"]

[words]
ferry = ["ferry", "boat", "freighter"]

[[proposition]]
id = "ferry-shot-at"
sentence = "The coast guard shot at the Kerl ferry."
about = "The night of 4 May."
topic = ["@ferry"]
affirm = ["@shoot", "@shoot ... @ferry", { phrase = "open up", with = "topic" }]
deny = ["@protect"]
hedge = ["too early to tell"]
exclude = ["film"]

[[proposition]]
id = "ferry-stopped"
sentence = "The ferry should be stopped."
about = "The ferry to Kerl."
topic = ["@ferry"]
should = ["stop"]

[[proposition]]
id = "fare-unfair"
sentence = "The fare is unfair."
about = "The fare since May."
bad = ["fare"]

[[proposition]]
id = "report-hidden"
sentence = "Seaways hid the report."
about = "The report on the hull."
topic = ["report"]
affirm = ["@hide"]

[[proposition.example]]
text = "The report was hushed up."
is = "affirm"
"#;

fn folder() -> Folder {
    let folder = Folder::new();
    folder.write("codebook.toml", CODEBOOK);
    folder
}

fn tried(passages: &[&str]) -> String {
    let tries = passages.iter().flat_map(|passage| ["--try", passage]);
    folder().run(["check", "codebook.toml"].into_iter().chain(tries)).expect(0).stdout
}

#[test]
fn a_passage_shows_what_it_fires() {
    insta::assert_snapshot!("try_turned", tried(&["Nobody shot at that freighter, Vella said."]));
    insta::assert_snapshot!(
        "try_left_open",
        tried(&["Whether they opened up on the ferry: too early to tell.", "Should we stop that boat?"])
    );
    insta::assert_snapshot!(
        "try_not_counted",
        tried(&[
            "They opened up.",
            "A film about shooting at the ferry.",
            "The stop of the ferry is new. A disgrace, Orn said. Seaways hid the letters.",
            "“Shot at it? We guarded the boat, and we were its shield,” the minister said, but the boat was shot at.",
        ])
    );
    insta::assert_snapshot!("try_nothing", tried(&["Breakfast was good."]));
}

#[test]
fn passages_come_from_standard_input() {
    let folder = folder();
    let output = |passages: &[u8]| {
        let mut command = folder.ascribe(["check", "codebook.toml", "--try", "-"]);
        let output = command.write_stdin(passages).output().unwrap();
        assert!(output.status.success());
        (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
    };
    let run = |passages: &str| output(passages.as_bytes()).0;
    let (first, second) = ("They shot at the ferry.", "The fare is a disgrace.");
    assert_eq!(run(&format!("{first}\n\n{second}\n")), tried(&[first, second]));
    assert_eq!(run(""), "");
    let (rest, told) = output(&[first.as_bytes(), b"\r\nna\xefve\n", second.as_bytes()].concat());
    assert_eq!(rest, tried(&[first, second]), "a line that cannot be read does not take the others along");
    assert!(told.contains("line 2 of standard input is not UTF-8"), "{told}");
    assert!(run("\u{1b}[31mThey shot at the ferry.").starts_with(" [31mThey"), "nothing that a terminal would obey");
}

#[test]
fn a_text_without_a_name_of_the_matter_is_told() {
    let folder = Folder::new();
    folder.write("codebook.toml", CODEBOOK.replace("on_topic = true", ""));
    let run = |passage: &str| folder.run(["check", "codebook.toml", "--try", passage]).expect(0).stdout;
    let (without, with) = (run("They shot at the ferry."), run("They shot at the Kerl ferry."));
    assert!(
        without.contains("none of the names of the matter") && without.contains("ferry-shot-at: affirm"),
        "{without}"
    );
    assert!(!with.contains("names of the matter"), "{with}");
}

#[test]
fn a_codebook_is_checked_by_itself() {
    let folder = folder();
    let check = |arguments: &[&str], code: i32| folder.run([&["check"], arguments].concat()).expect(code).stderr;
    let told = check(&["codebook.toml"], 0);
    assert_eq!(told, "codebook.toml: nothing wrong (4 propositions, 1 example)\n");
    folder.write("wrong.toml", CODEBOOK.replace("is = \"affirm\"", "is = \"deny\""));
    assert!(check(&["wrong.toml"], 2).contains("should come out as deny, but comes out as affirm"));
    folder.run(["check", "wrong.toml", "--try", "They shot at the ferry."]).expect(0);
    folder.write("broken.toml", CODEBOOK.replace("[words]", "[words"));
    assert!(check(&["broken.toml", "--try", "No."], 2).contains("codebook::invalid"));
    assert!(check(&["codebook.toml", "--set", "record=a"], 2).contains("no settings"));
    folder.write("p.toml", "record = \"r.ascribe\"\n");
    assert!(check(&["p.toml", "--try", "No."], 2).contains("p.toml is no codebook"));
    folder.write("slip.toml", "[words]\n\n[proposition]\nid = \"p\"\n");
    assert!(check(&["slip.toml"], 2).contains("codebook::invalid"));
}

#[test]
fn lists_that_name_each_other_again_and_again_are_read_once() {
    let folder = Folder::new();
    let members = |list: &str| vec![format!("\"{list}\""); 30].join(", ");
    let lists = (1..=6).map(|n| format!("w{} = [{}]\n", n + 1, members(&format!("@w{n}"))));
    let lists: String = lists.collect();
    let proposition = "[[proposition]]\nid = \"p\"\nsentence = \"It is.\"\nabout = \"It.\"\naffirm = [\"@w7\"]\n";
    folder.write("codebook.toml", format!("on_topic = true\n[words]\nw1 = [\"rust\"]\n{lists}{proposition}"));
    folder.run(["check", "codebook.toml"]).expect(0);
}

#[test]
fn a_word_that_a_stock_list_does_not_have_is_a_warning() {
    let folder = Folder::new();
    let codebook = CODEBOOK.replace("[words]", "[words]\nhide = [\"-put in a biscuit tin\"]");
    folder.write("codebook.toml", &codebook).write("gold/codebook.toml", &codebook);
    folder.write("gold/pairs.jsonl", "{\"doc\": \"a\", \"text\": \"Rain.\", \"none\": [\"report-hidden\"]}\n");
    folder.write(
        "t/a.txt",
        "Harbour Courier\nRain\n2 May 2031\n\nIt rained on the ferry all day, Captain Ada Orn said.\n",
    );
    folder
        .write("p.toml", "record = \"r.ascribe\"\n[[ingest]]\npath = \"t\"\n[compare]\ncodebook = \"codebook.toml\"\n");
    insta::assert_snapshot!("codebook_warning", folder.run(["check", "codebook.toml"]).expect(0).stderr);
    for command in [vec!["check", "p.toml"], vec!["run", "p.toml"], vec!["evaluate", "gold", "--task", "stance"]] {
        let told = folder.run(command.iter().copied()).expect(0).stderr;
        assert!(told.contains("the stock list 'hide' has no 'put in a biscuit tin'"), "{command:?}: {told}");
    }
}

/// Runs what the guide shows to be typed, in a folder with what it speaks of.
#[test]
fn the_commands_of_the_guide_run() {
    let guide = include_str!("../../docs/codebook.md");
    let toml = guide.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let pair = guide.split("```json\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let folder = Folder::new();
    folder.write("codebook.toml", toml).write("sentences.txt", "The boat sank.\n");
    folder.write("FOLDER/codebook.toml", toml).write("FOLDER/pairs.jsonl", pair);
    folder.write("t/a.txt", "Harbour Courier\nRain\n2 May 2031\n\nThe Kerl ferry is unsafe, Captain Ada Orn said.\n");
    folder
        .write("p.toml", "record = \"r.ascribe\"\n[[ingest]]\npath = \"t\"\n[compare]\ncodebook = \"codebook.toml\"\n");
    folder.run(["run", "p.toml"]).expect(0);
    let inline =
        guide.split('`').skip(1).step_by(2).filter(|code| code.starts_with("ascribe ") && !code.contains('\n'));
    let shown =
        guide.lines().filter_map(|line| line.strip_prefix("    ascribe ")).map(|rest| format!("ascribe {rest}"));
    let commands: Vec<String> = inline.map(str::to_owned).chain(shown).collect();
    assert!(commands.len() >= 5, "{commands:?}");
    for command in commands {
        let (typed, input) = command.split_once(" < ").unwrap_or((&command, ""));
        // Quoted words are one argument.
        let quoted = |(nth, part): (usize, &'_ str)| match nth % 2 {
            0 => part.split_whitespace().map(str::to_owned).collect::<Vec<_>>(),
            _ => vec![part.to_owned()],
        };
        let arguments: Vec<String> = typed.split('"').enumerate().flat_map(quoted).skip(1).collect();
        let arguments = if arguments == ["check"] { vec!["check".into(), "codebook.toml".into()] } else { arguments };
        let mut run = folder.ascribe(arguments.iter().map(String::as_str));
        let output = if input.is_empty() { run.output() } else { run.write_stdin(folder.text(input)).output() };
        let output = output.unwrap();
        assert!(output.status.success(), "{command}: {}", String::from_utf8_lossy(&output.stderr));
        if command.contains("--try \"") {
            let told = String::from_utf8_lossy(&output.stdout);
            let mut shown = guide.split("```text\n").skip(1).filter_map(|rest| rest.split("```").next());
            assert!(shown.any(|shown| shown == told), "{command}: {told}");
        }
    }
}
