//! `demarche extract` over an archive: what the options mean, progress while it runs, a summary after.
//!
//! Enters: options. Leaves: files, or a stream on standard output; on standard error a bar where a
//! terminal is, complaints where the output is a stream, and counts at the end.

use crate::{Extract, From, To, io::complain};
use demarche_archive::{
    journal::Tally,
    read::{Format, Options, Source, sources},
    run::{Error, Existing, Plan, Seen, run},
    write::Shape,
};
use indicatif::{HumanCount, HumanDuration, ProgressBar, ProgressState, ProgressStyle};
use std::{
    path::Path,
    sync::Arc,
    thread,
    time::{Duration, Instant},
};

/// Whether the options ask for an archive rather than for one article.
pub fn is_meant(args: &Extract) -> bool {
    let one = || match &args.files[..] {
        [file] => !Path::new(file).is_dir() && Format::of(Path::new(file)) != Some(Format::Parquet),
        _ => false,
    };
    args.ndjson || args.from.is_some() || args.to.is_some() || args.out.is_some() || !one()
}

/// Code an archive; returns the number of rows that failed.
///
/// The contract's `--ndjson` is the plainest of archives: a stream of lines to a stream of documents,
/// every article taken as it is.
pub fn code(args: &Extract) -> Result<u64, Failure> {
    let plan = plan(args).map_err(Failure::Plan)?;
    let show = !args.ndjson && !args.quiet;
    let bar = if show {
        bar(&plan.sources)
    } else {
        ProgressBar::hidden()
    };
    let stream = plan.out.is_none();
    let start = Instant::now();
    let tally = run(&plan, &mut |seen| match seen {
        Seen::Done { tally, read } => {
            if bar.length().is_some() {
                bar.set_position(read);
            }
            if !bar.is_hidden() {
                bar.set_message(progress(tally, start.elapsed()));
            }
        }
        Seen::Refused {
            source,
            row,
            refusal,
        } if stream => {
            bar.suspend(|| complain_of(source, row, &refusal.message));
        }
        Seen::Refused { .. } => {}
    });
    bar.finish_and_clear();
    let tally = tally.map_err(Failure::Run)?;
    if show {
        summarise(&tally, start.elapsed(), args);
    }
    Ok(tally.failures())
}

/// What ended a run before its end.
pub enum Failure {
    /// Options or files that don't fit.
    Plan(String),
    /// A file that cannot be written.
    Run(Error),
}

impl Failure {
    /// Whether the reader of our output went away.
    pub fn is_broken_pipe(&self) -> bool {
        matches!(self, Self::Run(e) if e.is_broken_pipe())
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Plan(what) => what.fmt(f),
            Self::Run(e) => e.fmt(f),
        }
    }
}

fn plan(args: &Extract) -> Result<Plan, String> {
    let from = if args.ndjson {
        Some(From::Ndjson)
    } else {
        args.from
    };
    let sources = sources(&args.files, from.map(From::format))?;
    let mut options = Options {
        date: args.date.clone(),
        ..Options::default()
    };
    if let Some(longest) = args.longest {
        options.longest = longest;
    }
    if args.keep_duplicates {
        options.remembered = 0;
    }
    if args.ndjson {
        options.longest = usize::MAX;
        options.remembered = 0;
        options.name_all = false;
    }
    for pair in &args.columns {
        options.columns.rename(pair)?;
    }
    let out = args.out.as_deref();
    let shape = args.to.map_or_else(|| by_name(out), To::shape);
    if shape == Shape::Parquet && out.is_none() {
        return Err("Parquet needs --out FOLDER: it is three tables".into());
    }
    Ok(Plan {
        sources: sources.into(),
        options,
        tokens: args.tokens,
        shape,
        out: out.map(Into::into),
        existing: match (args.resume, args.overwrite) {
            (true, _) => Existing::Resume,
            (_, true) => Existing::Overwrite,
            _ => Existing::Refuse,
        },
        commit_every: args.commit_every,
        workers: args
            .threads
            .or_else(|| thread::available_parallelism().ok())
            .map_or(1, usize::from),
    })
}

/// What an output of that name holds.
fn by_name(out: Option<&Path>) -> Shape {
    let Some(out) = out else { return Shape::Ndjson };
    match out.extension().and_then(|e| e.to_str()) {
        Some("csv") => Shape::Csv,
        Some("geojson") => Shape::Geojson,
        Some("ndjson" | "jsonl" | "json") => Shape::Ndjson,
        _ => Shape::Parquet,
    }
}

fn complain_of(source: &Source, row: u64, what: &str) {
    let file = source.path.as_ref().map_or("-", |_| source.name.as_str());
    match (row, source.format) {
        (0, _) | (_, Format::Text) => complain(file, None, &what),
        (row, Format::Ndjson) => complain(file, Some(("line", row)), &what),
        (row, _) => complain(file, Some(("row", row)), &what),
    }
}

/// A bar where all lengths are known, else a spinner; nothing where no terminal is.
fn bar(sources: &Arc<[Source]>) -> ProgressBar {
    let length: Option<u64> = sources.iter().map(|s| s.bytes).sum();
    let (bar, template) = match length {
        Some(length) => (
            ProgressBar::new(length),
            "{bar:30} {percent:>3} %  {msg}, {left} left",
        ),
        None => (ProgressBar::new_spinner(), "{spinner}  {msg}"),
    };
    let left = |state: &ProgressState, w: &mut dyn std::fmt::Write| {
        let _ = write!(w, "{}", HumanDuration(state.eta()));
    };
    let style = ProgressStyle::with_template(template).expect("a template of ours");
    bar.with_style(style.with_key("left", left))
}

fn progress(tally: &Tally, elapsed: Duration) -> String {
    format!(
        "{} articles, {} events, {:.0} articles a second",
        HumanCount(tally.rows),
        HumanCount(tally.events),
        rate(tally.rows, elapsed)
    )
}

fn rate(articles: u64, elapsed: Duration) -> f64 {
    articles as f64 / elapsed.as_secs_f64().max(1e-3)
}

fn summarise(tally: &Tally, elapsed: Duration, args: &Extract) {
    eprintln!(
        "demarche: {} of {} coded: {} events, {} entities, in {:.1} s",
        HumanCount(tally.coded),
        HumanCount(tally.rows),
        HumanCount(tally.events),
        HumanCount(tally.entities),
        elapsed.as_secs_f64(),
    );
    if tally.failures() > 0 {
        let reasons: Vec<String> = tally
            .failed
            .iter()
            .map(|(reason, n)| format!("{} {}", HumanCount(*n), reason.words()))
            .collect();
        let listed = args.out.as_ref().map_or_else(
            || "named above".to_owned(),
            |out| format!("listed in {}.failures.ndjson", out.display()),
        );
        eprintln!(
            "demarche: {} failed: {}; {listed}",
            HumanCount(tally.failures()),
            reasons.join(", "),
        );
    }
}
