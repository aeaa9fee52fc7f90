//! To whom words were said.

/// Nouns for those who are gathered in one place and hear one speech. Reporters hear many.
const GATHERINGS: &[&str] = &[
    "crowd",
    "audience",
    "rally",
    "meeting",
    "assembly",
    "parliament",
    "senate",
    "court",
    "jury",
    "inquiry",
    "council",
    "committee",
    "congregation",
    "conference",
    "convention",
    "hearing",
    "residents",
    "villagers",
    "islanders",
    "workers",
    "strikers",
    "supporters",
    "voters",
    "delegates",
    "mourners",
    "marchers",
    "protesters",
    "troops",
];

/// The gathering that a phrase names: "the crowd", "a crowd of some hundred people".
pub(super) fn gathering(told: &str) -> Option<&'static str> {
    let own = told.split(" of ").next()?.to_lowercase();
    let last = own.split_whitespace().next_back()?;
    GATHERINGS.iter().copied().find(|&noun| noun == last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gathering_is_told_by_its_noun() {
        for (told, noun) in [
            ("the crowd", Some("crowd")),
            ("a crowd of some forty people", Some("crowd")),
            ("Workers", Some("workers")),
            ("reporters", None),
            ("the Court Circular", None),
            ("", None),
        ] {
            assert_eq!(gathering(told), noun, "{told}");
        }
    }
}
