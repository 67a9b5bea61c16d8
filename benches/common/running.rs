//! A service that runs on a port of its own until it is closed.

use std::net::SocketAddr;

use gigline::{
    app::{self, App, Ended},
    store::Backend,
};
use tokio::{net::TcpListener, sync::watch, task::JoinHandle};

/// One at work.
pub struct Running {
    /// Where it answers.
    pub address: SocketAddr,
    leave: watch::Sender<bool>,
    ended: JoinHandle<Result<(), Ended>>,
}

impl Running {
    /// Lets it begin.
    pub async fn start<DB: Backend>(app: App<DB>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let (leave, left) = watch::channel(false);
        let router = app.router();
        Self { address, leave, ended: tokio::spawn(app::run(app, listener, router, left)) }
    }

    /// Leaves in good order.
    pub async fn close(self) {
        self.leave.send_replace(true);
        self.ended.await.expect("it ends by itself").expect("and in good order");
    }
}
