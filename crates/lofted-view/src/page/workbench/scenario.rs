//! Scenarios of the workbench: what stands in their fields, and how an address carries them.

use lofted::reconstruct::class::VehicleClass;

use crate::judging::method::{NO_CLASS, class_of};
use crate::link::bench_field::{FIELDS, Field};
use crate::link::parts::{TWICE, fault, unknown};
use crate::link::query::Query;
use crate::link::shared_field::SharedField;
use crate::page::workbench::shared::Shared;

/// What stands in the fields of one scenario.
///
/// A field of figures may hold several, with `;` between them, each perhaps after its party: `Zenda: 7,000 km; 6,900 km`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scenario {
    /// Its number on this page, which stays with it.
    pub id: u32,
    /// Its name.
    pub name: String,
    /// The texts of its fields, in the order of [`Field::ALL`].
    pub texts: [String; FIELDS],
    /// The class of vehicle; every class where none is chosen.
    pub class: Option<VehicleClass>,
}

impl Scenario {
    /// A scenario with a name and nothing else.
    #[must_use]
    pub fn named(name: &str) -> Self {
        Self { id: 0, name: name.to_owned(), texts: Default::default(), class: None }
    }

    /// The text of a field.
    #[must_use]
    pub fn text(&self, field: Field) -> &str {
        &self.texts[field as usize]
    }

    /// The scenario with another text in a field.
    #[must_use]
    pub fn with(mut self, field: Field, text: &str) -> Self {
        text.clone_into(&mut self.texts[field as usize]);
        self
    }
}

/// The scenarios of the page, and which of them is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bench {
    scenarios: Vec<Scenario>,
    /// What stands for every scenario that has none of its own.
    shared: Shared,
    open: usize,
    next_id: u32,
}

/// The most scenarios beside each other: the hues that can be told apart.
pub const MOST_SCENARIOS: usize = 6;

/// The figures that the page starts with: what two parties first said of the flight of 31 October 2024.
const FIRST: [(Field, &str); 3] =
    [(Field::Apogee, "7,000 km"), (Field::Distance, "1,000 km"), (Field::Time, "87 min")];

impl Default for Bench {
    fn default() -> Self {
        let first = FIRST
            .into_iter()
            .fold(Scenario::named("Scenario 1"), |one, (field, text)| one.with(field, text));
        Self::of(vec![first])
    }
}

impl Bench {
    /// The bench of some scenarios, the first of them open; the usual one where there is none, and no more
    /// than there is room for.
    #[must_use]
    pub fn of_scenarios(mut scenarios: Vec<Scenario>) -> Self {
        scenarios.truncate(MOST_SCENARIOS);
        if scenarios.is_empty() { Self::default() } else { Self::of(scenarios) }
    }

    fn of(scenarios: Vec<Scenario>) -> Self {
        let mut bench = Self { scenarios, shared: Shared::default(), open: 0, next_id: 1 };
        for scenario in &mut bench.scenarios {
            scenario.id = bench.next_id;
            bench.next_id += 1;
        }
        bench
    }

    /// The scenarios in their order; at least one.
    #[must_use]
    pub fn scenarios(&self) -> &[Scenario] {
        &self.scenarios
    }

    /// What they share.
    #[must_use]
    pub fn shared(&self) -> &Shared {
        &self.shared
    }

    /// The bench with another text that the scenarios share.
    #[must_use]
    pub fn sharing(mut self, field: SharedField, text: &str) -> Self {
        self.shared = self.shared.with(field, text);
        self
    }

    /// Place of the open one.
    #[must_use]
    pub fn open(&self) -> usize {
        self.open
    }

    /// The open one.
    #[must_use]
    pub fn opened(&self) -> &Scenario {
        &self.scenarios[self.open]
    }

    /// Whether another scenario has room.
    #[must_use]
    pub fn has_room(&self) -> bool {
        self.scenarios.len() < MOST_SCENARIOS
    }

    /// The bench with another scenario open.
    #[must_use]
    pub fn opening(mut self, at: usize) -> Self {
        self.open = at.min(self.scenarios.len() - 1);
        self
    }

    /// The bench with the open scenario changed; it stays the same one.
    #[must_use]
    pub fn changing(mut self, change: impl FnOnce(Scenario) -> Scenario) -> Self {
        let old = self.opened().clone();
        let id = old.id;
        self.scenarios[self.open] = Scenario { id, ..change(old) };
        self
    }

    /// The bench with a scenario more, which is open; as it is where there is no room.
    #[must_use]
    pub fn adding(mut self, scenario: Scenario) -> Self {
        if self.has_room() {
            self.scenarios.push(Scenario { id: self.next_id, ..scenario });
            self.next_id += 1;
            self.open = self.scenarios.len() - 1;
        }
        self
    }

    /// The bench without the open scenario; the last one stays.
    #[must_use]
    pub fn removing(mut self) -> Self {
        if self.scenarios.len() > 1 {
            self.scenarios.remove(self.open);
            self.open = self.open.min(self.scenarios.len() - 1);
        }
        self
    }

    /// A name that no scenario has yet: `Scenario 2`.
    #[must_use]
    pub fn free_name(&self) -> String {
        let taken = |name: &String| self.scenarios.iter().any(|one| one.name == *name);
        let mut names = (1..).map(|number| format!("Scenario {number}"));
        names.find(|name| !taken(name)).unwrap_or_default()
    }

    /// How an address carries the bench: first what the scenarios share, then `s` begins a scenario with its name, and
    /// its fields follow.
    #[must_use]
    pub fn query(&self) -> Query {
        let mut query = SharedField::ALL
            .into_iter()
            .fold(Query::default(), |query, field| query.with(field.id(), self.shared.text(field)));
        for scenario in &self.scenarios {
            query = query.with("s", named(&scenario.name));
            for field in Field::ALL {
                query = query.with(field.id(), scenario.text(field));
            }
            query = query.with("class", scenario.class.map_or("", VehicleClass::id));
        }
        let open = if self.open == 0 { String::new() } else { (self.open + 1).to_string() };
        query.with("open", &open)
    }

    /// The bench of an address, and what of the address could not be read.
    #[must_use]
    pub fn read(query: &Query) -> (Self, Vec<String>) {
        let (mut scenarios, mut faults, mut open) = (Vec::<Scenario>::new(), Vec::new(), None);
        let mut shared = Shared::default();
        let mut left_out = 0;
        for (name, value) in query.pairs() {
            match name {
                "open" if open.is_some() => faults.push(fault(name, value, TWICE)),
                "open" => open = Some(value),
                _ if SharedField::ALL.iter().any(|field| field.id() == name) => {
                    faults.extend(shared.put(name, value));
                }
                "s" if scenarios.len() == MOST_SCENARIOS => left_out += 1,
                "s" => scenarios.push(Scenario::named(named(value))),
                // What is said of a scenario that is not shown.
                _ if left_out > 0 => {}
                _ => match scenarios.last_mut() {
                    Some(last) => faults.extend(put(last, name, value)),
                    None => {
                        let mut first = Scenario::named("Scenario 1");
                        faults.extend(put(&mut first, name, value));
                        // A link that says nothing of a scenario has none.
                        if first != Scenario::named("Scenario 1") {
                            scenarios.push(first);
                        }
                    }
                },
            }
        }
        if left_out > 0 {
            let all = MOST_SCENARIOS + left_out;
            faults.push(format!("{all} scenarios: the first {MOST_SCENARIOS} are shown"));
        }
        let bench = Self { shared, ..Self::of_scenarios(scenarios) };
        let number =
            |text: &str| text.parse().ok().filter(|at| (1..=bench.scenarios.len()).contains(at));
        match open.map(|text| (text, number(text))) {
            Some((_, Some(at))) => (bench.opening(at - 1), faults),
            Some((text, None)) => {
                let most = bench.scenarios.len();
                faults.push(fault(
                    "open",
                    text,
                    &format!("write the number of a scenario, 1 to {most}"),
                ));
                (bench, faults)
            }
            None => (bench, faults),
        }
    }
}

/// A name as an address can carry it.
fn named(name: &str) -> &str {
    if name.trim().is_empty() { "unnamed" } else { name }
}

/// Puts a value into a scenario; what is wrong with it, where it does not fit.
fn put(scenario: &mut Scenario, name: &str, value: &str) -> Option<String> {
    if let Some(field) = Field::ALL.into_iter().find(|field| field.id() == name) {
        let text = &mut scenario.texts[field as usize];
        if !text.is_empty() {
            return Some(fault(name, value, TWICE));
        }
        value.clone_into(text);
        return None;
    }
    if name != "class" {
        return unknown(name, value).map(|what| fault(name, value, what));
    }
    match class_of(value) {
        Some(_) if scenario.class.is_some() => return Some(fault(name, value, TWICE)),
        Some(class) => scenario.class = Some(class),
        None if value.is_empty() => {}
        None => return Some(fault(name, value, NO_CLASS)),
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_bench_comes_back_from_its_address() {
        let second = Scenario::named("Seoul, 31 Oct 2024")
            .with(Field::Apogee, "> 7,000 km & more?#")
            .with(Field::Launch, "39.0 N, 125.7 E")
            .with(Field::Time, "nonsense %zz");
        let second = Scenario { class: Some(VehicleClass::ThreeStageSolid), ..second };
        let bench = Bench::default().adding(second).adding(Scenario::named("empty")).opening(1);
        let address = format!("#/workbench{}", bench.query().address());
        assert!(
            address.contains("s=Scenario+1&apogee=7,000+km&distance=1,000+km&time=87+min"),
            "{address}"
        );
        assert_eq!(Bench::read(&Query::of_fragment(&address)), (bench, Vec::new()));
        assert_eq!(Bench::read(&Query::default()), (Bench::default(), Vec::new()));
    }

    #[test]
    fn broken_parts_of_an_address_are_named_and_the_rest_stays() {
        let address = "#/workbench?apogee=7000&speed=9&class=balloon&time=87&open=x";
        let (bench, faults) = Bench::read(&Query::of_fragment(address));
        assert_eq!(bench.opened().text(Field::Apogee), "7000");
        assert_eq!(bench.opened().text(Field::Time), "87");
        assert_eq!(faults.len(), 3);
        for (fault, part) in faults.iter().zip(["speed=9", "class=balloon", "open=x"]) {
            assert!(fault.starts_with(part), "{fault}");
        }
        assert!(VehicleClass::ALL.iter().all(|class| NO_CLASS.contains(class.id())));
        let many = format!("#/workbench?{}", "s=a&apogee=1&".repeat(9));
        let (bench, faults) = Bench::read(&Query::of_fragment(&many));
        assert_eq!((bench.scenarios().len(), faults.len()), (MOST_SCENARIOS, 1), "{faults:?}");
    }

    #[test]
    fn what_scenarios_share_comes_back_from_the_address_and_links_without_it_are_as_they_were() {
        let bench = Bench::default()
            .adding(Scenario::named("two").with(Field::Launch, "40 N, 127 E"))
            .sharing(SharedField::Launch, "39.0 N, 125.7 E")
            .sharing(SharedField::Impact, "42 N, 137 E & more");
        let address = format!("#/workbench{}", bench.query().address());
        assert!(
            address.starts_with("#/workbench?all-launch=39.0+N,+125.7+E&all-impact="),
            "{address}"
        );
        assert_eq!(Bench::read(&Query::of_fragment(&address)), (bench, Vec::new()));
        assert!(!Bench::default().query().address().contains("all-"));
        let twice = "#/workbench?all-launch=1+N,+1+E&s=a&apogee=7000&all-launch=2+N,+2+E";
        let (bench, faults) = Bench::read(&Query::of_fragment(twice));
        assert_eq!(bench.shared().text(SharedField::Launch), "1 N, 1 E");
        assert!(faults.len() == 1 && faults[0].starts_with("all-launch="), "{faults:?}");
    }

    #[test]
    fn scenarios_are_added_changed_and_removed_one_by_one() {
        let bench = Bench::default();
        let copied =
            bench.clone().adding(Scenario { name: bench.free_name(), ..bench.opened().clone() });
        assert_eq!((copied.open(), copied.opened().name.as_str()), (1, "Scenario 2"));
        assert_ne!(copied.scenarios()[0].id, copied.scenarios()[1].id);
        let changed = copied.changing(|one| one.with(Field::Apogee, "7687.5"));
        assert_eq!(changed.scenarios()[0].text(Field::Apogee), "7,000 km");
        let one = changed.removing();
        assert_eq!((one.scenarios().len(), one.open()), (1, 0));
        assert_eq!(one.clone().removing(), one, "the last stays");
        let full = (0..9).fold(one, |bench, _| bench.adding(Scenario::named("more")));
        assert!(full.scenarios().len() == MOST_SCENARIOS && !full.has_room());
    }
}
