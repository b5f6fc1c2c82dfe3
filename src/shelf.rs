//! Which cases there are, and how they come onto the desk: bundled, kept, by a link, from a file.
//!
//! Enters: what the user chooses, the page's address. Leaves: a case on the desk; the user's own
//! kept as it changes. Nothing that comes from outside ever takes the place of a kept case.

use std::collections::HashMap;

use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use crate::{
    case::{Case, Desk, History, Origin, View, bundled},
    dom,
    page::{Dialog, Page, Pane},
    share::{
        file, link,
        reach::{self, Address},
    },
    store::{self, Entry, StoreError},
};

/// The shelf. Copies are the same shelf.
#[derive(Clone, Copy)]
pub struct Shelf {
    desk: Desk,
    page: Page,
    /// The user's cases, the one saved last first.
    pub cases: RwSignal<Vec<Entry>>,
    /// Revisions of the user's cases as this tab knows them; none for what was never saved.
    revisions: StoredValue<HashMap<String, u32>>,
    /// The case that is being saved, and the one to save after it.
    saving: StoredValue<(bool, Option<Case>)>,
    /// The case that the page's address leads to; its reader is asked before it is fetched.
    pub asked: RwSignal<Option<Address>>,
    /// Whether the store's failure has been told; it need not be told with every letter.
    told: StoredValue<bool>,
}

/// An id that no other case has.
pub fn new_id() -> String {
    format!(
        "c{:x}{:06x}",
        js_sys::Date::now() as u64,
        (js_sys::Math::random() * 16_777_216.0) as u32
    )
}

/// The case to begin with: the one of the address, else the first bundled one.
pub fn first_case() -> Case {
    let wanted = dom::recall("case").unwrap_or_default();
    let name = wanted.strip_prefix("bundled:").unwrap_or_default();
    bundled::case(name)
        .or_else(|| bundled::case(&bundled::list().first()?.0))
        .unwrap_or_default()
}

impl Shelf {
    /// Watch the desk and the address from now on.
    pub fn start(desk: Desk, page: Page) -> Self {
        let shelf = Self {
            desk,
            page,
            cases: RwSignal::new(Vec::new()),
            revisions: StoredValue::new(HashMap::new()),
            saving: StoredValue::new((false, None)),
            asked: RwSignal::new(None),
            told: StoredValue::new(false),
        };
        shelf.refresh();
        if !shelf.open_address() {
            let last = dom::recall("case").unwrap_or_default();
            if last.starts_with("own:") {
                shelf.open(&last);
            }
        }
        let changed = window_event_listener(leptos::ev::hashchange, move |_| {
            shelf.open_address();
        });
        on_cleanup(move || changed.remove());
        // Save what is the user's own as it changes.
        Effect::new(move |before: Option<Case>| {
            let case = desk.history.with(|h| h.case().clone());
            let changed = before.is_some_and(|b| b != case && b.id == case.id);
            if case.origin == Origin::Own && (changed || shelf.is_new(&case)) {
                shelf.save(case.clone());
            }
            case
        });
        shelf
    }

    fn is_new(&self, case: &Case) -> bool {
        !case.articles.is_empty()
            && !self
                .cases
                .with_untracked(|all| all.iter().any(|e| e.id == case.id))
    }

    fn refresh(self) {
        spawn_local(async move {
            if let Ok(entries) = store::list().await {
                self.cases.set(entries);
            }
        });
    }

    fn lay(&self, case: Case) {
        let place = match &case.origin {
            Origin::Bundled(name) => format!("bundled:{name}"),
            Origin::Own => format!("own:{}", case.id),
            Origin::Shared => String::new(),
        };
        if !place.is_empty() {
            dom::remember("case", &place);
        }
        self.desk.lay(case);
    }

    /// Open what the case choice names: `bundled:…`, `own:…` or `new`.
    pub fn open(self, choice: &str) {
        self.forget_address();
        if choice == "new" {
            let case = Case {
                id: new_id(),
                origin: Origin::Own,
                ..Case::default()
            };
            self.lay(case);
        } else if let Some(case) = choice.strip_prefix("bundled:").and_then(bundled::case) {
            self.lay(case);
        } else if let Some(id) = choice.strip_prefix("own:") {
            let id = id.to_owned();
            spawn_local(async move {
                match store::load(&id).await {
                    Ok((case, revision)) => {
                        self.revisions.update_value(|r| {
                            r.insert(case.id.clone(), revision);
                        });
                        self.lay(case);
                    }
                    Err(error) => self.page.warn(error.to_string()),
                }
            });
        }
    }

    /// Open the case in the page's address, if there is one. What was open is kept in the store.
    fn open_address(self) -> bool {
        match reach::given() {
            None => {}
            Some(Ok(address)) => {
                self.asked.set(Some(address));
                self.page.dialog.set(Some(Dialog::Reach));
                return false;
            }
            Some(Err(error)) => {
                self.forget_address();
                self.page.warn(error.to_string());
                return false;
            }
        }
        let fragment = window().location().hash().unwrap_or_default();
        if !link::is_ours(&fragment) {
            return false;
        }
        match link::decode(&fragment) {
            Ok((case, view)) => {
                self.show(case, &view);
                true
            }
            Err(error) => {
                self.forget_address();
                self.page.warn(error.to_string());
                false
            }
        }
    }

    /// Open the text of a case file.
    pub fn open_file(self, text: &str) {
        if let Some(all) = file::decode_all(text) {
            return match all {
                Ok(cases) => self.take_in(cases),
                Err(error) => self.page.warn(error.to_string()),
            };
        }
        match file::decode(text) {
            Ok((case, view)) => {
                self.forget_address();
                self.show(case, &view);
            }
            Err(error) => self.page.warn(error.to_string()),
        }
    }

    /// Put cases beside the user's own.
    fn take_in(self, cases: Vec<Case>) {
        spawn_local(async move {
            let count = cases.len();
            for mut case in cases {
                case.id = new_id();
                case.origin = Origin::Own;
                if let Err(error) = store::save(&case, 0).await {
                    return self.page.warn(error.to_string());
                }
            }
            self.refresh();
            self.page.tell(t!("kept-taken", n = count));
        });
    }

    /// Save nothing more, as what is open is about to go; or save again.
    pub fn rest(self, rests: bool) {
        self.saving.set_value((rests, None));
    }

    fn show(&self, case: Case, view: &View) {
        self.lay(case);
        view.apply(&self.desk);
        self.page.pane.set(match view.pane.as_str() {
            "table" => Pane::Table,
            "timeline" => Pane::Timeline,
            "relations" => Pane::Relations,
            "read" => Pane::Read,
            _ => Pane::Map,
        });
    }

    /// Make a shared case the user's own.
    pub fn keep(self) {
        let mut case = self.desk.history.with_untracked(|h| h.case().clone());
        case.origin = Origin::Own;
        case.id = new_id();
        let view = View::of(&self.desk);
        self.forget_address();
        self.lay(case.clone());
        view.apply(&self.desk);
        self.save(case);
        self.page.tell(t!("kept"));
    }

    /// Delete the open own case from the store and open the first story.
    pub fn delete(self) {
        let id = self.desk.history.with_untracked(|h| h.case().id.clone());
        self.saving.update_value(|(_, next)| *next = None);
        spawn_local(async move {
            match store::delete(&id).await {
                Ok(()) => {
                    self.refresh();
                    self.page.tell(t!("deleted"));
                }
                Err(error) => self.page.warn(error.to_string()),
            }
        });
        if let Some((name, _)) = bundled::list().first() {
            self.open(&format!("bundled:{name}"));
        }
    }

    /// The address no longer tells what is open.
    pub fn forget_address(&self) {
        if let Ok(history) = window().history() {
            let bare = window().location().pathname().unwrap_or_default();
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&bare));
        }
    }

    /// Keep a case; one save at a time, the latest last.
    fn save(self, case: Case) {
        let busy = self
            .saving
            .try_update_value(|(busy, next)| {
                if *busy {
                    *next = Some(case.clone());
                }
                std::mem::replace(busy, true)
            })
            .unwrap_or(true);
        if busy {
            return;
        }
        spawn_local(async move {
            let mut now = Some(case);
            while let Some(case) = now {
                self.write(case).await;
                now = self
                    .saving
                    .try_update_value(|(_, next)| next.take())
                    .flatten();
            }
            self.saving.update_value(|(busy, _)| *busy = false);
            self.refresh();
        });
    }

    async fn write(self, case: Case) {
        let open = self.is_open(&case.id);
        if open {
            dom::remember("case", &format!("own:{}", case.id));
        }
        let known = self.revisions.with_value(|r| r.get(&case.id).copied());
        match store::save(&case, known.unwrap_or(0)).await {
            Ok(revision) => {
                self.revisions.update_value(|r| {
                    r.insert(case.id.clone(), revision);
                });
                self.told.set_value(false);
            }
            Err(StoreError::Overtaken) if open => {
                let mut copy = case;
                copy.id = new_id();
                copy.name = t!("copy-of", name = copy.name);
                self.desk.history.set(History::new(copy.clone()));
                self.saving.update_value(|(_, next)| *next = Some(copy));
                self.page.warn(StoreError::Overtaken.to_string());
            }
            Err(error) => {
                if !self.told.get_value() {
                    self.told.set_value(true);
                    self.page.warn(error.to_string());
                }
            }
        }
    }

    fn is_open(&self, id: &str) -> bool {
        self.desk.history.with_untracked(|h| h.case().id == id)
    }
}

/// The shelf of the page.
///
/// # Panics
/// Outside the page: [`crate::app::App`] provides it.
pub fn use_shelf() -> Shelf {
    expect_context::<Shelf>()
}
