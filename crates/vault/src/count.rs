//! One pass over the columns for everything that is drawn.
//!
//! Enters: the columns and a question. Leaves: its answer. A scan of a million rows takes some tens of
//! milliseconds, so nothing is kept between two questions. Must not know files or pixels.

use std::{
    collections::{BTreeSet, BinaryHeap, HashMap},
    hash::{BuildHasherDefault, Hasher},
};

use crate::{
    columns::{Block, NOWHERE, Table, UNDATED},
    message::{Answer, Cell, Filter, Flow, Named, Part, Question, Row, Single, Spot},
};

/// Flows that are drawn.
pub const FLOWS: usize = 160;
/// Actors that are drawn.
pub const PARTS: usize = 260;
/// Places that are drawn.
pub const SPOTS: usize = 400;
/// Rows and columns of the matrix.
pub const SQUARE: usize = 24;
/// Rows of a page.
pub const ROWS: usize = 100;
/// More events than these within the view are not drawn singly.
pub const SINGLES: usize = 400;
/// Pairs of actors below this number are counted in an array, others in a map.
const DENSE: usize = 256;

/// Whether an event passes.
struct Sieve {
    quads: [bool; 5],
    kinds: Option<Vec<bool>>,
    places: Option<Vec<bool>>,
    actors: Vec<u16>,
    least: u8,
    facts: bool,
    span: Option<(i32, i32)>,
}

impl Sieve {
    fn new(table: &Table, filter: &Filter) -> Self {
        let mut quads = [filter.quads.is_empty(); 5];
        for &q in &filter.quads {
            quads[usize::from(q.min(4))] = true;
        }
        let kinds = (!filter.kinds.is_empty()).then(|| {
            let mut kinds = vec![false; 256];
            for &k in &filter.kinds {
                kinds[usize::from(k)] = true;
            }
            kinds
        });
        let places = filter.place.map(|(west, south, east, north)| {
            let inside = |lon: f32| {
                if west <= east {
                    (west..=east).contains(&lon)
                } else {
                    lon >= west || lon <= east
                }
            };
            let within = |lat: f32, lon: f32| (south..=north).contains(&lat) && inside(lon);
            table.places.iter().map(|p| within(p.lat, p.lon)).collect()
        });
        Self {
            quads,
            kinds,
            places,
            actors: filter.actors.clone(),
            least: filter.least,
            facts: filter.facts,
            span: filter.span,
        }
    }

    /// But for class and span.
    fn pass(&self, b: &Block, i: usize) -> bool {
        b.confidence[i] >= self.least
            && !(self.facts && b.status(i) != 0)
            && self
                .kinds
                .as_ref()
                .is_none_or(|k| k[usize::from(b.kind[i])])
            && self
                .places
                .as_ref()
                .is_none_or(|p| p.get(b.place[i] as usize).is_some_and(|&p| p))
            && self.actors.iter().all(|a| b.parties(i).contains(a))
    }

    fn quad(&self, b: &Block, i: usize) -> bool {
        self.quads[usize::from(b.quad(i))]
    }

    fn span(&self, b: &Block, i: usize) -> bool {
        self.span.is_none_or(|(first, last)| {
            b.begin[i] != UNDATED && b.begin[i] <= last && b.finish[i] >= first
        })
    }
}

/// Events by bins of time: one of several days is spread evenly over them.
struct Bins {
    edges: Vec<i32>,
    /// The bin of each day from the first edge on.
    of: Vec<u16>,
    counts: Vec<[f32; 4]>,
    /// How much a day of the bin gets of longer events, as steps from bin to bin.
    steps: Vec<[f32; 4]>,
}

impl Bins {
    fn new(edges: &[i32]) -> Self {
        // So many days can be told apart; a question with wrong edges gets no bins.
        let sound = edges.len() >= 2
            && edges.len() <= usize::from(u16::MAX)
            && edges.windows(2).all(|w| w[0] < w[1])
            && i64::from(edges[edges.len() - 1]) - i64::from(edges[0]) <= 4_000_000;
        let edges = if sound { edges.to_vec() } else { Vec::new() };
        let mut of = Vec::new();
        for (bin, w) in edges.windows(2).enumerate() {
            of.extend(std::iter::repeat_n(bin as u16, (w[1] - w[0]) as usize));
        }
        let bins = edges.len().saturating_sub(1);
        Self {
            edges,
            of,
            counts: vec![[0.0; 4]; bins],
            steps: vec![[0.0; 4]; bins + 1],
        }
    }

    fn add(&mut self, begin: i32, finish: i32, quad: u8) {
        let (Some(&first), Some(&end)) = (self.edges.first(), self.edges.last()) else {
            return;
        };
        if begin >= end || finish < first {
            return;
        }
        let class = usize::from(quad - 1);
        let bin = |day: i32| usize::from(self.of[(day - first) as usize]);
        if begin == finish {
            self.counts[bin(begin)][class] += 1.0;
            return;
        }
        let share = 1.0 / (f64::from(finish) - f64::from(begin) + 1.0) as f32;
        let (from, to) = (begin.max(first), finish.min(end - 1));
        let (a, b) = (bin(from), bin(to));
        if a == b {
            self.counts[a][class] += share * (to - from + 1) as f32;
            return;
        }
        self.counts[a][class] += share * (self.edges[a + 1] - from) as f32;
        self.counts[b][class] += share * (to - self.edges[b] + 1) as f32;
        self.steps[a + 1][class] += share;
        self.steps[b][class] -= share;
    }

    fn finish(mut self) -> Vec<[f32; 4]> {
        let mut level = [0.0_f32; 4];
        for (bin, counts) in self.counts.iter_mut().enumerate() {
            let days = (self.edges[bin + 1] - self.edges[bin]) as f32;
            for class in 0..4 {
                level[class] += self.steps[bin][class];
                // What rounding leaves is nothing.
                counts[class] += (level[class] * days).max(0.0);
                if counts[class] < 1e-4 {
                    counts[class] = 0.0;
                }
            }
        }
        self.counts
    }
}

/// Multiplies a key that is a number already.
#[derive(Default)]
struct Scatter(u64);

impl Hasher for Scatter {
    fn write(&mut self, bytes: &[u8]) {
        for &b in bytes {
            self.write_u64(u64::from(b));
        }
    }

    fn write_u64(&mut self, n: u64) {
        self.0 = (self.0.rotate_left(23) ^ n).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }

    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }
}

/// Events by source, target, class and whether both act alike.
struct Pairs {
    side: usize,
    dense: Vec<u32>,
    rare: HashMap<u64, u32, BuildHasherDefault<Scatter>>,
}

impl Pairs {
    fn new(actors: usize) -> Self {
        let side = actors.min(DENSE);
        Self {
            side,
            dense: vec![0; side * side * 8],
            rare: HashMap::default(),
        }
    }

    fn add(&mut self, source: u16, target: u16, quad: u8, both: bool) {
        // What two do alike is one flow, whoever is named first.
        let (a, b) = if both && source > target {
            (target, source)
        } else {
            (source, target)
        };
        let class = usize::from(quad - 1) | usize::from(both) << 2;
        let (x, y) = (usize::from(a), usize::from(b));
        if x < self.side && y < self.side {
            self.dense[(x * self.side + y) * 8 + class] += 1;
        } else {
            let key = u64::from(a) << 32 | u64::from(b) << 8 | class as u64;
            *self.rare.entry(key).or_default() += 1;
        }
    }

    fn flows(&self) -> Vec<Flow> {
        let flow = |source: u16, target: u16, class: usize, events: u32| Flow {
            source,
            target,
            quad: (class & 3) as u8 + 1,
            both: class & 4 != 0,
            events,
        };
        let dense = self.dense.iter().enumerate().filter(|(_, n)| **n > 0);
        let dense = dense.map(|(i, &n)| {
            let pair = i / 8;
            flow(
                (pair / self.side) as u16,
                (pair % self.side) as u16,
                i % 8,
                n,
            )
        });
        let rare = self
            .rare
            .iter()
            .map(|(&key, &n)| flow((key >> 32) as u16, (key >> 8) as u16, (key & 7) as usize, n));
        dense.chain(rare).collect()
    }
}

/// Answer a question. How long it took is for the caller to say: here is no clock.
pub fn answer(table: &Table, question: &Question) -> Answer {
    let sieve = Sieve::new(table, &question.filter);
    let mut out = Answer {
        turn: question.turn,
        ..Answer::default()
    };
    let mut bins = Bins::new(&question.edges);
    let mut singles = Some(Vec::new());
    let mut pairs = Pairs::new(table.actors.len());
    let mut parts = vec![Part::default(); table.actors.len()];
    let mut spots = vec![0_u32; table.places.len()];
    let mut page: BinaryHeap<(i32, u32)> = BinaryHeap::new();
    let mut after = 0;
    let mut last_document = u32::MAX;
    let (view_first, view_last) = question.view;

    for (n, block) in table.blocks.iter().enumerate() {
        for i in 0..block.len() {
            if !sieve.pass(block, i) {
                continue;
            }
            let quad = block.quad(i);
            let in_span = sieve.span(block, i);
            if in_span {
                out.quads[usize::from(quad - 1)] += 1;
            }
            if !sieve.quad(block, i) {
                continue;
            }
            let row = (n * crate::columns::BLOCK + i) as u32;
            let (begin, finish) = (block.begin[i], block.finish[i]);
            if begin != UNDATED {
                bins.add(begin, finish, quad);
                if begin <= view_last
                    && finish >= view_first
                    && let Some(list) = &mut singles
                {
                    list.push(Single {
                        row,
                        begin,
                        finish,
                        quad,
                    });
                    if list.len() > SINGLES {
                        singles = None;
                    }
                }
            }
            if !in_span {
                continue;
            }
            out.events += 1;
            if block.document[i] != last_document {
                last_document = block.document[i];
                out.documents += 1;
            }
            if block.place[i] != NOWHERE {
                spots[block.place[i] as usize] += 1;
            }
            let (sources, targets) = block.sides(i);
            let mut between = false;
            for &s in sources {
                for &t in targets.iter().filter(|&&t| t != s) {
                    between = true;
                    pairs.add(s, t, quad, block.both(i));
                }
            }
            let count = |parts: &mut Vec<Part>, actor: u16| {
                let part = &mut parts[usize::from(actor)];
                part.events += 1;
                if !between {
                    part.own[usize::from(quad - 1)] += 1;
                }
            };
            for &s in sources {
                count(&mut parts, s);
            }
            for &t in targets.iter().filter(|t| !sources.contains(t)) {
                count(&mut parts, t);
            }
            // What has no day stands at the end.
            let key = (if begin == UNDATED { i32::MAX } else { begin }, row);
            if question.after.is_none_or(|a| key > a) {
                after += 1;
                if page.len() < ROWS {
                    page.push(key);
                } else if page.peek().is_some_and(|&most| key < most) {
                    page.pop();
                    page.push(key);
                }
            }
        }
    }

    out.bins = bins.finish();
    out.singles = singles;
    let rows = page.into_sorted_vec();
    out.rows_left = after - rows.len() as u32;
    out.rows = rows
        .iter()
        .filter_map(|&(_, row)| line(table, row))
        .collect();
    let flows = pairs.flows();
    square(&mut out, &flows, &parts);
    strongest(&mut out, flows);
    busiest(&mut out, parts);
    favourite(&mut out, table, spots);
    name(&mut out, table);
    out
}

/// Rows in a line each.
fn line(table: &Table, row: u32) -> Option<Row> {
    let (b, i) = table.row(row)?;
    let (sources, targets) = b.sides(i);
    Some(Row {
        row,
        days: (b.begin[i] != UNDATED).then(|| (b.begin[i], b.finish[i])),
        kind: b.kind[i],
        quad: b.quad(i),
        status: b.status(i),
        both: b.both(i),
        confidence: b.confidence[i],
        sources: sources.to_vec(),
        targets: targets.to_vec(),
        place: table
            .places
            .get(b.place[i] as usize)
            .map(|p| p.name.to_string()),
    })
}

/// The matrix: the busiest of those who have to do with another.
fn square(out: &mut Answer, flows: &[Flow], parts: &[Part]) {
    let mut tied = vec![false; parts.len()];
    for f in flows {
        tied[usize::from(f.source)] = true;
        tied[usize::from(f.target)] = true;
    }
    let mut who: Vec<u16> = (0..parts.len())
        .filter(|&i| tied[i])
        .map(|i| i as u16)
        .collect();
    who.sort_by_key(|&i| (std::cmp::Reverse(parts[usize::from(i)].events), i));
    who.truncate(SQUARE);
    let mut cells: HashMap<(u16, u16), Cell> = HashMap::new();
    for f in flows
        .iter()
        .filter(|f| who.contains(&f.source) && who.contains(&f.target))
    {
        let ways = [(f.source, f.target), (f.target, f.source)];
        for &(source, target) in &ways[..1 + usize::from(f.both)] {
            let cell = cells.entry((source, target)).or_insert(Cell {
                source,
                target,
                ..Cell::default()
            });
            if f.quad <= 2 {
                cell.cooperation += f.events;
            } else {
                cell.conflict += f.events;
            }
        }
    }
    out.cells = cells.into_values().collect();
    out.cells.sort_by_key(|c| (c.source, c.target));
    out.square = who;
}

fn strongest(out: &mut Answer, mut flows: Vec<Flow>) {
    flows.sort_by_key(|f| {
        (
            std::cmp::Reverse(f.events),
            f.source,
            f.target,
            f.quad,
            f.both,
        )
    });
    out.flows_left = flows.len().saturating_sub(FLOWS) as u32;
    flows.truncate(FLOWS);
    flows.reverse();
    out.flows = flows;
}

fn busiest(out: &mut Answer, mut parts: Vec<Part>) {
    for (i, part) in parts.iter_mut().enumerate() {
        part.actor = i as u16;
    }
    parts.retain(|p| p.events > 0);
    parts.sort_by_key(|p| (std::cmp::Reverse(p.events), p.actor));
    parts.truncate(PARTS);
    out.parts = parts;
}

fn favourite(out: &mut Answer, table: &Table, spots: Vec<u32>) {
    let mut all: Vec<(u32, usize)> = spots
        .into_iter()
        .enumerate()
        .filter(|(_, n)| *n > 0)
        .map(|(i, n)| (n, i))
        .collect();
    all.sort_by_key(|&(n, i)| (std::cmp::Reverse(n), i));
    out.spots_left = all.len().saturating_sub(SPOTS) as u32;
    all.truncate(SPOTS);
    out.spots = all
        .into_iter()
        .map(|(events, i)| {
            let place = &table.places[i];
            Spot {
                name: place.name.to_string(),
                lat: place.lat,
                lon: place.lon,
                events,
            }
        })
        .collect();
}

/// The names of everybody in an answer.
fn name(out: &mut Answer, table: &Table) {
    let rows = out
        .rows
        .iter()
        .flat_map(|r| r.sources.iter().chain(&r.targets));
    let flows = out.flows.iter().flat_map(|f| [&f.source, &f.target]);
    let parts = out.parts.iter().map(|p| &p.actor);
    let ids: BTreeSet<u16> = rows
        .chain(flows)
        .chain(parts)
        .chain(&out.square)
        .copied()
        .collect();
    out.named = ids
        .into_iter()
        .filter_map(|id| table.actors.get(usize::from(id)).cloned())
        .collect::<Vec<Named>>();
}

/// The first row of each of the first documents that tell what passes.
pub fn documents(table: &Table, filter: &Filter, most: usize) -> Vec<u32> {
    let sieve = Sieve::new(table, filter);
    let mut rows = Vec::new();
    let mut last = u32::MAX;
    for (n, block) in table.blocks.iter().enumerate() {
        for i in 0..block.len() {
            let new = block.document[i] != last;
            if new && sieve.pass(block, i) && sieve.quad(block, i) && sieve.span(block, i) {
                last = block.document[i];
                rows.push((n * crate::columns::BLOCK + i) as u32);
                if rows.len() >= most {
                    return rows;
                }
            }
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::{
        Builder, Event,
        tests::{FRANCE, SYRIA, UN, event},
    };

    /// France accuses Syria thrice in two documents, the UN meets Syria over ten days, Syria attacks at
    /// home without a day.
    fn table() -> Table {
        let mut b = Builder::new(usize::MAX);
        let aleppo = Some(("Aleppo", 36.2, 37.2));
        b.event(&Event {
            place: aleppo,
            ..event(&[FRANCE], &[SYRIA], 10, 3)
        })
        .unwrap();
        b.event(&Event {
            kind: "THREATEN",
            confidence: 0.9,
            ..event(&[FRANCE], &[SYRIA], 12, 3)
        })
        .unwrap();
        b.document(1);
        b.event(&Event {
            status: "planned",
            ..event(&[FRANCE], &[SYRIA], 40, 3)
        })
        .unwrap();
        b.event(&Event {
            days: Some((10, 19)),
            both: true,
            ..event(&[UN], &[SYRIA], 0, 1)
        })
        .unwrap();
        b.event(&Event {
            days: None,
            ..event(&[SYRIA], &[], 0, 4)
        })
        .unwrap();
        b.finish()
    }

    fn ask(filter: Filter) -> Answer {
        answer(
            &table(),
            &Question {
                filter,
                edges: vec![10, 15, 20, 50],
                view: (0, 100),
                ..Question::default()
            },
        )
    }

    /// A number by its actor's name.
    fn id(key: &str) -> u16 {
        table().actors.iter().find(|a| a.key == key).expect(key).id
    }

    #[test]
    fn everything_is_counted_once() {
        let a = ask(Filter::default());
        assert_eq!((a.events, a.documents), (5, 2));
        assert_eq!(a.quads, [1, 0, 3, 1]);
        let (syria, france) = (id("SYR"), id("FRA"));
        let part = |of: u16| *a.parts.iter().find(|p| p.actor == of).unwrap();
        assert_eq!((part(syria).events, part(syria).own), (5, [0, 0, 0, 1]));
        assert_eq!(part(france).events, 3);
        let accuse = a.flows.iter().find(|f| f.source == france).unwrap();
        assert_eq!(
            (accuse.target, accuse.quad, accuse.both, accuse.events),
            (syria, 3, false, 3)
        );
        assert_eq!(
            a.spots
                .iter()
                .map(|s| (&*s.name, s.events))
                .collect::<Vec<_>>(),
            [("Aleppo", 1)]
        );
        // A meeting stands in both cells.
        assert_eq!(a.cells.len(), 3);
        assert_eq!(a.named.len(), 3);
    }

    #[test]
    fn an_event_of_ten_days_is_spread_over_them_and_counts_one() {
        let a = ask(Filter::default());
        let near = |x: f32, y: f32| (x - y).abs() < 1e-5;
        assert!(
            near(a.bins[0][0], 0.5) && near(a.bins[1][0], 0.5),
            "{:?}",
            a.bins
        );
        assert_eq!((a.bins[0][2], a.bins[2][2]), (2.0, 1.0));
        // Over a bin that lies in between.
        let mut bins = Bins::new(&[0, 10, 20, 30]);
        bins.add(5, 24, 2);
        let counts: Vec<f32> = bins.finish().iter().map(|b| b[1]).collect();
        assert!(
            near(counts[0], 0.25) && near(counts[1], 0.5) && near(counts[2], 0.25),
            "{counts:?}"
        );
    }

    #[test]
    fn each_filter_keeps_what_it_asks_for() {
        let count = |filter: Filter| ask(filter).events;
        let f = Filter::default;
        assert_eq!(
            count(Filter {
                span: Some((11, 12)),
                ..f()
            }),
            2
        );
        assert_eq!(
            count(Filter {
                quads: vec![3, 4],
                ..f()
            }),
            4
        );
        assert_eq!(
            count(Filter {
                kinds: vec![1],
                ..f()
            }),
            1
        );
        assert_eq!(
            count(Filter {
                actors: vec![id("FRA")],
                ..f()
            }),
            3
        );
        assert_eq!(
            count(Filter {
                actors: vec![id("FRA"), id("United Nations")],
                ..f()
            }),
            0
        );
        assert_eq!(count(Filter { least: 80, ..f() }), 1);
        assert_eq!(count(Filter { facts: true, ..f() }), 4);
        assert_eq!(
            count(Filter {
                place: Some((30.0, 30.0, 40.0, 40.0)),
                ..f()
            }),
            1
        );
        // Over the antimeridian.
        assert_eq!(
            count(Filter {
                place: Some((170.0, 30.0, -170.0, 40.0)),
                ..f()
            }),
            0
        );
    }

    #[test]
    fn the_span_narrows_all_but_the_line_of_time() {
        let a = ask(Filter {
            span: Some((40, 40)),
            ..Filter::default()
        });
        assert_eq!(a.events, 1);
        assert_eq!(a.bins[0][2], 2.0);
        assert_eq!(a.singles.map(|s| s.len()), Some(4));
    }

    #[test]
    fn the_class_narrows_all_but_the_counts_by_class() {
        let a = ask(Filter {
            quads: vec![1],
            ..Filter::default()
        });
        assert_eq!((a.events, a.quads), (1, [1, 0, 3, 1]));
    }

    #[test]
    fn rows_go_page_by_page_in_order_of_time_with_the_undated_last() {
        let mut b = Builder::new(usize::MAX);
        for n in 0..250 {
            let e = event(&[FRANCE], &[SYRIA], 1000 - n / 2, 3);
            b.event(&Event {
                days: e.days.filter(|_| n != 7),
                ..e
            })
            .unwrap();
        }
        let table = b.finish();
        let mut seen = Vec::new();
        let mut after = None;
        loop {
            let a = answer(
                &table,
                &Question {
                    after,
                    ..Question::default()
                },
            );
            seen.extend(
                a.rows
                    .iter()
                    .map(|r| (r.days.map_or(i32::MAX, |d| d.0), r.row)),
            );
            after = seen.last().copied();
            if a.rows_left == 0 {
                break;
            }
        }
        assert_eq!(seen.len(), 250);
        assert!(seen.is_sorted());
        assert_eq!(seen.last(), Some(&(i32::MAX, 7)));
    }

    #[test]
    fn pairs_of_rare_actors_are_counted_as_well() {
        let names: Vec<String> = (0..2000).map(|n| format!("Somebody {n}")).collect();
        let mut b = Builder::new(usize::MAX);
        for pair in names.windows(2) {
            let side = |name| crate::columns::Side {
                country: None,
                name,
            };
            b.event(&event(&[side(&pair[0])], &[side(&pair[1])], 1, 3))
                .unwrap();
        }
        let table = b.finish();
        let last = table
            .actors
            .iter()
            .find(|a| a.key == names[1999])
            .unwrap()
            .id;
        let filter = Filter {
            actors: vec![last],
            ..Filter::default()
        };
        let a = answer(
            &table,
            &Question {
                filter,
                ..Question::default()
            },
        );
        assert_eq!(a.flows.len(), 1);
        assert_eq!(a.flows[0].target, last);
        let all = answer(&table, &Question::default());
        assert_eq!(all.flows.len() as u32 + all.flows_left, 1999);
    }

    #[test]
    fn a_crowd_is_not_drawn_singly_and_wrong_edges_give_no_bins() {
        let mut b = Builder::new(usize::MAX);
        for _ in 0..=SINGLES {
            b.event(&event(&[FRANCE], &[SYRIA], 5, 3)).unwrap();
        }
        let q = Question {
            view: (0, 9),
            edges: vec![9, 3],
            ..Question::default()
        };
        let a = answer(&b.finish(), &q);
        assert_eq!((a.singles, a.bins), (None, Vec::new()));
    }

    #[test]
    fn documents_are_named_by_their_first_row_that_passes() {
        let quads = |q| Filter {
            quads: vec![q],
            ..Filter::default()
        };
        assert_eq!(documents(&table(), &Filter::default(), 9), [0, 2]);
        assert_eq!(documents(&table(), &quads(1), 9), [3]);
        assert_eq!(documents(&table(), &quads(3), 1), [0]);
    }
}
