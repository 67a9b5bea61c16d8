//! Opening a database: migrations, whose it is, and what its errors mean.

use gigline::store::{Backend, Class, Dialect, Postgres, Sqlite, Store, StoreError};

use crate::{
    database::{Place, stories},
    world::noon,
};

stories! { noon();
    a_database_is_migrated_once,
    a_database_belongs_to_the_bot_that_came_first,
    whoever_reads_cannot_write,
    looking_over_a_database_changes_nothing,
}

async fn looking_over_a_database_changes_nothing<DB: Backend>(store: Store<DB>) {
    assert_eq!(store.look_over(42).await.unwrap(), 0);
    store.stamp_bot(7).await.unwrap();
    let refused = store.look_over(42).await.unwrap_err();
    assert!(matches!(refused, StoreError::OtherBot { stamped: 7, ours: 42 }), "{refused}");
    assert_eq!(store.look_over(7).await.unwrap(), 0);
}

#[tokio::test]
async fn whoever_only_looks_cannot_write() {
    async fn look<DB: Backend>(place: Place) {
        let made = Store::<DB>::connect(place.url()).await.unwrap();
        let looking = Store::<DB>::look(place.url()).await.unwrap();
        assert!(looking.look_over(42).await.unwrap() > 0, "all migrations are to come");
        assert!(looking.migrate(noon()).await.is_err());
        made.migrate(noon()).await.unwrap();
        assert_eq!(looking.look_over(42).await.unwrap(), 0);
        assert!(looking.stamp_bot(42).await.is_err());
        tokio::join!(made.close(), looking.close());
        place.remove().await;
    }
    let place = Place::fresh().await;
    match place.dialect() {
        Dialect::Sqlite => look::<Sqlite>(place).await,
        Dialect::Postgres => look::<Postgres>(place).await,
    }
}

async fn a_database_is_migrated_once<DB: Backend>(store: Store<DB>) {
    assert_eq!(store.migrate(noon()).await.unwrap(), 0, "the story began with a migrated one");
}

async fn a_database_belongs_to_the_bot_that_came_first<DB: Backend>(store: Store<DB>) {
    store.stamp_bot(42).await.unwrap();
    store.stamp_bot(42).await.unwrap();
    let refused = store.stamp_bot(0).await.unwrap_err();
    assert!(matches!(refused, StoreError::OtherBot { stamped: 42, ours: 0 }), "{refused}");
}

async fn whoever_reads_cannot_write<DB: Backend>(store: Store<DB>) {
    let mut tx = store.read().await.unwrap();
    assert_eq!(gigline::store::people::operators(&mut tx).await.unwrap(), []);
    drop(tx);
    store.close().await;
    let closed = store.begin().await.err().unwrap();
    assert_eq!(closed.class(), Class::Unreachable, "{closed}");
}

#[tokio::test]
async fn several_processes_that_start_at_once_migrate_once() {
    async fn start<DB: Backend>(place: Place) {
        let (one, other) = tokio::join!(Store::<DB>::connect(place.url()), Store::<DB>::connect(place.url()));
        let (one, other) = (one.unwrap(), other.unwrap());
        let (first, second) = tokio::join!(one.migrate(noon()), other.migrate(noon()));
        let ran = [first.unwrap(), second.unwrap()];
        assert!(ran.contains(&0) && ran.iter().sum::<usize>() > 0, "{ran:?}");
        tokio::join!(one.close(), other.close());
        place.remove().await;
    }
    let place = Place::fresh().await;
    match place.dialect() {
        Dialect::Sqlite => start::<Sqlite>(place).await,
        Dialect::Postgres => start::<Postgres>(place).await,
    }
}

#[tokio::test]
async fn a_release_refuses_a_database_made_for_newer_ones() {
    let place = Place::file();
    let store = Store::<Sqlite>::connect(place.url()).await.unwrap();
    store.migrate(noon()).await.unwrap();
    store.close().await;
    let newer = sqlx::SqlitePool::connect(place.url()).await.unwrap();
    sqlx::query("UPDATE meta SET min_reader = 1000").execute(&newer).await.unwrap();
    newer.close().await;
    let store = Store::<Sqlite>::connect(place.url()).await.unwrap();
    let refused = store.migrate(noon()).await.unwrap_err();
    assert!(matches!(refused, StoreError::TooNew { min_reader: 1000, .. }), "{refused}");
}

#[test]
fn the_scheme_of_the_url_names_the_database() {
    assert_eq!(Dialect::of("sqlite:gigline.db").unwrap(), Dialect::Sqlite);
    assert_eq!(Dialect::of("postgres://localhost/x").unwrap(), Dialect::Postgres);
    assert_eq!(Dialect::of("postgresql://localhost/x").unwrap(), Dialect::Postgres);
    assert!(Dialect::of("mysql://localhost/x").is_err() && Dialect::of("gigline.db").is_err());
}
