//! What every plugin must stand, tried out.

mod bench;
mod rows;

use std::thread;

use ascribe_plugin_abi::{BAD_OPTION, BAD_SCHEMA, CANCELLED, IO, OK};

use crate::{OptionKind, OptionSpec, OptionValue, Options, Plugin};
use bench::{Feed, Memory, Ran, run};
use rows::{Taste, batch, foreign, schema};

/// One thing that was tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// What it is.
    pub name: String,
    /// What is wrong, where it failed.
    pub outcome: Result<(), String>,
}

/// Tries a plugin out on made-up rows: none, a few, awkward ones, several batches, another schema,
/// streams that fail, a disk that is full, each option, a run that is stopped, two runs at once. Nothing
/// is written to disk. A plugin that never returns keeps this from returning.
#[must_use]
pub fn contract(plugin: &Plugin) -> Vec<Check> {
    let mut trial = Trial { plugin, checks: Vec::new() };
    trial.check("it says what it is", |_| manifest(plugin));
    for (name, feeds) in kinds(plugin) {
        match feeds {
            Ok(kinds) => trial.rows(&name, &kinds),
            Err(message) => trial.check(format!("{name}its inputs are known"), |_| Err(message)),
        }
    }
    trial.options();
    trial.checks
}

/// A plugin with what was found out about it.
struct Trial<'a> {
    plugin: &'a Plugin,
    checks: Vec<Check>,
}

/// One input with the kind of rows that it is given.
type Kinds = Vec<(String, String)>;

/// The ways to give a plugin its inputs: each as declared; `any` with a column of every type and with
/// statements; and without the inputs that it can do without.
fn kinds(plugin: &Plugin) -> Vec<(String, Result<Kinds, String>)> {
    let inputs = &plugin.manifest().inputs;
    let given = |replaced: &str, all: bool| {
        let specs = inputs.iter().filter(|spec| all || spec.required);
        let kinds = specs.map(|spec| {
            let kind = if spec.kind == "any" { replaced } else { &spec.kind };
            match schema(kind) {
                Some(_) => Ok((spec.name.clone(), kind.to_owned())),
                None => Err(format!("input '{}' takes rows of kind '{kind}', which this program has not", spec.name)),
            }
        });
        kinds.collect::<Result<Kinds, String>>()
    };
    let mut ways = vec![(String::new(), given("any", true))];
    if inputs.iter().any(|spec| spec.kind == "any") {
        ways.push((String::from("statements: "), given("statements", true)));
    }
    if inputs.iter().any(|spec| !spec.required) && inputs.iter().any(|spec| spec.required) {
        ways.push((String::from("required inputs alone: "), given("any", false)));
    }
    ways
}

impl Trial<'_> {
    fn check(&mut self, name: impl Into<String>, outcome: impl FnOnce(&Plugin) -> Result<(), String>) {
        self.checks.push(Check { name: name.into(), outcome: outcome(self.plugin) });
    }

    /// Everything about rows.
    fn rows(&mut self, way: &str, kinds: &Kinds) {
        let feed = |cuts: &[(usize, usize)], taste| feeds(kinds, cuts, taste);
        let plain = Memory::default;
        let base = base(self.plugin);
        let go = |plugin: &Plugin, feeds: Result<Vec<Feed>, String>, memory, stopped| -> Result<Ran, String> {
            run(plugin, base.as_ref().map_err(Clone::clone)?, feeds?, memory, stopped).sound()
        };
        let same = |plugin: &Plugin, cuts: &[(usize, usize)], taste| -> Result<(), String> {
            let whole = go(plugin, feed(&[(0, 40)], taste), plain(), false)?.succeeded()?;
            let other = go(plugin, feed(cuts, taste), plain(), false)?.succeeded()?;
            let same = whole.main == other.main && whole.files == other.files;
            if same { Ok(()) } else { Err(String::from("the output differs")) }
        };
        self.check(format!("{way}no rows"), |p| go(p, feed(&[], Taste::Plain), plain(), false)?.succeeded().map(drop));
        self.check(format!("{way}a few rows"), |p| {
            let memory = go(p, feed(&[(0, 5)], Taste::Plain), plain(), false)?.succeeded()?;
            if memory.main.is_empty() { Err(String::from("it writes nothing")) } else { Ok(()) }
        });
        self.check(format!("{way}awkward values"), |p| {
            go(p, feed(&[(0, 60)], Taste::Awkward), plain(), false)?.succeeded().map(drop)
        });
        self.check(format!("{way}the same rows again give the same output"), |p| same(p, &[(0, 40)], Taste::Awkward));
        self.check(format!("{way}the same rows in several batches give the same output"), |p| {
            same(p, &[(0, 7), (7, 0), (7, 1), (8, 32)], Taste::Awkward)
        });
        self.check(format!("{way}a stream that fails in the middle"), |p| {
            let mut feeds = feed(&[(0, 5)], Taste::Plain)?;
            feeds.iter_mut().for_each(|feed| feed.failure = Some("made to fail"));
            failed(go(p, Ok(feeds), plain(), false)?)
        });
        self.check(format!("{way}a stream that fails at once"), |p| {
            let mut feeds = feed(&[], Taste::Plain)?;
            feeds.iter_mut().for_each(|feed| feed.failure = Some("made to fail"));
            failed(go(p, Ok(feeds), plain(), false)?)
        });
        for limit in [0, 100] {
            self.check(format!("{way}a disk that is full after {limit} bytes"), |p| {
                let ran = go(p, feed(&[(0, 40)], Taste::Plain), Memory::of(limit), false)?;
                if ran.memory.is_full { failed(ran) } else { Ok(()) }
            });
        }
        self.check(format!("{way}rows without the columns it needs"), |p| {
            let feeds = kinds.iter().map(|(name, kind)| feed_of(name, kind, foreign(kind), &[(0, 5)], Taste::Plain));
            let ran = go(p, feeds.collect(), plain(), false)?;
            match ran.answer.status {
                OK | BAD_SCHEMA | BAD_OPTION => Ok(()),
                status => Err(format!("it returns status {status}, not {BAD_SCHEMA} (bad schema)")),
            }
        });
        self.check(format!("{way}a run that is stopped"), |p| {
            let ran = go(p, feed(&[(0, 40)], Taste::Plain), plain(), true)?;
            match ran.answer.status {
                OK | IO | CANCELLED => Ok(()),
                status => Err(format!("it returns status {status}, not {CANCELLED} (cancelled)")),
            }
        });
        self.check(format!("{way}two runs at once"), |p| {
            thread::scope(|scope| {
                let runs = [(); 2].map(|()| scope.spawn(|| same(p, &[(0, 40)], Taste::Plain)));
                runs.into_iter().try_for_each(|run| run.join().unwrap_or_else(|_| Err(String::from("it panics"))))
            })
        });
    }

    /// Everything about options.
    fn options(&mut self) {
        self.check("an instance that is never run", |p| {
            p.create(&base(p)?).map(drop).map_err(|answer| format!("it fails: {}", answer.message))
        });
        let Some((_, Ok(kinds))) = kinds(self.plugin).into_iter().next() else { return };
        for spec in &self.plugin.manifest().options {
            for value in sensible(&spec.kind) {
                self.check(format!("option {} = {}", spec.key, shown(&value)), |p| {
                    let options = with(p, spec, value.clone())?;
                    let feeds = feeds(&kinds, &[(0, 12)], Taste::Awkward)?;
                    let ran = run(p, &options, feeds, Memory::default(), false).sound()?;
                    judged(ran.answer.status, &ran.answer.option, &spec.key)
                });
            }
            for value in odd(&spec.kind) {
                self.check(format!("option {} = {}, made only", spec.key, shown(&value)), |p| {
                    match p.create(&with(p, spec, value.clone())?) {
                        Ok(_) => Ok(()),
                        Err(answer) => judged(answer.status, &answer.option, &spec.key),
                    }
                });
            }
        }
    }
}

/// What the manifest must have beyond what loading asks for.
fn manifest(plugin: &Plugin) -> Result<(), String> {
    let manifest = plugin.manifest();
    let texts = [
        ("version", &manifest.version),
        ("summary", &manifest.summary),
        ("media type", &manifest.media_type),
        ("extension", &manifest.extension),
    ];
    for (what, text) in texts {
        if text.trim().is_empty() {
            return Err(format!("its {what} is empty"));
        }
    }
    if manifest.extension.contains(['/', '\\']) || manifest.extension.starts_with('.') {
        return Err(format!("'{}' is no extension", manifest.extension));
    }
    let inputs = manifest.inputs.iter().map(|spec| (&spec.name, &spec.doc));
    let options = manifest.options.iter().map(|spec| (&spec.key, &spec.doc));
    match inputs.chain(options).find(|(_, doc)| doc.trim().is_empty()) {
        Some((name, _)) => Err(format!("'{name}' has no description")),
        None => Ok(()),
    }
}

/// A run that had to fail.
fn failed(ran: Ran) -> Result<(), String> {
    if ran.answer.status == OK { Err(String::from("it says that all went well")) } else { Ok(()) }
}

/// Whether a status fits a run with an odd value of an option.
fn judged(status: i32, option: &str, key: &str) -> Result<(), String> {
    match status {
        OK => Ok(()),
        BAD_OPTION if option == key => Ok(()),
        BAD_OPTION => Err(format!("it refuses the value, but names option '{option}'")),
        status => Err(format!("it returns status {status}, not {BAD_OPTION} (bad option)")),
    }
}

/// Inputs whose rows come in pieces of (first row, number of rows).
fn feeds(kinds: &Kinds, cuts: &[(usize, usize)], taste: Taste) -> Result<Vec<Feed>, String> {
    let feeds = kinds.iter().map(|(name, kind)| {
        let schema = schema(kind).ok_or_else(|| format!("there are no rows of kind '{kind}'"))?;
        feed_of(name, kind, schema, cuts, taste)
    });
    feeds.collect()
}

fn feed_of(
    name: &str,
    kind: &str,
    schema: arrow_schema::SchemaRef,
    cuts: &[(usize, usize)],
    taste: Taste,
) -> Result<Feed, String> {
    let rows = cuts.iter().map(|(first, len)| first + len).max().unwrap_or_default();
    let whole = batch(&schema, rows, taste).map_err(|error| error.to_string())?;
    let batches = cuts.iter().map(|&(first, len)| whole.slice(first, len)).collect();
    Ok(Feed { name: name.to_owned(), kind: kind.to_owned(), schema, batches, failure: None })
}

/// The defaults, and something for each option that must be set.
fn base(plugin: &Plugin) -> Result<Options, String> {
    checked(plugin, &required(plugin, None))
}

/// The same, with one option set.
fn with(plugin: &Plugin, spec: &OptionSpec, value: OptionValue) -> Result<Options, String> {
    let mut given = required(plugin, Some(&spec.key));
    given.push((spec.key.clone(), value));
    checked(plugin, &given)
}

fn required(plugin: &Plugin, but: Option<&str>) -> Vec<(String, OptionValue)> {
    let specs = plugin.manifest().options.iter();
    let specs = specs.filter(|spec| spec.required && spec.default.is_none() && Some(spec.key.as_str()) != but);
    specs.filter_map(|spec| Some((spec.key.clone(), sensible(&spec.kind).into_iter().next()?))).collect()
}

fn checked(plugin: &Plugin, given: &[(String, OptionValue)]) -> Result<Options, String> {
    plugin.check_options(given).map_err(|errors| {
        let errors: Vec<_> = errors.iter().map(ToString::to_string).collect();
        errors.join("; ")
    })
}

/// Values that a user may well give.
fn sensible(kind: &OptionKind) -> Vec<OptionValue> {
    match kind {
        OptionKind::String => vec![OptionValue::String(String::from("text"))],
        OptionKind::Bool => vec![OptionValue::Bool(true), OptionValue::Bool(false)],
        OptionKind::Int => vec![OptionValue::Int(1)],
        OptionKind::Float => vec![OptionValue::Float(0.5)],
        OptionKind::Choice(words) => words.iter().cloned().map(OptionValue::String).collect(),
    }
}

/// Values that a user may give by mistake.
fn odd(kind: &OptionKind) -> Vec<OptionValue> {
    match kind {
        OptionKind::String => ["", "\"\n", "🙂"].map(|text| OptionValue::String(text.to_owned())).to_vec(),
        OptionKind::Int => [0, -1, i64::MAX].map(OptionValue::Int).to_vec(),
        OptionKind::Float => [-1.0, f64::NAN, f64::INFINITY].map(OptionValue::Float).to_vec(),
        OptionKind::Bool | OptionKind::Choice(_) => Vec::new(),
    }
}

/// A value in the name of a check.
fn shown(value: &OptionValue) -> String {
    match value {
        OptionValue::String(text) => format!("{text:?}"),
        OptionValue::Bool(on) => on.to_string(),
        OptionValue::Int(number) => number.to_string(),
        OptionValue::Float(number) => number.to_string(),
        OptionValue::List(_) | OptionValue::Other(_) => String::new(),
    }
}
