//! A local Telegram Bot API and a web stage.
//!
//! [`Emulator`] is the core: synchronous and deterministic, to be driven in-process. [`Sandbox`] puts it
//! behind HTTP with a [`SandboxClock`] that can be moved, a pusher of webhooks and the stage's own API.
//! [`Payments`] and [`PaymentSandbox`] are the same for a small payment provider.

mod acts;
mod answers;
mod call;
mod canaries;
mod chats;
mod clock;
mod emulator;
mod entities;
mod errors;
mod faults;
mod files;
mod http;
mod keyboards;
mod limits;
mod log;
mod messages;
mod methods;
mod params;
mod payments;
mod people;
mod phone;
mod pictures;
mod posting;
mod profile;
mod queues;
mod received;
mod updates;

pub use acts::{Act, ActError, ActFile, Acted, AlbumItem, ButtonChoice, Media, Place};
pub use call::CallAnswer;
pub use canaries::{Leak, Scan};
pub use chats::Group;
pub use clock::SandboxClock;
pub use emulator::Emulator;
pub use entities::{Entity, utf16_len};
pub use faults::{Fault, FaultKind};
pub use files::{StoredFile, UploadedFile};
pub use http::{
    PaymentSandbox, Sandbox, SandboxConfig, StoryError, StoryHost, StoryInfo, payment_router, router,
    run_payment_pusher, run_pusher,
};
pub use keyboards::{Button, ReplyKeyboard, Rows};
pub use limits::FloodLimits;
pub use log::{LogEntry, LogEvent};
pub use messages::{Author, Content, Deletion, Message, Reaction, Timeline};
pub use payments::{
    Dialect, LedgerEntry, Paying, Payment, PaymentCall, PaymentConfig, PaymentFault, PaymentFaultKind,
    PaymentPush, Payments, RefundStatus, Session, SessionStatus, Turned,
};
pub use people::{EmulatorConfig, NewPerson, Person};
pub use phone::{ChatAction, ForceReply, Phone, PressAnswer};
pub use queues::{Push, PushOutcome};
pub use received::{Piece, Received};
