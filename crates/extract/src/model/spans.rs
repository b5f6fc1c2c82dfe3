//! Names from scored BIOES labels.
//!
//! Viterbi over the label sequences that are well formed: what begins goes on and ends as the same
//! type. Labels: 0 is O, 1 + 4·type + {B, I, E, S}.

/// Number of labels.
pub const LABELS: usize = 17;

const fn part(label: usize) -> usize {
    (label + 3) % 4
}

/// Whether `b` may follow `a`.
const fn may_follow(a: usize, b: usize) -> bool {
    let closed = a == 0 || part(a) >= 2;
    if closed {
        b == 0 || part(b) == 0 || part(b) == 3
    } else {
        b != 0 && (a - 1) / 4 == (b - 1) / 4 && (part(b) == 1 || part(b) == 2)
    }
}

/// Best well-formed labels for rows of scores, `stride` apart. Empty for no rows.
pub fn best(scores: &[f32], n: usize, stride: usize, back: &mut Vec<u8>, labels: &mut Vec<u8>) {
    const NO: f32 = -1e30;
    labels.clear();
    back.clear();
    if n == 0 {
        return;
    }
    let mut now = [NO; LABELS];
    for (l, s) in now.iter_mut().enumerate() {
        if may_follow(0, l) {
            *s = scores[l];
        }
    }
    for t in 1..n {
        let row = &scores[t * stride..][..LABELS];
        let mut next = [NO; LABELS];
        for b in 0..LABELS {
            let (mut top, mut from) = (NO, 0);
            for (a, s) in now.iter().enumerate() {
                if may_follow(a, b) && *s > top {
                    (top, from) = (*s, a);
                }
            }
            next[b] = top + row[b];
            back.push(from as u8);
        }
        now = next;
    }
    let mut last = 0;
    for l in 1..LABELS {
        if part(l) >= 2 && now[l] > now[last] {
            last = l;
        }
    }
    labels.resize(n, 0);
    for t in (0..n).rev() {
        labels[t] = last as u8;
        if t > 0 {
            last = back[(t - 1) * LABELS + last] as usize;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decode(want: &[usize]) -> Vec<u8> {
        let mut scores = vec![0.0; want.len() * LABELS];
        for (t, l) in want.iter().enumerate() {
            scores[t * LABELS + l] = 1.0;
        }
        let (mut back, mut out) = (Vec::new(), Vec::new());
        best(&scores, want.len(), LABELS, &mut back, &mut out);
        out
    }

    #[test]
    fn a_well_formed_sequence_is_kept() {
        assert_eq!(
            decode(&[0, 1, 2, 3, 4, 9, 11, 0]),
            [0, 1, 2, 3, 4, 9, 11, 0]
        );
    }

    #[test]
    fn a_name_that_never_ends_is_mended() {
        // B-PER, O: either alone is possible, both together aren't.
        let out = decode(&[1, 0]);
        assert!(out == [0, 0] || out == [1, 3] || out == [4, 0], "{out:?}");
    }

    #[test]
    fn one_word_and_none() {
        assert_eq!(decode(&[4]), [4]);
        assert_eq!(decode(&[1]).len(), 1);
        assert!(decode(&[]).is_empty());
    }
}
