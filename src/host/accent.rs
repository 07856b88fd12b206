//! The host's own colour, as far as everybody can read it.

/// A colour: red, green, blue.
pub type Colour = [u8; 3];

/// What the page is painted on, in light and in dark: `--adv-paper` of `styles/tokens.css`.
pub const PAPER: [Colour; 2] = [[0xff, 0xff, 0xff], [0x10, 0x17, 0x1f]];

/// What is written on the accent, in light and in dark: `--adv-accent-ink`.
pub const INK: [Colour; 2] = [[0xff, 0xff, 0xff], [0x0d, 0x15, 0x20]];

/// The page's own accent, in light and in dark: `--adv-accent`.
pub const OWN: [Colour; 2] = [[0x1b, 0x4f, 0x8f], [0x8f, 0xbd, 0xf2]];

/// The least contrast of a text to what is behind it.
pub const LEAST: f64 = 4.5;

/// How much of the accent is in its wash, in hundredths.
const IN_WASH: u16 = 9;

/// The colour of `#rrggbb`.
#[must_use]
pub fn read(text: &str) -> Option<Colour> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit()))?;
    let [_, red, green, blue] = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
    Some([red, green, blue])
}

/// A colour as `#rrggbb`.
#[must_use]
pub fn written(colour: Colour) -> String {
    let digits = colour.iter().flat_map(|part| [part >> 4, part & 15]).map(|digit| char::from_digit(digit.into(), 16).unwrap_or('0'));
    ['#'].into_iter().chain(digits).collect()
}

/// What stands behind accented text: the paper with a little of the accent.
#[must_use]
pub fn wash(accent: Colour, paper: Colour) -> Colour {
    let [mut red, mut green, mut blue] = paper;
    for (part, more) in [&mut red, &mut green, &mut blue].into_iter().zip(accent) {
        let mixed = (u16::from(more) * IN_WASH + u16::from(*part) * (100 - IN_WASH)) / 100;
        *part = u8::try_from(mixed).unwrap_or(*part);
    }
    [red, green, blue]
}

/// Whether text in this colour, and text on it, can be read: in light, and in dark. No colour can be both.
#[must_use]
pub fn readable(accent: Colour) -> [bool; 2] {
    let [light, dark] = [(PAPER[0], INK[0]), (PAPER[1], INK[1])];
    [light, dark].map(|(paper, ink)| [paper, wash(accent, paper), ink].into_iter().all(|behind| contrast(accent, behind) >= LEAST))
}

/// The contrast of two colours as WCAG computes it, from 1 to 21.
#[must_use]
pub fn contrast(one: Colour, other: Colour) -> f64 {
    let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
    if one > other { one / other } else { other / one }
}

fn luminance([red, green, blue]: Colour) -> f64 {
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/// The part of a colour as light. The standard library's power function would cost 2 KB for this one place.
fn linear(part: u8) -> f64 {
    let part = f64::from(part) / 255.0;
    if part <= 0.04045 {
        return part / 12.92;
    }
    let base = (part + 0.055) / 1.055;
    let square = base * base;
    // Its power 2.4 is its square times the fifth root of its square, which Newton finds from above.
    let root = (0..24).fold(1.0, |root: f64, _| {
        let fourth = root * root * root * root;
        root - (fourth * root - square) / (5.0 * fourth)
    });
    square * root
}
