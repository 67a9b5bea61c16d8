//! A wire between the service and its database: a test slows it down, lets it hang, cuts it, or cuts off the answers to
//! commits.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use gigline::{clock::SystemClock, ports::Clock as _};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    sync::watch,
    task::{AbortHandle, JoinSet},
};
use url::Url;

/// What a slow wire takes for a piece, each way.
const SLOW: Duration = Duration::from_millis(300);
/// How a client commits: a simple query of this one word.
const COMMIT: &[u8] = b"Q\0\0\0\x0bCOMMIT\0";
/// Of so many commits one is cut, while commits are cut.
const EVERY: usize = 3;

/// How the wire is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Condition {
    /// Everything passes at once.
    Whole,
    /// Everything passes, and takes its time.
    Slow,
    /// What is said goes nowhere, and nobody hangs up. A connection that hung once does so for good.
    Hanging,
    /// Connections are broken, and new ones refused.
    Gone,
}

/// The wire; it ends when this is dropped.
pub struct Wire {
    /// The database behind it.
    pub url: String,
    ends: Arc<Ends>,
    task: AbortHandle,
}

struct Ends {
    target: String,
    condition: watch::Sender<Condition>,
    met: AtomicUsize,
    commits: AtomicUsize,
    to_cut: AtomicUsize,
}

impl Drop for Wire {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Wire {
    /// A wire to the Postgres of this URL.
    pub async fn to(database: &str) -> Self {
        let mut url: Url = database.parse().expect("a database URL");
        let target = format!("{}:{}", url.host_str().expect("a host"), url.port().unwrap_or(5432));
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        url.set_host(Some("127.0.0.1")).expect("a host can be set");
        url.set_port(Some(port)).expect("a port can be set");
        // What is sealed cannot be told apart.
        url.query_pairs_mut().append_pair("sslmode", "disable");
        let ends = Arc::new(Ends {
            target,
            condition: watch::Sender::new(Condition::Whole),
            met: AtomicUsize::new(0),
            commits: AtomicUsize::new(0),
            to_cut: AtomicUsize::new(0),
        });
        let task = tokio::spawn(listens(Arc::clone(&ends), listener)).abort_handle();
        Self { url: url.into(), ends, task }
    }

    /// What the service has to be told to use it.
    pub fn settings(&self) -> Vec<(&'static str, String)> {
        vec![("DATABASE_URL", self.url.clone())]
    }

    /// From now on it is like this.
    pub fn becomes(&self, condition: Condition) {
        self.ends.condition.send_replace(condition);
    }

    /// The answers to so many commits are cut off: each is carried out, and its connection breaks.
    pub fn cuts_commits(&self, many: usize) {
        self.ends.to_cut.store(many, Ordering::Relaxed);
    }

    /// How often somebody met its trouble.
    pub fn met(&self) -> usize {
        self.ends.met.load(Ordering::Relaxed)
    }
}

impl Ends {
    fn meets(&self) {
        self.met.fetch_add(1, Ordering::Relaxed);
    }

    /// Has a commit carried out, and lets nobody hear of it.
    async fn commits_unheard(&self, commit: &[u8], mut far: TcpStream) {
        let mut answer = [0; 64];
        // Whoever answers has committed.
        let sent = far.write_all(commit).await;
        if sent.is_ok() && far.read(&mut answer).await.is_ok_and(|many| many > 0) {
            self.meets();
        }
    }

    /// Whether the answer to this is to be cut off.
    fn cuts(&self, piece: &[u8]) -> bool {
        let commits = piece.windows(COMMIT.len()).any(|part| part == COMMIT);
        let cuts = |left: usize| left.checked_sub(1);
        commits
            && self.commits.fetch_add(1, Ordering::Relaxed).is_multiple_of(EVERY)
            && self.to_cut.fetch_update(Ordering::Relaxed, Ordering::Relaxed, cuts).is_ok()
    }
}

async fn listens(ends: Arc<Ends>, mut listener: TcpListener) {
    let address = listener.local_addr().expect("an address");
    let mut condition = ends.condition.subscribe();
    let mut connections = JoinSet::new();
    loop {
        if *condition.borrow_and_update() == Condition::Gone {
            drop(listener);
            condition.wait_for(|now| *now != Condition::Gone).await.expect("the wire is there");
            listener = TcpListener::bind(address).await.expect("the port is still free");
        }
        tokio::select! {
            accepted = listener.accept() => {
                let (near, _) = accepted.expect("a connection");
                connections.spawn(carries(Arc::clone(&ends), near));
            }
            _ = condition.changed() => {}
        }
    }
}

/// Carries what is said on one connection, both ways in turn: a client that waits for its answer says nothing.
async fn carries(ends: Arc<Ends>, mut near: TcpStream) {
    let Ok(mut far) = TcpStream::connect(&ends.target).await else { return };
    let mut condition = ends.condition.subscribe();
    let (mut up, mut down) = (vec![0; 1 << 16], vec![0; 1 << 16]);
    loop {
        let now = *condition.borrow_and_update();
        match now {
            Condition::Gone => return ends.meets(),
            Condition::Hanging => return hangs(&ends, near, far).await,
            Condition::Whole | Condition::Slow => {}
        }
        let passed = tokio::select! {
            said = near.read(&mut up) => match said {
                Ok(many) if ends.cuts(&up[..many]) => return ends.commits_unheard(&up[..many], far).await,
                said => passes(&ends, said, &up, &mut far).await,
            },
            said = far.read(&mut down) => passes(&ends, said, &down, &mut near).await,
            _ = condition.changed() => true,
        };
        if !passed {
            return;
        }
    }
}

/// Hands a piece on; `false` where there is nothing more to come, or nobody to take it.
async fn passes(ends: &Ends, said: std::io::Result<usize>, piece: &[u8], to: &mut TcpStream) -> bool {
    let Ok(many @ 1..) = said else { return false };
    if *ends.condition.borrow() == Condition::Slow {
        ends.meets();
        SystemClock.reached(SystemClock.now() + SLOW).await;
    }
    to.write_all(&piece[..many]).await.is_ok()
}

/// Takes whatever is said, and never hands it on. The far end does not even hear that the near one gave up.
async fn hangs(ends: &Ends, mut near: TcpStream, _far: TcpStream) {
    let mut said = vec![0; 1 << 16];
    while near.read(&mut said).await.is_ok_and(|many| many > 0) {
        ends.meets();
    }
    std::future::pending::<()>().await;
}
