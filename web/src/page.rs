//! The app's pages, one per route.

pub mod claim;
pub mod claimants;
pub mod compare;
pub mod data;
pub mod deployment;
pub mod flight;
pub mod flights;
pub mod methods;
pub mod not_found;
pub mod overview;
pub mod read;
pub mod sources;
pub mod timeline;
pub mod workbench;
