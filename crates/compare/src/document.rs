//! What one document says to the propositions of a codebook, and which figures it gives.

use std::cell::LazyCell;
use std::collections::BTreeSet;

use ascribe_model::{
    ActorId, Comparison, Document, DocumentId, FigureId, Given, Kind, Link, Offsets, Position, PositionId, Section,
    Span, Stance, Statement, StatementId,
};

use crate::codebook::{Codebook, Tokens, quantities};
use crate::interview::interview;
use crate::narration::{is_report, quotes};
use crate::{figures, stance};

/// Probability that a sentence of a document's own speaker is that speaker's: that the speaker was found right.
const OWN: f64 = 0.9;

/// Who speaks in a document beside those whom it quotes.
#[derive(Debug, Clone, Copy, Default)]
pub struct Voices<'a> {
    /// Who says "I" in it. What nobody else says is said by this actor, headlines aside, which are the
    /// outlet's.
    pub speaker: Option<&'a ActorId>,
    /// The outlet that passes it on.
    pub outlet: Option<&'a ActorId>,
}

/// Compares one document, in time linear in its length. `statements` are those found in it. Without a
/// codebook there are figures alone.
#[must_use]
pub fn compare(
    document: &Document,
    statements: &[Statement],
    voices: Voices<'_>,
    codebook: Option<&Codebook>,
) -> Comparison {
    let id = document.id();
    let text = &document.text;
    let (mut tokens, offsets) = (Tokens::read(text), Offsets::new(text));
    let sentences: Vec<Span> = tokens
        .sentences
        .iter()
        .map(|s| offsets.span(tokens.all[s.start].at.start..tokens.all[s.end - 1].at.end))
        .collect();
    let nth = |at: usize| sentences.partition_point(|s| s.stop <= at).min(sentences.len() - 1);
    let around = |start: usize, stop: usize| {
        Span::new(sentences[nth(start)].start.min(start), sentences[nth(stop - 1)].stop.max(stop))
    };
    let before = |start: usize| {
        let nth = nth(start);
        let before = *sentences.get(nth.checked_sub(1)?)?;
        let between = offsets.slice(Span::new(before.stop, sentences[nth].start))?;
        (!between.contains('\n')).then_some(before)
    };
    let letters = letters(text).map(|at| offsets.span(at..at).start);
    let interview = interview(text).map(|at| offsets.span(at));
    // Whom the headline quotes in an interview is the one who answers.
    let quoted = |s: &&Statement| s.section == Section::Headline && s.kind == Kind::Direct;
    let answers = interview.and_then(|_| statements.iter().find(quoted)?.actor.as_ref());
    let report = LazyCell::new(|| is_report(text, &tokens, &offsets, statements));
    let (mut comparison, mut seen) = (Comparison::default(), BTreeSet::new());
    for taken in codebook.map_or_else(Vec::new, |codebook| stance::read_tokens(codebook, text, &tokens, statements)) {
        // What somebody else says, and nobody can be named for, is no position.
        if taken.reported {
            continue;
        }
        let (Some(first), Some(last)) = (taken.evidence.first(), taken.evidence.last()) else { continue };
        // A letter is its writer's: where nothing says whose that is, what it says is nobody's.
        if taken.statement.is_none() && voices.speaker.is_none() && letters.is_some_and(|start| start <= first.start) {
            continue;
        }
        let proposition = codebook.map(|codebook| &codebook.propositions()[taken.proposition]);
        // A report wants nothing itself, and whom a headline quotes is not its paper.
        let narrated = taken.statement.is_none() && voices.speaker.is_none() && taken.stance != Stance::Hedge;
        let answered = interview.is_some_and(|at| at.start <= first.start && last.stop <= at.stop);
        let speaker = voices.speaker.or(answers.filter(|_| answered));
        if taken.statement.is_none() && answered && speaker.is_none() {
            continue;
        }
        let context = around(first.start, last.stop);
        let headline = || offsets.slice(context).map(str::trim) == document.title.as_deref().map(str::trim);
        let quoting =
            || headline() && document.title.as_deref().is_some_and(|title| quotes(title, document.outlet.as_deref()));
        if narrated && (proposition.is_some_and(|proposition| proposition.is_norm) && *report || quoting()) {
            continue;
        }
        let statement = match (taken.statement, speaker) {
            (Some(nth), _) => Some(statements[nth].id.clone()),
            (None, Some(speaker)) if !headline() => {
                let own = own(&id, context, speaker, voices.outlet);
                let name = own.id.clone();
                if comparison.own.iter().all(|other| other.id != name) {
                    comparison.own.push(own);
                }
                Some(name)
            }
            (None, _) => None,
        };
        let proposition = proposition.map_or("", |proposition| &proposition.id);
        let name = PositionId::new(&id, statement.as_ref(), proposition, &taken.evidence);
        if !seen.insert(name.clone()) {
            continue;
        }
        comparison.positions.push(Position {
            id: name,
            statement,
            proposition: proposition.to_owned(),
            stance: taken.stance,
            evidence: taken.evidence,
            rule: taken.rule,
            context,
        });
    }
    comparison.own.sort_by_key(|statement| statement.context);
    for (own, nth) in comparison.own.iter_mut().zip(statements.len()..) {
        own.ordinal = u32::try_from(nth).unwrap_or(u32::MAX);
    }
    let all = figures::find(text);
    let asked = codebook.map_or(&[][..], Codebook::quantities);
    let of = quantities(asked, &mut tokens, text, &all);
    for (nth, figure) in all.into_iter().enumerate() {
        comparison.figures.push(Given {
            id: FigureId::new(&id, figure.span),
            statement: stance::innermost(statements, figure.span).map(|nth| statements[nth].id.clone()),
            context: around(figure.span.start, figure.span.stop),
            before: before(figure.span.start),
            quantity: of.get(&nth).map(|&nth| asked[nth].id.clone()),
            figure,
        });
    }
    comparison
}

/// Most bytes of the heading of a letter.
const HEADING: usize = 80;

/// The byte at which letters begin: the first paragraph that greets an editor, "Sir, - ", "Dear Editor,", or its
/// heading.
fn letters(text: &str) -> Option<usize> {
    const GREETINGS: &[&str] =
        &["sir", "sirs", "madam", "editor", "dear sir", "dear madam", "dear editor", "to the editor"];
    let greets = |line: &str| {
        let Some(end) = line.find([',', ':', '-', '–', '—', ';']).filter(|&end| end <= 30) else { return false };
        let words = line[..end].split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        let words = words.strip_suffix(" or madam").unwrap_or(&words);
        GREETINGS.contains(&words)
    };
    let (mut start, mut heading) = (0, None);
    for line in text.split_inclusive('\n') {
        let words = line.trim();
        if greets(words) {
            return Some(heading.unwrap_or(start));
        }
        if !words.is_empty() {
            // The first line is that of the page.
            let heads = start > 0 && words.len() <= HEADING && !words.ends_with(['.', '!', '”', '"', ':']);
            heading = heads.then_some(start);
        }
        start += line.len();
    }
    None
}

/// What the document's own speaker says in a passage.
fn own(document: &DocumentId, passage: Span, speaker: &ActorId, outlet: Option<&ActorId>) -> Statement {
    let content = vec![passage];
    Statement {
        id: StatementId::new(document, None, None, None, &content),
        parent: None,
        ordinal: 0,
        section: Section::Body,
        kind: Kind::Indirect,
        source: None,
        actor: Some(speaker.clone()),
        cue: None,
        content,
        addressee: None,
        said_on: None,
        place: None,
        negated: false,
        hedged: false,
        links: outlet.map(|actor| Link { actor: actor.clone(), surface: None, cue: None }).into_iter().collect(),
        context: passage,
        confidence: OWN,
    }
}

#[cfg(test)]
mod tests;
