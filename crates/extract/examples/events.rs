//! A workbench for the lexicon of events.
//!
//!     cargo run -p demarche-extract --example events -- coverage FILE…   what the lexicon covers, and what never fires
//!     cargo run -p demarche-extract --example events -- features FILE…   each event with what its confidence is reckoned from
//!     cargo run -p demarche-extract --example events -- cost FILE…       what share of the time each stage takes
//!
//! A FILE is plain text, or NDJSON with a `text` on each line.

use demarche_extract::{
    Input, coref,
    event::{self, lexicon::Lexicon, ontology::Ontology},
    knowledge, name, parse, quote, text, time, token,
    types::{EntityDraft, EventDraft},
};
use std::collections::{BTreeMap, BTreeSet};

/// Texts of a file with their ids and dates.
fn texts(path: &str) -> Vec<(String, String, Option<String>)> {
    let whole = std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{path}: {e}"));
    if !path.ends_with("jsonl") {
        return vec![(path.to_owned(), whole, Some("2024-05-15".to_owned()))];
    }
    whole
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter_map(|v| {
            let get = |key: &str| v.get(key).and_then(|v| v.as_str()).map(str::to_owned);
            Some((get("id").unwrap_or_default(), get("text")?, get("date")))
        })
        .collect()
}

/// All readings of a text, however unsure.
fn read(input: &str, date: Option<&str>) -> (Vec<EntityDraft>, Vec<EventDraft>) {
    let tokens = token::tokenise(input);
    let asked = Input {
        text: input.to_owned(),
        date: date.map(str::to_owned),
        ..Input::default()
    };
    let reference = text::reference_date(&asked, &tokens)
        .ok()
        .and_then(|r| r.date);
    let syntax = parse::parse(input, &tokens, &mut |_| {});
    let times = time::find(&syntax, reference);
    let names = name::find(&syntax);
    let entities = coref::resolve(&syntax, knowledge::link(&syntax, &names, reference));
    let quotes = quote::find(&syntax, &entities);
    event::code_above(0.0, &syntax, entities, &times, &quotes, reference)
}

fn features(files: &[String]) {
    for (id, input, date) in files.iter().flat_map(|f| texts(f)) {
        let (entities, events) = read(&input, date.as_deref());
        for e in events {
            let side = |side: &[usize]| {
                side.iter()
                    .map(|&a| entities[a].country.clone())
                    .collect::<Vec<_>>()
            };
            let features: BTreeMap<_, _> = e.features.iter().copied().collect();
            println!(
                "{}",
                serde_json::json!({
                    "id": id, "plover": e.plover, "cameo": e.cameo, "status": e.status, "rule": e.rule,
                    "source": side(&e.source), "target": side(&e.target), "confidence": e.confidence,
                    "features": features,
                })
            );
        }
    }
}

fn coverage(files: &[String]) {
    let lexicon = Lexicon::get();
    let ontology = Ontology::get();
    let coded = ontology.reachable(lexicon.entries.iter().map(|e| (e.code.cameo, e.attitude)));
    let three: BTreeSet<&str> = ontology.codes().iter().map(|c| &c.cameo[..3]).collect();
    let missing: Vec<_> = three
        .iter()
        .filter(|c| !coded.iter().any(|d| d.starts_with(**c)))
        .collect();
    println!(
        "{} entries, {} patterns",
        lexicon.entries.len(),
        lexicon.patterns.len()
    );
    println!(
        "{} of {} CAMEO categories of three digits, {} of {} codes",
        three.len() - missing.len(),
        three.len(),
        coded.len(),
        ontology.codes().len()
    );
    for c in missing {
        println!(
            "  no entry: {c} {}",
            ontology.code(c).map_or("", |c| c.meaning)
        );
    }
    let types: BTreeSet<_> = ontology.types().collect();
    for (plover, mode) in types {
        let found = lexicon
            .entries
            .iter()
            .map(|e| (e.plover, e.mode))
            .chain(
                coded
                    .iter()
                    .filter_map(|c| ontology.code(c))
                    .map(|c| (c.plover, c.mode)),
            )
            .any(|(p, m)| {
                let carried = plover == "THREATEN" && ontology.quad(p) == 4;
                (p == plover || carried) && (mode == "-" || m == Some(mode))
            });
        if !found {
            println!("  no entry: {plover} {mode}");
        }
    }
    let mut fired: BTreeMap<String, usize> = lexicon
        .entries
        .iter()
        .map(|e| (e.name.clone(), 0))
        .collect();
    for (_, input, date) in files.iter().flat_map(|f| texts(f)) {
        for e in read(&input, date.as_deref()).1 {
            *fired.entry(e.rule).or_default() += 1;
        }
    }
    if !files.is_empty() {
        println!("never fired on the given texts:");
        for (name, _) in fired.iter().filter(|(_, n)| **n == 0) {
            println!("  {name}");
        }
    }
}

/// Time by stage, the whole engine's order, one thread; the first text warms the tables up and does not count.
fn cost(files: &[String]) {
    const STAGES: [&str; 6] = [
        "tokens",
        "trees",
        "names and times",
        "knowledge and coreference",
        "quotations",
        "events",
    ];
    let mut spent = [std::time::Duration::ZERO; STAGES.len()];
    let mut words = 0;
    for (i, (_, input, _)) in files.iter().flat_map(|f| texts(f)).enumerate() {
        let mut laps = Vec::with_capacity(STAGES.len());
        let mut last = std::time::Instant::now();
        let mut lap = || {
            laps.push(last.elapsed());
            last = std::time::Instant::now();
        };
        let tokens = token::tokenise(&input);
        lap();
        let syntax = parse::parse(&input, &tokens, &mut |_| {});
        lap();
        let times = time::find(&syntax, None);
        let names = name::find(&syntax);
        lap();
        let entities = coref::resolve(&syntax, knowledge::link(&syntax, &names, None));
        lap();
        let quotes = quote::find(&syntax, &entities);
        lap();
        event::code(&syntax, entities, &times, &quotes, None);
        lap();
        if i > 0 {
            words += input.split_whitespace().count();
            for (sum, lap) in spent.iter_mut().zip(laps) {
                *sum += lap;
            }
        }
    }
    let all: f64 = spent.iter().map(std::time::Duration::as_secs_f64).sum();
    for (stage, time) in STAGES.iter().zip(spent) {
        println!("{stage:26} {:5.1} %", 100.0 * time.as_secs_f64() / all);
    }
    let after: f64 = spent[2..]
        .iter()
        .map(std::time::Duration::as_secs_f64)
        .sum();
    println!("after the trees            {:5.1} %", 100.0 * after / all);
    println!("{:.0} words a second", words as f64 / all);
}

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.split_first() {
        Some((command, files)) if command == "coverage" => coverage(files),
        Some((command, files)) if command == "features" => features(files),
        Some((command, files)) if command == "cost" => cost(files),
        _ => eprintln!("events coverage|features|cost FILE…"),
    }
}
