//! Amounts and prices as people type them.

use domain::{
    money::{Currency, MAX_MINOR, Money, Price, PriceTrouble},
    text::fold,
};

use super::{Words, lexer::lists};

/// Why a text is not an amount or a price.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MoneyTrouble {
    /// No figure, or more than one.
    NotUnderstood,
    /// Below zero.
    Negative,
    /// Zero.
    Zero,
    /// Above the largest amount there is.
    TooLarge,
    /// More decimal places than the currency has.
    TooFine,
    /// In another currency than the market's.
    Foreign(Currency),
    /// The lowest figure of a range is above the highest.
    Reversed,
}

impl From<PriceTrouble> for MoneyTrouble {
    fn from(trouble: PriceTrouble) -> Self {
        match trouble {
            PriceTrouble::NotPositive => Self::Zero,
            PriceTrouble::TooLarge => Self::TooLarge,
            PriceTrouble::Reversed => Self::Reversed,
            PriceTrouble::MixedCurrencies => Self::NotUnderstood,
        }
    }
}

/// Reads a price: one figure, a range (`80-120`, `80 to 120`), or a word for "let us talk".
pub fn price(text: &str, home: Currency, words: &Words) -> Result<Price, MoneyTrouble> {
    let folded = fold(text);
    let said = folded.trim_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '!' | '?'));
    if lists(&words.money.negotiable, said) {
        return Ok(Price::Negotiable);
    }
    match range_ends(said, words) {
        Some((low, high)) => Ok(Price::range(money(low, home, words)?, money(high, home, words)?)?),
        None => Ok(Price::fixed(money(said, home, words)?)?),
    }
}

/// The two sides of a range: at a dash between figures, or at a word for "to".
fn range_ends<'a>(text: &'a str, words: &Words) -> Option<(&'a str, &'a str)> {
    let has_figure = |side: &str| side.contains(|c: char| c.is_ascii_digit());
    let dash = text.char_indices().filter(|(_, c)| is_dash(*c)).map(|(at, c)| (at, c.len_utf8()));
    let word = words.money.to.iter().filter_map(|to| {
        let spaced = format!(" {to} ");
        Some((text.find(&spaced)?, spaced.len()))
    });
    let mut sides = word.chain(dash).map(|(at, length)| (&text[..at], &text[at + length..]));
    sides.find(|(low, high)| has_figure(low) && has_figure(high))
}

/// Reads one amount in the market's currency: `80`, `$80`, `80.50`, `1,200`, `1.200,50 €`, `80 dollars`.
pub fn money(text: &str, home: Currency, words: &Words) -> Result<Money, MoneyTrouble> {
    let folded = fold(text);
    let first = folded.find(|c: char| c.is_ascii_digit()).ok_or(MoneyTrouble::NotUnderstood)?;
    let last = folded.rfind(|c: char| c.is_ascii_digit()).ok_or(MoneyTrouble::NotUnderstood)?;
    let (before, figure, after) = (&folded[..first], &folded[first..=last], &folded[last + 1..]);
    if before.contains(is_dash) {
        return Err(MoneyTrouble::Negative);
    }
    let currency = currency(before, after, home, words)?;
    if currency != home {
        return Err(MoneyTrouble::Foreign(currency));
    }
    let minor = minor_units(figure, home.exponent())?;
    match minor {
        0 => Err(MoneyTrouble::Zero),
        minor if minor > MAX_MINOR => Err(MoneyTrouble::TooLarge),
        minor => Ok(Money::new(minor, home)),
    }
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// The currency named before or after a figure; the market's where none is.
fn currency(before: &str, after: &str, home: Currency, words: &Words) -> Result<Currency, MoneyTrouble> {
    let named = |side: &str, home| -> Result<Option<Currency>, MoneyTrouble> {
        let said = unmarked(side, words);
        let spelled = words.money.currencies.iter().find(|(_, names)| lists(names, said));
        match spelled.map_or(said, |(sign, _)| sign) {
            "" => Ok(None),
            sign => Currency::meant_by(sign, home).map(Some).ok_or(MoneyTrouble::NotUnderstood),
        }
    };
    // What follows is read first: in "$80 NZD" the code says which dollar the sign means.
    let trailing = named(after, home)?;
    let leading = named(before, trailing.unwrap_or(home))?;
    match (leading, trailing) {
        (Some(one), Some(other)) if one != other => Err(MoneyTrouble::NotUnderstood),
        (one, other) => Ok(one.or(other).unwrap_or(home)),
    }
}

/// What stands beside a figure without spaces, closing punctuation and words such as "about".
fn unmarked<'a>(side: &'a str, words: &Words) -> &'a str {
    let mut said = side.trim().trim_end_matches(['.', ',', '!', '?', ':']).trim_end();
    for filler in words.money.between.iter().chain(&words.money.about) {
        if let Some(rest) = said.strip_prefix(filler.as_str())
            && (rest.is_empty()
                || rest.starts_with(char::is_whitespace)
                || !rest.starts_with(char::is_alphabetic))
        {
            said = rest.trim();
        }
    }
    said
}

/// Reads a figure with whatever separators, into minor units.
fn minor_units(figure: &str, exponent: u32) -> Result<i64, MoneyTrouble> {
    let (whole, fraction) = match decimal_point(figure, exponent) {
        Some(at) => (&figure[..at], &figure[at + 1..]),
        None => (figure, ""),
    };
    if !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return Err(MoneyTrouble::NotUnderstood);
    }
    let fraction = fraction.trim_end_matches('0');
    let missing = exponent.checked_sub(u32::try_from(fraction.len()).unwrap_or(u32::MAX));
    let missing = missing.ok_or(MoneyTrouble::TooFine)?;
    let digits = format!("{}{fraction}", ungrouped(whole).ok_or(MoneyTrouble::NotUnderstood)?);
    let scaled = digits.parse::<i64>().ok().and_then(|n| n.checked_mul(10_i64.pow(missing)));
    scaled.ok_or(MoneyTrouble::TooLarge)
}

/// Where the decimals begin. A lone separator before exactly three digits groups thousands, in every language
/// we know of; only currencies of a thousand minor units read it otherwise.
fn decimal_point(figure: &str, exponent: u32) -> Option<usize> {
    let at = figure.rfind(['.', ','])?;
    let separator = figure.as_bytes()[at];
    let alone = figure.bytes().filter(|b| *b == separator).count() == 1;
    let mixed = figure.bytes().any(|b| matches!(b, b'.' | b',') && b != separator);
    let groups = figure.len() - at - 1 == 3 && exponent < 3 && !figure.starts_with('0');
    (alone && (mixed || !groups)).then_some(at)
}

/// The digits of a whole figure, if its groups of thousands are where they belong.
fn ungrouped(whole: &str) -> Option<String> {
    let groups: Vec<&str> = whole.split(['.', ',', ' ', '\'', '’', '_']).collect();
    let digits_only = groups.iter().all(|group| group.bytes().all(|b| b.is_ascii_digit()));
    let well_grouped = groups.len() == 1 || groups[1..].iter().all(|g| g.len() == 3) && groups[0].len() <= 3;
    (digits_only && well_grouped).then(|| groups.concat())
}

#[cfg(test)]
mod tests;
