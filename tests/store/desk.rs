//! The operator's desk: cases, sanctions, links, audit, statistics.

use domain::{
    change::{Audit, Change, Invite, InviteKind, Sanction, SanctionKind},
    facts::Read,
    ids::{CaseId, PersonId},
    job::{Answer, Case, CaseKind, State},
};
use gigline::store::{Backend, Class, Store, StoreError, apply, cases, invites};

use crate::{
    database::stories,
    world::{ANA, BEN, OLGA, after, id, inhabited, known, leak, moved, noon, plumbing, told, write},
};

stories! { noon();
    what_waits_longest_comes_first_until_it_is_dealt_with,
    the_newest_sanction_counts_until_it_runs_out,
    a_one_time_link_works_once,
    only_the_newest_link_to_the_desk_opens_it_and_only_while_nobody_sits_there,
    the_audit_needs_no_row_of_what_it_is_about,
    statistics_count_people_jobs_and_unserved_demand,
}

fn help(number: u128, minute: i64) -> Case {
    let (id, job) = (CaseId(id(number)), Some(leak(100).id));
    Case {
        id,
        kind: CaseKind::Help,
        job,
        person: ANA,
        what: "Nobody came.".into(),
        opened_at: after(minute),
        taken: None,
    }
}

async fn what_waits_longest_comes_first_until_it_is_dealt_with<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let registration = Case { kind: CaseKind::Registration, job: None, person: BEN, ..help(3, 2) };
    write(
        &store,
        &[
            Change::NewJob(Box::new(leak(100))),
            Change::OpenCase(help(1, 5)),
            Change::OpenCase(help(2, 1)),
            Change::OpenCase(registration.clone()),
        ],
    )
    .await;
    let waiting = known(&store, OLGA, &[], &[Read::Cases]).await.cases;
    assert_eq!(waiting, [help(2, 1), registration.clone(), help(1, 5)]);
    write(&store, &[Change::CloseCasesOf(leak(100).id)]).await;
    assert_eq!(known(&store, OLGA, &[], &[Read::Cases]).await.cases, std::slice::from_ref(&registration));
    assert_eq!(known(&store, OLGA, &[], &[Read::Case(CaseId(id(2)))]).await.cases, []);
    write(&store, &[Change::CloseCase(registration.id)]).await;
    let mut tx = store.begin().await.unwrap();
    assert_eq!(cases::load(&mut tx, registration.id).await.unwrap(), None);
    let again = apply(&mut tx, &[Change::CloseCase(registration.id)], noon()).await.unwrap_err();
    assert!(matches!(again, StoreError::UsedUp("case")) && again.class() == Class::Contention);
}

fn sanction(kind: SanctionKind, until: Option<i64>) -> Change {
    let reason = "Asked for money up front.".into();
    Change::Sanction(Sanction {
        person: BEN,
        kind,
        until: until.map(after),
        reason,
        by: OLGA,
        house: false,
        at: noon(),
        appeal: None,
    })
}

async fn the_newest_sanction_counts_until_it_runs_out<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let kind = async || known(&store, BEN, &[], &[]).await.sanction.map(|sanction| sanction.kind);
    assert_eq!(kind().await, None);
    write(&store, &[sanction(SanctionKind::Banned, None), sanction(SanctionKind::Paused, Some(5))]).await;
    assert_eq!(kind().await, Some(SanctionKind::Paused));
    write(&store, &[sanction(SanctionKind::Paused, Some(0))]).await;
    assert_eq!(kind().await, None, "it ran out, and an older one does not come back");
    write(&store, &[sanction(SanctionKind::Banned, None), sanction(SanctionKind::Lifted, None)]).await;
    assert_eq!(kind().await, None);
}

async fn a_one_time_link_works_once<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let kind = InviteKind::Provider { service: plumbing() };
    let link = Invite { hash: "c0ffee".into(), kind: kind.clone(), at: noon() };
    write(&store, &[Change::AddInvite(link)]).await;
    let opens = async |hash: &str| known(&store, BEN, &[], &[Read::Invite(hash.into())]).await.invite;
    assert_eq!((opens("c0ffee").await, opens("beef").await), (Some(kind), None));
    write(&store, &[Change::UseInvite("c0ffee".into())]).await;
    assert_eq!(opens("c0ffee").await, None);
    let mut tx = store.begin().await.unwrap();
    let second = apply(&mut tx, &[Change::UseInvite("c0ffee".into())], noon()).await.unwrap_err();
    assert!(matches!(second, StoreError::UsedUp("invite")) && second.class() == Class::Contention);
}

async fn only_the_newest_link_to_the_desk_opens_it_and_only_while_nobody_sits_there<DB: Backend>(
    store: Store<DB>,
) {
    inhabited(&store).await;
    for hash in ["first", "second"] {
        let mut tx = store.begin().await.unwrap();
        assert!(invites::renew_first_operator(&mut tx, hash, noon()).await.unwrap());
        tx.commit().await.unwrap();
    }
    let opens = async |hash: &str| known(&store, OLGA, &[], &[Read::Invite(hash.into())]).await.invite;
    assert_eq!((opens("first").await, opens("second").await), (None, Some(InviteKind::Operator)));
    write(&store, &[Change::UseInvite("second".into()), Change::AddOperator(OLGA, noon())]).await;
    let mut tx = store.begin().await.unwrap();
    assert!(!invites::renew_first_operator(&mut tx, "third", noon()).await.unwrap());
}

async fn the_audit_needs_no_row_of_what_it_is_about<DB: Backend>(store: Store<DB>) {
    let nobody = PersonId(id(404));
    let line = Audit { person: nobody, what: "case_closed".into(), job: Some(leak(404).id), at: noon() };
    let mut tx = store.begin().await.unwrap();
    let written = apply(&mut tx, &[Change::Audit(line)], noon()).await;
    assert!(written.is_ok(), "{written:?}");
}

async fn statistics_count_people_jobs_and_unserved_demand<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let (served, unheard, expired) = (leak(100), leak(101), leak(102));
    write(&store, &[&served, &unheard, &expired].map(|job| Change::NewJob(Box::new(job.clone())))).await;
    write(
        &store,
        &[
            Change::SaveDispatch(told(&served, BEN, Answer::Told)),
            Change::SaveJob(Box::new(moved(&expired, State::Expired))),
            Change::AddOperator(OLGA, noon()),
        ],
    )
    .await;
    let facts = known(&store, OLGA, &[], &[Read::Statistics, Read::Operators]).await;
    let statistics = facts.statistics.unwrap();
    assert_eq!((statistics.people, statistics.providers), (4, 2));
    assert_eq!(statistics.jobs, [(State::Open, 2), (State::Expired, 1)]);
    assert_eq!(statistics.unserved, [(plumbing(), 2)], "one expired, one that nobody was told of");
    assert_eq!(statistics.last_error, None);
    assert_eq!(*facts.operators, [OLGA]);
}
