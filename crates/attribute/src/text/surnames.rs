//! Surnames that are small verbs as well: "Ivo May said", "“It froze,” said Lea Will."

use super::tokens::Token;
use crate::words::{Class, Form, Frame, Lexicon};

/// Words before a month.
const BEFORE_MONTH: &[&str] = &["early", "late", "mid", "last", "this", "next"];

/// Takes "May" and "Will" for names where a first name or a title stands before them and no verb in its plain form behind;
/// alone, where the text has such a name and they say something.
pub(super) fn mark(text: &str, tokens: &mut [Token], lexicon: &Lexicon) {
    let small = Class::AUXILIARY | Class::TIME | Class::HEDGE;
    let mut names = Names::default();
    for at in 1..tokens.len() {
        if names.which(text, &tokens[at]).is_some() && is_full(text, tokens, at) {
            tokens[at].class = tokens[at].class.without(small);
            names.know(text, &tokens[at]);
        }
    }
    if !names.any() {
        return;
    }
    for at in 0..tokens.len() {
        if names.knows(text, &tokens[at]) && is_alone(text, tokens, lexicon, at) {
            tokens[at].class = tokens[at].class.without(small);
        }
    }
}

/// Which of the two names a text has.
#[derive(Default)]
struct Names([bool; 2]);

impl Names {
    fn which(&self, text: &str, token: &Token) -> Option<usize> {
        let verb = token.is(Class::AUXILIARY) && token.is(Class::CAPITAL);
        ["May", "Will"].iter().position(|name| verb && &text[token.start..token.end] == *name)
    }

    fn know(&mut self, text: &str, token: &Token) {
        for (known, name) in self.0.iter_mut().zip(["May", "Will"]) {
            *known |= &text[token.start..token.end] == name;
        }
    }

    fn knows(&self, text: &str, token: &Token) -> bool {
        self.which(text, token).is_some_and(|nth| self.0[nth])
    }

    fn any(&self) -> bool {
        self.0.contains(&true)
    }
}

/// Whether token `at` stands behind a first name or a title and before no verb in its plain form.
fn is_full(text: &str, tokens: &[Token], at: usize) -> bool {
    let point = usize::from(at > 1 && tokens[at - 1].mark('.') && tokens[at - 2].end == tokens[at - 1].start);
    let before = &tokens[at - 1 - point];
    let named = before.is_word() && before.is(Class::CAPITAL) && !is_before_month(text, before);
    named && (point == 0 || before.is(Class::TITLE)) && behind(text, tokens, at)
}

/// Whether what follows shows that token `at` is no verb: a mark, or a verb with an ending.
fn behind(text: &str, tokens: &[Token], at: usize) -> bool {
    let Some(next) = tokens.get(at + 1) else { return true };
    let plain = || ["be", "have", "do", "not"].contains(&text[next.start..next.end].to_lowercase().as_str());
    next.marks(&[',', '.', ';', ')', '?', '!'])
        || next.is(Class::GENITIVE)
        || next.is_word() && !next.is(Class::CAPITAL) && (is_told(next) || next.is(Class::AUXILIARY) && !plain())
}

fn is_told(token: &Token) -> bool {
    token.form.is_some_and(|form| form.is(Form::PAST | Form::THIRD))
}

/// Whether token `at` says something.
fn is_alone(text: &str, tokens: &[Token], lexicon: &Lexicon, at: usize) -> bool {
    let says = |token: &Token| {
        let verb = token.form.filter(|_| is_told(token));
        verb.is_some_and(|form| lexicon.verb(form).frame.any(Frame::QUOTE))
    };
    let before = at.checked_sub(1).map(|before| &tokens[before]);
    let free = before.is_none_or(|before| !before.first.is_numeric() && !is_before_month(text, before));
    let ends = tokens.get(at + 1).is_none_or(|next| next.marks(&['.', ',', ';']));
    free && (tokens.get(at + 1).is_some_and(says) || ends && before.is_some_and(says))
}

fn is_before_month(text: &str, token: &Token) -> bool {
    let small = Class::PREPOSITION
        | Class::SUBORDINATOR
        | Class::DETERMINER
        | Class::COORDINATOR
        | Class::TIME
        | Class::PRONOUN;
    token.is(small) || BEFORE_MONTH.contains(&text[token.start..token.end].to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::super::Passage;
    use crate::words::{Class, Lexicon};

    /// The words that can be a small verb.
    fn verbs(text: &str) -> Vec<String> {
        let lexicon = Lexicon::new();
        let passage = Passage::read(text, &lexicon);
        let verb = |at: &usize| passage.is_one_of(*at, &["may", "will"]) && passage.tokens[*at].is(Class::AUXILIARY);
        (0..passage.tokens.len()).filter(verb).map(|at| passage.word(at + 1).to_owned()).collect()
    }

    #[test]
    fn a_surname_is_no_verb() {
        for name in ["Ada May", "Mrs. May", "Prime Minister May", "George Will"] {
            assert!(verbs(&format!("It froze. {name} said that the ice was thin.")).is_empty(), "{name}");
            assert!(verbs(&format!("“It froze,” said {name}.")).is_empty(), "{name}");
        }
        assert!(verbs("Ada May sang. May said that it froze. “It snowed,” said May.").is_empty());
    }

    #[test]
    fn a_verb_is_no_surname() {
        assert_eq!(verbs("Pilots May Resign\n\nMinister Will Not Go\n\nOrn may say so."), ["Resign", "Not", "say"]);
        assert_eq!(verbs("In May said Orn it froze. May said Orn it be cold."), ["said", "said"]);
    }
}
