//! How often the statements of unseen documents were right, by their odds.

use crate::learned::calibration::Calibration;

/// A point of the curve stands for at least so many statements.
const LEAST: usize = 150;

/// The curve for statements with odds that were right or not: never falling, close to the shares seen
/// (isotonic regression over groups of neighbours).
pub(super) fn calibrate(mut seen: Vec<(i32, bool)>) -> Calibration {
    seen.sort_unstable();
    // Groups: sum of odds, right ones, all.
    let mut groups: Vec<(i64, u64, u64)> = Vec::new();
    for same in seen.chunk_by(|a, b| a.0 == b.0) {
        let sum: i64 = same.iter().map(|(odds, _)| i64::from(*odds)).sum();
        let right = same.iter().filter(|(_, right)| *right).count() as u64;
        match groups.last_mut().filter(|group| group.2 < LEAST as u64) {
            Some(group) => *group = (group.0 + sum, group.1 + right, group.2 + same.len() as u64),
            None => groups.push((sum, right, same.len() as u64)),
        }
    }
    let mut curve: Vec<(i64, u64, u64)> = Vec::new();
    for group in groups {
        curve.push(group);
        while let [.., a, b] = curve[..]
            && a.1 * b.2 >= b.1 * a.2
        {
            curve.truncate(curve.len() - 2);
            curve.push((a.0 + b.0, a.1 + b.1, a.2 + b.2));
        }
    }
    let mut points: Vec<(i16, u16)> = curve
        .into_iter()
        .map(|(sum, right, all)| ((sum / all as i64) as i16, (right * 10_000 / all).clamp(100, 9_900) as u16))
        .collect();
    points.dedup_by_key(|point| point.0);
    Calibration { points }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_curve_rises_with_what_was_right() {
        let seen: Vec<(i32, bool)> = (0..4000).map(|n| (n % 40, n % 40 > 19 || n % 3 == 0)).collect();
        let curve = calibrate(seen);
        assert!(curve.points.windows(2).all(|pair| pair[0].0 < pair[1].0 && pair[0].1 <= pair[1].1));
        assert!((curve.confidence(5) - 0.33).abs() < 0.05, "{:?}", curve.confidence(5));
        assert!(curve.confidence(35) > 0.95);
        assert_eq!(calibrate(Vec::new()).confidence(3), 0.5);
    }
}
