//! brat standoff: `NAME.txt`, and in `NAME.ann` what is marked in it.
//!
//! Text-bound annotations (`T1<TAB>Source 0 5;7 9<TAB>words`) of the types Source, Cue and Content, in
//! any case of letters, are joined by events (`E1<TAB>Attribution:T2 Source:T1 Content:T3`) or by
//! relations (`R1<TAB>Attribution Arg1:T1 Arg2:T2`).

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use ascribe_model::{Offsets, Span};

use super::jsonl::span;
use super::{Annotated, CorpusError, CorpusErrorKind, Marked};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Role {
    Source,
    Cue,
    Content,
}

impl Role {
    /// The role that a type of annotation, or of an argument with its number, names.
    fn named(word: &str) -> Option<Self> {
        let word = word.trim_end_matches(|c: char| c.is_ascii_digit());
        [("source", Self::Source), ("cue", Self::Cue), ("content", Self::Content)]
            .into_iter()
            .find_map(|(name, role)| word.eq_ignore_ascii_case(name).then_some(role))
    }
}

/// A text-bound annotation.
struct Bound {
    role: Option<Role>,
    spans: Vec<Span>,
}

/// The number of a text-bound annotation as written: `T1`.
type Id<'a> = &'a str;

#[derive(Default)]
struct Annotations<'a> {
    bounds: BTreeMap<Id<'a>, Bound>,
    /// The arguments of each event by role as written, its trigger first, by its type.
    events: Vec<(u64, Vec<(&'a str, Id<'a>)>)>,
    relations: Vec<(u64, [Id<'a>; 2])>,
}

/// Reads one document; `file` is its `.ann`.
pub(super) fn document(folder: &Path, file: &Path) -> Result<Annotated, CorpusError> {
    let text = read(&file.with_extension("txt"))?;
    let annotations = read(file)?;
    let attributions =
        attributions(&annotations, &text).map_err(|(line, kind)| CorpusError::new(file, Some(line), kind))?;
    let name = file.strip_prefix(folder).unwrap_or(file).with_extension("");
    let parts: Vec<_> = name.iter().map(|part| part.to_string_lossy()).collect();
    Ok(Annotated { doc: parts.join("/"), text, annotator: None, attributions, others: BTreeMap::new() })
}

fn read(path: &Path) -> Result<String, CorpusError> {
    let bytes = fs::read(path).map_err(|error| CorpusError::unreadable(path, error))?;
    String::from_utf8(bytes).map_err(|_| CorpusError::new(path, None, CorpusErrorKind::Encoding))
}

type Fault = (u64, CorpusErrorKind);

fn fault(number: u64, message: String) -> Fault {
    (number, CorpusErrorKind::Annotation(message))
}

/// The attributions of a file, in the order of the text.
fn attributions(annotations: &str, text: &str) -> Result<Vec<Marked>, Fault> {
    let annotations = parse(annotations, text)?;
    let mut joined = by_events(&annotations)?;
    joined.extend(by_relations(&annotations, &joined)?);
    let pieces = |ids: &BTreeSet<Id<'_>>| {
        let mut spans: Vec<Span> = ids.iter().flat_map(|id| &annotations.bounds[id].spans).copied().collect();
        spans.sort_unstable();
        spans
    };
    let mut marked: Vec<Marked> = joined
        .iter()
        .map(|join| Marked {
            source: pieces(&join.source),
            cue: pieces(&join.cue),
            content: pieces(&join.content),
            confidence: None,
        })
        .collect();
    marked.sort_by(|a, b| (&a.content, &a.cue, &a.source).cmp(&(&b.content, &b.cue, &b.source)));
    Ok(marked)
}

fn parse<'a>(annotations: &'a str, text: &str) -> Result<Annotations<'a>, Fault> {
    let offsets = Offsets::new(text);
    let mut read = Annotations::default();
    for (number, line) in (1..).zip(annotations.lines()) {
        let Some((id, rest)) = line.split_once('\t') else { continue };
        let (head, words) = rest.split_once('\t').unwrap_or((rest, ""));
        match id.as_bytes().first() {
            Some(b'T') => {
                let bound = bound(id, head, words, &offsets).map_err(|kind| (number, kind))?;
                if read.bounds.insert(id, bound).is_some() {
                    return Err(fault(number, format!("{id} is there twice")));
                }
            }
            Some(b'E') => read.events.push((number, arguments(head))),
            Some(b'R') => {
                let ends: Vec<Id<'_>> = arguments(head).into_iter().map(|(_, id)| id).collect();
                let [one, other] = ends[..] else {
                    return Err(fault(number, format!("the relation {id} does not have two ends")));
                };
                read.relations.push((number, [one, other]));
            }
            _ => {}
        }
    }
    Ok(read)
}

/// `Role:T1` pairs; what has no colon is the type of a relation.
fn arguments(head: &str) -> Vec<(&str, &str)> {
    head.split_whitespace().filter_map(|word| word.split_once(':')).collect()
}

fn bound(id: &str, head: &str, words: &str, offsets: &Offsets<'_>) -> Result<Bound, CorpusErrorKind> {
    let bad = |why: &str| CorpusErrorKind::Annotation(format!("the place of {id} {why}"));
    let (kind, places) = head.split_once(' ').ok_or_else(|| bad("is missing"))?;
    let mut spans = Vec::new();
    for place in places.split(';') {
        let (start, stop) = place.trim().split_once(' ').ok_or_else(|| bad("is not 'START END'"))?;
        let number = |n: &str| n.trim().parse::<usize>().map_err(|_| bad("is not 'START END'"));
        spans.push(span(number(start)?, number(stop)?, offsets.chars()).map_err(|fault| bad(&fault))?);
    }
    // brat writes spaces for line breaks, and between pieces.
    let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let there: String = spans.iter().filter_map(|&span| offsets.slice(span)).map(letters).collect();
    if !words.is_empty() && letters(words) != there {
        return Err(CorpusErrorKind::Words { id: id.to_owned() });
    }
    Ok(Bound { role: Role::named(kind), spans })
}

#[derive(Default)]
struct Join<'a> {
    source: BTreeSet<Id<'a>>,
    cue: BTreeSet<Id<'a>>,
    content: BTreeSet<Id<'a>>,
}

impl<'a> Join<'a> {
    fn put(&mut self, role: Role, id: Id<'a>) {
        let ids = match role {
            Role::Source => &mut self.source,
            Role::Cue => &mut self.cue,
            Role::Content => &mut self.content,
        };
        ids.insert(id);
    }
}

/// Events with a content. What an argument is says its own type, else its role; the trigger is the cue
/// where neither says more.
fn by_events<'a>(annotations: &Annotations<'a>) -> Result<Vec<Join<'a>>, Fault> {
    let mut joins = Vec::new();
    for (number, arguments) in &annotations.events {
        let mut join = Join::default();
        for (nth, (name, id)) in arguments.iter().enumerate().filter(|(_, (_, id))| id.starts_with('T')) {
            let bound = known(annotations, *number, id)?;
            let role = bound.role.or(Role::named(name)).or((nth == 0).then_some(Role::Cue));
            if let Some(role) = role {
                join.put(role, id);
            }
        }
        if !join.content.is_empty() {
            joins.push(join);
        }
    }
    Ok(joins)
}

/// What relations join around each cue, then the contents that no cue and no event has.
fn by_relations<'a>(annotations: &Annotations<'a>, events: &[Join<'a>]) -> Result<Vec<Join<'a>>, Fault> {
    let mut next: BTreeMap<Id<'a>, BTreeSet<Id<'a>>> = BTreeMap::new();
    for (number, ends) in annotations.relations.iter().filter(|(_, ends)| ends.iter().all(|id| id.starts_with('T'))) {
        for (one, other) in [(0, 1), (1, 0)] {
            known(annotations, *number, ends[one])?;
            next.entry(ends[one]).or_default().insert(ends[other]);
        }
    }
    let role = |id: Id<'a>| annotations.bounds.get(id).and_then(|bound| bound.role);
    let of = |wanted: Role| annotations.bounds.keys().copied().filter(move |id| role(id) == Some(wanted));
    let beside = |id: Id<'a>, wanted: Role| -> BTreeSet<Id<'a>> {
        next.get(id).into_iter().flatten().copied().filter(|id| role(id) == Some(wanted)).collect()
    };
    let mut joins: Vec<Join<'a>> = Vec::new();
    for cue in of(Role::Cue) {
        let content = beside(cue, Role::Content);
        let mut source = beside(cue, Role::Source);
        if source.is_empty() {
            source = content.iter().flat_map(|id| beside(id, Role::Source)).collect();
        }
        if !content.is_empty() {
            joins.push(Join { source, cue: BTreeSet::from([cue]), content });
        }
    }
    let taken: BTreeSet<Id<'a>> = events.iter().chain(&joins).flat_map(|join| &join.content).copied().collect();
    joins.extend(of(Role::Content).filter(|id| !taken.contains(id)).map(|id| Join {
        source: beside(id, Role::Source),
        cue: BTreeSet::new(),
        content: BTreeSet::from([id]),
    }));
    Ok(joins)
}

fn known<'b>(annotations: &'b Annotations<'_>, number: u64, id: &str) -> Result<&'b Bound, Fault> {
    annotations.bounds.get(id).ok_or_else(|| fault(number, format!("it names {id}, which is not there")))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "“Ähren,” said Vella, “are dear.” Orn agreed.\nNobody knew why.";

    fn of(lines: &str) -> Vec<(String, String, String)> {
        let offsets = Offsets::new(TEXT);
        let words = |spans: &[Span]| spans.iter().map(|&s| offsets.slice(s).unwrap()).collect::<Vec<_>>().join("|");
        let marked = attributions(lines, TEXT).unwrap();
        marked.iter().map(|m| (words(&m.source), words(&m.cue), words(&m.content))).collect()
    }

    fn wanted(source: &str, cue: &str, content: &str) -> (String, String, String) {
        (source.to_owned(), cue.to_owned(), content.to_owned())
    }

    const BOUNDS: &str = "T1\tContent 0 8;21 32\t“Ähren,” “are dear.”\nT2\tcue 9 13\tsaid\nT3\tSOURCE 14 19\tVella\n\
                          T4\tSource 33 36\tOrn\nT5\tCue 37 43\tagreed\nA1\tNegation T2\n#1\tAnnotatorNotes T2\tsure\n";

    #[test]
    fn events_join_their_arguments() {
        let event = "E1\tAttribution:T2 Source:T3 Content:T1\nE2\tAgreement:T5 Content:T1 Source2:T4\nE3\tIdle:T5\n";
        assert_eq!(
            of(&format!("{BOUNDS}{event}")),
            [wanted("Vella", "said", "“Ähren,”|“are dear.”"), wanted("Orn", "agreed", "“Ähren,”|“are dear.”")]
        );
    }

    #[test]
    fn relations_join_around_a_cue() {
        let relations = "R1\tAttribution Arg1:T1 Arg2:T2\nR2\tAttribution Arg1:T3 Arg2:T2\nR3\tSame Arg1:T3 Arg2:T4\n";
        assert_eq!(of(&format!("{BOUNDS}{relations}")), [wanted("Vella", "said", "“Ähren,”|“are dear.”")]);
        let chain = "R1\tAttribution Arg1:T1 Arg2:T2\nR2\tAttribution Arg1:T3 Arg2:T1\n";
        assert_eq!(of(&format!("{BOUNDS}{chain}")), [wanted("Vella", "said", "“Ähren,”|“are dear.”")]);
    }

    #[test]
    fn a_content_may_stand_alone_or_with_a_source() {
        assert_eq!(of(BOUNDS), [wanted("", "", "“Ähren,”|“are dear.”")]);
        let source = format!("{BOUNDS}R1\tAttribution Arg1:T1 Arg2:T3\n");
        assert_eq!(of(&source), [wanted("Vella", "", "“Ähren,”|“are dear.”")]);
    }

    #[test]
    fn mistakes_name_their_line() {
        let line = |lines: &str| attributions(lines, TEXT).unwrap_err();
        assert_eq!(line("#1\tNote\nT1\tCue 9 99\tsaid").0, 2);
        assert!(line("T1\tCue 9 9\t").1.to_string().contains("is empty"));
        assert!(line("T1\tCue 9 14\tsays").1.to_string().contains("do not stand"));
        assert!(line("T1\tCue nine 14\t").1.to_string().contains("START END"));
        assert!(line("R1\tAttribution Arg1:T1 Arg2:T2").1.to_string().contains("names T1"));
        assert!(line("E1\tAttribution:T1").1.to_string().contains("names T1"));
    }
}
