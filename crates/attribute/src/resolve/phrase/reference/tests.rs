//! What heads a phrase.

use crate::resolve::tests::given;

#[test]
fn what_is_told_behind_a_noun_is_not_its_head() {
    let actor = |source: &str| {
        let text = format!("It froze. The ice was thin, according to {source}.");
        given(&text, &[(source, "according to", "The ice was thin")])
    };
    assert_eq!(actor("emails unearthed in a shed"), ["emails unearthed in a shed (document)"]);
    assert_eq!(actor("reports emerging in the harbour"), ["reports emerging in the harbour (document)"]);
    assert_eq!(actor("the most recent records available here"), ["most recent records available here (document)"]);
}

#[test]
fn what_is_listed_behind_a_preposition_is_of_the_name() {
    let actor = |source: &str| {
        let text = format!("It froze. {source}, said that the ice was thin.");
        given(&text, &[(source, "said", "that the ice was thin")])
    };
    let leaders = ["leaders of Orvania, Tamm and the Selt Union (group)"];
    assert_eq!(actor("The leaders of Orvania, Tamm and the Selt Union"), leaders);
    assert_eq!(actor("Pilots from Tamm, who flew to Selt"), ["pilots from Tamm (group)"]);
}

#[test]
fn the_address_of_a_website_names_an_outlet() {
    let actor = |source: &str| {
        let text = format!("It froze. The ice was thin, according to {source}. The boats left.");
        given(&text, &[(source, "according to", "The ice was thin")])
    };
    assert_eq!(actor("Tammcheck.org"), ["Tammcheck.org (outlet)"]);
    assert_eq!(actor("nord-tamm.fr"), ["nord-tamm.fr (outlet)"]);
    assert_eq!(actor("including senior port officials"), ["senior port officials (group)"]);
}

#[test]
fn capitals_may_be_short_for_a_common_noun() {
    let found = [("A new super PAC", "said", "that the ice was thin"), ("a local NGO", "said", "it was not")];
    let text = "A new super PAC said that the ice was thin. But a local NGO said it was not.";
    assert_eq!(given(text, &found), ["new super PAC (organisation)", "local NGO (organisation)"]);
}

#[test]
fn a_genitive_is_no_part_of_the_name() {
    let found = [("Dissenters’", "warnings", "of thin ice")];
    assert_eq!(given("It froze. Dissenters’ warnings of thin ice went by.", &found), ["dissenters (group)"]);
}

#[test]
fn who_is_two_things_is_one() {
    let found = [("Selt pollster and strategist Paul Orn", "said", "that the ice was thin")];
    let text = "It froze. Selt pollster and strategist Paul Orn said that the ice was thin.";
    assert_eq!(given(text, &found), ["Paul Orn (person)"]);
}

#[test]
fn bodies_told_together_are_a_group() {
    let found = |source| [(source, "said", "that the ice was thin")];
    let text = "It froze. Schools and embassies said that the ice was thin.";
    assert_eq!(given(text, &found("Schools and embassies")), ["schools and embassies (group)"]);
    let text = "It froze. A sports and talent agency said that the ice was thin.";
    assert_eq!(given(text, &found("A sports and talent agency")), ["sports and talent agency (organisation)"]);
}

#[test]
fn those_outside_are_joined_to_others() {
    let found = [("Aides and outside advisers to Vera Tarn", "said", "that the ice was thin")];
    let text = "It froze. Aides and outside advisers to Vera Tarn said that the ice was thin.";
    assert_eq!(given(text, &found), ["aides and outside advisers (group)"]);
}

#[test]
fn a_peoples_party_is_called_so() {
    let found = [("The Selt People’s Party", "said", "that the ice was thin")];
    let text = "It froze. The Selt People’s Party said that the ice was thin.";
    assert_eq!(given(text, &found), ["Selt People’s Party (organisation)"]);
}

#[test]
fn a_text_newly_made_is_a_text() {
    let found = [("A newly released email", "says", "that the ice was thin")];
    let text = "It froze. A newly released email says that the ice was thin.";
    assert_eq!(given(text, &found), ["newly released email (document)"]);
}

#[test]
fn a_name_has_its_capital_where_a_sentence_begins() {
    let found = |source| [(source, "said", "that the ice was thin")];
    for source in ["Democrats", "Republican voters", "New Jersey officials"] {
        let text = format!("It froze. {source} said that the ice was thin.");
        assert_eq!(given(&text, &found(source)), [format!("{source} (group)")]);
    }
}

#[test]
fn what_stands_between_hyphens_tells_of_the_one_named_before() {
    let source = "Ada Jordan Vella - Orn's friend and host of his show -";
    let text = format!("{source} said that the ice was thin.");
    assert_eq!(given(&text, &[(source, "said", "that the ice was thin")]), ["Ada Jordan Vella (person)"]);
    let source = "A former harbour master -- Ada Vella, who left last year --";
    let text = format!("{source} said that the ice was thin.");
    assert_eq!(given(&text, &[(source, "said", "that the ice was thin")]), ["Ada Vella (person)"]);
}

#[test]
fn a_title_may_be_part_of_what_a_body_is_called() {
    let found = |source| [(source, "said", "that the ice was thin")];
    let text = "It froze. The Frozen State said that the ice was thin.";
    assert_eq!(given(text, &found("The Frozen State")), ["Frozen State (organisation)"]);
    let text = "It froze. Selt Today said that the ice was thin.";
    assert_eq!(given(text, &found("Selt Today")), ["Selt Today (outlet)"]);
    let text = "It froze. The Census Bureau said that the ice was thin.";
    assert_eq!(given(text, &found("The Census Bureau")), ["Census Bureau (organisation)"]);
    let text = "It froze. The Boat Owners of Selt said that the ice was thin.";
    assert_eq!(given(text, &found("The Boat Owners of Selt")), ["Boat Owners of Selt (organisation)"]);
}

#[test]
fn what_two_wrote_is_a_text_of_both() {
    let source = "a study by Ada Vella of Selt and Paul Orn of Tamm";
    let text = format!("It froze. The ice was thin, according to {source}.");
    assert_eq!(
        given(&text, &[(source, "according to", "The ice was thin")]),
        ["study by Ada Vella of Selt and Paul Orn of Tamm (document)"]
    );
}
