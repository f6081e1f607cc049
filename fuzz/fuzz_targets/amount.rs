//! Any text is an amount, and any a length and a duration, that prints and reads back as itself, or is
//! refused with a place in it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use lofted::claim::{Amount, Stated, Unit};

fuzz_target!(|text: &str| {
    match text.parse::<Amount>() {
        Ok(amount) => assert_eq!(amount.to_string().parse(), Ok(amount)),
        Err(error) => {
            assert!(error.at <= text.chars().count());
            assert!(!error.to_string().is_empty() && !error.pointer().is_empty());
        }
    }
    for unit in [Unit::Kilometres, Unit::Minutes] {
        match Stated::read(text, unit) {
            Ok(stated) => assert_eq!(Stated::read(&stated.to_string(), unit), Ok(stated)),
            Err(error) => assert!(error.at <= text.chars().count(), "{error}"),
        }
    }
});
