//! How often candidates of given odds are right.

/// Points of a curve that never falls, in the order of their odds.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Calibration {
    /// Odds as [`super::judge::odds`] gives them, and the share of right ones in ten thousandths.
    pub(crate) points: Vec<(i16, u16)>,
}

impl Calibration {
    /// The share of right ones among candidates with these odds, from 0 to 1: between two points in a
    /// straight line.
    pub(crate) fn confidence(&self, odds: i32) -> f64 {
        let share = |point: &(i16, u16)| f64::from(point.1) / 10_000.0;
        let behind = self.points.partition_point(|point| i32::from(point.0) <= odds);
        match (behind.checked_sub(1).map(|at| &self.points[at]), self.points.get(behind)) {
            (Some(low), Some(high)) => {
                let way = f64::from(odds - i32::from(low.0)) / f64::from(i32::from(high.0) - i32::from(low.0));
                share(low) + (share(high) - share(low)) * way
            }
            (Some(point), None) | (None, Some(point)) => share(point),
            (None, None) => 0.5,
        }
    }
}
