//! Whose report a person's remarks come from, where the report is named behind them: "From her remarks it
//! was unclear why, the agency reported."

use ascribe_model::ActorKind;

use super::chain::Hop;
use crate::resolve::Draft;
use crate::resolve::cast::Cast;
use crate::text::Passage;
use crate::words::Class;

/// What somebody has said, told of as a whole.
const REMARKS: &[&str] = &[
    "remarks",
    "statements",
    "comments",
    "words",
    "answers",
    "speech",
    "statement",
    "comment",
    "interview",
    "testimony",
];

/// How many statements before the report come from it, and how many sentences back they can stand.
const REACH: usize = 3;
const FAR: usize = 5;

/// Gives the statements of a person right before an outlet's report on that person's remarks the outlet as
/// a link.
pub(crate) fn link(passage: &Passage<'_>, cast: &mut Cast<'_, '_>, drafts: &mut [Draft]) {
    let mut order: Vec<(usize, usize, usize)> =
        drafts.iter().enumerate().map(|(nth, draft)| (draft.sentence, draft.content[0].start, nth)).collect();
    order.sort_unstable();
    for nth in 0..drafts.len() {
        let report = &drafts[nth];
        let (Some(outlet), Some(source)) = (report.actor, report.source.clone()) else { continue };
        if cast.actors[outlet].kind != ActorKind::Outlet {
            continue;
        }
        let (cue, sentence) = (report.cue.clone(), report.sentence);
        let Some(speaker) = remarks(passage, cast, report) else { continue };
        if speaker == outlet {
            continue;
        }
        let end = order.partition_point(|&(other, ..)| other < sentence);
        let near = order[..end].iter().rev().take_while(|&&(other, ..)| other + FAR >= sentence);
        let same = |&&(.., other): &&(usize, usize, usize)| drafts[other].actor == Some(speaker);
        let said: Vec<usize> = near.take_while(same).take(REACH).map(|&(.., other)| other).collect();
        for other in said {
            let hops = &mut drafts[other].hops;
            if hops.iter().all(|hop| hop.actor != outlet) {
                hops.push(Hop { actor: outlet, surface: Some(source.clone()), cue: cue.clone() });
            }
        }
    }
}

/// Whose remarks a report is on: "her remarks" in what it says.
fn remarks(passage: &Passage<'_>, cast: &mut Cast<'_, '_>, report: &Draft) -> Option<usize> {
    let noun = report.content.iter().flat_map(Clone::clone).find(|&at| {
        passage.quote_at(at).is_none()
            && passage.is_one_of(at, REMARKS)
            && at > report.content[0].start
            && passage.tokens[at - 1].is(Class::POSSESSIVE)
    })?;
    let owner = noun - 1;
    let sentence = passage.sentences.partition_point(|s| s.end <= owner);
    cast.pronoun(&passage.word(owner).to_lowercase(), &(owner..noun), sentence, &[])
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::read;

    fn links(text: &str) -> Vec<Vec<String>> {
        let (_, findings) = read(text);
        let name = |id| findings.actors.iter().find(|a| a.id == id).map_or(String::new(), |a| a.name.clone());
        findings.statements.iter().map(|s| s.links.iter().map(|link| name(link.actor.clone())).collect()).collect()
    }

    #[test]
    fn a_report_on_remarks_passes_them_on() {
        let found = links(
            "The ice is thin, Vera Tarn said. It was unclear from her remarks who had measured it, according to a \
             report by the Tamm News Agency.",
        );
        assert_eq!(found[0], ["Tamm News Agency", "The Courier"]);
        let found = links(
            "The ice is thin, Vera Tarn said. It was unclear who had measured it, according to a report by the Tamm \
             News Agency.",
        );
        assert_eq!(found[0], ["The Courier"]);
    }
}
