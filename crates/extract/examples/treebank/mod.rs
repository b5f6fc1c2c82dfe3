//! Raw texts of a treebank with the places of their tokens and sentences.

use std::{collections::BTreeSet, path::PathBuf};

/// Gold layers of one document.
#[derive(Default)]
pub struct Document {
    /// The raw text.
    pub text: String,
    /// First byte and one past the last of every token.
    pub tokens: BTreeSet<(u32, u32)>,
    /// The same of every sentence.
    pub sentences: BTreeSet<(u32, u32)>,
}

/// The documents of `data/parse/{name}.conllu` of the shared data.
///
/// The raw text is rebuilt from the `# text` lines: sentences of a paragraph (`# newpar`) joined by
/// a space unless the last token says `SpaceAfter=No`, paragraphs by `joint`.
pub fn documents(name: &str, joint: &str) -> Vec<Document> {
    let shared = std::env::var_os("DEMARCHE_SHARED").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared")),
        PathBuf::from,
    );
    let path = shared.join(format!("data/parse/{name}.conllu"));
    let conllu =
        std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let mut out = Vec::new();
    let mut doc = Document::default();
    let mut glue = "";
    for block in conllu.split("\n\n").filter(|b| !b.trim().is_empty()) {
        if block.contains("# newdoc") {
            if !doc.text.is_empty() {
                out.push(std::mem::take(&mut doc));
            }
        } else if block.contains("# newpar") {
            doc.text.push_str(joint);
        } else {
            doc.text.push_str(glue);
        }
        let text = block
            .lines()
            .find_map(|l| l.strip_prefix("# text = "))
            .expect("# text");
        let start = doc.text.len();
        doc.text.push_str(text);
        doc.sentences
            .insert((start as u32, (start + text.trim_end().len()) as u32));
        let mut at = start;
        glue = " ";
        for line in block.lines().filter(|l| !l.starts_with('#')) {
            let columns: Vec<_> = line.split('\t').collect();
            if columns[0].bytes().all(|b| b.is_ascii_digit()) {
                at += doc.text[at..].find(columns[1]).expect("form in text");
                let end = at + columns[1].len();
                doc.tokens.insert((at as u32, end as u32));
                at = end;
            }
            glue = if columns[9].contains("SpaceAfter=No") {
                ""
            } else {
                " "
            };
        }
    }
    out.push(doc);
    out
}
