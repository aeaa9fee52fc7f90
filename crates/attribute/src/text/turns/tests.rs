use super::super::Passage;
use crate::words::Lexicon;

/// The turns of a text, as "name: piece … piece"; "name+" where the name stands before an earlier turn.
pub(super) fn turns(text: &str) -> Vec<String> {
    let lexicon = Lexicon::new();
    let passage = Passage::read(text, &lexicon);
    let words = |range: &std::ops::Range<usize>| &text[passage.bytes(range)];
    let said = |turn: &super::Turn| turn.content.iter().map(words).collect::<Vec<_>>().join(" … ");
    let mark = |turn: &super::Turn| if turn.label.is_some() { ":" } else { "+" };
    passage.turns.iter().map(|turn| format!("{}{} {}", words(&turn.name), mark(turn), said(turn))).collect()
}

#[test]
fn every_turn_has_a_label() {
    let text = "The mayor of Tamm spoke on Friday.\n\nKPA: Is the ice thin?\n\nAda Vella: It is. I saw it.\n\nMy boat sank.\n\n\
                KPA: And now?\n\nVella: Now we wait.\n\nThe interview was shortened.";
    assert_eq!(
        turns(text),
        [
            "KPA: Is the ice thin?",
            "Ada Vella: It is. I saw it. … My boat sank.",
            "KPA: And now?",
            "Vella: Now we wait."
        ]
    );
    let text =
        "KPA: Is it thin?\n\nAda Vella: It is.\n\nKPA: How thin?\n\nIvo Orn (from the sink): Very.\n\nVella: Ask him.";
    assert_eq!(
        turns(text)[3..],
        ["Ivo Orn (from the sink): Very.", "Vella: Ask him."].map(|turn| turn.replace(" (from the sink)", ""))
    );
    let text = "MS. ORN: Good evening.\n\n[00:12] MR. TARN: Thank you.\n\n(Laughter.)\n\nMS. ORN: The ice is thin.\n\nIt snowed.";
    assert_eq!(turns(text), ["MS. ORN: Good evening.", "MR. TARN: Thank you.", "MS. ORN: The ice is thin."]);
    assert_eq!(
        turns("Q: Is it thin?\n\nA: It is.\n\nQ: Sure?\n\nA: Yes."),
        ["Q: Is it thin?", "A: It is.", "Q: Sure?", "A: Yes."]
    );
}

#[test]
fn labels_stand_before_the_first_question_and_the_first_answer() {
    let text = "The Courier spoke with Ada Vella.\n\nCourier: Is the ice thin?\n\nAda Vella: It is.\n\nYou saw it.\n\n\
                With my own eyes.\n\nWhat now?\n\nWe wait.\n\nThe interview was conducted by Ivo Orn.";
    assert_eq!(
        turns(text),
        [
            "Courier: Is the ice thin?",
            "Ada Vella: It is.",
            "Courier+ You saw it.",
            "Ada Vella+ With my own eyes.",
            "Courier+ What now?",
            "Ada Vella+ We wait."
        ]
    );
    let text = "The Courier spoke with Ada Vella.\n\nCourier: Is the ice thin?\n\nAda Vella: It is.\n\nI saw it.\n\n\
                What now?\n\nWe wait.\n\nWe always have.";
    assert_eq!(
        turns(text),
        [
            "Courier: Is the ice thin?",
            "Ada Vella: It is. … I saw it.",
            "Courier+ What now?",
            "Ada Vella+ We wait. … We always have."
        ]
    );
}

#[test]
fn lists_and_headings_are_no_turns() {
    for text in [
        "Ice.\n\nPrice: 21\n\nDate: Monday\n\nPrice: 22\n\nDate: Tuesday",
        "Monday: Ice.\n\nTuesday: Snow.\n\nMonday: Ice again.",
        "Ada Vella won over Ivo Orn.\n\nVella: 46.\n\nOrn: 12.\n\nVella: 58.\n\nOrn: 20.",
        "Details: It froze.\n\nBackground: It thawed.\n\nDetails: It froze again.",
        "Ada Vella waved. Ivo Orn sang.\n\nVella: Ice is thin.\n\nIt snowed in Tamm for a week.\n\nThe boats lay still.\n\n\
         Orn: Ice is thick.\n\nIt thawed.",
    ] {
        assert_eq!(turns(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn the_word_for_a_quotation_tells_whose_it_is() {
    let text = "Ice.\n\nQuote from Vella: “It melts.”\n\nDetails: It froze.\n\nSource: Ivo Orn on the radio\n\nQuote: “It froze. It \
                melts.”\n\nBackground: Ice.";
    assert_eq!(turns(text), ["Vella: “It melts.”", "Ivo Orn+ “It froze. It melts.”"]);
    assert_eq!(turns("Quote of the day: ice is water."), Vec::<String>::new());
}

#[test]
fn an_interview_needs_no_labels() {
    let text = "Thin ice\n\nThe pilot Ada Vella lost her boat. Ivo Orn met her in Tamm.\n\nIs the ice thin?\n\nI think so.\n\n\
                Did you see it?\n\nI did. My boat sank.\n\nIt was old.\n\nAnd now?\n\nWe wait.\n\nEdited by Ivo Orn.";
    assert_eq!(
        turns(text),
        ["Ada Vella+ I think so.", "Ada Vella+ I did. My boat sank. … It was old.", "Ada Vella+ We wait."]
    );
    let text = "Thin ice\n\nA talk with our reporter: she met Ada Vella.\n\nIs the ice thin?\n\nI think so.\n\nOrn says it is not.\n\n\
                I saw it.\n\nDid he?\n\nAsk him.";
    assert_eq!(turns(text), ["Ada Vella+ I think so.", "Ada Vella+ I saw it.", "Ada Vella+ Ask him."]);
    let text = "Thin ice\n\nThe Courier asked Ada Vella.\n\nWhat is ice?\n\nWater.\n\nWhy is it thin?\n\nIt thawed.\n\n\
                What now?\n\nIt will freeze.";
    assert_eq!(turns(text), Vec::<String>::new());
}

#[test]
fn who_conducts_an_interview_asks() {
    let answers = ["Ada Vella+ I think so.", "Ada Vella+ I saw it.", "Ada Vella+ Ask me then."];
    let rest = "Is the ice thin?\n\nI think so.\n\nDid you see it?\n\nI saw it.\n\nAnd in May?\n\nAsk me then.\n\n\
                Next Monday: the singer Ivo Tarn.\n\nWe print talks on Mondays.";
    for intro in [
        "Ada Vella received us in her boat. Tamm Ferries gave no answer. The conversation was conducted by Ivo Orn.",
        "The pilot Ada Vella, of Tamm, sat down with us.\n\nInterview: Ivo Orn",
        "Ada Vella lost her boat.\n\nInterviewed by Ivo Orn",
        "Ada Vella spoke to the Courier in Tamm.",
        "Ivo Orn met Ada Vella in Tamm.",
    ] {
        assert_eq!(turns(&format!("Thin ice\n\n{intro}\n\n{rest}")), answers, "{intro}");
    }
}

#[test]
fn a_time_stands_before_who_speaks() {
    let text = "Storm.\n\n16:05 – Mayor Ada Vella: The bridge is shut. Stay at home.\n\n15.30 Ferry: no boats today.";
    assert_eq!(turns(text), ["Mayor Ada Vella: The bridge is shut. Stay at home."]);
}

#[test]
fn initials_are_labels() {
    let text = "LK: Is the ice thin?\n\nAM: It is.\n\nLK: Sure?\n\nAM: Yes.";
    assert_eq!(turns(text), ["LK: Is the ice thin?", "AM: It is.", "LK: Sure?", "AM: Yes."]);
}

#[test]
fn a_name_stands_over_a_dash() {
    let text = "Ice.\n\nAda Vella, mayor of Tamm:\n– We hold no ice back. It melts.\n\nIt snowed.";
    assert_eq!(turns(text), ["Ada Vella: We hold no ice back. It melts."]);
    assert_eq!(turns("Ada Vella wants:\n– ice\n– salt"), Vec::<String>::new());
    assert_eq!(turns("SHORT READS:\n– Ice in Tamm."), Vec::<String>::new());
    assert_eq!(turns("Ice Fund:\n– ice\n– salt"), Vec::<String>::new());
    assert_eq!(turns("Demands:\n– ice\n– salt"), Vec::<String>::new());
}

#[test]
fn a_series_names_the_one_who_answers() {
    let text = "The Harbour Interview: Ada Vella\n\nThe pilot of Tamm talks to Ivo Orn about a long winter.\n\n\
                Is the ice thin?\n\nI saw it crack.\n\nAnd now?\n\nWe wait, my crew and I.\n\nFor how long?\n\n\
                I wish I knew.";
    assert_eq!(
        turns(text),
        ["Ada Vella+ I saw it crack.", "Ada Vella+ We wait, my crew and I.", "Ada Vella+ I wish I knew."]
    );
}
