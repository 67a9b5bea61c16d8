//! Asked to leave, the service drains and goes; nobody has to pull the plug.

use gigline::store::{Sqlite, Store, runs};

use crate::program::{NOWHERE, Running, TOKEN, folder, gigline};

#[test]
fn it_runs_without_telegram_and_leaves_when_asked() {
    let folder = folder();
    let set = [
        ("TELEGRAM_BOT_TOKEN", TOKEN),
        ("TELEGRAM_API_URL", NOWHERE),
        ("PORT", "0"),
        ("GIGLINE_LOG_FORMAT", "json"),
    ];
    let mut service = Running::start(gigline(folder.path(), &["run"], &set));
    let heard = service.until_logged("ready");
    assert!(heard.lines().all(|line| serde_json::from_str::<serde_json::Value>(line).is_ok()), "{heard}");
    let (code, rest) = service.leave();
    assert_eq!(code, Some(0), "{rest}");
    assert!(rest.contains("leaving"), "{rest}");
}

#[tokio::test]
async fn a_stop_in_good_order_is_told_from_a_crash() {
    let folder = folder();
    let set = [("TELEGRAM_BOT_TOKEN", TOKEN), ("TELEGRAM_API_URL", NOWHERE), ("PORT", "0")];
    for crashes in [true, false] {
        let mut service = Running::start(gigline(folder.path(), &["run"], &set));
        service.until_logged("ready");
        if crashes {
            drop(service);
        } else {
            assert_eq!(service.leave().0, Some(0));
        }
        let url = format!("sqlite:{}", folder.path().join("gigline.db").display());
        let store = Store::<Sqlite>::connect(&url).await.unwrap();
        let mut tx = store.begin().await.unwrap();
        assert_eq!(runs::begin(&mut tx, "only looking").await.unwrap(), crashes);
        tx.rollback().await.unwrap();
        store.close().await;
    }
}
