//! Why bytes are no table at all, in a word that says what they are and what to do.

/// Why bytes are no table at all.
///
/// # Examples
/// ```
/// use lofted_record::sheet::{SheetError, read_sheet};
///
/// let today = "2026-11-27".parse()?;
/// let error = read_sheet(b"%PDF-1.7 ...", &lofted_record::bundled().record, today).unwrap_err();
/// assert_eq!(error, SheetError::Pdf);
/// assert!(error.to_string().contains("copy its table"));
/// # Ok::<(), lofted::claim::DateError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SheetError {
    /// Nothing, or nothing but spaces.
    #[error("nothing is there; paste the cells of a table with their header")]
    Empty,
    /// A PDF.
    #[error(
        "this is a PDF; open it, copy its table into a spreadsheet and paste the cells from there"
    )]
    Pdf,
    /// A workbook of a spreadsheet, or another zip.
    #[error("this is a workbook or a zip; open it and copy the cells, or save the sheet as CSV")]
    Zip,
    /// A workbook of old.
    #[error(
        "this is a workbook of an old spreadsheet; open it and copy the cells, or save the sheet as CSV"
    )]
    OldWorkbook,
    /// A picture.
    #[error("this is a picture; a table is read from its cells alone, as text")]
    Picture,
    /// A page's source.
    #[error("this is the source of a web page; copy the cells of its table as the page shows them")]
    Html,
    /// Rich text.
    #[error("this is rich text; paste the cells as plain text, or save the sheet as CSV")]
    RichText,
    /// JSON.
    #[error("this is JSON, no table; paste cells with tabs or commas between them, below a header")]
    Json,
    /// Bytes that are no text.
    #[error("these bytes are no text; save the sheet as CSV UTF-8 or paste its cells")]
    Binary,
    /// One column only.
    #[error(
        "no columns are found: tabs, commas, semicolons or bars stand between cells; one column alone says not who said what"
    )]
    OneColumn,
    /// A header and no row.
    #[error("the table has a header and no row below it")]
    NoRows,
}
