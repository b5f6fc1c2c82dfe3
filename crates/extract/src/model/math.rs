//! Elementary functions of our own, so that every machine gets the same bits.
//!
//! Only additions, multiplications, divisions and bit moves, which IEEE 754 fixes; the platform's
//! `tanh` and `exp` differ in their last digits. Written so that loops over them vectorise.

/// Hyperbolic tangent within 3e-7: the rational approximation of degree 13/6 that Eigen uses.
#[inline(always)]
pub fn tanh(x: f32) -> f32 {
    const A: [f32; 7] = [
        -2.760_768_5e-16,
        2.000_188e-13,
        -8.604_672e-11,
        5.122_297e-8,
        1.485_722_4e-5,
        6.372_619_3e-4,
        4.893_525e-3,
    ];
    const B: [f32; 4] = [
        1.198_258_4e-6,
        1.185_347_1e-4,
        2.268_434_6e-3,
        4.893_525_3e-3,
    ];
    let x = if x > 7.905_311 { 7.905_311 } else { x };
    let x = if x < -7.905_311 { -7.905_311 } else { x };
    let y = x * x;
    let p = ((((((A[0] * y + A[1]) * y + A[2]) * y + A[3]) * y + A[4]) * y + A[5]) * y + A[6]) * x;
    let q = ((B[0] * y + B[1]) * y + B[2]) * y + B[3];
    p / q
}

/// Logistic function.
#[inline(always)]
pub fn sigmoid(x: f32) -> f32 {
    0.5 * tanh(0.5 * x) + 0.5
}

/// e^x within 1e-6 relative for x in −87 … 88; beyond it, the value at the end of the range.
#[inline(always)]
pub fn exp(x: f32) -> f32 {
    let x = if x > 88.0 { 88.0 } else { x };
    let x = if x < -87.0 { -87.0 } else { x };
    let n = round(x * std::f32::consts::LOG2_E);
    // ln 2 in two parts, so that the difference keeps its digits.
    let r = (x - n * 0.693_359_4) + n * 2.121_944_4e-4;
    let p = ((((1.987_569_1e-4 * r + 1.398_199_9e-3) * r + 8.333_452e-3) * r + 4.166_579_6e-2) * r
        + 1.666_666_5e-1)
        * r
        + 5e-1;
    let y = p * r * r + r + 1.0;
    y * f32::from_bits((((n as i32) + 127) as u32) << 23)
}

const SHIFT: f32 = 12_582_912.0; // 1.5 · 2^23: adding it pushes the fraction out of the mantissa

/// Nearest integer, ties to even, for |x| < 2^22.
#[inline(always)]
pub fn round(x: f32) -> f32 {
    (x + SHIFT) - SHIFT
}

/// [`round`] as an integer, without a saturating cast in the loop.
#[inline(always)]
pub fn to_i16(x: f32) -> i16 {
    (x + SHIFT).to_bits().wrapping_sub(SHIFT.to_bits()) as i16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn close_to_the_true_functions() {
        for i in -20_000..=20_000 {
            let x = i as f32 * 1e-3;
            assert!(
                (tanh(x) as f64 - (x as f64).tanh()).abs() < 5e-7,
                "tanh {x}"
            );
            let e = (x as f64).exp();
            assert!((exp(x) as f64 - e).abs() < 2e-6 * e, "exp {x}");
            assert_eq!(to_i16(x), x.round_ties_even() as i16);
        }
    }

    #[test]
    fn ends_of_the_range_stay_finite() {
        for x in [f32::MAX, f32::MIN, f32::INFINITY, f32::NEG_INFINITY] {
            assert!(tanh(x).abs() <= 1.0 && exp(x).is_finite());
        }
    }
}
