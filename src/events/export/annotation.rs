//! What was read and what was said by hand, as Web Annotations in JSON-LD.
//!
//! Enters: articles with their documents. Leaves: an annotation collection
//! (<https://www.w3.org/TR/annotation-model/>), one annotation a mention, a time, a quotation and an
//! event, each with the words of the text as its selectors. By whom: the program, or a person.

use demarche_extract::document::{Document, Range};
use serde_json::{Value, json};

use crate::case::{
    Article,
    correction::{Anchor, Points},
    words,
};

/// The annotations of articles: each with its id, its document after the corrections and, where
/// there are any, as the engine made it.
pub fn json_ld<'a>(
    articles: impl IntoIterator<Item = (&'a str, &'a Article, &'a Document, Option<&'a Document>)>,
) -> String {
    let mut items = Vec::new();
    for (id, article, document, machine) in articles {
        one(id, article, document, machine, &mut items);
    }
    let all = json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "AnnotationCollection",
        "label": "Demarche",
        "total": items.len(),
        "first": { "type": "AnnotationPage", "startIndex": 0, "items": items },
    });
    serde_json::to_string_pretty(&all).unwrap_or_default()
}

fn one(
    id: &str,
    article: &Article,
    document: &Document,
    machine: Option<&Document>,
    items: &mut Vec<Value>,
) {
    let text = Points::new(&document.text);
    let source = if article.url.is_empty() {
        format!("urn:demarche:{id}")
    } else {
        article.url.clone()
    };
    let mut put = |name: String, range: Range, by_hand: bool, body: Vec<Value>| {
        let anchor = Anchor::of(&text, range);
        let creator = if by_hand {
            json!({ "type": "Person" })
        } else {
            json!({ "type": "Software", "name": "Demarche" })
        };
        items.push(json!({
            "id": format!("urn:demarche:{id}:{name}"),
            "type": "Annotation",
            "creator": creator,
            "body": body,
            "target": {
                "source": source,
                "selector": [
                    { "type": "TextQuoteSelector", "exact": anchor.words, "prefix": anchor.before, "suffix": anchor.after },
                    { "type": "TextPositionSelector", "start": range.start, "end": range.end },
                ],
            },
        }));
    };
    let text_body = |purpose: &str, value: String| json!({ "type": "TextualBody", "purpose": purpose, "value": value });
    for entity in &document.entities {
        let by_hand = machine.is_some_and(|m| !m.entities.contains(entity));
        let mut body = vec![
            text_body("identifying", entity.name.clone()),
            text_body("classifying", words::entity_kind(&entity.kind)),
        ];
        if let Some(kb) = &entity.kb {
            body.push(text_body("linking", kb.clone()));
        }
        if let Some(country) = &entity.country {
            body.push(text_body("tagging", format!("country:{country}")));
        }
        for (n, m) in entity.mentions.iter().enumerate() {
            let range = Range {
                start: m.start,
                end: m.end,
            };
            put(format!("{}:{n}", entity.id), range, by_hand, body.clone());
        }
    }
    for time in &document.times {
        let by_hand = machine.is_some_and(|m| !m.times.contains(time));
        let range = Range {
            start: time.start,
            end: time.end,
        };
        put(
            format!("t{}", time.start),
            range,
            by_hand,
            vec![text_body("identifying", time.value.clone())],
        );
    }
    for quote in &document.quotes {
        let by_hand = machine.is_some_and(|m| !m.quotes.contains(quote));
        let speaker = document
            .entities
            .iter()
            .find(|e| Some(&e.id) == quote.speaker.as_ref());
        let said = speaker.map_or_else(
            || "speaker not known".to_owned(),
            |e| format!("said by {}", e.name),
        );
        let range = Range {
            start: quote.start,
            end: quote.end,
        };
        put(
            format!("q{}", quote.start),
            range,
            by_hand,
            vec![text_body("describing", said)],
        );
    }
    for event in &document.events {
        let by_hand = machine.is_some_and(|m| !m.events.contains(event));
        let side = |all: &[demarche_extract::document::Actor]| {
            all.iter()
                .map(|a| a.name.clone())
                .collect::<Vec<_>>()
                .join(", ")
        };
        let mut body = vec![
            text_body("classifying", format!("plover:{}", event.plover)),
            text_body("classifying", format!("cameo:{}", event.cameo)),
            text_body(
                "describing",
                format!("{} → {}", side(&event.source), side(&event.target)),
            ),
        ];
        if let Some(date) = &event.date.value {
            body.push(text_body("tagging", date.clone()));
        }
        put(event.id.clone(), event.trigger, by_hand, body);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::item;

    #[test]
    fn an_annotation_points_at_the_words_and_says_by_whom_it_is() {
        let text = "Envoys of both sides met in Muscat.";
        let mut machine = item::tests::document(&["CONSULT 1 CHN=SYR 2023-09-22"]);
        machine.text = text.into();
        machine.events[0].trigger = Range { start: 21, end: 24 };
        let article = Article {
            text: text.into(),
            url: "https://example.org/a".into(),
            ..Article::default()
        };
        let of = |after: &Document, machine| -> Value {
            let text = json_ld([("a1", &article, after, machine)]);
            let value: Value = serde_json::from_str(&text).unwrap();
            value["first"]["items"]
                .as_array()
                .unwrap()
                .last()
                .unwrap()
                .clone()
        };
        let event = of(&machine, None);
        assert_eq!(event["target"]["source"], "https://example.org/a");
        assert_eq!(event["target"]["selector"][0]["exact"], "met");
        assert_eq!(event["target"]["selector"][1]["start"], 21);
        assert_eq!(event["creator"]["type"], "Software");
        let mut after = machine.clone();
        after.events[0].status = "negated".into();
        assert_eq!(of(&after, Some(&machine))["creator"]["type"], "Person");
    }
}
