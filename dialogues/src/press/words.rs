//! The verbs of buttons, each with the word it travels under.

use serde::{Deserialize, Serialize};

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$item:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$item])* $variant,)* }

        impl $name {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The word it travels under; locale keys end in it too.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// Reads the word back.
            pub fn read(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|known| known.word() == word)
            }
        }
    };
}

words! {
    /// A place of the house that a button or a command leads to.
    Door {
        /// What waits for the person, and everything they can start.
        Home = "home",
        /// A new request.
        Post = "post",
        /// Back to the request or registration left half-way.
        Continue = "continue",
        /// The half-way request or registration is thrown away.
        Discard = "discard",
        /// Their requests.
        Requests = "requests",
        /// Their jobs as a provider.
        Work = "work",
        /// Their conversations.
        Inbox = "inbox",
        /// How others see them, and what they offer.
        Profile = "profile",
        /// Looking people up.
        Find = "find",
        /// Their own profile as customers read it.
        Listing = "listing",
        /// A link to their own profile.
        Share = "share",
        /// What decides whom requests reach first.
        Why = "why",
        /// Registering as a provider, or editing the registration.
        Offer = "offer",
        /// No cards until they resume.
        Pause = "pause",
        /// Cards again.
        Resume = "resume",
        /// Language and name.
        Settings = "settings",
        /// Another public name.
        Name = "name",
        /// Another language.
        Language = "language",
        /// How they like to be paid.
        Payout = "payout",
        /// Whom they blocked.
        Blocks = "blocks",
        /// Help for where they are.
        Help = "help",
        /// The terms.
        Terms = "terms",
        /// What is kept about them, and how long.
        Privacy = "privacy",
        /// Everything that is held of them, as files.
        MyData = "my_data",
        /// Having all of it erased.
        Erase = "erase",
        /// How to reach a human.
        Support = "support",
        /// Asking for another look at a sanction.
        Appeal = "appeal",
        /// Agreeing to the documents, and on with what a link asked for.
        Agree = "agree",
        /// Agreeing to the documents and starting a first request.
        AgreeAndPost = "agree_post",
        /// Agreeing to the documents and registering as a provider.
        AgreeAndOffer = "agree_offer",
        /// The operator's desk.
        Desk = "desk",
        /// How the market is going.
        Statistics = "statistics",
        /// A job by its code.
        FindJob = "find_job",
        /// A link that makes somebody operator.
        InviteOperator = "invite_operator",
        /// A link that brings a provider for a service.
        InviteProvider = "invite_provider",
    }
}

words! {
    /// What can be pressed on a job's card.
    CardVerb {
        /// Draws the card anew at the bottom of the chat.
        Show = "show",
        /// Takes the job, after naming a figure where the price leaves one open.
        Accept = "accept",
        /// Not for this provider; costs nothing.
        Decline = "decline",
        /// Why not: too far away.
        TooFar = "too_far",
        /// Why not: no time then.
        NoTime = "no_time",
        /// Why not: the price.
        PriceLow = "price_low",
        /// Why not: another kind of work.
        NotMyWork = "not_my_work",
        /// Takes an acceptance back within the minutes of grace.
        Undo = "undo",
        /// Signs the newest terms.
        Sign = "sign",
        /// Proposes another figure or start.
        Propose = "propose",
        /// Leaves a match that binds nobody yet.
        StepBack = "step_back",
        /// Lets a booked match go; the job is sent out again.
        Release = "release",
        /// Ends the job before its start.
        Cancel = "cancel",
        /// Takes an unanswered request back.
        Withdraw = "withdraw",
        /// Asks people somewhat beyond their own area, too.
        Widen = "widen",
        /// Names a higher price.
        Reprice = "reprice",
        /// Publishes a request again for another time.
        Repost = "repost",
        /// Changes an open request that takes offers.
        EditRequest = "edit_request",
        /// Keeps a request open longer.
        Extend = "extend",
        /// Proposes another start for a booked job.
        Reschedule = "reschedule",
        /// Proposes other terms than were booked.
        Amend = "amend",
        /// Signs what is to change.
        AgreeChange = "agree_change",
        /// Would rather leave it as agreed.
        RefuseChange = "refuse_change",
        /// The other side did not come.
        SayMissed = "say_missed",
        /// It was so.
        AdmitMissed = "admit_missed",
        /// It was not so.
        DenyMissed = "deny_missed",
        /// They came after all.
        CameAfterAll = "came_after_all",
        /// On the way.
        OnTheWay = "on_the_way",
        /// At the door.
        AtDoor = "at_door",
        /// Work begins.
        Start = "start",
        /// Work is done.
        Done = "done",
        /// The work is right.
        Approve = "approve",
        /// Something is to be put right.
        AskFixes = "ask_fixes",
        /// The customer says the rest is paid.
        SayPaid = "say_paid",
        /// The provider says the rest came.
        SayReceived = "say_received",
        /// The provider says the rest has not come yet.
        SayNotYet = "say_not_yet",
        /// Stars and words for the other side.
        Review = "review",
        /// Asks to end a job under way.
        AskEnd = "ask_end",
        /// Agrees to end it.
        AgreeEnd = "agree_end",
        /// Wants to go on.
        RefuseEnd = "refuse_end",
        /// All is well, though the time is long past.
        StillOn = "still_on",
        /// Needs the operator.
        GetHelp = "get_help",
        /// The trouble is settled.
        SettledGoOn = "settled_go_on",
        /// Proposes a way out of the trouble.
        OfferSettlement = "offer_settlement",
        /// Agrees to the one on the table.
        AcceptSettlement = "accept_settlement",
        /// Asks the operator not to wait any longer.
        AskOperator = "ask_operator",
        /// Says what happened, and what would be fair.
        TellSide = "tell_side",
        /// Reads what the other side says.
        TheirSide = "their_side",
        /// Answers what the operator wrote.
        AnswerOperator = "answer_operator",
        /// Makes an offer, the first one or anew.
        MakeOffer = "make_offer",
        /// Words one's offer anew.
        ChangeOffer = "change_offer",
        /// Takes one's offer back.
        TakeBack = "take_back",
        /// Stands by one's offer, though the request changed.
        StillStands = "still_stands",
        /// Asks the customer something before offering.
        Ask = "ask",
        /// Compares the offers.
        Offers = "offers",
        /// Looks for people to invite.
        Invite = "invite",
        /// Who was invited, and how far that came.
        Invited = "invited",
        /// The same once more, by the same person.
        BookAgain = "book_again",
        /// What came to nothing once more, to everybody who does it.
        PostAgain = "post_again",
        /// Writes to the other side.
        Write = "write",
        /// Reads the other side's profile.
        Profile = "profile",
        /// What is to be done, as photos.
        Photos = "photos",
        /// What was done, as photos.
        DonePhotos = "done_photos",
        /// What happened so far.
        History = "history",
        /// The provider says how they like to be paid.
        Payout = "payout",
        /// Keeps away from the other side.
        Block = "block",
        /// Tells the operator of the other side.
        Report = "report",
        /// Replies to the review about oneself.
        Reply = "reply",
        /// Tells the operator of the review about oneself.
        ReportReview = "report_review",
    }
}

words! {
    /// What the customer does with one offer.
    OfferVerb {
        /// Reads it, with the profile of who made it.
        Look = "look",
        /// Writes to who made it.
        Ask = "ask",
        /// Accepts it as it stands: the fee books it.
        Accept = "accept",
        /// Accepts who made it, to change something of the terms first.
        AcceptChange = "change",
        /// No thanks.
        NoThanks = "no",
    }
}

words! {
    /// What is said about a booking that the other side failed.
    RecordVerb {
        /// It is nobody's fault, or was one's own doing.
        Excuse = "excuse",
        /// It counts on their record.
        Count = "count",
    }
}

words! {
    /// In which order offers are compared.
    OfferOrder {
        /// By the score of who made them.
        Score = "score",
        /// Cheapest first.
        Price = "price",
        /// Soonest first.
        Start = "start",
    }
}

// Below the macro that it uses.
mod desk;

pub use desk::{DeskVerb, HeldVerb};
