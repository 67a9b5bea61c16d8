//! `gigline init`: a few questions, then a profile and a `.env` file. Nothing that exists is overwritten.

use std::{
    fs,
    io::{BufRead, Write},
    path::Path,
    process::ExitCode,
};

use anyhow::{Context as _, bail};
use domain::{
    market::{Market, Mode},
    money::Currency,
    places::{self, Place},
};
use toml::{Table, Value};

use super::Failed;

const PROFILE: &str = "market.toml";
const ENVIRONMENT: &str = ".env";

/// Asks, writes, says what to do next.
pub fn run() -> Result<ExitCode, Failed> {
    for file in [PROFILE, ENVIRONMENT] {
        if Path::new(file).exists() {
            return Err(Failed::Other(anyhow::anyhow!("{file} is already here; move it away to start anew")));
        }
    }
    let mut asker = Asker { input: std::io::stdin().lock(), output: std::io::stdout().lock() };
    let usual = Market::embedded_default();
    let answers = interview(&mut asker, &usual)?;
    let profile = profile(&answers, &usual)?;
    Market::parse(&profile).map_err(|problems| anyhow::anyhow!("{}", problems[0]))?;
    fs::write(PROFILE, profile).context(PROFILE)?;
    fs::write(ENVIRONMENT, environment(answers.fee > 0)).context(ENVIRONMENT)?;
    println!(
        "\nWrote {PROFILE} and {ENVIRONMENT}. Put your bot's token into {ENVIRONMENT}, then start `gigline run`."
    );
    if answers.fee > 0 {
        println!(
            "People pay the fee on a page of the service: {ENVIRONMENT} names what that needs, and an https address first."
        );
    }
    println!("Every other setting, with its default, is explained in markets/default.toml.");
    Ok(ExitCode::SUCCESS)
}

/// What was answered.
struct Answers {
    town: Place,
    currency: String,
    languages: Vec<String>,
    groups: Vec<String>,
    modes: Vec<Mode>,
    /// Hundredths of a percent of the agreed total; 0 where booking is free.
    fee: i64,
    approved: bool,
    support: String,
}

/// The eight questions.
fn interview<I: BufRead, O: Write>(asker: &mut Asker<I, O>, usual: &Market) -> anyhow::Result<Answers> {
    let town = asker.town()?;
    let currency = asker.parsed("Which currency (three letters)?", usual.currency.code(), |text| {
        text.to_uppercase().parse::<Currency>().map(|currency| currency.code().to_owned()).ok()
    })?;
    let offered: Vec<_> = usual.languages.iter().map(ToString::to_string).collect();
    let languages =
        asker.parsed("Which languages, the first for everybody else?", &offered.join(", "), |text| {
            let chosen = list(text);
            (!chosen.is_empty() && chosen.iter().all(|language| offered.contains(language))).then_some(chosen)
        })?;
    let all: Vec<_> = usual.catalogue.groups().map(|group| group.id.to_string()).collect();
    writeln!(asker.output, "Groups of services: {}.", all.join(", "))?;
    let groups = asker.parsed("Which of them (commas between)?", "all", |text| {
        let chosen = if text == "all" { all.clone() } else { list(text) };
        (!chosen.is_empty() && chosen.iter().all(|group| all.contains(group))).then_some(chosen)
    })?;
    writeln!(asker.output, "A job finds its person in one of two ways.")?;
    writeln!(asker.output, "  first:   everyone who fits is asked, and the first to accept has it")?;
    writeln!(asker.output, "  compare: they make offers, and the customer chooses")?;
    let modes = asker.parsed("Which of them: first, compare, or both?", "both", modes)?;
    let fee = asker.parsed("What share of the price does booking cost, in percent (0: free)?", "0", share)?;
    let approved = asker.parsed("Do you want to let each provider in yourself?", "no", yes_or_no)?;
    // Who has no job yet has no other way to ask for anything, their erasure included.
    let support =
        asker.parsed("How do people reach you outside the bot (an e-mail, a page)?", "", |text| {
            (!text.is_empty()).then(|| text.to_owned())
        })?;
    Ok(Answers { town, currency, languages, groups, modes, fee, approved, support })
}

/// The profile the answers make; what they do not say is as in the default.
fn profile(answers: &Answers, usual: &Market) -> anyhow::Result<String> {
    let Answers { town, currency, languages, groups, modes, fee, approved, support } = answers;
    let mut profile = Table::new();
    profile.insert("name".into(), format!("Gigs in {}", town.name).into());
    profile.insert("currency".into(), currency.clone().into());
    profile.insert("languages".into(), Value::Array(languages.iter().cloned().map(Value::String).collect()));
    profile.insert("operator".into(), table([("support", support.clone().into())]));
    let at = table([("lat", town.point.lat().into()), ("lon", town.point.lon().into())]);
    profile.insert("home".into(), table([("town", town.name.into()), ("at", at)]));
    profile.insert("modes".into(), Value::Table(modes.iter().map(|mode| way(*mode, *fee > 0)).collect()));
    if *fee > 0 {
        profile.insert("fee".into(), table([("basis_points", (*fee).into())]));
    }
    profile.insert("providers".into(), table([("approved_by_operator", (*approved).into())]));
    let dropped =
        usual.catalogue.services().iter().filter(|service| !groups.contains(&service.group.to_string()));
    let dropped: Vec<Value> = dropped.map(|service| service.id.to_string().into()).collect();
    if !dropped.is_empty() {
        profile.insert("catalogue".into(), table([("drop", Value::Array(dropped))]));
    }
    Ok(toml::to_string_pretty(&profile)?)
}

/// One way's table: its preset, and what differs from it because booking costs something, or nothing.
fn way(mode: Mode, fee: bool) -> (String, Value) {
    let (key, preset) = match mode {
        Mode::Dispatch => ("dispatch", "kilibis"),
        Mode::Offers => ("offers", "kiwigigs"),
    };
    let [payer, binding, shown] = match (mode, fee) {
        (Mode::Dispatch, true) => ["customer", "fee_paid", "fee_paid"],
        (Mode::Offers, false) => ["nobody", "acceptance", "undo_over"],
        _ => return (key.into(), table([("preset", preset.into())])),
    };
    let switches = table([
        ("preset", preset.into()),
        ("fee", payer.into()),
        ("binding", binding.into()),
        ("address_shown", shown.into()),
    ]);
    (key.into(), switches)
}

/// Puts questions and reads answers.
struct Asker<I, O> {
    input: I,
    output: O,
}

impl<I: BufRead, O: Write> Asker<I, O> {
    /// An answer, or the usual one for an empty line.
    fn ask(&mut self, question: &str, usual: &str) -> anyhow::Result<String> {
        match usual {
            "" => write!(self.output, "{question} ")?,
            usual => write!(self.output, "{question} [{usual}] ")?,
        }
        self.output.flush()?;
        let mut line = String::new();
        if self.input.read_line(&mut line)? == 0 {
            bail!("no more answers; nothing was written");
        }
        let answer = line.trim();
        Ok(if answer.is_empty() { usual.into() } else { answer.into() })
    }

    /// Asks until the answer can be read.
    fn parsed<T>(
        &mut self,
        question: &str,
        usual: &str,
        read: impl Fn(&str) -> Option<T>,
    ) -> anyhow::Result<T> {
        loop {
            let answer = self.ask(question, usual)?;
            match read(&answer) {
                Some(value) => return Ok(value),
                None => writeln!(self.output, "`{answer}` is not one of the answers I can take.")?,
            }
        }
    }

    /// The town, by name; where several bear it, by number.
    fn town(&mut self) -> anyhow::Result<Place> {
        loop {
            let found = places::look_up(&self.ask("Which town is the market in?", "Santa Fe")?, None, 5);
            match found.as_slice() {
                [] => writeln!(self.output, "I know no such town; try a bigger one nearby.")?,
                [only] => return Ok(*only),
                several => return self.one_of(several),
            }
        }
    }

    fn one_of(&mut self, towns: &[Place]) -> anyhow::Result<Place> {
        for (number, town) in (1..).zip(towns) {
            writeln!(
                self.output,
                "  {number}. {}, {} {}",
                town.name,
                town.region.unwrap_or(""),
                town.country
            )?;
        }
        self.parsed("Which one?", "1", |text| towns.get(text.parse::<usize>().ok()?.checked_sub(1)?).copied())
    }
}

fn list(text: &str) -> Vec<String> {
    text.split(',').map(|part| part.trim().to_lowercase()).filter(|part| !part.is_empty()).collect()
}

fn yes_or_no(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "y" | "yes" => Some(true),
        "n" | "no" => Some(false),
        _ => None,
    }
}

fn modes(text: &str) -> Option<Vec<Mode>> {
    match text.to_lowercase().as_str() {
        "first" => Some(vec![Mode::Dispatch]),
        "compare" => Some(vec![Mode::Offers]),
        "both" => Some(vec![Mode::Dispatch, Mode::Offers]),
        _ => None,
    }
}

/// "7.5" or "7,5 %" as hundredths of a percent; at most half of the price.
fn share(text: &str) -> Option<i64> {
    const HALF: i64 = 5_000;
    let figure = text.trim_end_matches('%').trim().replace(',', ".");
    let (whole, part) = figure.split_once('.').unwrap_or((&figure, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(part) || part.len() > 2 {
        return None;
    }
    let points = format!("{whole}{part:0<2}").parse().ok()?;
    (points <= HALF).then_some(points)
}

fn table<const N: usize>(pairs: [(&str, Value); N]) -> Value {
    Value::Table(pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

fn environment(fee: bool) -> String {
    let plain = format!("TELEGRAM_BOT_TOKEN=\nMARKET={PROFILE}\nDATABASE_URL=sqlite:gigline.db\n");
    if fee { plain + "PUBLIC_URL=\nTELEGRAM_WEBHOOK_SECRET=\nPAYMENTS=\n" } else { plain }
}
