//! The name above a page whose letters an address on the page has: "Pier Gazette" and "www.piergazette.org".

use super::masthead;
use super::title::key;
use super::unit::Unit;

/// Lines at the top that may have the name.
const TOP: usize = 3;

/// Most letters of an abbreviation.
const LETTERS: usize = 4;

/// Most words of a name.
const LONGEST: usize = 5;

/// The name in the lines above the title that is the name of a site, too.
pub(crate) fn named(units: &[Unit<'_>], title: usize) -> Option<String> {
    let sites: Vec<String> = units.iter().flat_map(|unit| unit.text.split_whitespace()).filter_map(site).collect();
    if sites.is_empty() {
        return None;
    }
    units[..title.min(TOP)].iter().flat_map(|unit| pieces(&unit.text)).find_map(|piece| {
        let words: Vec<&str> = piece.split_whitespace().take(LONGEST).collect();
        let is_site = |words: &&[&str]| {
            let key = key(&words.concat());
            let bare = key.strip_prefix("the").filter(|bare| !bare.is_empty()).unwrap_or(&key);
            sites.iter().any(|site| *site == key || site == bare)
        };
        let name = (1..=words.len()).rev().map(|length| &words[..length]).find(is_site)?;
        // Short ones are read letter by letter.
        let letters = || (name.len() == 1 && name[0].chars().count() <= LETTERS).then(|| name[0].to_owned());
        let printed = |unit: &Unit<'_>| printed(&unit.text, name);
        Some(units[title..].iter().find_map(printed).or_else(letters).unwrap_or_else(|| masthead::as_a_name(name)))
    })
}

/// A line without its bars.
fn pieces(line: &str) -> impl Iterator<Item = &str> {
    line.split(['|', '·', '•', '/']).map(str::trim).filter(|piece| piece.starts_with(char::is_uppercase))
}

/// How a text has a name that stands in capitals above it.
fn printed(line: &str, name: &[&str]) -> Option<String> {
    let words: Vec<&str> =
        line.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())).collect();
    let same = |own: &&[&str]| own.iter().zip(name).all(|(own, word)| own.to_lowercase() == word.to_lowercase());
    let small = |own: &&[&str]| own.iter().any(|word| word.contains(char::is_lowercase));
    let found =
        words.windows(name.len()).filter(|own| own[0].starts_with(char::is_uppercase)).filter(same).find(small)?;
    Some(found.join(" "))
}

/// What an address is called: `piergazette` of "https://www.piergazette.org/ice" and "mail@piergazette.org".
pub(crate) fn site(word: &str) -> Option<String> {
    /// Ends of addresses below which names are given: "piergazette.co.uk".
    const BELOW: [&str; 5] = ["co", "com", "org", "net", "gov"];
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let host = word.split_once("://").map_or(word, |(_, rest)| rest);
    let host = host.split(['/', '?', '#', ':', '…']).next().unwrap_or_default();
    let host = host.rsplit('@').next().unwrap_or_default().to_lowercase();
    let labels: Vec<&str> = host.split('.').collect();
    let plain = |label: &&str| !label.is_empty() && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let (end, rest) = labels.split_last()?;
    let is_host =
        labels.iter().all(plain) && (2..=8).contains(&end.len()) && end.bytes().all(|b| b.is_ascii_lowercase());
    let (own, above) = rest.split_last().filter(|_| is_host)?;
    let own = above.last().filter(|_| BELOW.contains(own)).unwrap_or(own);
    Some(own.replace('-', "")).filter(|own| own.len() >= 2)
}

#[cfg(test)]
mod tests {
    use super::super::unit::units;
    use super::*;

    #[test]
    fn sites_are_seen_in_addresses() {
        for address in ["https://www.pier-gazette.org/ice?x=1", "(mail@piergazette.org)", "PierGazette.co.uk."] {
            assert_eq!(site(address).as_deref(), Some("piergazette"), "{address}");
        }
        for word in ["e.g.", "3.5", "ice.", "U.S.", "10.15"] {
            assert_eq!(site(word), None, "{word}");
        }
    }

    #[test]
    fn a_name_of_a_site_is_the_outlet() {
        let name = |page: &str| named(&units(page), 2);
        assert_eq!(name("KPA  |  News of the north\nWeather\nIce\nkpa.no").as_deref(), Some("KPA"));
        assert_eq!(
            name("HALMINFORM\nOnline\nIce\nA Halminform reporter\nhalminform.net").as_deref(),
            Some("Halminform")
        );
        assert_eq!(name("Пірс | Pier Gazette in English\nHelp\nIce\nPiergazette.com").as_deref(), Some("Pier Gazette"));
        assert_eq!(name("Harbour\nHelp\nIce\nhttps://facebook.com/harbour"), None);
    }
}
