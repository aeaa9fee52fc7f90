use crate::resolve::tests::{check, given};

#[test]
fn who_goes_with_the_name_before_an_apposition() {
    check(
        "Lea Orn sang. It froze, said Vera Tarn, an analyst at Halm Lines who warned that the ice was thin.",
        &["Vera Tarn (person)"; 2],
    );
    check("Lea Orn met Vera Tarn, 24, from Selt, who said that the ice was thin.", &["Vera Tarn (person)"]);
    check("Lea Orn met Vera Tarn and Ivo Halm, who say that the ice is thin.", &["Vera Tarn and Ivo Halm (group)"]);
    check("Paul Orn, a pilot who says that the ice is thin, left.", &["Paul Orn (person)"]);
}

#[test]
fn who_goes_with_the_people_before_a_place_or_time() {
    check("Lea Orn spoke to Paul Tarn this year, who said that the ice was thin.", &["Paul Tarn (person)"]);
    check(
        "It pleased pilots across the country, who said that the ice was thin.",
        &["pilots across the country (group)"],
    );
    check(
        "The deal angered one pilot at Halm Lines, who said that the ice was thin.",
        &["pilot at Halm Lines (unnamed)"],
    );
}

#[test]
fn who_goes_with_somebody_and_not_with_the_body_behind_him() {
    let said = ("who", "said", "that the ice was thin");
    let text = "It snowed, added Paul Orn, a secretary under the Tarn administration who said that the ice was thin.";
    assert_eq!(given(text, &[said]), ["Paul Orn (person)"]);
}

#[test]
fn who_behind_is_goes_with_the_subject() {
    check("Vera Tarn is a pilot who says that the ice is thin.", &["Vera Tarn (person)"]);
}

#[test]
fn who_goes_with_people_of_a_body_with_a_preposition_in_its_name() {
    check(
        "It froze. Vera Tarn met Paul Orn, a longtime Club for Selt donor who says that the ice is thin.",
        &["Paul Orn (person)"],
    );
    let said = ("who", "backed", "the plan");
    let text = "It froze. Vera Tarn met opponents on the left, who backed the plan.";
    assert_eq!(given(text, &[said]), ["opponents on the left (group)"]);
}

#[test]
fn who_goes_with_all_in_a_row() {
    check(
        "It angered older pilots, nurses and many others who say that the ice is thin.",
        &["older pilots, nurses and many others (group)"],
    );
}

#[test]
fn who_behind_those_tells_who_they_are() {
    check("Lea Orn met those who say that the ice is thin.", &["those who say that the ice is thin (group)"]);
}

#[test]
fn who_goes_with_all_whom_an_apposition_is_of() {
    check(
        "The boat brought Paul Orn and Lea Tarn, pilots who say that the ice is thin.",
        &["Paul Orn and Lea Tarn (group)"],
    );
    check(
        "Mrs. Vella was one of the boldest people on the coast, a pilot who said that the ice was thin.",
        &["Vella (person)"],
    );
}

#[test]
fn who_goes_with_one_of_whom_several_things_are_said() {
    let said = ("who", "says", "that the ice is thin");
    for text in [
        "It froze. Lea Orn met Vera Tarn, a Selt lawyer and good pilot who says that the ice is thin.",
        "It froze. Lea Orn met Vera Tarn, whom Paul Orn called a pilot, and who says that the ice is thin.",
        "It froze. Lea Orn met Vera Tarn (D-Selt), a pilot whose boat sank but who says that the ice is thin.",
    ] {
        let at = text.rfind("who says").unwrap();
        let text = format!("{}{}", text[..at].replace("who", "Who").replace("Whose", "whose"), &text[at..]);
        let text = text.replace("Whom", "whom");
        assert_eq!(given(&text, &[said]).last().unwrap(), "Vera Tarn (person)", "{text}");
    }
}

#[test]
fn who_goes_with_the_object_of_a_verb() {
    let said = ("who", "say", "that the ice is thin");
    let text = "It froze. Vera Tarn wanted to persuade bold pilots who say that the ice is thin.";
    assert_eq!(given(text, &[said]), ["bold pilots (group)"]);
    let text = "It froze. Vera Tarn read memoirs of the bold pilots who say that the ice is thin.";
    assert_eq!(given(text, &[said]), ["bold pilots (group)"]);
}

#[test]
fn who_behind_a_number_tells_who_they_are() {
    let said = ("who", "say", "that the ice is thin");
    for (text, told) in [
        ("It froze. There are many who say that the ice is thin.", "many who say that the ice is thin (group)"),
        (
            "It froze. It is double the number who say that the ice is thin.",
            "number who say that the ice is thin (group)",
        ),
        ("It froze. Vera Tarn met four in 10 pilots who say that the ice is thin.", "four in 10 pilots (group)"),
    ] {
        assert_eq!(given(text, &[said]), [told], "{text}");
    }
}

#[test]
fn who_goes_with_some_of_those() {
    let said = ("who", "say", "that the ice is thin");
    let text = "Vera Tarn met a majority of those who say that the ice is thin.";
    assert_eq!(given(text, &[said]), ["those who say that the ice is thin (group)"]);
}
