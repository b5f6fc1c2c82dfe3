//! CSV with a header: one article a record.
//!
//! Enters: bytes, as RFC 4180 has them, parted by commas, semicolons or tabs (whichever the header
//! has most of). Leaves: articles numbered by records, the header not counted. A record that is too
//! long, also one whose quote is never closed, is passed over without being held.

use super::{Options, Row, lines::too_long};
use crate::article::{Article, FIELDS, Reason, Refusal, article};
use csv_core::{ReadRecordResult, Reader, ReaderBuilder};
use std::io::{self, BufRead};

/// The articles in `reader`.
///
/// # Errors
/// When the header cannot be read or names no text.
pub fn rows<R: BufRead>(
    reader: R,
    options: &Options,
) -> Result<impl Iterator<Item = Row> + use<R>, String> {
    let longest = options.longest;
    let mut records = Records::new(reader, longest).map_err(|e| e.to_string())?;
    let header = match records.next() {
        None => None,
        Some(Err(e)) => return Err(e.to_string()),
        Some(Ok(None)) => return Err(format!("a header of more than {longest} bytes")),
        Some(Ok(Some(header))) => Some(header),
    };
    // An empty file has no articles, which is no error.
    let places = match &header {
        None => [None; FIELDS.len()],
        Some(header) => {
            let names = (0..header.len()).map(|i| {
                let name = String::from_utf8_lossy(header.field(i));
                name.trim_start_matches('\u{feff}').trim().to_owned()
            });
            options.columns.places(names)?
        }
    };
    let width = header.map_or(0, |h| h.len());
    let mut ended = false;
    let mut number = 0;
    Ok(std::iter::from_fn(move || {
        if ended {
            return None;
        }
        number += 1;
        let article = match records.next()? {
            Ok(Some(record)) => of_record(&record, &places, width),
            Ok(None) => Err(too_long(longest)),
            Err(e) => {
                ended = true;
                Err(Refusal::new(
                    Reason::Damaged,
                    format!("{e}; the rest is not read"),
                ))
            }
        };
        Some((number, article))
    }))
}

fn of_record(record: &Record, places: &[Option<usize>; FIELDS.len()], width: usize) -> Article {
    if record.len() != width {
        return Err(Refusal::new(
            Reason::Malformed,
            format!("{} fields; the header has {width}", record.len()),
        ));
    }
    article(|field| {
        let at = FIELDS
            .iter()
            .position(|f| *f == field)
            .and_then(|at| places[at]);
        let Some(at) = at else { return Ok(None) };
        let value = std::str::from_utf8(record.field(at)).map_err(Refusal::not_utf8)?;
        // CSV knows no null: an empty field is one.
        Ok((!value.is_empty()).then(|| value.to_owned()))
    })
}

/// Fields one after the other, and where each ends.
struct Record {
    bytes: Vec<u8>,
    ends: Vec<usize>,
}

impl Record {
    fn len(&self) -> usize {
        self.ends.len()
    }

    fn field(&self, i: usize) -> &[u8] {
        let start = if i == 0 { 0 } else { self.ends[i - 1] };
        &self.bytes[start..self.ends[i]]
    }
}

/// The records; `None` for one that is too long.
struct Records<R> {
    reader: R,
    parser: Reader,
    longest: usize,
}

/// More columns than any table of articles has.
const MOST_FIELDS: usize = 4096;

impl<R: BufRead> Records<R> {
    fn new(mut reader: R, longest: usize) -> io::Result<Self> {
        let start = reader.fill_buf()?;
        let line = start.split(|b| *b == b'\n').next().unwrap_or_default();
        let delimiter = b",;\t"
            .iter()
            .copied()
            .max_by_key(|d| (line.iter().filter(|b| *b == d).count(), *d == b','))
            .unwrap_or(b',');
        Ok(Self {
            reader,
            parser: ReaderBuilder::new().delimiter(delimiter).build(),
            longest,
        })
    }
}

impl<R: BufRead> Iterator for Records<R> {
    type Item = io::Result<Option<Record>>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut bytes = vec![0; 4096.min(self.longest.max(1))];
        let mut ends = vec![0; 32];
        let (mut written, mut fields) = (0, 0);
        let mut too_long = false;
        loop {
            let piece = match self.reader.fill_buf() {
                Ok(piece) => piece,
                Err(e) if e.kind() == io::ErrorKind::Interrupted => continue,
                Err(e) => return Some(Err(e)),
            };
            let (result, used, wrote, ended) =
                self.parser
                    .read_record(piece, &mut bytes[written..], &mut ends[fields..]);
            self.reader.consume(used);
            written += wrote;
            fields += ended;
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull if too_long || bytes.len() >= self.longest => {
                    // Write over what was read: the record is refused, only its end matters.
                    too_long = true;
                    written = 0;
                }
                ReadRecordResult::OutputFull => {
                    let more = (bytes.len() * 2).min(self.longest);
                    bytes.resize(more, 0);
                }
                ReadRecordResult::OutputEndsFull if too_long || ends.len() >= MOST_FIELDS => {
                    too_long = true;
                    fields = 0;
                }
                ReadRecordResult::OutputEndsFull => ends.resize(ends.len() * 2, 0),
                ReadRecordResult::Record if too_long => return Some(Ok(None)),
                ReadRecordResult::Record => {
                    bytes.truncate(written);
                    ends.truncate(fields);
                    return Some(Ok(Some(Record { bytes, ends })));
                }
                ReadRecordResult::End => return None,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Id and text, or what was wrong.
    type Read = Result<(String, String), Reason>;

    fn read(input: &str, longest: usize) -> Vec<(u64, Read)> {
        let options = Options {
            longest,
            ..Options::default()
        };
        let reader = io::BufReader::with_capacity(64, input.as_bytes());
        rows(reader, &options)
            .expect("a header with text")
            .map(|(n, a)| (n, a.map(|i| (i.id, i.text)).map_err(|r| r.reason)))
            .collect()
    }

    fn ok(id: &str, text: &str) -> Read {
        Ok((id.to_owned(), text.to_owned()))
    }

    #[test]
    fn one_article_a_record() {
        let input = "\u{feff}id,title,text\r\na1,,\"One,\nand \"\"more\"\".\"\r\na2,T,Two.";
        let expected = [(1, ok("a1", "One,\nand \"more\".")), (2, ok("a2", "Two."))];
        assert_eq!(read(input, 1000), expected);
    }

    #[test]
    fn semicolons_and_tabs_part_as_well() {
        for delimiter in [";", "\t"] {
            let input =
                ["id", "text"].join(delimiter) + "\n" + &["a1", "One, two."].join(delimiter);
            assert_eq!(read(&input, 1000), [(1, ok("a1", "One, two."))]);
        }
    }

    #[test]
    fn what_is_wrong_with_a_record_is_told_and_the_next_is_read() {
        let long = format!("a1,\"{}\"", "x\"\"\n".repeat(100));
        for (record, reason) in [
            ("a1,", Reason::NoText),
            ("a1", Reason::Malformed),
            ("a1,One,two", Reason::Malformed),
            (long.as_str(), Reason::TooLong),
        ] {
            let read = read(&format!("id,text\n{record}\na2,Two.\n"), 50);
            assert_eq!(read, [(1, Err(reason)), (2, ok("a2", "Two."))], "{record}");
        }
    }

    #[test]
    fn a_quote_that_is_never_closed_costs_the_rest_and_is_told() {
        let input = format!("id,text\na1,One.\na2,\"Two.\n{}", "a3,Three.\n".repeat(50));
        assert_eq!(
            read(&input, 50),
            [(1, ok("a1", "One.")), (2, Err(Reason::TooLong))]
        );
    }

    #[test]
    fn a_header_without_text_is_an_error() {
        let error = rows(&b"id,body\n1,One"[..], &Options::default()).err();
        assert!(error.expect("no text").contains("there are id, body"));
        assert_eq!(read("", 50), []);
    }
}
