//! What a headline and a next step claim, checked against the schemes themselves and not against the code that made the headline.

use super::words::{Claim, Kind};
use crate::catalogue::language::Language;
use crate::catalogue::texts::Texts;
use crate::domain::answers::{Answer, Answers};
use crate::domain::catalogue::{Catalogue, Occasion};
use crate::domain::change::Change;
use crate::domain::headline::{Headline, NextStep};
use crate::domain::id::{SchemeId, TextId};
use crate::domain::judgement::{Verdict, verdict};
use crate::domain::ranking::Ranked;
use crate::domain::scheme::{Scheme, Status};
use crate::domain::truth::Truth;

/// An advice, and what it can be held against.
pub(super) struct Checks<'c> {
    /// What is advised on.
    pub(super) catalogue: &'c Catalogue,
    /// The words for it.
    pub(super) texts: &'c Texts,
    /// What was answered.
    pub(super) answers: &'c Answers,
    /// The schemes in order under these answers.
    pub(super) ranking: &'c [Ranked],
}

impl Checks<'_> {
    /// The kind of the headline, or the first of its claims or of the next step's that does not hold.
    pub(super) fn of(&self, headline: &Headline, next_step: &NextStep) -> Result<Kind, Claim> {
        let kind = self.headline(headline)?;
        if self.step(next_step) { Ok(kind) } else { Err(Claim::Step) }
    }

    fn headline(&self, headline: &Headline) -> Result<Kind, Claim> {
        let roles = &self.catalogue.roles;
        let reading = self.answers.said(roles.matter, roles.reading);
        let existing = self.answers.said(roles.matter, roles.existing);
        let said = self.answers.chosen(roles.agreement).and_then(|set| self.catalogue.scheme_of_choice(set.iter().next()?));
        match headline {
            Headline::Reading { name, successor } => {
                let known = said.and_then(|said| self.catalogue.scheme(said)).and_then(Scheme::successor);
                if !reading {
                    return Err(Claim::Clause);
                }
                if *name == said && *successor == known { Ok(Kind::Reading) } else { Err(Claim::Name) }
            }
            Headline::Existing { agreement, then } => {
                if reading || !existing {
                    return Err(Claim::Clause);
                }
                self.project(then)?;
                if *agreement == said { Ok(Kind::Existing) } else { Err(Claim::Name) }
            }
            _ if reading || existing => Err(Claim::Clause),
            project => self.project(project),
        }
    }

    fn project(&self, headline: &Headline) -> Result<Kind, Claim> {
        let roles = &self.catalogue.roles;
        let clause = self.clause();
        let (kind, holds, otherwise) = match headline {
            Headline::Reading { .. } | Headline::Existing { .. } => return Err(Claim::Clause),
            Headline::FindPartner => (Kind::FindPartner, true, Claim::Clause),
            Headline::TooEarly => (Kind::TooEarly, true, Claim::Clause),
            Headline::Institutions { scheme } => {
                let between = |scheme: &Scheme| scheme.status == Status::BetweenInstitutions && scheme.aims.contains(roles.institutions);
                let right = if scheme.is_some() { self.is(*scheme, between) } else { !self.catalogue.schemes.iter().any(between) };
                (Kind::Institutions, right, Claim::BetweenInstitutions)
            }
            Headline::Suits { scheme } => {
                let suits = self.is(Some(*scheme), |scheme| verdict(scheme, self.answers) == Verdict::Suits);
                (Kind::Suits, suits && self.first_for_aim() == Some(*scheme), if suits { Claim::First } else { Claim::Suits })
            }
            Headline::SuitsIf { scheme, open } => {
                let possible = self.is(Some(*scheme), |scheme| verdict(scheme, self.answers) == Verdict::Possible);
                let open = possible && self.requirements_are(Some(*scheme), open, Truth::Unknown);
                (Kind::SuitsIf, open && self.first_for_aim() == Some(*scheme), if open { Claim::First } else { Claim::Open })
            }
            Headline::NothingMeets { made_for, blocked_by, change, instead } => {
                self.nothing_meets(*made_for, blocked_by, change.as_ref(), *instead)?;
                (Kind::NothingMeets, true, Claim::Clause)
            }
        };
        if clause != kind {
            return Err(Claim::Clause);
        }
        if holds { Ok(kind) } else { Err(otherwise) }
    }

    /// The clause that applies, by the schemes' own requirements.
    fn clause(&self) -> Kind {
        let roles = &self.catalogue.roles;
        if self.answers.said(roles.carrier, roles.nobody) {
            return Kind::FindPartner;
        }
        if self.answers.chosen(roles.aim).is_none() {
            return Kind::TooEarly;
        }
        if self.answers.said(roles.aim, roles.institutions) {
            return Kind::Institutions;
        }
        let verdicts = self.catalogue.schemes.iter().filter(|scheme| self.is_for_aim(scheme)).map(|scheme| verdict(scheme, self.answers));
        verdicts.fold(Kind::NothingMeets, |kind, verdict| match verdict {
            Verdict::Suits => Kind::Suits,
            Verdict::Possible if kind != Kind::Suits => Kind::SuitsIf,
            Verdict::Possible | Verdict::RuledOut => kind,
        })
    }

    fn nothing_meets(
        &self,
        made_for: Option<SchemeId>,
        blocked_by: &[usize],
        change: Option<&Change>,
        instead: Option<SchemeId>,
    ) -> Result<(), Claim> {
        let made = self.catalogue.schemes().any(|(_, scheme)| self.is_for_aim(scheme));
        let blocked = match made_for {
            None => !made && blocked_by.is_empty(),
            Some(_) => self.requirements_are(made_for, blocked_by, Truth::False) && self.is(made_for, |scheme| self.is_for_aim(scheme)),
        };
        if !blocked {
            return Err(Claim::Blocked);
        }
        if change.is_some_and(|change| !self.brings_back(made_for, change)) {
            return Err(Claim::Change);
        }
        let serves = |scheme: &Scheme| scheme.is_open() && verdict(scheme, self.answers) != Verdict::RuledOut;
        let right = match instead {
            Some(_) => self.is(instead, serves),
            None => !self.catalogue.schemes.iter().any(serves),
        };
        if right { Ok(()) } else { Err(Claim::Instead) }
    }

    /// The change answers otherwise what was answered, never what the visitor asks about, and with it the scheme is not ruled out.
    fn brings_back(&self, scheme: Option<SchemeId>, change: &Change) -> bool {
        let roles = &self.catalogue.roles;
        let asked_about = [roles.matter, roles.agreement, roles.aim];
        let may = |(question, set): &(_, _)| {
            let given = self.answers.chosen(*question);
            let known = self.catalogue.question(*question).is_some_and(|question| question.hands.is_some());
            known && !asked_about.contains(question) && given.is_some() && given != Some(*set)
        };
        let changed =
            change.instead.iter().fold(self.answers.clone(), |answers, (question, set)| answers.with(*question, Answer::Chosen(*set)));
        !change.instead.is_empty()
            && change.instead.iter().all(may)
            && self.is(scheme, |scheme| verdict(scheme, &changed) != Verdict::RuledOut)
    }

    /// Whether these are requirements of the scheme, at least one, and all of this truth.
    fn requirements_are(&self, scheme: Option<SchemeId>, places: &[usize], truth: Truth) -> bool {
        let is =
            |scheme: &Scheme, place: &usize| scheme.requires.get(*place).is_some_and(|rule| rule.condition.truth(self.answers) == truth);
        !places.is_empty() && self.is(scheme, |scheme| places.iter().all(|place| is(scheme, place)))
    }

    /// The first scheme in the ranking that is open, made for the aim, and not ruled out.
    fn first_for_aim(&self) -> Option<SchemeId> {
        let mut ranked = self.ranking.iter().map(|ranked| ranked.judgement.scheme);
        let serves = |scheme: &Scheme| self.is_for_aim(scheme) && verdict(scheme, self.answers) != Verdict::RuledOut;
        ranked.find(|id| self.is(Some(*id), serves))
    }

    fn is_for_aim(&self, scheme: &Scheme) -> bool {
        let aim = self.answers.chosen(self.catalogue.roles.aim).unwrap_or_default();
        scheme.is_open() && !scheme.aims.both(aim).is_empty()
    }

    fn is(&self, scheme: Option<SchemeId>, what: impl Fn(&Scheme) -> bool) -> bool {
        scheme.and_then(|id| self.catalogue.scheme(id)).is_some_and(what)
    }

    fn step(&self, step: &NextStep) -> bool {
        let named = |scheme: &Scheme| self.has_words(scheme.name);
        match step {
            NextStep::Answer(id) => {
                self.answers.chosen(*id).is_none()
                    && self.catalogue.question(*id).is_some_and(|question| self.has_words(question.asks.cnrs))
            }
            NextStep::Read(scheme) | NextStep::JointCalls(scheme) => self.is(Some(*scheme), named),
            NextStep::Enter(scheme) => self.is(Some(*scheme), |scheme| scheme.steps.first().is_some_and(|step| self.has_words(step.says))),
            NextStep::Settle { scheme, requirement } => self.is(Some(*scheme), |scheme| {
                scheme.requires.get(*requirement).is_some_and(|rule| self.has_words(rule.check.unwrap_or(rule.states)))
            }),
            NextStep::Change { scheme, change } => self.is(Some(*scheme), named) && self.brings_back(Some(*scheme), change),
            NextStep::FindPartner => self.is_told(Occasion::FindPartner),
            NextStep::StayInformal => self.is_told(Occasion::StayInformal),
        }
    }

    /// Whether something is said on this occasion, whatever else was answered.
    fn is_told(&self, occasion: Occasion) -> bool {
        let mut said = self.catalogue.outcomes.iter().filter(|outcome| outcome.occasion == occasion);
        said.any(|outcome| {
            self.has_words(outcome.title) && outcome.says.iter().any(|saying| saying.when.is_none() && self.has_words(saying.says))
        })
    }

    fn has_words(&self, text: TextId) -> bool {
        Language::ALL.into_iter().all(|language| !self.texts.get(text, language).trim().is_empty())
    }
}
