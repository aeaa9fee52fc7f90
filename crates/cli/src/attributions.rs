//! The format of the PolNeAR scorer: one line a document, places in code points.

use ascribe_attribute::RawAttribution;
use ascribe_model::Span;
use serde_json::{Value, json};

/// `{"doc": …, "attributions": [{"source": [[s, e], …] or null, "cue": …, "content": [[s, e], …], "confidence": …}]}`
pub(crate) fn line(doc: &str, attributions: &[RawAttribution]) -> String {
    let spans = |spans: &[Span]| -> Value { spans.iter().map(|span| json!([span.start, span.stop])).collect() };
    let place = |span: Option<Span>| span.map_or(Value::Null, |span| spans(&[span]));
    let attributions: Vec<Value> = attributions
        .iter()
        .map(|a| {
            let (source, cue, content) = (place(a.source), place(a.cue), spans(&a.content));
            json!({ "source": source, "cue": cue, "content": content, "confidence": a.confidence })
        })
        .collect();
    json!({ "doc": doc, "attributions": attributions }).to_string()
}
