//! One noun phrase where a source ran over two: "In March the head of Tamm Lines", "According to her the recorder", "Pilots
//! count 23 holes in the ice, won't say whose".

use std::ops::Range;

use crate::text::Passage;
use crate::words::{Class, Words};

/// Behind which a noun phrase goes on with an article: "all the pilots", "such a pilot".
static BEFORE_ARTICLE: Words = Words::new(
    "all both half such what quite rather many than as that who whom whose which where when while because if like not \
     even only just also double twice nor or and but",
);

/// The part of a source that is the one who speaks.
pub(crate) fn one_phrase(passage: &Passage<'_>, source: Range<usize>, cue: Option<&Range<usize>>) -> Range<usize> {
    let source = in_one_paragraph(passage, source, cue);
    let source = before_verb(passage, source);
    let core = (source.clone().find(|&at| !passage.tokens[at].is_word())).unwrap_or(source.end);
    let second = (source.start + 1..core).find(|&at| {
        let before = &passage.tokens[at - 1];
        let joins = Class::PREPOSITION | Class::COORDINATOR | Class::SUBORDINATOR | Class::GENITIVE | Class::AUXILIARY;
        let noun = || {
            !before.is(joins | Class::ADVERB | Class::FINITE)
                && before.form.is_none()
                && !BEFORE_ARTICLE.has(&passage.word(at - 1).to_ascii_lowercase())
        };
        passage.is_one_of(at, &["the", "a", "an", "his", "its", "their"]) && (is_time(passage, at - 1) || noun())
    });
    let Some(second) = second else { return source };
    if passage.tokens[second - 1].is(Class::PRONOUN | Class::POSSESSIVE) {
        // "According to her the recorder …"
        let behind = cue.is_some_and(|cue| cue.end == source.start) && second == source.start + 1;
        return if behind { source.start..second } else { source };
    }
    let named = (source.start..second).any(|at| passage.tokens[at].is(Class::CAPITAL) && !is_time(passage, at));
    let speaks = cue.is_none_or(|cue| source.end <= cue.start);
    if speaks && !named { second..source.end } else { source }
}

/// Whether a word is for a time; those of two months have other senses, too.
fn is_time(passage: &Passage<'_>, at: usize) -> bool {
    passage.tokens[at].is(Class::TIME) || passage.is_one_of(at, &["march", "may"])
}

/// The part of a source in the paragraph of its cue: a heading is no part of what stands below it.
fn in_one_paragraph(passage: &Passage<'_>, source: Range<usize>, cue: Option<&Range<usize>>) -> Range<usize> {
    let line = |at: usize| passage.paragraphs.partition_point(|line| line.end <= at);
    let (first, last) = (line(source.start), line(source.end - 1));
    if first == last {
        return source;
    }
    match cue.map(|cue| line(cue.start)) {
        Some(nth) if nth == first => source.start..passage.paragraphs[first].end,
        Some(nth) if nth == last => passage.paragraphs[last].start..source.end,
        _ => source,
    }
}

/// The subject alone, where its verb is in the source.
fn before_verb(passage: &Passage<'_>, source: Range<usize>) -> Range<usize> {
    let syntax = &passage.syntax;
    let relative = |range: Range<usize>| {
        range.into_iter().any(|at| passage.is_one_of(at, &["who", "whom", "whose", "which", "that", "where"]))
    };
    let verb = (source.start + 1..source.end).find(|&at| {
        matches!(syntax.tag(at), "VBP" | "VBZ")
            && !passage.tokens[at].is(Class::CAPITAL | Class::GENITIVE)
            && syntax
                .dependents(at)
                .any(|k| syntax.is(k, &["nsubj"]) && (source.start..at).contains(&k) && !relative(source.start..at))
            && (source.start..at).all(|k| passage.tokens[k].is_word())
    });
    verb.map_or(source.clone(), |verb| source.start..verb)
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::given;

    #[test]
    fn a_day_before_the_one_who_speaks_is_no_part_of_it() {
        let text = "In March the head of Tamm Lines said that the ice was thin.";
        let read = given(text, &[("March the head of Tamm Lines", "said", "that the ice was thin")]);
        assert_eq!(read, ["head of Tamm Lines (unnamed)"]);
        let text = "Later in the day the pilot said that the ice was thin.";
        assert_eq!(given(text, &[("day the pilot", "said", "that the ice was thin")]), ["pilot (unnamed)"]);
    }

    #[test]
    fn what_is_said_of_a_thing_is_no_part_of_the_one_who_says_it() {
        let text = "Vera Tarn came. According to her the crane's recorder shows nothing.";
        let read = given(text, &[("her the crane's recorder", "According to", "shows nothing")]);
        assert_eq!(read, ["Vera Tarn (person)"]);
    }
}
