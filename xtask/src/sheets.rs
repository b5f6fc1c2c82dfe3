//! One style sheet of many: the page waits for each that it names before it draws anything.
//!
//! Enters: `dist/` as Trunk left it. Leaves: the same with the sheets that `index.html` names joined, in
//! their order, in one. Must not know what they say.

use crate::run::Outcome;
use std::{ops::Range, path::Path};

/// The sheet that all become.
const ONE: &str = "style.css";

/// Join the sheets of a built folder.
pub fn join(dist: &Path) -> Outcome {
    let page = dist.join("index.html");
    let read =
        |path: &Path| std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()));
    let write = |path: &Path, text: String| {
        std::fs::write(path, text).map_err(|e| format!("{}: {e}", path.display()))
    };
    let mut html = read(&page)?;
    let mut all = String::new();
    let mut first = None;
    while let Some((tag, address)) = sheet(&html) {
        let (base, name) = address.rsplit_once('/').unwrap_or((".", &address));
        let link = format!("<link rel=\"stylesheet\" href=\"{base}/{ONE}\">");
        let file = dist.join(name);
        all.push_str(&read(&file)?);
        all.push('\n');
        std::fs::remove_file(&file).map_err(|e| format!("{}: {e}", file.display()))?;
        html.replace_range(tag.clone(), "");
        first.get_or_insert((tag.start, link));
    }
    let (at, link) = first.ok_or("index.html names no style sheet")?;
    html.insert_str(at, &link);
    write(&dist.join(ONE), all)?;
    write(&page, html)
}

/// The first link of a sheet: where it stands, what it names. Minified, it has no quotation marks.
fn sheet(html: &str) -> Option<(Range<usize>, String)> {
    let mut from = 0;
    while let Some(at) = html[from..].find("<link ").map(|at| at + from) {
        let end = at + html[at..].find('>')? + 1;
        let words = html[at..end]
            .trim_end_matches(['/', '>'])
            .split_whitespace();
        let pairs = words.filter_map(|w| w.split_once('='));
        let of = |name: &str| {
            let found = pairs.clone().find(|p| p.0 == name);
            found.map(|p| p.1.trim_matches('"').to_owned())
        };
        if of("rel").as_deref() == Some("stylesheet") {
            return Some((at..end, of("href")?));
        }
        from = end;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_become_one_in_their_order() {
        let folder = std::env::temp_dir().join(format!("demarche-sheets-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let write = |name: &str, text: &str| std::fs::write(folder.join(name), text).unwrap();
        write(
            "index.html",
            "<head><link rel=\"stylesheet\" href=\"/sub/b.css\" integrity=\"x\"/>\n<link rel=icon href=i><link href=/sub/a.css rel=stylesheet></head>",
        );
        write("a.css", "p { color: red }");
        write("b.css", "p { color: blue }");
        join(&folder).unwrap();
        let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
        let (html, sheet) = (read("index.html"), read("style.css"));
        let left = folder.join("a.css").exists();
        std::fs::remove_dir_all(&folder).unwrap();
        assert_eq!(
            html,
            "<head><link rel=\"stylesheet\" href=\"/sub/style.css\">\n<link rel=icon href=i></head>"
        );
        assert_eq!(sheet, "p { color: blue }\np { color: red }\n");
        assert!(!left, "nothing names it any more");
    }
}
