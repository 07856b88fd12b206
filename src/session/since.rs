//! What has changed since a link was made, from its own record and the catalogue's change log. Old rules are not at hand: what came first
//! then is what the link says, what comes first today is computed.

use crate::domain::advice::Advice;
use crate::domain::catalogue::Catalogue;
use crate::domain::id::SchemeId;
use crate::domain::source::Date;
use crate::i18n::dating;
use crate::i18n::ladder::is_first;
use crate::i18n::message::Message;
use crate::i18n::voice::Voice;
use crate::link::shared::Made;

/// What a link that is made now records. There is no clock here: the day is the caller's.
#[must_use]
pub fn made(catalogue: &Catalogue, advice: &Advice, day: Option<Date>) -> Made {
    Made { edition: catalogue.registry.edition(), day, first: first(advice) }
}

/// The scheme that comes first, if one does.
#[must_use]
pub fn first(advice: &Advice) -> Option<SchemeId> {
    advice.ranking.first().filter(|ranked| is_first(ranked)).map(|ranked| ranked.judgement.scheme)
}

/// What to say of a link that was made then, for answers that have this advice today.
#[must_use]
pub fn told(voice: Voice<'_>, made: Made, advice: &Advice) -> Vec<String> {
    let registry = &voice.catalogue.registry;
    let day = made.day.map(|day| dating::date(voice, day));
    let now = first(advice);
    let mut told = Vec::new();
    told.push(match (registry.published(made.edition), &day) {
        (Some(edition), Some(date)) => voice.say(Message::LinkMade { date, edition: &edition.id }),
        (Some(edition), None) => voice.say(Message::LinkMadeWith { edition: &edition.id }),
        (None, _) => voice.say(Message::LinkMadeNewer),
    });
    match (made.first, now) {
        (Some(then), Some(now)) if then == now => told.push(voice.say(Message::LinkSameFirst { scheme: &voice.title(now) })),
        (Some(then), Some(now)) => {
            told.push(voice.say(Message::LinkOtherFirst { then: &voice.title(then), now: &voice.title(now) }));
        }
        (Some(then), None) => told.push(voice.say(Message::LinkNoneFirst { then: &voice.title(then) })),
        (None, _) => {}
    }
    for logged in &voice.catalogue.edition.log {
        let published = registry.editions.iter().find(|edition| edition.id == logged.edition);
        let touches = |scheme: Option<SchemeId>| scheme.is_some_and(|scheme| logged.schemes.contains(&scheme));
        let concerns = logged.schemes.is_empty() || touches(made.first) || touches(now);
        if concerns && published.is_some_and(|edition| edition.number > made.edition) {
            told.push(voice.labelled(&logged.edition, voice.text(logged.says)));
        }
    }
    told
}
