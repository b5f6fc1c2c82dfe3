//! Events as compact columns: some thirty bytes an event.
//!
//! Enters: events in the order of their files, as what reads them sees them. Leaves: blocks of columns,
//! with actors, places and types as numbers; the busiest actors have the smallest. Blocks are never
//! moved, so that a million rows need the memory that they take and no more. Must not know formats or
//! questions.

use std::collections::HashMap;

use crate::message::{Named, Problem};

/// Rows of a block.
pub const BLOCK: usize = 1 << 16;
/// No day: no day of the calendar is that far away.
pub const UNDATED: i32 = i32::MIN;
/// No place.
pub const NOWHERE: u32 = u32::MAX;
/// Actors beyond these are one: "others".
const ACTORS: usize = u16::MAX as usize;
/// Types beyond these are one.
const KINDS: usize = 255;
/// What an entry of a table of names takes beside its letters.
const ENTRY: usize = 48;

/// One side of an event.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// ISO 3166-1 alpha-3.
    pub country: Option<&'a str>,
    /// A name, for who has no state.
    pub name: &'a str,
}

/// An event as it is read.
#[derive(Debug, Clone, Copy)]
pub struct Event<'a> {
    /// First and last day.
    pub days: Option<(i32, i32)>,
    /// PLOVER type.
    pub kind: &'a str,
    /// 1 … 4.
    pub quad: u8,
    /// −10 … 10.
    pub score: f64,
    /// 0 … 1.
    pub confidence: f64,
    /// `asserted`, `planned`, `negated` or `hypothetical`.
    pub status: &'a str,
    /// Both act alike.
    pub both: bool,
    /// Who acts.
    pub sources: &'a [Side<'a>],
    /// Towards whom.
    pub targets: &'a [Side<'a>],
    /// Name, degrees north, degrees east.
    pub place: Option<(&'a str, f64, f64)>,
}

/// Up to [`BLOCK`] rows.
#[derive(Debug, Default)]
pub struct Block {
    /// First day, or [`UNDATED`].
    pub begin: Vec<i32>,
    /// Last day.
    pub finish: Vec<i32>,
    /// Index of a place, or [`NOWHERE`].
    pub place: Vec<u32>,
    /// Number of the document.
    pub document: Vec<u32>,
    /// Index of a type.
    pub kind: Vec<u8>,
    /// Class, status and whether both act alike: see [`Block::quad`] and its neighbours.
    pub flags: Vec<u8>,
    /// Tenths.
    pub score: Vec<i8>,
    /// Percent.
    pub confidence: Vec<u8>,
    /// How many of a row's parties act.
    acting: Vec<u8>,
    /// Where a row's parties end.
    ends: Vec<u32>,
    /// Actors, row by row, those who act first, each once a side.
    parties: Vec<u16>,
}

impl Block {
    fn new() -> Self {
        Self {
            begin: Vec::with_capacity(BLOCK),
            finish: Vec::with_capacity(BLOCK),
            place: Vec::with_capacity(BLOCK),
            document: Vec::with_capacity(BLOCK),
            kind: Vec::with_capacity(BLOCK),
            flags: Vec::with_capacity(BLOCK),
            score: Vec::with_capacity(BLOCK),
            confidence: Vec::with_capacity(BLOCK),
            acting: Vec::with_capacity(BLOCK),
            ends: Vec::with_capacity(BLOCK),
            parties: Vec::with_capacity(BLOCK * 2),
        }
    }

    /// Bytes of a full block whose rows have two parties.
    const BYTES: usize = BLOCK * (4 * 4 + 5 + 4 + 2 * 2);

    fn bytes(&self) -> usize {
        Self::BYTES + (self.parties.capacity().saturating_sub(BLOCK * 2)) * 2
    }

    /// Rows.
    pub fn len(&self) -> usize {
        self.begin.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.begin.is_empty()
    }

    /// 1 … 4.
    pub fn quad(&self, i: usize) -> u8 {
        (self.flags[i] & 3) + 1
    }

    /// 0 asserted, 1 planned, 2 negated, 3 hypothetical.
    pub fn status(&self, i: usize) -> u8 {
        (self.flags[i] >> 2) & 3
    }

    /// Both act alike.
    pub fn both(&self, i: usize) -> bool {
        self.flags[i] & 16 != 0
    }

    /// Who acts, and towards whom.
    pub fn sides(&self, i: usize) -> (&[u16], &[u16]) {
        let from = if i == 0 { 0 } else { self.ends[i - 1] as usize };
        self.parties[from..self.ends[i] as usize].split_at(self.acting[i].into())
    }

    /// Everybody.
    pub fn parties(&self, i: usize) -> &[u16] {
        let from = if i == 0 { 0 } else { self.ends[i - 1] as usize };
        &self.parties[from..self.ends[i] as usize]
    }
}

/// A place.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// As the first event called it.
    pub name: Box<str>,
    /// Degrees north.
    pub lat: f32,
    /// Degrees east.
    pub lon: f32,
}

/// All events.
#[derive(Debug, Default)]
pub struct Table {
    /// Full but for the last.
    pub blocks: Vec<Block>,
    /// Places by index.
    pub places: Vec<Place>,
    /// Types by index.
    pub kinds: Vec<String>,
    /// Actors by number, the busiest first.
    pub actors: Vec<Named>,
    /// First row of each document.
    pub first_rows: Vec<u32>,
    /// What finds a document in its file again.
    pub marks: Vec<u64>,
    /// First and last day of all.
    pub extent: Option<(i32, i32)>,
    names: usize,
}

impl Table {
    /// Events.
    pub fn len(&self) -> usize {
        self.blocks
            .last()
            .map_or(0, |last| (self.blocks.len() - 1) * BLOCK + last.len())
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// Bytes held.
    pub fn bytes(&self) -> usize {
        self.blocks.iter().map(Block::bytes).sum::<usize>()
            + self.first_rows.capacity() * 4
            + self.marks.capacity() * 8
            + self.names
    }

    /// The block of a row and its index there.
    pub fn row(&self, row: u32) -> Option<(&Block, usize)> {
        let block = self.blocks.get(row as usize / BLOCK)?;
        let i = row as usize % BLOCK;
        (i < block.len()).then_some((block, i))
    }
}

/// Takes events in.
pub struct Builder {
    table: Table,
    states: HashMap<Box<str>, u16>,
    others: HashMap<Box<str>, u16>,
    kinds: HashMap<Box<str>, u8>,
    places: HashMap<(i32, i32), u32>,
    most: usize,
    /// A document begins with the next event.
    fresh: Option<u64>,
}

impl Builder {
    /// For at most so many bytes.
    pub fn new(most: usize) -> Self {
        Self {
            table: Table::default(),
            states: HashMap::new(),
            others: HashMap::new(),
            kinds: HashMap::new(),
            places: HashMap::new(),
            most,
            fresh: Some(0),
        }
    }

    /// How many events fit into so many bytes, about.
    pub fn room(most: usize) -> usize {
        most / (Block::BYTES / BLOCK + 3)
    }

    /// Events so far.
    pub fn len(&self) -> usize {
        self.table.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.table.is_empty()
    }

    /// Bytes held so far.
    pub fn bytes(&self) -> usize {
        self.table.bytes()
    }

    /// What follows is of another document, which `mark` finds again.
    pub fn document(&mut self, mark: u64) {
        self.fresh = Some(mark);
    }

    /// Take an event.
    ///
    /// # Errors
    /// When there is no room.
    pub fn event(&mut self, e: &Event<'_>) -> Result<(), Problem> {
        if self.table.blocks.last().is_none_or(|b| b.len() == BLOCK) {
            if self.bytes() + Block::BYTES > self.most {
                return Err(Problem::TooMuch {
                    events: self.len() as f64,
                    most: self.most as f64,
                });
            }
            self.table.blocks.push(Block::new());
        }
        if let Some(mark) = self.fresh.take() {
            self.table.first_rows.push(self.table.len() as u32);
            self.table.marks.push(mark);
        }
        let mut parties = [0_u16; 64];
        let mut count = 0;
        let mut acting = 0;
        for (n, side) in [e.sources, e.targets].into_iter().enumerate() {
            let from = count;
            for party in side.iter().take(32) {
                let id = self.actor(party);
                if !parties[from..count].contains(&id) {
                    parties[count] = id;
                    count += 1;
                }
            }
            if n == 0 {
                acting = count;
            }
        }
        for (i, id) in parties[..count].iter().enumerate() {
            if !parties[..i].contains(id) {
                self.table.actors[usize::from(*id)].events += 1;
            }
        }
        let place = e
            .place
            .map_or(NOWHERE, |(name, lat, lon)| self.place(name, lat, lon));
        let kind = self.kind(e.kind);
        let document = self.table.marks.len() as u32 - 1;
        if let Some((begin, finish)) = e.days {
            let (low, high) = self.table.extent.unwrap_or((begin, finish));
            self.table.extent = Some((low.min(begin), high.max(finish)));
        }
        let status = match e.status {
            "planned" => 1,
            "negated" => 2,
            "hypothetical" => 3,
            _ => 0,
        };
        let block = self.table.blocks.last_mut().expect("one was pushed");
        let (begin, finish) = e.days.unwrap_or((UNDATED, UNDATED));
        block.begin.push(begin);
        block.finish.push(finish.max(begin));
        block.place.push(place);
        block.document.push(document);
        block.kind.push(kind);
        block
            .flags
            .push((e.quad.clamp(1, 4) - 1) | status << 2 | u8::from(e.both) << 4);
        // `as` brings what is out of range to its end, and what is no number to 0.
        block
            .score
            .push((e.score * 10.0).round().clamp(-100.0, 100.0) as i8);
        block
            .confidence
            .push((e.confidence * 100.0).round().clamp(0.0, 100.0) as u8);
        block.acting.push(acting as u8);
        block.parties.extend_from_slice(&parties[..count]);
        block.ends.push(block.parties.len() as u32);
        Ok(())
    }

    fn actor(&mut self, side: &Side<'_>) -> u16 {
        let (known, key, state) = match side.country.filter(|c| !c.is_empty()) {
            Some(code) => (&mut self.states, code, true),
            None => (&mut self.others, side.name, false),
        };
        if let Some(&id) = known.get(key) {
            return id;
        }
        let full = self.table.actors.len() >= ACTORS;
        let key = if full { "…" } else { key };
        if full && let Some(&id) = known.get(key) {
            return id;
        }
        // The last number is for all others.
        let id = self.table.actors.len().min(ACTORS) as u16;
        if usize::from(id) == self.table.actors.len() {
            self.table.actors.push(Named {
                id,
                key: key.to_owned(),
                state: state && !full,
                events: 0,
            });
        }
        self.table.names += 2 * key.len() + 2 * ENTRY;
        known.insert(key.into(), id);
        id
    }

    fn kind(&mut self, kind: &str) -> u8 {
        if let Some(&id) = self.kinds.get(kind) {
            return id;
        }
        let id = self.table.kinds.len().min(KINDS - 1) as u8;
        if usize::from(id) == self.table.kinds.len() {
            self.table.kinds.push(kind.to_owned());
            self.kinds.insert(kind.into(), id);
        }
        id
    }

    fn place(&mut self, name: &str, lat: f64, lon: f64) -> u32 {
        if !(lat.abs() <= 90.0 && lon.abs() <= 360.0) {
            return NOWHERE;
        }
        // A hundredth of a degree is a kilometre.
        let cell = |degrees: f64| (degrees * 100.0).round() as i32;
        let next = self.table.places.len() as u32;
        let id = *self.places.entry((cell(lat), cell(lon))).or_insert(next);
        if id == next {
            self.table.names += name.len() + ENTRY;
            self.table.places.push(Place {
                name: name.into(),
                lat: lat as f32,
                lon: lon as f32,
            });
        }
        id
    }

    /// All of it, the busiest actors first.
    pub fn finish(mut self) -> Table {
        let table = &mut self.table;
        let mut order: Vec<u16> = (0..table.actors.len() as u32).map(|i| i as u16).collect();
        order.sort_by_key(|&i| std::cmp::Reverse(table.actors[usize::from(i)].events));
        let mut number = vec![0_u16; order.len()];
        let mut actors = Vec::with_capacity(order.len());
        for (new, &old) in order.iter().enumerate() {
            number[usize::from(old)] = new as u16;
            let mut actor = std::mem::take(&mut table.actors[usize::from(old)]);
            actor.id = new as u16;
            actors.push(actor);
        }
        table.actors = actors;
        for id in table.blocks.iter_mut().flat_map(|b| &mut b.parties) {
            *id = number[usize::from(*id)];
        }
        self.table
    }
}

/// The day that ISO 8601 text names, in days since 1970; a time behind it is passed over.
pub(crate) fn day(text: &[u8]) -> Option<i32> {
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0_u32, |n, d| {
            d.is_ascii_digit().then(|| n * 10 + u32::from(d - b'0'))
        })
    };
    let (&[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2], rest) = text.split_first_chunk::<10>()?
    else {
        return None;
    };
    if rest.first().is_some_and(|c| !matches!(c, b'T' | b' ')) {
        return None;
    }
    let (year, month, day) = (
        number(&[y1, y2, y3, y4])? as i32,
        number(&[m1, m2])?,
        number(&[d1, d2])?,
    );
    let valid = (1..=12).contains(&month)
        && (1..=demarche_chart::time::calendar::month_length(year, month)).contains(&day);
    valid.then(|| demarche_chart::time::calendar::from_ymd(year, month, day))
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub const FRANCE: Side<'_> = Side {
        country: Some("FRA"),
        name: "Paris",
    };
    pub const SYRIA: Side<'_> = Side {
        country: Some("SYR"),
        name: "Damascus",
    };
    pub const UN: Side<'_> = Side {
        country: None,
        name: "United Nations",
    };

    /// An event of one source and one target on one day.
    pub fn event<'a>(
        sources: &'a [Side<'a>],
        targets: &'a [Side<'a>],
        day: i32,
        quad: u8,
    ) -> Event<'a> {
        Event {
            days: Some((day, day)),
            kind: "ACCUSE",
            quad,
            score: -2.0,
            confidence: 0.5,
            status: "asserted",
            both: false,
            sources,
            targets,
            place: None,
        }
    }

    #[test]
    fn the_busiest_actor_has_the_smallest_number() {
        let mut b = Builder::new(usize::MAX);
        b.event(&event(&[FRANCE], &[SYRIA], 1, 3)).unwrap();
        b.event(&event(&[UN], &[SYRIA, SYRIA], 2, 1)).unwrap();
        let table = b.finish();
        assert_eq!((&*table.actors[0].key, table.actors[0].events), ("SYR", 2));
        let (block, i) = table.row(1).unwrap();
        let (sources, targets) = block.sides(i);
        assert_eq!(table.actors[usize::from(sources[0])].key, "United Nations");
        assert_eq!(targets, [0]);
        assert_eq!(table.extent, Some((1, 2)));
    }

    #[test]
    fn what_an_event_says_is_what_its_row_says() {
        let mut b = Builder::new(usize::MAX);
        b.document(7);
        let e = Event {
            status: "planned",
            both: true,
            place: Some(("Aleppo", 36.2, 37.16)),
            ..event(&[FRANCE], &[UN], 5, 4)
        };
        b.event(&e).unwrap();
        b.event(&Event { days: None, ..e }).unwrap();
        let table = b.finish();
        let (block, i) = table.row(0).unwrap();
        assert_eq!(
            (block.quad(i), block.status(i), block.both(i)),
            (4, 1, true)
        );
        assert_eq!((block.score[i], block.confidence[i]), (-20, 50));
        assert_eq!(&*table.places[block.place[i] as usize].name, "Aleppo");
        assert_eq!(table.places.len(), 1);
        assert_eq!(block.begin[1], UNDATED);
        assert_eq!((table.marks[0], table.first_rows[0]), (7, 0));
    }

    #[test]
    fn what_has_no_room_is_refused_at_a_block() {
        let mut b = Builder::new(Block::BYTES + 1000);
        for _ in 0..BLOCK {
            b.event(&event(&[FRANCE], &[SYRIA], 1, 3)).unwrap();
        }
        let refused = b.event(&event(&[FRANCE], &[SYRIA], 1, 3));
        assert!(matches!(refused, Err(Problem::TooMuch { events, .. }) if events == BLOCK as f64));
    }

    #[test]
    fn more_actors_than_there_are_numbers_are_others() {
        let mut b = Builder::new(usize::MAX);
        let names: Vec<String> = (0..70_000).map(|n| format!("Somebody {n}")).collect();
        for name in &names {
            let side = Side {
                country: None,
                name,
            };
            b.event(&event(&[side], &[SYRIA], 1, 3)).unwrap();
        }
        let table = b.finish();
        assert_eq!(table.actors.len(), ACTORS + 1);
        assert_eq!(table.actors[0].key, "SYR");
        assert_eq!(table.actors[1].key, "…");
    }

    #[test]
    fn days_are_iso_8601() {
        assert_eq!(day(b"2023-09-22"), Some(19_622));
        assert_eq!(day(b"2023-09-22T10:00"), Some(19_622));
        for wrong in [
            "2023-02-30",
            "2023-13-01",
            "2023-9-22",
            "",
            "2023-09-223",
            "yesterday!",
        ] {
            assert_eq!(day(wrong.as_bytes()), None, "{wrong}");
        }
    }
}
