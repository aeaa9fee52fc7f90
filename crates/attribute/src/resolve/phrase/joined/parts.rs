//! The parts of a source that names several.

use std::ops::Range;

use crate::resolve::cast::Cast;
use crate::resolve::name::titles;
use crate::text::Kind;
use crate::words::{Class, Words};

/// Words behind a comma or a dash that tell more of those before it and name no further one.
static TELLING: Words = Words::new(
    "who whom whose which that including like such among both all each neither none one some many along together with",
);

/// The longest party and state behind the name of a politician, in tokens: "R-Fla."
const LONGEST_PARTY: usize = 5;

impl Cast<'_, '_> {
    /// The parts of a source between commas, dashes and the "and" before the last, and whether a mark sets the others
    /// apart from the first. Parties, states and what stands in brackets are no parts.
    pub(super) fn parts(&self, range: &Range<usize>) -> Option<(Vec<Range<usize>>, bool)> {
        let passage = self.passage;
        let mut parts: Vec<Range<usize>> = Vec::new();
        // "neither Vella nor Orn"
        let either = match passage.word(range.start).to_lowercase().as_str() {
            "neither" => Some("nor"),
            "either" => Some("or"),
            _ => None,
        };
        let joins = |at: usize| passage.is_word(at, either.unwrap_or("and"));
        let mut start = range.start + usize::from(either.is_some() || passage.is_word(range.start, "both"));
        let (mut and, mut apart, mut bracket) = (None, false, false);
        let mut at = start;
        let push = |parts: &mut Vec<Range<usize>>, part: Range<usize>| {
            if !part.is_empty() && (parts.is_empty() || !self.is_party(&part)) {
                parts.push(part);
            }
        };
        while at < range.end {
            let token = &passage.tokens[at];
            let dash = token.marks(&['-', '–', '—']) && token.kind != Kind::Word;
            if bracket || token.mark('(') {
                if !bracket {
                    push(&mut parts, start..at);
                    start = at;
                }
                bracket = !token.mark(')');
                at += 1;
                start = if bracket { start } else { at };
                continue;
            }
            let inside = || self.bodies.iter().any(|body| body.range.start < at && at + 1 < body.range.end);
            let well = passage.is_word(at, "as") && passage.is_word(at + 1, "well") && passage.is_word(at + 2, "as");
            if well || joins(at) && !inside() {
                push(&mut parts, start..at);
                // "Vella and Orn, and Tarn", but not "Vella and Orn and Tarn".
                if and.replace(parts.len()).is_some() && !well && !passage.tokens[at - 1].mark(',') {
                    return None;
                }
                start = at + 1 + 2 * usize::from(well);
                at = start - 1;
            } else if token.mark(',') || dash {
                push(&mut parts, start..at);
                start = at + 1;
                if and.is_none() && parts.len() == 1 {
                    apart = true;
                }
                let tells = at + 1 < range.end && TELLING.has(&passage.word(at + 1).to_lowercase());
                let closed = and.is_some_and(|and| parts.len() > and) && !passage.is_word(at + 1, "and");
                if tells || closed {
                    start = range.end;
                    break;
                }
            } else if passage.is_one_of(at, &["who", "whom", "whose", "which", "that"]) {
                push(&mut parts, start..at);
                start = range.end;
                break;
            }
            at += 1;
        }
        push(&mut parts, start..range.end);
        let and = and?;
        (parts.len() == and + 1 && and > 0).then_some((parts, apart))
    }

    /// Whether a part only tells of which party or state one is: "R-Fla.", "Pa.", "Selt".
    fn is_party(&self, part: &Range<usize>) -> bool {
        let passage = self.passage;
        let letter =
            passage.is_one_of(part.start, &["r", "d", "i", "l"]) && passage.tokens[part.start].is(Class::CAPITAL);
        let short = part.len() <= LONGEST_PARTY;
        let place = || {
            part.clone().all(|at| {
                let token = &passage.tokens[at];
                !token.is_word()
                    || token.is(Class::CAPITAL) && self.inventory.is_place(&passage.word(at).to_lowercase())
            })
        };
        let joined = passage.word(part.start).chars().nth(1) == Some('-');
        short && (letter || joined || place()) && !titles::is_title(passage, part.start)
    }
}
