//! An opened archive.
//!
//! Enters: files, questions. Leaves: a summary, answers, rows and articles in full; or a problem as
//! data, whose words are the page's. Must not know where the files lie.

use crate::{
    columns::{Builder, Table},
    count,
    file::Given,
    message::{Answer, Detail, Filter, Problem, Progress, Question, Summary, Text},
    ndjson::Lines,
    tables::{MAGIC, Tables},
};

/// Actors that the summary names.
const NAMED: usize = 1000;

enum Source {
    Tables(Tables),
    Lines(Lines),
}

/// An opened archive.
pub struct Vault {
    table: Table,
    source: Source,
}

impl Vault {
    /// Read files, holding no more than `most` bytes of them.
    ///
    /// # Errors
    /// When they cannot be opened.
    pub fn open(
        mut files: Vec<Given>,
        most: usize,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<(Self, Summary), Problem> {
        if let Some(empty) = files.iter().find(|f| f.blob.size() == 0) {
            return Err(Problem::Empty {
                name: empty.name.clone(),
            });
        }
        files.sort_by(|a, b| a.name.cmp(&b.name));
        let mut packed = 0;
        for given in &files {
            packed += usize::from(is_parquet(given)?);
        }
        let mut builder = Builder::new(most);
        let (source, unused) = if packed == 0 {
            let lines = Lines::read(files, &mut builder, progress)?;
            if builder.is_empty() {
                return Err(Problem::NoEvents {
                    broken: lines.broken,
                    examples: lines.examples,
                });
            }
            (Source::Lines(lines), Vec::new())
        } else if packed == files.len() {
            let mut tables = Tables::read(files, &mut builder, most, progress)?;
            let unused = std::mem::take(&mut tables.unused);
            if builder.is_empty() {
                return Err(Problem::NoEvents {
                    broken: 0,
                    examples: Vec::new(),
                });
            }
            (Source::Tables(tables), unused)
        } else {
            return Err(Problem::Mixed);
        };
        let vault = Self {
            table: builder.finish(),
            source,
        };
        let table = &vault.table;
        let (broken, examples) = match &vault.source {
            Source::Lines(lines) => (lines.broken, lines.examples.clone()),
            Source::Tables(_) => (0, Vec::new()),
        };
        let summary = Summary {
            events: table.len() as u32,
            documents: table.marks.len() as u32,
            extent: table.extent,
            held: vault.bytes() as f64,
            most: most as f64,
            reserved: 0.0,
            kinds: table.kinds.clone(),
            actors: table.actors.iter().take(NAMED).cloned().collect(),
            actor_count: table.actors.len() as u32,
            texts: match &vault.source {
                Source::Tables(tables) => tables.texts(),
                Source::Lines(_) => true,
            },
            broken,
            examples,
            unused,
        };
        Ok((vault, summary))
    }

    /// Bytes held.
    pub fn bytes(&self) -> usize {
        let beside = match &self.source {
            Source::Tables(tables) => tables.bytes(),
            Source::Lines(_) => 0,
        };
        self.table.bytes() + beside
    }

    /// Count.
    pub fn answer(&self, question: &Question) -> Answer {
        count::answer(&self.table, question)
    }

    /// What the files say of a row.
    ///
    /// # Errors
    /// When they cannot be read any more.
    pub fn detail(&mut self, row: u32) -> Result<Detail, Problem> {
        if self.table.row(row).is_none() {
            return Err(Problem::Message(format!("no row {row}")));
        }
        match &mut self.source {
            Source::Tables(tables) => tables.detail(row),
            Source::Lines(lines) => {
                let document = self.table.first_rows.partition_point(|&first| first <= row) - 1;
                let number = row - self.table.first_rows[document];
                lines.detail(row, self.table.marks[document], number as usize)
            }
        }
    }

    /// The first articles that tell what passes.
    ///
    /// # Errors
    /// When they cannot be read any more, or there is no table of documents.
    pub fn articles(&mut self, filter: &Filter, most: usize) -> Result<Vec<Text>, Problem> {
        let rows = count::documents(&self.table, filter, most);
        match &mut self.source {
            Source::Tables(tables) => tables.articles(&rows),
            Source::Lines(lines) => rows
                .iter()
                .map(|&row| {
                    let (block, i) = self.table.row(row).expect("counted a moment ago");
                    lines.article(self.table.marks[block.document[i] as usize])
                })
                .collect(),
        }
    }
}

/// By its first bytes, or by its name.
fn is_parquet(given: &Given) -> Result<bool, Problem> {
    let head = given.blob.read(0, given.blob.size().min(4) as usize);
    let head = head.map_err(|_| Problem::Changed {
        name: given.name.clone(),
    })?;
    Ok(head == MAGIC || given.name.to_lowercase().ends_with(".parquet"))
}
