//! The model file.
//!
//! Enters: the bytes that `crates/train/py/pack.py` wrote. Leaves: [`Weights`], ready to multiply.
//! A text head of `key values` lines, an empty line, then the parts in the order of [`read`]:
//! matrices as f32 scales, row-major i8 weights and f32 biases, all little-endian. The head names
//! the label sets, which must be this engine's. Must not know: how the parts are used.

use super::{
    features::{COLUMNS, table_sizes},
    lexicon::Lexicon,
    product::Matrix,
    spans,
};
use crate::types::{Deprel, Upos};

/// Penn Treebank tags, in the order of the model's outputs.
pub const XPOS: [&str; 50] = [
    "#", "$", "''", ",", "-LRB-", "-RRB-", ".", ":", "ADD", "AFX", "CC", "CD", "DT", "EX", "FW",
    "GW", "HYPH", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NFP", "NN", "NNP", "NNPS", "NNS", "PDT",
    "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN",
    "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "``",
];

/// An embedding table: rows of `i8`, one scale.
#[derive(Debug)]
pub struct Table {
    /// What one unit is worth.
    pub scale: f32,
    /// Rows of the model's width.
    pub rows: Vec<i8>,
}

/// One direction of one recurrent layer.
#[derive(Debug)]
pub struct Direction {
    /// Input to the four gates (in, forget, cell, out), with their bias.
    pub input: Matrix,
    /// State to the four gates.
    pub state: Matrix,
}

/// All that was learned.
#[derive(Debug)]
pub struct Weights {
    /// Words and clusters.
    pub lexicon: Lexicon,
    /// Width of a word's vector.
    pub width: usize,
    /// Width of one direction's state.
    pub state: usize,
    /// Width of the arc scorer.
    pub arc_width: usize,
    /// Width of the relation classifier.
    pub rel_width: usize,
    /// Width of the name classifier.
    pub name_width: usize,
    /// One table a feature column.
    pub tables: Vec<Table>,
    /// Forward and backward of each layer.
    pub layers: Vec<[Direction; 2]>,
    /// All that is read off the encoder at once: UPOS, XPOS, names, arcs (dependent, head),
    /// relations (dependent, head).
    pub heads: Matrix,
    /// Name labels.
    pub names: Matrix,
    /// Dependent side of the arc scorer.
    pub arcs: Matrix,
    /// Relations.
    pub rels: Matrix,
    /// The root as a head of arcs.
    pub root_arc: Vec<f32>,
    /// The root as a head of relations.
    pub root_rel: Vec<f32>,
}

/// Why a model file can't be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unusable(pub String);

impl std::fmt::Display for Unusable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "unusable model file: {}", self.0)
    }
}

impl std::error::Error for Unusable {}

struct Reader<'b> {
    bytes: &'b [u8],
}

impl<'b> Reader<'b> {
    fn take(&mut self, n: usize) -> Result<&'b [u8], Unusable> {
        self.bytes
            .split_off(..n)
            .ok_or_else(|| Unusable("cut short".into()))
    }
    fn floats(&mut self, n: usize) -> Result<Vec<f32>, Unusable> {
        let (chunks, _) = self.take(4 * n)?.as_chunks::<4>();
        Ok(chunks.iter().map(|b| f32::from_le_bytes(*b)).collect())
    }
    fn small(&mut self, n: usize) -> Result<Vec<i8>, Unusable> {
        Ok(self.take(n)?.iter().map(|b| *b as i8).collect())
    }
    fn matrix(&mut self, inputs: usize, outputs: usize) -> Result<Matrix, Unusable> {
        let scale = self.floats(outputs)?;
        let weights = self.small(inputs * outputs)?;
        let bias = self.floats(outputs)?;
        Ok(Matrix::new(inputs, &weights, &scale, &bias))
    }
}

/// Read a model file.
///
/// # Errors
/// [`Unusable`], naming what is wrong with it.
pub fn read(bytes: &[u8]) -> Result<Weights, Unusable> {
    let end = bytes
        .windows(2)
        .position(|w| w == b"\n\n")
        .ok_or_else(|| Unusable("no head".into()))?;
    let head =
        std::str::from_utf8(&bytes[..end]).map_err(|_| Unusable("the head is not text".into()))?;
    let field = |key: &str| {
        head.lines()
            .find_map(|l| l.strip_prefix(key)?.strip_prefix(' '))
            .ok_or_else(|| Unusable(format!("no {key} in the head")))
    };
    let number = |key: &str| {
        field(key)?
            .parse::<usize>()
            .map_err(|_| Unusable(format!("{key} is not a number")))
    };
    let labels = |key: &str, ours: &[&str]| {
        if field(key)?.split(' ').eq(ours.iter().copied()) {
            Ok(())
        } else {
            Err(Unusable(format!("{key} labels are not this engine's")))
        }
    };
    if field("demarche-core")? != "1" {
        return Err(Unusable("of another version".into()));
    }
    labels(
        "upos",
        &Upos::ALL.iter().map(|l| l.as_str()).collect::<Vec<_>>(),
    )?;
    labels("xpos", &XPOS)?;
    labels(
        "deprel",
        &Deprel::ALL.iter().map(|l| l.as_str()).collect::<Vec<_>>(),
    )?;
    let (width, state) = (number("width")?, number("state")?);
    let (arc_width, rel_width, name_width) = (number("arc")?, number("rel")?, number("name")?);
    let layer_count = number("layers")?;
    for (key, n) in [
        ("width", width),
        ("state", state),
        ("arc", arc_width),
        ("rel", rel_width),
        ("name", name_width),
    ] {
        if n == 0 || n % 2 != 0 || n > 512 {
            return Err(Unusable(format!(
                "{key} {n} is not an even number up to 512"
            )));
        }
    }
    let mut r = Reader {
        bytes: &bytes[end + 2..],
    };
    let lexicon = Lexicon::unpack(r.take(number("lexicon")?)?)
        .ok_or_else(|| Unusable("a broken lexicon".into()))?;
    let mut tables = Vec::with_capacity(COLUMNS);
    for rows in table_sizes(&lexicon) {
        let scale = r.floats(1)?[0];
        tables.push(Table {
            scale,
            rows: r.small(rows * width)?,
        });
    }
    let mut layers = Vec::with_capacity(layer_count);
    for i in 0..layer_count {
        let inputs = if i == 0 { width } else { 2 * state };
        let mut direction = || {
            Ok(Direction {
                input: r.matrix(inputs, 4 * state)?,
                state: r.matrix(state, 4 * state)?,
            })
        };
        layers.push([direction()?, direction()?]);
    }
    let out = Upos::ALL.len() + XPOS.len() + name_width + 2 * arc_width + 2 * rel_width;
    let weights = Weights {
        heads: r.matrix(2 * state, out)?,
        names: r.matrix(name_width, spans::LABELS)?,
        arcs: r.matrix(arc_width, arc_width)?,
        rels: r.matrix(rel_width, Deprel::ALL.len())?,
        root_arc: r.floats(arc_width)?,
        root_rel: r.floats(rel_width)?,
        lexicon,
        width,
        state,
        arc_width,
        rel_width,
        name_width,
        tables,
        layers,
    };
    if r.bytes.is_empty() {
        Ok(weights)
    } else {
        Err(Unusable("bytes are left over".into()))
    }
}
