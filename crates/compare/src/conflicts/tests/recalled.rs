//! Words of one occasion that are recalled after it.

use super::*;

/// What is found between words of one day and words of another, or of none, with what stands around each.
fn found(one: (&str, &str, &str), other: (&str, &str, &str)) -> Vec<String> {
    let mut conflicts = Conflicts::default();
    for (story, (on, around, words)) in (1..).zip([one, other]) {
        let mut quotation = quotation(story, on, &actor("Orn"), &[words]);
        quotation.reported = !words.starts_with('“');
        quotation.around = format!("{around} {words}");
        conflicts.quotation(quotation);
    }
    whys(&conflicts.find()).into_iter().map(|why| why.split_once(": ").unwrap().1.to_owned()).collect()
}

const MONDAY: &str = "The miller stood before the town council of Lorne on Monday.";
const RECALLED: &str = "Today the mill stands still. On 12 May the miller had told the council of Lorne:";

#[test]
fn who_recalls_the_occasion_gives_the_same_utterance() {
    let said = ("2031-05-13", MONDAY, "“Nobody told me of the flood.”");
    for (recalled, wanted) in [
        ("“Nobody told me in time of the flood.”", vec!["added: “in time”."]),
        ("“Nobody told me of the flood.”", vec![]),
        ("“Everybody told me of the flood.”", vec!["“Nobody / Everybody”."]),
    ] {
        assert_eq!(found(said, ("2031-06-24", RECALLED, recalled)), wanted, "{recalled}");
        let elsewhere = "On 23 June the miller spoke at a wedding.";
        assert!(found(said, ("2031-06-24", elsewhere, recalled)).is_empty(), "{recalled}");
    }
}

#[test]
fn the_ends_of_a_sentence_are_one_utterance_whatever_stands_between() {
    let (one, other) = ("“Floods happen in every valley,”", "“Floods of this sort happen in every valley,”");
    assert_eq!(found(("2031-05-13", MONDAY, one), ("2031-06-24", RECALLED, other)), ["added: “of this sort”."]);
}

#[test]
fn an_undated_report_may_tell_of_the_occasion_in_other_ways() {
    let hall = "It was evening when the miller laid his notes aside before the council in the school of Lorne.";
    let (one, other) = ("“I was mistaken about this weir,”", "“I was cheated about this weir,”");
    assert_eq!(
        found(
            ("2031-05-13", hall, one),
            ("", "I sat in the school of Lorne when the council met and the miller laid down his notes.", other)
        ),
        ["“mistaken / cheated”."]
    );
    assert!(found(("2031-05-13", hall, one), ("", "The bakers of Thorn are on strike.", other)).is_empty());
}

#[test]
fn a_question_is_no_statement() {
    let asked = ("2031-05-13", MONDAY, "“Is the weir broken now? Ask the carpenters.”");
    assert_eq!(found(asked, ("2031-05-13", MONDAY, "“The weir is broken now.”")).len(), 1);
    assert!(found(asked, ("2031-05-13", MONDAY, "“Is the weir broken now?”")).is_empty());
}

#[test]
fn who_admits_a_fault_takes_nothing_back_where_the_sentence_is_one() {
    let wrong = ("2031-05-13", MONDAY, "“I was wrong about the weir.”");
    assert_eq!(found(wrong, ("2031-05-13", MONDAY, "that he had been cheated about the weir")).len(), 1);
    let back = ("2031-05-13", MONDAY, "“I was wrong. The weir held in the night.”");
    assert!(found(back, ("2031-05-13", MONDAY, "that the weir had not held in the night")).is_empty());
}
