//! The code that puts the advisor on another page: an address, and three ways to write it.

use super::options::NAMES;
use crate::link::percent::encoded;

/// What a frame may do on a page that wants it in a sandbox: run, and by the visitor's own hand download, print, and open sources.
pub const SANDBOX: &str = "allow-scripts allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox \
                           allow-top-navigation-by-user-activation";

/// What the code shall bring about.
#[derive(Clone, Copy, Debug)]
pub struct Wish<'a> {
    /// The address of the advisor, without query and fragment.
    pub advisor: &'a str,
    /// The options by name, in any order. `sandbox` is one of the frame itself.
    pub options: &'a [(&'static str, String)],
    /// Answers, in the readable form.
    pub answers: &'a str,
    /// The page to open.
    pub page: &'a str,
    /// What the frame is called.
    pub title: &'a str,
    /// What a link to it says.
    pub link: &'a str,
}

impl Wish<'_> {
    /// The address a frame is given: options in the query, answers in the fragment, which no server sees.
    #[must_use]
    pub fn address(self) -> String {
        let mut address = self.advisor.to_owned();
        for (place, (name, value)) in self.chosen().enumerate() {
            address.push(if place == 0 { '?' } else { '&' });
            address.push_str(name);
            address.push('=');
            address.push_str(&listed(value));
        }
        address + &self.fragment("")
    }

    /// A plain link to the page by itself.
    #[must_use]
    pub fn plain(self) -> String {
        let language = self.option("lang").map(|code| ["lang=", code].concat()).unwrap_or_default();
        element("a", &[("href", &(self.advisor.to_owned() + &self.fragment(&language)))], self.link)
    }

    /// A frame without a script, and the link below it.
    #[must_use]
    pub fn frame(self) -> String {
        let address = self.address();
        let mut attributes = vec![("src", address.as_str()), ("title", self.title), ("width", "100%"), ("height", "640")];
        attributes.extend([("frameborder", "0"), ("loading", "lazy"), ("referrerpolicy", "no-referrer"), ("allow", "clipboard-write")]);
        if self.option("sandbox").is_some() {
            attributes.push(("sandbox", SANDBOX));
        }
        [element("iframe", &attributes, ""), element("p", &[], "").replace("</p>", &(self.plain() + "</p>"))].join("\n")
    }

    /// The element that `embed.js` brings, with the link for where it is refused.
    #[must_use]
    pub fn script(self) -> String {
        let source = folder(self.advisor).to_owned() + "embed.js";
        let mut attributes: Vec<(&str, &str)> = self.chosen().map(|(name, value)| (name, value.as_str())).collect();
        attributes.extend([("answers", self.answers), ("page", self.page)].into_iter().filter(|(_, said)| !said.is_empty()));
        attributes.push(("title", self.title));
        if self.option("sandbox").is_some() {
            attributes.push(("sandbox", SANDBOX));
        }
        // The link stands in the element as it is: markup in markup.
        let place = element("cooperation-advisor", &attributes, "\n");
        let place = place.replace("\n</", &["\n  ", &self.plain(), "\n</"].concat());
        [element("script", &[("src", &source), ("async", "")], ""), place].join("\n")
    }

    /// The options that stand in the query, in the order in which they are documented.
    fn chosen(&self) -> impl Iterator<Item = (&'static str, &String)> {
        NAMES.into_iter().filter_map(|name| self.options.iter().find(|(known, _)| *known == name).map(|(_, value)| (name, value)))
    }

    fn option(&self, name: &str) -> Option<&str> {
        self.options.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    fn fragment(&self, more: &str) -> String {
        let page = if self.page.is_empty() { String::new() } else { ["page=", self.page].concat() };
        let parts: Vec<&str> = [self.answers, &page, more].into_iter().filter(|part| !part.is_empty()).collect();
        if parts.is_empty() { String::new() } else { ["#", &parts.join("&")].concat() }
    }
}

/// What a host with a policy must add to it: for a frame, and for `embed.js`.
#[must_use]
pub fn policy(advisor: &str) -> String {
    let origin = advisor.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
    ["frame-src ", &origin, "; script-src ", &origin].concat()
}

/// The folder the page lies in.
fn folder(advisor: &str) -> &str {
    advisor.rfind('/').and_then(|slash| advisor.get(..=slash)).unwrap_or_default()
}

/// A value in a query. Commas stay: they stand between ids.
fn listed(value: &str) -> String {
    value.split(',').map(encoded).collect::<Vec<_>>().join(",")
}

fn element(tag: &str, attributes: &[(&str, &str)], text: &str) -> String {
    let mut element = ["<", tag].concat();
    for (name, value) in attributes {
        element.push(' ');
        element.push_str(name);
        if !value.is_empty() {
            for part in ["=\"", &escaped(value), "\""] {
                element.push_str(part);
            }
        }
    }
    element + ">" + &escaped(text) + "</" + tag + ">"
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
