use ascribe_model::ConflictKind;

use super::*;

fn between(one: (&str, &[&str]), other: (&str, &[&str])) -> Vec<Conflict> {
    let mut conflicts = Conflicts::default();
    conflicts.quotation(quotation(1, one.0, &actor("Orn"), one.1));
    conflicts.quotation(quotation(2, other.0, &actor("Orn"), other.1));
    conflicts.find()
}

fn found(one: &[&str], other: &[&str]) -> Vec<String> {
    between(("", one), ("", other)).into_iter().map(|conflict| conflict.why).collect()
}

fn why(rest: &str) -> String {
    format!("Outlet 1 and Outlet 2 give words of Orn differently: {rest}.")
}

#[test]
fn other_words_are_shown() {
    assert_eq!(
        found(&["“We have lost forty nets in a single week.”"], &["\"We have lost twenty nets in a single week,\""]),
        [why("“forty / twenty”")]
    );
    assert_eq!(
        found(
            &["“He told me nothing. I will not resign over this.”"],
            &["“He told me nothing that mattered. I will not resign over this.”"]
        ),
        [why("added: “that mattered”")]
    );
    assert_eq!(
        found(
            &["“We will not sign this paper before the ice is gone”"],
            &["“We will sign this paper before the ice is gone”"]
        ),
        [why("left out: “not”")]
    );
}

#[test]
fn a_translation_in_other_words_is_found() {
    let found = between(
        (
            "",
            &["“You burned the mill by the river. You drowned our cattle, and then you sent us a bill for the smoke”"],
        ),
        (
            "",
            &[
                "“You set fire to the mill at the river, you drowned our cows, and then you sent us an invoice for the smoke,”",
            ],
        ),
    );
    assert_eq!(found.len(), 1);
    assert!(found[0].why.contains("“cattle / cows”"), "{}", found[0].why);
    assert_eq!(found[0].subject, "You drowned our");
}

#[test]
fn shorter_is_not_other() {
    let whole = "“Our boat fired no shot. Not one. We were asleep, all of us, when the harbour bell rang.”";
    for part in [
        &["“fired no shot”"][..],
        &["“Our boat fired no shot,”", "“We were asleep, all of us, when the harbour bell rang.”"],
        &["“Our boat fired no shot. We were asleep, all of us, when the harbour bell rang.”"],
        &["“We were asleep when the harbour bell rang.”"],
        &["“We were asleep … when the harbour bell rang.”"],
        &["“Not one. We were asleep, all of us”"],
    ] {
        assert!(found(&[whole], part).is_empty(), "{part:?}");
    }
}

#[test]
fn spelling_and_marks_are_not_words() {
    for other in [
        "\"We don't recognise the harbour's re-opening at 9 per cent\"",
        "«we do not recognize the harbor’s reopening, at nine percent»",
        "‘We do not recognize the harbor’s re-opening at 9%’",
    ] {
        let one = "“We do not recognise the harbour’s reopening at nine per cent”";
        assert!(found(&[one], &[other]).is_empty(), "{other}");
    }
    assert!(found(&["“We lost Doris’s best boat in the fog”"], &["“We lost Doris’ best boat in the fog”"]).is_empty());
}

#[test]
fn other_utterances_are_other() {
    for (one, other) in [
        ("“We want peace with all our neighbours.”", "“We want bread and work for everybody.”"),
        ("“I think that it is time to go.”", "“I think that it is a very sad day.”"),
        (
            "“The ferry is late again, and nobody tells us why.”",
            "“Nobody tells us anything, and the bridge is closed.”",
        ),
    ] {
        assert!(found(&[one], &[other]).is_empty(), "{one} {other}");
    }
    let mut conflicts = Conflicts::default();
    conflicts.quotation(quotation(1, "", &actor("Orn"), &["“We lost forty nets in one week”"]));
    conflicts.quotation(quotation(2, "", &actor("Velt"), &["“We lost twenty nets in one week”"]));
    assert!(conflicts.find().is_empty(), "two people");
}

#[test]
fn who_says_both_has_said_both() {
    let mut conflicts = Conflicts::default();
    conflicts.quotation(quotation(
        1,
        "",
        &actor("Orn"),
        &["“We do not fear the cold sea at night. We do not fear the loud storm at night.”"],
    ));
    conflicts.quotation(quotation(2, "", &actor("Orn"), &["“We do not fear the loud storm at night.”"]));
    conflicts.quotation(quotation(3, "", &actor("Orn"), &["“We do not fear the cold sea at night.”"]));
    assert_eq!(conflicts.find().len(), 0);
}

#[test]
fn a_slogan_said_again_is_another_utterance() {
    let (one, other) =
        (["“We will never sell one metre of this quay.”"], ["“We will never sell one inch of this quay.”"]);
    assert_eq!(between(("2031-03-01", &one), ("2031-03-02", &other)).len(), 1);
    assert_eq!(between(("2031-03-01", &one), ("2031-09-02", &other)).len(), 0);
    let (one, other) = (
        ["“If the lock is not mended by May, we will lose the barge.”"],
        ["“If the lock is not mended by June, we will lose the tug as well.”"],
    );
    assert_eq!(between(("2031-03-01", &one), ("2031-03-20", &other)).len(), 1);
    assert_eq!(between(("2031-03-01", &one), ("2031-04-10", &other)).len(), 0);
}

#[test]
fn who_takes_it_back_is_quoted_rightly_twice() {
    let (said, unsaid) = (["“It was a sound boat.”"], ["“It was not a sound boat.”"]);
    assert_eq!(between(("2031-03-01", &said), ("2031-03-02", &unsaid)).len(), 1);
    assert_eq!(between(("2031-03-01", &said), ("2031-03-06", &unsaid)).len(), 0);
    assert_eq!(between(("2031-03-01", &said), ("", &unsaid)).len(), 0, "no one knows when");
    let (saw, none) = (["“I saw a boat at the pier.”"], ["“I saw no boat at the pier.”"]);
    assert_eq!(between(("2031-03-01", &saw), ("2031-03-06", &none)).len(), 0);
}

#[test]
fn another_form_of_a_word_is_alike() {
    assert_eq!(
        found(&["“My own brothers rowed it that night”"], &["“My own brothers row it every spring”"]),
        [why("“rowed / row”, “that night / every spring”")]
    );
}

#[test]
fn stories_stand_behind_versions() {
    let mut conflicts = Conflicts::default();
    for (story, words) in [(1, "forty"), (2, "forty"), (3, "twenty"), (4, "forty")] {
        let text = format!("“We have lost {words} nets in a single week.”");
        conflicts.quotation(quotation(story, "", &actor("Orn"), &[&text]));
    }
    conflicts.quotation(quotation(5, "", &actor("Orn"), &["“lost twenty nets in a single week.”"]));
    let found = conflicts.find();
    assert_eq!(found.len(), 1, "{:?}", whys(&found));
    assert_eq!((found[0].left.documents, found[0].right.documents), (3, 2));
}

#[test]
fn a_version_that_differs_may_differ_in_its_end() {
    let (then, later) = (
        ["“I have heard no bell and I hear of no bell,”"],
        ["“I have heard no bell and I heard of no bell that rang,”"],
    );
    assert_eq!(
        whys(&between(("2031-03-14", &then), ("2031-04-02", &later))),
        [why("“hear / heard”, added: “that rang”")],
        "quoted back weeks later"
    );
    assert!(between(("", &then), ("", &["“I have heard no bell and I hear of no bell that rang,”"])).is_empty(), "cut");
    let form = |end: &str| {
        found(
            &["“We ask the harbour master for a pilot”"],
            &[&format!("“We asked the harbour master for a pilot{end}”")],
        )
    };
    assert_eq!(form(" every night"), [why("“ask / asked”, added: “every night”")]);
    assert!(form("").is_empty(), "a slip");
}

#[test]
fn numbers_in_two_versions_conflict_once() {
    for (later, kinds) in [
        ("“We had 20 nets in the sheds, and a good hope.”", vec![ConflictKind::Wording]),
        ("“There were only 20 nets left in the sheds by then.”", vec![ConflictKind::Figure]),
    ] {
        let mut conflicts = Conflicts::default();
        for (story, text) in [(1, "“We had 40 nets in the sheds, and a good hope.”"), (2, later)] {
            let quotation = quotation(story, "2031-03-05", &actor("Orn"), &[text]);
            for number in numbers(story, "2031-03-05", &actor("Orn"), text) {
                conflicts.number(Number { statement_id: Some(quotation.id.clone()), ..number });
            }
            conflicts.quotation(quotation);
        }
        assert_eq!(conflicts.find().iter().map(|found| found.kind).collect::<Vec<_>>(), kinds, "{later}");
    }
}

#[test]
fn the_end_alone_may_be_other() {
    let (then, later) = (
        ["“No boat of mine has ever landed one crate more than the law lets it”"],
        ["“No boat of mine has ever landed one crate more than we could sell.”"],
    );
    let found = between(("2031-03-14", &then), ("2031-04-02", &later));
    assert_eq!(whys(&found), [why("“the law lets it / we could sell”")]);
}

#[test]
fn six_words_in_a_row_may_go_on_in_two_ways() {
    let (then, later) = (
        ["“We left the quay as soon as the fog was gone from the bay,”"],
        ["“We left the quay as soon as they called us.”"],
    );
    assert_eq!(between(("2031-03-14", &then), ("2031-03-15", &later)).len(), 1);
    assert!(between(("2031-03-14", &then), ("2031-04-15", &later)).is_empty(), "another fog");
}
