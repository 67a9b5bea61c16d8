//! Figures as a reader of one language writes them: money, stars, distances.

use domain::{
    market::TypicalPrice,
    money::{Currency, Money, NumberStyle, Price},
    review::{Rating, Stars},
};

use super::{Args, Locale};
use crate::reading::Words;

impl Locale {
    fn numbers(&self) -> &'static NumberStyle {
        &Words::of(self.language()).numbers
    }

    /// An amount; `home` is the market's own currency, whose everyday sign is enough.
    pub fn money(&self, amount: Money, home: Currency) -> String {
        amount.format(self.numbers(), home)
    }

    /// `$80`, `$80–$120` or `open to talk`.
    pub fn price(&self, price: Price, home: Currency) -> String {
        match price {
            Price::Fixed(total) => self.money(total, home),
            Price::Range { min, max } => self.range(min, max, home),
            Price::Negotiable => self.text("price-negotiable"),
        }
    }

    /// `$80–$120`.
    pub fn range(&self, min: Money, max: Money, home: Currency) -> String {
        let args = Args::default().with("min", self.money(min, home)).with("max", self.money(max, home));
        self.fill("price-range", &args)
    }

    /// What a service usually costs, from whole units of the market's currency.
    pub fn typical_price(&self, price: TypicalPrice, home: Currency) -> String {
        let unit = 10_i64.pow(home.exponent());
        let amount = |units: u32| Money::new(i64::from(units) * unit, home);
        self.range(amount(price.from), amount(price.to), home)
    }

    /// `⭐ 4.8 (12)`, or that nobody reviewed them yet.
    pub fn rating(&self, rating: Rating) -> String {
        let Some(tenths) = rating.tenths() else { return self.text("rating-none") };
        let mean = self.decimal(tenths, 1);
        self.fill("rating", &Args::default().with("mean", mean).with("count", rating.count))
    }

    /// A figure kept as a whole number of its last place: 45 with one place is `4.5`.
    pub fn decimal(&self, figure: i64, places: u32) -> String {
        let unit = 10_i64.pow(places);
        let width = places as usize;
        format!("{}{}{:0width$}", figure / unit, self.numbers().decimal, figure % unit)
    }

    /// One star for each.
    pub fn stars(&self, stars: Stars) -> String {
        self.text("star").repeat(usize::from(stars.get()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::language::Language;

    #[test]
    fn a_rating_is_a_mean_with_its_count_or_says_that_there_is_none() {
        let three: Rating = [5, 5, 4].into_iter().filter_map(Stars::new).collect();
        let spanish = Locale::of(&Language::read("es").unwrap());
        assert_eq!(Locale::of(&Language::english()).rating(three), "⭐ 4.7 (3)");
        assert_eq!(spanish.rating(three), "⭐ 4,7 (3)");
        assert_eq!(Locale::of(&Language::english()).rating(Rating::default()), "new here");
    }

    #[test]
    fn a_price_says_what_the_customer_named() {
        let (english, usd) = (Locale::of(&Language::english()), Currency::USD);
        let range = Price::range(Money::new(8_000, usd), Money::new(120_000, usd)).unwrap();
        assert_eq!(english.price(range, usd), "$80–$1,200");
        assert_eq!(english.price(Price::Negotiable, usd), "open to talk");
        let french = Locale::of(&Language::read("fr").unwrap());
        assert_eq!(french.price(range, usd), "80\u{a0}$ à 1\u{202f}200\u{a0}$");
        let portuguese = Locale::of(&Language::read("pt").unwrap());
        assert_eq!(portuguese.price(range, usd), "$80 a $1.200");
    }
}
