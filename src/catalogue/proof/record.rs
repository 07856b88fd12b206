//! What is kept: texts in every language, sentences of the seeds, what rules rest on.

use std::collections::BTreeSet;

use super::{Proof, counted, scheme_id};
use crate::catalogue::language::Language;
use crate::catalogue::texts::Texts;
use crate::domain::catalogue::Catalogue;
use crate::domain::id::{SchemeId, SentenceId, TextId};
use crate::domain::scheme::{Evidence, Scheme, Status};

/// Texts, and those without words in a language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// How many texts there are.
    pub texts: usize,
    /// Texts that are missing, each with the language.
    pub missing: Vec<(TextId, Language)>,
}

/// Sentences of the seeds, and those nothing cites.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentences {
    /// How many there are.
    pub all: usize,
    /// Those without an entry that cites them, or without words.
    pub uncited: Vec<SentenceId>,
}

/// Rules, and those that rest on nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    /// Requirements, preferences, counters and notes.
    pub counts: [usize; 4],
    /// Those marked as our reading, with the scheme.
    pub readings: Vec<(SchemeId, String)>,
    /// Those that neither cite a source nor are marked.
    pub groundless: Vec<(SchemeId, String)>,
}

/// Looks into every text in every language.
#[must_use]
pub fn every_word_is_kept(texts: &Texts) -> Words {
    let ids = (0..texts.all.len()).filter_map(|place| u16::try_from(place).ok()).map(TextId);
    let each = ids.flat_map(|id| Language::ALL.map(|language| (id, language)));
    Words { texts: texts.all.len(), missing: each.filter(|(id, language)| texts.get(*id, *language).trim().is_empty()).collect() }
}

/// Looks for what cites each sentence of the seeds.
#[must_use]
pub fn every_sentence_is_cited(catalogue: &Catalogue) -> Sentences {
    let cited: BTreeSet<SentenceId> = evidence(catalogue).flat_map(|evidence| evidence.sentences.iter().copied()).collect();
    let ids = (0..).map(SentenceId).zip(catalogue.sentences.iter());
    let uncited = ids.filter(|(id, sentence)| !cited.contains(id) || sentence.id.is_empty() || sentence.words.is_empty());
    Sentences { all: catalogue.sentences.len(), uncited: uncited.map(|(id, _)| id).collect() }
}

/// Looks at what every rule rests on.
#[must_use]
pub fn every_rule_rests_on_something(catalogue: &Catalogue) -> Rules {
    let count = |of: fn(&Scheme) -> usize| catalogue.schemes.iter().map(of).sum();
    let counts = [
        count(|scheme| scheme.requires.len()),
        count(|scheme| scheme.favours.len()),
        count(|scheme| scheme.against.len()),
        count(|scheme| scheme.notes.len()),
    ];
    let those = |keep: fn(&Evidence) -> bool| -> Vec<(SchemeId, String)> {
        let kept = |id, scheme| rules(scheme).filter(|(_, evidence)| keep(evidence)).map(move |(rule, _)| (id, rule.to_owned()));
        catalogue.schemes().flat_map(|(id, scheme)| kept(id, scheme)).collect()
    };
    Rules {
        counts,
        readings: those(|evidence| evidence.reading),
        groundless: those(|evidence| !evidence.reading && evidence.sources.is_empty()),
    }
}

/// What every entry rests on.
pub(super) fn evidence(catalogue: &Catalogue) -> impl Iterator<Item = &Evidence> {
    catalogue
        .schemes
        .iter()
        .flat_map(of_scheme)
        .chain(catalogue.outcomes.iter().flat_map(|outcome| outcome.says.iter().map(|saying| &saying.evidence)))
        .chain(catalogue.terms.iter().map(|term| &term.evidence))
}

fn of_scheme(scheme: &Scheme) -> impl Iterator<Item = &Evidence> {
    let steps = scheme.steps.iter().chain(scheme.differences.iter()).map(|step| &step.evidence);
    let later = scheme.yields.iter().map(|gain| &gain.evidence).chain(scheme.windows.iter().map(|window| &window.evidence));
    let whole = [&scheme.summary_evidence, &scheme.standing_evidence, &scheme.aims_evidence];
    rules(scheme).map(|(_, evidence)| evidence).chain(scheme.facts.iter().map(|fact| &fact.evidence)).chain(steps).chain(later).chain(whole)
}

/// Every rule with its id; what the scheme is made for is one, and only ranks.
fn rules(scheme: &Scheme) -> impl Iterator<Item = (&str, &Evidence)> {
    let requires = scheme.requires.iter().map(|rule| (&*rule.id, &rule.evidence));
    let preferences = scheme.favours.iter().chain(scheme.against.iter()).map(|rule| (&*rule.id, &rule.evidence));
    let aims = (scheme.status != Status::EntryOnly).then_some(("aims", &scheme.aims_evidence));
    requires.chain(preferences).chain(scheme.notes.iter().map(|rule| (&*rule.id, &rule.evidence))).chain(aims)
}

impl Proof for Words {
    fn holds(&self) -> bool {
        self.missing.is_empty()
    }

    fn statement(&self, _: &Catalogue) -> String {
        format!("Every text has words in every language: {} texts in {} languages.", counted(self.texts), Language::ALL.len())
    }

    fn details(&self, _: &Catalogue) -> Vec<String> {
        self.missing.iter().map(|(text, language)| format!("text {} has no words in `{}`", text.0, language.code())).collect()
    }
}

impl Proof for Sentences {
    fn holds(&self) -> bool {
        self.uncited.is_empty()
    }

    fn statement(&self, _: &Catalogue) -> String {
        format!("Every sentence of the seeds has an id and is cited: {} of {}.", self.all - self.uncited.len(), self.all)
    }

    fn details(&self, catalogue: &Catalogue) -> Vec<String> {
        let sentence =
            |id: &SentenceId| catalogue.sentences.get(id.index()).map(|sentence| format!("`{}` is cited by nothing", sentence.id));
        self.uncited.iter().filter_map(sentence).collect()
    }
}

impl Proof for Rules {
    fn holds(&self) -> bool {
        self.groundless.is_empty()
    }

    fn statement(&self, _: &Catalogue) -> String {
        let [requires, favours, against, notes] = self.counts;
        format!(
            "Every rule cites a source or is marked as our reading: {requires} that require, {favours} that favour, {against} that count \
             against, {notes} notes; {} are our reading.",
            self.readings.len()
        )
    }

    fn details(&self, catalogue: &Catalogue) -> Vec<String> {
        let named = |rules: &[(SchemeId, String)]| {
            rules.iter().map(|(scheme, rule)| format!("{} `{rule}`", scheme_id(catalogue, *scheme))).collect::<Vec<_>>().join(", ")
        };
        let lines = [("our reading", &self.readings), ("rests on nothing", &self.groundless)];
        lines.into_iter().filter(|(_, rules)| !rules.is_empty()).map(|(what, rules)| format!("{what}: {}", named(rules))).collect()
    }
}
