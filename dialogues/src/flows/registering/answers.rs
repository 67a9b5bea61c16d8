//! Takes the answers of a registration.

use domain::{geo::SMALLEST_RADIUS_KM, market::ServiceId};

use super::{Registering, Shelf, Step, previous, save};
use crate::{
    flows::{
        Answer, Turn, asking, guarded, pick_one,
        words::{PARAGRAPH, text_of},
    },
    press::Choice,
    reading,
    say::{Album, Note, Trouble},
    talk::Talk,
};

type Taken = Result<Option<Note>, Trouble>;

pub(super) fn take(registering: &mut Registering, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
    if registering.choosing_edit {
        return choose_edit(registering, answer);
    }
    let turn = match registering.step(talk) {
        Step::Services => services(registering, answer, talk).into(),
        Step::Place => registering.place.take(answer, talk.market()).map(|()| None).into(),
        Step::Radius => radius(registering, answer, talk).into(),
        Step::Name => name(registering, answer, talk).into(),
        Step::About => about(registering, answer).into(),
        Step::Prices => {
            let Registering { listing, services, .. } = registering;
            listing.take_price(answer, services, talk).into()
        }
        Step::Years => registering.listing.take_years(answer, talk).into(),
        Step::Languages => registering.listing.take_languages(answer).into(),
        Step::Photos => registering.photos.get_or_insert_default().take(Album::Profile, answer, talk).into(),
        Step::Summary => return summary(registering, answer, talk),
    };
    if registering.step(talk) == Step::Summary {
        registering.before_edit = None;
    }
    turn
}

/// A whole edit is taken back at once; otherwise the answer before the open question is.
pub(super) fn back(registering: &mut Registering, talk: &Talk<'_, '_>) -> bool {
    if std::mem::take(&mut registering.choosing_edit) {
        return true;
    }
    let step = registering.step(talk);
    if step == Step::Services && registering.shelf != Shelf::Groups {
        registering.shelf = Shelf::Groups;
        return true;
    }
    if step == Step::Place && !registering.place.found.is_empty() {
        registering.clear(Step::Place);
        return true;
    }
    if let Some(before) = registering.before_edit.take() {
        *registering = *before;
        return true;
    }
    // One price after the other, as they were asked.
    let Registering { listing, services, .. } = registering;
    let before = previous(step, talk);
    if (step == Step::Prices || before == Some(Step::Prices)) && listing.forget_last_price(services) {
        return true;
    }
    before.inspect(|step| registering.clear(*step)).is_some()
}

fn services(registering: &mut Registering, answer: &Answer<'_>, talk: &Talk<'_, '_>) -> Taken {
    let catalogue = &talk.market().catalogue;
    match answer {
        Answer::Choice(Choice::Service(id)) if catalogue.service(id).is_some() => add(registering, id),
        Answer::Choice(Choice::Without(id)) => registering.services.retain(|chosen| chosen != id),
        Answer::Choice(Choice::Group(id)) if catalogue.group(id).is_some() => {
            registering.shelf = Shelf::Group(id.clone());
        }
        Answer::Choice(Choice::Other) => registering.shelf = Shelf::Groups,
        Answer::Choice(Choice::Finished) if registering.services.is_empty() => {
            return Err(Trouble::NoServices);
        }
        Answer::Choice(Choice::Finished) => registering.services_done = true,
        _ => {
            let found = catalogue.guess(text_of(answer)?, &talk.me.language);
            if found.is_empty() {
                return Err(Trouble::NoSuchService);
            }
            registering.shelf = Shelf::Found(found.into_iter().map(|service| service.id.clone()).collect());
        }
    }
    Ok(None)
}

fn add(registering: &mut Registering, service: &ServiceId) {
    let services = &mut registering.services;
    if let Err(at) = services.binary_search(service) {
        services.insert(at, service.clone());
    }
}

fn radius(registering: &mut Registering, answer: &Answer<'_>, talk: &Talk<'_, '_>) -> Taken {
    let allowed = SMALLEST_RADIUS_KM..=talk.market().providers.largest_radius_km;
    let km = match answer {
        Answer::Choice(Choice::Radius(km)) if allowed.contains(km) => *km,
        _ => reading::kilometres(text_of(answer)?, talk.words(), allowed)?,
    };
    registering.radius_km = Some(km);
    Ok(None)
}

fn name(registering: &mut Registering, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Taken {
    asking::name(answer, talk)?;
    registering.renaming = false;
    Ok(None)
}

fn about(registering: &mut Registering, answer: &Answer<'_>) -> Taken {
    let skipped = *answer == Answer::Choice(Choice::Skip);
    let (about, note) = if skipped { (String::new(), None) } else { guarded(text_of(answer)?, PARAGRAPH)? };
    registering.about = Some(about);
    Ok(note)
}

fn summary(registering: &mut Registering, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
    match answer {
        Answer::Choice(Choice::Yes) => save::save(registering, talk),
        Answer::Choice(Choice::Change) => {
            registering.choosing_edit = true;
            Turn::NEXT
        }
        Answer::Choice(Choice::Edit(_)) => choose_edit(registering, answer),
        Answer::Text(text) if reading::yes_or_no(text, talk.words()) == Some(true) => {
            save::save(registering, talk)
        }
        _ => pick_one(answer),
    }
}

fn choose_edit(registering: &mut Registering, answer: &Answer<'_>) -> Turn {
    let Answer::Choice(Choice::Edit(field)) = answer else { return pick_one(answer) };
    registering.edit(*field);
    Turn::NEXT
}
