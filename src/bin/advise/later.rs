//! What could still come, for the JSON: what is certain already, what decides the rest, and what would change it.

use cooperation_advisor::domain::advice::Advice;
use cooperation_advisor::domain::answers::{Answers, ChoiceSet};
use cooperation_advisor::domain::ask_list::{AskList, ask_list};
use cooperation_advisor::domain::catalogue::Catalogue;
use cooperation_advisor::domain::certainty::{Certainty, Search};
use cooperation_advisor::domain::change::{Changes, Proposed, every_change};
use cooperation_advisor::domain::id::{QuestionId, SchemeId};
use cooperation_advisor::domain::question::{Hands, Side};
use cooperation_advisor::i18n::voice::Voice;
use serde_json::{Map, Value, json};

/// All of it, found once.
pub(super) struct Later<'a> {
    voice: Voice<'a>,
    certainty: Certainty,
    asks: AskList,
    changes: Vec<Changes>,
}

impl<'a> Later<'a> {
    pub(super) fn new(voice: Voice<'a>, answers: &Answers, advice: &Advice) -> Later<'a> {
        let catalogue: &Catalogue = voice.catalogue;
        let certainty = Search::new(catalogue, answers).finish();
        let asks = ask_list(catalogue, advice, &certainty);
        Later { voice, certainty, asks, changes: every_change(catalogue, answers, &advice.ranking).flatten().collect() }
    }

    /// Who can still come first; `null` where every scheme can be ruled out at once.
    pub(super) fn first_can_be(&self) -> Vec<Option<&'a str>> {
        self.certainty.first.iter().map(|first| first.map(|scheme| self.scheme(scheme))).collect()
    }

    /// The verdicts that a scheme can still get.
    pub(super) fn verdict_can_be(&self, scheme: SchemeId) -> Vec<&'static str> {
        let prospects = self.certainty.verdicts.iter().filter(|prospect| prospect.scheme == scheme);
        prospects.flat_map(|prospect| &prospect.can_be).map(|verdict| verdict.word()).collect()
    }

    /// The open questions that still decide something.
    pub(super) fn deciding(&self) -> Vec<Value> {
        let ask = |ask: &cooperation_advisor::domain::ask_list::ToAsk| {
            let side = match ask.side {
                Side::Cnrs => "cnrs",
                Side::Partner => "partner",
                Side::Both => "both",
            };
            let verdicts: Vec<&str> = ask.verdicts.iter().map(|scheme| self.scheme(*scheme)).collect();
            let first: Vec<Option<&str>> = ask.first.iter().map(|first| first.map(|scheme| self.scheme(scheme))).collect();
            json!({"question": self.question(ask.question), "side": side, "verdicts": verdicts, "first": first})
        };
        self.asks.questions.iter().map(ask).collect()
    }

    /// What the sources leave to check.
    pub(super) fn checks(&self) -> Vec<Value> {
        let check = |check: &cooperation_advisor::domain::ask_list::ToCheck| {
            let rule = self.voice.catalogue.scheme(check.scheme)?.requires.get(check.requirement)?;
            Some(json!({"scheme": self.scheme(check.scheme), "rule": rule.id, "text": self.voice.text(check.check)}))
        };
        self.asks.checks.iter().filter_map(check).collect()
    }

    /// The smallest changes for a scheme; `null` for the first one.
    pub(super) fn changes(&self, scheme: SchemeId) -> Value {
        let Some(changes) = self.changes.iter().find(|changes| changes.scheme == scheme) else { return Value::Null };
        let all = |found: &[Proposed]| -> Vec<Value> { found.iter().map(|proposed| self.change(proposed)).collect() };
        json!({"suits": all(&changes.suits), "possible": all(&changes.possible), "first": all(&changes.first)})
    }

    fn change(&self, proposed: &Proposed) -> Value {
        let hands = match proposed.hands {
            Hands::Yours => "yours",
            Hands::Time => "time",
            Hands::Given => "given",
        };
        let questions = || proposed.change.instead.iter().map(|(question, _)| *question);
        let was: Map<String, Value> = questions().zip(&proposed.was).map(|(question, set)| self.said(question, *set)).collect();
        let instead: Map<String, Value> = proposed.change.instead.iter().map(|(question, set)| self.said(*question, *set)).collect();
        json!({"hands": hands, "rises": proposed.rises, "was": was, "instead": instead})
    }

    fn said(&self, question: QuestionId, set: ChoiceSet) -> (String, Value) {
        let choices = self.voice.catalogue.question(question).map(|question| &question.choices);
        let ids = set.iter().filter_map(|choice| choices?.get(choice.index())).map(|choice| choice.id.to_string());
        (self.question(question).to_owned(), ids.collect())
    }

    fn scheme(&self, scheme: SchemeId) -> &'a str {
        self.voice.catalogue.scheme(scheme).map_or("", |scheme| &scheme.id)
    }

    fn question(&self, question: QuestionId) -> &'a str {
        self.voice.catalogue.question(question).map_or("", |question| &question.id)
    }
}
