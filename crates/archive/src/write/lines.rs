//! One file that grows at its end: NDJSON, CSV, GeoJSON.

use super::{Mark, Output, Ready, Shape};
use std::{
    fs::{File, OpenOptions},
    io::{self, BufWriter, Seek, SeekFrom, Write},
    path::Path,
};

/// A growing file, or standard output.
pub struct Lines<W> {
    out: W,
    shape: Shape,
    bytes: u64,
    sync: fn(&mut W) -> io::Result<()>,
}

impl<W: Write> Lines<W> {
    /// Write to a stream, of which nothing can be taken back.
    ///
    /// # Errors
    /// When the head cannot be written.
    pub fn stream(out: W, shape: Shape) -> io::Result<Self> {
        let mut lines = Self {
            out,
            shape,
            bytes: 0,
            sync: Write::flush,
        };
        lines.push(shape.head().as_bytes())?;
        Ok(lines)
    }

    fn push(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.out.write_all(bytes)?;
        self.bytes += bytes.len() as u64;
        Ok(())
    }
}

impl Lines<BufWriter<File>> {
    /// Write to a file, going on from `mark`; what was written after it is dropped.
    ///
    /// # Errors
    /// When the file cannot be written, or is shorter than was surely on disk.
    pub fn file(path: &Path, shape: Shape, mark: Option<Mark>) -> io::Result<Self> {
        let mut file = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(false)
            .open(path)?;
        let at = mark.map_or(0, |m| m.bytes);
        if file.metadata()?.len() < at {
            return Err(io::Error::other(format!(
                "shorter than the {at} bytes that its journal tells of"
            )));
        }
        file.set_len(at)?;
        file.seek(SeekFrom::Start(at))?;
        let mut lines = Self {
            out: BufWriter::with_capacity(1 << 16, file),
            shape,
            bytes: at,
            sync: |out| {
                out.flush()?;
                out.get_ref().sync_data()
            },
        };
        if mark.is_none() {
            lines.push(shape.head().as_bytes())?;
        }
        Ok(lines)
    }
}

impl<W: Write> Output for Lines<W> {
    fn write(&mut self, ready: Ready) -> io::Result<()> {
        let Ready::Bytes(bytes) = ready else {
            return Err(io::Error::other("tables do not go into one file"));
        };
        if bytes.is_empty() {
            return Ok(());
        }
        if self.bytes > self.shape.head().len() as u64 {
            self.push(self.shape.between().as_bytes())?;
        }
        self.push(&bytes)
    }

    fn commit(&mut self) -> io::Result<Mark> {
        (self.sync)(&mut self.out)?;
        Ok(Mark {
            bytes: self.bytes,
            parts: 0,
        })
    }

    fn finish(&mut self) -> io::Result<Mark> {
        self.push(self.shape.foot().as_bytes())?;
        self.commit()
    }
}
