//! Laws of the times that are reached.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    job::{Act, Level, News, Notice, Refusal, State},
    market::Timing,
    person::Side,
};

use crate::world::World;

/// The clock is refused only what was answered meanwhile within one state.
pub fn refused_to_the_clock(world: &World<'_>, act: Act, refusal: Refusal) {
    let job = &world.file.job;
    let answered = match act {
        Act::Expire => world.now < job.open_until,
        Act::Unanswered => job.asked_at.is_none_or(|at| world.now < at + TimeDelta::days(7)),
        Act::AgreeEnd => job.end_asked.is_none_or(|(_, at)| world.now < at + TimeDelta::hours(48)),
        Act::AskWhatHappened => {
            let patience = if job.state == State::Booked { 24 } else { 48 };
            job.asked_at.is_some()
                || job.missed.is_some()
                || world.now < due(world) + TimeDelta::hours(patience)
        }
        // Both asked the operator not to wait for it.
        Act::TalkOver => job.settling.talk_over.is_some(),
        Act::AdmitMissed => job.missed.is_none_or(|(_, at)| world.now < at + TimeDelta::hours(48)),
        Act::ChangeLapse => job.change.is_none_or(|asked| world.now < asked.at + TimeDelta::hours(48)),
        _ => false,
    };
    assert!(answered, "{act:?} refused as {refusal:?}: {job:?}");
}

/// When the start is due, or the work.
fn due(world: &World<'_>) -> DateTime<Utc> {
    let job = &world.file.job;
    let by_then = job.state == State::InProgress && job.switches.timing == Timing::Deadline;
    if by_then { world.file.start().max(job.request.slot) } else { world.file.start() }
}

/// A warning is true, comes before its time, and rings for whose silence would count.
pub fn warned(world: &World<'_>, act: Act, at: DateTime<Utc>, notices: &[Notice]) {
    assert!(world.now < at, "a warning comes before its time");
    for notice in notices {
        assert_eq!((notice.news, notice.level), (News::Soon { act, at }, Level::Ring));
    }
    let told = |side| notices.iter().any(|notice| notice.side == side);
    let answered = match act {
        Act::Expire => world.file.job.open_until != at,
        Act::Unanswered => world.file.job.asked_at.is_none_or(|asked| asked + TimeDelta::days(7) != at),
        Act::AgreeEnd => world.file.job.end_asked.is_none_or(|(_, asked)| asked + TimeDelta::hours(48) != at),
        Act::AdmitMissed => world.file.job.missed.is_none_or(|(_, said)| said + TimeDelta::hours(48) != at),
        Act::ChangeLapse => world.file.job.change.is_none_or(|asked| asked.at + TimeDelta::hours(48) != at),
        _ => false,
    };
    assert_eq!(!told(Side::Customer) && !told(Side::Provider), answered, "{act:?} {:?}", world.file.job);
}

/// The exact place opens to the provider of a booked job, once nothing can be undone.
pub fn grace_over(world: &World<'_>, notices: &[Notice]) {
    let job = &world.file.job;
    assert_eq!(job.state, State::Booked);
    assert!(job.matched_at.is_some_and(|at| world.now - at >= TimeDelta::minutes(5)));
    let [notice] = notices else { panic!("one notice: {notices:?}") };
    assert_eq!((Some(notice.to), notice.news, notice.level), (job.provider, News::AddressOpen, Level::Ring));
}
