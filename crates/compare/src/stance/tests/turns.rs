//! What is said and taken back, said in mockery, or said to be open in a roundabout way.

use super::mill::check;

#[test]
fn mockery_is_no_stance() {
    check("safe", "Naturally the mill is safe. It merely lacks a roof and a floor.", Some("hedge"));
    check("safe", "The mill, naturally, is safe; it merely lacks a roof.", Some("hedge"));
    check("safe", "Naturally the mill is safe. It was rebuilt in June.", Some("affirm"));
    check("safe", "Of course the mill is safe. Only the roof needs work.", Some("affirm"));
    check("safe", "The mill is safe, we are assured, by day and by night.", Some("hedge"));
    check("safe", "The mill, we learn, is safe, and so is the moon.", Some("hedge"));
    check("safe", "And all of it perfectly safe, naturally.", Some("hedge"));
    check("guilt", "It is always the owner who is to blame, never the storm.", Some("hedge"));
    check("hid", "Of course Ostrel hid nothing. It merely kept the report in a drawer and hid the key.", Some("hedge"));
    check("safe", "Ah yes, the safe old mill.", Some("hedge"));
    check("safe", "How the mill was built is told on page four.", None);
    check("safe", "How safely does the mill turn? The owner will not tell.", Some("hedge"));
    check("safe", "How does a mill work? Our drawing shows it.", None);
}

#[test]
fn the_next_sentence_takes_it_back() {
    check("safe", "They say the mill is safe. It is nothing of the kind.", Some("deny"));
    check("safe", "“The mill is unsafe, I read.” – “You read too much. It is anything but.”", Some("affirm"));
    check("hid", "I wrote that Ostrel had hidden the report. I was mistaken.", Some("deny"));
    check("hid", "You all write that we hid the report. We didn't, not one of us.", Some("deny"));
    check("safe", "Many fear that the mill is unsafe. Orn considers that fear unfounded.", Some("affirm"));
    check("safe", "Those who call the mill unsafe are wrong.", Some("affirm"));
    check("guilt", "Those who now blame Ostrel for the wheel are mistaken.", Some("deny"));
    check("safe", "I called the mill unsafe. I take that back.", Some("affirm"));
    check("safe", "Calling the mill unsafe is easy. It is also wrong.", Some("affirm"));
    check("hid", "The miller claims that Ostrel did not hide the report. It did, and I can prove it.", Some("affirm"));
    check("safe", "The miller calls the mill unsafe. Is it? It is not.", Some("affirm"));
    check("safe", "The miller calls the mill safe. Is it? No.", Some("deny"));
    check("hid", "As for the report that Ostrel hid, she said, that never happened.", Some("deny"));
    check("hid", "They say that he hid the report. He never did.", Some("deny"));
    check("safe", "Some say that the mill is safe. It isn't.", Some("deny"));
    check("safe", "Some say that the mill is safe.", Some("hedge"));
    check("hid", "The court dropped the charge that Ostrel hid the report.", Some("deny"));
    check("safe", "The claim that the mill is safe does not hold.", Some("deny"));
    check("safe", "People talk about the mill as though it were safe.", Some("deny"));
    check("hid", "It is out of the question that Ostrel hid the report.", Some("deny"));
    check(
        "safe",
        "Nobody who has read the eighty pages of the surveyor's final report can go on calling the mill safe.",
        Some("deny"),
    );
}

#[test]
fn left_open_in_a_roundabout_way() {
    check("hid", "The key question is what of the report Ostrel hid.", Some("hedge"));
    check("hid", "Ostrel hid the report, I think, though I couldn't swear to it.", Some("hedge"));
    check("close", "“Later” was all the mayor would say of closing the mill.", Some("hedge"));
    check("close", "There is something to be said for closing the mill and something against it.", Some("hedge"));
    check("close", "To close the mill or not to close it: the council could not agree.", Some("hedge"));
    check("hid", "I've heard that Ostrel hid the report, I've heard that it didn't.", Some("hedge"));
    check("hid", "Asked when Ostrel hid the report, Orn said he would not discuss it.", Some("hedge"));
    check("hid", "Asked when Ostrel hid the report, Orn said: “I won't comment on that.”", Some("hedge"));
    check("guilt", "I leave it to others to judge whether Ostrel is to blame for the wheel.", Some("hedge"));
    check("close", "On closing the mill the mayor ruled nothing out.", Some("hedge"));
    check("safe", "Whether the mill is safe is yet to be established.", Some("hedge"));
    check("close", "Whether to close the mill is a matter for others.", Some("hedge"));
}

#[test]
fn what_nothing_would_have_happened_without() {
    check("guilt", "Without the savings the wheel could not have fallen.", Some("affirm"));
    check("guilt", "The savings made it possible for the wheel to fall.", Some("affirm"));
    check("guilt", "Nothing the owner did or failed to do made the collapse possible.", Some("deny"));
}

#[test]
fn answers_at_once_and_by_a_place() {
    check("close", "Should the mill be closed? “At once.”", Some("affirm"));
    check("guilt", "Who is to blame for the wheel? “Not us. The owner.”", Some("affirm"));
    check("close", "Close the mill? “Why on earth should we?”", Some("deny"));
    check("safe", "We asked Orn, who has worked there for years, whether the mill was safe. “It was.”", Some("affirm"));
    check("safe", "Is the mill safe? “Nothing like it.”", Some("deny"));
    check("safe", "Is the mill safe? The answer lies in the cellar.", Some("hedge"));
}
