//! The forward pass.
//!
//! Enters: feature rows of a few sentences. Leaves: their scores ([`Scores`]), sentence by
//! sentence. Embeddings are summed, two layers of LSTM (Hochreiter & Schmidhuber 1997) read them
//! both ways, and linear readers score tags, names, arcs (biaffine: Dozat & Manning 2017) and
//! relations. Sentences of a batch run in lockstep, which shares each load of the recurrent
//! weights; products are exact integer sums and all else is in a fixed order of IEEE operations,
//! so results depend neither on the batch nor on the machine. Must not know: text, labels.

use super::{
    features::Row,
    math::{sigmoid, tanh, to_i16},
    product::{Matrix, NARROW, Product, WIDE, padded, place, quantise},
    weights::{Direction, Weights},
};
use crate::types::Upos;
use std::{mem, ops::Range};

/// Scores of one sentence; rows of tokens.
#[derive(Debug)]
pub struct Scores<'s> {
    /// UPOS, XPOS and what else the readers gave; row width [`Scores::tag_stride`].
    pub tags: &'s [f32],
    /// Row width of `tags`.
    pub tag_stride: usize,
    /// Name labels; row width [`Scores::name_stride`].
    pub names: &'s [f32],
    /// Row width of `names`.
    pub name_stride: usize,
    /// Heads 0 (root) … n of each token; row width [`Scores::arc_stride`].
    pub arcs: &'s [f32],
    /// Row width of `arcs`.
    pub arc_stride: usize,
}

/// Buffers that live across batches.
#[derive(Debug, Default)]
pub struct Scratch {
    vectors: Vec<f32>,
    input: Vec<i16>,
    units: Vec<f32>,
    gates: Vec<f32>,
    step: Vec<i16>,
    cell: Vec<f32>,
    hidden: Vec<i16>,
    sums: Vec<i32>,
    read: Vec<f32>,
    small: Vec<i16>,
    names: Vec<f32>,
    dependents: Vec<f32>,
    dependent_units: Vec<f32>,
    head_units: Vec<f32>,
    tiles: Vec<i16>,
    arcs: Vec<f32>,
    rel: Vec<f32>,
}

/// Where the readers' outputs lie in a row.
struct Layout {
    names: Range<usize>,
    dependent: Range<usize>,
    head: Range<usize>,
    rel_dependent: Range<usize>,
    rel_head: Range<usize>,
}

impl Layout {
    fn of(w: &Weights) -> Self {
        let mut at = Upos::ALL.len() + super::weights::XPOS.len();
        let mut next = |n: usize| {
            at += n;
            at - n..at
        };
        Self {
            names: next(w.name_width),
            dependent: next(w.arc_width),
            head: next(w.arc_width),
            rel_dependent: next(w.rel_width),
            rel_head: next(w.rel_width),
        }
    }
}

/// The signature of [`run`].
pub type Run = fn(
    &Weights,
    &[Row],
    &[Range<usize>],
    &mut Scratch,
    &mut dyn FnMut(usize, &Scores<'_>, &mut Vec<usize>),
    &mut dyn FnMut(usize, usize, &[f32]),
);

/// Score sentences given as consecutive ranges of `rows`, longest first; `take` gets each
/// sentence's index and scores and returns its heads (1-based, 0 the root) in its second argument;
/// then `label` gets the relation scores of each token with that head.
pub fn run(
    w: &Weights,
    rows: &[Row],
    sentences: &[Range<usize>],
    s: &mut Scratch,
    take: &mut dyn FnMut(usize, &Scores<'_>, &mut Vec<usize>),
    label: &mut dyn FnMut(usize, usize, &[f32]),
) {
    #[cfg(target_arch = "x86_64")]
    {
        if super::product::has_vnni() {
            // SAFETY: the processor has it.
            return unsafe { run_vnni(w, rows, sentences, s, take, label) };
        }
        if std::arch::is_x86_feature_detected!("avx2") {
            // SAFETY: the processor has AVX2.
            return unsafe { run_avx2(w, rows, sentences, s, take, label) };
        }
        forward::<super::product::Plain>(w, rows, sentences, s, take, label);
    }
    #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
    forward::<super::product::Simd128>(w, rows, sentences, s, take, label);
    #[cfg(not(any(
        target_arch = "x86_64",
        all(target_arch = "wasm32", target_feature = "simd128")
    )))]
    forward::<super::product::Plain>(w, rows, sentences, s, take, label);
}

/// [`run`] in plain code: what the others must equal.
#[cfg(test)]
pub fn run_plain(
    w: &Weights,
    rows: &[Row],
    sentences: &[Range<usize>],
    s: &mut Scratch,
    take: &mut dyn FnMut(usize, &Scores<'_>, &mut Vec<usize>),
    label: &mut dyn FnMut(usize, usize, &[f32]),
) {
    forward::<super::product::Plain>(w, rows, sentences, s, take, label);
}

/// [`run`] for processors that have `$features`.
#[cfg(target_arch = "x86_64")]
macro_rules! run_with {
    ($name:ident, $features:literal, $product:ty) => {
        #[target_feature(enable = $features)]
        fn $name(
            w: &Weights,
            rows: &[Row],
            sentences: &[Range<usize>],
            s: &mut Scratch,
            take: &mut dyn FnMut(usize, &Scores<'_>, &mut Vec<usize>),
            label: &mut dyn FnMut(usize, usize, &[f32]),
        ) {
            forward::<$product>(w, rows, sentences, s, take, label);
        }
    };
}

#[cfg(target_arch = "x86_64")]
run_with!(run_avx2, "avx2", super::product::Avx2);
#[cfg(target_arch = "x86_64")]
run_with!(run_vnni, "avx2,avx512vl,avx512vnni", super::product::Vnni);

#[inline(always)]
fn forward<P: Product>(
    w: &Weights,
    rows: &[Row],
    sentences: &[Range<usize>],
    s: &mut Scratch,
    take: &mut dyn FnMut(usize, &Scores<'_>, &mut Vec<usize>),
    label: &mut dyn FnMut(usize, usize, &[f32]),
) {
    debug_assert!(
        sentences
            .windows(2)
            .all(|p| p[0].len() >= p[1].len() && p[0].end == p[1].start)
    );
    embed(w, rows, s);
    let both = 2 * w.state;
    for (depth, layer) in w.layers.iter().enumerate() {
        s.hidden.clear();
        s.hidden.resize(rows.len() * both, 0);
        for (backward, direction) in layer.iter().enumerate() {
            let Scratch {
                input,
                units,
                sums,
                gates,
                ..
            } = s;
            if depth == 0 {
                direction.input.apply::<P>(input, |r| units[r], sums, gates);
            } else {
                direction
                    .input
                    .apply::<P>(input, |_| 1.0 / WIDE, sums, gates);
            }
            recur::<P>(direction, w.state, sentences, backward == 1, s);
        }
        mem::swap(&mut s.input, &mut s.hidden);
    }
    let Scratch {
        input, sums, read, ..
    } = s;
    w.heads.apply::<P>(input, |_| 1.0 / WIDE, sums, read);
    readers::<P>(w, rows.len(), s);
    let mut heads = Vec::new();
    for (i, range) in sentences.iter().enumerate() {
        arcs::<P>(w, range.clone(), s);
        let stride = w.heads.width();
        let scores = Scores {
            tags: &s.read[range.start * stride..range.end * stride],
            tag_stride: stride,
            names: &s.names[range.start * w.names.width()..range.end * w.names.width()],
            name_stride: w.names.width(),
            arcs: &s.arcs,
            arc_stride: padded(range.len() + 1),
        };
        take(i, &scores, &mut heads);
        relations::<P>(w, i, range.clone(), &heads, s, label);
    }
}

/// Sum the rows of every table and quantise.
#[inline(always)]
fn embed(w: &Weights, rows: &[Row], s: &mut Scratch) {
    let d = w.width;
    s.vectors.resize(d.max(w.rel_width), 0.0);
    s.input.resize(rows.len() * d, 0);
    s.units.resize(rows.len(), 0.0);
    for (i, row) in rows.iter().enumerate() {
        let sum = &mut s.vectors[..d];
        sum.fill(0.0);
        for (table, at) in w.tables.iter().zip(row) {
            let part = &table.rows[*at as usize * d..][..d];
            for (v, q) in sum.iter_mut().zip(part) {
                *v += f32::from(*q) * table.scale;
            }
        }
        s.units[i] = quantise(sum, WIDE, &mut s.input[i * d..][..d]);
    }
}

/// One direction over all sentences in lockstep; writes its half of `hidden`.
#[inline(always)]
fn recur<P: Product>(
    direction: &Direction,
    n: usize,
    sentences: &[Range<usize>],
    backward: bool,
    s: &mut Scratch,
) {
    let both = 2 * n;
    let (width, state_width) = (direction.input.width(), direction.state.width());
    let longest = sentences.first().map_or(0, Range::len);
    s.step.clear();
    s.step.resize(sentences.len() * n, 0);
    s.cell.clear();
    s.cell.resize(sentences.len() * n, 0.0);
    let scale = direction.state.scale();
    let mut active = sentences.len();
    for t in 0..longest {
        while sentences[active - 1].len() <= t {
            active -= 1;
        }
        direction
            .state
            .sums::<P>(&s.step[..active * n], &mut s.sums);
        for (j, range) in sentences[..active].iter().enumerate() {
            let at = if backward {
                range.end - 1 - t
            } else {
                range.start + t
            };
            let gates = &mut s.gates[at * width..][..4 * n];
            let sums = &s.sums[j * state_width..][..4 * n];
            for g in 0..4 * n {
                gates[g] += sums[g] as f32 * (scale[g] * (1.0 / WIDE));
            }
            let (input, rest) = gates.split_at(n);
            let (forget, rest) = rest.split_at(n);
            let (update, output) = rest.split_at(n);
            let cell = &mut s.cell[j * n..][..n];
            let step = &mut s.step[j * n..][..n];
            for u in 0..n {
                let c = sigmoid(forget[u]) * cell[u] + sigmoid(input[u]) * tanh(update[u]);
                cell[u] = c;
                step[u] = to_i16(sigmoid(output[u]) * tanh(c) * WIDE);
            }
            let half = at * both + if backward { n } else { 0 };
            s.hidden[half..half + n].copy_from_slice(step);
        }
    }
}

/// What needs a second product for every token: names and the dependent side of arcs.
#[inline(always)]
fn readers<P: Product>(w: &Weights, tokens: usize, s: &mut Scratch) {
    let layout = Layout::of(w);
    let mut names = mem::take(&mut s.names);
    second::<P>(w, &w.names, layout.names, tokens, s, &mut names);
    s.names = names;
    let mut dependents = mem::take(&mut s.dependents);
    second::<P>(w, &w.arcs, layout.dependent, tokens, s, &mut dependents);
    s.dependents = dependents;
}

/// `matrix` over the positive part of some columns of what was read.
#[inline(always)]
fn second<P: Product>(
    w: &Weights,
    matrix: &Matrix,
    columns: Range<usize>,
    tokens: usize,
    s: &mut Scratch,
    out: &mut Vec<f32>,
) {
    let (stride, width) = (w.heads.width(), columns.len());
    s.units.resize(tokens, 0.0);
    s.small.resize(tokens * width, 0);
    for t in 0..tokens {
        let row = &mut s.read[t * stride..][columns.clone()];
        relu(row);
        s.units[t] = quantise(row, WIDE, &mut s.small[t * width..][..width]);
    }
    let units = &s.units;
    matrix.apply::<P>(&s.small, |r| units[r], &mut s.sums, out);
}

/// Scores of every head for every dependent of one sentence.
#[inline(always)]
fn arcs<P: Product>(w: &Weights, range: Range<usize>, s: &mut Scratch) {
    let (layout, stride, k) = (Layout::of(w), w.heads.width(), w.arc_width);
    let n = range.len();
    let columns = padded(n + 1);
    s.tiles.clear();
    s.tiles.resize(columns * k, 0);
    s.head_units.clear();
    s.head_units.resize(columns, 0.0);
    s.step.resize(k, 0);
    for h in 0..=n {
        let q = &mut s.step[..k];
        s.head_units[h] = if h == 0 {
            quantise(&w.root_arc, NARROW, q)
        } else {
            let row = &mut s.read[(range.start + h - 1) * stride..][layout.head.clone()];
            relu(row);
            quantise(row, NARROW, q)
        };
        // Where inputs 0 and 1 lie is where all pairs do, a tile's width apart.
        let tiles = &mut s.tiles[place(k, h, 0)..];
        for (tile, pair) in tiles.chunks_mut(place(k, 0, 2)).zip(q.chunks_exact(2)) {
            tile[..2].copy_from_slice(pair);
        }
    }
    s.small.resize(n * k, 0);
    s.dependent_units.resize(n, 0.0);
    for d in 0..n {
        let row = &s.dependents[(range.start + d) * w.arcs.width()..][..k];
        s.dependent_units[d] = quantise(row, NARROW, &mut s.small[d * k..][..k]);
    }
    s.sums.resize(n * columns, 0);
    P::product(&s.small[..n * k], &s.tiles, k, columns, &mut s.sums);
    s.arcs.resize(n * columns, 0.0);
    for d in 0..n {
        let unit = s.dependent_units[d];
        let (arcs, sums) = (
            &mut s.arcs[d * columns..][..columns],
            &s.sums[d * columns..][..columns],
        );
        for h in 0..columns {
            arcs[h] = sums[h] as f32 * (unit * s.head_units[h]);
        }
    }
}

/// Relation scores of every token of one sentence with its head.
#[inline(always)]
fn relations<P: Product>(
    w: &Weights,
    sentence: usize,
    range: Range<usize>,
    heads: &[usize],
    s: &mut Scratch,
    label: &mut dyn FnMut(usize, usize, &[f32]),
) {
    let (layout, stride, k) = (Layout::of(w), w.heads.width(), w.rel_width);
    let n = range.len();
    debug_assert_eq!(heads.len(), n);
    s.small.resize(n * k, 0);
    s.units.resize(n, 0.0);
    for (d, h) in heads.iter().enumerate() {
        let dependent = &s.read[(range.start + d) * stride..][layout.rel_dependent.clone()];
        let head = match h {
            0 => &w.root_rel[..],
            h => &s.read[(range.start + h - 1) * stride..][layout.rel_head.clone()],
        };
        let sum = &mut s.vectors[..k];
        for i in 0..k {
            sum[i] = dependent[i] + head[i];
        }
        relu(sum);
        s.units[d] = quantise(sum, WIDE, &mut s.small[d * k..][..k]);
    }
    let Scratch {
        small,
        units,
        sums,
        rel,
        ..
    } = s;
    w.rels.apply::<P>(&small[..n * k], |r| units[r], sums, rel);
    for d in 0..n {
        label(sentence, d, &rel[d * w.rels.width()..][..w.rels.outputs]);
    }
}

#[inline(always)]
fn relu(x: &mut [f32]) {
    for v in x {
        *v = if *v > 0.0 { *v } else { 0.0 };
    }
}
