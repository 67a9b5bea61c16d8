use super::*;

fn hosts() -> Vec<String> {
    ["paypal.me", "wise.com"].map(str::to_owned).to_vec()
}

fn taken(typed: &str) -> Result<Payout, PayoutTrouble> {
    let mut payout = Payout::default();
    payout.take(typed, &hosts()).map(|()| payout)
}

#[test]
fn account_numbers_of_many_countries_pass() {
    for number in [
        "01-0123-0123456-00",
        "ANZ 12-3456-1234567-001, Hana Rewi",
        "DE89 3704 0044 0532 0130 00",
        "IBAN GB29 NWBK 6016 1331 9268 19, Ana Gil",
        "ES9121000418450200051332",
        "BSB 062-000 account 12345678",
        "sort code 12-34-56 account 12345678",
        "routing 021000021 account 123456789",
        "CLABE 032180000118359719",
        "Banco 001 agência 1234-5 conta 123456-7",
    ] {
        assert_eq!(taken(number).map(|payout| payout.account), Ok(Some(number.to_owned())), "{number}");
    }
}

#[test]
fn ways_to_reach_somebody_do_not_pass_as_account_numbers() {
    for contact in [
        "505 555 0134",
        "account 505 555 0134",
        "+64 21 555 0134",
        "021 555 0134 021 555 0199",
        "5055550134 5055550199",
        "five zero five five five five zero one three four",
        "pay@example.com",
        "01-0123-0123456-00, call 505 555 0134",
        "01-0123-0123456-00, ana@example.com",
        "01-0123-0123456-00 @hana_pipes",
        "telegram hana_pipes99",
    ] {
        assert_eq!(taken(contact), Err(PayoutTrouble::Contact), "{contact}");
    }
}

#[test]
fn words_and_half_a_number_are_no_account() {
    for words in ["in cash please", "1234", "my bank", "12-3456"] {
        assert_eq!(taken(words), Err(PayoutTrouble::NotAnAccount), "{words}");
    }
}

#[test]
fn a_link_passes_if_the_market_lists_its_host() {
    let link = |typed| taken(typed).map(|payout| payout.link.unwrap());
    assert_eq!(link("paypal.me/hana"), Ok("https://paypal.me/hana".to_owned()));
    assert_eq!(link("https://www.PayPal.me/hana"), Ok("https://paypal.me/hana".to_owned()));
    assert_eq!(link("http://uk.wise.com/pay/me/hana"), Ok("https://uk.wise.com/pay/me/hana".to_owned()));
    for other in
        ["t.me/hana", "https://hana.example/pay", "paypal.me", "evilpaypal.me/x", "paypal.me.evil.com/x"]
    {
        assert_eq!(link(other), Err(PayoutTrouble::NotAPayHost), "{other}");
    }
    for hiding in ["paypal.me/5055550134", "paypal.me/505-555-0134", "paypal.me/@hana", "paypal.me/a%40b"] {
        assert_eq!(link(hiding), Err(PayoutTrouble::Contact), "{hiding}");
    }
}

#[test]
fn what_is_stored_reads_back() {
    let mut payout = taken("01-0123-0123456-00").unwrap();
    payout.take("paypal.me/hana", &hosts()).unwrap();
    payout.cash = true;
    assert_eq!(Payout::stored(&payout.to_string()), payout);
    assert_eq!((payout.host(), payout.is_empty()), (Some("paypal.me"), false));
    assert!(Payout::stored("").is_empty() && Payout::default().to_string().is_empty());
}
