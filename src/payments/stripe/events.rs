//! What Stripe tells of its own accord.

use domain::fee::{Dispute as Standing, Said};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::value::RawValue;

use super::{
    objects::{Charge, Dispute, Returning, Session},
    strict,
};
use crate::payments::{About, Authentic, Event, NotAuthentic, Unreadable};

/// Longest name of an event.
const LONGEST: usize = 255;

/// The name of an event: what comes twice under it happens once. Bytes that are no event have none.
pub(super) fn name(body: &[u8]) -> Result<Authentic, NotAuthentic> {
    #[derive(Deserialize)]
    struct Named {
        id: String,
    }
    if !strict::is_one_object(body) {
        return Err(NotAuthentic);
    }
    let Named { id } = serde_json::from_slice(body).map_err(|_| NotAuthentic)?;
    let plausible = (1..=LONGEST).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_graphic());
    if plausible { Ok(Authentic { key: id }) } else { Err(NotAuthentic) }
}

#[derive(Deserialize)]
struct Envelope<'a> {
    r#type: String,
    livemode: bool,
    account: Option<String>,
    #[serde(borrow)]
    data: Option<Data<'a>>,
}

#[derive(Deserialize)]
struct Data<'a> {
    #[serde(borrow)]
    object: &'a RawValue,
}

/// Reads an event of the mode we are in.
pub(super) fn read(body: &[u8], live: bool) -> Result<Vec<Event>, Unreadable> {
    let envelope: Envelope<'_> =
        serde_json::from_slice(body).map_err(|_| Unreadable("it is no event of Stripe"))?;
    if envelope.livemode != live {
        return Err(Unreadable("test where money moves, or money where it does not"));
    }
    if envelope.account.is_some() {
        tracing::warn!("an event of a connected account is ignored: we work for one account alone");
        return Ok(Vec::new());
    }
    let about_pages = envelope.r#type.starts_with("checkout.session.");
    let told = if about_pages { of_page(&envelope)? } else { of_money(&envelope)? };
    Ok(told.map(|(about, said)| Event { about, said: vec![said] }).into_iter().collect())
}

type Told = Result<Option<(About, Said)>, Unreadable>;

/// What happened to a page to pay on. One that is for something else is not ours.
fn of_page(envelope: &Envelope<'_>) -> Told {
    let said: fn(&Session) -> Result<Said, Unreadable> = match envelope.r#type.as_str() {
        "checkout.session.completed" => Session::completed,
        "checkout.session.async_payment_succeeded" => Session::paid,
        "checkout.session.async_payment_failed" | "checkout.session.expired" => |_| Ok(Said::Over),
        _ => return Ok(None),
    };
    let session: Session = object(envelope)?;
    Ok(Some((session.about()?, said(&session)?)))
}

/// What happened to money that came before.
fn of_money(envelope: &Envelope<'_>) -> Told {
    let told = match envelope.r#type.as_str() {
        "charge.refunded" => object::<Charge>(envelope)?.said()?,
        "refund.created" | "refund.updated" | "refund.failed" => object::<Returning>(envelope)?.said()?,
        "charge.dispute.created" => object::<Dispute>(envelope)?.said(Standing::Open)?,
        "charge.dispute.closed" => {
            let dispute: Dispute = object(envelope)?;
            let standing = match dispute.status.as_str() {
                "won" | "warning_closed" | "prevented" => Standing::Won,
                "lost" => Standing::Lost,
                _ => return Err(Unreadable("a dispute that ended as none can")),
            };
            dispute.said(standing)?
        }
        _ => return Ok(None),
    };
    Ok(Some(told))
}

fn object<T: DeserializeOwned>(envelope: &Envelope<'_>) -> Result<T, Unreadable> {
    let data = envelope.data.as_ref().ok_or(Unreadable("it is about nothing"))?;
    serde_json::from_str(data.object.get()).map_err(|_| Unreadable("what it is about lacks what it needs"))
}
