//! The words of a person's name, as languages order, shorten and part them.

use super::fold::{fold, words};
use super::given;

/// Particles that transcriptions have or lack.
pub(super) const ARTICLES: &[&str] = &["al", "el", "ul", "ad", "as", "ash", "ar"];

/// What may follow a name and tells a father from his son.
pub(super) const GENERATIONS: &[(&str, u8)] =
    &[("sr", 1), ("senior", 1), ("jr", 2), ("junior", 2), ("ii", 2), ("iii", 3), ("iv", 4)];

/// Initials of one letter in another script: "Ye. Korvina".
const DIGRAPHS: &[&str] = &["ye", "yu", "ya", "yo", "zh", "kh", "sh", "ch", "ts", "dz", "dm", "vl"];

/// What may follow a name and tells nothing.
pub(super) const DEGREES: &[&str] = &["phd", "md", "esq", "kc", "qc", "mbe", "obe", "mp", "mep", "rn"];

/// Chinese, Korean and Vietnamese surnames, which stand first.
const ASIAN: &str = include_str!("asian.txt");

/// Whether a folded word is a surname that stands first.
pub(super) fn is_asian(word: &str) -> bool {
    ASIAN.split_ascii_whitespace().any(|known| known == word)
}

/// "Kim Min-jae" and "Kim Min Jae" as "Minjae Kim".
pub(super) fn turn_asian(tokens: &mut Vec<String>) -> bool {
    let first = |word: &str| is_asian(word);
    let (Some(begin), Some(end)) = (tokens.first(), tokens.last()) else { return false };
    if !(2..=3).contains(&tokens.len()) || !first(begin) || first(end) || tokens[1..].iter().any(|word| word.len() < 2)
    {
        return false;
    }
    // Kim is a first name, too.
    if tokens.len() == 2 && !given::lines(begin).is_empty() && end.len() < 6 || !given::lines(end).is_empty() {
        return false;
    }
    let given = tokens[1..].concat();
    let surname = tokens.swap_remove(0);
    *tokens = vec![given, surname];
    true
}

/// "Abd al-Rahman", "Abdul Rahman" and "Abdurrahman" as "abdulrahman".
pub(super) fn join_servant(tokens: &mut Vec<String>) {
    const SERVANT: &[&str] = &["abd", "abdul", "abdel", "abdal", "abdoul", "abdur", "abder", "abdus"];
    if let Some(at) = tokens.iter().position(|token| SERVANT.contains(&token.as_str())) {
        let article = tokens.get(at + 1).is_some_and(|next| ARTICLES.contains(&next.as_str()) || *next == "ur");
        let word = at + 1 + usize::from(article);
        if word + 1 < tokens.len() {
            tokens[at] = format!("abdul{}", tokens[word]);
            tokens.drain(at + 1..=word);
        }
    }
    for token in tokens.iter_mut().filter(|token| token.len() > 7) {
        let rest = SERVANT.iter().filter(|word| word.len() > 3).find_map(|word| token.strip_prefix(word));
        if let Some(rest) = rest {
            *token = format!("abdul{rest}");
        }
    }
}

/// The words of a name in order, folded. "Orn, Ada" is turned round, "J.K." and "JK" are two initials,
/// a nickname in quotation marks or brackets is left out.
pub(super) fn tokens(written: &str) -> Vec<String> {
    if let Some((surname, given)) = written.split_once(',')
        && !GENERATIONS.iter().any(|(word, _)| fold(given) == *word)
        && !DEGREES.contains(&fold(given).as_str())
        && !surname.trim().contains(' ')
    {
        return tokens(&format!("{given} {surname}"));
    }
    let shouted = !written.chars().any(char::is_lowercase);
    let mut open = None;
    let mut plain = String::with_capacity(written.len());
    for c in written.chars() {
        match open {
            Some(close) if c == close => open = None,
            Some(_) => {}
            None => match c {
                '“' => open = Some('”'),
                '"' => open = Some('"'),
                '(' => open = Some(')'),
                '.' => plain.push_str(". "),
                ',' => plain.push(' '),
                c => plain.push(c),
            },
        }
    }
    let mut tokens = Vec::new();
    let dotted: Vec<&str> = plain.split_whitespace().filter_map(|word| word.strip_suffix('.')).collect();
    for word in words(&plain) {
        let upper = word.len() <= 3 && word.chars().all(|c| c.is_ascii_uppercase());
        let known = |folded: &str| GENERATIONS.iter().any(|(w, _)| *w == folded) || DEGREES.contains(&folded);
        let folded = fold(word);
        // "al-Assad" has an article, "Jong-un" has not.
        if let Some((article, rest)) = word.split_once(['-', '‑'])
            && ARTICLES.contains(&fold(article).as_str())
        {
            tokens.push(fold(article));
            tokens.push(fold(rest));
        } else if upper && !shouted && folded.len() > 1 && !known(&folded) {
            tokens.extend(folded.chars().map(String::from));
        } else if DIGRAPHS.contains(&folded.as_str()) && dotted.contains(&word) {
            tokens.push(folded[..1].to_owned());
        } else if !folded.is_empty() {
            tokens.push(folded);
        }
    }
    tokens
}
