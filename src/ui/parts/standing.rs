//! Verdict and status beside each other: a mark, a word, and the public hooks for both.

use yew::prelude::*;

use crate::domain::judgement::Verdict;
use crate::domain::scheme::{Scheme, Status};
use crate::i18n::report;
use crate::ui::view::View;

/// The verdict, where there is one, and the status where it says more than "open".
#[must_use]
pub fn tags(view: View<'_>, verdict: Option<Verdict>, scheme: &Scheme) -> Html {
    html! {
        <p class="adv-tags">
            if let Some(verdict) = verdict {
                <span class="adv-tag" data-verdict={verdict_hook(verdict)}>
                    <span aria-hidden="true">{ mark(verdict) }{ " " }</span>{ report::verdict(view.voice, verdict) }
                </span>
            }
            if !scheme.is_open() {
                <span class="adv-tag adv-tag--status">
                    <span aria-hidden="true">{ "↷ " }</span>{ report::status(view.voice, &scheme.status) }
                </span>
            }
        </p>
    }
}

/// The value of `data-verdict`.
#[must_use]
pub fn verdict_hook(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Suits => "suits",
        Verdict::Possible => "possible",
        Verdict::RuledOut => "ruled-out",
    }
}

/// The value of `data-status`.
#[must_use]
pub fn status_hook(status: &Status) -> &'static str {
    match status {
        Status::Open => "open",
        Status::Replaced { .. } => "replaced",
        Status::BetweenInstitutions => "between-institutions",
        Status::EntryOnly => "entry-only",
    }
}

fn mark(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Suits => "✓",
        Verdict::Possible => "?",
        Verdict::RuledOut => "–",
    }
}
