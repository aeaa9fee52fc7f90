//! A noun of a relative clause that was taken for the source in place of the one of whom the clause tells: "the company
//! that made the drips said".

use std::ops::Range;

use super::before::noun_before;
use crate::text::Passage;
use crate::words::{Class, Form};

/// The noun before a relative clause, with the clause, where the source is only the object in it and the cue follows;
/// else the source.
pub(crate) fn with_clause(passage: &Passage<'_>, source: Range<usize>, cue: Option<&Range<usize>>) -> Range<usize> {
    let Some(verb) = source.start.checked_sub(1).filter(|_| cue.is_some_and(|cue| cue.start == source.end)) else {
        return source;
    };
    let token = &passage.tokens[verb];
    let finite =
        token.form.is_some_and(|form| form.is(Form::PAST | Form::THIRD)) || token.is(Class::ED | Class::FINITE);
    let relative = verb.checked_sub(1).filter(|&at| passage.is_one_of(at, &["that", "which", "who"]));
    let object = passage.tokens[source.start].is(Class::DETERMINER | Class::POSSESSIVE);
    let Some(relative) = relative.filter(|_| finite && object && !token.is(Class::SAYING)) else { return source };
    let own = passage.sentences.partition_point(|sentence| sentence.end <= source.start);
    let Some(begin) = passage.sentences.get(own).map(|own| own.start).filter(|&begin| begin <= relative) else {
        return source;
    };
    match noun_before(passage, begin, relative) {
        Some(noun) if noun.end == relative => noun.start..source.end,
        _ => source,
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::given;

    #[test]
    fn who_speaks_is_told_by_the_clause_and_not_in_it() {
        let read = |text: &str, source: &str| given(text, &[(source, "said", "that the ice was thin")]).remove(0);
        let company = read("The company that made the drips said that the ice was thin.", "the drips");
        assert_eq!(company, "company that made the drips (organisation)");
        let head =
            read("No word on who fired\n\nThe head of the port said that the ice was thin.", "The head of the port");
        assert_eq!(head, "head of the port (unnamed)");
        let pilot = read("Nobody that week knew that the pilot said that the ice was thin.", "the pilot");
        assert_eq!(pilot, "pilot (unnamed)");
    }
}
