//! Tables of events as files: GDELT, ICEWS, POLECAT, ACLED, also in a zip as they are published.
//!
//! Enters: a file. Leaves: its rows in the case, in one step, and a word on what came of it. Must not
//! know the columns of any table.

use leptos::prelude::*;

use super::unpack;
use crate::{
    case::{Article, Desk},
    page::Page,
    rows::table::{self, Laid, MOST_ROWS},
};

/// What names of tables end in.
const TABLES: [&str; 3] = [".csv", ".tsv", ".tab"];

/// The rows of a file. `None` where it does not look like a table at all.
pub async fn read(name: &str, bytes: &[u8]) -> Option<Result<Laid, String>> {
    let lower = name.to_lowercase();
    if lower.ends_with(".zip") {
        let found = match unpack::look("table", bytes).await {
            Ok(found) => found,
            Err(why) => return Some(Err(why)),
        };
        let laid = found
            .files
            .iter()
            .find_map(|f| table::lay(f.text.as_bytes()));
        return Some(laid.ok_or_else(unknown));
    }
    let named = TABLES.iter().any(|ending| lower.ends_with(ending));
    match table::lay(bytes) {
        // GDELT and ICEWS come as .txt too.
        Some(laid) if named || lower.ends_with(".txt") => Some(Ok(laid)),
        None if named => Some(Err(unknown())),
        _ => None,
    }
}

fn unknown() -> String {
    t!("table-unknown")
}

/// The leaves of a table as articles of a case.
fn articles(name: &str, laid: &Laid) -> Vec<Article> {
    let mut first = 1;
    let several = laid.leaves.len() > 1;
    let leaf = |text: &String| {
        let last = first + text.lines().count() - 2;
        let title = match several {
            true => t!("table-leaf", name = name, first = first, last = last),
            false => name.to_owned(),
        };
        first = last + 1;
        Article::new(text, "", &title, "", laid.dataset).ok()
    };
    laid.leaves.iter().filter_map(leaf).collect()
}

/// Put a table's rows into the case.
pub fn add(desk: Desk, page: Page, name: &str, laid: Laid) {
    let articles = articles(name, &laid);
    let new = desk.act(&t!("table-act", name = name), |c| {
        if c.name.trim().is_empty() {
            name.clone_into(&mut c.name);
        }
        articles.into_iter().filter(|a| c.add(a.clone())).count()
    });
    desk.select(None);
    desk.open.set(None);
    let told = told(name, &laid, new);
    if laid.rows == 0 || laid.more {
        page.warn(told);
    } else if new > 0 {
        page.tell_undoable(told);
    } else {
        page.tell(told);
    }
}

/// What came of a table.
fn told(name: &str, laid: &Laid, new: usize) -> String {
    let mut told = match (laid.rows, new) {
        (0, _) => t!("table-none", name = name),
        (_, 0) => t!("table-known", name = name),
        (n, _) => t!("table-added", n = n, name = name, table = laid.dataset),
    };
    if laid.dropped > 0 {
        told += " ";
        told += &t!("table-dropped", n = laid.dropped);
    }
    if laid.more {
        told += " ";
        told += &t!("table-more", n = MOST_ROWS);
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_articles_that_survive_being_sent() {
        let header = "SQLDATE,EventCode,Actor1Name,Actor2Name\n";
        let rows: String = (0..1_200)
            .map(|n| format!("202309{:02},042,CHINA,A{n}\n", n % 30 + 1))
            .collect();
        let laid = table::lay(format!("{header}{rows}").as_bytes()).unwrap();
        let all = articles("china.csv", &laid);
        let titles: Vec<&str> = all.iter().map(|a| a.title.as_str()).collect();
        assert_eq!(
            titles,
            [
                "china.csv, rows 1 to 500",
                "china.csv, rows 501 to 1000",
                "china.csv, rows 1001 to 1200"
            ]
        );
        let case = crate::case::Case::new("C", crate::case::Origin::Shared, all);
        let sent = crate::share::file::encode(&crate::share::Parcel::of(
            &case,
            crate::case::View::default(),
        ));
        let (opened, _) = crate::share::file::decode(&sent).unwrap();
        assert_eq!(opened.articles, case.articles);
        assert!(opened.articles.iter().all(|(_, a)| a.is_rows()));
    }

    #[test]
    fn it_is_said_what_came_of_a_table() {
        let laid = Laid {
            dataset: "GDELT",
            rows: 3,
            dropped: 1,
            more: true,
            ..Laid::default()
        };
        let told = told("a.csv", &laid, 1);
        assert!(
            told.starts_with("Added 3 rows of “a.csv”, a table of GDELT. 1 row was passed over")
        );
        assert!(told.contains("first 20000 rows"));
    }
}
