//! Quotations with "X said" before, behind or inside.

use std::ops::Range;

use super::{Reading, adjunct, asked, behind};
use crate::words::{Class, Frame};

pub(super) fn find(reading: &mut Reading<'_, '_>) {
    for quote in reading.quotes_in(&reading.sentence.clone()) {
        if reading.taken[quote] {
            continue;
        }
        if let Some(tag) = tag_behind(reading, quote) {
            behind(reading, quote, tag);
        } else if let Some(tag) = tag_before(reading, quote) {
            before(reading, quote, tag);
        }
    }
}

/// A found "X said".
struct Tag {
    group: usize,
    source: Option<Range<usize>>,
    /// One past its last token.
    end: usize,
}

/// "…," she said / said Vella / Vella, the minister, said.
fn tag_behind(reading: &Reading<'_, '_>, quote: usize) -> Option<Tag> {
    let passage = reading.passage;
    let range = &passage.quotes[quote].tokens;
    let mut at = range.end;
    let last = passage.quotes[quote].last(&passage.tokens)?;
    let stopped = passage.tokens[last].marks(&[',', '!', '?', '.', '…', '-', '–', '—']);
    let mut separated = stopped;
    while at < reading.sentence.end
        && passage.quote_at(at).is_none()
        && passage.tokens[at].marks(&[',', '-', '–', '—', '.', '!', '?'])
    {
        separated = true;
        at += 1;
    }
    if at >= reading.sentence.end || !separated && range.start > reading.sentence.start {
        return None;
    }
    let nth = reading.groups.iter().position(|g| g.start >= at && g.frame.any(Frame::QUOTE) && g.is_finite())?;
    if reading.used[nth] {
        return None;
    }
    let group = &reading.groups[nth];
    // Without a mark between, as in `“We stay” said Vella.`, nothing but the verb may follow.
    if !separated && (group.start > at || passage.verb(group.head).is_none_or(|v| v.noun_too)) {
        return None;
    }
    if group.start == at {
        if group.passive {
            return None;
        }
        // With "said" first, the source follows; a comma would begin something else.
        let source = behind::right(passage, group.end(), reading.sentence.end, false)?;
        let end = source.end;
        if !separated && end < reading.sentence_end() {
            return None;
        }
        return Some(Tag { group: nth, source: Some(source), end });
    }
    let subject = reading.subjects[nth].clone()?;
    let lead = (at..subject.start.max(at))
        .all(|k| passage.tokens[k].is(Class::ADVERB | Class::COORDINATOR) || passage.is_word(k, "as"));
    (subject.start >= at && lead).then(|| Tag { group: nth, source: Some(subject), end: group.end() })
}

fn behind(reading: &mut Reading<'_, '_>, quote: usize, tag: Tag) {
    let passage = reading.passage;
    let range = passage.quotes[quote].tokens.clone();
    let cue = reading.groups[tag.group].tokens();
    reading.used[tag.group] = true;
    reading.taken[quote] = true;
    let mut content = earlier_pieces(reading, quote);
    content.reverse();
    let start = content_start(reading, range.start);
    let mixed = start < range.start;
    content.push(start..range.end);
    reading.cuts.push(range.end);
    // What follows in the same sentence: "…," she said, "…".
    let end = reading.sentence.end;
    let next = (tag.end..end).find(|&k| passage.quote_at(k).is_some());
    let mut open_end = false;
    if let Some(next) = next {
        let second = passage.quote_at(next).unwrap_or(quote);
        let between = tag.end..next;
        let mark = passage.tokens[next - 1].marks(&[',', ':', '.', '-', '–', '—']);
        if mark && reading.is_adverbial(trimmed(between), 14) && !reading.taken[second] {
            reading.taken[second] = true;
            content.push(next..passage.quotes[second].tokens.end);
            open_end = passage.quotes[second].tokens.end + 2 >= end;
        } else if passage.tokens[tag.end].mark(',')
            && comma_inside(reading, quote)
            && !reading.taken[second]
            && tag_behind(reading, second).is_none()
        {
            // "…," wrote Vella, the fleet "…".
            let rest = tag.end + 1..reading.sentence_end();
            reading.take_quotes(&rest);
            content.push(rest);
        }
    } else {
        open_end = true;
        let mark = adjunct::past(reading, tag.end).unwrap_or(tag.end);
        let comma = mark < end && passage.tokens[mark].mark(',');
        if comma && mixed && adjunct::goes_on(reading, mark) {
            content.push(mark + 2..reading.sentence_end());
            open_end = false;
        }
    }
    if open_end {
        content.extend(later_quotes(reading));
    }
    reading.push(tag.source, Some(cue), content, 0.9);
}

/// Whether a quotation stops at a comma, so that its sentence goes on behind the tag.
fn comma_inside(reading: &Reading<'_, '_>, quote: usize) -> bool {
    let passage = reading.passage;
    passage.quotes[quote].last(&passage.tokens).is_some_and(|last| passage.tokens[last].mark(','))
}

/// A range without the marks at its end.
fn trimmed(range: Range<usize>) -> Range<usize> {
    range.start..range.end.saturating_sub(1).max(range.start)
}

/// Where the content begins: with the quotation, or with the clause that it ends.
fn content_start(reading: &Reading<'_, '_>, quote: usize) -> usize {
    let passage = reading.passage;
    let start = reading.sentence.start;
    let clause = start..quote;
    if clause.is_empty() || passage.tokens[quote - 1].marks(&[':', ',', '—', '–', '-', '.']) {
        return quote;
    }
    start
}

/// Quotations in the paragraphs before that this one goes on with.
fn earlier_pieces(reading: &mut Reading<'_, '_>, quote: usize) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut at = quote;
    while at > 0 && reading.passage.quotes[at].goes_on && !reading.taken[at - 1] {
        at -= 1;
        reading.taken[at] = true;
        pieces.push(reading.passage.quotes[at].tokens.clone());
    }
    pieces
}

/// Quotations that make up the next sentences of the paragraph, and those that go on from there.
pub(super) fn later_quotes(reading: &mut Reading<'_, '_>) -> Vec<Range<usize>> {
    let passage = reading.passage;
    let mut pieces = Vec::new();
    let mut nth = reading.nth + 1;
    while let Some(sentence) = passage.sentences.get(nth) {
        let Some(quote) = passage.quote_at(sentence.start) else { break };
        let range = &passage.quotes[quote].tokens;
        let same_paragraph = passage.paragraphs.binary_search_by_key(&sentence.start, |p| p.start).is_err();
        // What stands behind the quotation may go on with it, but must not give it to another.
        let rest = range.end..sentence.end;
        let alone = rest.clone().all(|k| !passage.tokens[k].is_word())
            || range.len() > 6 && rest.clone().all(|k| passage.verb(k).is_none_or(|v| !v.frame.any(Frame::QUOTE)));
        let follows = same_paragraph || passage.quotes[quote].goes_on && reading.taken[quote - 1];
        if reading.taken[quote] || range.start != sentence.start || !alone || !follows {
            break;
        }
        reading.taken[quote] = true;
        pieces.push(range.clone());
        nth += 1;
    }
    pieces
}

/// Vella said: "…" / told reporters, "…" / said "…".
fn tag_before(reading: &Reading<'_, '_>, quote: usize) -> Option<Tag> {
    let passage = reading.passage;
    let start = passage.quotes[quote].tokens.start;
    let colon = start > reading.sentence.start && passage.tokens[start - 1].mark(':');
    let comma = start > reading.sentence.start && passage.tokens[start - 1].mark(',');
    let nth = reading.groups.iter().rposition(|g| g.end() <= start && (g.frame.any(Frame::QUOTE) || colon))?;
    if reading.used[nth] {
        return None;
    }
    let group = &reading.groups[nth];
    // "Asked if it held, Orn nodded: “…”"
    let answers = asked::answerer(passage, &(reading.sentence.start..start));
    if answers.is_some_and(|source| group.end() <= source.start) {
        return None;
    }
    let mark = usize::from(colon || comma);
    let between = group.end()..start - mark;
    if group.infinitive && !colon {
        return None;
    }
    let passive = group.passive && !passage.is_one_of(group.head, &["saying", "asked"]);
    let near = if colon {
        24
    } else if comma {
        14
    } else {
        0
    };
    if passive || !between.is_empty() && !reading.is_adverbial(between.clone(), near) {
        return None;
    }
    // A quotation of some words in the middle of a clause is not all that was said.
    let range = &passage.quotes[quote].tokens;
    let ends = passage.tokens.get(range.end).filter(|_| range.end < reading.sentence.end).is_none_or(|t| !t.is_word())
        || passage.quotes[quote].last(&passage.tokens).is_some_and(|l| passage.tokens[l].marks(&[',', '.', '!', '?']));
    if !ends && !colon && !comma {
        return None;
    }
    let source = reading.subjects[nth].clone().or_else(|| {
        let inverted = behind::right(passage, group.end(), start, false)?;
        (colon && reading.is_adverbial(inverted.end..start - mark, 8)).then_some(inverted)
    });
    Some(Tag { group: nth, source, end: group.end() })
}

fn before(reading: &mut Reading<'_, '_>, quote: usize, tag: Tag) {
    let passage = reading.passage;
    let range = passage.quotes[quote].tokens.clone();
    let cue = reading.groups[tag.group].tokens();
    reading.used[tag.group] = true;
    reading.taken[quote] = true;
    let begun = begun(reading, &tag, &range);
    // "It was, Orn said, a long night, “and a cold one”."
    let between = begun.as_ref().filter(|_| tag.end + 1 < range.start && passage.tokens[tag.end].mark(','));
    let start = between.map_or(range.start, |_| tag.end + 1);
    let mut content: Vec<Range<usize>> = begun.into_iter().collect();
    content.push(start..range.end);
    let end = reading.sentence_end();
    let mut last = range.end;
    // "no", "never" and "not now"
    for second in reading.quotes_in(&(range.end..end)) {
        let next = passage.quotes[second].tokens.clone();
        let joined = (last..next.start).len() <= 2
            && (last..next.start).all(|k| passage.tokens[k].is(Class::COORDINATOR) || !passage.tokens[k].is_word());
        if !joined || reading.taken[second] {
            break;
        }
        reading.taken[second] = true;
        last = next.end;
        content.push(next);
    }
    if last + 2 >= reading.sentence.end {
        content.extend(later_quotes(reading));
    }
    reading.push(tag.source, Some(cue), content, 0.85);
}

/// What stands before a tag in the middle of a sentence that a quotation ends: "The quay was shut, Orn said, “and will
/// stay shut”".
fn begun(reading: &Reading<'_, '_>, tag: &Tag, quote: &Range<usize>) -> Option<Range<usize>> {
    let passage = reading.passage;
    let source = tag.source.as_ref().filter(|source| source.end <= reading.groups[tag.group].start)?;
    let comma = source.start.checked_sub(1).filter(|&at| passage.tokens[at].mark(','))?;
    if comma <= reading.sentence.start {
        return None;
    }
    let goes_on = passage.tokens[quote.start - 1].mark(',')
        && passage.tokens.get(quote.start + 1).is_some_and(|first| first.first.is_lowercase());
    let head = reading.sentence.start..comma;
    let first = passage.tokens.get(head.start)?;
    let clause = !first.is(Class::SUBORDINATOR | Class::ING | Class::ED | Class::ADVERB)
        && (!first.is(Class::PREPOSITION) || first.is(Class::DETERMINER))
        && reading.quotes_in(&head).is_empty()
        && !passage.tokens[comma - 1].is(Class::COORDINATOR | Class::PREPOSITION | Class::ING)
        && reading.has_finite_verb(&head);
    (goes_on && clause && !head.is_empty() && !reading.is_reported(comma)).then_some(head)
}
