//! Documents to statements: who said what, with the exact place in the text.
//!
//! News attributes in many ways: `"We stay," Vella said`, `Vella said the fleet would stay`, `the
//! fleet, according to the ministry, would stay`, `"We stay," the minister told the Courier, the
//! agency Halm reports`. [`Engine::attribute`] finds them in a [`Document`](ascribe_model::Document)
//! and says for each who the source is, who passed it on, to whom it was said and when.
//!
//! ```
//! use ascribe_attribute::Engine;
//! use ascribe_model::{Document, Kind, Offsets};
//!
//! # fn document(text: &str) -> Document {
//! #     Document {
//! #         uri: "courier/1.txt".into(), sha256: String::new(), title: None, outlet: None, author: None,
//! #         published: None, dateline: None, language: None, text: text.into(), not_attributed: None,
//! #     }
//! # }
//! let document = document(
//!     "Defence minister Ada Vella visited the harbour. “We will stay,” she told reporters. \
//!      Vella added that the fleet had enough fuel.",
//! );
//! let findings = Engine::new().attribute(&document);
//! let text = Offsets::new(&document.text);
//!
//! let [quoted, reported] = &findings.statements[..] else { panic!("two statements") };
//! assert_eq!(quoted.kind, Kind::Direct);
//! assert_eq!(text.slice(quoted.content[0]), Some("“We will stay,”"));
//! assert_eq!(text.slice(quoted.source.unwrap()), Some("she"));
//! assert_eq!(reported.kind, Kind::Indirect);
//! assert_eq!(text.slice(reported.content[0]), Some("that the fleet had enough fuel"));
//! // Both are statements of one actor, under the fullest name that the text gives.
//! assert_eq!(quoted.actor, reported.actor);
//! assert_eq!(findings.actors[0].name, "Ada Vella");
//! ```
//!
//! # Two steps
//!
//! **Extraction** is text alone. A passage (`text/`) has the tokens, sentences and quotations of a
//! text; an extractor finds attributions in it: source, cue and content as places. Two work together
//! (`both`): a [`Model`] learned from annotated text (`learned/`, `train/`), and rules, one
//! construction a file (`rules/`), over closed lists of words (`words/`). The rules ask what a verb can
//! take (a clause, a quotation, an object, an infinitive) and never what one text had.
//! [`Engine::extract`] gives what they find as it stands.
//!
//! **Resolution** is the document. It reads the names in it, decides what each source is (a person, a
//! body, a role, a pronoun …), finds the one who is meant, and turns an agency around an attribution
//! into a link of its chain. Where nobody fits, the statement has no actor: no guess is shown as a
//! fact.
//!
//! [`join`] decides which actors of many documents are one.
//!
//! # Is it right?
//!
//! [`corpus`] reads documents in which people marked who said what, and [`score`] compares what was
//! found in them with that.
//!
//! # What it promises
//!
//! Every span lies in the text and is not empty; the pieces of a content are in order and do not
//! overlap; no two statements have one id. The same text gives the same findings. Time is linear in
//! the length of the text: quotation marks without partners and sentences without end are normal
//! input. Text in other languages than English gives few or no statements.
//!
//! `confidence` is a probability: the model's was calibrated on texts that it had not seen, a rule's is
//! the rounded share of its findings that were right. docs/model-card.md has the figures.

mod both;
pub mod corpus;
mod engine;
mod floor;
pub mod join;
mod learned;
mod resolve;
mod rules;
pub mod score;
mod syntax;
mod text;
pub mod train;
mod words;

pub use engine::{Engine, RawAttribution};
pub use learned::{Model, ModelError};

/// Names the model that comes with the engine, and its rules, where results are kept: other findings
/// for the same text come with another name.
pub const MODEL: &str = "default-8";

/// Names the rules that work beside every model.
const RULES: &str = "rules-10";
