//! Being looked up, being invited, and what a rank rests on.

use domain::{
    ids::JobCode, ids::JobId, market::ServiceId, matching::Reason, offer::InvitationState, person::Side,
};

use super::{
    Page, Scene,
    keys::{self, Keys, door},
    people, photos,
};
use crate::{
    locale::Args,
    press::{CardVerb, Door, OfferVerb, Press},
    rendered::Rendered,
    say::{DirectorySay, InvitedLine, ProfileView},
};

pub(super) fn say(say: &DirectorySay, on: &Scene<'_>) -> Rendered {
    match say {
        DirectorySay::Off => short("directory-off", on),
        DirectorySay::Away => short("directory-away", on),
        DirectorySay::Own(profile) => own(profile, on),
        DirectorySay::Invited { job, code, epoch, lines, more, asks } => {
            let mut page = on.page();
            page.job_head(&on.fill("invited-title", &Args::default().with("count", lines.len())), code);
            let mut keys = Keys::default();
            for line in lines {
                invitee(&mut page, &mut keys, line, (*job, *asks), on);
            }
            let invite = Press::Card { verb: CardVerb::Invite, job: *job, number: *epoch };
            keys.row(more.then(|| keys::press(&on.text("choice-invite-more"), &invite)));
            keys.row([show(*job, on)]);
            page.finish(keys.into_keyboard())
        }
        DirectorySay::NotInvited { name } => {
            let mut page = on.page();
            page.tell("not-invited", &Args::default().with("name", name.as_str()));
            page.finish(Keys::default().into_keyboard())
        }
        DirectorySay::Why { ranking, directory, blocked } => why(ranking, *directory, *blocked, on),
    }
}

fn short(key: &str, on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    page.say(key);
    let mut keys = Keys::default();
    keys.row([door(on, Door::Post), door(on, Door::Home)]);
    page.finish(keys.into_keyboard())
}

/// Their own profile, exactly as customers read it.
fn own(profile: &ProfileView, on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    page.say("directory-own").gap();
    people::describe(&mut page, profile, on);
    let mut keys = Keys::default();
    keys.row(photos::of_profile(profile.photos.as_ref(), on));
    keys.row([door(on, Door::Share)]);
    keys.row([door(on, Door::Profile), door(on, Door::Home)]);
    page.finish(keys.into_keyboard())
}

fn invitee(page: &mut Page, keys: &mut Keys, line: &InvitedLine, (job, asks): (JobId, bool), on: &Scene<'_>) {
    page.line(&format!("💌 {}", invited(&line.name, line.state, on)));
    let read = Press::Who { job, person: line.provider, side: Side::Provider };
    let ask = Press::Offer { verb: OfferVerb::Ask, job, provider: line.provider, number: 0 };
    let profile = keys::press(&format!("👤 {}", line.name), &read);
    keys.row([profile].into_iter().chain(asks.then(|| keys::press(&on.text("offer-ask"), &ask))));
}

/// Somebody invited, and how far that came.
pub(super) fn invited(name: &str, state: InvitationState, on: &Scene<'_>) -> String {
    let args = Args::default().with("name", name.to_owned()).with("state", state_word(state));
    on.fill("invited-line", &args)
}

/// The word of an invitation's state in selectors.
fn state_word(state: InvitationState) -> &'static str {
    match state {
        InvitationState::Sent => "sent",
        InvitationState::Opened => "opened",
        InvitationState::Declined => "declined",
        InvitationState::Offered => "offered",
    }
}

fn show(job: JobId, on: &Scene<'_>) -> crate::rendered::Button {
    keys::press(&on.text("verb-show"), &Press::Card { verb: CardVerb::Show, job, number: 0 })
}

/// What a provider's place rests on; declines have no place there.
fn why(ranking: &[(ServiceId, Reason)], directory: bool, blocked: usize, on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    page.title("why-title", &Args::default()).say("why-who");
    if blocked > 0 {
        page.tell("why-blocked", &Args::default().with("count", blocked));
    }
    page.gap();
    page.say(if directory { "why-order-directory" } else { "why-order" });
    for (service, reason) in ranking {
        if let Reason::Reviews { tenths, count, category_tenths, score_hundredths } = reason {
            let figures = Args::default()
                .with("service", on.service(service))
                .with("count", *count)
                .with("mean", on.locale().decimal(tenths.unwrap_or(*category_tenths), 1))
                .with("usual", on.locale().decimal(*category_tenths, 1))
                .with("score", on.locale().decimal(*score_hundredths, 2));
            page.tell("why-reviews", &figures);
        }
    }
    page.say("why-distance").say("why-jobs").gap().say("why-never");
    let mut keys = Keys::default();
    keys.row([door(on, Door::Profile), door(on, Door::Home)]);
    page.finish(keys.into_keyboard())
}

/// The code of a request on a button that invites to it.
pub(super) fn invite_label(code: &JobCode, on: &Scene<'_>) -> String {
    on.fill("choice-invite-to", &Args::default().with("code", code.to_string()))
}
