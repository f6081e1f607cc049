//! The rules by which a claim that reads is found doubtful.

/// A rule by which a claim that reads is found doubtful.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rule {
    /// The words bound the number from one side, and the qualifier from the other.
    BoundFlipped,
    /// The words bound the number, and the qualifier or a relay does not.
    BoundLost,
    /// The words hold other numbers than the figure.
    FigureNotInWords,
    /// A figure that its party had replaced is told again.
    Outdated,
    /// A number of casualties stands as a number of killed.
    CasualtiesAsDeaths,
    /// A number of one week or day stands as a running total.
    WindowAsTotal,
    /// A figure that includes another was added to it, or stands for the rest.
    WholeAsPart,
    /// The difference of two stated figures stands as a statement.
    ArithmeticAsClaim,
    /// A number stands for a claimant who, in another source of the day, gave none.
    NumberForNone,
    /// What was planned or forecast stands as present.
    ForecastAsPresent,
    /// One statement stands twice, with two qualifiers.
    TwoQualifiers,
    /// One statement stands twice.
    SaidTwice,
    /// One claimant's plans differ within two weeks.
    PlanChanged,
    /// One claimant's running total falls.
    TotalFalls,
    /// A relay or another rendering gives another number.
    RelayDiffers,
    /// A part is larger than its whole.
    SubsetLarger,
    /// A part is of another quantity than its whole.
    SubsetOfOther,
    /// People or things that are counted whole stand with a fraction.
    Fraction,
    /// A claim supersedes a later one, or one of another party.
    SupersedesStrange,
    /// A figure that can only be computed stands as observed or assessed.
    DerivedAsObserved,
    /// A derived figure says nothing of its method.
    MethodMissing,
    /// The number includes other forces, or men who are no troops.
    MixedForces,
    /// A release of long ago is passed on without its date.
    OldAsNew,
    /// A source was published before the statement that it prints.
    PublishedBeforeSaid,
    /// A source was published long after the statement that it prints.
    PublishedLongAfter,
    /// A figure is about a time after it was stated, and is no plan.
    AsOfAfterSaid,
    /// A flight's day differs from its name or from its minute of launch.
    LaunchDay,
    /// Something was said of a flight before it was flown.
    SaidBeforeLaunch,
    /// A name holds another day than the row.
    DateInName,
    /// The claims on a flight cannot all be true.
    Physics,
    /// A claimant or a source that no claim names.
    Unused,
}

impl Rule {
    /// Every rule.
    pub const ALL: [Self; 31] = [
        Self::BoundFlipped,
        Self::BoundLost,
        Self::FigureNotInWords,
        Self::Outdated,
        Self::CasualtiesAsDeaths,
        Self::WindowAsTotal,
        Self::WholeAsPart,
        Self::ArithmeticAsClaim,
        Self::NumberForNone,
        Self::ForecastAsPresent,
        Self::TwoQualifiers,
        Self::SaidTwice,
        Self::PlanChanged,
        Self::TotalFalls,
        Self::RelayDiffers,
        Self::SubsetLarger,
        Self::SubsetOfOther,
        Self::Fraction,
        Self::SupersedesStrange,
        Self::DerivedAsObserved,
        Self::MethodMissing,
        Self::MixedForces,
        Self::OldAsNew,
        Self::PublishedBeforeSaid,
        Self::PublishedLongAfter,
        Self::AsOfAfterSaid,
        Self::LaunchDay,
        Self::SaidBeforeLaunch,
        Self::DateInName,
        Self::Physics,
        Self::Unused,
    ];

    /// The rule's name in a finding: `bound-flipped`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::BoundFlipped => "bound-flipped",
            Self::BoundLost => "bound-lost",
            Self::FigureNotInWords => "figure-not-in-words",
            Self::Outdated => "outdated",
            Self::CasualtiesAsDeaths => "casualties-as-deaths",
            Self::WindowAsTotal => "window-as-total",
            Self::WholeAsPart => "whole-as-part",
            Self::ArithmeticAsClaim => "arithmetic-as-claim",
            Self::NumberForNone => "number-for-none",
            Self::ForecastAsPresent => "forecast-as-present",
            Self::TwoQualifiers => "two-qualifiers",
            Self::SaidTwice => "said-twice",
            Self::PlanChanged => "plan-changed",
            Self::TotalFalls => "total-falls",
            Self::RelayDiffers => "relay-differs",
            Self::SubsetLarger => "subset-larger",
            Self::SubsetOfOther => "subset-of-other",
            Self::Fraction => "fraction",
            Self::SupersedesStrange => "supersedes-strange",
            Self::DerivedAsObserved => "derived-as-observed",
            Self::MethodMissing => "method-missing",
            Self::MixedForces => "mixed-forces",
            Self::OldAsNew => "old-as-new",
            Self::PublishedBeforeSaid => "published-before-said",
            Self::PublishedLongAfter => "published-long-after",
            Self::AsOfAfterSaid => "as-of-after-said",
            Self::LaunchDay => "launch-day",
            Self::SaidBeforeLaunch => "said-before-launch",
            Self::DateInName => "date-in-name",
            Self::Physics => "physics",
            Self::Unused => "unused",
        }
    }

    /// What the rule finds, in a sentence without its full stop.
    ///
    /// # Examples
    /// ```
    /// use lofted_record::lint::Rule;
    ///
    /// assert_eq!(Rule::SubsetLarger.says(), "A part is larger than its whole");
    /// ```
    #[must_use]
    pub const fn says(self) -> &'static str {
        match self {
            Self::BoundFlipped => {
                "The words bound the number from one side, and the qualifier from the other"
            }
            Self::BoundLost => "The words bound the number, and the qualifier or a relay does not",
            Self::FigureNotInWords => "The words hold other numbers than the figure",
            Self::Outdated => "A figure that its party had replaced is told again",
            Self::CasualtiesAsDeaths => "A number of casualties stands as a number of killed",
            Self::WindowAsTotal => "A number of one week or day stands as a running total",
            Self::WholeAsPart => {
                "A figure that includes another was added to it, or stands for the rest"
            }
            Self::ArithmeticAsClaim => "The difference of two stated figures stands as a statement",
            Self::NumberForNone => {
                "A number stands for a claimant who, in another source of the day, gave none"
            }
            Self::ForecastAsPresent => "What was planned or forecast stands as present",
            Self::TwoQualifiers => "One statement stands twice, with two qualifiers",
            Self::SaidTwice => "One statement stands twice",
            Self::PlanChanged => "One claimant's plans differ within two weeks",
            Self::TotalFalls => "One claimant's running total falls",
            Self::RelayDiffers => "A relay or another rendering gives another number",
            Self::SubsetLarger => "A part is larger than its whole",
            Self::SubsetOfOther => "A part is of another quantity than its whole",
            Self::Fraction => "People or things that are counted whole stand with a fraction",
            Self::SupersedesStrange => "A claim supersedes a later one, or one of another party",
            Self::DerivedAsObserved => {
                "A figure that can only be computed stands as observed or assessed"
            }
            Self::MethodMissing => "A derived figure says nothing of its method",
            Self::MixedForces => "The number includes other forces, or men who are no troops",
            Self::OldAsNew => "A release of long ago is passed on without its date",
            Self::PublishedBeforeSaid => {
                "A source was published before the statement that it prints"
            }
            Self::PublishedLongAfter => {
                "A source was published long after the statement that it prints"
            }
            Self::AsOfAfterSaid => "A figure is about a time after it was stated, and is no plan",
            Self::LaunchDay => "A flight's day differs from its name or from its minute of launch",
            Self::SaidBeforeLaunch => "Something was said of a flight before it was flown",
            Self::DateInName => "A name holds another day than the row",
            Self::Physics => "The claims on a flight cannot all be true",
            Self::Unused => "A claimant or a source that no claim names",
        }
    }
}
