//! What happened, what would be fair, and what the operator and the two write to each other.

use domain::{change::SanctionKind, ids::JobCode, job::Way, money::Money};

use super::{
    super::{cases::way_label, standing},
    Sheet, job,
};
use crate::{locale::Args, press::Choice, say::CasePrompt};

/// Words of the lengths a sanction may have, in their order.
const LENGTHS: [&str; 4] = ["length-day", "length-week", "length-month", "length-good"];

pub(super) fn ask(sheet: &mut Sheet<'_>, asked: &CasePrompt) {
    match asked {
        CasePrompt::Happened { code, so_far } => happened(sheet, code, so_far.as_deref()),
        CasePrompt::Fair { code, ways, fee } => {
            job::about(sheet, "ask-fair", code);
            choose(sheet, ways, *fee);
        }
        CasePrompt::WayOut { code, ways, fee } => {
            job::about(sheet, "ask-way-out", code);
            choose(sheet, ways, *fee);
        }
        CasePrompt::Less { code, agreed, chips } => less(sheet, code, *agreed, chips),
        CasePrompt::Letter { code, name } => {
            sheet
                .page
                .tell("ask-letter", &Args::default().with("name", name.as_str()))
                .code(&code.to_string());
        }
        CasePrompt::Answer { code } => job::about(sheet, "ask-answer", code),
        CasePrompt::SanctionReason { kind, name } => {
            let args = Args::default().with("kind", standing::word(*kind)).with("name", name.as_str());
            sheet.page.tell("ask-sanction", &args);
        }
        CasePrompt::HowLong { kind, name } => how_long(sheet, *kind, name),
        CasePrompt::Appeal => _ = sheet.page.say("ask-appeal"),
    }
}

fn happened(sheet: &mut Sheet<'_>, code: &JobCode, so_far: Option<&str>) {
    job::about(sheet, "ask-happened", code);
    if let Some(so_far) = so_far {
        sheet.page.say("ask-happened-so-far").quote(so_far);
        let keep = sheet.choice("choice-keep-words", Choice::Skip);
        sheet.keys.row([keep]);
    }
}

fn choose(sheet: &mut Sheet<'_>, ways: &[Way], fee: bool) {
    for (at, way) in (0_u8..).zip(ways) {
        let button = sheet.answer(&way_label(*way, fee, sheet.on), Choice::Option(at));
        sheet.keys.row([button]);
    }
}

fn less(sheet: &mut Sheet<'_>, code: &JobCode, agreed: Money, chips: &[Money]) {
    let args = Args::default().with("agreed", sheet.on.money(agreed));
    sheet.page.tell("ask-less", &args).code(&code.to_string());
    job::figures(sheet, chips);
}

fn how_long(sheet: &mut Sheet<'_>, kind: SanctionKind, name: &str) {
    let args = Args::default().with("kind", standing::word(kind)).with("name", name);
    sheet.page.tell("ask-how-long", &args);
    let buttons: Vec<_> =
        (0_u8..).zip(LENGTHS).map(|(at, key)| sheet.choice(key, Choice::Option(at))).collect();
    sheet.keys.packed(buttons);
}
