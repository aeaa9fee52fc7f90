//! The name of the outlet, where the page gives it.

use super::lexicon::{self, Class};
use super::section::{self, is_section};

/// The outlet that a line names as the owner of the page: "© 2031 Harbour Courier Publishing".
pub(crate) fn copyright(line: &str) -> Option<String> {
    let rest = after_mark(line)?;
    let name = rest.trim_start_matches(|c: char| !c.is_alphabetic());
    let name = name.split([',', '.', '|', ';']).next().unwrap_or_default();
    let words: Vec<&str> = name
        .split_whitespace()
        .filter(|word| !word.starts_with(|c: char| c.is_ascii_digit()) && *word != "–" && *word != "-")
        .take_while(|word| {
            ![
                "all",
                "All",
                "Ltd",
                "Limited",
                "Inc",
                "LLC",
                "Publishing",
                "Publishers",
                "plc",
                "PLC",
                "GmbH",
                "DAC",
                "AG",
                "by",
            ]
            .contains(word)
        })
        .collect();
    let named = !words.is_empty() && words.len() <= 6 && words[0].starts_with(|c: char| c.is_uppercase());
    named.then(|| words.join(" "))
}

/// Whether an owner sells news to papers, and so owns the text and not the page: "Tarn Press Agency", "Northern Wire".
pub(crate) fn is_agency(owner: &str) -> bool {
    let lower = owner.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    words.last().is_some_and(|last| ["agency", "wire", "newswire"].contains(last))
        || words.ends_with(&["news", "service"])
        || words.ends_with(&["press", "service"])
}

/// Whether a line claims the rights to the page.
pub(crate) fn is_copyright(line: &str) -> bool {
    after_mark(line).is_some()
}

fn after_mark(line: &str) -> Option<&str> {
    // What goes on with a small letter and ends as a sentence speaks of the sign.
    let speaks = |rest: &&str| rest.trim_start().starts_with(char::is_lowercase) && super::shape::ends_a_sentence(rest);
    let rest = line.strip_prefix('©').filter(|rest| !speaks(rest));
    let rest = rest.or_else(|| line.strip_prefix("(c) ")).or_else(|| line.strip_prefix("(C) "));
    let spelled = || line.strip_prefix("Copyright").or_else(|| line.strip_prefix("COPYRIGHT"));
    // A headline may be about copyright; a claim has a sign or a year.
    let claim = |rest: &&str| rest.trim_start().starts_with(|c: char| c == '©' || c == '(' || c.is_ascii_digit());
    rest.or_else(|| spelled().filter(claim)).map(|rest| rest.trim_start_matches([' ', '©', ':']))
}

/// The outlet that a line above the title is the name of: nothing but capitalised words, one of which
/// newspapers are called by. In a line with bars or dashes it is the first piece.
pub(crate) fn masthead(line: &str) -> Option<String> {
    let words = name(line).filter(|words| !lexicon::is_request(words[0]))?;
    let station = ["radio", "channel", "tv"].contains(&words[0].to_lowercase().as_str());
    let station = station || words.iter().skip(1).any(|word| word.eq_ignore_ascii_case("fm"));
    let news = || words.split_last().filter(|(last, own)| own.len() > 1 && last.eq_ignore_ascii_case("news"));
    let brings_news = || news().is_some_and(|(_, own)| !own.iter().any(|word| is_section(word)));
    let named = station || words.iter().skip(1).any(|word| lexicon::names_a_publication(word)) || brings_news();
    named.then(|| as_a_name(&words))
}

/// The outlet for which a line asks: "Support the Pier Gazette".
pub(crate) fn asked_for(line: &str) -> Option<String> {
    let (_, rest) = line.split_once(' ').filter(|(request, _)| lexicon::is_request(request))?;
    let rest = rest.strip_prefix("to ").unwrap_or(rest).trim_end_matches(['.', '!']);
    rest.strip_prefix("the ").map_or_else(|| masthead(rest), |bare| masthead(&format!("The {bare}")))
}

/// Whether a line below a name can be what papers print there: "Your paper since 1887", "Weekly paper of the port",
/// "a blog about ice". It can be a headline as well.
pub(crate) fn is_motto(line: &str) -> bool {
    const TOLD: [&str; 4] = ["since", "est", "established", "founded"];
    /// What a paper calls itself, and what tells whose, of what or when.
    const KINDS: [&str; 10] =
        ["blog", "paper", "newspaper", "newsletter", "journal", "letter", "magazine", "weekly", "monthly", "quarterly"];
    const WHOSE: [&str; 7] = ["of", "for", "about", "on", "every", "each", "that"];
    let lower = line.to_lowercase();
    let words: Vec<&str> = lower.split([' ', '.', ',', ';']).filter(|word| !word.is_empty()).collect();
    let year = |word: &str| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    let kind = |pair: &[&str]| KINDS.contains(&pair[0]) && WHOSE.contains(&pair[1]);
    let news = |pair: &[&str]| ["news", "analysis"].contains(&pair[0]) && ["for", "from"].contains(&pair[1]);
    let own = || {
        words.len() <= 5
            && ["a", "an", "the", "your", "our"].contains(&words[0])
            && KINDS.contains(&words[words.len() - 1])
    };
    let agency = || words.len() <= 5 && words.last().is_some_and(|last| *last == "agency");
    if words.windows(2).take(4).any(|pair| kind(pair) || news(pair)) || agency() || words.len() > 1 && own() {
        return true;
    }
    match words[..] {
        [.., "founded", "in", last] => year(last),
        [.., told, last] => TOLD.contains(&told) && year(last),
        _ => false,
    }
}

/// The outlet that a line in capitals is the name of: two words or more, of which some are none for sections of
/// papers or parts of pages.
pub(crate) fn in_capitals(line: &str) -> Option<String> {
    let words = name(line)?;
    let own = |word: &&str| !is_section(word) && lexicon::class(word) == Class::Content;
    let capitals = !line.chars().any(char::is_lowercase) && words.len() > 1;
    (capitals && words.iter().any(own)).then(|| as_a_name(&words))
}

/// The outlet that the only line above the title is the name of: nothing but capitalised words, none of which
/// sections of papers are called by.
pub(crate) fn alone(line: &str) -> Option<String> {
    let words = name(line)?;
    (!words.iter().any(|word| is_section(word)) && !line.ends_with(['.', '!', '?', ':'])).then(|| as_a_name(&words))
}

/// The name of a page that goes by what it is: "SALT magazine", "pier-online".
pub(crate) fn kind(line: &str) -> Option<&str> {
    const KINDS: [&str; 6] = ["magazine", "online", "weekly", "newsletter", "journal", "blog"];
    let name = section::pieces(line).next()?;
    let (own, kind) = name.rsplit_once([' ', '-'])?;
    let word = |word: &str| word.starts_with(char::is_uppercase) && word.chars().all(is_name_char);
    let site = !name.contains(' ') && name.chars().all(|c| c.is_alphanumeric() || c == '-');
    let words = own.split_whitespace().count() <= 3 && own.split_whitespace().all(word);
    (KINDS.contains(&kind) && (site || words)).then_some(name)
}

/// The words of a line that is shaped like a name, with the place behind it, its letters in brackets and the
/// frequency of a station cut off.
fn name(line: &str) -> Option<Vec<&str>> {
    let name = section::pieces(line).next()?;
    let name = name.split(" (").next().unwrap_or_default();
    let name = name.split_once(", ").filter(|(_, place)| is_place(place)).map_or(name, |(name, _)| name);
    let mut words: Vec<&str> = name.split_whitespace().collect();
    let digits = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let number = words.pop_if(|word| digits(word)).filter(|number| number.bytes().all(|byte| byte.is_ascii_digit()));
    let shaped = (1..=5).contains(&words.len())
        && words.iter().all(|word| {
            word.starts_with(|c: char| c.is_uppercase()) && word.chars().all(is_name_char) || is_small(word)
        });
    words.extend(number);
    let generic = words.iter().any(|word| matches!(lexicon::class(word), Class::Offer | Class::Signpost));
    let joins = |word: &&str| lexicon::class(word) == Class::Function && !is_small(word);
    (shaped && words.len() > 1 && !generic && !words.iter().any(joins)).then_some(words)
}

/// "Port Ardel": one to three capitalised words.
fn is_place(text: &str) -> bool {
    (1..=3).contains(&text.split_whitespace().count())
        && text.split_whitespace().all(|word| word.starts_with(char::is_uppercase))
}

fn is_name_char(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '’' | '\'' | '&' | '.')
}

/// "THE PIER GAZETTE" is printed so for its looks; it is called The Pier Gazette.
pub(crate) fn as_a_name(words: &[&str]) -> String {
    let shouted = words.iter().all(|word| !word.contains(char::is_lowercase));
    let word = |(at, word): (usize, &&str)| {
        let mut chars = word.chars();
        match chars.next() {
            Some(_) if shouted && at > 0 && is_small(word) => word.to_lowercase(),
            Some(first) if shouted && !is_letters(word) => first.to_string() + &chars.as_str().to_lowercase(),
            _ => (*word).to_owned(),
        }
    };
    words.iter().enumerate().map(word).collect::<Vec<_>>().join(" ")
}

/// Whether a word is one of the small ones in names.
fn is_small(word: &str) -> bool {
    ["of", "and", "the", "for", "de", "on", "&"].iter().any(|small| small.eq_ignore_ascii_case(word))
}

/// Whether a word is read letter by letter, since nobody can speak it: "KPR", but not "St.".
fn is_letters(word: &str) -> bool {
    let letters = || word.chars().filter(|c| c.is_alphabetic());
    letters().count() > 1
        && letters().all(|c| c.is_ascii() && !"AEIOUYaeiouy".contains(c))
        && !["ST.", "MT.", "DR.", "MR."].contains(&word)
}

/// Whether a line offers the page in other languages: "EN / FR", "УКР  РУС  ENG".
pub(crate) fn is_languages(line: &str) -> bool {
    let mut words = line.split(|c: char| c.is_whitespace() || "/|·•".contains(c)).filter(|word| !word.is_empty());
    let code = |word: &str| (2..=3).contains(&word.chars().count()) && word.chars().all(char::is_uppercase);
    line.split_whitespace().count() > 1 && words.all(code) || is_service(line)
}

/// Whether a line names the part of an outlet that speaks one language or comes out at one time: "English service",
/// "Late edition".
fn is_service(line: &str) -> bool {
    const PARTS: [&str; 8] = ["service", "edition", "desk", "programme", "program", "version", "broadcast", "section"];
    let words: Vec<&str> = line.split_whitespace().collect();
    let part = words.last().is_some_and(|last| PARTS.iter().any(|part| last.eq_ignore_ascii_case(part)));
    (2..=3).contains(&words.len()) && part && words[0].starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn owners_are_named_behind_the_mark() {
        for line in [
            "© 2031 Pier Gazette Publishing, Lorvik",
            "(c) Pier Gazette",
            "© 2031 Pier Gazette DAC",
            "Copyright © 2030–2031 Pier Gazette. All rights reserved",
        ] {
            assert_eq!(copyright(line).as_deref(), Some("Pier Gazette"), "{line}");
        }
        assert_eq!(copyright("© 2031"), None);
        assert!(is_copyright("© 2031"));
        assert!(!is_copyright("Copyright reform stalls"));
        assert!(!is_copyright("© was a ring to her, he thought."));
    }

    #[test]
    fn mottos_tell_how_old_the_paper_is() {
        for line in [
            "Your paper since 1887",
            "Founded in 1902",
            "The voice of the port. Est. 1971",
            "Weekly paper of the port",
            "the music magazine",
            "a blog about ice",
        ] {
            assert!(is_motto(line), "{line}");
        }
        for line in ["No ferry since 1987, and none to come", "Worst winter in 1987", "1987"] {
            assert!(!is_motto(line), "{line}");
        }
    }

    #[test]
    fn mastheads_are_names_of_publications() {
        assert_eq!(masthead("THE PIER GAZETTE").as_deref(), Some("The Pier Gazette"));
        assert_eq!(masthead("Pier Weekly – the paper of the port").as_deref(), Some("Pier Weekly"));
        assert_eq!(masthead("Pier Weekly | No. 3 | 2 May 2031").as_deref(), Some("Pier Weekly"));
        assert_eq!(alone("Coast & Sail").as_deref(), Some("Coast & Sail"));
        for line in ["World Politics", "Latest Views", "Ferry stays in port", "Guest Essay", "The end.", "Pier"] {
            assert_eq!(alone(line), None, "{line}");
        }
        assert_eq!(masthead("PIER PRESS AGENCY (PPA)").as_deref(), Some("Pier Press Agency"));
        assert_eq!(masthead("THE PIER MAIL, Port Tarn").as_deref(), Some("The Pier Mail"));
        assert_eq!(masthead("Pier & Tarn News — PORT").as_deref(), Some("Pier & Tarn News"));
        assert_eq!(masthead("Radio Pier 98.4").as_deref(), Some("Radio Pier"));
        assert_eq!(masthead("Support the Pier Gazette"), None);
        assert_eq!(asked_for("Support the Pier Gazette").as_deref(), Some("The Pier Gazette"));
        assert_eq!(masthead("KPR PIER TIMES").as_deref(), Some("KPR Pier Times"));
        assert!(is_languages("EN / FR") && is_languages("УКР  РУС  ENG") && !is_languages("EN LIVE"));
        assert_eq!(masthead("RADIO LORVIK | News").as_deref(), Some("Radio Lorvik"));
        for line in ["World News", "Latest Post", "Home", "Pier opens again", "Post"] {
            assert_eq!(masthead(line), None, "{line}");
        }
    }
}
