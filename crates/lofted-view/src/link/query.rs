//! The query of a page in the fragment of the address, `#/flights?q=hwasong&sort=apogee`: what a link
//! has to carry so that it shows the same again.

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

/// Signs beside letters and digits that a fragment keeps as they are; all others are written as `%xx`.
const KEPT: &[u8] = b"-_.~,:/";

/// A text from an address: `+` is a space, `%xx` a byte; a `%` without two digits stays as it is.
fn decoded(text: &str) -> String {
    let (mut bytes, mut rest) = (Vec::with_capacity(text.len()), text.as_bytes());
    while let [first, after @ ..] = rest {
        rest = after;
        let coded = match after {
            [high, low, after @ ..] if *first == b'%' => {
                digit(*high).zip(digit(*low)).zip(Some(after))
            }
            _ => None,
        };
        match coded {
            Some(((high, low), after)) => {
                bytes.push(16 * high + low);
                rest = after;
            }
            None => bytes.push(if *first == b'+' { b' ' } else { *first }),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn digit(hex: u8) -> Option<u8> {
    Some(match hex {
        b'0'..=b'9' => hex - b'0',
        b'a'..=b'f' => hex - b'a' + 10,
        b'A'..=b'F' => hex - b'A' + 10,
        _ => return None,
    })
}

/// Spaces become `+`, as in a form's address.
///
/// By hand, because a table of every `%xx` weighs as much as all of this module in the first view.
fn encoded(text: &str) -> String {
    let mut address = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte == b' ' {
            address.push('+');
        } else if byte.is_ascii_alphanumeric() || KEPT.contains(&byte) {
            address.push(char::from(byte));
        } else {
            address.push('%');
            for digit in [byte >> 4, byte & 15] {
                address.push(char::from(if digit < 10 { b'0' + digit } else { b'A' + digit - 10 }));
            }
        }
    }
    address
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
        let coded = Query::of_fragment("?a=%E2%80%9c+%2B%&b=%4&c=%ff%C3%9C&d=\u{fc}%%41");
        let values: Vec<&str> = coded.pairs().map(|(_, value)| value).collect();
        assert_eq!(values, ["\u{201c} +%", "%4", "\u{fffd}\u{dc}", "\u{fc}%A"]);
        assert_eq!(encoded("\u{201c} +%\u{0}~"), "%E2%80%9C+%2B%25%00~");
    }
}
