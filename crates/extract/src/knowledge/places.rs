//! Provinces and towns, packed.
//!
//! Enters: the packed table that the build made (see `build/world.rs`). Leaves: what is asked of
//! one place. Facts of GeoNames, CC BY 4.0.

use std::sync::OnceLock;

static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/places.bin"));

/// What kind of place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A town.
    City,
    /// The capital of its state.
    Capital,
    /// A division of the first order: a province, a governorate, a state of a federation.
    Province,
    /// A division of the second order: a county, a district.
    District,
}

/// One place.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// Index into the states.
    pub state: usize,
    /// The division of the first order that it lies in (itself none).
    pub province: Option<u32>,
    /// What kind.
    pub kind: Kind,
    /// People, to about a tenth.
    pub people: f64,
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
    /// GeoNames identifier.
    pub id: u32,
}

fn count() -> usize {
    u32::from_le_bytes([BYTES[0], BYTES[1], BYTES[2], BYTES[3]]) as usize
}

/// Added to the kind of the first place of a group without a province: as in the build.
const LOOSE: u8 = 8;

/// Which province each place lies in: the last one before it, for the table is grouped.
fn provinces() -> &'static [u32] {
    static PROVINCES: OnceLock<Vec<u32>> = OnceLock::new();
    PROVINCES.get_or_init(|| {
        let mut current = u32::MAX;
        let kinds = &BYTES[4 + count()..4 + 2 * count()];
        kinds
            .iter()
            .enumerate()
            .map(|(i, &kind)| {
                if kind & LOOSE != 0 {
                    current = u32::MAX;
                }
                if kind & !LOOSE == 2 {
                    current = i as u32;
                    return u32::MAX;
                }
                current
            })
            .collect()
    })
}

/// The place of an index.
pub fn get(index: u32) -> Place {
    let (i, n) = (index as usize, count());
    let byte = |column: usize| BYTES[4 + column * n + i];
    let scale = |low: usize, least: f64, range: f64| {
        // Two decimals, as the tables have them.
        let value =
            f64::from(u16::from_le_bytes([byte(low), byte(low + 1)])) / 65535.0 * range + least;
        (value * 100.0).round() / 100.0
    };
    let province = provinces()[i];
    Place {
        state: usize::from(byte(0)),
        province: (province != u32::MAX).then_some(province),
        kind: match byte(1) & !LOOSE {
            0 => Kind::City,
            1 => Kind::Capital,
            2 => Kind::Province,
            _ => Kind::District,
        },
        people: (f64::from(byte(2)) / 8.0).exp2() - 1.0,
        lat: scale(3, -90.0, 180.0),
        lon: scale(5, -180.0, 360.0),
        id: u32::from_le_bytes([byte(7), byte(8), byte(9), 0]),
    }
}
