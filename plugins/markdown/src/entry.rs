//! One statement as Markdown.

use std::cmp::Reverse;

use crate::escape::{code, inline, link, paragraphs};
use crate::groups::GroupBy;
use crate::statement::{Form, Statement};

/// The statement under a heading that says what it is grouped by.
pub(crate) fn write(statement: &Statement<'_>, group_by: GroupBy) -> String {
    let mut out = format!("> {}\n\n", paragraphs(statement.content, "> "));
    let (mut manner, mut origin) = (manner(statement, group_by), origin(statement, group_by));
    if group_by == GroupBy::Document {
        manner.append(&mut origin);
    }
    for items in [manner, origin].iter().filter(|items| !items.is_empty()) {
        out.push_str(&format!("- {}\n", items.join(" · ")));
    }
    if says_more(statement) {
        out.push_str(&format!("- In context: {}\n", paragraphs(statement.context, "  ")));
    }
    out.push('\n');
    out
}

/// How it was said.
fn manner(statement: &Statement<'_>, group_by: GroupBy) -> Vec<String> {
    let mut items = vec![String::from(match statement.form {
        Form::Quoted => "**Quoted**",
        Form::Partly => "**Partly quoted**",
        Form::Reported => "**Reported**",
    })];
    let mut add = |item: Option<String>| items.extend(item);
    if group_by != GroupBy::Actor {
        add(Some(
            statement.actor.map_or(String::from("speaker not identified"), |name| format!("**{}**", inline(name))),
        ));
    }
    add(statement.negated.then(|| String::from("**the document says that it was not said**")));
    add(statement.hedged.then(|| String::from("**the document is not certain that it was said**")));
    add(said(statement));
    add(attribution(statement).map(|words| format!("attributed by “{words}”")));
    add(statement.addressee.map(|words| format!("to “{}”", inline(words))));
    add(statement.place.map(|words| format!("place: “{}”", inline(words))));
    add(chain(statement).map(|names| format!("via {names}")));
    items
}

/// When it was said.
fn said(statement: &Statement<'_>) -> Option<String> {
    match (statement.said_on, statement.said_on_phrase) {
        (Some(day), Some(words)) => Some(format!("said {} (“{}”)", day.when(), inline(words))),
        (Some(day), None) => Some(format!("said {}", day.when())),
        (None, Some(words)) => Some(format!("said “{}”", inline(words))),
        (None, None) => None,
    }
}

/// Source and cue as written, in the order of the text: "said Ilse Brandt".
fn attribution(statement: &Statement<'_>) -> Option<String> {
    match source_and_cue(statement)[..] {
        [(words, _)] => Some(inline(words)),
        [(first, (_, stop)), (second, (start, _))] => {
            let between = between(statement.context, first, start.saturating_sub(stop), second).unwrap_or(" … ");
            Some(inline(&format!("{first}{between}{second}")))
        }
        _ => None,
    }
}

/// Source and cue with their places, in the order of the text; of two that lie within one another, as in
/// "in her words", the outer one.
fn source_and_cue<'b>(statement: &Statement<'b>) -> Vec<(&'b str, (i64, i64))> {
    let source = statement.source.map(|words| (words, statement.source_span.unwrap_or_default()));
    let cue = statement.cue.map(|words| (words, statement.cue_span.unwrap_or_default()));
    let mut parts: Vec<_> = source.into_iter().chain(cue).collect();
    parts.sort_by_key(|(_, (start, stop))| (*start, Reverse(*stop)));
    if let [(_, (_, outer)), (_, (_, inner))] = parts[..] {
        parts.truncate(if inner <= outer { 1 } else { 2 });
    }
    parts
}

/// The few characters of the passage between two of its parts, where they are no words.
fn between<'b>(context: &'b str, first: &str, length: i64, second: &str) -> Option<&'b str> {
    let length = usize::try_from(length).ok().filter(|length| *length <= 4)?;
    context.match_indices(first).find_map(|(at, _)| {
        let rest = &context[at + first.len()..];
        let end = rest.char_indices().nth(length).map_or(rest.len(), |(end, _)| end);
        let (gap, rest) = rest.split_at(end);
        (rest.starts_with(second) && !gap.contains(char::is_alphanumeric)).then_some(gap)
    })
}

/// Who passed it on, where that is not the document's outlet alone.
fn chain(statement: &Statement<'_>) -> Option<String> {
    let outlet_alone = statement.via.iter().all(|name| Some(*name) == statement.outlet);
    (!outlet_alone).then(|| statement.via.iter().map(|name| inline(name)).collect::<Vec<_>>().join(" ◂ "))
}

/// Where it stands.
fn origin(statement: &Statement<'_>, group_by: GroupBy) -> Vec<String> {
    let mut items = Vec::new();
    if group_by != GroupBy::Document {
        let title = link(statement.title.unwrap_or(statement.uri), statement.uri);
        let outlet = statement.outlet.filter(|_| group_by != GroupBy::Outlet).map(|name| format!("*{}*", inline(name)));
        let mut published = statement.published.map_or(String::from("undated"), |day| day.to_string());
        if statement.duplicate_of.is_some() {
            published.push_str(" (a copy)");
        }
        let head: Vec<_> = outlet.into_iter().chain([published]).collect();
        items.push(format!("{}: {title}", head.join(", ")));
    }
    if statement.in_headline {
        items.push(String::from("in the headline"));
    }
    if let Some(parent) = statement.parent {
        items.push(format!("within {}", code(parent)));
    }
    items.push(code(statement.id));
    items
}

/// Whether the passage says more than content, source and cue, which have been shown.
fn says_more(statement: &Statement<'_>) -> bool {
    let (mut passed, mut rest) = (String::new(), statement.context);
    for piece in statement.content.split(" … ") {
        let Some((before, after)) = rest.split_once(piece) else { return !rest.trim().is_empty() };
        passed.push_str(before);
        passed.push(' ');
        rest = after;
    }
    passed.push_str(rest);
    for (words, _) in source_and_cue(statement) {
        passed = passed.replacen(words, " ", 1);
    }
    passed.chars().any(char::is_alphanumeric)
}
