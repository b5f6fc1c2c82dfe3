//! Text fixtures: short passages with the expected facts beside them.
//!
//! A fixture file holds cases, separated by empty lines:
//!
//! ```text
//! # what the case shows
//! @ 2023-09-22                      the publication date, if there is one
//! > A line of the text.
//! = what is expected of it          one fact a line
//! ```
//!
//! `BLESS=1 cargo test` writes what the engine found in the place of what was expected: read the
//! difference before you commit it.

#![allow(dead_code)] // each test file uses its part of this

use demarche_extract::{Input, document::Document, extract};

/// A passage and what is expected of it.
pub struct Case {
    /// What it shows.
    pub title: String,
    /// Publication date.
    pub date: Option<String>,
    /// The passage.
    pub text: String,
    /// The facts expected.
    pub expected: Vec<String>,
}

/// Where the fixture files lie.
pub fn path(name: &str) -> String {
    format!("{}/tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR"))
}

/// The cases of a fixture file.
pub fn cases(name: &str) -> Vec<Case> {
    let file = std::fs::read_to_string(path(name)).expect("fixture file");
    file.split("\n\n")
        .filter_map(|block| case(block, name))
        .collect()
}

fn case(block: &str, name: &str) -> Option<Case> {
    let mut case = Case {
        title: String::new(),
        date: None,
        text: String::new(),
        expected: Vec::new(),
    };
    for line in block.lines() {
        let rest = line.get(1..).unwrap_or("").strip_prefix(' ').unwrap_or("");
        match line.chars().next() {
            Some('#') => case.title = rest.to_owned(),
            Some('@') => case.date = Some(rest.to_owned()),
            Some('>') => {
                if !case.text.is_empty() {
                    case.text.push('\n');
                }
                case.text.push_str(rest);
            }
            Some('=') => case.expected.push(rest.to_owned()),
            None => {}
            Some(_) => panic!("{name}: a line must begin with # @ > or =: {line}"),
        }
    }
    (!case.text.is_empty()).then_some(case)
}

/// Read a case.
pub fn read(case: &Case) -> Document {
    let input = Input {
        text: case.text.clone(),
        date: case.date.clone(),
        ..Input::default()
    };
    extract(&input, true).expect("a date of the calendar")
}

/// Run every case of a file; fail with all differences, or with `BLESS` set write them down.
pub fn check(name: &str, facts: impl Fn(&Document) -> Vec<String>) {
    compare(name, |case| facts(&read(case)));
}

/// [`check`] for tests that run stages of their own choice.
pub fn compare(name: &str, facts: impl Fn(&Case) -> Vec<String>) {
    let mut differences = String::new();
    let mut blessed = String::new();
    let cases = cases(name);
    for case in &cases {
        let found = facts(case);
        blessed.push_str(&write(case, &found));
        if found == case.expected {
            continue;
        }
        differences.push_str(&format!(
            "\n# {}\n> {}\n",
            case.title,
            case.text.replace('\n', "\n> ")
        ));
        for line in &case.expected {
            differences.push_str(&format!(
                "{} {line}\n",
                if found.contains(line) { " " } else { "-" }
            ));
        }
        for line in found.iter().filter(|l| !case.expected.contains(l)) {
            differences.push_str(&format!("+ {line}\n"));
        }
    }
    if std::env::var_os("BLESS").is_some() {
        let file = std::fs::read_to_string(path(name)).expect("fixture file");
        let head: String = file
            .split("\n\n")
            .take_while(|b| case(b, name).is_none())
            .map(|b| format!("{b}\n\n"))
            .collect();
        std::fs::write(path(name), format!("{head}{}\n", blessed.trim_end()))
            .expect("fixture file");
        return;
    }
    assert!(
        differences.is_empty(),
        "{name}: expected (-) and found (+) differ; BLESS=1 writes what was found\n{differences}"
    );
}

fn write(case: &Case, found: &[String]) -> String {
    let date = case
        .date
        .as_ref()
        .map_or(String::new(), |d| format!("@ {d}\n"));
    let text = case
        .text
        .split('\n')
        .map(|l| format!("> {l}").trim_end().to_owned() + "\n")
        .collect::<String>();
    let facts = found.iter().map(|f| format!("= {f}\n")).collect::<String>();
    format!("# {}\n{date}{text}{facts}\n", case.title)
}
