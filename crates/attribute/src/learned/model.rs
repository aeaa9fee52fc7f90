//! A model: everything that was learned.

use super::calibration::Calibration;
use super::candidate::{self, Candidate, candidates};
use super::labeller::Labeller;
use super::linear::Linear;
use super::parser::{self, Parser};
use super::tagger::Tagger;
use super::text::Text;
use super::tree::Tree;
use super::{choose, cue, judge};

/// Weights of all stages. Words are known by hash alone; nothing of a text can be read from it.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    pub(crate) tagger: Tagger,
    pub(crate) parser: Parser,
    pub(crate) cues: Linear<1>,
    pub(crate) labeller: Labeller,
    pub(crate) judge: Linear<1>,
    pub(crate) calibration: Calibration,
}

/// Room to work in.
#[derive(Debug, Default)]
pub(crate) struct Room {
    pub(crate) features: Vec<u32>,
    pub(crate) parser: parser::Room,
    pub(crate) candidates: candidate::Room,
}

/// Tags and parses the sentences of a text.
pub(crate) fn annotate(tagger: &Tagger, parser: &Parser, text: &mut Text, room: &mut Room) {
    for &(from, to) in &text.sentences {
        let sentence = &mut text.tokens[from..to];
        tagger.tag(sentence, &mut room.features);
        parser.parse(sentence, from, &mut room.parser);
    }
}

impl Model {
    /// The attributions of a text, by their cues, and the text they are in.
    pub(crate) fn find(&self, written: &str) -> (Text, Vec<Candidate>) {
        let mut room = Room::default();
        let mut text = Text::read(written);
        annotate(&self.tagger, &self.parser, &mut text, &mut room);
        let mut tree = Tree::new(&text);
        cue::judge(&self.cues, &text, &mut tree, &mut room.features);
        let mut found = candidates(&self.labeller, &text, &tree, &mut room.candidates);
        for candidate in &mut found {
            candidate.odds = judge::odds(&self.judge, &text, &tree, candidate, &mut room.features);
        }
        let chosen = choose::choose(&self.labeller, &self.judge, &text, &tree, found, &mut room.candidates);
        (text, chosen)
    }
}
