//! The sandbox's Stripe alone, for official clients to be pointed at: `cargo run -p sandbox --example stripe 8099`.

use std::error::Error;

use sandbox::{Dialect, PaymentConfig, PaymentSandbox, SandboxClock, payment_router, run_payment_pusher};

/// What callers show.
const KEY: &str = "sk_test_local";
/// What events are signed with.
const SECRET: &str = "whsec_local";

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let port: u16 = arguments.next().map_or(Ok(8099), |port| port.parse())?;
    // Where nobody listens events wait, as they do at Stripe.
    let webhook = arguments.next().unwrap_or_else(|| "http://127.0.0.1:1/webhooks/stripe".into());
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await?;
    let base = format!("http://{}", listener.local_addr()?);
    let sandbox = PaymentSandbox::new(
        PaymentConfig {
            dialect: Dialect::Stripe,
            key: KEY.into(),
            secret: SECRET.into(),
            webhook,
            pages: base.clone(),
            prefix: "local".into(),
        },
        SandboxClock::running(),
    );
    println!("{base}");
    tokio::spawn(run_payment_pusher(sandbox.clone(), std::future::pending()));
    axum::serve(listener, payment_router(&sandbox)).await?;
    Ok(())
}
