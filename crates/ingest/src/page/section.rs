//! Lines that say in which part of a paper a text stands: "Opinion", "World · Europe", "POLITICS | TARN".

use super::lexicon::{self, Class};

/// Words that sections of papers are called by.
const SECTIONS: &[&str] = &[
    "abroad",
    "analysis",
    "article",
    "arts",
    "breaking",
    "business",
    "city",
    "column",
    "comment",
    "courts",
    "crime",
    "culture",
    "debate",
    "debates",
    "economy",
    "editorial",
    "editorials",
    "education",
    "environment",
    "essay",
    "europe",
    "exclusive",
    "feature",
    "features",
    "finance",
    "foreign",
    "guest",
    "health",
    "home",
    "international",
    "interview",
    "leader",
    "leading",
    "letter",
    "letters",
    "life",
    "live",
    "local",
    "markets",
    "national",
    "news",
    "notes",
    "obituaries",
    "obituary",
    "opinion",
    "pages",
    "parliament",
    "people",
    "podcast",
    "politics",
    "portrait",
    "region",
    "regions",
    "report",
    "reportage",
    "review",
    "science",
    "showbiz",
    "society",
    "special",
    "sport",
    "sports",
    "tech",
    "technology",
    "transcript",
    "travel",
    "update",
    "updates",
    "video",
    "view",
    "war",
    "weather",
    "world",
];

/// Most words of one piece of such a line.
const MOST_WORDS: usize = 4;

pub(crate) fn is_section(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let is = |word: &str| SECTIONS.iter().any(|section| section.eq_ignore_ascii_case(word));
    is(word) || word.strip_suffix(['s', 'S']).is_some_and(is)
}

/// Whether all that a line says is a section, with its place in others and its subject.
pub(crate) fn is_section_line(line: &str) -> bool {
    let mut pieces = pieces(line).peekable();
    // A menu begins at home.
    pieces.peek().is_some_and(|first| is_section_piece(first) && !first.eq_ignore_ascii_case("home"))
        && pieces.all(|piece| {
            piece.split_whitespace().count() <= MOST_WORDS && piece.starts_with(|c: char| c.is_uppercase())
        })
}

/// "Arts & Culture", "FOREIGN PAGES", "The Gazette's view": sections and the small words between them.
fn is_section_piece(piece: &str) -> bool {
    let whose = |word: &str| word.ends_with("'s") || word.ends_with("’s");
    let joins = |word: &&str| !is_section(word) && *word != "&" && !whose(word);
    let words = || piece.split_whitespace();
    // "Letter from Tarn"
    let correspondence = || {
        let mut words = words();
        words.next().is_some_and(is_section)
            && words.next() == Some("from")
            && words.next().is_some()
            && words.all(|word| word.starts_with(char::is_uppercase))
    };
    words().count() <= MOST_WORDS && correspondence()
        || words().count() <= MOST_WORDS
            && words().any(is_section)
            && words().filter(joins).all(|word| matches!(lexicon::class(word), Class::Function | Class::Address))
}

/// The pieces of a line with bars, slashes, dashes or wide gaps in it.
pub(crate) fn pieces(line: &str) -> impl Iterator<Item = &str> {
    const MARKS: [&str; 8] = [" / ", " > ", " - ", " – ", " — ", "  ", "\t", " // "];
    let mut pieces: Vec<&str> = line.split(['|', '·', '•', '∙', '›', '»', '★', '☆', '■', '♦']).collect();
    for mark in MARKS {
        pieces = pieces.into_iter().flat_map(|piece| piece.split(mark)).collect();
    }
    pieces
        .into_iter()
        .map(|piece| piece.trim().trim_matches('/').trim())
        .filter(|piece| piece.chars().any(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_are_told_from_headlines() {
        for line in [
            "OPINION",
            "World · Europe",
            "POLITICS | TARN",
            "Live news",
            "Foreign pages",
            "Opinion › Letters",
            "Our View",
            "The Post’s view",
        ] {
            assert!(is_section_line(line), "{line}");
        }
        for line in ["News of the ice reached Tarn", "Tarn", "War comes to the ice", "All news", "Home | Sport", ""] {
            assert!(!is_section_line(line), "{line}");
        }
    }
}
