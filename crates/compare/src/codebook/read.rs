//! A codebook as it is written, made ready to find its phrases; and what is wrong with it.

use std::collections::HashSet;
use std::ops::Range;

use toml::Spanned;

use super::error::{CodebookError, CodebookErrorKind};
use super::find::{Finder, Need, Role};
use super::lists::Lists;
use super::parse::{self, Fault};
use super::pattern::Pattern;
use super::sentence::{content, is_future, is_norm, is_past, names_of};
use super::tokens::{Token, Tokens};
use super::{Codebook, Example, Proposition, Quantity, file, frame};

pub(super) fn read(toml: &str) -> Result<Codebook, Vec<CodebookError>> {
    let file: file::File = toml::from_str(toml).map_err(|error| {
        let kind = CodebookErrorKind::Toml(error.message().to_owned());
        vec![CodebookError { kind, at: error.span().unwrap_or(0..0) }]
    })?;
    let mut words = words(&file);
    let mut reader = Reader { lists: Lists::new(&file.words), finder: Finder::default(), errors: Vec::new() };
    reader.lists.read_all();
    for (name, list) in file.words.iter().filter(|(_, list)| list.get_ref().is_empty()) {
        reader.wrong(CodebookErrorKind::EmptyList(name.clone()), list.span());
    }
    if file.proposition.is_empty() && file.quantity.is_empty() {
        reader.wrong(CodebookErrorKind::NoPropositions, 0..0);
    }
    let mut names: HashSet<String> = HashSet::new();
    for name in &file.names {
        names.extend(name.split_whitespace().map(str::to_lowercase));
    }
    let (mut propositions, mut ids) = (Vec::new(), HashSet::new());
    for (nth, proposition) in file.proposition.iter().enumerate() {
        reader.id(&proposition.id, &mut ids);
        names.extend(names_of(proposition.sentence.get_ref()));
        names.extend(names_of(&proposition.about));
        reader.phrases(nth, proposition);
        propositions.push(made(proposition));
    }
    let mut quantities = Vec::new();
    for quantity in &file.quantity {
        reader.id(&quantity.id, &mut ids);
        quantities.push(reader.quantity(quantity));
    }
    let Reader { mut lists, mut finder, mut errors } = reader;
    let wrong = std::mem::take(&mut lists.wrong);
    errors.extend(wrong.into_iter().map(|wrong| CodebookError { kind: told(wrong.fault, &lists), at: wrong.at }));
    errors.sort_by_key(|error| error.at.start);
    if errors.iter().any(|error| !error.is_warning()) {
        return Err(errors);
    }
    words.extend(lists.stock_words());
    finder.assume_topic(file.on_topic);
    let (on_topic, of_the_matter) = (file.on_topic, names_of_the_matter(&file));
    Ok(Codebook { propositions, quantities, finder, names, words, on_topic, of_the_matter, warnings: errors })
}

struct Reader<'f> {
    lists: Lists<'f>,
    finder: Finder,
    errors: Vec<CodebookError>,
}

impl Reader<'_> {
    fn wrong(&mut self, kind: CodebookErrorKind, at: Range<usize>) {
        self.errors.push(CodebookError { kind, at });
    }

    fn id<'f>(&mut self, id: &'f Spanned<String>, ids: &mut HashSet<&'f str>) {
        let (id, at) = (id.get_ref(), id.span());
        if !ids.insert(id) {
            self.wrong(CodebookErrorKind::DuplicateId(id.clone()), at.clone());
        }
        if id.is_empty() || !id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-') {
            self.wrong(CodebookErrorKind::BadId(id.clone()), at);
        }
    }

    fn quantity(&mut self, of: &file::Quantity) -> Quantity {
        let id = of.id.get_ref();
        if Tokens::read(of.question.get_ref()).all.is_empty() {
            self.wrong(CodebookErrorKind::EmptyQuestion(id.clone()), of.question.span());
        }
        if of.given.get_ref().is_empty() {
            self.wrong(CodebookErrorKind::NoGiven(id.clone()), of.given.span());
        }
        let mut given = Vec::new();
        for phrase in of.given.get_ref() {
            match parse::read(phrase.get_ref(), &mut self.lists) {
                Ok((pattern, _)) if !pattern.has_number() => self.wrong(CodebookErrorKind::NoNumber, phrase.span()),
                // "It was about 250" says enough where the topic is near.
                Ok((_, Some(words))) if of.topic.is_empty() => self.fault(Fault::Everything(words), phrase.span()),
                Ok((pattern, _)) => given.push(pattern),
                Err(fault) => self.fault(fault, phrase.span()),
            }
        }
        let mut all = |phrases: &[Spanned<String>]| -> Vec<Pattern> {
            phrases.iter().filter_map(|phrase| self.pattern(phrase.get_ref(), phrase.span())).collect()
        };
        let (topic, exclude) = (all(&of.topic), all(&of.exclude));
        Quantity::new(of, given, topic, exclude)
    }

    fn fault(&mut self, fault: Fault, at: Range<usize>) {
        let kind = told(fault, &self.lists);
        self.wrong(kind, at);
    }

    fn pattern(&mut self, phrase: &str, at: Range<usize>) -> Option<Pattern> {
        match parse::parse(phrase, &mut self.lists) {
            Ok(pattern) if pattern.has_number() => {
                self.wrong(CodebookErrorKind::NumberHere, at);
                None
            }
            Ok(pattern) => Some(pattern),
            Err(fault) => {
                self.fault(fault, at);
                None
            }
        }
    }

    /// Adds the phrases and frames of a proposition.
    fn phrases(&mut self, nth: usize, of: &file::Proposition) {
        let id = of.id.get_ref();
        if Tokens::read(of.sentence.get_ref()).all.is_empty() {
            self.wrong(CodebookErrorKind::EmptySentence(id.clone()), of.sentence.span());
        }
        let frames = [&of.good, &of.bad, &of.should, &of.culprit, &of.others];
        if of.affirm.is_empty() && of.deny.is_empty() && frames.iter().all(|frame| frame.is_empty()) {
            self.wrong(CodebookErrorKind::NoPhrases(id.clone()), of.id.span());
        }
        if let (Some(_), Some(bad)) = (of.good.first(), of.bad.first()) {
            self.wrong(CodebookErrorKind::BothWays(id.clone()), bad.span());
        }
        if let Some(other) = of.others.first().filter(|_| of.culprit.is_empty()) {
            self.wrong(CodebookErrorKind::OthersAlone(id.clone()), other.span());
        }
        let plain: [(&'static str, Role, &[Spanned<String>]); 5] = [
            ("topic", Role::Topic, &of.topic),
            ("exclude", Role::Exclude, &of.exclude),
            ("should", Role::Act, &of.should),
            ("good", Role::Thing, &of.good),
            ("bad", Role::Thing, &of.bad),
        ];
        for (key, role, phrases) in plain {
            for phrase in phrases {
                if let Some(pattern) = self.pattern(phrase.get_ref(), phrase.span()) {
                    self.finder.add(nth, (role, true), pattern, (key, phrase.get_ref()));
                }
            }
        }
        for (key, phrases) in [("good", &of.good), ("bad", &of.bad)] {
            if !phrases.is_empty() {
                let Self { lists, finder, .. } = self;
                frame::judgement(key == "good", lists, |role, pattern, list| {
                    finder.add(nth, (role, true), pattern, (key, list));
                });
            }
        }
        self.culprits(nth, of);
        self.sides(nth, of);
    }

    /// Adds who did it, and who else may have.
    fn culprits(&mut self, nth: usize, of: &file::Proposition) {
        let mut seen = Vec::new();
        let sides =
            [("culprit", Role::Affirm(Need::Topic), &of.culprit), ("others", Role::Deny(Need::Topic), &of.others)];
        for (key, role, phrases) in sides {
            for phrase in phrases {
                let (text, at) = (phrase.get_ref(), phrase.span());
                let Some(pattern) = self.pattern(text, at.clone()) else { continue };
                if role == Role::Deny(Need::Topic) && seen.iter().any(|other: &Pattern| other.contradicts(&pattern)) {
                    self.contradiction(text, of, at);
                    continue;
                }
                let is_other = role == Role::Deny(Need::Topic);
                if !is_other {
                    seen.push(pattern.clone());
                }
                self.finder.add(nth, (Role::Suspect { is_other }, true), pattern, (key, text));
                for (did, negatable) in frame::did(text) {
                    let Some(pattern) = self.pattern(&did, at.clone()) else { break };
                    self.finder.add(nth, (role, negatable), pattern, (key, text));
                }
                if role == Role::Affirm(Need::Topic) {
                    for did_not in frame::did_not(text) {
                        let Some(pattern) = self.pattern(&did_not, at.clone()) else { break };
                        self.finder.add(nth, (Role::Deny(Need::Topic), true), pattern, (key, text));
                    }
                }
            }
        }
    }

    /// Adds what speaks for a proposition and against it, and what leaves it open.
    fn sides(&mut self, nth: usize, of: &file::Proposition) {
        type Side<'f> = (&'static str, fn(Need) -> Role, &'f [Spanned<file::Phrase>]);
        let sides: [Side<'_>; 3] =
            [("affirm", Role::Affirm, &of.affirm), ("deny", Role::Deny, &of.deny), ("hedge", Role::Hedge, &of.hedge)];
        let mut seen = Vec::<(&'static str, Pattern)>::new();
        for (key, role, phrases) in sides {
            for written in phrases {
                let (phrase, at) = (written.get_ref(), written.span());
                let Some(pattern) = self.pattern(&phrase.phrase, at.clone()) else { continue };
                if phrase.need == Need::TopicHere && of.topic.is_empty() {
                    self.wrong(CodebookErrorKind::WithoutTopic(of.id.get_ref().clone()), at);
                    continue;
                }
                if seen.iter().any(|(other, own)| *other != key && own.contradicts(&pattern)) {
                    match key {
                        "hedge" => self.undecided(&phrase.phrase, of, at),
                        _ => self.contradiction(&phrase.phrase, of, at),
                    }
                    continue;
                }
                self.finder.add(nth, (role(phrase.need), phrase.negatable), pattern.clone(), (key, &phrase.phrase));
                seen.push((key, pattern));
            }
        }
    }

    fn contradiction(&mut self, phrase: &str, of: &file::Proposition, at: Range<usize>) {
        let (phrase, proposition) = (phrase.to_owned(), of.id.get_ref().clone());
        self.wrong(CodebookErrorKind::Contradiction { phrase, proposition }, at);
    }

    fn undecided(&mut self, phrase: &str, of: &file::Proposition, at: Range<usize>) {
        let (phrase, proposition) = (phrase.to_owned(), of.id.get_ref().clone());
        self.wrong(CodebookErrorKind::Undecided { phrase, proposition }, at);
    }
}

fn made(of: &file::Proposition) -> Proposition {
    let sentence = of.sentence.get_ref();
    let example =
        |e: &file::Example| Example { at: e.text.span(), stance: e.is.stance(), text: e.text.get_ref().clone() };
    Proposition {
        id: of.id.get_ref().clone(),
        is_past: is_past(sentence),
        is_future: is_future(sentence),
        is_norm: !of.should.is_empty() || is_norm(sentence),
        sentence: sentence.clone(),
        about: of.about.clone(),
        notes: of.notes.clone(),
        content: content(sentence),
        has_topic: !of.topic.is_empty(),
        examples: of.example.iter().map(example).collect(),
    }
}

/// Where names were given, these and the names within sentences, in small letters.
fn names_of_the_matter(file: &file::File) -> HashSet<String> {
    let mut names = HashSet::new();
    if file.names.is_empty() {
        return names;
    }
    let told = file.proposition.iter().flat_map(|of| [of.sentence.get_ref(), &of.about]);
    for (text, is_sentence) in file.names.iter().map(|name| (name, false)).chain(told.map(|text| (text, true))) {
        let tokens = Tokens::read(text);
        // What a sentence begins with has a capital in any case.
        let begins = |at: usize| is_sentence && tokens.sentences.iter().any(|sentence| sentence.start == at);
        let is_name = |(at, token): &(usize, &Token)| token.capital && token.is_word && !begins(*at);
        names.extend(tokens.all.iter().enumerate().filter(is_name).map(|(_, token)| token.word.clone()));
    }
    names
}

/// The keys of all words in sentences, phrases and lists.
fn words(file: &file::File) -> HashSet<String> {
    let mut words = HashSet::new();
    let mut read = |text: &str| words.extend(Tokens::read(text).all.into_iter().filter(|t| t.is_word).map(|t| t.key));
    file.words.values().flat_map(Spanned::get_ref).for_each(|word| read(word.get_ref()));
    for of in &file.proposition {
        [of.sentence.get_ref(), &of.about].into_iter().for_each(|text| read(text));
        let phrases = [&of.topic, &of.should, &of.good, &of.bad, &of.culprit];
        phrases.into_iter().flatten().for_each(|phrase| read(phrase.get_ref()));
        of.affirm.iter().chain(&of.deny).chain(&of.hedge).for_each(|phrase| read(&phrase.get_ref().phrase));
    }
    words
}

fn told(fault: Fault, lists: &Lists<'_>) -> CodebookErrorKind {
    match fault {
        Fault::Everything(words) => CodebookErrorKind::Everything(words),
        Fault::Empty => CodebookErrorKind::EmptyPhrase,
        Fault::Bracket => CodebookErrorKind::Bracket,
        Fault::Gap => CodebookErrorKind::Gap,
        Fault::And => CodebookErrorKind::And,
        Fault::Circle(name) => CodebookErrorKind::Circle(name),
        Fault::Deep => CodebookErrorKind::Deep,
        Fault::Number => CodebookErrorKind::NumberHere,
        Fault::NoStock { list, word } => CodebookErrorKind::NoStock { list, word },
        Fault::Absent { list, word } => CodebookErrorKind::Absent { list, word },
        Fault::UnknownList(name) => CodebookErrorKind::UnknownList { like: lists.like(&name), name },
    }
}
