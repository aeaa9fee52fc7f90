//! What a page says about its article in JSON-LD: one object, a list of them, or a `@graph` whose
//! objects name each other by `@id`. A `@context` may be missing.

use dom_smoothie::{Metadata, Readability};
use serde_json::Value;

/// Reads the first article of the page's JSON-LD.
pub(super) fn metadata(page: &Readability) -> Option<Metadata> {
    page.doc.select("script[type=\"application/ld+json\"]").nodes().iter().find_map(|script| of(&script.text()))
}

fn of(script: &str) -> Option<Metadata> {
    let json = script.trim();
    let json = json.strip_prefix("<![CDATA[").and_then(|json| json.strip_suffix("]]>")).unwrap_or(json);
    let root: Value = serde_json::from_str(json).ok()?;
    let mut nodes = Vec::new();
    flatten(&root, &mut nodes);
    let article = *nodes.iter().find(|node| is_article(node))?;
    let text = |name: &str| article.get(name).and_then(Value::as_str).map(str::trim).filter(|text| !text.is_empty());
    let named = |field: &str| names(article.get(field)?, &nodes);
    Some(Metadata {
        title: text("headline").or_else(|| text("name")).unwrap_or_default().to_owned(),
        byline: named("author").or_else(|| named("creator")),
        site_name: named("publisher").or_else(|| named("isPartOf")),
        published_time: text("datePublished").map(str::to_owned),
        ..Metadata::default()
    })
}

/// The objects of a list or graph, in their order.
fn flatten<'v>(value: &'v Value, nodes: &mut Vec<&'v Value>) {
    match value {
        Value::Array(list) => list.iter().for_each(|value| flatten(value, nodes)),
        Value::Object(fields) => {
            nodes.push(value);
            if let Some(graph) = fields.get("@graph") {
                flatten(graph, nodes);
            }
        }
        _ => {}
    }
}

fn is_article(node: &Value) -> bool {
    let article = |word: &Value| {
        word.as_str().is_some_and(|word| word.ends_with("Article") || word.ends_with("Posting") || word == "Report")
    };
    match node.get("@type") {
        Some(Value::Array(words)) => words.iter().any(article),
        Some(word) => article(word),
        None => false,
    }
}

/// The names of a person or body, of several, or of those that stand elsewhere under their `@id`.
fn names(value: &Value, nodes: &[&Value]) -> Option<String> {
    let name = |value: &Value| {
        let value = match value.get("@id") {
            Some(id) if value.get("name").is_none() => {
                *nodes.iter().find(|n| n.get("@id") == Some(id) && n.get("name").is_some())?
            }
            _ => value,
        };
        let name = value.as_str().or_else(|| value.get("name")?.as_str())?.trim();
        (!name.is_empty() && !name.contains("://")).then(|| name.to_owned())
    };
    match value {
        Value::Array(several) => {
            let names: Vec<String> = several.iter().take(MOST_NAMES).filter_map(name).collect();
            (!names.is_empty()).then(|| names.join(", "))
        }
        one => name(one),
    }
}

/// Names that one field may list.
const MOST_NAMES: usize = 16;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objects_of_a_graph_name_each_other() {
        let graph = r#"{"@graph": [{"@type": "WebSite", "@id": "w", "name": "Pier"},
            {"@type": "WebPage", "@id": "p", "name": "Ferry - Pier", "datePublished": "2031-01-01"},
            {"@type": ["NewsArticle"], "headline": "Ferry stays", "datePublished": "2031-03-07T10:00:00Z",
             "author": [{"@id": "a"}, {"name": "Bo Holm"}], "publisher": {"@id": "o"}, "isPartOf": {"@id": "w"}},
            {"@type": "Organization", "@id": "o", "name": "Pier Gazette"}, {"@type": "Person", "@id": "a", "name": "Ada Lindqvist"}]}"#;
        let read = of(graph).unwrap();
        assert_eq!(
            (read.title.as_str(), read.published_time.as_deref()),
            ("Ferry stays", Some("2031-03-07T10:00:00Z"))
        );
        assert_eq!(
            (read.byline.as_deref(), read.site_name.as_deref()),
            (Some("Ada Lindqvist, Bo Holm"), Some("Pier Gazette"))
        );
    }

    #[test]
    fn what_is_broken_or_of_no_article_is_passed_over() {
        for script in ["{", "[]", "{\"@type\": \"WebPage\", \"name\": \"Pier\"}", "{\"@graph\": 3}", "\"Article\""] {
            assert_eq!(of(script), None, "{script}");
        }
    }
}
