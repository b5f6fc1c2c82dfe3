//! The articles of a case and what they were written from, for reference managers.
//!
//! Enters: articles. Leaves: BibTeX, or CSL-JSON (<https://citationstyles.org>). Must not know events.

use serde_json::{Value, json};

use crate::case::{Article, Day};

/// A publication, whichever way it came into the case.
struct Work {
    publisher: String,
    title: String,
    /// Year, month, day, as far as known.
    date: Vec<u32>,
    url: String,
}

/// What the articles are, each publication once. An article that was written from sources is not
/// itself one.
fn works<'a>(articles: impl IntoIterator<Item = &'a Article>) -> Vec<Work> {
    let mut all: Vec<Work> = Vec::new();
    for article in articles {
        let own = article.sources.is_empty().then(|| Work {
            publisher: article.publisher.clone(),
            title: article.heading(),
            date: article.date.map_or_else(Vec::new, parts),
            url: article.url.clone(),
        });
        let from = article.sources.iter().map(|s| Work {
            publisher: s.publisher.clone(),
            title: s.title.clone(),
            date: s
                .date
                .split('-')
                .map_while(|p| p.parse().ok())
                .take(3)
                .collect(),
            url: s.url.clone(),
        });
        for work in own.into_iter().chain(from) {
            let same = |w: &Work| {
                (&w.title, &w.publisher, &w.url) == (&work.title, &work.publisher, &work.url)
            };
            if !all.iter().any(same) {
                all.push(work);
            }
        }
    }
    all
}

fn parts(day: Day) -> Vec<u32> {
    let (y, m, d) = day.ymd();
    vec![u32::try_from(y).unwrap_or_default(), m, d]
}

/// `reuters2023a`, `reuters2023b` …: unique and readable.
fn keys(works: &[Work]) -> Vec<String> {
    let mut known: std::collections::HashMap<String, usize> = std::collections::HashMap::new();
    works
        .iter()
        .map(|w| {
            let from = if w.publisher.is_empty() {
                &w.title
            } else {
                &w.publisher
            };
            let stem: String = from
                .to_lowercase()
                .chars()
                .filter(char::is_ascii_alphanumeric)
                .take(16)
                .collect();
            let year = w.date.first().map(u32::to_string).unwrap_or_default();
            let stem = format!("{}{year}", if stem.is_empty() { "source" } else { &stem });
            let n = known.entry(stem.clone()).or_default();
            *n += 1;
            if *n == 1 { stem } else { format!("{stem}-{n}") }
        })
        .collect()
}

/// As BibTeX.
pub fn bibtex<'a>(articles: impl IntoIterator<Item = &'a Article>) -> String {
    let works = works(articles);
    let mut out = String::new();
    for (work, key) in works.iter().zip(keys(&works)) {
        out += &format!("@misc{{{key},\n");
        let date = work
            .date
            .iter()
            .enumerate()
            .map(|(n, p)| {
                if n == 0 {
                    format!("{p:04}")
                } else {
                    format!("{p:02}")
                }
            })
            .collect::<Vec<_>>()
            .join("-");
        // Braces within braces keep capitals.
        let title = format!("{{{}}}", tex(&work.title));
        let publisher = format!("{{{}}}", tex(&work.publisher));
        for (field, value, given) in [
            ("author", publisher, !work.publisher.is_empty()),
            ("title", title, true),
            ("date", date.clone(), !date.is_empty()),
            ("year", date.chars().take(4).collect(), !date.is_empty()),
            (
                "url",
                work.url.replace(['{', '}'], ""),
                !work.url.is_empty(),
            ),
        ] {
            if given {
                out += &format!("  {field} = {{{value}}},\n");
            }
        }
        out += "}\n\n";
    }
    out
}

fn tex(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '&' | '%' | '$' | '#' | '_' => {
                out.push('\\');
                out.push(c);
            }
            '\\' | '{' | '}' => {}
            '~' => out += "\\textasciitilde ",
            '^' => out += "\\textasciicircum ",
            _ => out.push(c),
        }
    }
    out
}

/// As CSL-JSON.
pub fn csl<'a>(articles: impl IntoIterator<Item = &'a Article>) -> String {
    let works = works(articles);
    let all: Vec<Value> = works
        .iter()
        .zip(keys(&works))
        .map(|(work, key)| {
            let mut entry = json!({ "id": key, "type": "article-newspaper", "title": work.title });
            if !work.publisher.is_empty() {
                entry["container-title"] = work.publisher.clone().into();
            }
            if !work.date.is_empty() {
                entry["issued"] = json!({ "date-parts": [work.date] });
            }
            if !work.url.is_empty() {
                entry["URL"] = work.url.clone().into();
            }
            entry
        })
        .collect();
    serde_json::to_string_pretty(&all).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::article::Source;

    fn articles() -> Vec<Article> {
        let own = Article {
            text: "x".into(),
            title: "Talks & trade at 100 %".into(),
            publisher: "The Paper".into(),
            date: Day::parse("2024-01-03").ok(),
            url: "https://example.org/a_b".into(),
            ..Article::default()
        };
        let source = |title: &str| Source {
            publisher: "The Paper".into(),
            title: title.into(),
            date: "2024-02".into(),
            url: String::new(),
        };
        let written = Article {
            text: "y".into(),
            sources: vec![source("One {x}"), source("Two"), source("Two")],
            ..Article::default()
        };
        vec![own, written]
    }

    #[test]
    fn bibtex_has_each_publication_once_and_nothing_that_breaks_it() {
        let text = bibtex(&articles());
        assert_eq!(text.matches("@misc{").count(), 3);
        assert!(text.starts_with("@misc{thepaper2024,\n  author = {{The Paper}},\n  title = {{Talks \\& trade at 100 \\%}},\n  date = {2024-01-03},\n"), "{text}");
        assert!(
            text.contains("@misc{thepaper2024-2,") && text.contains("title = {{One x}}"),
            "{text}"
        );
        assert_eq!(text.matches('{').count(), text.matches('}').count());
    }

    #[test]
    fn csl_has_dates_as_far_as_known() {
        let value: Value = serde_json::from_str(&csl(&articles())).unwrap();
        assert_eq!(value[0]["issued"]["date-parts"], json!([[2024, 1, 3]]));
        assert_eq!(value[1]["issued"]["date-parts"], json!([[2024, 2]]));
        assert_eq!(value[0]["container-title"], "The Paper");
    }
}
