//! Two who do not agree, and write contacts into everything they say of it.

use gigline::store::Backend;

use super::{House, places::words};

/// Ana asks for help, both tell their side, Olga asks Ben something, and the two settle it.
pub(super) async fn they_differ<DB: Backend>(house: &mut House<DB>, [ana, ben, olga]: [i64; 3]) {
    house.presses(ana, "Get help").await;
    house.writes(ana, "The drain is slow now, and it smells").await;
    house.presses(ben, "Tell my side").await;
    house.writes(ben, &words("dipper")).await;
    for person in [ana, ben] {
        house.presses(person, "Nothing, carry on").await;
        house.presses(person, "Skip").await;
    }
    house.presses(ana, "What the other side says").await;
    house.presses(olga, "Look").await;
    house.presses(olga, "Write to provider").await;
    house.writes(olga, &words("redshank")).await;
    house.presses(ben, "Answer").await;
    house.writes(ben, &words("wagtail")).await;
    house.presses(ana, "Settled, go on").await;
    house.presses(ben, "Settled, go on").await;
}
