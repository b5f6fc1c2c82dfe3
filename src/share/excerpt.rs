//! A case without its texts: of each article what tells an event or was said, and no more.
//!
//! Enters: a case and what was read in it. Leaves: a case of excerpts, smaller and fit to be sent
//! where a whole text must not go. An excerpt is an article like any other and is read anew by whoever
//! opens it; its title says what it is. Corrections go with it: they find their words again.

use demarche_extract::document::Document;

use crate::case::{Article, Case, Day, desk::Documents};

/// What stands where something was left out.
const GAP: &str = "[…]";

/// A case whose articles are excerpts. An article that is not read yet is left out altogether.
pub fn of(case: &Case, documents: &Documents) -> Case {
    let mut short = case.clone();
    // Rows of a table are events and nothing else: there is nothing to leave out.
    for (id, article) in case.articles.iter().filter(|(_, a)| !a.is_rows()) {
        match documents.get(id).map(|d| excerpt(article, d)) {
            Some(excerpt) if !excerpt.text.is_empty() => short.replace(id, excerpt),
            _ => {
                short.remove(id);
            }
        }
    }
    short
}

/// The sentences of an article that tell an event or hold a quotation.
fn excerpt(article: &Article, document: &Document) -> Article {
    let mut kept = vec![false; document.sentences.len()];
    for event in &document.events {
        let more = event.evidence.iter().map(|e| e.sentence);
        for sentence in more.chain([event.sentence]) {
            if let Some(keep) = kept.get_mut(sentence) {
                *keep = true;
            }
        }
    }
    for (keep, sentence) in kept.iter_mut().zip(&document.sentences) {
        *keep |= document
            .quotes
            .iter()
            .any(|q| q.start < sentence.end && sentence.start < q.end);
    }
    let points: Vec<char> = document.text.chars().collect();
    let mut lines: Vec<String> = Vec::new();
    let mut gap = false;
    for (keep, sentence) in kept.iter().zip(&document.sentences) {
        if !keep {
            gap = true;
            continue;
        }
        let end = sentence.end.min(points.len());
        let text: String = points[sentence.start.min(end)..end].iter().collect();
        if gap && !lines.is_empty() {
            lines.push(GAP.to_owned());
        }
        gap = false;
        lines.push(text.split_whitespace().collect::<Vec<_>>().join(" "));
    }
    Article {
        text: lines.join("\n"),
        // A day that the whole text told must be told by the excerpt too.
        date: article
            .date
            .or_else(|| document.date.as_deref().and_then(|d| Day::parse(d).ok())),
        title: t!("excerpt-of", heading = article.heading()),
        ..article.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Origin, item};
    use demarche_extract::document::{Quote, Range};

    #[test]
    fn an_excerpt_holds_what_tells_an_event_or_was_said_and_nothing_else() {
        let sentences = [
            "Rain fell on the harbour.",
            "Envoys of both sides met in Muscat.",
            "It was the day of the parade.",
            "“We agree,” one of them said.",
        ];
        let text = sentences.join(" ");
        let article = Article {
            text: text.clone(),
            title: "Talks".into(),
            ..Article::default()
        };
        let case = Case::new("C", Origin::Own, [article]);
        let mut document = item::tests::document(&["CONSULT 1 CHN=SYR 2023-09-22"]);
        document.text.clone_from(&text);
        document.date = Some("2023-09-22".into());
        let mut at = 0;
        for s in sentences {
            let end = at + s.chars().count();
            document.sentences.push(Range { start: at, end });
            at = end + 1;
        }
        document.events[0].sentence = 1;
        let said = document.sentences[3];
        document.quotes.push(Quote {
            start: said.start + 1,
            end: said.start + 10,
            ..Quote::default()
        });
        let mut documents = Documents::default();
        documents.insert(case.articles[0].0.clone(), document);
        let short = of(&case, &documents);
        let (id, excerpt) = &short.articles[0];
        assert_eq!(
            excerpt.text,
            format!("{}\n{GAP}\n{}", sentences[1], sentences[3])
        );
        assert_eq!(excerpt.title, "Talks (excerpt)");
        assert_eq!(excerpt.date.map(Day::iso).as_deref(), Some("2023-09-22"));
        assert_eq!(**id, excerpt.id(), "an article of its own");
        assert!(of(&case, &Documents::default()).articles.is_empty());
    }
}
