//! Time expressions in short passages, one phenomenon each: `fixtures/times.txt`.

mod support;

use demarche_extract::document::{Document, Time};

#[test]
fn times_of_short_passages() {
    support::check("times.txt", facts);
}

/// `words · TYPE value MOD · begin/finish`
fn facts(document: &Document) -> Vec<String> {
    document.times.iter().map(fact).collect()
}

fn fact(time: &Time) -> String {
    let modifier = time
        .modifier
        .as_ref()
        .map_or(String::new(), |m| format!(" {m}"));
    let days = match (&time.begin, &time.finish) {
        (Some(a), Some(b)) if a == b => a.clone(),
        (Some(a), Some(b)) => format!("{a}/{b}"),
        _ => "open".into(),
    };
    format!(
        "{} · {} {}{modifier} · {days}",
        time.text, time.kind, time.value
    )
}

#[test]
fn why_is_said_in_words() {
    let why = |text: &str, date: Option<&str>| {
        let case = support::Case {
            title: String::new(),
            date: date.map(str::to_owned),
            text: text.into(),
            expected: Vec::new(),
        };
        support::read(&case)
            .times
            .first()
            .map(|t| t.why.clone())
            .unwrap_or_default()
    };
    for (text, date, part) in [
        (
            "The envoy left on Friday.",
            Some("2023-09-27"),
            "before 27 September 2023, the publication date (“left”)",
        ),
        (
            "The envoy will leave on Friday.",
            Some("2023-09-27"),
            "after 27 September 2023, the publication date (“will”)",
        ),
        (
            "The pact is from 30 February 2021.",
            Some("2023-09-27"),
            "month 2 has no day 30",
        ),
        ("They met on Friday.", None, "no publication date"),
        (
            "The fast of Ramadan began.",
            Some("2023-09-27"),
            "sighting of the moon",
        ),
    ] {
        let found = why(text, date);
        assert!(
            found.contains(part),
            "{text}: “{found}” does not say “{part}”"
        );
    }
}

#[test]
fn noise_is_read_in_linear_time_and_harms_nothing() {
    for noise in [
        "May May May 5 May 5 5 5 and and and ",
        "one hundred hundred hundred and ",
        "mid-to-mid-to-early-late-",
        "1,000,000,000,000,000,",
        "2011-2012-2013-2014/15/16 ",
        "’90s ’’’ 's '00 “ 12:34:56:78 ",
        "\u{a0}é日本語 30 February 9999999999 years ago ",
        "a million billion billion centuries later ",
    ] {
        let text = noise.repeat(20_000 / noise.len());
        let syntax =
            demarche_extract::types::Syntax::new(&text, Vec::new(), Vec::new(), Vec::new());
        let times = demarche_extract::time::find(&syntax, Some(jiff::civil::date(2023, 9, 22)));
        assert!(
            times.windows(2).all(|w| w[0].span.end <= w[1].span.start),
            "{noise}"
        );
    }
}
