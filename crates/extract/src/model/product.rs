//! Integer matrix products: 16-bit activations by 8-bit weights, summed exactly in 32 bits.
//!
//! Sums of integers don't depend on their order, so AVX2, VNNI, SIMD128 and plain code give the
//! same numbers. Weights are laid out in tiles of eight outputs with two inputs side by side, what
//! `pmaddwd` and `i32x4.dot_i16x8_s` multiply at once. Must not know: what is multiplied.

use super::math::to_i16;

/// Outputs are padded to a multiple of this.
pub const TILE: usize = 16;
/// Largest activation against 8-bit weights: 512 inputs can't overflow the sum.
pub const WIDE: f32 = 16_383.0;
/// Largest activation when both sides are activations: 128 inputs can't overflow.
pub const NARROW: f32 = 4_095.0;

/// `outputs` × `inputs` weights in tiles, with what turns the sums into numbers again.
#[derive(Debug, Clone, Default)]
pub struct Matrix {
    /// Inputs, even.
    pub inputs: usize,
    /// Outputs without padding.
    pub outputs: usize,
    tiles: Vec<i16>,
    scale: Vec<f32>,
    bias: Vec<f32>,
}

/// `n` rounded up to whole tiles.
pub const fn padded(n: usize) -> usize {
    n.div_ceil(TILE) * TILE
}

impl Matrix {
    /// From row-major weights, one scale and one bias an output.
    pub fn new(inputs: usize, weights: &[i8], scale: &[f32], bias: &[f32]) -> Self {
        let outputs = scale.len();
        let mut tiles = vec![0; inputs * padded(outputs)];
        for (o, row) in weights.chunks_exact(inputs).enumerate() {
            for (i, w) in row.iter().enumerate() {
                tiles[place(inputs, o, i)] = i16::from(*w);
            }
        }
        let pad = |x: &[f32]| {
            let mut v = x.to_vec();
            v.resize(padded(outputs), 0.0);
            v
        };
        Self {
            inputs,
            outputs,
            tiles,
            scale: pad(scale),
            bias: pad(bias),
        }
    }

    /// Row width of what [`Matrix::apply`] writes.
    pub fn width(&self) -> usize {
        self.scale.len()
    }

    /// `out[r][o] = Σ x[r][i]·w[o][i] · row_scale(r) · scale[o] + bias[o]`.
    #[inline(always)]
    pub fn apply<P: Product>(
        &self,
        x: &[i16],
        row_scale: impl Fn(usize) -> f32,
        sums: &mut Vec<i32>,
        out: &mut Vec<f32>,
    ) {
        let (rows, width) = (x.len() / self.inputs, self.width());
        self.sums::<P>(x, sums);
        out.resize(rows * width, 0.0);
        // Slices of one known length: else no loop over them vectorises.
        let (scale, bias) = (&self.scale[..width], &self.bias[..width]);
        for r in 0..rows {
            let s = row_scale(r);
            let out = &mut out[r * width..][..width];
            let sums = &sums[r * width..][..width];
            for o in 0..width {
                out[o] = sums[o] as f32 * (s * scale[o]) + bias[o];
            }
        }
    }

    /// The bare sums.
    #[inline(always)]
    pub fn sums<P: Product>(&self, x: &[i16], sums: &mut Vec<i32>) {
        sums.resize(x.len() / self.inputs * self.width(), 0);
        P::product(x, &self.tiles, self.inputs, self.width(), sums);
    }

    /// Scale of every output, padded.
    pub fn scale(&self) -> &[f32] {
        &self.scale
    }
}

/// Where weight (output, input) lies in the tiles.
pub const fn place(inputs: usize, output: usize, input: usize) -> usize {
    (output / 8) * inputs * 8 + (input / 2) * 16 + (output % 8) * 2 + input % 2
}

/// Quantise a row to ±`limit`; returns what one unit is worth.
#[inline(always)]
pub fn quantise(x: &[f32], limit: f32, out: &mut [i16]) -> f32 {
    let top = greatest(x);
    if top < 1e-20 {
        out.fill(0);
        return 0.0;
    }
    let k = limit / top;
    for (q, v) in out.iter_mut().zip(x) {
        *q = to_i16(v * k);
    }
    top / limit
}

/// Greatest absolute value. In lanes, as the compiler may not take a maximum in another order by itself;
/// of a maximum every order gives the same.
#[inline(always)]
fn greatest(x: &[f32]) -> f32 {
    let max = |a: f32, b: f32| if b > a { b } else { a };
    let mut lanes = [0.0f32; 16];
    let chunks = x.chunks_exact(lanes.len());
    let rest = chunks.remainder();
    for chunk in chunks {
        for (lane, v) in lanes.iter_mut().zip(chunk) {
            *lane = max(*lane, v.abs());
        }
    }
    lanes
        .into_iter()
        .chain(rest.iter().map(|v| v.abs()))
        .fold(0.0, max)
}

/// One way to multiply.
pub trait Product {
    /// `out[r][o] = Σ x[r][i]·tiles[o][i]` for rows of `inputs`, `width` outputs (whole tiles).
    fn product(x: &[i16], tiles: &[i16], inputs: usize, width: usize, out: &mut [i32]);
}

/// Plain code: the reference, and what runs where nothing better does.
#[derive(Debug)]
#[cfg_attr(
    all(target_arch = "wasm32", target_feature = "simd128"),
    expect(
        dead_code,
        reason = "the page's instructions are known when it is built"
    )
)]
pub struct Plain;

impl Product for Plain {
    fn product(x: &[i16], tiles: &[i16], inputs: usize, width: usize, out: &mut [i32]) {
        for (x, out) in x.chunks_exact(inputs).zip(out.chunks_exact_mut(width)) {
            for (tile, out) in tiles.chunks_exact(inputs * 8).zip(out.chunks_exact_mut(8)) {
                out.fill(0);
                for (x, w) in x.chunks_exact(2).zip(tile.chunks_exact(16)) {
                    let (a, b) = (i32::from(x[0]), i32::from(x[1]));
                    for o in 0..8 {
                        out[o] += a * i32::from(w[2 * o]) + b * i32::from(w[2 * o + 1]);
                    }
                }
            }
        }
    }
}

/// Checks that make the unchecked loads below sound.
#[cfg(any(
    target_arch = "x86_64",
    all(target_arch = "wasm32", target_feature = "simd128")
))]
#[inline(always)]
fn check(x: &[i16], tiles: &[i16], inputs: usize, width: usize, out: &[i32]) -> usize {
    assert!(inputs > 0 && inputs.is_multiple_of(2) && width.is_multiple_of(TILE));
    let rows = x.len() / inputs;
    assert!(x.len() == rows * inputs && out.len() >= rows * width && tiles.len() >= inputs * width);
    rows
}

/// Whether the processor has what [`Vnni`] needs.
#[cfg(target_arch = "x86_64")]
pub fn has_vnni() -> bool {
    use std::arch::is_x86_feature_detected as has;
    has!("avx2") && has!("avx512vl") && has!("avx512vnni")
}

/// A way to multiply with 256-bit vectors: `$dot` adds the products of two pairs of inputs to eight sums.
#[cfg(target_arch = "x86_64")]
macro_rules! wide_product {
    ($(#[$doc:meta])* $name:ident, $module:ident, $features:literal, $dot:expr) => {
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $name;

        impl Product for $name {
            #[inline(always)]
            fn product(x: &[i16], tiles: &[i16], inputs: usize, width: usize, out: &mut [i32]) {
                let rows = check(x, tiles, inputs, width, out);
                let (x, tiles, out) = (x.as_ptr(), tiles.as_ptr(), out.as_mut_ptr());
                // SAFETY: bounds were checked; the processor has what it needs, or the caller wouldn't
                // name this type.
                unsafe { $module::all(x, tiles, inputs, width, rows, out) }
            }
        }

        mod $module {
            use std::arch::x86_64::*;

            #[target_feature(enable = $features)]
            pub unsafe fn all(
                x: *const i16,
                tiles: *const i16,
                inputs: usize,
                width: usize,
                rows: usize,
                out: *mut i32,
            ) {
                let mut r = 0;
                while r < rows {
                    let n = (rows - r).min(4);
                    // SAFETY: r + n ≤ rows.
                    unsafe {
                        let (x, out) = (x.add(r * inputs), out.add(r * width));
                        match n {
                            4 => some::<4>(x, tiles, inputs, width, out),
                            3 => some::<3>(x, tiles, inputs, width, out),
                            2 => some::<2>(x, tiles, inputs, width, out),
                            _ => some::<1>(x, tiles, inputs, width, out),
                        }
                    }
                    r += n;
                }
            }

            #[target_feature(enable = $features)]
            #[inline]
            unsafe fn some<const R: usize>(
                x: *const i16,
                tiles: *const i16,
                inputs: usize,
                width: usize,
                out: *mut i32,
            ) {
                for o in (0..width).step_by(16) {
                    // SAFETY: `check` saw to the sizes.
                    unsafe {
                        let (w0, w1) = (tiles.add(o * inputs), tiles.add((o + 8) * inputs));
                        let mut a = [_mm256_setzero_si256(); R];
                        let mut b = [_mm256_setzero_si256(); R];
                        for i in (0..inputs).step_by(2) {
                            let v0 = _mm256_loadu_si256(w0.add(i * 8).cast());
                            let v1 = _mm256_loadu_si256(w1.add(i * 8).cast());
                            for r in 0..R {
                                let pair = x.add(r * inputs + i).cast::<i32>().read_unaligned();
                                let pair = _mm256_set1_epi32(pair);
                                a[r] = $dot(a[r], pair, v0);
                                b[r] = $dot(b[r], pair, v1);
                            }
                        }
                        for r in 0..R {
                            _mm256_storeu_si256(out.add(r * width + o).cast(), a[r]);
                            _mm256_storeu_si256(out.add(r * width + o + 8).cast(), b[r]);
                        }
                    }
                }
            }
        }
    };
}

#[cfg(target_arch = "x86_64")]
wide_product!(
    /// AVX2. Only to be used where the processor has it.
    Avx2,
    avx2,
    "avx2",
    |sum, x, w| _mm256_add_epi32(sum, _mm256_madd_epi16(x, w))
);

#[cfg(target_arch = "x86_64")]
wide_product!(
    /// AVX-512's VNNI, which multiplies and adds at once. Only to be used where [`has_vnni`] is true.
    Vnni,
    vnni,
    "avx2,avx512vl,avx512vnni",
    |sum, x, w| _mm256_dpwssd_epi32(sum, x, w)
);

/// WebAssembly's fixed-width SIMD.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[derive(Debug)]
pub struct Simd128;

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
impl Product for Simd128 {
    fn product(x: &[i16], tiles: &[i16], inputs: usize, width: usize, out: &mut [i32]) {
        let rows = check(x, tiles, inputs, width, out);
        let mut r = 0;
        while r < rows {
            let n = (rows - r).min(4);
            // SAFETY: bounds were checked, r + n ≤ rows.
            unsafe {
                let (x, out) = (x.as_ptr().add(r * inputs), out.as_mut_ptr().add(r * width));
                match n {
                    4 => simd128_rows::<4>(x, tiles.as_ptr(), inputs, width, out),
                    3 => simd128_rows::<3>(x, tiles.as_ptr(), inputs, width, out),
                    2 => simd128_rows::<2>(x, tiles.as_ptr(), inputs, width, out),
                    _ => simd128_rows::<1>(x, tiles.as_ptr(), inputs, width, out),
                }
            }
            r += n;
        }
    }
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[inline(always)]
unsafe fn simd128_rows<const R: usize>(
    x: *const i16,
    tiles: *const i16,
    inputs: usize,
    width: usize,
    out: *mut i32,
) {
    use std::arch::wasm32::*;
    for o in (0..width).step_by(8) {
        // SAFETY: `check` saw to the sizes.
        unsafe {
            let w = tiles.add(o * inputs);
            let mut a = [i32x4_splat(0); R];
            let mut b = [i32x4_splat(0); R];
            for i in (0..inputs).step_by(2) {
                let v0 = v128_load(w.add(i * 8).cast());
                let v1 = v128_load(w.add(i * 8 + 8).cast());
                for r in 0..R {
                    let p = v128_load32_splat(x.add(r * inputs + i).cast());
                    a[r] = i32x4_add(a[r], i32x4_dot_i16x8(p, v0));
                    b[r] = i32x4_add(b[r], i32x4_dot_i16x8(p, v1));
                }
            }
            for r in 0..R {
                v128_store(out.add(r * width + o).cast(), a[r]);
                v128_store(out.add(r * width + o + 4).cast(), b[r]);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A small generator, so that the test needs no package.
    fn numbers(seed: u64) -> impl FnMut() -> i32 {
        let mut s = seed;
        move || {
            s = s
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (s >> 40) as i32
        }
    }

    #[test]
    fn tiles_multiply_as_the_definition_does() {
        let mut next = numbers(7);
        for (rows, inputs, outputs) in [(1, 2, 1), (3, 96, 17), (5, 128, 578), (9, 64, 58)] {
            let w: Vec<i8> = (0..inputs * outputs).map(|_| next() as i8).collect();
            let x: Vec<i16> = (0..rows * inputs)
                .map(|_| (next() % 16_384) as i16)
                .collect();
            let m = Matrix::new(inputs, &w, &vec![1.0; outputs], &vec![0.0; outputs]);
            let mut got = Vec::new();
            m.sums::<Plain>(&x, &mut got);
            for r in 0..rows {
                for o in 0..outputs {
                    let want: i32 = (0..inputs)
                        .map(|i| i32::from(x[r * inputs + i]) * i32::from(w[o * inputs + i]))
                        .sum();
                    assert_eq!(got[r * m.width() + o], want);
                }
            }
            #[cfg(target_arch = "x86_64")]
            {
                let mut fast = Vec::new();
                if is_x86_feature_detected!("avx2") {
                    m.sums::<Avx2>(&x, &mut fast);
                    assert_eq!(got, fast);
                }
                if has_vnni() {
                    fast.clear();
                    m.sums::<Vnni>(&x, &mut fast);
                    assert_eq!(got, fast);
                }
            }
        }
    }

    #[test]
    fn the_largest_sums_fit() {
        let m = Matrix::new(512, &[-127; 512], &[1.0], &[0.0]);
        let mut sums = Vec::new();
        m.sums::<Plain>(&[WIDE as i16; 512], &mut sums);
        assert_eq!(i64::from(sums[0]), -127 * WIDE as i64 * 512);
    }

    #[test]
    fn quantised_rows_keep_their_proportions() {
        let mut q = [0; 3];
        let unit = quantise(&[1.0, -0.5, 0.0], WIDE, &mut q);
        assert_eq!((q[0], q[2]), (WIDE as i16, 0));
        assert!((f32::from(q[1]) * unit + 0.5).abs() < 1e-4);
        assert_eq!(quantise(&[0.0; 3], WIDE, &mut q), 0.0);
    }
}
