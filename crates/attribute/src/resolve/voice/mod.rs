//! Whose own words a document or a part of it is: authors, letters, speeches, turns of a conversation, "I".

pub(super) mod asker;
pub(super) mod byline;
pub(super) mod credits;
pub(super) mod first_person;
pub(super) mod letters;
pub(super) mod lone_letter;
pub(super) mod on_floor;
pub(super) mod printed;
pub(super) mod signature;
pub(super) mod speaker;
