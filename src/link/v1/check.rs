//! The check at the end of a code.

/// CRC-30/CDMA: its polynomial finds every damage within 30 bits, which is six neighbouring characters.
const POLYNOMIAL: u32 = 0x2030_b9c7;
const ALL: u32 = 0x3fff_ffff;

/// Six symbols over the data and their count. With the count no data pass for longer ones that begin or end alike.
#[must_use]
pub fn of(data: &[u8]) -> [u8; 6] {
    let mut sum = ALL;
    for symbol in data {
        sum = stepped(sum, *symbol);
    }
    let count = data.len();
    for place in [10, 5, 0] {
        sum = stepped(sum, (count >> place & 31) as u8);
    }
    sum ^= ALL;
    [25, 20, 15, 10, 5, 0].map(|place| (sum >> place & 31) as u8)
}

fn stepped(mut sum: u32, symbol: u8) -> u32 {
    sum ^= u32::from(symbol) << 25;
    for _ in 0..5 {
        let over = sum >> 29 & 1 != 0;
        sum = sum << 1 & ALL;
        if over {
            sum ^= POLYNOMIAL;
        }
    }
    sum
}
