//! Running other programs: said aloud, failures told with what to do.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a chore ends with; the error is a message for the person at the keyboard.
pub type Outcome<T = ()> = Result<T, String>;

/// The workspace's root: of the checkout that cargo runs this in.
pub fn root() -> PathBuf {
    let here = std::env::var("CARGO_MANIFEST_DIR")
        .unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
    Path::new(&here)
        .parent()
        .expect("xtask lies in the workspace")
        .to_owned()
}

/// Where cargo builds.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// Tell what happens next.
pub fn say(what: &str) {
    eprintln!("\u{25b8} {what}");
}

/// The first program of these names on the search path.
pub fn which(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    names.iter().find_map(|name| {
        std::env::split_paths(&path)
            .map(|folder| folder.join(name))
            .find(|candidate| candidate.is_file())
    })
}

/// A program run in the workspace's root.
pub fn program(name: impl AsRef<std::ffi::OsStr>, args: &[&str]) -> Command {
    let mut command = Command::new(name);
    command.args(args).current_dir(root());
    command
}

/// Cargo, as the one that runs this.
pub fn cargo(args: &[&str]) -> Command {
    program(
        std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()),
        args,
    )
}

/// How a command reads when typed.
pub fn spelled(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|part| part.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Run it, its output going to the terminal; an error names it.
pub fn go(mut command: Command) -> Outcome {
    let spelled = spelled(&command);
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{spelled}` ended with {status}")),
        Err(e) => Err(format!("`{spelled}` could not be started: {e}")),
    }
}

/// Run it for what it prints on standard output.
pub fn output(mut command: Command) -> Outcome<String> {
    let spelled = spelled(&command);
    let out = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|e| format!("`{spelled}` could not be started: {e}"))?;
    if !out.status.success() {
        return Err(format!("`{spelled}` ended with {}", out.status));
    }
    Ok(String::from_utf8_lossy(&out.stdout).into_owned())
}

/// Run it, showing its output as it comes and keeping it for who wants to count.
pub fn tee(mut command: Command) -> Outcome<(bool, String)> {
    use std::io::{BufRead, BufReader};
    let spelled = spelled(&command);
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|e| format!("`{spelled}` could not be started: {e}"))?;
    let mut kept = String::new();
    for line in BufReader::new(child.stdout.take().expect("was piped")).lines() {
        let line = line.map_err(|e| format!("`{spelled}`: {e}"))?;
        println!("{line}");
        kept.push_str(&line);
        kept.push('\n');
    }
    let status = child.wait().map_err(|e| format!("`{spelled}`: {e}"))?;
    Ok((status.success(), kept))
}

/// Run a script with `input` to read.
pub fn fed(mut script: Command, input: &str) -> Outcome {
    let mut child = script
        .stdin(Stdio::piped())
        .spawn()
        .map_err(|e| format!("node: {e}"))?;
    child
        .stdin
        .take()
        .expect("was piped")
        .write_all(input.as_bytes())
        .map_err(|e| format!("node: {e}"))?;
    match child.wait() {
        Ok(status) if status.success() => Ok(()),
        _ => Err("the benchmark failed; its message stands above".into()),
    }
}
