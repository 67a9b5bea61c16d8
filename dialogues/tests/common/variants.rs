//! The kinds of messages by name. A new one does not compile until it is listed, and then wants a sample.

use dialogues::say::{Prompt, Say};

macro_rules! names {
    ($list:ident, $function:ident, $kind:ident: $($variant:ident),* $(,)?) => {
        /// All of them.
        pub const $list: &[&str] = &[$(stringify!($variant)),*];

        /// Which one this is.
        pub fn $function(of: &$kind) -> &'static str {
            match of { $($kind::$variant { .. } => stringify!($variant),)* }
        }
    };
}

names! {
    SAYS, say, Say:
        Welcome, Ask, Home, Card, Help, Terms, Privacy, Support, NoSuchCommand, Left, NothingToLeave,
        Saved, Requests, Work, Inbox, Settings, MyProfile, Profile, History, Published, Offered, Offers, Offer, Explained, TooManyOpen,
        Registered, Example, Paused, Resumed, NotRegistered, LetIn, NotLetIn, Relayed, Talking, Masked,
        NotDelivered, ThreadOver, NobodyToWriteTo, TextOnly, EditNotPassed, Refused, Stale, Noted, Barred,
        Sanctioned, OperatorWelcome, Desk, DeskJob, DeskRegistration, JobFound, Statistics, Invite,
        CaseOpened, CaseLapses, Dealt, PrivateOnly, Flooded, Apology,
}

names! {
    PROMPTS, prompt, Prompt:
        Need, PickService, PickGroup, PickInGroup, ServiceQuestion, Describe, DescribeMore, Where,
        WhichPlace, Address, Day, Time, Price, Name, Preview, EditRequest, EditOpen, Changes, OfferTotal, OfferStart, OfferNote, OfferPreview,
        Explain, Services, ServicesOf,
        ServicesFound, Radius, About, Offering, EditOffering, Figure, Total, KeepStart, Why, Sure, Fixes,
        HelpWith, Stars, ReviewWords, ForWhom, PostThis, Language, SanctionReason, JobCode,
}
