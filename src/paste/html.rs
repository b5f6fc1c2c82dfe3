//! The article in a web page: pasted markup becomes text and what the page says of itself.
//!
//! Enters: HTML from anywhere. Leaves: plain text, title, date, publisher, address. The markup is
//! parsed into a document of its own that the page never shows: no script runs, nothing is loaded.

use wasm_bindgen::JsCast;
use web_sys::{Document, DomParser, Element, Node, SupportedType};

use crate::{
    case::{Day, article::is_web_address},
    later,
};

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// Paragraphs, separated by newlines.
    pub text: String,
    /// Headline.
    pub title: String,
    /// ISO 8601, or empty.
    pub date: String,
    /// Who published it.
    pub publisher: String,
    /// Its address.
    pub url: String,
}

/// What is never part of an article.
const NOISE: &str = "script, style, noscript, template, svg, math, iframe, object, embed, canvas, audio, video, form, button, input, select, textarea, nav, aside, footer, dialog, figure, [hidden], [aria-hidden=true], [role=navigation], [role=complementary], [role=banner], [role=contentinfo]";

/// Elements after which a new line begins.
const BLOCKS: &[&str] = &[
    "ADDRESS",
    "ARTICLE",
    "BLOCKQUOTE",
    "BR",
    "DD",
    "DIV",
    "DL",
    "DT",
    "H1",
    "H2",
    "H3",
    "H4",
    "H5",
    "H6",
    "HEADER",
    "HR",
    "LI",
    "MAIN",
    "OL",
    "P",
    "PRE",
    "SECTION",
    "TABLE",
    "TR",
    "UL",
];

/// Whether pasted plain text is really markup.
pub fn is_markup(text: &str) -> bool {
    let head: String = text
        .trim_start()
        .chars()
        .take(2000)
        .collect::<String>()
        .to_ascii_lowercase();
    head.starts_with("<!doctype html")
        || head.starts_with("<html")
        || ["</p>", "</div>", "</script>", "</span>"]
            .iter()
            .any(|tag| head.contains(tag))
}

/// The article in a page. `None` when the browser cannot parse it.
pub async fn read(markup: &str) -> Option<Page> {
    let parser = DomParser::new().ok()?;
    let document = parser
        .parse_from_string(markup, SupportedType::TextHtml)
        .ok()?;
    let mut page = metadata(&document);
    // A page as a whole has a title; what was copied out of one was chosen by its reader.
    let article = match document.title().is_empty() {
        true => None,
        false => article_of(&document).await,
    };
    remove_all(&document, NOISE);
    let body: Element = document.body()?.unchecked_into();
    page.text = article.unwrap_or_else(|| tidy(&text_of(&main_part(&document, &body))));
    if page.title.is_empty() {
        page.title = first_text(&document, "h1");
    }
    Some(page)
}

/// What a page says of itself as linked data (schema.org), where it does.
#[derive(Debug, Default, PartialEq)]
struct Linked {
    date: Option<String>,
    title: Option<String>,
    publisher: Option<String>,
}

fn linked_data(document: &Document) -> Linked {
    let scripts = document.query_selector_all("script[type='application/ld+json']");
    let texts = scripts
        .iter()
        .flat_map(|all| (0..all.length().min(20)).filter_map(|n| all.get(n)?.text_content()));
    texts
        .filter_map(|text| linked(&serde_json::from_str(&text).ok()?, 0))
        .next()
        .unwrap_or_default()
}

/// The first thing that was published, of what linked data tells.
fn linked(value: &serde_json::Value, depth: usize) -> Option<Linked> {
    use serde_json::Value;
    match value {
        _ if depth > 4 => None,
        Value::Array(all) => all.iter().take(50).find_map(|v| linked(v, depth + 1)),
        Value::Object(fields) => {
            let text = |v: Option<&Value>| v.and_then(Value::as_str).map(one_line);
            let Some(date) = text(fields.get("datePublished")) else {
                return linked(fields.get("@graph")?, depth + 1);
            };
            Some(Linked {
                date: Some(date),
                title: text(fields.get("headline")),
                publisher: fields.get("publisher").and_then(|p| text(p.get("name"))),
            })
        }
        _ => None,
    }
}

/// Fewest characters of an article that is taken for the whole page's.
const SHORTEST: usize = 250;

/// What Readability takes for the article. `None` where it finds none or cannot be loaded: simpler means
/// do then.
async fn article_of(document: &Document) -> Option<String> {
    let find: js_sys::Function = later::module("article.js", "article")
        .await
        .ok()?
        .dyn_into()
        .ok()?;
    let copy = document.clone_node_with_deep(true).ok()?;
    let found = find.call1(&wasm_bindgen::JsValue::NULL, &copy).ok()?;
    let element: Element = found.dyn_into().ok()?;
    remove_within(&element, NOISE);
    let text = tidy(&text_of(&element));
    (text.chars().count() >= SHORTEST).then_some(text)
}

fn metadata(document: &Document) -> Page {
    let attribute = |selector: &str, name: &str| {
        document
            .query_selector(selector)
            .ok()
            .flatten()
            .and_then(|e| e.get_attribute(name))
            .map(|v| one_line(&v))
            .filter(|v| !v.is_empty())
    };
    let meta = |selectors: &[&str]| {
        selectors
            .iter()
            .find_map(|s| attribute(s, "content"))
            .unwrap_or_default()
    };
    let linked = linked_data(document);
    let date = [
        "meta[property='article:published_time']",
        "meta[name='date']",
        "meta[name='pubdate']",
        "meta[itemprop='datePublished']",
        "meta[name='dc.date']",
    ]
    .iter()
    .filter_map(|s| attribute(s, "content"))
    .chain(linked.date.clone())
    .chain(attribute("time[datetime]", "datetime"))
    .find_map(|d| Day::parse(&d).ok())
    .map(Day::iso)
    .unwrap_or_default();
    let url = attribute("link[rel='canonical']", "href")
        .or_else(|| attribute("meta[property='og:url']", "content"))
        .filter(|u| is_web_address(u))
        .unwrap_or_default();
    let mut title = meta(&["meta[property='og:title']", "meta[name='twitter:title']"]);
    if title.is_empty() {
        title = linked.title.unwrap_or_default();
    }
    if title.is_empty() {
        title = one_line(&document.title());
    }
    let mut publisher = meta(&["meta[property='og:site_name']", "meta[name='publisher']"]);
    if publisher.is_empty() {
        publisher = linked.publisher.unwrap_or_default();
    }
    Page {
        text: String::new(),
        title,
        date,
        publisher,
        url,
    }
}

fn remove_all(document: &Document, selector: &str) {
    if let Some(root) = document.document_element() {
        remove_within(&root, selector);
    }
}

fn remove_within(root: &Element, selector: &str) {
    let Ok(found) = root.query_selector_all(selector) else {
        return;
    };
    for n in 0..found.length() {
        if let Some(node) = found.get(n)
            && let Some(parent) = node.parent_node()
        {
            let _ = parent.remove_child(&node);
        }
    }
}

/// The part of the page that holds the article: the `article` or `main` with the most text, if it
/// holds a good part of all there is.
fn main_part(document: &Document, body: &Element) -> Element {
    let length = |e: &Element| e.text_content().map_or(0, |t| t.len());
    let all = length(body);
    let mut best: Option<Element> = None;
    if let Ok(found) =
        document.query_selector_all("article, main, [role=main], [itemprop=articleBody]")
    {
        for n in 0..found.length() {
            if let Some(e) = found.get(n).and_then(|n| n.dyn_into::<Element>().ok())
                && best.as_ref().is_none_or(|b| length(b) < length(&e))
            {
                best = Some(e);
            }
        }
    }
    best.filter(|b| length(b) * 3 >= all)
        .unwrap_or_else(|| body.clone())
}

fn first_text(document: &Document, selector: &str) -> String {
    document
        .query_selector(selector)
        .ok()
        .flatten()
        .and_then(|e| e.text_content())
        .map(|t| one_line(&t))
        .unwrap_or_default()
}

/// Text in order of the document, a newline around each block. Goes down and along without
/// recursion: a page may be nested as deep as it likes.
fn text_of(root: &Element) -> String {
    let is_block = |n: &Node| BLOCKS.contains(&n.node_name().as_str());
    let root: &Node = root;
    let mut out = String::new();
    let mut at = root.first_child();
    while let Some(node) = at {
        if node.node_type() == Node::TEXT_NODE {
            // Line ends of the source are spaces.
            for c in node.node_value().unwrap_or_default().chars() {
                out.push(if c.is_whitespace() { ' ' } else { c });
            }
        }
        if is_block(&node) {
            out.push('\n');
        }
        at = node.first_child();
        let mut up = node;
        while at.is_none() {
            if is_block(&up) {
                out.push('\n');
            }
            if let Some(next) = up.next_sibling() {
                at = Some(next);
            } else {
                match up.parent_node() {
                    Some(parent) if !parent.is_same_node(Some(root)) => up = parent,
                    _ => return out,
                }
            }
        }
    }
    out
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Lines without doubled spaces, none empty.
pub fn tidy(text: &str) -> String {
    text.lines()
        .map(one_line)
        .filter(|l| !l.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_told_from_prose() {
        assert!(is_markup("<!DOCTYPE html><html><body>x"));
        assert!(is_markup("<div class=a><p>Envoys met.</p></div>"));
        assert!(!is_markup("Growth was < 3 % and > 2 %, the ministry said."));
        assert!(!is_markup("He wrote <sic> in the margin."));
    }

    #[test]
    fn linked_data_tells_when_and_by_whom() {
        let of = |json: &str| linked(&serde_json::from_str(json).unwrap(), 0);
        let article = r#"{"@type":"NewsArticle","datePublished":"2025-05-13T09:30:00Z","headline":"Talks","publisher":{"name":"The  Wire"}}"#;
        let told = Linked {
            date: Some("2025-05-13T09:30:00Z".into()),
            title: Some("Talks".into()),
            publisher: Some("The Wire".into()),
        };
        assert_eq!(of(article), Some(told));
        assert!(of(&format!(r#"{{"@graph":[{{"@type":"Person"}},{article}]}}"#)).is_some());
        assert_eq!(of(r#"{"@type":"WebSite"}"#), None);
        assert_eq!(of(&format!("{}{}", "[".repeat(90), "]".repeat(90))), None);
    }

    #[test]
    fn lines_are_tidied() {
        assert_eq!(
            tidy("  Envoys   met.\n\n \n They\tagreed. "),
            "Envoys met.\nThey agreed."
        );
    }
}
