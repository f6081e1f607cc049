//! Tables of deployments.

use crate::{faults, has, remarks, said, sheet};

#[test]
fn a_new_deployment_with_eight_claims() {
    let sheet = sheet(
        "Force\tSent to\tWho\tParty\tIn Hentzau\tPlanned\tKilled\tSaid on\tLink\n\
         dragoons of the brigade\tHentzau\tGeneral staff of Strelsau\tStrelsau\tabout 1,200\tup to 5,000\t3\t2026-10-01\thttps://example.org/1\n\
         dragoons of the brigade\tHentzau\tGeneral staff of Strelsau\tStrelsau\tmore than 2,000\t5,000 troops\t\t2026-11-01\thttps://example.org/2\n\
         dragoons of the brigade\tHentzau\tMinistry of Zenda\tZenda\t1,500-2,500\t\tdozens\t2026-11-02\thttps://example.org/3\n\
         dragoons of the brigade\tHentzau\tMinistry of Zenda\tZenda\tn/a\t\tat least 40\t2026-11-20\thttps://example.org/4\n",
    );
    assert_eq!(faults(&sheet), [""; 0]);
    assert_eq!(
        said(&sheet.record),
        [
            "dragoons-of-the-brigade general-staff-of-strelsau in-place:hentzau ~1200 persons 2026-10-01",
            "dragoons-of-the-brigade general-staff-of-strelsau planned <=5000 persons 2026-10-01",
            "dragoons-of-the-brigade general-staff-of-strelsau killed 3 persons 2026-10-01",
            "dragoons-of-the-brigade general-staff-of-strelsau in-place:hentzau >2000 persons 2026-11-01",
            "dragoons-of-the-brigade general-staff-of-strelsau planned 5000 persons 2026-11-01",
            "dragoons-of-the-brigade ministry-of-zenda in-place:hentzau 1500..2500 persons 2026-11-02",
            "dragoons-of-the-brigade ministry-of-zenda killed ?some persons 2026-11-02",
            "dragoons-of-the-brigade ministry-of-zenda killed >=40 persons 2026-11-20",
        ]
    );
    let record = &sheet.record;
    assert_eq!(record.deployments()[0].host.as_ref().unwrap().as_str(), "hentzau");
    assert_eq!(record.sources()[0].outlet, "example.org");
    assert_eq!(record.parties(), ["Strelsau", "Zenda"]);
}

#[test]
fn places_and_deployments_of_the_record_resolve() {
    let sheet = sheet(
        "Who\tCountry\tIn Russia\tKilled\tWhere\n\
         Ukraine's HUR\tUkraine\tabout 11,000\t1.000\t\n\
         rok-nis\tSeoul\t12,000\t600\tKursk\n",
    );
    assert!(has(&said(&sheet.record), "kursk-2024 ukraine-s-hur in-place:russia ~11000 persons"));
    assert!(has(&said(&sheet.record), "kursk-2024 rok-nis killed:kursk 600 persons"));
    let claimant = sheet.record.claimant(&"ukraine-s-hur".parse().unwrap()).unwrap();
    assert_eq!(claimant.party, "Kyiv");
    assert!(has(&remarks(&sheet), "no deployment is named; taken as kursk-2024"));
    assert_eq!(faults(&sheet).len(), 1);
    assert!(has(&faults(&sheet), "1.000 can mean 1000 or 1.0000"));
}

#[test]
fn figures_of_troops_go_by_usual_names() {
    for (name, metric) in [
        ("Troops deployed", "sent-total"),
        ("Number of troops deployed", "sent-total"),
        ("Police officers deployed", "sent-total"),
        ("Soldiers sent", "sent-total"),
        ("Deployed so far", "sent-total"),
        ("Soldiers", "in-place"),
        ("Police officers", "in-place"),
        ("Personnel", "in-place"),
        ("Number of troops", "in-place"),
        ("No. of personnel", "in-place"),
        ("Strength", "in-place"),
        ("Deaths", "killed"),
        ("Dead", "killed"),
        ("Total deaths", "killed"),
        ("Soldiers killed", "killed"),
        ("Fatalities", "killed"),
        ("Confirmed fatalities", "killed"),
        ("Injured", "wounded"),
        ("Wounded soldiers", "wounded"),
        ("Casualties", "killed-and-wounded"),
    ] {
        let sheet = sheet(&format!(
            "Force\tSent to\tWho\t{name}\tSaid on\ndragoons\tHentzau\tZenda\t1,200\t2026-11-01\n"
        ));
        assert_eq!(faults(&sheet), [""; 0], "{name}");
        assert!(has(&said(&sheet.record), &format!("dragoons zenda {metric}")), "{name}");
    }
}

#[test]
fn figures_that_are_not_taken_are_told() {
    let unknown = sheet(
        "Force\tWho\tPikes\tKilled\tNo.\ndragoons\tZenda\t1,200\t3\t1\ndragoons\tStrelsau\t1,300\t4\t2\n",
    );
    assert_eq!(faults(&unknown).len(), 1, "{:?}", faults(&unknown));
    assert!(has(&faults(&unknown), "column \"Pikes\": \"1,200\": the figures of this column"));
    let twice =
        sheet("Force\tSent to\tWho\tSoldiers\tPolice\ndragoons\tHentzau\tZenda\t800\t200\n");
    assert!(
        has(&faults(&twice), "column \"Police\": \"200\": column \"Soldiers\" is taken"),
        "{:?}",
        faults(&twice)
    );
    let units = sheet("Test\tWho\tApogee (km)\tApogee (mi)\n2026-11-26\tZenda\t700\t435\n");
    assert_eq!(faults(&units), [""; 0]);
}

#[test]
fn a_presence_without_a_place_is_where_the_force_was_sent() {
    let host = sheet("Force\tSent to\tWho\tStrength\ndragoons\tHentzau\tZenda\t800\n");
    assert!(has(&said(&host.record), "dragoons zenda in-place:hentzau 800 persons"));
    assert!(has(&remarks(&host), "no place is given; taken as Hentzau, where the force was sent"));
    let named = sheet("Force\tWho\tStrength\nZendan dragoons in Hentzau\tZenda\t800\n");
    assert!(has(&said(&named.record), "in-place:hentzau 800 persons"), "{:?}", faults(&named));
    let none = sheet("Force\tWho\tStrength\ndragoons\tZenda\tabout 800 men\n");
    assert_eq!(said(&none.record).len(), 0);
    assert!(
        has(
            &faults(&none),
            "row 2, column \"Strength\": \"about 800 men\": in-place says nothing without a place"
        ),
        "{:?}",
        faults(&none)
    );
}

#[test]
fn small_numbers_come_as_words_and_whole() {
    let sheet = sheet(
        "Force\tWho\tKilled\tWounded\tSent in all\n\
         dragoons\tZenda\ttwo\tnone\t5 000 (including 300 police)\n\
         dragoons\tStrelsau\tzero\t“about 10”\t2.5k\n\
         dragoons\tRuritania\t5 or 6\ta dozen\tnone\n\
         dragoons\tEdelweiss\t0.5\t\t\n",
    );
    let said = said(&sheet.record);
    for line in [
        "zenda killed 2 persons",
        "zenda wounded 0 persons",
        "zenda sent-total 5000 persons",
        "strelsau killed 0 persons",
        "strelsau wounded ~10 persons",
        "strelsau sent-total 2500 persons",
        "ruritania killed 5..6 persons",
        "ruritania wounded 12 persons",
    ] {
        assert!(has(&said, line), "{line}: {said:#?} {:?}", faults(&sheet));
    }
    assert_eq!(said.len(), 8, "{said:#?}");
    assert!(has(&remarks(&sheet), "what stands in brackets is a part of it"));
    assert_eq!(faults(&sheet).len(), 1);
    assert!(has(&faults(&sheet), "row 5, column \"Killed\": \"0.5\": persons are counted whole"));
}

#[test]
fn rows_that_sum_others_are_nobody_s() {
    for name in ["All parties", "Total", "Sum", "Altogether", "In total", "All"] {
        for header in ["Who", "Party"] {
            let sheet = sheet(&format!(
                "{header}\tForce\tKilled\tSaid on\nZenda\tdragoons\t3\t2026-11-01\n{name}\tdragoons\t3\t2026-11-01\n"
            ));
            assert_eq!(said(&sheet.record).len(), 1, "{name}");
            assert!(has(&remarks(&sheet), "nobody's claim"), "{name}");
        }
    }
    let first =
        sheet("Said on\tWho\tForce\tKilled\n2026-11-01\tZenda\tdragoons\t3\nTotal\t\t\t3\n");
    assert_eq!(faults(&first), [""; 0]);
}
