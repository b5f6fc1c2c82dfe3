//! "Method and sources": what the engine does, what its codes and scores mean and what they don't, what
//! it gets wrong, what it was made from, and where each bundled report has its facts.
//!
//! Enters: the casebook. Leaves: a page to read and to print. Must not know the open case.

use demarche_casebook::{Report, cases};
use leptos::prelude::*;

use super::Sheet;
use crate::case::{Day, Quad, article::is_web_address, words};

/// The stages in order: what each does with what came before.
const STAGES: [(&str, &str); 8] = [
    (
        "Sentences and words",
        "The text is cut at paragraphs, sentences and words; place lines, quotation marks and abbreviations are known.",
    ),
    (
        "Grammar",
        "A small neural network, learned from hand-made trees of English, says of each word what it is and on which word it depends.",
    ),
    (
        "Names",
        "The same network finds people, organisations and places; tables of states, cities, offices and bodies say which they are.",
    ),
    (
        "Who is who",
        "“He”, “the minister” and “Damascus” (the government, not the city) are led back to whom they mean.",
    ),
    (
        "When",
        "“Friday”, “last year”, “two days later” become dates, counted from the report's own.",
    ),
    (
        "Who said what",
        "Quotations and reported speech get their speakers, by syntax.",
    ),
    (
        "Events",
        "A lexicon of some six hundred readable rules, one file a type of event, says which verbs and nouns tell an event, and which of their grammatical partners is the source and which the target.",
    ),
    (
        "One event, many reports",
        "Events of the same type, sides and day are one, with every report as evidence.",
    ),
];

/// What goes wrong most, and how to see it.
const ERRORS: [(&str, &str); 6] = [
    (
        "Sides",
        "In long sentences the source or target is sometimes taken from the wrong clause, above all with three or more parties.",
    ),
    (
        "Type",
        "Words that tell an event only in context (“ties”, “opened”, “moved”) are read too readily or passed over.",
    ),
    (
        "Background",
        "A paragraph of history may be told as news where its tense does not show it; such events are marked “background” if it does.",
    ),
    (
        "Speakers",
        "Speech without a verb of saying beside it may be given to the person named last.",
    ),
    (
        "Places",
        "A small town that shares its name with a known city is put to the city unless the text says otherwise.",
    ),
    (
        "English only",
        "Other languages are noticed and left alone.",
    ),
];

/// A source of data: what, from where, on which terms.
const DATA: [(&str, &str, &str); 9] = [
    (
        "Borders, coasts, disputed lines",
        "Natural Earth, 1:110m and 1:50m",
        "public domain",
    ),
    ("Cities and provinces", "GeoNames", "CC BY 4.0"),
    (
        "States: names, codes, seats of government",
        "common knowledge, checked against GeoNames and Unicode CLDR",
        "CC BY 4.0; Unicode License",
    ),
    (
        "People, offices, organisations",
        "facts from public lists, worded by this project",
        "facts belong to nobody",
    ),
    (
        "Trees from which the grammar was learned",
        "Universal Dependencies: English EWT and GUM",
        "CC BY-SA 4.0",
    ),
    (
        "Names from which their recognition was learned",
        "WikiGold, CrossNER, made-up newswire",
        "CC BY 4.0, MIT, ours",
    ),
    (
        "Raw text labelled by a teacher network",
        "MASC, State of the Union addresses, WikiText-2",
        "free, public domain, CC BY-SA 3.0",
    ),
    (
        "Word statistics",
        "spacy-lookups-data, wordfreq, MiniLM",
        "MIT, CC BY-SA 4.0, Apache-2.0",
    ),
    (
        "Types and codes of events",
        "PLOVER and CAMEO codebooks",
        "facts of the codebooks, with names of their own",
    ),
];

/// The page.
#[component]
pub fn Method() -> impl IntoView {
    view! {
        <div class="prose">
            <p class="lead">
                "A program reads each report as an analyst of events would: who did what to whom, when and where. It runs in your browser, says the same of the same text every time, and shows the sentence behind each mark. It asks no server and no large language model."
            </p>

            <h3>"From text to event"</h3>
            <ol class="stages">
                {STAGES
                    .into_iter()
                    .map(|(name, what)| view! { <li><b>{name}</b> " " {what}</li> })
                    .collect_view()}
            </ol>
            <p>
                "How well each stage does is measured on the page "
                <a href=Sheet::Quality.address()>"How good is this?"</a> "."
            </p>

            <h3>"PLOVER and CAMEO"</h3>
            <p>
                "Political scientists code news as events: a source does something to a target. CAMEO (2002) numbers some three hundred kinds of doing. "
                <a href="https://github.com/openeventdata/PLOVER" rel="noopener external">"PLOVER"</a>
                " of the Open Event Data Alliance follows it with sixteen types, each with modes and contexts, and four classes: cooperation or conflict, in words or in deeds. Both codes stand beside each event. Comments, descriptions and opinions are no events and are left out."
            </p>
            <table class="types">
                <thead>
                    <tr>
                        <th scope="col">"Class"</th>
                        <th scope="col">"Type"</th>
                        <th scope="col">"What falls under it"</th>
                    </tr>
                </thead>
                {Quad::ALL.into_iter().map(types).collect_view()}
            </table>

            <h3>"What the scores mean, and what they don't"</h3>
            <p>
                "Each type and mode has a score from −10 (an assault) to +10 (material aid), PLOVER's counterpart of the Goldstein scale. The curve of two states adds the scores of what is told between them; its band shows how far it would move if each event were as likely as its confidence says."
            </p>
            <ul>
                <li>"A score belongs to the type, not to the event: a brief meeting and a summit that ends a war weigh alike."</li>
                <li>"What is not reported has no score, and what is reported often is counted once for each event, not for each report. The curve of a case shows its reports, not the world."</li>
                <li>"Confidence says how often events found in this way were right on texts read by hand. It is no probability that something happened."</li>
                <li>"Planned, denied and supposed events are shown dashed and do not count in the curve."</li>
            </ul>

            <h3>"Known errors"</h3>
            <dl class="errors">
                {ERRORS
                    .into_iter()
                    .map(|(name, what)| view! { <dt>{name}</dt> <dd>{what}</dd> })
                    .collect_view()}
            </dl>

            <h3>"Map and borders"</h3>
            <p>
                "Borders are Natural Earth's and show who holds an area in fact; disputed lines are dashed. Names of states are short English names of Unicode CLDR. Neither takes a side in any claim."
            </p>

            <h3>"Licences"</h3>
            <p>
                "The program is free software under MIT or Apache-2.0. The texts of the bundled reports, and their gold, are this project's own and under CC BY 4.0. The weights of the network are under CC BY-SA 4.0, as the trees are that it learned from."
            </p>
            <table class="data">
                <thead>
                    <tr>
                        <th scope="col">"What"</th>
                        <th scope="col">"From"</th>
                        <th scope="col">"Terms"</th>
                    </tr>
                </thead>
                <tbody>
                    {DATA
                        .into_iter()
                        .map(|(what, from, terms)| {
                            view! {
                                <tr>
                                    <th scope="row">{what}</th>
                                    <td>{from}</td>
                                    <td>{terms}</td>
                                </tr>
                            }
                        })
                        .collect_view()}
                </tbody>
            </table>

            <h3>"The reports and their sources"</h3>
            <p>
                "Every bundled report is worded by this project from at least two publications of different publishers that agree on its facts. Contested matters are told as contested, with who says what; words in quotation marks stand so in a source."
            </p>
            {cases()
                .into_iter()
                .map(|case| {
                    view! {
                        <h4>{case.title}</h4>
                        <ul class="sources">
                            {case.reports.into_iter().map(sources).collect_view()}
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
                                {p.label} <span class="hint">{p.code}</span>
                            </th>
                            <td>{p.about}</td>
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
                <p class="what">{report.title}</p>
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
