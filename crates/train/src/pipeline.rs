//! All steps from the shared data to the model file, one after the other.
//!
//! Enters: options. Leaves: `crates/extract/data/model/core.model` and a report beside the steps'
//! files. Each step leaves a file and is skipped where it exists, so that a broken run goes on
//! where it stopped; the teacher also goes on within its step. Must not know what a step does.

use std::{
    error::Error,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Instant,
};

/// How long each step learns.
#[derive(Debug, PartialEq)]
struct Schedule {
    /// Epochs of the teacher.
    teacher: &'static str,
    /// Epochs of the student's two phases: gold alone, then gold and raw text with the teacher.
    student: [&'static str; 2],
    /// Gold and raw sentences that the teacher labels, at most.
    labelled: [&'static str; 2],
}

const FULL: Schedule = Schedule {
    teacher: "5",
    student: ["5", "27"],
    labelled: ["100000", "60000"],
};

/// Every step, none long enough to learn much: shows that the chain holds.
const QUICK: Schedule = Schedule {
    teacher: "0.02",
    student: ["0.02", "0.02"],
    labelled: ["200", "200"],
};

/// Where things are and what was asked for.
#[derive(Debug)]
pub struct Options {
    /// Folder of the steps' files.
    pub out: PathBuf,
    /// Folder of raw text, filled by `py/rawtext.py`; without it the student learns from gold
    /// sentences only.
    pub raw: Option<PathBuf>,
    /// Where the model goes; of a quick run nowhere, as it is worth nothing.
    pub model: Option<PathBuf>,
    schedule: Schedule,
}

impl Options {
    /// From `--out DIR`, `--raw DIR`, `--no-raw`, `--model FILE`, `--quick`.
    ///
    /// # Errors
    /// On any other argument.
    pub fn parse(args: &[&str]) -> Result<Self, String> {
        let root = root();
        let (mut out, mut raw, mut model) = (None, None, None);
        let (mut without, mut quick) = (false, false);
        let mut args = args.iter();
        while let Some(&arg) = args.next() {
            let place = match arg {
                "--no-raw" => {
                    without = true;
                    continue;
                }
                "--quick" => {
                    quick = true;
                    continue;
                }
                "--out" => &mut out,
                "--raw" => &mut raw,
                "--model" => &mut model,
                _ => {
                    return Err(format!(
                        "expected --out DIR, --raw DIR, --no-raw, --model FILE or --quick, got {arg}"
                    ));
                }
            };
            let value = args.next().ok_or_else(|| format!("{arg} wants a path"))?;
            *place = Some(PathBuf::from(value));
        }
        let folder = if quick {
            "target/train-quick"
        } else {
            "target/train"
        };
        let out = out.unwrap_or_else(|| root.join(folder));
        let shipped = || root.join("crates/extract/data/model/core.model");
        Ok(Self {
            raw: (!without).then(|| raw.unwrap_or_else(|| out.join("raw"))),
            model: model.or_else(|| (!quick).then(shipped)),
            schedule: if quick { QUICK } else { FULL },
            out,
        })
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

struct Run {
    out: PathBuf,
    python: PathBuf,
    scripts: PathBuf,
    report: String,
}

/// Run what is missing.
///
/// # Errors
/// When a step fails; the message names it.
pub fn run(options: &Options) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(&options.out)?;
    let out = options.out.canonicalize()?;
    let scripts = Path::new(env!("CARGO_MANIFEST_DIR")).join("py");
    let mut run = Run {
        python: python(&out, &scripts)?,
        out,
        scripts,
        report: String::new(),
    };
    let Schedule {
        teacher,
        student: [first, second],
        labelled: [gold, unseen],
    } = options.schedule;
    run.step(
        "teacher.pt",
        "teacher.py",
        &["train", ".", "--epochs", teacher],
    )?;
    run.step("words.tsv", "lexicon.py", &["."])?;
    if !run.out.join("lexicon.bin").exists() {
        let file = |name: &str| run.out.join(name).to_string_lossy().into_owned();
        crate::lexicon(
            &file("words.tsv"),
            &file("lexicon.bin"),
            &file("lexicon.txt"),
        )?;
    }
    run.step(
        "soft-gold.npz",
        "labels.py",
        &[".", "gold", "--limit", gold],
    )?;
    run.step("start.pt", "student.py", &[".", "start", "--epochs", first])?;
    let mut last = vec![
        ".", "student", "--init", "start", "--epochs", second, "--lr", "2.5e-3", "--soft",
    ];
    if let Some(raw) = &options.raw {
        fs::create_dir_all(raw)?;
        let raw = raw.canonicalize()?.to_string_lossy().into_owned();
        run.step("raw.forms", "rawtext.py", &[".", &raw])?;
        run.step(
            "soft-raw.npz",
            "labels.py",
            &[".", "raw", "--limit", unseen],
        )?;
        last.push("--raw");
    }
    run.step("student.pt", "student.py", &last)?;
    let model = run.out.join("core.model");
    run.step("core.model", "pack.py", &[".", "student", "core.model"])?;
    if let Some(goal) = &options.model {
        fs::create_dir_all(goal.parent().unwrap_or(Path::new(".")))?;
        fs::copy(&model, goal)?;
    }
    let figures = fs::read_to_string(run.out.join("student.log")).unwrap_or_default();
    writeln!(run.report, "model: {} bytes", fs::metadata(&model)?.len())?;
    if let Some(line) = figures.lines().rfind(|l| l.contains(" F1 ")) {
        writeln!(run.report, "UPOS/XPOS UAS/LAS and names: {line}")?;
    }
    fs::write(run.out.join("report.txt"), &run.report)?;
    print!("{}", run.report);
    Ok(())
}

/// `DEMARCHE_PYTHON`, or a virtual environment of our own with what the scripts need.
fn python(out: &Path, scripts: &Path) -> Result<PathBuf, Box<dyn Error>> {
    if let Some(given) = std::env::var_os("DEMARCHE_PYTHON") {
        return Ok(given.into());
    }
    let venv = out.join("venv");
    let python = venv.join("bin/python");
    if !venv.join("ready").exists() {
        finish(Command::new("python3").args(["-m", "venv"]).arg(&venv))?;
        finish(
            Command::new(&python)
                .args(["-m", "pip", "install", "--quiet", "-r"])
                .arg(scripts.join("requirements.txt")),
        )?;
        fs::write(venv.join("ready"), "")?;
    }
    Ok(python)
}

impl Run {
    /// Run a script unless what it makes is there already.
    fn step(&mut self, makes: &str, script: &str, args: &[&str]) -> Result<(), Box<dyn Error>> {
        if self.out.join(makes).exists() {
            writeln!(self.report, "{makes}: was there")?;
            return Ok(());
        }
        eprintln!("▸ {script} {}", args.join(" "));
        let start = Instant::now();
        finish(
            Command::new(&self.python)
                .arg(self.scripts.join(script))
                .args(args)
                .current_dir(&self.out)
                .env("DEMARCHE_SHARED", shared())
                .env("DEMARCHE_TRAIN", std::env::current_exe()?)
                // Large tensors come and go at every step: without these each is mapped anew.
                .env("MALLOC_MMAP_THRESHOLD_", "4000000000")
                .env("MALLOC_TRIM_THRESHOLD_", "8000000000"),
        )?;
        writeln!(
            self.report,
            "{makes}: {:.1} minutes",
            start.elapsed().as_secs_f64() / 60.0
        )?;
        Ok(())
    }
}

/// The shared data: `DEMARCHE_SHARED`, or beside the checkout.
fn shared() -> PathBuf {
    std::env::var_os("DEMARCHE_SHARED").map_or_else(|| root().join("../shared"), PathBuf::from)
}

fn finish(command: &mut Command) -> Result<(), Box<dyn Error>> {
    let status = command.status().map_err(|e| format!("{command:?}: {e}"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("{command:?} ended with {status}").into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_say_where_and_how_long() {
        let o = Options::parse(&["--out", "x", "--raw", "y"]).expect("both known");
        assert_eq!((o.out, o.raw), ("x".into(), Some("y".into())));
        assert!(o.model.is_some_and(|m| m.ends_with("core.model")));
        let o = Options::parse(&["--no-raw"]).expect("known");
        assert_eq!((o.raw, o.schedule), (None, FULL));
    }

    #[test]
    fn a_quick_run_leaves_the_shipped_model_alone() {
        let o = Options::parse(&["--quick"]).expect("known");
        assert_eq!((o.model, o.schedule), (None, QUICK));
    }

    #[test]
    fn what_is_not_known_is_refused() {
        assert!(Options::parse(&["--fast"]).is_err());
        assert!(Options::parse(&["--out"]).is_err());
    }
}
