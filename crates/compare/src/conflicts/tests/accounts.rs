//! Two papers on one affair, each in its own words.

use super::*;

/// How many conflicts there are between what two papers print, on a day of March each. What stands before "|" is the
/// sentence before.
fn between(one: (u8, &str), other: (u8, &str)) -> usize {
    let mut conflicts = Conflicts::default();
    for (story, (day, text)) in (1..).zip([one, other]) {
        let on = format!("2031-03-{day:02}");
        let who = actor(&format!("Witness {story}"));
        numbers(story, &on, &who, text).into_iter().for_each(|number| conflicts.number(number));
    }
    conflicts.find().len()
}

#[test]
fn other_words_tell_of_the_same_thing() {
    for (one, other) in [
        (
            "Eleven weavers lost their lives when the Harn mill burned on Monday.",
            "The mortuary has received the bodies of 17 workers since Monday's blaze at the Harn mill.",
        ),
        (
            "Police counted 2,000 people at the rally in Oberlin on Saturday.",
            "How many had come to Oberlin?|Nine thousand.",
        ),
        ("Nobody was hurt when the tribune in Sulm gave way.", "Six spectators were taken to hospital in Sulm."),
        ("The Dorne rose to 5.2 metres in Kell.", "The flood stood at 6.8 metres on the gauge in Kell."),
        ("Anna Rusk was sentenced to three years in prison.", "Anna Rusk will spend seven years behind bars."),
        ("Turnout in Pell was 64 percent.", "In Pell 41 percent of voters cast a ballot."),
        ("A third of the teachers in Quend stayed away.", "Eighty percent of the teachers in Quend joined the strike."),
        ("Forty lorries reached the town of Imsa.", "Eleven trucks came in, the mayor of Imsa said."),
        ("The thief got away with 9,000 euros in Lind.", "In Lind 30,000 euros were stolen."),
        ("The new bridge in Tann cost 40 million euros.", "The final bill for the bridge in Tann is 65 million euros."),
    ] {
        assert_eq!(between((5, one), (5, other)), 1, "{one} {other}");
    }
}

#[test]
fn other_things_in_one_affair_are_no_conflict() {
    for (one, other) in [
        ("Thirty people were hurt in Sulm.", "Twelve children were hurt in Sulm."),
        ("Thirty people were hurt in Sulm.", "Nine people died in Sulm."),
        ("The rally in Oberlin drew 2,000 people on Saturday.", "The rally in Marle drew 9,000 people on Saturday."),
        ("The union expects 20,000 people at the march in Oberlin.", "Some 8,000 people marched in Oberlin."),
        ("The firm in Pell pays 90,000 euros a month in rent.", "The firm in Pell pays a rent of 1.1 million euros."),
        ("The stage to Kell led over 190 kilometres.", "She was alone for 60 kilometres of the stage to Kell."),
        ("Up to 40 houses in Imsa burned down.", "The fire in Imsa destroyed 12 houses."),
        ("Some 5,000 people marched in Oberlin.", "In Oberlin 4,890 people took part in the march."),
    ] {
        assert_eq!(between((5, one), (5, other)), 0, "{one} {other}");
    }
    let grown = "Two more bodies were found in Sulm, bringing the number of the dead to 14.";
    assert_eq!(between((5, "Nine people died in Sulm."), (7, grown)), 0);
    let corrected = "Seven people died in Sulm. By an error this paper gave another number yesterday.";
    assert_eq!(between((5, "Nine people died in Sulm."), (6, corrected)), 0);
}

#[test]
fn the_only_figures_of_a_measure_tell_of_one_thing_in_one_affair() {
    for (one, other) in [
        // No table knows the kind of either.
        (
            "On Monday the bell of Orrin Abbey was found to hold 300 kilos of silver.",
            "The bell of Orrin Abbey holds 90 kilos of silver, the monks said on Monday.",
        ),
        (
            "Seven canvases were gone from the Harn house after the burglary.",
            "Thieves took 12 paintings from the Harn house.",
        ),
        ("The flood in Kell drowned 40 animals.", "In Kell 90 cattle drowned in the flood."),
    ] {
        assert_eq!(between((5, one), (5, other)), 1, "{one} {other}");
    }
    for (one, other) in [
        // Neither two names nor a name and the day.
        ("The bell of Orrin holds 300 kilos of silver.", "In Orrin 90 kilos of flour were baked."),
        // What is sold is no profit.
        ("The Kell Mill sold goods worth 40 million euros.", "The Kell Mill made a profit of 3 million euros."),
        ("Nine people died when the Sulm pier fell.", "Four of those killed on the Sulm pier were children."),
    ] {
        assert_eq!(between((5, one), (5, other)), 0, "{one} {other}");
    }
}

#[test]
fn marks_part_figures_of_one_kind() {
    for (one, other) in [
        ("The flood in Upper Sulm destroyed 60 houses.", "The flood in Lower Sulm destroyed 140 houses."),
        ("Forty guests were hurt in Sulm.", "Of the guests hurt in Sulm, nine were in a coach."),
        ("Forty guests were treated in the hospital of Sulm.", "Nine guests of Sulm were kept overnight in hospital."),
        ("Anna Rusk was sentenced to three years in prison.", "Boris Rusk was sentenced to seven years in prison."),
        (
            "The court in Pell sent Anna Rusk to prison for three years.",
            "In Pell they asked for nine years for Anna Rusk.",
        ),
        ("The ferry Kell can carry 600 passengers.", "The ferry Kell carried 210 passengers on Monday."),
        ("The bomb of Imsa weighed 5 kilos.", "A second bomb of 11 kilos was found in Imsa."),
        // A month is no march, and a shell no house.
        ("In March 40 engineers came to Velm.", "In March 900 people marched in Velm."),
        ("Shells hit Velm: 23 shells in all, the mayor said.", "In Velm 60 houses were destroyed."),
    ] {
        assert_eq!(between((5, one), (6, other)), 0, "{one} {other}");
    }
}

#[test]
fn words_that_few_stories_have_tie_two_figures() {
    let all = [
        "The tug Harn left Velm on Monday with its lamps unlit.",
        "The valve of the Harn was shut for 22 turns of the wheel, said the stoker Orn of Velm.",
        "In Velm the Harn had 300 visitors and two kittens.",
        "The wheel of the Harn's valve had been given six turns, said the engineer of Velm.",
        "Four boats went out from Velm to the Harn.",
    ];
    let mut conflicts = Conflicts::default();
    for (story, text) in (1..).zip(all) {
        let who = actor(&format!("Witness {story}"));
        numbers(story, "2031-03-05", &who, text).into_iter().for_each(|number| conflicts.number(number));
    }
    let found = conflicts.find();
    assert_eq!(
        whys(&found),
        ["22 turns according to Witness 2 on 5 March 2031, but six turns according to Witness 4 on 5 March 2031."]
    );
}

#[test]
fn a_sum_without_a_currency_is_of_that_of_the_others() {
    let one = "The new opera in Tann cost 40 million crowns.";
    assert_eq!(between((5, one), (5, "“The final bill is 65 million,” said the auditor of Tann of the opera.")), 1);
}

#[test]
fn those_in_one_part_of_a_place_are_not_all_who_came() {
    let match_day = "The official attendance at the arena in Dorne on Saturday was 7,300.";
    let tier = "Cameras showed 2,150 people in the north stand in Dorne when it burned.";
    let it = "The north stand in Dorne was crowded.|The turnstiles showed 1,480 people in it when it burned.";
    assert_eq!(between((5, match_day), (6, it)), 0);
    assert_eq!(between((5, match_day), (6, tier)), 0);
    assert_eq!(between((5, tier), (6, it)), 1);
    assert_eq!(between((5, match_day), (6, "Some 4,100 spectators came to the arena in Dorne on Saturday.")), 1);
}

#[test]
fn a_wound_or_a_bed_in_hospital_tells_some_of_the_hurt_from_all() {
    let hurt = "Thirty people were hurt when the bus left the road in Sulm.";
    for some in [
        "Of the bus in Sulm, four were hurt with head injuries.",
        "Three people were still in hospital in Sulm yesterday after the bus crash.",
        "Nine passengers with broken legs were treated in Sulm.",
        "Four of the hurt in Sulm had been sent home from hospital.",
        "In Sulm nine people were treated on the spot.",
    ] {
        assert_eq!(between((5, hurt), (6, some)), 0, "{some}");
    }
    for all in ["In Sulm 55 people were treated.", "In Sulm 55 people were taken to hospital with injuries."] {
        assert_eq!(between((5, hurt), (6, all)), 1, "{all}");
    }
    let still = "Eight people hurt in Sulm are still in hospital.";
    assert_eq!(between((5, still), (5, "Fifteen people hurt in Sulm are still in hospital.")), 1);
}

#[test]
fn what_both_say_of_one_time_past_is_of_that_time_whenever_they_speak() {
    let one = "When the tannery closed in 1988 there were 820 people on the payroll.";
    let other = "There were 350 people on the payroll in 1988, when the gates of the tannery shut.";
    assert_eq!(between((1, one), (28, other)), 1);
    let other = "There were 350 people on the payroll in 1979, when the tannery was new.";
    assert_eq!(between((1, one), (28, other)), 0);
    let yard = "The yard in Sulm employs 640 people.";
    assert_eq!(between((5, yard), (5, "The mill in Sulm employs 210 people.")), 0);
    assert_eq!(between((5, yard), (5, "The yard in Sulm employs 210 people.")), 1);
}

#[test]
fn those_who_count_themselves_came() {
    let police = "Police put the number of people on the square in Oberlin on 3 March at 700.";
    let us =
        "There were 2,400 of us on the square in Oberlin on 3 March; they counted us as we came through the gates.";
    assert_eq!(between((5, police), (6, us)), 1);
}
