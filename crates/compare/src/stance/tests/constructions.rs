//! Names, words in other senses, and what a negation, a demand or a doubt reaches.

use super::{check, frame};

#[test]
fn capitals_are_names() {
    check("Ms Lie said that the dam was unsafe.", 0, Some("deny"), "phrase");
    check("The dam is unsafe, the engineer Trygve Lie wrote.", 0, Some("deny"), "phrase");
    check("Lie said that the dam was unsafe.", 0, Some("deny"), "phrase");
    check("That the dam is unsafe is a Lie.", 0, Some("affirm"), "untrue");
    check("An unsafe dam lies in nobody's interest.", 0, Some("deny"), "phrase");
}

#[test]
fn nothing_and_nobody() {
    check("The dam is dangerous for no one.", 0, Some("affirm"), "negation");
    check("The council closed nothing at the dam.", 1, Some("deny"), "negation");
    check("0 dams were closed.", 1, Some("deny"), "negation");
    check("They looked in vain for a safe dam.", 0, Some("deny"), "negation");
    check("Without a permit the dam is unsafe.", 0, Some("deny"), "phrase");
    check("Not one engineer who knows rivers had called the dam safe.", 0, Some("deny"), "negation");
    frame("It was the rain, and not Varn, that brought the flood.", "varn-did", Some("deny"), "negation");
    frame("The blame for the flood lies with nobody but Varn.", "varn-did", Some("affirm"), "phrase");
}

#[test]
fn demands_that_are_denied_behind_the_act() {
    frame("Destroying the dam is neither necessary nor wise.", "dam-blown", Some("deny"), "demand");
    frame("Blowing up the dam is not needed.", "dam-blown", Some("deny"), "demand");
    frame("Blowing up the dam would do more harm than good.", "dam-blown", Some("deny"), "objection");
    frame("The demand to destroy the dam is a stunt.", "dam-blown", Some("deny"), "demand+folly");
    frame("Let the dam be blown up.", "dam-blown", Some("affirm"), "demand");
    frame("Let the mayor say the word and destroy that dam.", "dam-blown", Some("affirm"), "demand");
    frame("Let them destroy the dam.", "dam-blown", None, "");
    frame("They blow up dams here. Let the dam be.", "dam-blown", None, "");
    frame("It is easy to blame Varn for the flood.", "varn-did", Some("deny"), "folly");
    frame("Varn has nothing to answer for in the matter of the flood.", "varn-did", Some("deny"), "phrase");
}

#[test]
fn what_is_in_dispute() {
    check("How far the dam is unsafe is disputed.", 0, Some("hedge"), "open");
    check("Nothing has been decided about closing the dam.", 1, Some("hedge"), "open");
    check("Whose dam was unsafe is a matter for evidence.", 0, Some("hedge"), "open");
    check("Orn no longer feels so sure that the dam is safe.", 0, Some("hedge"), "open");
    check("No one can say the dam was safe.", 0, Some("deny"), "negation");
    check("No one can say whether the dam was safe.", 0, Some("hedge"), "condition");
    check("The dam is unsafe, whether they like it or not.", 0, Some("deny"), "phrase");
    check("What became of the dam at Orrel remains unclear.", 0, Some("hedge"), "topic+open");
    check("The mayor would not be drawn on how safe the dam is.", 0, Some("hedge"), "refusal");
}

#[test]
fn words_of_judgement_and_their_homographs() {
    frame("The fee has risen three times since spring.", "fee-unfair", None, "");
    frame("The fee is for grazing rights.", "fee-unfair", None, "");
    frame("The fee is what my herd needs to graze.", "fee-unfair", None, "");
    frame("They looked in vain for anything unjust in the fee.", "fee-unfair", Some("deny"), "negation");
    frame("The fee was timely.", "fee-unfair", Some("deny"), "phrase");
}

#[test]
fn questions_that_presume() {
    frame("Why must the fee always be so unjust?", "fee-unfair", Some("affirm"), "rhetorical");
    frame("Why is there still no plan to blow up the dam?", "dam-blown", Some("affirm"), "rhetorical");
}

#[test]
fn what_is_no_condition_and_no_doubt() {
    check("If you ask me, the dam is unsafe.", 0, Some("deny"), "phrase");
    check("If it rains, the dam is unsafe.", 0, Some("hedge"), "condition");
    check("What the council put on paper was that the dam is safe.", 0, Some("affirm"), "phrase");
    check("On paper the dam is safe.", 0, Some("hedge"), "open");
    check("We feared that the dam was unsafe. It turns out that it isn't.", 0, Some("affirm"), "reversal");
    check("Some think the dam safe, others do not.", 0, Some("hedge"), "open");
    check("The dam is a dangerous thing nobody wants.", 0, Some("deny"), "phrase");
    check("The dam is dangerous for people no one has asked.", 0, Some("deny"), "phrase");
}

#[test]
fn what_was_said_or_planned_is_no_stance() {
    check("In April I said that the dam was safe.", 0, None, "");
    frame("On the plan to open the gates the mayor spoke briefly.", "gates-open", None, "");
    frame("The mayor spoke. The plan is that the gates will open.", "gates-open", Some("affirm"), "phrase");
}

#[test]
fn answers_weigh() {
    frame("Is Varn to blame for the flood? Who else, she said.", "varn-did", Some("affirm"), "answer");
    let text = "Is the dam safe? She smiled. The dam is safe when it is dry. The dam is dangerous when it rains.";
    check(text, 0, Some("hedge"), "answer");
}

#[test]
fn who_else() {
    frame("The flood? Who else but Varn?", "varn-did", Some("affirm"), "rhetorical");
    frame("Look no further than Varn if you ask who let the flood loose.", "varn-did", Some("hedge"), "condition");
    frame("If you want a culprit for the flood, look no further than Varn.", "varn-did", Some("affirm"), "phrase");
    frame("Do not look to Varn for the flood.", "varn-did", Some("deny"), "phrase");
    check("Nobody but a fool would call the dam safe.", 0, Some("deny"), "folly");
    check("The dam is safe for nobody but the ducks.", 0, Some("affirm"), "phrase");
    frame("The order to destroy the dam could not come too soon.", "dam-blown", Some("affirm"), "demand");
}

#[test]
fn what_looks_like_a_negation() {
    check("Not without reason is the dam called dangerous.", 0, Some("deny"), "phrase");
    check("No fewer than four dams were closed.", 1, Some("affirm"), "phrase");
    check("Not one but two dams were closed.", 1, Some("affirm"), "phrase");
    check("There is no dam that is safe.", 0, Some("deny"), "negation");
    check("We see no sign that the dam is safe.", 0, Some("deny"), "negation");
    check("Orn is paid to make sure that the dam is safe.", 0, None, "");
    check("Ensure that the dam is safe.", 0, None, "");
    check("Orn made sure that the dam is safe.", 0, Some("affirm"), "phrase");
}

#[test]
fn short_answers() {
    check("Is the dam safe? “Entirely,” she said.", 0, Some("affirm"), "answer");
    check("Will the dam be closed? – Rely on it.", 1, Some("affirm"), "answer");
    check("Will the dam be closed? – I know it will", 1, Some("affirm"), "answer");
    check("Is the dam safe? As surely as the moon comes up.", 0, Some("affirm"), "answer");
    check("Is any dam safe? There must be one. – There isn't one.", 0, Some("affirm"), "answer");
    check("Is there any dam that is safe? There isn't one.", 0, Some("deny"), "answer");
    check("Is there a chance that the dam is unsafe? None whatsoever.", 0, Some("affirm"), "answer");
    check("Will you close the dam? I would rather not.", 1, Some("deny"), "answer");
    check("Will you close the dam? I would rather not say.", 1, Some("hedge"), "answer");
    check("Perhaps the mayor will close the dam. She won't.", 1, Some("deny"), "reversal");
}

#[test]
fn why_not() {
    frame("Why should we not blow up the dam?", "dam-blown", Some("affirm"), "rhetorical");
    frame("Why shouldn't we blow up the dam?", "dam-blown", Some("affirm"), "rhetorical");
    frame("Why should we blow up the dam?", "dam-blown", Some("deny"), "rhetorical");
    check("Why would the dam not be safe?", 0, Some("affirm"), "rhetorical");
}

#[test]
fn ordinary_words() {
    check("Let the sacks lie where they fell, for the dam is safe.", 0, Some("affirm"), "phrase");
    check("That the dam is safe is a lie.", 0, Some("deny"), "untrue");
    check("The disputed report calls the dam safe.", 0, Some("affirm"), "phrase");
    check("The mayor disputed reports that the dam was safe.", 0, Some("deny"), "denial");
    check("The disputed claim that the dam is safe is all they have.", 0, Some("deny"), "denial");
    check("The paper with the doubtful stamp says that the dam is safe.", 0, Some("affirm"), "phrase");
    check("That the dam is safe is doubtful.", 0, Some("hedge"), "modal");
    check("The safe dam works wonders for the town.", 0, Some("affirm"), "phrase");
    check("The dam, she wonders, may be safe.", 0, Some("hedge"), "modal");
    check("As the town had hoped, the dam is safe.", 0, Some("affirm"), "phrase");
    check("He studied the minutes of the safe dam.", 0, Some("affirm"), "phrase");
    check("The council studied the closing of the dam.", 1, Some("hedge"), "open");
    check("Dismiss her and close the dam.", 1, Some("affirm"), "phrase");
    check("What a child needs is a dam that is safe.", 0, Some("affirm"), "phrase");
}

#[test]
fn conditions_that_are_none() {
    frame("If the fee is fair, then I'm a Dutchman.", "fee-unfair", Some("affirm"), "condition");
    check("I'll eat my hat if the dam is not safe.", 0, Some("affirm"), "condition");
    check("If that dam is unsafe, I am the Queen of Sheba.", 0, Some("affirm"), "condition");
    frame("We will not rest until the dam is blown up.", "dam-blown", Some("affirm"), "demand");
    frame("We will not talk until the dam is blown up.", "dam-blown", Some("hedge"), "condition");
}

#[test]
fn more_turns() {
    check("It is unthinkable that the dam is safe.", 0, Some("deny"), "folly");
    check("It is not unthinkable that the dam is safe.", 0, Some("affirm"), "phrase");
    check("No one can tell me that the dam is safe.", 0, Some("deny"), "negation");
    check("Nobody has shown me that the dam is safe.", 0, Some("deny"), "negation");
    frame("To blow up the dam is the last thing we need.", "dam-blown", Some("deny"), "demand+folly");
    frame("The proposal to blow up the dam found no majority.", "dam-blown", Some("deny"), "demand+dropped");
}

#[test]
fn what_is_no_longer() {
    check("The dam could no longer be called safe.", 0, Some("deny"), "negation");
    frame("I was against blowing up the dam. I no longer am.", "dam-blown", Some("affirm"), "denial+reversal");
    frame("Orn was against blowing up the dam. I no longer am.", "dam-blown", Some("deny"), "denial");
}

#[test]
fn who_goes_on_insisting_speaks_of_something_else() {
    check(
        "The water might have come from the hills, Orn said, insisting that the dam was safe.",
        0,
        Some("affirm"),
        "phrase",
    );
    check("He had not seen the hall, Orn said, adding that the dam was safe.", 0, Some("affirm"), "phrase");
}
