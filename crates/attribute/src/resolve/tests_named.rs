//! Who is named in a text, speaking or not, and what the text says that he is.

use ascribe_model::Offsets;

use super::tests::read;

/// Names, types and descriptions of the actors that a text names, with the words of their mentions.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let (document, findings) = read(text);
    let offsets = Offsets::new(&document.text);
    let mut named: Vec<String> = Vec::new();
    for actor in &findings.actors {
        let of = |mention: &&ascribe_model::Mention| mention.actor == actor.id;
        let words: Vec<&str> =
            findings.mentions.iter().filter(of).filter_map(|mention| offsets.slice(mention.span)).collect();
        if !words.is_empty() {
            let description = actor.description.as_deref().map(|told| format!(", {told}")).unwrap_or_default();
            named.push(format!("{} ({}{description}): {}", actor.name, actor.kind, words.join("; ")));
        }
    }
    named.sort();
    assert_eq!(named, expected, "{text}");
}

#[test]
fn everyone_in_a_list_is_named() {
    check(
        "Anna Brandt, Ivo Orn and Mia Tamm signed. Orn paid.",
        &["Anna Brandt (person): Anna Brandt", "Ivo Orn (person): Ivo Orn; Orn", "Mia Tamm (person): Mia Tamm"],
    );
}

#[test]
fn names_keep_initials_particles_and_what_follows_them() {
    check(
        "We met A. Hnatiuk and M.K. Orn with Maria de la Vega, Khalid al-Tarifi and Kwame O'Dowd Jr.",
        &[
            "A. Hnatiuk (person): A. Hnatiuk",
            "Khalid al-Tarifi (person): Khalid al-Tarifi",
            "Kwame O'Dowd Jr (person): Kwame O'Dowd Jr",
            "M.K. Orn (person): M.K. Orn",
            "Maria de la Vega (person): Maria de la Vega",
        ],
    );
    check(
        "IVO AL-TARIFI left. Hendrik van der Berg, who heads the dockers' union, stayed.",
        &[
            "Hendrik van der Berg (person, head of the dockers' union): Hendrik van der Berg",
            "IVO AL-TARIFI (person): IVO AL-TARIFI",
        ],
    );
}

#[test]
fn titles_are_no_part_of_a_name() {
    check(
        "Cllr Ada Orn wept. The town's mayor, Ivo Halm, and Sir Otto Vell did not.",
        &[
            "Ada Orn (person, Cllr): Ada Orn",
            "Ivo Halm (person, town's mayor): Ivo Halm",
            "Otto Vell (person, Sir): Sir Otto Vell",
        ],
    );
}

#[test]
fn two_of_one_surname_are_kept_apart_by_mr_and_mrs() {
    check("Mr Orn, the baker, left. Mrs Orn stayed.", &["Mr Orn (person, baker): Mr Orn", "Mrs Orn (person): Mrs Orn"]);
}

#[test]
fn the_most_that_is_told_describes() {
    check(
        "Anna Brandt, 54, a retired teacher from Tamm, came with Ivo Orn (Labour). Orn was appointed minister of ports.",
        &[
            "Anna Brandt (person, retired teacher from Tamm): Anna Brandt",
            "Ivo Orn (person, minister of ports): Ivo Orn; Orn",
        ],
    );
}

#[test]
fn bodies_are_named_by_their_words_and_by_what_they_are_called() {
    check(
        "The World Port Union (WPU) sued the oil firm Velga and Orn Shipping GmbH. WPU ships left.",
        &[
            "Orn Shipping GmbH (organisation): Orn Shipping GmbH",
            "Velga (organisation, oil firm): Velga",
            "World Port Union (organisation): World Port Union; WPU; WPU",
        ],
    );
    check(
        "The Tammar city council and Hale & Sons, a brewery, met Doctors Without Harbours, a charity.",
        &[
            "Doctors Without Harbours (organisation, charity): Doctors Without Harbours",
            "Hale & Sons (organisation, brewery): Hale & Sons",
            "Tammar city council (organisation): Tammar city council",
        ],
    );
}

#[test]
fn states_that_act_are_bodies_and_places_are_not() {
    check(
        "The president of Selt, Ada Vell, flew to Halm. Selt and Orvania agreed in Tamm.",
        &[
            "Ada Vell (person, president of Selt): Ada Vell",
            "Orvania (organisation): Orvania",
            "Selt (organisation): Selt; Selt",
        ],
    );
}

#[test]
fn a_headline_gives_words_capitals_that_are_no_names() {
    check(
        "Vera Tarn Says Paul Orn Never Paid His Fee.\n\nVera Tarn met Paul Orn. He never paid his fee. She said that \
         the ice was thin.",
        &["Paul Orn (person): Paul Orn; Paul Orn", "Vera Tarn (person): Vera Tarn; Vera Tarn"],
    );
}

#[test]
fn words_that_hyphens_join_before_a_name_are_no_part_of_it() {
    check(
        "Mother-of-two Vera Tarn met Jan-Olaf Orn. Tarn said that the ice was thin.",
        &["Jan-Olaf Orn (person): Jan-Olaf Orn", "Vera Tarn (person): Vera Tarn; Tarn"],
    );
}
