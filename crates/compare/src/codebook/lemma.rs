//! Words without their endings: "closing", "closed" and "closes" have one key.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Forms that no ending tells, each after its base word.
const IRREGULAR: &[(&str, &[&str])] = &[
    ("be", &["am", "is", "are", "was", "were", "been", "being", "'m", "'re"]),
    ("have", &["has", "had", "having", "'ve"]),
    ("do", &["does", "did", "done", "doing"]),
    ("will", &["wo", "'ll", "shall"]),
    ("not", &["n't"]),
    ("can", &["ca"]),
    ("go", &["goes", "went", "gone"]),
    ("bring", &["brought"]),
    ("buy", &["bought"]),
    ("think", &["thought"]),
    ("fight", &["fought"]),
    ("seek", &["sought"]),
    ("teach", &["taught"]),
    ("catch", &["caught"]),
    ("keep", &["kept"]),
    ("leave", &["left"]),
    ("lose", &["lost"]),
    ("sell", &["sold"]),
    ("tell", &["told"]),
    ("hold", &["held"]),
    ("withhold", &["withheld"]),
    ("uphold", &["upheld"]),
    ("overthrow", &["overthrew", "overthrown"]),
    ("mistake", &["mistook", "mistaken"]),
    ("hear", &["heard"]),
    ("use", &["uses", "used", "using"]),
    ("owe", &["owes", "owed", "owing"]),
    ("age", &["ages", "aged", "aging", "ageing"]),
    ("sing", &["sang", "sung"]),
    ("ring", &["rang", "rung"]),
    ("creep", &["crept"]),
    ("weep", &["wept"]),
    ("file", &["files", "filed", "filing"]),
    ("note", &["notes", "noted", "noting"]),
    ("tie", &["ties", "tied", "tying"]),
    ("stand", &["stood"]),
    ("understand", &["understood"]),
    ("make", &["made"]),
    ("take", &["took", "taken"]),
    ("shake", &["shook", "shaken"]),
    ("give", &["gave", "given"]),
    ("get", &["got", "gotten"]),
    ("forget", &["forgot", "forgotten"]),
    ("steal", &["stole", "stolen"]),
    ("break", &["broke", "broken"]),
    ("speak", &["spoke", "spoken"]),
    ("choose", &["chose", "chosen"]),
    ("know", &["knew", "known"]),
    ("grow", &["grew", "grown"]),
    ("throw", &["threw", "thrown"]),
    ("fly", &["flew", "flown"]),
    ("draw", &["drew", "drawn"]),
    ("withdraw", &["withdrew", "withdrawn"]),
    ("see", &["saw", "seen"]),
    ("eat", &["ate", "eaten"]),
    ("fall", &["fell", "fallen"]),
    ("drive", &["drove", "driven"]),
    ("rise", &["rose", "risen"]),
    ("write", &["wrote", "written"]),
    ("hide", &["hid", "hidden"]),
    ("bite", &["bit", "bitten"]),
    ("forbid", &["forbade", "forbidden"]),
    ("come", &["came"]),
    ("become", &["became"]),
    ("run", &["ran"]),
    ("begin", &["began", "begun"]),
    ("swim", &["swam", "swum"]),
    ("find", &["found"]),
    ("bind", &["bound"]),
    ("pay", &["paid"]),
    ("say", &["said"]),
    ("lay", &["laid"]),
    ("meet", &["met"]),
    ("lead", &["led"]),
    ("feed", &["fed"]),
    ("bleed", &["bled"]),
    ("win", &["won"]),
    ("sit", &["sat"]),
    ("shoot", &["shot"]),
    ("send", &["sent"]),
    ("spend", &["spent"]),
    ("build", &["built"]),
    ("deal", &["dealt"]),
    ("mean", &["meant"]),
    ("hang", &["hung"]),
    ("strike", &["struck"]),
    ("tear", &["tore", "torn"]),
    ("wear", &["wore", "worn"]),
    ("bear", &["bore", "borne"]),
    ("rid", &["ridden", "rode", "ride"]),
    ("die", &["dying", "died", "dies"]),
    ("lie", &["lying", "lied", "lies"]),
    ("man", &["men"]),
    ("woman", &["women"]),
    ("child", &["children"]),
    ("foot", &["feet"]),
    ("person", &["people"]),
    ("wolf", &["wolves"]),
    ("thief", &["thieves"]),
    ("life", &["lives"]),
    ("half", &["halves"]),
    ("blow", &["blew", "blown"]),
    ("sink", &["sank", "sunk"]),
    ("drink", &["drank", "drunk"]),
    ("shrink", &["shrank", "shrunk"]),
    ("stink", &["stank", "stunk"]),
    ("swear", &["swore", "sworn"]),
    ("freeze", &["froze", "frozen"]),
    ("lend", &["lent"]),
    ("burn", &["burnt"]),
    ("dig", &["dug"]),
    ("stick", &["stuck"]),
    ("sweep", &["swept"]),
    ("sleep", &["slept"]),
    ("feel", &["felt"]),
    ("flee", &["fled"]),
    ("breed", &["bred"]),
    ("light", &["lit"]),
    ("arise", &["arose", "arisen"]),
    ("spill", &["spilt"]),
    ("learn", &["learnt"]),
    ("leap", &["leapt"]),
    ("prove", &["proven"]),
    ("show", &["shown"]),
    ("swell", &["swollen"]),
    ("forgive", &["forgave", "forgiven"]),
    ("undergo", &["underwent", "undergone"]),
    ("undertake", &["undertook", "undertaken"]),
    ("overcome", &["overcame"]),
    ("withstand", &["withstood"]),
    ("mislead", &["misled"]),
    ("slay", &["slew", "slain"]),
    ("spin", &["spun"]),
    ("spit", &["spat"]),
    ("swing", &["swung"]),
    ("cling", &["clung"]),
    ("rebuild", &["rebuilt"]),
    ("repay", &["repaid"]),
    ("wake", &["woke", "woken"]),
    ("foresee", &["foresaw", "foreseen"]),
    ("tooth", &["teeth"]),
    ("shelf", &["shelves"]),
    ("knife", &["knives"]),
    ("wife", &["wives"]),
    ("calf", &["calves"]),
    ("sue", &["sues", "sued", "suing"]),
    ("seize", &["seized", "seizes", "seizing"]),
    ("hit", &["hitting"]),
    ("hurt", &["hurting"]),
    ("cut", &["cutting"]),
    ("shut", &["shutting"]),
];

/// Words that keep their letters.
const AUXILIARIES: &[&str] = &["be", "have", "do", "will", "not", "can", "this", "his", "note", "file", "tie"];

/// Base words by their irregular forms, and by themselves.
static BASES: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
    let forms = IRREGULAR.iter().flat_map(|(base, forms)| forms.iter().chain([base]).map(|form| (*form, *base)));
    forms.collect()
});

/// The key of a word in small letters: the same for all of its inflections.
///
/// Endings come off by rule, so that two words may share a key; the keys are for comparing alone.
pub(crate) fn key(word: &str) -> String {
    let stem = BASES.get(word).copied().unwrap_or_else(|| bare(word));
    if AUXILIARIES.contains(&stem) {
        return stem.to_owned();
    }
    // "e" comes and goes ("close", "closing"), a last consonant doubles ("stop", "stopped"), y turns to i.
    let stem = if stem.len() > 3 { stem.strip_suffix('e').unwrap_or(stem) } else { stem };
    let mut stem = stem.to_owned();
    let tail = stem.as_bytes();
    if tail.len() > 3 && tail[tail.len() - 1] == tail[tail.len() - 2] && tail[tail.len() - 1].is_ascii_alphabetic() {
        stem.pop();
    }
    if stem.len() > 2 && stem.ends_with('y') {
        stem.pop();
        stem.push('i');
    }
    stem
}

/// A word without its inflection.
fn bare(word: &str) -> &str {
    if !word.is_ascii() || word.len() < 4 {
        return word;
    }
    if matches!(word, "news" | "goods") {
        return word;
    }
    // Adverbs of adjectives: "deliberately", "unjustly".
    const NO_ADVERBS: &[&str] = &[
        "family", "supply", "monopoly", "assembly", "anomaly", "multiply", "hardly", "lately", "nearly", "really",
        "shortly", "friendly", "likely", "unlikely", "comply", "timely", "deadly", "lovely", "lively", "orderly",
        "elderly",
    ];
    if let Some(stem) = word.strip_suffix("ly")
        && stem.len() > 3
        && !NO_ADVERBS.contains(&word)
    {
        return stem;
    }
    // "Agreed" is "agree" with a "d"; in "feed" and "exceed" nothing was added.
    if let Some(stem) = word.strip_suffix('d').filter(|stem| stem.ends_with("ee")) {
        let whole = word.ends_with("ceed") || word.len() < 6 && word != "freed" || word.ends_with("deed");
        return if whole { word } else { stem };
    }
    let vowel = |stem: &str| stem.bytes().any(|b| b"aeiouy".contains(&b));
    for ending in ["ing", "ed"] {
        if let Some(stem) = word.strip_suffix(ending)
            && stem.len() >= 3
            && vowel(stem)
        {
            return stem;
        }
    }
    if let Some(stem) = word.strip_suffix("es")
        && ["s", "x", "z", "ch", "sh", "i"].iter().any(|end| stem.ends_with(end))
    {
        return stem;
    }
    match word.strip_suffix('s') {
        Some(stem) if !["s", "u", "i"].iter().any(|end| stem.ends_with(end)) => stem,
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn inflections_share_a_key() {
        for forms in [
            &["close", "closes", "closed", "closing"][..],
            &["stop", "stops", "stopped", "stopping"],
            &["deny", "denies", "denied", "denying"],
            &["kill", "kills", "killed", "killing"],
            &["wolf", "wolves"],
            &["give", "gave", "given", "giving", "gives"],
            &["pass", "passes", "passed"],
            &["abolish", "abolishes", "abolished"],
            &["free", "freed", "freeing", "frees"],
            &["story", "stories"],
            &["hear", "hears", "heard", "hearing"],
            &["agree", "agrees", "agreed", "agreeing"],
            &["guarantee", "guarantees", "guaranteed"],
            &["decree", "decreed"],
            &["exceed", "exceeds", "exceeded"],
            &["speed", "speeds", "speeding"],
            &["use", "uses", "used", "using"],
            &["owe", "owes", "owed", "owing"],
        ] {
            let keys: Vec<String> = forms.iter().map(|form| key(form)).collect();
            assert!(keys.iter().all(|k| *k == keys[0]), "{forms:?} {keys:?}");
        }
        assert_ne!(key("bus"), key("bu"));
        assert_ne!(key("was"), key("wa"));
        assert_eq!(key("thing"), "thing");
        assert_ne!(key("news"), key("new"));
        assert_ne!(key("goods"), key("good"));
        assert_ne!(key("timely"), key("time"));
        assert_eq!(key("comply"), key("complied"));
        assert_ne!(key("indeed"), key("inde"));
    }
}
