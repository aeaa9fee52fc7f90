use super::*;

/// The conflicts between two speakers of one text, the second of whom is told to disagree in these words.
fn found(first: &str, between: &str, second: &str) -> usize {
    let mut conflicts = Conflicts::default();
    numbers(1, "2031-03-18", &actor("Mira Orn"), first).into_iter().for_each(|number| conflicts.number(number));
    for number in numbers(1, "2031-03-18", &actor("Pilots' Union"), &format!("{between}|{second}")) {
        let around = format!("{first}\n\n{between} {second}");
        conflicts.number(Number { id: "g".to_owned(), around, ..number });
    }
    conflicts.find().len()
}

#[test]
fn who_disagrees_gives_another_figure_of_the_same() {
    let (few, week) =
        ("Captains will lose a few hours and nothing more.", "A search takes “between two and five days”.");
    assert_eq!(found(few, "The pilots disagreed.", week), 1);
    assert_eq!(found(few, "The pilots saw it differently.", week), 1);
    assert_eq!(found(few, "The pilots sat down.", week), 0);
    assert_eq!(found(few, "The pilots disagreed.", "Their boats are forty feet long."), 0);
    assert_eq!(found("The toll will stay for 48 hours.", "The pilots disagreed.", "It has stood for two days."), 0);
}
