//! What people type for where they are, and what a pin is called.

use proptest::prelude::*;

use super::{Place, look_up, nearest};
use crate::geo::Point;

fn point(lat: f64, lon: f64) -> Point {
    Point::new(lat, lon).unwrap()
}

fn santa_fe() -> Point {
    point(35.687, -105.938)
}

fn first(text: &str, near: Option<Point>) -> Place {
    *look_up(text, near, 1).first().unwrap_or_else(|| panic!("{text} is nowhere"))
}

#[test]
fn a_town_is_found_however_it_is_typed() {
    for text in ["São Paulo", "sao paulo", "  SAO   PAULO ", "Sao-Paulo", "São Paulo, Brazil", "sao paulo br"]
    {
        let place = first(text, None);
        assert_eq!((place.name, place.country_code), ("São Paulo", "BR"), "{text}");
    }
}

#[test]
fn other_names_lead_to_the_same_town() {
    for (text, country, zone) in [
        ("Cologne", "DE", "Europe/Berlin"),
        ("Nueva York", "US", "America/New_York"),
        ("München", "DE", "Europe/Berlin"),
        ("Londres", "GB", "Europe/London"),
        ("Москва", "RU", "Europe/Moscow"),
        ("東京", "JP", "Asia/Tokyo"),
    ] {
        let place = first(text, None);
        assert_eq!((place.country_code, place.time_zone.name()), (country, zone), "{text}");
    }
}

#[test]
fn of_namesakes_the_near_one_comes_first_at_home_and_the_large_one_elsewhere() {
    assert_eq!(first("Santa Fe", Some(santa_fe())).region, Some("New Mexico"));
    assert_eq!(first("Santa Fe", None).country_code, "AR");
    assert_eq!(first("Wellington", Some(point(-41.0, 175.0))).country_code, "NZ");
    assert_eq!(first("Paris", Some(santa_fe())).country_code, "FR");
}

#[test]
fn region_or_country_settles_which_namesake_is_meant() {
    for (text, region) in [
        ("Springfield, IL", "Illinois"),
        ("springfield illinois", "Illinois"),
        ("Springfield, Missouri", "Missouri"),
        ("Springfield mo", "Missouri"),
        ("Guadalajara, Spain", "Castilla-La Mancha"),
        ("Guadalajara, Jalisco", "Jalisco"),
    ] {
        assert_eq!(first(text, Some(santa_fe())).region, Some(region), "{text}");
    }
}

#[test]
fn an_unknown_region_does_not_hide_the_town() {
    assert_eq!(first("Albuquerque, near the river", None).name, "Albuquerque");
}

#[test]
fn the_beginning_of_a_name_is_enough() {
    assert_eq!(first("albuq", Some(santa_fe())).name, "Albuquerque");
    assert!(look_up("al", None, 5).iter().all(|place| place.name.len() < 4), "two letters begin too many");
}

#[test]
fn one_slip_is_forgiven() {
    for text in ["Albuquerqe", "Albuquerqque", "Albuquerkue"] {
        assert_eq!(first(text, Some(santa_fe())).name, "Albuquerque", "{text}");
    }
}

#[test]
fn nowhere_is_nowhere() {
    for text in ["", "   ", "🙂", "qqqqzzzz", ",", "\u{202e}", "Santa Fe pizza tonight please"] {
        assert_eq!(look_up(text, Some(santa_fe()), 5), [], "{text:?}");
    }
    assert_eq!(look_up(&"a".repeat(100_000), None, 5), []);
}

#[test]
fn at_most_as_many_places_come_as_were_asked_for() {
    assert_eq!(look_up("San José", Some(santa_fe()), 5).len(), 5);
    assert_eq!(look_up("San José", Some(santa_fe()), 0), []);
}

#[test]
fn a_pin_is_called_after_the_nearest_town_or_suburb() {
    for (lat, lon, name, zone) in [
        (35.69, -105.94, "Santa Fe", "America/Denver"),
        (-41.29, 174.78, "Wellington Central", "Pacific/Auckland"),
        (-16.85, -179.99, "Savusavu", "Pacific/Fiji"),
        (78.22, 15.65, "Longyearbyen", "Arctic/Longyearbyen"),
    ] {
        let place = nearest(point(lat, lon)).unwrap();
        assert_eq!((place.name, place.time_zone.name()), (name, zone));
    }
}

#[test]
fn a_pin_at_sea_has_no_town() {
    for (lat, lon) in
        [(0.0, -30.0), (-60.0, 100.0), (90.0, 0.0), (-90.0, 180.0), (40.0, 180.0), (-40.0, -180.0)]
    {
        assert_eq!(nearest(point(lat, lon)), None, "{lat},{lon}");
    }
}

#[test]
fn a_chosen_place_is_found_again_by_its_point() {
    for text in ["Santa Fe", "Madrid", "Auckland", "Española", "Suva"] {
        for place in look_up(text, Some(santa_fe()), 5) {
            assert_eq!(nearest(place.point).map(|found| found.point), Some(place.point), "{text}");
        }
    }
}

proptest! {
    #[test]
    fn nothing_anybody_types_upsets_the_look_up(text in "\\PC{0,40}") {
        prop_assert!(look_up(&text, Some(santa_fe()), 3).len() <= 3);
    }

    #[test]
    fn a_named_pin_lies_within_reach_and_no_namesake_is_nearer(
        lat in -90.0..=90.0, lon in -180.0..=180.0,
    ) {
        let here = point(lat, lon);
        if let Some(place) = nearest(here) {
            prop_assert!(here.metres_to(place.point) <= super::REACH_M);
            let namesakes = look_up(place.name, Some(here), 50);
            prop_assert!(namesakes.iter().all(|other| here.metres_to(other.point) >= here.metres_to(place.point)));
        }
    }
}
