//! The case as a report that people read: Markdown with footnotes, or one HTML file.
//!
//! Enters: a case, its items and documents. Leaves: text. Every event stands with the sentence that
//! says so and a footnote to its article. The HTML file holds the case itself too, as data that no
//! browser runs: dropped on this page, it opens again. What comes from outside is escaped.

use std::collections::HashMap;

use crate::{
    case::{Article, Case, Item, Status, desk::Documents, evidence, item, words},
    i18n,
    share::{Parcel, file},
};

/// The id of the element that holds the case in an HTML report.
const HOLDER: &str = "demarche-case";

/// What a report is made of.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    /// The case.
    pub case: &'a Case,
    /// The events, in order of time.
    pub items: &'a [std::sync::Arc<Item>],
    /// What was read.
    pub documents: &'a Documents,
}

/// An event as a report tells it.
struct Line<'a> {
    item: &'a Item,
    /// In brackets behind it: kind, place, status, whose word.
    facts: String,
    /// A sentence, and the number of its article's footnote.
    proofs: Vec<(String, usize)>,
}

/// Events by year, and the articles that they are read from in order of their footnotes.
struct Content<'a> {
    years: Vec<(String, Vec<Line<'a>>)>,
    notes: Vec<&'a Article>,
}

fn content<'a>(told: &Told<'a>) -> Content<'a> {
    let mut notes: Vec<&Article> = Vec::new();
    let mut numbers: HashMap<&str, usize> = HashMap::new();
    let mut years: Vec<(String, Vec<Line<'_>>)> = Vec::new();
    for item in told.items {
        let mut proofs = Vec::new();
        for report in &item.reports {
            let (Some(article), Some(document)) = (
                told.case.article(&report.article),
                told.documents.get(&report.article),
            ) else {
                continue;
            };
            let number = *numbers.entry(&report.article).or_insert_with(|| {
                notes.push(article);
                notes.len()
            });
            let first = document
                .events
                .get(report.event)
                .and_then(|e| evidence::of(document, e).into_iter().next());
            if let Some(e) = first {
                proofs.push((format!("{}{}{}", e.before, e.trigger, e.after), number));
            }
        }
        let year = item
            .when
            .map_or_else(|| t!("undated-year"), |w| w.begin.year());
        let line = Line {
            item,
            facts: facts(item),
            proofs,
        };
        match years.last_mut() {
            Some((known, lines)) if *known == year => lines.push(line),
            _ => years.push((year, vec![line])),
        }
    }
    Content { years, notes }
}

fn facts(item: &Item) -> String {
    let mut facts = vec![words::plover_label(&item.plover)];
    facts.extend(item.place.as_ref().map(|p| words::place(&p.name)));
    if item.status != Status::Asserted {
        facts.push(item.status.label().to_lowercase());
    }
    if !item.mediators.is_empty() {
        facts.push(t!("brought-together", names = item::names(&item.mediators)));
    }
    facts.extend(item.hand.label().map(|l| l.to_lowercase()));
    facts.join("; ")
}

fn title(case: &Case) -> String {
    if case.name.trim().is_empty() {
        t!("untitled-case")
    } else {
        case.name.clone()
    }
}

/// What stands before an article's heading, who published it, and behind it, when; as `escape` has it.
fn source(article: &Article, escape: fn(&str) -> String) -> (String, String) {
    let before = match article.publisher.as_str() {
        "" => String::new(),
        publisher => format!("{}: ", escape(publisher)),
    };
    let after = article.date.map(|d| format!(", {}", d.long()));
    (before, after.unwrap_or_default())
}

/// As Markdown, with footnotes as most dialects have them.
pub fn markdown(told: &Told<'_>) -> String {
    let Content { years, notes } = content(told);
    let mut out = format!("# {}\n\n", plain(&title(told.case)));
    if !told.case.summary.is_empty() {
        out += &format!("{}\n\n", plain(&told.case.summary));
    }
    out += &format!("*{}*\n", t!("made"));
    for (year, lines) in years {
        out += &format!("\n## {year}\n\n");
        for line in lines {
            out += &format!(
                "- **{}**: {} ({})\n",
                plain(&line.item.when_in_words()),
                plain(&line.item.headline()),
                plain(&line.facts)
            );
            for (sentence, note) in line.proofs {
                out += &format!("  > {}[^{note}]\n", plain(&sentence));
            }
        }
    }
    if !notes.is_empty() {
        out += &format!("\n## {}\n\n", t!("sources"));
    }
    for (n, article) in notes.iter().enumerate() {
        let (before, after) = source(article, plain);
        let address = if article.url.is_empty() {
            String::new()
        } else {
            format!(" <{}>", article.url)
        };
        out += &format!(
            "[^{}]: {}*{}*{}.{address}\n",
            n + 1,
            before,
            plain(&article.heading()),
            after
        );
    }
    out
}

/// Text in Markdown that is only text: one line, marks of the dialect behind a backslash.
fn plain(text: &str) -> String {
    let mut out = String::new();
    for c in text
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
    {
        if "\\`*_[]<>#|~!".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Looks for the file that does without everything else: one typeface, one column, good on paper.
const STYLE: &str = "body{font:16px/1.55 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1b2430;background:#fbfaf7}h1,h2{line-height:1.2}li{margin-block:.6rem}ul{list-style:none;padding:0}blockquote{margin:.3rem 0;padding-inline-start:.8rem;border-inline-start:3px solid #8b8f94;color:#4a5563}small{color:#656d78}@media(prefers-color-scheme:dark){body{color:#e8e6e1;background:#15181c}blockquote{color:#b4b8bf}small{color:#959ba4}a{color:inherit}}@media print{body{margin:0;max-width:none;background:none}li{break-inside:avoid}}";

/// As one HTML file that needs nothing else and runs nothing. `parcel` is the case as it travels.
pub fn html(told: &Told<'_>, parcel: &Parcel) -> String {
    let Content { years, notes } = content(told);
    let name = escape(&title(told.case));
    let (tag, dir) = (i18n::lang().tag(), i18n::lang().dir());
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{tag}\" dir=\"{dir}\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>{name}</title>\n<style>{STYLE}</style>\n<h1>{name}</h1>\n"
    );
    if !told.case.summary.is_empty() {
        out += &format!("<p>{}</p>\n", escape(&told.case.summary));
    }
    out += &format!("<p><small>{}</small></p>\n", t!("made"));
    for (year, lines) in years {
        out += &format!("<h2>{year}</h2>\n<ul>\n");
        for line in lines {
            out += &format!(
                "<li><b>{}</b>: {} <small>({})</small>\n",
                escape(&line.item.when_in_words()),
                escape(&line.item.headline()),
                escape(&line.facts)
            );
            for (sentence, note) in line.proofs {
                out += &format!(
                    "<blockquote dir=\"auto\">{} <a href=\"#s{note}\">[{note}]</a></blockquote>\n",
                    escape(&sentence)
                );
            }
        }
        out += "</ul>\n";
    }
    out += &format!("<h2>{}</h2>\n<ol>\n", t!("sources"));
    for (n, article) in notes.iter().enumerate() {
        let (before, after) = source(article, escape);
        let heading = escape(&article.heading());
        let heading = if crate::case::article::is_web_address(&article.url) {
            format!(
                "<a href=\"{}\" rel=\"noreferrer\">{heading}</a>",
                escape(&article.url)
            )
        } else {
            heading
        };
        out += &format!(
            "<li id=\"s{}\">{}<i>{heading}</i>{}</li>\n",
            n + 1,
            before,
            after
        );
    }
    // JSON within a script that no browser runs; `<` is written so that nothing can end it early.
    let data = file::encode(parcel).replace('<', "\\u003c");
    out + &format!(
        "</ol>\n<script type=\"application/json\" id=\"{HOLDER}\">{data}</script>\n</html>\n"
    )
}

/// The case that an HTML report holds, as the text of a case file.
pub fn held(html: &str) -> Option<&str> {
    let (_, rest) = html.split_once(&format!(
        "<script type=\"application/json\" id=\"{HOLDER}\">"
    ))?;
    rest.split_once("</script>").map(|(data, _)| data)
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use demarche_extract::document::Range;

    use super::*;
    use crate::case::{Day, Origin, View};

    fn told(title: &str, check: impl Fn(Told<'_>)) {
        let text = "Iran accused Israel on Tuesday *again*.";
        let article = Article {
            text: text.into(),
            title: title.into(),
            publisher: "The Paper".into(),
            url: "https://example.org/a".into(),
            date: Day::parse("2024-01-03").ok(),
            ..Article::default()
        };
        let case = Case::new("Two states", Origin::Own, [article]);
        let mut document = item::tests::document(&["ACCUSE 3 IRN>ISR 2024-01-02 planned"]);
        document.text = text.into();
        document.sentences = vec![Range { start: 0, end: 39 }];
        document.events[0].trigger = Range { start: 5, end: 12 };
        let mut documents = Documents::default();
        documents.insert(case.articles[0].0.clone(), document);
        let items: Vec<Arc<Item>> = item::items(case.articles.iter().map(|(id, a)| {
            let document = documents.get(id).unwrap();
            (&**id, &**a, &**document)
        }))
        .into_iter()
        .map(Arc::new)
        .collect();
        check(Told {
            case: &case,
            items: &items,
            documents: &documents,
        });
    }

    #[test]
    fn a_report_tells_each_event_with_its_sentence_and_its_source() {
        told("Accusations", |t| {
            let text = markdown(&t);
            assert!(text.starts_with("# Two states\n"));
            assert!(text.contains("\n## 2024\n\n- **2 Jan 2024**: Iran accuses Israel (Accusation or criticism; Muscat; planned)\n  > Iran accused Israel on Tuesday \\*again\\*.[^1]\n"), "{text}");
            assert!(
                text.contains(
                    "\n[^1]: The Paper: *Accusations*, 3 January 2024. <https://example.org/a>\n"
                ),
                "{text}"
            );
        });
    }

    #[test]
    fn an_html_report_runs_nothing_and_opens_again_as_a_case() {
        told("</script><script>alert(1)</script>", |t| {
            let parcel = Parcel::of(t.case, View::default());
            let page = html(&t, &parcel);
            assert_eq!(
                page.matches("<script").count(),
                1,
                "only the one that holds the case"
            );
            assert_eq!(page.matches("</script>").count(), 1);
            let (case, _) = file::decode(held(&page).unwrap()).unwrap();
            assert_eq!(case.articles, t.case.articles);
        });
        assert_eq!(held("<html>"), None);
    }
}
