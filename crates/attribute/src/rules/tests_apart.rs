//! Words that say whose a sentence is, set apart in it or standing before and behind it.

use super::tests::check;

#[test]
fn a_tag_in_the_middle_can_tell_to_whom() {
    check(
        "The boats had been checked twice, she told members, at a cost of ten crowns.",
        &["she | told | The boats had been checked twice … at a cost of ten crowns"],
    );
    check("The pilots, Orn insisted to reporters, had been paid.", &["Orn | insisted | The pilots … had been paid"]);
    check("The quay – Orn told the council – was never safe.", &["Orn | told | The quay … was never safe"]);
    check("Not so, says Orn: the quay was safe.", &["Orn | says | Not so … the quay was safe"]);
}

#[test]
fn what_somebody_was_told_has_no_source() {
    check("The repairs had cost a fortune, the board was told.", &["- | was told | The repairs had cost a fortune"]);
    check("The toll, the council was told on Friday, would rise.", &["- | was told | The toll … would rise"]);
    check("The cracks had been seen in March, the inquiry heard.", &["- | heard | The cracks had been seen in March"]);
    check("Vella stayed, the captain heard the bell.", &[]);
}

#[test]
fn an_opinion_is_its_owners() {
    check("In Orn's telling, the quay was shut.", &["Orn | In Orn's telling | the quay was shut"]);
    check("The quay was, in the words of Orn, a trap.", &["Orn | in the words | The quay was … a trap"]);
    check("The toll would double, by Orn's reckoning.", &["Orn | by Orn's reckoning | The toll would double"]);
    check(
        "The toll would double, on Orn's reading of the contract.",
        &["Orn | on Orn's reading | The toll would double"],
    );
    check("The toll would double, in the spring.", &[]);
}

#[test]
fn an_aside_tells_whose_a_sentence_is() {
    check("The quay – so the mayor – was never safe.", &["the mayor | so | The quay … was never safe"]);
    check("The quay is shut, if Orn is to be believed.", &["Orn | is to be believed | The quay is shut"]);
    check("As Orn sees it, the board was lazy.", &["Orn | sees it | the board was lazy"]);
    check("Nobody was hurt, as far as Orn knows.", &["Orn | knows | Nobody was hurt"]);
    check("The quay is shut, if it is too old to be mended.", &[]);
}

#[test]
fn who_is_sure_holds_what_follows() {
    check("Orn is certain that the quay was safe.", &["Orn | is certain | that the quay was safe"]);
    check("The mayor was in no doubt that it was safe.", &["The mayor | was in no doubt | that it was safe"]);
    check("It is certain that the quay was safe.", &[]);
    check("Orn is certain of the date.", &[]);
}

#[test]
fn an_answer_is_its_owners() {
    check("Orn's answer was blunt: the quay would stay shut.", &["Orn | answer was blunt | the quay would stay shut"]);
    check("Her message was that the quay was shut.", &["Her | message was | that the quay was shut"]);
    check("The board's verdict: the quay was safe.", &["The board | verdict | the quay was safe"]);
    check("Orn's answer was short.", &[]);
}

#[test]
fn a_sentence_can_say_whose_the_one_before_is() {
    check("The quay was never safe. So says Orn.", &["Orn | says | The quay was never safe"]);
    check("The quay was never safe. Or so the board says.", &["the board | says | The quay was never safe"]);
    check("The quay was never safe. That is the view of Orn.", &["Orn | is the view of | The quay was never safe"]);
    check("The quay was never safe. That is Orn's verdict.", &["Orn | is Orn's verdict | The quay was never safe"]);
    check("The quay was never safe.\n\nThat is the view of Orn.", &[]);
}

#[test]
fn a_headline_says_more_with_less() {
    let below = "\n\nOrn and the pilots met on Monday.";
    let headline = |line: &str, expected: &str| check(&format!("{line}{below}"), &[expected]);
    headline("Widow: they shot at my husband", "Widow | : | they shot at my husband");
    headline("Minister: no blockade", "Minister | : | no blockade");
    headline("Ex-captain claims: we were told to lie", "Ex-captain | claims | we were told to lie");
    headline("Orn denies blocking the strait", "Orn | denies | blocking the strait");
    headline("TAMM MAYOR SAYS QUAY SAFE", "TAMM MAYOR | SAYS | QUAY SAFE");
    headline("Strait open, Orn insists", "Orn | insists | Strait open");
    check(&format!("Analysis: why the strait is shut{below}"), &[]);
    check("Widow: they shot at my husband.", &[]);
}

#[test]
fn what_somebody_is_clear_about_stands_behind_a_colon() {
    check(
        "On one thing she had made up her mind: the port should not open, “not in May”.",
        &["she | had made up her mind | the port should not open, “not in May”"],
    );
    check("The board was adamant: nobody had been paid.", &["The board | was adamant | nobody had been paid"]);
    check("Orn has no doubt: the quay was safe.", &["Orn | has no doubt | the quay was safe"]);
    check(
        "His mother, Mira Orn, had one piece of advice: leave the ice to the fish.",
        &["His mother, Mira Orn | had one piece of advice | leave the ice to the fish"],
    );
    check("The list was clear: two boats and a lamp.", &[]);
    check("Orn had a boat: it was old.", &[]);
}

#[test]
fn who_may_stand_apart_from_its_verb() {
    check(
        "Orn, who on the morning of 4 March told reporters in Tamm, “Nothing in the hold could burn,” is in Selt.",
        &["who | told | “Nothing in the hold could burn,”"],
    );
}

#[test]
fn what_somebody_does_not_speak_of_has_its_source() {
    check(
        "Orn would not be drawn on who had mended the quay.",
        &["Orn | would not be drawn on | who had mended the quay"],
    );
    check("She did not take questions about the toll.", &["She | did not take questions about | the toll"]);
}

#[test]
fn a_headline_may_have_a_verb_that_no_list_has() {
    let text = "Hask: quay stays with the town\n\nThe quay of Tamm was old. Ada Hask said so.";
    check(text, &["Hask | : | quay stays with the town"]);
    let text =
        "Pilots’ leader at quay rally: give us the toll back\n\nThe quay of Tamm was old and nobody paid for it.";
    check(text, &["Pilots’ leader at quay rally | : | give us the toll back"]);
}

#[test]
fn a_sentence_may_be_the_answer_of_somebody() {
    check(
        "The lamp was lit. That is the answer of Ada Hask, director of the port, to the captain.",
        &["Ada Hask, director of the port | is the answer of | The lamp was lit"],
    );
}
