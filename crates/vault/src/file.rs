//! Files that are read in slices, wherever they lie.
//!
//! Enters: whatever can give bytes from a position. Leaves: a cached reader as the Parquet crate asks
//! for it. Must not know formats.

use bytes::{Buf, Bytes, buf::Reader};
use parquet::errors::ParquetError;
use parquet::file::reader::{ChunkReader, Length};
use std::{
    io,
    sync::{Arc, Mutex},
};

/// Bytes by position.
pub trait Blob: Send + Sync + 'static {
    /// How many there were when the file was chosen.
    fn size(&self) -> u64;
    /// Exactly `length` bytes from `at`.
    ///
    /// # Errors
    /// When they are not there any more.
    fn read(&self, at: u64, length: usize) -> io::Result<Vec<u8>>;
}

impl Blob for Vec<u8> {
    fn size(&self) -> u64 {
        self.len() as u64
    }

    fn read(&self, at: u64, length: usize) -> io::Result<Vec<u8>> {
        let at = usize::try_from(at).map_err(io::Error::other)?;
        self.get(at..at.saturating_add(length))
            .map(<[u8]>::to_vec)
            .ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
    }
}

/// A file that was chosen.
#[derive(Clone)]
pub struct Given {
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub blob: Arc<dyn Blob>,
}

/// Read ahead by this many bytes: few calls, little memory.
const AHEAD: usize = 256 << 10;

/// A reader that keeps the last slice: page headers and pages lie one after the other.
pub(crate) struct Slices {
    blob: Arc<dyn Blob>,
    last: Mutex<(u64, Bytes)>,
}

impl Slices {
    pub fn new(blob: Arc<dyn Blob>) -> Self {
        Self {
            blob,
            last: Mutex::default(),
        }
    }

    /// At least one byte from `at`, or none at the end; `wanted` if they are there.
    fn slice(&self, at: u64, wanted: usize) -> io::Result<Bytes> {
        let mut last = self.last.lock().unwrap_or_else(|e| e.into_inner());
        let inside = at
            .checked_sub(last.0)
            .and_then(|from| usize::try_from(from).ok())
            .filter(|from| from.saturating_add(wanted) <= last.1.len());
        if let Some(from) = inside {
            return Ok(last.1.slice(from..));
        }
        let left = self.blob.size().saturating_sub(at);
        let length = wanted
            .max(AHEAD)
            .min(usize::try_from(left).unwrap_or(usize::MAX));
        *last = (at, self.blob.read(at, length)?.into());
        Ok(last.1.clone())
    }
}

impl Length for Slices {
    fn len(&self) -> u64 {
        self.blob.size()
    }
}

/// Bytes from a position on, slice by slice.
pub(crate) struct Ahead {
    slices: Arc<Slices>,
    at: u64,
    now: Reader<Bytes>,
}

impl io::Read for Ahead {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if !self.now.get_ref().has_remaining() {
            let next = self.slices.slice(self.at, 1.min(into.len()))?;
            self.at += next.len() as u64;
            self.now = next.reader();
        }
        self.now.read(into)
    }
}

/// [`Slices`] as the Parquet crate takes them.
#[derive(Clone)]
pub(crate) struct Shared(pub Arc<Slices>);

impl Length for Shared {
    fn len(&self) -> u64 {
        self.0.len()
    }
}

impl ChunkReader for Shared {
    type T = Ahead;

    fn get_read(&self, start: u64) -> Result<Ahead, ParquetError> {
        Ok(Ahead {
            slices: Arc::clone(&self.0),
            at: start,
            now: Bytes::new().reader(),
        })
    }

    fn get_bytes(&self, start: u64, length: usize) -> Result<Bytes, ParquetError> {
        let bytes = self
            .0
            .slice(start, length)
            .map_err(|e| ParquetError::External(Box::new(e)))?;
        if bytes.len() < length {
            return Err(ParquetError::EOF(format!("{length} bytes at {start}")));
        }
        Ok(bytes.slice(..length))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn slices_join_without_a_seam() {
        let all: Vec<u8> = (0..1_000_000_u32).map(|n| (n % 251) as u8).collect();
        let reader = Shared(Arc::new(Slices::new(Arc::new(all.clone()))));
        let mut read = Vec::new();
        reader
            .get_read(777)
            .unwrap()
            .read_to_end(&mut read)
            .unwrap();
        assert!(read == all[777..]);
        assert_eq!(
            reader.get_bytes(262_140, 10).unwrap()[..],
            all[262_140..262_150]
        );
        assert!(reader.get_bytes(999_995, 10).is_err());
    }
}
