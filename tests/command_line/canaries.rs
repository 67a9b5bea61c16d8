//! What a payment leaves with us or at Stripe is in no log, however talkative: no key, no secret, no signature, no address
//! of a payer, no body.

use std::{
    fs::{self, File},
    io::{Read as _, Write as _},
    net::{TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
};

use data_encoding::HEXLOWER;
use gigline::{clock::SystemClock, ports::Clock as _};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use crate::program::{TOKEN, folder, gigline, telegram};

const KEY: &str = "sk_test_canaryofthekey0123456789";
const SECRET: &str = "whsec_canaryofthesecret";
const WEBHOOK: &str = "canary-of-the-webhook-secret-of-telegram";
const EMAIL: &str = "payer.canary@example.com";
const MARKET: &str =
    "[modes.offers]\npreset = \"kiwigigs\"\n[fee]\nbasis_points = 1000\nminimum = 300\nmaximum = 10000\n";

/// The program beside a Telegram and a Stripe that answer, at its most talkative.
fn program(folder: &Path, command: &str, port: &str, stripe: &str) -> Command {
    let market = folder.join("market.toml");
    fs::write(&market, MARKET).unwrap();
    let bot = telegram(r#"{"id":4242,"is_bot":true,"first_name":"Gigs","username":"gigs_bot"}"#);
    let set = [
        ("TELEGRAM_BOT_TOKEN", TOKEN),
        ("TELEGRAM_API_URL", bot.as_str()),
        ("TELEGRAM_WEBHOOK_SECRET", WEBHOOK),
        ("PUBLIC_URL", "https://gigs.example"),
        ("PORT", port),
        ("MARKET", market.to_str().unwrap()),
        ("PAYMENTS", "stripe"),
        ("STRIPE_SECRET_KEY", KEY),
        ("STRIPE_WEBHOOK_SECRET", SECRET),
        ("STRIPE_API_URL", stripe),
        ("GIGLINE_LOG", "trace"),
    ];
    gigline(folder, &[command], &set)
}

fn holds_nothing(log: &str, more: &[&str]) {
    assert!(log.contains("TRACE"), "it did talk");
    let secrets = [KEY, SECRET, WEBHOOK, EMAIL, TOKEN.split_once(':').unwrap().1, "customer_details"];
    for secret in secrets.iter().chain(more) {
        assert!(!log.contains(secret), "a log holds {secret:?}");
    }
}

#[test]
fn the_key_of_stripe_is_not_in_the_most_talkative_log() {
    // Whatever it is asked: its answer holds what only a payer should know.
    let answer = r#"{"livemode":false,"customer_details":{"email":"payer.canary@example.com"}}"#;
    let folder = folder();
    let output = program(folder.path(), "check", "0", &telegram(answer)).output().unwrap();
    let (said, log) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert!(said.contains("payments: "), "{said}");
    assert!(log.contains("/v1/balance") || log.contains("hyper"), "it did ask: {log:.400}");
    holds_nothing(&(said + &log), &[]);
}

/// A service that runs and writes its log into a file.
struct Talking {
    child: Child,
    port: u16,
}

impl Drop for Talking {
    fn drop(&mut self) {
        // One that has ended already needs no end.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Talking {
    fn start(folder: &Path) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut command = program(folder, "run", &port.to_string(), &telegram("{}"));
        let log = File::create(folder.join("log")).unwrap();
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(log).spawn().unwrap();
        let talking = Self { child, port };
        while talking.asks("GET /healthz", "", "").is_none() {
            std::thread::yield_now();
        }
        talking
    }

    /// The status it answers with; none while it does not.
    fn asks(&self, what: &str, headers: &str, body: &str) -> Option<u16> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).ok()?;
        let length = body.len();
        let head = format!("{what} HTTP/1.1\r\nHost: here\r\nConnection: close\r\n{headers}");
        write!(stream, "{head}Content-Length: {length}\r\n\r\n{body}").ok()?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).ok()?;
        answer.split(' ').nth(1)?.parse().ok()
    }
}

#[test]
fn nothing_of_an_event_is_in_the_most_talkative_log() {
    let folder = folder();
    let talking = Talking::start(folder.path());
    let body = format!(
        "{{\"id\":\"evt_1\",\"type\":\"checkout.session.completed\",\"livemode\":false,\"data\":{{\"object\":\
         {{\"id\":\"cs_test_1\",\"mode\":\"payment\",\"payment_status\":\"paid\",\"amount_total\":900,\
         \"currency\":\"usd\",\"payment_intent\":\"pi_1\",\"customer_details\":{{\"email\":\"{EMAIL}\"}}}}}}}}"
    );
    let at = SystemClock.now().timestamp();
    let mut mac = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()).unwrap();
    mac.update(format!("{at}.{body}").as_bytes());
    let signature = HEXLOWER.encode(&mac.finalize().into_bytes());
    let forged = "ab".repeat(32);
    for (v1, expected) in [(&forged, 400), (&signature, 200)] {
        let header = format!("Stripe-Signature: t={at},v1={v1}\r\n");
        assert_eq!(talking.asks("POST /webhooks/stripe", &header, &body), Some(expected));
    }
    drop(talking);
    let log = fs::read_to_string(folder.path().join("log")).unwrap();
    assert!(log.contains("failed by our fault"), "the event was read: {log:.400}");
    holds_nothing(&log, &[signature.as_str(), forged.as_str(), "amount_total"]);
}
