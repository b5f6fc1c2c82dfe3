//! What the page itself knows beside the case: which view is in front, what it has to say, which
//! dialog is open.
//!
//! Enters: what the user does. Leaves: signals for the views. Must not know events or articles.

use leptos::prelude::*;

use crate::{
    about::Sheet,
    dom,
    i18n::{self, Lang},
};

/// A view that can be in front. On a wide page the reader and the timeline are always there, and
/// map, table and relations take turns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Pane {
    /// The map.
    Map,
    /// The timeline.
    Timeline,
    /// The table of events.
    Table,
    /// The matrix of actors, or the page of a pair.
    Relations,
    /// The case and its articles.
    Read,
}

impl Pane {
    /// All, in the order of the tabs.
    pub const ALL: [Self; 5] = [
        Self::Map,
        Self::Timeline,
        Self::Table,
        Self::Relations,
        Self::Read,
    ];
    /// For sheets and links.
    pub fn name(self) -> &'static str {
        ["map", "timeline", "table", "relations", "read"][self as usize]
    }
    /// For people.
    pub fn label(self) -> String {
        match self {
            Self::Map => t!("map"),
            Self::Timeline => t!("pane-timeline"),
            Self::Table => t!("pane-table"),
            Self::Relations => t!("relations"),
            Self::Read => t!("pane-read"),
        }
    }
}

/// What a notice offers to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offer {
    /// Take the last change back.
    Undo,
}

/// A word to the user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What happened, and what can be done.
    pub text: String,
    /// Something went wrong: it stays until it is closed.
    pub alert: bool,
    /// A button beside it.
    pub offer: Option<Offer>,
}

/// A dialog that can be open; one at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialog {
    /// Add an article.
    Paste,
    /// Share the case.
    Share,
    /// How to use the page.
    Help,
    /// What was corrected.
    Corrections,
    /// Files to save.
    Files,
    /// Fetch a case from an address?
    Reach,
    /// All that is kept, to be saved or deleted.
    Kept,
}

/// The page's own state. Copies are the same page.
#[derive(Clone, Copy)]
pub struct Page {
    /// The view in front.
    pub pane: RwSignal<Pane>,
    /// What the page has to say.
    pub notice: RwSignal<Option<Notice>>,
    /// The open dialog.
    pub dialog: RwSignal<Option<Dialog>>,
    /// The page about the page that stands in place of the views.
    pub sheet: RwSignal<Option<Sheet>>,
    /// The step of the tour that is shown.
    pub tour: RwSignal<Option<usize>>,
    /// What a screen reader is told, politely.
    pub spoken: RwSignal<String>,
    /// The language in which all of it is said; the page is drawn anew when it changes.
    pub lang: RwSignal<Lang>,
    /// `light`, `dark`, or empty for the system's.
    pub theme: RwSignal<String>,
    /// Whether single keys are shortcuts.
    pub shortcuts: RwSignal<bool>,
    /// Whether the page has room for everything at once; as in `style/page.css`.
    pub wide: Signal<bool>,
}

impl Page {
    /// As the user left it.
    pub fn new() -> Self {
        Self {
            pane: RwSignal::new(Pane::Map),
            notice: RwSignal::new(None),
            dialog: RwSignal::new(None),
            sheet: RwSignal::new(Sheet::of_address()),
            tour: RwSignal::new(None),
            spoken: RwSignal::new(String::new()),
            lang: RwSignal::new(i18n::lang()),
            theme: RwSignal::new(dom::recall("theme").unwrap_or_default()),
            shortcuts: RwSignal::new(dom::recall("shortcuts").as_deref() != Some("off")),
            wide: leptos_use::use_media_query("(min-width: 62rem)"),
        }
    }

    /// Bring the reader into view where it is not always there.
    pub fn show_reader(&self) {
        if !self.wide.get_untracked() {
            self.pane.set(Pane::Read);
        }
    }

    /// Say that something was done.
    pub fn tell(&self, text: impl Into<String>) {
        self.notice.set(Some(Notice {
            text: text.into(),
            alert: false,
            offer: None,
        }));
    }

    /// Say that something was done which can be undone.
    pub fn tell_undoable(&self, text: impl Into<String>) {
        self.notice.set(Some(Notice {
            text: text.into(),
            alert: false,
            offer: Some(Offer::Undo),
        }));
    }

    /// Say that something went wrong.
    pub fn warn(&self, text: impl Into<String>) {
        self.notice.set(Some(Notice {
            text: text.into(),
            alert: true,
            offer: None,
        }));
    }
}

impl Default for Page {
    fn default() -> Self {
        Self::new()
    }
}

/// The page's state.
///
/// # Panics
/// Outside the page: [`crate::app::App`] provides it.
pub fn use_page() -> Page {
    expect_context::<Page>()
}
