//! Two parties on one proposition: one affirms, the other denies.

use ascribe_model::{Conflict, ConflictId, ConflictKind};

use super::stand::{Taken, stories};

/// The conflicts among all that is taken on one proposition, in the order of [`Taken::order`].
///
/// The left side affirms. There is one conflict for each who affirms and each who denies, whatever number
/// of documents each does it in; of two who both changed sides there are two. The evidence of a side is its
/// best alone, so that who has said it once plainly is not shown where it is said in passing.
pub(super) fn find(taken: &[&Taken], found: &mut Vec<Conflict>) {
    let sides: Vec<(&Taken, u32)> = taken
        .chunk_by(|a, b| a.party == b.party && a.affirms == b.affirms)
        .map(|same| (same[0], stories(same.iter().copied())))
        .collect();
    for &(left, left_documents) in sides.iter().filter(|(side, _)| side.affirms) {
        for &(right, right_documents) in sides.iter().filter(|(side, _)| !side.affirms) {
            if left.party.is(&right.party) {
                continue;
            }
            found.push(Conflict {
                id: ConflictId::new(ConflictKind::Stance, &left.proposition, &left.id, &right.id),
                kind: ConflictKind::Stance,
                subject: left.proposition.to_string(),
                left: left.side(left_documents),
                right: right.side(right_documents),
                why: format!(
                    "{} affirmed it {}; {} denied it {}.",
                    left.party.subject(),
                    left.when(),
                    right.party.subject(),
                    right.when()
                ),
            });
        }
    }
}
