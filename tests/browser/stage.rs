//! The stage as somebody uses it: phones are looked at, buttons clicked, words typed.

use std::time::Duration;

use fantoccini::{
    Client, ClientBuilder, Locator,
    elements::Element,
    error::{CmdError, ErrorStatus},
};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;

/// How long anything on the page may take; the limits on sending hold some messages back for seconds.
pub const PATIENCE: Duration = Duration::from_secs(30);
/// How often the page is looked at meanwhile.
const GLANCE: Duration = Duration::from_millis(50);
/// How often a button may be redrawn under the finger.
const TRIES: usize = 20;

/// The page in a browser of its own.
pub struct Stage {
    pub(super) client: Client,
    _profile: TempDir,
}

impl Stage {
    /// Opens the stage at that address, in a browser steered through the driver on that port.
    pub async fn open(driver_port: &str, address: &str) -> Self {
        let profile = tempfile::tempdir().expect("a temporary folder");
        let mut builder = ClientBuilder::new(HttpConnector::new());
        if let Value::Object(wanted) = capabilities(&profile.path().to_string_lossy()) {
            builder.capabilities(wanted);
        }
        let client = builder.connect(&format!("http://127.0.0.1:{driver_port}")).await;
        let client = client.expect("the driver finds a browser and starts it");
        client.goto(address).await.expect("the stage is served");
        Self { client, _profile: profile }
    }

    /// The phone of somebody, taken into the hand.
    pub async fn phone(&self, owner: &str) -> Phone<'_> {
        let face = self.await_one(&format!("//button[@data-face and @title=\"{owner}\"]")).await;
        let person = face.attr("data-face").await.expect("the page answers").expect("a face has an owner");
        let phone = Phone { stage: self, root: format!("//section[@data-person=\"{person}\"]") };
        self.click(&format!("//button[@data-face=\"{person}\"]")).await;
        self.await_one(&phone.root).await;
        phone
    }

    /// The market's clock moves on by so many seconds, of those the stage offers.
    pub async fn advance(&self, seconds: u32) {
        self.click(&format!("//button[@data-advance=\"{seconds}\"]")).await;
    }

    /// Clicks what is there last, as soon as it is there; what is redrawn meanwhile is looked for again.
    pub(super) async fn click(&self, path: &str) {
        for _ in 0..TRIES {
            match self.await_one(path).await.click().await {
                Err(error) if is_redrawn(&error) => {}
                clicked => {
                    return clicked.unwrap_or_else(|error| panic!("{path} cannot be clicked: {error}"));
                }
            }
        }
        panic!("{path} never holds still");
    }

    /// The last element of this kind, once there is one.
    pub(super) async fn await_one(&self, path: &str) -> Element {
        let last = format!("({path})[last()]");
        let wait = self.client.wait().at_most(PATIENCE).every(GLANCE);
        match wait.for_element(Locator::XPath(&last)).await {
            Ok(element) => element,
            Err(error) => panic!("{path} does not appear ({error}); the page shows:\n{}", self.text().await),
        }
    }

    async fn text(&self) -> String {
        match self.client.find(Locator::Css("#phones, main")).await {
            Ok(phones) => phones.text().await.unwrap_or_default(),
            Err(error) => error.to_string(),
        }
    }

    /// Closes the browser.
    pub async fn close(self) {
        self.client.close().await.expect("the browser closes");
    }
}

/// One person's phone.
pub struct Phone<'a> {
    stage: &'a Stage,
    root: String,
}

impl Phone<'_> {
    /// Opens the bot.
    pub async fn starts(&self) {
        self.stage.click(&format!("{}//button[@data-role=\"start\"]", self.root)).await;
    }

    /// Presses the newest button that bears these words.
    pub async fn presses(&self, words: &str) {
        self.stage.click(&format!("{}//button[contains(@data-label, \"{words}\")]", self.root)).await;
    }

    /// Once the bot asks this, types the answer and sends it. A question that was answered has no buttons left.
    pub async fn answers(&self, question: &str, answer: &str) {
        let path = format!("{}//article[contains(., \"{question}\")][.//button[@data-label]]", self.root);
        self.stage.await_one(&path).await;
        self.writes(answer).await;
    }

    /// Types a text and sends it.
    pub async fn writes(&self, text: &str) {
        let composer = format!("{}//textarea[@data-role=\"composer\"]", self.root);
        self.stage.click(&composer).await;
        let field = self.stage.await_one(&composer).await;
        field.send_keys(text).await.expect("the field takes letters");
        self.stage.click(&format!("{}//button[@data-role=\"send\"]", self.root)).await;
    }

    /// One message shows these words.
    pub async fn sees(&self, words: &str) {
        let path = format!("{}//article[contains(normalize-space(.), \"{words}\")]", self.root);
        self.stage.await_one(&path).await;
    }

    /// So many messages are drawn.
    pub async fn shows(&self, messages: usize) {
        self.stage.await_one(&format!("{}[count(.//article) >= {messages}]", self.root)).await;
    }

    /// Puts the phone away, and waits until it is.
    pub async fn is_put_away(&self) {
        self.stage.click(&format!("{}//button[@aria-label=\"Phone menu\"]", self.root)).await;
        self.stage.click("//button[contains(., \"Put this phone away\")]").await;
        let (_, section) = self.root.split_at(2);
        self.stage.await_one(&format!("//body[not(.//{section})]")).await;
    }
}

fn is_redrawn(error: &CmdError) -> bool {
    let CmdError::Standard(error) = error else { return false };
    let passing = [
        ErrorStatus::StaleElementReference,
        ErrorStatus::ElementClickIntercepted,
        ErrorStatus::ElementNotInteractable,
    ];
    passing.contains(&error.error)
}

/// A browser without a window, a past, or anybody to call.
fn capabilities(profile: &str) -> Value {
    let folder = format!("--user-data-dir={profile}");
    let args = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-proxy-server",
        "--hide-scrollbars",
        "--force-prefers-reduced-motion",
        "--window-size=1280,900",
        "--lang=en-US",
        &folder,
    ];
    json!({ "browserName": "chrome", "goog:chromeOptions": { "args": args } })
}
