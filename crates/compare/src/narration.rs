//! Whether a text only tells what others say and do: what a newspaper's report has in its own voice about what should
//! be done is what somebody it tells of wants.

use ascribe_model::{Offsets, Section, Span, Statement};

use crate::codebook::{Token, Tokens};

/// What a newspaper writes above a text in which it says what it thinks.
const OPINION: &[&str] = &[
    "leading article",
    "leader",
    "editorial",
    "opinion",
    "comment",
    "commentary",
    "column",
    "viewpoint",
    "our view",
    "editorial board",
    "from the editors",
    "from the editor",
];

/// In how many of the first lines it does, and how long they are, in letters.
const HEAD: usize = 8;
const SHORT: usize = 80;

/// What stands before the colon of a headline and is nobody.
const LABELS: &[&str] = &[
    "analysis",
    "breaking",
    "breaking news",
    "exclusive",
    "explained",
    "in brief",
    "latest",
    "letters",
    "live",
    "news",
    "profile",
    "review",
    "revealed",
    "special report",
    "update",
    "your letters",
];

/// Most words of the label of a headline.
const LABEL: usize = 5;

/// Fewest statements of others in a report.
const FEW: usize = 3;

/// Whether a text tells what others say, and nothing shows that it says what its author thinks.
pub(crate) fn is_report(text: &str, tokens: &Tokens, offsets: &Offsets<'_>, statements: &[Statement]) -> bool {
    let of_others = statements.iter().filter(|statement| statement.section == Section::Body && statement.cue.is_some());
    of_others.take(FEW).count() == FEW && !is_opinion(text) && !is_by_us(text, tokens, offsets, statements)
}

/// Whether the head of a text, or a headline, says that its author says what he thinks: "EDITORIAL", "Comment: keep the
/// gate shut", "The Courier's view".
fn is_opinion(text: &str) -> bool {
    let marks = |line: &str| {
        let line = line.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let own = OPINION.iter().any(|mark| {
            let rest = line.strip_prefix(mark).or_else(|| line.strip_suffix(mark));
            rest.is_some_and(|rest| {
                !rest.starts_with(|c: char| c.is_alphanumeric() || c == ' ')
                    && !rest.ends_with(|c: char| c.is_alphanumeric() || c == ' ')
            })
        });
        own || ["'s view", "’s view", "s' view", "’ view", "'s opinion", "’s opinion"]
            .iter()
            .any(|view| line.ends_with(view))
    };
    text.lines().filter(|line| !line.trim().is_empty()).take(HEAD).filter(|line| line.len() <= SHORT).any(marks)
}

/// "Harbour master: the lamp was out": whether a headline quotes somebody, and not its own `outlet`: "The Courier says: …".
pub(crate) fn quotes(headline: &str, outlet: Option<&str>) -> bool {
    let Some((label, said)) = headline.split_once(": ") else { return false };
    let words = || label.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 3);
    let own =
        || outlet.is_some_and(|outlet| words().any(|word| outlet.split(' ').any(|own| own.eq_ignore_ascii_case(word))));
    let nobody = LABELS.contains(&label.trim().to_lowercase().as_str()) || is_opinion(label) || own();
    !nobody && label.split_whitespace().count() <= LABEL && !said.trim().is_empty()
}

/// Whether somebody says "we", "I" or "this newspaper" outside of quotation marks and of what others say.
fn is_by_us(text: &str, tokens: &Tokens, offsets: &Offsets<'_>, statements: &[Statement]) -> bool {
    let of_another = |at: usize| {
        let at = offsets.char_at(at);
        statements.iter().flat_map(|statement| &statement.content).any(|piece| piece.contains(Span::new(at, at + 1)))
    };
    let (mut quoted, mut last) = (false, 0);
    tokens.all.iter().enumerate().any(|(nth, token)| {
        // A quotation that nobody closes ends with its paragraph.
        quoted &= !text[last..token.at.start].contains('\n');
        last = token.at.end;
        match token.word.as_str() {
            "“" | "«" | "‘" => quoted = true,
            "”" | "»" => quoted = false,
            "\"" => quoted = !quoted,
            "this" if !is_own_page(tokens, nth) => {}
            "we" | "our" | "i" | "my" | "this" => {
                return !quoted && !is_at_work(tokens, nth) && !of_another(token.at.start);
            }
            _ => {}
        }
        false
    })
}

/// "This page will return to it."
fn is_own_page(tokens: &Tokens, nth: usize) -> bool {
    let own = |token: &Token| matches!(token.word.as_str(), "page" | "newspaper" | "paper" | "column" | "magazine");
    let by_whom = nth > 0 && matches!(tokens.all[nth - 1].word.as_str(), "by" | "to" | "from" | "for" | "with");
    tokens.all.get(nth + 1).is_some_and(own) && !by_whom
}

/// "By our court reporter", "as we reported on Monday", "Henry I."
fn is_at_work(tokens: &Tokens, nth: usize) -> bool {
    const WORK: &[&str] = &[
        "correspondent",
        "reporter",
        "staff",
        "editor",
        "agenci",
        "photograph",
        "new",
        "report",
        "ask",
        "meet",
        "met",
    ];
    let behind = || tokens.all[nth + 1..].iter().take(4).take_while(|token| token.is_word);
    let works = behind().any(|token| WORK.contains(&token.key.as_str()) || token.word == "correspondents");
    let numeral = tokens.all[nth].word == "i" && nth > 0 && tokens.all[nth - 1].capital && tokens.all[nth - 1].is_word;
    works || numeral
}
