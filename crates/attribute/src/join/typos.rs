//! One wrong letter in a surname.

use std::collections::{BTreeSet, HashMap};

use super::fold::single;
use super::given;
use super::people::Person;

/// Shorter surnames differ in one letter too often by chance.
const SHORTEST: usize = 5;

/// More people than this that one letter less makes equal are not compared.
const CROWD: usize = 40;

/// Pairs of people with a first name whose surnames differ in one letter, which is not the first.
pub(super) fn pairs(people: &[Person]) -> BTreeSet<(usize, usize)> {
    let mut less: HashMap<(u32, u64), Vec<u32>> = HashMap::new();
    let mut givens: HashMap<&str, u32> = HashMap::new();
    for (nth, person) in people.iter().enumerate() {
        let (name, surname) = (&person.name, &person.name.surname);
        if !name.is_full() || surname.len() < SHORTEST {
            continue;
        }
        let next = givens.len() as u32;
        let given = match given::formal(&name.given) {
            Some(line) => u32::MAX - u32::from(line),
            None => *givens.entry(&name.given).or_insert(next),
        };
        let mut keys = BTreeSet::from([hash(surname, surname.len())]);
        keys.extend((1..surname.len()).map(|at| hash(surname, at)));
        for key in keys {
            less.entry((given, key)).or_default().push(nth as u32);
        }
    }
    let mut pairs = BTreeSet::new();
    for crowd in less.into_values().filter(|crowd| (2..=CROWD).contains(&crowd.len())) {
        for (i, &a) in crowd.iter().enumerate() {
            for &b in &crowd[i + 1..] {
                let (a, b) = (a as usize, b as usize);
                let (p, q) = (&people[a].name, &people[b].name);
                if a != b && p.surname != q.surname && p.given_fit(q) && one_letter(&p.surname, &q.surname) {
                    pairs.insert((a.min(b), a.max(b)));
                }
            }
        }
    }
    pairs
}

/// Whether more than the name shows that two are one: what they do, or a long name that one of them
/// has once beside many.
pub(super) fn is_sure(a: &Person, b: &Person) -> bool {
    let (p, q) = (&a.name.surname, &b.name.surname);
    let rare = a.count.min(b.count) == 1 && a.count.max(b.count) >= 3;
    let long = p.len().min(q.len());
    let last = |word: &str| word.chars().next_back();
    a.told.roles.share(b.told.roles) && (long >= 6 || sound(p) == sound(q)) || rare && long >= 8 && last(p) == last(q)
}

/// Whether the surnames sound the same, or are long: then an affair in common is enough.
pub(super) fn is_slip(a: &Person, b: &Person) -> bool {
    let (p, q) = (&a.name.surname, &b.name.surname);
    p.len().min(q.len()) >= LONG || sound(p) == sound(q)
}

/// Surnames of this length are hardly two by chance.
const LONG: usize = 9;

/// A surname with every letter once in a row and without a silent one at the end.
fn sound(word: &str) -> String {
    let single = single(word);
    single.strip_suffix('e').map(str::to_owned).unwrap_or(single)
}

fn one_letter(a: &str, b: &str) -> bool {
    // The last letter tells the gender in many languages where it is a vowel.
    let last = |word: &str| word.chars().next_back().filter(|c| "aiouy".contains(*c));
    last(a) == last(b) && strsim::osa_distance(a, b) == 1
}

/// A hash of a word without its letter at `skip`.
pub(super) fn hash(word: &str, skip: usize) -> u64 {
    word.bytes()
        .enumerate()
        .filter(|(at, _)| *at != skip)
        .fold(0xcbf2_9ce4_8422_2325, |hash, (_, byte)| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
