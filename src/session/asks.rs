//! What to find out, by whom to ask.

use super::model::Model;
use super::shelf;
use crate::domain::ask_list::AskList;
use crate::domain::catalogue::Catalogue;
use crate::domain::id::{QuestionId, SchemeId};
use crate::domain::question::Side;
use crate::i18n::message::Message;
use crate::i18n::voice::Voice;

/// Something to find out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask<'a> {
    /// The question, where one asks it.
    pub question: Option<QuestionId>,
    /// What to ask.
    pub words: &'a str,
    /// What hangs on it.
    pub schemes: Vec<SchemeId>,
}

/// Whom to ask, and what. Those who alone can know come first.
#[must_use]
pub fn grouped<'a>(voice: Voice<'a>, model: &Model, list: &AskList) -> Vec<(Message<'static>, Vec<Ask<'a>>)> {
    let of = |title, side| {
        let asked = list.questions.iter().filter(move |ask| ask.side == side);
        let asks = asked.map(|ask| {
            let mut schemes = ask.verdicts.clone();
            schemes.extend(ask.first.iter().flatten().filter(|id| !ask.verdicts.contains(id)));
            Ask { question: Some(ask.question), words: voice.question(ask.question), schemes: shown(voice.catalogue, model, &schemes) }
        });
        // What decides on folded schemes alone is no matter for somebody who looks at today's.
        (title, asks.filter(|ask| !ask.schemes.is_empty()).collect::<Vec<Ask<'_>>>())
    };
    let mut groups = vec![of(Message::AskPartner, Side::Partner), of(Message::AskCnrs, Side::Cnrs), of(Message::AskTogether, Side::Both)];
    let checks = list.checks.iter().map(|ask| Ask { question: None, words: voice.text(ask.check), schemes: vec![ask.scheme] });
    groups.push((Message::AskCheck, checks.collect()));
    groups.retain(|(_, asks)| !asks.is_empty());
    groups
}

/// Of these schemes those that are on the ladder: a replaced one is folded there, and would only be a riddle here.
#[must_use]
pub fn shown(catalogue: &Catalogue, model: &Model, schemes: &[SchemeId]) -> Vec<SchemeId> {
    let families = shelf::shown(catalogue, model.shown, &model.given);
    schemes.iter().copied().filter(|id| families.iter().any(|family| family.scheme == *id)).collect()
}
