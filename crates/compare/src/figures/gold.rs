//! Documents whose figures people wrote down.

use ascribe_model::{Bound, Offsets, Span};
use serde_json::{Map, Value};

/// A document and the figures that a person found in it.
#[derive(Debug, Clone, PartialEq)]
pub struct GoldDocument {
    /// Its name.
    pub doc: String,
    /// Its text.
    pub text: String,
    /// Its figures, in the order of the text.
    pub figures: Vec<GoldFigure>,
}

/// A figure as a person wrote it down.
#[derive(Debug, Clone, PartialEq)]
pub struct GoldFigure {
    /// The words.
    pub span: Span,
    /// The value, or the lower end of a range.
    pub value: f64,
    /// The upper end of a range.
    pub value_high: Option<f64>,
    /// How it is meant.
    pub bound: Bound,
    /// Percent, a currency, a measure or the noun counted; nothing where the words have none.
    pub unit: Option<String>,
}

/// Why a line is no document.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum GoldError {
    /// It is not JSON.
    #[error("{0}")]
    Json(#[from] serde_json::Error),
    /// A field is missing or of another type.
    #[error("{place}: '{field}' must be {wanted}")]
    Field {
        /// The document or the figure.
        place: String,
        /// The field.
        field: &'static str,
        /// What it must be.
        wanted: &'static str,
    },
    /// A field that the format does not have.
    #[error("{place}: there is no field '{field}'")]
    Unknown {
        /// The document or the figure.
        place: String,
        /// The field.
        field: String,
    },
    /// The words do not stand in the text that often.
    #[error("{place}: the words '{words}' do not stand in the text {nth} times")]
    Words {
        /// The figure.
        place: String,
        /// What was looked for.
        words: String,
        /// Which occurrence.
        nth: u64,
    },
}

impl GoldError {
    /// The way out.
    #[must_use]
    pub fn help(&self) -> &'static str {
        match self {
            Self::Json(_) => "a line is one object: {\"doc\": …, \"text\": …, \"figures\": […]}",
            Self::Field { .. } | Self::Unknown { .. } => "the fields are described in docs/evaluation.md",
            Self::Words { .. } => "give the words as the text has them, and their occurrence, from 1, as 'nth'",
        }
    }
}

const DOCUMENT: &[&str] = &["doc", "text", "published", "figures"];
const FIGURE: &[&str] = &["words", "nth", "value", "value_high", "bound", "unit", "counted", "as_of", "place"];

/// Reads a line of JSON.
///
/// # Errors
///
/// Where it is no document, with the place of the mistake.
///
/// ```
/// use ascribe_compare::figures::gold;
///
/// let line = r#"{"doc": "quay", "text": "Some 40 boats sank.", "figures":
///     [{"words": "Some 40 boats", "value": 40, "bound": "about", "unit": "boats"}]}"#;
/// let document = gold::parse(line)?;
/// assert_eq!(document.figures[0].span.stop, 13);
/// # Ok::<(), gold::GoldError>(())
/// ```
pub fn parse(line: &str) -> Result<GoldDocument, GoldError> {
    let value: Value = serde_json::from_str(line)?;
    let fields = Fields::new(&value, "the line".to_owned(), "figures", DOCUMENT)?;
    let doc = fields.text("doc")?.to_owned();
    let fields = Fields { place: format!("document '{doc}'"), ..fields };
    let text = fields.text("text")?.to_owned();
    let listed = fields.get("figures").and_then(Value::as_array).ok_or_else(|| fields.wrong("figures", "a list"))?;
    let offsets = Offsets::new(&text);
    let read = |(nth, value)| figure(value, format!("document '{doc}', figure {}", nth + 1), &text, &offsets);
    let mut figures = listed.iter().enumerate().map(read).collect::<Result<Vec<_>, _>>()?;
    figures.sort_by_key(|figure| figure.span);
    Ok(GoldDocument { doc, text, figures })
}

fn figure(value: &Value, place: String, text: &str, offsets: &Offsets<'_>) -> Result<GoldFigure, GoldError> {
    let fields = Fields::new(value, place, "words", FIGURE)?;
    let words = fields.text("words")?;
    let nth = match fields.get("nth") {
        None => 1,
        Some(nth) => nth.as_u64().filter(|&nth| nth > 0).ok_or_else(|| fields.wrong("nth", "a number from 1"))?,
    };
    let place = usize::try_from(nth).ok().and_then(|nth| text.match_indices(words).nth(nth - 1));
    let Some((start, _)) = place.filter(|_| !words.is_empty()) else {
        return Err(GoldError::Words { place: fields.place, words: words.to_owned(), nth });
    };
    let number =
        |field| fields.get(field).map(|v| v.as_f64().ok_or_else(|| fields.wrong(field, "a number"))).transpose();
    let unit =
        fields.get("unit").map(|v| v.as_str().ok_or_else(|| fields.wrong("unit", "a text or null"))).transpose()?;
    Ok(GoldFigure {
        span: offsets.span(start..start + words.len()),
        value: number("value")?.ok_or_else(|| fields.wrong("value", "a number"))?,
        value_high: number("value_high")?,
        bound: Bound::from_word(fields.text("bound")?)
            .ok_or_else(|| fields.wrong("bound", "exactly, at least, about or at most"))?,
        unit: unit.map(str::to_owned),
    })
}

/// The fields of an object, and where it stands.
struct Fields<'v> {
    map: &'v Map<String, Value>,
    place: String,
}

impl<'v> Fields<'v> {
    fn new(value: &'v Value, place: String, first: &'static str, known: &[&str]) -> Result<Self, GoldError> {
        let Some(map) = value.as_object() else {
            return Err(GoldError::Field { place, field: first, wanted: "a field of an object" });
        };
        match map.keys().find(|key| !known.contains(&key.as_str())) {
            Some(field) => Err(GoldError::Unknown { place, field: field.clone() }),
            None => Ok(Self { map, place }),
        }
    }

    /// A field that is there and not null.
    fn get(&self, field: &str) -> Option<&'v Value> {
        self.map.get(field).filter(|value| !value.is_null())
    }

    fn text(&self, field: &'static str) -> Result<&'v str, GoldError> {
        self.get(field).and_then(Value::as_str).ok_or_else(|| self.wrong(field, "a text"))
    }

    fn wrong(&self, field: &'static str, wanted: &'static str) -> GoldError {
        GoldError::Field { place: self.place.clone(), field, wanted }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mistakes_are_told_with_their_place() {
        let told = |line: &str| parse(line).unwrap_err().to_string();
        assert!(told("nothing").contains("line 1"));
        assert_eq!(told(r#"{"doc": "a", "text": "", "figures": 3}"#), "document 'a': 'figures' must be a list");
        assert_eq!(told(r#"{"doc": "a", "txt": ""}"#), "the line: there is no field 'txt'");
        let figure = |rest: &str| format!(r#"{{"doc": "a", "text": "two boats", "figures": [{{{rest}}}]}}"#);
        let place = "document 'a', figure 1";
        assert_eq!(
            told(&figure(r#""words": "three", "value": 3, "bound": "exactly""#)),
            format!("{place}: the words 'three' do not stand in the text 1 times")
        );
        assert_eq!(
            told(&figure(r#""words": "two", "value": 2, "bound": "nearly""#)),
            format!("{place}: 'bound' must be exactly, at least, about or at most")
        );
    }
}
