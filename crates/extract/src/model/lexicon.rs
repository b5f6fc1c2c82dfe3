//! Words that the network knows by themselves or by their Brown cluster.
//!
//! Enters: the packed table of the model file. Leaves: (word index, cluster index) of a form.
//! Only hashes of the words are kept: 28 bits, sorted, as variable-length differences — about two
//! bytes a word. One unknown form in some three thousand takes another word's cluster; training
//! meets the same confusions. Must not know: what the indices mean.

use std::collections::HashMap;

const BITS: u32 = 28;

/// The table. The empty one knows no word.
#[derive(Debug, Default, Clone)]
pub struct Lexicon {
    index: HashMap<u32, (u16, u16), std::hash::BuildHasherDefault<Identity>>,
    words: usize,
    clusters: usize,
}

/// Keys are hashes already.
#[derive(Debug, Default, Clone, Copy)]
struct Identity(u64);

impl std::hash::Hasher for Identity {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, _: &[u8]) {
        unreachable!("keys are u32")
    }
    fn write_u32(&mut self, x: u32) {
        // The table takes its slot from the low bits and its tag from the high ones.
        self.0 = u64::from(x).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }
}

/// Letters as the lexicon spells them: small, every digit a 0, typographic quotes plain.
pub fn fold(form: &str) -> impl Iterator<Item = char> + Clone {
    form.chars().flat_map(char::to_lowercase).map(|c| match c {
        '‘' | '’' | '`' | '´' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        '–' | '—' | '−' => '-',
        c if c.is_numeric() => '0',
        c => c,
    })
}

/// FNV-1a over code points, begun at a salt, with the bits mixed at the end.
pub fn hash(salt: u64, letters: impl Iterator<Item = char>) -> u64 {
    let mut h = 0xCBF2_9CE4_8422_2325 ^ salt.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    for c in letters {
        h = (h ^ u64::from(u32::from(c))).wrapping_mul(0x0000_0100_0000_01B3);
    }
    h ^= h >> 32;
    h = h.wrapping_mul(0xD6E8_FEB8_6659_FD93);
    h ^ (h >> 32)
}

fn key(hash: u64) -> u32 {
    (hash >> (64 - BITS)) as u32
}

impl Lexicon {
    /// Words with an index of their own.
    pub fn words(&self) -> usize {
        self.words
    }

    /// Clusters, the index 0 (none) not counted.
    pub fn clusters(&self) -> usize {
        self.clusters
    }

    /// (word, cluster) of the [`hash`] with salt 0 of a folded form; 0 is unknown.
    pub fn look_up(&self, hash: u64) -> (u16, u16) {
        self.index.get(&key(hash)).copied().unwrap_or_default()
    }

    /// Pack words, each with its cluster (0 for none) and whether it has an index of its own.
    /// Returns the bytes and, in index order, the words that have one.
    pub fn pack<'a>(entries: &[(&'a str, u16, bool)]) -> (Vec<u8>, Vec<&'a str>) {
        let mut bytes = Vec::new();
        let mut known = Vec::new();
        let mut taken = std::collections::HashSet::new();
        for own in [true, false] {
            let mut part: Vec<(u32, u16, &str)> = Vec::new();
            for &(word, cluster, _) in entries.iter().filter(|e| e.2 == own) {
                let k = key(hash(0, fold(word)));
                if taken.insert(k) {
                    part.push((k, cluster, word));
                }
            }
            part.sort_unstable();
            bytes.extend((part.len() as u32).to_le_bytes());
            let mut last = 0;
            for (k, _, _) in &part {
                varint(k - last, &mut bytes);
                last = *k;
            }
            bytes.extend(part.iter().map(|p| p.1 as u8));
            bytes.extend(part.iter().map(|p| (p.1 >> 8) as u8));
            if own {
                known = part.iter().map(|p| p.2).collect();
            }
        }
        (bytes, known)
    }

    /// Read what [`Lexicon::pack`] wrote; `None` if it is cut short.
    pub fn unpack(mut bytes: &[u8]) -> Option<Self> {
        let mut lexicon = Self::default();
        for own in [true, false] {
            let n = u32::from_le_bytes(bytes.split_off(..4)?.try_into().ok()?) as usize;
            let mut at = 0u32;
            let mut keys = Vec::with_capacity(n);
            for _ in 0..n {
                at += read_varint(&mut bytes)?;
                keys.push(at);
            }
            let low = bytes.split_off(..n)?;
            let high = bytes.split_off(..n)?;
            lexicon.index.reserve(n);
            for (i, k) in keys.into_iter().enumerate() {
                let cluster = u16::from(low[i]) | u16::from(high[i]) << 8;
                lexicon.clusters = lexicon.clusters.max(cluster as usize);
                lexicon
                    .index
                    .insert(k, (if own { i as u16 + 1 } else { 0 }, cluster));
            }
            if own {
                lexicon.words = n;
            }
        }
        Some(lexicon)
    }
}

fn varint(mut x: u32, out: &mut Vec<u8>) {
    while x >= 0x80 {
        out.push(x as u8 | 0x80);
        x >>= 7;
    }
    out.push(x as u8);
}

fn read_varint(bytes: &mut &[u8]) -> Option<u32> {
    let mut x = 0;
    for shift in (0..32).step_by(7) {
        let b = *bytes.split_off_first()?;
        x |= u32::from(b & 0x7F) << shift;
        if b < 0x80 {
            return Some(x);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_found() {
        let entries = [
            ("damascus", 7, true),
            ("said", 300, true),
            ("homs", 7, false),
            ("the", 0, true),
        ];
        let (bytes, known) = Lexicon::pack(&entries);
        let lexicon = Lexicon::unpack(&bytes).expect("whole");
        assert_eq!((lexicon.words(), lexicon.clusters()), (3, 300));
        let find = |w: &str| lexicon.look_up(hash(0, fold(w)));
        for (i, word) in known.iter().enumerate() {
            assert_eq!(find(word).0 as usize, i + 1);
        }
        assert_eq!(find("DAMASCUS").1, 7);
        assert_eq!(find("Homs"), (0, 7));
        assert_eq!(find("Aleppo"), (0, 0));
    }

    #[test]
    fn a_cut_table_is_refused() {
        let (bytes, _) = Lexicon::pack(&[("a", 1, true), ("b", 2, false)]);
        for n in 0..bytes.len() {
            assert!(Lexicon::unpack(&bytes[..n]).is_none());
        }
    }
}
