//! "It was reported that …", "the vote was criticized by Vella".

use super::{Reading, behind};
use crate::words::Frame;

pub(super) fn find(reading: &mut Reading<'_, '_>) {
    let passage = reading.passage;
    for nth in 0..reading.groups.len() {
        let group = reading.groups[nth].clone();
        if reading.used[nth] || !group.passive || !group.is_finite() {
            continue;
        }
        let after = group.end();
        let Some(subject) = reading.subjects[nth].clone() else { continue };
        let impersonal = subject.len() == 1 && passage.is_word(subject.start, "it");
        if impersonal && passage.is_word(after, "that") && group.frame.any(Frame::CLAUSE) {
            let end = reading.content_end(after, false);
            reading.used[nth] = true;
            reading.push(None, Some(group.tokens()), Some(after..end), 0.5);
        } else if passage.is_word(after, "by")
            && group.frame.any(Frame::OBJECT.or(Frame::CLAUSE))
            && group.frame.any(Frame::SPEECH)
        {
            let Some(source) = behind::right(passage, after + 1, reading.sentence.end, false) else { continue };
            reading.used[nth] = true;
            reading.push(Some(source), Some(group.start..after + 1), Some(subject), 0.4);
        }
    }
}
