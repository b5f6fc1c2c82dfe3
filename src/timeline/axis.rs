//! What the axis says: ticks and bands in words.
//!
//! Enters: the ruler. Leaves: short names of days, months and years, drawn.

use demarche_chart::{
    label::text_width,
    time::{
        calendar::Unit,
        scale::{Band, Tick, TimeScale},
    },
};

use leptos::prelude::*;

use super::ruler::Ruler;
use crate::case::Day;

/// A tick with its name.
#[derive(Debug, Clone, PartialEq)]
pub struct Named {
    /// The day that begins there.
    pub day: i32,
    /// Position.
    pub x: f64,
    /// Its name.
    pub text: String,
    /// A larger unit begins here, and no row above says so.
    pub major: bool,
}

/// Room for a tick's name.
pub const TICK: f64 = 44.0;
/// Half the width of most names: a tick nearer than that to the screen's edge has none.
const HALF: f64 = 15.0;
/// Size of the names, a little above the sheet's.
const TYPE: f64 = 12.0;

/// The axis below a line: two rows of names. Ticks are drawn on the sheet and moved with it; what the bands above
/// are called stays in view.
#[component]
pub fn Axis(
    /// Which stretch of time is looked at.
    ruler: Ruler,
) -> impl IntoView {
    let named = Memo::new(move |_| ruler.sheet.with(ticks));
    // From this tick up to that one the names are wholly on the screen.
    let seen = Memo::new(move |_| {
        let (slide, width) = (ruler.slide(), ruler.width.get());
        named.with(|t| {
            (
                t.partition_point(|t| t.x + slide <= HALF),
                t.partition_point(|t| t.x + slide < width - HALF),
            )
        })
    });
    let bands = Memo::new(move |_| ruler.scale.with(bands));
    let place =
        move |day: i32| bands.with(|b| b.iter().find(|b| b.day == day).map_or(-100.0, |b| b.x));
    view! {
        <g class="slide" transform=move || format!("translate({:.2} 0)", ruler.slide())>
            {move || {
                named
                    .get()
                    .into_iter()
                    .enumerate()
                    .map(|(n, t)| {
                        let shown = move || {
                            let (from, to) = seen.get();
                            if (from..to).contains(&n) { "inherit" } else { "hidden" }
                        };
                        view! {
                            <line x1=t.x x2=t.x y2="4" />
                            <text class:major=t.major x=t.x y="14" visibility=shown>
                                {t.text}
                            </text>
                        }
                    })
                    .collect_view()
            }}
        </g>
        <For each=move || bands.get() key=|b| (b.day, b.text.clone()) let:b>
            <line class="band" x1=move || place(b.day) x2=move || place(b.day) y1="17" y2="30" />
            <text class="band" x=move || place(b.day) + 5.0 y="27">
                {b.text}
            </text>
        </For>
    }
}

/// The ticks of a scale, with their names.
pub fn ticks(scale: &TimeScale) -> Vec<Named> {
    let axis = scale.axis(TICK);
    let alone = axis.above.is_none();
    let name = |t: &Tick| Named {
        day: t.day,
        x: t.x,
        text: tick(axis.unit, t.day),
        major: t.major && alone,
    };
    axis.ticks.iter().map(name).collect()
}

/// What the ticks belong to; `x` is where a name begins.
pub fn bands(scale: &TimeScale) -> Vec<Named> {
    let axis = scale.axis(TICK);
    let name = |b: &Band| {
        Some(Named {
            day: b.day,
            x: b.x,
            text: band(axis.above?, b.day, b.width)?,
            major: true,
        })
    };
    axis.bands.iter().filter_map(name).collect()
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
        let texts = |n: Vec<Named>| n.into_iter().map(|n| n.text).collect();
        (texts(ticks(&scale)), texts(bands(&scale)))
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
