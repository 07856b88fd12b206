//! Which schemes are shown, and in which order: the generations, and what the list is narrowed to.

use super::given::Given;
use super::model::Model;
use super::search::finds;
use crate::domain::catalogue::Catalogue;
use crate::domain::id::SchemeId;
use crate::domain::scheme::{Generation, Scheme};
use crate::i18n::voice::Voice;
use crate::link::state::{Filter, Shown};

/// A scheme, with those it replaced folded under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Family {
    /// The scheme.
    pub scheme: SchemeId,
    /// Those it takes the place of, in catalogue order.
    pub folded: Vec<SchemeId>,
}

/// The schemes of these generations, lightest commitment first.
#[must_use]
pub fn families(catalogue: &Catalogue, shown: Shown) -> Vec<Family> {
    let of = |wanted: fn(&Scheme, Shown) -> bool| {
        catalogue.schemes().filter(move |(_, scheme)| wanted(scheme, shown)).map(|(id, _)| Family { scheme: id, folded: Vec::new() })
    };
    match shown {
        Shown::All => of(|_, _| true).collect(),
        Shown::Table(_) => of(|scheme, shown| matches!(shown, Shown::Table(table) if scheme.generations.contains(&table))).collect(),
        Shown::Today => {
            let mut today: Vec<Family> = of(|scheme, _| scheme.generations.contains(&Generation::Today)).collect();
            for family in &mut today {
                let replaced = catalogue.schemes().filter(|(_, scheme)| scheme.successor() == Some(family.scheme));
                family.folded = replaced.map(|(id, _)| id).collect();
            }
            today
        }
    }
}

/// The schemes on the page: those of the generations asked for, of which the page around us may show some only.
#[must_use]
pub fn shown(catalogue: &Catalogue, shown: Shown, given: &Given) -> Vec<Family> {
    // One that was replaced is shown in its own right where it is named.
    let generation = if shown == Shown::Today && !given.only.is_empty() { Shown::All } else { shown };
    let mut families = families(catalogue, generation);
    families.retain(|family| given.shows(family.scheme));
    families
}

/// What the list of schemes shows: the families, narrowed to what was asked for.
///
/// Whoever looks for a name finds it in whichever generation it stands.
#[must_use]
pub fn listed(voice: Voice<'_>, model: &Model) -> Vec<Family> {
    let filter = &model.filter;
    let narrowed = filter.aim.is_some() || filter.status.is_some() || !filter.search.trim().is_empty();
    let shown = if narrowed && model.shown == Shown::Today { Shown::All } else { model.shown };
    let mut families = self::shown(voice.catalogue, shown, &model.given);
    families.retain(|family| voice.catalogue.scheme(family.scheme).is_some_and(|scheme| passes(voice, filter, scheme)));
    families
}

fn passes(voice: Voice<'_>, filter: &Filter, scheme: &Scheme) -> bool {
    filter.aim.is_none_or(|aim| scheme.aims.contains(aim))
        && filter.status.is_none_or(|status| scheme.status.kind() == status)
        && finds(voice, scheme, &filter.search)
}
