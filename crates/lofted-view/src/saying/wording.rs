//! A claim's words for a page in English: as they were said, or the figure with the words behind it where these are of
//! another script or a number without its unit.

use lofted::claim::{Claim, Unit};
use lofted_charts::sheet::words;

/// What a reader of English is told that somebody said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// The words, where they are in Latin letters and bear their unit; else the figure in English, or without one the scope.
    pub plain: String,
    /// The words themselves, where `plain` is not them.
    pub original: Option<Original>,
}

/// Words in another script than the page's, or without their unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Original {
    /// As they were said.
    pub words: String,
    /// Their language (BCP 47), where the letters tell it.
    pub language: Option<&'static str>,
}

/// A claim's words, for a page in English.
#[must_use]
pub fn wording(claim: &Claim) -> Wording {
    let said = &claim.words;
    let plain = match claim.figure.amount().named_number() {
        Some(_) if lacks_unit(claim) => Some(words::figure(&claim.figure)),
        _ if !said.chars().any(is_foreign) => None,
        Some(_) => Some(words::figure(&claim.figure)),
        None => (!claim.scope.is_empty()).then(|| claim.scope.clone()),
    };
    match plain {
        Some(plain) => {
            let original = Original { words: said.clone(), language: language(said) };
            Wording { plain, original: Some(original) }
        }
        None => Wording { plain: said.clone(), original: None },
    }
}

/// A claim's words in English and between quotation marks, or the figure in English without them.
#[must_use]
pub fn quoted_or_figure(claim: &Claim) -> String {
    let Wording { plain, original } = wording(claim);
    match original {
        // Marks within marks are single ones.
        None => {
            let within = plain.replace('\u{201c}', "\u{2018}").replace('\u{201d}', "\u{2019}");
            format!("\u{201c}{within}\u{201d}")
        }
        Some(_) => plain,
    }
}

/// What a claim covers, where its wording does not say it yet.
#[must_use]
pub fn scope_beside(claim: &Claim) -> Option<&str> {
    let told = claim.scope.is_empty() || wording(claim).plain.contains(&claim.scope);
    (!told).then_some(&claim.scope)
}

/// Whether a claim's words are a bare number of something that is measured: its unit then stood elsewhere, as at the head
/// of a column.
fn lacks_unit(claim: &Claim) -> bool {
    let measured = !matches!(claim.figure.unit(), Unit::Persons | Unit::None);
    measured && !claim.words.contains(|c: char| c.is_alphabetic() || "°′″'\"㎞㎜".contains(c))
}

/// A letter of another script than the Latin; marks, units and wide forms are none.
fn is_foreign(letter: char) -> bool {
    matches!(u32::from(letter), 0x370..0x1E00 | 0x1F00..0x2000 | 0x3040..0x3300 | 0x3400..0xFE00)
}

/// The language of a text, where its letters are of one alone among those that reports of these flights and forces
/// are read in.
fn language(text: &str) -> Option<&'static str> {
    let has =
        |letters: std::ops::Range<u32>| text.chars().any(|one| letters.contains(&u32::from(one)));
    if has(0xAC00..0xD7B0) {
        Some("ko")
    } else if has(0x3040..0x3100) {
        Some("ja")
    } else if text.contains(['і', 'ї', 'є', 'ґ']) {
        Some("uk")
    } else if text.contains(['ы', 'э', 'ъ', 'ё']) {
        Some("ru")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claim(words: &str, figure: &str, scope: &str) -> Claim {
        let claims = format!(
            "id,flight,metric,low,best,high,qualifier,unit,words,scope,stated_on,claimant,source\n\
             a,2031-03-12,{figure},{words},{scope},2031-03-12,strelsau,s\n"
        );
        lofted_record::read_bare(claims.as_bytes()).record.claims()[0].clone()
    }

    #[test]
    fn a_bare_number_of_what_is_measured_is_told_with_its_unit_and_one_of_people_stays() {
        let told = wording(&claim("700", "ground-distance,,700,,exact,nmi", ""));
        assert_eq!(told.plain, "700 nmi");
        assert_eq!(told.original.unwrap().words, "700");
        assert_eq!(
            wording(&claim("700 nmi", "ground-distance,,700,,exact,nmi", "")).original,
            None
        );
    }

    #[test]
    fn latin_words_stay_and_units_in_one_sign_are_no_other_script() {
        for words in ["about 450 km", "1000㎞", "“close to” – 12½"] {
            let told = wording(&claim(words, "apogee,,450,,about,km", ""));
            assert_eq!(told, Wording { plain: words.to_owned(), original: None });
        }
    }

    #[test]
    fn words_of_another_script_stand_behind_the_figure_with_their_language() {
        for (words, language) in [
            ("고도는 약 450㎞로 탐지", Some("ko")),
            ("最高高度およそ450キロ", Some("ja")),
            ("約450km", None),
        ] {
            let told = wording(&claim(words, "apogee,,450,,about,km", ""));
            assert_eq!(told.plain, "about 450 km");
            assert_eq!(told.original, Some(Original { words: words.to_owned(), language }));
        }
        assert_eq!(language("близько шести"), None);
        assert_eq!(language("мільйонів"), Some("uk"));
    }

    #[test]
    fn without_a_number_the_scope_tells_the_sense_and_is_not_told_twice() {
        let outside =
            claim("水域の外に落下", "impact-area,,,,unspecified,none", "outside the zone");
        assert_eq!(wording(&outside).plain, "outside the zone");
        assert_eq!(scope_beside(&outside), None);
        assert_eq!(quoted_or_figure(&outside), "outside the zone");
        let untold = claim("水域の外に落下", "impact-area,,,,unspecified,none", "");
        assert_eq!(wording(&untold), Wording { plain: untold.words.clone(), original: None });
    }
}
