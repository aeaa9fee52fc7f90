//! Attributions to statements: who the sources are, who passed it on, to whom, when, how.
//!
//! [`name`] reads whom a text names, [`phrase`] the grammar of the noun phrases that are sources, and [`voice`] whose own
//! words the text is. On these stand [`pronoun`], [`description`] and [`impersonal`], which find whom a source means;
//! [`report`] reads what is told beside it.

mod cast;
mod description;
mod discourse;
mod impersonal;
mod meant;
mod mentions;
mod name;
pub(crate) mod phrase;
mod pronoun;
mod reading;
mod report;
mod sources;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_meant;
#[cfg(test)]
mod tests_named;
#[cfg(test)]
mod tests_prose;
#[cfg(test)]
mod tests_said;
#[cfg(test)]
mod tests_turns;
mod voice;

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::ops::Range;

use ascribe_model::{
    Actor, Addressee, Document, Findings, Link, Mention, Offsets, SaidOn, Span, Statement, StatementId,
};

use crate::engine::Attribution;
use crate::text::Passage;
use cast::Cast;
use description::sequel;
use name::titles;
use phrase::{clause_in, ends, one_phrase, spoken_of};
use report::chain::{self, Hop};
use report::polarity::{self, Polarity};
use report::{addressee, manner, nesting, relayed, when};
use voice::{letters, printed, speaker};

/// An attribution on its way to a statement. Ranges are tokens.
#[derive(Debug, Clone)]
struct Draft {
    /// Number of the sentence of its source or cue.
    sentence: usize,
    source: Option<Range<usize>>,
    cue: Option<Range<usize>>,
    content: Vec<Range<usize>>,
    confidence: f64,
    /// Number of its actor.
    actor: Option<usize>,
    hops: Vec<Hop>,
    addressee: Option<(Range<usize>, Option<usize>)>,
}

impl Draft {
    /// Its first token, and what comes first of those that share it: the longest.
    fn place(&self) -> (usize, Reverse<usize>) {
        let places = self.source.iter().chain(&self.cue).chain(&self.content);
        (places.map(|place| place.start).min().unwrap_or_default(), Reverse(nesting::length(self)))
    }
}

/// Makes the findings of a document from what an extractor found in its text.
pub(crate) fn resolve(document: &Document, passage: &Passage<'_>, attributions: Vec<Attribution>) -> Findings {
    let mut drafts: Vec<Draft> = attributions.into_iter().filter_map(|a| draft(passage, a)).collect();
    let sources: Vec<Range<usize>> = drafts.iter().filter_map(|d| d.source.clone()).collect();
    let mut cast = Cast::new(document, passage, &sources);
    cast.letters = letters::find(passage, &mut cast);
    if cast.letters.is_empty() {
        printed::find(passage, &mut cast);
    }
    cast.speaker = speaker::find(document, passage, &mut cast);
    sources::resolve(passage, &mut cast, &mut drafts);
    sequel::join(passage, &mut cast, &mut drafts);
    if !cast.letters.is_empty() {
        drafts.extend(cast.written(passage));
        drafts.sort_by_key(Draft::place);
    }
    for draft in &mut drafts {
        chain::quoting(passage, &mut cast, draft);
        chain::beside(passage, &mut cast, draft);
    }
    chain::fold(passage, &cast, &mut drafts);
    relayed::link(passage, &mut cast, &mut drafts);
    let parents = nesting::parents(passage, &drafts);
    chain::nest(&mut drafts, &parents);
    let dateline = chain::dateline(passage, &mut cast);
    for draft in &mut drafts {
        chain::close(document, &mut cast, draft, dateline.as_ref());
        draft.addressee = addressee::find(passage, draft).map(|range| {
            let actor = addressee::who(&mut cast, &range, draft);
            (range, actor)
        });
    }
    Writer { document, passage, offsets: Offsets::new(&document.text), cast }.findings(&drafts, &parents)
}

/// Finds the tokens of an attribution.
fn draft(passage: &Passage<'_>, found: Attribution) -> Option<Draft> {
    let tokens = |bytes: &Range<usize>| Some(passage.tokens_of(bytes)).filter(|tokens| !tokens.is_empty());
    let mut content: Vec<Range<usize>> = found.content.iter().filter_map(tokens).collect();
    content.sort_by_key(|piece| piece.start);
    // Pieces that overlap are one.
    content.dedup_by(|next, kept| {
        let touches = next.start < kept.end;
        if touches {
            kept.end = kept.end.max(next.end);
        }
        touches
    });
    let cue = found.cue.as_ref().and_then(tokens);
    let named = found.source.as_ref().and_then(tokens).map(|source| titles::with_name(passage, source));
    let source = named.clone().map(|source| clause_in::with_clause(passage, source, cue.as_ref()));
    let source = source.map(|source| spoken_of::with_subject(passage, source, cue.as_ref()));
    let source = source.map(|source| one_phrase::one_phrase(passage, source, cue.as_ref()));
    let (source, cue) = match source.map(|source| ends::with_head(passage, source, cue.clone())) {
        Some((source, cue)) => (Some(source), cue),
        None => (None, cue),
    };
    // "Sir, – The mayor said …"
    let source = source.map(|source| match letters::behind_greeting(passage, source.start) {
        Some(first) if first < source.end => first..source.end,
        // where the greeting is all of it
        Some(first) => match &cue {
            Some(cue) if first < cue.start && cue.start - first <= letters::LONGEST => first..cue.start,
            _ => source,
        },
        None => source,
    });
    let source = source.filter(|source| !spoken_of::is_spoken_of(passage, source, cue.as_ref()));
    if source != named {
        // What is the source is not what it says.
        content.retain(|piece| source.as_ref().is_none_or(|s| piece.end <= s.start || s.end <= piece.start));
    }
    let at = cue.as_ref().or(source.as_ref()).or(content.first())?.start;
    let sentence = passage.sentences.partition_point(|s| s.end <= at).min(passage.sentences.len().checked_sub(1)?);
    let confidence = found.confidence;
    (!content.is_empty()).then_some(Draft {
        sentence,
        source,
        cue,
        content,
        confidence,
        actor: None,
        hops: Vec::new(),
        addressee: None,
    })
}

struct Writer<'d, 't> {
    document: &'d Document,
    passage: &'d Passage<'t>,
    offsets: Offsets<'d>,
    cast: Cast<'d, 't>,
}

impl Writer<'_, '_> {
    fn span(&self, tokens: &Range<usize>) -> Span {
        self.offsets.span(self.passage.bytes(tokens))
    }

    fn findings(self, drafts: &[Draft], parents: &[Option<usize>]) -> Findings {
        let mut ids: Vec<Option<StatementId>> = vec![None; drafts.len()];
        let mut order: Vec<usize> = (0..drafts.len()).collect();
        // What holds another is longer than it, so its id is there first.
        order.sort_by_key(|&nth| Reverse((nesting::length(&drafts[nth]), Reverse(nth))));
        let document_id = self.document.id();
        for nth in order {
            let draft = &drafts[nth];
            let parent = parents[nth].and_then(|p| ids[p].clone());
            let content: Vec<Span> = draft.content.iter().map(|piece| self.span(piece)).collect();
            let (source, cue) = (draft.source.as_ref().map(|s| self.span(s)), draft.cue.as_ref().map(|c| self.span(c)));
            ids[nth] = Some(StatementId::new(&document_id, parent.as_ref(), source, cue, &content));
        }
        let mut seen = BTreeSet::new();
        let mut statements = Vec::with_capacity(drafts.len());
        for (nth, draft) in drafts.iter().enumerate() {
            let Some(id) = ids[nth].clone().filter(|id| seen.insert(id.clone())) else { continue };
            let parent = parents[nth].and_then(|p| ids[p].clone());
            let ordinal = u32::try_from(statements.len()).unwrap_or(u32::MAX);
            statements.push(self.statement(draft, id, parent, ordinal));
        }
        let mentions = self.mentions();
        let mut used: BTreeSet<_> = mentions.iter().map(|m| m.actor.clone()).collect();
        for statement in &statements {
            used.extend(statement.actor.clone());
            used.extend(statement.links.iter().map(|link| link.actor.clone()));
            used.extend(statement.addressee.as_ref().and_then(|a| a.actor.clone()));
        }
        // What is said in turns are statements, and around them an outlet speaks.
        let floor = |nth: &usize| {
            let own =
                |draft: &&Draft| draft.actor == Some(*nth) && self.passage.turn_at(draft.content[0].start).is_some();
            drafts.iter().any(|draft| own(&draft))
        };
        let speaker = self.cast.speaker.filter(|nth| !floor(nth)).map(|nth| self.cast.actors[nth].id.clone());
        used.extend(speaker.clone());
        let told = self.cast.descriptions();
        let described = |(actor, told): (&Actor, Option<String>)| Actor {
            description: told.or_else(|| actor.description.clone()),
            ..actor.clone()
        };
        let actors = self.cast.actors.iter().zip(told).filter(|(a, _)| used.contains(&a.id)).map(described).collect();
        Findings { statements, actors, mentions, speaker }
    }

    fn statement(&self, draft: &Draft, id: StatementId, parent: Option<StatementId>, ordinal: u32) -> Statement {
        let passage = self.passage;
        let actor = |nth: usize| self.cast.actors[nth].id.clone();
        let polarity =
            draft.cue.as_ref().map(|cue| polarity::polarity(passage, draft.sentence, draft.source.as_ref(), cue));
        let addressed = draft.addressee.as_ref().map(|(range, _)| range);
        Statement {
            id,
            parent,
            ordinal,
            section: manner::section(self.document, passage, draft.content[0].start),
            kind: manner::kind(passage, &draft.content),
            source: draft.source.as_ref().map(|s| self.span(s)),
            actor: draft.actor.map(actor),
            cue: draft.cue.as_ref().map(|c| self.span(c)),
            content: draft.content.iter().map(|piece| self.span(piece)).collect(),
            addressee: draft
                .addressee
                .as_ref()
                .map(|(range, nth)| Addressee { span: self.span(range), actor: nth.map(actor) }),
            said_on: when::find(self.document, passage, draft)
                .map(|(phrase, date)| SaidOn { phrase: self.span(&phrase), date }),
            place: addressee::place(passage, draft, addressed).map(|place| self.span(&place)),
            negated: polarity == Some(Polarity::Unsaid),
            hedged: polarity == Some(Polarity::Conceded) || manner::hedged(passage, draft.cue.as_ref()),
            links: draft
                .hops
                .iter()
                .map(|hop| Link {
                    actor: actor(hop.actor),
                    surface: hop.surface.as_ref().map(|s| self.span(s)),
                    cue: hop.cue.as_ref().map(|c| self.span(c)),
                })
                .collect(),
            context: self.span(&manner::context(passage, draft)),
            confidence: draft.confidence,
        }
    }

    /// Every place that names somebody or something that the findings have.
    fn mentions(&self) -> Vec<Mention> {
        let mut places: Vec<(Range<usize>, usize)> = Vec::new();
        for (range, person) in &self.cast.people.mentions {
            let range = titles::with_honorific(self.passage, range);
            places.extend(self.cast.actor_of_person(*person).map(|actor| (range.clone(), actor)));
        }
        mentions::add_bodies(&mut places, &self.cast);
        mentions::add_phrases(&mut places, &self.cast.named_at, self.passage, &self.cast.actors);
        places.sort_by_key(|(range, actor)| (range.start, range.end, *actor));
        let mention = |(range, actor): &(Range<usize>, usize)| Mention {
            actor: self.cast.actors[*actor].id.clone(),
            span: self.span(range),
        };
        places.iter().map(mention).collect()
    }
}
