//! Whether to keep away from somebody, and what is wrong with them.

use domain::report::Wrong;

use super::Sheet;
use crate::{locale::Args, press::Choice, say::SafetyPrompt};

pub(super) fn ask(sheet: &mut Sheet<'_>, asked: &SafetyPrompt) {
    let (key, name) = match asked {
        SafetyPrompt::Block { name } => ("ask-block", name),
        SafetyPrompt::Report { name } => ("ask-report", name),
        SafetyPrompt::ReportWords { name } => ("ask-report-words", name),
    };
    sheet.page.tell(key, &Args::default().with("name", name.as_str()));
    match asked {
        SafetyPrompt::Block { .. } => {
            let (yes, no) = (sheet.choice("block-yes", Choice::Yes), sheet.choice("block-no", Choice::No));
            sheet.keys.row([yes]).row([no]);
        }
        SafetyPrompt::Report { .. } => {
            for wrong in Wrong::ALL {
                let button = sheet.choice(&format!("wrong-{}", wrong.word()), Choice::Wrong(*wrong));
                sheet.keys.row([button]);
            }
        }
        SafetyPrompt::ReportWords { .. } => {}
    }
}
