//! Who takes the fees, for the test: the payment provider behind HTTP, which no kill reaches.

use sandbox::{Dialect, PaymentConfig, PaymentFault, PaymentFaultKind, PaymentSandbox, SandboxClock};
use tokio::{net::TcpListener, task::AbortHandle};

/// A running payment provider; it ends when this is dropped.
pub struct Till {
    /// Pages, money, callbacks. Its clock runs: callbacks are dated.
    pub sandbox: PaymentSandbox,
    config: PaymentConfig,
    tasks: [AbortHandle; 2],
}

impl Drop for Till {
    fn drop(&mut self) {
        self.tasks.iter().for_each(AbortHandle::abort);
    }
}

impl Till {
    /// One that tells a service at that address what was paid.
    pub async fn of(service: &str, dialect: Dialect) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let config = PaymentConfig {
            dialect,
            key: "sk_test_a_key_for_tests_alone".into(),
            secret: "whsec_YSBzZWNyZXQgdGhhdCBpcyBrbm93biB0byB0ZXN0cyBhbG9uZQ==".into(),
            webhook: match dialect {
                Dialect::Plain => format!("{service}/webhooks/sandbox"),
                Dialect::Stripe => format!("{service}/webhooks/stripe"),
            },
            pages: format!("http://{}", listener.local_addr().expect("an address")),
            prefix: "test".into(),
        };
        let sandbox = PaymentSandbox::new(config.clone(), SandboxClock::running());
        let router = sandbox::payment_router(&sandbox);
        let server = tokio::spawn(async move { axum::serve(listener, router).await });
        let pusher = tokio::spawn(sandbox::run_payment_pusher(sandbox.clone(), std::future::pending()));
        Self { sandbox, config, tasks: [server.abort_handle(), pusher.abort_handle()] }
    }

    /// What a service has to be told to find it.
    pub fn variables(&self) -> [(&'static str, String); 4] {
        let PaymentConfig { key, secret, pages, dialect, .. } = self.config.clone();
        if dialect == Dialect::Stripe {
            return [
                ("PAYMENTS", "stripe".into()),
                ("STRIPE_API_URL", pages),
                ("STRIPE_SECRET_KEY", key),
                ("STRIPE_WEBHOOK_SECRET", secret),
            ];
        }
        [
            ("PAYMENTS", "sandbox".into()),
            ("SANDBOX_PAYMENTS_URL", pages),
            ("SANDBOX_PAYMENTS_KEY", key),
            ("SANDBOX_PAYMENTS_SECRET", secret),
        ]
    }

    /// It tells of the next payment two times.
    pub fn stutters(&self) {
        let fault = PaymentFault { kind: PaymentFaultKind::CallbackTwice, times: 1 };
        self.sandbox.with(|payments, _| payments.inject(fault));
    }

    /// How many pages were asked for so far.
    pub fn pages(&self) -> usize {
        self.sandbox.with(|payments, _| payments.sessions().count())
    }

    /// How often money came so far.
    pub fn payments(&self) -> usize {
        self.sandbox.with(|payments, _| payments.ledger().len())
    }
}
