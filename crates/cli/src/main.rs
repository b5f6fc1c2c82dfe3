//! The native command line `demarche`: the engine behind files and pipes.
//!
//! Enters: articles, archives of articles, or treebank sentences. Leaves: documents as JSON, tables,
//! or analysed sentences as CoNLL-U. Must not know how anything is found.
//!
//! Exit codes: 0 all was read; 1 a file cannot be read or written; 2 some input was not what the
//! command takes (standard error names the line and what was expected; all else is still read).

mod archive;
mod conllu;
mod extract;
mod io;

use clap::{Args, Parser, Subcommand, ValueEnum};
use demarche_archive::{read::Format, write::Shape};
use std::{num::NonZeroUsize, path::PathBuf, process::ExitCode};

/// Reads the news as a political analyst does: who did what to whom, when and where.
#[derive(Parser)]
#[command(version, arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Find events, actors, places, dates and quotations in an article or in an archive of them
    Extract(Extract),
    /// Tag and parse sentences whose tokens are given
    Parse(Parse),
}

#[derive(Args)]
#[command(after_help = AFTER_EXTRACT)]
struct Extract {
    /// Day of publication; "today", "on Friday" and "next month" count from it. In an archive: of
    /// articles that bring none
    #[arg(long, value_name = "YYYY-MM-DD", conflicts_with = "ndjson")]
    date: Option<String>,
    /// Headline of the article
    #[arg(long, conflicts_with_all = ["ndjson", "from", "to", "out"])]
    title: Option<String>,
    /// Print the tokens with their tags, lemmas and trees, too
    #[arg(long)]
    tokens: bool,
    /// Read one article a line, as {"id","text","date","title","url","publisher"}, and print one
    /// document a line in the same order
    #[arg(long, conflicts_with_all = ["from", "to", "out"])]
    ndjson: bool,
    /// An archive: how its articles are written down; by default as the files' names say
    #[arg(long, value_name = "FORMAT")]
    from: Option<From>,
    /// What to write; by default as the name of --out says
    #[arg(long, value_name = "SHAPE")]
    to: Option<To>,
    /// Write to this file (or folder, for Parquet) instead of standard output
    #[arg(long, value_name = "PATH")]
    out: Option<PathBuf>,
    /// Take a field of articles from another column
    #[arg(long = "column", value_name = "FIELD=COLUMN")]
    columns: Vec<String>,
    /// Go on with a run that was killed or found the disk full, without loss or repetition
    #[arg(long, requires = "out", conflicts_with = "overwrite")]
    resume: bool,
    /// Begin anew where --out is there already
    #[arg(long, requires = "out")]
    overwrite: bool,
    /// Refuse rows that are longer [default: 8 MiB]
    #[arg(long, value_name = "BYTES")]
    longest: Option<usize>,
    /// Code articles whose id another had before (of the last four million)
    #[arg(long)]
    keep_duplicates: bool,
    /// Threads that code [default: as many as there are cores]
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
    /// Bring the output to disk after that many articles; a part of a Parquet table holds as many
    #[arg(long, value_name = "N", default_value_t = 2000, value_parser = clap::value_parser!(u64).range(1..))]
    commit_every: u64,
    /// Show no progress and no summary
    #[arg(long, short)]
    quiet: bool,
    /// The article; or files, folders and globs of an archive; "-" or nothing reads standard input
    #[arg(value_name = "FILE", default_value = "-", hide_default_value = true)]
    files: Vec<String>,
}

const AFTER_EXTRACT: &str = "\
An archive is meant by --from, --to, --out, --ndjson, several files, a folder or a .parquet file:
  demarche extract --out coded/ articles.parquet            three tables: documents, events, entities
  demarche extract --out events.csv 'news/2023-*.ndjson'    events in GDELT's columns
  demarche extract --from csv --column text=body - < a.csv  documents, one a line
What fails is counted, listed in PATH.failures.ndjson (or told on standard error), and the rest is coded.";

/// How articles are written down.
#[derive(Clone, Copy, ValueEnum)]
enum From {
    /// One JSON object a line
    Ndjson,
    /// A header, and one record an article
    Csv,
    /// One row an article
    Parquet,
    /// One article a file
    Text,
}

impl From {
    fn format(self) -> Format {
        match self {
            Self::Ndjson => Format::Ndjson,
            Self::Csv => Format::Csv,
            Self::Parquet => Format::Parquet,
            Self::Text => Format::Text,
        }
    }
}

/// What is written.
#[derive(Clone, Copy, ValueEnum)]
enum To {
    /// One document a line
    Ndjson,
    /// Events in GDELT's columns
    Csv,
    /// Events as features
    Geojson,
    /// Documents, events and entities as three tables
    Parquet,
}

impl To {
    fn shape(self) -> Shape {
        match self {
            Self::Ndjson => Shape::Ndjson,
            Self::Csv => Shape::Csv,
            Self::Geojson => Shape::Geojson,
            Self::Parquet => Shape::Parquet,
        }
    }
}

#[derive(Args)]
struct Parse {
    /// Input and output are CoNLL-U; all columns but ID, FORM and MISC are predicted
    #[arg(long, required = true)]
    conllu: bool,
    /// The sentences; "-" or nothing reads standard input
    #[arg(default_value = "-", hide_default_value = true)]
    file: String,
}

fn main() -> ExitCode {
    match Cli::parse().command {
        Command::Extract(args) if archive::is_meant(&args) => {
            end(archive::code(&args), archive::Failure::is_broken_pipe)
        }
        Command::Extract(Extract {
            files,
            date,
            title,
            tokens,
            ..
        }) => end(
            extract::article(&files[0], date, title, tokens),
            io::Error::is_broken_pipe,
        ),
        Command::Parse(args) => end(conllu::parse(&args.file), io::Error::is_broken_pipe),
    }
}

/// The exit code of a command that ended with a number of complaints, or broke off.
fn end<E: std::fmt::Display>(outcome: Result<u64, E>, is_broken_pipe: fn(&E) -> bool) -> ExitCode {
    match outcome {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::from(2),
        // Whoever reads has seen enough (`| head`): nothing to report.
        Err(e) if is_broken_pipe(&e) => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("demarche: {e}");
            ExitCode::FAILURE
        }
    }
}
