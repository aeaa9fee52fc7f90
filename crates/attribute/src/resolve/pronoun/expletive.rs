//! "It" that stands for nothing: "it should be obvious that", "it is worth noting that".

use crate::resolve::cast::Cast;
use crate::words::{Class, Words};

/// How far behind "it" what is judged is opened by "that" or "to", in tokens.
const NEAR: usize = 4;

/// What the writer says of it.
static JUDGEMENTS: Words = Words::new(
    "obvious clear unclear plain evident true untrue worth notable noteworthy important possible impossible likely \
    unlikely probable hard easy difficult interesting telling ironic surprising unsurprising fair safe reasonable \
    unreasonable doubtful conceivable inconceivable inevitable tempting remarkable striking undeniable",
);

impl Cast<'_, '_> {
    /// Whether the writer judges behind the "it" at `at`: "it is clear that", "it should be noted that", but not
    /// "it is believed that", which others do.
    pub(crate) fn is_expletive(&self, at: usize) -> bool {
        let passage = self.passage;
        let mut verb = at + 1;
        let mut asks = false;
        let auxiliary = |k: usize| {
            passage.tokens.get(k).is_some_and(|t| t.is(Class::MODAL | Class::BE | Class::HAVE | Class::ADVERB))
        };
        let mut is = false;
        while verb < at + NEAR + 1 && auxiliary(verb) {
            asks |= passage.is_one_of(verb, &["should", "must", "can", "could"]);
            is |= passage.tokens[verb].is(Class::BE);
            verb += 1;
        }
        let Some(judged) = passage.tokens.get(verb).filter(|_| is) else { return false };
        let judges = JUDGEMENTS.has(&passage.word(verb).to_lowercase());
        let noted = asks && (judged.is(Class::ED) || passage.is_one_of(verb, &["said", "noted", "remembered"]));
        let opens = |k: usize| {
            passage.is_one_of(k, &["that", "to", "how", "why", "whether"])
                || passage.tokens.get(k).is_some_and(|t| t.is(Class::ING))
        };
        (judges || noted) && (verb + 1..=verb + NEAR).any(opens)
    }

    /// Whether nobody is named as the one who says it: "it will be said that", "it has been argued that".
    pub(crate) fn is_anybodys(&self, at: usize) -> bool {
        const SAID: &[&str] = &["said", "argued", "objected", "claimed", "alleged", "rumoured", "rumored", "whispered"];
        let passage = self.passage;
        let helps = |k: usize| passage.tokens.get(k).is_some_and(|t| t.is(Class::MODAL | Class::HAVE | Class::ADVERB));
        let be = (at + 1..at + NEAR).find(|&k| !helps(k)).unwrap_or(at);
        let is = passage.tokens.get(be).is_some_and(|token| be > at && token.is(Class::BE));
        let asks = passage.is_one_of(at + 1, &["should", "must", "can", "could"]);
        let verb = (be + 1..be + NEAR).find(|&k| !helps(k) && !passage.is_word(k, "been")).unwrap_or(at);
        is && !asks && passage.is_one_of(verb, SAID) && passage.is_word(verb + 1, "that")
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::given;

    #[test]
    fn what_is_judged_by_nobody_else_the_writer_says() {
        let text = "Vera Tarn left the Ice Board. It should be obvious that the ice was thin.";
        assert_eq!(given(text, &[("It", "should be obvious", "that the ice was thin")]), ["author (unnamed)"]);
        let text = "Vera Tarn left the Ice Board. It should be noted that the ice was thin.";
        assert_eq!(given(text, &[("It", "should be noted", "that the ice was thin")]), ["author (unnamed)"]);
    }

    #[test]
    fn what_will_be_said_is_of_nobody() {
        let text = "The state left the Ice Board. It will be said that the ice was thin.";
        assert_eq!(given(text, &[("It", "will be said", "that the ice was thin")]), ["-"]);
        let text = "The state left the Ice Board. It has often been argued that the ice was thin.";
        assert_eq!(given(text, &[("It", "argued", "that the ice was thin")]), ["-"]);
    }

    #[test]
    fn a_body_that_is_clear_is_a_body() {
        let text = "Vera Tarn left the Ice Board. It was clear on Monday: the ice was thin.";
        assert_eq!(given(text, &[("It", "was clear", "the ice was thin")]), ["Ice Board (organisation)"]);
    }
}
