//! States, their parts, their people, and how they are cut short.

use crate::words::Words;

/// A state of the USA, its short form in print, its postal code.
const STATES: &[(&str, &str, &str)] = &[
    ("alabama", "ala", "al"),
    ("alaska", "alaska", "ak"),
    ("arizona", "ariz", "az"),
    ("arkansas", "ark", "ar"),
    ("california", "calif", "ca"),
    ("colorado", "colo", "co"),
    ("connecticut", "conn", "ct"),
    ("delaware", "del", "de"),
    ("florida", "fla", "fl"),
    ("georgia", "ga", "ga"),
    ("hawaii", "hawaii", "hi"),
    ("idaho", "idaho", "id"),
    ("illinois", "ill", "il"),
    ("indiana", "ind", "in"),
    ("iowa", "iowa", "ia"),
    ("kansas", "kan", "ks"),
    ("kentucky", "ky", "ky"),
    ("louisiana", "la", "la"),
    ("maine", "maine", "me"),
    ("maryland", "md", "md"),
    ("massachusetts", "mass", "ma"),
    ("michigan", "mich", "mi"),
    ("minnesota", "minn", "mn"),
    ("mississippi", "miss", "ms"),
    ("missouri", "mo", "mo"),
    ("montana", "mont", "mt"),
    ("nebraska", "neb", "ne"),
    ("nevada", "nev", "nv"),
    ("new hampshire", "n.h", "nh"),
    ("new jersey", "n.j", "nj"),
    ("new mexico", "n.m", "nm"),
    ("new york", "n.y", "ny"),
    ("north carolina", "n.c", "nc"),
    ("north dakota", "n.d", "nd"),
    ("ohio", "ohio", "oh"),
    ("oklahoma", "okla", "ok"),
    ("oregon", "ore", "or"),
    ("pennsylvania", "pa", "pa"),
    ("rhode island", "r.i", "ri"),
    ("south carolina", "s.c", "sc"),
    ("south dakota", "s.d", "sd"),
    ("tennessee", "tenn", "tn"),
    ("texas", "tex", "tx"),
    ("utah", "utah", "ut"),
    ("vermont", "vt", "vt"),
    ("virginia", "va", "va"),
    ("washington", "wash", "wa"),
    ("west virginia", "w.va", "wv"),
    ("wisconsin", "wis", "wi"),
    ("wyoming", "wyo", "wy"),
];

/// States whose people are not called by a form of their name, and capitals that stand for them.
const CALLED: &[(&str, &str)] = &[
    ("france", "french paris"),
    ("germany", "german berlin"),
    ("britain", "british uk u.k london english"),
    ("netherlands", "dutch hague"),
    ("poland", "polish warsaw"),
    ("spain", "spanish madrid"),
    ("denmark", "danish copenhagen"),
    ("sweden", "swedish stockholm"),
    ("finland", "finnish helsinki"),
    ("turkey", "turkish ankara türkiye"),
    ("switzerland", "swiss bern"),
    ("greece", "greek athens"),
    ("ireland", "irish dublin"),
    ("norway", "norwegian oslo"),
    ("china", "chinese beijing"),
    ("japan", "japanese tokyo"),
    ("russia", "russian moscow kremlin"),
    ("ukraine", "ukrainian kyiv kiev"),
    ("belarus", "belarusian belarussian minsk"),
    ("italy", "italian rome"),
    ("austria", "austrian vienna"),
    ("hungary", "hungarian budapest"),
    ("czechia", "czech prague"),
    ("serbia", "serbian belgrade"),
    ("israel", "israeli jerusalem"),
    ("iran", "iranian tehran"),
    ("iraq", "iraqi baghdad"),
    ("india", "indian delhi"),
    ("latvia", "latvian riga"),
    ("lithuania", "lithuanian vilnius"),
    ("estonia", "estonian tallinn"),
    ("egypt", "egyptian cairo"),
    ("cyprus", "cypriot nicosia"),
    ("wales", "welsh"),
    ("scotland", "scottish scots"),
    ("portugal", "portuguese lisbon"),
    ("belgium", "belgian"),
    ("syria", "syrian damascus"),
    ("mexico", "mexican"),
    ("canada", "canadian ottawa"),
    ("america", "american u.s us usa"),
    ("georgia", "georgian tbilisi"),
    ("armenia", "armenian yerevan"),
    ("azerbaijan", "azerbaijani azeri baku"),
    ("moldova", "moldovan chisinau"),
    ("kazakhstan", "kazakh astana"),
    ("bulgaria", "bulgarian sofia"),
    ("romania", "romanian bucharest"),
    ("slovakia", "slovak bratislava"),
    ("brazil", "brazilian"),
    ("philippines", "filipino philippine manila"),
    ("thailand", "thai"),
    ("iceland", "icelandic"),
    ("afghanistan", "afghan kabul"),
    ("pakistan", "pakistani islamabad"),
];

/// First words of names of places: "New Hampshire", "San Jose".
static FRONT: Words = Words::new(
    "new san santa los las el saint st fort port mount cape lake north south east west northern southern eastern \
    western central upper lower united great grand des baton la salt long high little super supreme white wall \
    capitol silicon middle puerto costa sri saudi hong buenos rio sao tel key black public social medicare rust",
);

/// Last words of names of places and things.
static BACK: Words = Words::new(
    "point harbour harbor quay basin mountain mountains forest canal dock docks market station gate cove creek \
    isle peninsula gulf strait desert border front forces staff bodies services affairs street city county \
    valley beach island islands river lake reservoir bay park square avenue road hill hills springs falls heights coast \
    state states sea ocean province region district tuesday monday saturday sunday friday day war act amendment \
    deal primary caucus caucuses tower towers hall house palace plaza stadium arena airport bridge jersey \
    hampshire mexico orleans york carolina dakota virginia rapids moines world series game games convention \
    debate security care live life lives matter east west north south rights heavyweights pac bowl cup prize \
    award awards university poll media resort resorts hotel hotels casino casinos ballroom spa links mall museum theater \
    theatre cathedral cemetery memorial monument golf national international",
);

/// Whether a name of several words in lower case is that of a place or a thing by its words alone.
pub(crate) fn is_place_name(words: &[String]) -> bool {
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return false };
    // "Orn National Harbour Links"
    let inside = || words[1..].iter().any(|word| ["national", "international", "golf"].contains(&word.as_str()));
    words.len() > 1 && (FRONT.has(first) || BACK.has(last) || inside())
}

/// The state of the USA that a word in lower case stands for: "vt" or "n.h." as in "(D-Vt.)".
pub(crate) fn state(short: &str) -> Option<&'static str> {
    let short = short.trim_end_matches('.');
    STATES.iter().find(|(_, print, postal)| *print == short || *postal == short).map(|(name, ..)| *name)
}

/// The name of the country that a word in lower case belongs to: "french", "moscow".
pub(crate) fn country(word: &str) -> Option<&'static str> {
    let word = word.trim_end_matches('.');
    CALLED
        .iter()
        .find(|(name, called)| *name == word || called.split(' ').any(|one| one == word))
        .map(|(name, _)| *name)
}

/// Whether two words in lower case are of one country, by the lists or by their stem: "orvania",
/// "orvanian".
pub(crate) fn akin(a: &str, b: &str) -> bool {
    if a == b || country(a).is_some_and(|name| country(b) == Some(name)) {
        return true;
    }
    let common = a.chars().zip(b.chars()).take_while(|(x, y)| x == y).count();
    common >= 4 && common + 1 >= a.chars().count().min(b.chars().count())
}

/// Whether a name in lower case is that of a state of the USA.
pub(crate) fn is_state(name: &str) -> bool {
    STATES.iter().any(|(own, ..)| *own == name)
}

/// Those who live in a state of the USA.
const RESIDENTS: &[(&str, &str)] = &[
    ("hoosier", "indiana"),
    ("mainer", "maine"),
    ("michigander", "michigan"),
    ("marylander", "maryland"),
    ("utahn", "utah"),
    ("utahan", "utah"),
    ("wisconsinite", "wisconsin"),
    ("wyomingite", "wyoming"),
    ("vermonter", "vermont"),
    ("delawarean", "delaware"),
    ("louisianian", "louisiana"),
    ("coloradan", "colorado"),
    ("coloradoan", "colorado"),
    ("arkansan", "arkansas"),
    ("kansan", "kansas"),
    ("texan", "texas"),
    ("kentuckian", "kentucky"),
    ("missourian", "missouri"),
    ("illinoisan", "illinois"),
    ("tennessean", "tennessee"),
    ("oregonian", "oregon"),
    ("ohioan", "ohio"),
    ("idahoan", "idaho"),
    ("iowan", "iowa"),
    ("floridian", "florida"),
    ("pennsylvanian", "pennsylvania"),
    ("mississippian", "mississippi"),
    ("alabaman", "alabama"),
    ("alabamian", "alabama"),
    ("alaskan", "alaska"),
    ("arizonan", "arizona"),
    ("californian", "california"),
    ("hawaiian", "hawaii"),
    ("louisianan", "louisiana"),
    ("michiganian", "michigan"),
    ("minnesotan", "minnesota"),
    ("montanan", "montana"),
    ("nebraskan", "nebraska"),
    ("nevadan", "nevada"),
    ("oklahoman", "oklahoma"),
    ("virginian", "virginia"),
    ("washingtonian", "washington"),
];

/// The state of the USA that one who is called by a word in lower case lives in: "vermonter".
pub(crate) fn home(word: &str) -> Option<&'static str> {
    RESIDENTS.iter().find(|(own, _)| *own == word).map(|(_, state)| *state)
}

/// Whether a word in lower case is a part of the name of a state of the USA: "jersey".
pub(crate) fn is_state_word(word: &str) -> bool {
    STATES.iter().any(|(name, ..)| name.split(' ').any(|part| part == word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clubs_and_resorts_are_places_by_their_names() {
        let name = |words: &str| is_place_name(&words.split(' ').map(str::to_owned).collect::<Vec<_>>());
        assert!(
            name("orn national halm") && name("tamm golf links") && name("orn international") && name("quay resort")
        );
        assert!(!name("vera tarn"));
    }

    #[test]
    fn places_are_known_by_their_short_forms_and_their_people() {
        assert_eq!(state("n.h."), Some("new hampshire"));
        assert_eq!(country("kyiv"), Some("ukraine"));
        assert!(akin("dutch", "netherlands") && akin("orvania", "orvanian") && !akin("selt", "orvanian"));
    }
}
