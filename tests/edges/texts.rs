//! Odd texts, odd contents and odd moments: everything is answered, nothing is half-written.

use gigline::store::{Backend, Store};
use sandbox::Act;
use serde_json::{Value, json};

use crate::{
    database::stories,
    house::{House, PLAZA, morning},
    updates::{self, plumber, publish, resident},
};

stories! { morning();
    odd_texts_at_home_are_answered,
    odd_texts_at_every_question_of_a_request_are_borne,
    a_request_survives_commands_in_the_middle,
    other_contents_where_text_is_asked_are_asked_again,
    forged_links_open_nothing,
    what_strangers_type_is_not_markup,
    a_conversation_that_cannot_be_read_costs_one_apology,
}

/// Texts that are hard to read, to print or to store.
fn odd_texts() -> Vec<String> {
    let fixed = [
        "\u{200b}\u{200b}",
        "\u{3164}",
        "\u{2800} \u{2800}",
        "\u{feff}",
        "🙂",
        "🙂🙂🙂🙂🙂🙂",
        "👩‍👩‍👧‍👦",
        "🇪🇸",
        "\u{202e}gnihtemos\u{202c}",
        "مرحبا، أحتاج إلى سباك",
        "שלום",
        "\u{0}",
        "a\u{0}b",
        "\u{7}\u{1b}[31mred",
        "\r\n\t",
        "<b>bold</b> <script>alert(1)</script>",
        "*bold* _it_ [x](http://evil.example) `code`",
        "&amp; &lt;",
        "{ $name }",
        "'; DROP TABLE people; --",
        "%s %n {}",
        "/",
        "//",
        "/ start",
        "/start@other_bot",
        "/START",
        "#K7Q2MX",
        "@nobody",
        "-1",
        "0",
        "99999999999999999999",
        "1e309",
        "NaN",
        "80-40",
        "€80",
        "¥80",
        "31 Feb",
        "yesterday",
        "29:99",
        "Atlantis",
        "0,0",
        "91,181",
        "Yes",
        "No",
        "Back",
    ];
    let huge = [
        "x".repeat(4_096),
        "🙂".repeat(2_048),
        "a ".repeat(2_048),
        "\u{301}".repeat(4_096),
        "\n".repeat(4_000) + "x",
    ];
    fixed.iter().map(|text| (*text).to_owned()).chain(huge).collect()
}

async fn odd_texts_at_home_are_answered<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ana = resident(&mut house, "Ana").await;
    for (number, words) in (1..).zip(odd_texts()) {
        let before = house.telegram(|telegram| telegram.log().len());
        house.hears(&updates::text(number, ana, &words)).await;
        assert_eq!(house.dead_letters().await, 0, "{words:?}");
        assert!(house.telegram(|telegram| telegram.log().len()) > before, "no answer to {words:?}");
    }
}

async fn odd_texts_at_every_question_of_a_request_are_borne<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ana = resident(&mut house, "Ana").await;
    let mut number = 1_000;
    for asked in 0..10 {
        begin_request(&mut house, ana, asked).await;
        let question = sign(&house.newest(ana));
        for words in odd_texts() {
            if sign(&house.newest(ana)) != question {
                begin_request(&mut house, ana, asked).await;
            }
            number += 1;
            house.hears(&updates::text(number, ana, &words)).await;
            assert_eq!(house.dead_letters().await, 0, "question {asked}: {words:?}");
        }
    }
}

/// What a question begins with: the same however often it is asked.
fn sign(question: &str) -> Option<char> {
    question.chars().next()
}

/// A fresh request, answered up to its question of this number.
async fn begin_request<DB: Backend>(house: &mut House<DB>, ana: i64, answered: usize) {
    house.writes(ana, "/cancel").await;
    house.writes(ana, "/post").await;
    let words = [
        "My kitchen tap drips and the cupboard below it gets wet",
        "Plumbing",
        "Tap or shower",
        "I turned it off",
        "Flat",
        "Skip",
    ];
    for (at, words) in words.into_iter().enumerate().take(answered) {
        if at == 0 { house.writes(ana, words).await } else { house.presses(ana, words).await }
    }
    if answered > 6 {
        house.act(ana, Act::Location { place: PLAZA, live_period: None }).await;
    }
    for words in
        ["12 Alameda Street, blue gate", "tomorrow 10am"].into_iter().take(answered.saturating_sub(7))
    {
        house.writes(ana, words).await;
    }
}

async fn a_request_survives_commands_in_the_middle<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ben = plumber(&mut house, "Ben").await;
    let ana = resident(&mut house, "Ana").await;
    begin_request(&mut house, ana, 6).await;
    for command in ["/help", "/terms", "/privacy", "/support", "/language", "/menu", "/nonsense", "/start"] {
        house.writes(ana, command).await;
        assert_eq!(house.dead_letters().await, 0, "{command}");
    }
    house.writes(ana, "/post").await;
    let resumed = house.screen(ana);
    assert!(resumed.contains("drips") || resumed.contains("Where"), "{resumed}");
    house.writes(ana, "/cancel").await;
    publish(&mut house, ana).await;
    assert!(house.screen(ben).contains("Accept for $90"), "{}", house.screen(ben));
}

async fn other_contents_where_text_is_asked_are_asked_again<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ana = resident(&mut house, "Ana").await;
    let photo = json!({ "photo": [{ "file_id": "a", "file_unique_id": "b", "width": 1, "height": 1 }], "caption": "here" });
    let contents: Vec<Value> = vec![
        photo,
        json!({ "sticker": { "emoji": "👍" } }),
        json!({ "voice": {} }),
        json!({ "contact": { "phone_number": "+15055550134", "first_name": "Ana" } }),
        json!({ "location": { "latitude": 91.0, "longitude": 0.0 } }),
        json!({ "location": "here" }),
        json!({ "poll": {} }),
        json!({ "something_of_next_year": { "text": "hello" } }),
        json!({ "text": 5 }),
        json!({}),
    ];
    let mut number = 1;
    for asked in [0, 1, 5, 6, 7, 8, 9] {
        for content in &contents {
            begin_request(&mut house, ana, asked).await;
            let before = house.telegram(|telegram| telegram.log().len());
            number += 1;
            house.hears(&updates::message(number, ana, content)).await;
            assert_eq!(house.dead_letters().await, 0, "question {asked}: {content}");
            assert!(
                house.telegram(|telegram| telegram.log().len()) > before,
                "question {asked}: silence to {content}"
            );
        }
    }
}

async fn forged_links_open_nothing<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ana = resident(&mut house, "Ana").await;
    let payloads = [
        "op_aaaaaaaaaaaaaaaaaaaaaaaaaa",
        "p_",
        "_",
        "op_",
        "job_K7Q2MX",
        "ñ",
        "a b c",
        "'--",
        &"a".repeat(64),
        &"a".repeat(4_000),
    ];
    for (number, payload) in (1..).zip(payloads) {
        house.hears(&updates::text(number, ana, &format!("/start {payload}"))).await;
        assert_eq!(house.dead_letters().await, 0, "{payload}");
    }
    house.writes(ana, "/nonsense").await;
    let unknown = house.newest(ana);
    house.writes(ana, "/admin").await;
    assert_eq!(house.newest(ana), unknown, "nobody became operator");
}

async fn what_strangers_type_is_not_markup<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ben = plumber(&mut house, "Ben").await;
    let ana = resident(&mut house, "Ana").await;
    house.writes(ana, "/post").await;
    house.writes(ana, "<b>My tap</b> *drips* \u{202e}and the cupboard below gets { $wet }").await;
    for words in ["Plumbing", "Tap or shower", "I turned it off", "Flat", "Skip"] {
        house.presses(ana, words).await;
    }
    house.act(ana, Act::Location { place: PLAZA, live_period: None }).await;
    for words in ["12 Alameda Street", "tomorrow 10am", "$90", "Ana"] {
        house.writes(ana, words).await;
    }
    house.presses(ana, "Publish").await;
    let card = house.screen(ben);
    assert!(card.contains("<b>My tap</b> *drips*") && card.contains("{ $wet }"), "{card}");
    assert!(!card.contains('\u{202e}'), "direction marks of strangers are taken out");
    let calls = house.telegram(|telegram| {
        telegram
            .log()
            .iter()
            .filter_map(sandbox::LogEntry::recorded_call)
            .map(|call| call.to_string())
            .collect::<String>()
    });
    assert!(!calls.contains("parse_mode"));
}

async fn a_conversation_that_cannot_be_read_costs_one_apology<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let ana = resident(&mut house, "Ana").await;
    spoil_session(&house).await;
    house.hears(&updates::text(1, ana, "/menu")).await;
    assert_eq!(house.dead_letters().await, 1, "it is kept for the operator");
    assert_eq!(house.count(ana, "something broke on our side"), 1, "{}", house.screen(ana));
    house.hears(&updates::text(1, ana, "/menu")).await;
    assert_eq!(house.dead_letters().await, 1, "no second try");
    assert_eq!(house.count(ana, "something broke on our side"), 1, "one apology");
}

/// Leaves a conversation as no release ever wrote it.
async fn spoil_session<DB: Backend>(house: &House<DB>) {
    let mut tx = house.store.begin().await.unwrap();
    let everybody = gigline::store::people::by_telegram(
        &mut tx,
        house.telegram(|telegram| telegram.people().next().unwrap().id),
    );
    let person = everybody.await.unwrap().unwrap().id;
    let row = gigline::store::dialogues::lock(&mut tx, person).await.unwrap();
    gigline::store::dialogues::save(&mut tx, &[(person, "5".into(), row.version)]).await.unwrap();
    tx.commit().await.unwrap();
}
