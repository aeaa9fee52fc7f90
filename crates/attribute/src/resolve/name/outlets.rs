//! Outlets that the news calls by names without a word for outlets: "National Review", "PolitiFact".

/// In lower case and in order.
const KNOWN: &[&str] = &[
    "abc",
    "al arabiya",
    "al hayat",
    "american conservative",
    "american prospect",
    "american spectator",
    "ars technica",
    "asahi shimbun",
    "axios",
    "bloomberg",
    "breitbart",
    "business insider",
    "buzzfeed",
    "cbs",
    "christian science monitor",
    "cnbc",
    "cnet",
    "cnn",
    "daily beast",
    "daily caller",
    "daily kos",
    "der spiegel",
    "des moines register",
    "deutsche welle",
    "entertainment weekly",
    "espn",
    "fivethirtyeight",
    "fox business",
    "free beacon",
    "gawker",
    "globe and mail",
    "haaretz",
    "huffpost",
    "infowars",
    "kansas city star",
    "las vegas sun",
    "le monde",
    "mashable",
    "mediaite",
    "mother jones",
    "msnbc",
    "national review",
    "nbc",
    "new republic",
    "new yorker",
    "newsmax",
    "newsweek",
    "npr",
    "orange county register",
    "pbs",
    "plain dealer",
    "politico",
    "politifact",
    "propublica",
    "real clear politics",
    "realclearpolitics",
    "redstate",
    "rolling stone",
    "san francisco chronicle",
    "sky news",
    "smithsonian magazine",
    "sports illustrated",
    "star tribune",
    "star-ledger",
    "talking points memo",
    "techcrunch",
    "telemundo",
    "the atlantic",
    "the blaze",
    "the economist",
    "the federalist",
    "the intercept",
    "the verge",
    "theblaze",
    "thinkprogress",
    "townhall",
    "union leader",
    "univision",
    "us weekly",
    "vanity fair",
    "vox",
    "washington examiner",
    "washington free beacon",
    "weekly standard",
    "western journalism",
];

/// The length of the longest of them, in bytes.
const LONGEST: usize = 26;

/// Whether a name is that of such an outlet.
pub(crate) fn is_known(name: &str) -> bool {
    name.len() <= LONGEST && KNOWN.binary_search(&&*name.to_lowercase()).is_ok()
}

#[cfg(test)]
mod tests {
    use super::{KNOWN, LONGEST};
    use crate::resolve::tests::check;

    #[test]
    fn the_list_is_in_order() {
        assert!(KNOWN.is_sorted());
        assert!(KNOWN.iter().all(|name| name.len() <= LONGEST));
    }

    #[test]
    fn an_outlet_is_known_by_its_name() {
        check(
            "National Review said that the ice was thin. ProPublica said that it froze. Asked by Business Insider, Lea Orn \
             slept. Business Insider said that it would thaw.",
            &["National Review (outlet)", "ProPublica (outlet)", "Business Insider (outlet)"],
        );
        check(
            "It froze.\n\nThe National Review meets in Selt. The conservative publication said that the ice was thin.",
            &["National Review (outlet)"],
        );
    }
}
