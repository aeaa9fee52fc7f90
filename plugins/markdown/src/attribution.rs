//! Who said it and how, in the words of the document.

use std::cmp::Reverse;

use crate::statement::Statement;

/// The most code points of other words that are shown between two parts, as in "Brandt has since said".
const SHORT: i64 = 12;

/// Source and cue as they stand in the text, in its order, and whom the cue names next.
pub(crate) struct Attribution<'b> {
    /// One passage of the text where source and cue stand together, else the two of them.
    pub(crate) runs: Vec<&'b str>,
    /// What follows the last run up to the addressee's end: " reporters".
    pub(crate) addressee: Option<&'b str>,
}

/// Words with their first code point and one past the last.
type Part<'b> = (&'b str, (i64, i64));

impl<'b> Attribution<'b> {
    pub(crate) fn of(statement: &Statement<'b>) -> Self {
        let mut parts = source_and_cue(statement);
        if let [first, second] = parts[..]
            && let Some(words) = passage(statement.context, first, second)
        {
            parts = vec![(words, (first.1.0, second.1.1))];
        }
        let addressee = statement.addressee.zip(statement.addressee_span);
        let addressee = parts.last().zip(addressee).and_then(|(last, addressee)| {
            let after = &passage(statement.context, *last, addressee)?[last.0.len()..];
            after.starts_with(char::is_whitespace).then_some(after)
        });
        Self { runs: parts.into_iter().map(|(words, _)| words).collect(), addressee }
    }
}

/// Source and cue in the order of the text; of two that lie within one another, as in "in her words", the
/// outer one.
fn source_and_cue<'b>(statement: &Statement<'b>) -> Vec<Part<'b>> {
    let source = statement.source.map(|words| (words, statement.source_span.unwrap_or_default()));
    let cue = statement.cue.map(|words| (words, statement.cue_span.unwrap_or_default()));
    let mut parts: Vec<_> = source.into_iter().chain(cue).collect();
    parts.sort_by_key(|(_, (start, stop))| (*start, Reverse(*stop)));
    if let [(_, (_, outer)), (_, (_, inner))] = parts[..]
        && inner > 0
        && inner <= outer
    {
        parts.truncate(1);
    }
    parts
}

/// The text from one part to the other, where little and no quotation stands between them.
fn passage<'b>(context: &'b str, first: Part<'b>, second: Part<'b>) -> Option<&'b str> {
    let ((first, (_, stop)), (second, (start, _))) = (first, second);
    let length = usize::try_from(start.checked_sub(stop).filter(|length| *length <= SHORT)?).ok()?;
    context.match_indices(first).find_map(|(at, _)| {
        let rest = &context[at + first.len()..];
        let gap = rest.char_indices().nth(length).map_or(rest.len(), |(end, _)| end);
        let (gap, rest) = rest.split_at(gap);
        let stop = at + first.len() + gap.len() + second.len();
        (rest.starts_with(second) && gap.chars().all(is_prose)).then(|| &context[at..stop])
    })
}

fn is_prose(c: char) -> bool {
    c.is_alphanumeric() || c.is_whitespace() || matches!(c, ',' | '’' | '\'' | '-' | '–' | '—' | '(' | ')')
}
