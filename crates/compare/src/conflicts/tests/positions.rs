use ascribe_model::{ConflictKind, Stance};

use super::*;

/// Evidence as "who stance story date"; "own" is the outlet's voice. Words and confidence are behind "|".
fn stand(line: &str) -> Stand {
    let (line, words) = line.split_once('|').unwrap_or((line, ""));
    let parts: Vec<&str> = line.split(' ').collect();
    let who = match parts[0] {
        "own" => Who::Outlet,
        "nobody" => Who::Nobody,
        name => actor(name),
    };
    let story = parts[2].parse().unwrap();
    Stand {
        id: format!("p-{line}"),
        place: place(story, parts.get(3).copied().unwrap_or("")),
        who,
        proposition: "fired".to_owned(),
        stance: Stance::from_word(parts[1]).unwrap(),
        words: if words.is_empty() { format!("words {line}") } else { words.to_owned() },
        headline: false,
        before: String::new(),
        confidence: 0.9,
    }
}

fn found(kind: ConflictKind, lines: &[&str]) -> Vec<Conflict> {
    let mut conflicts = Conflicts::default();
    lines.iter().for_each(|line| conflicts.stand(stand(line)));
    let mut found = conflicts.find();
    found.retain(|conflict| conflict.kind == kind);
    found
}

fn stances(lines: &[&str]) -> Vec<Conflict> {
    found(ConflictKind::Stance, lines)
}

fn shifts(lines: &[&str]) -> Vec<Conflict> {
    found(ConflictKind::Shift, lines)
}

#[test]
fn who_affirms_stands_against_who_denies() {
    let found =
        stances(&["Orn affirm 1 2031-03-04", "Orn affirm 2 2031-03-09", "Velt deny 3", "Velt deny 3 2031-03-05"]);
    assert_eq!(
        whys(&found),
        ["Orn affirmed it on 4 March 2031; Velt denied it on 5 March 2031."],
        "one conflict for a pair, on the earliest of each"
    );
    assert_eq!((found[0].left.documents, found[0].right.documents), (2, 1), "stories, not positions");
    assert_eq!(found[0].subject, "fired");
}

#[test]
fn surer_evidence_is_shown_before_earlier() {
    let mut conflicts = Conflicts::default();
    conflicts.stand(Stand { confidence: 0.4, ..stand("Orn affirm 1 2031-03-04") });
    conflicts.stand(stand("Orn affirm 2 2031-03-09"));
    conflicts.stand(stand("Velt deny 3"));
    assert_eq!(
        whys(&conflicts.find()),
        ["Orn affirmed it on 9 March 2031; Velt denied it in 3.txt, which has no date."]
    );
}

#[test]
fn an_outlet_speaks_in_its_own_voice() {
    let found = stances(&["own affirm 1 2031-03-04", "own deny 2 2031-03-05"]);
    assert_eq!(
        whys(&found),
        [
            "Outlet 1, in its own voice, affirmed it on 4 March 2031; Outlet 2, in its own voice, denied it on 5 March 2031."
        ]
    );
}

#[test]
fn a_report_that_recalls_is_of_one_moment() {
    let lines = ["Orn deny 1 2031-03-14", "Orn affirm 2 2031-04-01", "Orn deny 2 2031-04-02"];
    assert_eq!(whys(&shifts(&lines)), ["Orn denied it on 14 March 2031 and affirmed it on 1 April 2031."]);
    let lines = ["Orn deny 1 2031-03-14", "Orn affirm 2 2031-03-20", "Orn deny 2 2031-04-02"];
    assert_eq!(shifts(&lines).len(), 2, "what the report says was said long before is of its own");
}

#[test]
fn an_outlet_contradicts_whom_it_quotes_more_than_once() {
    let (once, again) = ("own affirm 1 2031-03-04|shot", "own affirm 1 2031-03-04|the gun was hot");
    let orn = "Orn deny 1 2031-03-04";
    assert_eq!(stances(&[once, orn]).len(), 0);
    assert_eq!(
        whys(&stances(&[once, again, orn])),
        ["Outlet 1, in its own voice, affirmed it on 4 March 2031; Orn denied it on 4 March 2031."]
    );
}

#[test]
fn what_an_outlet_quotes_is_not_its_own() {
    for (before, count) in [("It was the shot. “It was ", 0), ("“It was a shot.” It was ", 1)] {
        let mut conflicts = Conflicts::default();
        conflicts.stand(Stand { before: before.to_owned(), ..stand("own affirm 1") });
        conflicts.stand(stand("Velt deny 3"));
        assert_eq!(conflicts.find().len(), count, "{before}");
    }
}

#[test]
fn an_outlet_that_says_what_an_actor_says_in_its_story_reports() {
    let lines = ["own affirm 1", "Orn affirm 1", "own affirm 2", "Velt deny 3"];
    assert_eq!(
        whys(&stances(&lines)),
        [
            "Orn affirmed it in 1.txt, which has no date; Velt denied it in 3.txt, which has no date.",
            "Outlet 2, in its own voice, affirmed it in 2.txt, which has no date; Velt denied it in 3.txt, which has no date."
        ]
    );
}

#[test]
fn of_two_readings_of_the_same_words_the_longer_counts() {
    let found = shifts(&[
        "Orn affirm 1 2031-03-04|fired … nobody saw",
        "Orn deny 1 2031-03-04|fired",
        "Orn deny 2 2031-03-09|no shot",
    ]);
    assert_eq!(whys(&found), ["Orn affirmed it on 4 March 2031 and denied it on 9 March 2031."]);
}

#[test]
fn hedges_and_nobodies_conflict_with_none() {
    assert!(stances(&["Orn affirm 1", "Velt hedge 2", "nobody deny 3", "Orn hedge 4"]).is_empty());
    assert!(shifts(&["Orn affirm 1", "Orn hedge 2", "nobody deny 3", "nobody affirm 3"]).is_empty());
    assert!(stances(&["Orn affirm 1", "Velt affirm 2"]).is_empty());
}

#[test]
fn who_changed_sides_opposes_both_once() {
    let found = stances(&["Orn affirm 1", "Orn deny 2", "Velt affirm 3", "Velt deny 4"]);
    assert_eq!(found.len(), 2);
    assert_eq!(shifts(&["Orn affirm 1", "Orn deny 2", "Velt affirm 3", "Velt deny 4"]).len(), 2);
}

#[test]
fn two_actors_of_one_full_name_are_one() {
    let stand = |id: &str, name: &str, line: &str| Stand {
        who: Who::Actor(ActorId::from_record(id.to_owned()), name.to_owned()),
        ..stand(line)
    };
    let turns = |name: &str| {
        let mut conflicts = Conflicts::default();
        conflicts.stand(stand("a1", name, "x deny 1 2031-03-05"));
        conflicts.stand(stand("a2", name, "x affirm 2 2031-04-05"));
        conflicts.find().len()
    };
    assert_eq!([turns("Ada Orn"), turns("Orn"), turns("the police")], [1, 0, 0]);
}

#[test]
fn each_turn_is_a_shift() {
    let found = shifts(&[
        "Orn affirm 1 2031-03-01",
        "Orn affirm 5 2031-03-02",
        "Orn deny 2 2031-04-05",
        "Orn affirm 3 2031-05-01",
    ]);
    assert_eq!(
        whys(&found),
        [
            "Orn affirmed it on 1 March 2031 and denied it on 5 April 2031.",
            "Orn denied it on 5 April 2031 and affirmed it on 1 May 2031."
        ]
    );
    assert_eq!(found[0].left.documents, 2);
}

#[test]
fn order_is_unknown_without_dates() {
    assert_eq!(
        whys(&shifts(&["Orn affirm 1", "Orn deny 2 2031-04-05"])),
        ["Orn denied it on 5 April 2031 and affirmed it, order unknown: 1.txt has no date."]
    );
    assert_eq!(
        whys(&shifts(&["Orn affirm 1", "Orn deny 2"])),
        ["Orn affirmed it and denied it, order unknown: 1.txt and 2.txt have no date."]
    );
    assert_eq!(
        whys(&shifts(&["Orn affirm 1 2031-03", "Orn deny 2 2031-03-05"])),
        ["Orn affirmed it in March 2031 and denied it on 5 March 2031: order unknown."]
    );
    assert_eq!(
        whys(&shifts(&["Orn affirm 1 2031-03-05", "Orn deny 2 2031-03-05"])),
        ["Orn affirmed it and denied it on the same day, 5 March 2031: order unknown."]
    );
    let known_and_not = shifts(&["Orn deny 1 2031-03-05", "Orn affirm 2 2031-04-05", "Orn affirm 3"]);
    assert_eq!(
        whys(&known_and_not),
        ["Orn denied it on 5 March 2031 and affirmed it on 5 April 2031."],
        "a report that stands nowhere in time tells of no other turn"
    );
}

#[test]
fn what_is_recalled_on_the_day_of_a_turn_is_no_turn() {
    let found = shifts(&[
        "Orn deny 1 2031-03-05",
        "Orn deny 2 2031-04-21",
        "Orn affirm 2 2031-04-21",
        "Orn affirm 3 2031-05-01",
    ]);
    assert_eq!(whys(&found), ["Orn denied it on 5 March 2031 and affirmed it on 21 April 2031."]);
}

#[test]
fn one_report_tells_of_a_turn_by_its_dates_alone() {
    let told = ["Orn deny 1 2031-03-05|fired no shot", "Orn affirm 1 2031-03-05|Warning shots were fired"];
    assert!(shifts(&told).is_empty(), "somebody else's words, or both in one breath");
    assert!(shifts(&["own deny 1|fired no shot", "own affirm 1|Warning shots were fired"]).is_empty());
    let named = ["Orn deny 1|nobody took more than the law lets us", "Orn affirm 1|overfished"];
    assert!(shifts(&named).is_empty(), "a word that is named");
    assert!(stances(&[named[0], named[1], "Velt deny 2"]).is_empty(), "nobody affirms what is named");
    assert_eq!(stances(&[named[0], named[1], "Velt affirm 2"]).len(), 1);
    assert_eq!(shifts(&["Orn deny 1 2031-03-05", "Orn affirm 1 2031-03-09"]).len(), 1, "two dates in one report");
}

#[test]
fn what_is_read_more_often_counts() {
    let read = [
        "Orn affirm 1|They were told",
        "Orn affirm 1|they had it in writing",
        "Orn deny 1|no word of it",
        "Velt affirm 2|knew of it",
    ];
    assert!(stances(&read).is_empty(), "the words of another");
    assert_eq!(stances(&[read[0], read[2], read[3]]).len(), 1, "once each");
}

#[test]
fn a_post_echoes_who_has_a_name() {
    let denied = "Velt deny 2";
    assert_eq!(stances(&["Orn affirm 1", "captain affirm 1|it is so", denied]).len(), 1);
    assert_eq!(stances(&["Orn affirm 1", "fishermen affirm 1|it is so", denied]).len(), 2, "others than Orn");
    assert_eq!(stances(&["captain affirm 1", denied]).len(), 1);
    let known_as = |name: &str| Stand {
        who: Who::Actor(ActorId::from_record("c".to_owned()), name.to_owned()),
        ..stand("x affirm 1|signed it so")
    };
    let headline = |line: &str| Stand { headline: true, ..stand(line) };
    for (echo, count) in [
        (known_as("clerk who signed"), 1),
        (known_as("harbour master of Orrel"), 1),
        (known_as("crew of the mayor"), 2),
        (headline("Bureau affirm 1|never saw it"), 1),
        (headline("Bureau affirm 4|never saw it"), 2),
    ] {
        let mut conflicts = Conflicts::default();
        for one in [stand("Orn affirm 1"), stand(denied), echo] {
            conflicts.stand(one);
        }
        assert_eq!(conflicts.find().len(), count);
    }
}

#[test]
fn an_outlet_stands_by_its_word_against_whom_others_quote() {
    let found = stances(&["Orn deny 1 2031-03-04", "own affirm 2 2031-03-06|the boats came too late"]);
    assert_eq!(
        whys(&found),
        ["Outlet 2, in its own voice, affirmed it on 6 March 2031; Orn denied it on 4 March 2031."]
    );
}
