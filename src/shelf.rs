//! Which cases there are, and how they come onto the desk: bundled, kept, by a link, from a file.
//!
//! Enters: what the user chooses, the page's address. Leaves: a case on the desk; the user's own
//! kept as it changes. Nothing that comes from outside ever takes the place of a kept case.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use crate::{
    case::{Case, Desk, Origin, View, bundled},
    dom,
    page::{Page, Pane},
    share::{file, link},
    store::{self, Entry, StoreError},
};

/// How long after a change it is saved.
const REST: Duration = Duration::from_millis(400);

/// The shelf. Copies are the same shelf.
#[derive(Clone, Copy)]
pub struct Shelf {
    desk: Desk,
    page: Page,
    /// The user's cases, the one saved last first.
    pub cases: RwSignal<Vec<Entry>>,
    /// Revision of the open own case in the store; 0 while it was never saved.
    revision: StoredValue<u32>,
    /// A save that waits for the user to rest.
    waiting: StoredValue<Option<TimeoutHandle>>,
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
            revision: StoredValue::new(0),
            waiting: StoredValue::new(None),
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
        // Save what is the user's own, shortly after it changed.
        Effect::new(move |before: Option<Case>| {
            let case = desk.history.with(|h| h.case().clone());
            if case.origin == Origin::Own && before.is_some_and(|b| b != case && b.id == case.id)
                || case.origin == Origin::Own && shelf.is_new(&case)
            {
                shelf.save_soon();
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

    fn lay(&self, case: Case, revision: u32) {
        self.flush();
        self.revision.set_value(revision);
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
            self.lay(case, 0);
        } else if let Some(case) = choice.strip_prefix("bundled:").and_then(bundled::case) {
            self.lay(case, 0);
        } else if let Some(id) = choice.strip_prefix("own:") {
            let id = id.to_owned();
            spawn_local(async move {
                match store::load(&id).await {
                    Ok((case, revision)) => self.lay(case, revision),
                    Err(error) => self.page.warn(error.to_string()),
                }
            });
        }
    }

    /// Open the case in the page's address, if there is one. What was open is kept in the store.
    fn open_address(self) -> bool {
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
        match file::decode(text) {
            Ok((case, view)) => {
                self.forget_address();
                self.show(case, &view);
            }
            Err(error) => self.page.warn(error.to_string()),
        }
    }

    fn show(&self, case: Case, view: &View) {
        self.lay(case, 0);
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
        self.lay(case, 0);
        view.apply(&self.desk);
        self.save_soon();
        self.page
            .tell("This case is now among your own; changes are saved in this browser.");
    }

    /// Delete the open own case from the store and open the first story.
    pub fn delete(self) {
        let id = self.desk.history.with_untracked(|h| h.case().id.clone());
        if let Some(handle) = self.waiting.try_update_value(Option::take).flatten() {
            handle.clear();
        }
        spawn_local(async move {
            match store::delete(&id).await {
                Ok(()) => {
                    self.refresh();
                    self.page.tell("The case was deleted from this browser.");
                }
                Err(error) => self.page.warn(error.to_string()),
            }
        });
        self.revision.set_value(0);
        if let Some((name, _)) = bundled::list().first() {
            self.open(&format!("bundled:{name}"));
        }
    }

    /// The address no longer tells what is open.
    fn forget_address(&self) {
        if let Ok(history) = window().history() {
            let bare = window().location().pathname().unwrap_or_default();
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&bare));
        }
    }

    fn save_soon(self) {
        if let Some(handle) = self.waiting.get_value() {
            handle.clear();
        }
        let handle = set_timeout_with_handle(move || self.flush(), REST).ok();
        self.waiting.set_value(handle);
    }

    /// Save now what waits to be saved.
    fn flush(&self) {
        let Some(handle) = self.waiting.try_update_value(Option::take).flatten() else {
            return;
        };
        handle.clear();
        let shelf = *self;
        let case = self.desk.history.with_untracked(|h| h.case().clone());
        if case.origin != Origin::Own {
            return;
        }
        dom::remember("case", &format!("own:{}", case.id));
        let revision = self.revision.get_value();
        spawn_local(async move {
            match store::save(&case, revision).await {
                Ok(revision) => {
                    if shelf.is_open(&case.id) {
                        shelf.revision.set_value(revision);
                    }
                    shelf.told.set_value(false);
                    shelf.refresh();
                }
                Err(StoreError::Overtaken) if shelf.is_open(&case.id) => {
                    let mut copy = case;
                    copy.id = new_id();
                    copy.name = format!("{} (copy)", copy.name);
                    shelf.revision.set_value(0);
                    shelf.desk.history.set(crate::case::History::new(copy));
                    shelf.save_soon();
                    shelf.page.warn(StoreError::Overtaken.to_string());
                }
                Err(error) => {
                    if !shelf.told.get_value() {
                        shelf.told.set_value(true);
                        shelf.page.warn(error.to_string());
                    }
                }
            }
        });
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
