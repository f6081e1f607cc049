//! The pages, each in one place: its state, its words, its chart data, its figures.

pub mod claim;
pub mod claimants;
pub mod compare;
pub mod data;
pub mod deployment;
pub mod flight;
pub mod flights;
pub mod methods;
pub mod overview;
pub mod read;
pub mod sources;
pub mod timeline;
pub mod workbench;
