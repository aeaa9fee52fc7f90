//! Offices that one person holds in one place only: two mayors of two towns are two people.

use super::fold::{fold, words};
use super::places;

/// Offices that are tied to a place as long as a person usually holds them.
const LOCAL: &[&str] = &["mayor", "governor", "bishop", "archbishop", "sheriff", "king", "queen"];

/// Offices that are tied to a country.
const NATIONAL: &[&str] = &["president", "premier", "chancellor", "king", "queen"];

/// Every local office with its place that the phrases tell, in alphabetic order: "mayor tarn".
pub(super) fn read(phrases: &[&str]) -> Vec<String> {
    let mut seats = Vec::new();
    for phrase in phrases {
        let words: Vec<&str> = words(phrase).collect();
        let folded: Vec<String> = words.iter().map(|word| fold(word)).collect();
        if folded.iter().any(|word| ["former", "ex", "deputy", "vice", "candidate", "acting"].contains(&word.as_str()))
        {
            continue;
        }
        for (at, office) in folded.iter().enumerate() {
            if !LOCAL.contains(&office.as_str()) && !NATIONAL.contains(&office.as_str()) {
                continue;
            }
            let of = folded.get(at + 1).is_some_and(|word| word == "of");
            let behind = at + 2 + usize::from(of && folded.get(at + 2).is_some_and(|word| word == "the"));
            let place = if of { Some(behind) } else { at.checked_sub(1) };
            let Some(place) = place.filter(|&p| p < words.len() && words[p].starts_with(char::is_uppercase)) else {
                continue;
            };
            let two = folded.get(place..place + 2).map(<[String]>::concat);
            let country = places::country(&folded[place]).or_else(|| two.and_then(|two| places::country(&two)));
            match country {
                Some(country) => seats.push(format!("{office} {country}")),
                None if LOCAL.contains(&office.as_str()) => {
                    seats.push(format!("{office} {}", places::stem(&folded[place])));
                }
                None => {}
            }
        }
    }
    seats.sort_unstable();
    seats.dedup();
    seats
}

/// Whether two people hold one office in two places.
pub(super) fn conflict<T: AsRef<str>>(a: &[T], b: &[T]) -> bool {
    let office = |seat: &str| seat.split(' ').next().map(str::to_owned);
    let differ = |x: &T, y: &T| office(x.as_ref()) == office(y.as_ref()) && x.as_ref() != y.as_ref();
    let same = |x: &T, y: &T| x.as_ref() == y.as_ref();
    a.iter().any(|x| b.iter().any(|y| differ(x, y))) && !a.iter().any(|x| b.iter().any(|y| same(x, y)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offices_are_read_with_their_places() {
        assert_eq!(read(&["the mayor of Tarn", "Belarusian President"]), ["mayor tarn", "president belarus"]);
        assert_eq!(read(&["President of the United States"]), ["president us"]);
        assert!(read(&["former mayor of Tarn", "president of the League"]).is_empty());
        assert!(conflict(&["mayor tarn"], &["mayor brell"]));
        assert!(!conflict(&["mayor tarn"], &["governor brell"]));
    }
}
