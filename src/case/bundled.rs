//! The cases that come with the page: texts of the casebook, to be read by the engine like any other.
//!
//! Enters: the casebook. Leaves: cases. No result is stored with them.

use demarche_casebook as casebook;

use super::{
    article::{Article, Source},
    day::Day,
    history::{Case, Chapter, Origin},
};

/// Short names and titles, in the order in which they are offered.
pub fn list() -> Vec<(String, String)> {
    casebook::cases()
        .iter()
        .map(|c| (c.id.clone(), c.title.clone()))
        .collect()
}

/// A bundled case by its short name.
pub fn case(id: &str) -> Option<Case> {
    let found = casebook::cases().iter().find(|c| c.id == id)?.clone();
    let mut case = Case::new(
        &found.title,
        Origin::Bundled(found.id),
        found.reports.into_iter().map(article),
    );
    case.summary = found.summary;
    case.chapters = found
        .chapters
        .into_iter()
        .map(|c| Chapter {
            title: c.title,
            text: c.text,
            begin: Day::parse(&c.begin).unwrap_or_default(),
            finish: c.finish.and_then(|f| Day::parse(&f).ok()),
            countries: c.countries,
        })
        .collect();
    Some(case)
}

fn article(report: casebook::Report) -> Article {
    Article {
        text: report.wire(),
        date: Day::parse(&report.date).ok(),
        title: report.title,
        url: String::new(),
        publisher: String::new(),
        sources: report
            .sources
            .into_iter()
            .map(|s| Source {
                publisher: s.publisher,
                title: s.title,
                date: s.date,
                url: s.url.unwrap_or_default(),
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::article::is_web_address;

    #[test]
    fn every_bundled_case_is_a_case_that_the_page_can_show() {
        let list = list();
        assert!(list.len() >= 2);
        for (id, title) in list {
            let case = case(&id).expect(&id);
            assert_eq!(case.name, title);
            assert!(case.articles.len() >= 4, "{id}");
            assert!(!case.chapters.is_empty(), "{id}");
            for (_, article) in &case.articles {
                assert!(article.date.is_some(), "{}: a date", article.title);
                assert!(!article.sources.is_empty(), "{}: a source", article.title);
                for source in &article.sources {
                    assert!(
                        source.url.is_empty() || is_web_address(&source.url),
                        "{}: {}",
                        article.title,
                        source.url
                    );
                }
            }
        }
    }
}
