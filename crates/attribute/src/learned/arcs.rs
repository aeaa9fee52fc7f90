//! The states of the parser: an arc-eager transition system whose root stands behind the last word.

use super::token::NONE;

/// What the parser can do in a state.
pub(crate) const SHIFT: usize = 0;
pub(crate) const REDUCE: usize = 1;
pub(crate) const LEFT: usize = 2;
pub(crate) const RIGHT: usize = 3;

/// A state: the stack, the next token, and the arcs so far. Tokens are counted from the beginning of
/// the sentence; the root has the number `length`.
#[derive(Debug, Default)]
pub(crate) struct Arcs {
    pub(crate) stack: Vec<u32>,
    pub(crate) next: usize,
    pub(crate) length: usize,
    /// For each token its head or [`NONE`], and the relation to it.
    pub(crate) head: Vec<u32>,
    pub(crate) relation: Vec<u8>,
    /// The two outermost dependents on the left, the outermost on the right, or [`NONE`].
    pub(crate) left: Vec<u32>,
    pub(crate) left2: Vec<u32>,
    pub(crate) right: Vec<u32>,
    /// How many dependents it has on each side.
    pub(crate) lefts: Vec<u8>,
    pub(crate) rights: Vec<u8>,
}

impl Arcs {
    /// Begins a sentence of so many tokens.
    pub(crate) fn begin(&mut self, length: usize) {
        self.stack.clear();
        self.next = 0;
        self.length = length;
        for column in [&mut self.head, &mut self.left, &mut self.left2, &mut self.right] {
            column.clear();
            column.resize(length + 1, NONE);
        }
        for column in [&mut self.relation, &mut self.lefts, &mut self.rights] {
            column.clear();
            column.resize(length + 1, 0);
        }
    }

    pub(crate) fn is_done(&self) -> bool {
        self.next >= self.length && self.stack.is_empty()
    }

    /// Which actions are possible.
    pub(crate) fn possible(&self) -> [bool; 4] {
        let more = self.next < self.length;
        match self.stack.last() {
            None => [more, false, false, false],
            Some(&top) => {
                let headed = self.head[top as usize] != NONE;
                [more, headed, !headed, more]
            }
        }
    }

    /// Does a possible action; the head and the dependent where it makes an arc.
    pub(crate) fn act(&mut self, action: usize) -> Option<(usize, usize)> {
        let next = self.next;
        match (action, self.stack.last().copied()) {
            (REDUCE, _) => {
                self.stack.pop();
                None
            }
            (LEFT, Some(top)) => {
                self.stack.pop();
                self.head[top as usize] = next as u32;
                self.left2[next] = self.left[next];
                self.left[next] = top;
                self.lefts[next] = self.lefts[next].saturating_add(1);
                Some((next, top as usize))
            }
            (RIGHT, Some(top)) => {
                self.head[next] = top;
                self.right[top as usize] = next as u32;
                self.rights[top as usize] = self.rights[top as usize].saturating_add(1);
                self.stack.push(next as u32);
                self.next += 1;
                Some((top as usize, next))
            }
            _ => {
                self.stack.push(next as u32);
                self.next += 1;
                None
            }
        }
    }
}
