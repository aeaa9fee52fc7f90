//! One name in several spellings.

use std::borrow::Cow;

use ascribe_model::calendar::WEEKDAYS;

use crate::join::given;

/// In how many words it is told when and for whom something was made.
const MADE: usize = 8;

/// A word in lower case, without accents and with straight apostrophes.
pub(crate) fn plain(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let mut plain = String::with_capacity(word.len());
    for c in word.chars().flat_map(char::to_lowercase) {
        match c {
            '\u{300}'..='\u{36f}' | '\u{ad}' => {}
            'à'..='å' | 'ā' | 'ă' | 'ą' => plain.push('a'),
            'ç' | 'ć' | 'č' => plain.push('c'),
            'è'..='ë' | 'ē' | 'ę' | 'ě' | 'ė' => plain.push('e'),
            'ì'..='ï' | 'ī' | 'į' => plain.push('i'),
            'ñ' | 'ń' | 'ň' => plain.push('n'),
            'ò'..='ö' | 'ø' | 'ō' | 'ő' => plain.push('o'),
            'ù'..='ü' | 'ū' | 'ů' | 'ű' => plain.push('u'),
            'ý' | 'ÿ' => plain.push('y'),
            'ś' | 'š' | 'ş' | 'ș' => plain.push('s'),
            'ź' | 'ż' | 'ž' => plain.push('z'),
            'ł' => plain.push('l'),
            'ď' | 'đ' => plain.push('d'),
            'ť' | 'ţ' | 'ț' => plain.push('t'),
            'ř' => plain.push('r'),
            'ğ' => plain.push('g'),
            '’' | 'ʼ' | '＇' => plain.push('\''),
            c => plain.push(c),
        }
    }
    plain
}

/// Whether two first names in lower case can be one person's: the same, or one is the initial or short for the other.
pub(crate) fn same_first(a: &str, b: &str) -> bool {
    let initial = |short: &str, long: &str| short.chars().count() == 1 && long.starts_with(short);
    a == b || initial(a, b) || initial(b, a) || given::fit(a, b)
}

/// Whether one letter makes two words of six or more letters differ: left out, changed, or two of them
/// swapped.
pub(crate) fn one_letter_apart(a: &str, b: &str) -> bool {
    // The first letter is hardly ever the wrong one.
    if a.chars().next() != b.chars().next() {
        return false;
    }
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if short.len() < 6 || long.len() > short.len() + 1 {
        return false;
    }
    let front = short.iter().zip(&long).take_while(|(x, y)| x == y).count();
    if short.len() < long.len() {
        return short[front..] == long[front + 1..];
    }
    let swapped = front + 1 < short.len() && short[front] == long[front + 1] && short[front + 1] == long[front];
    front < short.len()
        && (short[front + 1..] == long[front + 1..] || swapped && short[front + 2..] == long[front + 2..])
}

/// A noun phrase that stands for a name: without an article, what a dash or "which" adds, "released …", but for who
/// did it, and a genitive or a day at its end.
pub(crate) fn tidy(name: &str) -> Cow<'_, str> {
    const LOOSE: &[&str] = &[
        " - ",
        " – ",
        " — ",
        " ― ",
        " which ",
        " released",
        " published",
        " issued",
        " unveiled",
        " conducted",
        " last week",
        " last month",
        " last year",
        " this week",
        " this month",
        " this year",
    ];
    let mut tidy = name;
    for loose in LOOSE {
        if let Some(at) = tidy.find(loose).filter(|&at| at > 0) {
            let rest = &tidy[at + loose.len()..];
            let by = rest.trim_start().starts_with("by ");
            let whole_word = loose.ends_with(' ') || rest.is_empty() || rest.starts_with(' ');
            let adverb = tidy[..at].ends_with("ly");
            // "its own published rules" are published by no one else.
            let own = tidy[..at].ends_with(" own");
            if whole_word && !by && !adverb && !own && !tidy[..at].contains(" that ") {
                // "research to be released"
                let front = tidy[..at].strip_suffix(" to be").unwrap_or(&tidy[..at]);
                if let Some(maker) = made_by(rest).filter(|_| !loose.ends_with(' ')) {
                    return format!("{} by {}", trimmed(front), maker.trim_end_matches([',', ' '])).into();
                }
                tidy = front;
            }
        }
    }
    let day = tidy.rsplit_once(" on ").filter(|(_, day)| WEEKDAYS.iter().any(|own| own.eq_ignore_ascii_case(day)));
    match trimmed(day.map_or(tidy, |(front, _)| front)) {
        "" => name,
        tidy => tidy,
    }
    .into()
}

/// Who did something with a text, in what is told of it: "in May by the Courier".
fn made_by(told: &str) -> Option<&str> {
    let (when, maker) = told.split_once(" by ")?;
    let words = when.split_whitespace();
    (words.count() <= MADE && !when.contains(',') && !when.contains(" that ")).then_some(maker)
}

/// A name without an article, marks around it and a genitive at its end.
fn trimmed(name: &str) -> &str {
    let name = name
        .trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '-' | '–' | '—' | '―' | '“' | '"'));
    let name = name.strip_suffix("’s").or_else(|| name.strip_suffix("'s")).unwrap_or(name);
    let bare = ["the ", "a ", "an ", "The ", "A ", "An "].iter().find_map(|article| name.strip_prefix(article));
    bare.unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_done_with_a_text_is_no_part_of_its_name() {
        assert_eq!(tidy("a poll released on Monday"), "poll");
        assert_eq!(tidy("a poll released on Monday by the Selt Board"), "poll by the Selt Board");
        assert_eq!(tidy("the report on Monday"), "report");
        assert_eq!(tidy("research to be released this week"), "research");
        assert_eq!(tidy("its own published rules"), "its own published rules");
    }

    #[test]
    fn spellings_of_one_name_meet() {
        assert_eq!(plain("Łukasz"), "lukasz");
        assert_eq!(plain("O’Rourke"), "o'rourke");
        assert!(same_first("a", "ada") && !same_first("ada", "anna"));
        assert!(same_first("bob", "robert") && !same_first("robert", "richard"));
        assert!(one_letter_apart("tarvann", "tarvan") && one_letter_apart("halvorn", "halvron"));
        assert!(one_letter_apart("halvorn", "halvern") && !one_letter_apart("vella", "velle"));
        assert!(!one_letter_apart("halvorn", "halvorn") && !one_letter_apart("malvorn", "halvorn"));
    }
}
