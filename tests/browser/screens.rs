//! Pictures of the stage for the documentation, taken only where `GIGLINE_SCREENS=1` asks for them.

use std::{ffi::OsStr, path::Path};

use axum::http::Method;
use data_encoding::BASE64;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};
use url::{ParseError, Url};

use super::stage::Stage;

/// A screen's width and height in CSS pixels.
#[derive(Clone, Copy, Debug)]
pub struct Size(pub u32, pub u32);

/// A desk.
pub const DESK: Size = Size(1280, 800);
/// A phone held upright.
pub const HAND: Size = Size(375, 812);

impl Stage {
    /// The page is seen on a screen of this size from now on.
    pub async fn is_seen_on(&self, Size(width, height): Size) {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        let order = DevTools { command: "Emulation.setDeviceMetricsOverride", params: metrics };
        self.client.issue_cmd(order).await.expect("the browser takes the size of a screen");
    }

    /// Keeps a picture of the page under this name, where pictures are asked for; its ending says of which kind.
    pub async fn is_pictured(&self, name: &str) {
        if std::env::var("GIGLINE_SCREENS").is_ok_and(|wish| wish == "1") {
            let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/screens").join(name);
            let params = match file.extension().and_then(OsStr::to_str) {
                Some("webp") => json!({ "format": "webp", "quality": 40 }),
                _ => json!({ "format": "png" }),
            };
            let order = DevTools { command: "Page.captureScreenshot", params };
            let taken = self.client.issue_cmd(order).await.expect("the browser takes a picture");
            let picture = taken["data"].as_str().map(|data| BASE64.decode(data.as_bytes()));
            let picture = picture.expect("a picture has data").expect("which is base64");
            std::fs::create_dir_all(file.parent().expect("it lies in a folder"))
                .expect("the folder can be made");
            std::fs::write(file, picture).expect("docs/screens/ can be written");
        }
    }

    /// What a script says about the page.
    pub async fn computes(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.expect("the page can be asked")
    }
}

/// An order of the `DevTools` protocol, which the driver passes on.
#[derive(Debug)]
struct DevTools {
    command: &'static str,
    params: Value,
}

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(&self, base_url: &Url, session_id: Option<&str>) -> Result<Url, ParseError> {
        base_url.join(&format!("session/{}/goog/cdp/execute", session_id.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        let body = json!({ "cmd": self.command, "params": self.params });
        (Method::POST, Some(body.to_string()))
    }
}
