//! The text of a Word file, out of the XML that it holds.
//!
//! Enters: `word/document.xml` and `docProps/core.xml`. Leaves: text and title. The XML is parsed
//! into a document that the page never shows; one that defines entities, as no Word file does, is refused.

use wasm_bindgen::JsCast;
use web_sys::{Document, DomParser, Element, Node, SupportedType};

use super::{html::Page, unpack::Inside};

/// What the files of a Word file say. `None` where there is no document among them.
pub fn read(files: &[Inside]) -> Option<Page> {
    let named = |name: &str| files.iter().find(|f| f.name == name);
    let body = parse(&named("word/document.xml")?.text)?;
    let mut page = Page {
        text: text_of(&body),
        ..Page::default()
    };
    if let Some(core) = named("docProps/core.xml").and_then(|f| parse(&f.text)) {
        let title = core.get_elements_by_tag_name("dc:title").item(0);
        let title = title.and_then(|e| e.text_content()).unwrap_or_default();
        page.title = title.trim().to_owned();
    }
    Some(page)
}

fn parse(xml: &str) -> Option<Document> {
    if xml.contains("<!DOCTYPE") || xml.contains("<!ENTITY") {
        return None;
    }
    let parsed = DomParser::new()
        .ok()?
        .parse_from_string(xml, SupportedType::ApplicationXml)
        .ok()?;
    let broken = parsed.get_elements_by_tag_name("parsererror").length() > 0;
    (!broken).then_some(parsed)
}

/// Paragraphs, each a line. What was struck out, and what stands there only for older programs, is no
/// part of it.
fn text_of(document: &Document) -> String {
    let mut out = String::new();
    let root: Option<Node> = document.document_element().map(Into::into);
    let mut at = root.clone();
    while let Some(node) = at {
        let name = node.node_name();
        let skip = matches!(
            name.as_str(),
            "w:del" | "w:instrText" | "mc:Fallback" | "w:moveFrom"
        );
        match name.as_str() {
            "w:t" => out.push_str(&node.text_content().unwrap_or_default()),
            "w:tab" => out.push(' '),
            "w:br" | "w:p" | "w:tr" => out.push('\n'),
            _ => {}
        }
        at = node.first_child().filter(|_| !skip && name != "w:t");
        let mut up = node;
        while at.is_none() {
            if let Some(next) = up.next_sibling() {
                at = Some(next);
            } else {
                match up.parent_node() {
                    Some(parent) if parent.dyn_ref::<Element>().is_some() => up = parent,
                    _ => return super::html::tidy(&out),
                }
            }
        }
    }
    super::html::tidy(&out)
}
