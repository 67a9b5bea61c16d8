//! Packs rows of `geonames_rows.py` (standard input) into `domain/data/places.fst` and `places.bin`.

use std::{
    collections::BTreeMap,
    error::Error,
    fs,
    io::{self, Read},
    path::Path,
};

use domain::{
    geo::Point,
    places::{
        layout::{
            COLUMNS, HEADER, LONGEST_POSTING, MAGIC, POPULATION_UNIT, RECORD, ROWS, SECTIONS, SETTING, U24,
            square, write_point,
        },
        words,
    },
};

/// One place, as a row has it.
struct Row<'a> {
    name: &'a str,
    point: Point,
    population: u32,
    setting: [&'a str; 5],
    others: &'a str,
}

/// Texts with a length byte, each kept once.
#[derive(Default)]
struct Pool {
    bytes: Vec<u8>,
    known: BTreeMap<String, u32>,
}

impl Pool {
    fn put(&mut self, text: &str) -> Result<u32, Box<dyn Error>> {
        if let Some(offset) = self.known.get(text) {
            return Ok(*offset);
        }
        let offset = u32::try_from(self.bytes.len())?;
        self.bytes.push(u8::try_from(text.len())?);
        self.bytes.extend(text.as_bytes());
        self.known.insert(text.into(), offset);
        Ok(offset)
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input)?;
    let mut rows = input.lines().map(read_row).collect::<Result<Vec<_>, _>>()?;
    rows.sort_by_key(|row| (square(row.point), std::cmp::Reverse(row.population), row.name));

    let mut names = Pool::default();
    let (records, settings) = pack_records(&rows, &mut names)?;
    let (keys, postings) = pack_keys(&rows)?;
    let sections = [records, pack_grid(&rows)?, settings, postings, names.bytes];

    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    fs::write(data.join("places.fst"), keys)?;
    fs::write(data.join("places.bin"), assemble(&sections)?)?;
    Ok(())
}

fn read_row(line: &str) -> Result<Row<'_>, Box<dyn Error>> {
    let columns: Vec<&str> = line.split('\t').collect();
    let [name, lat, lon, population, country_code, country, region, region_code, zone, others] = columns[..]
    else {
        return Err(format!("ten columns expected: {line}").into());
    };
    let point = Point::new(lat.parse()?, lon.parse()?).ok_or("off the map")?;
    let setting = [country_code, region_code, country, region, zone];
    Ok(Row { name, point, population: population.parse()?, setting, others })
}

fn pack_records(rows: &[Row<'_>], names: &mut Pool) -> Result<(Vec<u8>, Vec<u8>), Box<dyn Error>> {
    let mut known = BTreeMap::new();
    let (mut records, mut settings) = (Vec::with_capacity(rows.len() * RECORD), Vec::new());
    for row in rows {
        let setting = if let Some(number) = known.get(&row.setting) {
            *number
        } else {
            let number = u16::try_from(known.len())?;
            known.insert(row.setting, number);
            pack_setting(row.setting, names, &mut settings)?;
            number
        };
        let [lat, lon] = write_point(row.point);
        for number in [lat, lon, row.population / POPULATION_UNIT, names.put(row.name)?] {
            put_u24(&mut records, number);
        }
        records.extend(setting.to_le_bytes());
    }
    debug_assert_eq!(settings.len(), known.len() * SETTING);
    Ok((records, settings))
}

fn pack_setting(
    [country_code, region_code, country, region, zone]: [&str; 5],
    names: &mut Pool,
    settings: &mut Vec<u8>,
) -> Result<(), Box<dyn Error>> {
    for code in [country_code, region_code] {
        let two = code.len() <= 2;
        let bytes = if two { code.bytes().chain([0, 0]).take(2).collect() } else { vec![0, 0] };
        settings.extend(bytes);
    }
    for text in [country, region, zone] {
        put_u24(settings, names.put(text)?);
    }
    Ok(())
}

/// Where the records of each square start, with one more start at the end.
fn pack_grid(rows: &[Row<'_>]) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut grid = Vec::with_capacity((ROWS * COLUMNS + 1) * U24);
    for wanted in 0..=ROWS * COLUMNS {
        let start = rows.partition_point(|row| square(row.point) < wanted);
        put_u24(&mut grid, u32::try_from(start)?);
    }
    Ok(grid)
}

/// The index of folded names, and the lists of those that several places bear.
fn pack_keys(rows: &[Row<'_>]) -> Result<(Vec<u8>, Vec<u8>), Box<dyn Error>> {
    let mut bearers: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for (number, row) in rows.iter().enumerate() {
        for name in std::iter::once(row.name).chain(row.others.split('|')) {
            let key = words(name).join(" ");
            let list = bearers.entry(key).or_default();
            if list.last() != Some(&u32::try_from(number)?) {
                list.push(u32::try_from(number)?);
            }
        }
    }
    bearers.remove("");
    let mut builder = fst::MapBuilder::memory();
    let mut postings = Vec::new();
    for (key, mut numbers) in bearers {
        numbers.sort_by_key(|number| (std::cmp::Reverse(rows[*number as usize].population), *number));
        numbers.truncate(LONGEST_POSTING);
        let value = match numbers[..] {
            [only] => u64::from(only) * 2,
            _ => u64::try_from(postings.len())? * 2 + 1,
        };
        if numbers.len() > 1 {
            postings.push(u8::try_from(numbers.len())?);
            for number in numbers {
                put_u24(&mut postings, number);
            }
        }
        builder.insert(key, value)?;
    }
    Ok((builder.into_inner()?, postings))
}

fn assemble(sections: &[Vec<u8>; SECTIONS]) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut file = MAGIC.to_vec();
    let mut start = HEADER;
    for section in sections {
        file.extend(u32::try_from(start)?.to_le_bytes());
        start += section.len();
    }
    for section in sections {
        file.extend(section);
    }
    Ok(file)
}

fn put_u24(bytes: &mut Vec<u8>, number: u32) {
    bytes.extend(&number.to_le_bytes()[..U24]);
}
