//! The name of a person, taken apart.

use super::fold::fold;
use super::given;
use super::spelling;
use super::titles;
use super::tokens::{ARTICLES, DEGREES, GENERATIONS, is_asian, join_servant, tokens, turn_asian};

/// Words that belong to the surname behind them.
const PARTICLES: &[&str] = &[
    "de", "van", "von", "der", "den", "di", "da", "dos", "du", "la", "le", "al", "el", "bin", "ibn", "ben", "abu",
    "ter", "zu",
];

/// A name without titles. Words are folded.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Name {
    /// First name; empty where only a surname is given. One letter: an initial.
    pub(super) given: String,
    /// Middle names, patronymics and initials.
    pub(super) middle: Vec<String>,
    /// Surname with its particles, run together.
    pub(super) surname: String,
    /// The last word of the surname.
    pub(super) last: String,
    /// Parts of the surname that may stand for it: of a double name, or the father's before the mother's.
    pub(super) parts: Vec<String>,
    /// 0: not told; else a number for junior, senior, the third …
    pub(super) generation: u8,
    slavic: bool,
    arabic: bool,
}

impl Name {
    /// Takes a name apart; nothing where it has no word.
    pub(super) fn read(written: &str) -> Option<Self> {
        let mut name = Self::default();
        let mut tokens = tokens(written);
        while tokens.len() > 1 && titles::is_title(&tokens[0]) {
            tokens.remove(0);
        }
        while tokens.len() > 1 {
            let last = &tokens[tokens.len() - 1];
            if let Some((_, generation)) = GENERATIONS.iter().find(|(word, _)| word == last) {
                name.generation = *generation;
            } else if !DEGREES.contains(&last.as_str()) {
                break;
            }
            tokens.pop();
        }
        join_servant(&mut tokens);
        name.last = tokens.last()?.clone();
        if turn_asian(&mut tokens) || tokens.len() == 2 && is_asian(&tokens[1]) {
            // An older transcription of Chinese.
            tokens[0] = tokens[0].replace("hs", "x");
        }
        let first_particle = (1..tokens.len()).find(|&at| PARTICLES.contains(&tokens[at].as_str()));
        let asian = is_asian(&tokens[tokens.len() - 1]);
        let leading = PARTICLES.contains(&tokens[0].as_str()) && tokens.len() > 1 && !asian;
        let begin = if leading { 0 } else { first_particle.unwrap_or(tokens.len() - 1).min(tokens.len() - 1) };
        name.arabic =
            tokens.iter().any(|t| ARTICLES.contains(&t.as_str()) || ["bin", "ibn", "abu"].contains(&t.as_str()));
        name.surname = tokens[begin..]
            .iter()
            .filter(|t| !ARTICLES.contains(&t.as_str()) || tokens.len() == 1)
            .map(String::as_str)
            .collect();
        name.parts = double_parts(written);
        if begin >= 2 {
            // "Pedro Salas Vidal", "Inés Salas de Vidal"
            name.parts.extend(tokens.get(begin - 1).filter(|word| word.len() > 3).map(|word| spelling::plain(word)));
        }
        let mut before = tokens.drain(..begin);
        name.given = before.next().unwrap_or_default();
        name.middle = before.collect();
        if given::lines(&name.given).is_empty() {
            name.given = spelling::plain(&name.given);
        }
        if name.surname.is_empty() {
            name.surname.clone_from(&name.last);
        }
        let lines = given::lines(&name.given);
        name.arabic |= name.given.starts_with("abdul") || lines.iter().any(|&line| given::line(line).arabic);
        name.slavic = spelling::looks_slavic(&name.last) || lines.iter().any(|&line| given::line(line).slavic);
        Some(name)
    }

    /// Whether it has a first name that is written out.
    pub(super) fn is_full(&self) -> bool {
        self.given.len() > 1
    }

    /// Whether it is a surname, or a single name, alone.
    pub(super) fn is_bare(&self) -> bool {
        self.given.is_empty()
    }

    /// Under which keys the surname may be found: one of them is equal where two are spellings of one.
    pub(super) fn surname_keys(&self) -> Vec<String> {
        let mut keys = vec![format!("={}", spelling::plain(&self.surname))];
        if self.last != self.surname {
            keys.push(format!("={}", spelling::plain(&self.last)));
        }
        if self.slavic {
            keys.push(format!("s{}", spelling::slavic(&self.surname)));
        }
        if self.arabic {
            keys.push(format!("a{}", spelling::arabic(&self.surname)));
        }
        keys
    }

    /// Keys under which a surname that does not show its language may be found beside them.
    pub(super) fn loose_keys(&self) -> Vec<String> {
        let slavic = (!self.slavic).then(|| format!("s{}", spelling::slavic(&self.surname)));
        let arabic = (!self.arabic).then(|| format!("a{}", spelling::arabic(&self.surname)));
        slavic.into_iter().chain(arabic).collect()
    }

    /// Keys of the whole name: one of them is equal where two names are spellings of one.
    pub(super) fn whole_keys(&self) -> Vec<String> {
        let given = match given::formal(&self.given) {
            Some(line) => format!("#{line}"),
            None => self.given.clone(),
        };
        let middle: String = self.middle.join(" ");
        let all = |given: &str, middle: &str, surname: &str| format!("{given} {middle} {surname} {}", self.generation);
        let surname = spelling::plain(&self.surname);
        let mut keys = vec![all(&spelling::plain(&given), &middle, &surname)];
        if self.is_bare() {
            keys.truncate(0);
            keys.extend(self.surname_keys().into_iter().filter(|key| {
                self.last == self.surname || !key.ends_with(&self.last) || key.len() > self.last.len() + 1
            }));
            return keys;
        }
        let run: String = [&self.given, &self.middle.concat(), &self.surname].iter().map(|s| s.as_str()).collect();
        keys.push(format!("+{run} {}", self.generation));
        if self.can_turn() {
            let turned: String =
                [&self.surname, &self.given, &self.middle.concat()].iter().map(|s| s.as_str()).collect();
            keys.push(format!("+{turned} {}", self.generation));
        }
        if self.slavic {
            let given = if given.starts_with('#') { given.clone() } else { spelling::slavic(&given) };
            keys.push(format!("s{}", all(&given, &spelling::slavic(&middle), &spelling::slavic(&self.surname))));
        }
        if self.arabic {
            let given = if given.starts_with('#') { given } else { spelling::arabic(&given) };
            keys.push(format!("a{}", all(&given, &spelling::arabic(&middle), &spelling::arabic(&self.surname))));
        }
        keys
    }

    /// Whether the surname may as well stand first: not where both words are first names or too short
    /// to tell much.
    fn can_turn(&self) -> bool {
        let known = |word: &str| !given::lines(word).is_empty();
        self.is_full()
            && self.last == self.surname
            && self.generation == 0
            && self.surname.len() > 1
            && !(known(&self.given) && known(&self.surname))
            && (self.given.len() > 4 || self.surname.len() > 4)
    }

    /// Whether the words before the surname can be those of one person. The surnames are known to fit.
    pub(super) fn given_fit(&self, other: &Self) -> bool {
        self.generation == other.generation
            && word_fits(&self.given, &other.given, self.slavic || other.slavic)
            && self.middle_fit(other)
    }

    /// Whether the words before two surnames begin in one way.
    pub(super) fn begins_like(&self, other: &Self) -> bool {
        let slavic = self.slavic || other.slavic;
        let begins = self.middle.iter().zip(&other.middle).all(|(a, b)| word_fits(a, b, slavic));
        begins && given::fit(&self.given, &other.given)
    }

    fn middle_fit(&self, other: &Self) -> bool {
        let slavic = self.slavic || other.slavic;
        self.middle.is_empty()
            || other.middle.is_empty()
            || self.middle.len() == other.middle.len()
                && self.middle.iter().zip(&other.middle).all(|(a, b)| word_fits(a, b, slavic))
    }

    /// How much of a name it gives: more words, and words in place of initials, are more.
    pub(super) fn fullness(&self) -> usize {
        let word = |word: &str| if word.len() > 1 { 4 } else { usize::from(!word.is_empty()) };
        word(&self.given) * 4 + self.middle.iter().map(|middle| word(middle)).sum::<usize>()
    }
}

/// The parts of a surname with a hyphen, folded.
fn double_parts(written: &str) -> Vec<String> {
    let last = written.split_whitespace().next_back().unwrap_or_default();
    let parts: Vec<&str> = last.split(['-', '‑']).collect();
    let capital = |part: &&str| part.chars().count() > 2 && part.starts_with(char::is_uppercase);
    if parts.len() == 2 && parts.iter().all(capital) {
        parts.into_iter().map(|part| spelling::plain(&fold(part))).collect()
    } else {
        Vec::new()
    }
}

/// Whether two words before a surname can be one: equal, spelt otherwise, short or an initial.
fn word_fits(a: &str, b: &str, slavic: bool) -> bool {
    let initial = |short: &str, long: &str| match short.as_bytes() {
        [letter] => {
            let letter = char::from(*letter);
            let key = |c: char| {
                if slavic {
                    match c {
                        'h' => 'g',
                        'j' | 'i' => 'y',
                        'w' => 'v',
                        'e' => 'y',
                        c => c,
                    }
                } else {
                    c
                }
            };
            given::initial_fits(letter, long) || long.chars().next().is_some_and(|first| key(first) == key(letter))
        }
        _ => false,
    };
    a.is_empty()
        || b.is_empty()
        || given::fit(a, b)
        || initial(a, b)
        || initial(b, a)
        || slavic && spelling::slavic(a) == spelling::slavic(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(written: &str) -> Name {
        Name::read(written).unwrap()
    }

    fn meet(a: &str, b: &str) -> bool {
        let (a, b) = (name(a).whole_keys(), name(b).whole_keys());
        a.iter().any(|key| b.contains(key))
    }

    #[test]
    fn names_come_apart() {
        let n = name("President George H.W. Bush");
        assert_eq!((n.given.as_str(), n.middle.join(" ").as_str(), n.surname.as_str()), ("george", "h w", "bush"));
        let n = name("Ursula von der Leyen");
        assert_eq!((n.given.as_str(), n.surname.as_str()), ("ursula", "vonderleyen"));
        assert_eq!(name("Orn, Ada").given, "ada");
        assert_eq!(name("JK Brand").middle, ["k"]);
        assert_eq!(name("Carl Tarn Jr.").generation, 2);
        assert!(name("Mrs Orn").is_bare());
        assert_eq!(name("Bashar al-Assad").surname, name("Assad").surname);
    }

    #[test]
    fn spellings_meet_and_others_do_not() {
        assert!(meet("Alexander Lukashenko", "ALYAKSANDR LUKASHENKA"));
        assert!(meet("Kim Jong-un", "Kim Jong Un"));
        assert!(meet("Viktor Orbán", "Orban Viktor"));
        assert!(meet("Abdel Fattah el-Sisi", "Abdul Fattah al-Sisi"));
        assert!(meet("Abd al-Rahman al-Qasim", "Abdurrahman Al-Qassim"));
        assert!(meet("Jürgen Müller", "Juergen Mueller"));
        assert!(!meet("Thomas James", "James Thomas"));
        assert!(!meet("David Hill", "David Gill"));
        assert!(!meet("Carl Tarn", "Carl Tarn Jr"));
        assert!(!meet("Oleg Petrov", "Olga Petrova"));
    }

    #[test]
    fn words_before_the_surname_fit() {
        let fit = |a: &str, b: &str| name(a).given_fit(&name(b));
        assert!(fit("Bill Clinton", "William Jefferson Clinton"));
        assert!(fit("G. Bush", "George W. Bush"));
        assert!(fit("H. Hlushko", "Grigory Glushko"));
        assert!(!fit("George W. Bush", "George H. W. Bush"));
        assert!(!fit("Bill Clinton", "Hillary Clinton"));
    }
}
