//! What is said, by what it is about: an album of pictures each.

use dialogues::say::{Ask, Prompt, Say};
use domain::job::{Act, Actor, News, Refusal};

use super::{
    asked, cases, comparing, desk, directory, erasing, home, keeping_away, listed, looking, noted, of_a_job,
    of_an_offer, of_cases, own, paid, plain, posting, recorded, registering, rest, safely, settling, talk,
};
use crate::fixtures::{JOB, Town};

/// Everything there is to say, in the order of life.
pub fn families(town: &Town) -> Vec<(&'static str, Vec<Say>)> {
    let questions = |prompts| asked(town, prompts);
    let welcome = [(false, false), (true, false), (false, true), (true, true)];
    let welcome = welcome.map(|(goes_on, again)| Say::Welcome { goes_on, again });
    let withdrawn = News::Did { act: Act::Withdraw, by: Actor::Customer };
    let cards = [None, Some(withdrawn)].map(|news| Say::Card { job: JOB, news });
    let refused = Refusal::ALL.iter().map(|refusal| Say::Refused(*refusal)).collect();
    vec![
        ("arriving", welcome.to_vec()),
        ("documents", vec![Say::Terms, Say::Privacy, Say::Support]),
        ("home", home(town)),
        ("posting", questions(posting(town))),
        ("registering", questions([registering(town), listed()].concat())),
        ("directory", [questions(looking(town)), directory(town)].concat()),
        ("offers", [questions(of_an_offer(town)), comparing(town)].concat()),
        ("jobs", [cards.to_vec(), questions(of_a_job(town))].concat()),
        ("money", [questions(settling(town)), paid(town)].concat()),
        ("talking", talk(town)),
        ("record", recorded(town)),
        ("safety", [questions(safely()), keeping_away(town)].concat()),
        ("disputes", [questions(of_cases(town)), cases(town)].concat()),
        ("own", [questions(erasing()), own(town)].concat()),
        ("desk", desk(town)),
        ("answers", [questions(rest()), noted(), plain()].concat()),
        ("refusals", refused),
    ]
}

/// Everything there is to say.
pub fn all(town: &Town) -> Vec<Say> {
    families(town).into_iter().flat_map(|(_, says)| says).collect()
}

/// Every question.
pub fn prompts(town: &Town) -> Vec<Prompt> {
    let asked = all(town).into_iter().filter_map(|say| match say {
        Say::Ask(Ask { prompt, .. }) => Some(prompt),
        _ => None,
    });
    asked.collect()
}
