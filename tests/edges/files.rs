//! Files that carry more than is seen of them: fetched, cleaned and sent anew, in their turn, or kept back with a word.

use chrono::TimeDelta;
use domain::market::Market;
use gigline::{
    ports::Point,
    store::{Backend, Store},
};
use sandbox::{Act, Fault, FaultKind, LogEvent, PushOutcome};
use serde_json::json;

use crate::{
    belongings::{bytes_of, drawing, file_of, media, named_film, nothing_told, photo_as_file},
    database::stories,
    house::{House, morning},
    relay::{newest, on_phone, own, replies},
    shop::PaidAt,
    updates::{self, pair},
};

stories! { morning();
    a_picture_sent_as_a_file_arrives_painted_anew,
    a_film_arrives_without_what_it_tells,
    what_follows_a_file_waits_for_it_and_nothing_else_does,
    what_is_no_picture_stays_where_it_is,
    what_is_too_large_is_not_even_fetched,
    what_telegram_no_longer_has_is_told_after_a_few_tries,
    a_file_survives_a_crash_wherever_it_is_on_its_way,
    words_below_a_file_follow_before_and_after_it_has_arrived,
    other_files_pass_after_booking_where_the_market_lets_them,
    a_voice_message_that_its_reader_does_not_take_is_told,
}

/// How often a method was called.
fn called<DB: Backend>(house: &House<DB>, name: &str) -> usize {
    house.telegram(|telegram| {
        let calls = telegram.log().iter();
        calls.filter(|entry| matches!(&entry.event, LogEvent::Call { method, .. } if method == name)).count()
    })
}

fn fails<DB: Backend>(house: &House<DB>, method: &str, kind: FaultKind, times: u32) {
    let fault = Fault { kind, times, chat: None, method: Some(method.into()) };
    house.telegram(|telegram| telegram.inject(fault));
}

/// What people did is taken in, and nothing follows yet.
async fn heard<DB: Backend>(house: &mut House<DB>) {
    let now = house.now();
    for push in house.telegram(|telegram| telegram.next_pushes(now)) {
        house.update(&push.body).await;
        let outcome = PushOutcome::Accepted { body: Vec::new() };
        house.telegram(|telegram| telegram.pushed(now, push.update_id, outcome));
    }
}

async fn a_picture_sent_as_a_file_arrives_painted_anew<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    house.act(ana, Act::Document(photo_as_file(Some("ring 202-555-0199")))).await;
    let copy = newest(&house, ben);
    assert_eq!(copy.content.fields["document"]["file_name"], "photo.jpg");
    assert!(copy.content.words().ends_with("ring ▒▒▒"), "{}", copy.content.words());
    let seen = image::load_from_memory(&bytes_of(&house, &copy)).unwrap();
    assert_eq!((seen.width(), seen.height()), (12, 6));
    nothing_told(&house, ben);
    let drawn = media(Some("ana_k.png"), Some("image/png"), drawing(), None);
    house.act(ana, Act::Document(drawn)).await;
    assert_eq!(newest(&house, ben).content.fields["document"]["file_name"], "photo.png");
}

async fn a_film_arrives_without_what_it_tells<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    house.act(ana, Act::Video(named_film(Some("It drips")))).await;
    let copy = newest(&house, ben);
    assert_eq!(copy.content.fields["video"]["file_name"], "video.mp4");
    assert!(bytes_of(&house, &copy).ends_with(b"it drips"), "pictures and sound are as they were");
    nothing_told(&house, ben);
    let sent = house.telegram(|telegram| {
        let mut params = telegram.log().iter().rev().filter_map(|entry| match &entry.event {
            LogEvent::Call { method, params, .. } if method == "sendVideo" => Some(params.clone()),
            _ => None,
        });
        params.next().unwrap()
    });
    assert!(sent["width"].as_u64() > Some(0) && sent["duration"].as_u64() > Some(0), "{sent}");
}

async fn what_follows_a_file_waits_for_it_and_nothing_else_does<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    fails(&house, "getFile", FaultKind::ServerError { status: 502 }, 2);
    house.act(ana, Act::Document(photo_as_file(Some("First")))).await;
    house.writes(ana, "Second").await;
    assert_eq!((house.count(ben, "First"), house.count(ben, "Second")), (0, 0));
    let before = house.messages(ben).len();
    house.writes(ben, "/help").await;
    assert!(house.messages(ben).len() > before, "Ben's own talk goes on");
    // Two tries fail; each is followed by another some time later.
    for _ in 0..2 {
        house.pass(TimeDelta::seconds(30)).await;
    }
    let words: Vec<_> =
        house.messages(ben).iter().map(|message| message.content.words().to_owned()).collect();
    let at = |word: &str| words.iter().position(|words| words.ends_with(word)).unwrap();
    assert_eq!(at("First") + 1, at("Second"), "{words:?}");
}

async fn what_is_no_picture_stays_where_it_is<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    let before = house.messages(ben).len();
    let broken = [b"%PDF-1.7 ana_k".to_vec(), drawing()[..60].to_vec(), b"\x89PNG\r\n\x1a\n".to_vec()];
    for bytes in broken {
        house.act(ana, Act::Document(media(Some("ana_k.png"), Some("image/png"), bytes, Some("Look")))).await;
        let notice = newest(&house, ana);
        assert!(notice.content.words().contains("it cannot be opened"), "{}", house.screen(ana));
        assert_eq!(notice.reply_to, Some(own(&house, ana).id), "and it says which");
    }
    house.act(ana, Act::Video(media(Some("ana_k.mp4"), None, b"no film".to_vec(), None))).await;
    assert!(house.newest(ana).contains("it cannot be opened"), "{}", house.screen(ana));
    assert_eq!(house.messages(ben).len(), before, "{}", house.screen(ben));
    house.writes(ana, "Never mind").await;
    assert!(house.newest(ben).ends_with("Never mind"), "what follows is not held up");
}

async fn what_is_too_large_is_not_even_fetched<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    let before = house.messages(ben).len();
    let document =
        json!({ "file_id": "x", "file_unique_id": "y", "mime_type": "image/png", "file_size": 20_971_521 });
    house.hears(&updates::message(1, ana, &json!({ "document": document }))).await;
    assert!(house.newest(ana).contains("more than 20 MB"), "{}", house.screen(ana));
    assert_eq!(called(&house, "getFile"), 0);
    // One that does not say how large it is.
    fails(&house, "getFile", FaultKind::BadRequest { description: "file is too big".into() }, 1);
    house.act(ana, Act::Document(photo_as_file(None))).await;
    assert_eq!(house.count(ana, "more than 20 MB"), 2, "{}", house.screen(ana));
    assert_eq!(house.messages(ben).len(), before);
}

async fn what_telegram_no_longer_has_is_told_after_a_few_tries<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, _) = pair(&mut house).await;
    fails(&house, "getFile", FaultKind::BadRequest { description: "wrong file_id".into() }, 1);
    house.act(ana, Act::Document(photo_as_file(None))).await;
    assert!(house.newest(ana).contains("does not hand it out"), "{}", house.screen(ana));
    fails(&house, "getFile", FaultKind::ConnectionLost, 99);
    house.act(ana, Act::Document(photo_as_file(None))).await;
    for _ in 0..10 {
        house.pass(TimeDelta::minutes(5)).await;
    }
    assert_eq!(house.count(ana, "does not hand it out"), 2, "{}", house.screen(ana));
    assert_eq!(called(&house, "getFile"), 8, "six tries more, and no more");
}

async fn a_file_survives_a_crash_wherever_it_is_on_its_way<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    for (number, point) in (1..).zip([Point::Sending, Point::Answered, Point::BeforeCommit, Point::Recorded])
    {
        let now = house.now();
        let caption = format!("Number {number}");
        let act = Act::Document(photo_as_file(Some(&caption)));
        house.telegram(|telegram| telegram.act(now, ana, act)).unwrap();
        heard(&mut house).await;
        house.trap.set(Some(point));
        let fetched = house.app.parcels.pump(now).await;
        let crashed = fetched.is_err() || house.app.engine.pump(now).await.is_err();
        assert!(crashed, "{point:?} lies on the way of a file");
        house.trap.set(None);
        house.restart().await;
        house.pass(TimeDelta::minutes(4)).await;
        assert_eq!(house.count(ben, &caption), 1, "{point:?}: {}", house.screen(ben));
    }
    nothing_told(&house, ben);
}

async fn words_below_a_file_follow_before_and_after_it_has_arrived<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    let before = called(&house, "sendDocument");
    fails(&house, "getFile", FaultKind::ServerError { status: 502 }, 1);
    house.act(ana, Act::Document(photo_as_file(Some("This tap")))).await;
    let mine = own(&house, ana);
    let caption =
        |words: &str| Act::Edit { message_id: mine.id, text: None, caption: Some(words.into()), place: None };
    house.act(ana, caption("That tap")).await;
    house.pass(TimeDelta::seconds(5)).await;
    let copy = newest(&house, ben);
    assert!(copy.content.words().ends_with("That tap"), "{}", house.screen(ben));
    house.restart().await;
    house.act(ana, caption("The other tap")).await;
    let changed = on_phone(&house, ben, copy.id).unwrap();
    assert!(changed.content.words().ends_with("The other tap"), "{}", house.screen(ben));
    assert_eq!(file_of(&changed), file_of(&copy), "it is the same file, sent once");
    assert_eq!(called(&house, "sendDocument"), before + 1);
    replies(&mut house, ana, mine.id, "/undo").await;
    assert!(on_phone(&house, ben, copy.id).is_none());
}

async fn other_files_pass_after_booking_where_the_market_lets_them<DB: Backend>(store: Store<DB>) {
    let market = Market::parse("[modes.dispatch]\ndocuments = \"after_booking\"\n").unwrap();
    let mut house = House::in_market(store, market, PaidAt::SANDBOX).await;
    let (ana, ben) = pair(&mut house).await;
    let plan = |name: &str| {
        Act::Document(media(Some(name), Some("application/pdf"), b"%PDF the plan".to_vec(), None))
    };
    house.act(ben, plan("Plan of ana_k.PDF")).await;
    let copy = newest(&house, ana);
    assert_eq!(copy.content.fields["document"]["file_name"], "file.pdf");
    assert!(copy.content.words().contains("nobody looked into this file"), "{}", house.screen(ana));
    assert_eq!(house.count(ben, "Only the name is taken off"), 1, "{}", house.screen(ben));
    house.act(ben, plan("report.ana_k")).await;
    assert_eq!(newest(&house, ana).content.fields["document"]["file_name"], "file.bin");
    house.act(ben, Act::Audio(media(Some("ana_k.mp3"), None, b"la la".to_vec(), None))).await;
    assert_eq!(newest(&house, ana).content.fields["document"]["file_name"], "file.mp3");
    assert!(!crate::belongings::held(&house, ana).contains("ana_k"));
}

async fn a_voice_message_that_its_reader_does_not_take_is_told<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, _) = pair(&mut house).await;
    fails(&house, "sendVoice", FaultKind::BadRequest { description: "VOICE_MESSAGES_FORBIDDEN".into() }, 1);
    house.act(ana, Act::Voice(media(None, None, drawing(), None))).await;
    assert!(house.newest(ana).contains("Ben takes no voice messages"), "{}", house.screen(ana));
    fails(&house, "sendVoice", FaultKind::BadRequest { description: "message can't be sent".into() }, 1);
    house.act(ana, Act::Voice(media(None, None, drawing(), None))).await;
    assert!(house.newest(ana).contains("did not reach Ben"), "{}", house.screen(ana));
}
