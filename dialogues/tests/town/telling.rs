//! Who is told of a job, in which wave, and how loudly.

use crate::world::{
    Town,
    people::{EIGHTY, SANTA_FE, service},
};
use chrono::TimeDelta;
use dialogues::{
    press::{CardVerb, Choice},
    step::Ctx,
    waves::{self, Page, Prospect},
};
use domain::{
    change::{Change, Due, Wave},
    geo::{Circle, Point},
    ids::{JobId, PersonId},
    job::{JobFile, Level},
    matching::{Standing, Supplier},
    review::Rating,
};
use uuid::Uuid;

fn prospect(number: u128, sum: i64, count: i64) -> Prospect {
    let centre = Point::new(SANTA_FE.0, SANTA_FE.1).expect("on the map");
    let supplier = Supplier {
        id: PersonId(Uuid::from_u128(1_000 + number)),
        services: vec![service("plumbing")],
        area: Circle::new(centre, 20).expect("a circle"),
        standing: Standing::Active,
        blocked_pair: false,
    };
    Prospect { supplier, rating: Rating { sum, count }, jobs_done: count, told_lately: 0 }
}

/// An open job of somebody who has done so many before.
fn open_job(jobs_done: i64) -> (Town, JobFile) {
    let mut town = Town::new();
    let ana = town.resident();
    let job: JobId = town.request(ana, "Ana", EIGHTY);
    let mut file = town.file(job, ana);
    file.customer.jobs_done = jobs_done;
    (town, file)
}

fn with_ctx<T>(town: &Town, does: impl FnOnce(&mut Ctx<'_>) -> T) -> T {
    let mut ids = 1_u128 << 100;
    let mut fresh = || {
        ids += 1;
        Uuid::from_u128(ids)
    };
    let mut random = || 0;
    does(&mut Ctx { now: town.now, fresh: &mut fresh, random: &mut random, market: &town.market })
}

fn planned(town: &Town, file: &JobFile, everybody: &[Prospect]) -> Vec<(TimeDelta, Wave)> {
    let effects = with_ctx(town, |ctx| waves::plan(file, file.job.epoch, everybody, Rating::default(), ctx));
    let timers = effects.timers.into_iter().map(|timer| match timer.what {
        Due::Wave { wave, .. } => (timer.due - town.now, wave),
        other => panic!("only waves are planned: {other:?}"),
    });
    timers.collect()
}

fn told_by(town: &Town, file: &JobFile, wave: Wave, prospects: &[Prospect]) -> Vec<(PersonId, Level)> {
    let page =
        Page { epoch: file.job.epoch, wave, prospects, more: true, told: &[], category: Rating::default() };
    let effects = with_ctx(town, |ctx| waves::page(file, &page, ctx));
    let saved = effects.changes.iter().filter(|change| matches!(change, Change::SaveDispatch(_))).count();
    let cards = effects.cards.into_iter().filter(|card| card.to != file.job.customer);
    let cards: Vec<_> = cards.map(|card| (card.to, card.level)).collect();
    assert_eq!(saved, cards.len());
    cards
}

#[test]
fn ten_are_told_at_once_and_eleven_in_two_waves() {
    let (town, file) = open_job(3);
    let experienced: Vec<_> = (0..11).map(|n| prospect(n, 50 - i64::try_from(n).unwrap(), 10)).collect();
    assert_eq!(planned(&town, &file, &experienced[..10]), [(TimeDelta::zero(), Wave::Rest)]);
    let [(at_once, first), (later, Wave::Rest)] = planned(&town, &file, &experienced)[..] else {
        panic!("two waves")
    };
    assert_eq!((at_once, later), (TimeDelta::zero(), TimeDelta::seconds(90)));
    assert_eq!(told_by(&town, &file, first, &experienced).len(), 6, "the better half");
    let newcomer = prospect(50, 2, 2);
    assert_eq!(told_by(&town, &file, first, &[newcomer]).len(), 1, "who has few reviews does not wait");
    assert_eq!(told_by(&town, &file, Wave::Rest, &experienced).len(), 11);
}

#[test]
fn the_first_request_of_somebody_new_reaches_twenty_and_the_others_later() {
    let (town, file) = open_job(0);
    let everybody: Vec<_> = (0..40).map(|n| prospect(n, 0, 0)).collect();
    let waves = planned(&town, &file, &everybody);
    let [(_, first), (later, Wave::Rest)] = waves[..] else { panic!("two waves: {waves:?}") };
    assert_eq!(later, TimeDelta::minutes(10));
    assert_eq!(told_by(&town, &file, first, &everybody).len(), 20, "equals of the last one wait too");
    assert_eq!(planned(&town, &file, &everybody[..20]), [(TimeDelta::zero(), Wave::Rest)]);
}

#[test]
fn above_so_many_cards_an_hour_further_ones_come_without_a_sound() {
    let (town, file) = open_job(3);
    let busy = Prospect { told_lately: 12, ..prospect(1, 0, 0) };
    let calm = Prospect { told_lately: 11, ..prospect(2, 0, 0) };
    let levels: Vec<_> =
        told_by(&town, &file, Wave::Rest, &[busy, calm]).into_iter().map(|(_, level)| level).collect();
    assert_eq!(levels, [Level::Quiet, Level::Ring]);
}

#[test]
fn a_wave_of_an_earlier_epoch_is_dead() {
    let (town, file) = open_job(3);
    let page = Page {
        epoch: file.job.epoch - 1,
        wave: Wave::Rest,
        prospects: &[prospect(1, 0, 0)],
        more: true,
        told: &[],
        category: Rating::default(),
    };
    let effects = with_ctx(&town, |ctx| waves::page(&file, &page, ctx));
    assert_eq!(effects, dialogues::effects::Effects::default());
}

#[test]
fn a_job_given_back_goes_to_all_who_had_not_declined() {
    let mut town = Town::new();
    let (pablo, petra, paula) = (town.plumber("Pablo"), town.plumber("Petra"), town.plumber("Paula"));
    let ana = town.resident();
    let job = town.request(ana, "Ana", EIGHTY);
    town.card(petra, CardVerb::Decline, job);
    town.card(pablo, CardVerb::Accept, job);
    town.pass(TimeDelta::minutes(20));
    town.cards.clear();
    town.card(pablo, CardVerb::Release, job);
    town.choose(pablo, Choice::Skip);
    town.choose(pablo, Choice::Yes);
    town.settle();
    let new_at_the_bottom = |person| {
        town.cards.iter().any(|card| card.to == person && card.news.is_none() && card.level == Level::Quiet)
    };
    assert!(new_at_the_bottom(paula), "who had not answered gets it back");
    assert!(!new_at_the_bottom(petra) && !new_at_the_bottom(pablo), "who said no, or let it go, has peace");
}

#[test]
fn undo_gives_the_job_back_within_five_minutes_and_not_later() {
    let mut town = Town::new();
    let pablo = town.plumber("Pablo");
    let ana = town.resident();
    let job = town.request(ana, "Ana", EIGHTY);
    town.card(pablo, CardVerb::Accept, job);
    assert!(town.offered(pablo, job).contains(&CardVerb::Undo));
    let undo = dialogues::press_of(CardVerb::Undo, &town.file(job, pablo), pablo);
    town.pass(TimeDelta::minutes(6));
    assert!(!town.offered(pablo, job).contains(&CardVerb::Undo));
    town.press(pablo, &undo);
    assert_eq!(town.jobs[&job].provider, Some(pablo));
    assert_eq!(
        town.toast,
        Some(dialogues::say::Say::Refused(domain::job::Refusal::GraceOver)),
        "the table says why"
    );
}
