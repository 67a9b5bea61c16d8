//! The cleaned file of a message: uploaded once, known by Telegram's number afterwards.

use dialogues::rendered::Rendered;
use domain::parcel::{Cleaning, Shape};

use crate::{
    ports::Upload,
    sent::Outcome,
    store::{
        Backend, Order, ReadTx, StoreError,
        parcels::{self, Kept},
    },
    telegram::send::Call,
};

/// The names by which the parameters of a call speak of its files.
const PARTS: [&str; 10] =
    ["file0", "file1", "file2", "file3", "file4", "file5", "file6", "file7", "file8", "file9"];

/// What goes along with a message.
pub(super) struct Filled {
    /// Its file, if Telegram does not have it yet.
    pub upload: Option<Upload>,
    /// How it is shown.
    pub shape: Option<Shape>,
}

impl Filled {
    const NOTHING: Self = Self { upload: None, shape: None };

    /// The call with what goes along.
    pub(super) fn into_call(self, mut call: Call) -> Call {
        call.show(self.shape);
        call.files.extend(self.upload);
        call
    }
}

/// Sees to it that a message names its file. One that goes nowhere has the message go nowhere as well: its author was
/// told when that was known.
pub(super) async fn fill<DB: Backend>(
    tx: &mut ReadTx<DB>,
    order: &Order,
    part: usize,
    rendered: &mut Rendered,
) -> Result<Result<Filled, Outcome>, StoreError> {
    let Some(medium) = rendered.medium.as_mut().filter(|medium| medium.is_kept()) else {
        return Ok(Ok(Filled::NOTHING));
    };
    let lost = || Outcome::Refused("a file that is not kept any more".into());
    let (Some(message), Some(name)) = (order.message, PARTS.get(part)) else { return Ok(Err(lost())) };
    Ok(match parcels::of(tx, message).await? {
        None => Err(lost()),
        Some(Kept::Refused) => Err(Outcome::Overtaken),
        Some(Kept::Waiting) => Err(Outcome::Later),
        Some(Kept::Sent(file)) => {
            medium.file = file;
            Ok(Filled::NOTHING)
        }
        Some(Kept::Clean { file, ending, bytes }) => {
            medium.file = format!("attach://{name}");
            let (shown_as, mime) = (neutral(&file.cleaning), mime(&ending));
            let upload = Upload { part: name, name: format!("{shown_as}.{ending}"), mime, bytes };
            Ok(Filled { upload: Some(upload), shape: file.shape })
        }
    })
}

/// The name under which the other side gets it.
fn neutral(cleaning: &Cleaning) -> &'static str {
    match cleaning {
        Cleaning::Picture => "photo",
        Cleaning::Film => "video",
        Cleaning::Nothing { .. } => "file",
    }
}

fn mime(ending: &str) -> &'static str {
    match ending {
        "jpg" => "image/jpeg",
        "png" => "image/png",
        "mp4" => "video/mp4",
        "pdf" => "application/pdf",
        _ => "application/octet-stream",
    }
}
