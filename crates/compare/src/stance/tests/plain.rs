//! Plain sentences: conditions, negations of something else, short answers, and what could not be found out.

use super::super::{overall, read};
use super::mill::check;
use crate::Codebook;

fn codebook() -> Codebook {
    Codebook::parse(
        r#"
        on_topic = true
        names = ["Varn", "Tolva", "Ostrel"]
        [[proposition]]
        id = "flood"
        sentence = "The miller Orn flooded Varn."
        about = "The flood at Varn, and who caused it."
        topic = ["(flood|water)"]
        affirm = ["Orn ... (flood|drown)", "culprit ... Orn", "culprit", "water ... come from Tolva", "boast ... begin at the mill"]
        deny = ["(dismiss|reject) ... charge"]
        [[proposition]]
        id = "night"
        sentence = "Carts may use the ford."
        about = "The ford at Varn."
        topic = ["(ford|cart)"]
        affirm = ["may go through", "go through"]
        [[proposition]]
        id = "real"
        sentence = "The crack in the dam is real."
        about = "The crack that a boy saw in the dam."
        topic = ["crack"]
        affirm = ["real"]
        [[proposition]]
        id = "sale"
        sentence = "Ostrel will sell the old mill to Tolva."
        about = "The mill and its sale to the town of Tolva."
        topic = ["sale", "mill"]
        affirm = ["sell"]
        "#,
    )
    .unwrap()
}

#[track_caller]
fn plain(id: &str, text: &str, stance: Option<&str>) {
    let codebook = codebook();
    let nth = codebook.propositions().iter().position(|p| p.id == id).unwrap();
    let taken = read(&codebook, text, &[]);
    assert_eq!(overall(&taken, nth).map(|s| s.as_str()), stance, "{text}: {taken:#?}");
}

#[test]
fn conditions() {
    plain("sale", "Ostrel will sell the mill only if the roof falls in.", Some("hedge"));
    plain("sale", "Ostrel will sell the mill in one case only: the roof falls in.", Some("hedge"));
    plain("sale", "Ostrel will sell the mill on one condition.", Some("hedge"));
    plain("sale", "Ostrel will sell the mill provided the price is right.", Some("hedge"));
    check("safe", "Provided the beam holds, the mill is safe.", Some("hedge"));
    check("safe", "Varn provided the stones for a safe mill.", Some("affirm"));
    check("safe", "The owner has provided the money for a safe mill.", Some("affirm"));
    plain("sale", "Provided Tolva agrees, Ostrel will sell the mill.", Some("hedge"));
    plain("sale", "Ostrel will sell the mill only when the roof falls in.", Some("hedge"));
    plain("sale", "Ostrel will sell the mill when the roof falls in.", Some("affirm"));
    check("close", "Without closing the mill there will be no peace in Varn.", Some("affirm"));
    plain("night", "She may go through the ford by day.", Some("affirm"));
}

#[test]
fn two_negations_in_two_clauses_do_not_undo_each_other() {
    plain("flood", "Orn has not flooded and is not flooding the town.", Some("deny"));
    plain("flood", "Orn did not dig and did not flood the town.", Some("deny"));
    plain("flood", "Orn is not a saint and has flooded the town.", Some("affirm"));
    plain("flood", "Nobody says that Orn did not flood the town.", Some("affirm"));
    plain("flood", "Orn has not and will not flood the town.", Some("deny"));
}

#[test]
fn negations_of_something_else() {
    plain("flood", "The council made no offer to the culprit Orn.", Some("affirm"));
    plain("flood", "Nobody calls him the culprit Orn.", Some("deny"));
    plain("flood", "The boast not to drown was begun at the mill.", Some("affirm"));
    plain("flood", "Orn did not flood the town. There was no such flood.", Some("deny"));
    plain("flood", "Orn flooded the town, they tell us. There was no such flood.", Some("deny"));
    check("close", "Close the mill, with no right for anybody to grind.", Some("affirm"));
    check("close", "Whoever wants to save the wheel must close the mill.", Some("affirm"));
    check("close", "Whoever wants to close the mill is a fool.", Some("deny"));
}

#[test]
fn nobody_leaves_nothing_open() {
    check("safe", "That the mill is safe nobody in this hall doubts.", Some("affirm"));
    check("safe", "There is little doubt that the mill is safe.", Some("affirm"));
    check("safe", "There is some doubt that the mill is safe.", Some("hedge"));
    check("safe", "Orn in this hall doubts that the mill is safe.", Some("hedge"));
    check("safe", "Nobody who has seen the wheel could think the mill safe.", Some("deny"));
    check("safe", "Nobody who has seen the wheel could think the mill anything but safe.", Some("affirm"));
}

#[test]
fn denials_and_mistakes() {
    check("safe", "Ostrel bristled at the suggestion that the mill was unsafe.", Some("affirm"));
    check("safe", "The bishop praised the mill as safe, and he was wrong.", Some("deny"));
    check("safe", "The mill was safe, and he was wrong to leave it.", Some("affirm"));
    plain("flood", "Orn dismissed the charge as absurd.", Some("deny"));
    check("close", "The answer to the call to close the mill was no.", Some("deny"));
    plain("real", "The windows are real. The crack is not.", Some("deny"));
    plain("real", "The crack is real. The mill is not.", Some("affirm"));
    check("safe", "Ostrel declined to call the mill unsafe.", Some("hedge"));
}

#[test]
fn short_answers() {
    check("safe", "Is the mill safe? “Where else would I sleep.”", Some("affirm"));
    check("close", "When should we close the mill? “Yesterday,” Orn said.", Some("affirm"));
    check("hid", "Did they hide the report? “All of it.”", Some("affirm"));
    check("hid", "Did they hide the report? Orn did not deny it.", Some("affirm"));
    check("hid", "Did Varn hide the report? “Its owners certainly did.”", Some("affirm"));
    check("safe", "Question: Is the mill safe? Answer: It isn't.", Some("deny"));
    check("safe", "Is the mill safe, we asked the carter. “No.”", Some("deny"));
    check("safe", "Is the mill safe? “Ask Ostrel.”", Some("hedge"));
    check("safe", "Is the mill safe? “I can't decide.”", Some("hedge"));
    check("safe", "A safe mill? Four pages", Some("hedge"));
    check("safe", "A safe mill? It has two holes.", Some("deny"));
}

#[test]
fn what_could_not_be_found_out() {
    check("safe", "That the mill is safe could not be verified.", Some("hedge"));
    check("hid", "The report that Ostrel hid the report could not be independently confirmed.", Some("hedge"));
    check("safe", "The engineers could not establish that the mill was safe.", Some("hedge"));
    check("safe", "It is not clear which beam of the mill will go first.", Some("hedge"));
    plain("sale", "Ostrel knew nothing about a sale of the mill.", Some("hedge"));
    plain("sale", "Asked about the sale of the mill, Orn said: “No comment.”", Some("hedge"));
    plain("sale", "The minister evaded the question about the sale.", Some("hedge"));
    plain("flood", "Asked when the water had come from Tolva, Orn said he was not allowed to answer.", Some("hedge"));
    let both = "Orn declined to discuss the sale of the mill and would not be drawn on the crack.";
    plain("sale", both, Some("hedge"));
    plain("real", both, Some("hedge"));
    check("safe", "The mill is not safe, either on paper or on the river.", Some("deny"));
    check("safe", "On paper the mill is safe.", Some("hedge"));
}
