use ascribe_model::{ActorId, DocumentId, Kind, Offsets, Section, Span, Statement, StatementId};

use super::codebook;
use crate::stance::{Taken, read};

/// A statement: source, cue and content are the first places of these words.
fn statement(text: &str, source: &str, cue: &str, content: &str) -> Statement {
    let offsets = Offsets::new(text);
    let span = |words: &str| {
        let start = text.find(words).unwrap();
        offsets.span(start..start + words.len())
    };
    let content = vec![span(content)];
    let document = DocumentId::new("a.txt", text);
    Statement {
        id: StatementId::new(&document, None, None, None, &content),
        parent: None,
        ordinal: 0,
        section: Section::Body,
        kind: Kind::Indirect,
        source: Some(span(source)),
        actor: None::<ActorId>,
        cue: Some(span(cue)),
        content,
        addressee: None,
        said_on: None,
        place: None,
        negated: false,
        hedged: false,
        links: Vec::new(),
        context: Span::new(0, offsets.chars()),
        confidence: 1.0,
    }
}

/// Proposition, stance and statement of what is somebody's.
fn held(text: &str, statements: &[Statement]) -> Vec<(usize, &'static str, Option<usize>)> {
    let own = |taken: &Taken| !taken.reported;
    let taken = read(&codebook(), text, statements);
    taken.iter().filter(|t| own(t)).map(|t| (t.proposition, t.stance.as_str(), t.statement)).collect()
}

#[test]
fn what_others_deny_or_say_is_not_the_outlets() {
    assert_eq!(held("Orn, 34, rejected the claim that the dam was unsafe.", &[]), []);
    assert_eq!(held("The mayor believes that the dam is unsafe.", &[]), []);
    assert_eq!(held("The dam at Orrel is unsafe, the mayor believes.", &[]), []);
    assert_eq!(held("In the valley, where, the mayor says, the dam is unsafe, nobody sleeps.", &[]), []);
    assert_eq!(held("“I am old. But the dam is unsafe.", &[]), []);
    assert_eq!(held("Word of it sparked fears that the dam would be closed.", &[]), []);
    assert_eq!(held("I deny that the dam is unsafe.", &[]), [(0, "affirm", None)]);
    assert_eq!(held("Nobody believes that the dam is safe.", &[]), [(0, "deny", None)]);
    assert_eq!(held("The mayor, who said nothing, knows: the dam is unsafe.", &[]), [(0, "deny", None)]);
    assert_eq!(held("“I am old.” The dam is unsafe.", &[]), [(0, "deny", None)]);
}

#[test]
fn what_others_condemn_blame_or_want_is_not_the_outlets() {
    let held = |text: &str| -> Vec<(String, &'static str)> {
        let codebook = super::frames();
        let taken = read(&codebook, text, &[]).into_iter().filter(|taken| !taken.reported);
        taken.map(|t| (codebook.propositions()[t.proposition].id.clone(), t.stance.as_str())).collect()
    };
    let one = |id: &str, stance| vec![(id.to_owned(), stance)];
    assert_eq!(held("Drivers condemned the fee."), []);
    assert_eq!(held("We condemn the fee."), one("fee-unfair", "affirm"));
    assert_eq!(held("The council blamed Varn for the flood."), []);
    assert_eq!(held("Varn is to blame for the flood."), one("varn-did", "affirm"));
    assert_eq!(held("Farmers demanded to blow up the dam."), []);
    assert_eq!(held("The dam must be blown up."), one("dam-blown", "affirm"));
}

#[test]
fn who_answers_holds_the_answer() {
    let text = "When asked whether the dam was unsafe, Orn said: “Total nonsense.”";
    assert_eq!(held(text, &[]), []);
    assert_eq!(held(text, &[statement(text, "Orn", "said", "“Total nonsense.”")]), [(0, "affirm", Some(0))]);
    assert_eq!(held("Asked whether the dam was safe, Orn left.", &[]), []);
    assert_eq!(held("Is the dam safe? It is not.", &[]), [(0, "deny", None)]);
}

#[test]
fn a_short_denial_turns_round_what_stands_before_it() {
    let text = "Varn says the dam is unsafe. Orn disputes this.";
    let varn = statement(text, "Varn", "says", "the dam is unsafe");
    let orn = statement(text, "Orn", "disputes", "this");
    assert_eq!(held(text, &[varn.clone(), orn.clone()]), [(0, "deny", Some(0)), (0, "affirm", Some(1))]);
    let negated = Statement { negated: true, ..orn };
    assert_eq!(held(text, &[varn, negated]), [(0, "deny", Some(0))]);
    let text = "Varn says the dam is unsafe. Orn did not deny it.";
    let two = [statement(text, "Varn", "says", "the dam is unsafe"), statement(text, "Orn", "did not deny", "it")];
    assert_eq!(held(text, &two), [(0, "deny", Some(0))]);
    let text = "Varn says the dam is unsafe, but Orn denies the charge.";
    let two = [statement(text, "Varn", "says", "the dam is unsafe"), statement(text, "Orn", "denies", "the charge")];
    assert_eq!(held(text, &two), [(0, "deny", Some(0)), (0, "affirm", Some(1))]);
    let text = "Varn says the dam is unsafe. It rains. Orn denies it.";
    let two = [statement(text, "Varn", "says", "the dam is unsafe"), statement(text, "Orn", "denies", "it")];
    assert_eq!(held(text, &two), [(0, "deny", Some(0))]);
}

#[test]
fn what_they_say_and_is_called_a_lie_is_denied_by_the_speaker() {
    let text = "“They write that the dam is unsafe. This is a lie,” Orn said.";
    let orn = statement(text, "Orn", "said", "“They write that the dam is unsafe. This is a lie,”");
    let they = statement(text, "They", "write", "the dam is unsafe");
    assert_eq!(held(text, std::slice::from_ref(&orn)), [(0, "affirm", Some(0))]);
    assert_eq!(held(text, &[orn, they]), [(0, "deny", Some(1)), (0, "affirm", Some(0))]);
    let text = "They write that the dam is unsafe. This is a lie.";
    assert_eq!(held(text, &[]), [(0, "affirm", None)]);
    let they = statement(text, "They", "write", "the dam is unsafe");
    assert_eq!(held(text, &[they]), [(0, "deny", Some(0)), (0, "affirm", None)]);
    let text = "“That dam has always been safe. This is laughable,” Orn said.";
    let orn = statement(text, "Orn", "said", "“That dam has always been safe. This is laughable,”");
    assert_eq!(held(text, &[orn]), [(0, "affirm", Some(0))]);
    let text = "“The dam is unsafe. It is nonsense to wait for the engineers,” Orn said.";
    let orn = statement(text, "Orn", "said", "“The dam is unsafe. It is nonsense to wait for the engineers,”");
    assert_eq!(held(text, &[orn]), [(0, "deny", Some(0))]);
}

#[test]
fn who_says_i_takes_back_what_others_say() {
    let text = "Varn says that you made the dam unsafe. I did not.";
    let varn = statement(text, "Varn", "says", "that you made the dam unsafe");
    assert_eq!(held(text, &[varn]), [(0, "affirm", None)]);
    let text = "Varn says that the dam is unsafe. He is not right.";
    let varn = statement(text, "Varn", "says", "that the dam is unsafe");
    assert_eq!(held(text, &[varn]), [(0, "deny", Some(0))]);
}

#[test]
fn what_others_call_somebody_is_not_the_speakers() {
    let text = "“They keep saying that the dam is unsafe,” Orn said.";
    let orn = statement(text, "Orn", "said", "“They keep saying that the dam is unsafe,”");
    assert_eq!(held(text, &[orn]), []);
    let text = "“Now they have thought up a name for our wall: the dangerous dam,” Orn said.";
    let orn = statement(text, "Orn", "said", "“Now they have thought up a name for our wall: the dangerous dam,”");
    assert_eq!(held(text, &[orn]), [(0, "affirm", Some(0))]);
    let text = "“We say that the dam is unsafe,” Orn said.";
    let orn = statement(text, "Orn", "said", "“We say that the dam is unsafe,”");
    assert_eq!(held(text, &[orn]), [(0, "deny", Some(0))]);
    let text = "The engineers came. They say that the dam is unsafe.";
    assert_eq!(held(text, &[statement(text, "They", "say", "the dam is unsafe")]), [(0, "deny", Some(0))]);
}

#[test]
fn what_is_retold_is_not_the_outlets() {
    assert_eq!(held("The gate would stay shut, she said; the dam was unsafe.", &[]), []);
    assert_eq!(held("The gate was old, said Orn, and the dam was unsafe.", &[]), []);
    assert_eq!(held("The dam is unsafe. That is the answer of Ada Orn to the council.", &[]), []);
    assert_eq!(held("The dam is unsafe. That, at least, is what the miller says.", &[]), []);
    assert_eq!(held("The dam is unsafe. So says the miller.", &[]), []);
    assert_eq!(held("On one thing she has made up her mind: the dam is unsafe.", &[]), []);
    assert_eq!(held("Orn's view is plain: the dam is unsafe.", &[]), []);
    assert_eq!(held("Dam unsafe, says Orn", &[]), []);
    assert_eq!(held("Our view is plain: the dam is unsafe.", &[]), [(0, "deny", None)]);
    assert_eq!(held("The dam is unsafe. That is the answer.", &[]), [(0, "deny", None)]);
    assert_eq!(held("The dam is unsafe. That is the point of the exercise.", &[]), [(0, "deny", None)]);
    assert_eq!(held("The dam is unsafe. This is the tenth year of the drought.", &[]), [(0, "deny", None)]);
}

#[test]
fn what_stands_behind_reported_words_is_the_outlets() {
    let text = "In March Orn told a paper that the dam was unsafe. It was not.";
    let orn = statement(text, "Orn", "told", "that the dam was unsafe");
    assert_eq!(held(text, &[orn]), [(0, "deny", Some(0)), (0, "affirm", None)]);
}

#[test]
fn who_is_told_to_have_acted_holds_what_the_phrase_names() {
    let codebook = r#"
        [[proposition]]
        id = "lamp"
        sentence = "The lamp should be lit."
        about = "The lamp on the quay."
        topic = ["lamp"]
        affirm = ["(demand|urge) ... lamp ... lit", "defended ... lamp"]
    "#;
    let codebook = crate::Codebook::parse(codebook).unwrap();
    let text = "Orn demanded that the lamp be lit.";
    let of = |text: &str, statements: &[Statement]| -> Vec<(Option<usize>, bool)> {
        read(&codebook, text, statements).iter().map(|taken| (taken.statement, taken.reported)).collect()
    };
    assert_eq!(of(text, &[statement(text, "Orn", "demanded", "that the lamp be lit")]), [(Some(0), false)]);
    assert_eq!(of("Orn also defended the lamp.", &[]), [(None, true)]);
    assert_eq!(of("This paper has defended the lamp.", &[]), [(None, false)]);
}
