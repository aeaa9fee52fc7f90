//! Words to places, ids to actors.

use ascribe_model::{Document, Offsets, Precision, Published, PublishedFrom, SaidOn, Span};
use jiff::civil::Date;

use super::line::{DateRecord, Record, StatementRecord, Words};
use super::{GoldActor, GoldAddressee, GoldDocument, GoldLink, GoldMention, GoldStatement};
use crate::corpus::CorpusErrorKind;

/// Finds everything that a document names in its text.
pub(super) fn document(record: Record) -> Result<GoldDocument, CorpusErrorKind> {
    let Record { doc, title, outlet, author, published, dateline, text, speaker, .. } = record;
    let place = Place { doc: &doc, text: &text, offsets: Offsets::new(&text) };
    let published = match published {
        Some(written) => {
            let (date, precision) = date(&written).ok_or_else(|| place.fault(no_date(&written)))?;
            Some(Published { date, precision, from: PublishedFrom::Metadata })
        }
        None => None,
    };
    let known = |id: &str| match record.actors.contains_key(id) {
        true => Ok(id.to_owned()),
        false => Err(place.fault(format!("'{id}' is not among its actors"))),
    };
    let speaker = speaker.as_deref().map(known).transpose()?;
    let mut mentions = Vec::with_capacity(record.mentions.len());
    for mention in &record.mentions {
        mentions.push(GoldMention { actor: known(&mention.actor)?, span: place.span(&mention.words, mention.nth)? });
    }
    let count = record.statements.len();
    let statements = record.statements.into_iter().enumerate();
    let statements: Vec<GoldStatement> =
        statements.map(|(nth, given)| statement(&place, given, nth, count, known)).collect::<Result<_, _>>()?;
    let actor = |(id, actor): (String, super::line::ActorRecord)| {
        (id, GoldActor { name: actor.name, names: actor.names, kind: actor.kind })
    };
    Ok(GoldDocument {
        speaker,
        actors: record.actors.into_iter().map(actor).collect(),
        mentions,
        statements,
        document: Document {
            uri: doc,
            sha256: String::new(),
            title,
            outlet,
            author,
            published,
            dateline,
            language: Some("eng".to_owned()),
            text,
            not_attributed: None,
        },
    })
}

fn statement(
    place: &Place<'_>,
    given: StatementRecord,
    nth: usize,
    count: usize,
    known: impl Fn(&str) -> Result<String, CorpusErrorKind>,
) -> Result<GoldStatement, CorpusErrorKind> {
    if given.content.is_empty() {
        return Err(place.fault(format!("its statement {nth} has no content")));
    }
    if given.parent.is_some_and(|parent| parent == nth || parent >= count) {
        return Err(place.fault(format!("the parent of its statement {nth} is none of the others")));
    }
    let words = |words: &Words| place.span(&words.words, words.nth);
    let links = given.links.iter().map(|link| {
        let span = link.words.as_ref().map(|words| place.span(words, link.nth)).transpose()?;
        Ok(GoldLink { actor: known(&link.actor)?, span })
    });
    let addressee = given.addressee.map(|given| {
        let actor = given.actor.as_deref().map(&known).transpose()?;
        Ok(GoldAddressee { span: place.span(&given.words, given.nth)?, actor })
    });
    Ok(GoldStatement {
        content: given.content.iter().map(words).collect::<Result<_, _>>()?,
        source: given.source.as_ref().map(words).transpose()?,
        actor: given.actor.as_deref().map(&known).transpose()?,
        links: links.collect::<Result<_, _>>()?,
        addressee: addressee.transpose()?,
        said_on: given.said_on.map(|given| said_on(place, &given)).transpose()?,
        parent: given.parent,
    })
}

fn said_on(place: &Place<'_>, given: &DateRecord) -> Result<SaidOn, CorpusErrorKind> {
    let phrase = place.span(&given.words, given.nth)?;
    let Some(written) = &given.date else { return Ok(SaidOn { phrase, date: None }) };
    let (date, own) = date(written).ok_or_else(|| place.fault(no_date(written)))?;
    let precision = match given.precision.as_deref() {
        None => own,
        Some(word) => Precision::from_word(word)
            .filter(|&precision| precision >= own)
            .ok_or_else(|| place.fault(format!("'{word}' is no precision of '{written}'")))?,
    };
    Ok(SaidOn { phrase, date: Some((first_day(date, precision), precision)) })
}

/// `2031-05-20`, `2031-05` or `2031`: the first day, and how exact that is.
fn date(written: &str) -> Option<(Date, Precision)> {
    let (rest, precision) = match written.len() {
        10 => ("", Precision::Day),
        7 => ("-01", Precision::Month),
        4 => ("-01-01", Precision::Year),
        _ => return None,
    };
    Some((format!("{written}{rest}").parse().ok()?, precision))
}

fn first_day(date: Date, precision: Precision) -> Date {
    match precision {
        Precision::Day => date,
        Precision::Month => date.first_of_month(),
        Precision::Year => date.first_of_year(),
    }
}

fn no_date(written: &str) -> String {
    format!("'{written}' is no date: write YYYY-MM-DD, YYYY-MM or YYYY")
}

/// A text in which words are looked for.
struct Place<'t> {
    doc: &'t str,
    text: &'t str,
    offsets: Offsets<'t>,
}

impl Place<'_> {
    fn fault(&self, fault: String) -> CorpusErrorKind {
        CorpusErrorKind::Gold { doc: self.doc.to_owned(), fault }
    }

    /// The place of the `nth` occurrence of words, from 1, the first where it is not said.
    fn span(&self, words: &str, nth: Option<usize>) -> Result<Span, CorpusErrorKind> {
        let nth = nth.unwrap_or(1);
        let found = nth.checked_sub(1).filter(|_| !words.trim().is_empty());
        let Some(start) = found.and_then(|before| self.text.match_indices(words).nth(before)).map(|(at, _)| at) else {
            let times = if words.is_empty() { 0 } else { self.text.matches(words).count() };
            return Err(CorpusErrorKind::Absent { doc: self.doc.to_owned(), words: words.to_owned(), nth, times });
        };
        let end = start + words.len();
        if self.is_inside(start) || self.is_inside(end) {
            return Err(self.fault(format!("occurrence {nth} of '{words}' is cut out of a longer word")));
        }
        Ok(self.offsets.span(start..end))
    }

    /// Whether a letter or digit stands on both sides of a byte.
    fn is_inside(&self, byte: usize) -> bool {
        let (before, behind) = self.text.split_at(byte);
        before.ends_with(char::is_alphanumeric) && behind.starts_with(char::is_alphanumeric)
    }
}
