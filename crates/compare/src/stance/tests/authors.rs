//! What authors of codebooks met: phrases of several words that stand beside other clauses, in questions, and
//! in the words of others.

use super::super::read;
use crate::Codebook;
use crate::stance::Stance;

const CODEBOOK: &str = r#"
    [[proposition]]
    id = "thief"
    sentence = "Sorrel took part in the theft of the bells."
    about = "The bells of Quarn, and the village of Sorrel."
    topic = ["(Sorrel|bell|thief|theft)"]
    affirm = ["(thief|accomplice)", "take part", "=will march", "(attack|march) & Quarn", "Sorrel ... (shoot|march)"]
    deny = [{ phrase = "not ... anyone", negatable = false }, { phrase = "call us thieves", negatable = false },
        { phrase = "have no ladder", negatable = false }, "guard the bells"]

    [[proposition]]
    id = "talks"
    sentence = "Sorrel wants talks."
    about = "Talks between Sorrel and Quarn."
    topic = ["(talk|negotiation)"]
    affirm = ["ready", "negotiation"]

    [[proposition]]
    id = "end"
    sentence = "The quarrel should be ended."
    about = "The quarrel of Sorrel and Quarn."
    topic = ["quarrel"]
    should = ["(end|finish) ... (quarrel|this)"]
"#;

#[track_caller]
fn check(id: &str, text: &str, stance: Stance) {
    let codebook = Codebook::parse(CODEBOOK).unwrap();
    let nth = codebook.propositions().iter().position(|p| p.id == id).unwrap();
    let of_it: Vec<_> = read(&codebook, text, &[]).into_iter().filter(|t| t.proposition == nth).collect();
    assert!(!of_it.is_empty(), "{text}");
    assert!(of_it.iter().all(|t| t.stance == stance), "{text}: {of_it:#?}");
}

#[test]
fn a_date_is_no_condition() {
    check("thief", "Before New Year the men of Sorrel will march on Quarn.", Stance::Affirm);
    check("thief", "The men of Sorrel will cross the river before New Year and march on Quarn.", Stance::Affirm);
    check("thief", "The men will not sleep until the village of Sorrel is ready to march on Quarn.", Stance::Hedge);
    check("thief", "Sorrel will march, but in one case only.", Stance::Hedge);
    check("thief", "Sorrel will march, but only if Quarn rings the bells.", Stance::Hedge);
    check("thief", "Sorrel will march, but in one case the bells were safe.", Stance::Affirm);
}

#[test]
fn words_that_belong_to_another_clause() {
    check("thief", "There were thieves on either side of the river at Sorrel.", Stance::Affirm);
    check("thief", "There are arguments on either side as to whether Sorrel took part.", Stance::Hedge);
    check("thief", "Sorrel took part so that its sons may live.", Stance::Affirm);
    check("thief", "Sorrel may take part so that its sons live.", Stance::Hedge);
    check("end", "Let us sit down and finish this quarrel.", Stance::Affirm);
    check("end", "Let us sit down and end this quarrel: no right turn will spare them.", Stance::Affirm);
    check("end", "“They need to sit down and end this quarrel,” Orn said.", Stance::Affirm);
    check("end", "You have no right to end this quarrel.", Stance::Deny);
}

#[test]
fn questions_that_deny() {
    check("thief", "What kind of thieves are we in Sorrel?", Stance::Deny);
    check("thief", "What kind of thieves are we in Sorrel? We never left the village.", Stance::Deny);
    check("thief", "What kind of thieves took part in the theft?", Stance::Hedge);
    check("thief", "What accomplice? Sorrel sat at home.", Stance::Deny);
    check("thief", "Since when is Sorrel a thief?", Stance::Deny);
    check("thief", "How can Sorrel be an accomplice?", Stance::Deny);
    check("thief", "How can Sorrel be made an accomplice?", Stance::Hedge);
    check("talks", "Negotiations? Gladly.", Stance::Affirm);
    check("talks", "Negotiations? Never.", Stance::Deny);
}

#[test]
fn those_who_saw_it_are_blind() {
    check("thief", "Sorrel never stirred. If there'd been thieves I'd have heard them.", Stance::Deny);
    check("thief", "If there had been thieves in Sorrel I would have heard them.", Stance::Deny);
    check("thief", "Whoever saw thieves in Sorrel needs spectacles.", Stance::Deny);
    check("thief", "Anyone who saw thieves in Sorrel should see a doctor.", Stance::Deny);
    check("thief", "Anyone who saw thieves in Sorrel should see the judge.", Stance::Affirm);
}

#[test]
fn each_clause_has_its_own_judgement() {
    check("thief", "Sorrel is not robbing anyone, and calling it an accomplice is nonsense.", Stance::Deny);
    check("thief", "Sorrel was an accomplice, and the talk of a storm is nonsense.", Stance::Affirm);
    check("thief", "That is nonsense, and Sorrel was an accomplice.", Stance::Affirm);
    check("thief", "Sorrel is no thief, and the talk of a storm is nonsense.", Stance::Deny);
    check("thief", "The claim that Sorrel was an accomplice, and its mayor was late, is nonsense.", Stance::Deny);
    check("thief", "Calling Sorrel a thief, and its mayor a fool, is nonsense.", Stance::Deny);
}

#[test]
fn a_claim_that_is_called_a_lie_is_denied_once() {
    check("thief", "What calls us thieves in Sorrel is a lie.", Stance::Deny);
    check("thief", "The papers that call us thieves in Sorrel print nonsense.", Stance::Deny);
    check("thief", "They call us thieves in Sorrel. It's simply laughable.", Stance::Deny);
    check("thief", "It is a lie that those in Sorrel have no ladder.", Stance::Affirm);
    check("thief", "The mayor of Sorrel denied that they have no ladder.", Stance::Affirm);
}

#[test]
fn of_two_phrases_that_cross_the_longer_decides() {
    let codebook = |deny: &str| {
        let of = "[[proposition]]\nid = \"a\"\nsentence = \"The ferry sails.\"\nabout = \"The ferry.\"\naffirm = [\"ferry leave harbour\"]";
        Codebook::parse(&format!("{of}\ndeny = [\"{deny}\"]")).unwrap()
    };
    let stances = |deny: &str| -> Vec<Stance> {
        read(&codebook(deny), "The ferry left harbour wall and quay unharmed.", &[]).iter().map(|t| t.stance).collect()
    };
    assert_eq!(stances("harbour wall"), [Stance::Affirm]);
    assert_eq!(stances("harbour wall and quay"), [Stance::Deny]);
    assert_eq!(stances("leave harbour wall"), [Stance::Affirm]);
}
