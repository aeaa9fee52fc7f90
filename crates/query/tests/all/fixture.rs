//! Documents with findings, and records of them.

use std::path::{Path, PathBuf};

use arrow_array::RecordBatch;
use arrow_array::cast::AsArray;
use ascribe_model::{
    Actor, ActorId, ActorKind, Addressee, Document, Findings, Kind, Link, Mention, Offsets, Precision, Published,
    PublishedFrom, SaidOn, Section, Span, Statement, StatementId,
};
use ascribe_query::{Gone, Record, Rows, RunInfo, Totals, Writer};
use jiff::Timestamp;
use jiff::civil::{Date, date};

pub(crate) const PRINT: &str = "stages 1";

pub(crate) fn now() -> Timestamp {
    "2026-03-01T12:00:00Z".parse().unwrap()
}

pub(crate) fn run() -> RunInfo {
    RunInfo { version: "0.1.0".into(), config_sha256: "c0".into(), model: "default 1".into(), started: now() }
}

pub(crate) fn document(uri: &str, text: &str) -> Document {
    Document {
        uri: uri.into(),
        sha256: ascribe_model::sha256(text.as_bytes()),
        title: Some(format!("Title of {uri}")),
        outlet: Some("Courier".into()),
        author: None,
        published: None,
        dateline: None,
        language: Some("eng".into()),
        text: text.into(),
        not_attributed: None,
    }
}

pub(crate) fn on(mut document: Document, day: Date, precision: Precision) -> Document {
    document.published = Some(Published { date: day, precision, from: PublishedFrom::Text });
    document
}

pub(crate) fn actor(name: &str) -> Actor {
    let kind = ActorKind::Person;
    Actor { id: ActorId::new(kind, name), name: name.into(), kind, description: None }
}

/// The first place of some words.
pub(crate) fn at(document: &Document, words: &str) -> Span {
    let start = document.text.find(words).unwrap_or_else(|| panic!("no {words:?}"));
    Offsets::new(&document.text).span(start..start + words.len())
}

/// A statement with these words, whose source means `actor`.
pub(crate) fn statement(document: &Document, source: &str, cue: &str, content: &[&str], who: &Actor) -> Statement {
    let (source, cue) = (Some(at(document, source)), Some(at(document, cue)));
    let content: Vec<Span> = content.iter().map(|words| at(document, words)).collect();
    Statement {
        id: StatementId::new(&document.id(), None, source, cue, &content),
        parent: None,
        ordinal: 0,
        section: Section::Body,
        kind: Kind::Direct,
        source,
        actor: Some(who.id.clone()),
        cue,
        content,
        addressee: None,
        said_on: None,
        place: None,
        negated: false,
        hedged: false,
        links: Vec::new(),
        context: Span::new(0, document.text.chars().count()),
        confidence: 0.75,
    }
}

/// One that has everything: a broken content, a chain, an addressee, a date, a place, a nested one.
pub(crate) fn rich() -> (Document, Findings) {
    let document = document(
        "herald/dam.txt",
        "ORLAVA — “The dam,” Mirko Thalen told Éva Brandt in Orlava on 3 May, “will be built”, the Vest agency \
         reported. Thalen added that the minister had promised money.",
    );
    let mut document = on(document, date(2024, 5, 4), Precision::Day);
    document.outlet = Some("Herald".into());
    document.dateline = Some("ORLAVA".into());
    let mut thalen = actor("Mirko Thalen");
    thalen.description = Some("the minister".into());
    let (brandt, vest, herald) = (actor("Éva Brandt"), actor("Vest"), actor("Herald"));

    let mut said = statement(&document, "Mirko Thalen", "told", &["“The dam,”", "“will be built”"], &thalen);
    said.addressee = Some(Addressee { span: at(&document, "Éva Brandt"), actor: Some(brandt.id.clone()) });
    said.said_on = Some(SaidOn { phrase: at(&document, "on 3 May"), date: Some((date(2024, 5, 3), Precision::Day)) });
    said.place = Some(at(&document, "Orlava"));
    said.context = at(&document, document.text.split_once(" Thalen added").unwrap().0);
    said.links = vec![
        Link {
            actor: vest.id.clone(),
            surface: Some(at(&document, "the Vest agency")),
            cue: Some(at(&document, "reported")),
        },
        Link { actor: herald.id.clone(), surface: None, cue: None },
    ];
    let mut added = statement(&document, "Thalen", "added", &["that the minister had promised money"], &thalen);
    added.ordinal = 1;
    added.kind = Kind::Indirect;
    added.negated = true;
    let mut nested = statement(&document, "the minister", "had promised", &["money"], &thalen);
    nested.ordinal = 2;
    nested.parent = Some(added.id.clone());
    nested.id = StatementId::new(&document.id(), nested.parent.as_ref(), nested.source, nested.cue, &nested.content);

    let mentions = vec![
        Mention { actor: thalen.id.clone(), span: at(&document, "Mirko Thalen") },
        Mention { actor: thalen.id.clone(), span: at(&document, "Thalen") },
        Mention { actor: brandt.id.clone(), span: at(&document, "Éva Brandt") },
    ];
    let findings = Findings {
        statements: vec![said, added, nested],
        actors: vec![thalen, brandt, vest, herald],
        mentions,
        speaker: None,
    };
    (document, findings)
}

/// The n-th of many short documents with one statement each.
pub(crate) fn short(n: usize) -> (Document, Findings) {
    let who = actor(&format!("Speaker {}", n % 7));
    let document = document(&format!("courier/{n:05}.txt"), &format!("“Bridge {n} is safe”, said {}.", who.name));
    let content = format!("“Bridge {n} is safe”");
    let statement = statement(&document, &who.name, "said", &[&content], &who);
    let mention = Mention { actor: who.id.clone(), span: at(&document, &who.name) };
    (document, Findings { statements: vec![statement], actors: vec![who], mentions: vec![mention], speaker: None })
}

pub(crate) struct Folder(tempfile::TempDir);

impl Folder {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn record(&self) -> PathBuf {
        self.0.path().join("test.ascribe")
    }

    /// Names of the files in it.
    pub(crate) fn files(&self) -> Vec<String> {
        let mut names: Vec<String> =
            self.0.path().read_dir().unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

pub(crate) fn store(path: &Path, documents: &[(Document, Findings)]) -> Totals {
    let mut writer = Writer::begin(path, &run()).unwrap();
    for (document, findings) in documents {
        if writer.is_current(&document.uri, &document.sha256, PRINT).unwrap() {
            writer.seen(&document.uri).unwrap();
        } else {
            writer.put(document, findings, PRINT, now()).unwrap();
        }
    }
    writer.finish(now(), Gone::Keep).unwrap()
}

/// A record of these documents, in a folder that goes with it.
pub(crate) fn record(documents: &[(Document, Findings)]) -> (Folder, Record) {
    let folder = Folder::new();
    store(&folder.record(), documents);
    let record = Record::open(folder.record()).unwrap();
    (folder, record)
}

pub(crate) fn batches(rows: Rows) -> Vec<RecordBatch> {
    rows.collect::<Result<_, _>>().unwrap()
}

/// The texts of a column, "∅" for null.
pub(crate) fn texts(rows: Rows, column: &str) -> Vec<String> {
    let of = |batch: &RecordBatch| -> Vec<String> {
        let texts = batch[column].as_string::<i32>();
        texts.iter().map(|text| text.unwrap_or("∅").to_owned()).collect()
    };
    batches(rows).iter().flat_map(of).collect()
}

/// Every row of every table as text, less what tells one run from another: in the order of the
/// integer keys, with them.
pub(crate) fn dump(path: &Path) -> Vec<String> {
    let db = rusqlite::Connection::open(path).unwrap();
    let mut out = Vec::new();
    for table in ["documents", "actors", "statements", "links", "mentions", "sightings", "similar", "names", "problems"]
    {
        let mut statement = db.prepare(&format!("SELECT * FROM {table} ORDER BY 1")).unwrap();
        let width = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let cells: Vec<String> =
                (0..width).map(|nth| format!("{:?}", row.get::<_, rusqlite::types::Value>(nth).unwrap())).collect();
            out.push(format!("{table}: {}", cells.join(" ")));
        }
    }
    out
}

/// The same without the integer keys, in the order of what is left.
pub(crate) fn content(path: &Path) -> Vec<String> {
    let mut rows: Vec<String> = dump(path)
        .into_iter()
        .map(|row| {
            let (table, cells) = row.split_once(": ").unwrap();
            format!("{table} {}", cells.split_once(' ').unwrap().1)
        })
        .collect();
    rows.sort();
    rows
}
