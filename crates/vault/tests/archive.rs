//! Archives as `demarche extract` writes them, opened, counted and read; and what is wrong with them.

mod made;

use demarche_archive::write::{Lines, Output, Parts, Shape};
use demarche_extract::document::Document;
use demarche_vault::{
    file::{Blob, Given},
    message::{Filter, Flaw, Problem, Question, Summary},
    vault::Vault,
};
use std::{
    fs, io,
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

const EVENTS: usize = 5000;
const MOST: usize = 64 << 20;

fn given(name: &str, bytes: Vec<u8>) -> Given {
    Given {
        name: name.into(),
        blob: Arc::new(bytes),
    }
}

/// A folder of its own for a test.
fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("demarche-vault-{}-{name}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// The parts of the tables, in parts of a thousand documents each.
fn tables(name: &str, documents: impl Iterator<Item = Document>) -> Vec<Given> {
    let folder = folder(name);
    let mut parts = Parts::folder(&folder, None).unwrap();
    for (n, document) in documents.enumerate() {
        parts.write(Shape::Parquet.prepare(document)).unwrap();
        if n % 300 == 299 {
            parts.commit().unwrap();
        }
    }
    parts.finish().unwrap();
    let mut files = Vec::new();
    for table in ["documents", "events", "entities"] {
        for entry in fs::read_dir(folder.join(table)).unwrap() {
            let path = entry.unwrap().path();
            let name = format!("{table}/{}", path.file_name().unwrap().to_string_lossy());
            files.push(given(&name, fs::read(&path).unwrap()));
        }
    }
    fs::remove_dir_all(folder).unwrap();
    files
}

fn lines(documents: impl Iterator<Item = Document>) -> Vec<u8> {
    let mut out = Vec::new();
    {
        let mut lines = Lines::stream(&mut out, Shape::Ndjson).unwrap();
        for document in documents {
            lines.write(Shape::Ndjson.prepare(document)).unwrap();
        }
    }
    out
}

fn open(files: Vec<Given>) -> Result<(Vault, Summary), Problem> {
    Vault::open(files, MOST, &mut |_| {})
}

fn refused(files: Vec<Given>) -> Problem {
    open(files).err().expect("refused")
}

fn question(filter: Filter) -> Question {
    Question {
        filter,
        edges: (0..30).map(|n| 9000 + n * 400).collect(),
        view: (0, 30_000),
        ..Question::default()
    }
}

#[test]
fn parquet_and_ndjson_of_one_archive_count_the_same() {
    let (packed, a) = open(tables("same", made::documents(1, EVENTS))).unwrap();
    let (plain, b) = open(vec![given(
        "coded.ndjson",
        lines(made::documents(1, EVENTS)),
    )])
    .unwrap();
    assert_eq!((a.events, a.documents), (EVENTS as u32, 625));
    assert_eq!(
        (b.events, b.documents, b.extent),
        (a.events, a.documents, a.extent)
    );
    assert_eq!(a.actors, b.actors);
    assert!(a.texts && b.texts && a.broken == 0);
    assert_eq!(a.unused.len(), 3, "the entities: {:?}", a.unused);
    let filters = [
        Filter::default(),
        Filter {
            quads: vec![3, 4],
            least: 60,
            ..Filter::default()
        },
        Filter {
            actors: vec![0, 3],
            ..Filter::default()
        },
        Filter {
            span: Some((15_000, 18_000)),
            facts: true,
            ..Filter::default()
        },
        Filter {
            place: Some((-10.0, 30.0, 60.0, 60.0)),
            ..Filter::default()
        },
    ];
    for filter in filters {
        let q = question(filter);
        let answer = packed.answer(&q);
        assert!(answer.events > 0, "{q:?}");
        assert_eq!(answer, plain.answer(&q), "{q:?}");
    }
}

#[test]
fn what_is_counted_is_what_the_documents_say() {
    let (vault, summary) = open(tables("counted", made::documents(2, EVENTS))).unwrap();
    let all: Vec<Document> = made::documents(2, EVENTS).collect();
    let events = || all.iter().flat_map(|d| &d.events);
    let answer = vault.answer(&question(Filter::default()));
    for quad in 1..=4 {
        let there = events().filter(|e| e.quad == quad).count();
        assert_eq!(answer.quads[usize::from(quad) - 1] as usize, there);
    }
    let placed: u32 = answer.spots.iter().map(|s| s.events).sum();
    assert_eq!(
        answer.spots_left,
        u32::from(answer.spots.len() == 400) * answer.spots_left
    );
    assert!(placed as usize <= events().filter(|e| e.place.is_some()).count());
    let busiest = &summary.actors[0];
    let with = |code: &str| {
        let is = |a: &demarche_extract::document::Actor| a.country.as_deref() == Some(code);
        events()
            .filter(|e| e.source.iter().chain(&e.target).any(is))
            .count()
    };
    assert_eq!(busiest.events as usize, with(&busiest.key));
    let facts = vault.answer(&question(Filter {
        facts: true,
        ..Filter::default()
    }));
    assert_eq!(
        facts.events as usize,
        events().filter(|e| e.status == "asserted").count()
    );
}

#[test]
fn a_row_and_its_article_are_read_again_from_either_format() {
    let all: Vec<Document> = made::documents(3, EVENTS).collect();
    let vaults = [
        open(tables("again", made::documents(3, EVENTS))).unwrap().0,
        open(vec![given(
            "coded.ndjson",
            lines(made::documents(3, EVENTS)),
        )])
        .unwrap()
        .0,
    ];
    for mut vault in vaults {
        for row in [0, 7, 8, 2399, 2400, 4999] {
            let detail = vault.detail(row).unwrap();
            let document = &all[row as usize / 8];
            let event = &document.events[row as usize % 8];
            let sentence: String = {
                let s = document.sentences[event.sentence];
                document
                    .text
                    .chars()
                    .skip(s.start)
                    .take(s.end - s.start)
                    .collect()
            };
            assert_eq!(detail.document, document.id);
            assert_eq!(Some(&detail.title), document.title.as_ref());
            assert_eq!(Some(&detail.url), document.url.as_ref());
            assert_eq!(detail.sentence, sentence);
            assert_eq!(
                (&detail.plover, &detail.cameo),
                (&event.plover, &event.cameo)
            );
            assert_eq!(detail.sources, [event.source[0].name.as_str()]);
        }
        assert!(vault.detail(EVENTS as u32).is_err());
        let texts = vault
            .articles(
                &Filter {
                    span: Some((15_000, 16_000)),
                    ..Filter::default()
                },
                3,
            )
            .unwrap();
        assert_eq!(texts.len(), 3);
        let known = |t: &str| all.iter().any(|d| d.text == t);
        assert!(texts.iter().all(|t| known(&t.text) && !t.date.is_empty()));
    }
}

#[test]
fn events_alone_can_be_counted_and_say_that_texts_are_elsewhere() {
    let mut files = tables("alone", made::documents(4, EVENTS));
    files.retain(|f| f.name.starts_with("events"));
    let (mut vault, summary) = open(files).unwrap();
    assert!(!summary.texts);
    let detail = vault.detail(5).unwrap();
    assert!(detail.title.is_empty() && !detail.sentence.is_empty());
    assert_eq!(vault.articles(&Filter::default(), 3), Err(Problem::NoTexts));
}

#[test]
fn documents_alone_have_no_events() {
    let mut files = tables("without", made::documents(4, 100));
    files.retain(|f| f.name.starts_with("documents"));
    assert!(matches!(refused(files), Problem::NoEvents { .. }));
}

#[test]
fn a_file_that_was_cut_off_is_named() {
    let mut files = tables("cut", made::documents(5, EVENTS));
    files.retain(|f| f.name.starts_with("events"));
    let whole = files[0]
        .blob
        .read(0, files[0].blob.size() as usize)
        .unwrap();
    for length in [5, 100, whole.len() / 2, whole.len() - 1] {
        let cut = given("cut.parquet", whole[..length].to_vec());
        assert_eq!(
            refused(vec![cut]),
            Problem::Truncated {
                name: "cut.parquet".into()
            },
            "{length}"
        );
    }
    // Cut in the middle, with its end: the footer tells of bytes that are not there.
    let mut gap = whole[..1000].to_vec();
    gap.extend_from_slice(&whole[whole.len() - 20_000..]);
    let problem = refused(vec![given("gap.parquet", gap)]);
    assert!(
        matches!(problem, Problem::Truncated { .. } | Problem::Damaged { .. }),
        "{problem:?}"
    );
}

#[test]
fn damaged_bytes_are_told_and_stop_nothing_else() {
    let mut files = tables("damaged", made::documents(5, EVENTS));
    files.retain(|f| f.name.starts_with("events"));
    let whole = files[0]
        .blob
        .read(0, files[0].blob.size() as usize)
        .unwrap();
    let mut told = 0;
    for at in (100..whole.len() - 100).step_by(whole.len() / 40) {
        let mut bytes = whole.clone();
        for b in &mut bytes[at..at + 8] {
            *b ^= 0x5a;
        }
        // Some bytes are of columns that are not counted: then all is well.
        if let Err(problem) = open(vec![given("bad.parquet", bytes)]) {
            let named = matches!(
                problem,
                Problem::Damaged { .. }
                    | Problem::Truncated { .. }
                    | Problem::Columns { .. }
                    | Problem::Codec { .. }
            );
            assert!(named, "{problem:?}");
            told += 1;
        }
    }
    assert!(told > 3, "{told}");
}

#[test]
fn another_table_is_refused_by_what_it_lacks() {
    use arrow_array::{ArrayRef, Int32Array, RecordBatch};
    let column: ArrayRef = Arc::new(Int32Array::from(vec![1, 2]));
    let batch = |name: &str| RecordBatch::try_from_iter([(name, Arc::clone(&column))]).unwrap();
    let file = |name: &str| {
        let mut out = Vec::new();
        let batch = batch(name);
        let mut writer =
            parquet::arrow::ArrowWriter::try_new(&mut out, batch.schema(), None).unwrap();
        writer.write(&batch).unwrap();
        writer.close().unwrap();
        out
    };
    let missing = |name: &str| match refused(vec![given("other.parquet", file(name))]) {
        Problem::Columns { missing, .. } => missing,
        other => panic!("{other:?}"),
    };
    assert!(missing("price").contains(&"plover".to_owned()));
    // A column of the right name that holds numbers instead of text.
    assert!(missing("plover").contains(&"plover".to_owned()));
    assert!(missing("quad").contains(&"source[].country".to_owned()));
}

#[test]
fn what_is_no_parquet_and_what_is_empty_says_so() {
    assert_eq!(
        refused(vec![given(
            "notes.parquet",
            b"Dear diary, today nothing happened.".to_vec()
        )]),
        Problem::NotParquet {
            name: "notes.parquet".into()
        }
    );
    assert_eq!(
        refused(vec![given("nothing.ndjson", Vec::new())]),
        Problem::Empty {
            name: "nothing.ndjson".into()
        }
    );
    let mut both = tables("mixed", made::documents(6, 8));
    both.push(given("coded.ndjson", lines(made::documents(6, 8))));
    assert_eq!(refused(both), Problem::Mixed);
}

#[test]
fn broken_lines_are_counted_and_listed_and_cost_themselves_only() {
    let good = lines(made::documents(7, 80));
    let mut bytes = b"\n{\"id\": \"x\", \"text\": \"An article.\"}\nnot json\n".to_vec();
    bytes.extend_from_slice(&good);
    bytes.extend_from_slice(b"[1, 2]\n");
    // The last line was cut off.
    bytes.extend_from_slice(&good[..good.len() / 3 - 40]);
    let (mut vault, summary) = open(vec![given("some.ndjson", bytes)]).unwrap();
    assert!(summary.events >= 80, "{}", summary.events);
    let told: Vec<(u32, bool)> = summary
        .examples
        .iter()
        .map(|b| (b.line, matches!(b.why, Flaw::Json(_))))
        .collect();
    assert_eq!(told[..2], [(2, false), (3, true)]);
    assert_eq!(told[2], (14, true));
    assert_eq!(summary.broken as usize, told.len());
    assert_eq!(vault.detail(0).unwrap().document, "made/0000000");
}

#[test]
fn a_file_of_broken_lines_alone_has_no_events_and_shows_examples() {
    let bytes = "{\"text\": \"An article.\"}\n".repeat(50).into_bytes();
    match refused(vec![given("raw.ndjson", bytes)]) {
        Problem::NoEvents { broken, examples } => {
            assert_eq!((broken, examples.len()), (50, 20));
            assert_eq!(examples[0].why, Flaw::Uncoded);
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_line_longer_than_is_read_is_passed_over() {
    let good = lines(made::documents(7, 16));
    let mut bytes = vec![b'x'; 40 << 20];
    bytes.push(b'\n');
    bytes.extend_from_slice(&good);
    let (mut vault, summary) = open(vec![given("long.ndjson", bytes)]).unwrap();
    assert_eq!((summary.events, summary.broken), (16, 1));
    assert_eq!(summary.examples[0].why, Flaw::Long);
    assert_eq!(vault.detail(9).unwrap().document, "made/0000001");
}

#[test]
fn more_than_may_be_held_is_refused_before_it_is_read() {
    let files = tables("much", made::documents(8, EVENTS));
    let problem = Vault::open(files, 100_000, &mut |_| panic!("nothing is read"));
    assert_eq!(
        problem.err(),
        Some(Problem::TooMuch {
            events: EVENTS as f64,
            most: 100_000.0
        })
    );
    let lines = given("coded.ndjson", lines(made::documents(8, EVENTS)));
    assert!(matches!(
        Vault::open(vec![lines], 100_000, &mut |_| {}).err(),
        Some(Problem::TooMuch { .. })
    ));
}

/// A file that shrinks when it is told to.
struct Shrinking(Vec<u8>, Arc<AtomicBool>);

impl Blob for Shrinking {
    fn size(&self) -> u64 {
        self.0.len() as u64
    }

    fn read(&self, at: u64, length: usize) -> io::Result<Vec<u8>> {
        if self.1.load(Ordering::Relaxed) {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        self.0.read(at, length)
    }
}

#[test]
fn a_file_that_changes_after_it_was_opened_says_so_and_stays_counted() {
    let gone = Arc::new(AtomicBool::new(false));
    let shrinking = |g: &Given| Given {
        name: g.name.clone(),
        blob: Arc::new(Shrinking(
            g.blob.read(0, g.blob.size() as usize).unwrap(),
            Arc::clone(&gone),
        )),
    };
    let packed: Vec<Given> = tables("shrinks", made::documents(9, 800))
        .iter()
        .map(shrinking)
        .collect();
    let plain = vec![shrinking(&given(
        "coded.ndjson",
        lines(made::documents(9, 800)),
    ))];
    for files in [packed, plain] {
        gone.store(false, Ordering::Relaxed);
        let (mut vault, _) = open(files).unwrap();
        gone.store(true, Ordering::Relaxed);
        assert!(
            matches!(vault.detail(3), Err(Problem::Changed { .. })),
            "{:?}",
            vault.detail(3)
        );
        assert_eq!(vault.answer(&Question::default()).events, 800);
    }
}
