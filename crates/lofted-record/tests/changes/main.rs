//! What differs between two records, and a patch of it taken by another copy.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod applied;
mod compared;
mod patches;
// Not on wasm: proptest asks the system for randomness.
#[cfg(not(target_family = "wasm"))]
mod properties;

use lofted_record::changes::{Changes, How};
use lofted_record::{Files, Record, RecordFile, read};

/// The files of a small record, a text for each.
#[derive(Clone)]
struct Texts(Vec<(RecordFile, String)>);

impl Texts {
    fn record(&self) -> Record {
        let files = self
            .0
            .iter()
            .fold(Files::NONE, |files, (file, text)| files.with(*file, text.as_bytes()));
        let reading = read(&files);
        assert_eq!(reading.faults, []);
        reading.record
    }

    /// The same with a text put in place of another wherever it stands in a file.
    fn with(&self, file: RecordFile, old: &str, new: &str) -> Self {
        let mut texts = self.clone();
        for (known, text) in &mut texts.0 {
            if *known == file {
                assert!(text.contains(old), "{text}");
                *text = text.replace(old, new);
            }
        }
        texts
    }
}

/// A record with a row or more of every kind.
fn small() -> Texts {
    let texts = [
        (
            RecordFile::Claims,
            "id,flight,deployment,place,metric,low,best,high,qualifier,words,unit,stated_on,claimant,source,note\n\
             killed,,force,,killed,300,,,at-least,300 or more dead,persons,2025-01-12,nis,post,\n\
             camp,,force,camp,in-place,,900,,exact,900,persons,2025-01-13,nis,post,counted\n\
             up,2031-03-12,,,apogee,,7000,,about,about 7000,km,2031-03-12,navy,post,\n",
        ),
        (RecordFile::Claimants, "id,name,party\nnis,Spy agency,Zenda\nnavy,Navy,Strelsau\n"),
        (
            RecordFile::Sources,
            "id,outlet,title,published_on\npost,Post,Dead,2025-01-13\ntimes,Times,,2025-01-14\n",
        ),
        (RecordFile::Flights, "id,launched_on,summary\n2031-03-12,2031-03-12,High\n"),
        (RecordFile::Relations, "from,relation,to,note\nkilled,subset-of,camp,\n"),
        (
            RecordFile::Events,
            "id,date,title,sources,flights,claims\nbattle,2025-01-12,A battle,post,,killed\n",
        ),
        (
            RecordFile::Deployments,
            "id,force,origin,host,summary\nforce,engineers,ruritania,graustark,Sent\n",
        ),
        (
            RecordFile::Places,
            "id,name,kind,within\nruritania,Ruritania,country,\ngraustark,Graustark,country,\n\
             camp,the camp,town,graustark\n",
        ),
        (RecordFile::Parties, "name,hue,kind\nZenda,1,state\nStrelsau,2,state\n"),
    ];
    Texts(texts.map(|(file, text)| (file, text.to_owned())).to_vec())
}

/// Each change in a few words: `claim killed changed low best`.
fn told(changes: &Changes) -> Vec<String> {
    let told = changes.all().iter().map(|change| {
        let columns: Vec<&str> = match change.how {
            How::Changed | How::Renamed => {
                change.cells.iter().map(|cell| cell.column.as_str()).collect()
            }
            _ => Vec::new(),
        };
        format!("{} {} {} {}", change.part, change.id, change.how, columns.join(" "))
            .trim_end()
            .to_owned()
    });
    told.collect()
}
