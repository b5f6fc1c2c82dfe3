//! What every bundled case must be: dated, sourced, verified, of readable length.

use demarche_casebook::gold::{gold, unresolved};
use demarche_casebook::{Case, cases};
use std::collections::HashSet;

/// Whether it reads as YYYY-MM-DD, YYYY-MM or YYYY; the days of the calendar are the engine's affair.
fn is_date(s: &str, parts: std::ops::RangeInclusive<usize>) -> bool {
    let fields: Vec<&str> = s.split('-').collect();
    parts.contains(&fields.len())
        && fields
            .iter()
            .zip([4, 2, 2])
            .all(|(f, width)| f.len() == width && f.bytes().all(|b| b.is_ascii_digit()))
}

fn each(check: impl Fn(&Case)) {
    let all = cases();
    assert!(all.len() >= 2, "two stories at least");
    all.iter().for_each(check);
}

#[test]
fn reports_are_dated_and_in_order() {
    each(|case| {
        for r in &case.reports {
            assert!(is_date(&r.date, 3..=3), "{}: date {}", r.id, r.date);
            assert!(
                r.id.starts_with(&r.date),
                "{}: the id begins with the date",
                r.id
            );
            assert!(!r.place.is_empty() && !r.title.is_empty(), "{}", r.id);
        }
        assert!(
            case.reports.is_sorted_by(|a, b| a.date <= b.date),
            "{}",
            case.id
        );
    });
}

#[test]
fn reports_name_two_sources_of_different_publishers() {
    each(|case| {
        for r in &case.reports {
            let publishers: HashSet<_> = r.sources.iter().map(|s| &s.publisher).collect();
            assert!(
                publishers.len() >= 2,
                "{}: a second, independent source is missing",
                r.id
            );
            for s in &r.sources {
                assert!(is_date(&s.date, 1..=3), "{}: source date {}", r.id, s.date);
                assert!(!s.title.is_empty(), "{}: a source without a title", r.id);
            }
        }
    });
}

#[test]
fn reports_have_sixty_to_three_hundred_words() {
    each(|case| {
        for r in &case.reports {
            let words = r.text.split_whitespace().count();
            assert!((60..=300).contains(&words), "{}: {words} words", r.id);
        }
    });
}

#[test]
fn ids_are_unique() {
    let all = cases();
    let ids: Vec<_> = all.iter().flat_map(|c| &c.reports).map(|r| &r.id).collect();
    assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len());
}

#[test]
fn chapters_follow_each_other_and_cover_every_report() {
    each(|case| {
        assert!((5..=8).contains(&case.chapters.len()), "{}", case.id);
        for c in &case.chapters {
            assert!(is_date(&c.begin, 3..=3), "{}: {}", c.title, c.begin);
            assert_eq!(
                c.text.matches(['.', '?', '!']).count(),
                2,
                "{}: two sentences",
                c.title
            );
        }
        for pair in case.chapters.windows(2) {
            let finish = pair[0]
                .finish
                .as_deref()
                .expect("only the last chapter is open");
            assert!(
                finish < pair[1].begin.as_str(),
                "{} overlaps",
                pair[1].title
            );
        }
        for r in &case.reports {
            let held = case
                .chapters
                .iter()
                .any(|c| c.begin <= r.date && c.finish.as_ref().is_none_or(|f| r.date <= *f));
            assert!(held, "{} lies in no chapter", r.id);
        }
    });
}

#[test]
fn every_report_has_gold_that_fits_its_text() {
    let all = gold();
    for case in cases() {
        for report in &case.reports {
            let gold = all
                .iter()
                .find(|g| g.id == report.id)
                .unwrap_or_else(|| panic!("{} has no gold", report.id));
            assert_eq!(unresolved(gold, report), Vec::<String>::new());
            assert!(
                !gold.events.is_empty(),
                "{}: gold without events",
                report.id
            );
        }
    }
}

#[test]
fn half_of_the_gold_was_written_blind() {
    let all = gold();
    let blind = all.iter().filter(|g| g.blind).count();
    assert!(2 * blind >= all.len(), "{blind} of {}", all.len());
}

#[test]
fn reports_agree_on_what_they_date_alike() {
    // What two reports tell of one pair on one day must not contradict: a break and a restoration
    // of relations are never dated alike.
    let all = gold();
    let on = |kind: &str| -> HashSet<(Vec<String>, String)> {
        all.iter()
            .flat_map(|g| &g.events)
            .filter(|e| e.plover[0] == kind && e.at.contains("relations") && e.status.is_empty())
            .filter_map(|e| {
                let mut pair: Vec<String> = e.source.iter().chain(&e.target).cloned().collect();
                pair.sort();
                Some((pair, e.date.first()?.clone()))
            })
            .collect()
    };
    assert_eq!(on("SANCTION").intersection(&on("SUPPORT")).count(), 0);
}
