//! An attribution in a text, for tests of what is made of it.

use crate::Engine;
use crate::engine::Attribution;
use crate::syntax::Syntax;
use crate::text::Passage;
use crate::words::Lexicon;

/// What a mend gives for the attribution of these words, and the source after it.
pub(super) fn mended<T>(
    text: &str,
    [source, cue, content]: [&str; 3],
    mend: impl FnOnce(&Passage<'_>, &Syntax, &mut Attribution) -> T,
) -> (T, String) {
    let lexicon = Lexicon::new();
    let (passage, _) = Engine::of_rules().read(Passage::read(text, &lexicon));
    let at = |words: &str| text.find(words).map(|start| start..start + words.len());
    let (source, cue, content) = (at(source), at(cue), at(content).into_iter().collect());
    let mut found = Attribution { source, cue, content, confidence: 1.0 };
    let given = mend(&passage, &passage.syntax, &mut found);
    (given, found.source.map(|bytes| text[bytes].to_owned()).unwrap_or_default())
}
