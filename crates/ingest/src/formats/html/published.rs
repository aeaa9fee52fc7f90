//! When a page was published, by its metadata and its `time` elements.

use ascribe_model::{Precision, Published, PublishedFrom};
use dom_smoothie::{Metadata, Readability};
use jiff::civil::Date;

use crate::date;

/// The date in JSON-LD or in a `meta` element, else in a `time` element of the article, else in the
/// only one of the page.
pub(super) fn published(page: &Readability, metadata: &Metadata) -> Option<Published> {
    let stated = metadata.published_time.as_deref().and_then(date::metadata);
    let element =
        || ["[itemprop=datePublished]", "article time", "main time"].iter().find_map(|place| dated(page, place));
    let (date, precision) = stated.or_else(|| named(page)).or_else(element).or_else(|| only(page))?;
    Some(Published { date, precision, from: PublishedFrom::Metadata })
}

/// The date of a `meta` element by one of the names that pages use.
fn named(page: &Readability) -> Option<(Date, Precision)> {
    const NAMES: [&str; 8] = [
        "date",
        "pubdate",
        "publishdate",
        "publish-date",
        "publication_date",
        "dc.date",
        "dc.date.issued",
        "dcterms.date",
    ];
    page.doc.select("meta[name]").nodes().iter().find_map(|meta| {
        let name = meta.attr("name")?;
        let known = NAMES.iter().any(|known| known.eq_ignore_ascii_case(&name));
        known.then(|| date::metadata(&meta.attr("content")?))?
    })
}

/// The date of the first element there.
fn dated(page: &Readability, place: &str) -> Option<(Date, Precision)> {
    let element = page.doc.select_single(place);
    let stated = element.attr("datetime").or_else(|| element.attr("content"));
    value(&element.attr_or("class", ""), &stated.unwrap_or_else(|| element.text()))
}

/// The date of the only `time` element with a date for machines that stands in no part around the text.
fn only(page: &Readability) -> Option<(Date, Precision)> {
    let around = |name: &str| matches!(name, "header" | "nav" | "aside" | "footer");
    let times = page.doc.select("time[datetime]");
    let mut free = times
        .nodes()
        .iter()
        .filter(|time| !time.ancestors_it(None).any(|above| above.node_name().is_some_and(|name| around(&name))));
    let time = free.next()?;
    if free.next().is_some() {
        return None;
    }
    value(&time.attr_or("class", ""), &time.attr("datetime")?)
}

/// The date of an element, unless its class says that it is when the page was changed.
fn value(class: &str, date: &str) -> Option<(Date, Precision)> {
    let class = class.to_ascii_lowercase();
    if class.contains("update") || class.contains("modif") { None } else { date::metadata(date) }
}
