//! The ring: actors around, blocs together, a chord for what runs from one to another.
//!
//! Enters: the square. Leaves: an SVG whose chords can be pointed at, walked through and chosen. Must not
//! know what a card says.

use demarche_chart::{
    flow::width,
    ring::{chord, places},
};
use leptos::prelude::*;
use leptos_use::use_media_query;

use super::matrix::words_of;
use super::table::Square;

/// Radius of the whole with its names.
const WHOLE: f64 = 320.0;
/// Radius of the ring, and how many letters of a name have room around it; the same on a phone, where names are
/// made larger (see `style/relations.css`).
const ROOM: (f64, usize) = (160.0, 20);
const PHONE: (f64, usize) = (140.0, 15);
/// Weaker chords than these are not drawn.
const CHORDS: usize = 160;

/// The ring of a square. Marks are named as the matrix names its cells.
#[component]
pub fn Ring(#[prop(into)] square: Signal<Square>) -> impl IntoView {
    let phone = use_media_query("(max-width: 40rem)");
    let body =
        move || {
            square.with(|s| {
                let mut blocs = vec![0];
                for actor in &s.actors {
                    *blocs.last_mut().expect("never empty") += 1;
                    if actor.ends_bloc {
                        blocs.push(0);
                    }
                }
                blocs.retain(|n| *n > 0);
                let (radius, letters) = if phone.get() { PHONE } else { ROOM };
                let seats = places(&blocs, radius);
                let most = s.most();
                let mut cells: Vec<_> = s.cells.iter().collect();
                cells.sort_by_key(|((a, b), c)| (c.items.len(), *a, *b));
                // One chord is in the tab order, the strongest; arrow keys go from it to the others.
                let strongest = cells.last().map(|(key, _)| **key);
                let weak = cells.len().saturating_sub(CHORDS);
                let chords = cells
                    .into_iter()
                    .skip(weak)
                    .map(|(&(a, b), cell)| {
                        let kind = if cell.cooperation >= cell.conflict {
                            "together"
                        } else {
                            "against"
                        };
                        let d = chord(seats[a], seats[b]);
                        let label = t!(
                            "towards",
                            first = s.actors[a].name.as_str(),
                            second = s.actors[b].name.as_str(),
                            what = words_of(cell)
                        );
                        view! {
                            <g
                                class=format!("chord {kind}")
                                data-mark=format!("{a} {b}")
                                role="button"
                                tabindex=if strongest == Some((a, b)) { "0" } else { "-1" }
                                aria-label=label
                            >
                                <path class="hit" d=d.clone() />
                                <path class="line" d=d stroke-width=width(cell.items.len(), most) />
                            </g>
                        }
                    })
                    .collect_view();
                let names = s
                .actors
                .iter()
                .zip(&seats)
                .map(|(actor, seat)| {
                    let out = seat.at.x.hypot(seat.at.y);
                    let (x, y) = (seat.at.x * (out + 10.0) / out, seat.at.y * (out + 10.0) / out);
                    let anchor = if seat.faces_right() { "start" } else { "end" };
                    view! {
                        <circle cx=seat.at.x cy=seat.at.y r="4" />
                        <text
                            text-anchor=anchor
                            dy="0.35em"
                            transform=format!("translate({x:.1} {y:.1}) rotate({:.1})", seat.turn())
                        >
                            {cut(&actor.name, letters)}
                        </text>
                    }
                })
                .collect_view();
                (chords, names)
            })
        };
    view! {
        <svg
            class="ring"
            viewBox=format!("{0} {0} {1} {1}", -WHOLE, 2.0 * WHOLE)
            role="group"
            aria-label=t!("ring-label")
        >
            {body}
        </svg>
    }
}

/// A name of at most so many letters.
fn cut(name: &str, letters: usize) -> String {
    if name.chars().count() <= letters {
        return name.to_owned();
    }
    let kept: String = name.chars().take(letters - 1).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn a_long_name_is_cut_between_letters() {
        assert_eq!(cut("Syria", 17), "Syria");
        assert_eq!(cut("United Arab Emirates", 17), "United Arab Emir…");
        assert_eq!(cut("الإمارات العربية المتحدة", 10), "الإمارات…");
    }
}
