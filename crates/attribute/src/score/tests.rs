//! Figures worked out by hand, and what must hold of any.

use std::collections::BTreeSet;

use ascribe_model::Span;
use proptest::prelude::*;

use super::*;
use crate::corpus::Marked;

/// Tokens: 0 “ 1 We 2 stay 3 , 4 ” 5 Orn 6 said 7 . 8 Vella 9 fears 10 rain 11 .
const TEXT: &str = "“We stay,” Orn said. Vella fears rain.";

fn place(words: &str) -> Vec<Span> {
    if words.is_empty() {
        return Vec::new();
    }
    let start = TEXT.find(words).unwrap();
    let chars = |text: &str| text.chars().count();
    vec![Span::new(chars(&TEXT[..start]), chars(&TEXT[..start]) + chars(words))]
}

fn marked(source: &str, cue: &str, content: &str) -> Marked {
    Marked { source: place(source), cue: place(cue), content: place(content), confidence: None }
}

fn gold() -> Vec<Marked> {
    vec![marked("Orn", "said", "“We stay,”"), marked("Vella", "fears", "rain")]
}

fn rates(of: Rates) -> [f64; 3] {
    [of.precision, of.recall, of.f1].map(|x| (x * 1000.0).round() / 1000.0)
}

#[test]
fn figures_by_hand() {
    let predicted = [marked("Orn", "said", "We stay"), marked("", "", "fears rain")];
    let scores = Counts::of(TEXT, &predicted, &gold()).scores();
    assert_eq!((scores.documents, scores.words, scores.predicted, scores.gold), (1, 7, 2, 2));
    assert_eq!((scores.unsourced_predicted, scores.unsourced_gold), (1, 0));
    // Predicted 1 2 9 10, gold 0 to 4 and 10.
    assert_eq!(rates(scores.token), [0.75, 0.5, 0.6]);
    // “We stay,” less its marks is the same; two of five tokens are too few for a relaxed pair.
    assert_eq!(rates(scores.strict), [0.5, 0.5, 0.5]);
    // One of two tokens is enough, but its source is missing.
    assert_eq!(rates(scores.relaxed), [0.5, 0.5, 0.5]);
    assert_eq!(rates(scores.attr), [0.0, 0.0, 0.0]);
    assert_eq!((scores.source_accuracy, scores.sourced_pairs), (0.0, 1));
    assert_eq!(rates(scores.source), [1.0, 0.5, 0.667]);
    assert_eq!(rates(scores.cue), [1.0, 0.5, 0.667]);
    assert_eq!(rates(scores.content), [0.0, 0.0, 0.0]);
    let direct = scores.direct;
    assert_eq!((direct.gold, direct.predicted, direct.predicted_lenient), (1, 0, 1));
    assert_eq!((direct.strict.recall, direct.strict.precision, direct.strict.lenient), (1.0, 0.0, 1.0));
    assert_eq!((direct.strict.lenient_direct, direct.relaxed.recall, direct.attr.lenient), (1.0, 0.0, 0.0));
    assert_eq!(scores.calibration, None);
}

#[test]
fn confidences_are_held_against_attr_matches() {
    let sure = |confidence, marked: Marked| Marked { confidence: Some(confidence), ..marked };
    let predicted = [
        sure(1.0, gold()[0].clone()),
        sure(0.95, gold()[0].clone()),
        sure(0.25, marked("Orn", "", "rain")),
        marked("", "", "Vella"),
    ];
    let calibration = Counts::of(TEXT, &predicted, &gold()).scores().calibration.unwrap();
    let [low, high] = calibration.bins[..] else { panic!("two bins: {calibration:?}") };
    assert_eq!((low.from, low.predicted, low.confidence, low.right), (0.2, 1, 0.25, 0.0));
    // The second is a double: gold counts once.
    assert_eq!((high.from, high.predicted, high.confidence, high.right), (0.9, 2, 0.975, 0.5));
    assert_eq!(calibration.predicted, 3);
    assert!((calibration.error - (0.25 + 2.0 * 0.475) / 3.0).abs() < 1e-12);
    assert!((calibration.sure - 2.0 / 3.0).abs() < 1e-12 && calibration.sure_right == 0.5);
}

#[test]
fn faults_have_a_kind_and_a_passage() {
    let reviewer = Reviewer::default();
    let kinds = |predicted: &[Marked]| -> Vec<(FaultKind, Option<usize>, Option<usize>)> {
        let faults = reviewer.review(TEXT, predicted, &gold());
        faults.iter().map(|fault| (fault.kind, fault.gold, fault.predicted)).collect()
    };
    assert_eq!(kinds(&gold()), []);
    assert_eq!(kinds(&[]), [(FaultKind::Missed, Some(0), None), (FaultKind::Missed, Some(1), None)]);
    assert_eq!(
        kinds(&[marked("Orn", "said", "We stay"), marked("Orn", "", "rain"), marked("", "", "Orn")]),
        [
            (FaultKind::Spurious, None, Some(2)),
            (FaultKind::WrongSpan, Some(0), Some(0)),
            (FaultKind::WrongSource, Some(1), Some(1)),
        ]
    );
    let faults = reviewer.review(TEXT, &[marked("Orn", "", "rain")], &gold());
    let passages: Vec<(usize, usize)> = faults.iter().map(|f| (f.passage.start, f.passage.stop)).collect();
    assert_eq!(passages, [(0, 20), (0, 38)]);
}

/// Tokens of an attribution, as sets.
type Plain = (BTreeSet<usize>, BTreeSet<usize>);

/// The relaxed pairs and those that agree, by the definition and nothing else.
fn plainly(predicted: &[Plain], gold: &[Plain]) -> (usize, usize) {
    let mut candidates = Vec::new();
    for (p, (one, _)) in predicted.iter().enumerate() {
        for (g, (other, _)) in gold.iter().enumerate() {
            let overlap = one.intersection(other).count() as f64 / one.union(other).count() as f64;
            if overlap >= 0.5 {
                candidates.push((overlap, p, g));
            }
        }
    }
    candidates.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let (mut used_p, mut used_g, mut agree) = (BTreeSet::new(), BTreeSet::new(), 0);
    for (_, p, g) in candidates {
        if !used_p.contains(&p) && !used_g.contains(&g) {
            used_p.insert(p);
            used_g.insert(g);
            let (one, other) = (&predicted[p].1, &gold[g].1);
            agree += usize::from(one.is_empty() && other.is_empty() || !one.is_disjoint(other));
        }
    }
    (used_p.len(), agree)
}

/// A text of marks and words, and attributions in it: nested, twice, out of order.
fn case() -> impl Strategy<Value = (String, Vec<Marked>, Vec<Marked>)> {
    let text = proptest::collection::vec(
        proptest::sample::select(vec!["a ", "bé", " ", ",", "“", "”", "\"", ". ", "_1 ", "日本", "e\u{301}", "\u{1c}"]),
        1..40,
    );
    text.prop_map(|pieces| pieces.concat()).prop_flat_map(|text| {
        let chars = text.chars().count();
        let span = (0..chars, 1..12usize).prop_map(move |(s, n)| Span::new(s, (s + n).min(chars)));
        let spans = |least: usize| proptest::collection::vec(span.clone(), least..3);
        let marked = (spans(0), spans(0), spans(1)).prop_map(|(source, cue, content)| Marked {
            source,
            cue,
            content,
            confidence: None,
        });
        let list = proptest::collection::vec(marked, 0..7);
        (Just(text), list.clone(), list)
    })
}

proptest! {
    #[test]
    fn matching_is_that_of_the_definition((text, predicted, gold) in case()) {
        let chars: Vec<char> = text.chars().collect();
        let word = |c: char| c == '_' || c.is_alphanumeric();
        let mut tokens: Vec<Span> = Vec::new();
        for (at, &c) in chars.iter().enumerate() {
            match tokens.last_mut().filter(|t| t.stop == at && word(c) && word(chars[t.start])) {
                Some(token) => token.stop += 1,
                None if c.is_whitespace() || c == '\u{1c}' => {}
                None => tokens.push(Span::new(at, at + 1)),
            }
        }
        let cover = |spans: &[Span]| -> BTreeSet<usize> {
            (0..tokens.len()).filter(|&t| spans.iter().any(|s| s.overlaps(tokens[t]))).collect()
        };
        let plain = |marked: &[Marked]| -> Vec<Plain> {
            let all = marked.iter().map(|m| (cover(&m.content), cover(&m.source)));
            all.filter(|(content, _)| !content.is_empty()).collect()
        };
        let (p, g) = (plain(&predicted), plain(&gold));
        let counts = Counts::of(&text, &predicted, &gold);
        prop_assert_eq!((counts.predicted as usize, counts.gold as usize), (p.len(), g.len()));
        prop_assert_eq!((counts.all.relaxed as usize, counts.all.attr as usize), plainly(&p, &g));
        let any = |sides: &[Plain]| sides.iter().flat_map(|(content, _)| content.clone()).collect::<BTreeSet<_>>();
        prop_assert_eq!(counts.token.right as usize, any(&p).intersection(&any(&g)).count());
    }

    #[test]
    fn gold_predicted_is_perfect((text, _, gold) in case()) {
        let counts = Counts::of(&text, &gold, &gold);
        let scores = counts.scores();
        let perfect = |rates: Rates, any: bool| rates.f1 == if any { 1.0 } else { 0.0 };
        prop_assert!(perfect(scores.token, counts.gold > 0));
        prop_assert!(perfect(scores.attr, counts.gold > 0));
        prop_assert!(perfect(scores.content, counts.roles[2].gold > 0));
        prop_assert_eq!(Reviewer::default().review(&text, &gold, &gold), []);
    }

    #[test]
    fn the_order_of_predictions_and_the_sides_do_not_matter((text, mut predicted, gold) in case()) {
        let counts = Counts::of(&text, &predicted, &gold);
        let swapped = Counts::of(&text, &gold, &predicted);
        prop_assert_eq!(counts.all.strict, swapped.all.strict);
        prop_assert_eq!((counts.token.predicted, counts.token.gold), (swapped.token.gold, swapped.token.predicted));
        predicted.reverse();
        let reversed = Counts::of(&text, &predicted, &gold);
        prop_assert_eq!((counts.all.strict, counts.token, counts.roles), (reversed.all.strict, reversed.token, reversed.roles));
    }

    #[test]
    fn counts_add_up_in_any_order((one, p, g) in case(), (other, q, h) in case()) {
        let (a, b) = (Counts::of(&one, &p, &g), Counts::of(&other, &q, &h));
        let (mut ab, mut ba) = (a.clone(), b.clone());
        ab += &b;
        ba += &a;
        prop_assert_eq!(ab.scores(), ba.scores());
        let both = Counts::of(&one, &p, &g).predicted + Counts::of(&other, &q, &h).predicted;
        prop_assert_eq!(ab.scores().predicted, both);
    }

    #[test]
    fn faults_account_for_everything((text, predicted, gold) in case()) {
        let counts = Counts::of(&text, &predicted, &gold);
        let faults = Reviewer::default().review(&text, &predicted, &gold);
        let chars = text.chars().count();
        prop_assert!(faults.iter().all(|f| f.passage.stop <= chars && !f.passage.is_empty()));
        let lost = faults.iter().filter(|f| f.gold.is_some() && f.overlap < 0.5).count() as u64;
        prop_assert_eq!(lost, counts.gold - counts.all.relaxed);
        let wrong_source = faults.iter().filter(|f| f.kind == FaultKind::WrongSource).count() as u64;
        prop_assert_eq!(wrong_source, counts.all.relaxed - counts.all.attr);
    }
}

#[test]
fn a_text_without_words_gives_no_figures() {
    let odd = Marked { content: vec![Span::new(0, 1)], ..Marked::default() };
    let odd = [odd];
    let scores = Counts::of(" ", &odd, &odd).scores();
    assert_eq!((scores.predicted, scores.gold, scores.words, scores.attr.f1), (0, 0, 0, 0.0));
    assert_eq!(Counts::default().scores().token.f1, 0.0);
}
