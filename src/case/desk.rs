//! The open case as signals: what the views read, and what they may do.
//!
//! A view takes [`Desk`] from the context, reads its signals and calls its methods; it never calls
//! another view. Must not know: the worker, the store, links — they watch the same signals.

use std::{collections::HashMap, ops::Deref, sync::Arc};

use demarche_extract::document::{Document, Event};
use leptos::prelude::*;

use super::{
    article::Article,
    correction::{Change, Correction, Overlay, Target},
    day::Day,
    filter::{self, Filters},
    history::{Case, History, Origin},
    item::{self, Item, Key},
};

/// How far the engine is with an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// In the queue.
    Waiting,
    /// Being read: sentences done and in all (0 while they are counted).
    Running {
        /// Sentences read.
        done: usize,
        /// Sentences in all.
        total: usize,
    },
    /// Read; the document is in [`Desk::documents`].
    Done,
    /// The user stopped it.
    Stopped,
    /// It could not be read, and why, for people.
    Failed(String),
}

/// Items, cheap to hand on.
#[derive(Debug, Clone, Default)]
pub struct Items(Arc<Vec<Arc<Item>>>);

impl FromIterator<Arc<Item>> for Items {
    fn from_iter<I: IntoIterator<Item = Arc<Item>>>(items: I) -> Self {
        Self(Arc::new(items.into_iter().collect()))
    }
}

impl Deref for Items {
    type Target = [Arc<Item>];
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl PartialEq for Items {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
            || (self.len() == other.len()
                && self
                    .iter()
                    .zip(other.iter())
                    .all(|(a, b)| Arc::ptr_eq(a, b) || a == b))
    }
}

/// Documents by [`Article::id`]. They are compared by identity: the engine gives the same for the same.
#[derive(Debug, Clone, Default)]
pub struct Documents(HashMap<Arc<str>, Arc<Document>>);

impl PartialEq for Documents {
    fn eq(&self, other: &Self) -> bool {
        self.0.len() == other.0.len()
            && self
                .0
                .iter()
                .all(|(id, d)| other.0.get(id).is_some_and(|o| Arc::ptr_eq(d, o)))
    }
}

impl Documents {
    /// What was read in an article.
    pub fn get(&self, article: &str) -> Option<&Arc<Document>> {
        self.0.get(article)
    }
    /// Keep what was read in an article.
    pub fn insert(&mut self, article: Arc<str>, document: Document) {
        self.put(article, Arc::new(document));
    }
    /// Keep what was read in an article, shared.
    pub fn put(&mut self, article: Arc<str>, document: Arc<Document>) {
        self.0.insert(article, document);
    }
}

/// The open case and what is chosen of it. Copies are the same desk.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The case with its undo and redo.
    pub history: RwSignal<History>,
    /// What the engine found, also in articles of other cases that were open before.
    pub machine: RwSignal<Documents>,
    /// The case's corrections laid over it.
    pub overlay: Memo<Overlay>,
    /// What the views show: what the engine found, after the corrections.
    pub documents: Memo<Documents>,
    /// How far the engine is, by article.
    pub readings: RwSignal<HashMap<Arc<str>, Reading>>,
    /// What the views show.
    pub filters: RwSignal<Filters>,
    /// The event that is chosen everywhere.
    pub selected: RwSignal<Option<Key>>,
    /// The event under the pointer or the focus, in whichever view.
    pub hovered: RwSignal<Option<Key>>,
    /// The article in the reader.
    pub open: RwSignal<Option<Arc<str>>>,
    /// Every item of the case.
    pub items: Memo<Items>,
    /// Those that pass every filter but the window: what the timeline shows.
    pub timed: Memo<Items>,
    /// Those that pass every filter: what the map and the table show.
    pub shown: Memo<Items>,
    /// Makes an id for a case that becomes the user's own.
    pub mint: fn() -> String,
}

impl Desk {
    /// A desk with a case on it.
    pub fn new(case: Case) -> Self {
        let open = RwSignal::new(case.articles.first().map(|(id, _)| id.clone()));
        let history = RwSignal::new(History::new(case));
        let machine = RwSignal::new(Documents::default());
        let overlay = Memo::new(move |before: Option<&Overlay>| {
            history.with(|h| machine.with(|d| Overlay::lay(before, h.case(), d)))
        });
        let documents = Memo::new(move |_| overlay.with(|o| o.documents().clone()));
        let filters = RwSignal::new(Filters::default());
        // An item that is as it was stays the same: a view draws anew only what has changed.
        let items = Memo::new(move |before: Option<&Items>| {
            let known: HashMap<&Key, &Arc<Item>> = before
                .map(|b| b.iter().map(|i| (&i.key, i)).collect())
                .unwrap_or_default();
            let same = |item: Item| match known.get(&item.key) {
                Some(known) if ***known == item => Arc::clone(known),
                _ => Arc::new(item),
            };
            history.with(|h| {
                overlay.with(|o| {
                    let d = o.documents();
                    let read = h.case().articles.iter();
                    let read =
                        read.filter_map(|(id, article)| Some((&**id, &**article, &**d.get(id)?)));
                    let all = item::items_by_hand(read, o.hands());
                    Items::from_iter(all.into_iter().map(same))
                })
            })
        });
        let timed = Memo::new(move |_| {
            items.with(|all| {
                filters
                    .with(|f| Items::from_iter(all.iter().filter(|i| f.pass_but_time(i)).cloned()))
            })
        });
        let shown = Memo::new(move |_| {
            timed.with(|all| {
                filters.with(|f| Items::from_iter(all.iter().filter(|i| f.in_window(i)).cloned()))
            })
        });
        Self {
            history,
            machine,
            overlay,
            documents,
            readings: RwSignal::new(HashMap::new()),
            filters,
            selected: RwSignal::new(None),
            hovered: RwSignal::new(None),
            open,
            items,
            timed,
            shown,
            mint: String::new,
        }
    }

    /// Change the case, as a step that can be undone. A case that is not the user's own becomes a
    /// copy that is.
    pub fn act<R>(&self, what: &str, change: impl FnOnce(&mut Case) -> R) -> R {
        let mint = self.mint;
        self.history
            .try_update(|h| {
                h.act(what, |case| {
                    let before = (case.articles.clone(), case.corrections.clone());
                    let result = change(case);
                    let same = (&case.articles, &case.corrections) == (&before.0, &before.1);
                    if case.origin != Origin::Own && !same {
                        case.origin = Origin::Own;
                        case.id = mint();
                    }
                    result
                })
            })
            .expect("the desk outlives the page")
    }

    /// Put another case on the desk; what was chosen and filtered is cleared, documents are kept.
    pub fn lay(&self, case: Case) {
        self.selected.set(None);
        self.hovered.set(None);
        self.filters.set(Filters::default());
        self.open
            .set(case.articles.first().map(|(id, _)| id.clone()));
        self.history.set(History::new(case));
    }

    /// Choose an event everywhere, or none; its first report opens in the reader unless another
    /// report of it is open.
    pub fn select(&self, key: Option<Key>) {
        if let Some(item) = key.as_ref().and_then(|k| self.item(k)) {
            let open = self.open.get_untracked();
            if !item
                .reports
                .iter()
                .any(|r| Some(&r.article) == open.as_ref())
            {
                self.open.set(Some(item.reports[0].article.clone()));
            }
        }
        self.selected.set(key);
    }

    /// Choose an event, or unchoose it when it is chosen.
    pub fn toggle(&self, key: &Key) {
        let chosen = self.selected.with_untracked(|s| s.as_ref() == Some(key));
        self.select((!chosen).then(|| key.clone()));
    }

    /// An item by its key, untracked.
    pub fn item(&self, key: &str) -> Option<Arc<Item>> {
        self.items
            .with_untracked(|all| all.iter().find(|i| &*i.key == key).cloned())
    }

    /// The chosen item, tracked.
    pub fn chosen(&self) -> Option<Arc<Item>> {
        let key = self.selected.get()?;
        self.items
            .with(|all| all.iter().find(|i| i.key == key).cloned())
    }

    /// Choose the next (`1`) or previous (`-1`) of the shown items.
    pub fn step(&self, by: isize) {
        let next = self.shown.with_untracked(|shown| {
            if shown.is_empty() {
                return None;
            }
            let at = self.selected.with_untracked(|s| {
                s.as_ref()
                    .and_then(|k| shown.iter().position(|i| i.key == *k))
            });
            let last = shown.len() as isize - 1;
            let to = match at {
                Some(at) => (at as isize + by).clamp(0, last),
                None if by > 0 => 0,
                None => last,
            };
            Some(shown[to as usize].key.clone())
        });
        if next.is_some() {
            self.select(next);
        }
    }

    /// Show what touches these days only, or everything.
    pub fn set_window(&self, window: Option<(Day, Day)>) {
        self.filters
            .update(|f| f.window = window.map(|(a, b)| (a.min(b), a.max(b))));
    }

    /// Show only events in which this actor has a part (together with those already asked for),
    /// or no longer ask for it. `country:SYR` for a state.
    pub fn toggle_actor(&self, actor: &str) {
        self.filters
            .update(|f| filter::toggle(&mut f.actors, actor.to_owned()));
    }

    /// Show only events between two states.
    pub fn ask_for_pair(&self, a: &str, b: &str) {
        self.filters.update(|f| {
            f.actors = [format!("country:{a}"), format!("country:{b}")].into();
        });
    }

    /// Say something of what was read in an article, as a step that can be undone.
    pub fn correct(&self, what: &str, article: &Arc<str>, change: Change) {
        self.act(what, |case| case.correct(article, change));
    }

    /// Let stand again what the machine said of something.
    pub fn restore(&self, what: &str, these: &[Arc<Correction>]) {
        self.act(what, |case| {
            super::correction::log::restore(&mut case.corrections, these)
        });
    }

    /// What was said of something in an article, tracked.
    pub fn said_of(&self, article: &str, target: &Target) -> Vec<Arc<Correction>> {
        self.overlay.with(|o| o.of(article, target))
    }

    /// The language that an article was found to be in, tracked; none until it is read.
    pub fn language_of(&self, article: &str) -> Option<String> {
        self.documents.with(|d| {
            let document = d.get(article)?;
            (document.language != "und").then(|| document.language.clone())
        })
    }

    /// The article and the event behind a report, untracked.
    pub fn evidence(&self, report: &item::Report) -> Option<(Arc<Article>, Arc<Document>, Event)> {
        let article = self
            .history
            .with_untracked(|h| h.case().article(&report.article).cloned())?;
        let document = self
            .documents
            .with_untracked(|d| d.get(&report.article).cloned())?;
        let event = document.events.get(report.event)?.clone();
        Some((article, document, event))
    }
}

/// The desk of the page.
///
/// # Panics
/// Outside the page: [`crate::app::App`] provides it.
pub fn use_desk() -> Desk {
    expect_context::<Desk>()
}

#[cfg(test)]
mod tests {
    use super::super::correction::{EventAt, Points};
    use super::*;
    use demarche_extract::document::Range;

    fn desk() -> Desk {
        let article = |text: &str| Article {
            text: text.into(),
            ..Article::default()
        };
        let case = Case::new("C", Origin::Own, [article("one"), article("two")]);
        let ids: Vec<_> = case.articles.iter().map(|(id, _)| id.clone()).collect();
        let desk = Desk::new(case);
        desk.machine.update(|d| {
            d.insert(
                ids[0].clone(),
                item::tests::document(&[
                    "CONSULT 1 CHN=SYR 2023-09-22",
                    "AID 2 CHN>SYR 2023-09-24",
                ]),
            );
            d.insert(
                ids[1].clone(),
                item::tests::document(&[
                    "CONSULT 1 CHN=SYR 2023-09-22",
                    "AGREE 1 SAU=IRN 2023-03-10",
                ]),
            );
        });
        desk
    }

    #[test]
    fn choosing_an_event_opens_a_report_of_it() {
        let owner = Owner::new();
        owner.set();
        let desk = desk();
        assert_eq!(desk.items.get_untracked().len(), 3);
        let agree = desk.items.get_untracked()[0].clone();
        desk.select(Some(agree.key.clone()));
        assert_eq!(
            desk.open.get_untracked(),
            Some(agree.reports[0].article.clone())
        );
        // The meeting is told by both articles: the reader stays where it is.
        let meeting = desk.items.get_untracked()[1].clone();
        desk.select(Some(meeting.key.clone()));
        assert_eq!(
            desk.open.get_untracked(),
            Some(agree.reports[0].article.clone())
        );
    }

    #[test]
    fn stepping_goes_through_what_is_shown_and_stops_at_its_ends() {
        let owner = Owner::new();
        owner.set();
        let desk = desk();
        desk.set_window(Some((
            Day::parse("2023-09-30").unwrap(),
            Day::parse("2023-09-01").unwrap(),
        )));
        let types = |d: &Desk| {
            d.item(&d.selected.get_untracked().unwrap())
                .unwrap()
                .plover
                .clone()
        };
        desk.step(1);
        assert_eq!(types(&desk), "CONSULT");
        desk.step(1);
        desk.step(1);
        assert_eq!(types(&desk), "AID");
    }

    #[test]
    fn changing_a_bundled_case_makes_a_copy_and_undo_leads_back() {
        let owner = Owner::new();
        owner.set();
        let article = Article {
            text: "one".into(),
            ..Article::default()
        };
        let case = Case::new("C", Origin::Bundled("c".into()), [article]);
        let mut desk = Desk::new(case.clone());
        desk.mint = || "id".to_owned();
        let id = case.articles[0].0.clone();
        desk.act("remove", |c| c.remove(&id));
        desk.history.with_untracked(|h| {
            assert_eq!(h.case().origin, Origin::Own);
            assert_eq!(h.case().id, "id");
        });
        desk.history.update(|h| {
            h.undo();
        });
        assert_eq!(desk.history.with_untracked(|h| h.case().clone()), case);
    }

    #[test]
    fn a_correction_shows_in_every_view_and_can_be_undone_and_done_again() {
        let owner = Owner::new();
        owner.set();
        let desk = desk();
        let aid = desk.items.get_untracked()[2].clone();
        let article = aid.reports[0].article.clone();
        let event = desk.machine.with_untracked(|d| {
            let document = d.get(&article).unwrap();
            EventAt::of(document, &Points::new(&document.text), "v1")
        });
        // The text of these documents is empty: the event is not found in it, and the log says so.
        desk.correct("reject", &article, Change::RejectEvent { event });
        assert_eq!(desk.items.get_untracked().len(), 3);
        desk.machine.update(|d| {
            let mut document = (**d.get(&article).unwrap()).clone();
            document.text = "They met. Aid was sent.".into();
            document.events[1].trigger = Range { start: 14, end: 22 };
            d.insert(article.clone(), document);
        });
        let event = desk.machine.with_untracked(|d| {
            let document = d.get(&article).unwrap();
            EventAt::of(document, &Points::new(&document.text), "v1")
        });
        desk.correct("reject", &article, Change::RejectEvent { event });
        assert_eq!(desk.items.get_untracked().len(), 2);
        let step = |f: fn(&mut History) -> Option<String>| {
            desk.history.try_update(f).flatten().unwrap_or_default()
        };
        assert_eq!(step(History::undo), "reject");
        assert_eq!(desk.items.get_untracked().len(), 3);
        assert_eq!(step(History::redo), "reject");
        assert_eq!(desk.items.get_untracked().len(), 2);
        assert_eq!(
            desk.machine
                .with_untracked(|d| d.get(&article).unwrap().events.len()),
            2
        );
    }

    #[test]
    fn taking_an_article_out_takes_its_events_out() {
        let owner = Owner::new();
        owner.set();
        let desk = desk();
        let id = desk
            .history
            .with_untracked(|h| h.case().articles[1].0.clone());
        desk.history.update(|h| {
            h.act("remove", |c| c.remove(&id));
        });
        assert_eq!(desk.items.get_untracked().len(), 2);
        desk.history.update(|h| {
            h.undo();
        });
        assert_eq!(desk.items.get_untracked().len(), 3);
    }
}
