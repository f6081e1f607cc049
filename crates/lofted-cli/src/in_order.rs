//! Options that may be given any number of times, kept in the order in which they were given.

use std::marker::PhantomData;

use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches};

/// A list of options, each with a value.
pub(crate) trait Listed {
    /// The options, each with its name and its help.
    fn options() -> Vec<Arg>;
}

/// The options of a list that were given, each with its name and its value.
#[derive(Debug, Clone)]
pub(crate) struct InOrder<L> {
    /// Names and values in the order in which they were given.
    pub(crate) given: Vec<(String, String)>,
    of: PhantomData<L>,
}

/// An option that may be given any number of times.
pub(crate) fn repeated(name: &'static str) -> Arg {
    Arg::new(name).long(name).action(ArgAction::Append).allow_hyphen_values(true)
}

impl<L: Listed> FromArgMatches for InOrder<L> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let mut given = Vec::new();
        for option in L::options() {
            let name = option.get_id().as_str();
            let values = matches.get_many::<String>(name).into_iter().flatten();
            let places = matches.indices_of(name).into_iter().flatten();
            given.extend(
                places.zip(values).map(|(at, value)| (at, (name.to_owned(), value.clone()))),
            );
        }
        given.sort_by_key(|(at, _)| *at);
        Ok(Self { given: given.into_iter().map(|(_, one)| one).collect(), of: PhantomData })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

impl<L: Listed> Args for InOrder<L> {
    fn augment_args(command: Command) -> Command {
        command.args(L::options())
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}
