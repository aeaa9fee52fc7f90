//! Whom pronouns mean, and words that alone stand for people: "he", "they", "both", "some".

pub(super) mod bare;
pub(super) mod beside;
pub(super) mod both;
pub(super) mod clauses;
pub(super) mod dangling;
pub(super) mod expletive;
pub(super) mod it;
pub(super) mod plural;
pub(super) mod pronouns;
pub(super) mod quantified;
pub(super) mod resumes;
pub(super) mod rows;
pub(super) mod they;
pub(super) mod topics;
pub(super) mod twos;
pub(super) mod with_others;
