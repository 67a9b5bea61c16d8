//! The stories on offer on the stage, played among the people who are there, with their clock running.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use sandbox::{StoryError, StoryHost, StoryInfo};
use tokio::task::JoinHandle;

use super::{
    director::{Backstage, Director, Tempo},
    stories::Story,
};
use crate::store::Backend;

/// Plays one story at a time.
pub struct Playbill<DB: Backend>(Mutex<State<DB>>);

struct State<DB: Backend> {
    /// Those that can be played in this house.
    stories: Vec<Story>,
    /// Missing until the house stands, and once it is closed.
    backstage: Option<Backstage<DB>>,
    playing: Option<(Story, JoinHandle<()>)>,
}

impl<DB: Backend> Default for Playbill<DB> {
    fn default() -> Self {
        Self(Mutex::new(State { stories: Vec::new(), backstage: None, playing: None }))
    }
}

impl<DB: Backend> Playbill<DB> {
    /// The house stands: these stories can be played in it.
    pub fn opens(&self, backstage: Backstage<DB>, stories: Vec<Story>) {
        let mut state = self.state();
        (state.backstage, state.stories) = (Some(backstage), stories);
    }

    /// The house closes: whatever plays is broken off.
    pub fn closes(&self) {
        let mut state = self.state();
        state.backstage = None;
        if let Some((_, playing)) = state.playing.take() {
            playing.abort();
        }
    }

    fn state(&self) -> MutexGuard<'_, State<DB>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<DB: Backend> State<DB> {
    fn present(&self) -> Option<Story> {
        self.playing.as_ref().filter(|(_, playing)| !playing.is_finished()).map(|(story, _)| *story)
    }
}

impl<DB: Backend> StoryHost for Playbill<DB> {
    fn stories(&self) -> Vec<StoryInfo> {
        let state = self.state();
        let present = state.present();
        let info = |story: &Story| StoryInfo {
            name: story.name().to_owned(),
            title: story.title().to_owned(),
            running: present == Some(*story),
        };
        state.stories.iter().map(info).collect()
    }

    fn start(&self, name: &str) -> Result<(), StoryError> {
        let mut state = self.state();
        let story = Story::named(name).filter(|story| state.stories.contains(story));
        let (Some(story), Some(backstage)) = (story, state.backstage.clone()) else {
            return Err(StoryError::Unknown);
        };
        if state.present().is_some() {
            return Err(StoryError::Busy);
        }
        state.playing = Some((story, tokio::spawn(perform(story, backstage))));
        Ok(())
    }
}

async fn perform<DB: Backend>(story: Story, backstage: Backstage<DB>) {
    let played = match Director::new(backstage, Tempo::Live) {
        Ok(director) => story.play(&director).await,
        Err(error) => Err(error),
    };
    // What a phone showed may be what somebody typed: it is not logged.
    let as_told = played.is_ok();
    tracing::info!(story = story.name(), as_told, "the story is over");
}

/// A playbill as the stage wants it.
pub(super) fn as_host<DB: Backend>(playbill: &Arc<Playbill<DB>>) -> Arc<dyn StoryHost> {
    Arc::clone(playbill) as _
}
