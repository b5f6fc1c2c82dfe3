//! Which files are meant, and of what format each is.
//!
//! Enters: names of files and folders, globs, "-". Leaves: sources in a fixed order, each of which
//! can be opened.

use super::{Counted, Options, Rows, csv, lines, parquet};
use crate::article::{Article, Reason, Refusal};
use std::{
    fs::File,
    io::{self, BufReader, Read},
    path::{Path, PathBuf},
    sync::{Arc, atomic::AtomicU64},
};

/// How articles are written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// One JSON object a line.
    Ndjson,
    /// A header and one record an article.
    Csv,
    /// One row an article.
    Parquet,
    /// One article a file.
    Text,
}

impl Format {
    /// By the file's name: `.ndjson`, `.jsonl`, `.csv`, `.tsv`, `.parquet`, `.txt`.
    pub fn of(path: &Path) -> Option<Self> {
        let extension = path.extension()?.to_str()?.to_ascii_lowercase();
        Some(match extension.as_str() {
            "ndjson" | "jsonl" => Self::Ndjson,
            "csv" | "tsv" => Self::Csv,
            "parquet" => Self::Parquet,
            "txt" => Self::Text,
            _ => return None,
        })
    }
}

/// One file, or standard input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// How messages call it.
    pub name: String,
    /// Where it lies; `None` is standard input.
    pub path: Option<PathBuf>,
    /// How it is read.
    pub format: Format,
    /// Its length, where known.
    pub bytes: Option<u64>,
}

/// The sources that `names` mean, folders and globs in order of their paths. With a `format`, all
/// are read as that; without, as their names end.
///
/// # Errors
/// In words: a name that means nothing, or whose format nobody knows.
pub fn sources(names: &[String], format: Option<Format>) -> Result<Vec<Source>, String> {
    let mut all = Vec::new();
    for name in names {
        if name == "-" {
            let format = format.ok_or("standard input needs --from: ndjson, csv or text")?;
            if format == Format::Parquet {
                return Err(
                    "Parquet is read from its end: it needs a file, not standard input".into(),
                );
            }
            all.push(Source {
                name: "standard input".into(),
                path: None,
                format,
                bytes: None,
            });
            continue;
        }
        let path = Path::new(name);
        if path.is_dir() {
            let inside = format!("{}/**/*", glob::Pattern::escape(name.trim_end_matches('/')));
            let before = all.len();
            for path in matching(&inside)? {
                // In a folder, what is no article is not meant.
                if path.is_file()
                    && !is_hidden(&path, name)
                    && let Some(format) = format.or_else(|| Format::of(&path))
                {
                    all.push(source(&path, format)?);
                }
            }
            if all.len() == before {
                return Err(format!(
                    "{name}: no articles in this folder (.ndjson, .jsonl, .csv, .tsv, .parquet, .txt, or any with --from)"
                ));
            }
            continue;
        }
        let paths = if path.exists() {
            vec![path.to_owned()]
        } else if name.contains(['*', '?', '[']) {
            matching(name)?
        } else {
            // Its own words say why.
            File::open(path).map_err(|e| format!("{name}: {e}"))?;
            vec![path.to_owned()]
        };
        if paths.is_empty() {
            return Err(format!("{name}: no file is called so"));
        }
        for path in paths {
            let known = format.or_else(|| Format::of(&path));
            let format = known.ok_or_else(|| {
                format!(
                    "{}: of which format? Say --from ndjson, csv, parquet or text",
                    path.display()
                )
            })?;
            all.push(source(&path, format)?);
        }
    }
    Ok(all)
}

fn matching(pattern: &str) -> Result<Vec<PathBuf>, String> {
    let paths = glob::glob(pattern).map_err(|e| format!("{pattern}: {e}"))?;
    let mut paths = paths
        .collect::<Result<Vec<_>, _>>()
        .map_err(|e| e.to_string())?;
    paths.sort();
    Ok(paths)
}

/// Names that begin with a dot or an underscore are of tools: `_SUCCESS`, `.part.crc`.
fn is_hidden(path: &Path, below: &str) -> bool {
    path.strip_prefix(below).unwrap_or(path).iter().any(|part| {
        let part = part.to_string_lossy();
        part.starts_with(['.', '_'])
    })
}

fn source(path: &Path, format: Format) -> Result<Source, String> {
    let metadata = path
        .metadata()
        .map_err(|e| format!("{}: {e}", path.display()))?;
    Ok(Source {
        name: path.display().to_string(),
        bytes: metadata.is_file().then_some(metadata.len()),
        path: Some(path.to_owned()),
        format,
    })
}

impl Source {
    /// Its rows; `read` counts its bytes.
    pub(super) fn rows(&self, options: &Options, read: &Arc<AtomicU64>) -> Result<Rows, String> {
        let open = || match &self.path {
            Some(path) => File::open(path).map_err(|e| e.to_string()),
            None => Err("not a file".to_owned()),
        };
        let reader = || -> Result<BufReader<Box<dyn Read + Send>>, String> {
            let inner: Box<dyn Read + Send> = match self.path {
                Some(_) => Box::new(Counted::new(open()?, read)),
                None => Box::new(Counted::new(io::stdin(), read)),
            };
            Ok(BufReader::with_capacity(1 << 16, inner))
        };
        Ok(match self.format {
            Format::Ndjson => Box::new(lines::rows(reader()?, options)),
            Format::Csv => Box::new(csv::rows(reader()?, options)?),
            Format::Parquet => Box::new(parquet::rows(open()?, options, read)?),
            Format::Text => {
                let article = text(reader()?, &self.name, options.longest);
                Box::new(std::iter::once((1, article)))
            }
        })
    }
}

/// The whole of `reader` as one article, named after its file.
fn text(reader: impl Read, name: &str, longest: usize) -> Article {
    let mut bytes = Vec::new();
    reader
        .take(longest as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(|e| Refusal::new(Reason::Damaged, e.to_string()))?;
    if bytes.len() > longest {
        return Err(lines::too_long(longest));
    }
    let text = String::from_utf8(bytes).map_err(|e| Refusal::not_utf8(e.utf8_error()))?;
    Ok(demarche_extract::Input {
        id: name.to_owned(),
        text,
        ..Default::default()
    })
}
