//! The countries and territories by their code: what a map calls them and where it writes that.
//!
//! Enters: nothing but `data/countries.tsv`, made from Natural Earth with the maps. Leaves: names and
//! label points of all, also of those too small to have a shape at 1:110m.

use crate::geo::LonLat;
use std::collections::HashMap;
use std::sync::OnceLock;

/// A country or territory.
#[derive(Debug, Clone, PartialEq)]
pub struct Country {
    /// ISO 3166-1 alpha-3, or Natural Earth's own three letters where ISO has none.
    pub code: &'static str,
    /// The name as short as a map writes it.
    pub name: &'static str,
    /// The usual name in full.
    pub long_name: &'static str,
    /// Where a label, a mark or the end of an arc stands.
    pub point: LonLat,
    /// Web-map zoom level from which the label is worth its room; smaller is more prominent.
    pub from_zoom: f64,
}

/// All of them, most prominent first.
pub fn countries() -> &'static [Country] {
    static TABLE: OnceLock<Vec<Country>> = OnceLock::new();
    TABLE.get_or_init(|| {
        include_str!("../data/countries.tsv")
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(row)
            .collect()
    })
}

/// The one with this code.
pub fn country(code: &str) -> Option<&'static Country> {
    static INDEX: OnceLock<HashMap<&'static str, &'static Country>> = OnceLock::new();
    INDEX
        .get_or_init(|| countries().iter().map(|c| (c.code, c)).collect())
        .get(code)
        .copied()
}

fn row(line: &'static str) -> Option<Country> {
    let mut cells = line.split('\t');
    Some(Country {
        code: cells.next()?,
        name: cells.next()?,
        long_name: cells.next()?,
        point: LonLat::new(cells.next()?.parse().ok()?, cells.next()?.parse().ok()?),
        from_zoom: cells.next()?.parse().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::atlas::Atlas;

    #[test]
    fn every_line_of_the_table_is_a_country() {
        let lines = include_str!("../data/countries.tsv").lines().count();
        assert_eq!(countries().len(), lines - 1);
    }

    #[test]
    fn every_shape_of_the_world_has_a_name() {
        for shape in Atlas::world().shapes {
            assert!(country(shape.code()).is_some(), "{} has none", shape.code());
        }
    }

    #[test]
    fn small_states_are_there_though_they_have_no_shape() {
        for code in ["SGP", "BHR", "MLT", "VAT", "TUV"] {
            assert!(country(code).is_some(), "{code}");
        }
    }

    #[test]
    fn large_countries_come_first() {
        let rank = |code: &str| countries().iter().position(|c| c.code == code);
        assert!(rank("CHN") < rank("SYR"));
        assert!(rank("SYR") < rank("VAT"));
    }
}
