//! `gigline init`: answers in, a profile and a `.env` file out, nothing overwritten.

use std::fs;

use domain::market::Market;

use crate::program::{TOKEN, answer, folder, run};

const ANSWERS: &str = "Santa Fe\n1\nHelp in Santa Fe\nEUR\nes, en\nall\nyes\nhelp@market.example\n";

#[test]
fn its_files_are_read_by_the_service_it_set_up() {
    let folder = folder();
    let said = answer(folder.path(), &["init"], ANSWERS);
    assert_eq!(said.code, 0, "{said:?}");
    let market = Market::parse(&fs::read_to_string(folder.path().join("market.toml")).unwrap()).unwrap();
    assert_eq!((market.name.as_str(), market.currency.code()), ("Help in Santa Fe", "EUR"));
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
    assert!(checked.out.contains("Help in Santa Fe"), "the .env file names the profile: {checked:?}");
}

#[test]
fn an_answer_it_cannot_take_is_asked_for_again() {
    let odd = "Xqzzyvillage\nSanta Fe\nfirst\n1\n\nmoney\nUSD\nklingon\n,\nen\nnonsense\nhome\nperhaps\nno\n\nhelp@market.example\n";
    let said = answer(folder().path(), &["init"], odd);
    assert!(said.out.matches("not one of the answers").count() >= 5, "{said:?}");
}

#[test]
fn nothing_is_written_before_the_last_answer() {
    let folder = folder();
    let said = answer(folder.path(), &["init"], "Santa Fe\n1\nGigs\n");
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
