use chrono::TimeDelta;
use sandbox::LogEvent;
use serde_json::{Value, json};

use super::{layout::width, *};

const ANA: i64 = 1;
const BOB: i64 = 2;
const CLEO: i64 = 3;

fn at(seconds: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::seconds(seconds)
}

fn says(person: i64, text: &str) -> LogEntry {
    let update = json!({ "message": { "text": text } });
    let event = LogEvent::UpdateMade { update_id: 1, kind: "message".into(), person, update };
    LogEntry { at: at(0), event }
}

fn call(method: &str, chat: Option<i64>, params: Value, message_ids: Vec<i64>) -> LogEntry {
    let method = method.into();
    let event =
        LogEvent::Call { method, chat, params, status: 200, error: None, message_ids, answer_lost: false };
    LogEntry { at: at(0), event }
}

fn sends(chat: i64, id: i64, text: &str, silent: bool, label: &str) -> LogEntry {
    let keyboard = json!({ "inline_keyboard": [[{ "text": label, "callback_data": "x" }]] });
    let params = json!({ "text": text, "disable_notification": silent, "reply_markup": keyboard });
    call("sendMessage", Some(chat), params, vec![id])
}

fn script(beats: &[usize]) -> Script {
    let cast = [(ANA, "Ana"), (BOB, "Bob"), (CLEO, "Cleo")].map(|(id, name)| (id, name.to_owned())).into();
    let mut script =
        Script { cast, columns: Some((ANA, BOB)), title: Some("The tap".into()), ..Script::default() };
    for from in beats {
        script.begin(Beat { from: *from, ..Beat::default() });
    }
    script
}

#[test]
fn both_phones_stand_side_by_side_and_others_are_named() {
    let log = [
        says(ANA, "my tap drips"),
        sends(ANA, 1, "It's out!", true, "Home"),
        sends(BOB, 2, "A tap drips\nFree to take", false, "Accept"),
        sends(CLEO, 3, "A tap drips\nFree to take", false, "Accept"),
    ];
    let text = script(&[0]).print(&log, &Utc);
    let row = |left: &str, right: &str| {
        text.lines()
            .any(|line| line.contains(left) && line.split('│').nth(1).is_some_and(|r| r.contains(right)))
    };
    assert!(row("»  my tap drips", "♪  A tap drips"), "{text}");
    assert!(row("·  It's out!", "Free to take"), "{text}");
    assert!(row("[Home]", "[Accept]"), "{text}");
    assert!(text.contains("    Cleo: ♪ A tap drips [Accept]"), "{text}");
}

#[test]
fn an_edit_is_told_as_a_change_in_place() {
    let log = [
        sends(BOB, 2, "Free to take", false, "Accept"),
        call("editMessageText", Some(BOB), json!({ "text": "Taken" }), vec![2]),
    ];
    let text = script(&[0, 1]).print(&log, &Utc);
    assert!(text.contains("✎  Taken"), "{text}");
    let at_once = script(&[0]).print(&log, &Utc);
    assert!(at_once.contains("♪  Taken") && !at_once.contains("Free to take"), "{at_once}");
}

#[test]
fn codes_are_told_by_the_order_in_which_they_are_read() {
    let log = [
        sends(ANA, 1, "Plumbing · #K7Q2MX", false, "🙋 #K7Q2MX"),
        sends(ANA, 2, "#ZZZZZZ and #K7Q2MX, # alone", false, "Home"),
    ];
    let text = script(&[0]).print(&log, &Utc);
    assert!(text.contains("Plumbing · #JOB-01") && text.contains("[🙋 #JOB-01]"), "{text}");
    assert!(text.contains("#JOB-02 and #JOB-01, # alone"), "{text}");
}

#[test]
fn a_notice_goes_to_who_pressed() {
    let keyboard = json!({ "inline_keyboard": [[{ "text": "Accept", "callback_data": "a" }]] });
    let query = json!({ "id": "q", "data": "a", "message": { "reply_markup": keyboard } });
    let update = json!({ "callback_query": query });
    let event = LogEvent::UpdateMade { update_id: 1, kind: "callback_query".into(), person: BOB, update };
    let answer = json!({ "callback_query_id": "q", "text": "Someone was faster." });
    let log = [LogEntry { at: at(0), event }, call("answerCallbackQuery", Some(BOB), answer, vec![])];
    let text = script(&[0]).print(&log, &Utc);
    assert!(text.contains("»  presses [Accept]"), "{text}");
    assert!(text.contains("ⓘ  Someone was faster."), "{text}");
}

#[test]
fn two_people_can_be_told_the_other_way_round() {
    let log = [says(BOB, "I am Bob"), sends(CLEO, 3, "Bob was faster than Cleo", false, "Home")];
    let mut script = script(&[0]);
    script.recast = Some((BOB, CLEO));
    let text = script.print(&log, &Utc);
    assert!(text.contains("    Cleo: » I am Cleo"), "{text}");
    assert!(text.contains("♪  Cleo was faster than Bob"), "{text}");
}

#[test]
fn a_shown_requirement_stands_below_its_beat() {
    let log = [says(ANA, "hello")];
    let mut script = script(&[0]);
    script.prove(vec![Requirement::B(7)], "Bob: “Plumbing”");
    let text = script.print(&log, &Utc);
    let (beat, proof) = (text.find("hello"), text.find("✓ B7 the full details"));
    assert!(beat.is_some() && beat < proof, "{text}");
}

#[test]
fn no_line_is_wider_than_the_page() {
    let words = "a long line of words with a 🔧 in it, and one_that_is_much_too_long_to_be_kept_in_one_piece_by_anybody ";
    let log = [says(ANA, &words.repeat(3)), sends(CLEO, 3, &words.repeat(2), false, &words.repeat(2))];
    let text = script(&[0]).print(&log, &Utc);
    let widest = text.lines().map(width).max();
    assert!(widest <= Some(layout::WIDTH), "{widest:?} {text}");
}
