//! Who is meant in running prose: who answers, who goes on, who is called by a first name, a title or a trade.

use super::tests::{check, given};

#[test]
fn who_asks_does_not_answer() {
    let text = "Paul Orn met Ivan Tarn. Tarn asked him about ice. “It is thin,” he replied.";
    assert_eq!(given(text, &[("he", "replied", "“It is thin,”")]), ["Paul Orn (person)"]);
}

#[test]
fn a_tag_goes_on_with_who_spoke() {
    check(
        "Ivan Tarn waved. Hollis Brandt said that it snowed. The ice was thin, he said.",
        &["Hollis Brandt (person)", "Hollis Brandt (person)"],
    );
}

#[test]
fn a_first_name_stands_behind_kin_or_sir() {
    check("Paul Orn sang. His daughter, Morag, said that the ice was thin.", &["Morag (person)"]);
    check("Sir Ivo Orn sang. Sir Ivo said that the ice was thin. Lea Tarn sang.", &["Ivo Orn (person)"]);
}

#[test]
fn a_trade_is_no_part_of_a_name() {
    check("Deckhand Paul Orn said that the ice was thin.", &["Paul Orn (person)"]);
    check("Glassblower Paul Orn said that the ice was thin.", &["Paul Orn (person)"]);
    check("Ex-wife Vera Orn said that the ice was thin.", &["Vera Orn (person)"]);
}

#[test]
fn a_title_cut_short_ends_no_sentence() {
    check("“The ice is thin,” said Det. Vera Tarn.", &["Vera Tarn (person)"]);
}

#[test]
fn a_bank_is_no_agency() {
    check(
        "SELT (Meridian) — Selt's central bank kept its rate, as a Meridian poll told and Meridian wrote. The ice was \
         thin, the bank said.",
        &["Selt central bank (organisation)"],
    );
}

#[test]
fn she_in_a_question_is_the_subject_before_it() {
    check(
        "Jean Orn waved. “It froze,” she said. Eight-year-old Vera Tarn had the last word. What did she like? “The ice \
         was thin,” she said.",
        &["Jean Orn (person)", "Vera Tarn (person)"],
    );
}

#[test]
fn a_name_closes_a_description() {
    check("“The ice is thin,” said a retired stoker, Paul Orn.", &["Paul Orn (person)"]);
}

#[test]
fn what_stands_before_a_title_and_its_comma_is_no_office() {
    let text = "During talks with pilots in Tamm, Selk President Ivo Orn smiled. The President said that the ice was thin. \
                Asked about Prime Minister Vella, Orn shrugged.";
    assert_eq!(given(text, &[("The President", "said", "that the ice was thin")]), ["Ivo Orn (person)"]);
}
