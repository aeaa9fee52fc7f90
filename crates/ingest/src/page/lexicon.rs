//! The closed classes of words that the shape of a line is judged by.

/// A word in lower case, or nothing for one that is longer than any of the lists holds.
struct Lower([u8; 16], usize);

impl Lower {
    fn new(word: &str) -> Option<Self> {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let mut bytes = [0; 16];
        bytes.get_mut(..word.len())?.copy_from_slice(word.as_bytes());
        bytes.make_ascii_lowercase();
        Some(Self(bytes, word.len()))
    }

    fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0[..self.1]).unwrap_or_default()
    }
}

/// What a word says about its line, whatever the text is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    /// Words that sentences are held together by.
    Function,
    /// "you", "us": page furniture speaks to its reader, news does so in quotations alone.
    Address,
    /// Words for what a page offers and is made of, rare elsewhere: newsletter, menu, cookies.
    Offer,
    /// Words that pages point with and texts use too: more, next, top, share.
    Signpost,
    /// Any other.
    Content,
}

pub(crate) fn class(word: &str) -> Class {
    let Some(lower) = Lower::new(word) else { return Class::Content };
    match lower.as_str() {
        "a" | "an" | "the" | "of" | "in" | "on" | "at" | "to" | "for" | "by" | "with" | "from" | "and" | "or"
        | "but" | "is" | "are" | "was" | "were" | "be" | "been" | "has" | "have" | "had" | "will" | "would" | "can"
        | "could" | "that" | "this" | "these" | "those" | "which" | "who" | "whose" | "it" | "its" | "he" | "she"
        | "they" | "his" | "her" | "their" | "him" | "them" | "i" | "as" | "not" | "no" | "if" | "when" | "while"
        | "don't" | "don’t" | "than" | "into" | "over" | "after" | "before" | "about" | "out" | "up" | "do"
        | "does" | "did" => Class::Function,
        "you" | "your" | "yours" | "we" | "us" | "our" => Class::Address,
        "subscribe" | "subscribers" | "subscription" | "subscriptions" | "newsletter" | "newsletters" | "signup"
        | "login" | "logout" | "account" | "password" | "menu" | "navigation" | "homepage" | "sitemap" | "toggle"
        | "tweet" | "email" | "e-mail" | "cookie" | "cookies" | "privacy" | "browser" | "javascript" | "copyright"
        | "reserved" | "advertise" | "advertisement" | "advertising" | "ads" | "sponsored" | "rss" | "app"
        | "facebook" | "twitter" | "telegram" | "instagram" | "whatsapp" | "linkedin" | "youtube" | "tiktok"
        | "viber" | "click" | "scroll" | "ctrl" | "ctrl+enter" | "bookmark" | "website" | "typo" | "inbox" => {
            Class::Offer
        }
        "sign" | "log" | "register" | "registration" | "home" | "search" | "skip" | "close" | "share" | "shares"
        | "print" | "comment" | "comments" | "reply" | "replies" | "rights" | "ad" | "promoted" | "related"
        | "archive" | "archives" | "tags" | "tag" | "topics" | "categories" | "category" | "feed" | "download"
        | "read" | "reading" | "more" | "also" | "latest" | "recent" | "trending" | "popular" | "next" | "previous"
        | "page" | "site" | "article" | "articles" | "blog" | "follow" | "bottom" | "top" | "contact" | "contacts"
        | "watch" | "listen" | "donate" | "link" | "terms" | "settings" | "miss" | "continue" | "continues"
        | "below" | "story" | "hyperlink" => Class::Signpost,
        _ => Class::Content,
    }
}

/// Whether a word tells that somebody said something, as news does in nearly every sentence and pages
/// in none.
pub(crate) fn reports(word: &str) -> bool {
    let Some(lower) = Lower::new(word) else { return false };
    matches!(
        lower.as_str(),
        "said"
            | "says"
            | "saying"
            | "told"
            | "tells"
            | "added"
            | "wrote"
            | "asked"
            | "replied"
            | "answered"
            | "announced"
            | "stated"
            | "declared"
            | "claimed"
            | "insisted"
            | "warned"
            | "argued"
            | "admitted"
            | "denied"
            | "explained"
            | "recalled"
            | "noted"
            | "shouted"
            | "ruled"
            | "testified"
            | "heard"
            | "according"
    )
}

/// Whether a line that begins with this word asks its reader to do something with the page.
pub(crate) fn is_request(word: &str) -> bool {
    let Some(lower) = Lower::new(word) else { return false };
    matches!(
        lower.as_str(),
        "subscribe"
            | "sign"
            | "log"
            | "register"
            | "share"
            | "follow"
            | "join"
            | "read"
            | "see"
            | "click"
            | "tap"
            | "download"
            | "get"
            | "watch"
            | "listen"
            | "donate"
            | "support"
            | "contact"
            | "write"
            | "send"
            | "tell"
            | "search"
            | "skip"
            | "print"
            | "report"
            | "visit"
            | "buy"
            | "order"
            | "like"
            | "enter"
            | "copy"
    )
}

/// Whether a label like this ("Read also: …", "Photo: …") marks what hangs beside the text.
pub(crate) fn is_side_label(label: &str) -> bool {
    let side = |word: &str| {
        Lower::new(word).is_some_and(|word| {
            matches!(
                word.as_str(),
                "also"
                    | "more"
                    | "related"
                    | "photo"
                    | "photos"
                    | "image"
                    | "picture"
                    | "video"
                    | "gallery"
                    | "tags"
                    | "topics"
                    | "share"
                    | "next"
                    | "previous"
                    | "source"
                    | "sources"
                    | "credit"
                    | "illustration"
            )
        })
    };
    label.split_whitespace().count() <= 4 && label.split_whitespace().any(side)
}

/// Words that newspapers, agencies and journals are called by.
pub(crate) fn names_a_publication(word: &str) -> bool {
    let Some(lower) = Lower::new(word) else { return false };
    matches!(
        lower.as_str(),
        "advertiser"
            | "agency"
            | "argus"
            | "banner"
            | "beacon"
            | "bugle"
            | "bulletin"
            | "chronicle"
            | "clarion"
            | "comet"
            | "courier"
            | "daily"
            | "dispatch"
            | "echo"
            | "enquirer"
            | "examiner"
            | "express"
            | "gazette"
            | "globe"
            | "guardian"
            | "herald"
            | "independent"
            | "inquirer"
            | "intelligencer"
            | "journal"
            | "lantern"
            | "ledger"
            | "magazine"
            | "mail"
            | "mercury"
            | "messenger"
            | "mirror"
            | "monitor"
            | "newsletter"
            | "newspaper"
            | "observer"
            | "patriot"
            | "post"
            | "press"
            | "radio"
            | "reporter"
            | "review"
            | "sentinel"
            | "spectator"
            | "standard"
            | "star"
            | "statesman"
            | "sun"
            | "telegraph"
            | "tidings"
            | "times"
            | "tribune"
            | "voice"
            | "weekly"
            | "wire"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_known_in_any_case_and_with_marks_around_them() {
        assert_eq!(class("The"), Class::Function);
        assert_eq!(class("“your"), Class::Address);
        assert_eq!(class("COOKIES."), Class::Offer);
        assert_eq!(class("incomprehensibilities"), Class::Content);
        assert_eq!(class("…"), Class::Content);
        assert!(is_side_label("See also") && !is_side_label("Fennimore"));
    }
}
