//! "How good is this?": the engine's reading of the two stories beside what a careful person codes in
//! them. The engine reads every report here and now; the figures are counted by the code that
//! `cargo xtask eval` counts with.
//!
//! Enters: the casebook's gold and the engine's documents. Leaves: figures by stage, story and half of
//! the gold, and every miss. Must not know how a figure comes about.

use std::collections::BTreeMap;
use std::sync::Arc;

use demarche_casebook::{
    Case as Story,
    board::{self, Board, Column, Exercise},
    cases,
    score::{Failure, Measure, Miss, Score},
};
use leptos::prelude::*;

use crate::{
    case::{Day, bundled, desk::use_desk, history::Filed},
    page::use_page,
    shelf::use_shelf,
    worker::Reader,
};

/// What is told first: the measure, what it says of a hundred, for people.
const FIRST: [(Measure, &str, &str); 4] = [
    (
        Measure::EventDyads,
        "Who did what to whom",
        "events of the right kind between the right sides",
    ),
    (
        Measure::EventDates,
        "When",
        "of the events found are on the right date",
    ),
    (
        Measure::Places,
        "Where",
        "of the places named are within 161 km of where they are",
    ),
    (
        Measure::Speakers,
        "Who said it",
        "of the quotations found have the right speaker",
    ),
];

/// What a measure is called here, and what it means.
fn words(measure: Measure) -> (&'static str, &'static str) {
    match measure {
        Measure::Names => ("Names", "people, organisations, states and places"),
        Measure::Countries => ("… their country", "of the names found"),
        Measure::Times => ("Times", "dates, weekdays, spans"),
        Measure::TimeValues => ("… their value", "of the times found"),
        Measure::Places => ("Places", "found, and within 161 km"),
        Measure::Quotes => ("Quotations", "between quotation marks"),
        Measure::Speakers => ("… their speaker", "of the quotations found"),
        Measure::EventTypes => ("Events by type", "the right PLOVER type"),
        Measure::EventDyads => ("Events by type and sides", "and between the right states"),
        Measure::EventDates => ("… their date", "of the events found so"),
        Measure::EventPlaces => ("… their place", "of the events found so"),
        Measure::EventStatus => ("… happened or not", "asserted, planned, denied"),
    }
}

/// A report to be scored, as the page reads it.
struct Task {
    exercise: Exercise,
    id: Arc<str>,
}

/// The reports with their articles: the very articles that the bundled cases hold, so that what was
/// read once is not read again.
fn tasks(stories: &[Story]) -> (Vec<Task>, Vec<Filed>) {
    let articles: Vec<_> = stories
        .iter()
        .filter_map(|s| bundled::case(&s.id))
        .flat_map(|case| case.articles)
        .collect();
    let tasks = board::exercises()
        .into_iter()
        .filter_map(|exercise| {
            let text = exercise.report.wire();
            let (id, _) = articles
                .iter()
                .find(|(_, a)| a.title == exercise.report.title && a.text == text)?;
            Some(Task {
                id: id.clone(),
                exercise,
            })
        })
        .collect();
    (tasks, articles)
}

/// The page.
#[component]
pub fn Quality() -> impl IntoView {
    let desk = use_desk();
    let stories = StoredValue::new(cases());
    let (tasks, articles) = stories.with_value(|s| tasks(s));
    let all = tasks.len();
    let blind = tasks.iter().filter(|t| t.exercise.gold.blind).count();
    expect_context::<Reader>().study(articles);
    let tasks = StoredValue::new(tasks);
    // Scored once each, as soon as it is read.
    let scores = StoredValue::new(BTreeMap::<usize, Score>::new());
    let done = Memo::new(move |_| {
        desk.machine.with(|documents| {
            scores.update_value(|scores| {
                tasks.with_value(|tasks| {
                    for (n, task) in tasks.iter().enumerate() {
                        if let Some(document) = documents.get(&task.id) {
                            scores
                                .entry(n)
                                .or_insert_with(|| task.exercise.score(document));
                        }
                    }
                });
            });
        });
        scores.with_value(BTreeMap::len)
    });
    let board = Memo::new(move |_| {
        done.track();
        stories.with_value(|stories| {
            let mut board = Board::new(stories);
            tasks.with_value(|tasks| {
                scores.with_value(|scores| {
                    for (n, score) in scores {
                        let e = &tasks[*n].exercise;
                        board.add(&stories[e.story], &e.gold, score);
                    }
                });
            });
            board
        })
    });
    let ready = Memo::new(move |_| done.get() == all);
    view! {
        <div data-testid="quality" data-state=move || if ready.get() { "ready" } else { "reading" }>
            <p class="lead">
                "The reports of the two bundled stories were also read by hand: what a careful person codes in them was written down, for "
                {blind} " of the " {all}
                " before anyone had seen what the engine says. Here is how the engine compares. It reads them in your browser now; no figure came with the page."
            </p>
            <Show when=move || !ready.get()>
                <p class="reading" role="status">
                    <progress aria-label="Reading the reports" max=all.to_string() prop:value=move || done.get() as f64></progress>
                    {move || format!("{} of {all} reports are read", done.get())}
                </p>
            </Show>
            <dl class="figures">
                {FIRST
                    .into_iter()
                    .map(|(measure, name, what)| {
                        view! {
                            <div>
                                <dt>{name}</dt>
                                <dd>
                                    {move || board.with(|b| figure(b.all(), measure, what))}
                                </dd>
                            </div>
                        }
                    })
                    .collect_view()}
            </dl>
            <h3>"By stage, by story, by half"</h3>
            <p class="hint">
                "A figure is F1, the balance of the two below it: of what the engine tells, how much is right · of what gold has, how much is found. Where only one stands, it is the share that is right. n: facts in gold."
            </p>
            <div class="table-scroll" tabindex="0" role="group" aria-label="Figures by stage">
                <table class="scores" data-testid="scores">
                    <thead>
                        <tr>
                            <th scope="col">"Stage"</th>
                            {move || board.with(|b| b.columns.iter().map(head).collect_view())}
                        </tr>
                    </thead>
                    <tbody>
                        {Measure::ALL
                            .into_iter()
                            .map(|measure| {
                                let (name, what) = words(measure);
                                view! {
                                    <tr class:of=name.starts_with('…')>
                                        <th scope="row">
                                            {name} <span class="hint">{what}</span>
                                        </th>
                                        {move || {
                                            board.with(|b| {
                                                b.columns.iter().map(|c| cell(c, measure)).collect_view()
                                            })
                                        }}
                                    </tr>
                                }
                            })
                            .collect_view()}
                    </tbody>
                </table>
            </div>
            <h3>"What these figures do not say"</h3>
            <ul class="prose">
                <li>
                    "They are development figures. Rules for times, quotations and events have been mended with the misses of both halves in view, so news that nobody here has read will do somewhat worse."
                </li>
                <li>
                    "One person coded the gold. Careful coders of political events do not agree on each of them; what is “not in gold” below may be an event that the coder passed over."
                </li>
                <li>
                    "The reports are short, in an agency's register and in English. Opinion, history and long features are harder."
                </li>
            </ul>
            <h3>"Every miss"</h3>
            <p class="hint">
                {move || {
                    board.with(|b| {
                        let misses = &b.all().score.misses;
                        let n = |f: Failure| misses.iter().filter(|m| m.failure == f).count();
                        format!(
                            "{} missed, {} wrong, {} not in gold. States are told by their codes.",
                            n(Failure::Missed),
                            n(Failure::Wrong),
                            n(Failure::Extra),
                        )
                    })
                }}
            </p>
            {move || {
                ready
                    .get()
                    .then(|| {
                        (0..all)
                            .map(|n| {
                                let found = tasks.with_value(|tasks| {
                                    scores.with_value(|s| Some((tasks[n].exercise.clone(), tasks[n].id.clone(), s.get(&n)?.misses.clone())))
                                });
                                found.map(|(exercise, article, misses)| {
                                    let story = stories.with_value(|s| s[exercise.story].id.clone());
                                    view! { <Misses exercise article misses story /> }
                                })
                            })
                            .collect_view()
                    })
            }}
        </div>
    }
}

fn percent(share: f64) -> String {
    format!("{:.0}", share * 100.0)
}

/// The large figure of a measure with what it says.
fn figure(column: &Column, measure: Measure, what: &'static str) -> AnyView {
    let tally = column.score.of(measure);
    if tally.gold == 0 {
        return view! { <span class="large">"–"</span> }.into_any();
    }
    if measure.is_share() {
        view! {
            <span class="large">{percent(tally.recall())}<span class="unit">" %"</span></span>
            <span class="hint">{what}</span>
        }
        .into_any()
    } else {
        view! {
            <span class="large">{percent(tally.f1())}<span class="unit">" F1"</span></span>
            <span class="hint">
                {format!(
                    "{what}: of 100 that it tells {} are right, of 100 in gold it finds {}",
                    percent(tally.precision()),
                    percent(tally.recall()),
                )}
            </span>
        }
        .into_any()
    }
}

fn head(column: &Column) -> AnyView {
    let mut name = column.name.clone();
    if let Some(first) = name.get(..1) {
        name = first.to_uppercase() + &name[1..];
    }
    let reports = match column.reports {
        1 => "1 report".to_owned(),
        n => format!("{n} reports"),
    };
    view! {
        <th scope="col">
            {name} <span class="hint">{reports}</span>
        </th>
    }
    .into_any()
}

fn cell(column: &Column, measure: Measure) -> AnyView {
    let tally = column.score.of(measure);
    if tally.gold == 0 {
        return view! { <td>"–"</td> }.into_any();
    }
    let value = if measure.is_share() {
        tally.recall()
    } else {
        tally.f1()
    };
    let below = if measure.is_share() {
        format!("n {}", tally.gold)
    } else {
        format!(
            "{} · {}, n {}",
            percent(tally.precision()),
            percent(tally.recall()),
            tally.gold
        )
    };
    view! {
        <td>
            <span class="value">{percent(value)}</span>
            <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                <rect class="whole" width="100" height="4" />
                <rect class="part" width=value * 100.0 height="4" />
            </svg>
            <span class="hint">{below}</span>
        </td>
    }
    .into_any()
}

/// What went wrong in one report.
#[component]
fn Misses(
    exercise: Exercise,
    article: Arc<str>,
    misses: Vec<Miss>,
    /// The bundled case that holds the report.
    story: String,
) -> impl IntoView {
    let (desk, page, shelf) = (use_desk(), use_page(), use_shelf());
    let Exercise { report, gold, .. } = exercise;
    let date = Day::parse(&report.date).map_or(report.date.clone(), Day::short);
    let expected = gold.entities.len() + gold.times.len() + gold.quotes.len() + gold.events.len();
    let sum = match misses.len() {
        0 => "nothing amiss".to_owned(),
        n => format!("{n} amiss"),
    };
    let read = move |_| {
        super::close(page.sheet);
        shelf.open(&format!("bundled:{story}"));
        desk.open.set(Some(article.clone()));
        page.show_reader();
    };
    let mut groups: BTreeMap<(Measure, Failure), Vec<String>> = BTreeMap::new();
    for miss in misses {
        groups
            .entry((miss.measure, miss.failure))
            .or_default()
            .push(miss.what);
    }
    view! {
        <details class="misses">
            <summary>
                <span class="when">{date}</span>
                <span class="what">{report.title.clone()}</span>
                <span class="hint">
                    {format!("{sum} of {expected} facts{}", if gold.blind { ", blind" } else { "" })}
                </span>
            </summary>
            <dl>
                {groups
                    .into_iter()
                    .map(|((measure, failure), list)| {
                        view! {
                            <dt>
                                {words(measure).0.trim_start_matches("… ").to_owned()} <br />
                                <span class="hint">{failure.label()}</span>
                            </dt>
                            <dd>
                                <ul>
                                    {list.into_iter().map(|what| view! { <li>{what}</li> }).collect_view()}
                                </ul>
                            </dd>
                        }
                    })
                    .collect_view()}
            </dl>
            <button class="link no-print" on:click=read>"Read this report"</button>
        </details>
    }
}
