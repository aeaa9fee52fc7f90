//! Figures of the quantities of a codebook.

use super::*;

/// Conflicts between what is said, each with story, day, who says it and the words; every number is of one quantity.
fn found(said: &[(u32, &str, &Who, &str)]) -> Vec<Conflict> {
    let mut conflicts = Conflicts::default();
    conflicts.ask("hurt", "How many were hurt?");
    for &(story, on, who, text) in said {
        for number in numbers(story, on, who, text) {
            conflicts.number(Number { quantity: Some("hurt".to_owned()), ..number });
        }
    }
    conflicts.find()
}

#[test]
fn numbers_of_a_quantity_conflict_in_whatever_words() {
    let (orn, lind) = (actor("Ada Orn"), actor("Rosa Lind"));
    let all = found(&[
        (1, "2031-03-05", &orn, "The clinic treated 14."),
        (2, "2031-03-06", &lind, "Nine had burns."),
        (3, "2031-03-06", &Who::Outlet, "There were nine victims."),
    ]);
    assert_eq!(all.len(), 2, "{all:?}");
    assert_eq!(all[0].subject, "How many were hurt?");
    assert_eq!(all[0].why, "14 according to Ada Orn on 5 March 2031, but nine according to Rosa Lind on 6 March 2031.");
    assert_eq!((all[0].left.documents, all[0].right.documents), (1, 2));
}

#[test]
fn what_is_of_two_moments_or_of_one_witness_is_no_conflict() {
    let (orn, lind) = (actor("Ada Orn"), actor("Rosa Lind"));
    for said in [
        // Both can hold.
        [(1, "", &orn, "At least nine were hurt."), (2, "", &lind, "Some 14 were hurt.")],
        // One party at two times.
        [(1, "2031-03-05", &orn, "Nine were hurt."), (2, "2031-03-08", &orn, "It is 14 now.")],
        // The paper gives the number of whom it quotes.
        [(1, "", &Who::Outlet, "Nine were hurt."), (1, "", &orn, "It was 14.")],
        // Two days.
        [(1, "2031-03-09", &orn, "On 2 March nine were hurt."), (2, "2031-03-09", &lind, "On 5 March 14 were hurt.")],
        // What somebody objects to.
        [(1, "", &orn, "She rejected the union's figure of 400 marchers."), (2, "", &lind, "It was 150.")],
        [(1, "", &Who::Outlet, "The union's claim that more than 400 marched is bold."), (2, "", &lind, "It was 150.")],
        // A toll that grows, in two words.
        [(1, "2031-03-05", &orn, "Two bodies were found."), (2, "2031-03-06", &lind, "Three people are dead.")],
        // A number that is denied, and an addition.
        [(1, "", &orn, "It was not nine people."), (2, "", &lind, "It was 14.")],
        [(1, "", &orn, "Another nine were hurt."), (2, "", &lind, "It was 14.")],
    ] {
        assert_eq!(found(&said), [], "{said:?}");
    }
}

#[test]
fn a_figure_of_ones_own_is_given_by_its_owner() {
    let (union, lind) = (actor("Harbour union"), actor("Rosa Lind"));
    let all = found(&[(1, "", &union, "The union's figure of 400 marchers stands."), (2, "", &lind, "It was 150.")]);
    assert_eq!(all.len(), 1, "{all:?}");
    let all = found(&[(1, "", &union, "Last year's figure of 400 marchers stands."), (2, "", &lind, "It was 150.")]);
    assert_eq!(all.len(), 1, "{all:?}");
}

#[test]
fn of_a_codebook_with_quantities_nothing_else_is_compared() {
    let two = |asked: bool| {
        let mut conflicts = Conflicts::default();
        if asked {
            conflicts.ask("other", "How many others?");
        }
        for (story, who) in [(1, "Ada Orn"), (2, "Rosa Lind")] {
            let text = format!("In Velm {} people were wounded on 3 March.", if story == 1 { "14" } else { "nine" });
            numbers(story, "2031-03-05", &actor(who), &text).into_iter().for_each(|number| conflicts.number(number));
        }
        conflicts.find().len()
    };
    assert_eq!((two(false), two(true)), (1, 0));
}
