//! Matching: candidates are found by key, and judged by the domain.

use domain::{
    change::{Change, Sanction, SanctionKind},
    facts::Read,
    geo::{Circle, Point},
    ids::PersonId,
    job::{Answer, Dispatch, Job, Outreach, Request, State},
    matching::{Standing, Wanted, eligible},
    person::{Approval, Area, Provider, Side},
    review::Rating,
};
use gigline::store::{Backend, Store, files, matching};

use crate::{
    database::stories,
    jobs::review,
    world::{
        ANA, BEN, CLEO, OLGA, inhabited, known, leak, moved, noon, plaza, plumber, plumbing, told, write,
    },
};

stories! { noon();
    who_covers_the_place_is_found_and_nobody_far_away,
    pages_of_candidates_leave_nobody_out,
    pages_mix_small_and_large_areas_by_id,
    a_category_is_all_that_customers_published,
    who_moves_away_or_changes_trade_is_found_elsewhere,
    standing_names_the_weightiest_reason,
    supply_leaves_the_asker_out,
    who_was_told_is_known_with_their_answer,
    who_registers_finds_the_jobs_that_are_open_near_them,
    who_is_asked_further_away_is_who_works_that_far_and_no_further,
    who_registers_finds_what_is_asked_further_away,
}

fn plumber_at(place: Option<Point>, beyond_km: u32) -> Wanted {
    Wanted { customer: ANA, service: plumbing(), place, beyond_km }
}

async fn found<DB: Backend>(store: &Store<DB>, place: Option<Point>) -> Vec<PersonId> {
    let mut tx = store.read().await.unwrap();
    let wanted = plumber_at(place, 0);
    let page = matching::page(&mut tx, &wanted, None, 99, noon()).await.unwrap();
    page.into_iter().map(|found| found.supplier.id).collect()
}

async fn counted<DB: Backend>(store: &Store<DB>) -> i64 {
    let wanted = plumber_at(Some(plaza()), 0);
    let mut tx = store.read().await.unwrap();
    matching::count(&mut tx, &wanted, noon()).await.unwrap()
}

fn far_away() -> Point {
    Point::new(-41.29, 174.78).unwrap()
}

async fn who_covers_the_place_is_found_and_nobody_far_away<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    assert_eq!(found(&store, Some(plaza())).await, [BEN, CLEO]);
    assert_eq!(found(&store, Some(far_away())).await, []);
    assert_eq!(found(&store, None).await, [BEN, CLEO], "from afar the place does not matter");
}

async fn pages_of_candidates_leave_nobody_out<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let mut tx = store.read().await.unwrap();
    let first = matching::page(&mut tx, &plumber_at(Some(plaza()), 0), None, 1, noon()).await.unwrap();
    let last = first[0].supplier.id;
    let second = matching::page(&mut tx, &plumber_at(Some(plaza()), 0), Some(last), 9, noon()).await.unwrap();
    assert_eq!((last, second[0].supplier.id, second.len()), (BEN, CLEO, 1));
}

async fn pages_mix_small_and_large_areas_by_id<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let within = |person, radius_km| {
        let circle = Circle::new(plaza(), radius_km).unwrap();
        Change::SaveProvider(Provider { area: Area { circle, label: "Santa Fe".into() }, ..plumber(person) })
    };
    write(&store, &[within(OLGA, 3), within(ANA, 30), within(CLEO, 200)]).await;
    let mut tx = store.read().await.unwrap();
    let (mut pages, mut after) = (Vec::new(), None);
    loop {
        let page = matching::page(&mut tx, &plumber_at(Some(plaza()), 0), after, 1, noon()).await.unwrap();
        let Some(last) = page.last() else { break };
        after = Some(last.supplier.id);
        pages.extend(after);
    }
    assert_eq!(pages, [ANA, BEN, CLEO, OLGA]);
}

async fn a_category_is_all_that_customers_published<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let reviewed = |number, stars| {
        let job = leak(number);
        let by_both = [review(&job, Side::Customer, stars), review(&job, Side::Provider, 3)];
        let posted = Change::NewJob(Box::new(job));
        std::iter::once(posted).chain(by_both.map(Change::AddReview)).collect::<Vec<_>>()
    };
    for (number, stars) in [(100, 5), (101, 2), (102, 1)] {
        write(&store, &reviewed(number, stars)).await;
    }
    // The second publication of a job finds nothing new, and the third job keeps its reviews to itself.
    let publish = |number| Change::PublishReviews(leak(number).id, noon());
    write(&store, &[publish(100), publish(101), publish(100)]).await;
    let mut tx = store.read().await.unwrap();
    let category = matching::category(&mut tx, &plumbing()).await.unwrap();
    assert_eq!(category, Rating { sum: 7, count: 2 });
}

async fn who_moves_away_or_changes_trade_is_found_elsewhere<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let circle = Circle::new(far_away(), 500).unwrap();
    let abroad = Provider { area: Area { circle, label: "Wellington".into() }, ..plumber(BEN) };
    write(&store, &[Change::SaveProvider(abroad)]).await;
    assert_eq!(found(&store, Some(plaza())).await, [CLEO]);
    assert_eq!(found(&store, Some(far_away())).await, [BEN]);
    let gardener = serde_json::from_value("gardening".into()).unwrap();
    write(&store, &[Change::SaveProvider(Provider { services: vec![gardener], ..plumber(CLEO) })]).await;
    assert_eq!(found(&store, Some(plaza())).await, []);
}

async fn standing_names_the_weightiest_reason<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let standing = async || {
        let mut tx = store.read().await.unwrap();
        matching::everybody(&mut tx, None, 1, noon()).await.unwrap()[0].supplier.standing
    };
    assert_eq!((standing().await, counted(&store).await), (Standing::Active, 2));
    write(&store, &[Change::SaveProvider(Provider { paused: true, ..plumber(BEN) })]).await;
    assert_eq!((standing().await, counted(&store).await), (Standing::Paused, 1));
    write(&store, &[Change::Approve(BEN, Approval::Refused)]).await;
    assert_eq!(standing().await, Standing::NotApproved);
    let kind = SanctionKind::Paused;
    let sanction = Sanction {
        person: BEN,
        kind,
        until: None,
        reason: String::new(),
        by: OLGA,
        house: false,
        at: noon(),
        appeal: None,
    };
    write(&store, &[Change::Sanction(sanction)]).await;
    assert_eq!(standing().await, Standing::Banned);
}

async fn supply_leaves_the_asker_out<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let supply = [Read::Supply(plumbing(), plaza())];
    assert_eq!(*known(&store, ANA, &[], &supply).await.supply, Some(2));
    assert_eq!(*known(&store, BEN, &[], &supply).await.supply, Some(1));
    let elsewhere = [Read::Supply(plumbing(), far_away())];
    assert_eq!(*known(&store, ANA, &[], &elsewhere).await.supply, Some(0));
}

async fn who_was_told_is_known_with_their_answer<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let job = leak(100);
    let (ben, cleo) = (told(&job, BEN, Answer::Declined), told(&job, CLEO, Answer::Told));
    write(
        &store,
        &[
            Change::NewJob(Box::new(job.clone())),
            Change::SaveDispatch(told(&job, BEN, Answer::Told)),
            Change::SaveDispatch(cleo.clone()),
            Change::SaveDispatch(ben.clone()),
        ],
    )
    .await;
    let mut tx = store.read().await.unwrap();
    assert_eq!(matching::told(&mut tx, job.id).await.unwrap(), [ben, cleo]);
    let page = matching::page(&mut tx, &plumber_at(Some(plaza()), 0), None, 9, noon()).await.unwrap();
    assert_eq!(page.iter().map(|found| found.told_lately).collect::<Vec<_>>(), [1, 1]);
    let ranked = page[0].candidate(Some(plaza().coarse_centre()));
    assert_eq!((ranked.id, ranked.rating), (BEN, Rating::default()));
    let ben = matching::one(&mut tx, BEN, noon()).await.unwrap();
    assert_eq!(ben.as_ref(), Some(&page[0]));
    assert_eq!(matching::one(&mut tx, ANA, noon()).await.unwrap(), None);
    assert_eq!(matching::category(&mut tx, &plumbing()).await.unwrap(), Rating::default());
}

async fn who_registers_finds_the_jobs_that_are_open_near_them<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let (first, gone, last) = (leak(100), leak(101), leak(102));
    write(&store, &[&first, &gone, &last].map(|job| Change::NewJob(Box::new(job.clone())))).await;
    write(&store, &[Change::SaveJob(Box::new(moved(&gone, State::Matched)))]).await;
    let mut tx = store.begin().await.unwrap();
    let page = matching::open_jobs_for(&mut tx, BEN, None, 9).await.unwrap();
    assert_eq!(page, [first.id, last.id]);
    assert_eq!(matching::open_jobs_for(&mut tx, BEN, Some(first.id), 9).await.unwrap(), [last.id]);
    assert_eq!(matching::open_jobs_for(&mut tx, ANA, None, 9).await.unwrap(), []);
    let reopened = moved(&moved(&gone, State::Matched), State::Open);
    gigline::store::apply(&mut tx, &[Change::SaveJob(Box::new(reopened))], noon()).await.unwrap();
    assert_eq!(matching::open_jobs_for(&mut tx, BEN, None, 9).await.unwrap().len(), 3, "it is back");
}

/// A point so many kilometres north of the plaza.
fn north_of_the_plaza(km: f64) -> Point {
    Point::new(plaza().lat() + km / 111.195, plaza().lon()).unwrap()
}

async fn who_is_asked_further_away_is_who_works_that_far_and_no_further<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let at = |person, km, radius_km| {
        let circle = Circle::new(north_of_the_plaza(km), radius_km).unwrap();
        Change::SaveProvider(Provider { area: Area { circle, label: "Taos".into() }, ..plumber(person) })
    };
    write(&store, &[at(CLEO, 18.0, 10), at(OLGA, 60.0, 35)]).await;
    let mut tx = store.read().await.unwrap();
    for (beyond_km, reached) in [(0, 1), (7, 1), (9, 2), (24, 2), (26, 3)] {
        let wanted = plumber_at(Some(plaza()), beyond_km);
        assert_eq!(
            matching::count(&mut tx, &wanted, noon()).await.unwrap(),
            reached,
            "{beyond_km} km further"
        );
        // What narrows down leaves nobody out whom the rules let in, page by page.
        let mut after = None;
        let mut seen = Vec::new();
        while let Some(found) = matching::page(&mut tx, &wanted, after, 1, noon()).await.unwrap().pop() {
            after = Some(found.supplier.id);
            seen.extend(eligible(&found.supplier, &wanted).is_ok().then_some(found.supplier.id));
        }
        assert_eq!(i64::try_from(seen.len()), Ok(reached));
    }
}

async fn who_registers_finds_what_is_asked_further_away<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let circle = Circle::new(north_of_the_plaza(18.0), 10).unwrap();
    let cleo = Provider { area: Area { circle, label: "Tesuque".into() }, ..plumber(CLEO) };
    write(&store, &[Change::SaveProvider(cleo)]).await;
    let job = leak(100);
    write(&store, &[Change::NewJob(Box::new(job.clone()))]).await;
    let seen = async |person| {
        let mut tx = store.read().await.unwrap();
        matching::open_jobs_for(&mut tx, person, None, 9).await.unwrap()
    };
    assert_eq!((seen(BEN).await, seen(CLEO).await), (vec![job.id], vec![]));
    let outreach = Outreach { beyond_km: 10, changed_at: None };
    let request = Request { outreach, ..job.request.clone() };
    let wider = Job { request, version: job.version + 1, ..job.clone() };
    let cleo_told = Dispatch { distance_km: 18, ..told(&job, CLEO, Answer::Told) };
    let ben_told = told(&job, BEN, Answer::Told);
    write(
        &store,
        &[
            Change::SaveJob(Box::new(wider.clone())),
            Change::SaveDispatch(cleo_told),
            Change::SaveDispatch(ben_told),
        ],
    )
    .await;
    assert_eq!((seen(BEN).await, seen(CLEO).await), (vec![job.id], vec![job.id]), "each once");
    let mut tx = store.read().await.unwrap();
    for (person, outside) in [(BEN, None), (CLEO, Some(8)), (ANA, None)] {
        let file = files::load(&mut tx, job.id, person).await.unwrap().unwrap();
        assert_eq!(file.outside_km, outside, "{person:?}");
    }
    drop(tx);
    write(&store, &[Change::SaveJob(Box::new(moved(&wider, State::Matched)))]).await;
    assert_eq!(seen(CLEO).await, []);
}
