//! One position: a row of the kind `positions`, and what is written of it.

use ascribe_cells::Cell;
use ascribe_plugin::Error;

use crate::bold;
use crate::day::{self, Day};
use crate::escape::{code, inline};
use crate::holder::Holder;
use crate::origin::Origin;
use crate::row::Row;
use crate::stance::Stance;
use crate::statement::Form;

/// What is read of a row.
pub(crate) struct Position<'b> {
    pub(crate) id: &'b str,
    pub(crate) proposition_id: &'b str,
    pub(crate) proposition: &'b str,
    pub(crate) holder: Holder,
    pub(crate) stance: Stance,
    pub(crate) held_on: Option<Day>,
    /// First code point of the evidence.
    pub(crate) start: i64,
    pub(crate) origin: Origin<'b>,
    evidence: &'b str,
    rule: &'b str,
    statement_id: Option<&'b str>,
    source: Option<&'b str>,
    form: Option<Form>,
    context: &'b str,
}

impl<'b> Position<'b> {
    pub(crate) fn read(row: Row<'_, 'b>) -> Result<Self, Error> {
        let origin = Origin::read(row)?;
        Ok(Self {
            id: row.word("position_id")?,
            proposition_id: row.word("proposition_id")?,
            proposition: row.word("proposition")?,
            holder: match (row.word("voice")?, row.text("actor_id")?, row.text("holder")?) {
                ("outlet", _, name) => Holder::Outlet(name.unwrap_or(origin.uri).to_owned()),
                (_, Some(id), name) => Holder::Actor { name: name.unwrap_or(id).to_owned(), id: id.to_owned() },
                (_, None, _) => Holder::Unknown,
            },
            stance: Stance::of(row.word("stance")?),
            held_on: row.day("held_on", "held_on_precision")?,
            start: match row.cell("evidence_spans")? {
                Cell::Spans(spans) => spans.iter().next().map_or(0, |(start, _)| start),
                _ => 0,
            },
            origin,
            evidence: row.word("evidence")?,
            rule: row.word("rule")?,
            statement_id: row.text("statement_id")?,
            source: row.text("source")?,
            form: row.text("kind")?.map(Form::of),
            context: row.word("context")?,
        })
    }

    /// The position under a heading that names its holder: stance, the words in their context, and where they stand.
    pub(crate) fn write(&self) -> String {
        let mut lead = vec![format!("**{}**", self.stance.word())];
        if self.holder == Holder::Unknown {
            lead.extend(self.source.map(|words| format!("“{}”", inline(words))));
        }
        lead.push(day::or_undated(self.held_on));
        lead.extend(self.form.map(|form| form.word().to_owned()));
        format!(
            "{}\n\n> {}\n\n- {}\n\n",
            lead.join(" · "),
            bold::passage(self.evidence, self.context, "> "),
            self.origin().join(" · "),
        )
    }

    /// Where it stands, and what made it one.
    fn origin(&self) -> Vec<String> {
        let head: Vec<_> = self.origin.outlet().into_iter().chain([self.origin.published()]).collect();
        let mut items = vec![format!("{}: {}", head.join(", "), self.origin.title())];
        items.extend(self.statement_id.map(|id| format!("statement {}", code(id))));
        items.push(format!("position {}", code(self.id)));
        let rules: Vec<_> = self.rule.split('+').filter(|rule| !rule.is_empty()).map(code).collect();
        if !rules.is_empty() {
            items.push(format!("by {}", rules.join(", ")));
        }
        items
    }
}
