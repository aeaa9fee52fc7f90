//! Two parties on one proposition: one affirms, the other denies.

use ascribe_model::{Conflict, ConflictId, ConflictKind};

use super::party::Voice;
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
            if left.party.is(&right.party) || is_beside(left, right, &sides) || is_beside(right, left, &sides) {
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

/// Whether a source without a name tells nothing more against its opponent: somebody with a name stands there on its
/// side already.
fn is_beside(one: &Taken, opponent: &Taken, sides: &[(&Taken, u32)]) -> bool {
    let stands = |other: &Taken| {
        other.party.voice == Voice::Actor
            && !other.party.unnamed
            && other.affirms == one.affirms
            && !other.party.is(&opponent.party)
    };
    one.party.unnamed && sides.iter().any(|(other, _)| stands(other))
}
