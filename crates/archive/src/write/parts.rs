//! Parquet: a folder for each table, in it numbered parts.
//!
//! A commit closes a part of every table: written under a name that readers pass over, brought to
//! disk, then renamed. So a folder holds whole files only, whenever it is looked at.

use super::{Mark, Output, Ready};
use crate::tables::{Table, batch};
use demarche_extract::document::Document;
use parquet::{
    arrow::ArrowWriter,
    basic::{Compression, ZstdLevel},
    file::properties::WriterProperties,
};
use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

/// Documents that become rows together: large enough for columns, small enough for memory.
const AT_ONCE: usize = 128;

/// The three tables in a folder.
pub struct Parts {
    folder: PathBuf,
    /// Parts that are whole.
    whole: u64,
    open: Option<[ArrowWriter<File>; 3]>,
    waiting: Vec<Document>,
}

impl Parts {
    /// Write into `folder`, going on from `mark`; parts that were written after it are dropped.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn folder(folder: &Path, mark: Option<Mark>) -> io::Result<Self> {
        let parts = Self {
            folder: folder.to_owned(),
            whole: mark.map_or(0, |m| m.parts),
            open: None,
            waiting: Vec::new(),
        };
        for table in Table::ALL {
            fs::create_dir_all(parts.of(table))?;
        }
        drop_from(folder, parts.whole)?;
        Ok(parts)
    }

    fn of(&self, table: Table) -> PathBuf {
        self.folder.join(table.name())
    }

    fn path(&self, table: Table) -> PathBuf {
        self.of(table)
            .join(format!("part-{:05}.parquet", self.whole))
    }

    fn unfinished(&self, table: Table) -> PathBuf {
        self.of(table)
            .join(format!("_part-{:05}.parquet", self.whole))
    }

    /// Turn what waits into rows.
    fn flush(&mut self) -> io::Result<()> {
        let mut writers = match self.open.take() {
            Some(writers) => writers,
            None => [
                self.create(Table::ALL[0])?,
                self.create(Table::ALL[1])?,
                self.create(Table::ALL[2])?,
            ],
        };
        for (table, writer) in Table::ALL.into_iter().zip(&mut writers) {
            let rows = batch(table, &self.waiting).map_err(io::Error::other)?;
            writer.write(&rows).map_err(plain)?;
        }
        self.waiting.clear();
        self.open = Some(writers);
        Ok(())
    }

    fn create(&self, table: Table) -> io::Result<ArrowWriter<File>> {
        let properties = WriterProperties::builder()
            .set_compression(Compression::ZSTD(ZstdLevel::default()))
            .set_created_by(concat!("demarche ", env!("CARGO_PKG_VERSION")).to_owned())
            .build();
        let file = File::create(self.unfinished(table))?;
        ArrowWriter::try_new(file, table.schema(), Some(properties)).map_err(plain)
    }
}

/// The error of the file below, if there is one: a full disk should say so.
fn plain(e: parquet::errors::ParquetError) -> io::Error {
    use parquet::errors::ParquetError;
    match e {
        ParquetError::External(inner) => match inner.downcast::<io::Error>() {
            Ok(e) => *e,
            Err(e) => io::Error::other(e),
        },
        e => io::Error::other(e),
    }
}

impl Output for Parts {
    fn write(&mut self, ready: Ready) -> io::Result<()> {
        let Ready::Document(document) = ready else {
            return Err(io::Error::other("tables are made of documents"));
        };
        self.waiting.push(*document);
        if self.waiting.len() >= AT_ONCE {
            self.flush()?;
        }
        Ok(())
    }

    fn commit(&mut self) -> io::Result<Mark> {
        if !self.waiting.is_empty() {
            self.flush()?;
        }
        if let Some(writers) = self.open.take() {
            for mut writer in writers {
                writer.finish().map_err(plain)?;
                writer.inner().sync_all()?;
            }
            for table in Table::ALL {
                fs::rename(self.unfinished(table), self.path(table))?;
                File::open(self.of(table))?.sync_all()?;
            }
            self.whole += 1;
        }
        Ok(Mark {
            bytes: 0,
            parts: self.whole,
        })
    }

    fn finish(&mut self) -> io::Result<Mark> {
        // An archive of nothing has tables of nothing, so that readers find the columns.
        if self.whole == 0 && self.open.is_none() {
            self.flush()?;
        }
        self.commit()
    }
}

/// Remove the parts from number `first` on, whole or not; nothing else in the folder is touched.
pub(crate) fn drop_from(folder: &Path, first: u64) -> io::Result<()> {
    for table in Table::ALL {
        let Ok(entries) = fs::read_dir(folder.join(table.name())) else {
            continue;
        };
        for entry in entries {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let number = name
                .strip_suffix(".parquet")
                .and_then(|n| n.trim_start_matches('_').strip_prefix("part-"))
                .and_then(|n| n.parse::<u64>().ok());
            if number.is_some_and(|n| n >= first || name.starts_with('_')) {
                fs::remove_file(&path)?;
            }
        }
    }
    Ok(())
}
