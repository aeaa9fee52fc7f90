use std::io::Cursor;

use ascribe_model::Document;
use proptest::prelude::*;

use crate::{Problem, Settings, from_reader};

fn read(html: impl Into<Vec<u8>>) -> Result<Document, Problem> {
    let settings = Settings::default();
    let mut records = from_reader("a.html", Cursor::new(html.into()), &settings);
    records.next().expect("one record")?.document(&settings, None)
}

const PAGE: &str = r#"<!doctype html><html lang="en"><head><title>Ferry stays in port - Pier Gazette</title>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry stays in port",
"datePublished":"2031-03-07T10:00:00Z","author":{"@type":"Person","name":"Ada Lindqvist"},"publisher":{"name":"Pier Gazette"}}</script></head>
<body><div class="nav"><a href="/">Home</a> <a href="/sea">Sea</a></div><div id="content"><h1>Ferry stays in port</h1>
<p>The ferry to the island stays in port until the ice is gone, the harbour master said, and nobody was surprised.</p>
<p><a href="/wait">“We will wait,”</a> he said, “as long as it takes, and then a little longer, because we are patient.”</p>
<p class="comment">A paragraph with an unlucky class, the minister said, must not go away.</p>
<ul><li>The first demand is bread, she said.</li><li>The second is salt.</li></ul>
<h2>What comes next</h2>
<div>A line that stands in no paragraph, with a comma, and another, says that nobody was hurt in the accident.</div>
Text right in the container, said the porter.<br><br>More after two breaks, said the cook.<br>And after one.
<p>The <b>end</b>, said<i> nobody</i>.</p></div>
<div class="footer"><a href="/imprint">Imprint</a></div></body></html>"#;

#[test]
fn metadata_come_from_the_head() {
    let read = read(PAGE).unwrap();
    assert_eq!((read.title.as_deref(), read.outlet.as_deref()), (Some("Ferry stays in port"), Some("Pier Gazette")));
    assert_eq!(read.author.as_deref(), Some("Ada Lindqvist"));
    let published = read.published.unwrap();
    assert_eq!((published.date.to_string().as_str(), published.from.as_str()), ("2031-03-07", "metadata"));
    assert_eq!(read.language.as_deref(), Some("eng"));
}

#[test]
fn paragraphs_stay_apart_and_no_sentence_is_lost() {
    let text = read(PAGE).unwrap().text;
    let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
    assert_eq!(
        lines,
        [
            "Ferry stays in port",
            "The ferry to the island stays in port until the ice is gone, the harbour master said, and nobody was surprised.",
            "“We will wait,” he said, “as long as it takes, and then a little longer, because we are patient.”",
            "A paragraph with an unlucky class, the minister said, must not go away.",
            "The first demand is bread, she said.",
            "The second is salt.",
            "What comes next",
            "A line that stands in no paragraph, with a comma, and another, says that nobody was hurt in the accident.",
            "Text right in the container, said the porter.",
            "More after two breaks, said the cook.",
            "And after one.",
            "The end, said nobody.",
        ]
    );
}

#[test]
fn a_time_element_of_the_article_gives_the_date() {
    let page = |time: &str| {
        format!(
            "<html><body><header><time>1 May 2033</time></header><article><h1>Ferry stays in port</h1>{time}<p>The ferry to the island stays, he said.</p></article></body></html>"
        )
    };
    let date = |time: &str| read(page(time)).unwrap().published.map(|published| published.date.to_string());
    assert_eq!(date("<time datetime=\"2031-03-07\">today</time>").as_deref(), Some("2031-03-07"));
    assert_eq!(date("<time>7 March 2031</time>").as_deref(), Some("2031-03-07"));
    assert_eq!(date("<time class=\"updated\" datetime=\"2031-03-09\">now</time>"), None);
    assert_eq!(date(""), None);
}

#[test]
fn a_graph_a_meta_element_and_a_lone_time_element_give_the_date() {
    let page = |head: &str, body: &str| {
        read(format!(
            "<html><head>{head}</head><body><footer><time datetime=2033-05-01>1 May</time></footer>{body}<h1>Ferry stays in port</h1><p>The ferry to the island stays, he said.</p></body></html>"
        ))
        .unwrap()
    };
    let date = |head, body| page(head, body).published.map(|published| published.date.to_string());
    let graph = r#"<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":"Article","datePublished":"2031-03-07",
        "publisher":{"@id":"o"}},{"@id":"o","@type":"Organization","name":"Pier Gazette"}]}</script>"#;
    assert_eq!(date(graph, "").as_deref(), Some("2031-03-07"));
    assert_eq!(page(graph, "").outlet.as_deref(), Some("Pier Gazette"));
    assert_eq!(date("<meta name=\"Date\" content=\"2031-03-07\">", "").as_deref(), Some("2031-03-07"));
    assert_eq!(date("", "<time datetime=\"2031-03-07\">today</time>").as_deref(), Some("2031-03-07"));
    assert_eq!(date("", "<time datetime=2031-03-07>a</time><time datetime=2031-03-09>b</time>"), None);
    assert_eq!(date("", ""), None);
}

#[test]
fn the_stated_encoding_is_used() {
    let page = b"<html><head><meta charset=windows-1251></head><body><p>\xcf\xe0\xf0\xee\xec stays in port until April, \xf1\xea\xe0\xe7\xe0\xeb he.</p></body></html>";
    assert!(read(&page[..]).unwrap().text.contains("Паром"));
}

#[test]
fn what_is_nested_without_end_is_refused() {
    let page = "<div>".repeat(500) + "<p>The ferry stays, he said.</p>";
    assert!(read(page).unwrap_err().message.contains("nested"));
}

#[test]
fn a_page_without_an_article_is_a_problem() {
    assert!(read("<html><body></body></html>").is_err());
    assert!(read("<html><body><a href=x>Home</a></body></html>").is_err());
}

#[test]
fn raw_is_the_source() {
    let settings = Settings { raw: true, ..Settings::default() };
    let record = from_reader("a.html", PAGE.as_bytes(), &settings).next().unwrap().unwrap();
    assert_eq!(record.document(&settings, None).unwrap().text, PAGE);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_page_makes_it_panic(pieces in proptest::collection::vec(
        prop_oneof![Just("<p>"), Just("</p>"), Just("<div>"), Just("</b>"), Just("<b>"), Just("<table><td>"), Just("<h1>"),
            Just("<time>"), Just("<!--"), Just("<script>"), Just("The ferry stays, he said, in port. "), Just("&nbsp;"), Just("é")], 0..60)) {
        let _ = read(pieces.concat());
    }
}
