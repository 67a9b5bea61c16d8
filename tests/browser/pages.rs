//! Pages that a button of a phone leads to, each in a tab of its own.

use tokio::time::timeout;

use super::stage::{PATIENCE, Stage};

impl Stage {
    /// Turns to the tab that a click has opened beside the stage.
    pub async fn turns_to_the_new_tab(&self) {
        let here = self.client.window().await.expect("the browser shows a tab");
        let other = async {
            loop {
                let tabs = self.client.windows().await.expect("the browser has tabs");
                if let Some(tab) = tabs.into_iter().find(|tab| *tab != here) {
                    return tab;
                }
            }
        };
        let there = timeout(PATIENCE, other).await.expect("the click opens a tab");
        self.client.switch_to_window(there).await.expect("the browser turns to it");
    }

    /// The page says this.
    pub async fn reads(&self, words: &str) {
        self.await_one(&format!("//main[contains(normalize-space(.), \"{words}\")]")).await;
    }

    /// Clicks the button or the link of these words on the page.
    pub async fn clicks(&self, words: &str) {
        let path = format!("//main//*[self::button or self::a][normalize-space(.)=\"{words}\"]");
        self.click(&path).await;
    }
}
