//! A codebook that asks for numbers: what is compared, what is shown, and what is wrong with it.

use ascribe_tests::Folder;
use serde_json::Value;

use crate::rows;

const CODEBOOK: &str = r##"
[[quantity]]
id = "marchers"
question = "How many people marched through Velm on 3 May?"
topic = ["(march|bridge|crowd)"]
given = ["# ... (people|march|cross)", "(count|put) ... #"]
exclude = ["arrest"]

[[quantity.example]]
text = "The march was long. The union counted 2,000."
is = "2,000"
"##;

const PIPELINE: &str = r#"
record = "velm.ascribe"
[[ingest]]
path = "texts/*.txt"
[compare]
codebook = "codebook.toml"
[[export]]
inputs = { conflicts = "conflicts", positions = "positions" }
plugin = "markdown"
to = "dossier.md"
"#;

const MAY: &str = "Harbour Courier
Velm marches
4 May 2031

The march through Velm on Saturday was the longest in years. The dockers' union counted 2,000 heads on the bridge. Seven \
people were arrested, the harbour police said, and 40 cars had to be towed away from the quay before noon.
";

const LATER: &str = "Island Gazette
After the march
6 May 2031

Ada Orn, who heads the harbour police, spoke of the march on Monday. “Some 800 crossed the bridge,” Orn said. “We \
arrested twelve people, and we would do it again.” The quay was swept in the evening, and the boats sailed on time.
";

fn folder(codebook: &str) -> Folder {
    let folder = Folder::new();
    folder.write("texts/may.txt", MAY).write("texts/later.txt", LATER);
    folder.write("codebook.toml", codebook).write("p.toml", PIPELINE);
    folder
}

#[test]
fn the_numbers_of_a_quantity_are_compared_and_no_others() {
    let folder = folder(CODEBOOK);
    folder.run(["run", "p.toml"]).expect(0);
    let given: Vec<_> = rows(&folder, &["figures"])
        .into_iter()
        .filter(|row| row["quantity"] == "marchers")
        .map(|row| (row["surface"].clone(), row["actor"].clone()))
        .collect();
    assert_eq!(given, [("2,000 heads".into(), "dockers' union".into()), ("Some 800".into(), "Ada Orn".into())]);
    let left: Vec<Value> =
        rows(&folder, &["figures", "--uncoded"]).into_iter().map(|row| row["surface"].clone()).collect();
    assert_eq!(left, ["Seven people", "40 cars", "twelve people"]);
    let conflicts = rows(&folder, &["conflicts"]);
    assert_eq!(conflicts.len(), 1, "{conflicts:#?}");
    assert_eq!(conflicts[0]["subject"], "How many people marched through Velm on 3 May?");
    assert_eq!(
        conflicts[0]["why"],
        "2,000 heads according to dockers' union on 4 May 2031, but some 800 according to Ada Orn on 6 May 2031."
    );
    let table = folder.run(["query", "figures"]).expect(0).stdout;
    assert!(table.lines().next().is_some_and(|head| head.contains("quantity")), "{table}");
    let dossier = std::fs::read_to_string(folder.path("dossier.md")).unwrap();
    assert!(dossier.contains("How many people marched through Velm on 3 May?"), "{dossier}");
}

#[test]
fn a_passage_can_be_tried_on_the_quantities() {
    let folder = folder(CODEBOOK);
    let tried = |text: &str| folder.run(["check", "codebook.toml", "--try", text]).expect(0).stdout;
    assert!(tried("The union counted 2,000 on the bridge.").contains("marchers: a number\n  → “2,000”, said by"));
    assert!(tried("The union counted 2,000 hens.").contains("the topic is not named near it"));
    assert!(tried("At the march 12 people were arrested.").contains("its sentence is excluded"));
    assert!(tried("A quiet day.").contains("nothing fires: marchers\n  no phrase names a number"));
}

#[test]
fn a_quantity_that_cannot_work_is_told_at_its_place() {
    let wrong = |from: &str, to: &str| {
        let folder = folder(&CODEBOOK.replace(from, to));
        folder.run(["check", "p.toml"]).expect(2).stderr
    };
    let told = wrong("\"(count|put) ... #\"", "\"counted\"");
    assert!(told.contains("does not say where the number stands") && told.contains("'# ... killed'"), "{told}");
    assert!(told.contains("codebook.toml:6:"), "{told}");
    let told = wrong("is = \"2,000\"", "is = \"900\"");
    assert!(told.contains("the example for 'marchers' should give 900, but gives 2,000"), "{told}");
    assert!(wrong("given =", "givn =").contains("unknown field `givn`"));
}
