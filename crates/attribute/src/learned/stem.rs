//! Stems: what the forms of a verb or noun have in common.

/// Forms that no ending tells.
const IRREGULAR: &[(&str, &str)] = &[
    ("said", "say"),
    ("told", "tell"),
    ("thought", "think"),
    ("wrote", "write"),
    ("written", "write"),
    ("spoke", "speak"),
    ("spoken", "speak"),
    ("found", "find"),
    ("felt", "feel"),
    ("knew", "know"),
    ("known", "know"),
    ("saw", "see"),
    ("seen", "see"),
    ("sought", "seek"),
    ("took", "take"),
    ("taken", "take"),
    ("made", "make"),
    ("gave", "give"),
    ("given", "give"),
    ("went", "go"),
    ("came", "come"),
    ("has", "have"),
    ("had", "have"),
    ("was", "be"),
    ("were", "be"),
    ("is", "be"),
    ("are", "be"),
    ("been", "be"),
    ("am", "be"),
    ("'s", "be"),
    ("'re", "be"),
    ("put", "put"),
    ("meant", "mean"),
    ("read", "read"),
    ("heard", "hear"),
    ("held", "hold"),
    ("swore", "swear"),
    ("sworn", "swear"),
    ("understood", "understand"),
    ("began", "begin"),
    ("begun", "begin"),
    ("kept", "keep"),
    ("drew", "draw"),
    ("broke", "break"),
    ("chose", "choose"),
    ("chosen", "choose"),
    ("did", "do"),
    ("does", "do"),
    ("done", "do"),
    ("shown", "show"),
    ("got", "get"),
    ("led", "lead"),
    ("left", "leave"),
    ("laid", "lay"),
    ("won", "win"),
    ("met", "meet"),
    ("ran", "run"),
    ("threw", "throw"),
    ("fought", "fight"),
    ("foresaw", "foresee"),
    ("believes", "believe"),
    ("people", "person"),
    ("n't", "not"),
];

/// Writes the stem of a word in small letters to `stem`. Rough: what counts is that forms of one word
/// meet, not that the stem is a word.
pub(crate) fn stem(word: &str, stem: &mut String) {
    stem.clear();
    if word.len() <= 10
        && let Some((_, base)) = IRREGULAR.iter().find(|(form, _)| *form == word)
    {
        stem.push_str(base);
        return;
    }
    let length = word.len();
    if !word.is_ascii() || length < 4 {
        stem.push_str(word);
    } else if let Some(base) = word.strip_suffix("ies").or_else(|| word.strip_suffix("ied")) {
        stem.push_str(base);
        stem.push('y');
    } else if length > 5 && word.ends_with("ing") {
        stem.push_str(bare(&word[..length - 3]));
    } else if word.ends_with("ed") || ["sses", "shes", "ches"].iter().any(|end| word.ends_with(end)) {
        stem.push_str(bare(&word[..length - 2]));
    } else if word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") {
        stem.push_str(bare(&word[..length - 1]));
    } else {
        stem.push_str(word.strip_suffix('e').unwrap_or(word));
    }
}

/// Without a doubled last letter and a mute e: "stopp" is "stop", "note" is "not".
fn bare(base: &str) -> &str {
    let bytes = base.as_bytes();
    let base = match bytes {
        [.., a, b] if bytes.len() > 3 && a == b && !matches!(b, b'l' | b's' | b'e') => &base[..base.len() - 1],
        _ => base,
    };
    base.strip_suffix('e').unwrap_or(base)
}

#[cfg(test)]
mod tests {
    #[test]
    fn forms_of_a_word_meet() {
        let mut out = String::new();
        let mut stem = |word: &str| {
            super::stem(word, &mut out);
            out.clone()
        };
        for forms in
            [["say", "said"], ["argued", "argues"], ["planning", "planned"], ["hoped", "hopes"], ["deny", "denies"]]
        {
            assert_eq!(stem(forms[0]), stem(forms[1]), "{forms:?}");
        }
        assert_eq!(stem("é"), "é");
    }
}
