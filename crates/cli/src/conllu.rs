//! `demarche parse --conllu`: given tokens to tags and trees.
//!
//! Enters: CoNLL-U. Leaves: the same lines with LEMMA, UPOS, XPOS, FEATS, HEAD and DEPREL predicted;
//! comments, token ranges and MISC as they were. Empty nodes are left out.

use crate::io::{self, Error, complain};
use demarche_extract::{
    parse,
    types::{Span, Syntax, Tokens},
};
use std::io::{BufRead, BufWriter, Write};

/// Sentences that are analysed together: bounds memory on endless input.
const AT_ONCE: usize = 256;

/// Parse `file`; returns the number of complaints.
pub fn parse(file: &str) -> Result<u64, Error> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    let mut complaints = 0;
    let mut block = Block::default();
    for (number, line) in io::open(file)?.split(b'\n').enumerate() {
        let line = line.map_err(|e| Error::input(file, e))?;
        let line = match String::from_utf8(line) {
            Ok(line) => line,
            Err(e) => {
                complain(
                    file,
                    Some(("line", number as u64 + 1)),
                    &io::not_utf8(e.utf8_error()),
                );
                complaints += 1;
                continue;
            }
        };
        match block.push(line.trim_end_matches('\r')) {
            Ok(()) => {}
            Err(what) => {
                complain(file, Some(("line", number as u64 + 1)), &what);
                complaints += 1;
            }
        }
        if block.sentences.len() >= AT_ONCE {
            block.write(&mut out).map_err(Error::output)?;
            block = Block::default();
        }
    }
    block.end_sentence();
    block.write(&mut out).map_err(Error::output)?;
    out.flush().map_err(Error::output)?;
    Ok(complaints)
}

/// A line of CoNLL-U, on its way out.
enum Row {
    /// Comments and token ranges, kept; the blank line that ends a sentence.
    Kept(String),
    /// ID, FORM and MISC of the next token.
    Token(String, String, String),
}

/// Some sentences.
#[derive(Default)]
struct Block {
    rows: Vec<Row>,
    text: String,
    spans: Vec<Span>,
    sentences: Vec<std::ops::Range<usize>>,
    /// First token of the sentence that is being read.
    open: usize,
}

impl Block {
    fn push(&mut self, line: &str) -> Result<(), String> {
        if line.is_empty() {
            self.end_sentence();
            return Ok(());
        }
        if line.starts_with('#') {
            self.rows.push(Row::Kept(line.to_owned()));
            return Ok(());
        }
        let columns: Vec<_> = line.split('\t').collect();
        let [id, form, .., misc] = columns[..] else {
            return Err(format!(
                "{} columns; expected the 10 of CoNLL-U, parted by tabs",
                columns.len()
            ));
        };
        if columns.len() != 10 || form.is_empty() {
            return Err(format!(
                "{} columns; expected the 10 of CoNLL-U, parted by tabs, with a FORM",
                columns.len()
            ));
        }
        if id.contains('-') {
            self.rows.push(Row::Kept(line.to_owned()));
        } else if id.bytes().all(|b| b.is_ascii_digit()) {
            let start = self.text.len();
            self.text.push_str(form);
            self.spans.push(Span::new(start, self.text.len()));
            if !misc.split('|').any(|m| m == "SpaceAfter=No") {
                self.text.push(' ');
            }
            self.rows
                .push(Row::Token(id.to_owned(), form.to_owned(), misc.to_owned()));
        } else if !id.contains('.') {
            return Err(format!(
                "ID {id:?}; expected a number, a range or an empty node"
            ));
        }
        Ok(())
    }

    fn end_sentence(&mut self) {
        if self.spans.len() > self.open {
            self.sentences.push(self.open..self.spans.len());
            self.open = self.spans.len();
            self.rows.push(Row::Kept(String::new()));
        }
    }

    fn write(self, out: &mut impl Write) -> std::io::Result<()> {
        let paragraphs = (0..self.sentences.len()).map(|i| i..i + 1).collect();
        let tokens = Tokens {
            spans: self.spans,
            sentences: self.sentences,
            paragraphs,
        };
        let syntax = parse::parse(&self.text, &tokens, &mut |_| {});
        let mut i = 0;
        for row in self.rows {
            match row {
                Row::Kept(line) => writeln!(out, "{line}")?,
                Row::Token(id, form, misc) => {
                    write_token(out, &syntax, i, &id, &form, &misc)?;
                    i += 1;
                }
            }
        }
        Ok(())
    }
}

fn write_token(
    out: &mut impl Write,
    syntax: &Syntax,
    i: usize,
    id: &str,
    form: &str,
    misc: &str,
) -> std::io::Result<()> {
    let token = &syntax.tokens[i];
    let first = syntax.sentences[syntax.sentence_of(i)].start;
    writeln!(
        out,
        "{id}\t{form}\t{}\t{}\t{}\t{}\t{}\t{}\t_\t{misc}",
        token.lemma,
        token.upos.as_str(),
        token.xpos,
        token.feats,
        token.head.map_or(0, |h| h - first + 1),
        token.deprel.as_str(),
    )
}
