//! Writing HTML in which every text of the catalogue stands marked exactly once.

use crate::domain::id::TextId;
use crate::domain::scheme::Evidence;
use crate::i18n::message::Message;
use crate::i18n::voice::Voice;

/// The HTML of one language so far.
///
/// The first time a text of the catalogue is met, it gets a line of its own in what is read: what comes before it ends with a line
/// break, and so does the text. Nothing else breaks a line, so of the lines that a section shows as text every second one is a text
/// of the catalogue. (To HTML a line break is a space.) Met again, a text is plain words.
///
/// None of these line breaks stands beside a space: a browser that saves the page may break lines anew, but only beside spaces, and
/// what it has added can be told apart.
#[derive(Debug)]
pub struct Markup<'a> {
    /// Who speaks.
    pub voice: Voice<'a>,
    html: String,
    order: Vec<TextId>,
}

impl<'a> Markup<'a> {
    /// Nothing yet.
    #[must_use]
    pub fn new(voice: Voice<'a>) -> Self {
        Self { voice, html: String::new(), order: Vec::new() }
    }

    /// Appends HTML as it is, but for a space after a line break.
    pub fn tag(&mut self, html: &str) -> &mut Self {
        let after_a_break = self.read().ends_with('\n');
        self.html.push_str(if after_a_break { html.strip_prefix(' ').unwrap_or(html) } else { html });
        self
    }

    /// The HTML up to the end of what can be read of it, before whatever tags stand last.
    fn read(&self) -> &str {
        let mut read = self.html.as_str();
        while let Some((before, _)) = read.strip_suffix('>').and_then(|tag| tag.rsplit_once('<')) {
            read = before;
        }
        read
    }

    /// Appends words.
    pub fn words(&mut self, words: &str) -> &mut Self {
        self.tag(&escaped(words))
    }

    /// Appends a sentence.
    pub fn say(&mut self, message: Message<'_>) -> &mut Self {
        let words = self.voice.say(message);
        self.words(&words)
    }

    /// Appends a text of the catalogue, on a line of its own if it is the first time.
    pub fn text(&mut self, id: TextId) -> &mut Self {
        let words = self.voice.text(id);
        if self.order.contains(&id) {
            return self.words(words);
        }
        self.order.push(id);
        if let Some(before) = self.read().strip_suffix(' ') {
            let space = before.len();
            self.html.remove(space);
        }
        self.tag("\n").words(words).tag("\n")
    }

    /// Appends what something rests on: the numbers of its sources, and whether it is our reading of them.
    pub fn cite(&mut self, evidence: &Evidence) -> &mut Self {
        let numbers = evidence.sources.iter().map(|source| (source.index() + 1).to_string());
        let reading = evidence.reading.then(|| self.voice.say(Message::OurReading));
        let all: Vec<String> = reading.into_iter().chain(numbers).collect();
        if all.is_empty() { self } else { self.words(&format!(" [{}]", all.join(" "))) }
    }

    /// Appends each text that has not been met yet, in its order: none may be missing from the store.
    pub fn rest(&mut self) -> &mut Self {
        for id in (0..).map(TextId).take(self.voice.texts.all.len()) {
            if !self.order.contains(&id) {
                self.text(id);
            }
        }
        self
    }

    /// The HTML, and the numbers of the texts in the order in which they stand there.
    #[must_use]
    pub fn finished(self) -> (String, Vec<TextId>) {
        (self.html, self.order)
    }
}

/// Where the numbers do not go up by one: pairs of a place in the order and the number that stands there.
#[must_use]
pub fn jumps(order: &[TextId]) -> String {
    let expected = std::iter::once(0).chain(order.iter().map(|id| id.index() + 1));
    let jumps = (0..).zip(order).zip(expected).filter(|((_, id), expected)| id.index() != *expected);
    jumps.map(|((place, id), _): ((usize, _), _)| format!("{place}:{}", id.0)).collect::<Vec<_>>().join(" ")
}

/// Words as HTML. Values of attributes are escaped alike, in double quotes.
#[must_use]
pub fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// The check of stored words, which the page computes again before it believes them: FNV-1a over UTF-16, as JavaScript has it.
#[must_use]
pub fn check(words: &str) -> u32 {
    words.encode_utf16().fold(0x811c_9dc5, |sum, unit| (sum ^ u32::from(unit)).wrapping_mul(0x0100_0193))
}
