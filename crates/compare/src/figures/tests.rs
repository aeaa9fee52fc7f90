//! What is a figure, what is none, and that no text breaks the search.

use ascribe_model::Offsets;
use proptest::prelude::*;

use super::find;

/// Each figure as "words = low..high, bound, unit".
fn found(text: &str) -> Vec<String> {
    let offsets = Offsets::new(text);
    let draw = |figure: &ascribe_model::Figure| {
        let high = figure.value_high.map_or(String::new(), |high| format!("..{high}"));
        let unit = figure.unit.as_deref().unwrap_or("-");
        format!("{} = {}{high} {} {unit}", offsets.slice(figure.span).unwrap(), figure.value, figure.bound)
    };
    find(text).iter().map(draw).collect()
}

macro_rules! finds {
    ($($name:ident: $($text:literal => [$($figure:literal),*];)+)*) => {
        $(#[test]
        fn $name() {
            $(assert_eq!(found($text), &[$($figure),*] as &[&str], "{}", $text);)+
        })*
    };
}

finds! {
    numbers_in_digits:
        "It hit 1,204 roofs and 2.3 million trees." => ["1,204 roofs = 1204 exactly roofs", "2.3 million trees = 2300000 exactly trees"];
        "They count 120 000 votes and 40k letters." => ["120 000 votes = 120000 exactly votes", "40k letters = 40000 exactly letters"];
        "A loss of 3.2 points to 1.4 billion euros." => ["3.2 points = 3.2 exactly points", "1.4 billion euros = 1400000000 exactly EUR"];
        "A walk of 2½ hours." => ["2½ hours = 2.5 exactly hours"];
    numbers_in_words:
        "Twenty-three boats and four hundred and six nets burnt." => ["Twenty-three boats = 23 exactly boats", "four hundred and six nets = 406 exactly nets"];
        "It took one and a half million bricks." => ["one and a half million bricks = 1500000 exactly bricks"];
        "Scores of gulls and several hundred eels died." => ["Scores of gulls = 40 at least gulls", "several hundred eels = 200 at least eels"];
    a_few_at_most:
        "They lose a few hours and nothing more." => ["a few hours and nothing more = 24 at most hours"];
        "It took no more than a few days, then a few hours." => ["no more than a few days = 7 at most days"];
    shares:
        "Nine out of ten pupils and two-thirds of the staff left." => ["Nine out of ten = 90 exactly percent", "two-thirds = 66.6667 exactly percent"];
        "Three in four crews, 1 in 7 cooks; two in five days." => ["Three in four = 75 exactly percent", "1 in 7 = 14.2857 exactly percent", "two = 2 exactly -", "five days = 5 exactly days"];
        "A third ferry sank, and tolls rose by a fifth." => ["a fifth = 20 exactly percent"];
    money:
        "It cost US$ 5m, or €4.6bn, or 30 Swiss francs." => ["US$ 5m = 5000000 exactly USD", "€4.6bn = 4600000000 exactly EUR", "30 Swiss francs = 30 exactly CHF"];
        "She lifted 20 pounds of flour for 9 pounds." => ["20 pounds = 20 exactly lb", "9 pounds = 9 exactly GBP"];
    bounds:
        "All 22 of her crew, 9 crew and 4 crew members." => ["22 = 22 exactly -", "9 crew = 9 exactly crew", "4 crew members = 4 exactly members"];
        "It was never filled beyond 3,200 tonnes." => ["beyond 3,200 tonnes = 3200 at most t"];
        "The fee did not exceed 40 crowns, and may exceed 20 crowns." => ["exceed 40 crowns = 40 at most crowns", "exceed 20 crowns = 20 at least crowns"];
        "Well over 90 boats, no more than 6 crews." => ["Well over 90 boats = 90 at least boats", "no more than 6 crews = 6 at most crews"];
        "A couple of hundred men, as few as 40." => ["couple of hundred men = 200 about men", "as few as 40 = 40 at least -"];
        "Close to 30 goats or so, 600+ hens." => ["Close to 30 goats = 30 about goats", "600+ hens = 600 at least hens"];
        "Built over two years, it lasted for over three months." => ["two years = 2 exactly years", "over three months = 3 at least months"];
        "It took more than an hour, 90 minutes before dawn and two days before." => ["more than an hour = 1 at least hours", "90 minutes = 90 exactly minutes"];
    ranges:
        "Some 10–12 lorries, 2 to 3 million eggs, $4m to $5m." => ["Some 10–12 lorries = 10..12 about lorries", "2 to 3 million eggs = 2000000..3000000 exactly eggs", "$4m to $5m = 4000000..5000000 exactly USD"];
        "Tolls rose from 20 to 30 cents." => ["20 = 20 exactly -", "30 cents = 30 exactly cents"];
    nouns:
        "Two hundred armed police officers and 14 dead." => ["Two hundred armed police officers = 200 exactly officers", "14 dead = 14 exactly dead"];
        "The 12 Leopard 2 tanks and eight F-16s." => ["12 Leopard 2 tanks = 12 exactly tanks", "eight F-16s = 8 exactly F-16s"];
        "In Halm 300 roofs fell, some of the 40 new ones." => ["300 roofs = 300 exactly roofs", "40 new ones = 40 exactly ones"];
        "One nurse left, and one of them came back." => ["One nurse = 1 exactly nurse"];
    none_and_doubled:
        "Nobody was hurt, no one had been arrested, and nobody came." => ["Nobody = 0 exactly -", "no one = 0 exactly -"];
        "Fares have doubled, and profit almost halved." => ["doubled = 100 exactly percent", "almost halved = 50 about percent"];
        "She doubled back; he doubled the guard." => [];
    dates_and_times_are_none:
        "On 14 May 2031, since 1992, in the 1980s, on the 5th." => [];
        "At 9.30 am, 22:15, five o’clock and six in the evening." => [];
        "19.32 The quay is shut." => [];
        "It is three times as long and four times higher." => [];
        "They called three times." => ["three times = 3 exactly times"];
        "19.32 metres of rope." => ["19.32 metres = 19.32 exactly m"];
        "Three weeks ago, over the past five years, 24 hours a day." => [];
    names_and_labels_are_none:
        "Room 12, page 7, No. 40/B, Highway 61 and the MiG-29." => [];
        "The Group of Seven met at 14 Mill Lane by the Kestrel 9." => [];
        "Call 0800 555 0199 before version 3.2.1." => [];
    ages_and_scores_are_none:
        "I'm 58, said a man of 44 beside a woman of 30." => [];
        "Rosa Lind, 47, and a 12-year-old, aged 12, saw the 3-1." => [];
        "The driver, 34, and his daughter, 9, say that voters under 30 stay at home." => [];
        "Halm won 4-2." => [];
        "It fell 30-20%." => [];
}

#[test]
fn it_says_what_is_counted_when_and_where() {
    let text = "In Upper Marle 97% of the urban population had no water on Monday night.";
    let offsets = Offsets::new(text);
    let figure = &find(text)[0];
    let words = [figure.counted, figure.as_of, figure.place].map(|span| span.and_then(|span| offsets.slice(span)));
    assert_eq!(words, [Some("urban population"), Some("Monday night"), Some("Upper Marle")]);
    assert_eq!(find("“It holds 90 boats,” she told Marle Today.")[0].as_of, None);
    for (text, number, counted) in [
        ("The union put the number of arrests at 23.", "23", "arrests"),
        ("The number of the wounded rose to 45 by night.", "45", "wounded"),
    ] {
        let (offsets, figure) = (Offsets::new(text), &find(text)[0]);
        let counts = figure.counted.and_then(|span| offsets.slice(span));
        assert_eq!((offsets.slice(figure.span), counts), (Some(number), Some(counted)), "{text}");
    }
    assert_eq!(found("A number of boats left at 11."), [] as [&str; 0]);
}

#[test]
fn a_dateline_says_not_when() {
    let text = "TARNVELD, Monday 4 March 2030 (QTW) - Fourteen boats sank in the gale, the coastguard said.";
    let offsets = Offsets::new(text);
    let figure = &find(text)[0];
    assert_eq!((offsets.slice(figure.span), figure.as_of), (Some("Fourteen boats"), None));
    assert_eq!(found("The pier - Forty Mile Pier - was shut."), [] as [&str; 0]);
}

proptest! {
    #[test]
    fn figures_stand_in_order_in_any_text(text in ".{0,200}") {
        check(&text);
    }

    #[test]
    fn figures_stand_in_order_in_texts_of_numbers(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "1", "2031", "007", "40", ",000", ".5", ",", "-", "–", "to", "and", "between", "a", "half", "third", "quarter",
            "of", "million", "dozen", "hundred", "hundreds", "twenty", "one", "six", "in", "over", "about", "or", "so",
            "more", "than", "$", "€", "USD", "US$", "%", "percent", "km", "m", "°", "C", "minus", "people", "police", "’",
            "“", ".", ":", "/", "\n", "May", "Monday", "aged", "at", "am", "+", "½", "é", "thousand", "trillion",
        ]), 0..40),
        gaps in prop::collection::vec(any::<bool>(), 40),
    ) {
        let text: String = pieces.iter().zip(gaps).map(|(piece, gap)| format!("{piece}{}", if gap { " " } else { "" })).collect();
        check(&text);
    }
}

fn check(text: &str) {
    let offsets = Offsets::new(text);
    let mut end = 0;
    for figure in find(text) {
        assert!(figure.span.start >= end && !figure.span.is_empty(), "{text}");
        end = figure.span.stop;
        for span in [Some(figure.span), figure.counted, figure.as_of, figure.place].into_iter().flatten() {
            assert!(!offsets.slice(span).unwrap().trim().is_empty(), "{text}");
        }
        assert!(
            figure.value.is_finite() && figure.value_high.is_none_or(|high| high >= figure.value),
            "{text}: {figure:?}"
        );
    }
}
