//! Positions, figures and conflicts.

use ascribe_model::schema::View;
use ascribe_model::testimony::{Known, Number, Quotation, Stand, Who};
use ascribe_model::{
    Bound, Comparison, Conflict, ConflictId, ConflictKind, Document, Evidence, Figure, FigureId, Findings, Given,
    Position, PositionId, Precision, Side, Stance, StatementId,
};
use ascribe_query::{AsGiven, Comparer, Error, Filters, Gone, Record, Sketched, Uncompared, Writer};
use jiff::civil::date;

use crate::fixture::*;

/// Copies are documents with one sketch; any two positions of one proposition that differ are in conflict.
#[derive(Default)]
struct Simple {
    actors: Vec<Known>,
    stands: Vec<Stand>,
    numbers: usize,
    quotations: Vec<Vec<String>>,
}

impl Comparer for Simple {
    fn fingerprint(&self) -> String {
        "simple".into()
    }

    fn copies(&mut self, documents: &[Sketched], text: &mut dyn FnMut(usize) -> Option<String>) -> Vec<Option<usize>> {
        let first = |sketch: &Option<Vec<u8>>| documents.iter().position(|other| other.sketch == *sketch);
        let of = |(nth, document): (usize, &Sketched)| first(&document.sketch).filter(|original| *original != nth);
        assert!((0..documents.len()).all(|nth| text(nth).is_some()) && text(documents.len()).is_none());
        documents.iter().enumerate().map(of).collect()
    }

    fn actor(&mut self, actor: Known) {
        self.actors.push(actor);
    }

    fn stand(&mut self, stand: Stand) {
        self.stands.push(stand);
    }

    fn number(&mut self, _: Number) {
        self.numbers += 1;
    }

    fn quotation(&mut self, quotation: Quotation) {
        self.quotations.push(quotation.pieces);
    }

    fn conflicts(self) -> Vec<Conflict> {
        let side = |stand: &Stand| Side {
            kind: Evidence::Position,
            id: stand.id.clone(),
            on: stand.place.on.map(|(date, _)| date),
            documents: 1,
        };
        let mut found = Vec::new();
        for (nth, one) in self.stands.iter().enumerate() {
            for other in self.stands[nth + 1..].iter().filter(|other| other.stance != one.stance) {
                found.push(Conflict {
                    id: ConflictId::new(ConflictKind::Stance, &one.proposition, &one.id, &other.id),
                    kind: ConflictKind::Stance,
                    subject: one.proposition.clone(),
                    left: side(one),
                    right: side(other),
                    why: format!("{} figures, {:?}, {:?}", self.numbers, self.quotations, one.who == Who::Outlet),
                });
            }
        }
        found
    }
}

/// "Orn said “it sinks” …": a document with one statement.
fn said(uri: &str, day: i8, who: &str, words: &str) -> (Document, Findings) {
    let text = format!("{who} said “{words}” to 40 people. It sinks.");
    let document = on(document(uri, &text), date(2031, 5, day), Precision::Day);
    let source = actor(who);
    let statement = statement(&document, who, "said", &[&format!("“{words}”")], &source);
    (document, Findings { statements: vec![statement], actors: vec![source], ..Findings::default() })
}

/// A position of the statement, one in the outlet's own voice where the words stand, and a figure.
fn compared(of: &Uncompared, stance: Stance) -> Comparison {
    let (document, id) = (&of.document, of.document.id());
    let position = |statement: Option<StatementId>, words: &str, stance| {
        let evidence = vec![at(document, words)];
        Position {
            id: PositionId::new(&id, statement.as_ref(), "sinks", &evidence),
            statement,
            proposition: "sinks".into(),
            stance,
            evidence,
            rule: "phrase".into(),
            context: at(document, words),
        }
    };
    let figure = Figure {
        span: at(document, "40 people"),
        value: 40.0,
        value_high: None,
        bound: Bound::Exactly,
        unit: Some("people".into()),
        counted: Some(at(document, "people")),
        as_of: None,
        place: None,
    };
    Comparison {
        own: Vec::new(),
        positions: vec![
            position(Some(of.statements[0].id.clone()), "said", stance),
            position(None, "It sinks", Stance::Affirm),
        ],
        figures: vec![Given {
            id: FigureId::new(&id, figure.span),
            statement: None,
            context: figure.span,
            before: None,
            quantity: Some("hurt".into()),
            figure,
        }],
    }
}

const CODEBOOK: &str = "codebook 1";

/// A run over these documents; gives how many were compared.
fn follow(folder: &Folder, documents: &[(Document, Findings)]) -> usize {
    let mut writer = Writer::begin(folder.record(), &run()).unwrap();
    for (document, findings) in documents {
        if writer.is_current(&document.uri, &document.sha256, PRINT).unwrap() {
            writer.seen(&document.uri).unwrap();
        } else {
            writer.put(document, findings, PRINT, now()).unwrap();
        }
    }
    writer.propositions(&[("sinks", "The ship sinks.")]).unwrap();
    let mut count = 0;
    loop {
        let stale = writer.uncompared(CODEBOOK, 2).unwrap();
        for of in &stale {
            let stance = if of.document.text.contains("not") { Stance::Deny } else { Stance::Affirm };
            let sketch = of.document.text.len().to_string();
            writer.put_comparison(of, &compared(of, stance), Some(sketch.as_bytes()), CODEBOOK).unwrap();
        }
        count += stale.len();
        if stale.is_empty() {
            break;
        }
    }
    writer.finish_with(now(), Gone::Keep, AsGiven::default(), Simple::default()).unwrap();
    count
}

fn affair() -> Vec<(Document, Findings)> {
    vec![
        said("a.txt", 1, "Orn", "it sinks now"),
        said("b.txt", 2, "Vella", "it does not sink"),
        said("c.txt", 3, "Orn", "it sinks soon, all of it"),
        said("d.txt", 4, "Vella", "it does not sink"),
    ]
}

fn column(record: &Record, view: View, filters: &Filters, column: &str) -> Vec<String> {
    texts(record.select(view, filters).unwrap(), column)
}

#[test]
fn what_comparing_finds_is_asked_for() {
    let folder = Folder::new();
    assert_eq!(follow(&folder, &affair()), 4);
    let record = Record::open(folder.record()).unwrap();
    assert_eq!(record.verify(|finding| panic!("{}", finding.what)).unwrap().findings, 0);
    let all = Filters::default();
    let copies = Filters { copies: true, ..Filters::default() };

    // d copies b, and counts where it is asked for.
    assert_eq!(column(&record, View::Positions, &all, "uri"), ["a.txt", "a.txt", "b.txt", "b.txt", "c.txt", "c.txt"]);
    assert_eq!(column(&record, View::Positions, &copies, "uri").len(), 8);
    assert_eq!(column(&record, View::Statements, &all, "uri"), ["a.txt", "b.txt", "c.txt"]);
    let there = Filters { uri: Some("d.txt".into()), ..Filters::default() };
    assert_eq!(column(&record, View::Statements, &there, "uri"), ["d.txt"]);
    assert_eq!(column(&record, View::Figures, &all, "surface"), ["40 people"; 3]);

    let deny = Filters { stance: Some(Stance::Deny), ..Filters::default() };
    assert_eq!(column(&record, View::Positions, &deny, "holder"), ["Vella"]);
    assert_eq!(column(&record, View::Matrix, &all, "holder"), ["Courier", "Orn", "Vella"]);
    assert_eq!(column(&record, View::Matrix, &all, "stance"), ["affirm", "affirm", "deny"]);
    assert_eq!(column(&record, View::Network, &all, "left_holder"), ["Courier", "Orn", "Courier"]);
    assert_eq!(column(&record, View::Network, &all, "right_holder"), ["Vella", "Vella", "Orn"]);
    let orn = Filters { actor: Some("Orn".into()), ..Filters::default() };
    assert_eq!(column(&record, View::Timeline, &orn, "before"), ["∅", "affirm"]);
    let other = Filters { proposition: Some("swims".into()), ..Filters::default() };
    assert_eq!(column(&record, View::Timeline, &other, "stance"), [""; 0]);

    let vella = Filters { actor: Some("Vella".into()), ..Filters::default() };
    assert_eq!(column(&record, View::Conflicts, &vella, "left_holder"), ["Courier", "Orn", "Vella", "Vella", "Vella"]);
    assert_eq!(column(&record, View::Conflicts, &orn, "left_stance"), ["affirm", "deny"]);
    let why = column(&record, View::Conflicts, &orn, "why");
    assert!(why[0].starts_with("3 figures, [[\"“it sinks now”\"], ["), "{why:?}");
}

#[test]
fn a_run_compares_what_is_new_and_a_changed_codebook_everything() {
    let folder = Folder::new();
    let documents = affair();
    assert_eq!(follow(&folder, &documents[..2]), 2);
    assert_eq!(follow(&folder, &documents), 2);
    let grown = content(&folder.record());
    assert_eq!(follow(&folder, &documents), 0);
    assert_eq!(content(&folder.record()), grown);

    let at_once = Folder::new();
    follow(&at_once, &documents);
    let less_runs = |rows: Vec<String>| rows.into_iter().filter(|row| !row.starts_with("runs")).collect::<Vec<_>>();
    assert_eq!(less_runs(content(&at_once.record())), less_runs(grown));

    let mut writer = Writer::begin(folder.record(), &run()).unwrap();
    assert_eq!(writer.uncompared("codebook 2", 9).unwrap().len(), 4);
    writer.propositions(&[]).unwrap();
    drop(writer);
    let record = Record::open(folder.record()).unwrap();
    assert_eq!(column(&record, View::Positions, &Filters::default(), "uri").len(), 6, "nothing was committed");
}

#[test]
fn what_does_not_fit_the_document_is_refused_whole() {
    let folder = Folder::new();
    let mut writer = Writer::begin(folder.record(), &run()).unwrap();
    let (document, findings) = said("a.txt", 1, "Orn", "it sinks now");
    writer.put(&document, &findings, PRINT, now()).unwrap();
    writer.propositions(&[("sinks", "The ship sinks.")]).unwrap();
    let of = writer.uncompared(CODEBOOK, 9).unwrap().pop().unwrap();
    assert_eq!((&of.document, &of.statements), (&document, &findings.statements), "as it was stored");
    let good = compared(&of, Stance::Affirm);
    let mut wrong = vec![good.clone(); 4];
    wrong[0].positions[1].id = PositionId::from_record("p1".into());
    wrong[1].figures[0].figure.counted = Some(ascribe_model::Span::new(0, 999));
    wrong[2].figures[0].statement = Some(StatementId::from_record("s1".into()));
    wrong[3].positions[0].context = ascribe_model::Span::new(8, 999);
    for comparison in &wrong {
        let refused = writer.put_comparison(&of, comparison, None, CODEBOOK).unwrap_err();
        assert!(matches!(refused, Error::Findings { .. }), "{refused}");
    }
    assert_eq!(writer.uncompared(CODEBOOK, 9).unwrap().len(), 1);
    writer.put_comparison(&of, &good, None, CODEBOOK).unwrap();
    assert_eq!(writer.uncompared(CODEBOOK, 9).unwrap(), []);
}
