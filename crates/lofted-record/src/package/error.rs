//! Why a data package cannot be opened at all.

/// Why a data package cannot be opened at all. What is wrong within its tables is told by
/// [`Reading::faults`](crate::Reading::faults) instead.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PackageError {
    /// The folder or zip has no descriptor.
    #[error("there is no datapackage.json; put one beside the tables, or open claims.csv alone")]
    NoDescriptor,
    /// The descriptor is no JSON.
    #[error("datapackage.json is no JSON: {0}; write it as JSON in UTF-8")]
    NotJson(String),
    /// The descriptor is JSON without a list of resources.
    #[error("datapackage.json has no list \"resources\"; name claims.csv in it")]
    NoResources,
    /// No resource is called claims.
    #[error("datapackage.json has no resource \"claims\"; name the file of claims in it")]
    NoClaims,
    /// None of several files is the table of claims or a descriptor.
    #[error(
        "none of the {files} files is claims.csv or datapackage.json; give one file of claims, or the files of a data package"
    )]
    NoTable {
        /// How many files there were.
        files: usize,
    },
    /// Two resources have one name.
    #[error("datapackage.json has resource \"{0}\" twice; rename or remove one of the two")]
    Twice(String),
    /// A resource that holds its data in the descriptor, or says nothing of where it is.
    #[error("resource \"{0}\" names no file; write its path, such as claims.csv")]
    NoPath(String),
    /// A path that leads out of the package, or to another machine.
    #[error(
        "resource \"{resource}\" has path \"{path}\", {why}; write a path within the package, such as claims.csv"
    )]
    Path {
        /// The resource.
        resource: String,
        /// Its path, at most 60 characters of it.
        path: String,
        /// What is wrong with it.
        why: &'static str,
    },
    /// The package has no file of this path.
    #[error(
        "resource \"{resource}\" has path \"{path}\", and there is no such file; add it or mend the path"
    )]
    Missing {
        /// The resource.
        resource: String,
        /// Its path.
        path: String,
    },
    /// The file could not be had.
    #[error("file \"{path}\": {why}")]
    Unreadable {
        /// Its path.
        path: String,
        /// What the reader said.
        why: String,
    },
    /// The package, unpacked, is larger than any record.
    #[error(
        "the package holds more than {limit_bytes} bytes at \"{path}\"; a record is smaller: split it"
    )]
    TooLarge {
        /// The file at which the limit was passed.
        path: String,
        /// The limit in bytes.
        limit_bytes: u64,
    },
    /// The zip is broken, encrypted or packed in a way that is not read.
    #[error("the zip cannot be read: {0}; pack it anew with the usual method (deflate)")]
    Zip(String),
}
