use chrono::{NaiveDate, NaiveTime};
use domain::{
    ids::{CaseId, JobId, MessageId, PersonId, ReviewId, ThreadId},
    language::Language,
    market::{GroupId, Mode, ServiceId},
};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;

fn ids() -> impl Strategy<Value = Uuid> {
    any::<u128>().prop_map(Uuid::from_u128)
}

fn slugs() -> impl Strategy<Value = String> {
    "[a-z0-9-]{1,24}"
}

fn days() -> impl Strategy<Value = NaiveDate> {
    (2000..2100_i32, 1..=365_u32).prop_map(|(year, day)| NaiveDate::from_yo_opt(year, day).unwrap())
}

fn choices() -> impl Strategy<Value = Choice> {
    prop_oneof![
        prop::sample::select(
            [
                Choice::Yes,
                Choice::No,
                Choice::Back,
                Choice::Skip,
                Choice::Leave,
                Choice::Other,
                Choice::Finished,
                Choice::NoFigure,
                Choice::Change,
                Choice::Mode(Mode::Offers),
                Choice::Mode(Mode::Dispatch),
                Choice::Edit(Field::Details),
                Choice::Edit(Field::About),
                Choice::Price(PriceChip::Negotiable),
                Choice::Language(Language::english()),
            ]
            .to_vec()
        ),
        slugs().prop_map(|slug| Choice::Service(ServiceId::new(&slug).unwrap())),
        slugs().prop_map(|slug| Choice::Without(ServiceId::new(&slug).unwrap())),
        slugs().prop_map(|slug| Choice::Group(GroupId::new(&slug).unwrap())),
        any::<u8>().prop_map(Choice::Option),
        any::<u8>().prop_map(Choice::Place),
        days().prop_map(Choice::Day),
        days().prop_map(Choice::Month),
        (0..24_u32, 0..60_u32).prop_map(|(h, m)| Choice::Time(NaiveTime::from_hms_opt(h, m, 0).unwrap())),
        (1..=i64::MAX).prop_map(|minor| Choice::Price(PriceChip::Fixed(minor))),
        (1..1_000_000_000_000_i64, 1..1_000_000_000_000_i64)
            .prop_map(|(min, max)| Choice::Price(PriceChip::Range(min, max))),
        any::<u32>().prop_map(Choice::Radius),
        any::<u8>().prop_map(Choice::Stars),
        prop::sample::select(Reason::ALL).prop_map(Choice::Reason),
        ids().prop_map(|id| Choice::Thread(ThreadId(id))),
        any::<(u8, u8)>().prop_map(|(at, of)| Choice::WithoutPhoto { at, of }),
        prop::sample::select(domain::report::Wrong::ALL).prop_map(Choice::Wrong),
    ]
}

fn whom() -> impl Strategy<Value = Whom> {
    prop_oneof![
        (ids(), ids()).prop_map(|(job, person)| Whom::Met { job: JobId(job), person: PersonId(person) }),
        ids().prop_map(|thread| Whom::Talk(ThreadId(thread))),
        ids().prop_map(|person| Whom::Listed(PersonId(person))),
    ]
}

fn presses() -> impl Strategy<Value = Press> {
    prop_oneof![
        (choices(), any::<u32>()).prop_map(|(choice, number)| Press::Answer { choice, number }),
        prop::sample::select(Door::ALL).prop_map(Press::Go),
        (prop::sample::select(CardVerb::ALL), ids(), any::<i64>())
            .prop_map(|(verb, job, number)| Press::Card { verb, job: JobId(job), number }),
        (prop::sample::select(DeskVerb::ALL), ids(), any::<i64>())
            .prop_map(|(verb, job, number)| Press::Desk { verb, job: JobId(job), number }),
        (prop::sample::select(RecordVerb::ALL), ids(), any::<i64>())
            .prop_map(|(verb, job, number)| Press::Record { verb, job: JobId(job), number }),
        (prop::sample::select(DeskVerb::ALL), ids(), ids()).prop_map(|(verb, case, person)| {
            Press::Registration { verb, case: CaseId(case), person: PersonId(person) }
        }),
        (prop::sample::select(SafetyVerb::ALL), whom()).prop_map(|(verb, whom)| Press::Safety { verb, whom }),
        (prop::sample::select(ReviewVerb::ALL), ids())
            .prop_map(|(verb, review)| Press::OfReview { verb, review: ReviewId(review) }),
        (prop::sample::select(ReportVerb::ALL), ids())
            .prop_map(|(verb, case)| Press::Report { verb, case: CaseId(case) }),
        (ids(), ids(), prop::sample::select([Side::Customer, Side::Provider].to_vec()))
            .prop_map(|(job, person, side)| Press::Who { job: JobId(job), person: PersonId(person), side }),
        (prop::sample::select(OfferVerb::ALL), ids(), ids(), 0..1_000_000_i64).prop_map(
            |(verb, job, provider, number)| {
                Press::Offer { verb, job: JobId(job), provider: PersonId(provider), number }
            }
        ),
        (prop::sample::select(OfferOrder::ALL), ids())
            .prop_map(|(order, job)| Press::Offers { job: JobId(job), order }),
        (ids(), ids())
            .prop_map(|(job, message)| Press::Explain { job: JobId(job), message: MessageId(message) }),
        ids().prop_map(|id| Press::Talk(ThreadId(id))),
        ids().prop_map(|id| Press::Read(ThreadId(id))),
        (ids(), prop::option::of(ids()))
            .prop_map(|(person, job)| Press::Album { person: PersonId(person), job: job.map(JobId) }),
        slugs().prop_map(|slug| Press::PostService(ServiceId::new(&slug).unwrap())),
    ]
}

proptest! {
    #[test]
    fn every_button_reads_back_as_itself_and_fits(press in presses()) {
        let data = press.data();
        prop_assert!(data.len() <= MAX_DATA, "{data}");
        prop_assert_eq!(Press::read(&data), Some(press));
    }

    #[test]
    fn forged_data_is_read_as_a_button_or_as_nothing(data in ".{0,80}") {
        if let Some(press) = Press::read(&data) {
            prop_assert!(press.data().len() <= MAX_DATA);
        }
    }
}

#[test]
fn malformed_data_is_no_button() {
    let long = format!("1q:{}:1", "s".repeat(90));
    let malformed =
        ["", "1", "q:yes:1", "2q:yes:1", "1q:yes", "1q:yes:x", "1q:yes:1:1", "1q:s.Plumbing:1", "1who:é:0"];
    for data in malformed.into_iter().chain(["1c-fly:AAAA:1", "1c-accept:zz:1", "1go:nowhere:0", &long]) {
        assert_eq!(Press::read(data), None, "{data}");
    }
}

#[test]
fn every_deed_on_a_card_has_its_act() {
    let shown = |verb: &CardVerb| {
        verb.only_shows() || verb.decline_reason().is_some() || matches!(verb, CardVerb::Decline)
    };
    // An offer leaves the job as it is; the table knows it once it is picked. How to be paid is the provider's own, and
    // what somebody says of a trouble decides nothing.
    let says = |verb: &CardVerb| {
        matches!(verb, CardVerb::Ask | CardVerb::Payout | CardVerb::TellSide | CardVerb::AnswerOperator)
    };
    let offers = |verb: &CardVerb| verb.is_of_offer() || says(verb);
    for verb in CardVerb::ALL {
        assert_eq!(verb.act().is_none(), shown(verb) || offers(verb), "{verb:?}");
    }
}
