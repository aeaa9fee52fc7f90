//! The documents of a corpus as training sees them.

use super::gold::{self, Gold};
use crate::corpus::Annotated;
use crate::learned::text::Text;
use crate::learned::tree::Tree;

/// A document, read and parsed, with what is marked in it.
pub(super) struct Reading {
    pub(super) text: Text,
    pub(super) tree: Tree,
    pub(super) gold: Vec<Gold>,
    /// The tokens that stand for marked cues, in order, and the attribution of each.
    pub(super) anchors: Vec<(usize, usize)>,
}

impl Reading {
    /// A document whose text is parsed.
    pub(super) fn new(document: &Annotated, text: Text) -> Self {
        let gold = gold::gold(document, &text, &gold::starts(&document.text));
        let mut anchors: Vec<_> =
            gold.iter().enumerate().filter_map(|(nth, gold)| Some((gold::anchor(&text, gold)?, nth))).collect();
        anchors.sort_unstable();
        Self { tree: Tree::new(&text), text, gold, anchors }
    }
}
