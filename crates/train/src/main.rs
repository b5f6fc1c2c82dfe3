//! The steps of training that must be the engine's own code, so that both sides see the same.
//!
//!     demarche-train [--out DIR] [--raw DIR] [--model FILE]  all steps, from the data to the model file
//!     demarche-train lexicon  WORDS.tsv OUT.bin OUT.txt   word⇥cluster⇥own → packed table, words in index order
//!     demarche-train features LEXICON.bin < FORMS > ROWS  sentences (forms ⇥-joined, one a line) → u16 rows
//!     demarche-train tokens   < TEXT > FORMS              raw text → such sentences
//!
//! The networks are trained by the Python scripts in `py/`; `cargo xtask train` runs them in order.

mod pipeline;

use demarche_extract::model::{
    features::{self, COLUMNS},
    lexicon::Lexicon,
};
use std::{
    error::Error,
    fs,
    io::{self, BufRead, BufWriter, Read, Write},
};

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["lexicon", words, table, order] => lexicon(words, table, order),
        ["features", table] => rows(table),
        ["tokens"] => tokens(),
        ref options => pipeline::run(&pipeline::Options::parse(options)?),
    }
}

fn lexicon(words: &str, table: &str, order: &str) -> Result<(), Box<dyn Error>> {
    let text = fs::read_to_string(words)?;
    let mut entries = Vec::new();
    for line in text.lines() {
        let mut cells = line.split('\t');
        let (Some(word), Some(cluster), Some(own)) = (cells.next(), cells.next(), cells.next())
        else {
            return Err(format!("{words}: expected three cells in {line:?}").into());
        };
        entries.push((word, cluster.parse()?, own == "1"));
    }
    let (bytes, known) = Lexicon::pack(&entries);
    fs::write(table, bytes)?;
    fs::write(order, known.join("\n") + "\n")?;
    Ok(())
}

/// First the table sizes as one text line, then for each sentence its length and its rows.
fn rows(table: &str) -> Result<(), Box<dyn Error>> {
    let lexicon = Lexicon::unpack(&fs::read(table)?).ok_or("the lexicon is cut short")?;
    let mut out = BufWriter::new(io::stdout().lock());
    let sizes = features::table_sizes(&lexicon).map(|n| n.to_string());
    writeln!(out, "{}", sizes.join(" "))?;
    let mut scratch = features::Scratch::default();
    let mut found: Vec<[u16; COLUMNS]> = Vec::new();
    for line in io::stdin().lock().lines() {
        let line = line?;
        found.clear();
        features::extract(&lexicon, line.split('\t'), &mut scratch, &mut found);
        out.write_all(&u16::try_from(found.len())?.to_le_bytes())?;
        for row in &found {
            for x in row {
                out.write_all(&x.to_le_bytes())?;
            }
        }
    }
    Ok(out.flush()?)
}

fn tokens() -> Result<(), Box<dyn Error>> {
    let mut text = String::new();
    io::stdin().read_to_string(&mut text)?;
    let tokens = demarche_extract::token::tokenise(&text);
    let mut out = BufWriter::new(io::stdout().lock());
    for s in &tokens.sentences {
        let forms: Vec<&str> = tokens.spans[s.clone()]
            .iter()
            .map(|t| t.of(&text))
            .collect();
        writeln!(out, "{}", forms.join("\t"))?;
    }
    Ok(out.flush()?)
}
