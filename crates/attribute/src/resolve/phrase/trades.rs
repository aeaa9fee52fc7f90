//! Nouns for bodies that are a trade or an office of one: "the crane operator", "the state auditor".

use crate::text::Passage;

/// Whether a noun for a body is one for a person by the word before it.
pub(super) fn is_trade(passage: &Passage<'_>, head: usize) -> bool {
    let works = passage.is_word(head, "operator")
        && passage.is_one_of(
            head - 1,
            &[
                "crane",
                "forklift",
                "machine",
                "switchboard",
                "equipment",
                "bulldozer",
                "camera",
                "radio",
                "telephone",
                "elevator",
                "drone",
                "tractor",
                "winch",
                "backhoe",
                "excavator",
                "projector",
                "boom",
                "lathe",
                "truck",
            ],
        );
    let holds = passage.is_word(head, "auditor")
        && passage.is_one_of(head - 1, &["state", "city", "county", "town", "general", "public", "former"]);
    works || holds
}
