//! `cargo xtask eval`: the engine against the casebook's gold, by stage, by story and by half.
//!
//! Arguments: `--misses` prints what was missed, wrong or invented; `--texts` prints the reports instead,
//! as `demarche extract --ndjson` reads them; any other argument keeps only the reports whose id contains it.

use demarche_casebook::board::{Board, exercises};
use demarche_casebook::score::Measure;
use demarche_casebook::{Report, cases};
use demarche_extract::{Input, extract};

fn main() {
    let (flags, wanted): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|a| a.starts_with("--"));
    let stories = cases();
    if flags.iter().any(|f| f == "--texts") {
        for report in stories.iter().flat_map(|case| &case.reports) {
            println!(
                "{}",
                serde_json::to_string(&input(report)).expect("plain data")
            );
        }
        return;
    }
    let mut board = Board::new(stories);
    for exercise in exercises() {
        let report = &exercise.report;
        if wanted.iter().all(|w| report.id.contains(w)) {
            let score = exercise.score(&read(report));
            board.add(&stories[exercise.story], &exercise.gold, &score);
        }
    }
    let columns = || board.columns.iter().filter(|c| c.reports > 0);
    print!("{:24}", "");
    for column in columns() {
        print!("  {:>26}", column.name);
    }
    println!(
        "\n{:24}{}",
        "",
        "           P     R    F1  n".repeat(columns().count())
    );
    for measure in Measure::ALL {
        print!("{:24}", measure.label());
        for column in columns() {
            let t = column.score.of(measure);
            let percent = |x: f64| format!("{:.1}", 100.0 * x);
            let (precision, f1) = if measure.is_share() {
                (String::new(), String::new())
            } else {
                (percent(t.precision()), percent(t.f1()))
            };
            let recall = percent(t.recall());
            print!("  {precision:>10} {recall:>5} {f1:>5} {:>3}", t.gold);
        }
        println!();
    }
    if flags.iter().any(|f| f == "--misses") {
        for miss in &board.all().score.misses {
            let (report, what) = (&miss.report, &miss.what);
            let stage = miss.measure.label().trim();
            println!("{report}: {stage}, {}: {what}", miss.failure.label());
        }
    }
}

/// As the page hands it to the engine.
fn input(report: &Report) -> Input {
    Input {
        id: report.id.clone(),
        text: report.wire(),
        date: Some(report.date.clone()),
        title: Some(report.title.clone()),
        ..Input::default()
    }
}

/// As the page reads it.
fn read(report: &Report) -> demarche_extract::document::Document {
    extract(&input(report), false).expect("the casebook's dates are dates")
}
