//! The browser of a person's phone: a button leads to a page, which is read and pressed. Over HTTP, like everything.

use anyhow::{Context as _, bail};
use reqwest::{
    RequestBuilder,
    header::{CONTENT_TYPE, LOCATION},
};
use serde::Deserialize;
use url::Url;

use super::{Director, Player, Proof, Step, locked};
use crate::{play::screenplay::Seen, store::Backend};

/// A page somebody is on.
pub struct Page<DB: Backend> {
    reader: i64,
    name: String,
    url: Url,
    text: String,
    director: Director<DB>,
}

impl<DB: Backend> Player<DB> {
    /// Presses a button that leads to a page, and reads it there.
    pub async fn opens(&self, words: &str) -> anyhow::Result<Page<DB>> {
        #[derive(Deserialize)]
        struct Acted {
            opened: Option<Url>,
        }
        self.director.thinks().await?;
        self.director.begin_beat(None);
        let Acted { opened } = self.director.post_act(self.id, &self.act_of(&Step::Press(words))?).await?;
        let url = opened.with_context(|| format!("“{words}” leads to no page"))?;
        let request = self.director.0.client.get(url.clone());
        let mut page = Page {
            reader: self.id,
            name: self.name.clone(),
            url,
            text: String::new(),
            director: self.director.clone(),
        };
        page.reads(&format!("opens [{words}]"), request).await?;
        Ok(page)
    }
}

impl<DB: Backend> Page<DB> {
    /// Sends the form of the page: the button of these words, with what it sends. Whatever page comes next is read.
    pub async fn presses(&mut self, words: &str, form: &str) -> anyhow::Result<()> {
        if !self.text.contains(&format!("[{words}]")) {
            bail!("the page has no button “{words}”; it shows:\n{}", self.text);
        }
        self.director.thinks().await?;
        self.director.begin_beat(None);
        let request = self.director.0.client.post(self.url.clone());
        let request = request.header(CONTENT_TYPE, "application/x-www-form-urlencoded").body(form.to_owned());
        self.reads(&format!("presses [{words}] on the page"), request).await
    }

    /// Looks at the page anew, as a browser does that was left open.
    pub async fn looks_again(&mut self) -> anyhow::Result<()> {
        self.director.thinks().await?;
        self.director.begin_beat(None);
        let request = self.director.0.client.get(self.url.clone());
        self.reads("looks at the page again", request).await
    }

    /// The page shows all these words.
    pub fn says<const N: usize>(&self, words: [&str; N]) -> anyhow::Result<Proof> {
        if let Some(missing) = words.iter().find(|word| !self.text.contains(*word)) {
            bail!("expected on the page of {}: “{missing}”; it shows:\n{}", self.name, self.text);
        }
        let quoted: Vec<_> = words.iter().map(|word| format!("“{word}”")).collect();
        Ok(Proof::of(format!("page of {}: {}", self.name, quoted.join(", "))))
    }

    /// Where an answer leads elsewhere, everything that follows from it happens before the browser gets there: so
    /// it always finds the same.
    async fn reads(&mut self, did: &str, request: RequestBuilder) -> anyhow::Result<()> {
        let mut answer = request.send().await.with_context(|| format!("{} {did}", self.name))?;
        if let Some(there) = answer.headers().get(LOCATION) {
            let there = answer.url().join(there.to_str()?)?;
            self.director.settles().await?;
            answer = self.director.0.client.get(there).send().await?;
        }
        let status = answer.status();
        if !status.is_success() {
            bail!("{} {did}: {status}", self.name);
        }
        self.url = answer.url().clone();
        self.text = text_of(&answer.text().await?);
        let seen = Seen { reader: self.reader, did: did.to_owned(), text: self.text.clone() };
        locked(&self.director.0.script).reads(seen);
        self.director.settles().await
    }
}

/// What of a page can be read: its words, a line each, and its buttons.
fn text_of(html: &str) -> String {
    let body = html.split_once("<main>").map_or(html, |(_, body)| body);
    let mut text = String::new();
    for piece in body.split('<') {
        let (tag, words) = piece.split_once('>').unwrap_or(("", piece));
        text += match tag.split(' ').next().unwrap_or_default() {
            "button" => "[",
            "/button" => "] ",
            "dd" => ": ",
            "p" | "/p" | "/h1" | "/div" | "form" | "/form" => "\n",
            _ => "",
        };
        text +=
            &words.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
    }
    let text = text.replace("&amp;", "&");
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_read_line_by_line_with_its_buttons() {
        let html = "<html><head><title>Fee</title></head><body><main><h1>Fee</h1><dl><div><dt>Total</dt><dd>$80</dd>\
            </div></dl><form method=\"post\"><button>Pay &amp; book</button></form></main></body></html>";
        assert_eq!(text_of(html), "Fee\nTotal: $80\n[Pay & book]");
    }
}
