//! The kinds of messages by name. A new one does not compile until it is listed, and then wants a sample.

use dialogues::say::{
    BookingPrompt, CasePrompt, CaseSay, DirectoryPrompt, DirectorySay, ListingPrompt, OfferPrompt, OwnPrompt,
    Prompt, SafetyPrompt, SafetySay, Say,
};

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
        Welcome, Ask, Home, Card, Help, Terms, Privacy, Own, Support, NoSuchCommand, Left, NothingToLeave,
        Saved, Requests, Work, Inbox, Talk, Settings, MyProfile, Profile, Photo, History, Published, Offered, Offers, Offer, Directory,
        Explained, Receipt, Calendar, TooManyOpen,
        Registered, Example, Paused, Resumed, NotRegistered, LetIn, NotLetIn, Relayed, Relay, Talking, Masked, Held, Record, Safety, Case, DeskGuard,
        NotDelivered, ThreadOver, EditNotPassed, Refused, Stale, Noted, Barred,
        Sanctioned, OperatorWelcome, Desk, DeskJob, DeskRegistration, JobFound, Statistics, Invite,
        CaseOpened, CaseLapses, Dealt, AskedBack, PrivateOnly, Flooded, Apology,
}

names! {
    ROOT_PROMPTS, root_prompt, Prompt:
        Need, PickService, PickGroup, PickInGroup, ServiceQuestion, Describe, DescribeMore, Photos, Where, Own,
        WhichPlace, Address, Day, Time, Price, Name, Preview, EditRequest, Offer, Booking, Services, ServicesOf,
        ServicesFound, Radius, About, Listing, Directory, Offering, EditOffering, Raise, Figure, Total, KeepStart, Why, Sure, Fixes,
        HelpWith, Stars, ReviewWords, ForWhom, SendPlace, PostThis, Safety, Case, Language, JobCode,
}

names! {
    OF_LISTINGS, of_listing, ListingPrompt: From, Years, Speaks,
}

names! {
    OF_DIRECTORY, of_directory, DirectoryPrompt: Order, Page, Filter, Person,
}

names! {
    DIRECTORY_SAYS, directory_say, DirectorySay: Off, Away, Own, Invited, NotInvited, Why,
}

names! {
    SAFETY_SAYS, safety_say, SafetySay:
        LookedAtFirst, Badge, WantsALook, Blocked, Unblocked, Blocks, OfferGone, AfterReview, Reported, ReportWaits, ReportDealt, Warned, DeskReport, OwnCases, Replied,
        ReplyCame, ReviewReported, ReviewGone, ReviewStays, ReviewRemoved, DeskReview,
}

names! {
    SAFETY_PROMPTS, safety_prompt, SafetyPrompt:
        Block, Report, ReportWords, Reply, WhichReview, Breach, BreachWords, RemovalReason,
}

names! {
    OFFER_PROMPTS, offer_prompt, OfferPrompt: EditOpen, Changes, Total, Start, Note, Preview, Explain,
}

names! {
    OWN_PROMPTS, own_prompt, OwnPrompt: Erase, EraseSure,
}

names! {
    BOOKING_PROMPTS, booking_prompt, BookingPrompt: Scope, Both, DoneNote, Payout, PayoutAccount, PayoutLink,
}

names! {
    CASE_PROMPTS, case_prompt, CasePrompt: SanctionReason, Happened, Fair, WayOut, Less, Letter, Answer, HowLong, Appeal,
}

names! {
    CASE_SAYS, case_say, CaseSay:
        Told, BothTold, Theirs, YourTurn, Proposed, Letter, Answered, LetterBack, Sent, Yours, GivenBack, File, Free,
        AppealTaken, AppealedAlready, NothingToAppeal, DeskAppeal, AnotherLooks, Kept, Shortened,
}

/// All questions: by topic and name where they have a topic of their own.
pub fn prompts() -> Vec<String> {
    let topics = ["Offer", "Booking", "Listing", "Directory", "Own", "Safety", "Case"];
    let own = ROOT_PROMPTS.iter().filter(|name| !topics.contains(name));
    let held = OWN_PROMPTS.iter().map(|name| format!("Own::{name}"));
    let offers = OFFER_PROMPTS.iter().map(|name| format!("Offer::{name}"));
    let bookings = BOOKING_PROMPTS.iter().map(|name| format!("Booking::{name}"));
    let listings = OF_LISTINGS.iter().map(|name| format!("Listing::{name}"));
    let directory = OF_DIRECTORY.iter().map(|name| format!("Directory::{name}"));
    let safety = SAFETY_PROMPTS.iter().map(|name| format!("Safety::{name}"));
    let cases = CASE_PROMPTS.iter().map(|name| format!("Case::{name}"));
    let own = own.map(|name| (*name).to_owned()).chain(cases);
    own.chain(held).chain(offers).chain(bookings).chain(listings).chain(directory).chain(safety).collect()
}

/// Which of them this is.
pub fn prompt(of: &Prompt) -> String {
    match of {
        Prompt::Offer(prompt) => format!("Offer::{}", offer_prompt(prompt)),
        Prompt::Booking(prompt) => format!("Booking::{}", booking_prompt(prompt)),
        Prompt::Own(prompt) => format!("Own::{}", own_prompt(prompt)),
        Prompt::Listing(prompt) => format!("Listing::{}", of_listing(prompt)),
        Prompt::Directory(prompt) => format!("Directory::{}", of_directory(prompt)),
        Prompt::Case(prompt) => format!("Case::{}", case_prompt(prompt)),
        Prompt::Safety(prompt) => format!("Safety::{}", safety_prompt(prompt)),
        other => root_prompt(other).to_owned(),
    }
}
