//! Who acts towards whom, bundled, and the ways that the arcs take.
//!
//! Enters: ties between nodes (an event each), and where the nodes lie. Leaves: one flow for each
//! ordered pair and class, and a curve for each, none upon another. It must not know what nodes are.
//!
//! A flow bends to the left of its own direction, so that the two directions of a pair lie on
//! opposite sides; of several classes in one direction each bends a little more than the last; what
//! two do alike (a meeting) runs between.

use crate::geo::{LonLat, Point};
use crate::path::PathData;
use crate::projection::{Globe, Projection};
use std::collections::BTreeMap;

/// One event between two nodes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tie {
    /// Who acts.
    pub source: usize,
    /// Towards whom.
    pub target: usize,
    /// The class that colours the arc: 1 … 4 for PLOVER's quads.
    pub class: u8,
    /// Both act alike.
    pub symmetric: bool,
    /// What the caller calls the event.
    pub event: usize,
}

/// All events of one class from one node to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flow {
    /// Who acts; of a symmetric flow the lesser index.
    pub source: usize,
    /// Towards whom.
    pub target: usize,
    /// The class.
    pub class: u8,
    /// Both act alike.
    pub symmetric: bool,
    /// The events, in the order given, each once.
    pub events: Vec<usize>,
    /// Place beside the straight way: 0 for the innermost of this direction.
    pub rank: usize,
}

impl Flow {
    /// Whether it stays within one node.
    pub fn is_loop(&self) -> bool {
        self.source == self.target
    }
}

/// Bundles ties; strongest flows last, so that they are drawn on top.
pub fn bundle(ties: impl IntoIterator<Item = Tie>) -> Vec<Flow> {
    let mut flows: BTreeMap<(usize, usize, bool, u8), Vec<usize>> = BTreeMap::new();
    for tie in ties {
        let (a, b) = if tie.symmetric && tie.source > tie.target {
            (tie.target, tie.source)
        } else {
            (tie.source, tie.target)
        };
        let symmetric = tie.symmetric && a != b;
        let events = flows.entry((a, b, symmetric, tie.class)).or_default();
        if events.last() != Some(&tie.event) {
            events.push(tie.event);
        }
    }
    let mut ranks: BTreeMap<(usize, usize, bool), usize> = BTreeMap::new();
    let mut out: Vec<Flow> = flows
        .into_iter()
        .map(|((source, target, symmetric, class), events)| {
            let rank = ranks.entry((source, target, symmetric)).or_default();
            *rank += 1;
            Flow {
                source,
                target,
                class,
                symmetric,
                events,
                rank: *rank - 1,
            }
        })
        .collect();
    out.sort_by_key(|flow| flow.events.len());
    out
}

/// A curve between two places with its arrow.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Route {
    /// Path data in world units; empty when all of it is on the far side.
    pub d: String,
    /// Where the arrow stands.
    pub arrow: Option<Point>,
    /// Where it points to, in degrees clockwise from the right.
    pub heading: f64,
    /// The middle of the curve: where a card about it opens.
    pub middle: Option<Point>,
}

/// The bend of a flow as a share of the way's length, positive to the left.
fn bend(flow: &Flow) -> f64 {
    if flow.symmetric {
        // Alternating sides, the first nearly straight.
        let step = flow.rank.div_ceil(2) as f64 * 0.07;
        return 0.03
            + if flow.rank.is_multiple_of(2) {
                step
            } else {
                -step
            };
    }
    0.14 + 0.07 * flow.rank as f64
}

/// Where on the curve the arrow stands: past the middle, clear of the crowd at its end.
const ARROW: f64 = 0.62;

/// The way of a flow on the map.
pub fn route(flow: &Flow, from: LonLat, to: LonLat, projection: &Projection) -> Route {
    match projection {
        Projection::EqualEarth(p) => flat(p.project(from), p.project(to), bend(flow)),
        Projection::Globe(globe) => round(from, to, bend(flow), globe),
    }
}

fn flat(a: Point, b: Point, bend: f64) -> Route {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    // `y` grows downwards: the left of the direction (dx, dy) is (dy, −dx).
    let middle = a.lerp(b, 0.5);
    let control = Point::new(middle.x + dy * bend * 2.0, middle.y - dx * bend * 2.0);
    let at = |t: f64| a.lerp(control, t).lerp(control.lerp(b, t), t);
    let (tail, head) = (a.lerp(control, ARROW), control.lerp(b, ARROW));
    let mut path = PathData::new();
    path.move_to(a);
    path.quad_to(control, b);
    Route {
        d: path.finish(),
        arrow: Some(at(ARROW)),
        heading: (head.y - tail.y).atan2(head.x - tail.x).to_degrees(),
        middle: Some(at(0.5)),
    }
}

fn round(from: LonLat, to: LonLat, bend: f64, globe: &Globe) -> Route {
    let (a, b) = (from.vector(), to.vector());
    let angle = a.angle_to(b);
    // The left of the way from a to b as seen from outside.
    let left = a.cross(b).normalised();
    let at = |t: f64| {
        let aside = (std::f64::consts::PI * t).sin() * bend * angle;
        a.slerp(b, t)
            .scaled(aside.cos())
            .plus(left.scaled(aside.sin()))
            .normalised()
    };
    let steps = ((angle.to_degrees() / 2.0).ceil() as usize).max(8);
    let line: Vec<_> = (0..=steps).map(|i| at(i as f64 / steps as f64)).collect();
    let mut path = PathData::new();
    globe.vectors(&line, &mut path);
    let arrow = globe.project(at(ARROW).lon_lat());
    let ahead = globe.project(at(ARROW + 0.02).lon_lat());
    Route {
        d: path.finish(),
        arrow: arrow.filter(|_| ahead.is_some()),
        heading: arrow
            .zip(ahead)
            .map_or(0.0, |(p, q)| (q.y - p.y).atan2(q.x - p.x).to_degrees()),
        middle: globe.project(at(0.5).lon_lat()),
    }
}

/// How wide a flow of `count` events is drawn, in screen units: the area of ink grows with the
/// square root, so that one event is seen and a thousand do not drown the map.
pub fn width(count: usize, most: usize) -> f64 {
    const THIN: f64 = 1.4;
    const THICK: f64 = 7.0;
    if most <= 1 {
        return THIN + 0.6;
    }
    let share = ((count as f64).sqrt() - 1.0) / ((most as f64).sqrt() - 1.0);
    // A small case does not need the full range.
    let thick = THICK.min(THIN + (most as f64).sqrt());
    THIN + share.clamp(0.0, 1.0) * (thick - THIN)
}

/// How strongly a flow of `count` events is inked, 0 … 1: what is told once stays behind what is told often.
pub fn ink(count: usize, most: usize) -> f64 {
    const FAINT: f64 = 0.5;
    const FULL: f64 = 0.9;
    // Of a few events each is as good as another.
    let range = (most as f64 / 8.0).clamp(1.0, 8.0);
    let share = ((count as f64).ln() + 1.0) / (range.ln() + 1.0);
    FAINT + share.clamp(0.0, 1.0) * (FULL - FAINT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_once_is_faint_among_many_and_full_among_few() {
        assert!((ink(1, 1) - 0.9).abs() < 1e-9);
        assert!((ink(1, 8) - 0.9).abs() < 1e-9);
        assert!(ink(1, 64) < 0.65 && ink(1, 64) >= 0.5);
        assert!(ink(1, 64) < ink(3, 64) && ink(3, 64) < ink(8, 64));
        assert!((ink(8, 64) - 0.9).abs() < 1e-9);
    }
    use crate::projection::EqualEarth;

    const CHINA: LonLat = LonLat::new(106.3, 32.5);
    const SYRIA: LonLat = LonLat::new(38.3, 35.0);

    fn tie(source: usize, target: usize, class: u8, symmetric: bool, event: usize) -> Tie {
        Tie {
            source,
            target,
            class,
            symmetric,
            event,
        }
    }

    #[test]
    fn events_of_one_pair_direction_and_class_are_one_flow() {
        let flows = bundle([
            tie(0, 1, 1, false, 10),
            tie(0, 1, 1, false, 11),
            tie(1, 0, 1, false, 12),
            tie(0, 1, 4, false, 13),
        ]);
        let of = |s: usize, c: u8| {
            flows
                .iter()
                .find(|f| f.source == s && f.class == c)
                .map(|f| f.events.as_slice())
        };
        assert_eq!(flows.len(), 3);
        assert_eq!(of(0, 1), Some(&[10, 11][..]));
        assert_eq!(of(1, 1), Some(&[12][..]));
        assert_eq!(of(0, 4), Some(&[13][..]));
    }

    #[test]
    fn a_meeting_is_one_flow_whoever_is_named_first() {
        let flows = bundle([tie(0, 1, 1, true, 1), tie(1, 0, 1, true, 2)]);
        assert_eq!(flows.len(), 1);
        assert!(flows[0].symmetric);
        assert_eq!(flows[0].events, [1, 2]);
    }

    #[test]
    fn one_event_with_two_persons_on_a_side_counts_once() {
        let flows = bundle([tie(0, 1, 1, false, 7), tie(0, 1, 1, false, 7)]);
        assert_eq!(flows[0].events, [7]);
    }

    #[test]
    fn the_strongest_flow_is_drawn_last() {
        let flows = bundle([
            tie(0, 1, 1, false, 1),
            tie(0, 1, 1, false, 2),
            tie(2, 3, 1, false, 3),
        ]);
        assert_eq!(flows.last().map(|f| f.events.len()), Some(2));
    }

    #[test]
    fn no_two_flows_of_a_pair_share_a_middle() {
        let mut ties = Vec::new();
        for class in 1..=4 {
            ties.push(tie(0, 1, class, false, usize::from(class)));
            ties.push(tie(1, 0, class, false, 10 + usize::from(class)));
            ties.push(tie(0, 1, class, true, 20 + usize::from(class)));
        }
        let place = |node: usize| [CHINA, SYRIA][node];
        for projection in [
            Projection::EqualEarth(EqualEarth::default()),
            Projection::Globe(Globe {
                centre: LonLat::new(70.0, 30.0),
            }),
        ] {
            let middles: Vec<Point> = bundle(ties.clone())
                .iter()
                .map(|f| {
                    route(f, place(f.source), place(f.target), &projection)
                        .middle
                        .expect("visible")
                })
                .collect();
            for (i, a) in middles.iter().enumerate() {
                for b in &middles[..i] {
                    assert!(a.distance(*b) > 3.0, "{projection:?}: {a:?} {b:?}");
                }
            }
        }
    }

    #[test]
    fn the_arrow_points_towards_the_target() {
        let flow = &bundle([tie(0, 1, 1, false, 1)])[0];
        let west = route(flow, CHINA, SYRIA, &Projection::default());
        assert!(west.heading.abs() > 120.0, "{}", west.heading);
        let east = route(flow, SYRIA, CHINA, &Projection::default());
        assert!(east.heading.abs() < 60.0, "{}", east.heading);
    }

    #[test]
    fn a_flow_on_the_far_side_is_not_drawn() {
        let flow = &bundle([tie(0, 1, 1, false, 1)])[0];
        let globe = Projection::Globe(Globe {
            centre: LonLat::new(-100.0, -30.0),
        });
        let hidden = route(flow, CHINA, SYRIA, &globe);
        assert!(hidden.d.is_empty() && hidden.arrow.is_none());
    }

    #[test]
    fn more_events_are_wider_and_never_too_wide() {
        assert!(width(1, 1) >= 1.4);
        assert!(width(1, 100) < width(10, 100) && width(10, 100) < width(100, 100));
        assert!(width(20_000, 20_000) <= 7.0);
    }
}
