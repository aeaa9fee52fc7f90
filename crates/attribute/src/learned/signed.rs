//! Quotations with a signature: “…” — Ada Vella, minister

use super::candidate::Candidate;
use super::text::Text;
use super::token::{NONE, Sort, Token};

/// The odds that one is right.
const ODDS: i32 = 35;
/// A signature is at most so many tokens long.
const LONGEST: usize = 12;

/// The signed quotations of a text: behind the closing mark a dash and a name, and nothing else in the
/// paragraph.
pub(crate) fn find(text: &Text) -> Vec<Candidate> {
    (1..text.tokens.len()).filter_map(|dash| signed(text, dash)).collect()
}

fn signed(text: &Text, dash: usize) -> Option<Candidate> {
    let tokens = &text.tokens;
    let (token, close) = (&tokens[dash], &tokens[dash - 1]);
    if !token.is_dash() || !close.closes() || close.quote == NONE || close.paragraph != token.paragraph {
        return None;
    }
    let (begin, mut end) = text.paragraphs[token.paragraph as usize];
    if end > dash + LONGEST {
        return None;
    }
    while end > dash + 1 && tokens[end - 1].sort == Sort::Mark {
        end -= 1;
    }
    if !(dash + 1 < end && end <= dash + 9 && tokens[dash + 1].first.is_uppercase()) {
        return None;
    }
    let name = dash + 1..(dash + 1..end).find(|&at| tokens[at].first == ',').unwrap_or(end);
    let named = |token: &Token| {
        let short = token.end - token.start <= 3;
        token.first == '.' || token.sort == Sort::Word && (token.first.is_uppercase() || short)
    };
    if !tokens[name.clone()].iter().all(named) {
        return None;
    }
    let opened = (begin..dash - 1).rev().take_while(|&at| tokens[at].quote == close.quote).last()?;
    Some(Candidate {
        cue: dash,
        source: Some((name.start, name.end)),
        cues: vec![(dash, dash + 1)],
        content: vec![(opened, dash)],
        odds: ODDS,
        ..Candidate::default()
    })
}
