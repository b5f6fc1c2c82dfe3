//! `cargo xtask eval`: the engine against the casebook's gold, by stage, by story and by half.
//!
//! Arguments: `--misses` prints what was missed, wrong or invented; `--texts` prints the reports instead,
//! as `demarche extract --ndjson` reads them; any other argument keeps only the reports whose id contains it.

use demarche_casebook::gold::gold;
use demarche_casebook::score::{Measure, Score, score};
use demarche_casebook::{Case, Report, cases};
use demarche_extract::{Input, extract};

fn main() {
    let (flags, wanted): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|a| a.starts_with("--"));
    if flags.iter().any(|f| f == "--texts") {
        for report in cases().iter().flat_map(|case| &case.reports) {
            println!(
                "{}",
                serde_json::to_string(&input(report)).expect("plain data")
            );
        }
        return;
    }
    let gold = gold();
    let mut columns: Vec<(String, Score)> = Vec::new();
    let mut add = |name: &str, score: &Score| match columns.iter_mut().find(|(n, _)| n == name) {
        Some((_, sum)) => sum.add(score.clone()),
        None => columns.push((name.to_owned(), score.clone())),
    };
    for case in cases() {
        let Case { id, reports, .. } = &case;
        for report in reports
            .iter()
            .filter(|r| wanted.iter().all(|w| r.id.contains(w)))
        {
            let Some(gold) = gold.iter().find(|g| g.id == report.id) else {
                continue;
            };
            let score = score(gold, report, &read(report));
            add(id, &score);
            add(
                if gold.blind {
                    "blind half"
                } else {
                    "seen half"
                },
                &score,
            );
            add("all", &score);
        }
    }
    columns.sort_by_key(|(name, _)| name == "all");
    print!("{:24}", "");
    for (name, _) in &columns {
        print!("  {name:>26}");
    }
    println!(
        "\n{:24}{}",
        "",
        "           P     R    F1  n".repeat(columns.len()).as_str()
    );
    for measure in Measure::ALL {
        print!("{:24}", measure.label());
        for (_, score) in &columns {
            let t = score.of(measure);
            let percent = |x: f64| format!("{:.1}", 100.0 * x);
            if measure.is_share() {
                print!(
                    "  {:>10} {:>5} {:>5} {:>3}",
                    "",
                    percent(t.recall()),
                    "",
                    t.gold
                );
            } else {
                print!(
                    "  {:>10} {:>5} {:>5} {:>3}",
                    percent(t.precision()),
                    percent(t.recall()),
                    percent(t.f1()),
                    t.gold
                );
            }
        }
        println!();
    }
    if flags.iter().any(|f| f == "--misses") {
        for (_, score) in columns.iter().filter(|(name, _)| name == "all") {
            for miss in &score.misses {
                println!("{miss}");
            }
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
