//! What the workbench says of itself.

/// What is done on it.
pub const LEAD: &str = "Write figures as they were stated: 7,000 km, about 4,350 mi, more than 7000, 6,900 to 7,100 km, \
                        87 min, 1 h 27 min, 5156 s. Any of them will do; several parties’ stand in one field with a \
                        semicolon between them. What is computed of them stands below; the address holds all of it.";
