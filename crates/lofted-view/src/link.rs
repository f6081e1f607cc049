//! Links: the route, the query and the parts of it that a page knows.

pub mod bench_field;
pub mod carried;
pub mod embed;
pub mod in_place;
pub mod parts;
pub mod query;
pub mod route;
pub mod section;
pub mod shared_field;
