use super::*;

/// The conflicts between what different people say in different stories of one day.
fn found(texts: &[&str]) -> Vec<Conflict> {
    let mut conflicts = Conflicts::default();
    for (story, text) in (1..).zip(texts) {
        let who = actor(&format!("Speaker {story}"));
        numbers(story, "2031-03-18", &who, text).into_iter().for_each(|number| conflicts.number(number));
    }
    conflicts.find()
}

macro_rules! pairs {
    ($name:ident, $count:literal, $($one:literal, $other:literal;)+) => {
        #[test]
        fn $name() {
            $(assert_eq!(whys(&found(&[$one, $other])).len(), $count, "{} / {} {:?}", $one, $other, whys(&found(&[$one, $other])));)+
        }
    };
}

pairs! { conflicts, 1,
    "At least 14 people were injured in the fire.", "Seven residents were treated for burns, none of them seriously.";
    "The flood killed 30 people.", "At least 45 people died.";
    "Fire crews say 30 houses burned down.", "The council counts 52 houses destroyed by the fire.";
    "The plant will close and 800 workers will lose their jobs.", "The plant will close, and 450 workers will lose their jobs.";
    "About 5,000 people marched through Velm.", "Police say 1,800 people took part in the march through Velm.";
    "The barge carried 300 tonnes of diesel.", "There were 120 tonnes of diesel aboard, the barge carried nothing else.";
    "Repairs to the weir cost €4 million.", "The weir repairs cost €6.5 million.";
    "The power cut lasted 90 minutes.", "The power cut lasted four hours.";
    "The dam holds 60 percent of its water.", "The dam holds 35% of its water.";
    "Dozens of boats sank in the harbour.", "Seven boats sank in the harbour.";
    "The union says 400 drivers walked out.", "The company counted 150 drivers who walked out.";
    "On Tuesday, 60 cows drowned.", "A total of 25 cows drowned on Tuesday.";
    "The loss of nets and boats, he says, comes to 4 million euros.", "The loss of nets and boats comes to at least €9 million, the bank said.";
    "In the flood of 2027, 40 cows drowned.", "There were 25 cows drowned in the autumn of 2027.";
    "There were 84 passengers on the bus, said the firm, which has run the line since 2002.", "More than 110 passengers, counted by the clerk at the stop, were on the bus.";
    "Some 84 passengers had been on board.", "The union speaks of 110 passengers aboard.";
    "At least 30 people were taken to hospital after the blast.", "The hospital has a list.|In all, 22 people were brought in from the mill.";
    "At least 30 people were rushed to hospital.", "By its own account the hospital admitted 22 people.";
    "The first engine was there 12 minutes after the call.", "Forty minutes passed from the call until the first engine arrived.";
    "The council says that 31 people were on it.", "There were at least 45 people on the raft when it broke up.";
    "Some 12 tonnes of dead eels have been taken from the lake since Sunday.", "They collected 30 tonnes of dead eels by Monday night.";
    "Thieves took 23 nets from the museum in Velm.", "The warden said 17 nets had been stolen in the raid.";
    "The Kittiwake drifted for five hours.", "The ferry Kittiwake drifted for nine hours, says a cook.";
    "Nine people were hurt at the Candle Fair in Velm.", "In Velm 21 people were hurt, many of them children.";
    "The singer drew 9,000 people to Marle Meadow.", "The wardens put the crowd at 4,000.";
    "There were 40 people on the pier when it gave way.", "She spoke of 55 people who were on the Old Pier when its piles broke.";
    "The examination of the weir had taken him two hours.", "The inspection lasted 25 minutes, the miller said.";
    "Twelve people went to hospital by ambulance.", "Ambulances had taken 16 people from the mill on Saturday night.";
    "The siren sounded ten minutes after the quake.", "The siren sounded two hours after the quake.";
    "Some 3,000 people took part in the march for the dead of the mill.", "The warden put the number of marchers at 1,200.";
    "Seventeen men were trapped in the shaft, which has been open since 2014.", "Nineteen men were shut in down there.";
    "The mud that came down on the road was about 400 tonnes.", "After a fall of some 900 tonnes of mud the road was shut.";
    "The hospital says nine people have died.", "The hospital names nine people who died.|It's thirteen.";
    "On Saturday some 900 people walked from the Corn Hall to the quay in Velm.", "In Velm on Saturday, 300 people marched.";
    "The operator says 400 barrels leaked from the pipe.", "By her count 2,600 barrels escaped from the pipe.";
    "It took the crew 35 minutes to shut the valve.", "The valve was not shut for three hours.";
    "The slick was four kilometres long.", "Those who flew over it spoke of a slick of 20 kilometres.";
    "The gates were opened 90 minutes before the match.", "The gates opened only 20 minutes before the match.";
    "Thirty-two people were treated in the infirmary.", "The infirmary took in 51 injured fans.";
    "The strike has been joined by 9 in 10 drivers.", "Only 55 percent of the drivers have joined the strike.";
    "Turnout was 61 percent.", "Turnout reached just 44 percent.";
    "The mill employs 1,150 people.", "The mill has a staff of 870.";
    "Each family was paid 5,000 crowns.", "The families were paid 1,200 crowns each.";
    "The crew needed 25 minutes to reach the mill.", "It took the crew more than an hour to reach the mill.";
    "The train was travelling at 70 kilometres an hour.", "The train was going at 112 kilometres an hour.";
    "The ship was 90 metres long.", "The ship, 130 metres long, was built in the north.";
    "The engine arrived after eight minutes.", "The engine took 40 minutes to arrive.";
    "The ministry has sent 5,000 tonnes of grain to the province.", "The province has received 1,800 tonnes of grain.";
    "There were eighty of us in the tunnel.", "There were 45 people in the tunnel.";
    "Eleven of the mill's 24 pumps were working.", "He says that 20 of the 24 pumps were working.";
    "The wave was six metres high.", "A wave of eleven metres struck the pier.";
    "Tests found 80 micrograms of lead in the water.", "In the water she measured 240 micrograms of lead.";
    "The strike has led to 3,000 cancelled operations.", "Some 900 operations were cancelled because of the strike.";
    "So far 16 bodies have been identified, the coroner said.", "They have identified nine bodies, a police source said.";
    "The hall seats 2,000 in winter.", "In winter the hall seats 1,200 people.";
    "The dam was 92 percent full.", "The dam was filled to 99 percent.";
    "No more than 5 tonnes of acid had leaked into the canal.", "By her count at least 9 tonnes of acid have spilled from the tank into the canal.";
}

pairs! { values_that_fit_do_not_conflict, 0,
    "At least nine people were hurt.", "Eleven people were hurt.";
    "About 3,000 houses lost power.", "2,940 houses lost power.";
    "The bridge cost 8 million euros.", "The bridge cost about €7.9 million.";
    "Between 30 and 45 boats sank.", "Some 40 boats sank.";
    "Dozens of boats sank.", "At least 30 boats sank.";
    "The search took two days.", "The search took 48 hours.";
}

pairs! { different_things_do_not_conflict, 0,
    "The flood killed 30 people.", "The flood injured 80 people.";
    "The county has lost 40 boats.", "Of the 45 boats in Velm, the county lost just three.";
    "Orsk had flown 6,300 hours with Velm Air.", "Lundin had flown 2,700 hours with Velm Air.|For Orsk and Lundin it was too much for Orsk, and too little for Lundin.";
    "Three children were hurt.", "Seven people were hurt.";
    "The old weir needs repairs that cost €400.", "The weir repairs cost €6.5 million.";
    "A seat in the hall costs €40.", "The new pump costs €90.";
    "Three of them were badly hurt.", "Seven people were hurt.";
    "Another four people were hurt.", "Nine people were hurt.";
    "The north plant employs 300 people.", "The south plant employs 500 people.";
    "The weir repairs cost €4 million.", "Cleaning the weir cost €1 million.";
    "Damage to the weir is put at €4 million.", "A new pump cost €1 million.";
    "12 boats passed the lock.", "40 boats waited at the lock.";
    "Traffic fell by 60 percent.", "Prices rose by 20 percent.";
    "Kestria has wheat for 40 days.", "Marrowa has wheat for 90 days, and Kestria knows it.";
    "40 houses in Velm burned down.", "12 houses in Upper Marle burned down.";
    "On Monday 40 houses burned down.", "On Friday 12 houses burned down.";
    "Last year 40 houses burned down.", "12 houses burned down.";
    "The ferry carries 300 cars a day.", "The ferry carries 9,000 cars a month.";
    "The bridge will cost €9 million.", "The bridge cost €6 million.";
    "The strike begins in three days.", "The strike lasted 10 days.";
    "The claim that 400 drivers walked out is not true.", "150 drivers walked out.";
    "Seven ferries ran.", "He is 7 miles from Velm.";
    "There were 84 passengers on board.", "The coach is licensed for 60 passengers.";
    "There were 84 passengers on board.", "With the crew, 90 people were on board.";
    "The ship had 300 passengers aboard.", "The bus had 40 passengers aboard.";
    "At least 30 people were taken to hospital.", "Police say that 12 people were brought in for questioning.";
    "The siren sounded ten minutes after the quake.", "The siren sounded two hours after the flood.";
    "The first engine was there 12 minutes after the call.", "The helicopter needed 40 minutes.";
    "There were 84 passengers aboard.", "On an ordinary Friday she carries 200 passengers.";
    "There were 84 passengers aboard.", "The lifeboat took off 30 passengers.";
    "There were 84 passengers aboard.", "The sister ship sailed with 150 passengers.";
    "Thirty people were taken to hospital.", "Five people were admitted to intensive care at the hospital.";
    "Thirty people were taken to hospital.", "The hospital says nothing.|Nine people were brought in dead.";
    "The gate was shut two hours after the flood.", "The gate was shut for 9 days after the flood.";
    "Two days after the vote the mayor resigned.", "It is ten days until the vote, and the mayor has not resigned.";
    "Ten days after the vote, the mayor led.", "The vote lasted five minutes.";
    "30 tonnes of oil had leaked by noon.", "80 tonnes of oil had leaked by evening.";
    "The first bus left ten minutes after the alarm.", "The first bus left in 40 minutes.";
    "There were 84 passengers aboard the ferry.", "A ferry may carry 300 passengers.";
    "About 5 tonnes of acid leaked into the canal.", "About 20 tonnes of acid stood in the canal sheds.";
    "Eleven of the 24 pumps were working.", "There were 30 pumps working.";
    "Sixteen bodies have been identified.", "Forty bodies lie in the hall.";
    "About 40 seals were found dead in the bay.", "About 200 seals live in the bay.";
    "The road is 40 kilometres long.", "The road was closed for 12 kilometres.";
    "The company wants to cut 300 jobs.", "The company cut 120 jobs last year.";
    "The pipe carries 90,000 barrels a day.", "Some 400 barrels leaked from the pipe.";
    "The board cut 40 jobs.", "There were 90 jobs on board.";
}

#[test]
fn one_side_s_some_are_no_more_than_all() {
    assert_eq!(found(&["Nine children were hurt.", "Seven people were hurt."]).len(), 1);
}

#[test]
fn one_sentence_may_hold_both_sides() {
    let text = "The union says 400 drivers walked out.";
    let mut conflicts = Conflicts::default();
    numbers(1, "", &actor("Union"), text).into_iter().for_each(|number| conflicts.number(number));
    numbers(1, "", &actor("Company"), "The company says 150 drivers walked out.")
        .into_iter()
        .for_each(|number| conflicts.number(number));
    let found = conflicts.find();
    assert_eq!(whys(&found), ["400 drivers according to Union, but 150 drivers according to Company."]);
    assert_eq!(found[0].subject, "drivers walked");
}

#[test]
fn two_counts_of_one_crowd_conflict() {
    let mut conflicts = Conflicts::default();
    let text = "The organisers put the crowd at 15,000; police said it was 4,000.";
    let mut all = numbers(1, "2031-03-05", &Who::Outlet, text);
    all[1].who = actor("Police");
    all.into_iter().for_each(|number| conflicts.number(number));
    assert_eq!(conflicts.find().len(), 1);
}

#[test]
fn a_number_without_a_noun_takes_that_before_it() {
    assert_eq!(found(&["Two sailors were killed and eleven were wounded.", "Four sailors were wounded."]).len(), 1);
    assert_eq!(found(&["Two sailors were killed and eleven were wounded.", "Two sailors were killed."]).len(), 0);
    assert_eq!(
        found(&[
            "Some 57 ships were searched.|The coastguard gives the number as 31.",
            "It said 57 ships were searched."
        ])
        .len(),
        1
    );
}

#[test]
fn who_gives_a_figure_does_not_contradict_it_in_one_story() {
    let mut conflicts = Conflicts::default();
    for text in ["40 houses burned down.", "He said 12 houses burned down."] {
        numbers(1, "", &actor("Orn"), text).into_iter().for_each(|number| conflicts.number(number));
    }
    assert!(conflicts.find().is_empty());
}

#[test]
fn without_dates_names_must_tie_two_figures() {
    let undated = |texts: &[&str]| {
        let mut conflicts = Conflicts::default();
        for (story, text) in (1..).zip(texts) {
            let who = actor(&format!("Speaker {story}"));
            numbers(story, "", &who, text).into_iter().for_each(|number| conflicts.number(number));
        }
        conflicts.find().len()
    };
    assert_eq!(undated(&["Ten sailors were arrested.", "Six people were arrested."]), 0);
    let tied = ["Ten people were arrested in Velm.", "The police of Velm arrested six people."];
    assert_eq!(undated(&tied), 1);
    let mut many = vec!["Nobody in Velm has seen 90 boats."; 12];
    many.extend(tied);
    assert_eq!(undated(&many), 0, "a name that all have ties nothing");
    let counts: Vec<String> = (1..=8).map(|n| format!("In Velm {} boats sank.", 7 * n)).collect();
    let counts: Vec<&str> = counts.iter().map(String::as_str).collect();
    assert_eq!(undated(&counts[..3]), 3);
    assert_eq!(undated(&counts), 0, "what has so many values is counted again and again");
}

#[test]
fn a_toll_grows() {
    let on = |dates: [&str; 2], who: [Who; 2], texts: [&str; 2]| {
        let mut conflicts = Conflicts::default();
        for ((story, text), (date, who)) in (1..).zip(texts).zip(dates.into_iter().zip(&who)) {
            numbers(story, date, who, text).into_iter().for_each(|number| conflicts.number(number));
        }
        conflicts.find().len()
    };
    let two = || [actor("Orn"), actor("Velt")];
    let texts = ["Six people were killed in Velm.", "Nine people were killed in Velm."];
    assert_eq!(on(["2031-03-05", "2031-03-09"], two(), texts), 0);
    assert_eq!(on(["2031-03-09", "2031-03-05"], two(), texts), 1, "and does not fall");
    assert_eq!(on(["2031-03-05", "2031-03-05"], two(), texts), 1);
    assert_eq!(on(["2031-03-05", "2031-08-09"], two(), texts), 1, "nor for ever");
    assert_eq!(on(["2031-03-05", ""], two(), texts), 1);
    assert_eq!(on(["2031-03-05", ""], [actor("Orn"), Who::Outlet], texts), 0, "an outlet goes with the news");
    let found = ["Six bodies were found in Velm on Monday.", "Nine people are dead in Velm."];
    assert_eq!(on(["2031-03-05", "2031-03-06"], two(), found), 0);
    assert_eq!(on(["2031-03-06", "2031-03-05"], two(), found), 1);
    let hurt = ["Six people were hurt in Velm.", "Nine people were hurt in Velm."];
    assert_eq!(on(["2031-03-05", "2031-03-09"], two(), hurt), 1);
}

#[test]
fn an_outlet_that_gives_another_number_on_another_day_has_news() {
    let between = |texts: [&str; 2]| {
        let mut conflicts = Conflicts::default();
        for ((story, on), text) in [(1, "2031-03-05"), (2, "2031-03-07")].into_iter().zip(texts) {
            for mut number in numbers(story, on, &Who::Outlet, text) {
                number.place.outlet = Some("Lantern".to_owned());
                conflicts.number(number);
            }
        }
        conflicts.find().len()
    };
    assert_eq!(between(["Orn leads the race with 12 boats.", "Orn leads the race with 40 boats."]), 0);
    assert_eq!(between(["On Tuesday, 12 boats sank.", "A total of 40 boats sank on Tuesday."]), 1);
}

#[test]
fn an_outlet_does_not_contradict_whom_it_quotes() {
    let mut conflicts = Conflicts::default();
    for (who, text) in [(Who::Outlet, "40 houses burned down."), (actor("Orn"), "12 houses burned down.")] {
        numbers(1, "2031-03-05", &who, text).into_iter().for_each(|number| conflicts.number(number));
    }
    assert!(conflicts.find().is_empty());
}

#[test]
fn documents_are_the_stories_that_fit_a_side() {
    let found = found(&[
        "Nine people were hurt.",
        "Nine people were hurt.",
        "At least four people were hurt.",
        "Seven people were hurt.",
    ]);
    assert_eq!(found.len(), 2, "{:?}", whys(&found));
    assert!(found.iter().all(|conflict| conflict.left.documents == 2 && conflict.right.documents == 1));
}

#[test]
fn another_clause_may_say_when() {
    let on = |texts: [&str; 2]| {
        let mut conflicts = Conflicts::default();
        for (story, text) in (1..).zip(texts) {
            let who = actor(&format!("Speaker {story}"));
            numbers(story, "2031-03-18", &who, text).into_iter().for_each(|number| conflicts.number(number));
        }
        conflicts.find().len()
    };
    let now = "Nine people were hurt in the flood.";
    assert_eq!(on([now, "It recalls the flood in Velm, when 31 people were hurt."]), 1);
    for then in [
        "It recalls the flood in Velm in the spring of 2028, when 31 people were hurt.",
        "In the great flood of May 2028, 31 people were hurt.",
        "It was worse in the flood of 2028, in which 31 people were hurt.",
        "All remember the flood of 2028 in Velm.|There, too, 31 people were hurt.",
    ] {
        assert_eq!(on([now, then]), 0, "{then}");
    }
    assert_eq!(on([now, "In the flood of 2031, 31 people were hurt."]), 1);
    let aboard = "There were 84 passengers on board.";
    assert_eq!(on([aboard, "There were 130 passengers on board."]), 1);
    assert_eq!(on([aboard, "On the wall hangs a picture of the Kittiwake, 2019: 130 passengers."]), 0);
    assert_eq!(on([aboard, "There were 130 passengers on board, says Ada Orn, who took over in 2019."]), 1);
}

#[test]
fn a_paper_goes_with_the_news_in_its_leading_article() {
    let found = |name: &str| {
        let mut conflicts = Conflicts::default();
        for (story, on, who, text) in [
            (1, "2031-03-05", actor("Ada Orn"), "Two people were killed in Velm on 3 March."),
            (2, "", actor(name), "Three people were killed in Velm on 3 March."),
        ] {
            numbers(story, on, &who, text).into_iter().for_each(|number| conflicts.number(number));
        }
        conflicts.find().len()
    };
    assert_eq!((found("Rosa Lind"), found("Outlet 2")), (1, 0));
}
