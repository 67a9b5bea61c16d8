//! Trouble: what each side says, what stood when it began, and which operator has it.

use domain::{
    casefile::{Letter, View},
    change::{Audit, Change, Message},
    facts::Read,
    ids::{CaseId, MessageId, PersonId, ThreadId},
    job::{Act, Actor, Case, CaseKind, Job, Proposal, Settling, State, Taken, Way, WayOut},
    person::Side,
    photo::Photo,
};
use gigline::store::{Backend, Class, Store, StoreError, apply, case_files, erasure, retention, sanctions};

use crate::{
    database::stories,
    own::holding,
    world::{
        ANA, BEN, CLEO, OLGA, after, dollars, id, inhabited, known, leak, moved, noon, taken, thread, write,
    },
};

stories! { noon();
    what_stood_when_help_was_asked_for_stays_whatever_is_changed_later,
    each_side_is_kept_as_it_was_told_last,
    one_operator_has_what_waits_about_a_job,
    how_far_it_is_settled_is_read_back_as_it_was_written,
    what_belongs_to_trouble_goes_with_who_leaves_and_after_a_while,
    a_sanction_is_looked_at_again_once,
}

fn said(number: u128, author: PersonId, text: &str, minutes: i64) -> Change {
    let (id, thread) = (MessageId(id(number)), ThreadId(id(50)));
    Change::AddMessage(Message { id, thread, author, text: text.into(), masked: false, at: after(minutes) })
}

fn help(number: u128) -> Case {
    let (id, job, what) = (CaseId(id(number)), Some(leak(10).id), "It drips.".into());
    Case { id, kind: CaseKind::Help, job, person: ANA, what, opened_at: noon(), taken: None }
}

fn view(side: Side, words: &str, epoch: i64) -> View {
    let fair = Some(WayOut { way: Way::PayLess, total: Some(dollars(60)) });
    let photos = vec![Photo("bittern".into())];
    View { job: leak(10).id, epoch, side, words: words.into(), fair, photos, revised: false, at: noon() }
}

/// Ana and Ben wrote to each other, and she asked for help.
async fn trouble<DB: Backend>(store: &Store<DB>) -> Job {
    inhabited(store).await;
    let booked = taken(&leak(10));
    let mut job = moved(&booked, State::Disputed);
    job.disputed_from = Some(State::InProgress);
    let letter = |by_operator, words: &str| {
        Change::AddLetter(Letter {
            job: job.id,
            person: BEN,
            side: Side::Provider,
            by_operator,
            operator: OLGA,
            words: words.into(),
            at: after(3),
        })
    };
    write(
        store,
        &[
            Change::NewJob(Box::new(leak(10))),
            Change::SaveJob(Box::new(booked.clone())),
            Change::OpenThread(thread(&booked, 50)),
            said(60, ANA, "Mind the heron.", -5),
            said(61, BEN, "I bring an egret.", -4),
            Change::SaveJob(Box::new(job.clone())),
            Change::OpenCase(help(1)),
            Change::Freeze(job.id, job.epoch),
            Change::SaveView(view(Side::Customer, "The godwit drips.", job.epoch)),
            letter(true, "Was it the snipe?"),
            letter(false, "No, the plover."),
            Change::Audit(Audit { person: OLGA, what: "desk:take".into(), job: Some(job.id), at: after(1) }),
        ],
    )
    .await;
    job
}

async fn what_stood_when_help_was_asked_for_stays_whatever_is_changed_later<DB: Backend>(store: Store<DB>) {
    let job = trouble(&store).await;
    write(
        &store,
        &[
            Change::ReviseMessage { id: MessageId(id(60)), text: "Mind nothing.".into(), masked: false },
            Change::WithdrawMessage(MessageId(id(61))),
            said(62, ANA, "It still drips.", 9),
        ],
    )
    .await;
    let mut tx = store.read().await.unwrap();
    let kept = case_files::of(&mut tx, job.id).await.unwrap().unwrap();
    let words: Vec<_> = kept.frozen.said.iter().map(|one| (one.side, one.text.as_str())).collect();
    assert_eq!(words, [(Side::Customer, "Mind the heron."), (Side::Provider, "I bring an egret.")]);
    assert_eq!(kept.since.iter().map(|one| one.text.as_str()).collect::<Vec<_>>(), ["It still drips."]);
    assert_eq!((kept.epoch, kept.frozen.request.as_str()), (job.epoch, "The tap drips."));
    assert_eq!(kept.letters.iter().map(|one| one.by_operator).collect::<Vec<_>>(), [true, false]);
    assert_eq!(kept.done, [(after(1), "desk:take".to_owned())]);
    assert_eq!(kept.photos(), [Photo("bittern".into())]);
    assert!(case_files::of(&mut tx, leak(11).id).await.unwrap().is_none());
    drop(tx);
    let facts = known(&store, OLGA, &[], &[Read::CaseFile(job.id)]).await;
    assert_eq!(facts.case_file, Some(kept));
}

async fn each_side_is_kept_as_it_was_told_last<DB: Backend>(store: Store<DB>) {
    let job = trouble(&store).await;
    let again = View { revised: true, fair: None, ..view(Side::Customer, "It drips a little.", job.epoch) };
    let theirs = view(Side::Provider, "It is another tap.", job.epoch);
    let earlier = view(Side::Provider, "Of an earlier trouble.", 1);
    write(&store, &[&again, &theirs, &earlier].map(|view| Change::SaveView(view.clone()))).await;
    let facts = known(&store, ANA, &[job.id], &[]).await;
    assert_eq!(facts.jobs[&job.id].views, [again, theirs]);
    let over = Job { disputed_from: None, ..moved(&job, State::Booked) };
    write(&store, &[Change::SaveJob(Box::new(over))]).await;
    assert_eq!(known(&store, ANA, &[job.id], &[]).await.jobs[&job.id].views, []);
}

async fn one_operator_has_what_waits_about_a_job<DB: Backend>(store: Store<DB>) {
    let job = trouble(&store).await;
    let holder = async || known(&store, OLGA, &[], &[Read::Cases]).await.cases[0].taken.clone();
    assert_eq!(holder().await, None);
    write(&store, &[Change::TakeCasesOf(job.id, OLGA)]).await;
    let taken = Taken { by: OLGA, name: "Olga".into(), at: noon() };
    assert_eq!(holder().await, Some(taken));
    let mut tx = store.begin().await.unwrap();
    let second = apply(&mut tx, &[Change::TakeCasesOf(job.id, CLEO)], after(60)).await.unwrap_err();
    assert!(matches!(second, StoreError::UsedUp("case")) && second.class() == Class::Contention);
    drop(tx);
    let mut tx = store.begin().await.unwrap();
    apply(&mut tx, &[Change::TakeCasesOf(job.id, CLEO)], noon() + Taken::LASTS).await.unwrap();
    tx.commit().await.unwrap();
    write(&store, &[Change::ReleaseCasesOf(job.id, OLGA)]).await;
    assert_eq!(holder().await.map(|taken| taken.by), Some(CLEO), "nobody gives back what another one has");
    write(&store, &[Change::ReleaseCasesOf(job.id, CLEO)]).await;
    assert_eq!(holder().await, None);
}

async fn how_far_it_is_settled_is_read_back_as_it_was_written<DB: Backend>(store: Store<DB>) {
    let job = trouble(&store).await;
    let proposal = Proposal {
        number: 2,
        by: Actor::Operator,
        says: WayOut { way: Way::PayLess, total: Some(dollars(60)) },
        terms: domain::ids::TermsId(id(90)),
        accepted: Some(Side::Provider),
    };
    let talk_over = Some(after(9));
    let settling =
        Settling { proposal: Some(proposal), made: 2, by_operator: 1, asks: Some(Side::Customer), talk_over };
    let job = Job { settling, version: job.version + 1, ..job };
    write(&store, &[Change::SaveJob(Box::new(job.clone()))]).await;
    assert_eq!(known(&store, ANA, &[job.id], &[]).await.jobs[&job.id].job, job);
    assert_eq!(Act::read("accept_settlement"), Some(Act::AcceptSettlement));
}

async fn what_belongs_to_trouble_goes_with_who_leaves_and_after_a_while<DB: Backend>(store: Store<DB>) {
    trouble(&store).await;
    let words = ["heron", "egret", "godwit", "snipe", "plover", "bittern"];
    let kept = holding(&store, &words).await;
    for column in ["case_files.frozen", "case_views.words", "case_views.photos", "case_letters.words"] {
        assert!(kept.iter().any(|known| known == column), "{column} was never written: {kept:?}");
    }
    let mut tx = store.begin().await.unwrap();
    assert_eq!(retention::forget_cases(&mut tx, after(60), after(60), 9).await.unwrap(), 0, "it waits");
    tx.commit().await.unwrap();
    write(&store, &[Change::CloseCasesOf(leak(10).id)]).await;
    let mut tx = store.begin().await.unwrap();
    retention::forget_cases(&mut tx, after(60), after(60), 9).await.unwrap();
    assert_eq!(case_files::of(&mut tx, leak(10).id).await.unwrap().unwrap().frozen.said, []);
    tx.rollback().await.unwrap();
    let mut tx = store.begin().await.unwrap();
    for person in [ANA, BEN] {
        erasure::erase(&mut tx, person, None, after(60)).await.unwrap();
    }
    tx.commit().await.unwrap();
    assert_eq!(holding(&store, &words).await, Vec::<String>::new());
}

async fn a_sanction_is_looked_at_again_once<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let case = Case { kind: CaseKind::Appeal, job: None, person: BEN, ..help(7) };
    let mut tx = store.begin().await.unwrap();
    assert_eq!(sanctions::newest(&mut tx, BEN).await.unwrap(), None);
    drop(tx);
    let ban = domain::change::Sanction {
        person: BEN,
        kind: domain::change::SanctionKind::Banned,
        until: Some(after(60)),
        reason: "Three complaints.".into(),
        by: OLGA,
        house: false,
        at: noon(),
        appeal: None,
    };
    let asked = [Change::Sanction(ban.clone()), Change::OpenCase(case.clone()), Change::Appeal(BEN, case.id)];
    write(&store, &asked).await;
    let lies = known(&store, OLGA, &[], &[Read::SanctionOn(BEN)]).await.sanction_on;
    assert_eq!(lies, Some(domain::change::Sanction { appeal: Some(case.id), ..ban }));
    let mut tx = store.begin().await.unwrap();
    let again = apply(&mut tx, &[Change::Appeal(BEN, case.id)], noon()).await.unwrap_err();
    assert!(matches!(again, StoreError::UsedUp("appeal")));
}
