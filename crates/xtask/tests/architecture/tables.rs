//! Reads the tables of ARCHITECTURE.md.

/// The rows of the table with these column heads: each a list of cells.
pub(crate) fn rows(text: &str, heads: &[&str]) -> Result<Vec<Vec<String>>, String> {
    let mut lines = text.lines();
    let found = lines.by_ref().any(|line| cells(line).is_some_and(|found| found == heads));
    let missing = || format!("ARCHITECTURE.md has no table with the columns {}", heads.join(" | "));
    if !found || lines.next().and_then(cells).is_none() {
        return Err(missing());
    }
    let rows: Vec<_> = lines.map_while(cells).collect();
    match rows.iter().find(|row| row.len() != heads.len()) {
        Some(row) => {
            Err(format!("this row does not have {} cells: {}", heads.len(), row.join(" | ")))
        }
        None if rows.is_empty() => Err(missing()),
        None => Ok(rows),
    }
}

fn cells(line: &str) -> Option<Vec<String>> {
    let inner = line.trim().strip_prefix('|')?.strip_suffix('|')?;
    Some(inner.split('|').map(|cell| cell.trim().to_owned()).collect())
}

/// The words that a cell sets in backticks.
pub(crate) fn names(cell: &str) -> Vec<String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// What a "may use" cell allows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum MayUse {
    EverythingBelow,
    Only(Vec<String>),
}

impl MayUse {
    pub(crate) fn read(cell: &str) -> Result<Self, String> {
        match (cell, names(cell)) {
            ("everything below", _) => Ok(Self::EverythingBelow),
            ("nothing", _) => Ok(Self::Only(Vec::new())),
            (_, names) if !names.is_empty() => Ok(Self::Only(names)),
            _ => Err(format!(
                "`may use` says \"{cell}\": it can say `everything below`, `nothing`, or names in backticks"
            )),
        }
    }

    pub(crate) fn allows(&self, name: &str) -> bool {
        match self {
            Self::EverythingBelow => true,
            Self::Only(names) => names.iter().any(|allowed| allowed == name),
        }
    }
}

#[test]
fn a_table_is_found_by_its_heads() {
    let text = "| x |\n|---|\n| 1 |\n\n| a | b |\n|---|---|\n| `m` | n `o` |\n\nend";
    assert_eq!(rows(text, &["a", "b"]).unwrap(), [["`m`", "n `o`"]]);
    assert_eq!(names("n `o` and `p`"), ["o", "p"]);
    assert!(rows(text, &["a", "c"]).unwrap_err().contains("a | c"));
    assert!(rows("| a | b |\n|---|---|\n| 1 |", &["a", "b"]).unwrap_err().contains("2 cells"));
}

#[test]
fn may_use_says_one_of_three_things() {
    assert_eq!(MayUse::read("everything below"), Ok(MayUse::EverythingBelow));
    assert_eq!(MayUse::read("nothing"), Ok(MayUse::Only(Vec::new())));
    assert!(MayUse::read("`a`, `b`").unwrap().allows("b"));
    assert!(MayUse::read("the usual").unwrap_err().contains("the usual"));
}
