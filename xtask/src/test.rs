//! `cargo xtask test`: everything that must hold, and a closing line that counts it.

use crate::run::{Outcome, cargo, go, say, tee};
use crate::tools::{Need, Tools};
use crate::{browser, dist, npm};
use std::time::Instant;

/// What the browser gets; the others build natively.
const APP: &str = "demarche-explorer";

/// What was found.
#[derive(Default, Debug, PartialEq, Eq)]
pub struct Counts {
    pub passed: usize,
    pub failed: usize,
}

impl Counts {
    fn one(ok: bool) -> Self {
        Self {
            passed: usize::from(ok),
            failed: usize::from(!ok),
        }
    }

    fn add(&mut self, other: &Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    /// From the closing lines of cargo's test binaries: `test result: ok. 12 passed; 0 failed; …`
    fn from_cargo(output: &str) -> Self {
        let mut all = Self::default();
        for line in output.lines().filter(|l| l.starts_with("test result: ")) {
            let mut before = "";
            for word in line.split([' ', ';']).filter(|w| !w.is_empty()) {
                match word {
                    "passed" => all.passed += before.parse().unwrap_or(0),
                    "failed" => all.failed += before.parse().unwrap_or(0),
                    _ => {}
                }
                before = word;
            }
        }
        all
    }

    /// From the closing line of pytest: `2 failed, 12 passed in 3.4s`.
    pub fn from_pytest(output: &str) -> Self {
        let last = output.lines().rev().find(|l| l.contains(" in "));
        let value = |of: &[&str]| {
            let words: Vec<&str> = last.unwrap_or("").split([' ', ',']).collect();
            let pairs = words.windows(2).filter(|w| of.contains(&w[1]));
            pairs.filter_map(|w| w[0].parse::<usize>().ok()).sum()
        };
        Self {
            passed: value(&["passed"]),
            failed: value(&["failed", "error", "errors"]),
        }
    }

    /// From the closing lines of node's test runner: `# pass 12`, `# fail 0`.
    pub fn from_node(output: &str) -> Self {
        let value = |key: &str| {
            output
                .lines()
                .rev()
                .find_map(|l| l.strip_prefix(key)?.trim().parse().ok())
                .unwrap_or(0)
        };
        Self {
            passed: value("# pass "),
            failed: value("# fail ") + value("# cancelled "),
        }
    }
}

/// Its name and what it does.
enum Step {
    /// With cargo alone, natively.
    Native(&'static str, fn() -> Outcome<Counts>),
    /// With the tools, for WebAssembly.
    Web(&'static str, fn(&Tools) -> Outcome<Counts>),
    /// On the page that was built, with the machine to itself: people's patience is tested too.
    Page(&'static str, fn() -> Outcome<Counts>),
}

const STEPS: &[Step] = &[
    Step::Native("fmt", || check(&["fmt", "--all", "--check"])),
    Step::Native("clippy", clippy),
    Step::Native("native", native),
    Step::Web("build", |tools| {
        dist::build(tools, "./", dist::Build::Release)?;
        print!("{}", dist::weigh(false)?);
        Ok(Counts::one(true))
    }),
    Step::Web("parity", |_| parity()),
    Step::Web("npm", npm::tests),
    Step::Page("browser", browser::tests),
];

impl Step {
    fn name(&self) -> &'static str {
        match self {
            Self::Native(name, _) | Self::Web(name, _) | Self::Page(name, _) => name,
        }
    }
}

/// `cargo xtask test [NAME…]`
pub fn command(names: &[String]) -> Outcome {
    if let Some(unknown) = names.iter().find(|n| !STEPS.iter().any(|s| s.name() == *n)) {
        return Err(format!(
            "no step is called “{unknown}”; there are: {}",
            STEPS.iter().map(Step::name).collect::<Vec<_>>().join(" ")
        ));
    }
    let wanted = |step: &&Step| names.is_empty() || names.iter().any(|n| n == step.name());
    let steps = || STEPS.iter().filter(wanted);
    let start = Instant::now();
    let mut all = Counts::default();
    // The native half and the other fill each other's stretches on one core.
    std::thread::scope(|scope| {
        let web = scope.spawn(|| -> Outcome<Counts> {
            let mut counts = Counts::default();
            if steps().all(|s| matches!(s, Step::Native(..))) {
                return Ok(counts);
            }
            let built = steps().any(|s| s.name() == "build");
            let tools = Tools::ready_while(Need::Everything, || match built {
                true => dist::compile(dist::Build::Release),
                false => Ok(()),
            })?;
            for step in steps() {
                if let Step::Web(name, run) = step {
                    counts.add(&timed(name, || run(&tools)));
                }
            }
            Ok(counts)
        });
        for step in steps() {
            if let Step::Native(name, run) = step {
                all.add(&timed(name, run));
            }
        }
        all.add(&web.join().map_err(|_| "the WebAssembly half failed")??);
        Ok::<(), String>(())
    })?;
    for step in steps() {
        if let Step::Page(name, run) = step {
            all.add(&timed(name, run));
        }
    }
    say(&format!(
        "all of it in {:.0} s",
        start.elapsed().as_secs_f32()
    ));
    println!("{} passed, {} failed", all.passed, all.failed);
    if all.failed > 0 {
        return Err("something failed; it is named above".into());
    }
    Ok(())
}

/// Run a step and say how it went; one that cannot be run has failed.
fn timed(name: &str, run: impl FnOnce() -> Outcome<Counts>) -> Counts {
    say(name);
    let start = Instant::now();
    let counts = run().unwrap_or_else(|message| {
        eprintln!("xtask: {message}");
        Counts::one(false)
    });
    say(&format!(
        "{name}: {} passed, {} failed in {:.0} s",
        counts.passed,
        counts.failed,
        start.elapsed().as_secs_f32()
    ));
    counts
}

fn check(args: &[&str]) -> Outcome<Counts> {
    go(cargo(args)).map(|()| Counts::one(true))
}

/// Warnings are errors; what the browser gets is also looked at as it gets it.
fn clippy() -> Outcome<Counts> {
    let mut counts = check(&[
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ])?;
    counts.add(&check(&[
        "clippy",
        "--package",
        APP,
        "--target",
        "wasm32-unknown-unknown",
        "--",
        "-D",
        "warnings",
    ])?);
    Ok(counts)
}

fn native() -> Outcome<Counts> {
    let (ok, output) = tee(cargo(&["test", "--workspace", "--no-fail-fast"]))?;
    let mut counts = Counts::from_cargo(&output);
    // It may not have compiled.
    if !ok && counts.failed == 0 {
        counts.failed = 1;
    }
    Ok(counts)
}

/// The engine in WebAssembly against itself. Of the whole workspace, as the native tests are: a package
/// alone would be given other features and all below it compiled again.
fn parity() -> Outcome<Counts> {
    check(&[
        "test",
        "--workspace",
        "--test",
        "parity",
        "--",
        "--ignored",
        "--nocapture",
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_counts_are_added_up() {
        let output = "running 2 tests\ntest result: ok. 2 passed; 0 failed; 1 ignored; 0 measured\n\
                      test result: FAILED. 3 passed; 1 failed; 0 ignored; 0 measured\n";
        let expected = Counts {
            passed: 5,
            failed: 1,
        };
        assert_eq!(Counts::from_cargo(output), expected);
    }

    #[test]
    fn pytest_counts_come_from_its_closing_line() {
        let output = "F..\nFAILED a.py::b - assert 1 in 2\n2 failed, 12 passed, 1 error in 3.41s\n";
        assert_eq!(
            Counts::from_pytest(output),
            Counts {
                passed: 12,
                failed: 3
            }
        );
    }

    #[test]
    fn node_counts_come_from_its_closing_lines() {
        let output = "ok 1 - first view\n# tests 3\n# pass 1\n# fail 1\n# cancelled 1\n";
        assert_eq!(
            Counts::from_node(output),
            Counts {
                passed: 1,
                failed: 2
            }
        );
    }
}
