//! Made-up coverage of any size, the same for the same number.

use std::fmt::Write;
use std::fs;
use std::path::Path;

const GIVEN: &[&str] = &["Ada", "Boris", "Clara", "Dilan", "Edda", "Farid", "Greta", "Hugo", "Ines", "Jonas"];
const FAMILY: &[&str] = &["Arlen", "Brodin", "Castell", "Drummer", "Eskola", "Fenwick", "Garrow", "Hollis", "Imber"];
const ROLE: &[&str] = &["Mayor", "Minister", "Professor", "Captain", "Judge", "Senator", "Inspector"];
const TOPIC: &[&str] = &["the bridge", "the harbour", "the new tariff", "the water works", "the census", "the ferry"];
const VERDICT: &[&str] = &["must be closed", "has cost twice the plan", "was never needed", "will open in spring"];
const AGENCY: &[&str] = &["Nordwire", "the Tolmin Agency", "Pressline", "the Harbour Desk"];

/// The article of this number: a title, a date and six paragraphs with attributions of several forms.
pub fn article(number: usize) -> String {
    let pick =
        |words: &[&'static str], salt: usize| words[(number / (salt % 5 + 1) + number * salt + salt) % words.len()];
    let mut text = String::new();
    let (topic, verdict) = (pick(TOPIC, 3), pick(VERDICT, 2));
    let _ = writeln!(text, "Dispute over {topic} goes into week {}\n", number % 50 + 1);
    let _ = writeln!(text, "{} May 2031\n", number % 28 + 1);
    for paragraph in 0..6 {
        let salt = paragraph + 1;
        let (given, family, role) = (pick(GIVEN, salt), pick(FAMILY, salt + 1), pick(ROLE, salt));
        let _ = match paragraph % 3 {
            0 => writeln!(
                text,
                "{role} {given} {family} said on Monday that {topic} {verdict}. “We have looked at all {} reports,” \
                 {family} told reporters. “None of them helps.”\n",
                number % 90 + 10
            ),
            1 => writeln!(
                text,
                "According to {given} {family}, at least {} people came to the hearing in hall {number}. The town has \
                 discussed the matter since the winter, and the council meets again next week.\n",
                number % 700 + 20
            ),
            _ => writeln!(
                text,
                "“It is too early to speak of a decision,” {given} {family} was quoted by {} as saying, adding that \
                 {topic} would stay as it is.\n",
                pick(AGENCY, salt)
            ),
        };
    }
    text
}

/// Writes `count` articles into a folder.
///
/// # Panics
/// A file cannot be written.
pub fn write_corpus(folder: &Path, count: usize) {
    fs::create_dir_all(folder).expect("the folder of the corpus");
    for number in 0..count {
        fs::write(folder.join(format!("{number:06}.txt")), article(number)).expect("an article");
    }
}
