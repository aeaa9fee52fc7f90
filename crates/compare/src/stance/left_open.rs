//! A matter that is named and left open, in whatever words: "declined to comment on the plant", "whether the
//! plant will ever pay is anyone's guess".
//!
//! Of the propositions whose topic a sentence names, those are meant whose words it has most of; where it takes
//! a stance on any, it is about that one.

use std::collections::{BTreeMap, BTreeSet};

use ascribe_model::{Offsets, Span, Statement};

use super::rules;
use super::site::Site;
use super::support::Support;
use super::{Taken, innermost, voice};
use crate::codebook::{Codebook, Hit, Tokens};

/// Most propositions that one word can mean.
const SHARED: usize = 2;

/// What a sentence names of a proposition: all that was found, and how many of its words stand there.
struct Named<'h> {
    hits: &'h [Hit],
    words: usize,
}

/// The hedges of sentences that name a matter. `taken` are the stances that phrases take.
pub(super) fn find(
    hits: &[Hit],
    taken: &[Taken],
    codebook: &Codebook,
    (text, tokens, offsets): (&str, &Tokens, &Offsets<'_>),
    statements: &[Statement],
) -> Vec<Taken> {
    let sentence = |hit: &Hit| tokens.sentence_of(hit.at.start);
    let said: BTreeSet<usize> = taken.iter().map(|taken| sentence_of(taken, tokens, offsets)).collect();
    let mut by_sentence: BTreeMap<usize, Vec<Named<'_>>> = BTreeMap::new();
    for own in hits.chunk_by(|a, b| (a.proposition, sentence(a)) == (b.proposition, sentence(b))) {
        if own.iter().any(|hit| hit.role.is_subject()) && !said.contains(&sentence(&own[0])) {
            let words = words(own, tokens, codebook);
            by_sentence.entry(sentence(&own[0])).or_default().push(Named { hits: own, words });
        }
    }
    // A passage that was collected on the matter names it in one word.
    let least = if codebook.on_topic && tokens.is_passage() { 1 } else { 2 };
    let mut found = Vec::new();
    for named in by_sentence.values() {
        let most = named.iter().map(|named| named.words).max().unwrap_or(0).max(least);
        // One word that many propositions share says of none that it is meant.
        if most == 1 && named.iter().filter(|named| named.words == most).count() > SHARED {
            continue;
        }
        // "Declined to discuss the fare and would not be drawn on the fire": each has words of its own.
        let mut heard: Vec<usize> = Vec::new();
        let enough = named.iter().filter(|named| named.words >= least);
        let (meant, others): (Vec<_>, Vec<_>) = enough.partition(|named| named.words == most);
        for (Named { hits, .. }, meant) in
            meant.iter().map(|named| (*named, true)).chain(others.iter().map(|named| (*named, false)))
        {
            let proposition = &codebook.propositions()[hits[0].proposition];
            let mut subjects = hits.iter().filter(|hit| hit.role.is_subject());
            let opened = subjects.find_map(|hit| {
                let site = Site::new(tokens, codebook, hit, hits, Support::Here, proposition, None);
                let verdict = rules::leaves_open(&site)?;
                // In an article an "if" is about anything.
                if least > 1 && verdict.words().iter().any(|&at| site.word(at) == "if") {
                    return None;
                }
                let own =
                    || verdict.first_word("refusal").is_some() && !verdict.words().iter().any(|at| heard.contains(at));
                (meant || own()).then_some((site, verdict))
            });
            let Some((site, verdict)) = opened else { continue };
            let hit = site.hit;
            let place = Span::new(
                offsets.char_at(tokens.all[hit.at.start].at.start),
                offsets.char_at(tokens.all[hit.at.end - 1].at.end),
            );
            let statement = innermost(statements, place);
            let voice = voice::of(&site, &verdict, statement, statements, (text, offsets));
            heard.extend(verdict.words());
            found.push(Taken::new(&verdict, &voice, hit, tokens, offsets));
        }
    }
    found
}

/// How many words of its sentence belong to a proposition.
fn words(own: &[Hit], tokens: &Tokens, codebook: &Codebook) -> usize {
    let content = &codebook.propositions()[own[0].proposition].content;
    let sentence = tokens.sentences[tokens.sentence_of(own[0].at.start)].clone();
    let named = |at: usize| own.iter().any(|hit| hit.role.is_subject() && hit.named.contains(&at));
    sentence.filter(|&at| content.contains(&tokens.all[at].key) || named(at)).count()
}

/// The sentence in which a stance is taken.
fn sentence_of(taken: &Taken, tokens: &Tokens, offsets: &Offsets<'_>) -> usize {
    let byte = taken.evidence.first().map_or(0, |first| offsets.byte_at(first.start));
    tokens.sentence_of(tokens.all.partition_point(|token| token.at.end <= byte))
}
