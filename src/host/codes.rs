//! The code that puts the advisor on another page: an address, and three ways to write it.

use super::options::NAMES;
use crate::link::percent::encoded;

/// What a frame may do on a page that wants it in a sandbox: run, and by the visitor's own hand download, print, and open sources.
pub const SANDBOX: &str = "allow-scripts allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox \
                           allow-top-navigation-by-user-activation";

/// Where the script of this version stays as it is.
const PINNED: &str = concat!("embed/", env!("CARGO_PKG_VERSION"), "/embed.js");

/// What the code shall bring about.
#[derive(Clone, Copy, Debug)]
pub struct Wish<'a> {
    /// The address of the advisor, without query and fragment.
    pub advisor: &'a str,
    /// The options by name, in any order. `sandbox` is one of the frame itself.
    pub options: &'a [(&'static str, String)],
    /// What a frame opens on, answers included: the fragment, without `#`.
    pub answers: &'a str,
    /// The same for a page by itself, which no query tells its language.
    pub alone: &'a str,
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
        let mut before = '?';
        for (name, value) in self.chosen() {
            address.push(before);
            before = '&';
            address.push_str(name);
            address.push('=');
            // Commas stay: they stand between ids.
            for (place, part) in value.split(',').enumerate() {
                if place > 0 {
                    address.push(',');
                }
                address.push_str(&encoded(part));
            }
        }
        address + "#" + self.answers
    }

    /// A plain link to the page by itself.
    #[must_use]
    pub fn plain(self) -> String {
        let mut code = tag("a", &[("href", &[self.advisor, "#", self.alone].concat())]);
        escape(&mut code, self.link);
        code + "</a>"
    }

    /// A frame without a script, and the link below it.
    #[must_use]
    pub fn frame(self) -> String {
        let address = self.address();
        let mut attributes = vec![("src", address.as_str()), ("title", self.title), ("width", "100%"), ("height", "640")];
        attributes.extend([("frameborder", "0"), ("loading", "lazy"), ("referrerpolicy", "no-referrer"), ("allow", "clipboard-write")]);
        self.boxed(&mut attributes);
        [&tag("iframe", &attributes), "</iframe>\n<p>", &self.plain(), "</p>"].concat()
    }

    /// The element that `embed.js` brings, with the link for where it is refused. With an `integrity` the script is that of this
    /// version, and the browser takes no other.
    #[must_use]
    pub fn script(self, integrity: &str) -> String {
        let folder = self.advisor.rfind('/').and_then(|slash| self.advisor.get(..=slash)).unwrap_or_default();
        let (name, count) = if integrity.is_empty() { ("embed.js", 2) } else { (PINNED, 4) };
        let source = [folder, name].concat();
        let script = [("src", source.as_str()), ("async", ""), ("integrity", integrity), ("crossorigin", "anonymous")];
        let mut attributes: Vec<(&str, &str)> = self.chosen().map(|(name, value)| (*name, value.as_str())).collect();
        attributes.extend([("answers", self.answers), ("title", self.title)]);
        self.boxed(&mut attributes);
        let place = tag("cooperation-advisor", &attributes);
        [&tag("script", script.get(..count).unwrap_or_default()), "</script>\n", &place, "\n  ", &self.plain(), "\n</cooperation-advisor>"]
            .concat()
    }

    fn boxed<'a>(self, attributes: &mut Vec<(&'a str, &'a str)>) {
        if self.option("sandbox").is_some() {
            attributes.push(("sandbox", SANDBOX));
        }
    }

    /// The options that stand in the query, in the order in which they are documented.
    fn chosen(&self) -> impl Iterator<Item = &(&'static str, String)> {
        NAMES.into_iter().filter_map(|name| self.options.iter().find(|(known, _)| *known == name))
    }

    fn option(&self, name: &str) -> Option<&str> {
        self.options.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }
}

/// What a host with a policy must add to it: for a frame, and for `embed.js`.
#[must_use]
pub fn policy(advisor: &str) -> String {
    let path = advisor.match_indices('/').nth(2).map_or(advisor.len(), |(slash, _)| slash);
    let origin = advisor.get(..path).unwrap_or_default();
    ["frame-src ", origin, "; script-src ", origin].concat()
}

/// The beginning of an element.
fn tag(name: &str, attributes: &[(&str, &str)]) -> String {
    let mut tag = ["<", name].concat();
    for (name, value) in attributes {
        tag.extend([" ", name]);
        if !value.is_empty() {
            tag.push_str("=\"");
            escape(&mut tag, value);
            tag.push('"');
        }
    }
    tag + ">"
}

fn escape(code: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => code.push_str("&amp;"),
            '<' => code.push_str("&lt;"),
            '"' => code.push_str("&quot;"),
            _ => code.push(letter),
        }
    }
}
