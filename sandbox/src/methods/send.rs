//! Sending what needs no file: text, places, contacts, dice; and "typing…".

use serde_json::{Value, json};

use super::{Method, Outcome};
use crate::call::Request;
use crate::emulator::Emulator;
use crate::errors::ApiError;
use crate::messages::Content;
use crate::params::Params;
use crate::posting::Words;

pub(super) const METHODS: &[Method] = &[
    Method { name: "sendMessage", run: send_message },
    Method { name: "sendLocation", run: send_location },
    Method { name: "sendVenue", run: send_venue },
    Method { name: "sendContact", run: send_contact },
    Method { name: "sendDice", run: send_dice },
    Method { name: "sendChatAction", run: send_chat_action },
];

fn send_message(emulator: &mut Emulator, request: &Request) -> Outcome {
    let words = Words::text(&request.params)?;
    post(emulator, request, Content::text(&words.text, &words.entities))
}

fn post(emulator: &mut Emulator, request: &Request, content: Content) -> Outcome {
    let posting = emulator.posting(&request.params)?;
    Ok(emulator.post(request.now, &posting, content).into())
}

/// Latitude and longitude of a call, checked.
fn point(params: &Params) -> Result<Value, ApiError> {
    let (Some(latitude), Some(longitude)) = (params.decimal("latitude"), params.decimal("longitude")) else {
        return Err(ApiError::bad_request("latitude and longitude must be specified"));
    };
    if !(-90.0..=90.0).contains(&latitude) || !(-180.0..=180.0).contains(&longitude) {
        return Err(ApiError::bad_request("wrong location coordinates specified"));
    }
    Ok(json!({ "latitude": latitude, "longitude": longitude }))
}

fn required(params: &Params, name: &str) -> Result<String, ApiError> {
    let text = params.text(name).filter(|text| !text.is_empty());
    text.ok_or_else(|| ApiError::bad_request(&format!("parameter \"{name}\" is required")))
}

fn send_location(emulator: &mut Emulator, request: &Request) -> Outcome {
    let mut location = point(&request.params)?;
    if let Some(period) = request.params.integer("live_period") {
        location["live_period"] = period.into();
    }
    post(emulator, request, Content::new("location", location))
}

fn send_venue(emulator: &mut Emulator, request: &Request) -> Outcome {
    let location = point(&request.params)?;
    let venue = json!({
        "location": location,
        "title": required(&request.params, "title")?,
        "address": required(&request.params, "address")?,
    });
    let mut content = Content::new("venue", venue);
    content.fields.insert("location".into(), location);
    post(emulator, request, content)
}

fn send_contact(emulator: &mut Emulator, request: &Request) -> Outcome {
    let params = &request.params;
    let mut contact = json!({
        "phone_number": required(params, "phone_number")?,
        "first_name": required(params, "first_name")?,
    });
    if let Some(last_name) = params.text("last_name") {
        contact["last_name"] = last_name.into();
    }
    post(emulator, request, Content::new("contact", contact))
}

fn send_dice(emulator: &mut Emulator, request: &Request) -> Outcome {
    let emoji = request.params.text("emoji").unwrap_or_else(|| "🎲".to_owned());
    let value = emulator.next_number() % 6 + 1;
    post(emulator, request, Content::new("dice", json!({ "emoji": emoji, "value": value })))
}

fn send_chat_action(emulator: &mut Emulator, request: &Request) -> Outcome {
    const ACTIONS: [&str; 11] = [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ];
    let chat = request.params.chat_id("chat_id")?;
    let action = request.params.text("action").unwrap_or_default();
    if !ACTIONS.contains(&action.as_str()) {
        return Err(ApiError::bad_request("wrong parameter action in request"));
    }
    emulator.reach(chat)?;
    if let Some(phone) = emulator.phones.get_mut(&chat) {
        phone.show_action(request.now, action);
    }
    emulator.touch(chat);
    Ok(json!(true).into())
}
