//! The amount of a row of one figure: one cell, or low, best and high apart, perhaps with a qualifier.

use lofted::claim::qualifier_words::BEFORE;
use lofted::claim::{Amount, Qualifier, Unit};
use lofted::letters::lower_case;

use super::amounts::{Context, Read, read, says_nothing, says_nothing_of};
use super::cells::RowCells;
use super::fault::SheetCause;
use super::role::Role;

/// A fault and the column it is in.
type Fault = (usize, SheetCause);

/// Reads the amount of a row from its amount cell, else from its bounds.
pub(super) fn bounds(row: &RowCells<'_>, context: Context) -> Result<Read, Fault> {
    let qualifier = qualifier(row)?;
    let of = |role: Role| -> Result<Option<(usize, Read)>, Fault> {
        let Some(column) = row.layout.column_of(role) else { return Ok(None) };
        let cell = row.cell(column);
        if says_nothing_of(context.metric, cell) || cell.len() > crate::file::LONGEST_CELL_BYTES {
            return Ok(None);
        }
        let context =
            Context { unit: context.unit.or_else(|| row.layout.unit_of(column)), ..context };
        read(cell, context).map(|read| Some((column, read))).map_err(|cause| (column, cause))
    };
    if let Some((column, found)) = of(Role::Amount)? {
        return qualified(found, qualifier).map_err(|cause| (column, cause));
    }
    let wordy = match qualifier {
        Some(Qualifier::Vague) => Some(Amount::Vague),
        Some(Qualifier::Unspecified) => Some(Amount::Unspecified),
        _ => None,
    };
    let quantity = context.metric.quantity();
    let unit = Unit::ALL.iter().find(|unit| unit.quantity() == quantity);
    if let Some((amount, unit)) = wordy.zip(unit) {
        return Ok(Read { amount, unit: *unit, notes: Vec::new() });
    }
    let parts = [of(Role::Low)?, of(Role::Best)?, of(Role::High)?];
    let Some((column, first)) = parts.iter().flatten().next().cloned() else {
        let column =
            row.layout.column_of(Role::Amount).or_else(|| row.layout.column_of(Role::Best));
        return Err((column.unwrap_or_default(), SheetCause::NoAmount(context.metric)));
    };
    if parts.iter().flatten().any(|(_, part)| part.unit != first.unit) {
        return Err((
            column,
            SheetCause::Bounds(
                "low, best and high are in one unit; write the same in each".to_owned(),
            ),
        ));
    }
    let [low, best, high] = parts.map(|part| part.and_then(|(_, read)| read.amount.named_number()));
    let meant = qualifier.unwrap_or(match (low, best, high) {
        (Some(_), None, None) => Qualifier::AtLeast,
        (None, None, Some(_)) => Qualifier::UpTo,
        (None, Some(_), None) => Qualifier::Exact,
        _ => Qualifier::Range,
    });
    let amount = Amount::from_columns(meant, low, best, high);
    let amount = amount.map_err(|error| (column, SheetCause::Bounds(error.to_string())))?;
    Ok(Read { amount, ..first })
}

/// Whether a row's qualifier says that its words have no number.
pub(super) fn is_without_number(row: &RowCells<'_>) -> bool {
    matches!(qualifier(row), Ok(Some(Qualifier::Vague | Qualifier::Unspecified)))
}

fn qualified(found: Read, qualifier: Option<Qualifier>) -> Result<Read, SheetCause> {
    match (found.amount, qualifier) {
        (Amount::Exact(number), Some(qualifier)) => {
            let amount = qualifier.amount(number).unwrap_or(found.amount);
            Ok(Read { amount, ..found })
        }
        _ => Ok(found),
    }
}

fn qualifier(row: &RowCells<'_>) -> Result<Option<Qualifier>, Fault> {
    let Some(column) = row.layout.column_of(Role::Qualifier) else { return Ok(None) };
    let cell = lower_case(row.cell(column));
    let dashed = cell.replace(' ', "-");
    let by_id = Qualifier::ALL.into_iter().find(|qualifier| qualifier.id() == dashed);
    // "unspecified" says something here.
    if by_id.is_none() && says_nothing(&cell) {
        return Ok(None);
    }
    let by_word = || BEFORE.iter().find(|(word, _)| *word == cell).map(|(_, qualifier)| *qualifier);
    let by_sign = || {
        Some(match cell.as_str() {
            "=" => Qualifier::Exact,
            "~" | "≈" | "ca." | "c." => Qualifier::About,
            ">" => Qualifier::MoreThan,
            "<" => Qualifier::LessThan,
            ">=" | "≥" | "min" | "min." => Qualifier::AtLeast,
            "<=" | "≤" | "max" | "max." => Qualifier::UpTo,
            _ => return None,
        })
    };
    let found = by_id.or_else(by_word).or_else(by_sign);
    found.map(Some).ok_or((column, SheetCause::NotAQualifier))
}
