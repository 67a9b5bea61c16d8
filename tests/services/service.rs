//! The real process, or several of them: started, killed without a word, started again.

use std::{
    net::TcpListener,
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

use tokio::time::timeout;

use super::{
    proxy::{Gate, Proxy},
    story::Story,
    telegram::Telegram,
};

/// Where its log of what went wrong goes: the test's own output.
const LOG: &str = "error";
/// How long the service may take to answer that it is ready.
const PATIENCE: Duration = Duration::from_secs(30);

/// How updates reach the service.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Delivery {
    /// Telegram brings them.
    Webhook,
    /// The service asks.
    Polling,
}

/// What is played, and where.
#[derive(Clone, Debug)]
pub struct Stage {
    /// How people find each other.
    pub story: Story,
    /// How updates reach the service.
    pub delivery: Delivery,
    /// What its `DATABASE_URL` is.
    pub database: String,
    /// How many processes serve the market.
    pub instances: usize,
    /// Chooses the moments of the kills.
    pub seed: u64,
}

/// The service as an operator runs it.
pub struct Service {
    instances: Vec<Instance>,
    /// Who is killed next, or was killed last and is to be started again.
    turn: usize,
    /// What stands before it.
    pub proxy: Proxy,
}

/// One process of it.
struct Instance {
    variables: Vec<(&'static str, String)>,
    port: u16,
    child: Child,
}

impl Drop for Instance {
    fn drop(&mut self) {
        // One that has ended already needs no end.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Service {
    /// Starts it behind this gate, in a folder where it finds nothing else.
    pub fn start(stage: &Stage, telegram: &Telegram, gate: Gate, folder: &Path) -> Self {
        let mut variables = variables(stage, telegram, folder);
        if stage.delivery == Delivery::Webhook {
            variables.push(("PUBLIC_URL", gate.address.clone()));
            variables.push(("TELEGRAM_WEBHOOK_SECRET", "a-secret-that-is-known-to-tests-alone".into()));
        }
        if stage.instances > 1 {
            variables
                .push(("REDIS_URL", std::env::var("TEST_REDIS_URL").expect("TEST_REDIS_URL names a Redis")));
        }
        let instances: Vec<Instance> = (0..stage.instances).map(|_| Instance::start(&variables)).collect();
        let ports = instances.iter().map(|instance| instance.port);
        let proxy = gate.opens(ports, &telegram.sandbox);
        Self { instances, turn: 0, proxy }
    }

    /// SIGKILL of one process after the other: it has no chance to finish anything. Returns when it is gone; by itself
    /// it never should be.
    pub fn kill(&mut self) {
        self.turn = (self.turn + 1) % self.instances.len();
        let child = &mut self.instances[self.turn].child;
        let ended = child.try_wait().expect("a child can be looked at");
        assert!(ended.is_none(), "the service ended by itself: {ended:?}");
        child.kill().expect("a child can be killed");
        child.wait().expect("a killed child ends");
    }

    /// Starts the one that was killed again, as it was.
    pub fn start_again(&mut self) {
        let Instance { variables, child, .. } = &mut self.instances[self.turn];
        *child = spawn(variables);
    }

    /// Waits until it says that traffic may come.
    pub async fn is_ready(&self) {
        for instance in &self.instances {
            instance.is_ready().await;
        }
    }
}

impl Instance {
    fn start(variables: &[(&'static str, String)]) -> Self {
        let port = free_port();
        let mut variables = variables.to_vec();
        variables.push(("PORT", port.to_string()));
        let child = spawn(&variables);
        Self { variables, port, child }
    }

    async fn is_ready(&self) {
        let client = reqwest::Client::builder().no_proxy().build().expect("an HTTP client");
        let address = format!("http://127.0.0.1:{}/readyz", self.port);
        let asking = async {
            while !client.get(&address).send().await.is_ok_and(|answer| answer.status().is_success()) {
                tokio::task::yield_now().await;
            }
        };
        timeout(PATIENCE, asking).await.expect("the service becomes ready");
    }
}

/// All but how it is reached.
fn variables(stage: &Stage, telegram: &Telegram, folder: &Path) -> Vec<(&'static str, String)> {
    let mut variables = vec![
        ("TELEGRAM_BOT_TOKEN", telegram.token.clone()),
        ("TELEGRAM_API_URL", telegram.address.to_string()),
        ("DATABASE_URL", stage.database.clone()),
        ("SEND_PER_SECOND", "0".into()),
        ("SEND_PER_CHAT", "0".into()),
        ("FLOOD_PER_PERSON", "0".into()),
        ("GIGLINE_LOG", LOG.into()),
        ("HOME", folder.display().to_string()),
        ("MARKET", stage.story.market().into()),
    ];
    if stage.story == Story::KiwiGigs {
        variables.extend(telegram.till.variables());
    }
    variables
}

fn spawn(variables: &[(&'static str, String)]) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gigline"));
    let folder = variables.iter().find(|(name, _)| *name == "HOME").map(|(_, folder)| folder);
    command.arg("run").env_clear().envs(variables.iter().map(|(name, value)| (*name, value)));
    command.current_dir(folder.expect("a folder of its own")).stdin(Stdio::null()).stdout(Stdio::null());
    command.spawn().expect("the service starts")
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("an address").port()
}
