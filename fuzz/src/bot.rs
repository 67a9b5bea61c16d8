//! What Telegram hands on: updates, the data of buttons, what follows `?start=`.

use dialogues::{
    link,
    press::{MAX_DATA, Press},
};
use gigline::telegram::decode::decode;

use crate::text;

/// Whatever an update holds, it is read or refused, and twice alike.
pub fn updates(bytes: &[u8]) {
    assert_eq!(decode(bytes), decode(bytes), "the same bytes say the same");
}

/// Data that a button can carry is written back as it was meant, and fits.
pub fn presses(bytes: &[u8]) {
    let Some(press) = Press::read(&text(bytes)) else { return };
    let data = press.data();
    assert!(data.len() <= MAX_DATA, "{data} is too long for a button");
    assert_eq!(Press::read(&data), Some(press), "what {data} says");
}

/// What follows `?start=` has a name to be looked up under; the kind before it, and its case, change nothing.
pub fn links(bytes: &[u8]) {
    let payload = text(bytes);
    let name = link::hash(&payload);
    assert_eq!(name.len(), 64, "the name of {payload:?}");
    if let Some((_, token)) = payload.split_once('_') {
        assert_eq!(name, link::hash(&format!("x_{}", token.to_ascii_uppercase())));
    }
    let typed = format!("/start {payload}").replace(|c: char| c.is_control() || matches!(c, '"' | '\\'), " ");
    updates(
        format!(
            r#"{{"update_id":1,"message":{{"message_id":1,"date":1,"chat":{{"id":7,"type":"private","first_name":"A"}},
            "from":{{"id":7,"is_bot":false,"first_name":"A"}},"text":"{typed}"}}}}"#
        )
        .as_bytes(),
    );
}
