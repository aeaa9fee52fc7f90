//! Features that were seen often enough to learn from.

/// Features are counted by their upper bits.
const BITS: u32 = 24;

/// How often features were seen.
pub(super) struct Seen(Vec<u8>);

impl Seen {
    pub(super) fn new() -> Self {
        Self(vec![0; 1 << BITS])
    }

    /// Notes that features were seen.
    pub(super) fn note(&mut self, features: &[u32]) {
        for &feature in features {
            let count = &mut self.0[(feature >> (32 - BITS)) as usize];
            *count = count.saturating_add(1);
        }
    }

    /// Whether a feature was seen so often.
    pub(super) fn often(&self, feature: u32, least: u8) -> bool {
        self.0[(feature >> (32 - BITS)) as usize] >= least
    }
}
