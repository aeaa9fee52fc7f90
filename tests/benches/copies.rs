//! Time and memory of finding the copies among a hundred thousand made-up documents, and how many are
//! found. The time should grow with the number of documents. Reads /proc, so the memory is told on Linux
//! alone.
#![allow(clippy::print_stdout, reason = "its output is for people")]

use std::convert::Infallible;
use std::time::Instant;

use ascribe_compare::copies::{Copies, Sketch, is_copy};
use ascribe_model::Precision;
use jiff::civil::{Date, date};

const SIZES: [usize; 3] = [25_000, 50_000, 100_000];
const PARAGRAPHS: usize = 8;
const SENTENCES: usize = 3;
const VOCABULARY: f64 = 20_000.0;
const PHRASES: u64 = 400;
const SYLLABLES: &[&str] = &["ba", "do", "kel", "mi", "sha", "to", "rin", "ga", "hov", "lan", "me", "ni", "pol", "u"];

/// Numbers that look random and are always the same.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }

    /// A rank below the end; the first are frequent, as words are.
    fn rank(&mut self, end: f64) -> u64 {
        end.powf(self.below(1 << 20) as f64 / f64::from(1 << 20)) as u64 - 1
    }
}

fn push_word(text: &mut String, mut number: u64) {
    text.push(' ');
    loop {
        text.push_str(SYLLABLES[number as usize % SYLLABLES.len()]);
        number /= SYLLABLES.len() as u64;
        if number == 0 {
            break;
        }
    }
}

/// A paragraph of about 50 words, among them stock phrases of six that stand in many texts.
fn paragraph(numbers: &mut Numbers) -> String {
    let mut text = String::new();
    for _ in 0..SENTENCES {
        for _ in 0..11 + numbers.below(6) {
            if numbers.below(40) == 0 {
                let phrase = numbers.rank(PHRASES as f64);
                (0..6).for_each(|nth| push_word(&mut text, (phrase * 7 + nth) * 31 % 2_000));
            } else {
                let word = numbers.rank(VOCABULARY);
                push_word(&mut text, word);
            }
        }
        text.push('.');
    }
    text
}

fn quotation(numbers: &mut Numbers) -> String {
    format!(" \"{}\" te said.", paragraph(numbers).trim())
}

/// What is made: behind the first three, copies.
const KINDS: [&str; 11] = [
    "a story",
    "another report with two quotations or a paragraph of it",
    "a bulletin, the same words with other numbers",
    "the same",
    "other headline",
    "last third cut",
    "last half cut",
    "a word in twenty changed",
    "own first paragraph",
    "other headline, own last paragraph",
    "other headline, own last paragraph, last half cut",
];
const REPORT: usize = 1;
const BULLETIN: usize = 2;

/// A text, with the number of its story and of its kind.
struct Made {
    text: String,
    story: usize,
    kind: usize,
    published: Option<Date>,
}

/// Makes documents; one in five is a copy, of a story among the last thousands.
fn make(count: usize) -> Vec<Made> {
    let mut numbers = Numbers(11);
    let mut stories: Vec<Vec<String>> = vec![story(&mut numbers)];
    let mut all = Vec::new();
    for nth in 0..count {
        let earlier = stories.len() - 1 - numbers.below(stories.len().min(5_000) as u64) as usize;
        let kind = match nth % 50 {
            13 => BULLETIN,
            remainder if remainder % 10 == 8 => REPORT,
            remainder if remainder % 5 == 4 => 3 + numbers.below(KINDS.len() as u64 - 3) as usize,
            _ => 0,
        };
        let copy = kind > BULLETIN;
        let paragraphs = match kind {
            0 => story(&mut numbers),
            REPORT => report(&stories[earlier], nth % 3 == 0, &mut numbers),
            BULLETIN => bulletin(&mut numbers),
            _ => version(kind, stories[earlier].clone(), &mut numbers),
        };
        let text = paragraphs.join("\n");
        if !copy {
            stories.push(paragraphs);
        }
        let story = if copy { earlier } else { stories.len() - 1 };
        let day = date(2020, 1, 1) + jiff::Span::new().days(story as i64 / 100 + i64::from(copy));
        all.push(Made { text, story, kind, published: (nth % 10 != 7).then_some(day) });
    }
    all
}

fn headline(numbers: &mut Numbers) -> String {
    paragraph(numbers)[..45].to_owned()
}

/// A headline and paragraphs of which two are quotations.
fn story(numbers: &mut Numbers) -> Vec<String> {
    let mut paragraphs = vec![headline(numbers)];
    for nth in 1..=PARAGRAPHS {
        paragraphs.push(if nth == 3 || nth == 6 { quotation(numbers) } else { paragraph(numbers) });
    }
    paragraphs
}

fn report(of: &[String], with_paragraph: bool, numbers: &mut Numbers) -> Vec<String> {
    let mut paragraphs = story(numbers);
    let shared: &[usize] = if with_paragraph { &[4] } else { &[3, 6] };
    // The original may be a bulletin; all have as many paragraphs.
    shared.iter().for_each(|&nth| paragraphs[nth] = of[nth].clone());
    paragraphs
}

fn bulletin(numbers: &mut Numbers) -> Vec<String> {
    let mut words = Numbers(5);
    let mut paragraphs = story(&mut words);
    for paragraph in &mut paragraphs {
        let words: Vec<&str> = paragraph.split(' ').collect();
        *paragraph = words.chunks(10).map(|words| format!("{} {} ", words.join(" "), numbers.below(5_000))).collect();
    }
    paragraphs
}

fn version(kind: usize, mut paragraphs: Vec<String>, numbers: &mut Numbers) -> Vec<String> {
    let name = KINDS[kind];
    if name == "last third cut" {
        paragraphs.truncate(1 + PARAGRAPHS * 2 / 3);
    }
    if name.ends_with("last half cut") {
        paragraphs.truncate(1 + PARAGRAPHS / 2);
    }
    if name.starts_with("other headline") {
        paragraphs[0] = headline(numbers);
    }
    if name == "own first paragraph" {
        paragraphs.insert(1, paragraph(numbers));
    }
    if name.contains("own last paragraph") {
        paragraphs.push(paragraph(numbers));
    }
    if name == "a word in twenty changed" {
        for paragraph in &mut paragraphs {
            let mut changed = String::new();
            for (nth, word) in paragraph.split(' ').enumerate() {
                changed.push(' ');
                changed.push_str(if nth % 20 == 10 { "lupus" } else { word });
            }
            *paragraph = changed;
        }
    }
    paragraphs
}

fn measure(count: usize) {
    let made = make(count);
    let words: usize = made.iter().map(|made| made.text.split_whitespace().count()).sum();
    let before = status_kib("VmRSS:");
    let started = Instant::now();
    let mut copies = Copies::default();
    for (nth, made) in made.iter().enumerate() {
        if let Some(sketch) = Sketch::of(&made.text) {
            copies.add(sketch, made.published.map(|day| (day, Precision::Day)), format!("paper/{nth}.txt"));
        }
    }
    let (sketched, mut compared) = (started.elapsed().as_secs_f64(), 0);
    let originals = copies.originals(|text, original| {
        compared += 1;
        Ok::<_, Infallible>(is_copy(&made[text].text, &made[original].text))
    });
    let Ok(originals) = originals;
    println!(
        "{count} documents of {} words: {sketched:.1} s to sketch, {:.1} s to find copies, {compared} texts compared",
        words / count,
        started.elapsed().as_secs_f64() - sketched,
    );
    if let (Some(before), Some(peak)) = (before, status_kib("VmHWM:")) {
        println!("  {} MiB of memory besides the texts", peak.saturating_sub(before) / 1024);
    }
    tell(&made, &originals);
}

/// A copy is found where its original belongs to the same story; every other original is false.
fn tell(made: &[Made], originals: &[Option<usize>]) {
    let mut counts = [[0; 3]; KINDS.len()];
    for (one, original) in made.iter().zip(originals) {
        let [all, found, not] = &mut counts[one.kind];
        *all += 1;
        match original {
            Some(original) if made[*original].story == one.story => *found += 1,
            Some(_) => *not += 1,
            None => {}
        }
    }
    for (kind, [all, found, not]) in KINDS.iter().zip(counts) {
        println!("  {kind}: {all}, linked within the story {found}, to another {not}");
    }
    let sum = |nth: usize| counts.iter().map(|count| count[nth]).sum::<usize>();
    // Of n documents of one story, n - 1 should be linked, whichever is the original.
    let expected = made.len() - made.iter().map(|one| one.story).collect::<std::collections::BTreeSet<_>>().len();
    println!(
        "  recall {:.4}, precision {:.4}",
        sum(1) as f64 / expected as f64,
        sum(1) as f64 / (sum(1) + sum(2)).max(1) as f64
    );
}

fn main() {
    SIZES.into_iter().for_each(measure);
}

/// A size from /proc/self/status, in KiB.
fn status_kib(key: &str) -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(key))?;
    line.trim().trim_end_matches(" kB").trim().parse().ok()
}
