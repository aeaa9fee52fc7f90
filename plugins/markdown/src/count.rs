//! Counts in words.

use std::fmt;

use crate::statement::Form;

/// "1 statement", "2 statements".
pub(crate) fn of(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// How many statements have which form.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Forms {
    quoted: usize,
    partly: usize,
    reported: usize,
}

impl Forms {
    pub(crate) fn add(&mut self, form: Form) {
        match form {
            Form::Quoted => self.quoted += 1,
            Form::Partly => self.partly += 1,
            Form::Reported => self.reported += 1,
        }
    }

    pub(crate) fn total(self) -> usize {
        self.quoted + self.partly + self.reported
    }
}

/// "7 statements: 4 quoted, 1 partly quoted, 2 reported", "2 statements, all quoted", "1 statement, quoted".
impl fmt::Display for Forms {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let forms = [(self.quoted, Form::Quoted), (self.partly, Form::Partly), (self.reported, Form::Reported)];
        let mut parts = forms.map(|(number, form)| (number, form.word())).to_vec();
        parts.retain(|(number, _)| *number > 0);
        let statements = of(self.total(), "statement", "statements");
        match parts[..] {
            [(1, word)] => write!(f, "{statements}, {word}"),
            [(_, word)] => write!(f, "{statements}, all {word}"),
            _ => {
                let parts: Vec<_> = parts.iter().map(|(number, word)| format!("{number} {word}")).collect();
                write!(f, "{statements}: {}", parts.join(", "))
            }
        }
    }
}
