//! Which of the lines above the text is its headline.

use std::collections::{HashMap, HashSet};

use super::shape::End;
use super::stamp::{self, Stamp};
use super::unit::Unit;
use super::{byline, credit, furniture, lexicon, masthead, section};

/// Words of the text that a headline is compared with.
const COMPARED: usize = 600;

/// A line may fall short of the best by this much and still be the title if it stands above it with
/// nothing of the page between: a subtitle often has more in common with the text.
const MARGIN: i32 = 20;

/// The same for a line of two or three words, which is often the kind of the text ("Press release").
const SHORT_MARGIN: i32 = 10;

/// What a line must reach.
const LEAST: i32 = 5;

/// The place of the title among the units above the text, whose stamps are given. `known` is what
/// metadata or a person say; the line that has it is taken, wherever it stands.
/// No title stands above the unit `from`.
pub(crate) fn find(
    units: &[Unit<'_>],
    from: usize,
    head: usize,
    stamps: &[Option<Stamp>],
    known: Option<&str>,
) -> Option<usize> {
    let reach = units.len().min(head.max(12));
    if let Some(known) = known.map(key) {
        let at = units[..reach].iter().position(|unit| key(&unit.text) == known);
        if at.is_some() {
            return at;
        }
    }
    let mut printed: HashMap<&str, usize> = HashMap::new();
    for unit in &units[..head] {
        *printed.entry(unit.text.as_ref()).or_default() += 1;
    }
    let context = Context { stems: stems(&units[head..]), printed };
    let scores: Vec<Option<i32>> =
        (0..head).map(|at| score(units, at, stamps, &context).filter(|_| at >= from)).collect();
    let best = scores.iter().flatten().max()?;
    if *best < LEAST {
        return None;
    }
    let mut at = scores.iter().position(|score| score.as_ref() == Some(best))?;
    let passes = |above: usize| stamps[above].is_some() || scores[above].is_some_and(|score| score >= 0);
    for above in (0..at).rev().take_while(|&above| passes(above)) {
        let margin = if units[above].shape.words <= 3 { SHORT_MARGIN } else { MARGIN };
        if scores[above].is_some_and(|score| score >= LEAST.max(best - margin)) {
            at = above;
        }
    }
    // "Title - Outlet", as browsers have it, gives way to the title alone further down.
    let bare =
        (at + 1..head).find(|&other| scores[other].is_some() && site_of(&units[at].text, &units[other].text).is_some());
    Some(bare.unwrap_or(at))
}

/// What stands behind the title in a line like "Title - Outlet".
pub(crate) fn site_of<'l>(line: &'l str, title: &str) -> Option<&'l str> {
    let rest = line.strip_prefix(title)?.trim_start();
    let site = rest.strip_prefix(['-', '–', '—', '|', '·', '•'])?.trim();
    (!site.is_empty() && site.split_whitespace().count() <= 5).then_some(site)
}

/// What two printings of one title share: letters and digits, but not case, spacing and marks.
pub(crate) fn key(title: &str) -> String {
    title.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// What a line is compared with.
struct Context<'t> {
    /// Stems of the words of the text.
    stems: HashSet<String>,
    /// How often each line stands above the text.
    printed: HashMap<&'t str, usize>,
}

/// How much a line looks like a headline of this text; nothing for what cannot be one.
fn score(units: &[Unit<'_>], at: usize, stamps: &[Option<Stamp>], context: &Context<'_>) -> Option<i32> {
    let unit = &units[at];
    let shape = &unit.shape;
    if stamps[at].is_some()
        || stamp::day(&unit.text).is_some()
        || shape.menu
        || shape.words < 2
        || shape.words > 40
        || byline::byline(&unit.text).is_some()
        || credit::credit(&unit.text).is_some()
        || credit::sender(&unit.text).is_some()
        || credit::is_credit(&unit.text)
        || section::is_section_line(&unit.text)
        || masthead::masthead(&unit.text).is_some()
        || masthead::is_copyright(&unit.text)
        || matches!(shape.end, End::Comma)
        || furniture::is_furniture(unit)
        || is_turn(units, at)
    {
        return None;
    }
    let mut score = shared(&unit.text, &context.stems);
    score += match shape.words {
        2 | 3 => -5,
        4 => 5,
        _ => 10,
    };
    if shape.words >= 4 && context.printed.get(unit.text.as_ref()).is_some_and(|&times| times > 1) {
        score += 20;
    }
    let opens_block = at == 0 || units[at - 1].block != unit.block;
    score += if opens_block { 10 } else { 0 };
    let dated = |other: usize| {
        stamps.get(other).is_some_and(Option::is_some)
            || units.get(other).is_some_and(|u| byline::byline(&u.text).is_some())
    };
    if dated(at + 1) || at > 0 && stamps[at - 1].is_some() && units[at - 1].block == unit.block {
        score += 10;
    }
    let asks = unit.text.split_whitespace().next().is_some_and(lexicon::is_request);
    score -= 15 * i32::from(shape.page_words > 0 && shape.page_words * 4 >= shape.words) + 10 * i32::from(asks);
    if shape.end == End::Stop {
        score -= 10;
    }
    let motto = at == 1 && !opens_block && masthead::is_motto(&unit.text);
    if motto || byline::is_name(&unit.text) {
        score -= 20;
    }
    if !unit.text.contains(char::is_lowercase) {
        score -= 15;
    }
    Some(score)
}

/// Lines above and below in which a speaker has another turn.
const CONVERSATION: usize = 20;

/// Whether a line is a turn of a conversation: "Q: Did you?" with another "Q:" near it.
fn is_turn(units: &[Unit<'_>], at: usize) -> bool {
    let label = |unit: &Unit<'_>| unit.text.split_once(": ").map_or(0, |(label, _)| label.len());
    let length = label(&units[at]);
    let speaker = &units[at].text[..length];
    let again =
        |unit: &Unit<'_>| label(unit) == length && unit.text.starts_with(speaker) && unit.text != units[at].text;
    (1..=30).contains(&length)
        && units[at].shape.is_sentence()
        && units[at.saturating_sub(CONVERSATION)..].iter().take(2 * CONVERSATION).any(again)
}

/// Thirty for a line whose words the text takes up again, less for fewer of them.
fn shared(line: &str, stems: &HashSet<String>) -> i32 {
    let (mut content, mut found) = (0, 0);
    for word in line.split_whitespace() {
        let Some(stem) = stem(word) else { continue };
        content += 1;
        found += i32::from(stems.contains(&stem));
    }
    30 * found / content.max(2)
}

fn stems(units: &[Unit<'_>]) -> HashSet<String> {
    units.iter().flat_map(|unit| unit.text.split_whitespace()).take(COMPARED).filter_map(stem).collect()
}

/// The first five letters of a word that carries meaning: enough to see "aggressors" in "aggressor".
fn stem(word: &str) -> Option<String> {
    if lexicon::class(word) == lexicon::Class::Function {
        return None;
    }
    let stem: String = word.chars().filter(|c| c.is_alphanumeric()).take(5).flat_map(char::to_lowercase).collect();
    (stem.chars().count() >= 3).then_some(stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printings_of_one_title_have_one_key() {
        assert_eq!(key("Ferry sinks: “No one hurt”"), key("FERRY SINKS: \"no one hurt\"."));
        assert_ne!(key("Ferry sinks"), key("Ferries sink"));
    }

    #[test]
    fn a_site_stands_behind_the_title() {
        assert_eq!(site_of("Ferry sinks off Tarn - Pier Gazette", "Ferry sinks off Tarn"), Some("Pier Gazette"));
        assert_eq!(site_of("Ferry sinks off Tarn", "Ferry sinks off Tarn"), None);
    }
}
