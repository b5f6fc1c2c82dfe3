//! The tables, as the engine's build reads them.

use crate::geonames::{City, Placed};
use std::{fmt::Write, path::Path};

const NOTICE: &str = "# Made by `cargo xtask data`; not to be edited. Facts of GeoNames (geonames.org), CC BY 4.0.\n";

fn save(path: &Path, text: String) -> Result<(), String> {
    std::fs::write(path, text).map_err(|e| format!("{}: {e}", path.display()))
}

/// `id name iso2 province lat lon people aliases`
pub fn cities(path: &Path, cities: &[City]) -> Result<(), String> {
    let mut out = NOTICE.to_owned();
    out.push_str("id\tname\tiso2\tprovince\tlat\tlon\tpeople\taliases\n");
    for c in cities.iter().filter(|c| c.listed) {
        let _ = writeln!(
            out,
            "{}\t{}\t{}\t{}\t{:.2}\t{:.2}\t{}\t{}",
            c.id,
            c.name,
            c.iso2,
            c.province,
            c.lat,
            c.lon,
            c.people,
            c.aliases.join("|")
        );
    }
    save(path, out)
}

/// `id name code level kind lat lon people aliases`
pub fn provinces(path: &Path, provinces: &[Placed]) -> Result<(), String> {
    let mut out = NOTICE.to_owned();
    out.push_str("# lat, lon: the middle of the box around its towns.\n");
    out.push_str("id\tname\tcode\tlevel\tkind\tlat\tlon\tpeople\taliases\n");
    for p in provinces {
        let q = &p.province;
        let _ = writeln!(
            out,
            "{}\t{}\t{}\t{}\t{}\t{:.2}\t{:.2}\t{}\t{}",
            q.id,
            q.name,
            q.code,
            q.level,
            q.kind,
            p.lat,
            p.lon,
            p.people,
            q.aliases.join("|")
        );
    }
    save(path, out)
}
