//! Word classes and the verbs of attribution.

mod class;
mod lists;
mod set;
mod verbs;

use rustc_hash::FxHashMap;

pub(crate) use class::Class;
pub(crate) use lists::ABBREVIATIONS;
pub(crate) use set::Words;

/// What a verb of attribution can take, as a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Frame(u16);

impl Frame {
    /// "that …" or a bare clause.
    pub(crate) const CLAUSE: Self = Self(1);
    /// A quotation.
    pub(crate) const QUOTE: Self = Self(1 << 1);
    /// A noun phrase that says what the statement is about or contains.
    pub(crate) const OBJECT: Self = Self(1 << 2);
    /// "to …"
    pub(crate) const INFINITIVE: Self = Self(1 << 3);
    /// One of the verb's prepositions and a noun phrase.
    pub(crate) const PREPOSITION: Self = Self(1 << 4);
    /// "whether …", "what …"
    pub(crate) const WH: Self = Self(1 << 5);
    /// Somebody who is spoken to stands between the verb and its clause.
    pub(crate) const ADDRESSEE: Self = Self(1 << 6);
    /// Only a clause with "that".
    pub(crate) const THAT: Self = Self(1 << 8);
    /// An act of speech, as against a state of mind.
    pub(crate) const SPEECH: Self = Self(1 << 7);

    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the two sets share a frame.
    pub(crate) fn any(self, of: Self) -> bool {
        self.0 & of.0 != 0
    }
}

/// A verb of attribution.
#[derive(Debug)]
pub(crate) struct Verb {
    pub(crate) lemma: &'static str,
    pub(crate) frame: Frame,
    /// Prepositions and particles that belong to it.
    pub(crate) prepositions: Vec<&'static str>,
    /// Whether its bare and -s forms are often nouns.
    pub(crate) noun_too: bool,
}

/// The forms a written word can be of its verb, as a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Form {
    /// Index into the lexicon's verbs.
    pub(crate) verb: u16,
    bits: u8,
}

impl Form {
    pub(crate) const BASE: u8 = 1;
    pub(crate) const THIRD: u8 = 2;
    pub(crate) const ING: u8 = 4;
    pub(crate) const PAST: u8 = 8;
    pub(crate) const PARTICIPLE: u8 = 16;

    /// Whether the word can be one of these forms.
    pub(crate) fn is(self, forms: u8) -> bool {
        self.bits & forms != 0
    }
}

/// What the lists say of a written word.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Entry {
    pub(crate) class: Class,
    pub(crate) form: Option<Form>,
}

/// All lists, looked up by lower-case word with straight apostrophes.
#[derive(Debug)]
pub(crate) struct Lexicon {
    verbs: Vec<Verb>,
    entries: FxHashMap<String, Entry>,
}

impl Lexicon {
    /// The longest word that the lists hold, in bytes, with room to spare.
    const LONGEST: usize = 24;

    pub(crate) fn new() -> Self {
        let mut lexicon = Self { verbs: Vec::new(), entries: FxHashMap::default() };
        for (frame, lemmas) in verbs::VERBS {
            for lemma in lemmas.split_whitespace() {
                lexicon.add_verb(lemma, *frame);
            }
        }
        for (lemma, prepositions) in verbs::PREPOSITIONS {
            if let Some(verb) = lexicon.verbs.iter_mut().find(|v| v.lemma == *lemma) {
                verb.prepositions = prepositions.split_whitespace().collect();
            }
        }
        for lemma in verbs::NOUNS_TOO.split_whitespace() {
            if let Some(verb) = lexicon.verbs.iter_mut().find(|v| v.lemma == lemma) {
                verb.noun_too = true;
            }
        }
        for (class, words) in lists::LISTS {
            for word in words.split_whitespace() {
                lexicon.entries.entry(word.to_owned()).or_default().class |= *class;
            }
        }
        lexicon
    }

    fn add_verb(&mut self, lemma: &'static str, frame: Frame) {
        if let Some(verb) = self.verbs.iter_mut().find(|v| v.lemma == lemma) {
            verb.frame = verb.frame.or(frame);
            return;
        }
        let index = self.verbs.len() as u16;
        self.verbs.push(Verb { lemma, frame, prepositions: Vec::new(), noun_too: false });
        let (past, participle) = verbs::IRREGULAR
            .iter()
            .find(|(l, ..)| *l == lemma)
            .map_or_else(|| (regular_past(lemma), regular_past(lemma)), |(_, a, b)| ((*a).to_owned(), (*b).to_owned()));
        let forms = [
            (lemma.to_owned(), Form::BASE),
            (third_person(lemma), Form::THIRD),
            (ing_form(lemma, &past), Form::ING),
            (past, Form::PAST),
            (participle, Form::PARTICIPLE),
        ];
        for (word, bit) in forms {
            let entry = self.entries.entry(word).or_default();
            match &mut entry.form {
                Some(form) if form.verb == index => form.bits |= bit,
                Some(_) => {}
                none => *none = Some(Form { verb: index, bits: bit }),
            }
        }
    }

    /// What the lists say of a lower-case word.
    pub(crate) fn look_up(&self, word: &str) -> Entry {
        if word.len() > Self::LONGEST {
            return Entry::default();
        }
        self.entries.get(word).copied().unwrap_or_default()
    }

    /// What a compound with this last part is: a "vice-president" is a president.
    pub(crate) fn compound(&self, last: &str) -> Class {
        self.look_up(last).class.of(Class::TITLE | Class::ROLE | Class::GROUP | Class::BODY | Class::TEXT)
    }

    pub(crate) fn verb(&self, form: Form) -> &Verb {
        &self.verbs[usize::from(form.verb)]
    }
}

fn ends_in_consonant_y(lemma: &str) -> bool {
    lemma.ends_with('y')
        && !lemma.ends_with(['a', 'e', 'o', 'u'])
        && !lemma[..lemma.len() - 1].ends_with(['a', 'e', 'o', 'u'])
}

fn third_person(lemma: &str) -> String {
    if ends_in_consonant_y(lemma) {
        return format!("{}ies", &lemma[..lemma.len() - 1]);
    }
    let hiss = ["s", "sh", "ch", "x", "z", "go"].iter().any(|end| lemma.ends_with(end));
    format!("{lemma}{}", if hiss { "es" } else { "s" })
}

fn regular_past(lemma: &str) -> String {
    if ends_in_consonant_y(lemma) {
        format!("{}ied", &lemma[..lemma.len() - 1])
    } else if lemma.ends_with('e') {
        format!("{lemma}d")
    } else {
        format!("{lemma}ed")
    }
}

/// The -ing form; a past that doubles its consonant doubles it here too.
fn ing_form(lemma: &str, past: &str) -> String {
    match past.strip_suffix("ed") {
        Some(stem) if stem.len() == lemma.len() + 1 && stem.starts_with(lemma) => format!("{stem}ing"),
        _ if lemma == "begin" => "beginning".to_owned(),
        _ if lemma == "put" => "putting".to_owned(),
        _ if lemma.ends_with('e') && !lemma.ends_with("ee") => format!("{}ing", &lemma[..lemma.len() - 1]),
        _ => format!("{lemma}ing"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_are_known_in_every_form() {
        let lexicon = Lexicon::new();
        for (word, lemma, form) in [
            ("denies", "deny", Form::THIRD),
            ("denying", "deny", Form::ING),
            ("admitted", "admit", Form::PAST),
            ("admitting", "admit", Form::ING),
            ("written", "write", Form::PARTICIPLE),
            ("writing", "write", Form::ING),
            ("agreeing", "agree", Form::ING),
            ("stresses", "stress", Form::THIRD),
            ("say", "say", Form::BASE),
        ] {
            let found = lexicon.look_up(word).form.unwrap();
            assert!(found.is(form), "{word}");
            assert_eq!(lexicon.verb(found).lemma, lemma, "{word}");
        }
    }

    #[test]
    fn a_word_of_two_readings_keeps_both() {
        let entry = Lexicon::new().look_up("report");
        assert!(entry.class.any(Class::TEXT) && entry.form.is_some());
    }
}
