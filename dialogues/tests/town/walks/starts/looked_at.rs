//! A life under a market whose operator looks at some requests first.

use dialogues::press::{CardVerb, Choice, DeskVerb, Field, Press};
use domain::market::Market;

use super::Life;
use crate::world::{Town, people::EIGHTY};

/// A request with a listed word: about to be posted, waiting, let out, and about to say the word once more.
pub(super) fn looked_at_first() -> Life {
    let profile = "[requests]\nreview_words = [\"leaking\"]\n[modes.offers]\n[fee]\n";
    let mut life = Life::of(Town::of(Market::parse(profile).expect("a profile")));
    let (olga, ana) = (life.town.resident(), life.town.resident());
    life.town.plumber("Pablo");
    life.town.operators.insert(olga);
    life.then(|town| town.write_request(ana, "Ana", EIGHTY));
    life.then(|town| drop(town.choose(ana, Choice::Yes)));
    let job = life.town.only_job();
    life.then(|town| drop(town.press(olga, &Press::Desk { verb: DeskVerb::Look, job, number: 0 })));
    life.town.press(olga, &Press::Desk { verb: DeskVerb::LetOut, job, number: 1 });
    life.town.settle();
    life.then(|town| {
        town.card(ana, CardVerb::EditRequest, job);
        town.choose(ana, Choice::Edit(Field::Description));
        town.text(ana, "Now the tap in the bathroom is leaking, too, and nothing stops it");
    });
    life
}
