//! Whom "he" and "she" mean.

use crate::resolve::tests::{check, given};

#[test]
fn he_behind_a_quotation_is_the_one_whose_sentence_opens_it() {
    check(
        "Ivan Tarn said that it froze. Ivan Tarn said that it snowed.\n\nPaul Orn added: “It was cold. It was \
         dark.” He said that the ice was thin.",
        &["Ivan Tarn (person)", "Ivan Tarn (person)", "Paul Orn (person)", "Paul Orn (person)"],
    );
}

#[test]
fn he_in_a_title_is_the_one_told_of_below() {
    let text = "Pilot sees ice as he lands.\n\nPaul Orn landed in Selt on Friday.";
    assert_eq!(given(text, &[("he", "lands", "ice")]), ["Paul Orn (person)"]);
}

#[test]
fn he_in_an_interview_is_not_the_one_who_asks() {
    let text = "PAUL ORN: Do you think Ivan Tarn was cold?\n\nVERA HALM: Look at what he said this week.\n\n\
                PAUL ORN: Thank you.";
    assert!(given(text, &[("he", "said", "what")]).contains(&"Ivan Tarn (person)".to_owned()));
}

#[test]
fn he_in_a_tag_goes_on_with_its_own_sentence() {
    check(
        "Ivan Tarn said that it froze. Ivan Tarn said that it snowed. Ivan Tarn said that it rained. Paul Orn \
         weighed in, telling a pilot in Selt, “It is cold,” he said.",
        &["Ivan Tarn (person)", "Ivan Tarn (person)", "Ivan Tarn (person)", "Paul Orn (person)"],
    );
}

#[test]
fn he_behind_an_opening_is_the_subject_before() {
    check(
        "Ivan Tarn said that it froze. Ivan Tarn said that it snowed. Ivan Tarn said that it rained. Paul Orn              landed. Finding a boat on the quay of Selt is not so easy as it looks on a map, he said.",
        &["Ivan Tarn (person)", "Ivan Tarn (person)", "Ivan Tarn (person)", "Paul Orn (person)"],
    );
    check(
        "Ivan Tarn said that it froze. Ivan Tarn said that it snowed. Ivan Tarn said that it rained. Paul Orn              landed. For example: “The ice is thin,” he said.",
        &["Ivan Tarn (person)", "Ivan Tarn (person)", "Ivan Tarn (person)", "Paul Orn (person)"],
    );
}

#[test]
fn he_in_a_tag_is_the_one_who_speaks_in_its_sentence() {
    check(
        "Ivan Tarn said that it froze. Ivan Tarn said that it snowed. Ivan Tarn said that it rained. Paul Orn              said that Ivan Tarn has “thin ice,” he said.",
        &["Ivan Tarn (person)", "Ivan Tarn (person)", "Ivan Tarn (person)", "Paul Orn (person)", "Paul Orn (person)"],
    );
}

#[test]
fn he_is_hardly_a_name_of_one_word() {
    check(
        "Paul Orn sang. Paul Orn praised the port of Selt, Vella says. He said that it snowed.",
        &["Paul Orn (person)", "Vella (person)", "Paul Orn (person)"],
    );
}

#[test]
fn he_is_the_only_one_told_of_where_there_is_no_subject() {
    check(
        "Paul Orn said that it froze. Paul Orn said that it snowed. Just look at Ivan Tarn. He said that the ice \
         was thin.",
        &["Paul Orn (person)", "Paul Orn (person)", "Ivan Tarn (person)"],
    );
}

#[test]
fn he_is_the_one_whom_the_sentence_before_brings_in() {
    check(
        "Captain Paul Orn said that it froze. He said that it snowed. “I live on that bay,” Orn said. Also heard \
         was Ivan Tarn of the council. The ice was thin, he said.",
        &["Paul Orn (person)", "Paul Orn (person)", "Paul Orn (person)", "Ivan Tarn (person)"],
    );
}

#[test]
fn his_is_of_the_subject_above_it() {
    let text = "Paul Orn told Ivan Tarn to leave after Ivan Tarn was asked about his claim on the ice.";
    assert_eq!(given(text, &[("his", "claim", "the ice")]), ["Ivan Tarn (person)"]);
}

#[test]
fn a_pronoun_that_fits_two_tells_nothing_of_either() {
    check(
        "Orla Tamm, a pilot, asked Paul Orn whether he was cold. She said that the ice was thin.",
        &["Orla Tamm (person)", "Orla Tamm (person)"],
    );
}

#[test]
fn he_in_a_tag_is_the_one_with_whose_name_the_paragraph_opens() {
    check(
        "Ivan Tarn said that it froze. Ivan Tarn said that it snowed.\n\nPaul Orn balked at the plan of Ivan Tarn. \
         “The ice is thin,” he said.",
        &["Ivan Tarn (person)", "Ivan Tarn (person)", "Paul Orn (person)"],
    );
}

#[test]
fn no_thing_and_no_author_is_he() {
    check("I met Paul Orn. The sound system failed. He said that the ice was thin.", &["Paul Orn (person)"]);
}
