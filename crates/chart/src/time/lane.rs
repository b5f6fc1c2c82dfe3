//! Events on a lane: in as many rows as they need, never one upon another.
//!
//! Enters: events as stretches of days with the width of their names, and the scale. Leaves: rows,
//! or the word that there are too many for rows. Three degrees, the first that fits is taken: every
//! event with its name; every event, named where there is room; density. Positions count from day 0,
//! so that moving the line sideways changes nothing.

/// An event as the lane sees it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Span {
    /// First day on which it may have happened.
    pub begin: i32,
    /// Last day, inclusive.
    pub finish: i32,
    /// Width of its name in screen units.
    pub name: f64,
}

/// Where an event is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placed {
    /// Index of the event.
    pub event: usize,
    /// Row, 0 on top.
    pub row: usize,
    /// Left end of the mark, counted from the beginning of day 0.
    pub x: f64,
    /// Width of the mark.
    pub width: f64,
    /// Whether its name is written right of the mark (or on it, where the mark is wide enough).
    pub named: Option<NameAt>,
}

/// Where a name is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameAt {
    /// On the mark.
    Inside,
    /// To the right of it.
    Beside,
}

/// What a lane shows.
#[derive(Debug, Clone, PartialEq)]
pub enum Lane {
    /// Single events.
    Rows {
        /// How many rows they take.
        rows: usize,
        /// Each event, in the order of its left end.
        placed: Vec<Placed>,
    },
    /// Too many for single marks.
    Crowded,
}

/// What marks and names need.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Room {
    /// Rows that the lane may take.
    pub rows: usize,
    /// The least width of a mark.
    pub mark: f64,
    /// Space kept free between two neighbours of a row.
    pub gap: f64,
    /// Space between a mark and its name.
    pub lead: f64,
}

/// Lays out one lane on a scale of `per_day` screen units for a day.
pub fn lay(events: &[Span], per_day: f64, room: &Room) -> Lane {
    let mut marks: Vec<Mark> = events
        .iter()
        .enumerate()
        .map(|(event, span)| mark(event, span, per_day, room))
        .collect();
    marks.sort_by(|a, b| {
        a.x.total_cmp(&b.x)
            .then(b.width.total_cmp(&a.width))
            .then(a.event.cmp(&b.event))
    });
    let named = pack(&marks, room, |mark| match mark.name_at {
        NameAt::Inside => mark.width,
        NameAt::Beside => mark.width + room.lead + mark.name,
    });
    if let Some((rows, row_of)) = named {
        let placed = marks
            .iter()
            .zip(row_of)
            .map(|(mark, row)| mark.placed(row, true))
            .collect();
        return Lane::Rows { rows, placed };
    }
    let Some((rows, row_of)) = pack(&marks, room, |mark| mark.width) else {
        return Lane::Crowded;
    };
    // Names go where the next mark of the row leaves them room.
    let mut next_in_row = vec![f64::INFINITY; rows];
    let mut placed: Vec<Placed> = Vec::with_capacity(marks.len());
    for (mark, &row) in marks.iter().zip(&row_of).rev() {
        let end = mark.x + mark.width + room.lead + mark.name + room.gap;
        let fits = mark.name_at == NameAt::Inside || end <= next_in_row[row];
        next_in_row[row] = mark.x;
        placed.push(mark.placed(row, fits));
    }
    placed.reverse();
    Lane::Rows { rows, placed }
}

struct Mark {
    event: usize,
    x: f64,
    width: f64,
    name: f64,
    name_at: NameAt,
}

impl Mark {
    fn placed(&self, row: usize, named: bool) -> Placed {
        Placed {
            event: self.event,
            row,
            x: self.x,
            width: self.width,
            named: (named && self.name > 0.0).then_some(self.name_at),
        }
    }
}

/// The mark of an event: as long as its days, but never narrower than can be seen and hit; then it
/// stands in the middle of its days.
fn mark(event: usize, span: &Span, per_day: f64, room: &Room) -> Mark {
    let days = f64::from(span.finish - span.begin + 1);
    let width = (days * per_day).max(room.mark);
    let middle = (f64::from(span.begin) + days / 2.0) * per_day;
    let name_at = if span.name + 2.0 * room.lead <= width {
        NameAt::Inside
    } else {
        NameAt::Beside
    };
    Mark {
        event,
        x: middle - width / 2.0,
        width,
        name: span.name,
        name_at,
    }
}

/// The row of each mark: the first that is free where it begins. `None` when they need more rows
/// than there are.
fn pack(marks: &[Mark], room: &Room, length: impl Fn(&Mark) -> f64) -> Option<(usize, Vec<usize>)> {
    let mut ends: Vec<f64> = Vec::new();
    let mut rows = Vec::with_capacity(marks.len());
    for mark in marks {
        let free = ends.iter().position(|&end| end + room.gap <= mark.x);
        let row = free.unwrap_or(ends.len());
        let end = mark.x + length(mark);
        if row < ends.len() {
            ends[row] = end;
        } else if row < room.rows {
            ends.push(end);
        } else {
            return None;
        }
        rows.push(row);
    }
    Some((ends.len(), rows))
}

/// The event nearest to `day` in a list sorted by their begin; of two the earlier.
pub fn nearest(sorted: &[Span], day: f64) -> Option<usize> {
    let distance = |s: &Span| {
        let (from, to) = (f64::from(s.begin), f64::from(s.finish) + 1.0);
        (from - day).max(day - to).max(0.0)
    };
    (0..sorted.len()).min_by(|&a, &b| distance(&sorted[a]).total_cmp(&distance(&sorted[b])))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Room = Room {
        rows: 4,
        mark: 10.0,
        gap: 4.0,
        lead: 4.0,
    };

    fn day(day: i32, name: f64) -> Span {
        Span {
            begin: day,
            finish: day,
            name,
        }
    }

    fn rows(lane: Lane) -> Vec<Placed> {
        match lane {
            Lane::Rows { placed, .. } => placed,
            Lane::Crowded => panic!("crowded"),
        }
    }

    /// Whether any two marks or names of a row touch.
    fn overlap(events: &[Span], placed: &[Placed], room: &Room) -> bool {
        let reach = |p: &Placed| match p.named {
            Some(NameAt::Beside) => p.x + p.width + room.lead + events[p.event].name,
            _ => p.x + p.width,
        };
        placed.iter().enumerate().any(|(i, a)| {
            placed[..i]
                .iter()
                .any(|b| a.row == b.row && a.x < reach(b) && b.x < reach(a))
        })
    }

    #[test]
    fn events_apart_share_a_row_and_events_of_one_day_take_two() {
        let events = [day(0, 50.0), day(100, 50.0), day(100, 50.0)];
        let placed = rows(lay(&events, 1.0, &ROOM));
        let row: Vec<usize> = placed.iter().map(|p| p.row).collect();
        assert_eq!(row, [0, 0, 1]);
        assert!(placed.iter().all(|p| p.named == Some(NameAt::Beside)));
    }

    #[test]
    fn a_month_is_a_bar_and_a_day_a_mark_that_can_be_hit() {
        let month = Span {
            begin: 0,
            finish: 29,
            name: 0.0,
        };
        let placed = rows(lay(&[month, day(10, 0.0)], 5.0, &ROOM));
        assert_eq!((placed[0].x, placed[0].width), (0.0, 150.0));
        assert_eq!((placed[1].x, placed[1].width), (47.5, 10.0));
    }

    #[test]
    fn a_long_bar_carries_its_name_itself() {
        let year = Span {
            begin: 0,
            finish: 364,
            name: 80.0,
        };
        assert_eq!(
            rows(lay(&[year], 1.0, &ROOM))[0].named,
            Some(NameAt::Inside)
        );
    }

    #[test]
    fn names_are_given_up_before_marks_and_marks_before_overlap() {
        let few: Vec<Span> = (0..10).map(|i| day(i * 30, 200.0)).collect();
        let placed = rows(lay(&few, 1.0, &ROOM));
        assert_eq!(placed.len(), 10);
        assert!(placed.iter().any(|p| p.named.is_none()));
        assert!(!overlap(&few, &placed, &ROOM));
        let many: Vec<Span> = (0..500).map(|i| day(i, 200.0)).collect();
        assert_eq!(lay(&many, 1.0, &ROOM), Lane::Crowded);
    }

    #[test]
    fn nothing_overlaps_at_any_zoom() {
        let events: Vec<Span> = (0..120)
            .map(|i: i32| Span {
                begin: (i * 37) % 900,
                finish: (i * 37) % 900 + [0, 0, 6, 29, 364][i as usize % 5],
                name: f64::from(i % 7) * 20.0,
            })
            .collect();
        let room = Room { rows: 60, ..ROOM };
        let mut shown = 0;
        for step in 0..40 {
            let per_day = 0.05 * 1.2_f64.powi(step);
            if let Lane::Rows { placed, .. } = lay(&events, per_day, &room) {
                shown += 1;
                assert_eq!(placed.len(), events.len());
                assert!(!overlap(&events, &placed, &room), "at {per_day}");
            }
        }
        assert!(shown > 20, "{shown}");
    }

    #[test]
    fn the_nearest_event_is_found_and_a_range_is_near_all_its_days() {
        let events = [
            day(0, 0.0),
            Span {
                begin: 10,
                finish: 400,
                name: 0.0,
            },
            day(500, 0.0),
        ];
        assert_eq!(nearest(&events, 2.0), Some(0));
        assert_eq!(nearest(&events, 300.0), Some(1));
        assert_eq!(nearest(&events, 490.0), Some(2));
        assert_eq!(nearest(&[], 0.0), None);
    }
}
