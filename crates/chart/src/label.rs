//! Labels that never lie upon each other.
//!
//! Enters: labels with their anchors, sizes and priorities in screen units, and what must stay free.
//! Leaves: where each is written, or that there is no room for it. It must not know fonts.

use crate::geo::{Point, Rect};
use std::collections::HashMap;

/// A text that wants to be near a point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Label {
    /// The point it belongs to.
    pub anchor: Point,
    /// Width of the text.
    pub width: f64,
    /// Height of the text.
    pub height: f64,
    /// Larger is placed first.
    pub priority: f64,
    /// Distance kept from the anchor by sides other than the middle; the radius of the anchor's mark.
    pub gap: f64,
    /// Whether the text may be centred on the anchor itself (a country), or only beside it (a mark).
    pub over: bool,
    /// Rather cover a mark than leave this out. No label ever covers another.
    pub insists: bool,
}

/// About how wide a text is in a humanist sans serif of `size` units, on the safe side. Letters fall
/// into a few widths; scripts written in squares are as wide as high.
pub fn text_width(text: &str, size: f64) -> f64 {
    let of = |c: char| match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 0.30,
        'f' | 'r' | 't' | ' ' | '(' | ')' | '-' => 0.38,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '→' => 0.90,
        'A'..='Z' => 0.68,
        '\u{0300}'..='\u{036f}' | '\u{064b}'..='\u{0652}' => 0.0,
        '\u{1100}'..='\u{11ff}'
        | '\u{2e80}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7ff}'
        | '\u{ff00}'..='\u{ff60}' => 1.0,
        _ => 0.58,
    };
    text.chars().map(of).sum::<f64>() * size
}

/// How texts keep apart.
const BREATH: f64 = 2.0;

/// For each label the middle of its text, or `None` where there is no room. Labels outside of
/// `screen` are not placed; `taken` are areas (of marks) that only a label that insists may cover, `covered`
/// such as no label is seen under.
pub fn place(
    labels: &[Label],
    taken: &[Rect],
    covered: &[Rect],
    screen: Rect,
) -> Vec<Option<Point>> {
    let mut order: Vec<usize> = (0..labels.len()).collect();
    order.sort_by(|&a, &b| {
        labels[b]
            .priority
            .total_cmp(&labels[a].priority)
            .then(a.cmp(&b))
    });
    let mut marks = Index::default();
    taken.iter().for_each(|&r| marks.add(r));
    let mut names = Index::default();
    covered.iter().for_each(|&r| names.add(r));
    let mut out = vec![None; labels.len()];
    for i in order {
        let label = labels[i];
        let fits = |p: &Point, over_marks: bool| {
            let area = around(*p, &label);
            screen.x <= area.x
                && screen.y <= area.y
                && area.right() <= screen.right()
                && area.bottom() <= screen.bottom()
                && names.is_free(area)
                && (over_marks || marks.is_free(area))
        };
        let found = candidates(&label).find(|p| fits(p, false)).or_else(|| {
            candidates(&label)
                .filter(|_| label.insists)
                .find(|p| fits(p, true))
        });
        if let Some(p) = found {
            names.add(around(p, &label).grown(BREATH / 2.0));
            out[i] = Some(p);
        }
    }
    out
}

/// The area of a text with its middle at `p`.
pub fn around(p: Point, label: &Label) -> Rect {
    Rect::new(
        p.x - label.width / 2.0,
        p.y - label.height / 2.0,
        label.width,
        label.height,
    )
}

/// Where a label may stand, best first: on the anchor or else at its sides, then at its corners.
fn candidates(label: &Label) -> impl Iterator<Item = Point> + use<> {
    const SIDES: [(f64, f64); 8] = [
        (1.0, 0.0),
        (-1.0, 0.0),
        (0.0, -1.0),
        (0.0, 1.0),
        (0.9, -0.9),
        (0.9, 0.9),
        (-0.9, -0.9),
        (-0.9, 0.9),
    ];
    let (anchor, over) = (label.anchor, label.over);
    let (dx, dy) = (
        label.gap + label.width / 2.0,
        label.gap + label.height / 2.0,
    );
    over.then_some((0.0, 0.0))
        .into_iter()
        // A country's name far from its middle would name its neighbour.
        .chain(SIDES.into_iter().filter(move |_| !over))
        .map(move |(x, y)| Point::new(anchor.x + x * dx, anchor.y + y * dy))
}

/// Rectangles by the cells of a coarse grid that they touch.
#[derive(Default)]
struct Index {
    cells: HashMap<(i32, i32), Vec<Rect>>,
}

const CELL: f64 = 64.0;

impl Index {
    fn cells(r: Rect) -> impl Iterator<Item = (i32, i32)> {
        let of = |v: f64| (v / CELL).floor() as i32;
        (of(r.x)..=of(r.right())).flat_map(move |x| (of(r.y)..=of(r.bottom())).map(move |y| (x, y)))
    }

    fn add(&mut self, r: Rect) {
        for key in Self::cells(r) {
            self.cells.entry(key).or_default().push(r);
        }
    }

    fn is_free(&self, r: Rect) -> bool {
        Self::cells(r)
            .filter_map(|key| self.cells.get(&key))
            .flatten()
            .all(|other| !other.overlaps(r))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCREEN: Rect = Rect::new(0.0, 0.0, 500.0, 300.0);

    fn label(x: f64, y: f64, priority: f64) -> Label {
        Label {
            anchor: Point::new(x, y),
            width: 60.0,
            height: 12.0,
            priority,
            gap: 5.0,
            over: true,
            insists: false,
        }
    }

    #[test]
    fn the_more_important_of_two_names_at_one_place_is_written() {
        let placed = place(
            &[label(100.0, 100.0, 1.0), label(110.0, 100.0, 2.0)],
            &[],
            &[],
            SCREEN,
        );
        assert_eq!(placed, [None, Some(Point::new(110.0, 100.0))]);
    }

    #[test]
    fn a_mark_is_named_at_another_side_when_the_first_is_taken() {
        let mark = Label {
            over: false,
            ..label(100.0, 100.0, 1.0)
        };
        let right = Rect::new(104.0, 94.0, 70.0, 12.0);
        let placed = place(&[mark], &[right], &[], SCREEN);
        assert_eq!(placed, [Some(Point::new(65.0, 100.0))]);
    }

    #[test]
    fn a_name_that_insists_covers_a_mark_but_never_another_name() {
        let mark = Rect::new(0.0, 0.0, 500.0, 300.0);
        let insisting = |priority: f64| Label {
            insists: true,
            ..label(100.0, 100.0, priority)
        };
        let placed = place(&[insisting(1.0), insisting(2.0)], &[mark], &[], SCREEN);
        assert_eq!(placed, [None, Some(Point::new(100.0, 100.0))]);
        assert_eq!(
            place(&[label(100.0, 100.0, 1.0)], &[mark], &[], SCREEN),
            [None]
        );
    }

    #[test]
    fn nothing_is_written_under_what_covers_the_screen() {
        let insisting = Label {
            over: false,
            insists: true,
            ..label(100.0, 100.0, 1.0)
        };
        let right = Rect::new(104.0, 0.0, 300.0, 300.0);
        let beside = place(&[insisting], &[], &[right], SCREEN);
        assert_eq!(beside, [Some(Point::new(65.0, 100.0))]);
        assert_eq!(place(&[insisting], &[], &[SCREEN], SCREEN), [None]);
    }

    #[test]
    fn wide_letters_take_more_room_than_narrow_ones() {
        assert!(text_width("Mm", 10.0) > text_width("lil", 10.0));
        assert_eq!(text_width("中国", 10.0), 20.0);
        let syria = text_width("Syria", 10.0);
        assert!((20.0..35.0).contains(&syria), "{syria}");
    }

    #[test]
    fn nothing_is_written_across_the_edge() {
        assert_eq!(place(&[label(10.0, 100.0, 1.0)], &[], &[], SCREEN), [None]);
    }

    #[test]
    fn of_a_crowd_no_two_overlap() {
        let labels: Vec<Label> = (0..400)
            .map(|i| {
                let i = f64::from(i);
                Label {
                    over: i as i32 % 2 == 0,
                    ..label((i * 37.7) % 500.0, (i * 91.3) % 300.0, i % 13.0)
                }
            })
            .collect();
        let placed = place(&labels, &[], &[], SCREEN);
        let areas: Vec<Rect> = placed
            .iter()
            .zip(&labels)
            .filter_map(|(p, l)| p.map(|p| around(p, l)))
            .collect();
        assert!(areas.len() > 30);
        for (i, a) in areas.iter().enumerate() {
            for b in &areas[..i] {
                assert!(!a.overlaps(*b));
            }
        }
    }
}
