//! A booking that was failed: what is asked about it, and what came of it.

use domain::fault::FaultKind;

use super::{
    Scene,
    guarded::moment,
    keys::{self, Keys},
};
use crate::{
    locale::Args,
    press::{Press, RecordVerb},
    rendered::Rendered,
    say::RecordSay,
};

pub(super) fn record(say: &RecordSay, on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    let mut keys = Keys::default();
    let (code, key, args) = match say {
        RecordSay::Asked { job, code, match_number, name, blames, until } => {
            for verb in RecordVerb::ALL {
                let label = on.fill(
                    &format!("record-{}", verb.word()),
                    &Args::default().with("blames", yes_no(*blames)),
                );
                let press = Press::Record { verb: *verb, job: *job, number: *match_number };
                keys.row([keys::press(&label, &press)]);
            }
            (code, "record-asked", said(name, *blames).with("until", moment(*until, on)))
        }
        RecordSay::Waits { code, name, blames, until } => {
            (code, "record-waits", said(name, *blames).with("until", moment(*until, on)))
        }
        RecordSay::Counts { code, kind } => {
            let key = match kind {
                FaultKind::LateCancel => "record-counts-late",
                FaultKind::NoShow => "record-counts-missed",
            };
            (code, key, Args::default())
        }
        RecordSay::Excused { code, by: Some(name) } => {
            (code, "record-excused-by", Args::default().with("name", name.as_str()))
        }
        RecordSay::Excused { code, by: None } => (code, "record-excused", Args::default()),
        RecordSay::Contested { code } => (code, "record-contested", Args::default()),
    };
    page.tell(key, &args).code(&code.to_string());
    page.finish(keys.into_keyboard())
}

fn said(name: &str, blames: bool) -> Args<'_> {
    Args::default().with("name", name).with("blames", yes_no(blames))
}

fn yes_no(blames: bool) -> &'static str {
    if blames { "yes" } else { "no" }
}
