//! The real process, or several of them: started, killed without a word or frozen, started again.

use std::{
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use tokio::time::timeout;

use super::{
    database::Place,
    proxy::{Gate, Proxy},
    story::Story,
    telegram::Telegram,
};

/// Where its log of what went wrong goes: the test's own output.
const LOG: &str = "error";
/// Telegram proves itself with this.
pub const SECRET: &str = "a-secret-that-is-known-to-tests-alone";
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
    /// What is set besides, or otherwise.
    pub settings: Vec<(&'static str, String)>,
    /// What the shell that starts a process does before.
    pub before: &'static str,
    /// What is started.
    pub program: PathBuf,
}

impl Stage {
    /// One process in front of this database, to which updates are brought.
    pub fn of(story: Story, place: &Place) -> Self {
        let database = place.url().to_owned();
        let (delivery, settings) = (Delivery::Webhook, Vec::new());
        Self {
            story,
            delivery,
            database,
            instances: 1,
            seed: 0,
            settings,
            before: "",
            program: this_release(),
        }
    }
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
    before: &'static str,
    program: PathBuf,
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
            variables.push(("TELEGRAM_WEBHOOK_SECRET", SECRET.into()));
        }
        if stage.instances > 1 {
            variables
                .push(("REDIS_URL", std::env::var("TEST_REDIS_URL").expect("TEST_REDIS_URL names a Redis")));
        }
        variables.extend(stage.settings.iter().cloned());
        let start = |_| Instance::start(&variables, stage);
        let instances: Vec<Instance> = (0..stage.instances).map(start).collect();
        let ports = instances.iter().map(|instance| instance.port);
        let proxy = gate.opens(ports, &telegram.sandbox);
        Self { instances, turn: 0, proxy }
    }

    /// SIGKILL of one process after the other: it has no chance to finish anything. Returns when it is gone; by itself
    /// it never should be.
    pub fn kill(&mut self) {
        self.turn = (self.turn + 1) % self.instances.len();
        self.instances[self.turn].kill();
    }

    /// Starts the one that was killed again, as it was.
    pub fn start_again(&mut self) {
        self.instances[self.turn].start_again();
    }

    /// SIGKILL of its first process.
    pub fn kill_the_first(&mut self) {
        self.instances[0].kill();
    }

    /// Starts this program in place of its first process.
    pub fn start_the_first(&mut self, program: PathBuf) {
        self.instances[0].program = program;
        self.instances[0].start_again();
    }

    /// What its first process counts under this name.
    pub async fn figure(&self, name: &str) -> u64 {
        let address = format!("http://{}/metrics", self.address(0));
        let client = reqwest::Client::builder().no_proxy().build().expect("an HTTP client");
        let figures = client.get(address).send().await.expect("it answers").text().await.expect("a text");
        let line = figures.lines().find_map(|line| line.strip_prefix(name));
        line.map_or(0, |figure| figure.trim().parse().expect("a count"))
    }

    /// The process of that number.
    pub fn process(&self, number: usize) -> u32 {
        self.instances[number].child.id()
    }

    /// Where the process of that number listens.
    pub fn address(&self, number: usize) -> SocketAddr {
        (Ipv4Addr::LOCALHOST, self.instances[number].port).into()
    }

    /// Waits until it says that traffic may come.
    pub async fn is_ready(&self) {
        for instance in &self.instances {
            instance.is_ready().await;
        }
    }
}

impl Instance {
    fn start(variables: &[(&'static str, String)], stage: &Stage) -> Self {
        let port = free_port();
        let mut variables = variables.to_vec();
        variables.push(("PORT", port.to_string()));
        let (before, program) = (stage.before, stage.program.clone());
        let child = spawn(&program, &variables, before);
        Self { variables, before, program, port, child }
    }

    fn kill(&mut self) {
        let ended = self.child.try_wait().expect("a child can be looked at");
        assert!(ended.is_none(), "the service ended by itself: {ended:?}");
        self.child.kill().expect("a child can be killed");
        self.child.wait().expect("a killed child ends");
    }

    fn start_again(&mut self) {
        self.child = spawn(&self.program, &self.variables, self.before);
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

/// The shell becomes the service: the process is the same, and keeps what the shell did before.
fn spawn(program: &Path, variables: &[(&'static str, String)], before: &str) -> Child {
    let mut command = Command::new("/bin/sh");
    let folder = variables.iter().find(|(name, _)| *name == "HOME").map(|(_, folder)| folder);
    command
        .args(["-c", &format!("{before}\nexec \"$0\" run")])
        .arg(program)
        .env_clear()
        .envs(variables.iter().map(|(name, value)| (*name, value)));
    command.current_dir(folder.expect("a folder of its own")).stdin(Stdio::null()).stdout(Stdio::null());
    command.spawn().expect("the service starts")
}

/// The program as it was just built.
pub fn this_release() -> PathBuf {
    env!("CARGO_BIN_EXE_gigline").into()
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("an address").port()
}
