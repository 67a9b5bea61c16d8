//! An offer is made, changed and accepted; the fee is paid on its page and books the job; both settle and review.

use super::{
    posting::asks_for_a_plumber,
    screens::{DESK, HAND},
    stage::{Phone, Stage},
};

pub async fn an_offer_becomes_a_booking(stage: &Stage) {
    stage.is_seen_on(DESK).await;
    for bystander in ["Lena", "Tomás"] {
        stage.phone(bystander).await.is_put_away().await;
    }
    two_offers_wait_in_town(&stage.phone("Rosa").await).await;
    let (ana, marco) = (stage.phone("You").await, stage.phone("Marco").await);
    asks_for_a_plumber(&ana, "in 9 days at 6pm").await;
    ana.presses("Compare offers").await;
    ana.sees("nothing is booked until you choose").await;
    makes_an_offer(&marco).await;
    ana.sees("You have an offer").await;
    stage.is_pictured("offers.png").await;

    they_settle_the_terms(&ana, &marco).await;
    pays_the_fee(stage, &ana).await;

    let (ana, marco) = (stage.phone("You").await, stage.phone("Marco").await);
    ana.sees("Your fee arrived: the job is booked").await;
    marco.sees("Ana paid the fee: the job is booked").await;
    marco.sees("12 Alameda Street, ring twice").await;

    the_work_is_done_and_paid(&ana, &marco).await;
    both_review(&ana, &marco).await;
}

/// Whoever opens the stage finds a request with offers to compare.
async fn two_offers_wait_in_town(rosa: &Phone<'_>) {
    rosa.presses("Compare 2 offers").await;
    for offer in ["Marco · $180", "Tomás · $150"] {
        rosa.sees(offer).await;
    }
}

async fn makes_an_offer(marco: &Phone<'_>) {
    marco.sees("dripping tap").await;
    marco.presses("Make an offer").await;
    marco.answers("What would you do it for", "100").await;
    marco.presses("Another time").await;
    marco.writes("in 3 days at 9am").await;
    marco.answers("A few words with it?", "New seals, and I dry the cupboard.").await;
    marco.presses("Send the offer").await;
    marco.sees("You offered: $100").await;
}

/// The total she proposes is another; he agrees.
async fn they_settle_the_terms(ana: &Phone<'_>, marco: &Phone<'_>) {
    for label in ["See the offer", "Marco · $100", "Accept, but change something", "As it stands"] {
        ana.presses(label).await;
    }
    ana.answers("What should it cost in all?", "80").await;
    ana.sees("When should it start?").await;
    ana.presses("Keep").await;
    marco.sees("$100 → $80").await;
    marco.presses("Agree").await;
    ana.sees("Marco agreed").await;
}

/// She pays on the provider's page, and comes back to the stage by the page of the fee.
async fn pays_the_fee(stage: &Stage, ana: &Phone<'_>) {
    ana.presses("💳 Pay $8").await;
    stage.turns_to_the_new_tab().await;
    stage.is_seen_on(HAND).await;
    stage.reads("Agreed total").await;
    stage.is_pictured("pay.png").await;
    stage.clicks("Pay $8").await;
    stage.reads("No money moves").await;
    stage.clicks("Pay").await;
    stage.reads("Paid, thank you").await;
    stage.clicks("Back to the chat").await;
    stage.is_seen_on(DESK).await;
}

async fn the_work_is_done_and_paid(ana: &Phone<'_>, marco: &Phone<'_>) {
    marco.presses("Start").await;
    ana.sees("Marco has started").await;
    marco.presses("Done").await;
    marco.presses("Just done").await;
    ana.sees("says the work is done").await;
    ana.presses("All good").await;
    marco.sees("Ana is happy with the work").await;
    ana.presses("I paid").await;
    marco.sees("Ana says you are paid").await;
    marco.presses("It arrived").await;
    for phone in [ana, marco] {
        phone.sees("Receipt").await;
    }
}

async fn both_review(ana: &Phone<'_>, marco: &Phone<'_>) {
    writes_a_review(ana, "He dried even the cupboard.").await;
    marco.sees("Ana wrote you a review").await;
    writes_a_review(marco, "Clear words, good coffee.").await;
    ana.sees("Clear words, good coffee.").await;
    marco.sees("He dried even the cupboard.").await;
}

async fn writes_a_review(writer: &Phone<'_>, words: &str) {
    writer.presses("Write a review").await;
    writer.presses("⭐⭐⭐⭐⭐").await;
    writer.answers("A few words for others?", words).await;
}
