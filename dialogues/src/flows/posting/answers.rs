//! Takes the answers of a request.

use domain::{market::catalogue::is_too_thin, text};

use super::{Browsing, Posting, Step};
use crate::{
    flows::{
        Answer, Turn, asking, guarded, pick_one,
        words::{ADDRESS, DESCRIPTION, text_of},
    },
    press::{Choice, Field},
    say::{Album, Note, Occasion, Trouble},
    talk::Talk,
};

type Taken = Result<Option<Note>, Trouble>;

pub(super) fn take(posting: &mut Posting, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
    if posting.choosing_edit {
        return choose_edit(posting, answer);
    }
    let step = posting.step(talk);
    let turn = match step {
        Step::Need => need(posting, answer).into(),
        Step::Service => service(posting, answer, talk).into(),
        Step::Details => detail(posting, answer, talk).into(),
        Step::Description => description(posting, answer).into(),
        Step::Photos => posting.photos.take(Album::Request, answer, talk).into(),
        Step::Place => posting.place.take(answer, talk.market()).map(|()| None).into(),
        Step::Address => address(posting, answer).into(),
        Step::When => when(posting, answer, talk).into(),
        Step::Price => price(posting, answer, talk).into(),
        Step::Name => name(posting, answer, talk).into(),
        Step::Preview => return preview(posting, answer, talk),
    };
    if posting.step(talk) == Step::Preview {
        posting.before_edit = None;
    }
    turn
}

/// A whole edit is taken back at once; otherwise the answer before the open question is.
pub(super) fn back(posting: &mut Posting, talk: &Talk<'_, '_>) -> bool {
    if std::mem::take(&mut posting.choosing_edit) {
        return true;
    }
    let step = posting.step(talk);
    let within = match step {
        Step::Service if posting.browsing != Browsing::Guesses => {
            let is_group = matches!(posting.browsing, Browsing::Group(_));
            posting.browsing = if is_group { Browsing::Groups } else { Browsing::Guesses };
            is_group || !posting.guessed(talk).is_empty()
        }
        Step::Place if !posting.place.found.is_empty() => {
            posting.clear(Step::Place);
            true
        }
        Step::When => posting.slot.back(),
        Step::Details => posting.details.pop().is_some(),
        _ => false,
    };
    if within {
        return true;
    }
    if let Some(before) = posting.before_edit.take() {
        *posting = *before;
        return true;
    }
    match posting.previous(step, talk) {
        Some(Step::Details) => posting.details.pop().is_some(),
        Some(previous) => {
            posting.clear(previous);
            true
        }
        None => false,
    }
}

fn need(posting: &mut Posting, answer: &Answer<'_>) -> Taken {
    if let Answer::Choice(Choice::Other) = answer {
        (posting.need, posting.browsing) = (Some(String::new()), Browsing::Groups);
        return Ok(None);
    }
    let (need, note) = guarded(text_of(answer)?, DESCRIPTION)?;
    posting.need = Some(need);
    Ok(note)
}

fn service(posting: &mut Posting, answer: &Answer<'_>, talk: &Talk<'_, '_>) -> Taken {
    let catalogue = &talk.market().catalogue;
    match answer {
        Answer::Choice(Choice::Service(id)) if catalogue.service(id).is_some() => choose(posting, id.clone()),
        Answer::Choice(Choice::Group(id)) if catalogue.group(id).is_some() => {
            posting.browsing = Browsing::Group(id.clone());
        }
        Answer::Choice(Choice::Other) => posting.browsing = Browsing::Groups,
        _ => {
            let typed = text_of(answer)?;
            if catalogue.guess(typed, &talk.me.language).is_empty() {
                return Err(Trouble::NoSuchService);
            }
            (posting.search, posting.browsing) = (Some(typed.into()), Browsing::Guesses);
        }
    }
    Ok(None)
}

/// A need that says enough is the description too.
fn choose(posting: &mut Posting, service: domain::market::ServiceId) {
    posting.service = Some(service);
    posting.details.clear();
    let told = posting.need.clone().filter(|need| !is_too_thin(need));
    posting.description = posting.description.take().or(told);
    posting.need = posting.need.take().filter(|need| !need.is_empty());
}

fn detail(posting: &mut Posting, answer: &Answer<'_>, talk: &Talk<'_, '_>) -> Taken {
    let question = posting.next_question(talk).ok_or(Trouble::PickOne)?;
    let chosen = if let Answer::Choice(Choice::Option(at)) = answer {
        question.answers.get(usize::from(*at))
    } else {
        let typed = text::fold(text_of(answer)?);
        let is_meant = |name: &str| text::fold(name) == typed.trim();
        question.answers.iter().find(|answer| is_meant(answer.name.in_language(&talk.me.language)))
    };
    let chosen = chosen.ok_or(Trouble::PickOne)?.id.to_string();
    posting.details.retain(|(asked, _)| asked != question.id.as_str());
    posting.details.push((question.id.to_string(), chosen));
    Ok(None)
}

fn description(posting: &mut Posting, answer: &Answer<'_>) -> Taken {
    if let (Answer::Choice(Choice::Skip), Some(need)) = (answer, &posting.need) {
        posting.description = Some(need.clone());
        return Ok(None);
    }
    let (words, note) = guarded(text_of(answer)?, DESCRIPTION)?;
    let whole = posting.need.as_ref().map_or_else(|| words.clone(), |need| format!("{need}\n{words}"));
    if posting.need.is_none() && is_too_thin(&words) {
        // The one kind question: what comes next is added to this, whatever it says.
        posting.need = Some(words);
    } else {
        posting.description = Some(text::clean(&whole, DESCRIPTION));
    }
    Ok(note)
}

fn address(posting: &mut Posting, answer: &Answer<'_>) -> Taken {
    let mut note = None;
    if *answer != Answer::Choice(Choice::Skip) {
        let (address, masked) = guarded(text_of(answer)?, ADDRESS)?;
        (posting.address, note) = (Some(address), masked);
    }
    posting.address_asked = true;
    Ok(note)
}

fn when(posting: &mut Posting, answer: &Answer<'_>, talk: &Talk<'_, '_>) -> Taken {
    let zone = posting.place(talk).ok_or(Trouble::NoSuchPlace)?.zone;
    posting.slot.take(answer, zone, talk)?;
    if posting.occasion(talk) == Occasion::Deadline {
        posting.slot.by_the_end_of_its_day(zone, talk)?;
    }
    if posting.slot.at.is_some_and(|at| at <= talk.now()) {
        posting.slot.at = None;
        return Err(Trouble::Past);
    }
    Ok(None)
}

fn price(posting: &mut Posting, answer: &Answer<'_>, talk: &Talk<'_, '_>) -> Taken {
    let price = asking::price(answer, talk)?;
    if !posting.takes_price(price, talk) {
        return Err(Trouble::NeedsBudget);
    }
    posting.price = Some(price);
    Ok(None)
}

fn name(posting: &mut Posting, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Taken {
    asking::name(answer, talk)?;
    posting.renaming = false;
    Ok(None)
}

fn preview(posting: &mut Posting, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
    match answer {
        Answer::Choice(Choice::Yes) => publish(posting, talk),
        Answer::Choice(Choice::Mode(mode)) if talk.market().switches(*mode).is_some() => {
            posting.mode = Some(*mode);
            publish(posting, talk)
        }
        Answer::Choice(Choice::Change) => {
            posting.choosing_edit = true;
            Turn::NEXT
        }
        Answer::Choice(Choice::Edit(_)) => choose_edit(posting, answer),
        Answer::Text(text) => match crate::reading::yes_or_no(text, talk.words()) {
            Some(true) if posting.switches(talk).is_some() => publish(posting, talk),
            _ => pick_one(answer),
        },
        _ => pick_one(answer),
    }
}

/// Out it goes, unless the way it was chosen to go asks something more.
fn publish(posting: &mut Posting, talk: &mut Talk<'_, '_>) -> Turn {
    match posting.switches(talk) {
        None => Turn::again(Trouble::PickOne),
        Some(_) if !posting.is_complete(talk) => Turn::NEXT,
        Some(switches) => super::publish::publish(posting, switches.clone(), talk),
    }
}

fn choose_edit(posting: &mut Posting, answer: &Answer<'_>) -> Turn {
    let Answer::Choice(Choice::Edit(field)) = answer else { return pick_one(answer) };
    posting.edit(*field);
    Turn::NEXT
}

impl Posting {
    /// Reopens one answer; going back keeps the old one.
    fn edit(&mut self, field: Field) {
        let before = Self { choosing_edit: false, before_edit: None, ..self.clone() };
        self.choosing_edit = false;
        match field {
            Field::Service => self.clear(Step::Service),
            Field::Details => self.clear(Step::Details),
            Field::Description => (self.description, self.need) = (None, None),
            Field::Photos => self.clear(Step::Photos),
            Field::Place => self.clear(Step::Place),
            Field::Address => self.clear(Step::Address),
            Field::When => self.clear(Step::When),
            Field::Price => self.clear(Step::Price),
            Field::Name => self.renaming = true,
            Field::Radius | Field::About | Field::FromPrices | Field::Years | Field::Languages => return,
        }
        self.before_edit = Some(Box::new(before));
    }
}
