//! Readable tables: tab-separated, `#` comments, a header line that is skipped.

/// The rows of a table, each as its columns.
pub fn rows(text: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    lines(text).map(|l| l.split('\t').collect())
}

/// The lines that are rows.
pub fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .filter(|l| !l.starts_with('#') && !l.trim().is_empty())
        .skip(1)
}

/// A list within a column: `a|b|c`.
pub fn list(column: &str) -> impl Iterator<Item = &str> {
    column.split('|').filter(|s| !s.is_empty())
}
