//! What a person does next: mostly the sensible thing their phone offers, sometimes not.

use rand::{RngExt as _, seq::IndexedRandom as _};
use rand_chacha::ChaCha8Rng;
use sandbox::{Act, ButtonChoice, Emulator, Message, Place};

use super::{
    Aim, Crowd, Soul, odd,
    phone::{self, Seen},
    sending,
    typing::{self, Words},
};

/// The next act of somebody, by what their phone shows.
pub fn act(crowd: &mut Crowd, at: usize, emulator: &Emulator, rng: &mut ChaCha8Rng) -> Act {
    let link = crowd.operator_link();
    let Crowd { souls, words, faults, .. } = crowd;
    let who = &souls[at];
    let blocked = emulator.people().any(|person| person.id == who.id && person.blocked);
    if blocked && rng.random_ratio(1, 2) {
        return Act::Unblock;
    }
    if phone::messages(emulator, who.id).next().is_none() && who.aim != Aim::Forger {
        return Act::Start { payload: (who.aim == Aim::Operator).then_some(link) };
    }
    if *faults && (who.aim == Aim::Forger || rng.random_ratio(1, 24)) {
        return odd::act(who, souls, words, emulator, rng);
    }
    sensible(who, words, emulator, rng)
}

/// A button about a job lighter than this only leads out of it, or around it.
const LEADS_ON: u32 = 10;
/// Messages somebody looks at who does not scroll, and who does.
const NEWEST: usize = 6;
const ALL: usize = 40;
/// A button about a job at least this heavy may interrupt what is being asked.
const CALLS: u32 = 60;
/// A button at least this heavy answers its question.
const DECIDES: u32 = 8;

/// How likely somebody takes up their phone, beside others: the more there is to do for them, the likelier.
pub fn eagerness(who: &Soul, emulator: &Emulator) -> u32 {
    let weight = |seen: Seen| verb_weight(phone::job_verb(&seen.data));
    match who.aim {
        Aim::Operator | Aim::Forger => 2,
        _ if !phone::pay_links(emulator, who.id).is_empty() => 50,
        _ => {
            let calls = phone::job_buttons(emulator, who.id, NEWEST).into_iter().map(weight).max();
            2 + calls.unwrap_or(0) / 5
        }
    }
}

fn sensible(who: &Soul, words: &mut Words, emulator: &Emulator, rng: &mut ChaCha8Rng) -> Act {
    let question = phone::question(emulator, who.id);
    let looks_at = if rng.random_ratio(2, 3) { NEWEST } else { ALL };
    let jobs = phone::job_buttons(emulator, who.id, looks_at);
    let card = pick(&jobs, |seen| verb_weight(phone::job_verb(&seen.data)), rng);
    // Somebody's yes is worth more than the question that happens to be open.
    let weight = card.map_or(0, |seen| verb_weight(phone::job_verb(&seen.data)));
    let asked = question.filter(|_| rng.random_ratio(if weight >= CALLS { 5 } else { 9 }, 10));
    match (asked, card) {
        (Some(question), _) => answer(question, who, words, rng),
        // A card that only leads out of the job is mostly left alone.
        (_, Some(card)) if rng.random_ratio(if weight < LEADS_ON { 1 } else { 4 }, 5) => press(card),
        (_, Some(_)) if rng.random_ratio(1, 4) => says(who, words, rng),
        _ => wander(who, words, emulator, rng),
    }
}

/// Words to the other side, or something with words below.
fn says(who: &Soul, words: &mut Words, rng: &mut ChaCha8Rng) -> Act {
    match rng.random_range(0..28) {
        0 | 1 => return Act::text("/block"),
        2..9 => return sending::something(who, words, rng),
        _ => {}
    }
    Act::text(&typing::sentence(who, words, rng))
}

/// Answers a question: by a button where one decides it, else in words.
fn answer(question: &Message, who: &Soul, words: &mut Words, rng: &mut ChaCha8Rng) -> Act {
    let text = question.content.words();
    let buttons: Vec<Seen> = phone::buttons(question).collect();
    let offers = |word: &str| buttons.iter().any(|seen| phone::answer(&seen.data) == Some(word));
    let chose = text.contains("Plumbing") || text.contains("Fontanería");
    let choosing = text.contains('🛠') && !chose && !offers("s.plumbing");
    let pictures = (text.contains('📷') || text.contains('🏁')) && (offers("skip") || offers("finished"));
    if pictures && rng.random_ratio(1, 3) {
        return Act::Photo(odd::picture(who, words, rng));
    }
    let weight = |seen: &Seen| match phone::answer(&seen.data) {
        Some("finished") if chose => 400,
        // One or two are enough.
        Some("finished" | "skip") if pictures => 80,
        Some("more") if pictures => 2,
        // One language is enough.
        Some("finished" | "skip") if text.contains('🗣') => 80,
        Some("s.plumbing") if chose => 2,
        Some(word) => answer_weight(word),
        None => 0,
    };
    let typed = choosing || !buttons.iter().any(|seen| weight(seen) >= DECIDES) || rng.random_ratio(1, 12);
    match pick(&buttons, weight, rng) {
        Some(button) if !typed || rng.random_ratio(1, 25) => press(button),
        _ if text.contains('📍') && rng.random_ratio(1, 2) => pin(who, rng),
        _ => Act::text(&typing::answer(text, who, words, rng)),
    }
}

/// Goes somewhere in the house.
fn wander(who: &Soul, words: &mut Words, emulator: &Emulator, rng: &mut ChaCha8Rng) -> Act {
    let doors: Vec<Seen> = phone::messages(emulator, who.id)
        .take(6)
        .flat_map(phone::buttons)
        .filter(|seen| {
            ["1go:", "1d-", "1p-", "1s-", "1talk"].iter().any(|begin| seen.data.starts_with(begin))
        })
        .collect();
    let door = pick(&doors, |seen| door_weight(who.aim, &seen.data), rng);
    let commands: &[&str] = match who.aim {
        Aim::Customer => &["/post", "/post", "/menu", "/inbox", "/settings", "/help", "/start", "/language"],
        Aim::Provider => &["/jobs", "/menu", "/menu", "/jobs", "/inbox", "/profile", "/start", "/privacy"],
        Aim::Operator | Aim::Forger => &["/admin", "/admin", "/menu", "/support"],
    };
    match door {
        Some(door) if rng.random_ratio(4, 5) => press(door),
        _ if who.has_much_to_say() && rng.random_ratio(1, 30) => {
            Act::text(["/report", "/report", "/erase"].choose(rng).expect("never empty"))
        }
        _ if who.aim == Aim::Customer && rng.random_ratio(1, 8) => {
            Act::text(&typing::sentence(who, words, rng))
        }
        _ => Act::text(commands.choose(rng).expect("never empty")),
    }
}

pub(super) fn press(seen: &Seen) -> Act {
    Act::Press { message_id: seen.message, button: ButtonChoice::Data { data: seen.data.clone() } }
}

/// Somewhere in or around the town; now and then in the middle of the ocean.
fn pin(who: &Soul, rng: &mut ChaCha8Rng) -> Act {
    let (lat, lon) = who.home;
    let place = if rng.random_ratio(1, 20) {
        Place { lat: 0.0, lon: -30.0 }
    } else {
        Place { lat: lat + rng.random_range(-0.03..0.03), lon: lon + rng.random_range(-0.03..0.03) }
    };
    Act::Location { place, live_period: None }
}

/// One of them, the heavier the likelier.
fn pick<'a>(seen: &'a [Seen], weight: impl Fn(&Seen) -> u32, rng: &mut ChaCha8Rng) -> Option<&'a Seen> {
    seen.choose_weighted(rng, weight).ok()
}

fn verb_weight(verb: &str) -> u32 {
    match verb {
        "o-accept" => 300,
        "accept" | "sign" | "approve" | "review" | "start" | "done" | "say_received" | "say_paid" => 80,
        "o-look" => 200,
        "offers" => 100,
        "o-change" | "o-ask" | "agree_change" => 60,
        "make_offer" => 55,
        "agree_end" | "refuse_end" | "still_on" | "settled_go_on" | "on_the_way" | "at_door"
        | "still_stands" | "accept_settlement" => 40,
        "ask_fixes" | "extend" | "say_not_yet" | "cancel" | "f-excuse" | "f-count" | "came_after_all"
        | "refuse_change" | "admit_missed" | "deny_missed" => 30,
        "tell_side" => 20,
        // On an open request, too: who does nothing else gets nowhere.
        "decline" | "write" | "repost" => 12,
        "undo" | "step_back" | "release" | "withdraw" | "take_back" | "edit_request" | "o-no" | "tell"
        | "widen" | "reprice" | "offer_settlement" => 6,
        "ask" => 15,
        "reschedule" | "amend" => 5,
        "say_missed" | "ask_operator" | "price_low" | "no_time" | "too_far" | "not_my_work" => 4,
        "ask_end" | "get_help" | "change_offer" => 3,
        "payout" => 8,
        "profile" | "history" | "show" | "photos" | "done_photos" | "their_side" => 2,
        _ => 10,
    }
}

fn answer_weight(word: &str) -> u32 {
    match word {
        "yes" | "s.plumbing" => 80,
        "skip" => 7,
        "no" | "talk" | "change" => 5,
        "back" | "leave" | "other" | "finished" => 2,
        _ => match word.split_once('.').map(|(kind, _)| kind) {
            Some("m") => 4,
            Some("c") => 1,
            Some("e" | "g" | "l") => DECIDES,
            _ => DECIDES + 2,
        },
    }
}

fn door_weight(aim: Aim, data: &str) -> u32 {
    let wanted = match aim {
        Aim::Customer => ["agree_post", "post:", "continue"],
        Aim::Provider => ["agree_offer", "resume", "continue"],
        Aim::Operator | Aim::Forger => ["agree:", "desk", "1p-"],
    };
    let starts_anew = aim == Aim::Provider && data.contains("offer:");
    match wanted.iter().any(|door| data.contains(door)) {
        true => 60,
        false if starts_anew => 10,
        false => 2,
    }
}
