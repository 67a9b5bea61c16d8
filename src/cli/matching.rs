//! `gigline match`: who would get a job, and why the others would not.

use std::process::ExitCode;

use clap::Args;
use domain::{
    geo::Point,
    ids::PersonId,
    market::ServiceId,
    matching::{self, Ranked, Wanted, eligible},
};
use uuid::Uuid;

use super::{Failed, database::on_database};
use crate::{
    clock::SystemClock,
    config::{Environment, Wrong, database, market},
    ports::Clock as _,
    store::{Backend, ReadTx, Store, matching as rows, matching::Found, people},
};

/// How many providers are looked at in one read.
const PAGE: i64 = 500;

/// The job in question.
#[derive(Args, Clone, Debug)]
pub struct Options {
    /// A service of the catalogue, by its id.
    #[arg(long)]
    service: String,
    /// Where the job is.
    #[arg(long, value_name = "LAT,LON", value_parser = point, allow_hyphen_values = true)]
    at: Point,
    /// How many kilometres beyond their own area providers are asked, too.
    #[arg(long, default_value_t = 0)]
    beyond_km: u32,
}

fn point(text: &str) -> Result<Point, String> {
    let (lat, lon) = text.split_once(',').ok_or("write it as LAT,LON, for example 35.687,-105.938")?;
    let read = |part: &str| part.trim().parse::<f64>().map_err(|error| error.to_string());
    Point::new(read(lat)?, read(lon)?).ok_or_else(|| "that is not on the map".into())
}

/// Says it.
pub async fn run(environment: &Environment, options: &Options) -> Result<ExitCode, Failed> {
    let market = market(environment)?;
    let service = ServiceId::new(&options.service).filter(|id| market.catalogue.service(id).is_some());
    let service = service.ok_or_else(|| {
        let known: Vec<_> = market.catalogue.services().iter().map(|service| service.id.as_str()).collect();
        Wrong::new("--service", format!("`{}` is none of: {}", options.service, known.join(", ")))
    })?;
    // Nobody in particular asks, so nobody is left out for asking.
    let wanted = Wanted {
        customer: PersonId(Uuid::nil()),
        service,
        place: Some(options.at),
        beyond_km: options.beyond_km,
    };
    let url = database(environment)?;
    on_database!(url, say(&url, &wanted))
}

async fn say<DB: Backend>(url: &str, wanted: &Wanted) -> Result<ExitCode, Failed> {
    let store = Store::<DB>::connect(url).await?;
    let mut tx = store.read().await?;
    let (told, others): (Vec<Found>, Vec<Found>) =
        everybody(&mut tx).await?.into_iter().partition(|found| eligible(&found.supplier, wanted).is_ok());
    println!("{} would get it, {} would not.", told.len(), others.len());
    let category = rows::category(&mut tx, &wanted.service).await?;
    let coarse = wanted.place.map(Point::coarse_centre);
    for ranked in matching::rank(told.iter().map(|found| found.candidate(coarse)), category) {
        println!("  {}: {}", name(&mut tx, ranked.candidate.id).await?, standing(&ranked));
    }
    for found in others {
        let reason = eligible(&found.supplier, wanted).err().map_or("", matching::NotMatched::key);
        println!("  {}: not told, {reason}", name(&mut tx, found.supplier.id).await?);
    }
    Ok(ExitCode::SUCCESS)
}

async fn everybody<DB: Backend>(tx: &mut ReadTx<DB>) -> Result<Vec<Found>, Failed> {
    let (mut found, mut after) = (Vec::new(), None);
    loop {
        let page = rows::everybody(tx, after, PAGE, SystemClock.now()).await?;
        let Some(last) = page.last() else { return Ok(found) };
        after = Some(last.supplier.id);
        found.extend(page);
    }
}

async fn name<DB: Backend>(tx: &mut ReadTx<DB>, person: PersonId) -> Result<String, Failed> {
    let person = people::by_id(tx, person).await?;
    Ok(person.and_then(|person| person.name).map_or_else(|| "(no name)".into(), |name| name.to_string()))
}

fn standing(ranked: &Ranked) -> String {
    let matching::Candidate { rating, jobs_done, distance_km, .. } = &ranked.candidate;
    format!("{distance_km} km, {} stars in {} reviews, {jobs_done} jobs done", rating.sum, rating.count)
}
