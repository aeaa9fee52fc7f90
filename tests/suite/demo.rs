//! The demo, held to the key that was written by reading before the engine saw the texts.

use std::collections::BTreeMap;
use std::path::Path;

use ascribe_tests::{Folder, Output};
use serde_json::Value;
use toml::Table;

/// The demo in a folder of its own, after `ascribe run`.
fn demo() -> (Folder, Output) {
    let config = Path::new(env!("CARGO_MANIFEST_DIR")).join("../config");
    let folder = Folder::new();
    for name in ["demo.toml", "codebooks/demo.toml", "actors/demo.toml"] {
        folder.write(&format!("config/{name}"), std::fs::read(config.join(name)).unwrap());
    }
    for file in std::fs::read_dir(config.join("demo")).unwrap() {
        let file = file.unwrap();
        let name = format!("config/demo/{}", file.file_name().to_str().unwrap());
        folder.write(&name, std::fs::read(file.path()).unwrap());
    }
    let output = folder.run(["run", "config/demo.toml"]).expect(0);
    (folder, output)
}

/// The tables of one kind in the key.
fn key(kind: &str) -> Vec<Table> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../config/demo/key.toml");
    let key: Table = std::fs::read_to_string(path).unwrap().parse().unwrap();
    key[kind].as_array().unwrap().iter().map(|table| table.as_table().unwrap().clone()).collect()
}

fn rows(folder: &Folder, view: &str) -> Vec<Value> {
    let output = folder.run(["query", view, "--record", "config/out/demo.ascribe", "--to", "jsonl"]).expect(0).stdout;
    output.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The file of the demo that a row comes from.
fn file(row: &Value) -> &str {
    file_of(row["uri"].as_str().unwrap())
}

fn file_of(uri: &str) -> &str {
    uri.trim_start_matches("demo/").split('#').next().unwrap()
}

#[test]
fn it_says_what_it_made_and_where() {
    let (folder, output) = demo();
    assert_eq!(output.stdout, "");
    let made = [
        "brief.md",
        "dossier.md",
        "korvin.md",
        "statements.csv",
        "who-speaks-where.csv",
        "statements.jsonl",
        "actors.json",
    ];
    for file in made {
        assert!(folder.path(&format!("config/out/{file}")).metadata().unwrap().len() > 100, "{file}");
        assert!(output.stderr.contains(&format!("config/out/{file}")), "{}", output.stderr);
    }
    assert!(output.stderr.contains("12 documents"), "{}", output.stderr);
    assert!(output.stderr.lines().count() <= 12, "not a few lines:\n{}", output.stderr);
    folder.run(["verify", "--record", "config/out/demo.ascribe"]).expect(0);
}

#[test]
fn titles_dates_and_outlets_are_those_of_the_key() {
    let (folder, _) = demo();
    let documents: BTreeMap<String, Value> =
        rows(&folder, "documents").into_iter().map(|row| (file(&row).to_owned(), row)).collect();
    for wanted in key("document") {
        let name = wanted["file"].as_str().unwrap();
        let found = &documents[name];
        assert_eq!(found["title"].as_str(), wanted["title"].as_str(), "title of {name}");
        let published = wanted.get("published").map(ToString::to_string);
        assert_eq!(found["published"].as_str(), published.as_deref(), "date of {name}");
        // An outlet is only what the text or a person says, never a guess: none may be wrong.
        if let (Some(found), Some(wanted)) = (found["outlet"].as_str(), wanted.get("outlet")) {
            assert_eq!(Some(found), wanted.as_str(), "outlet of {name}");
        }
    }
}

#[test]
fn no_furniture_is_left_in_a_text() {
    let (folder, _) = demo();
    for document in rows(&folder, "documents") {
        let (name, text) = (file(&document), document["text"].as_str().unwrap());
        let wanted = key("document").into_iter().find(|wanted| wanted["file"].as_str() == Some(name)).unwrap();
        let furniture = wanted.get("furniture").and_then(|lines| lines.as_array()).cloned().unwrap_or_default();
        for line in &furniture {
            let line = line.as_str().unwrap();
            assert!(!text.lines().any(|kept| kept.trim() == line), "'{line}' is left in {name}");
        }
        let title = document["title"].as_str().unwrap();
        assert!(text.matches(title).count() <= 1, "the title of {name} is left several times");
    }
}

/// Words of a text, for comparing contents whatever their marks.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase).collect();
    words.sort();
    words
}

/// Shared words over all words.
fn overlap(left: &[String], right: &[String]) -> f64 {
    let (mut i, mut j, mut shared) = (0, 0, 0);
    while i < left.len() && j < right.len() {
        match left[i].cmp(&right[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => (i, j, shared) = (i + 1, j + 1, shared + 1),
        }
    }
    f64::from(shared)
        / (left.len() + right.len()) as f64
        / (1.0 - f64::from(shared) / (left.len() + right.len()) as f64)
}

/// Whether two names can be those of one actor: the last word of one, a spelling apart, is in the other.
fn same_actor(left: &str, right: &str) -> bool {
    let last = |name: &str| words(name.rsplit(' ').next().unwrap_or_default()).join("").replace('c', "k");
    let all = |name: &str| name.to_lowercase().replace('c', "k");
    all(left).contains(&last(right)) || all(right).contains(&last(left))
}

#[test]
fn most_statements_of_the_key_are_found_and_few_others() {
    let (folder, _) = demo();
    let mut printed: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for row in rows(&folder, "statements") {
        printed.entry(file(&row).to_owned()).or_default().push(row);
    }
    let (mut main, mut right, mut wrong, mut all) = (0, 0, 0, 0);
    for document in key("document") {
        let found = printed.remove(document["file"].as_str().unwrap()).unwrap_or_default();
        let mut free = vec![true; found.len()];
        for wanted in document["statement"].as_array().unwrap() {
            let text = wanted["content"].as_array().unwrap().iter().map(|piece| piece.as_str().unwrap());
            let content = words(&text.collect::<Vec<_>>().join(" "));
            let best = (0..found.len())
                .filter(|&i| free[i])
                .map(|i| (overlap(&content, &words(found[i]["content"].as_str().unwrap())), i))
                .filter(|(share, _)| *share >= 0.5)
                .max_by(|left, right| left.0.total_cmp(&right.0));
            main += usize::from(wanted["main"].as_bool().unwrap());
            if let Some((_, i)) = best {
                let actor = found[i]["actor"].as_str().unwrap_or_default();
                if same_actor(actor, wanted["actor"].as_str().unwrap()) {
                    free[i] = false;
                    right += usize::from(wanted["main"].as_bool().unwrap());
                }
            }
        }
        all += found.len();
        wrong += free.iter().filter(|free| **free).count();
    }
    assert!(right * 3 >= main * 2, "{right} of {main} main statements with the right actor");
    assert!(wrong * 4 <= all, "{wrong} of {all} printed statements are wrong");
}

#[test]
fn the_picture_of_the_readme_is_what_the_demo_shows() {
    let readme = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../README.md")).unwrap();
    let picture = readme.split("```text\n$ ascribe ").nth(1).unwrap().split("```").next().unwrap();
    let (command, shown) = picture.split_once('\n').unwrap();
    let arguments = command.split('\'').enumerate().flat_map(|(nth, part)| {
        // What stands in quotation marks is one argument.
        if nth % 2 == 1 { vec![part] } else { part.split_whitespace().collect() }
    });
    let (folder, _) = demo();
    let record = ["--record", "config/out/demo.ascribe"];
    let output = folder.run(arguments.chain(record)).expect(0);
    assert_eq!(output.stdout.trim_end(), shown.trim_end());
}

/// A conflict, of the key or found.
struct Conflict {
    kind: String,
    subject: String,
    sides: [Side; 2],
}

struct Side {
    actor: String,
    file: String,
    words: String,
    stance: Option<String>,
}

impl Conflict {
    fn of_key(table: &Table) -> Self {
        let text = |table: &Table, name: &str| table[name].as_str().unwrap().to_owned();
        let sides = ["left", "right"].map(|name| {
            let side = table[name].as_table().unwrap();
            Side { actor: text(side, "actor"), file: text(side, "file"), words: text(side, "words"), stance: None }
        });
        Self { kind: text(table, "kind"), subject: text(table, "subject"), sides }
    }

    fn found(row: &Value) -> Self {
        let text = |name: &str| row[name].as_str().map(str::to_owned);
        let sides = ["left", "right"].map(|side| Side {
            actor: text(&format!("{side}_holder")).unwrap_or_default(),
            file: file_of(row[format!("{side}_uri")].as_str().unwrap()).to_owned(),
            words: row[format!("{side}_words")]
                .as_str()
                .unwrap()
                .trim_matches(|c: char| !c.is_alphanumeric())
                .to_owned(),
            stance: text(&format!("{side}_stance")),
        });
        Self { kind: text("kind").unwrap(), subject: text("subject").unwrap(), sides }
    }

    /// What it is listed as, whatever the order of its sides.
    fn name(&self) -> String {
        let mut parties =
            self.sides.each_ref().map(|side| if self.kind == "figure" { &side.file } else { &side.actor });
        parties.sort();
        format!("{}: {}: {}, {}", self.kind, self.subject, parties[0], parties[1])
    }

    /// Whether it is this one of the key: stances and shifts by proposition and actors, figures and wordings by
    /// file and place.
    fn is(&self, wanted: &Self) -> bool {
        let in_words = matches!(self.kind.as_str(), "figure" | "wording");
        let fits = |found: &Side, wanted: &Side| match in_words {
            true => found.file == wanted.file && wanted.words.contains(&found.words),
            false => found.actor == wanted.actor,
        };
        let ([a, b], [c, d]) = (&self.sides, &wanted.sides);
        self.kind == wanted.kind
            && (in_words || self.subject == wanted.subject)
            && (fits(a, c) && fits(b, d) || fits(a, d) && fits(b, c))
    }

    /// Whether both sides of a conflict of stance stand where it says.
    fn is_opposed(&self, stands: &[Table]) -> bool {
        let so = |side: &Side, stand: &Table| {
            stand["proposition"].as_str() == Some(&self.subject)
                && stand["actor"].as_str() == Some(&side.actor)
                && stand["stance"].as_str() == side.stance.as_deref()
                && stand.get("file").is_none_or(|file| file.as_str() == Some(&side.file))
        };
        self.sides.iter().all(|side| stands.iter().any(|stand| so(side, stand)))
    }
}

#[test]
fn the_conflicts_are_those_of_the_key() {
    let (folder, _) = demo();
    let wanted: Vec<Conflict> = key("conflict").iter().map(Conflict::of_key).collect();
    let found: Vec<Conflict> = rows(&folder, "conflicts").iter().map(Conflict::found).collect();
    let stands = key("stand");
    let is_true = |found: &Conflict| match found.kind.as_str() {
        "stance" => found.is_opposed(&stands),
        _ => wanted.iter().any(|wanted| found.is(wanted)),
    };
    let missing = wanted.iter().filter(|wanted| !found.iter().any(|found| found.is(wanted))).map(Conflict::name);
    let wrong = found.iter().filter(|found| !is_true(found)).map(Conflict::name);
    assert_eq!(missing.collect::<Vec<_>>(), [""; 0], "not found");
    assert_eq!(wrong.collect::<Vec<_>>(), [""; 0], "found, and none");
}
