//! How the tokens of a window hang together with a cue: by dependencies, marks and other cues.

use super::syntax::OUTSIDE;
use super::text::Text;
use super::token::{NONE, Sort};
use super::tree::Tree;

/// The way from a token up to the cue or an ancestor of it, and from there down to the cue.
#[derive(Debug, Clone, Copy)]
pub(super) struct Path {
    /// How far above the cue the two ways meet; [`Path::APART`] where they do not, and
    /// [`Path::ELSEWHERE`] in another sentence.
    pub(super) up: u8,
    /// The last two relations before they meet.
    pub(super) relation: u8,
    pub(super) below: u8,
    /// How many steps down to the token, at most 3.
    pub(super) steps: u8,
    /// The token below the place where they meet.
    pub(super) top: u32,
}

impl Path {
    const APART: u8 = 6;
    const ELSEWHERE: u8 = 7;
    /// The path of what lies outside of the window.
    pub(super) const OUTSIDE: Self = Self { up: 9, relation: 0, below: 0, steps: 0, top: 0 };
    const NO_RELATION: u8 = 33;

    pub(super) fn key(self) -> u32 {
        u32::from(self.up) * 64 + u32::from(self.relation)
    }

    /// Whether both hang from the cue in the same place.
    pub(super) fn joins(self, other: Self) -> u32 {
        u32::from(self.top == other.top && self.up == other.up)
    }
}

/// How far above a cue is looked.
const HIGHEST: usize = 5;
/// How far a token is climbed from.
const DEEPEST: usize = 40;

/// What [`super::labels`] knows of each token of a window but the token itself.
#[derive(Debug, Default)]
pub(super) struct Paths {
    pub(super) paths: Vec<Path>,
    /// Likely cues between the token and the cue, at most 2.
    pub(super) cues: Vec<u8>,
    /// Marks between them, at most 3.
    pub(super) marks: Vec<u8>,
    /// The relation of the cue to its head, and of that to its own.
    pub(super) above: [u32; 2],
    chain: Vec<u32>,
}

impl Paths {
    /// Fills in the paths from a cue to the tokens of its window.
    pub(super) fn find(&mut self, text: &Text, tree: &Tree, cue: usize, (from, to): (usize, usize)) {
        let tokens = &text.tokens;
        let relation = |at: i32| usize::try_from(at).map_or(9, |at| u32::from(tokens[at].relation));
        self.above = [u32::from(tokens[cue].relation), relation(tokens[cue].head)];
        self.chain.clear();
        let mut up = Some(cue);
        while let Some(at) = up.filter(|_| self.chain.len() < HIGHEST) {
            self.chain.push(at as u32);
            up = usize::try_from(tokens[at].head).ok();
        }
        let sentence = text.sentence_of(cue);
        self.paths.clear();
        for (at, token) in (from..to).zip(&tokens[from..to]) {
            let path = if (sentence.0..sentence.1).contains(&at) {
                self.path(text, at)
            } else {
                Path { up: Path::ELSEWHERE, relation: token.relation, below: 0, steps: 0, top: at as u32 }
            };
            self.paths.push(path);
        }
        self.count(text, tree, cue, (from, to));
    }

    fn path(&self, text: &Text, token: usize) -> Path {
        let tokens = &text.tokens;
        let (mut top, mut below) = (NONE, NONE);
        let (mut steps, mut up) = (0u8, Path::APART);
        let mut at = Some(token);
        for _ in 0..DEEPEST {
            let Some(here) = at else { break };
            if let Some(height) = self.chain.iter().position(|&ancestor| ancestor == here as u32) {
                up = height as u8;
                break;
            }
            below = top;
            top = here as u32;
            steps = (steps + 1).min(3);
            at = usize::try_from(tokens[here].head).ok();
        }
        let relation = |at: u32| text.get(at as usize).map_or(Path::NO_RELATION, |t| t.relation);
        let (first, second) = (relation(top), relation(below));
        Path { up, relation: first, below: second, steps, top: if top == NONE { token as u32 } else { top } }
    }

    /// Counts cues and marks outwards from the cue.
    fn count(&mut self, text: &Text, tree: &Tree, cue: usize, (from, to): (usize, usize)) {
        for column in [&mut self.cues, &mut self.marks] {
            column.clear();
            column.resize(to - from, 0);
        }
        let mut outwards = |tokens: &mut dyn Iterator<Item = usize>| {
            let (mut cues, mut marks) = (0u8, 0u8);
            for at in tokens {
                self.cues[at - from] = cues;
                self.marks[at - from] = marks;
                cues = (cues + u8::from(tree.cue[at] > 0)).min(2);
                marks = (marks + u8::from(text.tokens[at].sort == Sort::Mark)).min(3);
            }
        };
        outwards(&mut (cue + 1..to));
        outwards(&mut (from..cue).rev());
    }
}

/// The quotations around a cue as bits: one closes shortly before it (behind a comma), one opens
/// shortly behind it (in its sentence or not), its sentence begins with one, the window goes on before
/// or behind its sentence.
pub(super) fn layout(text: &Text, cue: usize, (from, to): (usize, usize)) -> u32 {
    let tokens = &text.tokens;
    let (first, end) = text.sentence_of(cue);
    let mut bits = 0;
    if let Some(at) = (cue.saturating_sub(8).max(from)..cue).rev().find(|&at| tokens[at].closes()) {
        bits |= if at > 0 && tokens[at - 1].first == ',' { 3 } else { 1 };
    }
    if let Some(at) = (cue + 1..(cue + 9).min(to)).find(|&at| tokens[at].opens()) {
        bits |= if tokens[at].sentence == tokens[cue].sentence { 4 } else { 8 };
    }
    bits + u32::from(tokens[first].opens()) * 16 + u32::from(end < to) * 32 + u32::from(from < first) * 64
}

/// What stands behind a cue in its sentence: nothing, a colon, another mark, a word.
pub(super) fn follows(text: &Text, cue: usize) -> u32 {
    let next = text.get(cue + 1).filter(|_| cue + 1 < text.sentence_of(cue).1);
    next.map_or(0, |t| {
        if t.first == ':' {
            1
        } else if t.sort == Sort::Mark {
            2
        } else {
            3
        }
    })
}

/// The tag of a token that may lie outside.
pub(super) fn tag(token: Option<&super::token::Token>) -> u32 {
    token.map_or(OUTSIDE, |t| u32::from(t.tag))
}
