//! Words without what spelling alone makes different: case, accents, apostrophes, hyphens.

/// A word in lower-case ASCII letters and digits: "Łukašenka" becomes "lukasenka", "Jong-un" "jongun".
pub(super) fn fold(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        if c.is_ascii() {
            push(&mut out, c);
        } else if !matches!(c, '’' | '‘' | 'ʼ' | 'ʹ' | '–' | '—') {
            any_ascii::any_ascii_char(c).chars().for_each(|c| push(&mut out, c));
        }
    }
    out
}

fn push(out: &mut String, c: char) {
    if c.is_ascii_alphanumeric() {
        out.push(c.to_ascii_lowercase());
    }
}

/// A text word by word, folded, without possessive endings and empty words.
pub(super) fn fold_words(text: &str) -> Vec<String> {
    words(text).map(fold).filter(|word| !word.is_empty()).collect()
}

/// The words of a text, without the marks around them and without possessive endings.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || "()[]“”\"/".contains(c)).map(bare).filter(|word| !word.is_empty())
}

/// A word without the marks around it and without a possessive ending.
pub(super) fn bare(word: &str) -> &str {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let short = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s"));
    short.unwrap_or(word)
}

/// Applies replacements one after the other.
pub(super) fn replaced(word: &str, rules: &[(&str, &str)]) -> String {
    rules
        .iter()
        .fold(word.to_owned(), |word, (from, to)| if word.contains(from) { word.replace(from, to) } else { word })
}

/// Every letter that stands twice in a row, once.
pub(super) fn single(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        if !out.ends_with(c) {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_case_and_marks_go() {
        assert_eq!(fold("ŁUKAŠENKA"), "lukasenka");
        assert_eq!(fold("Jong-un"), "jongun");
        assert_eq!(fold("Yıldız"), "yildiz");
        assert_eq!(fold_words("Selt’s Ministry (of Tides)"), ["selt", "ministry", "of", "tides"]);
    }
}
