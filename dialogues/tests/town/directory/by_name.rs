//! Profile links, jobs posted for somebody, and the same person once more.

use super::*;

#[test]
fn a_link_leads_a_newcomer_to_a_profile_once_they_agreed() {
    let (mut town, _, [pablo, _], _) = open();
    let link = town.press(pablo, &Press::Go(Door::Share));
    let Some(Say::Invite { payload, .. }) = link.tells.last().map(|tell| tell.say.clone()) else {
        panic!("a link")
    };
    let clara = town.newcomer();
    town.command(clara, &format!("start {payload}"));
    assert!(matches!(town.screens.get(&clara), Some(Say::Welcome { goes_on: true, .. })));
    town.press(clara, &Press::Go(Door::Agree));
    let seen = read(&town, clara);
    assert_eq!((seen.profile.name.as_str(), seen.posts), ("Pablo", true));
    town.command(pablo, &format!("start {payload}"));
    assert!(!read(&town, pablo).posts, "their own");
    town.command(pablo, "cancel");
    town.press(pablo, &Press::Go(Door::Pause));
    let away = town.command(clara, &format!("start {payload}"));
    assert_eq!(said(&away), DirectorySay::Away);
    let mut closed = town.clone();
    closed.market = std::sync::Arc::new(Market::parse("[modes.dispatch]\n").expect("a profile"));
    assert_eq!(said(&closed.command(clara, &format!("start {payload}"))), DirectorySay::Off);
}

#[test]
fn a_job_is_posted_for_somebody_and_ends_with_their_invitation() {
    let (mut town, _, [pablo, petra], _) = open();
    let clara = town.resident();
    looks_for_a_plumber(&mut town, clara);
    town.choose(clara, Choice::Person(pablo));
    town.choose(clara, Choice::Yes);
    while matches!(town.prompt(clara), Prompt::ServiceQuestion { .. }) {
        town.choose(clara, Choice::Option(0));
    }
    town.text(clara, "The kitchen tap is leaking and water runs under the sink");
    town.choose(clara, Choice::Skip);
    assert!(matches!(town.prompt(clara), Prompt::Address), "where is known from the search");
    town.choose(clara, Choice::Skip);
    town.text(clara, "tomorrow 10am");
    town.choose(clara, Choice::Price(EIGHTY));
    town.text(clara, "Clara");
    assert!(matches!(town.prompt(clara), Prompt::Preview { invites: Some(name), .. } if name == "Pablo"));
    town.choose(clara, Choice::Yes);
    town.settle();
    let job = *town.jobs.keys().next_back().expect("it is out");
    assert_eq!(states(&town, job), [InvitationState::Sent]);
    let rung = |town: &Town, person| {
        let own = town.cards.iter().filter(|card| card.to == person && card.job == job);
        own.filter(|card| card.level != Level::Still).map(|card| card.news).collect::<Vec<_>>()
    };
    assert_eq!(rung(&town, pablo), [Some(News::Invited)], "one card, not two");
    assert_eq!(rung(&town, petra), [None], "everybody else is told as ever");
}

#[test]
fn the_same_person_is_booked_again_for_the_same_at_another_time() {
    let (mut town, ana, [pablo, _], job) = open();
    let done = town.jobs.get_mut(&job).expect("it is out");
    (done.state, done.provider) = (State::Settled, Some(pablo));
    assert!(town.offered(ana, job).contains(&CardVerb::BookAgain));
    assert!(!town.offered(pablo, job).contains(&CardVerb::BookAgain));
    town.card(ana, CardVerb::BookAgain, job);
    assert!(matches!(town.prompt(ana), Prompt::Day { .. }), "all but the time is known");
    town.text(ana, "in 3 days");
    let Prompt::Preview { request, invites, .. } = town.prompt(ana).clone() else { panic!("a preview") };
    let before = town.jobs[&job].request.clone();
    assert_eq!((&request.description, &request.place), (&before.description, &before.place));
    assert_eq!(invites.as_deref(), Some("Pablo"));
    town.press(pablo, &Press::Go(Door::Pause));
    let mut away = town.clone();
    let step = away.choose(ana, Choice::Yes);
    assert_eq!(said(&step), DirectorySay::NotInvited { name: "Pablo".into() });
    assert_eq!(away.jobs.len(), 2, "it is out all the same");
    town.press(pablo, &Press::Go(Door::Resume));
    town.choose(ana, Choice::Yes);
    assert_eq!(town.invitations.len(), 1);
}
