//! The curve of a relation: how it stood between two, as their events say.
//!
//! Enters: events of a pair with their days, PLOVER score (−10 … 10) and confidence. Leaves: for each
//! day on which something changes a value and a band within which it would lie, had the doubtful
//! events not happened or happened on another of their possible days.
//!
//! Two readings: [`cumulative`] adds up what happened, so that a long peace weighs; [`windowed`] is
//! the mean of what happened lately, weighted by nearness, so that a turn shows at once.
//!
//! The band: an event with confidence `c` is a draw that is its score `s` with chance `c` and nothing
//! otherwise: mean `c·s`, variance `c·(1−c)·s²`. One whose day is known only to lie in a range has
//! come with the chance that its share of the range has passed. Events are taken as independent; the
//! band is ± one standard deviation.

/// An event as the curve sees it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Score {
    /// First day on which it may have happened.
    pub begin: i32,
    /// Last day, inclusive.
    pub finish: i32,
    /// −10 … 10.
    pub score: f64,
    /// 0 … 1.
    pub confidence: f64,
}

/// A point of the curve.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct At {
    /// The day.
    pub day: i32,
    /// The value.
    pub value: f64,
    /// Half the height of the band.
    pub spread: f64,
}

/// Longest gap between two points inside a range, as a share of the range.
const PIECES: i32 = 8;

/// The sum of all scores so far, on every day on which it changes.
pub fn cumulative(events: &[Score]) -> Vec<At> {
    days(events)
        .into_iter()
        .map(|day| {
            let (mut value, mut variance) = (0.0, 0.0);
            for e in events {
                let chance = e.confidence * passed(e, day);
                value += chance * e.score;
                variance += chance * (1.0 - chance) * e.score * e.score;
            }
            At {
                day,
                value,
                spread: variance.sqrt(),
            }
        })
        .collect()
}

/// The mean score around each step of `step` days from a width before the first event to a width
/// after the last, nearer events
/// weighing more (a Gaussian of which `width` days are the standard deviation). Days with hardly any
/// event near have no value.
pub fn windowed(events: &[Score], width: f64, step: i32) -> Vec<At> {
    let Some(first) = events.iter().map(|e| e.begin).min() else {
        return Vec::new();
    };
    let last = events.iter().map(|e| e.finish).max().unwrap_or(first);
    let (first, last) = (first - width as i32, last + width as i32);
    let step = step.max(1);
    (0..=(last - first) / step)
        .map(|i| first + i * step)
        .filter_map(|day| {
            let (mut sum, mut weights, mut variance) = (0.0, 0.0, 0.0);
            for e in events {
                let middle = f64::from(e.begin + e.finish) / 2.0;
                // An event that may lie anywhere in a range is as blurred as the range.
                let blur = f64::from(e.finish - e.begin) / 12.0_f64.sqrt();
                let sigma = width.hypot(blur);
                let z = (f64::from(day) - middle) / sigma;
                let weight = e.confidence * width / sigma * (-0.5 * z * z).exp();
                sum += weight * e.score;
                weights += weight;
                variance += weight * weight * (1.0 - e.confidence) * e.score * e.score;
            }
            (weights > 0.05).then(|| At {
                day,
                value: sum / weights,
                spread: variance.sqrt() / weights,
            })
        })
        .collect()
}

/// The share of an event's range that has passed by the end of `day`.
fn passed(e: &Score, day: i32) -> f64 {
    let days = f64::from(e.finish - e.begin + 1);
    (f64::from(day - e.begin + 1) / days).clamp(0.0, 1.0)
}

/// The days on which a sum changes: each event's, and a few within each range.
fn days(events: &[Score]) -> Vec<i32> {
    let mut days: Vec<i32> = events
        .iter()
        .flat_map(|e| {
            let length = e.finish - e.begin;
            (0..=PIECES).map(move |i| {
                e.begin + (i64::from(length) * i64::from(i) / i64::from(PIECES)) as i32
            })
        })
        .collect();
    // The line starts from nothing on the day before.
    days.extend(events.iter().map(|e| e.begin).min().map(|d| d - 1));
    days.sort_unstable();
    days.dedup();
    days
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(day: i32, score: f64, confidence: f64) -> Score {
        Score {
            begin: day,
            finish: day,
            score,
            confidence,
        }
    }

    #[test]
    fn scores_add_up_day_by_day() {
        let curve = cumulative(&[on(10, 7.0, 1.0), on(20, -5.0, 1.0)]);
        let seen: Vec<_> = curve.iter().map(|a| (a.day, a.value, a.spread)).collect();
        assert_eq!(seen, [(9, 0.0, 0.0), (10, 7.0, 0.0), (20, 2.0, 0.0)]);
    }

    #[test]
    fn a_doubtful_event_moves_the_line_less_and_opens_the_band() {
        let curve = cumulative(&[on(10, 8.0, 0.5)]);
        assert_eq!((curve[1].value, curve[1].spread), (4.0, 4.0));
    }

    #[test]
    fn an_event_of_some_day_in_a_year_comes_little_by_little() {
        let curve = cumulative(&[Score {
            begin: 0,
            finish: 364,
            score: 10.0,
            confidence: 1.0,
        }]);
        assert!(curve.len() > 5);
        assert!(curve.windows(2).all(|w| w[0].value <= w[1].value));
        let half = curve.iter().find(|a| a.day == 182).expect("a middle");
        assert!((half.value - 5.0).abs() < 0.1 && (half.spread - 5.0).abs() < 0.1);
        assert_eq!(curve.last().map(|a| (a.value, a.spread)), Some((10.0, 0.0)));
    }

    #[test]
    fn a_window_shows_the_turn_and_falls_silent_where_nothing_is_near() {
        let events = [on(0, -6.0, 1.0), on(10, -8.0, 1.0), on(1000, 7.0, 1.0)];
        let curve = windowed(&events, 60.0, 10);
        assert!(curve.first().is_some_and(|a| a.value < -6.0));
        assert!(curve.last().is_some_and(|a| a.value > 6.9));
        assert!(curve.iter().all(|a| !(400..600).contains(&a.day)));
    }

    #[test]
    fn without_events_there_is_no_curve() {
        assert!(cumulative(&[]).is_empty() && windowed(&[], 30.0, 1).is_empty());
    }
}
