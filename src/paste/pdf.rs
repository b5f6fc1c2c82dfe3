//! The text of a PDF, which knows lines on pages: paragraphs are put together again.
//!
//! Enters: lines with their places. Leaves: text, a paragraph a line. What stands at the edge of every
//! page (a running head, a page's number) is left out; words that were cut at a line's end are joined.

use serde::Deserialize;

/// A line as it stands on its page.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Line {
    /// Counted from 1.
    pub page: u32,
    /// Where it begins, from the left.
    pub x: f64,
    /// Its baseline, from below.
    pub y: f64,
    /// How tall its letters are.
    pub height: f64,
    /// Its words.
    pub text: String,
}

/// Lines as paragraphs.
pub fn text(lines: &[Line]) -> String {
    let lines: Vec<&Line> = lines.iter().filter(|l| !l.text.trim().is_empty()).collect();
    let edges = edges(&lines);
    let lines: Vec<&Line> = lines
        .iter()
        .filter(|l| !edges.contains(&key(l)))
        .copied()
        .collect();
    let leading = leading(&lines);
    let mut out = String::new();
    for (n, line) in lines.iter().enumerate() {
        let words = line.text.split_whitespace().collect::<Vec<_>>().join(" ");
        if let Some(before) = n.checked_sub(1).map(|b| lines[b]) {
            if begins(before, line, leading, &out) {
                out.push('\n');
            } else if ends_in_hyphen(&out) {
                if words.starts_with(char::is_lowercase) {
                    out.pop();
                }
            } else if !(out.ends_with(unspaced) && words.starts_with(unspaced)) {
                out.push(' ');
            }
        }
        out.push_str(&words);
    }
    out
}

/// A line without its digits, by which the edges of pages are known again.
fn key(line: &Line) -> String {
    let words = line.text.split_whitespace().collect::<Vec<_>>().join(" ");
    words
        .chars()
        .map(|c| if c.is_numeric() { '0' } else { c })
        .collect()
}

/// What stands first or last on three pages or more, and page numbers.
fn edges(lines: &[&Line]) -> Vec<String> {
    let mut seen: Vec<(String, u32)> = Vec::new();
    for (n, line) in lines.iter().enumerate() {
        let first = n == 0 || lines[n - 1].page != line.page;
        let last = lines.get(n + 1).is_none_or(|next| next.page != line.page);
        if first || last {
            let key = key(line);
            match seen.iter_mut().find(|(known, _)| *known == key) {
                Some((_, count)) => *count += 1,
                None => seen.push((key, 1)),
            }
        }
    }
    let number = |key: &str| key.chars().all(|c| c == '0' || !c.is_alphanumeric());
    seen.into_iter()
        .filter(|(key, count)| *count >= 3 || number(key))
        .map(|(key, _)| key)
        .collect()
}

/// The usual step from one line to the next.
fn leading(lines: &[&Line]) -> f64 {
    let mut steps: Vec<f64> = lines
        .windows(2)
        .filter(|two| two[0].page == two[1].page)
        .map(|two| two[0].y - two[1].y)
        .filter(|step| *step > 0.5)
        .collect();
    steps.sort_by(f64::total_cmp);
    steps.get(steps.len() / 2).copied().unwrap_or(0.0)
}

/// Whether a line begins a paragraph: after a gap, in other letters, or further in after a full stop. From
/// column to column and page to page, what had no full stop goes on.
fn begins(before: &Line, line: &Line, leading: f64, so_far: &str) -> bool {
    let ended = so_far
        .trim_end_matches(['"', '”', '’', ')', '»', '」', '』', '）'])
        .ends_with(['.', '!', '?', ':', '…', '。', '！', '？', '：']);
    let step = before.y - line.y;
    let height = before.height.max(line.height).max(1.0);
    if (before.height - line.height).abs() > height * 0.15 {
        return true;
    }
    if before.page != line.page || step < 0.0 {
        return ended;
    }
    step > leading * 1.4 || (ended && line.x - before.x > height * 0.8)
}

/// Whether a character belongs to a script that puts no spaces between words: Chinese and Japanese, with
/// their punctuation and full-width letters.
fn unspaced(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether a text ends in a part of a word.
fn ends_in_hyphen(so_far: &str) -> bool {
    let mut back = so_far.chars().rev();
    let hyphen = matches!(back.next(), Some('-' | '\u{ad}' | '\u{2010}'));
    hyphen && back.next().is_some_and(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(page: u32, x: f64, y: f64, text: &str) -> Line {
        Line {
            page,
            x,
            y,
            height: 10.0,
            text: text.into(),
        }
    }

    #[test]
    fn lines_become_paragraphs_and_cut_words_are_whole_again() {
        let lines = [
            line(1, 50.0, 700.0, "Envoys of both govern-"),
            line(1, 50.0, 688.0, "ments met in Muscat. They agreed on a"),
            line(1, 50.0, 676.0, "Franco-"),
            line(1, 50.0, 664.0, "German plan."),
            line(1, 62.0, 652.0, "A new paragraph begins further in."),
            line(1, 50.0, 620.0, "Another begins after a gap"),
        ];
        assert_eq!(
            text(&lines),
            "Envoys of both governments met in Muscat. They agreed on a Franco-German plan.\nA new paragraph begins further in.\nAnother begins after a gap"
        );
    }

    #[test]
    fn lines_of_chinese_are_joined_without_a_space() {
        let lines = [
            line(1, 50.0, 700.0, "中国与叙利亚在杭州宣布建立战略"),
            line(1, 50.0, 688.0, "伙伴关系。两国元首于周五"),
            line(1, 50.0, 676.0, "会谈。"),
            line(1, 70.0, 664.0, "Reuters 报道。"),
        ];
        assert_eq!(
            text(&lines),
            "中国与叙利亚在杭州宣布建立战略伙伴关系。两国元首于周五会谈。\nReuters 报道。"
        );
    }

    #[test]
    fn a_headline_in_other_letters_stands_alone() {
        let mut lines = [
            line(1, 50.0, 700.0, "Talks in Muscat"),
            line(1, 50.0, 688.0, "Envoys met."),
        ];
        lines[0].height = 18.0;
        assert_eq!(text(&lines), "Talks in Muscat\nEnvoys met.");
    }

    #[test]
    fn what_stands_at_the_edge_of_every_page_is_no_part_of_the_text() {
        let mut lines = Vec::new();
        for page in 1..=3 {
            lines.push(line(page, 50.0, 800.0, &format!("The Wire, page {page}")));
            lines.push(line(page, 50.0, 700.0, "An unfinished sentence of page"));
            lines.push(line(page, 50.0, 688.0, &format!("{page} goes on")));
            lines.push(line(page, 300.0, 30.0, &page.to_string()));
        }
        let text = text(&lines);
        assert_eq!(
            text,
            "An unfinished sentence of page 1 goes on An unfinished sentence of page 2 goes on An unfinished sentence of page 3 goes on"
        );
    }
}
