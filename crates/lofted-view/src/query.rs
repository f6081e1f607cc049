//! The query of a page in the fragment of the address, `#/flights?q=hwasong&sort=apogee`: what a link
//! has to carry so that it shows the same again.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// Names and values of a query, in their order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query(Vec<(String, String)>);

impl Query {
    /// The query of a fragment: what follows its first `?`. A part that does not decode stays as it is.
    #[must_use]
    pub fn of_fragment(fragment: &str) -> Self {
        let Some((_, query)) = fragment.split_once('?') else { return Self::default() };
        let pairs = query.split('&').filter(|pair| !pair.is_empty());
        Self(
            pairs
                .map(|pair| {
                    let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
                    (decoded(name), decoded(value))
                })
                .collect(),
        )
    }

    /// The value of a name; the first where it stands twice.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Every value of a name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Names and values in their order.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The query with one more name and value; an empty value is left out.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        if !value.is_empty() {
            self.0.push((name.to_owned(), value.to_owned()));
        }
        self
    }

    /// The query as it stands in an address, with its `?`; empty where there is nothing to say.
    #[must_use]
    pub fn address(&self) -> String {
        let mut address = String::new();
        for (name, value) in &self.0 {
            address.push(if address.is_empty() { '?' } else { '&' });
            address.push_str(&encoded(name));
            address.push('=');
            address.push_str(&encoded(value));
        }
        address
    }
}

/// What is written as `%xx`: all but letters, digits and the signs that a fragment keeps as they are.
const CODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~')
    .remove(b',')
    .remove(b':')
    .remove(b'/')
    .remove(b' ');

fn decoded(text: &str) -> String {
    percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned()
}

/// Spaces become `+`, as in a form's address.
fn encoded(text: &str) -> String {
    utf8_percent_encode(text, CODED).to_string().replace(' ', "+")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_values_come_back_from_the_address() {
        let query = Query::default()
            .with("q", "Hwasong-17 & \u{201c}87 min\u{201d} + 100 %?#=")
            .with("flights", "2024-10-31,2023-12-18")
            .with("none", "");
        let address = query.address();
        assert!(address.ends_with("&flights=2024-10-31,2023-12-18"), "{address}");
        assert_eq!(Query::of_fragment(&format!("#/flights{address}")), query);
    }

    #[test]
    fn nonsense_is_kept_as_it_is() {
        let query = Query::of_fragment("#/flights?a=%zz&&=&b&a=2");
        assert_eq!((query.get("a"), query.get("b")), (Some("%zz"), Some("")));
        assert_eq!(query.all("a").collect::<Vec<_>>(), ["%zz", "2"]);
        assert_eq!(Query::of_fragment("#/flights"), Query::default());
    }
}
