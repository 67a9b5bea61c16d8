//! What happens to a fee, step by step: what leads up to it, how it begins, and how it must end.

use axum::{body::Body, http::Request};
use chrono::TimeDelta;
use domain::{
    fee::{AttemptState, CaptureKind, FeeState, Refund},
    job::State,
};
use gigline::{
    ports::Point::{self, Acked, Answered, BeforeCommit, Committed, Received, Recorded, Sending},
    store::Backend,
};
use sandbox::{Paying, PaymentFault, PaymentFaultKind, PushOutcome};

use crate::{
    fees::Deal,
    house::{SECRET, webhook},
    shop::callback,
};

/// Something comes in and is handled.
const HANDLED: [Point; 4] = [Received, BeforeCommit, Committed, Acked];
/// The provider is asked, and what it answered is handled.
const ASKED: [Point; 6] = [Sending, Answered, Received, BeforeCommit, Committed, Recorded];

/// What happens to a fee.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    /// Pay is pressed, and a page is asked for.
    Create,
    /// Pay is pressed where there is a page, and the payer is sent there.
    Redirect,
    /// The provider tells that it was paid.
    Webhook,
    /// The provider told nobody, and is asked.
    Confirm,
    /// The time to pay is over, and the page is closed.
    Cancel,
    /// The provider of the work cancels, and the fee goes back.
    Refund,
}

impl Step {
    /// Every point that is passed, in order.
    pub fn points(self) -> Vec<Point> {
        match self {
            Self::Redirect | Self::Webhook => HANDLED.to_vec(),
            Self::Confirm => ASKED.to_vec(),
            Self::Create | Self::Cancel | Self::Refund => [&HANDLED[..], &ASKED].concat(),
        }
    }

    /// How an answer of the provider can be cut off, where it is asked.
    pub fn answers(self) -> Vec<PaymentFaultKind> {
        use PaymentFaultKind::{AnswerLost, ConnectionLost, ServerError};
        if self.points().contains(&Sending) {
            vec![AnswerLost, ConnectionLost, ServerError { status: 500 }]
        } else {
            Vec::new()
        }
    }

    /// Everything up to it, and nothing of it; the page, where there is one.
    pub async fn leads_up<DB: Backend>(self, deal: &mut Deal<DB>) -> Option<String> {
        if self == Self::Create {
            return None;
        }
        if self == Self::Cancel {
            let left = deal.stands().await.1.fee.due_at - deal.house.now();
            deal.house.pass(left - TimeDelta::minutes(1)).await;
        }
        let page = deal.opens().await;
        match self {
            Self::Create | Self::Redirect => {}
            Self::Webhook => deal.does(&page, Paying::Pay),
            Self::Confirm => {
                let lost = PaymentFault { kind: PaymentFaultKind::CallbackLost, times: 1 };
                deal.house.till(|till| till.inject(lost));
                deal.does(&page, Paying::Pay);
                deal.house.idle(TimeDelta::minutes(2));
            }
            Self::Cancel => deal.house.idle(TimeDelta::minutes(1)),
            Self::Refund => {
                deal.does(&page, Paying::Pay);
                deal.house.pass(TimeDelta::minutes(10)).await;
                for label in ["Cancel the job", "Ill"] {
                    deal.house.presses(deal.ben, label).await;
                }
            }
        }
        Some(page)
    }

    /// What comes in. Whoever brings it will have heard no answer, and bring it again.
    pub fn begins<DB: Backend>(self, deal: &mut Deal<DB>) -> Vec<Request<Body>> {
        let now = deal.house.now();
        match self {
            Self::Create | Self::Redirect => {
                vec![Request::post(format!("/pay/{}", deal.token)).body(Body::empty()).unwrap()]
            }
            Self::Webhook => deal.house.till(|till| {
                let pushes = till.next_pushes(now);
                for push in &pushes {
                    till.pushed(now, push.delivery, &PushOutcome::Lost);
                }
                pushes.iter().map(callback).collect()
            }),
            Self::Confirm | Self::Cancel => Vec::new(),
            Self::Refund => {
                let press = deal.house.press_of(deal.ben, "Yes, cancel");
                deal.house.telegram(|telegram| {
                    telegram.act(now, deal.ben, press).unwrap();
                    let pushes = telegram.next_pushes(now);
                    for push in &pushes {
                        telegram.pushed(now, push.update_id, PushOutcome::Lost);
                    }
                    pushes.into_iter().map(|push| webhook(SECRET, push.body)).collect()
                })
            }
        }
    }

    /// Whoever was to be sent to a page presses again, finds the one that is there, and pays.
    pub async fn goes_through<DB: Backend>(self, deal: &mut Deal<DB>, page: Option<String>) {
        if !matches!(self, Self::Create | Self::Redirect) {
            return;
        }
        let found = deal.opens().await;
        assert!(page.is_none_or(|page| page == found), "the same page");
        deal.does(&found, Paying::Pay);
        deal.house.settle().await;
    }

    /// How often Ben was told of such an end before.
    pub fn told<DB: Backend>(self, deal: &Deal<DB>) -> usize {
        self.words().1.map_or(0, |words| deal.house.count(deal.ben, words))
    }

    /// What Ana and Ben read of it.
    fn words(self) -> (&'static str, Option<&'static str>) {
        match self {
            // To Ben the job is a new one, which he may take.
            Self::Cancel => ("The fee was not paid in time", None),
            // That he cancelled he knows.
            Self::Refund => ("is back with you", None),
            _ => ("Your fee arrived", Some("paid the fee")),
        }
    }

    /// Job, fee, money, the provider's books and what people read are as they must be.
    pub async fn ended_right<DB: Backend>(self, deal: &Deal<DB>, told: usize, when: &str) {
        let (state, file) = deal.stands().await;
        let captures = file.attempts.iter().filter_map(|attempt| attempt.capture.as_ref());
        let ours: Vec<_> = captures.map(|capture| (capture.kind, capture.refund)).collect();
        let expected = match self {
            Self::Cancel => (State::Open, FeeState::Void, vec![]),
            Self::Refund => {
                (State::Cancelled, FeeState::GivenBack, vec![(CaptureKind::Booking, Some(Refund::Done))])
            }
            _ => (State::Booked, FeeState::Paid, vec![(CaptureKind::Booking, None)]),
        };
        assert_eq!((state, file.fee.state, ours), expected, "{when}");
        let open = file.attempts.iter().any(|attempt| attempt.state < AttemptState::Closed);
        let reference = file.attempts[0].id.to_string();
        let (pages, books) = deal.house.till(|till| {
            let pages = till.sessions().filter(|page| page.reference == reference && !page.is_open()).count();
            let of_it = till.ledger().iter().filter(|entry| entry.reference == reference);
            (pages, of_it.map(|entry| entry.amount).collect::<Vec<_>>())
        });
        let expected = match self {
            Self::Cancel => vec![],
            Self::Refund => vec![900, -900],
            _ => vec![900],
        };
        assert_eq!((file.attempts.len(), open, pages, books), (1, false, 1, expected), "{when}");
        let (anas, bens) = self.words();
        let house = &deal.house;
        assert_eq!(house.count(deal.ana, anas), 1, "{when}: {}", house.screen(deal.ana));
        if bens.is_some() {
            assert_eq!(self.told(deal), told + 1, "{when}: {}", house.screen(deal.ben));
        }
    }
}
