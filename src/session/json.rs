//! JSON as text, written entry by entry. It is total: whatever is written, what comes out can be read.

/// A document under construction. An entry of a list has no name.
pub struct Json {
    text: String,
    depth: usize,
    /// Nothing stands yet in what was opened last.
    empty: bool,
}

impl Json {
    /// A whole document, indented, with a line end.
    pub fn document(write: impl FnOnce(&mut Json)) -> String {
        let mut json = Json { text: String::new(), depth: 0, empty: true };
        json.text.push('{');
        json.depth = 1;
        write(&mut json);
        json.closes('}');
        json.text.push('\n');
        json.text
    }

    /// An object.
    pub fn fields(&mut self, name: &str, write: impl FnOnce(&mut Json)) {
        self.opens(name, '{');
        write(self);
        self.closes('}');
    }

    /// A list.
    pub fn list(&mut self, name: &str, write: impl FnOnce(&mut Json)) {
        self.opens(name, '[');
        write(self);
        self.closes(']');
    }

    /// A text.
    #[inline(never)]
    pub fn text(&mut self, name: &str, value: &str) {
        self.named(name);
        self.quoted(value);
    }

    /// A text, or `null`.
    #[inline(never)]
    pub fn maybe(&mut self, name: &str, value: Option<&str>) {
        match value {
            Some(value) => self.text(name, value),
            None => self.plain(name, "null"),
        }
    }

    /// What has no quotes: a number, `true`, `false`, `null`.
    #[inline(never)]
    pub fn plain(&mut self, name: &str, value: &str) {
        self.named(name);
        self.text.push_str(value);
    }

    #[inline(never)]
    fn opens(&mut self, name: &str, bracket: char) {
        self.named(name);
        self.text.push(bracket);
        self.depth += 1;
        self.empty = true;
    }

    #[inline(never)]
    fn closes(&mut self, bracket: char) {
        self.depth = self.depth.saturating_sub(1);
        if !self.empty {
            self.line();
        }
        self.text.push(bracket);
        self.empty = false;
    }

    /// What stands before an entry.
    fn named(&mut self, name: &str) {
        if !self.empty {
            self.text.push(',');
        }
        self.empty = false;
        self.line();
        if !name.is_empty() {
            self.quoted(name);
            self.text.push_str(": ");
        }
    }

    fn line(&mut self) {
        self.text.push('\n');
        for _ in 0..self.depth {
            self.text.push_str("  ");
        }
    }

    fn quoted(&mut self, text: &str) {
        self.text.push('"');
        for character in text.chars() {
            match character {
                '"' | '\\' => self.text.extend(['\\', character]),
                '\n' => self.text.push_str("\\n"),
                '\0'..='\u{1f}' => {
                    let digit = |value: u32| char::from_digit(value, 16).unwrap_or('0');
                    self.text.extend(['\\', 'u', '0', '0', digit(u32::from(character) >> 4), digit(u32::from(character) & 15)]);
                }
                _ => self.text.push(character),
            }
        }
        self.text.push('"');
    }
}
