//! Events through the whole engine: the lexicon's own examples, passages of news in our own words with the
//! events beside them, and quiet texts that must give next to none.

use demarche_extract::{
    Input,
    document::{Actor, Document, Event},
    event::lexicon::{Example, Lexicon},
    extract,
};

fn read(text: &str, date: Option<&str>) -> Document {
    let input = Input {
        text: text.to_owned(),
        date: date.map(str::to_owned),
        ..Input::default()
    };
    extract(&input, false).unwrap()
}

/// The states of a side, sorted; `-` for none.
fn states(side: &[Actor]) -> Vec<String> {
    let mut all: Vec<String> = side.iter().filter_map(|a| a.country.clone()).collect();
    all.sort();
    all.dedup();
    if all.is_empty() {
        vec!["-".to_owned()]
    } else {
        all
    }
}

fn tell(e: &Event) -> String {
    format!(
        "{} {} {} {} ({} {}, {:.2}): {}",
        e.plover,
        states(&e.source).join("+"),
        if e.symmetric { "<>" } else { ">" },
        states(&e.target).join("+"),
        e.cameo,
        e.status,
        e.confidence,
        e.why
    )
}

/// Whether an event has the sides that a fixture expects; unnamed sides may be anything without a state.
fn has_sides(e: &Event, source: &str, target: &str, reciprocal: bool) -> bool {
    let expected = |side: &str| {
        let mut all: Vec<String> = side.split('+').map(str::to_owned).collect();
        all.sort();
        all
    };
    let (s, t) = (states(&e.source), states(&e.target));
    let (want_s, want_t) = (expected(source), expected(target));
    let direct = s == want_s && (t == want_t || target == "-" && t == want_s);
    if reciprocal {
        let mut both: Vec<_> = s.iter().chain(&t).filter(|c| *c != "-").cloned().collect();
        let mut want: Vec<_> = want_s
            .iter()
            .chain(&want_t)
            .filter(|c| *c != "-")
            .cloned()
            .collect();
        for list in [&mut both, &mut want] {
            list.sort();
            list.dedup();
        }
        both == want
    } else {
        direct
    }
}

#[test]
fn every_entry_of_the_lexicon_codes_its_examples() {
    let mut wrong = Vec::new();
    let mut tried = 0;
    for entry in &Lexicon::get().entries {
        for Example {
            text,
            source,
            target,
            reciprocal,
            cameo,
        } in &entry.examples
        {
            tried += 1;
            let document = read(text, Some("2024-05-15"));
            let found = document.events.iter().any(|e| {
                cameo.map_or(e.plover == entry.plover || entry.attitude.is_some(), |c| {
                    e.cameo == c
                }) && has_sides(e, source, target, *reciprocal)
            });
            if !found {
                let got: Vec<_> = document.events.iter().map(tell).collect();
                wrong.push(format!("[{}] {text}\n    got {got:?}", entry.name));
            }
        }
    }
    println!(
        "{} of {tried} examples wrong\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    // what the parser of the day still misreads; to be lowered, never raised
    const KNOWN: usize = 12;
    assert!(wrong.len() <= KNOWN);
}

#[test]
fn no_entry_fires_on_its_counter_examples() {
    let mut wrong = Vec::new();
    for entry in &Lexicon::get().entries {
        for text in &entry.nevers {
            let document = read(text, Some("2024-05-15"));
            if !document.events.is_empty() {
                let got: Vec<_> = document.events.iter().map(tell).collect();
                wrong.push(format!("[{}] {text}\n    got {got:?}", entry.name));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn quiet_texts_hold_next_to_no_events() {
    const BOUND: f64 = 0.3; // events per thousand words
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/event/quiet");
    let (mut words, mut events) = (0, Vec::new());
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        words += text.split_whitespace().count();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        events.extend(
            read(&text, Some("2024-05-15"))
                .events
                .iter()
                .map(|e| format!("{name}: {}", tell(e))),
        );
    }
    assert!(words >= 5000);
    let rate = events.len() as f64 * 1000.0 / words as f64;
    println!("{rate:.2} events per thousand words\n{}", events.join("\n"));
    assert!(rate <= BOUND);
}

#[test]
fn passages_of_news_give_their_events_and_few_others() {
    let fixture = include_str!("event/political.txt");
    let (mut required, mut missed, mut extra) = (0, Vec::new(), Vec::new());
    for passage in fixture.split("\n@ ").skip(1) {
        let (date, rest) = passage.split_once('\n').unwrap();
        let text: String = rest
            .lines()
            .take_while(|l| !l.starts_with('='))
            .collect::<Vec<_>>()
            .join("\n");
        let document = read(text.trim(), Some(date.trim()));
        let mut taken = vec![false; document.events.len()];
        for line in rest.lines().filter_map(|l| l.strip_prefix("= ")) {
            let words: Vec<_> = line.split_whitespace().collect();
            let [plover, source, arrow, target] = words[..4] else {
                panic!("{line}: TYPE SRC > TGT");
            };
            let optional = words.get(4) == Some(&"?");
            let hit = document
                .events
                .iter()
                .position(|e| e.plover == plover && has_sides(e, source, target, arrow == "<>"));
            match hit {
                Some(i) => taken[i] = true,
                None if optional => {}
                None => missed.push(format!(
                    "{line}: {}\n    got {:?}",
                    text.trim(),
                    document.events.iter().map(tell).collect::<Vec<_>>()
                )),
            }
            required += usize::from(!optional);
        }
        extra.extend(
            document
                .events
                .iter()
                .zip(taken)
                .filter(|(_, t)| !t)
                .map(|(e, _)| format!("{}\n    got {}", text.trim(), tell(e))),
        );
    }
    println!(
        "{} of {required} missed\n{}",
        missed.len(),
        missed.join("\n")
    );
    println!("{} besides\n{}", extra.len(), extra.join("\n"));
    assert!(required >= 40);
    assert!(missed.len() * 5 <= required, "more than a fifth missed");
    assert!(extra.len() * 2 <= required, "more than half besides");
}

#[test]
fn events_are_dated_by_their_own_words_before_the_story() {
    // text, date of publication, type, what its date must be
    for (text, published, plover, value) in [
        (
            "Kenya reopened its embassy in Somalia on Tuesday, three months after the two countries had agreed to end a dispute.",
            "2023-06-06",
            "AGREE",
            "2023-03",
        ),
        (
            "Niger expelled the French ambassador two days after soldiers from Mali attacked a village in Niger.",
            "2023-06-06",
            "ASSAULT",
            "2023-06-04",
        ),
        (
            "The Peruvian president met his Chilean counterpart on Friday. He praised Chile for its patience.",
            "2023-06-04",
            "SUPPORT",
            "2023-06-02",
        ),
        (
            "Chile signed a pact with Peru on Monday, which had accused it of spying in March.",
            "2023-06-06",
            "SUPPORT",
            "2023-06-05",
        ),
    ] {
        let document = read(text, Some(published));
        let dates: Vec<_> = document
            .events
            .iter()
            .filter(|e| e.plover == plover)
            .map(|e| e.date.value.as_deref())
            .collect();
        assert!(
            dates.contains(&Some(value)),
            "{text}\n    {plover} on {dates:?}"
        );
    }
}

#[test]
fn the_first_since_tells_of_the_one_before() {
    let document = read(
        "The minister's visit is his first to Laos since 2015, Vietnam said.",
        Some("2023-06-06"),
    );
    let fallback = read(
        "The Vietnamese premier paid his first visit to Laos since 2015.",
        Some("2023-06-06"),
    );
    let years: Vec<_> = document
        .events
        .iter()
        .chain(&fallback.events)
        .filter(|e| e.plover == "CONSULT")
        .map(|e| (e.date.value.as_deref(), e.background))
        .collect();
    assert!(years.contains(&(Some("2015"), true)), "{years:?}");
    assert!(years.contains(&(Some("2023-06-06"), false)), "{years:?}");
}

#[test]
fn an_event_without_a_place_of_its_own_is_where_the_story_is_from() {
    for (text, place) in [
        (
            "LIMA — Peru's president received the king of Spain on Friday.",
            "Lima",
        ),
        (
            "MADRID — Spain's foreign minister flew to Lima on Friday.",
            "Lima",
        ),
        (
            "The envoys of Peru and Chile met in Quito on Friday.",
            "Quito",
        ),
        (
            "The Peruvian minister met his Chilean counterpart, Alberto van Klaveren, in Santiago.",
            "Santiago",
        ),
    ] {
        let document = read(text, Some("2023-06-06"));
        let places: Vec<_> = document
            .events
            .iter()
            .filter(|e| e.plover == "CONSULT")
            .map(|e| e.place.as_ref().map(|p| p.name.to_lowercase()))
            .collect();
        assert!(
            places.contains(&Some(place.to_lowercase())),
            "{text}\n    {places:?}"
        );
    }
}
