//! Quotations in short passages, one phenomenon each: `fixtures/quotes.txt`.

mod support;

use demarche_extract::document::{Document, Quote};

#[test]
fn quotations_of_short_passages() {
    support::check("quotes.txt", facts);
}

/// `kind · words · speaker's words → entity`
fn facts(document: &Document) -> Vec<String> {
    document.quotes.iter().map(|q| fact(document, q)).collect()
}

fn fact(document: &Document, quote: &Quote) -> String {
    let speaker = match (quote.speaker_start, quote.speaker_end) {
        (Some(a), Some(b)) => {
            let entity = quote
                .speaker
                .as_ref()
                .and_then(|id| document.entities.iter().find(|e| e.id == *id));
            format!(
                "{} → {}",
                words(document, a, b),
                entity.map_or("-", |e| &e.name)
            )
        }
        _ => "-".into(),
    };
    format!(
        "{} · {} · {speaker}",
        quote.kind,
        words(document, quote.start, quote.end)
    )
}

fn words(document: &Document, start: usize, end: usize) -> String {
    document
        .text
        .chars()
        .skip(start)
        .take(end - start)
        .collect::<String>()
        .replace('\n', " ")
}

/// The figures that the project promises on these passages: spans and speakers.
#[test]
fn spans_and_speakers_are_right() {
    let (mut gold, mut found, mut right, mut speakers) = (0, 0, 0, 0);
    for case in support::cases("quotes.txt") {
        let facts = facts(&support::read(&case));
        gold += case.expected.len();
        found += facts.len();
        for expected in &case.expected {
            let part = |fact: &str, n: usize| fact.split(" · ").nth(n).unwrap_or("").to_owned();
            let same = facts.iter().find(|f| part(f, 1) == part(expected, 1));
            right += usize::from(same.is_some());
            speakers += usize::from(same.is_some_and(|f| part(f, 2) == part(expected, 2)));
        }
    }
    let f1 = 200.0 * right as f64 / (gold + found) as f64;
    let named = 100.0 * speakers as f64 / right as f64;
    println!(
        "quotations: spans F1 {f1:.1} ({right} right of {found} found, {gold} expected), right speaker {named:.1} %"
    );
    assert!(
        f1 >= 99.0 && named >= 95.0,
        "spans F1 {f1:.1}, right speaker {named:.1} %"
    );
}

#[test]
fn noise_harms_nothing() {
    for noise in [
        "“ ‘ \" ' `` said: ",
        "»«„ he said “",
        "'a ’b ‘c’ ' said, ",
        "\"\"\"\n\n“said” ",
        "according to ",
        "“said said said",
    ] {
        let text = noise.repeat(2_000 / noise.len());
        let case = support::Case {
            title: String::new(),
            date: None,
            text,
            expected: Vec::new(),
        };
        let document = support::read(&case);
        assert!(document.quotes.iter().all(|q| q.start < q.end), "{noise}");
    }
}
