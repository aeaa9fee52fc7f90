//! Things counted that only what stands around them ties.

use super::*;

/// How many conflicts there are between the figures of two passages; what stands before "#" is around the sentences.
fn count(one: (&str, &str), other: (&str, &str)) -> usize {
    let mut conflicts = Conflicts::default();
    for (story, (on, text)) in (1..).zip([one, other]) {
        let (around, text) = text.split_once('#').unwrap_or(("", text));
        for mut number in numbers(story, on, &actor(&format!("Speaker {story}")), text) {
            number.around = format!("{around} {}", number.around);
            conflicts.number(number);
        }
    }
    conflicts.find().len()
}

#[test]
fn who_counts_goes_on_of_what_was_just_told() {
    let police = ("2031-04-27", "On 26 April some 900 people marched against the quarry.");
    assert_eq!(count(police, ("2031-04-30", "Thanks to all who marched on 26 April.|We counted 2,600 of you.")), 1);
    assert_eq!(count(police, ("2031-04-30", "Thanks to all who marched on 12 April.|We counted 2,600 of you.")), 0);
}

#[test]
fn things_that_few_count_are_one_by_their_day() {
    let barges = "The barges below the lock wait for the judge's word, said the lock-keeper's wife on Tuesday. # ";
    let one = format!("{barges}At noon on Tuesday, 6 May, eleven barges were moored below the lock.");
    let other = format!("{barges}The mayor was asked about the barges.|There were six of them on Tuesday, the 6th.");
    assert_eq!(count(("2031-05-08", &one), ("2031-05-09", &other)), 1);
    let later = format!("{barges}The mayor was asked about the barges.|There were six of them on Friday, the 9th.");
    assert_eq!(count(("2031-05-08", &one), ("2031-05-09", &later)), 0);
}

#[test]
fn a_crowd_is_one_by_its_day_and_place() {
    let bishop = "The bishop blessed the boats from the harbour wall on Sunday. # ";
    let paper = format!("{bishop}By our count 3,500 people stood between the crane and the wall.");
    let sergeant = format!("{bishop}Sergeant Orn put the number on the wall at 1,100.");
    assert_eq!(count(("2031-05-05", &paper), ("2031-05-06", &sergeant)), 1);
    let other = "The mayor opened the fair on Saturday. # Sergeant Orn put the number on the green at 1,100.";
    assert_eq!(count(("2031-05-05", &paper), ("2031-05-06", other)), 0);
}

#[test]
fn a_vote_is_told_by_what_the_other_side_had() {
    let one = "The budget of the island was before the assembly on Thursday. # They passed it by 61 votes to 44.";
    let other = "The budget kept the assembly of the island busy on Thursday. # It went through by 58 votes to 44.";
    assert_eq!(count(("2031-05-09", one), ("2031-05-10", other)), 1);
    let third = "The budget kept the assembly of the island busy on Monday. # It went through by 58 votes to 40.";
    assert_eq!(count(("2031-05-09", one), ("2031-05-14", third)), 0);
}

#[test]
fn what_is_counted_over_days_is_not_of_one_day() {
    let day = ("2031-05-06", "Police said 12 people had been arrested.");
    assert_eq!(count(day, ("2031-05-09", "Over the four days of the strike, 40 people were arrested.")), 0);
    assert_eq!(count(day, ("2031-05-09", "In all, 40 people were arrested.")), 1);
}

#[test]
fn a_price_is_of_what_stands_before_it() {
    let one = ("2031-05-06", "The bridge, 90 metres long, will cost 14 million crowns.");
    assert_eq!(count(one, ("2031-05-09", "The bridge, at a cost of 19 million crowns, will carry trams.")), 1);
    assert_eq!(count(one, ("2031-05-09", "The school, at a cost of 19 million crowns, will have a pool.")), 0);
    assert_eq!(count(one, ("2031-05-09", "The bridge, at a cost of 19 million crowns, carries trams.")), 0);
}

#[test]
fn another_poll_finds_another_share() {
    let one = ("2031-05-06", "In a poll, 41 percent of voters backed the quarry.");
    assert_eq!(count(one, ("2031-05-09", "A survey found that 52 percent of voters backed the quarry.")), 0);
}

#[test]
fn a_share_of_votes_is_no_opinion() {
    let one = ("2031-05-06", "The poll closed at ten. 71 percent voted to strike.");
    assert_eq!(count(one, ("2031-05-07", "Only 48 percent of the weavers voted to strike.")), 1);
}

#[test]
fn what_is_reckoned_may_be_yet_to_come() {
    let one = ("2031-05-06", "The repair of the mill wheel will cost $30,000.");
    assert_eq!(count(one, ("2031-05-07", "Insurers have put the bill for repairing the mill wheel at $90,000.")), 1);
    assert_eq!(count(one, ("2031-05-07", "The repair of the mill wheel cost $90,000.")), 0);
}
