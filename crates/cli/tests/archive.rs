//! Archives as their owners meet them: files in, files out, and whatever can be wrong with either.

use arrow_array::{ArrayRef, RecordBatch, StringArray, cast::AsArray};
use parquet::{
    arrow::{ArrowWriter, arrow_reader::ParquetRecordBatchReaderBuilder},
    basic::Compression,
    file::properties::WriterProperties,
};
use serde_json::{Value, json};
use std::{
    fs::{self, File},
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    sync::Arc,
    thread,
    time::{Duration, Instant},
};

/// A folder of this test's own, gone with it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path =
            Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).expect("made");
        Self(path)
    }
    fn path(&self, name: &str) -> String {
        self.0.join(name).display().to_string()
    }
    fn write(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().expect("inside")).expect("made");
        fs::write(&path, content).expect("written");
        self.path(name)
    }
    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).unwrap_or_else(|e| panic!("{name}: {e}"))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn demarche(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_demarche"));
    command.arg("extract").args(args).stdin(Stdio::null());
    command
}

/// Run to the end; standard error is in the message when the exit code is another.
fn run(args: &[&str], code: i32) -> Output {
    let out = demarche(args).output().expect("demarche runs");
    let said = String::from_utf8_lossy(&out.stderr).into_owned();
    assert_eq!(out.status.code(), Some(code), "{args:?}: {said}");
    out
}

fn lines(text: &str) -> Vec<Value> {
    text.lines()
        .map(|l| serde_json::from_str(l).expect("JSON"))
        .collect()
}

/// Articles of different lengths; each tells an event at a place.
fn article(i: usize) -> (String, String) {
    let sides = ["France", "Egypt", "Norway", "Peru", "Japan"];
    let (a, b) = (sides[i % 5], sides[(i / 5 + i + 1) % 5]);
    let text = format!("{a} accused {b} of shelling a village near Cairo on Monday. ");
    (
        format!("a{i}"),
        text.repeat(1 + i % 3).trim_end().to_owned(),
    )
}

fn ndjson(n: usize) -> String {
    (0..n)
        .map(|i| {
            let (id, text) = article(i);
            json!({"id": id, "text": text, "date": "2023-09-22"}).to_string() + "\n"
        })
        .collect()
}

fn table(rows: &[(&str, Option<&str>)]) -> RecordBatch {
    let ids = StringArray::from_iter_values(rows.iter().map(|r| r.0));
    let texts = StringArray::from_iter(rows.iter().map(|r| r.1));
    let dates = StringArray::from_iter_values(rows.iter().map(|_| "2023-09-22"));
    RecordBatch::try_from_iter_with_nullable([
        ("id", Arc::new(ids) as ArrayRef, false),
        ("text", Arc::new(texts), true),
        ("date", Arc::new(dates), true),
    ])
    .expect("columns of one length")
}

/// A Parquet file with groups of `group` rows.
fn parquet(path: &str, rows: &[(&str, Option<&str>)], group: usize, compression: Compression) {
    let properties = WriterProperties::builder()
        .set_max_row_group_row_count(Some(group))
        .set_compression(compression)
        .build();
    let rows = table(rows);
    let file = File::create(path).expect("made");
    let mut writer = ArrowWriter::try_new(file, rows.schema(), Some(properties)).expect("a schema");
    writer.write(&rows).expect("written");
    writer.close().expect("closed");
}

/// All rows of a table that was written.
fn read_table(folder: &str) -> Vec<RecordBatch> {
    let mut parts: Vec<_> = fs::read_dir(folder)
        .expect(folder)
        .map(|e| e.expect("an entry").path())
        .collect();
    parts.sort();
    parts
        .iter()
        .flat_map(|p| {
            let file = File::open(p).expect("there");
            let reader = ParquetRecordBatchReaderBuilder::try_new(file).expect("Parquet");
            reader.build().expect("Parquet").map(|b| b.expect("rows"))
        })
        .collect()
}

fn column(table: &[RecordBatch], name: &str) -> Vec<String> {
    table
        .iter()
        .flat_map(|b| {
            let column = b.column_by_name(name).expect(name).as_string::<i32>();
            column
                .iter()
                .map(|v| v.unwrap_or("").to_owned())
                .collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn every_format_holds_the_same_articles() {
    let dir = Folder::new("formats");
    let articles: Vec<_> = (0..5).map(article).collect();
    let rows: Vec<_> = articles
        .iter()
        .map(|(i, t)| (i.as_str(), Some(t.as_str())))
        .collect();
    dir.write("a.ndjson", ndjson(5));
    let csv: String = rows
        .iter()
        .map(|(i, t)| format!("\"{}\",{i},2023-09-22\r\n", t.expect("some")))
        .collect();
    dir.write("a.csv", format!("body,id,date\r\n{csv}"));
    parquet(&dir.path("a.parquet"), &rows, 2, Compression::SNAPPY);
    for (i, (_, text)) in articles.iter().enumerate() {
        dir.write(&format!("texts/2023/{i}.txt"), text);
    }
    dir.write("texts/_README.txt", "not an article");
    dir.write("texts/2023/picture.png", [0xff, 0xd8]);

    let read = |args: &[&str]| lines(std::str::from_utf8(&run(args, 0).stdout).expect("UTF-8"));
    let expected = read(&["--ndjson", &dir.path("a.ndjson")]);
    assert_eq!(expected.len(), 5);
    assert!(expected.iter().all(|d| d["events"] != json!([])));
    assert_eq!(
        read(&["--from", "csv", "--column", "text=body", &dir.path("a.csv")]),
        expected
    );
    assert_eq!(read(&[&dir.path("a.parquet")]), expected);
    assert_eq!(read(&["--to", "ndjson", &dir.path("a.nd*n")]), expected);
    // The name of a text is that of its file.
    let texts = read(&["--date", "2023-09-22", &dir.path("texts")]);
    assert_eq!(texts[1]["id"], dir.path("texts/2023/1.txt"));
    let but_id = |documents: Vec<Value>| -> Vec<Value> {
        let without = |mut d: Value| {
            d["id"] = Value::Null;
            d
        };
        documents.into_iter().map(without).collect()
    };
    assert_eq!(but_id(texts), but_id(expected));
}

#[test]
fn standard_input_is_an_archive_too() {
    let mut child = demarche(&["--from", "csv", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("starts");
    let mut stdin = child.stdin.take().expect("piped");
    stdin.write_all(b"text\nOne.\nTwo.\n").expect("read");
    drop(stdin);
    let out = child.wait_with_output().expect("ends");
    let documents = lines(std::str::from_utf8(&out.stdout).expect("UTF-8"));
    assert_eq!(documents[1]["text"], "Two.");
    assert_eq!(documents[1]["id"], "standard input:2");
    let said = String::from_utf8_lossy(&out.stderr);
    assert!(said.contains("2 of 2 coded"), "{said}");
}

#[test]
fn three_tables_hold_what_the_documents_do() {
    let dir = Folder::new("tables");
    let input = dir.write("a.ndjson", ndjson(30));
    let out = dir.path("coded");
    run(&["--commit-every", "8", "--out", &out, &input], 0);
    let documents =
        lines(std::str::from_utf8(&run(&["--ndjson", &input], 0).stdout).expect("UTF-8"));
    let expected = |list: &str, field: &str| -> Vec<(String, String)> {
        let of = |d: &Value| -> Vec<(String, String)> {
            let text = |v: &Value| v.as_str().expect("text").to_owned();
            d[list]
                .as_array()
                .expect("a list")
                .iter()
                .map(|e| (text(&d["id"]), text(&e[field])))
                .collect()
        };
        documents.iter().flat_map(of).collect()
    };
    for (name, field) in [("events", "cameo"), ("entities", "name")] {
        let table = read_table(&format!("{out}/{name}"));
        let rows: Vec<_> = column(&table, "document")
            .into_iter()
            .zip(column(&table, field))
            .collect();
        assert_eq!(rows, expected(name, field), "{name}");
        assert!(!rows.is_empty());
    }
    let table = read_table(&format!("{out}/documents"));
    assert_eq!(table.len(), 4, "a part for every eight");
    let texts: Vec<_> = documents
        .iter()
        .map(|d| d["text"].as_str().expect("text"))
        .collect();
    assert_eq!(column(&table, "text"), texts);
}

#[test]
fn events_as_csv_and_as_geojson() {
    let dir = Folder::new("shapes");
    let input = dir.write(
        "a.ndjson",
        ndjson(4)
            + "{\"id\":\"none\",\"text\":\"\"}\n"
            + &ndjson(5).lines().last().expect("five").replace('\n', ""),
    );
    run(&["--out", &dir.path("e.csv"), &input], 0);
    run(&["--out", &dir.path("e.geojson"), &input], 0);
    let csv = dir.read("e.csv");
    let rows: Vec<Vec<&str>> = csv.lines().map(|l| l.split(',').collect()).collect();
    let at = |name: &str| rows[0].iter().position(|c| *c == name).expect(name);
    assert_eq!(rows[1][at("Actor1CountryCode")], "FRA");
    assert_eq!(rows[1][at("Actor2CountryCode")], "EGY");
    assert_eq!(rows[1][at("EventRootCode")], "11");
    assert_eq!(rows[1][at("SQLDATE")], "20230918");
    let all: Value = serde_json::from_str(&dir.read("e.geojson")).expect("JSON");
    let features = all["features"].as_array().expect("features");
    assert!(features.len() >= 5);
    assert_eq!(features[0]["properties"]["plover"], "ACCUSE");
}

#[test]
fn what_is_wrong_is_listed_and_the_rest_is_coded() {
    let dir = Folder::new("bad");
    let (_, good) = article(1);
    let long = "The king met the envoy. ".repeat(10 * 1024 * 1024 / 24);
    dir.write(
        "1.ndjson",
        format!(
            "{}\n{}\n{}\n{}\n{}\n{}\nnot JSON\n{}\n",
            json!({"id": "good1", "text": good}),
            json!({"id": "null", "text": null}),
            json!({"id": "long", "text": long}),
            json!({"id": "good1", "text": "The same id."}),
            json!({"id": "date", "text": good, "date": "2023-02-30"}),
            json!({"id": "good2", "text": good}),
            json!({"id": "good3", "text": good}),
        ),
    );
    let rows = [
        ("good4", Some(good.as_str())),
        ("null2", None),
        ("long2", Some(long.as_str())),
        ("good5", Some("Five.")),
        ("good1", Some("Again.")),
    ];
    parquet(
        &dir.path("2.parquet"),
        &rows,
        100,
        Compression::ZSTD(Default::default()),
    );
    // Cut short: the footer, without which nothing can be read, is gone.
    let whole = fs::read(dir.path("2.parquet")).expect("there");
    dir.write("3.parquet", &whole[..whole.len() / 2]);
    // The bytes of the middle one of three groups are gone; the footer is there.
    let rows: Vec<_> = ["good6", "damaged", "good7"]
        .into_iter()
        .map(|id| (id, Some(good.as_str())))
        .collect();
    parquet(&dir.path("4.parquet"), &rows, 1, Compression::UNCOMPRESSED);
    let mut torn = fs::read(dir.path("4.parquet")).expect("there");
    let at: Vec<usize> = torn
        .windows(good.len())
        .enumerate()
        .filter(|(_, w)| *w == good.as_bytes())
        .map(|(i, _)| i)
        .collect();
    // Each text stands in its page and, as a bound, in the statistics after it.
    let middle = torn
        .windows(7)
        .position(|w| w == b"damaged")
        .expect("its id");
    let page = *at.iter().find(|&&i| i > middle).expect("its text");
    torn[page - 60..page + 20].fill(0xff);
    dir.write("4.parquet", &torn);
    dir.write(
        "5.csv",
        format!("id,text\ngood8,{good}\nnull3,\nlong3,{long}\ngood9,Nine.\n"),
    );

    let out = dir.path("out.ndjson");
    let said = run(&["--out", &out, &dir.path("?.*")], 2);
    let ids: Vec<String> = lines(&dir.read("out.ndjson"))
        .iter()
        .map(|d| d["id"].as_str().expect("text").to_owned())
        .collect();
    assert_eq!(ids, (1..10).map(|i| format!("good{i}")).collect::<Vec<_>>());
    let failures: Vec<String> = lines(&dir.read("out.ndjson.failures.ndjson"))
        .iter()
        .map(|f| {
            let source = f["source"].as_str().expect("text");
            assert!(f["message"].as_str().expect("text").len() > 10, "{f}");
            format!(
                "{} {} {}",
                source.rsplit('/').next().expect("a name"),
                f["row"],
                f["reason"].as_str().expect("text")
            )
        })
        .collect();
    assert_eq!(
        failures,
        [
            "1.ndjson 2 no-text",
            "1.ndjson 3 too-long",
            "1.ndjson 4 duplicate-id",
            "1.ndjson 5 bad-date",
            "1.ndjson 7 malformed",
            "2.parquet 2 no-text",
            "2.parquet 3 too-long",
            "2.parquet 5 duplicate-id",
            "3.parquet 0 damaged",
            "4.parquet 2 damaged",
            "5.csv 2 no-text",
            "5.csv 3 too-long",
        ]
    );
    let said = String::from_utf8_lossy(&said.stderr);
    assert!(said.contains("9 of 21 coded"), "{said}");
    assert!(said.contains("12 failed: 1 malformed, 3 without text, 1 with a date that is none, 2 with an id that another had, 3 too long, 2 damaged"), "{said}");
}

#[test]
fn a_row_as_long_as_allowed_by_the_owner_is_coded() {
    let dir = Folder::new("long");
    let input = dir.write("a.ndjson", ndjson(1));
    run(&["--to", "ndjson", "--longest", "20", &input], 2);
    run(&["--to", "ndjson", "--longest", "2000", &input], 0);
}

#[test]
fn a_line_without_end_is_passed_over_without_being_held() {
    // 512 MiB in one line, in a process that may not have as much.
    let mut child = Command::new("sh")
        .args([
            "-c",
            "ulimit -v 400000; exec \"$0\" extract --from ndjson --threads 1",
            env!("CARGO_BIN_EXE_demarche"),
        ])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("starts");
    let mut stdin = child.stdin.take().expect("piped");
    let megabyte = vec![b'x'; 1 << 20];
    for _ in 0..512 {
        stdin.write_all(&megabyte).expect("read");
    }
    stdin
        .write_all(b"\n{\"id\":\"next\",\"text\":\"Next.\"}\n")
        .expect("read");
    drop(stdin);
    let out = child.wait_with_output().expect("ends");
    assert_eq!(
        out.status.code(),
        Some(2),
        "{}",
        String::from_utf8_lossy(&out.stderr)
    );
    assert!(String::from_utf8_lossy(&out.stdout).contains("\"id\":\"next\""));
}

/// Everything under a path, by name, but for the journal.
fn tree(path: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    if path.is_file() {
        return vec![(PathBuf::new(), fs::read(path).expect("there"))];
    }
    let mut all: Vec<_> = fs::read_dir(path)
        .expect("a folder")
        .flat_map(|e| {
            let path = e.expect("an entry").path();
            let name = PathBuf::from(path.file_name().expect("a name"));
            tree(&path)
                .into_iter()
                .map(move |(p, b)| (name.join(p), b))
                .collect::<Vec<_>>()
        })
        .collect();
    all.sort();
    all
}

fn entries(journal: &str) -> usize {
    fs::read_to_string(journal)
        .unwrap_or_default()
        .lines()
        .count()
}

#[test]
fn a_run_that_is_killed_goes_on_without_loss_or_repetition() {
    let dir = Folder::new("killed");
    let bad = "{\"id\":\"bad\",\"text\":null}\n";
    let input = dir.write(
        "a.ndjson",
        (0..3)
            .map(|i| ndjson(100).replace("\"a", &format!("\"{i}-")) + bad)
            .collect::<String>(),
    );
    for name in ["out.ndjson", "out.geojson", "out"] {
        let whole = dir.path(&format!("whole-{name}"));
        run(&["--commit-every", "7", "--out", &whole, &input], 2);
        let out = dir.path(name);
        let journal = format!("{out}.journal");
        let args = ["--commit-every", "7", "--resume", "--out", &out, &input];
        // Killed after its first, third, fifth … commit, again and again.
        let mut kills = 0;
        for goal in (2..40).step_by(4) {
            let mut child = demarche(&args)
                .stderr(Stdio::null())
                .spawn()
                .expect("starts");
            let late = Instant::now() + Duration::from_secs(60);
            while entries(&journal) < goal && child.try_wait().expect("a child").is_none() {
                assert!(Instant::now() < late, "{name}: no commit in a minute");
                thread::sleep(Duration::from_millis(1));
            }
            if child.try_wait().expect("a child").is_none() {
                child.kill().expect("a child");
                kills += 1;
            }
            child.wait().expect("ends");
        }
        assert!(kills >= 3, "{name}: killed {kills} times only");
        run(&args, 2);
        assert!(
            tree(Path::new(&out)) == tree(Path::new(&whole)),
            "{name} is not what an undisturbed run writes"
        );
        let list = ".failures.ndjson";
        assert_eq!(
            dir.read(&format!("{name}{list}")),
            dir.read(&format!("whole-{name}{list}"))
        );
    }
}

#[test]
fn a_full_disk_is_told_and_the_run_goes_on_when_there_is_room() {
    let dir = Folder::new("full");
    let input = dir.write("a.ndjson", ndjson(60));
    for name in ["out.ndjson", "out"] {
        let whole = dir.path(&format!("whole-{name}"));
        run(&["--commit-every", "10", "--out", &whole, &input], 0);
        // Files may not grow over 24 blocks of 512 bytes: writes fail as on a full disk.
        let out = dir.path(name);
        let cramped = Command::new("sh")
            .args([
                "-c",
                "trap '' XFSZ; ulimit -f 24; exec \"$0\" \"$@\"",
                env!("CARGO_BIN_EXE_demarche"),
            ])
            .args(["extract", "--commit-every", "10", "--out", &out, &input])
            .output()
            .expect("runs");
        let said = String::from_utf8_lossy(&cramped.stderr);
        assert_eq!(cramped.status.code(), Some(1), "{name}: {said}");
        assert!(said.contains(&out), "{said}");
        run(
            &["--commit-every", "10", "--resume", "--out", &out, &input],
            0,
        );
        assert!(tree(Path::new(&out)) == tree(Path::new(&whole)), "{name}");
    }
    // A device that is full from the start.
    let full = File::options().write(true).open("/dev/full");
    if let Ok(full) = full {
        let mut command = demarche(&["--ndjson", &input]);
        let out = command.stdout(full).output().expect("runs");
        let said = String::from_utf8_lossy(&out.stderr);
        assert_eq!(out.status.code(), Some(1), "{said}");
        assert!(said.contains("standard output: No space left"), "{said}");
    }
}

#[test]
fn what_is_there_is_not_written_over_unasked() {
    let dir = Folder::new("there");
    let input = dir.write("a.ndjson", ndjson(3));
    let other = dir.write("b.ndjson", ndjson(4));
    let out = dir.path("out.ndjson");
    run(&["--out", &out, &input], 0);
    let first = dir.read("out.ndjson");
    let said = |args: &[&str]| String::from_utf8_lossy(&run(args, 1).stderr).into_owned();
    assert!(said(&["--out", &out, &input]).contains("--overwrite begins anew"));
    assert!(said(&["--out", &out, "--resume", &other]).contains("of another run"));
    // A run that was done has nothing left to do.
    run(&["--out", &out, "--resume", &input], 0);
    assert_eq!(dir.read("out.ndjson"), first);
    run(&["--out", &out, "--overwrite", &other], 0);
    assert_eq!(dir.read("out.ndjson").lines().count(), 4);
    // A file of somebody else has no journal.
    let mine = dir.write("mine.ndjson", "mine");
    assert!(said(&["--out", &mine, "--resume", &input]).contains("without a journal"));
    assert_eq!(dir.read("mine.ndjson"), "mine");
}

#[test]
fn options_that_cannot_be_meant_are_errors() {
    let dir = Folder::new("options");
    let input = dir.write("a.ndjson", ndjson(1));
    let said = |args: &[&str]| String::from_utf8_lossy(&run(args, 1).stderr).into_owned();
    assert!(said(&["--to", "parquet", &input]).contains("needs --out"));
    assert!(said(&["--to", "csv"]).contains("standard input needs --from"));
    assert!(said(&["--to", "csv", &dir.path("*.nothing")]).contains("no file is called so"));
    assert!(said(&["--to", "csv", &dir.write("a.doc", "x")]).contains("of which format?"));
    assert!(said(&["--to", "csv", "--column", "words=x", &input]).contains("names no field"));
}
