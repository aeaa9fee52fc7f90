//! Which numbers are of a quantity, and what is wrong with one.

use crate::Codebook;

fn given(text: &str) -> Vec<(String, String)> {
    let book = Codebook::parse(
        r##"
        [[quantity]]
        id = "hurt"
        question = "How many people were hurt in the fire?"
        topic = ["(fire|blaze)"]
        given = ["# ... (hurt|injured)", "(hurt|injured) #", "injuries & #"]
        exclude = ["drill"]
        [[quantity]]
        id = "rally"
        question = "How many people came to the rally?"
        topic = ["rally"]
        given = ["# (people|marchers)", "(count|put) ... #", "hurt # pride", "it be #"]
        "##,
    )
    .unwrap();
    let figures = crate::figures::find(text);
    let offsets = ascribe_model::Offsets::new(text);
    super::quantities(book.quantities(), &mut super::Tokens::read(text), text, &figures)
        .into_iter()
        .map(|(figure, quantity)| {
            (offsets.slice(figures[figure].span).unwrap().to_owned(), book.quantities()[quantity].id.clone())
        })
        .collect()
}

#[test]
fn a_number_is_of_the_quantity_whose_phrase_names_it() {
    for (text, numbers) in [
        ("The fire hurt at least 14 of the 200 guests.", &[("at least 14", "hurt")][..]),
        ("After the fire 14 of the 200 guests were hurt.", &[("14", "hurt")]),
        ("The fire killed nine people and injured 31.", &[("31", "hurt")]),
        ("In the blaze 12 were killed and about 40 hurt.", &[("about 40 hurt", "hurt")]),
        ("There was a fire. Of 300 aboard, 12 were badly hurt.", &[("12", "hurt")]),
        ("In the fire drill 12 were hurt.", &[]),
        ("On the ferry 12 were hurt.", &[]),
        ("A rally was held. Orn came. The police put the number at 800.", &[("800", "rally")]),
        ("A rally was held. Orn came. It rained. The police put the number at 800.", &[]),
        ("How large was the rally? It was about 250.", &[("about 250", "rally")]),
        ("Nobody was hurt in the fire.", &[("Nobody", "hurt")]),
    ] {
        let numbers: Vec<_> = numbers.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
        assert_eq!(given(text), numbers, "{text}");
    }
}

#[test]
fn what_is_wrong_with_a_quantity_is_told() {
    let wrong = |rest: &str| {
        let book = format!("[[quantity]]\nid = \"q\"\n{rest}");
        Codebook::parse(&book).unwrap_err().into_iter().map(|error| error.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(
        wrong("question = \"How many?\"\ngiven = []"),
        ["the quantity 'q' has no phrase, so no number can be one of it"]
    );
    assert_eq!(wrong("question = \"\"\ngiven = [\"# hurt\"]"), ["the quantity 'q' has no question"]);
    assert_eq!(
        wrong("question = \"How many?\"\ngiven = [\"hurt\"]"),
        ["the phrase does not say where the number stands"]
    );
    assert_eq!(
        wrong("question = \"How many?\"\ngiven = [\"# hurt\"]\ntopic = [\"# fires\"]"),
        ["'#' stands for a number, and only under 'given' of a [[quantity]]"]
    );
    assert_eq!(
        wrong("question = \"How many?\"\ngiven = [\"@toll #\"]\n[words]\ntoll = [\"# dead\"]"),
        ["'#' stands for a number, and only under 'given' of a [[quantity]]"]
    );
    assert!(wrong("question = \"How many?\"\ngiven = [\"it be #\"]")[0].contains("matches everything"));
}

#[test]
fn examples_are_run() {
    let of = |text: &str, is: &str| {
        let book = format!(
            "[[quantity]]\nid = \"q\"\nquestion = \"How many?\"\ngiven = [\"# ... hurt\"]\n\
             [[quantity.example]]\ntext = \"{text}\"\nis = \"{is}\""
        );
        Codebook::parse(&book).unwrap().check_examples().into_iter().map(|e| e.to_string()).collect::<Vec<_>>()
    };
    let book = |is: &str| of("Nine were hurt, 12 were saved.", is);
    assert!(book("nine").is_empty() && book("9").is_empty());
    assert_eq!(book("none"), ["the example for 'q' should give none, but gives Nine"]);
    assert!(of("A quiet day.", "none").is_empty());
    assert_eq!(of("A quiet day.", "plenty"), ["the example for 'q' should give plenty, but gives none"]);
    assert_eq!(book("12"), ["the example for 'q' should give 12, but gives Nine"]);
}

proptest::proptest! {
    #[test]
    fn every_number_of_a_quantity_is_a_figure_of_the_text(
        text in "((the|fire|of|rally|hurt|people|12|3.5|nine|dozens|count|é|“|,|\\.|\n) ?){0,40}",
    ) {
        let all = crate::figures::find(&text);
        for (words, _) in given(&text) {
            let offsets = ascribe_model::Offsets::new(&text);
            proptest::prop_assert!(all.iter().any(|figure| offsets.slice(figure.span) == Some(&*words)));
        }
    }
}
