//! What conflicts, what only looks like it, and that the order of evidence does not count.

mod accounts;
mod asked;
mod bodies;
mod days;
mod disputed;
mod figures;
mod hearers;
mod order;
mod positions;
mod recalled;
mod reported;
mod retold;
mod settings;
mod undated;
mod wordings;

use ascribe_model::{ActorId, Conflict, Offsets, Precision};
use jiff::civil::Date;

use super::*;

/// A story of its own, by its number; "2031-03-05", "2031-03" or "" for its date.
fn place(story: u32, on: &str) -> Place {
    let on = match on.len() {
        0 => None,
        7 => Some((format!("{on}-01").parse::<Date>().unwrap(), Precision::Month)),
        _ => Some((on.parse::<Date>().unwrap(), Precision::Day)),
    };
    Place { story, outlet: Some(format!("Outlet {story}")), uri: format!("{story}.txt"), on }
}

fn actor(name: &str) -> Who {
    Who::Actor(ActorId::from_record(format!("a-{name}")), name.to_owned())
}

/// The figures of a sentence, said by somebody; what stands before "|" is the sentence before it.
fn numbers(story: u32, on: &str, who: &Who, text: &str) -> Vec<Number> {
    let (before, text) = text.split_once('|').unwrap_or(("", text));
    let offsets = Offsets::new(text);
    let words = |span: Option<ascribe_model::Span>| span.and_then(|span| offsets.slice(span)).map(str::to_owned);
    crate::figures::find(text)
        .into_iter()
        .enumerate()
        .map(|(nth, figure)| Number {
            id: format!("f{story}-{nth}-{}", figure.span.start),
            statement_id: None,
            place: place(story, on),
            who: who.clone(),
            value: figure.value,
            value_high: figure.value_high,
            bound: figure.bound,
            quantity: None,
            counted: words(figure.counted),
            as_of: words(figure.as_of),
            at: words(figure.place),
            surface: words(Some(figure.span)).unwrap(),
            unit: figure.unit,
            text: text.to_owned(),
            before: before.to_owned(),
            around: format!("{before} {text}"),
        })
        .collect()
}

fn quotation(story: u32, on: &str, who: &Who, pieces: &[&str]) -> Quotation {
    let pieces = pieces.iter().map(|&piece| piece.to_owned()).collect();
    Quotation {
        id: format!("s{story}-{on}"),
        place: place(story, on),
        who: who.clone(),
        told: None,
        pieces,
        reported: false,
        dated: false,
        around: String::new(),
    }
}

fn whys(found: &[Conflict]) -> Vec<&str> {
    found.iter().map(|conflict| conflict.why.as_str()).collect()
}
