//! Whatever a package lies in: it gives files by their path.

/// A file of a package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackageFile {
    /// Its path in the package.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Why a folder did not give a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unloaded {
    /// There is no such file.
    Missing,
    /// It has more bytes than asked for at most.
    TooLarge,
    /// It could not be read, and what the reader says of it.
    Unreadable(String),
}

/// Whatever gives files by their path: a directory, a zip, a list.
pub trait Folder {
    /// The bytes of a file, at most so many of them.
    ///
    /// `path` has `/` between its parts and leads nowhere outside the folder.
    ///
    /// # Errors
    /// There is no such file, it is larger, or it cannot be read: [`Unloaded`].
    fn load(&mut self, path: &str, limit_bytes: u64) -> Result<Vec<u8>, Unloaded>;
}

impl Folder for &[PackageFile] {
    fn load(&mut self, path: &str, limit_bytes: u64) -> Result<Vec<u8>, Unloaded> {
        let file = self.iter().find(|file| file.name == path).ok_or(Unloaded::Missing)?;
        if file.bytes.len() as u64 > limit_bytes {
            return Err(Unloaded::TooLarge);
        }
        Ok(file.bytes.clone())
    }
}
