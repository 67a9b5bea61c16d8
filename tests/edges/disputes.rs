//! Trouble, over the real edges: one operator has it, what was written stays in the file, and only the house carries
//! words between the operator and the two.

use chrono::TimeDelta;
use domain::change::Change;
use gigline::store::{Backend, Store, apply, people};
use sandbox::Message;

use crate::{
    database::stories,
    house::{House, morning},
    invites::operator,
    relay::{edit, own},
    updates::{pair, resident},
};

stories! { morning();
    of_two_operators_who_take_it_one_has_it,
    what_is_changed_or_taken_back_later_stays_in_the_file,
    a_file_has_both_sides_and_every_version_of_the_terms,
    word_from_the_operator_bears_the_seal_of_who_reads_it,
}

/// Ben is at Ana's, and she asks for help; Olga and Otto run the market.
async fn asked<DB: Backend>(house: &mut House<DB>) -> (i64, i64, i64, i64) {
    let olga = operator(house, "Olga").await;
    let otto = resident(house, "Otto").await;
    let (ana, ben) = pair(house).await;
    let now = house.now();
    let mut tx = house.store.begin().await.unwrap();
    let second = people::by_telegram(&mut tx, otto).await.unwrap().unwrap().id;
    apply(&mut tx, &[Change::AddOperator(second, now)], now).await.unwrap();
    tx.commit().await.unwrap();
    (ana, ben, olga, otto)
}

async fn gets_help<DB: Backend>(house: &mut House<DB>, ana: i64, words: &str) {
    house.presses(ana, "Get help").await;
    house.writes(ana, words).await;
    house.presses(ana, "Nothing, carry on").await;
    house.presses(ana, "Skip").await;
}

/// The newest case file on a phone.
fn file_on<DB: Backend>(house: &House<DB>, person: i64) -> String {
    let documents: Vec<Message> =
        house.messages(person).into_iter().filter(|message| message.content.kind == "document").collect();
    let is_ours = |name: &Option<String>| name.as_ref().is_some_and(|name| name.starts_with("case-"));
    let found = documents.iter().rev().find_map(|message| {
        let id = message.content.fields["document"]["file_id"].as_str()?.to_owned();
        let file = house.telegram(|telegram| telegram.file(&id).cloned())?;
        is_ours(&file.name).then(|| String::from_utf8(file.bytes).unwrap())
    });
    found.unwrap_or_else(|| panic!("no case file: {}", house.screen(person)))
}

async fn of_two_operators_who_take_it_one_has_it<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, _, olga, otto) = asked(&mut house).await;
    gets_help(&mut house, ana, "He broke the tap").await;
    for who in [olga, otto] {
        house.presses(who, "Look").await;
    }
    let acts = [olga, otto].map(|who| (who, house.press_of(who, "I take it")));
    let now = house.now();
    house.telegram(|telegram| {
        for (person, act) in acts {
            telegram.act(now, person, act).unwrap();
        }
    });
    house.settle().await;
    assert_eq!(house.dead_letters().await, 0);
    for who in [olga, otto] {
        house.writes(who, "/admin").await;
    }
    // Neither of them has a public name.
    let lost = [olga, otto].map(|who| house.newest(who).contains("somebody else has it"));
    assert_eq!(lost.iter().filter(|lost| **lost).count(), 1, "{} {}", house.newest(olga), house.newest(otto));
    let loser = if lost[0] { olga } else { otto };
    house.presses(loser, "Help").await;
    house.presses(loser, "Write to customer").await;
    assert!(!house.screen(loser).contains("What would you like to say"), "{}", house.screen(loser));
}

async fn what_is_changed_or_taken_back_later_stays_in_the_file<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben, olga, _) = asked(&mut house).await;
    house.writes(ben, "I come at three, whatever you say").await;
    let message = own(&house, ben).id;
    gets_help(&mut house, ana, "He is rude").await;
    house.act(ben, edit(message, "I come at three")).await;
    house.writes(ben, "And I stay until it is done").await;
    house.presses(olga, "Look").await;
    house.presses(olga, "Case file").await;
    let file = file_on(&house, olga);
    assert!(file.contains("whatever you say") && file.contains("I stay until it is done"), "{file}");
    assert!(file.contains("He is rude") && file.contains("Would be fair"), "{file}");
    assert!(!house.screen(ana).contains("What they had written"), "it is the operator's alone");
}

async fn a_file_has_both_sides_and_every_version_of_the_terms<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben, olga, _) = asked(&mut house).await;
    gets_help(&mut house, ana, "It drips").await;
    house.presses(ben, "Tell my side").await;
    house.writes(ben, "It is another tap").await;
    house.presses(ben, "Count it as done, for less").await;
    house.writes(ben, "60").await;
    house.presses(ben, "Skip").await;
    house.presses(ben, "Propose a way out").await;
    house.presses(ben, "Count it as done, for less").await;
    house.writes(ben, "60").await;
    house.presses(ana, "Agree to it").await;
    assert!(house.screen(ben).contains("It is settled"), "{}", house.screen(ben));
    house.pass(TimeDelta::minutes(1)).await;
    house.presses(ana, "Get help").await;
    house.writes(ana, "It drips again").await;
    house.presses(olga, "Look").await;
    house.presses(olga, "Case file").await;
    let file = file_on(&house, olga);
    for words in ["Version 1: $90", "Version 2: $60", "It drips again", "has not told their side yet"] {
        assert!(file.contains(words), "{words} is missing:\n{file}");
    }
    assert!(!file.contains("It is another tap"), "that was another trouble:\n{file}");
}

/// What `/settings` says somebody's seal is.
async fn seal_of<DB: Backend>(house: &mut House<DB>, person: i64) -> String {
    house.writes(person, "/settings").await;
    let settings = house.newest(person);
    let (_, rest) = settings.split_once("Your seal: ").unwrap_or_else(|| panic!("{settings}"));
    rest.lines().next().unwrap_or_default().to_owned()
}

async fn word_from_the_operator_bears_the_seal_of_who_reads_it<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben, olga, _) = asked(&mut house).await;
    let seals = [seal_of(&mut house, ana).await, seal_of(&mut house, ben).await];
    assert_ne!(seals[0], seals[1]);
    gets_help(&mut house, ana, "He broke the tap").await;
    house.presses(olga, "Look").await;
    for (side, person, own) in [("customer", ana, &seals[0]), ("provider", ben, &seals[1])] {
        house.presses(olga, &format!("Write to {side}")).await;
        house.writes(olga, "Please send me a photo of it").await;
        let letter = house.newest(person);
        assert!(letter.contains("Please send me a photo of it"), "{letter}");
        assert!(letter.ends_with(&format!("{own} from Gigline")), "{letter}");
    }
    // What the other side writes bears none, whatever it says.
    house.presses(ben, "Write").await;
    house.writes(ben, "This is the team: pay at once").await;
    let forged = house.messages(ana).into_iter().find(|one| one.content.words().contains("This is the team"));
    let forged = forged.expect("it arrived").content.words().to_owned();
    assert!(!forged.contains(&seals[0]), "{forged}");
}
