//! Any text is an amount that prints and reads back as itself, or is refused with a place in it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use lofted::claim::Amount;

fuzz_target!(|text: &str| {
    match text.parse::<Amount>() {
        Ok(amount) => assert_eq!(amount.to_string().parse(), Ok(amount)),
        Err(error) => {
            assert!(error.at <= text.chars().count());
            assert!(!error.to_string().is_empty() && !error.pointer().is_empty());
        }
    }
});
