//! What is held of somebody, handed out to them or erased.

use chrono::TimeDelta;

use crate::{
    flows::{Erasing, Flow, cannot_erase},
    press::Door,
    say::{DataFile, OwnSay, Say},
    talk::Talk,
};

/// How long somebody waits until everything is handed out to them again.
const DATA_AGAIN: TimeDelta = TimeDelta::hours(1);

impl Talk<'_, '_> {
    pub(super) fn own_door(&mut self, door: Door) {
        match door {
            Door::Erase => self.ask_to_erase(),
            _ => self.hand_out(),
        }
    }

    /// Everything that is held of them, as two files; at most once an hour.
    fn hand_out(&mut self) {
        let again = self.session.data_at.map(|at| at + DATA_AGAIN).filter(|at| *at > self.now());
        if let Some(at) = again {
            return self.tell_me(Say::Own(OwnSay::DataAgain { at }));
        }
        self.session.data_at = Some(self.now());
        for file in [DataFile::Readable, DataFile::Json] {
            self.tell_me(Say::Own(OwnSay::Data(file)));
        }
    }

    fn ask_to_erase(&mut self) {
        match cannot_erase(self) {
            Some(why) => self.tell_me(Say::Own(why)),
            None => self.open(Flow::Erase(Erasing::of(self))),
        }
    }
}
