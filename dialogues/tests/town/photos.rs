//! Photos of a request, of finished work and of a profile: who adds them, and who sees them.

use chrono::TimeDelta;
use dialogues::{
    input::{Did, Kind},
    press::{CardVerb, Choice, Door, Field, Press},
    say::{Album, BookingPrompt, Note, PhotoShown, Prompt, Say, Trouble},
    step::{Question, Step},
};
use domain::{ids::PersonId, job::State, photo::Photo};

use crate::{
    booking::OFFERS,
    world::{
        Town,
        people::{EIGHTY, SANTA_FE, service},
    },
};

/// The photos of a step, as its reader gets them.
fn shown(step: &Step) -> Vec<PhotoShown> {
    let photo = |say: &Say| if let Say::Photo(shown) = say { Some((**shown).clone()) } else { None };
    step.tells.iter().filter_map(|tell| photo(&tell.say)).collect()
}

fn files(step: &Step) -> Vec<Photo> {
    shown(step).into_iter().map(|shown| shown.photo).collect()
}

fn trouble(town: &Town, person: PersonId) -> Option<Trouble> {
    match town.question(person)?.note {
        Some(Note::Trouble(trouble)) => Some(trouble),
        _ => None,
    }
}

/// A request up to its photos.
fn up_to_photos(town: &mut Town, ana: PersonId) {
    town.command(ana, "post");
    town.text(ana, "The kitchen tap is leaking and water runs under the sink");
    town.choose(ana, Choice::Service(service("plumbing")));
    while matches!(town.prompt(ana), Prompt::ServiceQuestion { .. }) {
        town.choose(ana, Choice::Option(0));
    }
}

/// The rest of it, up to the preview.
fn from_photos(town: &mut Town, ana: PersonId) {
    town.choose(ana, Choice::Finished);
    town.pin(ana, SANTA_FE.0, SANTA_FE.1);
    town.choose(ana, Choice::Skip);
    town.text(ana, "tomorrow 10am");
    town.choose(ana, Choice::Price(EIGHTY));
    town.text(ana, "Ana");
}

#[test]
fn an_album_is_asked_for_once_and_ends_with_the_last_photo_there_is_room_for() {
    let mut town = Town::new();
    let ana = town.resident();
    up_to_photos(&mut town, ana);
    town.pass(TimeDelta::minutes(1));
    assert!(matches!(town.photo(ana).question, Question::Ask(_)), "below the first of them");
    for kept in 2..=6 {
        assert!(matches!(town.photo(ana).question, Question::Redraw(_)), "in place from then on");
        assert!(matches!(town.prompt(ana), Prompt::Photos(asked) if asked.kept == kept));
    }
    town.pass(TimeDelta::minutes(1));
    assert!(matches!(town.photo(ana).question, Question::Ask(_)), "a later one has its own answer");
    assert_eq!(trouble(&town, ana), Some(Trouble::AllPhotos));
    from_photos(&mut town, ana);
    assert!(matches!(town.prompt(ana), Prompt::Preview { request, .. } if request.photos.len() == 6));
}

#[test]
fn a_picture_sent_as_a_file_and_words_are_answered_kindly() {
    let mut town = Town::new();
    let ana = town.resident();
    up_to_photos(&mut town, ana);
    town.input(ana, Did::Other(Kind::File), None);
    assert_eq!(trouble(&town, ana), Some(Trouble::AsPhoto));
    for did in [Did::Other(Kind::Voice), Did::Text("it is blue".into())] {
        town.input(ana, did, None);
        assert_eq!(trouble(&town, ana), Some(Trouble::PhotosOnly));
    }
    town.text(ana, "no");
    assert!(matches!(town.prompt(ana), Prompt::Where(_)), "it needs no photo");
}

#[test]
fn a_button_that_takes_a_photo_away_takes_one_however_often_it_is_pressed() {
    let mut town = Town::new();
    let ana = town.resident();
    up_to_photos(&mut town, ana);
    let kept: Vec<_> = (0..3).map(|_| town.photo(ana)).collect();
    assert_eq!(kept.len(), 3);
    let number = town.question(ana).unwrap().number;
    let first = Press::Answer { choice: Choice::WithoutPhoto { at: 0, of: 3 }, number };
    town.press(ana, &first);
    let left = files(&town.choose(ana, Choice::More));
    town.press(ana, &first);
    assert_eq!(files(&town.choose(ana, Choice::More)), left);
    assert_eq!(left.len(), 2);
}

#[test]
fn who_may_take_the_job_sees_its_photos_and_nobody_else_does() {
    let mut town = Town::new();
    let [pablo, petra] = ["Pablo", "Petra"].map(|name| town.plumber(name));
    let ana = town.resident();
    up_to_photos(&mut town, ana);
    town.photo(ana);
    town.photo(ana);
    from_photos(&mut town, ana);
    town.choose(ana, Choice::Yes);
    town.settle();
    let job = town.only_job();
    let photos = town.jobs[&job].request.photos.clone();
    assert_eq!(photos.len(), 2);
    for person in [ana, pablo, petra] {
        let seen = shown(&town.card(person, CardVerb::Photos, job));
        assert_eq!(seen.iter().map(|shown| &shown.photo).collect::<Vec<_>>(), [&photos[0], &photos[1]]);
        assert_eq!((seen[1].of, seen[1].place, seen[1].count), (Album::Request, 2, 2));
    }
    let forged = Press::Card { verb: CardVerb::Photos, job, number: 1 };
    let stranger = town.resident();
    assert_eq!(files(&town.press(stranger, &forged)), []);
    town.card(pablo, CardVerb::Accept, job);
    assert_eq!(files(&town.press(petra, &forged)), [], "the job is somebody else's now");
    assert_eq!(files(&town.press(pablo, &forged)), photos);
    assert!(!town.offered(petra, job).contains(&CardVerb::Photos));
}

#[test]
fn finished_work_is_shown_beside_its_terms_once_it_is_done() {
    let mut town = Town::new();
    let (customer, provider, job) = town.booking();
    town.card(provider, CardVerb::Start, job);
    town.card(provider, CardVerb::Done, job);
    town.photo(provider);
    let two = town.photo(provider);
    assert!(matches!(two.question, Question::Redraw(_)));
    assert!(matches!(town.prompt(provider), Prompt::Booking(BookingPrompt::DoneNote { photos: 2, .. })));
    assert!(!town.offered(customer, job).contains(&CardVerb::DonePhotos), "not before it is done");
    town.choose(provider, Choice::Finished);
    assert_eq!((town.jobs[&job].state, town.jobs[&job].done_photos.len()), (State::Delivered, 2));
    let seen = shown(&town.card(customer, CardVerb::DonePhotos, job));
    assert_eq!(seen.iter().map(|shown| shown.of).collect::<Vec<_>>(), [Album::Work, Album::Work]);
    let stranger = town.resident();
    let forged = Press::Card { verb: CardVerb::DonePhotos, job, number: 1 };
    assert_eq!(files(&town.press(stranger, &forged)), []);
}

#[test]
fn a_profile_shows_its_photos_to_whoever_may_read_it() {
    let mut town = Town::of(OFFERS.clone());
    let pablo = town.plumber("Pablo");
    town.command(pablo, "offer");
    town.choose(pablo, Choice::Change);
    town.choose(pablo, Choice::Edit(Field::Photos));
    for _ in 0..3 {
        town.photo(pablo);
    }
    town.choose(pablo, Choice::Finished);
    town.choose(pablo, Choice::Yes);
    let photos = town.providers[&pablo].photos.clone();
    assert_eq!(photos.len(), 3);
    let listed = Press::Album { person: pablo, job: None };
    let ana = town.resident();
    assert_eq!(files(&town.press(ana, &listed)), photos, "the directory is for all");
    assert_eq!(shown(&town.press(ana, &listed))[0].whose, "Pablo");
    town.press(pablo, &Press::Go(Door::Pause));
    assert_eq!(files(&town.press(ana, &listed)), [], "who takes no jobs is not listed");
    assert_eq!(files(&town.press(pablo, &listed)), photos);
}

#[test]
fn where_nobody_can_be_looked_up_photos_of_a_profile_are_for_who_met_in_a_job() {
    let mut town = Town::new();
    let (customer, provider, job) = town.booking();
    town.command(provider, "offer");
    town.choose(provider, Choice::Change);
    town.choose(provider, Choice::Edit(Field::Photos));
    town.photo(provider);
    town.choose(provider, Choice::Finished);
    town.choose(provider, Choice::Yes);
    let met = Press::Album { person: provider, job: Some(job) };
    assert_eq!(files(&town.press(customer, &met)).len(), 1);
    let stranger = town.resident();
    for press in [met, Press::Album { person: provider, job: None }] {
        assert_eq!(files(&town.press(stranger, &press)), []);
    }
}
