//! What the walks have met: a run that missed anything proves nothing about it.

use std::{collections::BTreeSet, fmt::Debug};

use dialogues::{
    flows::Flow,
    input::Did,
    press::{CardVerb, Choice, DeskVerb, Door, Press},
    say::{Note, Say, Trouble},
    step::{Question, Step},
};
use domain::{
    ids::JobId,
    job::{Act, Event, Refusal},
};

use crate::variants;

names! {
    FLOWS, flow, Flow:
        Post, Register, Find, Edit, Bid, Explain, Take, Both, Propose, Payout, Leave, Repost, Reschedule, Review, Write, ForWhom, SendPlace, PostThis, Language, Name,
        Safety, Case, Sanction, FindJob, Invite, Erase,
}

names! {
    PRESSES, press, Press: Answer, Go, Card, Offers, Offer, Explain, Talk, Read, Who, Album, PostService, Desk, Registration,
        Review, Held, Record, Safety, Report, OfReview,
}

names! {
    CHOICES, choice, Choice:
        Yes, No, Back, Skip, Leave, Other, Finished, NoFigure, Mode, Change, Edit, Service, Without, Group, Option,
        Place, Month, Day, Time, Price, Radius, Stars, Reason, Wrong, Thread, Language,
        WithoutLanguage, Years, More, Sort, Filter, Order, RatedFrom, Within, Person, InviteTo, WithoutPhoto,
}

names! {
    TROUBLES, trouble_name, Trouble:
        TextOnly, NoPinHere, SaysNothing, PickOne, NoSuchService, NoServices, NoSuchPlace, FarFromAnywhere,
        WhenNotUnderstood, NoSuchTime, Past, TooFarAhead, MoneyNotUnderstood, NotPositive, TooMuch, TooFine,
        Reversed, ForeignMoney, BelowFee, NeedsBudget, TooSoon, RequestChanged, PriceOutside, NotHigher, NumberNotUnderstood, OutOfRange, NameTooShort, NameTooLong,
        NameNoLetter, NameContact, NoSuchJob, AsPhoto, AllPhotos, PhotosOnly, PayoutContact, NotAnAccount, NotAPayHost,
}

/// Messages that come from elsewhere: the outbox draws cards, and speaks of what broke or came too fast; no walk is
/// long enough for a case to wait eleven days.
const SAID_ELSEWHERE: &[&str] = &["Card", "CaseLapses", "PrivateOnly", "Flooded", "Apology"];

/// What conversations hardly come to: they ask for another figure or start before the table could refuse one, and
/// few start a job with a button from before somebody missed them.
const NEVER_REFUSED: &[Refusal] = &[
    Refusal::PriceOutside,
    Refusal::BelowFee,
    Refusal::StartPast,
    Refusal::StartTooNear,
    Refusal::SaidMissed,
];

/// Everything that was pressed, done, said and refused.
#[derive(Default)]
pub struct Coverage {
    flows: BTreeSet<&'static str>,
    presses: BTreeSet<&'static str>,
    choices: BTreeSet<&'static str>,
    doors: BTreeSet<Door>,
    cards: BTreeSet<CardVerb>,
    desk: BTreeSet<DeskVerb>,
    acts: BTreeSet<Act>,
    says: BTreeSet<&'static str>,
    prompts: BTreeSet<String>,
    of_directory: BTreeSet<&'static str>,
    of_safety: BTreeSet<&'static str>,
    of_cases: BTreeSet<&'static str>,
    refusals: BTreeSet<Refusal>,
    troubles: BTreeSet<&'static str>,
}

impl Coverage {
    /// Somebody did this, whatever came of it.
    pub fn did(&mut self, did: &Did) {
        let Did::Press(data) = did else { return };
        let Some(pressed) = Press::read(data) else { return };
        self.presses.insert(press(&pressed));
        match pressed {
            Press::Answer { choice: chosen, .. } => drop(self.choices.insert(choice(&chosen))),
            Press::Go(door) => drop(self.doors.insert(door)),
            Press::Card { verb, .. } => drop(self.cards.insert(verb)),
            Press::Desk { verb, .. } | Press::Registration { verb, .. } => drop(self.desk.insert(verb)),
            Press::Offers { .. }
            | Press::Offer { .. }
            | Press::Explain { .. }
            | Press::Talk(_)
            | Press::Read(_)
            | Press::Who { .. }
            | Press::Album { .. }
            | Press::PostService(_)
            | Press::Review { .. }
            | Press::Held { .. }
            | Press::Record { .. }
            | Press::Safety { .. }
            | Press::Report { .. }
            | Press::OfReview { .. } => {}
        }
    }

    /// This followed.
    pub fn followed(&mut self, step: &Step, events: &[(JobId, Event)]) {
        self.flows.extend(step.session.flows.iter().map(flow));
        self.acts.extend(events.iter().map(|(_, event)| event.act));
        if let Question::Ask(say) | Question::Redraw(say) | Question::End(Some(say)) = &step.question {
            self.said(say);
        }
        step.tells.iter().map(|tell| &tell.say).chain(&step.toast).for_each(|say| self.said(say));
    }

    fn said(&mut self, say: &Say) {
        self.says.insert(variants::say(say));
        match say {
            Say::Directory(say) => _ = self.of_directory.insert(variants::directory_say(say)),
            Say::Safety(say) => _ = self.of_safety.insert(variants::safety_say(say)),
            Say::Case(say) => _ = self.of_cases.insert(variants::case_say(say)),
            Say::Refused(refusal) => drop(self.refusals.insert(*refusal)),
            Say::Ask(ask) => {
                self.prompts.insert(variants::prompt(&ask.prompt));
                if let Some(Note::Trouble(trouble)) = &ask.note {
                    self.troubles.insert(trouble_name(trouble));
                }
            }
            _ => {}
        }
    }

    /// Names what was not met.
    pub fn missed(&self) -> Vec<String> {
        let acts: Vec<Act> = CardVerb::ALL.iter().filter_map(|verb| verb.act()).collect();
        let said_here: Vec<&str> =
            variants::SAYS.iter().copied().filter(|say| !SAID_ELSEWHERE.contains(say)).collect();
        let mut safety_here = variants::SAFETY_SAYS.to_vec();
        // It follows from what is open between two, not from a conversation.
        safety_here.retain(|say| *say != "OfferGone");
        let mut cases_here = variants::CASE_SAYS.to_vec();
        // Clocks say these.
        cases_here.retain(|say| !["YourTurn", "Free"].contains(say));
        let mut refusals = Refusal::ALL.to_vec();
        refusals.retain(|refusal| !NEVER_REFUSED.contains(refusal));
        let missed = [
            missing("conversation", FLOWS, &self.flows),
            missing("kind of button", PRESSES, &self.presses),
            missing("answer", CHOICES, &self.choices),
            missing("question", &variants::prompts(), &self.prompts),
            missing("message of the directory", variants::DIRECTORY_SAYS, &self.of_directory),
            missing("message of safety", &safety_here, &self.of_safety),
            missing("message about cases", &cases_here, &self.of_cases),
            missing("message", &said_here, &self.says),
            missing("door", Door::ALL, &self.doors),
            missing("verb of a card", CardVerb::ALL, &self.cards),
            missing("verb of the desk", DeskVerb::ALL, &self.desk),
            missing("act done to a job", &acts, &self.acts),
            missing("refusal", &refusals, &self.refusals),
            missing("answer not taken", TROUBLES, &self.troubles),
        ];
        missed.concat()
    }
}

fn missing<T: Debug + Ord>(what: &str, all: &[T], met: &BTreeSet<T>) -> Vec<String> {
    all.iter().filter(|one| !met.contains(one)).map(|one| format!("{what} {one:?}")).collect()
}
