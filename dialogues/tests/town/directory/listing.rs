//! What providers tell about themselves, and what they read of how they are ranked and of who asks.

use super::*;

#[test]
fn a_registration_asks_for_prices_years_and_languages_and_each_can_be_skipped() {
    let mut town = Town::of(OFFERS.clone());
    let pablo = town.resident();
    town.command(pablo, "offer");
    for id in ["electrical", "plumbing"] {
        town.choose(pablo, Choice::Service(service(id)));
    }
    town.choose(pablo, Choice::Finished);
    town.pin(pablo, SANTA_FE.0, SANTA_FE.1);
    town.choose(pablo, Choice::Radius(20));
    town.text(pablo, "Pablo");
    town.choose(pablo, Choice::Skip);
    let asked = |town: &Town| match town.prompt(pablo) {
        Prompt::Listing(ListingPrompt::From { service, left, .. }) => (service.to_string(), *left),
        other => panic!("a price: {other:?}"),
    };
    assert_eq!(asked(&town), ("electrical".into(), 1));
    town.text(pablo, "cheap");
    assert!(
        matches!(&town.question(pablo).unwrap().note, Some(Note::Trouble(Trouble::MoneyNotUnderstood))),
        "a figure is asked"
    );
    town.choose(pablo, Choice::Skip);
    assert_eq!(asked(&town), ("plumbing".into(), 0));
    town.choose(pablo, Choice::Back);
    assert_eq!(asked(&town), ("electrical".into(), 1), "one price after the other");
    town.choose(pablo, Choice::Skip);
    town.text(pablo, "$70");
    town.text(pablo, "about 12 years");
    town.text(pablo, "english and español");
    town.choose(pablo, Choice::Finished);
    town.choose(pablo, Choice::Yes);
    let provider = &town.providers[&pablo];
    let seventy = Money::new(7_000, town.market.currency);
    assert_eq!(provider.prices, [(service("plumbing"), seventy)].into());
    assert_eq!(provider.experience, Some(12));
    let spoken: Vec<_> = provider.languages.iter().map(Language::as_str).collect();
    assert_eq!(spoken, ["en", "es"]);
}

#[test]
fn each_of_them_is_changed_alone_and_a_new_service_asks_for_its_price() {
    let mut town = Town::of(OFFERS.clone());
    let pablo = town.plumber("Pablo");
    town.command(pablo, "offer");
    for (field, answer) in [(Field::FromPrices, Choice::Price(EIGHTY)), (Field::Years, Choice::Years(20))] {
        town.choose(pablo, Choice::Change);
        town.choose(pablo, Choice::Edit(field));
        town.choose(pablo, answer);
        assert!(matches!(town.prompt(pablo), Prompt::Offering { .. }), "nothing else is asked");
    }
    town.choose(pablo, Choice::Edit(Field::Service));
    town.choose(pablo, Choice::Service(service("electrical")));
    town.choose(pablo, Choice::Finished);
    assert!(matches!(town.prompt(pablo), Prompt::Listing(ListingPrompt::From { left: 0, .. })));
    town.choose(pablo, Choice::Skip);
    town.choose(pablo, Choice::Yes);
    let provider = &town.providers[&pablo];
    assert_eq!((provider.prices.len(), provider.experience, provider.services.len()), (1, Some(20), 2));
}

#[test]
fn why_names_what_a_rank_rests_on_and_a_decline_changes_none_of_it() {
    let (mut town, _, [pablo, petra], job) = open();
    let before = said(&town.command(pablo, "why"));
    let DirectorySay::Why { ranking, directory: true, blocked: 0 } = &before else { panic!("{before:?}") };
    assert_eq!(ranking.len(), 1);
    town.card(pablo, CardVerb::Decline, job);
    assert_eq!(said(&town.command(pablo, "why")), before);
    assert_eq!(said(&town.command(petra, "why")), before, "somebody who did not decline");
    let ana = town.resident();
    assert!(town.command(ana, "why").tells.iter().any(|tell| tell.say == Say::NotRegistered));
}

#[test]
fn who_may_offer_reads_what_others_say_of_the_customer() {
    let (mut town, ana, [pablo, _], job) = open();
    let step = town.card(pablo, CardVerb::Profile, job);
    let Some(Say::Profile(ProfileView { side, name, .. })) = step.tells.last().map(|tell| tell.say.clone())
    else {
        panic!("a profile")
    };
    assert_eq!((side, name.as_str()), (Side::Customer, "Ana"));
    assert_ne!(ana, pablo);
}
