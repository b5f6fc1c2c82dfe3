//! What the axis says: ticks and bands in words.
//!
//! Enters: the chart's axis. Leaves: short names of days, months and years, and how they are drawn.

use demarche_chart::{
    label::text_width,
    time::{
        calendar::Unit,
        scale::{Axis, TimeScale},
    },
};

use leptos::prelude::*;

use crate::case::Day;

/// A tick with its name.
#[derive(Debug, Clone, PartialEq)]
pub struct Named {
    /// Position.
    pub x: f64,
    /// Its name.
    pub text: String,
    /// A larger unit begins here.
    pub major: bool,
}

/// The axis in words.
#[derive(Debug, Clone, PartialEq)]
pub struct Words {
    /// Lower row.
    pub ticks: Vec<Named>,
    /// Upper row; `x` is where the name begins.
    pub bands: Vec<Named>,
}

/// Room for a tick's name.
const TICK: f64 = 44.0;
/// Size of the names, a little above the sheet's.
const TYPE: f64 = 12.0;

/// The axis of a scale, drawn: two rows of names below a line.
pub fn ticks(scale: &TimeScale) -> impl IntoView + use<> {
    let words = words(scale);
    let two = !words.bands.is_empty();
    let width = scale.width;
    let ticks = words
        .ticks
        .into_iter()
        .map(|t| {
            let room = t.x > 15.0 && t.x < width - 15.0;
            view! {
                <line x1=t.x x2=t.x y2="4" />
                {room.then(|| view! { <text class:major=t.major && !two x=t.x y="14">{t.text}</text> })}
            }
        })
        .collect_view();
    let bands = words
        .bands
        .into_iter()
        .map(|b| {
            view! {
                <line class="band" x1=b.x x2=b.x y1="17" y2="30" />
                <text class="band" x=b.x + 5.0 y="27">{b.text}</text>
            }
        })
        .collect_view();
    (ticks, bands)
}

/// The axis of a scale.
pub fn words(scale: &TimeScale) -> Words {
    let axis = scale.axis(TICK);
    let Axis {
        unit,
        ref ticks,
        above,
        ref bands,
    } = axis;
    Words {
        ticks: ticks
            .iter()
            .map(|t| Named {
                x: t.x,
                text: tick(unit, t.day),
                major: t.major,
            })
            .collect(),
        bands: bands
            .iter()
            .filter_map(|b| {
                let text = band(above?, b.day, b.width)?;
                Some(Named {
                    x: b.x,
                    text,
                    major: true,
                })
            })
            .collect(),
    }
}

fn tick(unit: Unit, day: i32) -> String {
    let day = Day(day);
    match unit {
        Unit::Days(_) | Unit::Week => day.of_month(),
        Unit::Months(_) => day.month_alone(),
        Unit::Years(_) => day.year(),
    }
}

/// The name of a band as long as fits into `width`.
fn band(above: Unit, day: i32, width: f64) -> Option<String> {
    let day = Day(day);
    let names = match above {
        Unit::Months(_) => vec![day.month(), day.month_short()],
        _ => vec![day.year()],
    };
    names
        .into_iter()
        .find(|n| text_width(n, TYPE) + 10.0 < width)
}

#[cfg(test)]
mod tests {
    use super::*;
    use demarche_chart::time::{calendar::from_ymd, scale::Limits};

    fn words_of(first: (i32, u32, u32), last: (i32, u32, u32)) -> (Vec<String>, Vec<String>) {
        let day = |(y, m, d)| from_ymd(y, m, d);
        let limits = Limits {
            from: -90_000.0,
            to: 60_000.0,
            shortest: 5.0,
        };
        let scale = TimeScale::fit(day(first), day(last), 600.0, 0.0, &limits);
        let words = words(&scale);
        let texts = |n: Vec<Named>| n.into_iter().map(|n| n.text).collect();
        (texts(words.ticks), texts(words.bands))
    }

    #[test]
    fn days_stand_under_their_month_and_months_under_their_year() {
        let (ticks, bands) = words_of((2023, 9, 20), (2023, 9, 26));
        assert_eq!(ticks[..3], ["20", "21", "22"]);
        assert_eq!(bands, ["September 2023"]);
        let (ticks, bands) = words_of((2023, 1, 1), (2023, 12, 31));
        assert_eq!(ticks[..2], ["Jan", "Feb"]);
        assert_eq!(bands, ["2023"]);
    }

    #[test]
    fn years_need_no_second_row() {
        let (ticks, bands) = words_of((2011, 1, 1), (2023, 12, 31));
        assert_eq!(ticks[..2], ["2011", "2012"]);
        assert!(bands.is_empty());
    }
}
