//! Which column of the input is which field of an article.
//!
//! Enters: `text=body`. Leaves: the name to look for. Columns that no field asks for are not looked at.

use crate::article::FIELDS;

/// The column of each field; its own name unless said otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns([String; FIELDS.len()]);

impl Default for Columns {
    fn default() -> Self {
        Self(FIELDS.map(str::to_owned))
    }
}

impl Columns {
    /// Take a field from another column: `text=body`.
    ///
    /// # Errors
    /// In words, when that names no field or no column.
    pub fn rename(&mut self, pair: &str) -> Result<(), String> {
        let wrong = || {
            format!(
                "{pair:?} names no field; expected FIELD=COLUMN, for example text=body; fields are {}",
                FIELDS.join(", ")
            )
        };
        let (field, column) = pair.split_once('=').ok_or_else(wrong)?;
        let at = FIELDS.iter().position(|f| *f == field).ok_or_else(wrong)?;
        column.clone_into(&mut self.0[at]);
        Ok(())
    }

    /// The column that holds `field`.
    ///
    /// # Panics
    /// When that is no field.
    pub fn of(&self, field: &str) -> &str {
        let at = FIELDS.iter().position(|f| *f == field);
        &self.0[at.expect("a field of articles")]
    }

    /// Where in a header each field stands; an error when there is no text.
    pub(crate) fn places<S: AsRef<str>>(
        &self,
        header: impl Iterator<Item = S>,
    ) -> Result<[Option<usize>; FIELDS.len()], String> {
        let header: Vec<S> = header.collect();
        let places = FIELDS.map(|f| header.iter().position(|h| h.as_ref() == self.of(f)));
        if places[1].is_none() {
            let names: Vec<&str> = header.iter().map(AsRef::as_ref).take(20).collect();
            return Err(format!(
                "no column {:?}; there are {}. Name it by --column text=COLUMN",
                self.of("text"),
                names.join(", ")
            ));
        }
        Ok(places)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_can_come_from_another_column() {
        let mut columns = Columns::default();
        columns.rename("text=body").expect("a field");
        assert_eq!((columns.of("text"), columns.of("date")), ("body", "date"));
        let places = columns.places(["date", "body"].iter()).expect("has text");
        assert_eq!(places, [None, Some(1), Some(0), None, None, None]);
        assert!(columns.places(["text"].iter()).is_err());
        assert!(columns.rename("body=text").is_err());
    }
}
