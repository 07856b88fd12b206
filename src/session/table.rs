//! Tables as spreadsheets write them: cells with a comma, a semicolon or a tab between them, quoted as RFC 4180 words it. Reading is total:
//! what is torn is told and read as far as it goes.

/// One row of a table, and how much of the text it took.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its cells, at least one.
    pub cells: Vec<String>,
    /// The first cell whose quotation marks do not match.
    pub torn: Option<usize>,
    /// Its length in the text, with the end of its line.
    pub length: usize,
    /// How many lines end in it, since a cell in quotation marks may go over several.
    pub lines: usize,
    /// Its line has an end: a file that was cut may lack it.
    pub ended: bool,
}

/// The first row of a text.
#[must_use]
pub fn row(text: &str, separator: char) -> Row {
    let (mut row, mut rest) = (Row::default(), text);
    loop {
        let (cell, torn, after) = cell(rest, separator);
        if torn && row.torn.is_none() {
            row.torn = Some(row.cells.len());
        }
        row.cells.push(bare(cell.trim()).to_owned());
        match after.strip_prefix(separator) {
            Some(next) => rest = next,
            None => {
                rest = after.strip_prefix("\r\n").or_else(|| after.strip_prefix(is_end)).unwrap_or(after);
                row.ended = rest.len() < after.len();
                break;
            }
        }
    }
    row.length = text.len() - rest.len();
    row.lines = lines(text.get(..row.length).unwrap_or_default());
    row
}

/// What stands between the cells of a text whose first row has the heads: what makes most cells of it.
#[must_use]
pub fn separator(text: &str) -> char {
    let mut best = (0, ',');
    for separator in [',', ';', '\t'] {
        let count = row(text, separator).cells.len();
        if count > best.0 {
            best = (count, separator);
        }
    }
    best.1
}

/// A row as text, ended as RFC 4180 ends it and every spreadsheet understands it.
pub fn write(cells: &[&str], separator: char, to: &mut String) {
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            to.push(separator);
        }
        let quoted = cell.contains(['"', ',', ';', '\t', '\n', '\r']);
        to.push_str(if quoted { "\"" } else { "" });
        if is_formula(cell) {
            to.push('\'');
        }
        to.push_str(&cell.replace('"', "\"\""));
        to.push_str(if quoted { "\"" } else { "" });
    }
    to.push_str("\r\n");
}

/// How many lines end in a text, however systems end them.
#[must_use]
pub fn lines(text: &str) -> usize {
    let mut before = ' ';
    let mut count = 0;
    for letter in text.chars() {
        count += usize::from(letter == '\r' || letter == '\n' && before != '\r');
        before = letter;
    }
    count
}

/// The first cell, whether its quotation marks do not match, and what comes after it.
fn cell(text: &str, separator: char) -> (String, bool, &str) {
    let ends = |letter: char| letter == separator || is_end(letter);
    let plain = |text: &str| text.find(ends).unwrap_or(text.len());
    if let Some((mut inside, after)) = text.strip_prefix('"').and_then(quoted) {
        let (behind, after) = parted(after, plain(after));
        inside.push_str(behind);
        return (inside, !behind.trim().is_empty(), after);
    }
    // One mark that is never closed would swallow all that follows: it counts as a letter, and the rest goes on.
    let (cell, after) = parted(text, plain(text));
    (cell.to_owned(), cell.starts_with('"'), after)
}

fn parted(text: &str, at: usize) -> (&str, &str) {
    (text.get(..at).unwrap_or_default(), text.get(at..).unwrap_or_default())
}

/// What stands in quotation marks whose first is read already, and what comes after them; `None` where they are never closed.
fn quoted(text: &str) -> Option<(String, &str)> {
    let (mut inside, mut rest) = (String::new(), text);
    loop {
        let (before, after) = rest.split_once('"')?;
        inside.push_str(before);
        match after.strip_prefix('"') {
            Some(after) => {
                inside.push('"');
                rest = after;
            }
            None => return Some((inside, after)),
        }
    }
}

fn is_end(letter: char) -> bool {
    letter == '\n' || letter == '\r'
}

/// Whether a spreadsheet would calculate with a cell, were it written as it is; or take away the apostrophe that keeps it from that.
fn is_formula(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(['=', '+', '-', '@'])
}

/// A cell without the apostrophe that keeps spreadsheets from calculating with it.
fn bare(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(cell)
}
