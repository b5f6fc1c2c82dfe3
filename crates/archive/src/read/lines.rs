//! NDJSON: one article a line, as a JSON object.
//!
//! Enters: bytes. Leaves: articles numbered by their lines. A line that is too long is passed over
//! without being held. Blank lines are nothing.

use super::{Columns, Options, Row};
use crate::article::{Article, Reason, Refusal, article};
use serde_json::{Map, Value};
use std::io::{self, BufRead};

/// The articles in `reader`.
pub fn rows<R: BufRead>(mut reader: R, options: &Options) -> impl Iterator<Item = Row> + use<R> {
    let options = options.clone();
    let mut number = 0;
    let mut ended = false;
    std::iter::from_fn(move || {
        while !ended {
            number += 1;
            let mut line = Vec::new();
            match line_of(&mut reader, options.longest, &mut line) {
                Ok(Line::End) => ended = true,
                Ok(Line::TooLong) => return Some((number, Err(too_long(options.longest)))),
                Ok(Line::Read) => {
                    if let Some(article) = of_line(&line, &options.columns) {
                        return Some((number, article));
                    }
                }
                Err(e) => {
                    ended = true;
                    let refusal =
                        Refusal::new(Reason::Damaged, format!("{e}; the rest is not read"));
                    return Some((number, Err(refusal)));
                }
            }
        }
        None
    })
}

/// A row of more than `longest` bytes.
pub(crate) fn too_long(longest: usize) -> Refusal {
    Refusal::new(
        Reason::TooLong,
        format!("longer than {longest} bytes; --longest raises that bound"),
    )
}

enum Line {
    Read,
    TooLong,
    End,
}

/// Read up to and over the next line feed, holding no more than `longest` bytes.
fn line_of(reader: &mut impl BufRead, longest: usize, line: &mut Vec<u8>) -> io::Result<Line> {
    let mut any = false;
    let mut too_long = false;
    loop {
        let piece = match reader.fill_buf() {
            Ok(piece) => piece,
            Err(e) if e.kind() == io::ErrorKind::Interrupted => continue,
            Err(e) => return Err(e),
        };
        let feed = piece.iter().position(|b| *b == b'\n');
        let of_line = &piece[..feed.unwrap_or(piece.len())];
        any |= !piece.is_empty();
        too_long |= line.len() + of_line.len() > longest;
        if too_long {
            line.clear();
        } else {
            line.extend_from_slice(of_line);
        }
        let ends = feed.is_some() || piece.is_empty();
        let used = feed.map_or(piece.len(), |at| at + 1);
        reader.consume(used);
        if ends {
            return Ok(match (any, too_long) {
                (false, _) => Line::End,
                (true, true) => Line::TooLong,
                (true, false) => Line::Read,
            });
        }
    }
}

/// The article of a line, if there is anything.
fn of_line(line: &[u8], columns: &Columns) -> Option<Article> {
    let line = match std::str::from_utf8(line) {
        Ok(line) => line.trim(),
        Err(e) => return Some(Err(Refusal::not_utf8(e))),
    };
    (!line.is_empty()).then(|| of_object(line, columns))
}

const EXPECTED: &str = "expected a JSON object with \"id\" and \"text\", for example {\"id\":\"a1\",\"text\":\"…\",\"date\":\"2023-09-22\"}";

fn of_object(line: &str, columns: &Columns) -> Article {
    let malformed = |what: String| Refusal::new(Reason::Malformed, format!("{what}; {EXPECTED}"));
    let mut object: Map<String, Value> =
        serde_json::from_str(line).map_err(|e| malformed(e.to_string()))?;
    article(|field| match object.remove(columns.of(field)) {
        Some(Value::String(text)) => Ok(Some(text)),
        None if field == "text" => Err(Refusal::new(
            Reason::NoText,
            format!("missing field `{}`; {EXPECTED}", columns.of(field)),
        )),
        None | Some(Value::Null) => Ok(None),
        // A number is as good a name as a word.
        Some(value) if field == "id" => Ok(Some(value.to_string())),
        Some(other) => Err(malformed(format!(
            "field `{}` is {other}, which is no text",
            columns.of(field)
        ))),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(input: &str, longest: usize) -> Vec<(u64, Result<String, Reason>)> {
        let options = Options {
            longest,
            ..Options::default()
        };
        // A small buffer: lines cross its ends.
        let reader = io::BufReader::with_capacity(7, input.as_bytes());
        rows(reader, &options)
            .map(|(n, a)| (n, a.map(|i| i.text).map_err(|r| r.reason)))
            .collect()
    }

    #[test]
    fn one_article_a_line() {
        let input = "{\"id\":1,\"text\":\"One.\"}\n\n{\"text\":\"Two.\",\"date\":null}";
        let expected = [(1, Ok("One.".to_owned())), (3, Ok("Two.".to_owned()))];
        assert_eq!(read(input, 100), expected);
    }

    #[test]
    fn what_is_wrong_with_a_line_is_told_and_the_next_is_read() {
        for (line, reason) in [
            ("no JSON", Reason::Malformed),
            ("[\"text\"]", Reason::Malformed),
            ("{\"text\":7}", Reason::Malformed),
            ("{\"text\":\"x\",\"date\":20230922}", Reason::Malformed),
            ("{\"text\":null}", Reason::NoText),
            ("{\"id\":\"a\"}", Reason::NoText),
            (
                &format!("{{\"text\":\"{}\"}}", "x".repeat(200)),
                Reason::TooLong,
            ),
        ] {
            let read = read(&format!("{line}\n{{\"text\":\"Two.\"}}\n"), 100);
            assert_eq!(
                read,
                [(1, Err(reason)), (2, Ok("Two.".to_owned()))],
                "{line}"
            );
        }
    }

    #[test]
    fn a_line_as_long_as_allowed_is_read() {
        let line = "{\"text\":\"Two.\"}";
        assert_eq!(read(line, line.len()), [(1, Ok("Two.".to_owned()))]);
        assert_eq!(read(line, line.len() - 1), [(1, Err(Reason::TooLong))]);
    }
}
