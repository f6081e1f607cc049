//! Tables of test flights.

use crate::{faults, has, remarks, said, sheet};

/// Nine claims of three parties on a new test, however they are laid out.
const NINE: [&str; 9] = [
    "2026-11-26 kcna apogee 7687.5 km 2026-11-27",
    "2026-11-26 kcna ground-distance 1001.2 km 2026-11-27",
    "2026-11-26 kcna flight-time 5156 s 2026-11-27",
    "2026-11-26 rok-jcs apogee >7000 km 2026-11-26",
    "2026-11-26 rok-jcs ground-distance ~1000 km 2026-11-26",
    "2026-11-26 rok-jcs flight-time ~86 min 2026-11-26",
    "2026-11-26 japan-mod apogee >7000 km 2026-11-26",
    "2026-11-26 japan-mod ground-distance ~1000 km 2026-11-26",
    "2026-11-26 japan-mod flight-time 86 min 2026-11-26",
];

#[test]
fn nine_claims_in_long_form() {
    let sheet = sheet(
        "Test\tWho\tMetric\tAmount\tSaid on\tSource\n\
         2026-11-26\tKCNA\tApogee\t7,687.5 km\t27 Nov 2026\tKCNA\n\
         2026-11-26\tKCNA\tGround distance\t1,001.2 km\t27 Nov 2026\tKCNA\n\
         2026-11-26\tKCNA\tTime of flight\t5,156 s\t27 Nov 2026\tKCNA\n\
         2026-11-26\tROK Joint Chiefs of Staff\tApogee\tmore than 7,000 km\t26 Nov 2026\tYonhap\n\
         2026-11-26\tROK Joint Chiefs of Staff\tRange\tabout 1,000 km\t26 Nov 2026\tYonhap\n\
         2026-11-26\tROK Joint Chiefs of Staff\tFlight time\t~86 min\t26 Nov 2026\tYonhap\n\
         2026-11-26\tjapan-mod\tMax altitude\tover 7,000 km\t26 Nov 2026\tNHK\n\
         2026-11-26\tjapan-mod\tRange\tabout 1,000 km\t26 Nov 2026\tNHK\n\
         2026-11-26\tjapan-mod\tFlight time\t86 minutes\t26 Nov 2026\tNHK\n",
    );
    assert_eq!(faults(&sheet), [""; 0]);
    assert_eq!(said(&sheet.record), NINE);
    assert_eq!(sheet.record.claims()[3].words, "more than 7,000 km");
    assert_eq!(sheet.record.flights().len(), 1);
    assert_eq!(sheet.record.sources().len(), 3);
    assert_eq!(sheet.claims[4].place.to_string(), "row 6, column \"Amount\"");
}

#[test]
fn the_same_in_wide_form() {
    let sheet = sheet(
        "Launch date,Party,Said by,Apogee (km),\"Range, km\",Flight time [min],Said on,Outlet\n\
         2026-11-26,Pyongyang,KCNA,\"7,687.5\",\"1,001.2\",\"5,156 s\",2026-11-27,KCNA\n\
         2026-11-26,Seoul,rok-jcs,\"more than 7,000\",\"about 1,000\",~86,2026-11-26,Yonhap\n\
         2026-11-26,Tokyo,japan-mod,\"over 7,000 km\",\"about 1,000 km\",86,2026-11-26,NHK\n",
    );
    assert_eq!(faults(&sheet), [""; 0]);
    assert_eq!(remarks(&sheet).len(), 1, "that a range is that flown");
    assert_eq!(said(&sheet.record), NINE);
    assert_eq!(sheet.record.claims()[8].words, "86");
}

#[test]
fn the_same_sideways() {
    let sheet = sheet(
        "Claims on the test of 26 November 2026\n\
         \n\
         \tKCNA\trok-jcs\tjapan-mod\n\
         Apogee (km)\t7687.5\t>7000\t>7000\n\
         Distance (km)\t1001.2\tabout 1000\tabout 1000\n\
         Flight time\t85 min 56 s\t~86 min\t86 min\n\
         Said on\t2026-11-27\t2026-11-26\t2026-11-26\n\
         Source\tKCNA\tYonhap\tNHK\n",
    );
    assert!(sheet.turned);
    assert_eq!(faults(&sheet), [""; 0]);
    assert_eq!(said(&sheet.record), NINE);
    assert!(has(&remarks(&sheet), "taken as that of 2026-11-26, which stands above"));
    assert_eq!(sheet.claims[1].place.to_string(), "row 5, column \"KCNA\"");
}

#[test]
fn a_launch_has_a_site_and_a_bearing() {
    let sheet = sheet(
        "Test\tWho\tApogee\tLaunched from\tBearing\tImpact\n\
         2026-11-26 (1)\tKCNA\t7,000 km\tSamsok\t\t42.2 N, 137.0 E\n\
         2026-11-26 (2)\tKCNA\t900 km\t39.0 N, 125.7 E\tnortheast\tfell into the sea\n\
         2024-10-31\tKCNA\t7,687.5 km\tSohae\t\t\n\
         2026-11-25\tKCNA\t1,000 km\tthe moon\t400\t\n",
    );
    let record = &sheet.record;
    let flight = |id: &str| record.flight(&id.parse().unwrap()).unwrap();
    let (first, second) = (flight("2026-11-26-1"), flight("2026-11-26-2"));
    let (site, bearing) =
        (first.launch_site.as_ref().unwrap(), first.launch_azimuth.as_ref().unwrap());
    assert_eq!(site.name, "Samsok");
    assert!(site.basis.starts_with("given in the pasted table by name; "), "{}", site.basis);
    assert!((60.0..75.0).contains(&bearing.azimuth_deg) && bearing.basis.contains("impact point"));
    assert_eq!(second.launch_site.as_ref().unwrap().point, "39.0, 125.7".parse().unwrap());
    assert_eq!(second.launch_azimuth.as_ref().unwrap().azimuth_deg, 45.0);
    assert!(has(&said(record), "2026-11-26-2 kcna impact-area ?"));
    assert!(has(&remarks(&sheet), "the record has the flight"));
    assert_eq!(faults(&sheet).len(), 2);
    assert!(has(&faults(&sheet), "row 5, column \"Launched from\": \"the moon\": no point"));
    assert!(has(&faults(&sheet), "row 5, column \"Bearing\": \"400\": this is no bearing"));
    assert!(flight("2026-11-25").launch_site.is_none(), "the flight is kept without it");
}
