//! Which words near a number of goods say what it is: a cue is a line, with its test.

use lofted::claim::Metric;

use super::cue::{Cue, Means, Side, cues, means};

cues! {
    /// Cues of goods: containers, rounds, aircraft.
    GOODS, GOODS_EXAMPLES:
    "enough for" Before DerivedCapacity 40 6 => "The Zendan containers are enough for 400 shells.";
    "can carry" Before DerivedCapacity 44 6 => "The Zendan containers can carry 400 shells.";
    "can contain" Before DerivedCapacity 44 6 => "The Zendan containers can contain 400 shells.";
    "can hold" Before DerivedCapacity 44 6 => "The Zendan containers can hold 400 shells.";
    "capacity of" Before DerivedCapacity 44 6 => "The Zendan containers have a capacity of 400 shells.";
    "could accommodate" Before DerivedCapacity 44 6 => "The Zendan containers could accommodate 400 shells.";
    "could carry" Before DerivedCapacity 44 6 => "The Zendan containers could carry 400 shells.";
    "could contain" Before DerivedCapacity 44 6 => "The Zendan containers could contain 400 shells.";
    "could have carried" Before DerivedCapacity 44 6 => "The Zendan containers could have carried 400 shells.";
    "could have contained" Before DerivedCapacity 44 6 => "The Zendan containers could have contained 400 shells.";
    "could have held" Before DerivedCapacity 44 6 => "The Zendan containers could have held 400 shells.";
    "could hold" Before DerivedCapacity 44 6 => "The Zendan containers could hold 400 shells.";
    "equivalent to" Before DerivedCapacity 44 6 => "The Zendan cargo is equivalent to 400 shells.";
    "may carry" Before DerivedCapacity 44 6 => "The Zendan containers may carry 400 shells.";
    "may contain" Before DerivedCapacity 44 6 => "The Zendan containers may contain 400 shells.";
    "may have held" Before DerivedCapacity 44 6 => "The Zendan containers may have held 400 shells.";
    "may hold" Before DerivedCapacity 44 6 => "The Zendan containers may hold 400 shells.";
    "might carry" Before DerivedCapacity 44 6 => "The Zendan containers might carry 400 shells.";
    "might contain" Before DerivedCapacity 44 6 => "The Zendan containers might contain 400 shells.";
    "might hold" Before DerivedCapacity 44 6 => "The Zendan containers might hold 400 shells.";
    "would amount to" Before DerivedCapacity 44 6 => "The Zendan containers would amount to 400 shells.";
    "would carry" Before DerivedCapacity 44 6 => "The Zendan containers would carry 400 shells.";
    "would come to" Before DerivedCapacity 44 6 => "The Zendan containers would come to 400 shells.";
    "would have held" Before DerivedCapacity 44 6 => "The Zendan containers would have held 400 shells.";
    "would hold" Before DerivedCapacity 44 6 => "The Zendan containers would hold 400 shells.";
    "a day" After Nothing 50 1 => "Zenda uses 400 shells a day.";
    "each" After Nothing 60 0 => "The Zendan soldiers had 30 rounds each.";
    "fired" Before Nothing 44 3 => "Zenda fired 400 shells.";
    "fires" Before Nothing 44 2 => "Zenda fires 400 shells.";
    "makes" Before Nothing 44 2 => "Zenda makes 400 shells.";
    "manufactures" Before Nothing 44 2 => "Zenda manufactures 400 shells.";
    "output" Before Nothing 44 2 => "The Zendan output is 400 shells.";
    "produced" Before Nothing 44 2 => "Zenda produced 400 shells.";
    "produces" Before Nothing 44 2 => "Zenda produces 400 shells.";
}
