//! "…, the minister said." / "…, said Vella, …" / "As Vella noted, …" without quotation marks.

use std::ops::Range;

use super::{Reading, adjunct, behind};
use crate::text::Passage;
use crate::words::{Class, Frame};

/// What a tag can stand between, beside commas.
pub(super) const DASHES: &[char] = &['–', '—'];

/// The most tokens that name those spoken to within a tag.
const LISTENER: usize = 8;

/// A source, and the first and one past the last token of the words that attribute.
type Tag = (Range<usize>, usize, usize);

pub(super) fn find(reading: &mut Reading<'_, '_>) {
    let (passage, sentence) = (reading.passage, reading.sentence.clone());
    for nth in 0..reading.groups.len() {
        let group = reading.groups[nth].clone();
        if reading.used[nth] || !group.is_finite() || group.passive || !group.frame.any(Frame::CLAUSE) {
            continue;
        }
        let Some((source, first, end)) = inverted(reading, nth).or_else(|| straight(reading, nth)) else { continue };
        let mut begin = first;
        while begin > sentence.start
            && passage.tokens[begin - 1].is(Class::ADVERB | Class::SUBORDINATOR)
            && passage.is_one_of(begin - 1, &["as", "also", "however", "though"])
        {
            begin -= 1;
        }
        let joint = usize::from(begin == sentence.start + 1 && passage.tokens[sentence.start].is(Class::COORDINATOR));
        if begin == sentence.start + joint {
            leading_as(reading, nth, begin, source, end);
        } else if passage.tokens[begin - 1].mark(',') || passage.tokens[begin - 1].marks(DASHES) {
            behind_mark(reading, nth, source, begin, end);
        }
    }
}

/// "…, said Vella": the source, and where the tag begins and ends.
fn inverted(reading: &Reading<'_, '_>, nth: usize) -> Option<Tag> {
    let (passage, sentence) = (reading.passage, &reading.sentence);
    let group = &reading.groups[nth];
    let comma = group.start > sentence.start && passage.tokens[group.start - 1].mark(',');
    if !comma || !group.frame.any(Frame::SPEECH) || passage.is_one_of(group.end(), &["out", "on"]) {
        return None;
    }
    let source = behind::right(passage, group.end(), sentence.end, false)?;
    let end = source.end;
    let next = passage.tokens.get(end).filter(|_| end < sentence.end);
    let closed = next.is_none_or(|n| !n.is_word() || n.is(Class::TIME | Class::PREPOSITION | Class::SUBORDINATOR));
    closed.then_some((source, group.start, end))
}

/// "…, the minister said".
fn straight(reading: &Reading<'_, '_>, nth: usize) -> Option<Tag> {
    let group = &reading.groups[nth];
    let subject = reading.subjects[nth].clone()?;
    let first = subject.start;
    // "…, she points out"
    let out = reading.passage.verb(group.head).is_some_and(|verb| verb.lemma == "point")
        && reading.passage.is_word(group.end(), "out");
    let end = group.end() + usize::from(out);
    (subject.end <= group.start && first > reading.sentence.start).then_some((subject, first, end))
}

/// "As Vella noted, …"
fn leading_as(reading: &mut Reading<'_, '_>, nth: usize, begin: usize, source: Range<usize>, end: usize) {
    let passage = reading.passage;
    let stop = reading.sentence_end();
    let end = adjunct::past(reading, end).unwrap_or(end);
    if !passage.is_word(begin, "as") || !passage.tokens.get(end).is_some_and(|t| t.mark(',')) {
        return;
    }
    if end + 1 < stop {
        reading.used[nth] = true;
        let cue = reading.groups[nth].tokens();
        reading.push(Some(source), Some(cue), Some(end + 1..stop), 0.7);
    }
}

fn behind_mark(reading: &mut Reading<'_, '_>, nth: usize, source: Range<usize>, begin: usize, end: usize) {
    let (passage, sentence) = (reading.passage, reading.sentence.clone());
    let stop = reading.sentence_end();
    let listened = past_listener(reading, nth, end).filter(|_| !passage.tokens[sentence.start].is(Class::SUBORDINATOR));
    let when = adjunct::past(reading, end).filter(|&mark| {
        let clause = reading.has_finite_verb(&(sentence.start..begin - 1));
        // "Forty boats, Vella said on Monday, were lost."
        let verb =
            passage.tokens.get(mark + 1).is_some_and(|t| t.is(Class::BE | Class::HAVE | Class::MODAL | Class::DO));
        let parted = || verb || reading.groups.iter().any(|group| group.start == mark + 1 && group.is_finite());
        listened.is_none() && if clause { adjunct::goes_on(reading, mark) } else { parted() }
    });
    let end = listened.or(when).unwrap_or(end);
    let rest = end..stop;
    // "Not so, says Vella: …"
    let colon = source.start > reading.groups[nth].head && passage.tokens[begin - 1].mark(',');
    let comma = end < stop && (closes(passage, begin - 1, end) || colon && passage.tokens[end].mark(':'));
    // "The quay was shut, she said; the ferry would wait."
    let halved = end < stop && passage.tokens[end].mark(';');
    let closing = rest.is_empty() || reading.is_adverbial(rest.clone(), 12) && !comma || halved;
    let quoted = begin.checked_sub(2).is_some_and(|at| passage.quote_at(at).is_some());
    // "the board, who told Vella, …" is of those who told.
    let relative = listened.is_some() && passage.is_one_of(source.start, &["who", "which", "that"]);
    if !closing && !comma || quoted || relative || closing && !passage.tokens[begin - 1].mark(',') {
        return;
    }
    let head = sentence.start..begin - 1;
    // What stands before must be a sentence of its own, not "On Monday".
    let opener = &passage.tokens[head.start];
    let leads = opener.is(Class::PREPOSITION | Class::TIME) && !opener.is(Class::DETERMINER);
    let tail = end + 1..stop;
    let medial = comma && (reading.has_finite_verb(&tail) || leads && may_be_clause(reading, &tail));
    let clause =
        || reading.has_finite_verb(&head) || closing && says(reading, nth, &source) && may_be_clause(reading, &head);
    // "Strait open, Orn insists"
    let headline = closing && reading.is_headline() && head.len() > 1;
    if !headline && !medial && (head.len() < 3 || !clause())
        || passage.tokens[sentence.start].is(Class::SUBORDINATOR) && closing
    {
        return;
    }
    let aside = listened.is_some() && leads;
    let mut content = vec![head];
    if halved {
        content.extend(adjunct::second_half(reading, end, stop));
    }
    if comma {
        let tail = end + 1..stop;
        let participle = reading.groups.iter().any(|g| g.start == tail.start && g.participle);
        let first = &passage.tokens[tail.start];
        // "…, quoted by the agency", "…, as the agency reports"
        let passed_on = passage.is_one_of(tail.start, &["quoted", "cited", "as"]);
        if !participle && !passed_on && !first.is(Class::SUBORDINATOR | Class::ING) {
            content.push(tail);
        }
    }
    if aside && content.len() == 1 && comma {
        return;
    }
    reading.used[nth] = true;
    reading.cuts.push(begin - 1);
    let cue = reading.groups[nth].tokens();
    reading.push(Some(source), Some(cue), content, 0.75);
}

/// Whether the mark at `at` closes what that at `opening` opened: a comma a comma, a dash a dash.
fn closes(passage: &Passage<'_>, opening: usize, at: usize) -> bool {
    let mark = &passage.tokens[at];
    if passage.tokens[opening].mark(',') { mark.mark(',') } else { mark.marks(DASHES) }
}

/// One past those spoken to behind a tag that ends at `end`: "…, she told members, …", "…, Vella insisted to
/// reporters, …".
fn past_listener(reading: &Reading<'_, '_>, nth: usize, end: usize) -> Option<usize> {
    let (passage, group) = (reading.passage, &reading.groups[nth]);
    let speaks = group.frame.any(Frame::SPEECH) && !group.frame.any(Frame::INFINITIVE);
    let denied = group.tokens().any(|at| passage.tokens[at].is(Class::NEGATION));
    let to = passage.is_word(end, "to") && speaks && !denied;
    let told = end == group.end() && group.frame.any(Frame::ADDRESSEE);
    if !(to || told) {
        return None;
    }
    let mark = (end..reading.sentence_end()).take(LISTENER).find(|&at| !passage.tokens[at].is_word())?;
    let listener = behind::right(passage, end + usize::from(to), mark, false)?;
    (listener.end == mark).then_some(mark)
}

/// Whether a group is of a verb that does nothing but say and is no noun: "said", "added", "announced"; or what "he"
/// or "she" thinks.
fn says(reading: &Reading<'_, '_>, nth: usize, source: &Range<usize>) -> bool {
    let group = &reading.groups[nth];
    let plain = !group.frame.any(Frame::OBJECT.or(Frame::ADDRESSEE));
    if source.len() == 1 && reading.passage.is_one_of(source.start, &["he", "she"]) && !group.frame.any(Frame::THAT) {
        return true;
    }
    plain && group.frame.any(Frame::SPEECH) && reading.passage.verb(group.head).is_some_and(|v| !v.noun_too)
}

/// Whether words without a known verb can be a clause all the same: three or more, and no phrase of
/// where or when: "Twelve people died".
fn may_be_clause(reading: &Reading<'_, '_>, head: &Range<usize>) -> bool {
    let token = &reading.passage.tokens[head.start];
    let words = head.clone().filter(|&at| reading.passage.tokens[at].is_word()).count();
    words >= 3
        && !token.is(Class::SUBORDINATOR | Class::ING | Class::ADVERB)
        && (!token.is(Class::PREPOSITION) || token.is(Class::DETERMINER))
}
