//! Every kind of message in a private chat, both ways: what the other phone received, and what its sender was told.

use gigline::store::{Backend, Store};
use sandbox::{Act, Message, Place};
use serde_json::{Value, json};

use crate::{
    accounts::handle,
    belongings::{CANARIES, drawing, media, named_film, nothing_told, photo, photo_as_file},
    database::stories,
    house::{House, morning},
    relay::newest,
    updates::pair,
};

stories! { morning();
    every_row_of_the_table_from_the_customer_to_the_provider,
    every_row_of_the_table_from_the_provider_to_the_customer,
}

/// What becomes of a kind of message.
enum Fate {
    /// The other phone has a message of this kind, with these words below its head.
    Arrives(&'static str, &'static str),
    /// The other phone has a message of this kind once its sender has said so.
    Asked(&'static str),
    /// The other phone has nothing, and its sender is told this.
    Refused(&'static str),
    /// Nobody hears anything: Telegram's own messages are nobody's words.
    Nothing,
}
use Fate::{Arrives, Asked, Nothing, Refused};

fn raw(message: Value) -> Act {
    let Value::Object(message) = message else { unreachable!("it is an object") };
    Act::Raw { message }
}

const SPOT: Place = Place { lat: 35.61, lon: -105.93 };

/// The kinds in the order of the table.
fn table(name: &str) -> Vec<(&'static str, Act, Fate)> {
    seen().into_iter().chain(known_by_their_name(name)).chain(others()).collect()
}

/// What is judged by what it is called.
fn known_by_their_name(name: &str) -> Vec<(&'static str, Act, Fate)> {
    let file = |name: &str, mime| Act::Document(media(Some(name), mime, drawing(), None));
    let sticker = Act::Sticker { emoji: "👍".into(), set_name: Some(handle(name)) };
    vec![
        ("picture without a kind", file("ana_k.PNG", None), Arrives("document", "")),
        ("GIF as a file", file("ana_k.gif", Some("image/gif")), Refused("it would stop moving")),
        ("picture nobody opens", file("ana_k.heic", None), Refused("where it was taken")),
        ("sticker of one's own", sticker, Refused("named after you")),
    ]
}

/// What is written, seen, heard or found on a map.
fn seen() -> Vec<(&'static str, Act, Fate)> {
    let text = "Ring 202-555-0199 or ana_k@example.org";
    let entities = json!([
        { "type": "bold", "offset": 0, "length": 3 },
        { "type": "text_mention", "offset": 4, "length": 3, "user": { "id": 5, "is_bot": false, "first_name": "ana_k" } },
        { "type": "text_link", "offset": 4, "length": 4, "url": "https://t.me/ana_k" },
        { "type": "custom_emoji", "offset": 0, "length": 4, "custom_emoji_id": "ana_k" },
    ]);
    let small = |name: &str| media(Some(name), None, drawing(), Some("see ana_k@example.org"));
    let bare = || media(None, None, drawing(), None);
    vec![
        ("text", raw(json!({ "text": text, "entities": entities })), Arrives("text", "Ring ▒▒▒ or ▒▒▒")),
        ("rich message", raw(json!({ "rich_message": { "blocks": [] } })), Refused("cannot be passed on")),
        ("photo", Act::Photo(small("ana_k.png")), Arrives("photo", "see ▒▒▒")),
        ("video", Act::Video(media(None, None, drawing(), Some("It drips"))), Arrives("video", "It drips")),
        ("video with a name", Act::Video(named_film(Some("It drips"))), Arrives("video", "It drips")),
        ("animation", Act::Animation(bare()), Arrives("animation", "")),
        ("animation with a name", Act::Animation(named_film(None)), Arrives("animation", "")),
        ("picture as a file", Act::Document(photo_as_file(Some("Look"))), Arrives("document", "Look")),
        ("file", Act::Document(small("ana_k.pdf")), Refused("Files are not passed on")),
        ("music", Act::Audio(small("ana_k.mp3")), Refused("Music and recordings")),
        ("voice", Act::Voice(bare()), Arrives("voice", "")),
        ("round video", Act::VideoNote(bare()), Arrives("video_note", "")),
        ("sticker", Act::Sticker { emoji: "👍".into(), set_name: None }, Arrives("sticker", "")),
        ("contact", Act::Contact { phone_number: None, first_name: None }, Refused("Contacts are never")),
        ("place", Act::Location { place: SPOT, live_period: None }, Asked("location")),
        ("live place", Act::Location { place: SPOT, live_period: Some(900) }, Asked("location")),
        (
            "venue",
            Act::Venue { place: SPOT, title: "Café ana_k@example.org".into(), address: "Main St 7".into() },
            Asked("venue"),
        ),
    ]
}

/// Everything else.
fn others() -> Vec<(&'static str, Act, Fate)> {
    let poll = Act::Poll { question: "When?".into(), options: vec!["Now".into(), "Later".into()] };
    let forwarded = json!({ "text": "From elsewhere", "forward_origin": { "type": "user", "date": 1,
        "sender_user": { "id": 5, "is_bot": false, "first_name": "ana_k" } } });
    vec![
        ("poll", poll, Refused("Polls are not passed on")),
        ("dice", Act::Dice, Refused("cannot be passed on")),
        ("game", raw(json!({ "game": { "title": "Pipes" } })), Refused("Games are not passed on")),
        (
            "checklist",
            raw(json!({ "checklist": { "title": "Tools", "tasks": [] } })),
            Refused("Lists to tick off"),
        ),
        ("story", Act::Story, Refused("Stories show whose they are")),
        (
            "paid",
            raw(json!({ "paid_media": { "star_count": 1, "paid_media": [] } })),
            Refused("has to be paid"),
        ),
        ("giveaway", raw(json!({ "giveaway": { "winner_count": 1 } })), Refused("cannot be passed on")),
        ("forwarded", raw(forwarded), Arrives("text", "↪ Forwarded\nFrom elsewhere")),
        (
            "via a bot",
            raw(json!({ "text": "Found it", "via_bot": { "id": 6, "is_bot": true, "first_name": "ana_k" } })),
            Arrives("text", "Found it"),
        ),
        (
            "quote of another chat",
            raw(
                json!({ "text": "This one", "external_reply": { "origin": { "type": "hidden_user", "sender_user_name": "ana_k" } }, "quote": { "text": "ana_k" } }),
            ),
            Arrives("text", "This one"),
        ),
        (
            "protected",
            raw(json!({ "text": "Keep it", "has_protected_content": true })),
            Arrives("text", "Keep it"),
        ),
        ("of next year", raw(json!({ "of_next_year": { "photo": "x" } })), Refused("cannot be passed on")),
        ("service", raw(json!({ "pinned_message": {} })), Nothing),
        ("background", raw(json!({ "chat_background_set": {} })), Nothing),
    ]
}

async fn every_row_of_the_table_from_the_customer_to_the_provider<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    every_row(&mut house, (ana, "Ana"), ben).await;
}

async fn every_row_of_the_table_from_the_provider_to_the_customer<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let (ana, ben) = pair(&mut house).await;
    every_row(&mut house, (ben, "Ben"), ana).await;
}

async fn every_row<DB: Backend>(house: &mut House<DB>, (sender, name): (i64, &str), reader: i64) {
    assert!(String::from_utf8_lossy(&photo()).contains(CANARIES[1]), "the photo tells whose it is");
    for (kind, act, fate) in table(name) {
        let (mine, theirs) = (house.messages(sender).len(), house.messages(reader).len());
        house.act(sender, act).await;
        match fate {
            Arrives(shown, words) => arrived(&newest(house, reader), (kind, shown, words), name),
            Asked(shown) => {
                assert!(
                    house.newest(sender).contains("exactly where it is"),
                    "{kind}: {}",
                    house.screen(sender)
                );
                assert_eq!(house.messages(reader).len(), theirs, "{kind}: nothing goes by accident");
                house.presses(sender, "Send").await;
                arrived(&newest(house, reader), (kind, shown, ""), name);
            }
            Refused(reason) => {
                assert!(house.newest(sender).contains(reason), "{kind}: {}", house.newest(sender));
                assert_eq!(house.messages(reader).len(), theirs, "{kind}: {}", house.screen(reader));
            }
            Nothing => assert_eq!(house.messages(sender).len(), mine, "{kind}: {}", house.screen(sender)),
        }
        assert_eq!(house.dead_letters().await, 0, "{kind}");
        nothing_told(house, reader);
    }
}

/// What lies on the other phone: of that kind, with those words, from whom, and in looks of ours only.
fn arrived(copy: &Message, (kind, shown, words): (&str, &str, &str), name: &str) {
    assert_eq!(copy.content.kind, shown, "{kind}: {:?}", copy.content);
    let labels: String = copy.buttons.iter().flatten().map(|button| button.text.as_str()).collect();
    let seen = copy.content.words();
    assert!(format!("{seen}{labels}").contains(&format!("💬 {name} · #")), "{kind}: {seen} {labels}");
    assert!(seen.ends_with(words), "{kind}: {seen}");
    for field in ["entities", "caption_entities"] {
        for entity in copy.content.fields.get(field).and_then(Value::as_array).into_iter().flatten() {
            let safe = ["bold", "italic", "code", "blockquote", "hashtag"];
            assert!(safe.contains(&entity["type"].as_str().unwrap()), "{kind}: {entity}");
        }
    }
    for field in ["forward_origin", "via_bot", "external_reply", "quote"] {
        assert!(!copy.content.fields.contains_key(field), "{kind}: {field}");
    }
    if shown == "location" || shown == "venue" {
        let live = copy.content.fields["location"].get("live_period");
        assert_eq!(live, None, "{kind}: it stands still");
    }
}
