//! What bodies can be called by their names: "the appeals court" is a Court of Appeals.

use crate::words::Words;

/// What stands in the names of bodies that the first word of a row describes.
const ALIKE: &[&[&str]] = &[
    &["panel", "committee", "subcommittee", "commission", "board", "council", "tribunal", "jury"],
    &["committee", "subcommittee", "panel"],
    &["court", "tribunal", "circuit"],
    &["union", "brotherhood", "guild", "workers", "employees", "teamsters", "federation", "association"],
    &["agency", "bureau", "department", "authority", "office", "service", "administration"],
    &["department", "ministry"],
    &["school", "university", "college"],
    &["utility", "power", "energy", "electric", "gas", "water", "light", "edison", "utilities"],
    &["airline", "airlines", "airways", "air"],
    &["carrier", "airlines", "airways", "wireless", "telecom", "mobile", "communications"],
    &["tank", "institute", "institution", "center", "centre", "foundation", "council"],
    &["charity", "foundation", "fund", "mission", "relief", "aid", "trust"],
    &["studio", "pictures", "studios", "films", "entertainment", "productions"],
    &["insurer", "insurance", "mutual", "assurance", "life"],
    &["automaker", "motors", "motor", "automotive"],
    &["carmaker", "motors", "motor", "automotive"],
    &["drugmaker", "pharmaceuticals", "pharmaceutical", "pharma", "therapeutics"],
    &["steelmaker", "steel"],
    &["railroad", "railway", "railways", "rail"],
    &["hospital", "medical", "clinic"],
];

/// Words that tell nothing of a body's name.
const SAID_OF_ANY: &[&str] =
    &["federal", "national", "powerful", "influential", "same", "whole", "new", "local", "big", "the", "of", "and"];

/// Public bodies: no company, charity or bank.
static PUBLIC: Words = Words::new(
    "department ministry committee court council party government senate house congress parliament police \
    commission campaign agency bureau office caucus administration",
);

/// What is no company.
static NO_COMPANY: Words = Words::new(
    "fund foundation institute association league museum society church union academy times post \
    school college hospital university alliance coalition project federation brotherhood fellowship council initiative \
    pac forum society club center centre court nation",
);

/// What a state has besides its agencies, and what is none of it.
static NO_AGENCY: Words =
    Words::new("campaign party committee court senate house congress parliament university caucus college");

/// What is no group of people who joined.
static NO_GROUP: Words = Words::new(
    "panel committee department ministry court government senate house congress parliament police university office",
);

/// Agencies that are called by their letters.
static AGENCIES: Words = Words::new(
    "fbi cia nsa dia dea atf tsa irs epa fda cdc nih cms sec fcc ftc fec fdic cftc cfpb eeoc nlrb ferc nrc faa ntsb \
    nhtsa fra fta fema dhs ice cbp uscis doj dod doe dot hud usda hhs va ssa nasa noaa nws usgs nist blm fws osha msha \
    bls bea gao cbo omb opm gsa sba nsf usaid usps ustr epo iaea who ecdc ema icao imo unhcr unicef mi5 mi6 gchq hmrc \
    dvla fca ofcom bka bnd fsb gru svr sbu nca",
);

/// Whether a name is that of an agency, by its letters: "FBI", "F.B.I.".
pub(crate) fn is_agency(name: &str) -> bool {
    let upper = name.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '.');
    upper && AGENCIES.has(&name.replace('.', "").to_lowercase())
}

/// Whether two words are one, on either side of the Atlantic: "centre" and "Center".
pub(crate) fn is_spelt(own: &str, word: &str) -> bool {
    let plain = |word: &str| word.to_lowercase().replace("centre", "center").replace("isation", "ization");
    own.eq_ignore_ascii_case(word) || plain(own) == plain(word)
}

/// Whether letters can stand for a name that a word is in: "IBA" for "Ice Bureau of Aland".
fn stands_for(letters: &str, word: &str) -> bool {
    letters.len() > 1
        && letters.chars().all(|c| c.is_uppercase() || !c.is_alphabetic())
        && word.chars().next().is_some_and(|first| letters.contains(first.to_ascii_uppercase()))
}

/// Whether a body of this name can be called by a word that is no part of it.
pub(crate) fn can_be(word: &str, name: &str) -> bool {
    let has = |list: &Words| name.split(' ').any(|own| list.has(&own.to_ascii_lowercase()));
    match word {
        "bank" | "company" | "firm" | "giant" | "business" | "retailer" | "maker" | "automaker" | "carmaker" => {
            !has(&PUBLIC) && !has(&NO_COMPANY)
        }
        "charity" | "nonprofit" | "outfit" | "network" | "outlet" => !has(&PUBLIC),
        "airline" | "carrier" => name.to_lowercase().contains("air"),
        "agency" | "watchdog" => !has(&NO_AGENCY),
        "group" | "organisation" | "organization" | "association" => !has(&NO_GROUP),
        "body" | "institution" => true,
        "union" if alike_in(word, name) => true,
        "union" | "party" | "institute" | "department" | "bureau" | "committee" | "commission" | "council" | "fund"
        | "federation" | "league" => stands_for(name, word),
        _ => false,
    }
}

/// Whether a name of several words has one that a word describes, be it said of others too.
pub(crate) fn alike(word: &str, name: &str) -> bool {
    let row = ALIKE.iter().find(|row| row[0] == word);
    let has = |row: &&[&str]| name.split(' ').any(|own| row.iter().any(|one| one.eq_ignore_ascii_case(own)));
    name.contains(' ') && row.is_some_and(has)
}

/// Whether a name of several words has one that a word describes.
fn alike_in(word: &str, name: &str) -> bool {
    let row = ALIKE.iter().find(|row| row[0] == word);
    name.contains(' ')
        && row.is_some_and(|row| name.split(' ').any(|own| row[1..6].iter().any(|one| one.eq_ignore_ascii_case(own))))
}

/// A name without the clause behind it: no hospital is "the company whose drips the hospital bought".
pub(crate) fn without_clause(name: &str) -> &str {
    [" who ", " whose ", " which ", " that "].iter().fold(name, |name, who| name.split(who).next().unwrap_or(name))
}

/// Whether all words of a description are said in a name: "the appeals court" of "Court of Appeals".
pub(crate) fn says(name: &str, described: &str) -> bool {
    let plain = |word: &str| {
        let word = word.to_lowercase();
        word.strip_suffix('s').map_or(word.clone(), str::to_owned)
    };
    let name = without_clause(name);
    let own: Vec<String> = name.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(plain).collect();
    let alike = |own: &str, word: &str| {
        own == word || ALIKE.iter().any(|row| row[0] == word && row[1..].iter().any(|other| plain(other) == own))
    };
    let mut words = described
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| w.len() > 1 && !w.ends_with("ing") && !SAID_OF_ANY.contains(&w.to_lowercase().as_str()))
        .map(plain)
        .peekable();
    words.peek().is_some() && own.len() > 1 && words.all(|word| own.iter().any(|own| alike(own, &word)))
}

#[cfg(test)]
mod tests {
    use super::says;

    #[test]
    fn a_name_says_what_a_description_has() {
        assert!(says("Selt Court of Appeals", "appeals court"));
        assert!(says("House Harbour and Ice Committee", "harbour panel"));
        assert!(!says("Selt Harbour Committee", "ice panel"));
        assert!(!says("company whose pumps a Selt hospital bought", "hospital"));
        assert!(!says("Tamm", "tamm"));
    }
}
