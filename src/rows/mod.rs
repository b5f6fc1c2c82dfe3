//! Events that no engine read: the rows of a table that others coded, kept as text.
//!
//! Enters: CSV of GDELT, ICEWS, POLECAT or ACLED. Leaves: leaves of plain text, a row a line, each an
//! article of the case like any other; and, of such a leaf, the document that it says. So rows are saved,
//! shared, corrected and undone as articles are, and reading them again gives the same again. Must not
//! know the case or the browser.

pub mod document;
pub mod table;

/// What a leaf begins with; the table's name stands behind it.
pub const HEAD: &str = "demarche-rows 1 · ";

/// The places of a line, parted by tabs. What a person reads comes first: it is the row's sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Date,
    Source,
    Event,
    Target,
    Place,
    Words,
    Mode,
    SourceState,
    SourceSector,
    TargetState,
    TargetSector,
    Latitude,
    Longitude,
    Address,
    Status,
}

/// How many places a line has.
const FIELDS: usize = Field::Status as usize + 1;
/// The last place that a person reads.
const LAST_READ: usize = Field::Words as usize;

/// A line cut at its places; `None` where it is none.
fn cut(line: &str) -> Option<[&str; FIELDS]> {
    let mut parts = line.split('\t');
    let mut row = [""; FIELDS];
    for slot in &mut row {
        *slot = parts.next()?;
    }
    parts.next().is_none().then_some(row)
}

/// Whether a text claims to be a leaf.
pub fn is_leaf(text: &str) -> bool {
    text.starts_with(HEAD)
}

/// The table whose rows a text holds, where it is a leaf and nothing else.
pub fn table_of(text: &str) -> Option<&str> {
    let mut lines = text.lines();
    let name = lines.next()?.strip_prefix(HEAD)?;
    lines.all(|l| cut(l).is_some()).then_some(name)
}

/// Where a row can be read up, of a leaf and a code point of the row.
pub fn address_at(text: &str, point: usize) -> Option<&str> {
    let mut end = 0;
    let line = text.lines().find(|l| {
        end += l.chars().count() + 1;
        point < end
    })?;
    cut(line)
        .map(|row| row[Field::Address as usize])
        .filter(|a| !a.is_empty())
}
