//! Somebody at the page: each thing done happens in the browser and to the visit on the host, and both must then show the same.

use cooperation_advisor::catalogue::built::catalogue;
use cooperation_advisor::catalogue::language::Language;
use cooperation_advisor::domain::id::{QuestionId, SchemeId};
use cooperation_advisor::domain::question::Side;
use cooperation_advisor::link::state::Page;
use cooperation_advisor::session::msg::Msg;

use crate::tab::Tab;
use crate::visit::Visit;
use crate::{action, check, find, places};

/// What somebody says: a question and its choices. What is not planned is answered with "I don't know yet".
pub type Plan<'a> = &'a [(&'a str, &'a [&'a str])];

/// Somebody at the page.
pub struct Visitor {
    /// Where they are.
    pub tab: Tab,
    /// The same visit on the host.
    pub visit: Visit,
}

impl Visitor {
    /// Opens the page with a link.
    pub async fn arrives(tab: &Tab, link: &str) -> Self {
        Self::arrives_at(tab, &places::on_disk(), link).await
    }

    /// Opens the officers' page with a link.
    pub async fn arrives_in_the_office(tab: &Tab, link: &str) -> Self {
        Self::arrives_at(tab, &places::office(), link).await
    }

    async fn arrives_at(tab: &Tab, address: &str, link: &str) -> Self {
        tab.open_at(address, link).await;
        let visitor = Self { tab: tab.clone(), visit: Visit::opened(link) };
        visitor.sees().await;
        visitor
    }

    /// The page shows what the visit says.
    pub async fn sees(&self) {
        check::shows(&self.tab, &self.visit).await;
    }

    /// Something happened in the browser that means this.
    pub async fn did(&mut self, msg: Msg) {
        self.visit.happened(msg);
        self.sees().await;
    }

    /// Clicks on what means this.
    pub async fn clicks(&mut self, selector: &str, msg: Msg) {
        action::click(&self.tab, selector).await;
        self.did(msg).await;
    }

    /// Follows a link of the page's content to another page.
    pub async fn follows(&mut self, selector: &str, page: Page) {
        self.clicks(selector, Msg::Went { page }).await;
        check::focus_is_on_the_heading(&self.tab).await;
    }

    /// Says which side on the start, and begins.
    pub async fn begins(&mut self, side: Side) {
        action::choose(&self.tab, if side == Side::Partner { "partner" } else { "cnrs" }).await;
        self.did(Msg::ChoseSide { side }).await;
        self.clicks(&find::action("start"), Msg::Began).await;
        check::focus_is_on_the_heading(&self.tab).await;
    }

    /// Marks a choice of the question on screen.
    pub async fn marks(&mut self, choice: &str) {
        action::choose(&self.tab, choice).await;
        self.visit.marked(choice);
        self.sees().await;
    }

    /// Presses "Continue".
    pub async fn continues(&mut self) {
        self.clicks(&find::action("next"), Msg::Continued).await;
        check::focus_is_on_the_heading(&self.tab).await;
    }

    /// Answers the question on screen as planned. Returns its id.
    ///
    /// # Panics
    /// When none is on screen.
    pub async fn answers(&mut self, plan: Plan<'_>) -> String {
        let asked = self.visit.question().expect("a question should be on screen").id.to_string();
        for choice in plan.iter().find(|(id, _)| asked == *id).map_or(&["unknown"][..], |(_, choices)| choices) {
            self.marks(choice).await;
        }
        self.continues().await;
        asked
    }

    /// Answers everything that is asked. Returns what was asked, in order.
    ///
    /// # Panics
    /// When a question is asked twice.
    pub async fn answers_all(&mut self, plan: Plan<'_>) -> Vec<String> {
        let mut asked = Vec::new();
        while self.visit.question().is_some() {
            asked.push(self.answers(plan).await);
            assert!(asked.len() <= catalogue().questions.len(), "no question should be asked twice, but these were: {asked:?}");
        }
        asked
    }

    /// Chooses another language in the bar.
    pub async fn speaks(&mut self, language: Language) {
        self.clicks(&find::language(language.code()), Msg::ChoseLanguage { language }).await;
    }

    /// Loads the page again, which must change nothing.
    pub async fn reloads(&mut self) {
        let fragment = self.tab.fragment().await;
        action::reload(&self.tab).await;
        self.visit = Visit::default();
        // What the page wrote itself is no link of somebody.
        let mark = self.tab.ask("return history.state").await;
        let own = mark.as_str().and_then(|mark| mark.strip_prefix("own"));
        self.visit.happened(match own {
            Some(kept) => Msg::Reloaded { fragment, kept: kept.to_owned() },
            None => Msg::OpenedLink { fragment },
        });
        self.sees().await;
    }

    /// Presses the browser's "back", which leads to a page with this address.
    pub async fn goes_back_to(&mut self, fragment: &str) {
        action::browser_back(&self.tab).await;
        self.did(Msg::CameBack { fragment: fragment.to_owned() }).await;
    }

    /// Presses the browser's "forward", which leads to a page with this address.
    pub async fn goes_forward_to(&mut self, fragment: &str) {
        action::browser_forward(&self.tab).await;
        self.did(Msg::CameBack { fragment: fragment.to_owned() }).await;
    }

    /// Changes the fragment in the address bar.
    pub async fn edits_the_address(&mut self, fragment: &str) {
        action::edit_address(&self.tab, fragment).await;
        self.did(Msg::OpenedLink { fragment: fragment.to_owned() }).await;
    }
}

/// The scheme of this id.
///
/// # Panics
/// When the catalogue has none.
#[must_use]
pub fn scheme(id: &str) -> SchemeId {
    catalogue().scheme_named(id).unwrap_or_else(|| panic!("the catalogue should have `{id}`"))
}

/// The question of this id.
///
/// # Panics
/// When the catalogue has none.
#[must_use]
pub fn question(id: &str) -> QuestionId {
    catalogue().question_named(id).unwrap_or_else(|| panic!("the catalogue should ask `{id}`"))
}
