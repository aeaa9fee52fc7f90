//! What is no attribution, by its words.

use super::{acts, doubtful, misread, unsaid};
use crate::Engine;
use crate::engine::Attribution;
use crate::text::Passage;
use crate::words::Lexicon;

/// Reads a text with its grammar, and asks of the attribution with these words, each where it first stands.
fn ask<T>(text: &str, words: [&str; 3], asks: impl Fn(&Passage<'_>, &Attribution) -> T) -> T {
    let lexicon = Lexicon::new();
    let (passage, _) = Engine::of_rules().read(Passage::read(text, &lexicon));
    let [source, cue, content] = words.map(|words| {
        let start = text.find(words).unwrap_or_else(|| panic!("{words}"));
        start..start + words.len()
    });
    asks(&passage, &Attribution { source: Some(source), cue: Some(cue), content: vec![content], confidence: 1.0 })
}

fn unsaid(text: &str, words: [&str; 3]) -> bool {
    ask(text, words, |passage, found| unsaid::is_unsaid(passage, &passage.syntax, found))
}

fn misread(text: &str, words: [&str; 3]) -> bool {
    ask(text, words, |passage, found| misread::is_misread(passage, &passage.syntax, found))
}

fn least(text: &str, words: [&str; 3]) -> f64 {
    ask(text, words, |passage, found| doubtful::least(passage, &passage.syntax, found))
}

fn acts(text: &str, words: [&str; 3]) -> bool {
    ask(text, words, |passage, found| acts::is_act(passage, &passage.syntax, found))
}

#[test]
fn who_acts_says_nothing() {
    let text = "The port suspended its boats in May.";
    assert!(acts(text, ["The port", "suspended", "its boats in May"]));
    let text = "The minister has appointed a pilot who hates the ice.";
    assert!(acts(text, ["The minister", "has appointed", "a pilot who hates the ice"]));
    assert!(!acts("The port praised its boats.", ["The port", "praised", "its boats"]));
    assert!(!acts("The pilot opened up about the loss.", ["The pilot", "opened up about", "the loss"]));
    assert!(!acts("The pilot began to praise it.", ["The pilot", "began to praise", "it"]));
    assert!(!acts("The pilots launched “a cold war.”", ["The pilots", "launched", "“a cold war.”"]));
    assert!(!acts("The pilots sent a message that it melts.", ["The pilots", "sent a message", "that it melts"]));
}

#[test]
fn what_somebody_is_or_does_must_be_surer() {
    let hoped = least("The pilots hoped to leave the port.", ["The pilots", "hoped", "to leave the port"]);
    assert!(least("The pilots clambered to leave it.", ["The pilots", "clambered", "to leave it"]) > hoped);
    let text = "The pilots are familiar with the port.";
    assert!(least(text, ["The pilots", "are familiar with", "the port"]) > hoped);
    let text = "The pilots are ready to endorse the port.";
    assert!(least(text, ["The pilots", "are ready to endorse", "the port"]) <= hoped);
}

#[test]
fn who_is_advised_on_something_is_told_nothing() {
    let text = "Orn advised the port on its move to Selt.";
    assert!(misread(text, ["Orn", "advised", "the port on its move to Selt"]));
    let text = "Orn advised the port to close.";
    assert!(!misread(text, ["Orn", "advised", "the port to close"]));
}

#[test]
fn who_is_asked_or_expected_says_nothing() {
    assert!(unsaid("The minister was asked about the ice.", ["The minister", "was asked about", "the ice"]));
    assert!(unsaid("The pilots are expected to leave the port.", ["The pilots", "are expected", "to leave the port"]));
    let text = "Captain Orn's words are plain to hear: “We have lost the port.”";
    assert!(!unsaid(text, ["Captain Orn's words", "are plain to hear", "“We have lost the port.”"]));
    let text = "The pilot has long been considered a danger.";
    assert!(unsaid(text, ["The pilot", "has long been considered", "a danger"]));
    assert!(!unsaid("The pilots would not be drawn on it.", ["The pilots", "would not be drawn on", "it"]));
    assert!(!unsaid("The pilots are worried that it melts.", ["The pilots", "are worried", "that it melts"]));
    assert!(!unsaid("The pilots have asked about the ice.", ["The pilots", "have asked about", "the ice"]));
}

#[test]
fn a_name_behind_called_is_nothing_said() {
    let text = "She met a group called Tamm Pilots in Selt.";
    assert!(unsaid(text, ["a group", "called", "Tamm Pilots"]));
    let text = "He wrote a book titled “Thin Ice” in Selt.";
    assert!(unsaid(text, ["a book", "titled", "“Thin Ice”"]));
    assert!(unsaid("A new fund called the Black Quay, led by Orn, grew.", ["A new fund", "called", "the Black Quay"]));
    let text = "Sailors, a crew of young pilots called Tamm 7, sang.";
    assert!(unsaid(text, ["a crew of young pilots", "called", "Tamm 7"]));
    assert!(!unsaid("A pilot called Orn a liar on Friday.", ["A pilot", "called", "Orn a liar"]));
    let text = "She acted in a play called “The Quay” in Selt.";
    assert!(unsaid(text, ["a play", "called", "“The Quay”"]));
    assert!(!unsaid("The pilots called Orn a liar.", ["The pilots", "called", "Orn"]));
    assert!(!unsaid("One pilot called Orn “a liar.”", ["One pilot", "called", "Orn “a liar.”"]));
}

#[test]
fn what_is_done_to_somebody_is_nothing_he_says() {
    let text = "Orn, pressed by reporters to leave, smiled.";
    assert!(unsaid(text, ["Orn,", "pressed by", "reporters to leave"]));
    let text = "The man accused of a theft in Selt will stay there.";
    assert!(unsaid(text, ["The man", "accused of", "a theft in Selt"]));
    let text = "Her company, a small business pitched as “a home for pilots,” grew.";
    assert!(unsaid(text, ["a small business", "pitched as", "“a home for pilots,”"]));
    let text = "She bought an ad titled, “Thin Ice.”";
    assert!(unsaid(text, ["an ad", "titled", "“Thin Ice.”"]));
    let text = "They found letters now deemed false.";
    assert!(unsaid(text, ["letters", "now deemed", "false"]));
    assert!(!unsaid("Orn accused the port of theft.", ["Orn", "accused", "the port of theft"]));
    assert!(!unsaid("Orn concluded by thanking the port.", ["Orn", "concluded by", "thanking the port"]));
    let text = "It ended what critics described as “a farce.”";
    assert!(!unsaid(text, ["critics", "described as", "“a farce.”"]));
    let text = "Kelly, who he accused of theft, left.";
    assert!(!unsaid(text, ["he", "accused of", "theft"]));
}

#[test]
fn no_answer_is_nothing_said() {
    let text = "The port did not respond to a request for comment.";
    assert!(unsaid(text, ["The port", "did not respond to", "a request for comment"]));
    let text = "Orn has not returned calls from the harbour office.";
    assert!(unsaid(text, ["Orn", "has not returned", "calls from the harbour office"]));
    assert!(!unsaid("The port did not respond to his threats.", ["The port", "did not respond to", "his threats"]));
    assert!(!unsaid("The port responded to a request for ships.", ["The port", "responded to", "a request for ships"]));
}

#[test]
fn what_is_supposed_is_not_said() {
    let text = "The quay will stay open if the owners agree to it.";
    assert!(unsaid(text, ["the owners", "agree to", "it"]));
    assert!(!unsaid("The owners agree to it.", ["The owners", "agree to", "it"]));
}

#[test]
fn a_relative_clause_does_not_say_what_stands_before_it() {
    let text = "The race moves to Selt, which holds a vote in May.";
    assert!(misread(text, ["which", "holds", "The race moves to Selt"]));
    assert!(!misread("The pilot, who says that it melts, left.", ["who", "says", "that it melts"]));
}

#[test]
fn an_object_is_no_subject() {
    let text = "The owner, who lives in Selt, described the long repair.";
    assert!(misread(text, ["the long repair", "described", "who lives in Selt"]));
    assert!(!misread("The ice is thin, said the old pilot.", ["the old pilot", "said", "The ice is thin"]));
}

#[test]
fn a_noun_is_no_verb() {
    let text = "They broke existing party rules that bind the members.";
    assert!(misread(text, ["existing party", "rules", "that bind the members"]));
    let text = "The port is shut, the Halm agency reports.";
    assert!(!misread(text, ["the Halm agency", "reports", "The port is shut"]));
    assert!(!misread("They heard Orn's claim that it melts.", ["Orn's", "claim", "that it melts"]));
}

#[test]
fn an_object_is_no_clause() {
    let text = "The union maintained a narrow lead over the owners.";
    assert!(misread(text, ["The union", "maintained", "a narrow lead over the owners"]));
    let text = "The pilot is advising the owners on the sale.";
    assert!(misread(text, ["The pilot", "is advising", "the owners on the sale"]));
    let text = "The union vowed a long fight.";
    assert!(!misread(text, ["The union", "vowed", "a long fight"]));
    let text = "The union maintained the owners had lied.";
    assert!(!misread(text, ["The union", "maintained", "the owners had lied"]));
}

#[test]
fn what_stands_before_a_subject_is_not_said_where_the_verb_has_its_own_object() {
    let text = "In a speech on “Port Day,” the minister praised the old pilots.";
    assert!(misread(text, ["the minister", "praised", "In a speech on “Port Day,”"]));
    assert!(!misread("The ice is thin, the old pilot said.", ["the old pilot", "said", "The ice is thin"]));
}

#[test]
fn a_source_does_not_begin_with_a_verb() {
    let text = "The bank entered the year predicting that rates would rise.";
    assert!(misread(text, ["entered the year", "predicting", "that rates would rise"]));
    let text = "The old bank predicted that rates would rise.";
    assert!(!misread(text, ["The old bank", "predicted", "that rates would rise"]));
}

#[test]
fn a_deed_or_an_event_says_nothing() {
    let text = "“It was a hard year,” but the drinking continued.";
    assert!(misread(text, ["the drinking", "continued", "“It was a hard year,”"]));
    let text = "The delay suggests that the ice is thin.";
    assert!(!misread(text, ["The delay", "suggests", "that the ice is thin"]));
}

#[test]
fn a_thing_or_a_deed_must_be_surer() {
    let text = "The pilots praised the new port.";
    let usual = least(text, ["The pilots", "praised", "the new port"]);
    let text = "The pilots bought the new port.";
    let deed = least(text, ["The pilots", "bought", "the new port"]);
    let text = "The pilots seemed to admit the new plan.";
    assert!(least(text, ["The pilots", "seemed to admit", "the new plan"]) == usual);
    let text = "The victory gives the owners hope.";
    let thing = least(text, ["The victory", "gives", "the owners hope"]);
    let text = "The victory of Orn praised the new port.";
    let named = least(text, ["The victory of Orn", "praised", "the new port"]);
    assert!(usual < named && named < deed && deed == thing, "{usual} {named} {deed} {thing}");
}

#[test]
fn the_time_before_a_subject_is_none_of_it() {
    let text = "The port was shut hours after the chief engineer told them that it melts.";
    let source = ask(text, ["hours after the chief engineer", "told", "that it melts"], |passage, found| {
        let mut found = found.clone();
        super::trim::without_time(passage, &mut found);
        text[found.source.unwrap()].to_owned()
    });
    assert_eq!(source, "the chief engineer");
}

#[test]
fn what_may_be_said_is_doubtful() {
    assert!(least("The port may decide to leave.", ["The port", "may decide", "to leave"]) > 0.5);
    assert!(least("The port has decided to leave.", ["The port", "has decided", "to leave"]) < 0.5);
    let text = "The port could say “no” to that.";
    assert!(least(text, ["The port", "could say", "“no”"]) < 0.5);
    assert!(misread("A pilot could argue that the ice is thin.", ["A pilot", "could argue", "that the ice is thin"]));
    let text = "A pilot will argue that the ice is thin.";
    assert!(!misread(text, ["A pilot", "will argue", "that the ice is thin"]));
    let text = "The pilot could not say that the ice is thin.";
    assert!(!misread(text, ["The pilot", "could not say", "that the ice is thin"]));
    let text = "Some pilots may have thought that the ice is thin.";
    assert!(!misread(text, ["Some pilots", "may have thought", "that the ice is thin"]));
}

#[test]
fn what_a_question_asks_is_doubtful() {
    assert!(least("Will the pilots want a new port?", ["the pilots", "want", "a new port"]) > 0.5);
    assert!(least("The pilots want a new port.", ["The pilots", "want", "a new port"]) < 0.5);
}

#[test]
fn whom_another_verb_has_for_its_object_says_nothing_surely() {
    let text = "The company used the tower to criticize the port.";
    assert!(least(text, ["the tower", "to criticize", "the port"]) > 0.5);
    let text = "The captain of the tower wanted to criticize the port.";
    assert!(least(text, ["The captain", "wanted", "to criticize the port"]) < 0.5);
}

#[test]
fn a_noun_that_is_none_for_words_is_doubtful() {
    assert!(least("The port liked his plan to leave.", ["his", "plan", "to leave"]) > 0.5);
    assert!(least("The port liked his claim to be full.", ["his", "claim", "to be full"]) < 0.5);
    let text = "They heard Orn's call for a new quay.";
    assert!(least(text, ["Orn's", "call for", "a new quay"]) > 0.4);
    let text = "They heard remarks that were unkind.";
    assert!(misread(text, ["They", "heard remarks", "that were unkind"]));
}

#[test]
fn a_heading_and_its_names_are_nothing_said() {
    assert!(least("South Quay: Ada Vella, Ivo Orn.", ["South Quay", ":", "Ada Vella, Ivo Orn"]) > 0.5);
    assert!(least("Orn: The ice is thin.", ["Orn", ":", "The ice is thin"]) < 0.5);
}

#[test]
fn what_a_text_tells_is_no_statement_in_the_line_above() {
    let text = "What we know about the ice\n\nIt froze.";
    let heading = |words: [&str; 3]| unsaid(text, words);
    assert!(heading(["we", "know about", "What"]));
    assert!(!unsaid("What the ice needs is frost, we know.", ["we", "know", "What the ice needs is frost"]));
}

#[test]
fn the_reader_says_nothing() {
    assert!(unsaid("You can see that the ice is thin.", ["You", "can see", "that the ice is thin"]));
    assert!(unsaid("You know that the ice is thin.", ["You", "know", "that the ice is thin"]));
    assert!(!unsaid("You said that the ice is thin.", ["You", "said", "that the ice is thin"]));
    assert!(!unsaid("“You know that the ice is thin.”", ["You", "know", "that the ice is thin"]));
}

#[test]
fn what_goes_without_saying_nobody_says() {
    let said = "that the ice was thin";
    assert!(unsaid("It goes without saying that the ice was thin.", ["It", "goes without saying", said]));
    assert!(unsaid("It goes without saying that the ice was thin.", ["It", "without saying", said]));
    assert!(!unsaid("Orn left without saying that the ice was thin.", ["Orn", "without saying", said]));
}

#[test]
fn whose_side_a_body_is_on_is_nothing_said() {
    assert!(unsaid("He gave to a committee backing Orn.", ["a committee", "backing", "Orn"]));
    assert!(!unsaid("He met several pilots backing Orn.", ["several pilots", "backing", "Orn"]));
    assert!(!unsaid("The committee backed Orn.", ["The committee", "backed", "Orn"]));
}

#[test]
fn a_verb_that_only_has_an_object_is_doubtful() {
    assert!(least("Ivo Orn embraced the captain.", ["Ivo Orn", "embraced", "the captain"]) > 0.5);
    assert!(least("Ivo Orn praised the captain.", ["Ivo Orn", "praised", "the captain"]) < 0.5);
}
