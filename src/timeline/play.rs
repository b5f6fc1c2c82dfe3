//! Playing the events one after the other.
//!
//! Enters: the dated items. Leaves: a span that begins where it began and ends on the day of one event
//! after the other, so that what happened adds up and empty years take no time. Must not know how
//! the span is shown.

use std::time::Duration;

use leptos::prelude::*;

use super::ruler::Ruler;
use crate::case::{Day, Desk};
use crate::i18n::Sentence;

/// Milliseconds from one day with events to the next.
const SPEEDS: [(Sentence, u64); 3] = [
    (|| t!("slow"), 1800),
    (|| t!("normal"), 850),
    (|| t!("fast"), 280),
];
/// A case of very many days skips some: it shall not take longer than this many steps.
const STEPS: usize = 400;

/// Plays, or not. Copies are the same player.
#[derive(Clone, Copy)]
pub struct Player {
    desk: Desk,
    ruler: Ruler,
    /// Whether it plays.
    pub playing: RwSignal<bool>,
    /// Index into [`SPEEDS`].
    speed: RwSignal<usize>,
    /// The span before it began to play.
    before: StoredValue<Option<(Day, Day)>>,
    turn: StoredValue<u32>,
}

impl Player {
    /// Not playing.
    pub fn new(desk: Desk, ruler: Ruler) -> Self {
        Self {
            desk,
            ruler,
            playing: RwSignal::new(false),
            speed: RwSignal::new(1),
            before: StoredValue::new(None),
            turn: StoredValue::new(0),
        }
    }

    /// Plays from where the span ends, or from its beginning when it is at the end of all.
    pub fn play(&self) {
        let stops = self.stops();
        let (Some(&first), Some(&last)) = (stops.first(), stops.last()) else {
            return;
        };
        let window = self.desk.filters.with_untracked(|f| f.window);
        self.before.set_value(window);
        let (from, at) = match window {
            Some((a, b)) if b.0 < last => (a.0, b.0),
            Some((a, _)) if a.0 > first => (a.0, a.0 - 1),
            _ => (first, first - 1),
        };
        self.playing.set(true);
        self.step(from, at);
    }

    /// Stops; the span stays where it is.
    pub fn pause(&self) {
        self.turn.try_update_value(|t| *t += 1);
        self.playing.set(false);
    }

    /// Shows the next day with events, and the one after it a little later.
    fn step(&self, from: i32, at: i32) {
        let stops = self.stops();
        let Some(&to) = stops.iter().find(|&&day| day > at) else {
            self.pause();
            // The whole again, so that what has no end in time is back too.
            if self.before.get_value().is_none() {
                self.desk.set_window(None);
            }
            return;
        };
        self.desk.set_window(Some((Day(from), Day(to))));
        self.ruler.reach(f64::from(to), false);
        self.turn.try_update_value(|t| *t += 1);
        let (player, turn) = (*self, self.turn.get_value());
        let wait = SPEEDS[self.speed.get_untracked()].1;
        set_timeout(
            move || {
                if player.turn.try_get_value() == Some(turn) {
                    player.step(from, to);
                }
            },
            Duration::from_millis(wait),
        );
    }

    /// The days on which something begins, in order.
    fn stops(&self) -> Vec<i32> {
        self.desk.timed.with_untracked(|items| {
            let days = items.iter().filter_map(|i| i.when.map(|w| w.begin.0));
            stops(days.collect())
        })
    }
}

/// Distinct days in order, thinned out evenly when there are too many.
fn stops(mut days: Vec<i32>) -> Vec<i32> {
    days.sort_unstable();
    days.dedup();
    if days.len() <= STEPS {
        return days;
    }
    let last = days.len() - 1;
    (0..STEPS).map(|i| days[i * last / (STEPS - 1)]).collect()
}

/// Play and speed.
#[component]
pub fn Controls(player: Player) -> impl IntoView {
    view! {
        <div class="play" role="group" aria-label=t!("play-group")>
            <button
                class="button quiet"
                data-testid="play"
                aria-pressed=move || player.playing.get().to_string()
                on:click=move |_| {
                    if player.playing.get_untracked() { player.pause() } else { player.play() }
                }
            >
                <svg viewBox="0 0 12 12" aria-hidden="true">
                    <path d=move || {
                        if player.playing.get() { "M2 1h3v10h-3zM7 1h3v10h-3z" } else { "M2 1l9 5-9 5z" }
                    } />
                </svg>
                {move || if player.playing.get() { t!("pause") } else { t!("play") }}
            </button>
            <label>
                <span class="sr-only">{t!("speed")}</span>
                <select on:change=move |e| {
                    player.speed.set(event_target_value(&e).parse().unwrap_or(1));
                }>
                    {SPEEDS
                        .into_iter()
                        .enumerate()
                        .map(|(i, (name, _))| {
                            view! {
                                <option value=i.to_string() selected=i == 1>
                                    {name()}
                                </option>
                            }
                        })
                        .collect_view()}
                </select>
            </label>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_goes_from_day_to_day_and_takes_no_time_for_empty_years() {
        assert_eq!(stops(vec![900, 3, 3, 40]), [3, 40, 900]);
    }

    #[test]
    fn of_very_many_days_the_first_and_the_last_are_shown() {
        let stops = stops((0..5000).collect());
        assert_eq!(stops.len(), STEPS);
        assert_eq!((stops[0], stops[STEPS - 1]), (0, 4999));
    }
}
