//! The day on the reader's clock: the one clock of the page.

use lofted::claim::Date;

/// The day on the reader's clock.
///
/// # Errors
/// The clock is out of the calendar, in words.
pub fn today() -> Result<Date, String> {
    let now = js_sys::Date::new_0();
    let year = i16::try_from(now.get_full_year()).unwrap_or(i16::MAX);
    let part = |number: u32| i8::try_from(number).unwrap_or(i8::MAX);
    Date::new(year, part(now.get_month() + 1), part(now.get_date()))
        .map_err(|error| error.to_string())
}
