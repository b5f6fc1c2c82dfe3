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
    i18n::{Sentence, intl},
    page::use_page,
    shelf::use_shelf,
    worker::Reader,
};

/// What is told first: the measure, what it says of a hundred, for people.
const FIRST: [(Measure, Sentence, Sentence); 4] = [
    (
        Measure::EventDyads,
        || t!("first-dyads"),
        || t!("first-dyads-text"),
    ),
    (
        Measure::EventDates,
        || t!("first-dates"),
        || t!("first-dates-text"),
    ),
    (
        Measure::Places,
        || t!("first-places"),
        || t!("first-places-text"),
    ),
    (
        Measure::Speakers,
        || t!("first-speakers"),
        || t!("first-speakers-text"),
    ),
];

/// What a measure is called here, and what it means.
fn words(measure: Measure) -> (String, String) {
    match measure {
        Measure::Names => (t!("m-names"), t!("m-names-text")),
        Measure::Countries => (t!("m-countries"), t!("m-countries-text")),
        Measure::Times => (t!("m-times"), t!("m-times-text")),
        Measure::TimeValues => (t!("m-time-values"), t!("m-time-values-text")),
        Measure::Places => (t!("m-places"), t!("m-places-text")),
        Measure::Quotes => (t!("m-quotes"), t!("m-quotes-text")),
        Measure::Speakers => (t!("m-speakers"), t!("m-speakers-text")),
        Measure::EventTypes => (t!("m-types"), t!("m-types-text")),
        Measure::EventDyads => (t!("m-dyads"), t!("m-dyads-text")),
        Measure::EventDates => (t!("m-dates"), t!("m-found-so")),
        Measure::EventPlaces => (t!("m-event-places"), t!("m-found-so")),
        Measure::EventStatus => (t!("m-status"), t!("m-status-text")),
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
    let stories = cases();
    let (tasks, articles) = tasks(stories);
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
    });
    let ready = Memo::new(move |_| done.get() == all);
    view! {
        <div data-testid="quality" data-state=move || if ready.get() { "ready" } else { "reading" }>
            <p class="lead">
                {t!("quality-lead", blind = blind, all = all)}
            </p>
            <Show when=move || !ready.get()>
                <p class="reading" role="status">
                    <progress aria-label=t!("reading-reports") max=all.to_string() prop:value=move || done.get() as f64></progress>
                    {move || t!("reports-read", n = done.get(), all = all)}
                </p>
            </Show>
            <dl class="figures">
                {FIRST
                    .into_iter()
                    .map(|(measure, name, what)| {
                        view! {
                            <div>
                                <dt>{name()}</dt>
                                <dd>
                                    {move || board.with(|b| figure(b.all(), measure, what()))}
                                </dd>
                            </div>
                        }
                    })
                    .collect_view()}
            </dl>
            <h3>{t!("quality-by")}</h3>
            <p class="hint">
                {t!("quality-f1")}
            </p>
            <div class="table-scroll" tabindex="0" role="group" aria-label=t!("figures-by-stage")>
                <table class="scores" data-testid="scores">
                    <thead>
                        <tr>
                            <th scope="col">{t!("stage")}</th>
                            {move || board.with(|b| b.columns.iter().map(head).collect_view())}
                        </tr>
                    </thead>
                    <tbody>
                        {Measure::ALL
                            .into_iter()
                            .map(|measure| {
                                let (name, what) = words(measure);
                                let part = name.starts_with('…');
                                view! {
                                    <tr class:of=part>
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
            <h3>{t!("quality-not")}</h3>
            <ul class="prose">
                <li>
                    {t!("quality-not-1")}
                </li>
                <li>
                    {t!("quality-not-2")}
                </li>
                <li>
                    {t!("quality-not-3")}
                </li>
            </ul>
            <h3>{t!("every-miss")}</h3>
            <p class="hint">
                {move || {
                    board.with(|b| {
                        let misses = &b.all().score.misses;
                        let n = |f: Failure| misses.iter().filter(|m| m.failure == f).count();
                        t!(
                            "misses-count",
                            missed = n(Failure::Missed),
                            wrong = n(Failure::Wrong),
                            extra = n(Failure::Extra)
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
                                    let story = stories[exercise.story].id.clone();
                                    view! { <Misses exercise article misses story /> }
                                })
                            })
                            .collect_view()
                    })
            }}
        </div>
    }
}

fn failure_in_words(failure: Failure) -> String {
    match failure {
        Failure::Missed => t!("failure-missed"),
        Failure::Wrong => t!("failure-wrong"),
        Failure::Extra => t!("failure-extra"),
    }
}

fn percent(share: f64) -> String {
    intl::number((share * 100.0).round())
}

/// The large figure of a measure with what it says.
fn figure(column: &Column, measure: Measure, what: String) -> AnyView {
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
                {t!(
                    "figure-of-100",
                    what = what,
                    right = percent(tally.precision()),
                    found = percent(tally.recall())
                )}
            </span>
        }
        .into_any()
    }
}

fn head(column: &Column) -> AnyView {
    let name = match column.name.as_str() {
        board::ALL => t!("column-all"),
        board::BLIND => t!("column-blind"),
        board::SEEN => t!("column-seen"),
        story => story.to_owned(),
    };
    let reports = t!("n-reports", n = column.reports);
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
        0 => t!("nothing-amiss"),
        n => t!("amiss", n = n),
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
                <span class="what" lang="en" dir="auto">{report.title.clone()}</span>
                <span class="hint">
                    {if gold.blind {
                        t!("of-facts-blind", sum = sum, n = expected)
                    } else {
                        t!("of-facts", sum = sum, n = expected)
                    }}
                </span>
            </summary>
            <dl>
                {groups
                    .into_iter()
                    .map(|((measure, failure), list)| {
                        view! {
                            <dt>
                                {words(measure).0.trim_start_matches("… ").to_owned()} <br />
                                <span class="hint">{failure_in_words(failure)}</span>
                            </dt>
                            <dd>
                                <ul>
                                    {list.into_iter().map(|what| view! { <li lang="en" dir="auto">{what}</li> }).collect_view()}
                                </ul>
                            </dd>
                        }
                    })
                    .collect_view()}
            </dl>
            <button class="link no-print" on:click=read>{t!("read-this")}</button>
        </details>
    }
}
