//! The figures, for people and for programs.

use std::fmt::Write;

use ascribe_attribute::score::{Calibration, DirectRates, Rates, Scores};
use serde_json::{Value, json};

use crate::render::Paint;

pub(super) fn percent(share: f64) -> String {
    format!("{:.1}", 100.0 * share)
}

/// A number with commas between thousands.
pub(super) fn count(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (nth, digit) in digits.chars().enumerate() {
        if nth > 0 && (digits.len() - nth).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A line of cells: the first to the left, the others to the right of columns that wide.
fn line(out: &mut String, name: &str, cells: &[String], widths: &[usize]) {
    let mut row = format!("{name:<16}");
    for (cell, width) in cells.iter().zip(widths) {
        let _ = write!(row, "{cell:>width$}");
    }
    out.push_str(row.trim_end());
    out.push('\n');
}

/// The figures as the terminal shows them.
pub(super) fn table(scores: &Scores, paint: Paint) -> String {
    let mut out = format!(
        "{} documents, {} words\n{} attributions marked, {} without a source\n{} attributions found, {} without a source\n\n",
        count(scores.documents),
        count(scores.words),
        count(scores.gold),
        count(scores.unsourced_gold),
        count(scores.predicted),
        count(scores.unsourced_predicted),
    );
    let head = |out: &mut String, name: &str, columns: &[&str], widths: &[usize]| {
        let mut row = String::new();
        line(&mut row, name, &columns.iter().map(|&column| column.to_owned()).collect::<Vec<_>>(), widths);
        out.push_str(&paint.bold(row.trim_end()));
        out.push('\n');
    };
    let widths = [11, 10, 10];
    let rates = |out: &mut String, name: &str, rates: Rates| {
        line(out, name, &[rates.precision, rates.recall, rates.f1].map(percent), &widths);
    };
    head(&mut out, "", &["precision", "recall", "F1"], &widths);
    rates(&mut out, "token", scores.token);
    rates(&mut out, "strict", scores.strict);
    rates(&mut out, "relaxed", scores.relaxed);
    rates(&mut out, "attr", scores.attr);
    let pairs = format!("   of {} pairs", count(scores.sourced_pairs));
    line(&mut out, "source accuracy", &[percent(scores.source_accuracy), pairs], &[11, 0]);
    out.push('\n');
    head(&mut out, "exact pieces", &["precision", "recall", "F1"], &widths);
    rates(&mut out, "source", scores.source);
    rates(&mut out, "cue", scores.cue);
    rates(&mut out, "content", scores.content);
    let direct = &scores.direct;
    let _ = write!(
        out,
        "\n{} direct ones marked; {} found, {} with those that have the marks beside them\n",
        count(direct.gold),
        count(direct.predicted),
        count(direct.predicted_lenient),
    );
    let widths = [11, 12, 12, 12, 12];
    let direct_rates = |out: &mut String, name: &str, r: DirectRates| {
        let cells = [r.recall, r.precision, r.precision_direct, r.lenient, r.lenient_direct];
        line(out, name, &cells.map(percent), &widths);
    };
    head(&mut out, "", &["", "precision", "precision", "with marks", "with marks"], &widths);
    head(&mut out, "direct", &["recall", "on all", "on direct", "on all", "on direct"], &widths);
    direct_rates(&mut out, "strict", direct.strict);
    direct_rates(&mut out, "relaxed", direct.relaxed);
    direct_rates(&mut out, "attr", direct.attr);
    line(&mut out, "source accuracy", &[percent(direct.source_accuracy)], &widths);
    if let Some(calibration) = &scores.calibration {
        let widths = [11, 12, 12];
        out.push('\n');
        head(&mut out, "confidence", &["found", "mean", "right"], &widths);
        for level in &calibration.bins {
            let name = format!("{:.1} to {:.1}", level.from, level.from + 0.1);
            line(&mut out, &name, &[count(level.predicted), percent(level.confidence), percent(level.right)], &widths);
        }
        out.push_str(&calibrated(calibration));
    }
    out
}

fn calibrated(calibration: &Calibration) -> String {
    format!(
        "expected calibration error {:.3}; {} % at 0.9 or more, {} % of them right\n",
        calibration.error,
        percent(calibration.sure),
        percent(calibration.sure_right)
    )
}

pub(super) fn rates(r: Rates) -> Value {
    json!({ "P": r.precision, "R": r.recall, "F1": r.f1 })
}

/// The figures as an object, from 0 to 1.
pub(super) fn json(scores: &Scores, without: u64, unknown: u64) -> Value {
    let direct_rates = |r: DirectRates| {
        json!({
            "R": r.recall, "P": r.precision, "Pd": r.precision_direct,
            "P_lenient": r.lenient, "Pd_lenient": r.lenient_direct,
        })
    };
    let direct = &scores.direct;
    let calibration = scores.calibration.as_ref().map(|c| {
        let bins: Vec<Value> = c
            .bins
            .iter()
            .map(|l| json!({ "from": l.from, "n": l.predicted, "confidence": l.confidence, "right": l.right }))
            .collect();
        json!({
            "n": c.predicted, "expected_calibration_error": c.error,
            "at_least_0.9": c.sure, "right_at_least_0.9": c.sure_right, "bins": bins,
        })
    });
    json!({
        "docs": scores.documents,
        "words": scores.words,
        "n_pred": scores.predicted,
        "n_gold": scores.gold,
        "n_pred_no_source": scores.unsourced_predicted,
        "n_gold_no_source": scores.unsourced_gold,
        "token": rates(scores.token),
        "strict": rates(scores.strict),
        "relaxed": rates(scores.relaxed),
        "attr": rates(scores.attr),
        "source_accuracy": scores.source_accuracy,
        "pairs_with_gold_source": scores.sourced_pairs,
        "roles": {
            "source": rates(scores.source),
            "cue": rates(scores.cue),
            "content": rates(scores.content),
        },
        "direct": {
            "n_gold": direct.gold,
            "n_pred": direct.predicted,
            "n_pred_lenient": direct.predicted_lenient,
            "source_accuracy": direct.source_accuracy,
            "strict": direct_rates(direct.strict),
            "relaxed": direct_rates(direct.relaxed),
            "attr": direct_rates(direct.attr),
        },
        "calibration": calibration,
        "docs_without_prediction_line": without,
        "unknown_docs_in_prediction": unknown,
    })
}
