//! Countries under their names, adjectives and abbreviations.

/// Each line: what it is called by, the first standing for all. Where name and adjective share their
/// beginning, [`country`] finds the adjective by itself.
const COUNTRIES: &[&str] = &[
    "us usa american america unitedstates unitedstatesofamerica",
    "uk british britain unitedkingdom greatbritain",
    "eu european europeanunion",
    "un unitednations",
    "uae emirati unitedarabemirates emirates",
    "russia russian russianfederation",
    "belarus belarusian belarussian byelorussian",
    "ukraine ukrainian",
    "france french",
    "germany german",
    "netherlands dutch",
    "spain spanish",
    "poland polish",
    "denmark danish",
    "sweden swedish",
    "norway norwegian",
    "finland finnish",
    "ireland irish",
    "scotland scottish",
    "wales welsh",
    "england english",
    "switzerland swiss",
    "greece greek",
    "turkey turkish turkiye",
    "cyprus cypriot",
    "portugal portuguese",
    "czechia czech czechrepublic",
    "slovakia slovak slovakian",
    "slovenia slovenian slovene",
    "croatia croatian",
    "serbia serbian",
    "kosovo kosovan",
    "iceland icelandic",
    "lebanon lebanese",
    "iraq iraqi",
    "iran iranian",
    "israel israeli",
    "pakistan pakistani",
    "bangladesh bangladeshi",
    "afghanistan afghan",
    "kazakhstan kazakh",
    "kyrgyzstan kyrgyz",
    "uzbekistan uzbek",
    "tajikistan tajik",
    "turkmenistan turkmen",
    "azerbaijan azerbaijani azeri",
    "thailand thai",
    "philippines filipino philippine",
    "china chinese",
    "japan japanese",
    "taiwan taiwanese",
    "vietnam vietnamese",
    "myanmar burmese burma",
    "peru peruvian",
    "argentina argentine argentinian",
    "newzealand",
    "northkorea northkorean dprk",
    "southkorea southkorean",
    "saudiarabia saudi",
    "southafrica southafrican",
    "yemen yemeni",
    "qatar qatari",
    "kuwait kuwaiti",
    "egypt egyptian",
    "congo congolese",
    "hungary hungarian",
    "romania romanian",
    "bulgaria bulgarian",
    "italy italian",
    "austria austrian",
    "belgium belgian",
    "moldova moldovan",
    "georgia georgian",
    "armenia armenian",
    "estonia estonian",
    "latvia latvian",
    "lithuania lithuanian",
    "albania albanian",
    "india indian",
    "canada canadian",
    "mexico mexican",
    "brazil brazilian",
    "chile chilean",
    "colombia colombian",
    "venezuela venezuelan",
    "cuba cuban",
    "australia australian",
    "kenya kenyan",
    "nigeria nigerian",
    "ghana ghanaian",
    "ethiopia ethiopian",
    "somalia somali",
    "sudan sudanese",
    "syria syrian",
    "jordan jordanian",
    "libya libyan",
    "tunisia tunisian",
    "algeria algerian",
    "morocco moroccan",
    "mongolia mongolian",
    "nepal nepali nepalese",
    "indonesia indonesian",
    "malaysia malaysian",
    "singapore singaporean",
    "malta maltese",
    "luxembourg",
];

/// The country that a folded word, or several run together, stands for.
pub(super) fn country(word: &str) -> Option<&'static str> {
    COUNTRIES.iter().find(|line| line.split(' ').any(|name| name == word)).and_then(|line| line.split(' ').next())
}

/// Lines of a country and its capital, as [`country`] calls it.
const CAPITALS: &str = include_str!("capitals.txt");

/// The country whose capital a folded name is.
pub(super) fn capital(name: &str) -> Option<&'static str> {
    CAPITALS.lines().find_map(|line| {
        let mut words = line.split(' ');
        let country = words.next()?;
        words.any(|word| word == name).then_some(country)
    })
}

/// A word for a place without what makes an adjective of it: "tarnian" and "tarn" meet. Only where a
/// word is known to qualify something.
pub(super) fn stem(word: &str) -> &str {
    let mut stem = word;
    for ending in ["ian", "an", "ish", "ese", "ic", "i", "n"] {
        if let Some(short) = word.strip_suffix(ending).filter(|short| short.len() >= 4) {
            stem = short;
            break;
        }
    }
    stem.strip_suffix("ia").or_else(|| stem.strip_suffix('a')).filter(|short| short.len() >= 4).unwrap_or(stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_and_their_adjectives_meet() {
        assert_eq!(country("belarusian"), country("belarus"));
        assert_eq!(country("unitedstates"), Some("us"));
        assert_eq!(country("tarn"), None);
        assert_eq!(stem("orvanian"), stem("orvania"));
        assert_eq!(stem("tarn"), "tarn");
    }
}
