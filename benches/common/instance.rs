//! What every bench builds its service from: a market of its own, nobody else's limits, and no payments.

use std::sync::Arc;

use domain::market::Market;
use gigline::{
    account_key::AccountKey,
    app::Blueprint,
    cleaning::InProcess,
    clock::RandomIds,
    config::Sending,
    ports::{Clock, NoProbe, Ports, Wire},
};

/// This clock and these phones; all else is as in life.
pub fn ports(clock: Arc<dyn Clock>, wire: Arc<dyn Wire>) -> Ports {
    Ports {
        clock,
        ids: Arc::new(RandomIds),
        wire,
        probe: Arc::new(NoProbe),
        cleaner: Arc::new(InProcess),
        payments: None,
        commons: None,
    }
}

/// The market of this profile, without limits.
pub fn blueprint(profile: &str) -> Blueprint {
    Blueprint {
        market: Market::parse(profile).expect("a profile"),
        bot_id: 1,
        bot_username: "gigline_bot".into(),
        chat: None,
        place: None,
        telegram_secrets: vec!["never asked for here, long enough though".into()],
        account_key: AccountKey::of("a key of this bench"),
        flood_per_person: 0,
        sending: Sending { per_second: 0, per_chat: 0 },
        metrics_token: None,
        public_url: None,
    }
}
