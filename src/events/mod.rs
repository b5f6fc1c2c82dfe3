//! The table of events: the text equivalent of the map, sortable, and the way out to files.
//!
//! Enters: the desk. Leaves: the chosen event, files. Must not know the other views.

pub mod export;

use std::{cmp::Ordering, sync::Arc};

use demarche_extract::document::Document;
use leptos::prelude::*;

use crate::{
    case::{Article, Desk, Item, desk::use_desk, item, words},
    dialog::Modal,
    dom,
    i18n::{Sentence, in_english, intl},
    page::{Dialog, use_page},
    share,
};

/// How many rows are drawn at first, and how many more at a time.
const PAGE: usize = 200;

/// What the table is sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// First day.
    Date,
    /// What happened.
    Event,
    /// Kind and class.
    Kind,
    /// Where.
    Place,
    /// How sure.
    Confidence,
    /// How many reports.
    Reports,
}

impl Column {
    const ALL: [Self; 6] = [
        Self::Date,
        Self::Event,
        Self::Kind,
        Self::Place,
        Self::Confidence,
        Self::Reports,
    ];
    fn class(self) -> &'static str {
        [
            "col-date",
            "col-event",
            "col-kind",
            "col-place",
            "col-sure",
            "col-reports",
        ][self as usize]
    }
    fn label(self) -> String {
        match self {
            Self::Date => t!("col-date"),
            Self::Event => t!("col-event"),
            Self::Kind => t!("kind"),
            Self::Place => t!("col-place"),
            Self::Confidence => t!("col-sure"),
            Self::Reports => t!("col-reports"),
        }
    }
}

/// Rows in order; what is equal stays in order of time.
pub fn sorted(items: &[Arc<Item>], by: Column, descending: bool) -> Vec<Arc<Item>> {
    let place = |i: &Item| i.place.as_ref().map(|p| p.name.clone());
    let compare = |a: &Arc<Item>, b: &Arc<Item>| -> Ordering {
        match by {
            Column::Date => a
                .when
                .map(|w| (w.begin, w.finish))
                .cmp(&b.when.map(|w| (w.begin, w.finish))),
            Column::Event => a.headline().cmp(&b.headline()),
            Column::Kind => (a.quad, &a.plover).cmp(&(b.quad, &b.plover)),
            Column::Place => place(a).cmp(&place(b)),
            Column::Confidence => a.confidence.total_cmp(&b.confidence),
            Column::Reports => a.reports.len().cmp(&b.reports.len()),
        }
    };
    let mut rows = items.to_vec();
    rows.sort_by(|a, b| {
        if descending {
            compare(b, a)
        } else {
            compare(a, b)
        }
    });
    rows
}

/// The table of the shown events.
#[component]
pub fn EventsView() -> impl IntoView {
    let desk = use_desk();
    let sort = RwSignal::new((Column::Date, false));
    let most = RwSignal::new(PAGE);
    let rows = Memo::new(move |_| {
        let (by, descending) = sort.get();
        desk.shown.with(|s| sorted(s, by, descending))
    });
    let head = move |column: Column| {
        let state = move || {
            let (by, descending) = sort.get();
            (by == column).then_some(if descending {
                "descending"
            } else {
                "ascending"
            })
        };
        view! {
            <th scope="col" aria-sort=state class=column.class()>
                <button on:click=move |_| sort.update(|(by, descending)| {
                    *descending = *by == column && !*descending;
                    *by = column;
                })>
                    {column.label()}
                    <span aria-hidden="true" class="sort">
                        {move || match state() { Some("ascending") => "↑", Some(_) => "↓", None => "" }}
                    </span>
                </button>
            </th>
        }
    };
    let count = move || desk.shown.with(|s| s.len());
    let drawn =
        move || -> Vec<Arc<Item>> { rows.with(|r| r.iter().take(most.get()).cloned().collect()) };
    view! {
        <div class="events" data-testid="events">
            <header class="events-head">
                <h2 id="events-title">
                    {move || t!("events-count", n = count())}
                </h2>
                <Exports desk />
            </header>
            <div class="table-scroll" role="region" aria-labelledby="events-title" tabindex="0">
                <table>
                    <thead>
                        <tr>{Column::ALL.into_iter().map(head).collect_view()}</tr>
                    </thead>
                    <tbody>
                        <For
                            each=drawn
                            key=|i| Arc::as_ptr(i) as usize
                            let:item
                        >
                            <Row item desk />
                        </For>
                    </tbody>
                </table>
                <Show when=move || count() == 0>
                    <p class="empty-table">
                        {move || if desk.items.with(|i| i.is_empty()) {
                            t!("no-events-yet")
                        } else {
                            t!("no-event-passes")
                        }}
                    </p>
                </Show>
                <Show when=move || { most.get() < count() }>
                    <button class="button more" on:click=move |_| most.update(|m| *m += PAGE)>
                        {move || t!("show-more", n = most.get().min(count()), all = count())}
                    </button>
                </Show>
            </div>
        </div>
    }
}

#[component]
fn Row(item: Arc<Item>, desk: Desk) -> impl IntoView {
    let chosen = {
        let key = item.key.clone();
        Memo::new(move |_| desk.selected.with(|s| s.as_ref() == Some(&key)))
    };
    let hovered = {
        let key = item.key.clone();
        Memo::new(move |_| desk.hovered.with(|s| s.as_ref() == Some(&key)))
    };
    let (press, enter) = (item.key.clone(), item.key.clone());
    let press2 = press.clone();
    let quad = item.quad;
    let status = (item.status != crate::case::Status::Asserted).then(|| item.status.label());
    view! {
        <tr
            data-testid="event-row"
            data-event=item.key.to_string()
            class:chosen=chosen
            class:hovered=hovered
            aria-selected=move || chosen.get().to_string()
            on:click=move |_| desk.toggle(&press)
            on:pointerenter=move |_| desk.hovered.set(Some(enter.clone()))
            on:pointerleave=move |_| desk.hovered.set(None)
        >
            <td class="col-date">{item.when_in_words()}</td>
            <th scope="row" class="col-event">
                <button
                    aria-pressed=move || chosen.get().to_string()
                    on:click=move |ev| {
                        ev.stop_propagation();
                        desk.toggle(&press2);
                    }
                >
                    {item.headline()}
                </button>
                {(!item.mediators.is_empty()).then(|| t!("mediated-by", names = item::names(&item.mediators)))}
                {status.map(|s| view! { <span class="tag">{s}</span> })}
                {item.hand.label().map(|h| view! { <span class="tag hand">{h}</span> })}
            </th>
            <td class=format!("col-kind {}", quad.class())>
                <span class="glyph" aria-hidden="true">{quad.glyph()}</span>
                <span class="kind-label">{words::plover_label(&item.plover)}</span>
                <span class="sr-only">{format!(", {}", quad.label().to_lowercase())}</span>
            </td>
            <td class="col-place">{item.place.as_ref().map(|p| words::place(&p.name))}</td>
            <td class="col-sure">{if item.coded { "–".to_owned() } else { t!("percent", n = (item.confidence * 100.0).round()) }}</td>
            <td class="col-reports">{intl::count(item.reports.len())}</td>
        </tr>
    }
}

/// A kind of file that the table can be saved as.
struct Kind {
    test: &'static str,
    label: Sentence,
    /// For whom.
    about: Sentence,
    ending: &'static str,
    mime: &'static str,
    make: fn(Desk) -> String,
}

/// What most people want, in sight.
const KINDS: [Kind; 3] = [
    Kind {
        test: "export-csv",
        label: || "CSV".to_owned(),
        about: || t!("file-csv"),
        ending: ".csv",
        mime: "text/csv",
        make: |desk| in_english(|| desk.shown.with_untracked(|s| export::csv(s))),
    },
    Kind {
        test: "export-geojson",
        label: || "GeoJSON".to_owned(),
        about: || t!("file-geojson"),
        ending: ".geojson",
        mime: "application/geo+json",
        make: |desk| in_english(|| desk.shown.with_untracked(|s| export::geojson(s))),
    },
    Kind {
        test: "export-json",
        label: || "JSON".to_owned(),
        about: || t!("file-json"),
        ending: ".json",
        mime: "application/json",
        make: |desk| {
            let read = read(desk);
            export::json(read.iter().map(|(_, _, d, m)| (&**d, m.as_deref())))
        },
    },
];

/// The others, one step away.
const MORE: [Kind; 7] = [
    Kind {
        test: "export-markdown",
        label: || t!("file-markdown-label"),
        about: || t!("file-markdown"),
        ending: ".md",
        mime: "text/markdown",
        make: |desk| with_told(desk, |told| export::report::markdown(&told)),
    },
    Kind {
        test: "export-html",
        label: || t!("file-html-label"),
        about: || t!("file-html"),
        ending: ".html",
        mime: "text/html",
        make: |desk| {
            let view = crate::case::View::of(&desk);
            with_told(desk, |told| {
                export::report::html(&told, &share::Parcel::of(told.case, view.clone()))
            })
        },
    },
    Kind {
        test: "export-timelinejs",
        label: || t!("file-timelinejs-label"),
        about: || t!("file-timelinejs"),
        ending: ".timelinejs.csv",
        mime: "text/csv",
        make: |desk| with_told(desk, |told| export::timeline::sheet(&told)),
    },
    Kind {
        test: "export-jsonld",
        label: || t!("file-jsonld-label"),
        about: || t!("file-jsonld"),
        ending: ".jsonld",
        mime: "application/ld+json",
        make: |desk| {
            let read = read(desk);
            let all = read.iter();
            in_english(|| {
                export::annotation::json_ld(
                    all.map(|(id, a, d, m)| (&**id, &**a, &**d, m.as_deref())),
                )
            })
        },
    },
    Kind {
        test: "export-bibtex",
        label: || t!("file-bibtex-label"),
        about: || t!("file-bibtex"),
        ending: ".bib",
        mime: "text/x-bibtex",
        make: |desk| {
            desk.history.with_untracked(|h| {
                export::sources::bibtex(h.case().articles.iter().map(|(_, a)| &**a))
            })
        },
    },
    Kind {
        test: "export-csl",
        label: || t!("file-csl-label"),
        about: || t!("file-csl"),
        ending: ".csl.json",
        mime: "application/vnd.citationstyles.csl+json",
        make: |desk| {
            desk.history.with_untracked(|h| {
                export::sources::csl(h.case().articles.iter().map(|(_, a)| &**a))
            })
        },
    },
    Kind {
        test: "export-case",
        label: || t!("file-case-label"),
        about: || t!("file-case"),
        ending: share::file::ENDING,
        mime: "application/json",
        make: |desk| {
            let view = crate::case::View::of(&desk);
            desk.history
                .with_untracked(|h| share::file::encode(&share::Parcel::of(h.case(), view)))
        },
    },
];

type Read = (Arc<str>, Arc<Article>, Arc<Document>, Option<Arc<Document>>);

/// The case's articles that are read, each with its document after the corrections and, where there
/// are any, as the engine made it.
fn read(desk: Desk) -> Vec<Read> {
    desk.history.with_untracked(|h| {
        desk.overlay.with_untracked(|o| {
            let all = h.case().articles.iter();
            all.filter_map(|(id, article)| {
                let document = o.documents().get(id)?.clone();
                Some((
                    id.clone(),
                    article.clone(),
                    document,
                    o.machine(id).cloned(),
                ))
            })
            .collect()
        })
    })
}

fn with_told(desk: Desk, make: impl FnOnce(export::report::Told<'_>) -> String) -> String {
    desk.history.with_untracked(|h| {
        desk.shown.with_untracked(|items| {
            desk.documents.with_untracked(|documents| {
                make(export::report::Told {
                    case: h.case(),
                    items,
                    documents,
                })
            })
        })
    })
}

fn save(desk: Desk, kind: &Kind) {
    let name = desk.history.with_untracked(|h| share::file::name(h.case()));
    let name = name.trim_end_matches(share::file::ENDING);
    let _ = dom::save(
        &format!("{name}{}", kind.ending),
        kind.mime,
        &(kind.make)(desk),
    );
}

/// Files of what is shown.
#[component]
fn Exports(desk: Desk) -> impl IntoView {
    let page = use_page();
    view! {
        <div class="actions exports" role="group" aria-label=t!("save-shown")>
            <span class="hint">{t!("save-as")}</span>
            {KINDS
                .iter()
                .map(|kind| view! {
                    <button class="link small" data-testid=kind.test title=(kind.about)() on:click=move |_| save(desk, kind)>{(kind.label)()}</button>
                })
                .collect_view()}
            <button class="link small" data-testid="export-more" on:click=move |_| page.dialog.set(Some(Dialog::Files))>{t!("more")}</button>
        </div>
    }
}

/// Every kind of file, with whom it is for.
#[component]
pub fn FilesDialog() -> impl IntoView {
    let desk = use_desk();
    view! {
        <Modal which=Dialog::Files title=t!("save-file")>
            <ul class="dialog-body files">
                {MORE
                    .iter()
                    .map(|kind| view! {
                        <li>
                            <button data-testid=kind.test on:click=move |_| save(desk, kind)>
                                <b>{(kind.label)()}</b>
                                <span class="hint">{(kind.about)()}</span>
                            </button>
                        </li>
                    })
                    .collect_view()}
            </ul>
        </Modal>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_sort_by_any_column_and_back() {
        let document = item::tests::document(&[
            "CONSULT 1 CHN=SYR 2023-09-22",
            "ACCUSE 3 IRN>SAU 2016-01-03",
            "AID 2 CHN>SYR -",
        ]);
        let items: Vec<_> = item::items([("a", &Article::default(), &document)])
            .into_iter()
            .map(Arc::new)
            .collect();
        let order = |by, down| -> Vec<String> {
            sorted(&items, by, down)
                .iter()
                .map(|i| i.plover.clone())
                .collect()
        };
        assert_eq!(order(Column::Date, false), ["AID", "ACCUSE", "CONSULT"]);
        assert_eq!(order(Column::Date, true), ["CONSULT", "ACCUSE", "AID"]);
        assert_eq!(order(Column::Kind, false), ["CONSULT", "AID", "ACCUSE"]);
        assert_eq!(order(Column::Event, false)[0], "CONSULT");
    }
}
