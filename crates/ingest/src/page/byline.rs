//! Lines that say who wrote the text: "By Edmund Farrant, former harbour master".

/// What a byline says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Byline {
    /// Who wrote it, as printed.
    pub(crate) author: String,
    /// "for X": who published it.
    pub(crate) outlet: Option<String>,
}

/// Longer lines are no bylines.
const MOST_WORDS: usize = 18;

/// The byline that a line is, or that ends a date line ("Posted 21 April 2031 by Miriam Keane").
pub(crate) fn byline(line: &str) -> Option<Byline> {
    let words: Vec<&str> = line.split_whitespace().take(MOST_WORDS + 1).collect();
    if words.len() > MOST_WORDS || line.ends_with(['.', '?', '!']) && !line.ends_with("Jr.") {
        return None;
    }
    let by =
        words.iter().position(|word| word.trim_matches(|c: char| !c.is_alphabetic()).eq_ignore_ascii_case("by"))?;
    // Before it stands nothing, a label ("Written", "Text"), a date or what is written.
    if by > 1 && crate::date::find(&words[..by].join(" ")).is_none() && !is_periodical(&words[..by]) {
        return None;
    }
    let names: Vec<&str> = words[by + 1..].to_vec();
    let (author, rest) = author(&names)?;
    let outlet = rest.iter().position(|word| *word == "for").map(|at| run_of_names(&rest[at + 1..]));
    Some(Byline { author, outlet: outlet.filter(|outlet| !outlet.is_empty()) })
}

/// Whether a line tells whose the page is: "A blog by Ada Lindqvist".
pub(crate) fn names_a_writer(line: &str) -> bool {
    let before: Vec<&str> = line.split_whitespace().take_while(|word| !word.eq_ignore_ascii_case("by")).collect();
    before.len() > 1 && is_periodical(&before) && byline(line).is_some()
}

/// "a weekly newsletter": what one person writes again and again.
fn is_periodical(words: &[&str]) -> bool {
    const KINDS: [&str; 6] = ["blog", "weblog", "newsletter", "column", "diary", "podcast"];
    let is = |word: &str, list: &[&str]| list.iter().any(|known| known.eq_ignore_ascii_case(word));
    is(words[0], &["a", "an", "the"]) && words.iter().take(4).any(|word| is(word, &KINDS))
}

/// Whether a line has the look of a name alone: two or three capitalised words, letters only.
pub(crate) fn is_name(line: &str) -> bool {
    let words = || line.split_whitespace();
    let name = |word: &str| {
        word.starts_with(char::is_uppercase)
            && word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '’' | '\'' | '.'))
    };
    (2..=3).contains(&words().take(4).count()) && words().all(name)
}

/// The names at the beginning, several joined by commas and "and", and what follows them.
fn author<'w>(words: &'w [&'w str]) -> Option<(String, &'w [&'w str])> {
    let mut end = 0;
    let mut at = 0;
    while at < words.len() {
        let length = name_length(&words[at..]);
        if length < 2 && !(at == 0 && length == words.len()) || is_role(&words[at..at + length]) {
            break;
        }
        end = at + length;
        let closed = words[end - 1].ends_with(',');
        let joined = words.get(end).is_some_and(|word| *word == "and" || *word == "&");
        // "Ada Lindqvist, City Hall" has a place behind the name.
        let counts = words[end..].iter().any(|word| *word == "and" || *word == "&");
        if !(joined || closed && counts) {
            break;
        }
        at = end + usize::from(joined);
    }
    let name = words[..end].join(" ");
    let name = name.trim_end_matches([',', ';', ':']);
    let whole = name.strip_suffix('.').filter(|name| name.rsplit(' ').next().is_some_and(|word| word.len() > 3));
    let name = whole.unwrap_or(name).to_owned();
    (!name.is_empty()).then_some((name, &words[end..]))
}

/// How many words one name has: capitalised ones, with the small words of names within.
fn name_length(words: &[&str]) -> usize {
    const PARTICLES: [&str; 9] = ["de", "del", "der", "den", "di", "la", "le", "van", "von"];
    let mut length = 0;
    for (at, word) in words.iter().enumerate() {
        let capital = word.starts_with(|c: char| c.is_uppercase());
        if !(capital || at > 0 && PARTICLES.contains(word)) || *word == "|" {
            break;
        }
        length = at + 1;
        // "By Ada Lindqvist. Photographs: Bo Holm": behind a whole word the full stop ends the names.
        let ends = word.strip_suffix('.').is_some_and(|word| word.len() > 3 && word.contains(char::is_lowercase));
        if word.ends_with([',', ';', ':']) || ends {
            break;
        }
    }
    length
}

/// Whether these words say what somebody is and not what somebody is called.
pub(crate) fn is_role(words: &[&str]) -> bool {
    const ROLES: [&str; 8] =
        ["staff", "editor", "correspondent", "reporter", "writer", "columnist", "professor", "director"];
    words.iter().any(|word| ROLES.iter().any(|role| word.trim_end_matches(',').eq_ignore_ascii_case(role)))
}

fn run_of_names(words: &[&str]) -> String {
    let length = words
        .iter()
        .take_while(|word| word.starts_with(|c: char| c.is_uppercase()) || ["the", "of"].contains(word))
        .count();
    words[..length].join(" ").trim_end_matches([',', ';', '.', '|']).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn author_of(line: &str) -> Option<String> {
        byline(line).map(|byline| byline.author)
    }

    #[test]
    fn names_are_taken_without_by_and_role() {
        for line in [
            "By Ada Lindqvist",
            "by Ada Lindqvist, former pilot of Tarn",
            "Written by Ada Lindqvist",
            "Posted 21 April 2031 by Ada Lindqvist",
            "A weekly newsletter by Ada Lindqvist, Tarn",
            "By Ada Lindqvist, Staff Writer",
            "By Ada Lindqvist, City Hall",
            "a blog on ice & piers, by Ada Lindqvist",
            "By Ada Lindqvist | 21 April 2031",
            "By Ada Lindqvist. Photographs: Bo Holm",
        ] {
            assert_eq!(author_of(line).as_deref(), Some("Ada Lindqvist"), "{line}");
        }
        assert_eq!(
            author_of("By Ada Lindqvist, Bo van Holm and Cy Marr").as_deref(),
            Some("Ada Lindqvist, Bo van Holm and Cy Marr")
        );
        assert_eq!(
            byline("By Ada Lindqvist for the Pier Gazette").unwrap().outlet.as_deref(),
            Some("the Pier Gazette")
        );
    }

    #[test]
    fn sentences_are_no_bylines() {
        for line in [
            "By noon the ice had gone",
            "Step by step",
            "The bridge by Lorvik Harbour",
            "By",
            "By Monday the ferries sailed.",
        ] {
            assert_eq!(byline(line), None, "{line}");
        }
    }
}
