//! Whom a description of a person means: "the minister", "his lawyer", "a Selt judge".

pub(super) mod ahead;
pub(super) mod anonymous;
pub(super) mod antecedents;
pub(super) mod apposed;
pub(super) mod described;
pub(super) mod epithets;
pub(super) mod examples;
pub(super) mod holders;
pub(super) mod introduced;
pub(super) mod kin;
pub(super) mod lead;
pub(super) mod only;
pub(super) mod others;
pub(super) mod own_words;
pub(super) mod posts;
pub(super) mod residents;
pub(super) mod roles;
pub(super) mod sequel;
pub(super) mod serving;
pub(super) mod shows;
pub(super) mod sides;
pub(super) mod staff;
pub(super) mod standing;
pub(super) mod together;
pub(super) mod told;
pub(super) mod view;
