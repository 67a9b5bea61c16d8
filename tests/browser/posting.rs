//! A job as both stories post it: from the fresh phone to the last question.

use super::stage::Phone;

pub async fn asks_for_a_plumber(ana: &Phone<'_>, when: &str) {
    ana.starts().await;
    ana.sees("Your number and username stay private").await;
    ana.presses("I need something done").await;
    ana.answers("What do you need done?", "dripping tap").await;
    ana.presses("Plumbing").await;
    for detail in ["Tap or shower", "I turned it off", "Flat"] {
        ana.presses(detail).await;
    }
    ana.answers("One sentence more", "It is a mixer tap, and the cupboard below gets wet.").await;
    ana.presses("Skip").await;
    ana.answers("Where is it?", "Santa Fe").await;
    ana.answers("What is the exact address", "12 Alameda Street, ring twice").await;
    ana.answers("Which day suits you?", when).await;
    ana.answers("What may it cost in all?", "$90").await;
    ana.answers("What should others call you?", "Ana").await;
    ana.sees("Shall it go out like this?").await;
}
