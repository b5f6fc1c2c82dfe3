//! Text out of an Arrow column, whatever it is stored as.
//!
//! Enters: an array of strings (plain, large or view, also as a dictionary), whole numbers, days or
//! instants. Leaves: the text of a row, borrowed where it can be. Nothing is copied to read a column.

use arrow_array::{
    Array, LargeStringArray, StringArray, StringViewArray,
    cast::AsArray,
    types::{
        Date32Type, Date64Type, Int8Type, Int16Type, Int32Type, Int64Type,
        TimestampMicrosecondType, TimestampMillisecondType, TimestampNanosecondType,
        TimestampSecondType, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
    },
};
use arrow_schema::{DataType, TimeUnit};
use std::borrow::Cow;

/// A column whose rows have a text.
pub struct Column<'a>(Kind<'a>);

enum Kind<'a> {
    Plain(&'a StringArray),
    Large(&'a LargeStringArray),
    View(&'a StringViewArray),
    /// Row to value, and the values.
    Dictionary(Vec<Option<usize>>, Box<Column<'a>>),
    Number(Vec<Option<i128>>),
    /// Days since 1970.
    Day(Vec<Option<i64>>),
    Null,
}

const DAY: i64 = 86_400;

impl<'a> Column<'a> {
    /// The column `array`, or in words what it is instead.
    ///
    /// # Errors
    /// When rows of that type have no text that could be meant.
    pub fn of(array: &'a dyn Array) -> Result<Self, String> {
        macro_rules! numbers {
            ($kind:ident, $t:ty, $map:expr) => {
                Kind::$kind(
                    array
                        .as_primitive::<$t>()
                        .iter()
                        .map(|v| v.map($map))
                        .collect(),
                )
            };
        }
        use DataType as T;
        Ok(Self(match array.data_type() {
            T::Utf8 => Kind::Plain(array.as_string()),
            T::LargeUtf8 => Kind::Large(array.as_string()),
            T::Utf8View => Kind::View(array.as_string_view()),
            T::Dictionary(..) => {
                let dictionary = array.as_any_dictionary();
                let keys = dictionary.keys();
                let rows = dictionary
                    .normalized_keys()
                    .into_iter()
                    .enumerate()
                    .map(|(row, key)| keys.is_valid(row).then_some(key))
                    .collect();
                let values = Self::of(dictionary.values().as_ref())?;
                Kind::Dictionary(rows, Box::new(values))
            }
            T::Int8 => numbers!(Number, Int8Type, i128::from),
            T::Int16 => numbers!(Number, Int16Type, i128::from),
            T::Int32 => numbers!(Number, Int32Type, i128::from),
            T::Int64 => numbers!(Number, Int64Type, i128::from),
            T::UInt8 => numbers!(Number, UInt8Type, i128::from),
            T::UInt16 => numbers!(Number, UInt16Type, i128::from),
            T::UInt32 => numbers!(Number, UInt32Type, i128::from),
            T::UInt64 => numbers!(Number, UInt64Type, i128::from),
            T::Date32 => numbers!(Day, Date32Type, i64::from),
            T::Date64 => numbers!(Day, Date64Type, |ms| ms.div_euclid(1000 * DAY)),
            T::Timestamp(TimeUnit::Second, _) => {
                numbers!(Day, TimestampSecondType, |t| t.div_euclid(DAY))
            }
            T::Timestamp(TimeUnit::Millisecond, _) => {
                numbers!(Day, TimestampMillisecondType, |t| t.div_euclid(1000 * DAY))
            }
            T::Timestamp(TimeUnit::Microsecond, _) => {
                numbers!(Day, TimestampMicrosecondType, |t| t
                    .div_euclid(1_000_000 * DAY))
            }
            T::Timestamp(TimeUnit::Nanosecond, _) => {
                numbers!(Day, TimestampNanosecondType, |t| t
                    .div_euclid(1_000_000_000 * DAY))
            }
            T::Null => Kind::Null,
            other => return Err(format!("of type {other}; expected text")),
        }))
    }

    /// The text of a row; `None` where it is null. Days are ISO 8601.
    pub fn text(&self, row: usize) -> Option<Cow<'_, str>> {
        match &self.0 {
            Kind::Plain(a) => a.is_valid(row).then(|| a.value(row).into()),
            Kind::Large(a) => a.is_valid(row).then(|| a.value(row).into()),
            Kind::View(a) => a.is_valid(row).then(|| a.value(row).into()),
            Kind::Dictionary(rows, values) => values.text(rows[row]?),
            Kind::Number(a) => Some(a[row]?.to_string().into()),
            Kind::Day(a) => iso(a[row]?).map(Cow::from),
            Kind::Null => None,
        }
    }
}

/// The day that is `days` after 1970-01-01.
fn iso(days: i64) -> Option<String> {
    let days = jiff::Span::new().try_days(days).ok()?;
    let day = jiff::civil::date(1970, 1, 1).checked_add(days).ok()?;
    Some(day.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use arrow_array::{
        ArrayRef, Date32Array, DictionaryArray, Float64Array, Int64Array, NullArray,
        TimestampMicrosecondArray,
    };
    use std::sync::Arc;

    #[test]
    fn every_way_to_store_text_reads_the_same() {
        let given = [Some("Strelsau"), None, Some("Zenda"), Some("Strelsau")];
        let dictionary: DictionaryArray<Int32Type> = given.into_iter().collect();
        let arrays: [ArrayRef; 4] = [
            Arc::new(StringArray::from_iter(given)),
            Arc::new(LargeStringArray::from_iter(given)),
            Arc::new(StringViewArray::from_iter(given)),
            Arc::new(dictionary),
        ];
        for array in &arrays {
            let column = Column::of(array).expect("text");
            let texts: Vec<_> = (0..4).map(|row| column.text(row)).collect();
            assert_eq!(
                texts.iter().map(Option::as_deref).collect::<Vec<_>>(),
                given,
                "{}",
                array.data_type()
            );
        }
    }

    #[test]
    fn numbers_and_days_have_a_text() {
        let cases: [(ArrayRef, Option<&str>); 6] = [
            (Arc::new(Int64Array::from(vec![-7])), Some("-7")),
            (
                Arc::new(Date32Array::from(vec![19_622])),
                Some("2023-09-22"),
            ),
            (Arc::new(Date32Array::from(vec![-1])), Some("1969-12-31")),
            (
                Arc::new(TimestampMicrosecondArray::from(vec![1_695_427_199_000_000])),
                Some("2023-09-22"),
            ),
            // Outside the calendar: no day, rather than a wrong one.
            (Arc::new(Date32Array::from(vec![i32::MAX])), None),
            (Arc::new(NullArray::new(1)), None),
        ];
        for (array, expected) in cases {
            let column = Column::of(&array).expect("text");
            assert_eq!(column.text(0).as_deref(), expected, "{}", array.data_type());
        }
    }

    #[test]
    fn other_types_are_named() {
        let array = Float64Array::from(vec![1.0]);
        let error = Column::of(&array).err().expect("no text");
        assert_eq!(error, "of type Float64; expected text");
    }
}
