//! People, their registrations and their dialogues.

use domain::{
    change::Change,
    facts::{Read, Wants},
    ids::PersonId,
    language::Language,
    person::{Approval, Person, Provider},
};
use gigline::store::{Backend, Store, StoreError, apply, dialogues, facts, people, providers};

use crate::{
    database::stories,
    world::{ANA, BEN, CLEO, account, after, dollars, id, inhabited, known, named, noon, plumber, write},
};

stories! { noon();
    two_first_words_make_one_person,
    a_person_is_saved_whole,
    somebody_who_does_not_exist_cannot_be_saved,
    out_of_reach_holds_until_it_is_lifted,
    who_becomes_operator_twice_is_one,
    a_registration_is_loaded_as_it_was_saved,
    editing_a_registration_does_not_undo_the_operators_word,
    nobody_can_be_approved_who_did_not_register,
    how_somebody_likes_to_be_paid_is_their_newest_word,
    who_speaks_comes_with_their_conversation,
    a_dialogue_starts_empty_and_is_saved_over_the_version_that_was_loaded,
}

async fn two_first_words_make_one_person<DB: Backend>(store: Store<DB>) {
    let mut tx = store.begin().await.unwrap();
    let (first, second) = (PersonId(id(1)), PersonId(id(2)));
    for id in [first, second] {
        let person = Person::new(id, Language::english(), noon());
        people::create(&mut tx, 7_001, &person).await.unwrap();
    }
    let known = people::by_telegram(&mut tx, 7_001).await.unwrap().unwrap();
    assert_eq!(known, Person::new(first, Language::english(), noon()));
    assert_eq!(people::by_telegram(&mut tx, 7_002).await.unwrap(), None);
    assert_eq!(people::telegram_of(&mut tx, first).await.unwrap(), Some(7_001));
    assert_eq!(people::telegram_of(&mut tx, second).await.unwrap(), None);
}

async fn a_person_is_saved_whole<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let ana = Person { language: Language::read("es").unwrap(), ..named(ANA, "Ana María") };
    write(&store, &[Change::SavePerson(ana.clone())]).await;
    let mut tx = store.read().await.unwrap();
    assert_eq!(people::by_id(&mut tx, ANA).await.unwrap(), Some(ana));
}

async fn somebody_who_does_not_exist_cannot_be_saved<DB: Backend>(store: Store<DB>) {
    let mut tx = store.begin().await.unwrap();
    let nobody = Change::SavePerson(named(ANA, "Ana"));
    let refused = apply(&mut tx, &[nobody], noon()).await.unwrap_err();
    assert!(matches!(refused, StoreError::Missing("person")), "{refused}");
}

async fn out_of_reach_holds_until_it_is_lifted<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let mut tx = store.begin().await.unwrap();
    people::set_unreachable(&mut tx, BEN, Some(noon())).await.unwrap();
    people::set_unreachable(&mut tx, BEN, Some(after(5))).await.unwrap();
    let found = gigline::store::matching::everybody(&mut tx, None, 9, noon()).await.unwrap();
    assert_eq!(found.iter().map(|found| found.unreachable).collect::<Vec<_>>(), [true, false]);
    people::set_unreachable(&mut tx, BEN, None).await.unwrap();
    let found = gigline::store::matching::everybody(&mut tx, None, 9, noon()).await.unwrap();
    assert!(found.iter().all(|found| !found.unreachable));
}

async fn who_becomes_operator_twice_is_one<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let appointed = Change::AddOperator(ANA, noon());
    write(&store, &[appointed.clone(), appointed, Change::AddOperator(BEN, after(1))]).await;
    let mut tx = store.read().await.unwrap();
    assert_eq!(people::operators(&mut tx).await.unwrap(), [ANA, BEN]);
    drop(tx);
    assert!(known(&store, ANA, &[], &[]).await.operator && !known(&store, CLEO, &[], &[]).await.operator);
}

async fn a_registration_is_loaded_as_it_was_saved<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let mut changed = plumber(BEN);
    changed.services = ["gardening", "moving"].map(|id| serde_json::from_value(id.into()).unwrap()).to_vec();
    changed.about = "Gardens too.".into();
    changed.paused = true;
    changed.prices = changed.services.iter().take(1).map(|service| (service.clone(), dollars(40))).collect();
    changed.experience = Some(12);
    changed.languages = ["es", "fr"].map(|tag| Language::read(tag).unwrap()).to_vec();
    write(&store, &[Change::SaveProvider(changed.clone())]).await;
    // The same services for another price.
    changed.prices.values_mut().for_each(|price| *price = dollars(45));
    write(&store, &[Change::SaveProvider(changed.clone())]).await;
    let mut tx = store.read().await.unwrap();
    assert_eq!(providers::load(&mut tx, BEN).await.unwrap(), Some(changed));
    assert_eq!(providers::load(&mut tx, ANA).await.unwrap(), None);
}

async fn editing_a_registration_does_not_undo_the_operators_word<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let waiting = Provider { approval: Approval::Waiting, ..plumber(ANA) };
    write(&store, &[Change::SaveProvider(waiting.clone()), Change::Approve(ANA, Approval::Approved)]).await;
    write(&store, &[Change::SaveProvider(waiting.clone())]).await;
    assert_eq!(known(&store, ANA, &[], &[]).await.provider.unwrap().approval, Approval::Approved);
    write(&store, &[Change::Approve(ANA, Approval::Refused), Change::SaveProvider(waiting)]).await;
    let again = known(&store, ANA, &[], &[]).await.provider.unwrap();
    assert_eq!(again.approval, Approval::Waiting, "who was refused may register anew");
}

async fn nobody_can_be_approved_who_did_not_register<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let mut tx = store.begin().await.unwrap();
    let refused = apply(&mut tx, &[Change::Approve(ANA, Approval::Approved)], noon()).await.unwrap_err();
    assert!(matches!(refused, StoreError::Missing("provider")), "{refused}");
}

async fn how_somebody_likes_to_be_paid_is_their_newest_word<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let said = async |how: &str| {
        write(&store, &[Change::SavePayout(BEN, how.into())]).await;
        known(&store, BEN, &[], &[Read::Payout]).await.payout
    };
    assert_eq!(said("In cash.").await.as_deref(), Some("In cash."));
    assert_eq!(said("To my account.").await.as_deref(), Some("To my account."));
    assert_eq!(known(&store, CLEO, &[], &[Read::Payout]).await.payout, None);
    assert_eq!(said("").await, None, "taken back");
}

async fn who_speaks_comes_with_their_conversation<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let mut tx = store.begin().await.unwrap();
    assert_eq!(dialogues::speaker(&mut tx, account(ANA)).await.unwrap(), None, "they never said a word");
    for person in [ANA, BEN] {
        dialogues::lock(&mut tx, person).await.unwrap();
    }
    dialogues::save(&mut tx, &[(BEN, "{}".into(), 0)]).await.unwrap();
    people::set_unreachable(&mut tx, BEN, Some(noon())).await.unwrap();
    let all = [ANA, BEN, CLEO].map(account);
    let mut speakers = dialogues::speakers(&mut tx, &all).await.unwrap();
    let seen: Vec<_> = speakers
        .iter()
        .map(|(chat, speaker)| {
            (*chat, speaker.known.person.id, speaker.is_unreachable, speaker.dialogue.version)
        })
        .collect();
    assert_eq!(seen, [(account(ANA), ANA, false, 0), (account(BEN), BEN, true, 1)]);
    let known = speakers.remove(&account(BEN)).unwrap().known;
    let wants = Wants { jobs: Vec::new(), reads: vec![Read::Lines, Read::Work] };
    let looked_up = facts::load(&mut tx, BEN, &wants, noon()).await.unwrap();
    assert_eq!(facts::load_of(&mut tx, known, &wants, noon()).await.unwrap(), looked_up);
}

async fn a_dialogue_starts_empty_and_is_saved_over_the_version_that_was_loaded<DB: Backend>(
    store: Store<DB>,
) {
    inhabited(&store).await;
    let mut tx = store.begin().await.unwrap();
    let fresh = dialogues::lock(&mut tx, ANA).await.unwrap();
    assert_eq!((fresh.session, fresh.version), (None, 0));
    dialogues::save(&mut tx, &[(ANA, "{\"a\":\"\\u0000\"}".into(), 0)]).await.unwrap();
    let next = dialogues::lock(&mut tx, ANA).await.unwrap();
    assert_eq!((next.session.as_deref(), next.version), (Some("{\"a\":\"\\u0000\"}"), 1));
    let stale = dialogues::save(&mut tx, &[(ANA, "{}".into(), 0)]).await.unwrap_err();
    assert!(matches!(stale, StoreError::VersionMoved("dialogue")), "{stale}");
    assert_eq!(people::telegram_of(&mut tx, ANA).await.unwrap(), Some(account(ANA)));
}
