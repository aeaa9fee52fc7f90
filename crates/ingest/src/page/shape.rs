//! What a line looks like, from its own words alone.

use super::lexicon::{self, Class};

/// How a line ends, closing quotation marks and brackets aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// With a full stop.
    Stop,
    /// With a question mark or an exclamation mark.
    Mark,
    /// With a quotation mark, and begins with one.
    Quoted,
    /// With a colon.
    Colon,
    /// With a comma or a semicolon.
    Comma,
    /// With none of these.
    Open,
}

/// The features that tell running text from what stands around it.
#[derive(Debug, Clone)]
pub(crate) struct Shape {
    /// Words with a letter or digit in them.
    pub(crate) words: usize,
    /// Code points.
    pub(crate) chars: usize,
    /// Words of letters that begin with a capital.
    pub(crate) capitals: usize,
    /// Words of letters that begin with a small letter.
    pub(crate) smalls: usize,
    /// See [`Class::Function`].
    pub(crate) function_words: usize,
    /// See [`Class::Offer`].
    pub(crate) offers: usize,
    /// These and those of [`Class::Signpost`].
    pub(crate) page_words: usize,
    /// See [`Class::Address`].
    pub(crate) address_words: usize,
    /// Whether there is a quotation mark in it.
    pub(crate) quotes: bool,
    /// Whether a comma stands at a quotation mark, as between a quotation and who said it.
    pub(crate) reports: bool,
    /// Whether a word of it tells that somebody said something.
    pub(crate) tells: bool,
    /// Whether a sentence ends within it.
    pub(crate) ends_within: bool,
    /// Whether its second word speaks to the reader: "If you", "Did you", "Have your".
    pub(crate) addressed: bool,
    /// Whether it is short pieces with marks or wide gaps between them, as menus are.
    pub(crate) menu: bool,
    /// How it ends.
    pub(crate) end: End,
}

impl Shape {
    /// Looks at a trimmed line.
    pub(crate) fn new(line: &str) -> Self {
        let mut shape = Self {
            words: 0,
            chars: line.chars().count(),
            capitals: 0,
            smalls: 0,
            function_words: 0,
            offers: 0,
            page_words: 0,
            address_words: 0,
            quotes: line.contains(is_quote),
            reports: reports(line),
            tells: line.split_whitespace().any(lexicon::reports),
            ends_within: line.contains(". ") || line.contains(".” ") || line.contains(".\" "),
            addressed: line.split_whitespace().nth(1).is_some_and(|word| lexicon::class(word) == Class::Address),
            menu: false,
            end: end(line),
        };
        for word in line.split_whitespace() {
            let Some(first) = word.chars().find(|c| c.is_alphanumeric()) else { continue };
            shape.words += 1;
            shape.capitals += usize::from(first.is_uppercase());
            shape.smalls += usize::from(first.is_lowercase());
            match lexicon::class(word) {
                Class::Function => shape.function_words += 1,
                Class::Address => shape.address_words += 1,
                Class::Signpost => shape.page_words += 1,
                Class::Offer => {
                    shape.offers += 1;
                    shape.page_words += 1;
                }
                Class::Content => {}
            }
        }
        shape.menu = shape.end != End::Stop && is_menu(line);
        shape
    }

    /// Whether it ends as a sentence or a quotation does.
    pub(crate) fn is_sentence(&self) -> bool {
        self.words >= 1 && matches!(self.end, End::Stop | End::Mark | End::Quoted)
    }

    /// Whether it is a paragraph of running text: long, with an end, and not in the capitals of a
    /// headline; or so long that it can be nothing else.
    pub(crate) fn is_prose(&self) -> bool {
        if self.menu {
            return false;
        }
        if self.words >= 30 || self.chars >= 240 {
            return self.smalls >= self.capitals || self.smalls + self.capitals < self.words;
        }
        let long = self.chars >= 60 || (self.chars >= 30 && self.smalls + self.capitals == 0);
        let ends =
            self.end == End::Stop || (self.words >= 16 && matches!(self.end, End::Mark | End::Quoted | End::Colon));
        long && ends && !self.is_title_case()
    }

    /// Whether most of its words are capitalised, as in the headlines of some outlets.
    pub(crate) fn is_title_case(&self) -> bool {
        let small_content = self.smalls.saturating_sub(self.function_words);
        self.capitals >= 3
            && self.capitals * 2 >= self.words
            && self.capitals * 10 >= (small_content + self.capitals) * 7
    }

    /// Whether it is two sentences of news, the last without its full stop.
    pub(crate) fn breaks_off(&self) -> bool {
        self.ends_within && self.words >= 12 && self.page_words + self.address_words == 0 && self.smalls > self.capitals
    }

    /// Whether it is a sentence of news whatever its other words are: it ends, and tells what somebody
    /// said.
    pub(crate) fn is_report(&self) -> bool {
        self.tells && matches!(self.end, End::Stop | End::Quoted)
    }

    /// Whether it speaks about the page to its reader: "We use cookies to improve your visit."
    pub(crate) fn is_about_the_page(&self) -> bool {
        if self.quotes || self.words > 45 || self.is_report() {
            return false;
        }
        let offered = self.offers >= 1 && self.page_words + self.address_words >= 2;
        let dense = self.page_words * 3 >= self.words || self.address_words >= 2;
        offered && (dense || self.addressed || self.offers >= 2 && self.address_words >= 1)
            || self.page_words >= 2 && self.page_words * 2 >= self.words
    }
}

/// Whether a comma and a quotation mark stand side by side.
fn reports(line: &str) -> bool {
    let mut last = ' ';
    line.chars().any(|c| {
        let pair = last == ',' && is_quote(c) || is_quote(last) && c == ',';
        last = c;
        pair
    })
}

pub(crate) fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '‘' | '‚' | '‹' | '›')
}

fn is_closer(c: char) -> bool {
    is_quote(c) || matches!(c, '\'' | '’' | ')' | ']' | '*' | '_')
}

/// Whether a line ends as a sentence does.
pub(crate) fn ends_a_sentence(line: &str) -> bool {
    matches!(end(line), End::Stop | End::Mark | End::Quoted)
}

fn end(line: &str) -> End {
    let inner = line.trim_end_matches(|c: char| is_closer(c) || c.is_whitespace());
    match inner.chars().next_back() {
        Some('.' | '…' | '。') => End::Stop,
        Some('!' | '?' | '！' | '？') => End::Mark,
        Some(':' | '：') => End::Colon,
        Some(',' | ';') => End::Comma,
        _ if line.starts_with(is_quote) && line.ends_with(|c| is_quote(c) || c == '’') => End::Quoted,
        _ => End::Open,
    }
}

/// Pieces of at most four words with separators or gaps between them. A headline with the name of its
/// outlet behind a bar is none: its first piece is long.
fn is_menu(line: &str) -> bool {
    const MARKS: [&str; 9] = [" | ", " / ", " > ", " » ", " · ", " • ", " › ", "\t", "   "];
    let short = |piece: &str| piece.split_whitespace().take(5).count() <= 4;
    for mark in MARKS {
        if line.contains(mark) {
            let pieces = line.split(mark).filter(|piece| !piece.trim().is_empty());
            let count = pieces.clone().count();
            // One of many may be longer.
            return pieces.filter(|piece| !short(piece)).count() <= usize::from(count > 4);
        }
    }
    // Two spaces stand in menus, and behind the full stops of old typists.
    let mut pieces = line.split("  ").filter(|piece| !piece.trim().is_empty());
    line.contains("  ") && pieces.clone().count() >= 3 && pieces.all(short)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_are_seen_through_closing_marks() {
        assert_eq!(end("He said: “No.”"), End::Stop);
        assert_eq!(end("“Let them come”"), End::Quoted);
        assert_eq!(end("Will it hold?)"), End::Mark);
        assert_eq!(end("He said:"), End::Colon);
        assert_eq!(end("Ferry cancelled"), End::Open);
    }

    #[test]
    fn menus_are_short_pieces() {
        for menu in [
            "Home | Sea | Sky",
            "Pier | Sea | Sky | Town | Ten ways to cook a herring",
            "Front > World",
            "Letters  Columns  Back issues",
            "News\tSport",
        ] {
            assert!(Shape::new(menu).menu, "{menu}");
        }
        for line in ["Ferry to the island cancelled until Monday | The Echo", "He left.  She stayed.  They met."] {
            assert!(!Shape::new(line).menu, "{line}");
        }
    }

    #[test]
    fn prose_is_long_and_ends() {
        assert!(Shape::new("The ferry to the island was cancelled on Monday because of thick ice.").is_prose());
        assert!(!Shape::new("Ferry To The Island Cancelled On Monday Because Of Thick Ice In Sound.").is_prose());
        assert!(!Shape::new("Ferry to the island cancelled on Monday because of thick ice, owner says").is_prose());
    }

    #[test]
    fn pages_speak_to_their_readers() {
        assert!(Shape::new("We use cookies to remember your settings.").is_about_the_page());
        assert!(Shape::new("Subscribe to our newsletter.").is_about_the_page());
        assert!(!Shape::new("The ministry said its website had been down since noon.").is_about_the_page());
        assert!(!Shape::new("“We share your grief and you share our bread,” she said.").is_about_the_page());
    }
}
