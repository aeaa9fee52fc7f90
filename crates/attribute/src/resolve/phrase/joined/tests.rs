//! Who is joined, and who is told of behind a name.

use crate::resolve::tests::given;

fn read(text: &str, source: &str) -> String {
    given(text, &[(source, "said", "that the ice was thin")]).remove(0)
}

fn actor(source: &str) -> String {
    read(&format!("It froze. {source} said that the ice was thin."), source)
}

#[test]
fn all_who_are_named_together_are_the_source() {
    let named = "Vera Tarn, Paul Orn and Lea Roth (group)";
    assert_eq!(actor("Vera Tarn, Paul Orn and Lea Roth"), named);
    assert_eq!(actor("Senator Vera Tarn of Norway, Gov. Paul Orn and former mayor Lea Roth"), named);
    assert_eq!(actor("Sens. Vera Tarn (D-Ohio), Paul Orn (Ohio) and Lea Roth, all of whom waved,"), named);
    assert_eq!(actor("Senator Vera Tarn of Norway and Senator Paul Orn of Ohio"), "Vera Tarn and Paul Orn (group)");
    let text = "Vera Tarn met Paul Orn. Tarn, Orn and other pilots said that the ice was thin.";
    assert_eq!(read(text, "Tarn, Orn and other pilots"), "Vera Tarn, Paul Orn and other pilots (group)");
    let text = "Vera Tarn sang. Tarn and others said that the ice was thin.";
    assert_eq!(read(text, "Tarn and others"), "Vera Tarn and others (group)");
}

#[test]
fn bodies_and_people_without_names_are_joined_too() {
    assert_eq!(
        actor("The Harbour Bank of Selt and the Ice Committee"),
        "Harbour Bank of Selt and Ice Committee (group)"
    );
    assert_eq!(
        actor("Labor unions, old pilots, and many fishermen"),
        "Labor unions, old pilots and many fishermen (group)"
    );
}

#[test]
fn those_who_are_told_of_first_are_those_named_behind() {
    assert_eq!(actor("The two old candidates, Vera Tarn and Paul Orn,"), "Vera Tarn and Paul Orn (group)");
    assert_eq!(actor("The pilots – Vera Tarn, Paul Orn and Lea Roth –"), "Vera Tarn, Paul Orn and Lea Roth (group)");
}

#[test]
fn whose_they_are_is_told_of_those_named_behind() {
    let text = "Tamm Lines grew. Its owners, Vera Tarn and Paul Orn, said that the ice was thin.";
    assert_eq!(read(text, "Its owners, Vera Tarn and Paul Orn,"), "Vera Tarn and Paul Orn (group)");
}

#[test]
fn what_one_is_called_can_be_two_words_joined() {
    let one = "Former Selt Gov. and Tamm Lines Chairman Vera Tarn";
    assert_eq!(actor(one), "Vera Tarn (person)");
    assert_eq!(actor("Port owner and former secretary of state Vera Tarn"), "Vera Tarn (person)");
    assert_eq!(actor("Liberal columnist and Tamm News contributor Vera Tarn"), "Vera Tarn (person)");
    assert_eq!(actor("Filmmaker and author Vera Tarn"), "Vera Tarn (person)");
    assert_eq!(actor("Vera and Paul Tarn"), "Vera and Paul Tarn (group)");
    assert_eq!(actor("Professors Vera Tarn and Paul Orn"), "Vera Tarn and Paul Orn (group)");
    assert_eq!(actor("The leaders of Norway, Canada and Mexico"), "leaders of Norway, Canada and Mexico (group)");
    assert_eq!(actor("Vera Tarn and her aides"), "Vera Tarn and her aides (group)");
    let text = "Vera Tarn sang. Her family, friends and nurses said that the ice was thin.";
    assert_eq!(read(text, "Her family, friends and nurses"), "Tarn’s family, friends and nurses (group)");
}

#[test]
fn who_is_told_of_behind_a_name_is_no_other() {
    for source in [
        "Vera Tarn, a pilot and former mayor of Selt,",
        "Vera Tarn, who sailed and sang,",
        "Vera Tarn, wife of Paul Orn and sister of Lea Roth,",
        "Vera Tarn, president of climate, controls and security,",
    ] {
        assert_eq!(actor(source), "Vera Tarn (person)", "{source}");
    }
}

#[test]
fn neither_of_two_is_one_alone() {
    let said = |source| [(source, "said", "that the ice was thin")];
    let text = "It froze. Neither Selt’s Vera Tarn nor Tamm’s Paul Orn said that the ice was thin.";
    assert_eq!(given(text, &said("Neither Selt’s Vera Tarn nor Tamm’s Paul Orn")), ["Vera Tarn and Paul Orn (group)"]);
    let text = "Vera Tarn waved at the Harbour Board. Both Tarn and the Harbour Board said that the ice was thin.";
    assert_eq!(given(text, &said("Both Tarn and the Harbour Board")), ["Vera Tarn and Harbour Board (group)"]);
}

#[test]
fn what_tells_who_one_of_two_is_names_no_further_one() {
    let said = |source| [(source, "said", "that the ice was thin")];
    let source = "Vera Tarn, the mayor of Selt, and Paul Orn, the head of the port,";
    let text = format!("It froze. {source} said that the ice was thin.");
    assert_eq!(given(&text, &said(source)), ["Vera Tarn and Paul Orn (group)"]);
}
