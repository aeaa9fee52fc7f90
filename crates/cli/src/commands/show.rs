//! `ascribe show`.

use std::io::Write;

use ascribe_model::schema::View;
use ascribe_model::{Actor, Span};
use ascribe_query::{Brief, Error, Filters, Held, Passage, Record, Role, Shown};

use crate::args::Show;
use crate::context::{Context, record_path};
use crate::failure::{DONE, Failure};
use crate::mistake::Mistake;
use crate::output::stream;
use crate::render::{self, Paint, cell, plain, table};

/// Draws a statement in its passage, and its chain; or all that is known of a position, figure or conflict.
pub(crate) fn show(args: &Show, context: &Context) -> Result<u8, Failure> {
    let record = Record::open(record_path(args.record.as_deref())?)?;
    let view = match args.id.as_bytes().first() {
        Some(b'p') => Some(View::Positions),
        Some(b'f') => Some(View::Figures),
        Some(b'c') => Some(View::Conflicts),
        _ => None,
    };
    if let Some(view) = view {
        return all(&record, view, &args.id);
    }
    let shown = record.show(&args.id)?;
    let paint = context.paint();
    let mut out = std::io::stdout().lock();
    heading(&mut out, &shown, paint)?;
    let indent = textwrap::Options::new(render::width().into()).initial_indent("  ").subsequent_indent("  ");
    for paragraph in painted(&shown.passage, paint).split('\n') {
        for line in textwrap::wrap(paragraph, &indent) {
            writeln!(out, "{line}")?;
        }
    }
    writeln!(out)?;
    for mark in &shown.passage.marks {
        let words: String = shown.passage.text.chars().skip(mark.span.start).take(mark.span.len()).collect();
        let place = Span::new(mark.span.start + shown.passage.span.start, mark.span.stop + shown.passage.span.start);
        let place = paint.dim(&format!("[{}, {})", place.start, place.stop));
        writeln!(out, "{:10} {} {place}", role(mark.role), plain(&words))?;
    }
    writeln!(out, "{:10} {}", "chain", chain(&shown))?;
    facts(&mut out, &shown)?;
    Ok(DONE)
}

/// Most ids that an ambiguous beginning lists.
const MOST: usize = 10;

/// Every column of the row whose id begins so.
fn all(record: &Record, view: View, id: &str) -> Result<u8, Failure> {
    let names: Vec<&str> = view.columns().iter().map(|column| column.name).collect();
    let filters = Filters { id: Some(id.to_owned()), copies: view != View::Conflicts, ..Filters::default() };
    let batches = record.select(view, &filters)?.collect::<Result<Vec<_>, _>>().map_err(stream)?;
    let ids: Vec<String> = batches
        .iter()
        .flat_map(|batch| (0..batch.num_rows()).map(|row| cell::named(batch, names[0], row)))
        .take(MOST)
        .collect();
    match ids.len() {
        0 => {
            let what = view.as_str().trim_end_matches('s');
            let mistake =
                Mistake::nowhere("record::unknown_id", format!("there is no {what} whose id begins with '{id}'"));
            Err(mistake.help(format!("`ascribe query {view} --to csv` shows the ids")))?;
        }
        1 => {}
        _ => return Err(Error::Ambiguous { id: id.to_owned(), candidates: ids }.into()),
    }
    writeln!(std::io::stdout(), "{}", table::draw(&batches, &names, render::width()))?;
    Ok(DONE)
}

fn heading(out: &mut impl Write, shown: &Shown, paint: Paint) -> std::io::Result<()> {
    let title = shown.title.as_deref().unwrap_or(&shown.uri);
    writeln!(out, "{}", paint.bold(&plain(title)))?;
    let published = shown.published.map_or_else(|| "undated".to_owned(), |date| date.to_string());
    let parts: Vec<&str> =
        shown.outlet.as_deref().into_iter().chain([published.as_str(), shown.uri.as_str()]).collect();
    writeln!(out, "{}\n", paint.dim(&plain(&parts.join(" · "))))
}

/// The passage with its marks in colour. A mark inside another, as a link inside a content, takes
/// over and hands back.
fn painted(passage: &Passage, paint: Paint) -> String {
    let mut out = String::new();
    let mut roles: Vec<Option<Role>> = vec![None; passage.text.chars().count()];
    let mut marks: Vec<_> = passage.marks.iter().collect();
    marks.sort_by_key(|mark| std::cmp::Reverse(mark.span.len()));
    for mark in marks {
        for role in roles.iter_mut().take(mark.span.stop).skip(mark.span.start) {
            *role = Some(mark.role);
        }
    }
    let chars: Vec<char> = passage.text.chars().collect();
    let mut start = 0;
    while start < chars.len() {
        let stop = (start..chars.len()).find(|&i| roles[i] != roles[start]).unwrap_or(chars.len());
        let piece: String =
            chars[start..stop].iter().map(|&c| if c.is_control() && c != '\n' { ' ' } else { c }).collect();
        // Colours end with the line, so that wrapping keeps them whole.
        let words = piece.split_inclusive([' ', '\n']).map(|word| {
            let (text, space) = word.split_at(word.trim_end_matches([' ', '\n']).len());
            let text = match roles[start] {
                Some(Role::Content) => paint.bold(text),
                Some(Role::Source | Role::Link | Role::Addressee) => paint.name(text),
                Some(Role::Cue | Role::SaidOn | Role::Place) => paint.cue(text),
                None => paint.dim(text),
            };
            text + space
        });
        out.extend(words);
        start = stop;
    }
    out
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Source => "source",
        Role::Cue => "cue",
        Role::Content => "content",
        Role::Addressee => "addressee",
        Role::SaidOn => "said on",
        Role::Place => "place",
        Role::Link => "passed on",
    }
}

/// "Stefan Korvin ◂ MARNA ◂ Tolmer Gazette": the source, then who passed it on.
fn chain(shown: &Shown) -> String {
    let source = shown.actor.as_ref().map_or("(not identified)", |actor| actor.name.as_str());
    let links = shown.links.iter().map(|actor| actor.name.as_str());
    plain(&std::iter::once(source).chain(links).collect::<Vec<_>>().join(" ◂ "))
}

fn facts(out: &mut impl Write, shown: &Shown) -> std::io::Result<()> {
    let statement = &shown.statement;
    let actor = |actor: &Actor| {
        let described = actor.description.as_ref().map_or(String::new(), |text| format!(", {text}"));
        plain(&format!("{} ({}{described}) {}", actor.name, actor.kind, actor.id))
    };
    if let Some(who) = &shown.actor {
        writeln!(out, "{:10} {}", "actor", actor(who))?;
    }
    if let Some(to) = &shown.addressee {
        writeln!(out, "{:10} {}", "said to", actor(to))?;
    }
    if let Some((date, precision)) = statement.said_on.as_ref().and_then(|said| said.date) {
        writeln!(out, "{:10} {date} (to the {precision})", "date")?;
    }
    let flags = [(statement.negated, ", denied to have been said"), (statement.hedged, ", not said for certain")];
    let flags: String = flags.iter().filter(|(on, _)| *on).map(|(_, words)| *words).collect();
    writeln!(
        out,
        "{:10} {}{flags}, in the {}, confidence {:.2}",
        "kind", statement.kind, statement.section, statement.confidence
    )?;
    let brief = |brief: &Brief| {
        let who = brief.actor.as_deref().unwrap_or("(not identified)");
        plain(&format!("{} {who}: {}", brief.statement_id, brief.content))
    };
    if let Some(parent) = &shown.parent {
        writeln!(out, "{:10} {}", "inside", brief(parent))?;
    }
    for nested in &shown.nested {
        writeln!(out, "{:10} {}", "contains", brief(nested))?;
    }
    for Held { position_id, proposition_id, sentence, stance, evidence, rule } in &shown.positions {
        let stance = format!("{stance} {proposition_id} ({sentence}), by “{evidence}” ({rule}) {position_id}");
        writeln!(out, "{:10} {}", "position", plain(&stance))?;
    }
    writeln!(out, "{:10} {}", "id", statement.id)
}
