//! Cards: the live message of a job on each phone.

use domain::{change::Change, ids::PostId};
use gigline::store::{Backend, Store, cards};

use crate::{
    database::stories,
    outbox::said,
    world::{ANA, BEN, OLGA, id, inhabited, leak, noon, write},
};

stories! { noon();
    a_card_is_one_post_a_phone_and_a_newer_one_takes_its_place,
}

async fn a_card_is_one_post_a_phone_and_a_newer_one_takes_its_place<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let job = leak(100).id;
    write(&store, &[Change::NewJob(Box::new(leak(100)))]).await;
    said(&store, &[(1, ANA), (2, ANA), (3, BEN)]).await;
    let mut tx = store.begin().await.unwrap();
    assert_eq!(cards::get(&mut tx, job, ANA).await.unwrap(), None);
    for (person, number) in [(ANA, 1), (BEN, 3), (ANA, 2)] {
        cards::set(&mut tx, &[(job, person, PostId(id(number)))]).await.unwrap();
    }
    assert_eq!(cards::get(&mut tx, job, ANA).await.unwrap(), Some(PostId(id(2))));
    let all = cards::get_all(&mut tx, &[(job, ANA), (job, BEN), (job, OLGA)]).await.unwrap();
    let known = cards::get(&mut tx, job, BEN).await.unwrap().unwrap();
    assert_eq!(all, [((job, ANA), PostId(id(2))), ((job, BEN), known)].into());
    let (hers, his) = ((ANA, PostId(id(2))), (BEN, PostId(id(3))));
    assert_eq!(cards::page(&mut tx, job, None, 9).await.unwrap(), [hers, his]);
    assert_eq!(cards::page(&mut tx, job, Some(ANA), 9).await.unwrap(), [his]);
}
