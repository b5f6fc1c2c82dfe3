//! An article as its bearer gave it, and what can be wrong with what was given.
//!
//! Enters: the fields of the paste form, a file or a link. Leaves: an [`Article`] that the engine
//! may read. Must not know what the engine finds in it.

use serde::{Deserialize, Serialize};

use super::day::{Day, DayError};
use crate::rows;

/// The longest article that is read, in bytes: about ten times a long magazine feature.
pub const LONGEST: usize = 600_000;

/// A publication in which the facts of an article can be read up.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Source {
    /// Who published it.
    pub publisher: String,
    /// Its title.
    pub title: String,
    /// When, ISO 8601, as exactly as is known.
    pub date: String,
    /// Where it can be read; empty where nowhere.
    pub url: String,
}

/// One article of a case.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Article {
    /// The text, byte for byte as given.
    pub text: String,
    /// Publication date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Day>,
    /// Headline.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Where it was published; kept only when it is an http(s) address.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// Who published it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub publisher: String,
    /// Further publications that tell the same, of articles that were written from them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
}

/// What is wrong with what was given, said so that the giver can mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ArticleError {
    /// There is no text.
    Empty,
    /// More than [`LONGEST`] bytes.
    TooLong(usize),
    /// Hardly any words.
    Noise,
    /// The date is none.
    Date(DayError),
    /// The address is none that a browser should open.
    Url(String),
}

impl std::fmt::Display for ArticleError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Empty => f.write_str(&t!("article-empty")),
            Self::TooLong(bytes) => f.write_str(&t!(
                "article-long",
                size = bytes / 1000,
                most = LONGEST / 1000
            )),
            Self::Noise => f.write_str(&t!("article-noise")),
            Self::Date(e) => f.write_str(&t!("article-date", why = e.to_string())),
            Self::Url(given) => f.write_str(&t!("article-address", given = given.as_str())),
        }
    }
}

impl std::error::Error for ArticleError {}

/// Whether a text has too few words for its length to be prose: numbers, base64, markup.
///
/// Looked at in the first 20,000 characters: prose has a letter run of 2–20 letters at least every
/// dozen characters on average, in any alphabet that separates words.
fn is_noise(text: &str) -> bool {
    let head: String = text.chars().take(20_000).collect();
    let length = head.chars().filter(|c| !c.is_whitespace()).count();
    let in_words: usize = head
        .split(|c: char| !c.is_alphabetic())
        .map(|w| w.chars().count())
        .filter(|n| (2..=20).contains(n))
        .sum();
    let ideographs = head
        .chars()
        .filter(|c| ('\u{3040}'..='\u{9fff}').contains(c))
        .count();
    // Digits in long runs, or one endless "word", leave few characters inside plausible words;
    // and a long text without a single sentence mark or space is no prose either.
    let spaces = head.chars().filter(|c| c.is_whitespace()).count();
    length > 40 && ideographs * 2 < length && (in_words * 2 < length || spaces * 25 < length)
}

impl Article {
    /// Check what was given and make an article of it. Empty optional fields are none.
    ///
    /// # Errors
    /// The first thing that is wrong, in the order in which the form asks.
    pub fn new(
        text: &str,
        date: &str,
        title: &str,
        url: &str,
        publisher: &str,
    ) -> Result<Self, ArticleError> {
        if text.trim().is_empty() {
            return Err(ArticleError::Empty);
        }
        if text.len() > LONGEST {
            return Err(ArticleError::TooLong(text.len()));
        }
        if is_noise(text) && rows::table_of(text).is_none() {
            return Err(ArticleError::Noise);
        }
        let date = match date.trim() {
            "" => None,
            given => Some(Day::parse(given).map_err(ArticleError::Date)?),
        };
        let url = url.trim();
        if !url.is_empty() && !is_web_address(url) {
            return Err(ArticleError::Url(url.chars().take(60).collect()));
        }
        Ok(Self {
            text: text.to_owned(),
            date,
            title: title.trim().to_owned(),
            url: url.to_owned(),
            publisher: publisher.trim().to_owned(),
            sources: Vec::new(),
        })
    }

    /// Names the article in the case: the same words under the same date are the same article.
    pub fn id(&self) -> String {
        // FNV-1a, 64 bit: stable across machines and versions, unlike std's hasher.
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        let date = self.date.map(Day::iso).unwrap_or_default();
        for byte in self.text.bytes().chain([0]).chain(date.bytes()) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
        format!("a{hash:016x}")
    }

    /// Whether it is rows of a table rather than prose.
    pub fn is_rows(&self) -> bool {
        rows::is_leaf(&self.text)
    }

    /// The headline, or what serves as one.
    pub fn heading(&self) -> String {
        if !self.title.is_empty() {
            return self.title.clone();
        }
        let line = self.text.trim_start().lines().next().unwrap_or_default();
        let mut heading: String = line.chars().take(70).collect();
        if heading.len() < line.len() {
            heading.push('…');
        }
        heading
    }
}

/// Whether a link to `url` may be shown: only addresses that a browser opens as a page.
pub fn is_web_address(url: &str) -> bool {
    let lower = url.trim().to_ascii_lowercase();
    (lower.starts_with("https://") || lower.starts_with("http://"))
        && !lower.contains(|c: char| c.is_whitespace() || c.is_control() || c == '"' || c == '<')
        && lower.len() > "http://".len()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROSE: &str = "Envoys of both states met in Muscat on Tuesday and agreed to meet again.";

    fn wrong(text: &str, date: &str, url: &str) -> String {
        Article::new(text, date, "", url, "")
            .expect_err("is wrong")
            .to_string()
    }

    #[test]
    fn what_is_wrong_is_said_with_what_to_do() {
        assert!(wrong(" \n", "", "").contains("Paste the article"));
        assert!(wrong(PROSE, "2023-02-30", "").contains("February 2023 has 28 days"));
        assert!(wrong(PROSE, "", "javascript:alert(1)").contains("https://"));
        assert!(wrong(&"7f3a9c0e ".repeat(120_000), "", "").contains("too long"));
        assert!(wrong(&"8812 77 0x9f== ".repeat(500), "", "").contains("hardly any words"));
        assert!(wrong(&"abcdefghij".repeat(500), "", "").contains("hardly any words"));
    }

    #[test]
    fn prose_in_any_script_passes() {
        for text in [
            PROSE,
            "外交部发言人在北京举行的例行记者会上表示欢迎各方继续推动政治解决进程取得进展。",
            "التقى المبعوثون في مسقط يوم الثلاثاء واتفقوا على اللقاء مرة أخرى.",
        ] {
            assert!(
                Article::new(text, "2023-09-22", "T", "https://example.org/a", "P").is_ok(),
                "{text}"
            );
        }
    }

    #[test]
    fn the_same_words_on_the_same_day_are_the_same_article() {
        let a = Article::new(PROSE, "2023-09-22", "One", "", "").unwrap();
        let b = Article::new(PROSE, "2023-09-22", "Two", "", "").unwrap();
        let c = Article::new(PROSE, "2023-09-23", "One", "", "").unwrap();
        assert_eq!(a.id(), b.id());
        assert_ne!(a.id(), c.id());
    }
}
