//! Whom pronouns, descriptions and names mean; whose own words a document is.

use super::tests::{check, given, name, read};
use ascribe_model::{ActorId, Findings, Offsets};

#[test]
fn pronouns_mean_the_one_most_talked_about_whose_gender_fits() {
    check(
        "Olga Tarn met Peter Orn on the quay. “It froze,” she said. He said it had not.",
        &["Olga Tarn (person)", "Peter Orn (person)"],
    );
    // A subject before what stands behind a preposition.
    check("Paul Orn stood beside Ivan Tarn. He said that the ice was thin.", &["Paul Orn (person)"]);
    check("Paul Orn, the pilot, met Ivan Tarn. Asked why, he said that the ice was thin.", &["Paul Orn (person)"]);
    check("When he came back, Paul Orn said that the ice was thin.", &["Paul Orn (person)"]);
    check("Carl Tarn, the mayor’s brother, met Lea Orn. She said that the ice was thin.", &["Lea Orn (person)"]);
}

#[test]
fn a_tag_goes_on_with_the_subject_before_the_quotation() {
    check(
        "Paul Orn stood by. Paul Orn and the crew of Paul Orn slept. Ivan Tarn, who had come late, blamed the crew. \
         “It froze,” he said.",
        &["Ivan Tarn (person)"; 2],
    );
    check("“It froze,” Melanie said. Paul Orn waved. “It melted,” she said.", &["Melanie (person)"; 2]);
}

#[test]
fn those_who_serve_another_are_others() {
    check(
        "Democratic vice presidential nominee Paul Orn met Lea Tarn. Lea Tarn waved. Lea Tarn sang. The Democratic \
         nominee said that it froze.",
        &["Lea Tarn (person)"],
    );
    check("Lea Tarn waved. A spokeswoman for Lea Tarn said that it froze.", &["spokeswoman for Lea Tarn (unnamed)"]);
    check(
        "Lea Tarn met press secretary Paul Orn. Lea Tarn waved. The former secretary of state said that it froze.",
        &["Lea Tarn (person)"],
    );
}

#[test]
fn who_spoke_goes_on_after_a_time() {
    check(
        "Paul Orn sank. Paul Orn froze. As Paul Orn slept in his boat, the ice, Ivan Tarn said, was thin. A little later, \
         he said that it froze.",
        &["Ivan Tarn (person)"; 2],
    );
}

#[test]
fn two_descriptions_or_texts_can_be_one_source() {
    check(
        "Vera Tarn waved. The former mayor and present candidate said that the ice was thin.",
        &["Vera Tarn (person)"],
    );
    let names = super::tests::given(
        "According to the book and the film, the ice is thin.",
        &[("the book and the film", "According to", "the ice is thin")],
    );
    assert_eq!(names, ["book and the film (document)"]);
}

#[test]
fn what_is_said_behind_a_name_is_the_name() {
    let names = super::tests::given(
        "It was the work of Paul Orn Sr., the patriarch of the quay that ruled the town.",
        &[("the patriarch of the quay", "that ruled", "the town")],
    );
    assert_eq!(names, ["Paul Orn Sr (person)"]);
}

#[test]
fn an_acronym_is_nobody() {
    check("Vera Tarn met Paul Orn, who led the TDC. He told Orn that the ice was thin.", &["Paul Orn (person)"]);
}

#[test]
fn the_party_tells_of_the_one_the_text_is_about() {
    check(
        "Paul Orn waved. Paul Orn sang. Paul Orn left. Paul Orn slept. It froze. It snowed. It thawed. It rained. It \
         hailed. The Republican nominee said that the ice was thin.",
        &["Paul Orn (person)"],
    );
}

#[test]
fn who_is_stressed_is_the_same() {
    check("Vera Tarn herself said that the ice was thin.", &["Vera Tarn (person)"]);
}

#[test]
fn they_are_the_people_or_the_two_who_are_the_subject() {
    check(
        "Paul Orn and Ivan Tarn were met by pilots. They said that the ice was thin.",
        &["Paul Orn and Ivan Tarn (group)"],
    );
    check("Pilots came from Selt. They said that the ice was thin.", &["pilots (group)"]);
}

#[test]
fn surnames_of_a_family_mean_the_one_most_often_named() {
    let text = "Lea Orn opened the quay. Her husband, Paul Orn, sang. Lea Orn cut the tape.";
    check(&format!("{text} Orn said that the ice was thin."), &["Lea Orn (person)"]);
    check(&format!("{text} Mr. Orn said that the ice was thin."), &["Paul Orn (person)"]);
}

#[test]
fn one_letter_an_initial_and_accents_make_nobody_else() {
    check(
        "Ada Halvorn left. Halvron said that it froze. A. Halvorn said that it melted.",
        &["Ada Halvorn (person)", "Ada Halvorn (person)"],
    );
    check("Zoë Márton left. Marton said that it froze.", &["Zoë Márton (person)"]);
}

#[test]
fn descriptions_mean_whom_the_text_so_describes() {
    check("Vera Tarn, a poet from Selt, left. The poet said that the ice was thin.", &["Vera Tarn (person)"]);
    check("Sen. Vera Tarn (D-Vt.) left. The Vermont senator said that the ice was thin.", &["Vera Tarn (person)"]);
    check("Vera Tarn was late. The 54-year-old said that the ice was thin.", &["Vera Tarn (person)"]);
    check("The pilot, Vera Tarn, said that the ice was thin. The pilot said it was not.", &["Vera Tarn (person)"; 2]);
    check(
        "President Vera Tarn met Paul Orn, the finance minister. The minister said it froze.",
        &["Paul Orn (person)"],
    );
}

#[test]
fn what_belongs_to_somebody_is_called_by_him() {
    check("Vera Tarn left. Her spokesman said that the ice was thin.", &["Tarn’s spokesman (unnamed)"]);
    check("Vera Tarn left. Her campaign said that the ice was thin.", &["Tarn campaign (organisation)"]);
    check("Vera Tarn left. Her lawyer, Paul Orn, said that the ice was thin.", &["Paul Orn (person)"]);
}

#[test]
fn bodies_and_texts_mean_what_brought_them_in() {
    check(
        "Selt has a fish board. The salt board of Selt met. The board said that the ice was thin.",
        &["salt board of Selt (organisation)"],
    );
    check(
        "A report by the Tamm Institute came out. The report said that the ice was thin.",
        &["report by the Tamm Institute (document)"],
    );
    check("The company, Tamm Works, said that the ice was thin.", &["Tamm Works (organisation)"]);
}

#[test]
fn people_in_number_are_groups_at_the_start_of_a_sentence_too() {
    check("Growers said that the ice was thin.", &["growers (group)"]);
    check("Two ministers said that the ice was thin.", &["two ministers (unnamed)"]);
    check("Ada Vella and Ivo Orn said that the ice was thin.", &["Ada Vella and Ivo Orn (group)"]);
}

fn speaker(findings: &Findings) -> &str {
    let named = findings.speaker.as_ref().and_then(|id| findings.actors.iter().find(|actor| actor.id == *id));
    named.map_or("-", |actor| &actor.name)
}

#[test]
fn a_letter_and_an_opinion_are_somebodys_own_words() {
    for (text, expected) in [
        (
            "Dear Editor,\n\nI fish here and my boat is old. Ivo Orn says that we must go.\n\nAda Vella, Tamm",
            "Ada Vella",
        ),
        (
            "The Courier: Is the ice thin?\n\nAda Vella: I think it is.\n\nThe Courier: Ivo Orn says that it is not.\n\nVella: My boat is old.",
            "-",
        ),
        (
            "The ice is thin\n\nBy harbour director Ada Vella\n\nI have seen it. We must act, as Ivo Orn says.",
            "Ada Vella",
        ),
        (
            "The ice is thin\n\nBy Ada Vella\n\nIvo Orn is a pilot.\n\n– Do you fish?\n\n– I do, and my boat is old.\n\n– Ulla Brandt says that you must go.\n\n– We stay.",
            "-",
        ),
        ("Ada Vella said that the ice was thin. “I saw it, and my boat too,” she said.", "-"),
    ] {
        let (_, findings) = read(text);
        assert_eq!(speaker(&findings), expected, "{text}");
    }
}

#[test]
fn the_speaker_of_a_document_passes_on_what_others_say() {
    let text = "Dear Editor,\n\nI fish here and my boat is old. Ivo Orn says that the ice is thin.\n\nAda Vella, Tamm";
    let (document, findings) = read(text);
    let orn = findings.statements.iter().find(|s| name(&findings, s) == "Ivo Orn (person)").unwrap();
    let named = |id: &ActorId| findings.actors.iter().find(|actor| actor.id == *id).unwrap().name.as_str();
    let links: Vec<&str> = orn.links.iter().map(|link| named(&link.actor)).collect();
    assert_eq!(links, ["Ada Vella", "The Courier"]);
    assert_eq!(Offsets::new(&document.text).slice(orn.source.unwrap()), Some("Ivo Orn"));
}

#[test]
fn the_head_of_a_body_is_not_the_body() {
    check(
        "Vera Tarn met the director of Halm Ostrel. The director of Halm Ostrel said that the ice was thin.",
        &["director of Halm Ostrel (unnamed)"],
    );
    check("Mila Tarn waved. The President of Orvania Mila Tarn said that the ice was thin.", &["Mila Tarn (person)"]);
}

#[test]
fn a_department_is_told_by_its_own_words_or_by_an_officer() {
    check(
        "Ada Vella sang. Aides of Vella's Justice Department waved. The Justice Department said that the ice was thin.",
        &["Justice Department (organisation)"],
    );
    check(
        "The Selt County Sheriff's Department said that the ice was thin. It froze. The department said that it thawed.",
        &["Selt County Sheriff's Department (organisation)"; 2],
    );
}

#[test]
fn a_campaign_is_called_by_the_surname_of_its_owner() {
    for owner in
        ["Candidate Ada Vella’s campaign", "Ada Vella’s presidential campaign", "Council Speaker Ada Vella’s campaign"]
    {
        let text = format!("Ada Vella sang. It froze. {owner} said that the ice was thin.");
        assert_eq!(given(&text, &[(owner, "said", "that the ice was thin")]), ["Vella campaign (organisation)"]);
    }
    let text = "Ada Vella, the Republican nominee, sang. On ice, the Republican nominee's campaign said that it froze.";
    let found = [("the Republican nominee's campaign", "said", "that it froze")];
    assert_eq!(given(text, &found), ["Vella campaign (organisation)"]);
}

#[test]
fn what_is_against_somebody_is_not_his() {
    let text =
        "Ada Vella sang. The super PAC Bright Quay said that it froze. An anti-Vella super PAC said that it thawed.";
    let found =
        [("The super PAC Bright Quay", "said", "that it froze"), ("An anti-Vella super PAC", "said", "that it thawed")];
    assert_eq!(given(text, &found), ["Bright Quay (organisation)", "anti-Vella super PAC (organisation)"]);
}

#[test]
fn a_word_that_only_opens_a_sentence_is_no_name() {
    let text = "It froze. Partisans on both sides said that the ice was thin.";
    let found = [("Partisans on both sides", "said", "that the ice was thin")];
    assert_eq!(given(text, &found), ["partisans on both sides (group)"]);
}
