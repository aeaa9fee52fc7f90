//! A word in one spelling: short forms in full, British as American, numbers in digits.

/// Short forms, as the words that they stand for; of two, the more frequent.
const SHORT: &[(&str, &str)] = &[
    ("can't", "can not"),
    ("cannot", "can not"),
    ("won't", "will not"),
    ("shan't", "shall not"),
    ("ain't", "is not"),
    ("let's", "let us"),
    ("gonna", "going to"),
    ("wanna", "want to"),
    ("n't", " not"),
    ("'re", " are"),
    ("'ve", " have"),
    ("'ll", " will"),
    ("'m", " am"),
    ("'d", " would"),
];

/// Words that stand before "'s" where it is "is".
const IS: &[&str] = &["it", "that", "there", "he", "she", "what", "who", "here", "where"];

/// Words in two spellings that no ending tells.
const SPELLINGS: &[(&str, &str)] = &[
    ("grey", "gray"),
    ("programme", "program"),
    ("programmes", "programs"),
    ("towards", "toward"),
    ("whilst", "while"),
    ("amongst", "among"),
    ("okay", "ok"),
    ("tyre", "tire"),
    ("tyres", "tires"),
    ("cheque", "check"),
    ("defence", "defense"),
    ("offence", "offense"),
    ("licence", "license"),
    ("plough", "plow"),
    ("learnt", "learned"),
    ("burnt", "burned"),
    ("spelt", "spelled"),
    ("dreamt", "dreamed"),
    ("mum", "mom"),
    ("metre", "meter"),
    ("metres", "meters"),
    ("centre", "center"),
    ("centres", "centers"),
    ("theatre", "theater"),
    ("theatres", "theaters"),
    ("litre", "liter"),
    ("litres", "liters"),
    ("fibre", "fiber"),
    ("judgement", "judgment"),
    ("ageing", "aging"),
    ("sceptical", "skeptical"),
    ("aluminium", "aluminum"),
    ("until", "till"),
];

const NUMBERS: &[(&str, u32)] = &[
    ("zero", 0),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
];

/// A word in one spelling, short forms in full.
pub(super) fn expand(low: &str) -> Vec<String> {
    for (short, long) in SHORT {
        if let Some(stem) = low.strip_suffix(short)
            && (stem.is_empty() || long.starts_with(' '))
        {
            return format!("{stem}{long}").split_whitespace().map(spell).collect();
        }
    }
    match low.strip_suffix("'s") {
        Some(stem) if IS.contains(&stem) => vec![spell(stem), "is".to_owned()],
        // "the boss's", "the boss'"
        Some(stem) if stem.ends_with('s') => vec![spell(stem)],
        Some(stem) => vec![format!("{}'s", spell(stem))],
        _ => vec![spell(low)],
    }
}

fn spell(word: &str) -> String {
    if let Some((_, number)) = NUMBERS.iter().find(|(name, _)| *name == word) {
        return number.to_string();
    }
    if let Some((_, plain)) = SPELLINGS.iter().find(|(british, _)| *british == word) {
        return (*plain).to_owned();
    }
    let mut plain = word.replace(',', "");
    if !plain.is_ascii() || plain.len() < 5 || plain.starts_with(|c: char| c.is_ascii_digit()) {
        return plain;
    }
    for (british, american) in [("is", "iz"), ("ys", "yz")] {
        for ending in ["e", "es", "ed", "ing", "ation", "ations", "er", "ers"] {
            if let Some(stem) = plain.strip_suffix(&format!("{british}{ending}"))
                && stem.len() >= 3
            {
                plain = format!("{stem}{american}{ending}");
                break;
            }
        }
    }
    for ending in ["", "s", "ed", "ing", "able", "er", "ers", "hood", "hoods", "ite", "ites", "ful"] {
        if let Some(stem) = plain.strip_suffix(&format!("our{ending}"))
            && stem.len() >= 2
        {
            plain = format!("{stem}or{ending}");
            break;
        }
    }
    for ending in ["ed", "ing", "er", "ers"] {
        if let Some(stem) = plain.strip_suffix(&format!("ll{ending}"))
            && stem.len() >= 3
        {
            plain = format!("{stem}l{ending}");
            break;
        }
    }
    plain
}
