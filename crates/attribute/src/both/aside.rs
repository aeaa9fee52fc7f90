//! A source of which the model found the end of an aside: "Pilots — and some nurses — said".

use super::parts::Parts;
use crate::engine::Attribution;
use crate::syntax::Syntax;
use crate::text::Passage;
use crate::words::Class;

/// How far the closing dash stands before the verb, in tokens.
const NEAR: usize = 3;

/// The longest aside, and the longest subject before it, in tokens.
const LONGEST: usize = 30;

/// Gives a source that ends an aside between dashes the subject before the aside.
pub(super) fn with_subject(passage: &Passage<'_>, syntax: &Syntax, found: &mut Attribution) {
    let Some(parts) = Parts::new(passage, found).filter(|parts| parts.source.end <= parts.cue.start) else { return };
    let (start, cue) = (parts.source.start, parts.cue.start);
    let dash = |at: usize| passage.tokens.get(at).is_some_and(|token| token.marks(&['—', '–', '-']));
    let closing = [parts.source.end - 1, parts.source.end].into_iter().find(|&at| dash(at));
    let nth = passage.sentences.partition_point(|sentence| sentence.end <= start);
    let begin = passage.sentences.get(nth).map_or(0, |sentence| sentence.start).max(start.saturating_sub(LONGEST));
    let opening = (begin..start).rev().find(|&at| dash(at)).filter(|&at| at > begin && at + 1 < start);
    let (Some(closing), Some(opening)) = (closing.filter(|closing| cue - closing <= NEAR), opening) else { return };
    // "(AP) -", and a dash of two marks
    let last = (begin..opening).rev().find(|&at| !dash(at)).filter(|&at| passage.tokens[at].is_word());
    let nominal = |at: usize| syntax.tag(at).starts_with('N') || passage.tokens[at].is(Class::PRONOUN);
    let Some(last) = last.filter(|&at| nominal(at) && !(parts.source.start..closing).any(dash)) else { return };
    let part = |at: usize| {
        let token = &passage.tokens[at];
        let tag = syntax.tag(at);
        token.is_word()
            && (tag.starts_with('N')
                || tag == "RB" && syntax.tag(at + 1) == "CD"
                || matches!(tag, "DT" | "JJ" | "JJR" | "JJS" | "PRP$" | "CD" | "POS" | "IN"))
            && !token.is(Class::SUBORDINATOR)
    };
    let mut first = (begin..last).rev().take_while(|&at| part(at)).last().unwrap_or(last);
    while first < last && syntax.tag(first) == "IN" {
        first += 1;
    }
    let apart = |at: usize| passage.quote_at(at) == passage.quote_at(start);
    let bytes = passage.bytes(&(first..parts.source.end));
    let said = found.content.iter().any(|piece| piece.start < bytes.end && bytes.start < piece.end);
    if !said && (first..cue).all(apart) {
        found.source = Some(bytes);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::both::testing::mended;

    fn source(text: &str, source: &str) -> String {
        mended(text, [source, "said", "that the ice was thin"], with_subject).1
    }

    #[test]
    fn who_stands_before_an_aside_says_it_too() {
        let text = "In Selt, many old pilots — and some nurses — said that the ice was thin.";
        assert_eq!(source(text, "some nurses —"), "many old pilots — and some nurses —");
        let text = "On Friday, Orn — named by the port as its next head — said that the ice was thin.";
        assert_eq!(source(text, "its next head —"), "Orn — named by the port as its next head —");
    }

    #[test]
    fn one_dash_opens_no_aside() {
        let text = "The boats lay in the port — some pilots said that the ice was thin.";
        assert_eq!(source(text, "some pilots"), "some pilots");
    }
}
