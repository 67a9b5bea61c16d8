//! How the caller hears of it.

use chrono::TimeDelta;
use data_encoding::BASE64;
use hmac::{Hmac, KeyInit, Mac};
use sandbox::{Paying, PaymentFaultKind, PushOutcome};
use sha2::Sha256;

use crate::till::{SECRET, Till, event};

const HEARD: PushOutcome = PushOutcome::Accepted { body: Vec::new() };

fn header<'a>(push: &'a sandbox::PaymentPush, name: &str) -> &'a str {
    &push.headers.iter().find(|(known, _)| *known == name).unwrap().1
}

#[test]
fn a_callback_is_named_dated_and_signed_as_the_specification_says() {
    let mut till = Till::new();
    let page = till.page();
    till.does(&page, Paying::Pay);
    let push = till.pushes().remove(0);
    assert_eq!(
        (event(&push)["type"].as_str(), event(&push)["data"]["reference"].as_str()),
        (Some("session.paid"), Some("a1"))
    );
    let (id, at) = (header(&push, "webhook-id"), header(&push, "webhook-timestamp"));
    assert_eq!(at, till.now.timestamp().to_string());
    let key = BASE64.decode(SECRET.trim_start_matches("whsec_").as_bytes()).unwrap();
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).unwrap();
    mac.update(format!("{id}.{at}.{}", push.body).as_bytes());
    let signature = format!("v1,{}", BASE64.encode(&mac.finalize().into_bytes()));
    assert_eq!(header(&push, "webhook-signature"), signature);
}

#[test]
fn a_callback_is_repeated_under_its_name_with_a_new_date_until_it_is_heard() {
    let mut till = Till::new();
    let page = till.page();
    till.does(&page, Paying::Expire);
    let first = till.pushes().remove(0);
    assert!(till.pushes().is_empty(), "it is on its way");
    till.answer(&first, &PushOutcome::Lost);
    assert!(till.pushes().is_empty(), "not at once");
    till.later(TimeDelta::seconds(2));
    let second = till.pushes().remove(0);
    assert_eq!(header(&first, "webhook-id"), header(&second, "webhook-id"));
    assert_ne!(header(&first, "webhook-signature"), header(&second, "webhook-signature"));
    till.answer(&second, &PushOutcome::Refused { retry_after: Some(30) });
    assert_eq!(till.payments.next_due(), Some(till.now + TimeDelta::seconds(30)));
    till.later(TimeDelta::seconds(30));
    let third = till.pushes().remove(0);
    till.answer(&third, &HEARD);
    assert_eq!(till.payments.pending_callbacks(), 0);
}

#[test]
fn a_callback_can_be_lost_come_twice_or_come_late() {
    let mut till = Till::new();
    let page = till.page();
    till.fails(PaymentFaultKind::CallbackTwice);
    till.does(&page, Paying::Pay);
    let twice = till.pushes();
    assert_eq!((twice.len(), header(&twice[0], "webhook-id")), (2, header(&twice[1], "webhook-id")));
    let page = till.open("a2")["id"].as_str().unwrap().to_owned();
    till.fails(PaymentFaultKind::CallbackLost);
    till.does(&page, Paying::Expire);
    assert!(till.pushes().is_empty());
    till.fails(PaymentFaultKind::CallbackLate { seconds: 90 });
    till.does(&page, Paying::Late);
    assert!(till.pushes().is_empty());
    till.later(TimeDelta::seconds(90));
    assert_eq!(till.pushes().len(), 1);
}

#[test]
fn a_page_that_is_over_by_itself_tells_so() {
    let mut till = Till::new();
    till.page();
    assert_eq!(till.payments.next_due(), Some(till.now + TimeDelta::minutes(35)));
    till.later(TimeDelta::minutes(35));
    let push = till.pushes().remove(0);
    assert_eq!(event(&push)["type"], "session.expired");
}
