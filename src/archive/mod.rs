//! The archive: a million events of files that `demarche extract` wrote, at an address of its own.
//!
//! Enters: files that were dropped or chosen. Leaves: map, matrix, timeline and list of what a filter
//! lets through, a row in full, and articles for a case. What is counted is counted by the vault in its
//! worker ([`link`]); here it is drawn, and moved while an answer is on its way. Must not know the open
//! case but to put articles into a new one.

mod detail;
mod link;
mod list;
mod map;
mod matrix;
mod sieve;
mod timeline;
mod welcome;
mod words;

use std::{sync::Arc, time::Duration};

use demarche_vault::message::{
    Answer, Ask, Detail, Filter, Named, Problem, Progress, Question, Summary, Text,
};
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::{
    case::{Article, Desk},
    dom,
    frames::now,
    page::{Dialog, Page, Pane, use_page},
    paste,
    shelf::Shelf,
};
use link::Link;

/// Its address within the page.
pub const ADDRESS: &str = "#archive";
/// Most bytes that the vault holds.
const MOST: f64 = 512e6;
/// Rest after a drawing of map and matrix, as a multiple of what it took, and at most in milliseconds.
const REST: f64 = 20.0;
const LONGEST: f64 = 600.0;
/// Articles that a case takes at once: the page reads each.
const ARTICLES: usize = 50;
/// What names of files end in that are opened here.
const ENDINGS: [&str; 3] = [".parquet", ".ndjson", ".jsonl"];

/// How far an archive is.
#[derive(Debug, Clone, PartialEq)]
pub enum Stage {
    /// None is open.
    Empty,
    /// It is being read.
    Reading(Progress),
    /// It cannot be.
    Refused(Problem),
    /// It is open.
    Open(Arc<Summary>),
}

/// What the timeline wants to have counted.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Look {
    /// Edges of bins, beyond what is seen.
    pub edges: Vec<i32>,
    /// First and last day of what is seen, and a little more.
    pub view: (i32, i32),
}

/// An answer with its question.
#[derive(Debug, PartialEq)]
pub struct Answered {
    /// What was asked.
    pub question: Question,
    /// What came back.
    pub answer: Answer,
}

impl Answered {
    /// An actor by its number.
    pub fn actor(&self, id: u16) -> Option<&Named> {
        let named = &self.answer.named;
        let at = named.binary_search_by_key(&id, |n| n.id).ok()?;
        named.get(at)
    }

    /// Its name for people.
    pub fn name(&self, id: u16) -> String {
        self.actor(id).map_or_else(String::new, words::actor)
    }
}

/// The archive of the page. Copies are the same archive.
#[derive(Clone, Copy)]
pub struct Archive {
    /// Whether it stands in place of the case.
    pub shown: RwSignal<bool>,
    /// How far it is.
    pub stage: RwSignal<Stage>,
    /// Which events are shown.
    pub filter: RwSignal<Filter>,
    /// What the timeline looks at.
    pub look: RwSignal<Look>,
    /// Where the list goes on, and where its pages before did.
    pub pages: RwSignal<Vec<(i32, u32)>>,
    /// A question is on its way.
    pub busy: RwSignal<bool>,
    /// The last answer.
    pub answered: RwSignal<Option<Arc<Answered>>>,
    /// The same for the map's flows and the matrix, which are drawn the rarer the longer it takes: see
    /// [`Archive::draw_soon`].
    pub drawn: RwSignal<Option<Arc<Answered>>>,
    /// The same a frame later, for the map's states and places.
    pub drawn_next: RwSignal<Option<Arc<Answered>>>,
    /// The chosen row.
    pub chosen: RwSignal<Option<u32>>,
    /// What its file says of it.
    pub detail: RwSignal<Option<Arc<Detail>>>,
    /// Whether a drawing is due, and before when there shall be no other.
    pace: StoredValue<(bool, f64)>,
    page: Page,
    desk: Desk,
    shelf: Shelf,
    link: Link,
}

impl Archive {
    /// No archive yet; its address is followed.
    pub fn start(page: Page, desk: Desk, shelf: Shelf) -> Self {
        let archive = Self {
            shown: RwSignal::new(is_addressed()),
            stage: RwSignal::new(Stage::Empty),
            filter: RwSignal::new(Filter::default()),
            look: RwSignal::new(Look::default()),
            pages: RwSignal::new(Vec::new()),
            busy: RwSignal::new(false),
            answered: RwSignal::new(None),
            drawn: RwSignal::new(None),
            drawn_next: RwSignal::new(None),
            chosen: RwSignal::new(None),
            detail: RwSignal::new(None),
            pace: StoredValue::new((false, 0.0)),
            page,
            desk,
            shelf,
            link: Link::new(),
        };
        let address = window_event_listener(leptos::ev::hashchange, move |_| {
            archive.shown.set(is_addressed());
        });
        on_cleanup(move || address.remove());
        // Another case, or more articles in it: there the reader wants to be.
        Effect::new(move |before: Option<(String, usize)>| {
            let case = desk
                .history
                .with(|h| (h.case().id.clone(), h.case().articles.len()));
            if before.is_some_and(|b| b != case) {
                archive.leave();
            }
            case
        });
        // Another filter begins the list anew.
        Effect::new(move |before: Option<()>| {
            archive.filter.track();
            if before.is_some() && !archive.pages.with_untracked(Vec::is_empty) {
                archive.pages.set(Vec::new());
            }
        });
        Effect::new(move || {
            let question = Question {
                turn: 0,
                filter: archive.filter.get(),
                edges: archive.look.with(|l| l.edges.clone()),
                view: archive.look.with(|l| l.view),
                after: archive.pages.with(|p| p.last().copied()),
            };
            if archive.stage.with(|s| matches!(s, Stage::Open(_))) {
                archive.busy.set(true);
                archive.link.ask(question);
            }
        });
        archive
    }

    /// Whether a file is opened here rather than read as an article.
    pub fn takes(name: &str) -> bool {
        let name = name.to_lowercase();
        ENDINGS.iter().any(|ending| name.ends_with(ending))
    }

    /// Open files in place of whatever is open. Of a folder's files only those are read whose names
    /// say that they can be.
    pub fn open(self, files: Vec<web_sys::File>) {
        let all = files.len();
        let mut taken: Vec<(String, web_sys::File)> = files
            .into_iter()
            .map(|file| (path_of(&file), file))
            .filter(|(path, _)| {
                // What writers put aside begins like this.
                let name = path.rsplit('/').next().unwrap_or_default();
                Self::takes(name) && !name.starts_with(['_', '.'])
            })
            .collect();
        taken.sort_by(|a, b| a.0.cmp(&b.0));
        if taken.is_empty() {
            if all > 0 {
                self.page.warn(words::nothing_to_open());
            }
            return;
        }
        self.forget();
        self.show();
        self.link.open(self, &taken, MOST);
    }

    /// Bring it to the front.
    pub fn show(self) {
        if !is_addressed() {
            let _ = window().location().set_hash(ADDRESS);
        }
        self.shown.set(true);
    }

    /// Back to the case; the archive stays open behind it.
    pub fn leave(self) {
        self.shown.set(false);
        if is_addressed()
            && let Ok(history) = window().history()
        {
            let bare = window().location().pathname().unwrap_or_default();
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&bare));
        }
    }

    /// Close it and give back what it took. Reading is ended as well.
    pub fn close(self) {
        self.link.close();
        self.forget();
        self.stage.set(Stage::Empty);
    }

    fn forget(self) {
        self.answered.set(None);
        self.drawn.set(None);
        self.drawn_next.set(None);
        self.chosen.set(None);
        self.detail.set(None);
        self.filter.set(Filter::default());
        self.look.set(Look::default());
        self.pages.set(Vec::new());
    }

    fn opened(self, summary: Summary) {
        self.page
            .spoken
            .set(words::opened(summary.events, summary.documents));
        self.stage.set(Stage::Open(Arc::new(summary)));
    }

    fn answered(self, question: Question, answer: Answer) {
        self.answered
            .set(Some(Arc::new(Answered { question, answer })));
        self.draw_soon();
    }

    /// Draw the last answer on map and matrix: in two frames of their own, and after a pause that grows
    /// with what the last drawing took. So a span that is being dragged stays under the hand.
    fn draw_soon(self) {
        let Some((false, rest)) = self.pace.try_get_value() else {
            return;
        };
        self.pace.set_value((true, rest));
        let pause = (rest - now()).max(0.0) as u64;
        let draw = move || {
            let start = now();
            let Some(answered) = self.answered.try_get_untracked() else {
                return;
            };
            self.drawn.set(answered.clone());
            request_animation_frame(move || {
                let _ = self.drawn_next.try_set(answered);
                request_animation_frame(move || {
                    let took = now() - start;
                    if self
                        .pace
                        .try_set_value((false, start + (took * REST).min(LONGEST)))
                        .is_none()
                        && !self.is_drawn()
                    {
                        self.draw_soon();
                    }
                });
            });
        };
        set_timeout(
            move || request_animation_frame(draw),
            Duration::from_millis(pause),
        );
    }

    /// Whether map and matrix show the last answer.
    fn is_drawn(self) -> bool {
        let last = self.answered.try_get_untracked().flatten();
        self.drawn_next
            .try_with_untracked(|drawn| match (drawn, &last) {
                (Some(drawn), Some(last)) => Arc::ptr_eq(drawn, last),
                (drawn, last) => drawn.is_none() && last.is_none(),
            })
            != Some(false)
    }

    /// Choose a row, or none.
    pub fn choose(self, row: Option<u32>) {
        self.chosen.set(row);
        match row {
            Some(row) => self.link.say(&Ask::Detail(row)),
            None => self.detail.set(None),
        }
        if row.is_some() && !self.page.wide.get_untracked() {
            self.page.pane.set(Pane::Read);
        }
    }

    /// Do what a key asks for.
    pub fn on_key(self, event: &web_sys::KeyboardEvent) {
        let page = self.page;
        let modified = event.ctrl_key() || event.meta_key() || event.alt_key();
        if modified || page.dialog.with_untracked(Option::is_some) || dom::is_typing(event) {
            return;
        }
        if event.key() == "Escape" {
            self.choose(None);
        }
        if !page.shortcuts.get_untracked() {
            return;
        }
        match event.key().as_str() {
            "j" | "n" => self.step(1),
            "k" | "p" => self.step(-1),
            "m" => page.pane.set(Pane::Map),
            "t" => page.pane.set(Pane::Timeline),
            "l" => page.pane.set(Pane::Table),
            "r" => page.pane.set(Pane::Read),
            "?" => page.dialog.set(Some(Dialog::Help)),
            _ => return,
        }
        event.prevent_default();
    }

    /// Choose the next (`1`) or the previous (`-1`) row of the page.
    fn step(self, by: isize) {
        let chosen = self.chosen.get_untracked();
        let next = self.answered.with_untracked(|a| {
            let rows = &a.as_ref()?.answer.rows;
            let at = rows.iter().position(|r| Some(r.row) == chosen);
            let to = at.map_or(0, |at| {
                at.saturating_add_signed(by)
                    .min(rows.len().saturating_sub(1))
            });
            Some(rows.get(to)?.row)
        });
        if next.is_some() {
            self.choose(next);
        }
    }

    fn detailed(self, detail: Detail) {
        if self.chosen.get_untracked() == Some(detail.row) {
            self.detail.set(Some(Arc::new(detail)));
        }
    }

    /// Ask for the articles of what is shown.
    pub fn fetch_articles(self) {
        self.link.say(&Ask::Articles {
            filter: self.filter.get_untracked(),
            most: ARTICLES,
        });
    }

    /// Put articles into a new case.
    fn take_in(self, texts: Vec<Text>) {
        let (mut articles, mut wrong) = (Vec::new(), Vec::new());
        for t in texts {
            match Article::new(&t.text, &t.date, &t.title, &t.url, &t.publisher) {
                Ok(article) => articles.push(article),
                Err(error) => wrong.push(format!("{}: {error}", t.title)),
            }
        }
        if !articles.is_empty() {
            self.leave();
            self.shelf.open("new");
        }
        paste::add(self.desk, self.page, articles, wrong);
    }

    fn unread(self, problem: &Problem) {
        self.page.warn(words::problem(problem));
    }

    /// What is open, tracked.
    pub fn summary(self) -> Option<Arc<Summary>> {
        self.stage.with(|s| match s {
            Stage::Open(summary) => Some(summary.clone()),
            _ => None,
        })
    }

    /// Ask for an actor, or for two; asked again, no longer.
    pub fn ask_for(self, actors: &[u16]) {
        let mut sorted = actors.to_vec();
        sorted.sort_unstable();
        self.filter.update(|f| {
            f.actors = if f.actors == sorted {
                Vec::new()
            } else {
                sorted
            };
        });
    }
}

/// Whether the page's address names the archive.
fn is_addressed() -> bool {
    window().location().hash().unwrap_or_default() == ADDRESS
}

/// A file's path within the folder that was chosen, else its name.
fn path_of(file: &web_sys::File) -> String {
    js_sys::Reflect::get(file, &"webkitRelativePath".into())
        .ok()
        .and_then(|path| path.as_string())
        .filter(|path| !path.is_empty())
        .unwrap_or_else(|| file.name())
}

/// The archive of the page.
///
/// # Panics
/// Outside the page: [`crate::app::App`] provides it.
pub fn use_archive() -> Archive {
    expect_context::<Archive>()
}

/// The archive in place of the case.
#[component]
pub fn ArchiveView() -> impl IntoView {
    let archive = use_archive();
    let page = use_page();
    let open = Memo::new(move |_| archive.summary());
    view! {
        <main class="views archive" data-testid="archive"
            data-state=move || state(archive)
            data-took=move || archive.answered.with(|a| a.as_ref().map(|a| a.answer.took))
        >
            {move || match open.get() {
                None => view! { <welcome::Welcome archive /> }.into_any(),
                Some(summary) => view! {
                    <div id="archive-main" tabindex="-1" class="main">
                        <sieve::Head archive summary=summary.clone() />
                        <sieve::Sieve archive summary=summary.clone() />
                        <div class="front">
                            <section class="pane-map" data-testid="archive-map" aria-label=words::map()>
                                <map::MapView archive />
                            </section>
                            <div class="pane-table">
                                <Show when=move || page.pane.get() == Pane::Table>
                                    <list::List archive />
                                </Show>
                            </div>
                            <section class="pane-relations" aria-label=words::matrix()>
                                <Show when=move || page.pane.get() == Pane::Relations>
                                    <matrix::Matrix archive />
                                </Show>
                            </section>
                        </div>
                        <section class="pane-timeline" data-testid="archive-timeline" aria-label=words::timeline()>
                            <timeline::Timeline archive extent=summary.extent />
                        </section>
                    </div>
                    <section tabindex="-1" class="pane-read" aria-label=words::details()>
                        <detail::DetailView archive />
                        <Show when=move || page.wide.get() && page.pane.get() != Pane::Table>
                            <list::List archive />
                        </Show>
                    </section>
                }
                .into_any(),
            }}
        </main>
    }
}

/// For tests and sheets.
fn state(archive: Archive) -> &'static str {
    archive.stage.with(|s| match s {
        Stage::Empty => "empty",
        Stage::Reading(_) => "reading",
        Stage::Refused(_) => "refused",
        Stage::Open(_) => {
            archive.drawn_next.track();
            if archive.answered.with(Option::is_some) && !archive.busy.get() && archive.is_drawn() {
                "ready"
            } else {
                "counting"
            }
        }
    })
}
