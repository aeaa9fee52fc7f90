//! Who passed it on, to whom and when it was said.

use super::tests::{check, given, name, read};
use ascribe_model::{ActorId, Offsets, Precision};
use jiff::civil::date;

/// The first statement of somebody: the links with words, by name.
fn links(text: &str, who: &str) -> Vec<String> {
    let (_, findings) = read(text);
    let statement = findings.statements.iter().find(|s| name(&findings, s).starts_with(who));
    let statement = statement.unwrap_or_else(|| panic!("{text}: {:?}", findings.statements));
    let named = |id: &ActorId| findings.actors.iter().find(|actor| actor.id == *id).unwrap().name.clone();
    statement.links.iter().filter(|link| link.surface.is_some()).map(|link| named(&link.actor)).collect()
}

#[test]
fn the_words_around_a_statement_pass_it_on() {
    for (text, expected) in [
        ("“The port is open,” Ada Vella said, according to Halm.", &["Halm"][..]),
        ("“The port is open,” Ada Vella said in a letter that Halm News published.", &["Halm News"]),
        ("Ada Vella was quoted by Halm News on Monday as saying that the port was open.", &["Halm News"]),
        ("In a letter seen by Halm News, Ada Vella said that the port was open.", &["Halm News"]),
        (
            "“The port is open,” Ada Vella said in remarks carried by Halm News and picked up by the Tamm Gazette.",
            &["Halm News", "Tamm Gazette"],
        ),
        ("“The port is open,” Ada Vella said, her boat carried by the waves.", &[]),
    ] {
        assert_eq!(links(text, "Ada Vella"), expected, "{text}");
    }
}

/// The words for the one addressed, and the name where it is somebody.
fn addressee(text: &str) -> Option<(String, Option<String>)> {
    let (document, findings) = read(text);
    let found = findings.statements.first()?.addressee.clone()?;
    let named = |id: ActorId| findings.actors.iter().find(|actor| actor.id == id).unwrap().name.clone();
    Some((Offsets::new(&document.text).slice(found.span)?.to_owned(), found.actor.map(named)))
}

#[test]
fn the_one_addressed_is_somebody_and_an_audience_nobody() {
    for (text, words, actor) in [
        ("Ada Vella told reporters that the port was open.", "reporters", None),
        ("Ada Vella told Halm News on Monday that the port was open.", "Halm News", Some("Halm News")),
        (
            "In an interview with the Tamm Gazette, Ada Vella said that the port was open.",
            "the Tamm Gazette",
            Some("Tamm Gazette"),
        ),
        ("Ada Vella told this newspaper that the port was open.", "this newspaper", Some("The Courier")),
        (
            "In a letter to the mayor, Ivo Orn, Ada Vella wrote that the port was open.",
            "the mayor, Ivo Orn",
            Some("Ivo Orn"),
        ),
    ] {
        assert_eq!(addressee(text), Some((words.to_owned(), actor.map(str::to_owned))), "{text}");
    }
    assert_eq!(addressee("“The port is open,” Ada Vella said to loud applause."), None);
}

#[test]
fn dates_are_as_exact_as_their_words() {
    // The document is of Tuesday, 5 March 2024.
    for (text, words, expected) in [
        ("Ada Vella said on Monday that it was shut.", "on Monday", Some((date(2024, 3, 4), Precision::Day))),
        ("Ada Vella said last week that it was shut.", "last week", Some((date(2024, 2, 1), Precision::Month))),
        ("In January Ada Vella said that it was shut.", "In January", Some((date(2024, 1, 1), Precision::Month))),
        ("In 2019, Ada Vella said that it was shut.", "In 2019", Some((date(2019, 1, 1), Precision::Year))),
        ("Ada Vella said this morning that it was shut.", "this morning", Some((date(2024, 3, 5), Precision::Day))),
        (
            "Ada Vella said on October 31st that it was shut.",
            "on October 31st",
            Some((date(2023, 10, 31), Precision::Day)),
        ),
        (
            "Ada Vella said earlier this month that it was shut.",
            "earlier this month",
            Some((date(2024, 3, 1), Precision::Month)),
        ),
        (
            "The ice broke on Friday. Two days later, Ada Vella said that it was shut.",
            "Two days later",
            Some((date(2024, 3, 3), Precision::Day)),
        ),
        ("Two days later, Ada Vella said that it was shut.", "Two days later", None),
        ("Ada Vella said last Monday that it was shut.", "last Monday", None),
    ] {
        let (document, findings) = read(text);
        let said_on = findings.statements[0].said_on.as_ref().unwrap_or_else(|| panic!("{text}"));
        assert_eq!(Offsets::new(&document.text).slice(said_on.phrase), Some(words), "{text}");
        assert_eq!(said_on.date, expected, "{text}");
    }
}

#[test]
fn what_happened_when_is_not_when_it_was_said() {
    let (_, findings) = read("Ada Vella said that the ice broke on Monday.");
    assert_eq!(findings.statements[0].said_on, None);
}

#[test]
fn words_of_a_headline_are_nobodys_name() {
    let below = "\n\nThe quay was shut on Monday. Mira Orn met the pilots.";
    super::tests::check(&format!("Widow: they shot at my husband{below}"), &["Widow (unnamed)"]);
    super::tests::check(&format!("Quay Row Denies Claims Of Pilots{below}"), &["-"]);
    super::tests::check(&format!("Mira Orn Denies Claims Of Pilots{below}"), &["Mira Orn (person)"]);
}

#[test]
fn a_noun_that_only_carries_says_nothing() {
    let given = super::tests::given;
    let text = "The lesson is that the ice is thin.";
    assert_eq!(given(text, &[("The lesson", "is", "that the ice is thin")]), ["-"]);
}

#[test]
fn words_set_apart_stand_between_a_name_and_its_clause() {
    let text = "So can Paul Orn, by the way, who told the council that the ice was thin.";
    assert_eq!(given(text, &[("who", "told", "that the ice was thin")]), ["Paul Orn (person)"]);
}

#[test]
fn who_is_told_of_is_not_the_one_who_tells() {
    let text = "Minister Ada Vella met Paul Orn. Vella said that the minister thought the ice was thin.";
    let (_, findings) = read(text);
    let inner = findings.statements.iter().find(|statement| statement.parent.is_some()).unwrap();
    assert_ne!(name(&findings, inner), "Ada Vella");
}

#[test]
fn a_bishop_may_be_a_woman() {
    check(
        "Vera Tarn said that the quay was hers.\n\nBishop Anna Orn preached. The ice was thin, she said.",
        &["Vera Tarn (person)", "Anna Orn (person)"],
    );
}
