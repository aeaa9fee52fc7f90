//! Which attributions share something with a content.

use std::ops::Range;

use crate::engine::Attribution;

/// Attributions by where their contents begin, so that only neighbours are compared.
pub(super) struct Index<'f> {
    /// Start, furthest end so far, number.
    pieces: Vec<(usize, usize, &'f Attribution)>,
    furthest: Vec<usize>,
}

impl<'f> Index<'f> {
    pub(super) fn new(found: impl IntoIterator<Item = &'f Attribution>) -> Self {
        let pieces = found.into_iter().flat_map(|f| f.content.iter().map(move |piece| (piece.start, piece.end, f)));
        let mut pieces: Vec<_> = pieces.collect();
        pieces.sort_by_key(|(start, end, _)| (*start, *end));
        let mut furthest = Vec::with_capacity(pieces.len());
        for (_, end, _) in &pieces {
            furthest.push(furthest.last().map_or(*end, |last: &usize| *last.max(end)));
        }
        Self { pieces, furthest }
    }

    /// The attributions whose content shares something with that of this one.
    pub(super) fn touching<'a>(&'a self, other: &'a Attribution) -> impl Iterator<Item = &'f Attribution> + 'a {
        other.content.iter().flat_map(move |piece| self.touching_piece(piece))
    }

    /// The attributions whose content shares something with this piece.
    pub(super) fn touching_piece<'a>(&'a self, piece: &'a Range<usize>) -> impl Iterator<Item = &'f Attribution> + 'a {
        let from = self.furthest.partition_point(|end| *end <= piece.start);
        let to = self.pieces.partition_point(|(start, _, _)| *start < piece.end);
        let near = self.pieces.get(from..to).unwrap_or_default();
        near.iter().filter(|(_, end, _)| *end > piece.start).map(|(_, _, found)| *found)
    }
}
