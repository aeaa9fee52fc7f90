//! The language of a text, as an ISO 639-3 code.

use whatlang::Lang;

/// The one language whose statements are looked for.
pub(crate) const ENGLISH: &str = "eng";

/// Fewer bytes of text tell too little about a language.
const ENOUGH: usize = 120;

/// More bytes than these tell nothing new.
const SAMPLE: usize = 1500;

/// Two-letter codes of the languages that are told apart, in pairs with their three-letter codes.
const TWO_LETTERS: &str = "af afr ak aka am amh ar ara az aze be bel bg bul bn ben ca cat cs ces cy cym da dan \
     de deu el ell en eng eo epo es spa et est fa pes fi fin fr fra ga gle gu guj he heb hi hin hr hrv hu hun hy hye \
     id ind is isl it ita ja jpn jv jav ka kat kk kaz km khm kn kan ko kor la lat lt lit lv lav mk mkd ml mal mr mar \
     ms msa my mya nb nob ne nep nl nld no nor or ori pa pan pl pol pt por ro ron ru rus si sin sk slk sl slv sn sna \
     sq sqi sr srp sv swe ta tam te tel th tha tk tuk tl tgl tr tur uk ukr ur urd uz uzb vi vie yi yid zh zho zu zul";

/// The code of a language given as a code of two or three letters, as a tag ("en-GB") or by its
/// English name; nothing for what is none of these.
pub(crate) fn code(word: &str) -> Option<String> {
    let word = word.trim().to_lowercase();
    let main = word.split(['-', '_']).next().unwrap_or_default();
    if main.len() == 2 {
        let mut codes = TWO_LETTERS.split_ascii_whitespace();
        while let (Some(two), Some(three)) = (codes.next(), codes.next()) {
            if two == main {
                return Some(three.to_owned());
            }
        }
        return None;
    }
    if main.len() == 3 && main.bytes().all(|b| b.is_ascii_lowercase()) {
        return Some(main.to_owned());
    }
    Lang::all().iter().find(|lang| lang.eng_name().eq_ignore_ascii_case(&word)).map(|lang| three(*lang).to_owned())
}

/// The language of a text, where there is enough of it to be sure.
pub(crate) fn detect(text: &str) -> Option<String> {
    let sample = &text[..text.floor_char_boundary(SAMPLE)];
    if sample.len() < ENOUGH {
        return None;
    }
    whatlang::detect(sample).filter(whatlang::Info::is_reliable).map(|info| three(info.lang()).to_owned())
}

/// Chinese is known to its readers as `zho`; the detector speaks of Mandarin.
fn three(lang: Lang) -> &'static str {
    if lang == Lang::Cmn { "zho" } else { lang.code() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_known_by_code_tag_and_name() {
        for word in ["en", "EN-gb", "en_US", "eng", "English"] {
            assert_eq!(code(word).as_deref(), Some("eng"), "{word}");
        }
        assert_eq!(code("uk").as_deref(), Some("ukr"));
        assert_eq!(code("Klingon language"), None);
        assert_eq!(code(""), None);
    }

    #[test]
    fn languages_are_told_apart_where_there_is_enough_text() {
        let english = "The harbour master said on Tuesday that the ferry would sail again as soon as the ice had gone, \
                       and that nobody should wait on the pier before noon.";
        let german = "Der Hafenmeister sagte am Dienstag, die Fähre werde wieder fahren, sobald das Eis verschwunden \
                      sei, und niemand solle vor dem Mittag auf der Mole warten.";
        assert_eq!(detect(english).as_deref(), Some("eng"));
        assert_eq!(detect(german).as_deref(), Some("deu"));
        assert_eq!(detect("The ferry sails."), None);
    }
}
