//! Set phrases that only look like a condition, a doubt or an open question.

use super::mill::check;

#[test]
fn nothing_depends_on_an_if_of_a_set_phrase() {
    check("safe", "The mill is safe, with a prop under the floor if need be.", Some("affirm"));
    check("safe", "The mill is safe, if necessary with a prop under the floor.", Some("affirm"));
    check("close", "If need be, the mill should be closed.", Some("hedge"));
    check("safe", "The mill is safe and, if anything, dull.", Some("affirm"));
    check("safe", "The mill was unsafe then, if memory serves.", Some("deny"));
    check("safe", "The mill is dangerous if not worse.", Some("deny"));
    check("safe", "The mill is dangerous, if I may say so.", Some("deny"));
    check("close", "The mill should be closed, by force if need be.", Some("affirm"));
    check("close", "The mill must be closed, and quickly if possible.", Some("affirm"));
    check("safe", "The mill is safe if the props hold.", Some("hedge"));
    check(
        "safe",
        "Orn looked at rooms in the village, should the council find that the mill is unsafe.",
        Some("hedge"),
    );
}

#[test]
fn what_is_meant_to_come_later_leaves_nothing_open() {
    check("safe", "The mill was unsafe before anybody could mend it.", Some("deny"));
    check("hid", "Ostrel hid the report before the council could read it.", Some("affirm"));
    check("hid", "Ostrel hid the report so that nobody could read it.", Some("affirm"));
    check("hid", "Ostrel hid the report where no clerk might look.", Some("affirm"));
    check("safe", "The mill could be safe.", Some("hedge"));
}

#[test]
fn who_has_decided_leaves_nothing_open() {
    check("close", "The council has made up its mind: the mill must be closed.", Some("affirm"));
    check("close", "The council should make up its mind now, and close the mill.", Some("affirm"));
    check("close", "The council has not made up its mind whether the mill should be closed.", Some("hedge"));
    check("close", "The council has yet to make up its mind whether the mill should be closed.", Some("hedge"));
}

#[test]
fn what_is_put_on_paper_is_written() {
    check("hid", "The report was hidden, they were told on paper, with a date.", Some("affirm"));
    check("safe", "On paper the mill is safe.", Some("hedge"));
    check("safe", "The mill is safe on paper.", Some("hedge"));
}

#[test]
fn talk_that_is_called_an_insult_is_denied() {
    check("safe", "Orn calls talk of an unsafe mill an insult to his men.", Some("affirm"));
    check("safe", "Orn called the idea of a dangerous mill insulting.", Some("affirm"));
    check("safe", "To speak of an unsafe mill is a slur on those who built it.", Some("affirm"));
}

#[test]
fn a_former_view_is_no_view() {
    check("safe", "The mill is unsafe. In March I said that it was not. I was wrong.", Some("deny"));
    check("safe", "The mill is unsafe, I say. A year ago I wrote that it wasn't, and I was mistaken.", Some("deny"));
    check("hid", "Ostrel hid the report. I told this paper that it had not. That was wrong.", Some("affirm"));
    check("hid", "In spring I told you that Ostrel had hidden the report. That was a mistake.", Some("deny"));
    check("safe", "I said then that the mill was safe. I know better now.", Some("deny"));
    check("safe", "I said in May that the mill was safe. I should not have said it.", Some("deny"));
    check("safe", "Some say that the mill is safe. The tests show that it isn't.", Some("deny"));
    check("safe", "The mill is safe. Some say that it is not. I was there, and it is.", Some("affirm"));
}

#[test]
fn a_word_that_is_held_no_longer_is_no_promise() {
    check("safe", "Nor does Orn claim any longer that the mill is safe.", Some("hedge"));
    check("safe", "Orn no longer says that the mill is safe.", Some("hedge"));
    check("safe", "Orn has stopped claiming that the mill is safe.", Some("deny"));
}

#[test]
fn what_nobody_should_have_to_do_is_not_wanted() {
    check("close", "Nobody should have to close the mill at Varn.", Some("deny"));
    check(
        "close",
        "There are people in offices who would like to see the mill closed. She won't have it.",
        Some("deny"),
    );
    check("close", "There are people in offices who would like to see the mill closed.", None);
}

#[test]
fn what_happened_is_the_matter() {
    check("guilt", "Ostrel is not to blame for what happened on the hill.", Some("deny"));
    check("guilt", "Ostrel is to blame for what happened at the weir.", Some("affirm"));
}
