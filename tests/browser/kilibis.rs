//! The first to accept has the job.

use super::{
    posting::asks_for_a_plumber,
    screens::{DESK, HAND},
    stage::{Phone, Stage},
};

pub async fn a_job_is_posted_and_done_on_three_phones(stage: &Stage) {
    stage.is_seen_on(DESK).await;
    for bystander in ["Rosa", "Tomás"] {
        stage.phone(bystander).await.is_put_away().await;
    }

    let lena = stage.phone("Lena").await;
    takes_up_plumbing(&lena).await;
    let ana = stage.phone("You").await;
    asks_for_a_plumber(&ana, "tomorrow 10am").await;
    ana.presses("First to accept").await;
    ana.sees("It's out!").await;

    let marco = stage.phone("Marco").await;
    marco.sees("dripping tap").await;
    lena.presses("Accept for $90").await;
    ana.sees("Lena takes your job").await;
    marco.sees("Taken by someone else").await;
    stage.is_pictured("stage.png").await;

    they_agree_where(stage, &ana, &lena).await;
    the_work_is_done(&ana, &lena).await;
    both_review(&ana, &lena).await;

    stage.is_seen_on(HAND).await;
    stage.phone("You").await.sees("Neat, quick and on time.").await;
    stage.is_pictured("phone.png").await;
}

/// One of those who do everything else does this too from now on.
async fn takes_up_plumbing(lena: &Phone<'_>) {
    lena.writes("/profile").await;
    for label in ["Edit what I offer", "Change something", "What"] {
        lena.presses(label).await;
    }
    lena.answers("What do you do?", "plumbing").await;
    lena.presses("Plumbing").await;
    lena.sees("✅ Plumbing").await;
    lena.presses("That's all").await;
    lena.answers("what does it cost from?", "60").await;
    lena.presses("Save").await;
    lena.sees("Saved").await;
}

/// The exact address waits until the minutes of undo are over.
async fn they_agree_where(stage: &Stage, ana: &Phone<'_>, lena: &Phone<'_>) {
    lena.writes("Hello! Is there a place to park?").await;
    ana.sees("Is there a place to park?").await;
    ana.writes("Yes, in the yard.").await;
    lena.sees("Yes, in the yard.").await;
    stage.advance(300).await;
    stage.advance(60).await;
    lena.sees("12 Alameda Street, ring twice").await;
}

async fn the_work_is_done(ana: &Phone<'_>, lena: &Phone<'_>) {
    lena.presses("On the way").await;
    ana.sees("Lena is on the way").await;
    lena.presses("Start").await;
    ana.sees("Lena has started").await;
    lena.presses("Done").await;
    lena.presses("Just done").await;
    ana.sees("says the work is done").await;
    ana.presses("All good").await;
    lena.sees("Ana is happy with the work").await;
}

/// Neither reads the other's before both have written.
async fn both_review(ana: &Phone<'_>, lena: &Phone<'_>) {
    lena.presses("Write a review").await;
    lena.presses("⭐⭐⭐⭐⭐").await;
    lena.answers("A few words for others?", "Everything was ready.").await;
    // It moves her card.
    ana.sees("Lena wrote you a review").await;
    ana.presses("Write a review").await;
    ana.presses("⭐⭐⭐⭐⭐").await;
    ana.answers("A few words for others?", "Neat, quick and on time.").await;
    lena.sees("Neat, quick and on time.").await;
    ana.sees("Everything was ready.").await;
}
