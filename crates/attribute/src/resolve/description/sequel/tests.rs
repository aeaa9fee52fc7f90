//! Who is described and named right behind.

use crate::resolve::tests::check;

#[test]
fn who_is_described_is_named_next_in_the_same_calling() {
    check(
        "It froze\n\nIt snowed. It rained. It thawed. It froze.\n\nA harbour judge ruled that the ice was thin.\n\n“It \
         froze,” Judge Vera Tarn said.",
        &["Vera Tarn (person)"; 2],
    );
    check(
        "It froze\n\nIt snowed. It rained. It thawed. It froze.\n\nA spokesman for the Selt Guard said that the ice was \
         thin.\n\n“It froze,” said Ivo Orn, a Selt spokesman.",
        &["Ivo Orn (person)"; 2],
    );
}

#[test]
fn who_is_described_is_named_next_without_another_calling() {
    check(
        "It froze\n\nIt snowed. It rained. It thawed. It froze.\n\nOne of the former skippers of the fleet said that the \
         ice was thin.\n\nIvo Orn said that it froze.",
        &["Ivo Orn (person)"; 2],
    );
    let text = "It froze\n\nIt snowed. It rained. It thawed. It froze.\n\nThe ex-wife of Ivo Orn said that the ice was \
                thin.\n\n“It froze,” Lea Orn said.";
    check(text, &["Lea Orn (person)"; 2]);
}

#[test]
fn who_is_told_of_beside_one_named_next_is_another() {
    check(
        "It froze\n\nThe head of the harbour stopped the boats on Friday, hours after the fleet's chief skipper told a \
         committee that the ice was thin.\n\n“It froze,” said Vera Tarn, its director.",
        &["fleet's chief skipper (unnamed)", "Vera Tarn (person)"],
    );
}

#[test]
fn who_answers_or_has_another_calling_is_another() {
    let lead = "It froze\n\nIt snowed. It rained. It thawed. It froze.\n\n";
    let described = ["harbour judge (unnamed)", "Vera Tarn (person)"];
    for next in ["But Judge Vera Tarn said that it froze.", "“It froze,” said Vera Tarn, a nurse."] {
        check(&format!("{lead}A harbour judge ruled that the ice was thin.\n\n{next}"), &described);
    }
    check(
        &format!(
            "{lead}A harbour judge ruled on condition of anonymity that the ice was thin.\n\nJudge Vera Tarn said that it \
             froze."
        ),
        &["harbour judge (unnamed)", "Vera Tarn (person)"],
    );
    check(
        &format!("{lead}A Selt spokesman said that the ice was thin.\n\n“It froze,” said Ivo Orn, a Tamm spokesman."),
        &["Selt spokesman (unnamed)", "Ivo Orn (person)"],
    );
}

#[test]
fn a_rank_before_the_name_denies_nothing() {
    check(
        "It froze\n\nIt snowed. It rained. It thawed. It froze.\n\nThe deputy head of Tamm’s delegation to the forum said that \
         the ice was thin.\n\n“It froze,” Rear Admiral Guo Tarnfei told reporters.",
        &["Guo Tarnfei (person)"; 2],
    );
}

#[test]
fn who_serves_in_the_same_trade_is_the_same() {
    check(
        "It froze\n\nIt snowed. It rained. It thawed. It froze.\n\nSelt’s recent top adviser on the harbour drill said that \
         the ice was thin.\n\n“It froze,” said Lt. Gen. Mark Tarn, who served as the chief harbour adviser in Tamm.",
        &["Mark Tarn (person)"; 2],
    );
}

#[test]
fn who_speaks_in_the_headline_is_named_in_the_lead() {
    check(
        "Harbour ice melts early, expert says\n\nThe harbour ice will melt early, said Vera Tarn, the mayor of Selt.",
        &["Vera Tarn (person)"; 2],
    );
}

#[test]
fn who_speaks_in_a_line_below_the_headline_is_named_in_the_lead() {
    check(
        "Tarn sends rowers home\n\nMayor says ice is thin\n\nIt froze. It snowed. It thawed. It rained.\n\nVera Tarn’s \
         campaign met Ivo Orn. “It froze,” said Vera Tarn, the mayor of Selt. “It snows,” said Ivo Orn, the sheriff.",
        &["Vera Tarn (person)", "Vera Tarn (person)", "Ivo Orn (person)"],
    );
    check(
        "Tarn sends rowers home\n\nIn the end, candidate says, ice is thin\n\nIt froze. It snowed. It thawed. It rained. \
         Vera Tarn’s campaign met Ivo Orn. “It froze,” said Vera Tarn. “It snows,” said Ivo Orn.",
        &["Vera Tarn (person)", "Vera Tarn (person)", "Ivo Orn (person)"],
    );
}

#[test]
fn a_spokesman_is_the_only_one_whom_the_text_calls_so_later() {
    let told = "It froze\n\nA spokesman for the Selt Guard said that the ice was thin.\n\nIt snowed.\n\nIt rained.\n\nIt \
                thawed.\n\n“It froze,” said Selt spokesman Ivo Orn.";
    check(told, &["Ivo Orn (person)"; 2]);
    let two = format!("{told} “It snowed,” said Selt spokesman Paul Tarn.");
    check(&two, &["spokesman for the Selt Guard (unnamed)", "Ivo Orn (person)", "Paul Tarn (person)"]);
}

#[test]
fn who_is_somebodys_is_named_in_the_next_sentence() {
    check(
        "It froze\n\nIt snowed. It rained. It hailed. It thawed.\n\nThe Tamm Ice Fund met in Selt. Its director said that \
         the ice was thin. “It thawed at night,” said Vera Tarn, a former teacher.",
        &["Vera Tarn (person)"; 2],
    );
    check(
        "It froze\n\nIt snowed. It rained. It hailed. It thawed.\n\nA spokeswoman said that the ice was thin. Vera Tarn \
         would not say that it froze.",
        &["Vera Tarn (person)"; 2],
    );
    check(
        "It froze\n\nIt snowed. It rained. It hailed. It thawed.\n\nThe Tamm Ice Fund met in Selt. Its director said that \
         the ice was thin. Teacher Vera Tarn said that it froze.",
        &["Tamm Ice Fund’s director (unnamed)", "Vera Tarn (person)"],
    );
}

#[test]
fn who_is_described_again_is_named_behind_the_noun() {
    check(
        "It froze\n\nIt snowed. It rained. It hailed. It thawed.\n\nA nurse said that the ice was thin. It froze. The nurse, \
         Vera Tarn, works at night.",
        &["Vera Tarn (person)"],
    );
}

#[test]
fn who_is_named_next_goes_before_the_one_talked_about() {
    check(
        "It froze\n\nIvo Orn drowned. Orn was a teller. Orn sang. Orn waved.\n\nThe district attorney said that the ice was \
         thin. “It froze at night,” said Vera Tarn, who was at school when the teller sang. The attorney said that it thawed.",
        &["Vera Tarn (person)"; 3],
    );
}

#[test]
fn a_relative_has_the_name_of_one_told_of_before() {
    check(
        "It froze\n\nIt snowed. It rained. It hailed. It thawed.\n\nThe parents of Ivo Orn met in Selt. The teller’s mother \
         said that the ice was thin. “It froze at night,” Lea Orn said.",
        &["Lea Orn (person)"; 2],
    );
}
