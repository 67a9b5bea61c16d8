//! The bell: whoever commits tells the others that there may be something to do.

use futures::StreamExt as _;
use redis::{AsyncCommands as _, RedisError};

use super::RedisCommons;

impl RedisCommons {
    /// Passes our rings on and hears those of others, until Redis is gone. Rings that come while one is on its way
    /// are one.
    pub(super) async fn keep_ringing(&self, heard: &(dyn Fn() + Send + Sync)) -> Result<(), RedisError> {
        let channel = format!("{}:committed", self.prefix);
        let (mut sink, mut rings) = self.client.get_async_pubsub().await?.split();
        sink.subscribe(&channel).await?;
        // Whatever was rung before we listened is heard now.
        heard();
        loop {
            tokio::select! {
                () = self.rung_here.notified() => {
                    let () = self.connection.clone().publish(&channel, &self.run).await?;
                }
                ring = rings.next() => {
                    let Some(ring) = ring else { return Ok(()) };
                    if ring.get_payload_bytes() != self.run.as_bytes() {
                        heard();
                    }
                }
            }
        }
    }
}
