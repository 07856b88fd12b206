//! Formulas as an officer writes them: `prior >= publications or undecided(prior = ongoing)`.
//!
//! ```text
//! formula    = all { "or" all }
//! all        = part { "and" part }
//! part       = "not" part | "(" formula ")" | "undecided" [ "(" formula ")" ] | comparison
//! comparison = question ( "=" | "!=" | ">=" | "<=" ) choice { "|" choice }
//! ```

use super::document::Value;
use super::index::Index;
use super::problem::Problem;
use crate::domain::answers::ChoiceSet;
use crate::domain::condition::Condition;
use crate::domain::id::ChoiceId;
use crate::domain::question::Kind;

/// The condition a formula says; problems name what was expected where. What cannot be understood is undecided, never false.
pub fn formula(value: &Value<'_>, index: &Index, problems: &mut Vec<Problem>) -> Condition {
    let never = || Condition::Undecided(Vec::new());
    let Some(text) = value.string(problems) else { return never() };
    let mut reader = Reader { words: words(&text), at: 0, index };
    let read = reader.formula().and_then(|condition| match reader.peek() {
        None => Ok(condition),
        Some(_) => Err(reader.expected("`and`, `or` or the end of the formula")),
    });
    match read {
        Ok(condition) => condition,
        Err((expected, found)) => {
            problems.push(value.problem(expected, format!("{found} in `{text}`")));
            never()
        }
    }
}

type Wrong = (String, String);

struct Reader<'i> {
    words: Vec<String>,
    at: usize,
    index: &'i Index,
}

impl Reader<'_> {
    fn formula(&mut self) -> Result<Condition, Wrong> {
        let mut parts = vec![self.all()?];
        while self.take("or") {
            parts.push(self.all()?);
        }
        Ok(alone_or(parts, Condition::Any))
    }

    fn all(&mut self) -> Result<Condition, Wrong> {
        let mut parts = vec![self.part()?];
        while self.take("and") {
            parts.push(self.part()?);
        }
        Ok(alone_or(parts, Condition::All))
    }

    fn part(&mut self) -> Result<Condition, Wrong> {
        if self.take("not") {
            return Ok(Condition::Neither(vec![self.part()?]));
        }
        if self.take("(") {
            let inner = self.formula()?;
            self.close()?;
            return Ok(inner);
        }
        if self.take("undecided") {
            let mut parts = Vec::new();
            if self.take("(") {
                parts.push(self.formula()?);
                self.close()?;
            }
            return Ok(Condition::Undecided(parts));
        }
        self.comparison()
    }

    fn comparison(&mut self) -> Result<Condition, Wrong> {
        let index = self.index;
        let name = self.peek().unwrap_or_default().to_owned();
        let Some(question) = index.question(&name) else {
            return Err(self.expected(&format!("a question ({})", index.question_names())));
        };
        self.at += 1;
        let ordered = question.kind == Kind::Ordered;
        let operators: &[&str] = if ordered { &["=", "!=", ">=", "<="] } else { &["=", "!="] };
        let operator = self.peek().filter(|word| operators.contains(word)).map(str::to_owned);
        let Some(operator) = operator else {
            return Err(self.expected(&format!("one of {} after `{name}`", operators.join(" "))));
        };
        self.at += 1;
        let mut named = Vec::new();
        loop {
            let choice = self.peek().and_then(|word| question.choice(word));
            let Some(choice) = choice else {
                return Err(self.expected(&format!("a choice of `{name}` ({})", question.choices.join(", "))));
            };
            self.at += 1;
            named.push(choice);
            if !self.take("|") {
                break;
            }
        }
        if named.len() > 1 && matches!(operator.as_str(), ">=" | "<=") {
            return Err((format!("one choice after `{operator}`"), format!("{} of them", named.len())));
        }
        let limit = named.first().map_or(0, |choice| choice.0);
        let count = u16::try_from(question.choices.len()).unwrap_or(u16::MAX);
        let choices: ChoiceSet = match operator.as_str() {
            ">=" => (limit..count).map(ChoiceId).collect(),
            "<=" => (0..=limit).map(ChoiceId).collect(),
            _ => named.into_iter().collect(),
        };
        let holds = Condition::Is { question: question.id, choices };
        Ok(if operator == "!=" { Condition::Neither(vec![holds]) } else { holds })
    }

    fn close(&mut self) -> Result<(), Wrong> {
        if self.take(")") { Ok(()) } else { Err(self.expected("`)`")) }
    }

    fn take(&mut self, word: &str) -> bool {
        let found = self.peek() == Some(word);
        if found {
            self.at += 1;
        }
        found
    }

    fn peek(&self) -> Option<&str> {
        self.words.get(self.at).map(String::as_str)
    }

    fn expected(&self, expected: &str) -> Wrong {
        (expected.to_owned(), self.peek().map_or("the end".to_owned(), |word| format!("`{word}`")))
    }
}

fn alone_or(mut parts: Vec<Condition>, join: impl FnOnce(Vec<Condition>) -> Condition) -> Condition {
    if parts.len() == 1 { parts.remove(0) } else { join(parts) }
}

fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut joins = false;
    for character in text.chars() {
        let kind = |character: char| match character {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '-' | '_' => 1,
            '=' | '!' | '<' | '>' => 2,
            _ => 0,
        };
        if character.is_whitespace() {
            joins = false;
            continue;
        }
        match words.last_mut() {
            Some(last) if joins && kind(character) != 0 && last.chars().all(|known| kind(known) == kind(character)) => last.push(character),
            _ => words.push(character.to_string()),
        }
        joins = true;
    }
    words
}
