//! The page: which panes, which pane has the focus.
//!
//! Enters: nothing but the browser. Leaves: the views around one desk. Must not know what a view shows.

use leptos::{html::Div, prelude::*};
use leptos_use::{UseDropZoneOptions, UseDropZoneReturn, use_drop_zone_with_options};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use crate::{
    about::{Sheet, SheetView},
    archive::{Archive, ArchiveView},
    case::{Desk, desk::use_desk},
    correct::list::CorrectionsDialog,
    detail::Detail,
    events::{EventsView, FilesDialog, export::report},
    filters::FilterBar,
    header::{Header, Tabs},
    help::{self, HelpDialog},
    kept::KeptDialog,
    map::MapView,
    overview::{Articles, Overview, Progress},
    page::{Dialog, Offer, Page, Pane, use_page},
    paste::{
        self, PasteDialog,
        sent::{self, Inbox},
        shared,
    },
    reader::ArticleView,
    relations::RelationsView,
    share::{file, panel::ShareDialog, reach::ReachDialog},
    shelf::{self, Shelf},
    soon::Soon,
    timeline::TimelineView,
    tour::Tour,
    worker::Reader,
};

/// What happens to files that are dropped or picked.
#[derive(Clone, Copy)]
pub struct TakeFiles {
    desk: Desk,
    page: Page,
    shelf: Shelf,
    archive: Archive,
}

impl TakeFiles {
    /// Cases are opened, texts become articles in one step, anything else gets a word.
    pub fn files(self, files: Vec<web_sys::File>) {
        if files.iter().any(|f| Archive::takes(&f.name())) {
            self.archive.open(files);
            return;
        }
        spawn_local(async move {
            let mut texts = Vec::new();
            for file in files {
                let name = file.name();
                if file.size() > file::LONGEST as f64 {
                    self.page.warn(t!(
                        "file-too-large",
                        name = name,
                        size = (file.size() / 1e6).round()
                    ));
                    continue;
                }
                let Ok(buffer) = JsFuture::from(file.array_buffer()).await else {
                    self.page.warn(t!("file-unreadable", name = name));
                    continue;
                };
                let bytes = js_sys::Uint8Array::new(&buffer).to_vec();
                let held = std::str::from_utf8(&bytes).ok().and_then(report::held);
                if name.to_lowercase().ends_with(".json") {
                    self.shelf.open_file(&String::from_utf8_lossy(&bytes));
                } else if let Some(case) = held {
                    // A report of ours holds its case.
                    self.shelf.open_file(case);
                } else {
                    texts.push((name, bytes));
                }
            }
            paste::add_files(self.desk, self.page, texts).await;
        });
    }
}

/// The page.
#[component]
pub fn App() -> impl IntoView {
    let mut desk = Desk::new(shelf::first_case());
    desk.open.set(None);
    desk.mint = shelf::new_id;
    let page = Page::new();
    provide_context(desk);
    provide_context(page);
    let inbox = Inbox(RwSignal::new(None));
    provide_context(inbox);
    sent::receive(inbox, page);
    let shelf = Shelf::start(desk, page);
    provide_context(shelf);
    let archive = Archive::start(page, desk, shelf);
    provide_context(archive);
    let take = TakeFiles {
        desk,
        page,
        shelf,
        archive,
    };
    provide_context(take);
    shared::receive(inbox, page, move |files| take.files(files));
    provide_context(Reader::start(desk));

    let keys = window_event_listener(leptos::ev::keydown, move |ev| {
        if !archive.shown.get_untracked() {
            help::on_key(&ev, desk, page);
        } else {
            archive.on_key(&ev);
        }
    });
    on_cleanup(move || keys.remove());
    let address = window_event_listener(leptos::ev::hashchange, move |_| {
        page.sheet.set(Sheet::of_address());
    });
    on_cleanup(move || address.remove());
    // Another language is another page: what stands on it is made anew, what it is about stays on the desk.
    view! {
        <Soon>
            {move || {
                page.lang.track();
                view! { <Shell take /> }
            }}
        </Soon>
    }
}

/// Everything that is seen.
#[component]
fn Shell(take: TakeFiles) -> impl IntoView {
    let page = use_page();
    let archive = expect_context::<Archive>();
    if let Some(note) = document().get_element_by_id("loading") {
        note.remove();
    }
    // A narrow page shows one at a time.
    let in_view =
        move |pane: Pane| Signal::derive(move || page.wide.get() || page.pane.get() == pane);
    let zone = NodeRef::<Div>::new();
    let UseDropZoneReturn {
        is_over_drop_zone, ..
    } = use_drop_zone_with_options(
        zone,
        UseDropZoneOptions::default().on_drop(move |drop| {
            if !paste::takes_drops(drop.event.target()) || !drop.files.is_empty() {
                take.files(drop.files);
            }
        }),
    );
    view! {
        <div class="page" node_ref=zone data-pane=move || page.pane.get().name()>
            <Show when=move || !archive.shown.get()>
                <a class="skip" href="#main">{t!("skip-events")}</a>
                <a class="skip" href="#reader">{t!("skip-reader")}</a>
            </Show>
            <Header />
            {move || page.sheet.get().map(|sheet| view! { <SheetView sheet /> })}
            <Show when=move || archive.shown.get()>
                <ArchiveView />
            </Show>
            <main class="views" hidden=move || page.sheet.get().is_some() || archive.shown.get()>
            <Progress />
            <div id="main" tabindex="-1" class="main">
                <h2 class="sr-only">{t!("events")}</h2>
                <FilterBar />
                <div class="front">
                    <section class="pane-map" data-testid="map" aria-label=t!("map")>
                        <Soon when=in_view(Pane::Map)>
                            <MapView />
                        </Soon>
                    </section>
                    <div class="pane-table">
                        <Show when=move || page.pane.get() == Pane::Table>
                            <EventsView />
                        </Show>
                    </div>
                    <section class="pane-relations" aria-label=t!("relations")>
                        <Show when=move || page.pane.get() == Pane::Relations>
                            <RelationsView />
                        </Show>
                    </section>
                </div>
                <section class="pane-timeline" data-testid="timeline" aria-label=t!("timeline")>
                    <Soon when=in_view(Pane::Timeline)>
                        <TimelineView />
                    </Soon>
                </section>
            </div>
            <section id="reader" tabindex="-1" class="pane-read" data-testid="reader" aria-label=t!("reader")>
                <Soon when=in_view(Pane::Read)>
                    <Reading />
                </Soon>
            </section>
            <Detail />
            </main>
            <Tabs />
            <Soon>
                <Tour />
            </Soon>
            <NoticeBar />
            <Show when=move || is_over_drop_zone.get()>
                <div class="drop" aria-hidden="true">
                    <p>{t!("drop-here")}</p>
                </div>
            </Show>
            <p class="sr-only" aria-live="polite">{move || page.spoken.get()}</p>
        </div>
        {move || match page.dialog.get() {
            Some(Dialog::Paste) => Some(view! { <PasteDialog /> }.into_any()),
            Some(Dialog::Share) => Some(view! { <ShareDialog /> }.into_any()),
            Some(Dialog::Help) => Some(view! { <HelpDialog /> }.into_any()),
            Some(Dialog::Files) => Some(view! { <FilesDialog /> }.into_any()),
            Some(Dialog::Reach) => Some(view! { <ReachDialog /> }.into_any()),
            Some(Dialog::Kept) => Some(view! { <KeptDialog /> }.into_any()),
            Some(Dialog::Corrections) => Some(view! { <CorrectionsDialog /> }.into_any()),
            None => None,
        }}
    }
}

/// The open article, else the case at a glance.
#[component]
fn Reading() -> impl IntoView {
    let desk = use_desk();
    let open = Memo::new(move |_| {
        let id = desk.open.get()?;
        desk.history
            .with(|h| h.case().article(&id).cloned())
            .map(|article| (id, article))
    });
    // The text of another article begins at its top.
    Effect::new(move |_| {
        open.track();
        if let Some(pane) = document().get_element_by_id("reader") {
            pane.set_scroll_top(0);
        }
    });
    move || match open.get() {
        Some((id, article)) => view! {
            <ArticleView id article />
            <div class="beneath">
                <Articles />
            </div>
        }
        .into_any(),
        None => view! { <Overview /> }.into_any(),
    }
}

/// What the page has to say.
#[component]
fn NoticeBar() -> impl IntoView {
    let desk = use_desk();
    let page = use_page();
    // Good news goes by itself; bad news stays.
    Effect::new(move |_| {
        let notice = page.notice.get();
        if let Some(notice) = notice.filter(|n| !n.alert) {
            set_timeout(
                move || {
                    if page.notice.with_untracked(|n| n.as_ref() == Some(&notice)) {
                        page.notice.set(None);
                    }
                },
                std::time::Duration::from_secs(8),
            );
        }
    });
    view! {
        <div class="notices">
            {move || page.notice.get().map(|notice| view! {
                <div
                    class="notice"
                    class:alert=notice.alert
                    data-testid="notice"
                    role=if notice.alert { "alert" } else { "status" }
                >
                    <p>{notice.text.clone()}</p>
                    {(notice.offer == Some(Offer::Undo)).then(|| view! {
                        <button
                            class="link"
                            data-testid="notice-undo"
                            on:click=move |_| {
                                desk.history.update(|h| { h.undo(); });
                                page.notice.set(None);
                            }
                        >
                            {t!("undo")}
                        </button>
                    })}
                    <button class="button quiet icon small" aria-label=t!("close") on:click=move |_| page.notice.set(None)>
                        <span aria-hidden="true">"×"</span>
                    </button>
                </div>
            })}
        </div>
    }
}
