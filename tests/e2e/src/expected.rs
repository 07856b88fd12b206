//! What the page must show for a visit, in the form in which [`crate::check`] reads the page.

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::domain::advice::{Advice, advise};
use cooperation_advisor::domain::answers::Answer;
use cooperation_advisor::domain::headline::Headline;
use cooperation_advisor::domain::id::SchemeId;
use cooperation_advisor::domain::pathway::{Path, Pathway, Stage, pathway};
use cooperation_advisor::domain::question::Side;
use cooperation_advisor::domain::scheme::StatusKind;
use cooperation_advisor::i18n::message::Message;
use cooperation_advisor::i18n::{ladder, report};
use cooperation_advisor::link::readable::NOT_YET;
use cooperation_advisor::link::shared::Role;
use cooperation_advisor::link::state::{Page, Shown};
use cooperation_advisor::session::answering::{Whose, answers_of, best, sides};
use cooperation_advisor::session::comparison::rows;
use cooperation_advisor::session::screen::moved_on_the_ladder;
use cooperation_advisor::session::sharing;
use cooperation_advisor::session::shelf::{Family, families, listed};
use cooperation_advisor::session::taken::{Form, Taking};
use serde_json::{Map, Value, json};

use crate::visit::Visit;

impl Visit {
    /// What the page must show.
    #[must_use]
    pub fn expected(&self) -> Value {
        let model = &self.model;
        let heading = self.heading();
        let page = if model.nothing_chosen { self.voice().labelled(&self.say(Message::Error), &heading) } else { heading.clone() };
        json!({
            "page": model.page.name(),
            "question": if self.asks_side() { Some("side") } else { self.question().map(|question| question.id.as_ref()) },
            "marked": self.marks(),
            "title": format!("{page} – {}", self.say(Message::AppName)),
            "heading": heading,
            "language": self.voice().language.code(),
            "schemes": self.schemes(),
            "fields": self.fields(),
            "told": self.told(),
            "error": model.nothing_chosen,
            "misread": !model.problems.is_empty(),
        })
    }

    /// What the page says is moved, found or shown, in the region that announces it.
    #[must_use]
    pub fn told(&self) -> Option<String> {
        match self.model.page {
            Page::Question(_) => Some(self.moved()),
            Page::Schemes => {
                let count = listed(self.voice(), &self.model).iter().map(|family| 1 + family.folded.len()).sum();
                Some(self.say(Message::FoundCount { count }))
            }
            Page::Compare if self.compares() => {
                let advice = self.advice();
                let all = rows(self.voice(), &advice, self.model.compared.schemes());
                let shown = all.iter().filter(|row| row.is_shown(self.model.only_differences)).count();
                Some(self.say(Message::RowsShown { shown, all: all.len() }))
            }
            _ => None,
        }
    }

    /// What the mark on the question on screen moves, if it is not an answer already.
    fn moved(&self) -> String {
        let Page::Question(question) = self.model.page else { return String::new() };
        let Some(draft) = self.model.draft.filter(|draft| self.model.answers.get(question) != Some(*draft)) else { return String::new() };
        let moved = moved_on_the_ladder(catalogue(), &self.model, &self.advice(), &self.marked_advice());
        ladder::moved(self.voice(), question, draft, &moved)
    }

    fn compares(&self) -> bool {
        self.model.compared.schemes().len() > 1
    }

    fn heading(&self) -> String {
        match self.model.page {
            Page::About => self.say(Message::AboutTitle),
            Page::Proof => self.say(Message::ProofTitle),
            Page::Start => self.say(Message::StartTitle),
            Page::Question(id) => self.voice().question(id).to_owned(),
            Page::Check => self.say(Message::CheckTitle),
            Page::Advice => report::headline(self.voice(), &self.advice().headline),
            Page::Schemes => self.say(Message::SchemesTitle),
            Page::Scheme(id) => self.voice().title(id),
            Page::Path(id) => self.say(Message::PathTitle { scheme: &self.voice().title(id) }),
            Page::Compare if self.compares() => {
                let names: Vec<&str> = self.model.compared.schemes().iter().map(|id| self.voice().acronym(*id)).collect();
                self.say(Message::CompareTitleOf { schemes: &names.join(", ") })
            }
            Page::Compare => self.say(Message::CompareTitle),
            Page::Share => self.say(Message::Share),
            Page::Sheet => self.say(Message::SheetTitle),
            Page::Both => self.say(Message::BothTitle),
            Page::Embed => self.say(Message::EmbedTitle),
            Page::Cases => self.say(Message::CasesTitle),
        }
    }

    /// Whether the page asks which side the visitor is on.
    fn asks_side(&self) -> bool {
        self.model.page == Page::Start || (self.model.page == Page::Share && sharing::role(&self.model) != Role::Share)
    }

    fn marked_side(&self) -> Option<&'static str> {
        self.model.side.map(|side| if side == Side::Partner { "partner" } else { "cnrs" })
    }

    fn marks(&self) -> Vec<&'static str> {
        let picked = |id: &SchemeId| self.model.compared.schemes().contains(id);
        let named = |id: SchemeId| catalogue().scheme(id).map(|scheme| scheme.id.as_ref());
        match (self.model.page, self.question(), self.model.draft) {
            (Page::Start, ..) => self.marked_side().into_iter().collect(),
            (Page::Share, ..) => {
                let side = self.marked_side().filter(|_| self.asks_side());
                [sharing::role(&self.model).word()].into_iter().chain(side).collect()
            }
            (_, Some(question), Some(Answer::Chosen(set))) => {
                set.iter().map(|choice| question.choices[choice.index()].id.as_ref()).collect()
            }
            (_, Some(_), Some(Answer::NotYet)) => vec![NOT_YET],
            (Page::Schemes, ..) => {
                listed(self.voice(), &self.model).iter().map(|family| family.scheme).filter(picked).filter_map(named).collect()
            }
            (Page::Compare, ..) => {
                let only = (self.compares() && self.model.only_differences).then_some("differences");
                catalogue().schemes().map(|(id, _)| id).filter(picked).filter_map(named).chain(only).collect()
            }
            _ => vec![],
        }
    }

    /// What stands in each field of the page, in words, by the field's id.
    fn fields(&self) -> Map<String, Value> {
        let generation = || {
            let message = match self.model.shown {
                Shown::Today => Message::ShownToday,
                Shown::All => Message::ShownAll,
                Shown::Table(_) if self.model.shown.word() == "2020" => Message::Generation2020,
                Shown::Table(_) => Message::GenerationToolKit,
            };
            ("generation".to_owned(), json!(self.say(message)))
        };
        let filter = &self.model.filter;
        match self.model.page {
            Page::Advice => [generation()].into_iter().collect(),
            Page::Share => {
                let language = self.model.sharing.language.unwrap_or(self.voice().language);
                [("link-language".to_owned(), json!(language.name()))].into_iter().collect()
            }
            Page::Schemes => {
                let aims = catalogue().question(catalogue().roles.aim);
                let aim = filter.aim.zip(aims).map(|(aim, question)| self.voice().wording(question.choices[aim.index()].label).to_owned());
                let status = filter.status.map(|status| {
                    self.say(match status {
                        StatusKind::Open => Message::StatusOpen,
                        StatusKind::Replaced => Message::StatusReplacedShort,
                        StatusKind::BetweenInstitutions => Message::StatusBetweenInstitutions,
                        StatusKind::EntryOnly => Message::StatusEntryOnly,
                    })
                });
                let or_any = |said: Option<String>| json!(said.unwrap_or_else(|| self.say(Message::Any)));
                let fields = [("search", json!(filter.search)), ("for", or_any(aim)), ("status", or_any(status))];
                fields.into_iter().map(|(id, value)| (id.to_owned(), value)).chain([generation()]).collect()
            }
            Page::Sheet => {
                let Taking { form, second } = self.model.taking;
                let second = second.filter(|second| *second != self.voice().language);
                let form = self.say(match form {
                    Form::Paragraph => Message::SheetParagraph,
                    Form::Markdown => Message::SheetMarkdown,
                    Form::Json => Message::SheetJson,
                    Form::Calendar => Message::SheetCalendar,
                });
                let second = second.map_or_else(|| self.say(Message::SheetOne), |second| second.name().to_owned());
                [("second-language", second), ("taken-as", form)].into_iter().map(|(id, words)| (id.to_owned(), json!(words))).collect()
            }
            // As it comes: what is chosen there is no part of the state.
            Page::Embed => {
                let none = [
                    ("lang", Message::AsVisitor),
                    ("theme", Message::AsVisitor),
                    ("page", Message::StartTitle),
                    ("radius", Message::OwnLook),
                    ("font", Message::OwnLook),
                ];
                none.into_iter().map(|(id, message)| (id.to_owned(), json!(self.say(message)))).collect()
            }
            _ => Map::new(),
        }
    }

    /// The ways to a scheme, one after the other: one where the shortest is the safest.
    #[must_use]
    pub fn ways(&self, to: SchemeId) -> Vec<Path> {
        match pathway(catalogue(), &self.model.effective(), to) {
            Pathway::Open { shortest, safest } if shortest == safest => vec![safest],
            Pathway::Open { shortest, safest } => vec![shortest, safest],
            Pathway::Closed { .. } | Pathway::Blocked { .. } => Vec::new(),
        }
    }

    /// Everything that is about one scheme, in the page's order, each with what it stands under.
    fn schemes(&self) -> Vec<Value> {
        let advice = self.advice();
        // Without answers every scheme would be "possible", so nothing is said; the ladder and the advice say it all the same.
        let answered = Some(&advice).filter(|_| self.model.answers.count() > 0);
        match self.model.page {
            Page::Both => {
                let advices = Whose::ALL.map(|whose| advise(catalogue(), &answers_of(catalogue(), &self.model, whose)));
                let known = sides(&self.model).is_some();
                let best = if known { best(catalogue(), &advices.each_ref()) } else { Vec::new() };
                best.into_iter().flat_map(|id| advices.each_ref().map(|advice| about(id, Some(advice), None))).collect()
            }
            Page::Start | Page::Check | Page::Share | Page::Embed | Page::About | Page::Cases | Page::Proof | Page::Sheet => Vec::new(),
            Page::Question(_) => {
                let marked = self.marked_advice();
                let families = families(catalogue(), self.model.shown);
                let judged = families.iter().filter(|family| marked.of(family.scheme).is_some());
                judged.map(|family| about(family.scheme, Some(&marked), None)).collect()
            }
            Page::Advice => {
                let families = families(catalogue(), self.model.shown);
                let first = featured(&advice.headline).filter(|id| advice.of(*id).is_some());
                let others = advice.ranking.iter().map(|ranked| ranked.judgement.scheme).filter(|id| Some(*id) != first);
                let others = others.filter(|id| families.iter().any(|family| family.scheme == *id));
                let lone = |scheme| Family { scheme, folded: Vec::new() };
                let family = |scheme| families.iter().find(|family| family.scheme == scheme).cloned().unwrap_or_else(|| lone(scheme));
                first.into_iter().chain(others).flat_map(|id| with_folded(&family(id), Some(&advice))).collect()
            }
            Page::Schemes => listed(self.voice(), &self.model).iter().flat_map(|family| with_folded(family, answered)).collect(),
            Page::Scheme(id) => vec![about(id, answered, None)],
            Page::Path(id) => self.ways(id).iter().flat_map(|path| path.stages.iter().map(at_its_stage)).collect(),
            Page::Compare if !self.compares() => Vec::new(),
            Page::Compare => {
                // The heads of the columns name the schemes; how each stands is said in the first row.
                let schemes = self.model.compared.schemes();
                let heads = schemes.iter().filter_map(|id| catalogue().scheme(*id));
                let heads =
                    heads.map(|scheme| json!({ "scheme": scheme.id, "under": null, "verdict": null, "status": null, "rank": null }));
                heads.chain(schemes.iter().map(|id| about(*id, answered, None))).collect()
            }
        }
    }
}

/// The scheme that the sentence of the advice is about.
fn featured(headline: &Headline) -> Option<SchemeId> {
    match headline {
        Headline::Suits { scheme } | Headline::SuitsIf { scheme, .. } => Some(*scheme),
        Headline::Existing { then, .. } => featured(then),
        Headline::Institutions { scheme } => *scheme,
        Headline::NothingMeets { instead, .. } => *instead,
        Headline::Reading { .. } | Headline::FindPartner | Headline::TooEarly => None,
    }
}

/// A stage of a way, with the verdict that holds then.
fn at_its_stage(stage: &Stage) -> Value {
    let judged = stage.judgement.as_ref().map(|judgement| judgement.verdict.word());
    let mut told = about(stage.scheme, None, None);
    told["verdict"] = json!(judged);
    told
}

fn with_folded(family: &Family, advice: Option<&Advice>) -> Vec<Value> {
    let folded = family.folded.iter().map(|id| about(*id, advice, Some(family.scheme)));
    [about(family.scheme, advice, None)].into_iter().chain(folded).collect()
}

fn about(id: SchemeId, advice: Option<&Advice>, under: Option<SchemeId>) -> Value {
    let scheme = catalogue().scheme(id).expect("the catalogue's own ids are known");
    let judged = advice.and_then(|advice| advice.of(id));
    json!({
        "scheme": scheme.id,
        "under": under.and_then(|id| catalogue().scheme(id)).map(|scheme| &scheme.id),
        "verdict": judged.map(|ranked| ranked.judgement.verdict.word()),
        "status": scheme.status.word(),
        "rank": judged.map(|ranked| ranked.rank),
    })
}
