//! What words tell of the gender of the one they are said of.

use crate::words::Words;

/// "he" or "she".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gender {
    He,
    She,
}

static HE: Words = Words::new(
    "mr sir lord king prince spokesman chairman congressman businessman strongman man pope congressmen husband \
    father son brother boy gentleman grandfather uncle nephew widower monk imam patriarch \
    fisherman salesman councilman assemblyman policeman alderman actor monsieur herr señor baron emperor",
);
static SHE: Words = Words::new(
    "mrs ms miss dame madam queen princess spokeswoman chairwoman congresswoman businesswoman woman wife mother \
    daughter sister girl grandmother aunt niece widow nun actress councilwoman saleswoman policewoman lady mme mlle madame frau señora baroness empress",
);

/// What is "she" and nobody.
static SHIPS: Words = Words::new(
    "ship boat vessel trawler tanker ferry freighter liner yacht frigate corvette destroyer cruiser submarine warship carrier \
    schooner sloop tug tugboat barge lifeboat icebreaker minesweeper steamer battleship sailboat motorboat flagship gunboat \
    dinghy ketch brig",
);

/// Whether a word in lower case is a noun for a ship.
pub(crate) fn is_ship(word: &str) -> bool {
    SHIPS.has(word)
}

/// What a word in the singular or the plural tells of those it is said of.
pub(crate) fn gender_of_all(word: &str) -> Option<Gender> {
    let one = match (word.strip_suffix("men"), word.strip_suffix("ies")) {
        (Some(front), _) => format!("{front}man"),
        (_, Some(front)) => format!("{front}y"),
        _ => word.strip_suffix('s').filter(|one| !one.ends_with('s')).unwrap_or(word).to_owned(),
    };
    gender_of(word).or_else(|| gender_of(&one).or_else(|| gender_of(one.strip_suffix('e')?)))
}

/// What a word tells of the one it is said of.
pub(crate) fn gender_of(word: &str) -> Option<Gender> {
    match (HE.has(word), SHE.has(word)) {
        (true, false) => Some(Gender::He),
        (false, true) => Some(Gender::She),
        _ => None,
    }
}
