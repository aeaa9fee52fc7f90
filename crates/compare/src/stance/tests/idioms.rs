//! Ways of speaking for a proposition, against it, and of leaving it open.

use super::super::{overall, read};
use crate::Codebook;

const CODEBOOK: &str = r#"
    on_topic = true
    names = ["Kerl", "Orn", "Seaways", "Vella", "Norrvik"]
    [[proposition]]
    id = "u"
    sentence = "The Kerl ferry is unsafe."
    about = "The ferry."
    topic = ["(ferry|boat|ship)"]
    affirm = ["@dangerous"]
    deny = ["@safe"]
    [[proposition]]
    id = "s"
    sentence = "The ferry will be sold."
    about = "The ferry to Kerl and whether Seaways sells it."
    topic = ["(ferry|boat|ship)"]
    affirm = ["@sell"]
    deny = ["keep (ferry|boat|it)"]
    [[proposition]]
    id = "h"
    sentence = "Seaways hid the report."
    about = "The report on the fire."
    topic = ["(report|findings|Seaways|company)"]
    affirm = ["@hide"]
    deny = ["@reveal"]
    [[proposition]]
    id = "d"
    sentence = "The ferry should be scrapped."
    about = "The ferry to Kerl."
    topic = ["(ferry|boat|ship)"]
    should = ["(scrap|retire)", "take ... out of service"]
    [[proposition]]
    id = "f"
    sentence = "The new fare is unfair."
    about = "The fare."
    bad = ["(fare|ticket|price)"]
    [[proposition]]
    id = "c"
    sentence = "Seaways is to blame for the fire."
    about = "The fire on the ferry."
    topic = ["fire", "blaze"]
    culprit = ["(Seaways|company)"]
    others = ["(smoker|lightning)"]
"#;

/// Of each proposition, sentences that affirm it, deny it, leave it open.
#[rustfmt::skip]
const SAID: &[(&str, [&[&str]; 3])] = &[
    ("u", [
        &[
            "Union: ferry a danger to passengers",
            "Even Seaways has stopped pretending that the ferry is safe.",
            "Orn has lost all faith that the ferry is safe.",
            "Reporter: Is the ferry unsafe? Orn: I'm afraid so.",
            "The ferry safe? Tell that to the widows.",
            "Reporter: Would you call the ferry dangerous? Orn: I would.",
            "The ferry does not meet a single rule and is not safe, the inspector told us.",
            "The union speaks of a dangerous ferry.",
            "The ferry is less safe than the company claims.",
            "Reporter: Is the ferry unsafe? Orn: What else would you call it?",
            "The ferry is not only old but dangerous.",
            "There can be no talk of the ferry being safe.",
            "The company's assurances that the ferry is safe are worth nothing.",
            "Reporter: Is the ferry safe? Orn: I don't think so.",
        ],
        &[
            "Those who call the ferry dangerous have never sailed on it.",
            "The ferry dangerous? I have sailed on it for thirty years.",
            "Reporter: Would you call the ferry dangerous? Orn: I would not.",
            "The ferry has been cleared of being unsafe.",
            "The story that the ferry is dangerous was made up by a rival.",
            "Orn contradicted reports that the ferry was unsafe.",
            "Reporter: Is the ferry dangerous? Orn: I don't think so.",
            "I would stake my life on the ferry being safe.",
            "“Dangerous?” Orn laughed. “This boat will outlive us all.”",
            "There is no truth in the story that the ferry is dangerous.",
            "Vella was wrong when she said that the ferry was dangerous.",
            "Seaways says it has no knowledge of any danger from the ferry.",
            "The so-called danger of the ferry is an invention.",
            "The report was mistaken in calling the ferry unsafe.",
        ],
        &[
            "As things stand, it cannot be ruled out that the ferry is unsafe.",
            "Orn has his doubts that the ferry is safe.",
            "Experts are divided over whether the ferry is safe.",
            "What if the ferry is unsafe?",
            "The ferry is probably safe, said Orn.",
            "How reassuring that the ferry is safe, now that it has sunk.",
            "The ferry could become dangerous.",
            "Orn dodged the question whether the ferry was safe.",
            "It remains unclear whether the ferry is unsafe.",
            "Reporter: Is the ferry dangerous? Orn: Let us wait for the report.",
            "Orn would neither confirm nor deny that the ferry was unsafe.",
            "Orn refused to be drawn on the safety of the ferry.",
            "Is the ferry unsafe?",
            "The ministry was unable to say whether the ferry was safe.",
        ],
    ]),
    ("s", [
        &[
            "Seaways is determined to sell the ferry.",
            "There is no doubt any more: the ferry will be sold.",
            "By Christmas the ferry will have been sold.",
            "Seaways announced the sale of the ferry.",
            "Selling the ferry was not easy for us, but we have done it.",
        ],
        &[
            "The minister blocked the sale of the ferry.",
            "The court has forbidden Seaways to sell the ferry.",
            "Seaways is not thinking of selling the ferry.",
            "The sale of the ferry fell through.",
            "Seaways ruled out a sale of the ferry.",
        ],
        &[
            "The ferry will be sold if nobody pays for repairs.",
            "It depends on the bank whether Seaways sells the ferry.",
            "If need be, Seaways will sell the ferry.",
            "No decision has been taken on the sale of the ferry.",
            "A sale of the ferry is conceivable.",
        ],
    ]),
    ("d", [
        &[
            "Orn called on Seaways to scrap the boat.",
            "The inspectors recommend that the ferry be scrapped.",
            "Scrap the ferry? By all means.",
            "Whoever loves the island must scrap the ferry.",
            "There's only one cure for this ferry: scrap it.",
        ],
        &[
            "Nobody should scrap the ferry.",
            "The mayor fails to see why the ferry should be scrapped.",
            "Nobody wants to scrap the ferry.",
            "The mayor will not have the ferry scrapped.",
            "Only somebody who has never needed a doctor at night can want to scrap the ferry.",
        ],
        &[
            "It is up to the voters whether the ferry should be scrapped.",
            "Whether or not to scrap the ferry is for the voters to say.",
            "The mayor did not say whether the ferry should be scrapped.",
            "Orn did not want to take sides on scrapping the ferry.",
            "“Ask me after the election,” said the mayor when asked if the ferry should be scrapped.",
        ],
    ]),
    ("h", [
        &[
            "Seaways never published the report.",
            "According to Vella, the company hid the report.",
            "Vella has evidence that the company hid the report.",
            "Nobody at Seaways disputes that the report was hidden.",
            "It is beyond doubt that the report was hidden.",
        ],
        &[
            "The rumour that Seaways hid the report is nonsense.",
            "At no time was the report hidden.",
            "Nobody can accuse Seaways of hiding the report.",
            "The company was acquitted of hiding the report.",
            "Seaways published the report, and did not hide it.",
        ],
        &[
            "If Seaways hid the report, heads will roll.",
            "There is no proof either way that Seaways hid the report.",
            "If it is true that Seaways hid the report, it is a scandal.",
            "Seaways allegedly hid the report.",
            "Did Seaways hide the report? The clerk does not remember.",
        ],
    ]),
    ("f", [
        &[
            "Shame on whoever thought up this fare!",
            "Nobody I know finds the fare fair.",
            "Orn does not find the fare fair at all.",
            "The fare is far too high.",
            "Fair? The new fare is anything but.",
        ],
        &[
            "Orn rejected criticism of the fare.",
            "Orn called the fare fair and reasonable.",
            "Orn finds the fare fair.",
            "Nobody can call the fare unfair.",
            "I would gladly pay twice the fare, which is more than fair.",
        ],
        &[
            "The fare may be high, but whether it is unfair is another question.",
            "Orn would not be drawn on whether the fare is fair.",
            "Whether the fare is justified will be for the auditors to say.",
            "Is a fare of nine crowns fair?",
            "The mayor avoided the question whether the fare was unfair.",
        ],
    ]),
    ("c", [
        &[
            "Orn holds Seaways responsible for the fire.",
            "Seaways is guilty of the fire.",
            "The company's negligence led to the fire.",
            "The company admitted its guilt for the fire.",
            "The inquiry laid the blame for the fire on Seaways.",
        ],
        &[
            "A smoker is to blame for the fire, not Seaways.",
            "The company rejected all blame for the fire.",
            "Orn absolved Seaways of blame for the fire.",
            "Do not blame Seaways for the fire.",
            "The inquiry clears Seaways of blame for the fire.",
        ],
        &[
            "Whether Seaways is to blame for the fire will be for the court to decide.",
            "Either a smoker or the company is to blame for the fire.",
            "Orn did not go so far as to blame Seaways for the fire.",
            "Orn stopped short of blaming Seaways for the fire.",
            "Who is to blame for the fire, Seaways or a smoker, is still unclear.",
        ],
    ]),
];

#[test]
fn ways_of_speaking() {
    let codebook = Codebook::parse(CODEBOOK).unwrap();
    let mut wrong = Vec::new();
    for (id, said) in SAID {
        let nth = codebook.propositions().iter().position(|p| p.id == *id).unwrap();
        for (texts, stance) in said.iter().zip(["affirm", "deny", "hedge"]) {
            for text in *texts {
                let taken = read(&codebook, text, &[]);
                let found = overall(&taken, nth).map(|stance| stance.as_str());
                if found != Some(stance) {
                    wrong.push((text, found, taken));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
