//! Case ⇄ link fragment, case ⇄ file: the only place that trusts nothing.
//!
//! Enters: a case with its view, or text from anywhere. Leaves: text, or a checked case, or an
//! error that says what to do. What comes in is data for the engine and text nodes; no part of it
//! is ever markup or code.

pub mod excerpt;
pub mod file;
pub mod link;
pub mod panel;
pub mod reach;

use serde::{Deserialize, Serialize};

use crate::case::{
    Case, Origin, View,
    article::{self, Article, ArticleError},
    bundled,
};

/// The version that this page writes. Older ones are read, newer ones refused with a word.
pub const VERSION: u32 = 1;

/// Most articles that a shared case may hold.
const MOST_ARTICLES: usize = 1000;

/// Most corrections that a shared case may hold.
const MOST_CORRECTIONS: usize = 20_000;

/// What travels.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Parcel {
    /// Format version.
    pub v: u32,
    /// A case that comes with every copy of the page, by its short name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bundled: Option<String>,
    /// Any other case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub case: Option<Case>,
    /// How it is looked at.
    pub view: View,
}

/// Why something shared cannot be opened, for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ShareError {
    /// Characters that no link of ours has, or some are missing.
    Damaged,
    /// The checksum does not match.
    Checksum,
    /// It would unpack to more than is allowed.
    Bomb,
    /// Not one of our cases.
    Foreign,
    /// From a newer page.
    Newer(u32),
    /// A bundled case that this copy does not have.
    Unknown(String),
    /// An article in it is no article.
    Article(ArticleError),
    /// More than [`MOST_ARTICLES`].
    TooMany(usize),
}

impl std::fmt::Display for ShareError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Damaged => f.write_str(&t!("share-damaged")),
            Self::Checksum => f.write_str(&t!("share-checksum")),
            Self::Bomb => f.write_str(&t!("share-bomb")),
            Self::Foreign => f.write_str(&t!("share-foreign")),
            Self::Newer(v) => f.write_str(&t!("share-newer", format = *v, known = VERSION)),
            Self::Unknown(name) => f.write_str(&t!("share-unknown", name = name.as_str())),
            Self::Article(e) => f.write_str(&t!("share-article", why = e.to_string())),
            Self::TooMany(n) => f.write_str(&t!("share-too-many", n = *n, most = MOST_ARTICLES)),
        }
    }
}

impl std::error::Error for ShareError {}

impl Parcel {
    /// Pack a case. One that comes with the page is named, not copied.
    pub fn of(case: &Case, view: View) -> Self {
        let bundled = match &case.origin {
            Origin::Bundled(name) => Some(name.clone()),
            _ => None,
        };
        Self {
            v: VERSION,
            case: bundled.is_none().then(|| case.clone()),
            bundled,
            view,
        }
    }

    /// Read JSON from anywhere.
    fn from_json(json: &[u8]) -> Result<Self, ShareError> {
        /// The version is looked at before the rest, whose shape it tells.
        #[derive(Deserialize)]
        struct Version {
            v: u32,
        }
        let Version { v } = serde_json::from_slice(json).map_err(|_| ShareError::Foreign)?;
        if v > VERSION {
            return Err(ShareError::Newer(v));
        }
        serde_json::from_slice(json).map_err(|_| ShareError::Foreign)
    }

    /// Check everything and unpack.
    ///
    /// # Errors
    /// [`ShareError`], for people.
    pub fn open(self) -> Result<(Case, View), ShareError> {
        let case = match (self.bundled, self.case) {
            (Some(name), _) => bundled::case(&name)
                .ok_or_else(|| ShareError::Unknown(name.chars().take(40).collect()))?,
            (None, Some(case)) => checked(case)?,
            (None, None) => return Err(ShareError::Foreign),
        };
        Ok((case, self.view))
    }
}

/// A case from elsewhere, every article held to what the paste form asks.
fn checked(given: Case) -> Result<Case, ShareError> {
    if given.articles.len() > MOST_ARTICLES {
        return Err(ShareError::TooMany(given.articles.len()));
    }
    let short = |s: &str, n: usize| -> String { s.chars().take(n).collect() };
    let mut case = Case::new(&short(&given.name, 200), Origin::Shared, []);
    case.summary = short(&given.summary, 4000);
    case.chapters = given.chapters.into_iter().take(50).collect();
    for (_, a) in given.articles {
        let date = a.date.map(crate::case::Day::iso).unwrap_or_default();
        let checked = Article::new(&a.text, &date, &a.title, &a.url, &a.publisher)
            .map_err(ShareError::Article)?;
        let sources = a
            .sources
            .iter()
            .take(20)
            .filter(|s| s.url.is_empty() || article::is_web_address(&s.url))
            .cloned()
            .collect();
        case.add(Article { sources, ..checked });
    }
    // What they say is looked at when it is laid over a document: a date that is none is no date.
    case.corrections = given
        .corrections
        .into_iter()
        .take(MOST_CORRECTIONS)
        .collect();
    Ok(case)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::case::{
        Day, Filters,
        correction::{Anchor, Change, EventEdit, Points},
    };
    use demarche_extract::document::Range;

    pub(crate) fn sample() -> (Case, View) {
        let article = Article::new(
            "Envoys of both states met in Muscat on Tuesday — “a first step”, one of them said.",
            "2022-05-03",
            "<script>alert(1)</script>",
            "https://example.org/a?b=c",
            "Example",
        )
        .unwrap();
        let view = View {
            filters: Filters {
                window: Some((Day(18_000), Day(19_000))),
                actors: ["country:SAU".to_owned()].into(),
                ..Filters::default()
            },
            selected: Some(format!("{}/v0", article.id())),
            open: Some(article.id()),
            pane: "table".into(),
        };
        (Case::new("Mine", Origin::Shared, [article]), view)
    }

    #[test]
    fn a_bundled_case_travels_by_name() {
        let (name, _) = bundled::list().remove(0);
        let case = bundled::case(&name).unwrap();
        let parcel = Parcel::of(&case, View::default());
        assert!(parcel.case.is_none());
        assert_eq!(parcel.open().unwrap().0, case);
    }

    #[test]
    fn an_article_with_a_hostile_address_or_none_is_refused() {
        let (case, view) = sample();
        let mut parcel = Parcel::of(&case, view);
        let mut bad = (*case.articles[0].1).clone();
        bad.url = "javascript:alert(1)".into();
        parcel.case.as_mut().unwrap().articles = vec![("x".into(), bad.into())];
        assert!(matches!(parcel.open(), Err(ShareError::Article(_))));
    }

    #[test]
    fn corrections_travel_with_the_case() {
        let (mut case, view) = sample();
        let (id, article) = case.articles[0].clone();
        let text = Points::new(&article.text);
        let met = article
            .text
            .find("met")
            .map(|b| article.text[..b].chars().count());
        let words = Anchor::of(
            &text,
            Range {
                start: met.unwrap(),
                end: met.unwrap() + 3,
            },
        );
        case.correct(
            &id,
            Change::AddEvent {
                added: "u1".into(),
                words,
                set: EventEdit::default(),
            },
        );
        let (opened, _) = Parcel::of(&case, view).open().unwrap();
        assert_eq!(opened.corrections, case.corrections);
    }

    #[test]
    fn a_hostile_source_address_is_dropped() {
        let (case, view) = sample();
        let mut article = (*case.articles[0].1).clone();
        article.sources = vec![article::Source {
            url: "data:text/html,x".into(),
            ..article::Source::default()
        }];
        let case = Case::new("C", Origin::Own, [article]);
        let (opened, _) = Parcel::of(&case, view).open().unwrap();
        assert!(opened.articles[0].1.sources.is_empty());
    }
}
