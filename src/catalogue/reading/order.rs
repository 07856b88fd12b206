//! Numbers texts in the order in which the catalogue names them.
//!
//! The files are read in an order of convenience. The static catalogue shows the texts in the order of the data, and the page reads
//! them from there: in one common order no text has to say its number.

use crate::catalogue::texts::Texts;
use crate::catalogue::wire::{Reader, Wire, Writer};
use crate::domain::catalogue::Catalogue;
use crate::domain::id::TextId;

/// The same catalogue and the same texts, renumbered. Texts that nothing names come last.
#[must_use]
pub fn renumbered(catalogue: &Catalogue, texts: &Texts) -> (Catalogue, Texts) {
    let mut written = Writer::default();
    catalogue.write(&mut written);
    let named = |id: &TextId| written.texts.contains(id);
    let unnamed = (0..).map(TextId).take(texts.all.len()).filter(|id| !named(id));
    let order: Vec<TextId> = written.texts.iter().copied().chain(unnamed).collect();
    let all = order.iter().map(|id| texts.all.get(id.index()).cloned().unwrap_or_default()).collect();
    let [shown, links, records] = [written.shown, written.links, written.records].map(|lines| lines.join("\n"));
    (Catalogue::read(&mut Reader::new(&written.bytes, &shown, &links, &records).renumbering(&order)), Texts { all })
}
