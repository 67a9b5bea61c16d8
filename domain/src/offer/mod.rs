//! Offers: what a provider would do a request for, until the customer picks one.
//!
//! One live offer a provider and request. It is the provider's signature under version 1 of the terms for the
//! edition of the request it answers; picking it ([`crate::job::Deed::AcceptOffer`]) is the customer's.

mod decide;
mod invite;
mod record;

pub use decide::{Wording, confirm, make, may_offer, turn_down, withdraw};
pub use invite::{invite, invite_first, takes_invitations};
pub use record::{Bid, Invitation, InvitationState, Invited, Offer, Origin, Standing};
