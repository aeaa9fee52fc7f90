//! One statement as Markdown.

use crate::attribution::Attribution;
use crate::escape::{code, inline, paragraphs};
use crate::groups::GroupBy;
use crate::statement::Statement;

/// The statement under a heading that says what it is grouped by: who said it and how, what, and where it stands.
pub(crate) fn write(statement: &Statement<'_>, group_by: GroupBy) -> String {
    let attribution = Attribution::of(statement);
    let mut out = format!(
        "{}\n\n> {}\n\n- {}\n",
        lead(statement, &attribution, group_by).join(" · "),
        paragraphs(statement.content, "> "),
        origin(statement, group_by).join(" · "),
    );
    if says_more(statement, &attribution) {
        out.push_str(&format!("- In context: {}\n", paragraphs(statement.context, "  ")));
    }
    out.push('\n');
    out
}

/// Who said it and how.
fn lead(statement: &Statement<'_>, attribution: &Attribution<'_>, group_by: GroupBy) -> Vec<String> {
    let mut items = vec![speaker(statement, attribution, group_by)];
    if statement.negated {
        items.push(String::from("**the document says that this was not said**"));
    }
    if statement.hedged {
        items.push(String::from("**not said for certain**"));
    }
    items.push(statement.form.word().to_owned());
    items.extend(said(statement));
    items.extend(statement.place.map(|words| format!("place: “{}”", inline(words))));
    if attribution.addressee.is_none() {
        items.extend(statement.addressee.map(|words| format!("to “{}”", inline(words))));
    }
    if group_by != GroupBy::Actor && statement.actor.is_none() {
        items.push(String::from("speaker not identified"));
    }
    items
}

/// Source and cue as written, behind the speaker's name where neither they nor the heading have it.
fn speaker(statement: &Statement<'_>, attribution: &Attribution<'_>, group_by: GroupBy) -> String {
    let mut words = match attribution.runs[..] {
        [] => String::from("without words of attribution"),
        _ => format!("**{}**", inline(&attribution.runs.join(" … "))),
    };
    if let Some(after) = attribution.addressee {
        words.push_str(&format!(" {}", inline(after)));
    }
    match statement.actor.filter(|_| group_by != GroupBy::Actor) {
        Some(name) if !attribution.runs.iter().any(|run| run.contains(name)) => format!("{}: {words}", inline(name)),
        _ => words,
    }
}

/// When it was said.
fn said(statement: &Statement<'_>) -> Option<String> {
    match (statement.said_on, statement.said_on_phrase) {
        (Some(day), Some(words)) => Some(format!("{day} (“{}”)", inline(words))),
        (Some(day), None) => Some(day.to_string()),
        (None, Some(words)) => Some(format!("“{}”", inline(words))),
        (None, None) => None,
    }
}

/// Who passed it on, where that is not the document's outlet alone.
fn chain(statement: &Statement<'_>) -> Option<String> {
    let outlet_alone = statement.via.iter().all(|name| Some(*name) == statement.origin.outlet);
    (!outlet_alone).then(|| statement.via.iter().map(|name| inline(name)).collect::<Vec<_>>().join(" ◂ "))
}

/// Where it stands.
fn origin(statement: &Statement<'_>, group_by: GroupBy) -> Vec<String> {
    let mut items = Vec::new();
    if group_by != GroupBy::Document {
        let origin = &statement.origin;
        let outlet = origin.outlet().filter(|_| group_by != GroupBy::Outlet);
        let head: Vec<_> = outlet.into_iter().chain([origin.published()]).collect();
        items.push(format!("{}: {}", head.join(", "), origin.title()));
    }
    items.extend(chain(statement).map(|names| format!("via {names}")));
    if statement.in_headline {
        items.push(String::from("in the headline"));
    }
    if let Some(parent) = statement.parent {
        items.push(format!("within statement {}", code(parent)));
    }
    items.push(code(statement.id));
    items
}

/// Whether the passage says more than has been shown.
fn says_more(statement: &Statement<'_>, attribution: &Attribution<'_>) -> bool {
    if statement.origin.title.is_some_and(|title| title.trim() == statement.context.trim()) {
        return false;
    }
    let (mut passed, mut rest) = (String::new(), statement.context);
    for piece in statement.content.split(" … ") {
        let Some((before, after)) = rest.split_once(piece) else { return !rest.trim().is_empty() };
        passed.push_str(before);
        passed.push(' ');
        rest = after;
    }
    passed.push_str(rest);
    let shown = [attribution.addressee.or(statement.addressee), statement.said_on_phrase, statement.place];
    for words in attribution.runs.iter().copied().chain(shown.into_iter().flatten()) {
        passed = passed.replacen(words, " ", 1);
    }
    passed.chars().any(char::is_alphanumeric)
}
