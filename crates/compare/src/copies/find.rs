//! Which documents copy which, among very many.

use ascribe_model::Precision;
use jiff::civil::Date;

use super::sketch::{NUMBERS, Sketch};

/// Two neighbouring numbers of a sketch make a band. Of texts that are alike by a third, all but one pair
/// in two thousand agree in one band of 64 at least; by a fifth, nine in ten do.
const BANDS: usize = NUMBERS / 2;

/// How many originals a bucket remembers. It guards against boilerplate that fills a bucket with ten
/// thousand stories.
const ROOM: usize = 8;

/// How many texts a document is compared with.
const COMPARED: usize = 8;

/// Sketches that agree in fewer numbers are no copies: their texts are alike by a twelfth.
const LEAST_AGREEMENT: u32 = 10;

/// Documents among which copies are looked for.
#[derive(Debug, Clone, Default)]
pub struct Copies {
    documents: Vec<Document>,
}

#[derive(Debug, Clone)]
struct Document {
    sketch: Sketch,
    /// The last day on which it can have been published.
    latest: Option<Date>,
    uri: String,
}

impl Copies {
    /// Adds a document, and returns its number: 0 for the first, 1 for the second.
    ///
    /// `published` is the first day of the time that is meant, and how exact it is. `uri` must differ
    /// from that of all others.
    pub fn add(&mut self, sketch: Sketch, published: Option<(Date, Precision)>, uri: impl Into<String>) -> usize {
        let latest = published.map(|(date, precision)| match precision {
            Precision::Day => date,
            Precision::Month => date.last_of_month(),
            Precision::Year => date.last_of_year(),
        });
        self.documents.push(Document { sketch, latest, uri: uri.into() });
        self.documents.len() - 1
    }

    /// Finds for each document, by its number, the original that it copies; nothing where it is an
    /// original itself, or the only one of its kind.
    ///
    /// `is_copy(text, original)` says whether the text of one document copies that of another; it is
    /// [`is_copy`](super::is_copy) on their texts, fetched from where they are. It is called at most
    /// eight times for each document.
    ///
    /// Documents are settled one after the other: by date, those without one last, where only the month
    /// or the year is known by its last day; of one day, the longest first, since the others are cut
    /// from it; then by `uri`. Each is compared with those earlier ones that have been found to be
    /// originals, the most alike first, and copies the first that it is a copy of. So an original copies
    /// nothing, and every copy has been compared with its original: a story that is changed from paper to
    /// paper becomes a new original where it is no longer a copy of the first, although it copies a copy
    /// of it. The order in which documents were added makes no difference.
    ///
    /// # Errors
    ///
    /// The first that `is_copy` returns.
    pub fn originals<E>(
        &self,
        mut is_copy: impl FnMut(usize, usize) -> Result<bool, E>,
    ) -> Result<Vec<Option<usize>>, E> {
        let mut order: Vec<usize> = (0..self.documents.len()).collect();
        order.sort_by(|&a, &b| self.documents[a].order(&self.documents[b]));
        let mut buckets = Buckets::new(&self.documents, &order);
        let mut originals = vec![None; order.len()];
        for (rank, &nth) in order.iter().enumerate() {
            let mut of = rank;
            for candidate in self.alike(rank, &order, &buckets) {
                if is_copy(nth, order[candidate])? {
                    (of, originals[nth]) = (candidate, Some(order[candidate]));
                    break;
                }
            }
            buckets.put(rank, of);
        }
        Ok(originals)
    }

    /// The places in the order of those originals that a document may copy, the most alike first.
    fn alike(&self, rank: usize, order: &[usize], buckets: &Buckets) -> Vec<usize> {
        let sketch = |rank: usize| &self.documents[order[rank]].sketch;
        let mut found: Vec<usize> = buckets.originals(rank).collect();
        found.sort_unstable();
        found.dedup();
        let mut alike: Vec<_> = found
            .into_iter()
            .map(|original| (sketch(rank).agreement(sketch(original)), original))
            .filter(|(agreement, _)| *agreement >= LEAST_AGREEMENT)
            .collect();
        alike.sort_by_key(|&(agreement, original)| (std::cmp::Reverse(agreement), original));
        alike.into_iter().take(COMPARED).map(|(_, original)| original).collect()
    }
}

impl Document {
    fn order(&self, other: &Self) -> std::cmp::Ordering {
        (self.latest.is_none(), self.latest)
            .cmp(&(other.latest.is_none(), other.latest))
            .then_with(|| other.sketch.words.cmp(&self.sketch.words))
            .then_with(|| self.uri.cmp(&other.uri))
    }
}

/// Documents that agree in a band share a bucket, which remembers the originals of those put into it.
struct Buckets {
    /// By place in the order and band, the bucket, or `NONE` where the document would be alone in it.
    of: Vec<u32>,
    /// Where the slots of each bucket start; one more at the end.
    starts: Vec<u32>,
    /// Places of originals in the order, the one put last first; `NONE` where a slot is empty.
    slots: Vec<u32>,
}

const NONE: u32 = u32::MAX;

impl Buckets {
    fn new(documents: &[Document], order: &[usize]) -> Self {
        let mut of = vec![NONE; order.len() * BANDS];
        let (mut starts, mut slots) = (Vec::new(), 0);
        for band in 0..BANDS {
            let mut keyed: Vec<([u16; 2], u32)> = order
                .iter()
                .zip(0..)
                .map(|(&nth, rank)| {
                    let least = &documents[nth].sketch.least;
                    ([least[2 * band], least[2 * band + 1]], rank)
                })
                .collect();
            keyed.sort_unstable();
            for together in keyed.chunk_by(|a, b| a.0 == b.0).filter(|together| together.len() > 1) {
                for (_, rank) in together {
                    of[*rank as usize * BANDS + band] = starts.len() as u32;
                }
                starts.push(slots);
                slots += together.len().min(ROOM) as u32;
            }
        }
        starts.push(slots);
        Self { of, starts, slots: vec![NONE; slots as usize] }
    }

    /// The originals in all buckets of a document, some more than once.
    fn originals(&self, rank: usize) -> impl Iterator<Item = usize> {
        self.of_document(rank)
            .flat_map(|bucket| &self.slots[self.range(bucket)])
            .filter(|original| **original != NONE)
            .map(|original| *original as usize)
    }

    /// Puts the original of a document into all buckets of the document. A full bucket forgets the
    /// original that was put there longest ago.
    fn put(&mut self, rank: usize, original: usize) {
        let original = original as u32;
        for band in 0..BANDS {
            let bucket = self.of[rank * BANDS + band];
            if bucket == NONE {
                continue;
            }
            let range = self.range(bucket);
            let slots = &mut self.slots[range];
            let known = slots.iter().position(|slot| *slot == original || *slot == NONE);
            let end = known.unwrap_or(slots.len() - 1);
            slots[..=end].rotate_right(1);
            slots[0] = original;
        }
    }

    fn of_document(&self, rank: usize) -> impl Iterator<Item = u32> {
        self.of[rank * BANDS..(rank + 1) * BANDS].iter().copied().filter(|bucket| *bucket != NONE)
    }

    fn range(&self, bucket: u32) -> std::ops::Range<usize> {
        self.starts[bucket as usize] as usize..self.starts[bucket as usize + 1] as usize
    }
}
