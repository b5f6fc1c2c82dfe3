//! The page of a pair: its history in order of time with quotations and sources, its curve, its people.
//!
//! Enters: the shown items of two actors. Leaves: a page that reads from top to bottom and prints. Must
//! not know how the two were chosen.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use crate::case::{Desk, Item, Party, Quad, Status, article::is_web_address, item::Report, words};
use crate::curve::{Curve, Reading};

/// People named more often come first; no more than these.
const PEOPLE: usize = 8;

/// The page of two actors.
#[component]
pub fn PairPage(desk: Desk, a: String, b: String) -> impl IntoView {
    let items = desk.shown;
    let names = Memo::new({
        let (a, b) = (a.clone(), b.clone());
        move |_| items.with(|all| (name_of(&a, all), name_of(&b, all)))
    });
    let counts = Memo::new(move |_| items.with(|all| counts(all)));
    let people = Memo::new(move |_| items.with(|all| people(all)));
    let state = |id: &str| id.strip_prefix("country:").map(str::to_owned);
    let states = state(&a).zip(state(&b));
    view! {
        <article class="pair" data-testid="pair">
            <header>
                <button
                    class="link back no-print"
                    on:click=move |_| desk.filters.update(|f| f.actors.clear())
                >
                    {t!("all-relations")}
                </button>
                <h2>{move || names.with(|(a, b)| t!("names-two", first = a.as_str(), second = b.as_str()))}</h2>
                <p class="sum">{move || items.with(|all| sum(all))}</p>
                <button class="button no-print" on:click=move |_| { let _ = window().print(); }>
                    {t!("print")}
                </button>
            </header>
            <ul class="classes">
                {move || {
                    counts
                        .get()
                        .into_iter()
                        .filter(|(_, n)| *n > 0)
                        .map(|(q, n)| {
                            view! {
                                <li class=q.class()>
                                    <span class="glyph" aria-hidden="true">{q.glyph()}</span>
                                    {t!("count-of-class", n = n, class = q.label().to_lowercase())}
                                </li>
                            }
                        })
                        .collect_view()
                }}
            </ul>
            {states
                .map(|(a, b)| {
                    view! {
                        <figure>
                            <Curve items=items.into() a=a.clone() b=b.clone() reading=Reading::Sum />
                            <Curve items=items.into() a b reading=Reading::Lately />
                        </figure>
                    }
                })}
            <Show when=move || people.with(|p| !p.is_empty())>
                <section>
                    <h3>{t!("people")}</h3>
                    <ul class="people">
                        {move || {
                            people
                                .get()
                                .into_iter()
                                .map(|(id, name, country, n)| {
                                    view! {
                                        <li>
                                            <button
                                                class="link"
                                                on:click=move |_| desk.toggle_actor(&id)
                                            >
                                                {name}
                                            </button>
                                            <span class="hint">
                                                {country}{t!("n-events", n = n)}
                                            </span>
                                        </li>
                                    }
                                })
                                .collect_view()
                        }}
                    </ul>
                </section>
            </Show>
            <section>
                <h3>{t!("history")}</h3>
                <ol class="history">
                    <For
                        each=move || items.with(|all| all.to_vec())
                        key=|i| (i.key.clone(), i.reports.len())
                        let:item
                    >
                        <Entry desk item />
                    </For>
                </ol>
            </section>
        </article>
    }
}

/// An event of the history.
#[component]
fn Entry(desk: Desk, item: Arc<Item>) -> impl IntoView {
    let (k1, k2) = (item.key.clone(), item.key.clone());
    let proofs: Vec<_> = item
        .reports
        .iter()
        .filter_map(|r| proof(&desk, r))
        .take(3)
        .collect();
    let unreal = (item.status != Status::Asserted).then(|| item.status.label());
    view! {
        <li class=item.quad.class() class:chosen=move || desk.selected.with(|s| s.as_ref() == Some(&k1))>
            <p class="when">{item.when_in_words()}</p>
            <div>
                <p class="what">
                    <span class="glyph" aria-hidden="true">{item.quad.glyph()}</span>
                    <button class="link" on:click=move |_| desk.toggle(&k2)>
                        {item.headline()}
                    </button>
                    {unreal.map(|u| view! { <span class="hint">{format!(" ({})", u.to_lowercase())}</span> })}
                </p>
                {proofs
                    .into_iter()
                    .map(|p| {
                        view! {
                            <blockquote dir="auto">
                                {p.sentence}
                                <footer>
                                    {if p.url.is_empty() {
                                        p.source.into_any()
                                    } else {
                                        view! {
                                            <a href=p.url target="_blank" rel="noopener noreferrer">
                                                {p.source}
                                            </a>
                                        }
                                            .into_any()
                                    }}
                                </footer>
                            </blockquote>
                        }
                    })
                    .collect_view()}
            </div>
        </li>
    }
}

struct Proof {
    sentence: String,
    source: String,
    url: String,
}

fn proof(desk: &Desk, report: &Report) -> Option<Proof> {
    let (article, document, event) = desk.evidence(report)?;
    let range = document.sentences.get(event.sentence)?;
    let sentence = document
        .text
        .chars()
        .skip(range.start)
        .take(range.end - range.start)
        .collect();
    let mut source: Vec<String> = [article.publisher.clone(), article.heading()]
        .into_iter()
        .filter(|s| !s.is_empty())
        .collect();
    source.extend(article.date.map(|d| d.short()));
    Some(Proof {
        sentence,
        source: source.join(", "),
        url: if is_web_address(&article.url) {
            article.url.clone()
        } else {
            String::new()
        },
    })
}

fn name_of(id: &str, items: &[Arc<Item>]) -> String {
    if let Some(code) = id.strip_prefix("country:") {
        return words::country(code);
    }
    items
        .iter()
        .flat_map(|i| i.parties())
        .find(|p| p.id == id)
        .map_or_else(|| id.to_owned(), Party::shown)
}

fn counts(items: &[Arc<Item>]) -> Vec<(Quad, usize)> {
    Quad::ALL
        .into_iter()
        .map(|q| (q, items.iter().filter(|i| i.quad == q).count()))
        .collect()
}

/// `12 events from 3 January 2016 to 10 March 2023, told by 5 reports.`
fn sum(items: &[Arc<Item>]) -> String {
    let mut reports: Vec<&str> = items
        .iter()
        .flat_map(|i| i.reports.iter().map(|r| &*r.article))
        .collect();
    reports.sort_unstable();
    reports.dedup();
    let when = || items.iter().filter_map(|i| i.when);
    let span = when()
        .map(|w| w.begin)
        .min()
        .zip(when().map(|w| w.finish).max())
        .map(|(a, b)| {
            if a == b {
                t!("sum-on", day = a.long())
            } else {
                t!("sum-span", first = a.long(), last = b.long())
            }
        });
    t!(
        "sum",
        events = t!("n-events", n = items.len()),
        span = span.unwrap_or_default(),
        reports = t!("n-reports", n = reports.len())
    )
}

/// People with a part in the events: id, name, country, count.
fn people(items: &[Arc<Item>]) -> Vec<(String, String, String, usize)> {
    let mut found: BTreeMap<&str, (&str, Option<&str>, usize)> = BTreeMap::new();
    for item in items {
        let mut seen: Vec<&str> = Vec::new();
        for p in item.parties().filter(|p| p.kind == "PER") {
            if !seen.contains(&p.id.as_str()) {
                seen.push(&p.id);
                found
                    .entry(&p.id)
                    .or_insert((&p.name, p.country.as_deref(), 0))
                    .2 += 1;
            }
        }
    }
    let mut people: Vec<_> = found
        .into_iter()
        .map(|(id, (name, country, n))| {
            let country = country.map_or_else(String::new, |c| format!("{}, ", words::country(c)));
            (id.to_owned(), name.to_owned(), country, n)
        })
        .collect();
    people.sort_by(|a, b| b.3.cmp(&a.3).then_with(|| a.1.cmp(&b.1)));
    people.truncate(PEOPLE);
    people
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Article, item};

    #[test]
    fn a_pair_is_summed_up_in_a_sentence() {
        let document = item::tests::document(&[
            "SANCTION 4 SAU>IRN 2016-01-03",
            "AGREE 1 SAU=IRN 2023-03-10",
        ]);
        let items: Vec<Arc<Item>> = item::items([("a0", &Article::default(), &document)])
            .into_iter()
            .map(Arc::new)
            .collect();
        assert_eq!(
            sum(&items),
            "2 events from 3 January 2016 to 10 March 2023, told by 1 report."
        );
        let counts: Vec<usize> = counts(&items).into_iter().map(|(_, n)| n).collect();
        assert_eq!(counts, [1, 0, 0, 1]);
    }
}
