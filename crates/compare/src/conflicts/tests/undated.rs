//! What tells, between texts without a date, that one thing is counted at one time.

use super::*;

/// How many conflicts two outlets have in their own voice.
fn count(one: &str, other: &str) -> usize {
    let mut conflicts = Conflicts::default();
    for (story, text) in (1..).zip([one, other]) {
        numbers(story, "", &Who::Outlet, text).into_iter().for_each(|number| conflicts.number(number));
        // What makes them stories of one affair.
        numbers(story, "", &actor("Orn"), "In Velm three cats sat.").into_iter().for_each(|n| conflicts.number(n));
    }
    conflicts.find().len()
}

#[test]
fn a_day_that_both_name_ties_what_is_counted() {
    for (one, other) in [
        ("By Monday night 60 litres of whey had been lost.", "The loss by Monday night is put at 210 litres."),
        ("A herd of 40 cows was gathered at Velm on Sunday.", "On Sunday evening they collected 90 cows at Velm."),
        ("The inn at Velm had 31 guests in bunks on Friday.", "In Velm 11 guests lay in bunks on Friday night."),
        ("In all, 31 dead swans had been collected by Monday night.", "By Monday night 80 dead swans were gathered."),
    ] {
        assert_eq!(count(one, other), 1, "{one} / {other}");
    }
    for (one, other) in [
        ("By Monday night 60 litres of whey had been lost.", "The loss by Tuesday night is put at 210 litres."),
        ("In all, 31 dead swans had been collected by Monday night.", "On Monday 80 dead swans were gathered."),
        ("Some 70 people slept in the mill at Velm on Friday.", "In Velm 25 people slept in the chapel on Friday."),
        ("The inn at Velm had 31 guests in its cellar on Friday.", "In Velm 90 guests sang at the inn on Friday."),
        ("The brigade sent 14 pumps to Velm.", "Six pumps from neighbouring Halm were sent to Velm."),
    ] {
        assert_eq!(count(one, other), 0, "{one} / {other}");
    }
}

#[test]
fn unlike_words_tell_of_one_deed() {
    for (one, other) in [
        ("All 14 of her crew were lifted off by helicopter.", "Her 17 crew were flown to the hills by helicopter."),
        (
            "The wildfire burnt 900 hectares of forest at Velm.",
            "In Velm the blaze consumed 2,100 hectares of woodland.",
        ),
        ("Some 300 people spent the night in the town hall.", "The town hall was where 120 people slept."),
        ("Since May, 4,000 people have crossed the border.", "So far 1,500 people have come over the border."),
        ("In Velm 41 schools were shut on Tuesday.", "On Tuesday 18 schools in Velm had closed."),
        ("In Velm 61 per cent of voters went to the polls.", "The turnout in Velm was 48 per cent."),
    ] {
        assert_eq!(count(one, other), 1, "{one} / {other}");
    }
}
