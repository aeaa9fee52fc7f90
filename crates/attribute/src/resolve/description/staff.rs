//! What those are called who only have a part in what is told, and those who serve others.

use crate::words::Words;

/// Those who have a part in what is told and are seldom its subject.
pub(crate) static OTHERS: Words = Words::new(
    "narrator reporter interviewer fact-checker checker announcer caller gunman shooter attacker suspect \
    victim translator juror prosecutor questioner heckler protester demonstrator anchor commenter reader \
    presenter passer-by bystander user member moderator official passenger employer employee landlord landlady tenant \
    neighbor neighbour customer client shopper receptionist bouncer boy girl child kid toddler teen teenager \
    classmate deputy dispatcher operator stranger onlooker spectator viewer listener fan patient respondent \
    participant impostor imposter impersonator look-alike lookalike interpreter cameraman voter bailiff stenographer",
);

/// Roles of those who speak for others or tell of them, and are not what they tell of.
pub(crate) static STAFF: Words = Words::new(
    "spokesman spokeswoman spokesperson aide adviser advisor strategist analyst professor reporter editor \
    host correspondent pollster consultant columnist journalist wife husband daughter son father mother \
    brother sister",
);
