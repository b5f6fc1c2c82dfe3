//! Events as the spreadsheet that TimelineJS reads.
//!
//! Enters: what a report is made of. Leaves: CSV with the columns of the template at
//! <https://timeline.knightlab.com>. What a spreadsheet would take for a formula is made harmless.

use super::{cell, report::Told};
use crate::case::{Day, evidence};

const COLUMNS: [&str; 18] = [
    "Year",
    "Month",
    "Day",
    "Time",
    "End Year",
    "End Month",
    "End Day",
    "End Time",
    "Display Date",
    "Headline",
    "Text",
    "Media",
    "Media Credit",
    "Media Caption",
    "Media Thumbnail",
    "Type",
    "Group",
    "Background",
];

/// One line an event that has a date; the undated have no place on a line of time.
pub fn sheet(told: &Told<'_>) -> String {
    let mut out = COLUMNS.join(",") + "\r\n";
    for item in told.items {
        let Some(when) = item.when else { continue };
        let report = &item.reports[0];
        let article = told.case.article(&report.article);
        let proof = told.documents.get(&report.article).and_then(|d| {
            let event = d.events.get(report.event)?;
            evidence::of(d, event).into_iter().next()
        });
        let text = proof.map_or_else(String::new, |e| {
            html(&format!("{}{}{}", e.before, e.trigger, e.after))
        });
        let [y, m, d] = parts(when.begin);
        let [ey, em, ed] = if when.finish == when.begin {
            Default::default()
        } else {
            parts(when.finish)
        };
        let credit = article.map_or_else(String::new, |a| html(&a.publisher));
        let media = article.map_or_else(String::new, |a| a.url.clone());
        let none = String::new;
        let cells = [
            y,
            m,
            d,
            none(),
            ey,
            em,
            ed,
            none(),
            item.when_in_words(),
            html(&item.headline()),
            text,
            media,
            credit,
            none(),
            none(),
            none(),
            item.quad.label(),
            none(),
        ];
        out += &cells.iter().map(|c| cell(c)).collect::<Vec<_>>().join(",");
        out += "\r\n";
    }
    out
}

fn parts(day: Day) -> [String; 3] {
    let (y, m, d) = day.ymd();
    [y.to_string(), m.to_string(), d.to_string()]
}

/// TimelineJS takes its cells for HTML.
fn html(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::case::{Article, Case, desk::Documents, item};

    #[test]
    fn dated_events_stand_in_the_templates_columns() {
        let document = item::tests::document(&["ACCUSE 3 IRN>ISR 2024-01-02", "AID 2 CHN>SYR -"]);
        let items: Vec<_> = item::items([("a", &Article::default(), &document)])
            .into_iter()
            .map(Arc::new)
            .collect();
        let text = sheet(&Told {
            case: &Case::default(),
            items: &items,
            documents: &Documents::default(),
        });
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines.len(), 2, "the undated is left out");
        assert_eq!(
            lines[1],
            "2024,1,2,,,,,,2 Jan 2024,Iran accuses Israel,,,,,,,Verbal conflict,"
        );
        assert_eq!(lines[0].split(',').count(), lines[1].split(',').count());
    }
}
