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

#[test]
fn columns_of_clock_readings_are_times_and_told_as_not_taken() {
    for (name, cell) in [
        ("Landed", "7:48"),
        ("Impact time", "7:48"),
        ("Splashdown time", "17:51 local"),
        ("Launched", "7:10"),
        ("Launched (local)", "17:30"),
        ("Launch (local)", "17:30"),
        ("Took off", "5:30 pm"),
        ("Time of launch", "17:30 UTC"),
        ("Launch time (JST)", "7:10"),
        ("Landing area", "7:48"),
        ("Landing time", "7:48"),
        ("Clock", "7:48"),
    ] {
        let sheet = sheet(&format!(
            "Who\tSaid on\tLaunch date\t{name}\tApogee (km)\tSource\n\
             Zenda\t2026-11-27\t2026-11-26\t{cell}\t6000\tGazette\n\
             Strelsau\t2026-11-27\t2026-11-26\t\t6100\tGazette\n"
        ));
        assert_eq!(
            said(&sheet.record),
            [
                "2026-11-26 zenda apogee 6000 km 2026-11-27",
                "2026-11-26 strelsau apogee 6100 km 2026-11-27"
            ],
            "{name}"
        );
        assert_eq!(faults(&sheet).len(), 1, "{name}: {:?}", faults(&sheet));
        let told = format!("column \"{name}\": \"{cell}\": a time of day is not taken");
        assert!(faults(&sheet)[0].starts_with(&told), "{:?}", faults(&sheet));
    }
}

#[test]
fn what_the_cells_hold_decides_what_a_name_leaves_open() {
    let table =
        |name: &str, cell: &str| sheet(&format!("Who\t{name}\tApogee (km)\nZenda\t{cell}\t6000\n"));
    let day = table("Took off", "26 Nov 2026");
    assert_eq!(faults(&day), [""; 0]);
    assert_eq!(said(&day.record), ["2026-11-26 zenda apogee 6000 km 2026-11-26"]);
    let minute = table("Launch time", "2026-11-26 07:10");
    assert_eq!(said(&minute.record), ["2026-11-26 zenda apogee 6000 km 2026-11-26"]);
    let area = sheet(
        "Test\tWho\tLanded\n2026-11-26\tZenda\tin the sea\n2026-11-26\tStrelsau\teast of the cape\n2026-11-26\tRuritania\t7:48\n",
    );
    assert_eq!(said(&area.record).len(), 2);
    assert!(has(&faults(&area), "row 4, column \"Landed\": \"7:48\": a time of day is not taken"));
    let long = sheet(
        "Test\tWho\tMetric\tAmount\n2026-11-26\tZenda\tImpact time\t7:48\n2026-11-26\tZenda\tApogee\t900 km\n",
    );
    assert_eq!(said(&long.record).len(), 1);
    assert!(has(
        &faults(&long),
        "row 2, column \"Metric\": \"Impact time\": a time of day is not taken"
    ));
}

#[test]
fn a_name_with_its_day_is_a_name_and_a_day() {
    for cell in
        ["KCNA, 27 November 2026", "KCNA (27 Nov 2026)", "KCNA - 2026-11-27", "KCNA 27.11.2026"]
    {
        let sheet = sheet(&format!("Who\tLaunch date\tApogee\n{cell}\t2026-11-26\t900 km\n"));
        assert_eq!(said(&sheet.record), ["2026-11-26 kcna apogee 900 km 2026-11-27"], "{cell}");
        assert!(has(&remarks(&sheet), "taken for that on which it was said: 2026-11-27"), "{cell}");
    }
    let across = sheet(
        "\tZenda (9 July 2021)\tStrelsau (10 July 2021)\nApogee (km)\t900\t950\nFlight time (min)\t9\t9\nLaunch date\t2021-07-08\t2021-07-08\n",
    );
    assert!(
        has(&said(&across.record), "zenda apogee 900 km 2021-07-09"),
        "{:?}",
        said(&across.record)
    );
    assert!(has(&said(&across.record), "strelsau apogee 950 km 2021-07-10"));
    let told = sheet(
        "Who\tSaid on\tLaunch date\tApogee\nKCNA, 27 November 2026\t2026-11-26\t2026-11-26\t900 km\n",
    );
    assert_eq!(said(&told.record), ["2026-11-26 kcna apogee 900 km 2026-11-26"]);
}

#[test]
fn a_comma_among_thousands_is_asked_about() {
    let sheet = sheet(
        "Test\tWho\tApogee (mi)\tDistance (nmi)\n2026-11-26\tZenda\t1,000\t700\n2026-11-26\tStrelsau\t1,240\t1,3\n",
    );
    assert!(!has(&said(&sheet.record), "1.3"), "{:?}", said(&sheet.record));
    assert!(has(
        &faults(&sheet),
        "row 3, column \"Distance (nmi)\": \"1,3\": 1.3, or a digit lost?"
    ));
    assert_eq!(said(&sheet.record).len(), 3);
}
