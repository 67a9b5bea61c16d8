//! `gigline init`: answers in, a profile and a `.env` file out, nothing overwritten.

use std::fs;

use domain::market::{FeePayer, Market};

use crate::program::{TOKEN, answer, folder, run};

/// Town (and which of that name), currency, languages, services, way, fee, who lets providers in, support.
const ANSWERS: &str = "Santa Fe\n1\nEUR\nes, en\nall\nboth\n0\nyes\nhelp@market.example\n";

#[test]
fn its_files_are_read_by_the_service_it_set_up() {
    let folder = folder();
    let said = answer(folder.path(), &["init"], ANSWERS);
    assert_eq!(said.code, 0, "{said:?}");
    let market = Market::parse(&fs::read_to_string(folder.path().join("market.toml")).unwrap()).unwrap();
    assert_eq!((market.name.as_str(), market.currency.code()), ("Gigs in Santa Fe", "EUR"));
    assert_eq!((market.modes.len(), &market.fee), (2, &None));
    assert_eq!(market.languages[0].as_str(), "es", "the first is for everybody else");
    let missing = run(folder.path(), &["run"], &[]);
    assert_eq!(
        missing.about("TELEGRAM_BOT_TOKEN").len(),
        1,
        "only the token is left to fill in: {missing:?}"
    );
    assert_eq!(missing.err.lines().count(), 1, "{missing:?}");
    let checked = run(
        folder.path(),
        &["check"],
        &[("TELEGRAM_BOT_TOKEN", TOKEN), ("TELEGRAM_API_URL", "http://127.0.0.1:1")],
    );
    assert!(checked.out.contains("Gigs in Santa Fe"), "the .env file names the profile: {checked:?}");
}

#[test]
fn an_answer_it_cannot_take_is_asked_for_again() {
    let odd = "Xqzzyvillage\nSanta Fe\nfirst\n1\nmoney\nUSD\nklingon\n,\nen\nnonsense\ngarden\nauction\nfirst\n\
        much\n-1\n7.125\n60\n0\nperhaps\nno\n\nhelp@market.example\n";
    let said = answer(folder().path(), &["init"], odd);
    assert_eq!((said.code, said.out.matches("not one of the answers").count()), (0, 12), "{said:?}");
}

#[test]
fn a_fee_goes_with_whatever_way_was_chosen() {
    for (way, modes) in [("first", 1), ("compare", 1), ("both", 2)] {
        let folder = folder();
        let answers = format!("Santa Fe\n1\nUSD\nen\nall\n{way}\n7,5 %\nno\nhelp@market.example\n");
        let said = answer(folder.path(), &["init"], &answers);
        assert_eq!(said.code, 0, "{said:?}");
        let market = Market::parse(&fs::read_to_string(folder.path().join("market.toml")).unwrap()).unwrap();
        assert_eq!((market.modes.len(), market.fee.map(|fee| fee.basis_points)), (modes, Some(750)));
        assert!(market.modes.values().all(|switches| switches.fee == FeePayer::Customer));
        let environment = fs::read_to_string(folder.path().join(".env")).unwrap();
        assert!(environment.contains("PUBLIC_URL=\n"), "people pay on a page: {environment}");
    }
}

#[test]
fn nothing_is_written_before_the_last_answer() {
    let folder = folder();
    let said = answer(folder.path(), &["init"], "Santa Fe\n1\nUSD\n");
    assert_eq!(said.code, 1, "{said:?}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn what_is_there_is_not_overwritten() {
    for file in ["market.toml", ".env"] {
        let folder = folder();
        fs::write(folder.path().join(file), "# mine\n").unwrap();
        let said = answer(folder.path(), &["init"], ANSWERS);
        assert!(said.code != 0 && said.err.contains(file), "{said:?}");
        assert_eq!(fs::read_to_string(folder.path().join(file)).unwrap(), "# mine\n");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
