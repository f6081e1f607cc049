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
