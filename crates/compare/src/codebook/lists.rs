//! Lists of words: those of a codebook, and those that every codebook can use.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::sync::{Arc, LazyLock};

use super::parse::{self, Fault};
use super::pattern::{self, Firsts, Step, firsts};
use super::stock::TABLE;
use super::tokens::Token;

/// A list of words and groups of words, looked up by the word with which they begin.
#[derive(Debug)]
pub(crate) struct List {
    name: String,
    /// Whether it is one of those that every codebook can use.
    is_stock: bool,
    ways: Vec<Vec<Step>>,
    by_first: HashMap<String, Vec<usize>>,
    /// Those of them that stand exactly so, by the word alone.
    by_exact: HashMap<String, Vec<usize>>,
    /// How many lists are in one another in it, itself included.
    depth: usize,
    /// The words that are in every text and enough for a member that the codebook wrote itself.
    common: Option<String>,
}

/// Two lists of one codebook are the same where they have one name.
impl PartialEq for List {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name && self.is_stock == other.is_stock
    }
}

impl Eq for List {}

impl List {
    fn new(name: &str, is_stock: bool, stock: Vec<Vec<Step>>, own: Vec<Vec<Step>>) -> Self {
        let of_stock = stock.len();
        let ways = [stock, own].concat();
        let mut by_first: HashMap<String, Vec<usize>> = HashMap::new();
        for (nth, way) in ways.iter().enumerate() {
            for word in all_firsts(way) {
                let of_it = by_first.entry(word).or_default();
                if of_it.last() != Some(&nth) {
                    of_it.push(nth);
                }
            }
        }
        let exact = |(word, ways): (&String, &Vec<usize>)| Some((word.strip_prefix('=')?.to_owned(), ways.clone()));
        let by_exact = by_first.iter().filter_map(exact).collect();
        let depth = 1 + ways.iter().map(|way| depth(way)).max().unwrap_or(0);
        let common = ways[of_stock..].iter().find_map(|way| parse::common(way));
        Self { name: name.to_owned(), is_stock, ways, by_first, by_exact, depth, common }
    }

    /// What tells it from other lists of a codebook.
    pub(super) fn id(&self) -> (bool, String) {
        (self.is_stock, self.name.clone())
    }

    /// How many words it can begin with.
    pub(super) fn width(&self) -> usize {
        self.by_first.len()
    }

    /// The words that are in every text and enough for a member that the codebook wrote itself.
    pub(super) fn common(&self) -> Option<&str> {
        self.common.as_deref()
    }

    /// The words with which it begins, by key, or with `=` before them.
    pub(super) fn first_words(&self) -> impl Iterator<Item = &String> {
        self.by_first.keys()
    }

    /// Its members that can begin with a word.
    pub(super) fn beginning_with(&self, token: &Token) -> impl Iterator<Item = &[Step]> {
        let exact = self.by_exact.get(&token.word);
        let places = self.by_first.get(&token.key).into_iter().chain(exact).flatten();
        places.map(|&nth| self.ways[nth].as_slice())
    }

    /// Whether one of its members begins at a token; gives the tokens of the longest.
    pub(crate) fn at(&self, tokens: &[Token], at: usize, end: usize) -> Option<Vec<usize>> {
        let token = tokens.get(at).filter(|_| at < end)?;
        let found = self.beginning_with(token).filter_map(|way| pattern::match_at(way, tokens, at, end, false));
        found.map(|found| found.named).max_by_key(|named| named.last().copied())
    }
}

/// How many lists are in one another in a step.
fn depth(steps: &[Step]) -> usize {
    let of = |step: &Step| match step {
        Step::List { list, .. } => list.depth,
        Step::Any { ways, .. } => ways.iter().map(|way| depth(way)).max().unwrap_or(0),
        Step::Key(_) | Step::Word(_) | Step::Gap | Step::Number => 0,
    };
    steps.iter().map(of).max().unwrap_or(0)
}

/// The words with which steps can begin, those of lists among them.
fn all_firsts(steps: &[Step]) -> Vec<String> {
    let mut found = Firsts::default();
    firsts(steps, &mut found);
    let mut words = found.words;
    words.extend(found.lists.iter().flat_map(|list| list.first_words().cloned()));
    words.sort_unstable();
    words.dedup();
    words
}

/// A member of a list that cannot be read.
pub(super) struct Wrong {
    pub(super) fault: Fault,
    pub(super) at: Range<usize>,
}

/// The lists of a codebook as they are read: each when it is first asked for, so that their order is free.
pub(crate) struct Lists<'f> {
    written: BTreeMap<&'f str, &'f [toml::Spanned<String>]>,
    read: BTreeMap<String, Arc<List>>,
    /// The lists that are being read, the outermost first.
    reading: Vec<String>,
    pub(super) wrong: Vec<Wrong>,
    of_stock: Vec<Arc<List>>,
}

impl<'f> Lists<'f> {
    pub(super) fn new(words: &'f BTreeMap<String, toml::Spanned<Vec<toml::Spanned<String>>>>) -> Self {
        let written = words.iter().map(|(name, words)| (name.as_str(), words.get_ref().as_slice())).collect();
        Self { written, read: BTreeMap::new(), reading: Vec::new(), wrong: Vec::new(), of_stock: Vec::new() }
    }

    /// No lists but those that every codebook has.
    pub(super) fn none() -> Self {
        Self {
            written: BTreeMap::new(),
            read: BTreeMap::new(),
            reading: Vec::new(),
            wrong: Vec::new(),
            of_stock: Vec::new(),
        }
    }

    /// The keys of the words with which the members of the stock lists that were asked for begin.
    pub(super) fn stock_words(&self) -> impl Iterator<Item = String> {
        self.of_stock.iter().flat_map(|list| list.first_words()).map(|word| word.trim_start_matches('=').to_owned())
    }

    /// The list with a name like this, of those that are there.
    pub(super) fn like(&self, name: &str) -> Option<String> {
        let names = self.written.keys().copied().chain(STOCK.keys().copied());
        let near = names.filter(|other| *other != name).map(|other| (distance(name, other), other));
        near.filter(|(distance, _)| *distance <= 2 && name.len() > 3).min().map(|(_, other)| other.to_owned())
    }

    /// Reads all lists that are written.
    pub(super) fn read_all(&mut self) {
        let names: Vec<&str> = self.written.keys().copied().collect();
        for name in names {
            // What is wrong in it is kept in `wrong`.
            let _ = self.get(name);
        }
    }

    /// A list. What a codebook writes under the name of a list that every codebook has is added to that list, or
    /// with `-` taken out of it; within a list, its own name is the latter.
    pub(super) fn get(&mut self, name: &str) -> Result<Arc<List>, Fault> {
        if let Some(list) = self.read.get(name) {
            return Ok(Arc::clone(list));
        }
        let mut of_stock = || {
            let list = stock(name).ok_or_else(|| Fault::UnknownList(name.to_owned()))?;
            if !self.of_stock.contains(&list) {
                self.of_stock.push(Arc::clone(&list));
            }
            Ok(list)
        };
        let Some(words) = self.written.get(name).copied() else { return of_stock() };
        if self.reading.iter().any(|open| open == name) {
            let itself = self.reading.last().is_some_and(|open| open == name);
            return of_stock().ok().filter(|_| itself).ok_or_else(|| Fault::Circle(name.to_owned()));
        }
        self.reading.push(name.to_owned());
        let mut stock = of_stock().map(|list| list.ways.clone()).unwrap_or_default();
        let mut own = Vec::new();
        for word in words {
            if let Some(dropped) = word.get_ref().strip_prefix('-') {
                if let Err(fault) = self.drop_from(&mut stock, name, dropped) {
                    self.wrong.push(Wrong { fault, at: word.span() });
                }
                continue;
            }
            match parse::parse_part(word.get_ref(), self) {
                Ok(steps) if depth(&steps) >= parse::DEEPEST => {
                    self.wrong.push(Wrong { fault: Fault::Deep, at: word.span() });
                }
                Ok(steps) if pattern::has_number(&steps) => {
                    self.wrong.push(Wrong { fault: Fault::Number, at: word.span() });
                }
                Ok(steps) => own.push(steps),
                Err(fault) => self.wrong.push(Wrong { fault, at: word.span() }),
            }
        }
        self.reading.pop();
        let list = Arc::new(List::new(name, false, stock, own));
        self.read.insert(name.to_owned(), Arc::clone(&list));
        Ok(list)
    }

    /// Takes a word, written as in the file of a stock list, out of what that list holds.
    fn drop_from(&mut self, ways: &mut Vec<Vec<Step>>, name: &str, dropped: &str) -> Result<(), Fault> {
        let (steps, before) = (parse::parse_part(dropped, self)?, ways.len());
        ways.retain(|way| *way != steps);
        let (list, word) = (name.to_owned(), dropped.to_owned());
        match stock(name) {
            None => Err(Fault::NoStock { list, word }),
            Some(_) if ways.len() == before => Err(Fault::Absent { list, word }),
            Some(_) => Ok(()),
        }
    }
}

/// How many letters two names differ in.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().take(40).collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, letter) in a.chars().take(40).enumerate() {
        let mut corner = std::mem::replace(&mut row[0], i + 1);
        for (j, other) in b.iter().enumerate() {
            let change = corner + usize::from(letter != *other);
            corner = row[j + 1];
            row[j + 1] = change.min(row[j] + 1).min(corner + 1);
        }
    }
    row[b.len()]
}

/// A list that every codebook has.
pub(crate) fn stock(name: &str) -> Option<Arc<List>> {
    STOCK.get(name).map(Arc::clone)
}

/// In their order in the table: a list may use those before it.
static STOCK: LazyLock<BTreeMap<&'static str, Arc<List>>> = LazyLock::new(|| {
    let mut all: BTreeMap<&'static str, Arc<List>> = BTreeMap::new();
    for (name, text) in TABLE {
        let mut lists = Lists::none();
        lists.read = all.iter().map(|(name, list)| ((*name).to_owned(), Arc::clone(list))).collect();
        let words = text.lines().filter(|line| !line.starts_with('#')).flat_map(|line| line.split(',')).map(str::trim);
        let ways = words.filter(|word| !word.is_empty());
        let ways = ways.filter_map(|word| parse::parse_part(word, &mut lists).ok()).collect();
        all.insert(name, Arc::new(List::new(name, true, ways, Vec::new())));
    }
    all
});
