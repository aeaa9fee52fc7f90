//! The file of a model.
//!
//! It begins with [`MAGIC`], the version and the length and checksum of the rest; little-endian
//! throughout. Tables are kept as one bit for each weight that tells whether it is zero, and the
//! weights that are not.

use super::calibration::Calibration;
use super::labeller::{LABELS, Labeller};
use super::linear::Linear;
use super::model::Model;
use super::parser::Parser;
use super::syntax::TAGS;
use super::tagger::{Known, Tagger};

const MAGIC: [u8; 8] = *b"ASCRIBEM";
const VERSION: u32 = 1;
const HEADER: usize = 8 + 4 + 8 + 4;
/// A table has at most this many rows.
const MOST_ROWS: u32 = 1 << 22;

/// Why bytes are no model.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ModelError {
    /// They begin otherwise.
    #[error("it is no model of ascribe")]
    Foreign,
    /// Another ascribe made them.
    #[error("it is a model of version {found}, and this ascribe reads version {VERSION}")]
    Version {
        /// The version they say they have.
        found: u32,
    },
    /// They end too early, go on too long or have changed since they were written.
    #[error("it is damaged: {0}")]
    Damaged(&'static str),
}

impl Model {
    /// The model as a file.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut body = Writer(Vec::new());
        body.known(&self.tagger.known);
        body.table(&self.tagger.weights);
        body.table(&self.parser.actions);
        body.table(&self.parser.labels);
        body.table(&self.cues);
        body.table(&self.labeller.weights);
        for weight in self.labeller.follows.iter().chain([&self.labeller.begins]).flatten() {
            body.0.extend(weight.to_le_bytes());
        }
        body.table(&self.judge);
        body.number(self.calibration.points.len() as u32);
        for (odds, share) in &self.calibration.points {
            body.0.extend(odds.to_le_bytes());
            body.0.extend(share.to_le_bytes());
        }
        let mut file = MAGIC.to_vec();
        file.extend(VERSION.to_le_bytes());
        file.extend((body.0.len() as u64).to_le_bytes());
        file.extend(super::hash::bytes(&body.0).to_le_bytes());
        file.extend(body.0);
        file
    }

    /// Reads the file of a model.
    ///
    /// # Errors
    /// The bytes are no model, one of another version, or damaged.
    pub fn from_bytes(file: &[u8]) -> Result<Self, ModelError> {
        if !file.starts_with(&MAGIC) {
            return Err(ModelError::Foreign);
        }
        let mut header = Reader(&file[MAGIC.len()..]);
        let version = header.number()?;
        if version != VERSION {
            return Err(ModelError::Version { found: version });
        }
        let length = u64::from_le_bytes(header.array()?);
        let checksum = header.number()?;
        let body = &file[HEADER..];
        if body.len() as u64 != length {
            return Err(ModelError::Damaged("it is cut or goes on too long"));
        }
        if super::hash::bytes(body) != checksum {
            return Err(ModelError::Damaged("its checksum is wrong"));
        }
        Self::from_body(Reader(body))
    }

    fn from_body(mut body: Reader<'_>) -> Result<Self, ModelError> {
        let known = body.known()?;
        let tagger = Tagger { weights: body.table()?, known };
        let parser = Parser { actions: body.table()?, labels: body.table()? };
        let cues = body.table()?;
        let weights = body.table()?;
        let mut rows = [[0i16; LABELS]; LABELS + 1];
        for weight in rows.iter_mut().flatten() {
            *weight = i16::from_le_bytes(body.array()?);
        }
        let [follows @ .., begins] = rows;
        let labeller = Labeller { weights, follows, begins };
        let judge = body.table()?;
        let mut points: Vec<(i16, u16)> = Vec::new();
        for _ in 0..body.number()? {
            let point = (i16::from_le_bytes(body.array()?), u16::from_le_bytes(body.array()?));
            if point.1 > 10_000 || points.last().is_some_and(|last| last.0 >= point.0 || last.1 > point.1) {
                return Err(ModelError::Damaged("its calibration is no curve"));
            }
            points.push(point);
        }
        if !body.0.is_empty() {
            return Err(ModelError::Damaged("something follows its end"));
        }
        Ok(Self { tagger, parser, cues, labeller, judge, calibration: Calibration { points } })
    }
}

struct Writer(Vec<u8>);

impl Writer {
    fn number(&mut self, number: u32) {
        self.0.extend(number.to_le_bytes());
    }

    fn known(&mut self, known: &Known) {
        let words = known.words();
        self.number(words.len() as u32);
        for (word, tag) in words {
            self.number(word);
            self.0.push(tag);
        }
    }

    fn table<const L: usize>(&mut self, table: &Linear<L>) {
        self.number(table.rows.len() as u32);
        self.number(table.scale.to_bits());
        let weights = table.rows.as_flattened();
        for eight in weights.chunks(8) {
            let bits = eight.iter().enumerate().fold(0, |bits, (at, weight)| bits | u8::from(*weight != 0) << at);
            self.0.push(bits);
        }
        self.0.extend(weights.iter().filter(|weight| **weight != 0).map(|weight| weight.to_le_bytes()[0]));
    }
}

struct Reader<'f>(&'f [u8]);

impl<'f> Reader<'f> {
    fn take(&mut self, length: usize) -> Result<&'f [u8], ModelError> {
        let (taken, rest) = self.0.split_at_checked(length).ok_or(ModelError::Damaged("it ends too early"))?;
        self.0 = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], ModelError> {
        let mut array = [0; N];
        array.copy_from_slice(self.take(N)?);
        Ok(array)
    }

    fn number(&mut self) -> Result<u32, ModelError> {
        Ok(u32::from_le_bytes(self.array()?))
    }

    fn known(&mut self) -> Result<Known, ModelError> {
        let length = self.number()? as usize;
        if length > Known::MOST {
            return Err(ModelError::Damaged("it knows too many words"));
        }
        let mut words = Vec::with_capacity(length);
        for _ in 0..length {
            let (word, [tag]) = (self.number()?, self.array()?);
            if usize::from(tag) >= TAGS.len() {
                return Err(ModelError::Damaged("a word has no part of speech"));
            }
            words.push((word, tag));
        }
        Ok(Known::new(&words))
    }

    fn table<const L: usize>(&mut self) -> Result<Linear<L>, ModelError> {
        let length = self.number()?;
        let scale = f32::from_bits(self.number()?);
        let possible = length.is_power_of_two() && (2..=MOST_ROWS).contains(&length);
        if !(possible && scale.is_finite() && scale > 0.0) {
            return Err(ModelError::Damaged("a table has an impossible size or scale"));
        }
        let weights = length as usize * L;
        let bits = self.take(weights.div_ceil(8))?;
        let count: u32 = bits.iter().map(|byte| byte.count_ones()).sum();
        let mut given = self.take(count as usize)?.iter();
        let mut rows = vec![[0i8; L]; length as usize];
        for (eight, bits) in rows.as_flattened_mut().chunks_mut(8).zip(bits) {
            let mut bits = *bits;
            while bits != 0 {
                let at = bits.trailing_zeros() as usize;
                bits &= bits - 1;
                if let (Some(place), Some(weight)) = (eight.get_mut(at), given.next()) {
                    *place = i8::from_le_bytes([*weight]);
                }
            }
        }
        Ok(Linear { rows, scale })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn small() -> Model {
        let table = |seed: i8| Linear { rows: vec![[seed], [0], [-3], [seed]], scale: 20.0 };
        Model {
            tagger: Tagger {
                weights: Linear { rows: vec![[1; 48], [0; 48]], scale: 1.0 },
                known: Known::new(&[(7, 3), (9, 1)]),
            },
            parser: Parser {
                actions: Linear { rows: vec![[0, 1, 0, -1]; 4], scale: 2.0 },
                labels: Linear { rows: vec![[5; 32]; 2], scale: 3.0 },
            },
            cues: table(1),
            labeller: Labeller {
                weights: Linear { rows: vec![[2; 8]; 2], scale: 9.0 },
                follows: [[-4; 8]; 8],
                begins: [3; 8],
            },
            judge: table(-7),
            calibration: Calibration { points: vec![(-9, 100), (12, 9000)] },
        }
    }

    #[test]
    fn a_model_comes_back() {
        assert_eq!(Model::from_bytes(&small().to_bytes()), Ok(small()));
    }

    #[test]
    fn what_is_no_model_is_told() {
        let file = small().to_bytes();
        assert_eq!(Model::from_bytes(b"{}"), Err(ModelError::Foreign));
        let mut newer = file.clone();
        newer[8] = 9;
        assert_eq!(Model::from_bytes(&newer), Err(ModelError::Version { found: 9 }));
        for length in 8..file.len() {
            assert!(matches!(Model::from_bytes(&file[..length]), Err(ModelError::Damaged(_))), "{length}");
        }
        let mut changed = file;
        changed[40] ^= 1;
        assert!(matches!(Model::from_bytes(&changed), Err(ModelError::Damaged(_))));
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(change in proptest::collection::vec((any::<u16>(), any::<u8>()), 0..6), cut in any::<u16>()) {
            let mut body = small().to_bytes().split_off(HEADER);
            for (at, byte) in change {
                let at = usize::from(at) % body.len();
                body[at] = byte;
            }
            body.truncate(body.len() - usize::from(cut) % 4);
            let _ = Model::from_body(Reader(&body));
        }
    }
}
