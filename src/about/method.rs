//! "Method and sources": what the engine does, what its codes and scores mean and what they don't, what
//! it gets wrong, what it was made from, and where each bundled report has its facts.
//!
//! Enters: the casebook. Leaves: a page to read and to print. Must not know the open case.

use demarche_casebook::{Report, cases};
use leptos::prelude::*;

use super::Sheet;
use crate::case::{Day, Quad, article::is_web_address, words};
use crate::i18n::Sentence;

/// The stages in order: what each does with what came before.
const STAGES: [(Sentence, Sentence); 8] = [
    (|| t!("stage-words"), || t!("stage-words-text")),
    (|| t!("stage-grammar"), || t!("stage-grammar-text")),
    (|| t!("stage-names"), || t!("stage-names-text")),
    (|| t!("stage-who"), || t!("stage-who-text")),
    (|| t!("stage-when"), || t!("stage-when-text")),
    (|| t!("stage-said"), || t!("stage-said-text")),
    (|| t!("stage-events"), || t!("stage-events-text")),
    (|| t!("stage-many"), || t!("stage-many-text")),
];

/// What goes wrong most, and how to see it.
const ERRORS: [(Sentence, Sentence); 6] = [
    (|| t!("error-sides"), || t!("error-sides-text")),
    (|| t!("error-type"), || t!("error-type-text")),
    (|| t!("error-background"), || t!("error-background-text")),
    (|| t!("error-speakers"), || t!("error-speakers-text")),
    (|| t!("error-places"), || t!("error-places-text")),
    (|| t!("error-english"), || t!("error-english-text")),
];

/// A source of data: what, from where, on which terms.
const DATA: [(Sentence, Sentence, Sentence); 9] = [
    (
        || t!("data-borders"),
        || "Natural Earth, 1:110m and 1:50m".to_owned(),
        || t!("data-borders-terms"),
    ),
    (
        || t!("data-cities"),
        || "GeoNames".to_owned(),
        || "CC BY 4.0".to_owned(),
    ),
    (
        || t!("data-states"),
        || t!("data-states-from"),
        || "CC BY 4.0; Unicode License".to_owned(),
    ),
    (
        || t!("data-people"),
        || t!("data-people-from"),
        || t!("data-people-terms"),
    ),
    (
        || t!("data-trees"),
        || "Universal Dependencies: English EWT and GUM".to_owned(),
        || "CC BY-SA 4.0".to_owned(),
    ),
    (
        || t!("data-names"),
        || t!("data-names-from"),
        || t!("data-names-terms"),
    ),
    (
        || t!("data-raw"),
        || t!("data-raw-from"),
        || t!("data-raw-terms"),
    ),
    (
        || t!("data-words"),
        || "spacy-lookups-data, wordfreq, MiniLM".to_owned(),
        || "MIT, CC BY-SA 4.0, Apache-2.0".to_owned(),
    ),
    (
        || t!("data-events"),
        || t!("data-events-from"),
        || t!("data-events-terms"),
    ),
];

/// The page.
#[component]
pub fn Method() -> impl IntoView {
    view! {
        <div class="prose">
            <p class="lead">
                {t!("method-lead")}
            </p>

            <h3>{t!("method-flow")}</h3>
            <ol class="stages">
                {STAGES
                    .into_iter()
                    .map(|(name, what)| view! { <li><b>{name()}</b> " " {what()}</li> })
                    .collect_view()}
            </ol>
            <p>
                {t!("method-measured")}
                " "
                <a href=Sheet::Quality.address()>{t!("how-good")}</a>
            </p>

            <h3>{t!("plover-and-cameo")}</h3>
            <p>
                {t!("method-plover")}
                " "
                <a href="https://github.com/openeventdata/PLOVER" rel="noopener external">"PLOVER"</a>
                " "
                {t!("method-plover-more")}
            </p>
            <table class="types">
                <thead>
                    <tr>
                        <th scope="col">{t!("method-class")}</th>
                        <th scope="col">{t!("method-type")}</th>
                        <th scope="col">{t!("method-falls")}</th>
                    </tr>
                </thead>
                {Quad::ALL.into_iter().map(types).collect_view()}
            </table>

            <h3>{t!("method-scores")}</h3>
            <p>
                {t!("method-scores-text")}
            </p>
            <ul>
                <li>{t!("method-score-type")}</li>
                <li>{t!("method-score-reported")}</li>
                <li>{t!("method-score-confidence")}</li>
                <li>{t!("method-score-dashed")}</li>
            </ul>

            <h3>{t!("method-errors")}</h3>
            <dl class="errors">
                {ERRORS
                    .into_iter()
                    .map(|(name, what)| view! { <dt>{name()}</dt> <dd>{what()}</dd> })
                    .collect_view()}
            </dl>

            <h3>{t!("method-borders")}</h3>
            <p>
                {t!("method-borders-text")}
            </p>

            <h3>{t!("licences")}</h3>
            <p>
                {t!("licences-text")}
            </p>
            <table class="data">
                <thead>
                    <tr>
                        <th scope="col">{t!("what")}</th>
                        <th scope="col">{t!("from")}</th>
                        <th scope="col">{t!("terms")}</th>
                    </tr>
                </thead>
                <tbody>
                    {DATA
                        .into_iter()
                        .map(|(what, from, terms)| {
                            view! {
                                <tr>
                                    <th scope="row">{what()}</th>
                                    <td>{from()}</td>
                                    <td>{terms()}</td>
                                </tr>
                            }
                        })
                        .collect_view()}
                </tbody>
            </table>

            <h3>{t!("method-sources")}</h3>
            <p>
                {t!("method-sources-text")}
            </p>
            {cases()
                .iter()
                .map(|case| {
                    view! {
                        <h4 lang="en" dir="auto">{case.title.clone()}</h4>
                        <ul class="sources">
                            {case.reports.iter().cloned().map(sources).collect_view()}
                        </ul>
                    }
                })
                .collect_view()}
        </div>
    }
}

/// The types of a class, a row each.
fn types(quad: Quad) -> AnyView {
    let types: Vec<_> = words::plover_types()
        .filter(|p| p.quad == quad.number())
        .collect();
    let count = types.len().to_string();
    view! {
        <tbody class=quad.class()>
            {types
                .into_iter()
                .enumerate()
                .map(|(n, p)| {
                    view! {
                        <tr>
                            {(n == 0)
                                .then(|| {
                                    view! {
                                        <th scope="rowgroup" rowspan=count.clone()>
                                            <span class="glyph" aria-hidden="true">{quad.glyph()}</span>
                                            {quad.label()}
                                        </th>
                                    }
                                })}
                            <th scope="row">
                                {p.label()} <span class="hint">{p.code}</span>
                            </th>
                            <td>{p.about()}</td>
                        </tr>
                    }
                })
                .collect_view()}
        </tbody>
    }
    .into_any()
}

fn sources(report: Report) -> AnyView {
    let date = Day::parse(&report.date).map_or(report.date.clone(), Day::short);
    view! {
        <li>
            <span class="when">{date}</span>
            <div>
                <p class="what" lang="en" dir="auto">{report.title}</p>
                <ul>
                    {report
                        .sources
                        .into_iter()
                        .map(|s| {
                            let title = s.title;
                            let shown = match s.url.filter(|u| is_web_address(u)) {
                                Some(url) => {
                                    view! { <a href=url rel="noopener noreferrer external">{title}</a> }
                                        .into_any()
                                }
                                None => view! { <cite>{title}</cite> }.into_any(),
                            };
                            view! {
                                <li>{s.publisher} ", " {shown} ", " {s.date}</li>
                            }
                        })
                        .collect_view()}
                </ul>
            </div>
        </li>
    }
    .into_any()
}
