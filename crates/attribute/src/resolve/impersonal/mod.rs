//! What a description of a body, a text or a poll means: "the company", "the report", "43 percent".

pub(super) mod body_of;
pub(super) mod callings;
pub(super) mod campaigns;
pub(super) mod deeds;
pub(super) mod just_named;
pub(super) mod kinds;
pub(super) mod office_of;
pub(super) mod officials;
pub(super) mod outlets;
pub(super) mod polls;
pub(super) mod recalled;
pub(super) mod share_of;
pub(super) mod shares;
pub(super) mod texts;
pub(super) mod things;
pub(super) mod works;
