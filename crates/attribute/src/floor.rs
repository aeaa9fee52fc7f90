//! What is said in a turn, as one attribution.

use std::ops::Range;

use crate::engine::Attribution;
use crate::text::Passage;

/// The probability that a turn was seen for what it is.
const CONFIDENCE: f64 = 0.9;

/// Adds the turns of a passage to what an extractor found there. What it found within a turn stays, as passed on by the
/// one who has the floor; what it made of the label, and what runs over the end of a turn, goes.
pub(crate) fn with_turns(mut found: Vec<Attribution>, passage: &Passage<'_>) -> Vec<Attribution> {
    if passage.turns.is_empty() {
        return found;
    }
    let pieces: Vec<(Range<usize>, usize)> = passage
        .turns
        .iter()
        .enumerate()
        .flat_map(|(nth, turn)| turn.content.iter().map(move |piece| (passage.bytes(piece), nth)))
        .collect();
    let labels: Vec<Range<usize>> =
        passage.turns.iter().filter_map(|turn| Some(passage.bytes(turn.label.as_ref()?))).collect();
    let turn_of = |bytes: &Range<usize>| {
        let nth = pieces.partition_point(|(piece, _)| piece.end <= bytes.start);
        let (piece, turn) = pieces.get(nth).filter(|(piece, _)| piece.start < bytes.end)?;
        Some((*turn, piece.start <= bytes.start && bytes.end <= piece.end))
    };
    let in_label = |bytes: &Range<usize>| {
        let nth = labels.partition_point(|label| label.end <= bytes.start);
        labels.get(nth).is_some_and(|label| label.start < bytes.end)
    };
    for found in &mut found {
        // "A. Vella said …": the letter is no part of her name.
        if let Some(source) = &mut found.source
            && let Some(label) = labels.get(labels.partition_point(|label| label.end <= source.start))
            && label.start <= source.start
            && label.end < source.end
        {
            let rest = passage.text[label.end..source.end].trim_start();
            *source = source.end - rest.len()..source.end;
        }
        // What a question says somebody says ends where the answer begins.
        let outside = found.content.first().is_some_and(|first| turn_of(first).is_none());
        let around = found.cue.iter().chain(&found.source).all(|place| turn_of(place).is_none());
        if outside && around {
            found.content.retain(|piece| turn_of(piece).is_none());
        }
    }
    found.retain(|found| {
        if asks_you(passage, found) {
            return false;
        }
        let places = || found.content.iter().chain(&found.source).chain(&found.cue);
        let own = places().any(in_label);
        let turn = found.content.first().and_then(turn_of);
        let within = places().all(|place| match (turn_of(place), turn) {
            (Some((one, whole)), Some((other, _))) => one == other && whole,
            (None, None) => true,
            _ => false,
        });
        !own && within
    });
    found.extend(passage.turns.iter().map(|turn| {
        let (name, colon) = turn.named(passage);
        Attribution {
            source: name.map(|name| passage.bytes(&name)),
            cue: colon.map(|colon| passage.bytes(&colon)),
            content: turn.content.iter().map(|piece| passage.bytes(piece)).collect(),
            confidence: CONFIDENCE,
        }
    }));
    found
}

/// Whether a question in a conversation asks what the one who answers says or does: "Did you say that …?"
fn asks_you(passage: &Passage<'_>, found: &Attribution) -> bool {
    let Some(source) = &found.source else { return false };
    let at = passage.tokens.partition_point(|token| token.end <= source.start);
    let nth = passage.sentences.partition_point(|sentence| sentence.end <= at);
    let asks = passage.sentences.get(nth).is_some_and(|sentence| passage.tokens[sentence.end - 1].mark('?'));
    asks && passage.text[source.clone()].eq_ignore_ascii_case("you") && passage.quote_at(at).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lexicon;

    #[test]
    fn what_stands_in_a_turn_stays_and_what_crosses_it_goes() {
        let text =
            "Ada Vella met the Courier.\n\nCourier: Sure?\n\nVella: It is thin. Orn says it is not.\n\nCourier: Oh.";
        let lexicon = Lexicon::new();
        let passage = Passage::read(text, &lexicon);
        let at = |words: &str| text.find(words).map(|start| start..start + words.len());
        let finding = |source, cue, content| Attribution {
            source: at(source),
            cue: at(cue),
            content: at(content).into_iter().collect(),
            confidence: 0.9,
        };
        let found = vec![
            finding("Orn", "says", "it is not"),
            finding("Vella:", ":", "It is thin."),
            finding("Orn", "says", "it is not.\n\nCourier: Oh."),
        ];
        let words: Vec<String> =
            with_turns(found, &passage).iter().map(|found| text[found.content[0].clone()].to_owned()).collect();
        assert_eq!(words, ["it is not", "Sure?", "It is thin. Orn says it is not.", "Oh."]);
    }
}
