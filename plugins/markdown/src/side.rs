//! One side of a conflict.

use ascribe_plugin::Error;
use jiff::civil::Date;

use crate::bold;
use crate::count;
use crate::day::{self, Day};
use crate::escape::code;
use crate::holder::Holder;
use crate::origin::Origin;
use crate::row::Row;
use crate::stance::Stance;

/// What a row of the kind `conflicts` tells of one side.
pub(crate) struct Side<'b> {
    pub(crate) id: &'b str,
    pub(crate) on: Option<Date>,
    pub(crate) origin: Origin<'b>,
    holder: Option<Holder>,
    stance: Option<Stance>,
    words: &'b str,
    documents: usize,
    context: &'b str,
}

impl<'b> Side<'b> {
    /// Reads the columns that begin with `left_` or `right_`.
    pub(crate) fn read(row: Row<'_, 'b>, side: &str) -> Result<Self, Error> {
        let column = |name: &str| format!("{side}_{name}");
        let text = |name| row.text(&column(name));
        let word = |name| row.word(&column(name));
        let origin = Origin {
            document_id: word("document_id")?,
            outlet: text("outlet")?,
            title: text("title")?,
            published: None,
            uri: word("uri")?,
            duplicate_of: None,
        };
        let (kind, actor_id) = (word("kind")?, text("actor_id")?);
        let holder = match text("holder")? {
            // No column tells the voice. Statements are never the outlet's own, nor is what an actor says.
            Some(name) if actor_id.is_none() && Some(name) == origin.outlet && kind != "statement" => {
                Some(Holder::Outlet(name.to_owned()))
            }
            Some(name) => Some(Holder::Actor { name: name.to_owned(), id: actor_id.unwrap_or_default().to_owned() }),
            None if kind == "position" => Some(Holder::Outlet(origin.uri.to_owned())),
            None => None,
        };
        Ok(Self {
            id: word("id")?,
            on: row.cell(&column("on"))?.date(),
            holder,
            stance: text("stance")?.map(Stance::of),
            words: word("words")?,
            documents: usize::try_from(row.cell(&column("documents"))?.int().unwrap_or_default()).unwrap_or_default(),
            context: word("context")?,
            origin,
        })
    }

    /// The side as an item of a list: whose it is, when, and where it stands, and the words in the passage around
    /// them.
    pub(crate) fn write(&self, on: Option<Day>) -> String {
        let who = self.holder.as_ref().map(Holder::label);
        let who = who.into_iter().chain(self.stance.map(|stance| format!("**{}**", stance.word())));
        let mut items = vec![who.collect::<Vec<_>>().join(" ")];
        items.retain(|who| !who.is_empty());
        items.push(day::or_undated(on));
        items.push(format!("in {}", count::of(self.documents, "document", "independent documents")));
        let outlet = self.origin.outlet().map(|outlet| format!("{outlet}: ")).unwrap_or_default();
        items.push(format!("{outlet}{}", self.origin.title()));
        items.push(code(self.id));
        let passage = bold::passage(self.words, self.context, "    > ");
        format!("  - {}\n\n    > {passage}\n\n", items.join(" · "))
    }
}
