//! What the browser keeps: the user's cases, in IndexedDB.
//!
//! Enters: cases. Leaves: cases, or an error that says what to do. A case is kept as the JSON of a
//! [`Case`] in an envelope with a revision; a save that would overwrite what another tab has saved
//! meanwhile is refused. Must not know which case is open.

use rexie::{ObjectStore, Rexie, TransactionMode};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

use crate::case::{Case, Origin};

const DATABASE: &str = "demarche";
/// Of the database's layout. Raise it and migrate in [`open`] when the stores change.
const LAYOUT: u32 = 1;
const CASES: &str = "cases";

/// A case as it is kept.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Kept {
    id: String,
    /// Of the JSON in `case`.
    format: u32,
    /// Counts up with each save.
    revision: u32,
    /// Milliseconds since 1970.
    saved: f64,
    name: String,
    articles: usize,
    case: String,
}

const FORMAT: u32 = 1;

/// A line of the list of kept cases.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// [`Case::id`].
    pub id: String,
    /// Its name.
    pub name: String,
    /// How many articles it has.
    pub articles: usize,
    /// When it was saved last, in milliseconds since 1970.
    pub saved: f64,
}

impl Entry {
    /// For people.
    pub fn label(&self) -> String {
        let name = if self.name.trim().is_empty() {
            t!("untitled")
        } else {
            self.name.clone()
        };
        match self.articles {
            0 => t!("case-empty", name = name),
            n => t!("case-articles", name = name, n = n),
        }
    }
}

/// Why something could not be kept, for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoreError {
    /// The browser keeps nothing for this page.
    Denied,
    /// No room.
    Full,
    /// Another tab has saved the case since this one read it.
    Overtaken,
    /// It is gone, or cannot be read.
    Unreadable,
}

impl std::fmt::Display for StoreError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&match self {
            Self::Denied => t!("store-denied"),
            Self::Full => t!("store-full"),
            Self::Overtaken => t!("store-overtaken"),
            Self::Unreadable => t!("store-unreadable"),
        })
    }
}

impl std::error::Error for StoreError {}

fn failure(error: &rexie::Error) -> StoreError {
    let text = format!("{error:?}");
    if text.contains("QuotaExceeded") {
        StoreError::Full
    } else {
        StoreError::Denied
    }
}

async fn open() -> Result<Rexie, StoreError> {
    Rexie::builder(DATABASE)
        .version(LAYOUT)
        .add_object_store(ObjectStore::new(CASES).key_path("id"))
        .build()
        .await
        .map_err(|e| failure(&e))
}

fn read(value: JsValue) -> Option<Kept> {
    serde_wasm_bindgen::from_value(value).ok()
}

/// Every kept case, the one saved last first.
///
/// # Errors
/// [`StoreError::Denied`].
pub async fn list() -> Result<Vec<Entry>, StoreError> {
    let database = open().await?;
    let work = database
        .transaction(&[CASES], TransactionMode::ReadOnly)
        .map_err(|e| failure(&e))?;
    let store = work.store(CASES).map_err(|e| failure(&e))?;
    let all = store.get_all(None, None).await.map_err(|e| failure(&e))?;
    let mut entries: Vec<Entry> = all
        .into_iter()
        .filter_map(read)
        .map(|k| Entry {
            id: k.id,
            name: k.name,
            articles: k.articles,
            saved: k.saved,
        })
        .collect();
    entries.sort_by(|a, b| b.saved.total_cmp(&a.saved));
    Ok(entries)
}

/// A kept case with its revision.
///
/// # Errors
/// [`StoreError`].
pub async fn load(id: &str) -> Result<(Case, u32), StoreError> {
    let database = open().await?;
    let work = database
        .transaction(&[CASES], TransactionMode::ReadOnly)
        .map_err(|e| failure(&e))?;
    let store = work.store(CASES).map_err(|e| failure(&e))?;
    let kept = store
        .get(id.into())
        .await
        .map_err(|e| failure(&e))?
        .and_then(read)
        .filter(|k| k.format <= FORMAT)
        .ok_or(StoreError::Unreadable)?;
    let case: Case = serde_json::from_str(&kept.case).map_err(|_| StoreError::Unreadable)?;
    Ok((
        Case {
            id: kept.id,
            origin: Origin::Own,
            ..case
        },
        kept.revision,
    ))
}

/// Every kept case that can be read.
///
/// # Errors
/// [`StoreError::Denied`].
pub async fn all() -> Result<Vec<Case>, StoreError> {
    let mut cases = Vec::new();
    for entry in list().await? {
        match load(&entry.id).await {
            Ok((case, _)) => cases.push(case),
            Err(StoreError::Unreadable) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(cases)
}

/// Keep no case any longer.
///
/// # Errors
/// [`StoreError::Denied`].
pub async fn clear() -> Result<(), StoreError> {
    let database = open().await?;
    let work = database
        .transaction(&[CASES], TransactionMode::ReadWrite)
        .map_err(|e| failure(&e))?;
    let store = work.store(CASES).map_err(|e| failure(&e))?;
    store.clear().await.map_err(|e| failure(&e))?;
    work.done().await.map_err(|e| failure(&e))?;
    Ok(())
}

/// Keep a case that was read at `revision` (0 for a new one); the new revision.
///
/// # Errors
/// [`StoreError::Overtaken`] when another tab was quicker; nothing is written then.
pub async fn save(case: &Case, revision: u32) -> Result<u32, StoreError> {
    let database = open().await?;
    let work = database
        .transaction(&[CASES], TransactionMode::ReadWrite)
        .map_err(|e| failure(&e))?;
    let store = work.store(CASES).map_err(|e| failure(&e))?;
    let before = store
        .get(case.id.as_str().into())
        .await
        .map_err(|e| failure(&e))?
        .and_then(read);
    if before.is_some_and(|k| k.revision != revision) {
        return Err(StoreError::Overtaken);
    }
    let kept = Kept {
        id: case.id.clone(),
        format: FORMAT,
        revision: revision + 1,
        saved: js_sys::Date::now(),
        name: case.name.clone(),
        articles: case.articles.len(),
        case: serde_json::to_string(case).map_err(|_| StoreError::Unreadable)?,
    };
    let value = serde_wasm_bindgen::to_value(&kept).map_err(|_| StoreError::Unreadable)?;
    store.put(&value, None).await.map_err(|e| failure(&e))?;
    work.done().await.map_err(|e| failure(&e))?;
    Ok(revision + 1)
}

/// Keep a case no longer.
///
/// # Errors
/// [`StoreError::Denied`].
pub async fn delete(id: &str) -> Result<(), StoreError> {
    let database = open().await?;
    let work = database
        .transaction(&[CASES], TransactionMode::ReadWrite)
        .map_err(|e| failure(&e))?;
    let store = work.store(CASES).map_err(|e| failure(&e))?;
    store.delete(id.into()).await.map_err(|e| failure(&e))?;
    work.done().await.map_err(|e| failure(&e))?;
    Ok(())
}
