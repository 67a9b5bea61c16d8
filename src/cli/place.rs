//! Where this process stands: at one place there is one process at a time, so whoever stood there before is gone, and
//! nobody need wait for what it held to lapse.

use std::net::SocketAddr;

use crate::store::{Backend, Store, StoreError, calls, parcels, shards};

/// A place of this machine. It is free again when the process has ended, however it did.
pub(super) struct Place {
    name: String,
    _held: Held,
}

impl Place {
    /// Takes the place of whoever serves at this address; none if somebody is there, or if nobody could tell.
    ///
    /// A port alone would not do: who is asked to leave gives it back first and finishes its work then.
    pub fn take(address: SocketAddr) -> Option<Self> {
        Some(Self { _held: hold(&address.to_string())?, name: format!("{}/{address}/", machine()?) })
    }

    /// What it is called: no other machine has one of that name, and no name begins with another one.
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// The network of this run of this machine: processes that share it cannot hold the same name twice.
fn machine() -> Option<String> {
    let boot = std::fs::read_to_string("/proc/sys/kernel/random/boot_id").ok()?;
    let network = std::fs::read_link("/proc/self/ns/net").ok()?;
    Some(format!("{}/{}", boot.trim(), network.display()))
}

#[cfg(target_os = "linux")]
type Held = std::os::unix::net::UnixListener;

/// A socket without a file is bound to a name, which its kernel forgets with the process.
#[cfg(target_os = "linux")]
fn hold(name: &str) -> Option<Held> {
    use std::os::{
        linux::net::SocketAddrExt as _,
        unix::net::{SocketAddr, UnixListener},
    };
    let address = SocketAddr::from_abstract_name(format!("gigline/{name}")).ok()?;
    UnixListener::bind_addr(&address).ok()
}

#[cfg(not(target_os = "linux"))]
type Held = std::convert::Infallible;

#[cfg(not(target_os = "linux"))]
fn hold(_name: &str) -> Option<Held> {
    None
}

/// Frees what is held under names that begin like this: of a process that is gone. With an empty one all of them are.
pub(super) async fn free<DB: Backend>(store: &Store<DB>, beginning: &str) -> Result<(), StoreError> {
    let mut tx = store.begin().await?;
    shards::free(&mut tx, beginning).await?;
    calls::free(&mut tx, beginning).await?;
    parcels::free(&mut tx, beginning).await?;
    tx.commit().await
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_held_once_and_free_when_its_process_is_gone() {
        let address = SocketAddr::from(([127, 0, 0, 1], 0));
        let first = Place::take(address).expect("nobody is there");
        let name = first.name().to_owned();
        assert!(Place::take(address).is_none(), "somebody is there");
        drop(first);
        assert_eq!(Place::take(address).expect("it is free again").name(), name);
    }
}
