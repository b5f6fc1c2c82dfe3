//! The command line as its users meet it: arguments and input in; output, complaints and exit code out.

use serde_json::Value;
use std::{
    io::Write,
    process::{Command, Output, Stdio},
};

/// Run `demarche` with `args`, `input` on standard input.
fn demarche(args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_demarche"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("demarche starts");
    let mut stdin = child.stdin.take().expect("piped");
    let input = input.to_vec();
    // It may stop reading early; that is its right.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().expect("demarche ends");
    writer.join().expect("the writer does not panic");
    output
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).expect("UTF-8")
}

fn stderr(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).expect("UTF-8")
}

fn documents(output: &Output) -> Vec<Value> {
    stdout(output)
        .lines()
        .map(|l| serde_json::from_str(l).expect("a document a line"))
        .collect()
}

#[test]
fn an_article_becomes_one_document() {
    let text = "Ruritania’s king met envoys in Strelsau.";
    let out = demarche(
        &["extract", "--date", "2023-09-22", "--title", "Talks", "-"],
        text.as_bytes(),
    );
    assert_eq!(out.status.code(), Some(0), "{}", stderr(&out));
    let doc: Value = serde_json::from_str(stdout(&out)).expect("JSON");
    assert_eq!(doc["text"], text);
    assert_eq!(doc["title"], "Talks");
    assert_eq!(doc["date"], "2023-09-22");
    assert_eq!(doc["date_basis"], "given");
    assert!(doc.get("tokens").is_none(), "tokens only when asked for");
    assert_eq!(doc["sentences"][0]["end"], text.chars().count());
}

#[test]
fn offsets_count_code_points() {
    let text = "“Déjà vu,” 他 said.";
    let out = demarche(&["extract", "--tokens"], text.as_bytes());
    let doc: Value = serde_json::from_str(stdout(&out)).expect("JSON");
    let chars: Vec<char> = text.chars().collect();
    let forms: Vec<String> = doc["tokens"]
        .as_array()
        .expect("tokens")
        .iter()
        .map(|t| {
            let at = |k: &str| t[k].as_u64().expect("an offset") as usize;
            chars[at("start")..at("end")].iter().collect()
        })
        .collect();
    assert_eq!(forms, ["“", "Déjà", "vu", ",", "”", "他", "said", "."]);
}

#[test]
fn a_batch_keeps_its_order() {
    let lines: Vec<String> = (0..200)
        .map(|i| {
            let text = "The king met the envoy. ".repeat(if i % 7 == 0 { 50 } else { 1 });
            serde_json::json!({"id": format!("a{i}"), "text": text, "url": null}).to_string()
        })
        .collect();
    let out = demarche(&["extract", "--ndjson"], lines.join("\n").as_bytes());
    assert_eq!(out.status.code(), Some(0), "{}", stderr(&out));
    let ids: Vec<_> = documents(&out).iter().map(|d| d["id"].clone()).collect();
    let expected: Vec<_> = (0..200).map(|i| Value::from(format!("a{i}"))).collect();
    assert_eq!(ids, expected);
}

#[test]
fn bad_lines_are_named_and_the_others_read() {
    let batch = "{\"id\":\"1\",\"text\":\"One.\"}\n\
        not JSON\n\
        \n\
        {\"id\":\"2\"}\n\
        {\"id\":\"3\",\"text\":\"Three.\",\"date\":\"2023-02-30\"}\n\
        {\"id\":\"4\",\"text\":\"Four.\",\"date\":\"2023-02-28\"}";
    let out = demarche(&["extract", "--ndjson"], batch.as_bytes());
    assert_eq!(out.status.code(), Some(2));
    let ids: Vec<_> = documents(&out).iter().map(|d| d["id"].clone()).collect();
    assert_eq!(ids, ["1", "4"]);
    let complaints: Vec<_> = stderr(&out).lines().collect();
    assert_eq!(complaints.len(), 3, "{complaints:?}");
    for (complaint, (line, expected)) in complaints.iter().zip([
        ("line 2:", "expected a JSON object"),
        ("line 4:", "missing field `text`"),
        ("line 5:", "expected YYYY-MM-DD"),
    ]) {
        assert!(complaint.contains(line), "{complaint}");
        assert!(complaint.contains(expected), "{complaint}");
    }
}

#[test]
fn a_date_that_is_none_is_an_error() {
    for date in [
        "2023-02-30",
        "yesterday",
        "2023-13-01",
        "22.9.2023",
        "２０２３",
    ] {
        let out = demarche(&["extract", "--date", date], b"Hello.");
        assert_eq!(out.status.code(), Some(2), "{date}");
        assert!(stderr(&out).contains("expected YYYY-MM-DD"), "{date}");
        assert!(out.stdout.is_empty(), "{date}");
    }
}

#[test]
fn bytes_that_are_not_utf8_are_an_error() {
    let out = demarche(&["extract"], b"Caf\xe9 talks");
    assert_eq!(out.status.code(), Some(2));
    assert!(
        stderr(&out).contains("not UTF-8 from byte 4 on"),
        "{}",
        stderr(&out)
    );

    let out = demarche(
        &["extract", "--ndjson"],
        b"{\"id\":\"1\",\"text\":\"\xff\"}\n{\"id\":\"2\",\"text\":\"Two.\"}\n",
    );
    assert_eq!(out.status.code(), Some(2));
    assert_eq!(documents(&out).len(), 1);
    assert!(stderr(&out).contains("line 1"), "{}", stderr(&out));
}

#[test]
fn a_missing_file_is_named() {
    let out = demarche(&["extract", "no/such/file.txt"], b"");
    assert_eq!(out.status.code(), Some(1));
    assert!(stderr(&out).contains("no/such/file.txt"));
}

#[test]
fn nothing_in_nothing_wrong() {
    for args in [
        &["extract"][..],
        &["extract", "--ndjson"],
        &["parse", "--conllu"],
    ] {
        let out = demarche(args, b"");
        assert_eq!(out.status.code(), Some(0), "{args:?}: {}", stderr(&out));
    }
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let line = serde_json::json!({"id": "1", "text": "The king met the envoy."}).to_string();
    let batch = format!("{line}\n").repeat(20_000);
    let mut child = Command::new(env!("CARGO_BIN_EXE_demarche"))
        .args(["extract", "--ndjson"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("demarche starts");
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().expect("piped");
    let _ = stdin.write_all(batch.as_bytes());
    drop(stdin);
    let out = child.wait_with_output().expect("demarche ends");
    assert_eq!(out.status.code(), Some(0));
    assert_eq!(stderr(&out), "");
}

const CONLLU: &str = "# sent_id = 1\n\
    # text = Kings don't meet.\n\
    1\tKings\t_\t_\t_\t_\t_\t_\t_\t_\n\
    2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n\
    2\tdo\t_\t_\t_\t_\t_\t_\t_\t_\n\
    3\tn't\t_\t_\t_\t_\t_\t_\t_\t_\n\
    4\tmeet\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n\
    5\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\
    \n\
    1\tYes\t_\t_\t_\t_\t_\t_\t_\t_\n\
    2\t!\t_\t_\t_\t_\t_\t_\t_\t_\n";

#[test]
fn given_tokens_are_parsed_and_kept() {
    let out = demarche(&["parse", "--conllu"], CONLLU.as_bytes());
    assert_eq!(out.status.code(), Some(0), "{}", stderr(&out));
    let column = |text: &str, n: usize| -> Vec<String> {
        text.lines()
            .map(|l| l.split('\t').nth(n).unwrap_or(l).to_owned())
            .collect()
    };
    let given = CONLLU.trim_end();
    let predicted = stdout(&out).trim_end();
    for kept in [0, 1, 9] {
        assert_eq!(
            column(predicted, kept),
            column(given, kept),
            "column {kept}"
        );
    }
    // Every sentence has one root, and every head lies within it.
    for sentence in predicted.split("\n\n") {
        let heads: Vec<usize> = sentence
            .lines()
            .filter(|l| l.starts_with(|c: char| c.is_ascii_digit()) && !l.starts_with("2-3"))
            .map(|l| {
                l.split('\t')
                    .nth(6)
                    .expect("HEAD")
                    .parse()
                    .expect("a number")
            })
            .collect();
        assert_eq!(heads.iter().filter(|&&h| h == 0).count(), 1);
        assert!(heads.iter().all(|&h| h <= heads.len()));
    }
}

#[test]
fn lines_that_are_not_conllu_are_named() {
    let out = demarche(
        &["parse", "--conllu"],
        b"1\tYes\n\n1\tNo\t_\t_\t_\t_\t_\t_\t_\t_\n\n",
    );
    assert_eq!(out.status.code(), Some(2));
    assert!(stderr(&out).contains("line 1: 2 columns; expected the 10"));
    assert!(stdout(&out).starts_with("1\tNo"));
}

#[test]
fn help_names_every_command() {
    let out = demarche(&["--help"], b"");
    assert_eq!(out.status.code(), Some(0));
    for word in ["extract", "parse"] {
        assert!(stdout(&out).contains(word));
    }
    assert_eq!(demarche(&[], b"").status.code(), Some(2));
}
