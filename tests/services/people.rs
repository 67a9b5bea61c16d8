//! People with phones: they wait until they see something, and act on what they see.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use sandbox::{Act, Acted, Author, ButtonChoice, LogEvent, Message, Phone, Place};

use super::{browser, telegram::Telegram};

/// Somebody of the story.
pub struct Person {
    /// What others call them.
    pub name: &'static str,
    /// Their Telegram id, and the chat with the bot.
    pub id: i64,
    telegram: Arc<Telegram>,
    /// How long the log was at their last act.
    acted: AtomicUsize,
}

impl Person {
    /// Gives them a phone.
    pub fn new(name: &'static str, telegram: &Arc<Telegram>) -> Self {
        Self { name, id: telegram.add(name), telegram: Arc::clone(telegram), acted: AtomicUsize::new(0) }
    }

    /// Opens the bot.
    pub fn opens(&self) {
        self.act(Act::Start { payload: None });
    }

    /// Types a text.
    pub fn writes(&self, text: &str) {
        self.act(Act::text(text));
    }

    /// Once the bot asks this, types the answer.
    pub async fn answers(&self, question: &str, answer: &str) {
        self.reads(question, "").await;
        self.writes(answer);
    }

    /// Once the bot asks this, sends a pin.
    pub async fn points(&self, question: &str, (lat, lon): (f64, f64)) {
        self.reads(question, "").await;
        self.act(Act::Location { place: Place { lat, lon }, live_period: None });
    }

    /// Once the bot asks this with such a button, presses it.
    pub async fn chooses(&self, question: &str, label: &str) {
        let message_id = self.reads(question, label).await;
        self.press(message_id, label);
    }

    /// Once there is a card of this job with such a button, presses it.
    pub async fn presses(&self, code: &str, label: &str) {
        let (what, shown) = (self.expects(label), |message: &Message| shows(message, code, label));
        let message_id = self.telegram.until(Some(self.id), &what, || self.newest(shown)).await;
        self.press(message_id, label);
    }

    /// Once there is a card of this job, presses such a button, unless somebody was faster and it has none. Who was much
    /// faster has the job before others are told of it: then they never get a card.
    pub async fn tries(&self, code: &str, label: &str, is_taken: impl Fn() -> bool) {
        let own = || self.newest(|message| shows(message, code, "")).map(Some);
        let card = || own().or_else(|| is_taken().then_some(None));
        if let Some(message_id) = self.telegram.until(Some(self.id), &self.expects(code), card).await {
            self.press(message_id, label);
        }
    }

    /// Whether there is a card of this job with such a button.
    pub fn has(&self, code: &str, label: &str) -> bool {
        self.newest(|message| shows(message, code, label)).is_some()
    }

    /// Once there is a card of this job with such a button, pays on the page it leads to. The provider tells of it twice.
    pub async fn pays(&self, code: &str, label: &str) {
        let (what, shown) = (self.expects(label), |message: &Message| shows(message, code, label));
        let message_id = self.telegram.until(Some(self.id), &what, || self.newest(shown)).await;
        let label = self.label_on(message_id, label).expect("nothing happened since");
        let link = self.act(Act::Press { message_id, button: ButtonChoice::Label { label } }).opened;
        self.telegram.till.stutters();
        browser::pays(&link.expect("the button leads somewhere")).await;
    }

    /// Waits until the phone shows a message with all these words, in its text or on its buttons.
    pub async fn sees<const N: usize>(&self, words: [&str; N]) -> String {
        let shown =
            |message: &Message| words.iter().all(|word| shows(message, word, "") || shows(message, "", word));
        let id =
            self.telegram.until(Some(self.id), &self.expects(&words.join(", ")), || self.newest(shown)).await;
        self.words_of(id)
    }

    /// Waits for this answer to the last act, and returns it whole.
    pub async fn is_told(&self, words: &str) -> String {
        let id = self.reads(words, "").await;
        self.words_of(id)
    }

    /// Waits for what the bot says in answer to the last act: these words, with such a button.
    async fn reads(&self, words: &str, label: &str) -> i64 {
        let since = self.acted.load(Ordering::Relaxed);
        let said = |event: &LogEvent| match event {
            LogEvent::Call { chat: Some(chat), params, status: 200, message_ids, .. } if *chat == self.id => {
                let told = params["text"].as_str().is_some_and(|text| text.contains(words));
                let offered = params["reply_markup"].to_string().contains(label);
                message_ids.last().copied().filter(|_| told && offered)
            }
            _ => None,
        };
        self.telegram
            .until(Some(self.id), &self.expects(words), || self.telegram.since(since, said).pop())
            .await
    }

    fn press(&self, message_id: i64, label: &str) {
        // What has gone from the screen, or was never on it, cannot be pressed.
        if let Some(label) = self.label_on(message_id, label) {
            self.act(Act::Press { message_id, button: ButtonChoice::Label { label } });
        }
    }

    /// All that stands on a button.
    fn label_on(&self, message_id: i64, label: &str) -> Option<String> {
        let labels = |message: &Message| {
            let mut buttons = message.buttons.iter().flatten();
            buttons.find(|button| button.text.contains(label)).map(|button| button.text.clone())
        };
        self.telegram.sandbox.with(|emulator, _| {
            emulator.phone(self.id).and_then(|phone| phone.messages.get(message_id)).and_then(labels)
        })
    }

    fn act(&self, act: Act) -> Acted {
        self.telegram.sandbox.with(|emulator, now| {
            self.acted.store(emulator.log().len(), Ordering::Relaxed);
            emulator.act(now, self.id, act).expect("the phone takes it")
        })
    }

    fn newest(&self, wanted: impl Fn(&Message) -> bool) -> Option<i64> {
        self.telegram.sandbox.with(|emulator, _| {
            let mut visible = emulator.phone(self.id)?.messages.visible().rev();
            visible.find(|message| message.from == Author::Bot && wanted(message)).map(|message| message.id)
        })
    }

    fn words_of(&self, message_id: i64) -> String {
        let words = |phone: &Phone| Some(phone.messages.get(message_id)?.content.words().to_owned());
        let said = self.telegram.sandbox.with(|emulator, _| emulator.phone(self.id).and_then(words));
        said.expect("the message is there")
    }

    fn expects(&self, what: &str) -> String {
        format!("“{what}” on the phone of {} ({})", self.name, self.id)
    }
}

fn shows(message: &Message, words: &str, label: &str) -> bool {
    let offered = message.buttons.iter().flatten().any(|button| button.text.contains(label));
    message.content.words().contains(words) && (label.is_empty() || offered)
}
