//! Any text reads as a link: what it gives is written in one form, which reads back as the same and says of
//! nothing that it cannot be read but of what the record does not have.
#![no_main]

use libfuzzer_sys::fuzz_target;
use lofted_record::frozen::thaw;
use lofted_view::any_page::address::{Address, fragment_of};
use lofted_view::link::embed::{Embed, page_of};
use lofted_view::page::workbench::launch_sites::launch_sites;
use lofted_view::page::workbench::outcome::seen;

fuzz_target!(|link: &str| {
    let record = &lofted_record::bundled().record;
    let framed = Embed::of_fragment(fragment_of(link));
    if let Some(embed) = &framed {
        assert_eq!(Embed::of_fragment(&embed.fragment()).as_ref(), Some(embed));
        // What a link carries is a record, or it is said why not.
        let _ = embed.record.as_deref().map(thaw);
    }
    let (address, faults) = Address::read(&page_of(fragment_of(link)), record);
    assert!(faults.iter().all(|fault| !fault.is_empty() && fault.chars().count() < 1500));
    let written = address.fragment();
    let (again, said) = Address::read(&written, record);
    assert_eq!(again, address);
    assert_eq!(again.fragment(), written);
    // What could not be read is not written, so nothing is left to say but of whole pages and of spans.
    assert!(said.len() <= 1 && said.iter().all(|fault| faults.contains(fault)), "{said:?}");
    if let Address::Workbench(bench) = &address {
        let sites = launch_sites(record);
        for (at, scenario) in bench.scenarios().iter().enumerate() {
            assert_eq!(seen(scenario, at, &sites).id, scenario.id);
        }
    }
});
