//! The first minute, home and the lists that lead from it.

use domain::{facts::JobLine, ids::JobCode, market::Mode, person::Side};

use super::{
    Scene, keys,
    keys::{Keys, door},
    page::Page,
    seal, standing,
};
use crate::{
    locale::Args,
    press::{CardVerb, Door, Press},
    rendered::{Button, Rendered},
    say::{Draft, Home, Standing, Topic},
};

pub(super) fn welcome(goes_on: bool, again: bool, on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    let market = Args::default().with("market", on.market.name.as_str());
    page.tell(if again { "welcome-again" } else { "welcome" }, &market).gap().say("welcome-consent");
    let mut keys = Keys::default();
    // Who agreed before knows what brings them here.
    if goes_on || again {
        keys.row([keys::press(&on.text("welcome-go-on"), &Press::Go(Door::Agree))]);
    } else {
        page.say("welcome-question");
        keys.row([keys::press(&on.text("welcome-post"), &Press::Go(Door::AgreeAndPost))]);
        keys.row([keys::press(&on.text("welcome-offer"), &Press::Go(Door::AgreeAndOffer))]);
    }
    keys.row([Door::Language, Door::Terms, Door::Privacy].map(|place| door(on, place)));
    page.finish(keys.into_keyboard())
}

pub(super) fn home(home: &Home, on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    page.title("home-title", &Args::default().with("market", on.market.name.as_str()));
    if let Some(sanction) = &home.sanction {
        standing::at_home(&mut page, sanction, on);
    }
    if let Some(standing) = home.provider {
        page.tell("home-standing", &Args::default().with("standing", standing_word(standing)));
    }
    page.gap();
    if home.waiting.is_empty() {
        page.say("home-nothing-waiting");
    } else {
        page.say("home-waiting");
        for line in &home.waiting {
            job_line(&mut page, line, on);
        }
    }
    if home.running > 0 {
        page.tell("home-running", &Args::default().with("count", home.running));
    }
    if let Some(draft) = home.draft {
        page.tell("home-draft", &Args::default().with("draft", draft_word(draft)));
    }
    page.finish(home_keys(home, on).into_keyboard())
}

fn home_keys(home: &Home, on: &Scene<'_>) -> Keys {
    let mut keys = Keys::default();
    for line in &home.waiting {
        keys.row([job_button(line, on)]);
    }
    if home.draft.is_some() {
        keys.row([door(on, Door::Continue), door(on, Door::Discard)]);
    }
    let find = on.market.has_directory().then(|| door(on, Door::Find));
    keys.row([door(on, Door::Post)].into_iter().chain(find));
    keys.row([door(on, Door::Requests), work_or_offer(home.provider.is_some(), on)]);
    keys.row([door(on, Door::Inbox), door(on, Door::Profile)]);
    keys.row([door(on, Door::Settings), door(on, Door::Help)]);
    if home.operator {
        let label = on.fill("home-desk", &Args::default().with("count", home.cases));
        keys.row([keys::press(&label, &Press::Go(Door::Desk))]);
    }
    keys
}

fn work_or_offer(registered: bool, on: &Scene<'_>) -> Button {
    if registered { door(on, Door::Work) } else { offer(false, on) }
}

/// The way to a registration: a new one, or their own to edit.
pub(super) fn offer(registered: bool, on: &Scene<'_>) -> Button {
    let args = Args::default().with("registered", if registered { "yes" } else { "no" });
    keys::press(&on.fill("door-offer", &args), &Press::Go(Door::Offer))
}

pub(super) fn help(topic: Topic, on: &Scene<'_>) -> Rendered {
    let key = match topic {
        Topic::Welcome => "help-welcome",
        Topic::Home => "help-home",
        Topic::Posting => "help-posting",
        Topic::Registering => "help-registering",
        Topic::Finding => "help-finding",
        Topic::Job => "help-job",
        Topic::Talking => "help-talking",
        Topic::Desk => "help-desk",
    };
    let mut page = on.page();
    page.title("help-title", &Args::default()).say(key);
    if topic == Topic::Home && on.market.has_directory() {
        page.say("help-directory");
    }
    if topic == Topic::Home && on.market.records_payment() {
        page.say("help-payout");
    }
    page.gap().say("help-human");
    page.finish(Keys::default().into_keyboard())
}

/// One text, and where it leads on to.
pub(super) fn short(key: &str, doors: &[Door], on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    page.say(key);
    let mut keys = Keys::default();
    keys.row(
        doors.iter().map(|place| if *place == Door::Offer { offer(false, on) } else { door(on, *place) }),
    );
    page.finish(keys.into_keyboard())
}

pub(super) fn left(draft: Draft, on: &Scene<'_>) -> Rendered {
    short(&format!("left-{}", draft_word(draft)), &[Door::Home], on)
}

pub(super) fn requests(lines: &[JobLine], on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    page.title("requests-title", &Args::default());
    if lines.is_empty() {
        page.say("requests-none");
    }
    let mut keys = listed(&mut page, lines, on);
    keys.row([door(on, Door::Post), door(on, Door::Home)]);
    page.finish(keys.into_keyboard())
}

pub(super) fn work(lines: &[JobLine], registered: bool, on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    page.title("work-title", &Args::default());
    match (lines.is_empty(), registered) {
        (true, true) => _ = page.say("work-none"),
        (true, false) => _ = page.say("work-not-registered"),
        (false, _) => {}
    }
    let mut keys = listed(&mut page, lines, on);
    keys.row([offer(registered, on), door(on, Door::Home)]);
    page.finish(keys.into_keyboard())
}

pub(super) fn settings(name: Option<&str>, registered: bool, on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    page.title("settings-title", &Args::default());
    match name {
        Some(name) => page.tell("settings-name", &Args::default().with("name", name)),
        None => page.say("settings-no-name"),
    };
    page.tell("settings-language", &Args::default().with("language", on.text("language-name")));
    page.gap().tell("your-seal", &seal(on));
    let mut keys = Keys::default();
    keys.row([door(on, Door::Name), door(on, Door::Language)]);
    keys.row([offer(registered, on)]);
    keys.row((registered && on.market.records_payment()).then(|| door(on, Door::Payout)));
    keys.row([door(on, Door::Blocks)]);
    keys.row([door(on, Door::Terms), door(on, Door::Privacy)]);
    keys.row([door(on, Door::Support), door(on, Door::Home)]);
    page.finish(keys.into_keyboard())
}

pub(super) fn published(code: &JobCode, supply: Option<i64>, mode: Option<Mode>, on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    page.title("published", &Args::default().with("code", code.to_string()));
    let offers = mode == Some(Mode::Offers);
    match supply {
        Some(supply) if offers => page.tell("published-for-offers", &Args::default().with("count", supply)),
        Some(supply) => page.tell("published-supply", &Args::default().with("count", supply)),
        None => page.say(if offers { "published-offers-soon" } else { "published-soon" }),
    };
    page.finish(Keys::default().into_keyboard())
}

pub(super) fn too_many_open(most: u32, on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    page.tell("too-many-open", &Args::default().with("most", most));
    let mut keys = Keys::default();
    keys.row([door(on, Door::Requests), door(on, Door::Home)]);
    page.finish(keys.into_keyboard())
}

pub(super) fn registered(waiting: bool, on: &Scene<'_>) -> Rendered {
    short(if waiting { "registered-waiting" } else { "registered" }, &[Door::Profile, Door::Home], on)
}

fn listed(page: &mut Page, lines: &[JobLine], on: &Scene<'_>) -> Keys {
    let mut keys = Keys::default();
    for line in lines {
        job_line(page, line, on);
        keys.row([job_button(line, on)]);
    }
    keys
}

fn job_line(page: &mut Page, line: &JobLine, on: &Scene<'_>) {
    page.gap().job_head(&on.service(&line.service), &line.code);
    let state = on.text(&format!("state-{}", line.state.word()));
    let args = Args::default().with("state", state).with("when", on.moment(line.slot, line.zone));
    match &line.other {
        Some(other) => page.tell("job-line-more-with", &args.with("other", other.as_str())),
        None => page.tell("job-line-more", &args),
    };
}

fn job_button(line: &JobLine, on: &Scene<'_>) -> Button {
    let side = if line.side == Side::Customer { "🙋" } else { "🛠" };
    let args = Args::default().with("service", on.service(&line.service)).with("code", line.code.to_string());
    let label = format!("{side} {}", on.fill("job-line", &args));
    keys::press(&label, &Press::Card { verb: CardVerb::Show, job: line.id, number: 0 })
}

fn draft_word(draft: Draft) -> &'static str {
    match draft {
        Draft::Request => "request",
        Draft::Registration => "registration",
        Draft::Question => "question",
    }
}

fn standing_word(standing: Standing) -> &'static str {
    match standing {
        Standing::Active => "active",
        Standing::Paused => "paused",
        Standing::Waiting => "waiting",
        Standing::Refused => "refused",
    }
}
