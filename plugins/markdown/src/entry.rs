//! One statement as Markdown.

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
    let (source, cue) = match (statement.source, statement.cue) {
        (Some(source), Some(cue)) => (source, cue),
        (source, cue) => return source.or(cue).map(inline),
    };
    let (mut first, mut second) = ((source, statement.source_span), (cue, statement.cue_span));
    if second.1 < first.1 {
        std::mem::swap(&mut first, &mut second);
    }
    let gap = first.1.zip(second.1).map(|((_, stop), (start, _))| start - stop);
    let between = if gap == Some(1) { " " } else { " … " };
    Some(format!("{}{between}{}", inline(first.0), inline(second.0)))
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
    for words in statement.source.into_iter().chain(statement.cue) {
        passed = passed.replacen(words, " ", 1);
    }
    passed.chars().any(char::is_alphanumeric)
}
