//! Scores side by side: each story, each half of the gold, all of it.
//!
//! Enters: reports with what an engine read in them. Leaves: a score a column. A half is either *blind*
//! (its gold was written before anyone had seen the engine's output) or *seen*. Must not know who reads
//! the reports: the evaluation runs the engine natively, the page in its worker.

use crate::gold::Gold;
use crate::score::{Score, score};
use crate::{Case, Report, cases};
use demarche_extract::document::Document;

/// A column's name and its score.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// For a table's head.
    pub name: String,
    /// The sum of its reports.
    pub score: Score,
    /// How many reports it holds.
    pub reports: usize,
}

/// The columns: all, then the stories, then the halves.
#[derive(Debug, Clone, PartialEq)]
pub struct Board {
    /// In the order in which they are shown; the first is that of all reports.
    pub columns: Vec<Column>,
}

/// Name of the column of all reports.
pub const ALL: &str = "all";
/// Name of the column of reports whose gold was written blind.
pub const BLIND: &str = "gold written blind";
/// Name of the column of the others.
pub const SEEN: &str = "gold written seeing";

impl Board {
    /// A board with a column for each of these stories, and none of their reports read yet.
    pub fn new(stories: &[Case]) -> Self {
        let names = std::iter::once(ALL)
            .chain(stories.iter().map(|c| c.title.as_str()))
            .chain([BLIND, SEEN]);
        Self {
            columns: names
                .map(|name| Column {
                    name: name.to_owned(),
                    score: Score::default(),
                    reports: 0,
                })
                .collect(),
        }
    }

    /// Count a report in.
    pub fn add(&mut self, story: &Case, gold: &Gold, score: &Score) {
        let half = if gold.blind { BLIND } else { SEEN };
        for column in &mut self.columns {
            if [ALL, story.title.as_str(), half].contains(&column.name.as_str()) {
                column.score.add(score.clone());
                column.reports += 1;
            }
        }
    }

    /// The score of all reports.
    pub fn all(&self) -> &Column {
        &self.columns[0]
    }
}

/// A report with its gold and its story.
#[derive(Debug, Clone, PartialEq)]
pub struct Exercise {
    /// Index of its story among [`cases`].
    pub story: usize,
    /// The report.
    pub report: Report,
    /// What a careful person codes in it.
    pub gold: Gold,
}

impl Exercise {
    /// How an engine did on it.
    pub fn score(&self, document: &Document) -> Score {
        score(&self.gold, &self.report, document)
    }
}

/// Every bundled report that has gold, story by story in order of time.
pub fn exercises() -> Vec<Exercise> {
    let mut gold = crate::gold::gold();
    let mut out = Vec::new();
    for (story, case) in cases().iter().enumerate() {
        for report in &case.reports {
            if let Some(at) = gold.iter().position(|g| g.id == report.id) {
                out.push(Exercise {
                    story,
                    report: report.clone(),
                    gold: gold.swap_remove(at),
                });
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_report_counts_for_all_for_its_story_and_for_one_half() {
        let stories = cases();
        let exercises = exercises();
        let mut board = Board::new(stories);
        for e in &exercises {
            board.add(&stories[e.story], &e.gold, &Score::default());
        }
        let counts: Vec<usize> = board.columns.iter().map(|c| c.reports).collect();
        let (all, stories) = (counts[0], &counts[1..counts.len() - 2]);
        assert_eq!(all, exercises.len());
        assert_eq!(stories.iter().sum::<usize>(), all);
        assert_eq!(counts[counts.len() - 2..].iter().sum::<usize>(), all);
    }
}
