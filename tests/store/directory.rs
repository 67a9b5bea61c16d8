//! The directory: who would get a request can be looked up, in the asked order, a page at a time.

use domain::{
    change::{Change, Sanction, SanctionKind},
    facts::{Listing, Read, Search, SearchOrder},
    geo::{Circle, Point},
    ids::{PersonId, ReviewId},
    language::Language,
    person::{Approval, Area, Provider, Side},
    review::{Review, Stars},
};
use gigline::store::{Backend, Store, apply, people};

use crate::{
    database::stories,
    world::{
        ANA, BEN, CLEO, OLGA, account, dollars, id, inhabited, known, leak, named, noon, plaza, plumber,
        plumbing, write,
    },
};

stories! { noon();
    who_would_get_the_request_is_listed_and_nobody_else,
    a_page_has_five_and_says_whether_more_follow,
    the_asked_order_is_kept,
    filters_leave_out_the_far_and_the_badly_rated,
    moving_a_search_within_a_neighbourhood_tells_nothing_new,
    work_from_afar_is_listed_without_distance,
    a_listing_says_all_about_one_provider,
}

fn search() -> Search {
    Search {
        service: plumbing(),
        place: Some(plaza()),
        rating_from: None,
        within_km: None,
        order: SearchOrder::Score,
        skip: 0,
    }
}

async fn page<DB: Backend>(store: &Store<DB>, me: PersonId, search: Search) -> (Vec<Listing>, bool) {
    known(store, me, &[], &[Read::Directory(search)]).await.directory
}

async fn names<DB: Backend>(store: &Store<DB>, me: PersonId, search: Search) -> Vec<PersonId> {
    page(store, me, search).await.0.into_iter().map(|listing| listing.party.id).collect()
}

/// A plumber some kilometres north of the plaza, who goes far.
fn north_by(km: f64, person: PersonId) -> Provider {
    let centre = Point::new(plaza().lat() + km / 111.2, plaza().lon()).unwrap();
    Provider {
        area: Area { circle: Circle::new(centre, 60).unwrap(), label: "North".into() },
        ..plumber(person)
    }
}

/// A published review of that many stars by Ana.
fn praise(number: u128, subject: PersonId, stars: u8) -> Vec<Change> {
    let job = leak(number);
    let review = Review {
        id: ReviewId(job.id.0),
        job: job.id,
        by: Side::Customer,
        author: ANA,
        subject,
        stars: Stars::new(stars).unwrap(),
        text: "On time.".into(),
        at: noon(),
        reply: None,
        removed: None,
    };
    let published = Change::PublishReviews(job.id, noon());
    vec![Change::NewJob(Box::new(job)), Change::AddReview(review), published]
}

async fn who_would_get_the_request_is_listed_and_nobody_else<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    assert_eq!(names(&store, ANA, search()).await, [BEN, CLEO]);
    assert_eq!(names(&store, BEN, search()).await, [CLEO], "nobody looks up themselves");
    let elsewhere = Point::new(-41.29, 174.78);
    assert_eq!(names(&store, ANA, Search { place: elsewhere, ..search() }).await, []);
    write(&store, &[Change::SaveProvider(Provider { paused: true, ..plumber(BEN) })]).await;
    assert_eq!(names(&store, ANA, search()).await, [CLEO]);
    write(&store, &[Change::Approve(BEN, Approval::Refused), Change::SaveProvider(plumber(OLGA))]).await;
    assert_eq!(names(&store, ANA, search()).await, [CLEO, OLGA]);
    let (kind, reason) = (SanctionKind::Banned, String::new());
    let ban = Sanction {
        person: CLEO,
        kind,
        until: None,
        reason,
        by: OLGA,
        house: false,
        at: noon(),
        appeal: None,
    };
    write(&store, &[Change::Sanction(ban)]).await;
    assert_eq!(names(&store, ANA, search()).await, [OLGA]);
}

async fn a_page_has_five_and_says_whether_more_follow<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let mut tx = store.begin().await.unwrap();
    for number in 20..24 {
        let person = PersonId(id(number));
        people::create(&mut tx, account(person), &named(person, "Dana")).await.unwrap();
        apply(&mut tx, &[Change::SaveProvider(plumber(person))], noon()).await.unwrap();
    }
    tx.commit().await.unwrap();
    let (first, more) = page(&store, ANA, search()).await;
    assert_eq!((first.len(), more), (5, true));
    let (second, more) = page(&store, ANA, Search { skip: 5, ..search() }).await;
    assert_eq!((second.len(), more), (1, false));
    assert!(first.iter().all(|listing| listing.party.id != second[0].party.id));
    let (beyond, more) = page(&store, ANA, Search { skip: 50, ..search() }).await;
    assert_eq!((beyond.len(), more), (0, false));
}

async fn the_asked_order_is_kept<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let price = |minor| [(plumbing(), dollars(minor))].into();
    let changes = [
        // Best rated, farthest, without a price.
        vec![Change::SaveProvider(north_by(20.0, BEN))],
        praise(200, BEN, 5),
        // In between, and cheapest.
        vec![Change::SaveProvider(Provider { prices: price(40), ..north_by(10.0, CLEO) })],
        praise(201, CLEO, 4),
        // Worst rated, nearest.
        vec![Change::SaveProvider(Provider { prices: price(60), ..plumber(OLGA) })],
        praise(202, OLGA, 1),
    ];
    write(&store, &changes.concat()).await;
    let ordered = async |order| names(&store, ANA, Search { order, ..search() }).await;
    assert_eq!(ordered(SearchOrder::Score).await, [BEN, CLEO, OLGA]);
    assert_eq!(ordered(SearchOrder::Distance).await, [OLGA, CLEO, BEN]);
    assert_eq!(ordered(SearchOrder::Price).await, [CLEO, OLGA, BEN]);
}

async fn filters_leave_out_the_far_and_the_badly_rated<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    write(&store, &[vec![Change::SaveProvider(north_by(20.0, BEN))], praise(200, BEN, 4)].concat()).await;
    let rated = |tenths| Search { rating_from: Some(tenths), ..search() };
    assert_eq!(names(&store, ANA, rated(40)).await, [BEN], "Cleo has no rating yet");
    assert_eq!(names(&store, ANA, rated(41)).await, []);
    assert_eq!(names(&store, ANA, Search { within_km: Some(10), ..search() }).await, [CLEO]);
    assert_eq!(names(&store, ANA, Search { within_km: Some(25), ..search() }).await, [CLEO, BEN]);
}

async fn moving_a_search_within_a_neighbourhood_tells_nothing_new<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    write(&store, &[Change::SaveProvider(north_by(9.3, BEN))]).await;
    let step = |n: i32| Point::new(plaza().lat() + f64::from(n) * 0.0005, plaza().lon()).unwrap();
    let there = plaza().coarse_centre();
    let neighbours: Vec<Point> = (-4..=4).map(step).filter(|point| point.coarse_centre() == there).collect();
    assert!(neighbours.len() > 3, "{neighbours:?}");
    let seen = page(&store, ANA, search()).await;
    assert!(seen.0.iter().all(|listing| listing.distance_km.is_some()));
    for place in neighbours {
        assert_eq!(page(&store, ANA, Search { place: Some(place), ..search() }).await, seen, "{place:?}");
    }
}

async fn work_from_afar_is_listed_without_distance<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    write(&store, &[Change::SaveProvider(north_by(900.0, BEN))]).await;
    let (listings, _) = page(&store, ANA, Search { place: None, ..search() }).await;
    let seen: Vec<_> = listings.iter().map(|listing| (listing.party.id, listing.distance_km)).collect();
    assert_eq!(seen, [(BEN, None), (CLEO, None)]);
}

async fn a_listing_says_all_about_one_provider<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let mut ben = plumber(BEN);
    let gardening = serde_json::from_value("gardening".into()).unwrap();
    ben.services = vec![gardening, plumbing()];
    ben.prices = [(plumbing(), dollars(50))].into();
    ben.experience = Some(9);
    ben.languages = vec![Language::read("es").unwrap()];
    write(&store, &[vec![Change::SaveProvider(ben.clone())], praise(200, BEN, 5)].concat()).await;
    let listing = async |person| known(&store, ANA, &[], &[Read::Listing(person)]).await.listing;
    let seen = listing(BEN).await.unwrap();
    let services = vec![(ben.services[0].clone(), None), (plumbing(), Some(dollars(50)))];
    assert_eq!((seen.services, seen.area.as_str()), (services, "Santa Fe"));
    assert_eq!((seen.experience, seen.languages, seen.takes_jobs), (Some(9), ben.languages.clone(), true));
    assert_eq!((seen.party.name.as_str(), seen.party.since, seen.party.rating.count), ("Ben", noon(), 1));
    assert_eq!(seen.reviews.iter().map(|(_, author)| author.as_str()).collect::<Vec<_>>(), ["Ana"]);
    write(&store, &[Change::SaveProvider(Provider { paused: true, ..ben })]).await;
    assert!(!listing(BEN).await.unwrap().takes_jobs, "they are still known by name");
    assert_eq!(listing(ANA).await, None, "she offers nothing");
}
