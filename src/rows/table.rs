//! Tables of events as their makers publish them: which one it is, and its rows laid down as leaves.
//!
//! Enters: the bytes of a file. Leaves: leaves of text, and how many rows were passed over. Columns are
//! data (`formats.tsv`), found by a header or, of GDELT, by their number. Nothing of a cell is run: it
//! becomes a stretch of text without control characters and of bounded length.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::{FIELDS, Field, HEAD};

const FORMATS: &str = include_str!("formats.tsv");
const GDELT: &str = include_str!("gdelt.txt");

/// Most rows that become events of a case.
pub const MOST_ROWS: usize = 20_000;
/// Rows of a leaf, and its bytes: no part of the page meets a text longer than articles are.
const LEAF: (usize, usize) = (500, 300_000);
/// More bytes or columns than a row of events has.
const MOST: (usize, usize) = (64_000, 1_000);
/// Most characters of each place of a line.
const LONGEST: [usize; FIELDS] = [
    30, 120, 60, 120, 160, 300, 40, 60, 80, 60, 80, 20, 20, 500, 20,
];

/// A table, laid down.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Laid {
    /// Whose table it is.
    pub dataset: &'static str,
    /// Its rows as texts.
    pub leaves: Vec<String>,
    /// How many rows.
    pub rows: usize,
    /// How many were passed over: no day, no event, nobody in it, or cells missing.
    pub dropped: usize,
    /// Whether there are more rows than [`MOST_ROWS`].
    pub more: bool,
}

/// What each place of a line is made of: columns, by their number.
struct Shape {
    dataset: &'static str,
    columns: [Vec<usize>; FIELDS],
    /// Fewest cells of a row.
    width: usize,
}

/// Lay a table down. `None`: it is none that is known here.
pub fn lay(bytes: &[u8]) -> Option<Laid> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut records = Records::of(bytes);
    let first = records.next()??;
    let with_header = Shape::of_header(&first);
    let (shape, row) = match with_header {
        Some(shape) => (shape, None),
        None => (Shape::of_gdelt(&first)?, Some(first)),
    };
    let mut laid = Laid {
        dataset: shape.dataset,
        ..Laid::default()
    };
    let mut leaf = 0;
    for record in row.map(Some).into_iter().chain(records) {
        let Some(line) = record.and_then(|r| shape.line(&r)) else {
            laid.dropped += 1;
            continue;
        };
        if laid.rows == MOST_ROWS {
            laid.more = true;
            break;
        }
        let full = |text: &String| leaf == LEAF.0 || text.len() > LEAF.1;
        if laid.leaves.last().is_none_or(full) {
            laid.leaves.push(format!("{HEAD}{}", shape.dataset));
            leaf = 0;
        }
        if let Some(text) = laid.leaves.last_mut() {
            text.push('\n');
            text.push_str(&line);
        }
        leaf += 1;
        laid.rows += 1;
    }
    Some(laid)
}

/// Letters and digits of a column's name: `Event Date`, `event_date` and `EventDate` are one.
fn plain(name: &str) -> String {
    name.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// Places of the columns of `formats.tsv`, in its order.
const ORDER: [Field; FIELDS] = [
    Field::Date,
    Field::Event,
    Field::Mode,
    Field::Source,
    Field::SourceState,
    Field::SourceSector,
    Field::Target,
    Field::TargetState,
    Field::TargetSector,
    Field::Place,
    Field::Latitude,
    Field::Longitude,
    Field::Address,
    Field::Words,
    Field::Status,
];

impl Shape {
    /// The format whose day, event and both sides a header names.
    fn of_header(header: &[String]) -> Option<Self> {
        let header: Vec<String> = header.iter().map(|c| plain(c)).collect();
        FORMATS
            .lines()
            .filter(|l| !l.starts_with('#'))
            .find_map(|line| {
                let (dataset, names) = line.split_once('\t')?;
                let mut columns: [Vec<usize>; FIELDS] = Default::default();
                for (field, names) in ORDER.into_iter().zip(names.split('\t')) {
                    columns[field as usize] = names
                        .split('|')
                        .filter(|n| !n.is_empty())
                        .filter_map(|n| header.iter().position(|c| *c == plain(n)))
                        .collect();
                }
                let told = [Field::Date, Field::Event, Field::Source, Field::Target];
                let whole = told.iter().all(|f| !columns[*f as usize].is_empty());
                let width = told
                    .iter()
                    .map(|f| columns[*f as usize][..].first())
                    .max()??;
                whole.then_some(Self {
                    dataset,
                    width: width + 1,
                    columns,
                })
            })
    }

    /// GDELT publishes its tables without a header: 61 columns (2.0), 58 or, in its early years, 57 (1.0).
    fn of_gdelt(row: &[String]) -> Option<Self> {
        let mut names: Vec<String> = GDELT.split_whitespace().map(str::to_owned).collect();
        if row.len() < names.len() {
            names.retain(|n| !n.ends_with("ADM2Code"));
        }
        names.truncate(row.len());
        let cell = |name: &str| {
            let at = names.iter().position(|n| n == name);
            at.and_then(|at| row.get(at)).map_or("", String::as_str)
        };
        let known = names.len() == row.len()
            && row.len() >= 57
            && day(cell("SQLDATE")).is_some()
            && matches!(cell("QuadClass"), "1" | "2" | "3" | "4");
        known.then(|| Self::of_header(&names)).flatten()
    }

    fn line(&self, record: &[String]) -> Option<String> {
        if record.len() < self.width {
            return None;
        }
        let mut line = String::new();
        for (place, columns) in self.columns.iter().enumerate() {
            let mut filled = columns
                .iter()
                .filter_map(|c| record.get(*c))
                .map(|c| clean(c, LONGEST[place]))
                .filter(|c| !c.is_empty());
            let cell = match place {
                p if p == Field::Place as usize => filled.collect::<Vec<_>>().join(", "),
                _ => filled.next().unwrap_or_default(),
            };
            let cell = match place {
                p if p == Field::Date as usize => day(&cell)?,
                p if p == Field::Event as usize && cell.is_empty() => return None,
                p if p == Field::Address as usize && !is_address(&cell) => String::new(),
                _ => cell,
            };
            if place > 0 {
                line.push('\t');
            }
            line.push_str(&cell);
        }
        let row = super::cut(&line)?;
        let nobody = [Field::Source, Field::Target]
            .iter()
            .all(|f| row[*f as usize].is_empty());
        (!nobody).then_some(line)
    }
}

fn is_address(cell: &str) -> bool {
    crate::case::article::is_web_address(cell)
}

/// A cell as a stretch of text: white space and control characters are spaces.
fn clean(cell: &str, longest: usize) -> String {
    let odd =
        |c: char| c.is_control() || c.is_whitespace() || ('\u{2028}'..='\u{202e}').contains(&c);
    let words = cell.split(odd).filter(|w| !w.is_empty());
    let mut out = String::new();
    for word in words {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    match out.char_indices().nth(longest) {
        Some((cut, _)) => out[..cut].trim_end().to_owned(),
        None => out,
    }
}

/// A day as tables write it: `2023-09-22`, `20230922`, `22 September 2023`. What could be read in two
/// ways (`3/4/2023`) is no day.
fn day(cell: &str) -> Option<String> {
    use crate::case::{Day, day::MONTHS};
    if cell.len() == 8 && cell.bytes().all(|b| b.is_ascii_digit()) {
        let iso = format!("{}-{}-{}", &cell[..4], &cell[4..6], &cell[6..]);
        return Day::parse(&iso).ok().map(Day::iso);
    }
    let words: Vec<&str> = cell.split(' ').collect();
    if let [day, month, year] = words[..]
        && let Some(n) = MONTHS.iter().position(|m| m.eq_ignore_ascii_case(month))
    {
        let day: u8 = day.parse().ok()?;
        let iso = format!("{year}-{:02}-{day:02}", n + 1);
        return Day::parse(&iso).ok().map(Day::iso);
    }
    Day::parse(cell).ok().map(Day::iso)
}

/// The records of a file; `None` for one that is longer than any row of events.
struct Records<'a> {
    rest: &'a [u8],
    parser: Reader,
    ended: bool,
}

impl<'a> Records<'a> {
    fn of(bytes: &'a [u8]) -> Self {
        let line = bytes.split(|b| *b == b'\n').next().unwrap_or_default();
        let delimiter = b"\t,;"
            .iter()
            .copied()
            .max_by_key(|d| (line.iter().filter(|b| *b == d).count(), *d == b','))
            .unwrap_or(b',');
        Self {
            rest: bytes,
            // In tables that are parted by tabs a quotation mark is a letter like any other.
            parser: ReaderBuilder::new()
                .delimiter(delimiter)
                .quoting(delimiter != b'\t')
                .build(),
            ended: false,
        }
    }
}

impl Iterator for Records<'_> {
    type Item = Option<Vec<String>>;

    fn next(&mut self) -> Option<Self::Item> {
        let (mut bytes, mut ends) = (vec![0; MOST.0], vec![0; MOST.1]);
        let (mut written, mut fields) = (0, 0);
        let mut too_long = false;
        while !self.ended {
            let (result, used, wrote, ended) =
                self.parser
                    .read_record(self.rest, &mut bytes[written..], &mut ends[fields..]);
            self.rest = &self.rest[used..];
            written += wrote;
            fields += ended;
            match result {
                // The parser is told of the end by an empty piece.
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {
                    too_long = true;
                    (written, fields) = (0, 0);
                }
                ReadRecordResult::Record if too_long => return Some(None),
                ReadRecordResult::Record => {
                    let mut start = 0;
                    let cell = |end: &usize| {
                        let cell = String::from_utf8_lossy(&bytes[start..*end]).into_owned();
                        start = *end;
                        cell
                    };
                    return Some(Some(ends[..fields].iter().map(cell).collect()));
                }
                ReadRecordResult::End => self.ended = true,
            }
        }
        None
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::rows::{cut, table_of};

    /// A row of GDELT: China visits Syria, as 2.0 (61), 1.0 (58) or 1.0 of the early years (57) has it.
    pub(crate) fn gdelt(columns: usize) -> String {
        let names: Vec<&str> = GDELT
            .split_whitespace()
            .filter(|n| columns == 61 || !n.ends_with("ADM2Code"))
            .take(columns)
            .collect();
        let cell = |name: &&str| match *name {
            "GLOBALEVENTID" => "1127",
            "SQLDATE" => "20230922",
            "Actor1Code" => "CHNGOV",
            "Actor1Name" => "CHINA",
            "Actor1CountryCode" => "CHN",
            "Actor1Type1Code" => "GOV",
            "Actor2Code" | "Actor2CountryCode" => "SYR",
            "Actor2Name" => "SYRIA",
            "EventCode" => "042",
            "QuadClass" => "1",
            "ActionGeo_FullName" => "Hangzhou, Zhejiang, China",
            "ActionGeo_Lat" => "30.2936",
            "ActionGeo_Long" => "120.161",
            "SOURCEURL" => "https://example.org/a",
            _ => "",
        };
        names.iter().map(cell).collect::<Vec<_>>().join("\t")
    }

    fn lines(laid: &Laid) -> Vec<&str> {
        laid.leaves.iter().flat_map(|l| l.lines().skip(1)).collect()
    }

    #[test]
    fn gdelt_is_known_by_its_number_of_columns() {
        for columns in [57, 58, 61] {
            let laid = lay(gdelt(columns).as_bytes()).expect("GDELT");
            assert_eq!((laid.dataset, laid.rows, laid.dropped), ("GDELT", 1, 0));
            let row = cut(lines(&laid)[0]).expect("a row");
            assert_eq!(
                row[..6],
                [
                    "2023-09-22",
                    "CHINA",
                    "042",
                    "SYRIA",
                    "Hangzhou, Zhejiang, China",
                    ""
                ]
            );
            assert_eq!((row[11], row[12]), ("30.2936", "120.161"));
            let address = if columns == 57 {
                ""
            } else {
                "https://example.org/a"
            };
            assert_eq!(row[13], address, "{columns}");
            assert_eq!(table_of(&laid.leaves[0]), Some("GDELT"));
        }
    }

    #[test]
    fn other_tables_are_known_by_their_headers() {
        let told = |table: &str| {
            let laid = lay(table.as_bytes()).expect("is known");
            let filled: Vec<&str> = lines(&laid)[0]
                .split('\t')
                .filter(|c| !c.is_empty())
                .collect();
            format!("{}: {}", laid.dataset, filled.join(" | "))
        };
        assert_eq!(
            told(
                "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tTarget Name\tTarget Country\tCity\tProvince\tCountry\tLatitude\tLongitude\n7\t2014-01-02\tXi Jinping\tGovernment,Executive\tChina\tMake a visit\t042\tSyria\tSyria\tDamascus\t\tSyria\t33.5\t36.3"
            ),
            "ICEWS: 2014-01-02 | Xi Jinping | 042 | Syria | Damascus, Syria | Make a visit | China | Government,Executive | Syria | 33.5 | 36.3"
        );
        assert_eq!(
            told(
                "#!Event ID\tEvent Date\tEvent Type\tEvent Mode\tActor Name\tActor Country\tRecipient Name\tRecipient Country\tHeadline\n1\t2023-09-22\tCONSULT\tvisit\tChina\tCHN\tSyria\tSYR\tTalks"
            ),
            "POLECAT: 2023-09-22 | China | CONSULT | Syria | Talks | visit | CHN | SYR"
        );
        assert_eq!(
            told(
                "\u{feff}event_id_cnty,event_date,event_type,sub_event_type,actor1,inter1,actor2,location,country,latitude,longitude,notes\r\nSYR1,16 May 2025,Battles,Armed clash,\"Military Forces of Syria (2024-)\",State forces,\"Protesters, armed\",Idleb,Syria,35.9,36.6,\"On 16 May, \"\"clashes\"\"\nbroke out.\""
            ),
            "ACLED: 2025-05-16 | Military Forces of Syria (2024-) | Armed clash | Protesters, armed | Idleb, Syria | On 16 May, \"clashes\" broke out. | State forces | 35.9 | 36.6"
        );
        assert_eq!(lay(b"name,price\napple,3"), None);
        assert_eq!(lay(b""), None);
        assert_eq!(lay(b"Envoys met in Muscat.\nThey agreed."), None);
    }

    #[test]
    fn rows_that_tell_no_event_are_passed_over_and_counted() {
        let header = "SQLDATE,EventCode,Actor1Name,Actor2Name\n";
        let rows = "20230922,042,CHINA,SYRIA\n20230931,042,CHINA,SYRIA\n20230922,,CHINA,SYRIA\n20230922,042,,\nragged\n3/4/2023,042,CHINA,SYRIA\n20230923,042,CHINA,\n";
        let laid = lay(format!("{header}{rows}").as_bytes()).unwrap();
        assert_eq!((laid.rows, laid.dropped, laid.more), (2, 5, false));
    }

    #[test]
    fn hostile_cells_are_text_and_nothing_else() {
        let header = "SQLDATE,EventCode,Actor1Name,Actor2Name,ActionGeo_FullName,SOURCEURL\n";
        let row = "20230922,042,\"=HYPERLINK(\"\"http://x\"\")\",\"<img src=x\tonerror=1>\u{202e}\u{7}\",\"a\r\nb\",javascript:alert(1)\n";
        let long = format!("20230922,042,{},SYRIA,,\n", "x".repeat(1_000));
        let endless = format!("20230922,042,{},SYRIA,,\n", "x".repeat(100_000));
        let laid =
            lay(format!("{header}{row}{long}{endless}20230922,042,A,B,,").as_bytes()).unwrap();
        assert_eq!((laid.rows, laid.dropped), (3, 1));
        let row = cut(lines(&laid)[0]).unwrap();
        assert_eq!(row[1], "=HYPERLINK(\"http://x\")");
        assert_eq!(row[3], "<img src=x onerror=1>");
        assert_eq!((row[4], row[13]), ("a b", ""));
        assert_eq!(cut(lines(&laid)[1]).unwrap()[1].len(), 120);
        // A quote that is never closed costs the rest, and no more.
        let open = format!(
            "{header}20230922,042,A,B,,\n20230922,042,\"A,B,,\n{}",
            "x\n".repeat(200_000)
        );
        let laid = lay(open.as_bytes()).unwrap();
        assert_eq!(laid.rows, 1);
    }

    #[test]
    fn a_long_table_is_laid_down_in_leaves_up_to_a_number_of_rows() {
        let row = gdelt(61) + "\n";
        let laid = lay(row.repeat(MOST_ROWS + 5).as_bytes()).unwrap();
        assert_eq!((laid.rows, laid.more), (MOST_ROWS, true));
        assert_eq!(laid.leaves.len(), MOST_ROWS / LEAF.0);
        assert!(laid.leaves.iter().all(|l| table_of(l) == Some("GDELT")));
    }
}
