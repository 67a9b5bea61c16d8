//! The process ends in the midst of everything that two people do with their messages, and nothing of it is lost: told as
//! a screenplay of both phones, kept beside this file. `UPDATE_SCREENPLAYS=1` writes it anew.

mod screenplay;

use gigline::store::{Backend, Store};
use sandbox::{Act, AlbumItem, PushOutcome};

use crate::{
    albums::A_MOMENT,
    belongings::{drawing, media},
    database::stories,
    house::{House, morning},
    relay::{edit, newest, own},
    updates::pair,
};
use screenplay::Screenplay;

stories! { morning();
    what_two_people_do_with_their_messages_survives_a_restart_in_its_midst,
}

/// Telegram brings so many updates, and their consequences wait.
async fn brings<DB: Backend>(house: &mut House<DB>, updates: usize) {
    let now = house.now();
    for _ in 0..updates {
        for push in house.telegram(|telegram| telegram.next_pushes(now)) {
            house.update(&push.body).await;
            let outcome = PushOutcome::Accepted { body: Vec::new() };
            house.telegram(|telegram| telegram.pushed(now, push.update_id, outcome));
        }
    }
}

/// Somebody does something; so much of it is written down when the process ends, and another one goes on.
async fn interrupted<DB: Backend>(house: &mut House<DB>, person: i64, act: Act, heard: usize) {
    let now = house.now();
    house.telegram(|telegram| telegram.act(now, person, act)).unwrap();
    brings(house, heard).await;
    house.restart().await;
    house.settle().await;
    house.pass(A_MOMENT).await;
}

fn says(text: &str, reply_to: i64) -> Act {
    Act::Text { text: text.into(), reply_to: Some(reply_to), entities: Vec::new() }
}

fn photos(captions: [&str; 3]) -> Act {
    let part = |caption| AlbumItem { kind: "photo".into(), media: media(None, None, drawing(), caption) };
    Act::Album { items: captions.map(|words| part((!words.is_empty()).then_some(words))).to_vec() }
}

fn reacts(message_id: i64, emoji: Option<&str>) -> Act {
    Act::React { message_id, emoji: emoji.map(str::to_owned) }
}

async fn what_two_people_do_with_their_messages_survives_a_restart_in_its_midst<DB: Backend>(
    store: Store<DB>,
) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    let mut play = Screenplay::begin(&house, &[(ana, "Ana"), (ben, "Ben")]);
    for (one, other) in [((ana, "Ana"), (ben, "Ben")), ((ben, "Ben"), (ana, "Ana"))] {
        a_message_and_all_that_follows_it(&mut house, &mut play, one, other).await;
        an_album_and_its_parts(&mut house, &mut play, one, other).await;
    }
    assert_eq!(house.dead_letters().await, 0);
    play.is_kept("tests/edges/restarts/screenplay.txt");
}

async fn a_message_and_all_that_follows_it<DB: Backend>(
    house: &mut House<DB>,
    play: &mut Screenplay,
    (one, name): (i64, &str),
    (other, other_name): (i64, &str),
) {
    interrupted(house, one, Act::text("Which tap do you mean?"), 1).await;
    play.tell(house, &format!("{name} writes"));
    let (mine, copy) = (own(house, one).id, newest(house, other).id);
    interrupted(house, other, says("The one in the kitchen", copy), 1).await;
    play.tell(house, &format!("{other_name} replies"));
    let answer = newest(house, one).id;
    interrupted(house, one, says("Thank you", answer), 1).await;
    play.tell(house, &format!("{name} replies to that"));
    interrupted(house, one, edit(mine, "Which tap drips? Ring 202-555-0199"), 1).await;
    play.tell(house, &format!("{name} changes the first message"));
    for emoji in [Some("👍"), None] {
        interrupted(house, other, reacts(copy, emoji), 1).await;
        play.tell(house, &format!("{other_name} reacts, or takes it back"));
    }
    interrupted(house, one, reacts(answer, Some("🔥")), 1).await;
    play.tell(house, &format!("{name} reacts to the answer"));
    interrupted(house, one, says("/undo", mine), 1).await;
    play.tell(house, &format!("{name} takes the first message back"));
}

async fn an_album_and_its_parts<DB: Backend>(
    house: &mut House<DB>,
    play: &mut Screenplay,
    (one, name): (i64, &str),
    (other, other_name): (i64, &str),
) {
    interrupted(house, one, photos(["How it drips", "", "The floor"]), 2).await;
    play.tell(house, &format!("{name} sends an album, of which two parts are written down"));
    let copies: Vec<i64> = house.messages(other).iter().rev().map(|copy| copy.id).collect();
    interrupted(house, other, says("What is this?", copies[1]), 1).await;
    play.tell(house, &format!("{other_name} replies to its second part"));
    interrupted(house, other, reacts(copies[2], Some("👍")), 1).await;
    play.tell(house, &format!("{other_name} reacts to its first part"));
    interrupted(house, one, photos(["Before", "", "After"]), 3).await;
    play.tell(house, &format!("{name} sends another, all of which is written down"));
    let last = own(house, one).id;
    let caption = Some("After, dry".to_owned());
    let change = Act::Edit { message_id: last, text: None, caption, place: None };
    interrupted(house, one, change, 1).await;
    play.tell(house, &format!("{name} changes the words below its last part"));
}
