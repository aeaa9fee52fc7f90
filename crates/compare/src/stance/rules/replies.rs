//! The words with which answers begin.

/// Answers that agree.
#[rustfmt::skip]
pub(super) const YES: &[&str] = &[
    "yes", "absolutely", "certainly", "definitely", "exactly", "indeed", "sure", "surely", "undoubtedly", "naturally",
    "correct", "of course", "without any doubt", "beyond any doubt", "beyond question", "there be no doubt",
    "there be no question", "there can be no doubt", "there can be no question", "i have no doubt", "without a doubt",
    "without a shadow", "not a doubt", "no two ways", "it most certainly", "most certainly", "most definitely",
    "most emphatically", "emphatically", "positively", "too right", "dead right", "and no mistake", "and then some",
    "like it or not", "you can be sure", "you may be sure", "you can take it", "you can bet", "you may bet",
    "you can say that", "you can say so", "i 'll say", "i should say", "i say yes", "that 's it", "that be it",
    "that 's what i", "that be what i", "that 's how it", "agreed", "every last one", "every single one",
    "and more than once", "many times", "time and again", "several times", "more often than", "high time",
    "not a day too soon", "not a moment too soon", "the answer be yes", "my answer be yes", "a clear yes",
    "a resounding yes", "as sure as", "as certain as", "as clear as", "anything else would", "without doubt",
    "without question", "no doubt", "no question", "that is exactly", "that 's exactly", "that is right",
    "that 's right", "that is correct", "that is so", "that is true", "that 's true", "more than", "very much",
    "quite", "yes indeed", "down to the last", "to the last", "every last", "they 're right", "they are right",
    "and rightly so", "and they 're right", "it have to be", "there is no other", "precisely", "by all means",
    "beyond doubt", "you bet", "clearly", "obviously", "every word", "it is high time", "the sooner", "what else",
    "where else", "when else", "how else", "all of it", "all of them", "every bit of it", "who else",
    "there is no other word", "i 'm afraid so", "i am afraid so", "i would", "as surely as",
    "there must be", "why should n't", "why should it not", "why should he not",
    "why should she not", "why should they not", "why should we not", "why should i not",
];

/// What agrees where nothing stands behind it: "entirely", and not "entirely wrong".
#[rustfmt::skip]
pub(super) const ALONE: &[&str] = &[
    "entirely", "completely", "wholly", "totally", "wholeheartedly", "gladly", "and how", "without any problem",
    "without a problem", "without difficulty", "with all my heart", "with pleasure", "rely on it", "count on it",
    "yesterday", "today", "now", "this minute", "long ago", "at once", "immediately", "straight away", "right away",
    "without delay", "you can rely on it",
    "you may rely on it", "you can count on it", "you may count on it",
];

/// Answers that do not.
#[rustfmt::skip]
pub(super) const NO: &[&str] = &[
    "not", "never", "far from", "it must not", "that must not", "it should not", "that should not", "it must never",
    "that must never", "that would be mad", "that would be madness", "that would be folly", "that would be a mistake",
    "that would be wrong", "that would be a disaster", "far from it", "by no means", "in no way", "none of",
    "not with", "count me out", "that be not so", "that 's not so", "that be not true", "that 's not true",
    "that is not the case", "that 's not the case", "that 's a lie", "that be a lie", "that will not happen",
    "that wo n't happen", "that will never happen", "that be not going to", "that 's not going to",
    "it be not going to", "it 's not going to", "heaven forbid", "heavens forbid", "the answer be no",
    "my answer be no", "a clear no", "a resounding no", "what nonsense", "what rubbish", "do n't be silly",
    "do n't be ridiculous", "i did not", "i did n't", "we did not", "we did n't", "i have not", "i have n't",
    "we have not", "we have n't", "i never", "we never", "he never", "she never", "they never", "i see no",
    "i can see no", "there be no reason", "there be no cause", "there be none", "whatever for", "what for",
    "over our", "not on your life", "not in the least", "not in a thousand", "not in a million", "no fear",
    "less than", "no earthly", "i can not imagine", "i ca n't imagine", "i refuse to", "on the contrary",
    "quite the opposite", "quite the reverse", "under no", "no way", "out of the question", "anything but",
    "nothing of the", "hardly", "nope", "heavens , no", "god forbid", "no chance", "over my", "no , never",
    "i 'd sooner", "wrong", "rather not", "that is what people say", "that 's what people say",
    "that is what they say", "that 's what they say", "so they say", "who says", "says who", "if only",
    "do n't make me laugh", "give me a break", "i doubt", "there be no such", "no such", "there be no need",
    "no more than", "i do n't think so", "i do not think so", "i think not", "i do n't believe so", "i would not",
    "i would rather not", "i 'd rather not", "none whatsoever", "none at all", "nothing whatsoever", "nothing like",
    "nothing near",
    "i find opposite", "we find opposite", "the opposite", "not by a long", "why should", "why on earth",
    "why ever",
];

/// Behind "she did", "it is": that it is not so.
pub(super) const NOT_SO: &[&str] =
    &["nothing of kind", "nothing of sort", "no such thing", "not going to happen", "not happen", "never happen"];

/// Words with which an answer may begin before it says anything.
#[rustfmt::skip]
pub(super) const OPENERS: &[&str] = &[
    "i know", "we know", "i 'm afraid", "i be afraid", "i fear", "i 'm sure", "i be sure", "i be certain",
    "i 'm certain", "i must say", "i have to say", "to be honest", "frankly", "honestly", "in my view",
    "in my opinion", "if you ask me", "listen", "well", "oh", "heavens", "good heavens", "good god", "good lord",
    "my god", "god", "come on", "sir", "madam", "mind you",
];

/// Answers that leave it open.
#[rustfmt::skip]
pub(super) const OPEN: &[&str] = &[
    "yes and no", "yes , if", "only if", "no , unless", "it may", "it might", "they may", "they might", "he may",
    "he might", "she may", "she might", "not until i", "pass", "you will hear nothing from me", "you wo n't hear",
    "you will not hear", "i have no opinion", "i have no view", "no opinion", "i would rather not go into",
    "i 'd rather not go into", "i would rather not discuss", "i 'd rather not discuss", "i would rather not speak",
    "i 'd rather not speak", "i would rather not talk", "i 'd rather not talk", "some days", "some mornings",
    "one day i", "fifty-fifty", "fifty - fifty", "hm", "hmm", "not for me to", "that be not for me",
    "that 's not for me", "i would not like to say", "i would n't like to say", "i would not know",
    "i would n't know", "how should i know", "how would i know", "search me", "your guess", "i could go either way",
    "opinions differ", "ask somebody else", "ask someone else", "let 's wait", "let us wait", "wait for",
    "i have n't decided", "i have not decided", "i have n't made up", "i have not made up", "i have yet to",
    "we have yet to", "under investigation", "i ca n't say", "we do n't know", "we do not know", "nobody know",
    "no one know", "not yet", "not sure", "not necessarily", "not that i know", "i would n't",
    "i would rather not judg", "i 'd rather not judg", "i would rather not answer", "i 'd rather not answer",
    "i would rather not say", "i 'd rather not say", "i would rather not comment", "i 'd rather not comment",
    "i would prefer not to say", "i do n't know", "i do not know", "i ca n't", "maybe", "perhaps", "it depends",
    "who knows", "next question", "no comment", "ask me", "can not decid", "ca n't decid", "let us see", "let 's see",
    "we shall see", "we 'll see",
    "wait and see", "could be", "hard to say", "too early", "you will get no", "i could n't", "i could not",
    "i cannot", "i can not", "possibly", "probably", "that depends", "depend what", "depend on", "depend how",
    "depend who", "time will tell", "no idea",
];
