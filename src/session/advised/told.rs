//! What is said first and what to do next, as JSON: the kind of it, what it names, and the words.

use super::{question, scheme_id};
use crate::domain::headline::{Headline, NextStep};
use crate::domain::id::SchemeId;
use crate::i18n::report;
use crate::i18n::voice::Voice;
use crate::session::json::Json;

/// The headline.
pub(super) fn headline(json: &mut Json, voice: Voice<'_>, name: &str, headline: &Headline) {
    let id = |scheme: Option<SchemeId>| scheme.map(|scheme| scheme_id(voice.catalogue, scheme));
    let kind = match headline {
        Headline::Reading { .. } => "reading",
        Headline::Existing { .. } => "existing",
        Headline::FindPartner => "find-partner",
        Headline::TooEarly => "too-early",
        Headline::Institutions { .. } => "institutions",
        Headline::Suits { .. } => "suits",
        Headline::SuitsIf { .. } => "suits-if",
        Headline::NothingMeets { .. } => "nothing-meets",
    };
    json.fields(name, |json| {
        json.text("kind", kind);
        match headline {
            Headline::FindPartner | Headline::TooEarly => {}
            Headline::Reading { name, successor } => {
                json.maybe("scheme", id(*name));
                json.maybe("successor", id(*successor));
            }
            Headline::Existing { agreement, then } => {
                json.maybe("scheme", id(*agreement));
                self::headline(json, voice, "then", then);
            }
            Headline::Institutions { scheme } => json.maybe("scheme", id(*scheme)),
            Headline::Suits { scheme } => json.maybe("scheme", id(Some(*scheme))),
            Headline::SuitsIf { scheme, open } => {
                json.maybe("scheme", id(Some(*scheme)));
                rules(json, voice, "open", Some(*scheme), open);
            }
            Headline::NothingMeets { made_for, blocked_by, instead, .. } => {
                json.maybe("scheme", id(*made_for));
                rules(json, voice, "blocked_by", *made_for, blocked_by);
                json.maybe("instead", id(*instead));
            }
        }
        json.text("text", &report::headline(voice, headline));
    });
}

/// The next step.
pub(super) fn next_step(json: &mut Json, voice: Voice<'_>, step: &NextStep) {
    let (kind, scheme) = match step {
        NextStep::Answer(_) => ("answer", None),
        NextStep::Read(scheme) => ("read", Some(scheme)),
        NextStep::FindPartner => ("find-partner", None),
        NextStep::JointCalls(scheme) => ("joint-calls", Some(scheme)),
        NextStep::Enter(scheme) => ("enter", Some(scheme)),
        NextStep::Settle { scheme, .. } => ("settle", Some(scheme)),
        NextStep::Change { scheme, .. } => ("change", Some(scheme)),
        NextStep::StayInformal => ("stay-informal", None),
    };
    json.fields("next_step", |json| {
        json.text("kind", kind);
        if let NextStep::Answer(id) = step {
            json.text("question", question(voice.catalogue, *id));
        }
        if let Some(scheme) = scheme {
            json.text("scheme", scheme_id(voice.catalogue, *scheme));
        }
        json.text("text", &report::next_step(voice, step));
    });
}

fn rules(json: &mut Json, voice: Voice<'_>, name: &str, scheme: Option<SchemeId>, places: &[usize]) {
    let scheme = scheme.and_then(|scheme| voice.catalogue.scheme(scheme));
    json.list(name, |json| {
        for rule in places.iter().filter_map(|place| scheme?.requires.get(*place)) {
            json.text("", &rule.id);
        }
    });
}
