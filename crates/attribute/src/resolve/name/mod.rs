//! Who and what a text names: people, bodies, states, and how they are written.

pub(super) mod apart;
pub(super) mod bodies;
pub(super) mod called;
pub(super) mod classify;
pub(super) mod evidence;
pub(super) mod first_names;
pub(super) mod fronts;
pub(super) mod gender;
pub(super) mod headings;
pub(super) mod inventory;
pub(super) mod joins;
pub(super) mod named;
pub(super) mod namesakes;
pub(super) mod outlets;
pub(super) mod papers;
pub(super) mod people;
pub(super) mod places;
pub(super) mod runs;
pub(super) mod spelling;
pub(super) mod states;
pub(super) mod titles;
