//! A codebook on a mill, and what a text says of it.

use super::super::{overall, read};
use crate::Codebook;

const CODEBOOK: &str = r#"
    on_topic = true
    names = ["Varn", "Ostrel", "Mill"]
    [[proposition]]
    id = "safe"
    sentence = "The mill at Varn is safe."
    about = "The old mill."
    topic = ["(mill|wheel)"]
    affirm = ["(safe|sound)"]
    deny = ["(unsafe|dangerous|collapse)"]
    [[proposition]]
    id = "close"
    sentence = "The mill should be closed."
    about = "The old mill."
    topic = ["(mill|wheel)"]
    should = ["(close|shut)", "send ... home"]
    [[proposition]]
    id = "hid"
    sentence = "Ostrel hid the report."
    about = "The report on the mill."
    topic = ["report"]
    affirm = ["@hide"]
    deny = ["@reveal"]
    [[proposition]]
    id = "guilt"
    sentence = "Ostrel is to blame for the collapse of the wheel."
    about = "The wheel of the mill, which fell in May."
    topic = ["wheel", "collapse"]
    affirm = ["savings", "make ... possible"]
    culprit = ["(Ostrel|owner)"]
    others = ["(storm|miller)"]
"#;

#[track_caller]
pub(super) fn check(id: &str, text: &str, stance: Option<&str>) {
    let codebook = Codebook::parse(CODEBOOK).unwrap();
    let nth = codebook.propositions().iter().position(|p| p.id == id).unwrap();
    let taken = read(&codebook, text, &[]);
    assert_eq!(overall(&taken, nth).map(|s| s.as_str()), stance, "{text}: {taken:#?}");
}
