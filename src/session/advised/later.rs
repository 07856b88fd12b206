//! What could still come, as JSON: what is certain already, what decides the rest, and what would change it.

use super::{chosen, question, scheme_id, yes_or_no};
use crate::domain::advice::Advice;
use crate::domain::ask_list::{AskList, ask_list};
use crate::domain::certainty::Certainty;
use crate::domain::change::Proposed;
use crate::domain::id::SchemeId;
use crate::domain::question::{Hands, Side};
use crate::i18n::voice::Voice;
use crate::session::json::Json;
use crate::session::thought::Thought;

/// All of it, found once.
pub(super) struct Later<'a> {
    voice: Voice<'a>,
    certainty: &'a Certainty,
    asks: AskList,
    thought: &'a Thought<'a>,
}

impl<'a> Later<'a> {
    /// What was thought through of an advice.
    pub(super) fn new(voice: Voice<'a>, advice: &Advice, thought: &'a Thought<'a>) -> Option<Later<'a>> {
        let certainty = thought.certainty()?;
        Some(Later { voice, certainty, asks: ask_list(voice.catalogue, advice, certainty), thought })
    }

    /// Who can still come first (`null` where every scheme can be ruled out at once), the open questions that still decide something, and
    /// what the sources leave to check.
    pub(super) fn write(&self, json: &mut Json) {
        let catalogue = self.voice.catalogue;
        self.firsts(json, "first_can_be", &self.certainty.first);
        json.list("deciding", |json| {
            for ask in &self.asks.questions {
                let side = match ask.side {
                    Side::Cnrs => "cnrs",
                    Side::Partner => "partner",
                    Side::Both => "both",
                };
                json.fields("", |json| {
                    json.text("question", question(catalogue, ask.question));
                    json.text("side", side);
                    json.list("verdicts", |json| {
                        for id in &ask.verdicts {
                            json.text("", self.scheme(*id));
                        }
                    });
                    self.firsts(json, "first", &ask.first);
                });
            }
        });
        json.list("checks", |json| {
            for check in &self.asks.checks {
                let rule = catalogue.scheme(check.scheme).and_then(|scheme| scheme.requires.get(check.requirement));
                json.fields("", |json| {
                    json.text("scheme", self.scheme(check.scheme));
                    json.text("rule", rule.map_or("", |rule| &rule.id));
                    json.text("text", self.voice.text(check.check));
                });
            }
        });
    }

    /// The verdicts that a scheme can still get.
    pub(super) fn verdict_can_be(&self, json: &mut Json, scheme: SchemeId) {
        let known = self.certainty.verdicts.iter().find(|prospect| prospect.scheme == scheme);
        json.list("verdict_can_be", |json| {
            for verdict in known.map(|prospect| &*prospect.can_be).unwrap_or_default() {
                json.text("", verdict.word());
            }
        });
    }

    /// The smallest changes for a scheme; `null` for the first one.
    pub(super) fn changes(&self, json: &mut Json, scheme: SchemeId) {
        let Some(changes) = self.thought.changes(scheme) else { return json.plain("changes", "null") };
        json.fields("changes", |json| {
            for (goal, found) in [("suits", &changes.suits), ("possible", &changes.possible), ("first", &changes.first)] {
                json.list(goal, |json| {
                    for proposed in found {
                        self.change(json, proposed);
                    }
                });
            }
        });
    }

    fn change(&self, json: &mut Json, proposed: &Proposed) {
        let hands = match proposed.hands {
            Hands::Yours => "yours",
            Hands::Time => "time",
            Hands::Given => "given",
        };
        let instead = &proposed.change.instead;
        json.fields("", |json| {
            json.text("hands", hands);
            json.plain("rises", yes_or_no(proposed.rises));
            json.fields("was", |json| {
                for ((id, _), set) in instead.iter().zip(&proposed.was) {
                    chosen(json, self.voice.catalogue, *id, *set);
                }
            });
            json.fields("instead", |json| {
                for (id, set) in instead {
                    chosen(json, self.voice.catalogue, *id, *set);
                }
            });
        });
    }

    /// Those who can come first; `null` stands for none.
    fn firsts(&self, json: &mut Json, name: &str, all: &[Option<SchemeId>]) {
        json.list(name, |json| {
            for first in all {
                json.maybe("", first.map(|id| self.scheme(id)));
            }
        });
    }

    fn scheme(&self, scheme: SchemeId) -> &'a str {
        scheme_id(self.voice.catalogue, scheme)
    }
}
