//! What people see on a terminal.

pub(crate) mod cell;
pub(crate) mod conflicts;
pub(crate) mod matrix;
pub(crate) mod statements;
pub(crate) mod table;
pub(crate) mod timeline;
pub(crate) mod trial;

use std::io::IsTerminal;

use crate::args::Color;

/// Whether output is coloured.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Paint(bool);

impl Paint {
    /// As the user chose, for output that goes to a terminal or not.
    pub(crate) fn new(color: Color, terminal: bool) -> Self {
        Self(match color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto if std::env::var_os("TERM").is_some_and(|term| term == "dumb") => false,
            Color::Auto => terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()),
        })
    }

    /// Whether it is on.
    pub(crate) fn on(self) -> bool {
        self.0
    }

    /// Bold text.
    pub(crate) fn bold(self, text: &str) -> String {
        self.style("1", text)
    }

    /// Text that stands back.
    pub(crate) fn dim(self, text: &str) -> String {
        self.style("2", text)
    }

    /// Text that names who speaks.
    pub(crate) fn name(self, text: &str) -> String {
        self.style("1;36", text)
    }

    /// The words that attribute.
    pub(crate) fn cue(self, text: &str) -> String {
        self.style("33", text)
    }

    fn style(self, code: &str, text: &str) -> String {
        if self.0 && !text.is_empty() { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}

/// Columns of the terminal that standard output goes to; 100 where it is no terminal.
pub(crate) fn width() -> u16 {
    if !std::io::stdout().is_terminal() {
        return 100;
    }
    terminal_size::terminal_size().map_or(100, |(width, _)| width.0.clamp(40, 120))
}

/// A blank in place of a character that a terminal would obey: controls, and marks that turn the
/// direction of all that follows.
pub(crate) fn harmless(c: char) -> char {
    if c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') { ' ' } else { c }
}

/// The text without characters that a terminal would obey.
pub(crate) fn plain(text: &str) -> String {
    text.chars().map(harmless).collect()
}

/// A passage with words of it in bold, where ` … ` stands between their pieces.
pub(crate) fn marked(context: &str, evidence: &str, paint: Paint) -> String {
    let (mut out, mut rest) = (String::new(), context);
    for piece in evidence.split(" … ") {
        let Some((before, after)) = rest.split_once(piece) else { break };
        out.push_str(before);
        out.push_str(&paint.bold(piece));
        rest = after;
    }
    out + rest
}
