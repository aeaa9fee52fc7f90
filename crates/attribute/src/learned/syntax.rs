//! The classes of the syntax stages: parts of speech of the Penn treebank, basic dependencies.

/// Parts of speech. The first stands for what is none of them.
pub(crate) const TAGS: &[&str] = &[
    "?", "NN", "IN", "NNP", "DT", "JJ", "NNS", ",", ".", "VBD", "RB", "PRP", "VB", "CC", "VBZ", "TO", "VBG", "VBN",
    "VBP", "''", "CD", "PRP$", "``", "MD", "POS", ":", "WP", "WDT", "NNPS", "WRB", "RP", "JJR", "JJS", "RBR", "-RRB-",
    "-LRB-", "EX", "$", "RBS", "PDT", "UH", "WP$", "FW", "LS", "SYM", "#",
];

/// Relations of a token to its head. The first stands for what is none of them.
pub(crate) const RELATIONS: &[&str] = &[
    "dep",
    "punct",
    "case",
    "nmod",
    "nsubj",
    "det",
    "compound",
    "amod",
    "dobj",
    "root",
    "advmod",
    "mark",
    "aux",
    "cc",
    "conj",
    "nmod:poss",
    "ccomp",
    "xcomp",
    "advcl",
    "cop",
    "acl:relcl",
    "nummod",
    "acl",
    "neg",
    "appos",
    "auxpass",
    "nsubjpass",
    "nmod:tmod",
    "parataxis",
    "csubj",
    "compound:prt",
    "expl",
];

/// The relation of the root of a sentence.
pub(crate) const ROOT: u8 = 9;

/// The number of a part of speech.
pub(crate) fn tag(name: &str) -> u8 {
    TAGS.iter().position(|known| *known == name).unwrap_or(0) as u8
}

/// The number of a relation; rare ones count as a kindred one.
pub(crate) fn relation(name: &str) -> u8 {
    let name = match name {
        "mwe" => "case",
        "nmod:npmod" => "nmod:tmod",
        "iobj" => "dobj",
        "det:predet" => "det",
        "cc:preconj" => "cc",
        "csubjpass" => "csubj",
        name => name,
    };
    RELATIONS.iter().position(|known| *known == name).unwrap_or(0) as u8
}

/// A set of relations as bits.
pub(crate) const fn bits(relations: &[u8]) -> u32 {
    let mut bits = 0;
    let mut at = 0;
    while at < relations.len() {
        bits |= 1 << relations[at];
        at += 1;
    }
    bits
}

/// Whether a part of speech is a subject relation's.
pub(crate) fn is_subject(relation: u8) -> bool {
    matches!(relation, 4 | 26 | 29)
}

/// Whether a tag is that of a verb form but a bare one behind "to".
pub(crate) fn is_verb(tag: u8) -> bool {
    matches!(tag, 9 | 12 | 14 | 16 | 17 | 18)
}

/// Whether a tag is that of a noun or adjective that may stand for a verb: "claim", "sure".
pub(crate) fn is_nominal(tag: u8) -> bool {
    matches!(tag, 1 | 3 | 5 | 6 | 28)
}

/// The value that stands for "outside of the sentence" where a tag is wanted.
pub(crate) const OUTSIDE: u32 = 60;
