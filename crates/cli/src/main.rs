//! The native command line `demarche`: the engine behind files and pipes.
//!
//! Enters: articles, batches of articles, or treebank sentences. Leaves: documents as JSON, or
//! analysed sentences as CoNLL-U. Must not know how anything is found.
//!
//! Exit codes: 0 all was read; 1 a file cannot be read or written; 2 some input was not what the
//! command takes (standard error names the line and what was expected; all else is still read).

mod conllu;
mod extract;
mod io;

use clap::{Args, Parser, Subcommand};
use std::process::ExitCode;

/// Reads the news as a political analyst does: who did what to whom, when and where.
#[derive(Parser)]
#[command(version, arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Find events, actors, places, dates and quotations in an article; prints one document as JSON
    Extract(Extract),
    /// Tag and parse sentences whose tokens are given
    Parse(Parse),
}

#[derive(Args)]
struct Extract {
    /// Day of publication; "today", "on Friday" and "next month" count from it
    #[arg(long, value_name = "YYYY-MM-DD", conflicts_with = "ndjson")]
    date: Option<String>,
    /// Headline of the article
    #[arg(long, conflicts_with = "ndjson")]
    title: Option<String>,
    /// Print the tokens with their tags, lemmas and trees, too
    #[arg(long)]
    tokens: bool,
    /// Read one article a line, as {"id","text","date","title","url","publisher"}, and print one
    /// document a line in the same order
    #[arg(long)]
    ndjson: bool,
    /// The article or batch; "-" or nothing reads standard input
    #[arg(default_value = "-", hide_default_value = true)]
    file: String,
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
    let outcome = match Cli::parse().command {
        Command::Extract(args) if args.ndjson => extract::batch(&args.file, args.tokens),
        Command::Extract(args) => extract::article(&args.file, args.date, args.title, args.tokens),
        Command::Parse(args) => conllu::parse(&args.file),
    };
    match outcome {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::from(2),
        // Whoever reads has seen enough (`| head`): nothing to report.
        Err(e) if e.is_broken_pipe() => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("demarche: {e}");
            ExitCode::FAILURE
        }
    }
}
