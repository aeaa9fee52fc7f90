//! Time and peak memory of joining a million mentions of a hundred thousand actors, which should take
//! less than a minute and 1 GiB. Reads /proc, so the memory is told on Linux alone.
#![allow(clippy::print_stdout, reason = "its output is for people")]

use std::time::Instant;

use ascribe_attribute::join::{Decisions, Joiner, Unit};
use ascribe_model::ActorKind;

const DOCUMENTS: usize = 100_000;
const UNITS: usize = 10;
const ACTORS: u64 = 100_000;

const GIVEN: &[&str] = &[
    "Aleksandr",
    "Alexander",
    "Maria",
    "John",
    "Jon",
    "William",
    "Bill",
    "Olha",
    "Olga",
    "Sergei",
    "Serhiy",
    "Ahmed",
    "Ahmad",
    "Fatima",
    "Hannah",
    "Karl",
    "Carl",
    "Pedro",
    "Inés",
    "Jürgen",
    "Juergen",
    "Robert",
    "Bob",
    "Ada",
    "Mei",
];
const SYLLABLES: &[&str] =
    &["bra", "dor", "kel", "min", "sha", "tov", "rin", "gal", "hov", "lan", "mer", "nik", "pol", "ras", "sul", "ven"];
const ENDINGS: &[&str] = &["ov", "enko", "sky", "skyi", "son", "er", "ez", "ini", "berg", "uk"];
const ROLES: &[&str] = &["the minister", "a spokesman", "the mayor of Tarn", "a professor", "a farmer", "the judge"];

/// Numbers that look random and are always the same.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}

/// The surname of an actor: some are frequent, most are rare.
fn surname(actor: u64) -> String {
    let mut number = if actor.is_multiple_of(5) { actor % 50 } else { actor / 3 };
    let mut name = String::new();
    for _ in 0..3 {
        name.push_str(SYLLABLES[number as usize % SYLLABLES.len()]);
        number /= SYLLABLES.len() as u64;
    }
    name.push_str(ENDINGS[actor as usize % ENDINGS.len()]);
    name[..1].to_uppercase() + &name[1..]
}

fn main() {
    let mut numbers = Numbers(7);
    let decisions = Decisions::default();
    let started = Instant::now();
    let mut joiner = Joiner::new(&decisions);
    for document in 0..DOCUMENTS {
        let id = format!("d{document:020}");
        for _ in 0..UNITS {
            // An affair has its own people.
            let affair = (document as u64 / 10) * 10;
            let actor =
                if numbers.below(4) == 0 { numbers.below(ACTORS) } else { (affair + numbers.below(30)) % ACTORS };
            let (given, last) = (GIVEN[(actor as usize * 7 + numbers.below(2) as usize) % GIVEN.len()], surname(actor));
            let (kind, name) = match (actor % 4, numbers.below(10)) {
                (0, 0) => (ActorKind::Organisation, format!("Ministry of {last}")),
                (0, _) => (ActorKind::Organisation, format!("{last} Ministry")),
                (_, 0) => (ActorKind::Person, last),
                (_, 1) => (ActorKind::Person, format!("{}. {last}", &given[..1])),
                (_, 2) => (ActorKind::Person, format!("{given} {} {last}", SYLLABLES[actor as usize % 16])),
                _ => (ActorKind::Person, format!("{given} {last}")),
            };
            let role = ROLES.get(numbers.below(12) as usize).copied();
            let phrases: Vec<&str> = role.into_iter().chain([name.as_str()]).collect();
            joiner.add(&Unit {
                document: &id,
                uri: &id,
                date: None,
                kind,
                name: &name,
                description: role,
                phrases: &phrases,
                alone: false,
            });
        }
    }
    let added = started.elapsed().as_secs_f64();
    let joined = joiner.join();
    let (count, actors) = (joined.of.len(), joined.actors.len());
    println!(
        "joining {count} mentions to {actors} actors: {:.1} s, {added:.1} s of it reading names; {} pairs apart",
        started.elapsed().as_secs_f64(),
        joined.similar.len()
    );
    if let Some(peak) = peak_kib() {
        println!("peak {:.0} MiB", peak as f64 / 1024.0);
    }
}

/// Highest resident set so far, in KiB.
fn peak_kib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches(" kB").trim().parse().ok()
}
