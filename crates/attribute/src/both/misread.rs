//! What a rule took for an attribution, as the grammar tells: rules look at words alone.

use super::parts::{Parts, head, is_thing};
use crate::engine::Attribution;
use crate::rules::is_number;
use crate::syntax::Syntax;
use crate::text::Passage;
use crate::words::{Class, Frame, Words};

/// Verbs with which things tell something: "the delay suggests that …".
static SHOWS: Words = Words::new(
    "suggest suggests suggested suggesting show shows showed shown showing indicate indicates indicated indicating reveal \
     reveals revealed revealing signal signals signaled signalled signaling signalling demonstrate demonstrates \
     demonstrated demonstrating prove proves proved proven proving confirm confirms confirmed confirming imply implies \
     implied implying say says said saying read reads reading state states stated stating warn warns warned warning",
);

/// Relative pronouns.
const RELATIVE: &[&str] = &["who", "whom", "which", "that"];

/// What a noun depends on its own verb with.
const NOMINAL: &[&str] =
    &["nsubj", "nsubjpass", "dobj", "iobj", "nmod", "nmod:poss", "compound", "appos", "conj", "pobj", "nmod:tmod"];

/// Whether a rule has a noun for a verb, the object of a verb for its subject or for a clause, the subject of another
/// clause for its own, what nobody can be for a source, or what somebody could say for what he says.
pub(super) fn is_misread(passage: &Passage<'_>, syntax: &Syntax, rule: &Attribution) -> bool {
    let Some(parts) = Parts::new(passage, rule) else { return false };
    is_relative_on(passage, &parts)
        || is_object(passage, syntax, &parts)
        || is_noun(passage, syntax, &parts)
        || has_object(passage, syntax, &parts)
        || has_own(passage, syntax, &parts)
        || is_verb(passage, syntax, &parts)
        || is_of_thing(passage, syntax, &parts)
        || is_possible(passage, syntax, &parts)
        || is_told_on(passage, syntax, &parts)
}

/// "The quay was shut, which holds up the boats": what stands before a relative clause is not said in it.
fn is_relative_on(passage: &Passage<'_>, parts: &Parts) -> bool {
    parts.source.len() == 1
        && passage.is_one_of(parts.source.start, RELATIVE)
        && parts.is_all_before(parts.source.start)
}

/// "Orn, who lives in Selt, wrote a plan": the subject stands before the verb, and what stands behind it is none. "The union,
/// says Orn, agreed" has a tag.
fn is_object(passage: &Passage<'_>, syntax: &Syntax, parts: &Parts) -> bool {
    let verb = head(passage, syntax, &parts.cue);
    let subject = |at: usize| at < verb && syntax.relation(at) == "nsubj" && !parts.cue.contains(&at);
    let comma = |at: usize| passage.tokens.get(at).is_some_and(|token| token.mark(','));
    let tag = parts.cue.start.checked_sub(1).is_some_and(comma) && comma(parts.source.end);
    parts.cue.end <= parts.source.start && !tag && syntax.dependents(verb).any(subject)
}

/// Whether source and cue stand between marks: "…, Halm reports."
fn is_aside(passage: &Passage<'_>, parts: &Parts) -> bool {
    let mark = |at: usize| passage.tokens.get(at).is_some_and(|token| !token.is_word());
    parts.source.start.checked_sub(1).is_some_and(mark) && mark(parts.cue.end)
}

/// "He made a charge that …", "existing party rules that …": a noun whose first part was taken for the source.
fn is_noun(passage: &Passage<'_>, syntax: &Syntax, parts: &Parts) -> bool {
    let cue = parts.cue.start;
    let lower = !passage.tokens[cue].is(Class::CAPITAL) && passage.verb(cue).is_some_and(|verb| verb.noun_too);
    let noun = matches!(syntax.tag(cue), "NN" | "NNS") && syntax.is(cue, NOMINAL);
    let last = &passage.tokens[parts.source.end - 1];
    let owner =
        last.is(Class::GENITIVE | Class::POSSESSIVE) || passage.word(parts.source.end - 1).ends_with(['\'', '’']);
    let owner = owner || passage.tokens[parts.source.start].is(Class::POSSESSIVE);
    parts.cue.len() == 1 && cue == parts.source.end && lower && noun && !owner && !is_aside(passage, parts)
}

/// "The port maintained its lead", "Orn advises the port on its move to Selt": the object of a verb that has another sense
/// with a clause. A number can be all that somebody says: "The brigade says 12".
fn has_object(passage: &Passage<'_>, syntax: &Syntax, parts: &Parts) -> bool {
    let (verb, said) = (head(passage, syntax, &parts.cue), parts.said());
    let object = head(passage, syntax, said);
    let own = syntax.head(object) == Some(verb) && syntax.relation(object) == "dobj";
    let Some(known) = passage.verb(verb).filter(|_| own) else { return false };
    let begun = || said.clone().take_while(|&at| passage.tokens[at].is_word());
    let other = if known.lemma == "advise" {
        let to_do = |at: usize| passage.is_word(at, "to") && syntax.tag(at + 1) == "VB";
        !begun().any(|at| to_do(at) || passage.is_one_of(at, &["that", "against", "not"]))
    } else {
        let takes = Frame::OBJECT.or(Frame::ADDRESSEE).or(Frame::INFINITIVE);
        (known.frame.any(Frame::SPEECH) || known.lemma == "hold")
            && known.frame.any(Frame::CLAUSE)
            && !known.frame.any(takes)
    };
    let finite = |at: usize| matches!(syntax.tag(at), "VBD" | "VBP" | "VBZ" | "MD") && !syntax.is(at, &["acl:relcl"]);
    let main = || begun().take_while(|&at| !passage.tokens[at].is(Class::SUBORDINATOR));
    let plain = parts.cue.end == said.start && passage.quote_at(said.start) == passage.quote_at(verb);
    let comma = parts.cue.start.checked_sub(1).is_some_and(|at| passage.tokens[at].mark(','));
    let tag = comma || passage.tokens[verb].is(Class::CAPITAL);
    other && plain && !tag && !is_number(passage, said) && !main().any(finite)
}

/// "In his speech to “Port Day,” Orn pointed to the ice": what stands before the subject is not said where the verb has its
/// own object or clause behind it.
fn has_own(passage: &Passage<'_>, syntax: &Syntax, parts: &Parts) -> bool {
    let verb = head(passage, syntax, &parts.cue);
    let quoted = passage.text[passage.tokens[parts.said().start].start..].starts_with(['“', '"', '«', '„', '‘', '\'']);
    let addressed = passage.verb(verb).is_some_and(|verb| verb.frame.any(Frame::ADDRESSEE));
    let own = |at: usize| {
        let object = syntax.relation(at) == "dobj" && !addressed && !passage.tokens[at].is(Class::TIME);
        at > verb && (object || syntax.is(at, &["ccomp", "xcomp"]))
    };
    let before = parts.source.end <= parts.cue.start && parts.is_all_before(parts.source.start);
    before && !quoted && !is_aside(passage, parts) && syntax.dependents(verb).any(own)
}

/// "It entered the year predicting that …": a source that is begun with a verb.
fn is_verb(passage: &Passage<'_>, syntax: &Syntax, parts: &Parts) -> bool {
    let first = parts.source.start;
    let verb = |at: usize| syntax.tag(at).starts_with("VB");
    let token = &passage.tokens[first];
    verb(first)
        && verb(head(passage, syntax, &parts.source))
        && !token.is(Class::CAPITAL)
        && !passage.is_word(parts.cue.start, "according")
        && first < parts.source.end
        && (parts.source.len() == 1 || !matches!(syntax.tag(first + 1), "NN" | "NNS" | "NNP" | "NNPS"))
}

/// "The drinking continued": an act, an event or an amount says nothing.
fn is_of_thing(passage: &Passage<'_>, syntax: &Syntax, parts: &Parts) -> bool {
    let cue = head(passage, syntax, &parts.cue);
    let verb = syntax.tag(cue).starts_with("VB") && !SHOWS.has(passage.word(cue));
    verb && is_thing(passage, syntax, &parts.source)
}

/// "A pilot could argue that …": nobody has said it. "Would not say", "may have said" tell what was, "will say" what is to come.
fn is_possible(passage: &Passage<'_>, syntax: &Syntax, parts: &Parts) -> bool {
    let behind = parts.source.end..parts.cue.end.max(parts.source.end);
    let modal = |at: usize| syntax.tag(at) == "MD" && !passage.is_one_of(at, &["will", "'ll", "’ll"]);
    let tells = |at: usize| passage.tokens[at].is(Class::NEGATION) || passage.is_word(at, "have");
    let around = passage.quote_at(parts.source.start);
    let quoted = parts.said().clone().any(|at| passage.quote_at(at) != around);
    behind.clone().any(modal) && !behind.clone().any(tells) && !quoted
}

/// "Remarks that were heard in Selt": a clause that tells of the noun which was taken for a verb.
fn is_told_on(passage: &Passage<'_>, syntax: &Syntax, parts: &Parts) -> bool {
    let (cue, said) = (parts.cue.end - 1, parts.said().start);
    let finite = |at: usize| matches!(syntax.tag(at), "VBD" | "VBP" | "VBZ" | "MD");
    matches!(syntax.tag(cue), "NN" | "NNS")
        && passage.is_word(said, "that")
        && said + 1 < parts.said().end
        && finite(said + 1)
}

#[cfg(test)]
mod tests {
    use super::super::testing::mended;
    use super::is_misread;

    #[test]
    fn a_number_can_be_all_that_is_said() {
        let misread = |text: &str, parts| mended(text, parts, |text, syntax, found| is_misread(text, syntax, found)).0;
        let text = "The ferry sank on Monday. The fire brigade says 12.";
        assert!(!misread(text, ["The fire brigade", "says", "12"]));
        assert!(misread("Tarn says nothing.", ["Tarn", "says", "nothing"]));
    }
}
