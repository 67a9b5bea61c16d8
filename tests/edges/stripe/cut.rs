//! The process ends at every point where it can end while a fee is asked for, paid, closed or given back, each point in
//! a life of its own; or Stripe's answer is cut off. Every fee ends right, its money is in Stripe's books as in ours,
//! and everybody hears of it once.

mod steps;

use axum::{body::Body, http::Request};
use chrono::TimeDelta;
use gigline::{
    ports::{Crashed, Point},
    store::{Backend, Store},
};
use sandbox::{PaymentFault, PaymentFaultKind};
use tower::ServiceExt as _;

use crate::{
    database::stories,
    fees::Deal,
    house::{House, morning},
    shop::PaidAt,
    updates::{publish, resident},
};
use steps::Step;

stories! { morning();
    a_page_that_is_asked_for_is_there_once,
    a_payer_who_is_sent_on_comes_to_the_same_page,
    an_event_books_once,
    what_looking_finds_books_once,
    a_page_is_closed_before_its_fee_lapses,
    a_fee_that_goes_back_does_so_once,
}

async fn a_page_that_is_asked_for_is_there_once<DB: Backend>(store: Store<DB>) {
    wherever_it_is_cut_off(store, Step::Create).await;
}

async fn a_payer_who_is_sent_on_comes_to_the_same_page<DB: Backend>(store: Store<DB>) {
    wherever_it_is_cut_off(store, Step::Redirect).await;
}

async fn an_event_books_once<DB: Backend>(store: Store<DB>) {
    wherever_it_is_cut_off(store, Step::Webhook).await;
}

async fn what_looking_finds_books_once<DB: Backend>(store: Store<DB>) {
    wherever_it_is_cut_off(store, Step::Confirm).await;
}

async fn a_page_is_closed_before_its_fee_lapses<DB: Backend>(store: Store<DB>) {
    wherever_it_is_cut_off(store, Step::Cancel).await;
}

async fn a_fee_that_goes_back_does_so_once<DB: Backend>(store: Store<DB>) {
    wherever_it_is_cut_off(store, Step::Refund).await;
}

/// What goes wrong.
#[derive(Clone, Copy, Debug)]
enum Cut {
    /// The process ends once it has passed so many points.
    Process(usize),
    /// The provider's answer, or the call itself.
    Answer(PaymentFaultKind),
}

async fn wherever_it_is_cut_off<DB: Backend>(store: Store<DB>, step: Step) {
    let mut deal = Deal::paid_at(store, PaidAt::Stripe(&[])).await;
    let mut died = Vec::new();
    let ends = (0..step.points().len()).map(Cut::Process);
    for cut in step.answers().into_iter().map(Cut::Answer).chain(ends) {
        died.extend(once(&mut deal, step, cut).await);
        another(&mut deal).await;
    }
    assert_eq!(died, step.points(), "it died at each point there is");
    assert_eq!(deal.house.dead_letters().await, 0);
}

/// One fee lives through the step with this misfortune, and ends right; where the process ended.
async fn once<DB: Backend>(deal: &mut Deal<DB>, step: Step, cut: Cut) -> Option<Point> {
    let page = step.leads_up(deal).await;
    let told = step.told(deal);
    match cut {
        Cut::Process(points) => deal.house.trap.set_after(Some(points)),
        Cut::Answer(kind) => deal.house.till(|till| till.inject(PaymentFault { kind, times: 1 })),
    }
    let requests = step.begins(deal);
    let end = goes_on(&mut deal.house, requests).await;
    deal.house.trap.set_after(None);
    if end.is_some() {
        deal.house.restart().await;
    }
    // A call that was under way is made again, and what was not answered comes again.
    for seconds in [0, 40, 180] {
        deal.house.pass(TimeDelta::seconds(seconds)).await;
    }
    step.goes_through(deal, page).await;
    step.ended_right(deal, told, &format!("{step:?} {cut:?}")).await;
    end
}

/// These come in, and everything happens but that people are told, until the process ends; where it did. Whoever
/// brought something hears no answer.
async fn goes_on<DB: Backend>(house: &mut House<DB>, requests: Vec<Request<Body>>) -> Option<Point> {
    let mut unanswered = Vec::new();
    for request in requests {
        let mut answering = Box::pin(house.app.router().oneshot(request));
        tokio::select! {
            biased;
            answer = &mut answering => panic!("nobody took it in: {answer:?}"),
            _ = house.app.engine.heard() => {}
        }
        unanswered.push(answering);
    }
    loop {
        match works(house).await {
            Ok(true) => {}
            Ok(false) => return None,
            Err(Crashed(point)) => return Some(point),
        }
    }
}

/// One round of all rooms but the one that tells people.
async fn works<DB: Backend>(house: &mut House<DB>) -> Result<bool, Crashed> {
    let now = house.now();
    let app = &mut house.app;
    let rang = app.timers.pump(now).await.did;
    Ok(rang | app.engine.pump(now).await?.did | app.calls.pump(now).await?.did)
}

/// Another Ana has a job of $90, Ben takes it, and its fee is due.
async fn another<DB: Backend>(deal: &mut Deal<DB>) {
    deal.house.pass(TimeDelta::minutes(5)).await;
    deal.ana = resident(&mut deal.house, "Ana").await;
    publish(&mut deal.house, deal.ana).await;
    deal.house.presses(deal.ben, "Accept for $90").await;
    // Where the one before still stands, it is at that very time.
    let both = "I can do both";
    let messages = deal.house.messages(deal.ben);
    if messages
        .iter()
        .flat_map(|message| message.buttons.iter().flatten())
        .any(|button| button.text.contains(both))
    {
        deal.house.presses(deal.ben, both).await;
    }
    deal.token = deal.stands().await.1.fee.token;
}
