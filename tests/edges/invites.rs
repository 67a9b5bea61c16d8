//! Links that the operator hands out, each with a code that a phone reads off paper or another screen.

use std::io::Cursor;

use dialogues::link;
use domain::change::InviteKind;
use gigline::store::{Backend, Store, invites};
use png::Decoder;
use rqrr::PreparedImage;
use sandbox::{Act, Message};

use crate::{
    database::stories,
    house::{House, morning},
    updates::resident,
};

stories! { morning();
    an_invitation_is_a_photo_whose_code_leads_in,
    the_question_for_its_service_turns_into_the_photo,
    each_link_has_a_code_of_its_own,
}

/// Somebody who runs the market.
pub async fn operator<DB: Backend>(house: &mut House<DB>, name: &str) -> i64 {
    let person = resident(house, name).await;
    let payload = link::payload(&InviteKind::Operator, 7);
    let mut tx = house.store.begin().await.unwrap();
    assert!(invites::renew_first_operator(&mut tx, &link::hash(&payload), house.now()).await.unwrap());
    tx.commit().await.unwrap();
    house.act(person, Act::Start { payload: Some(payload) }).await;
    person
}

fn photos<DB: Backend>(house: &House<DB>, person: i64) -> Vec<Message> {
    house.messages(person).into_iter().filter(|message| message.content.kind == "photo").collect()
}

/// What the code on a photo says.
fn code_on<DB: Backend>(house: &House<DB>, photo: &Message) -> String {
    let largest = photo.content.fields["photo"].as_array().unwrap().last().unwrap();
    let id = largest["file_id"].as_str().unwrap();
    read(&house.telegram(|telegram| telegram.file(id).unwrap().bytes.clone()))
}

fn read(png: &[u8]) -> String {
    let mut reader = Decoder::new(Cursor::new(png)).read_info().unwrap();
    let mut grey = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut grey).unwrap();
    let [width, height] = [frame.width, frame.height].map(|side| usize::try_from(side).unwrap());
    let mut image = PreparedImage::prepare_from_greyscale(width, height, |x, y| grey[y * width + x]);
    let codes = image.detect_grids();
    assert_eq!(codes.len(), 1, "one picture, one code");
    codes[0].decode().unwrap().1
}

async fn an_invitation_is_a_photo_whose_code_leads_in<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let olga = operator(&mut house, "Olga").await;
    house.writes(olga, "/admin").await;
    house.presses(olga, "Invite a provider").await;
    house.writes(olga, "plumber").await;
    let photos = photos(&house, olga);
    assert_eq!(photos.len(), 1, "{}", house.screen(olga));
    let link = code_on(&house, &photos[0]);
    let words = photos[0].content.words();
    assert!(words.contains("Plumbing") && words.ends_with(&link), "{words}");
    assert!(photos[0].buttons[0][0].text.contains("Copy the link"));
    let payload = link.strip_prefix("https://t.me/gigline_bot?start=").unwrap();
    let ben = house.person("Ben");
    house.act(ben, Act::Start { payload: Some(payload.into()) }).await;
    house.presses(ben, "Agree and go on").await;
    assert!(house.screen(ben).contains("Chosen so far: Plumbing"), "{}", house.screen(ben));
}

async fn the_question_for_its_service_turns_into_the_photo<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let olga = operator(&mut house, "Olga").await;
    house.writes(olga, "/admin").await;
    house.presses(olga, "Invite a provider").await;
    let asked = house.messages(olga).len();
    house.presses(olga, "Home repairs").await;
    house.presses(olga, "Plumbing").await;
    assert_eq!(house.messages(olga).len(), asked, "{}", house.screen(olga));
    let photos = photos(&house, olga);
    assert_eq!(photos.len(), 1, "{}", house.screen(olga));
    assert!(photos[0].content.words().ends_with(&code_on(&house, &photos[0])));
    assert!(!house.screen(olga).contains("[Plumbing]"), "no question is left open: {}", house.screen(olga));
}

async fn each_link_has_a_code_of_its_own<DB: Backend>(store: Store<DB>) {
    let mut house = House::open(store).await;
    let olga = operator(&mut house, "Olga").await;
    for _ in 0..2 {
        house.writes(olga, "/admin").await;
        house.presses(olga, "Add an operator").await;
    }
    let codes: Vec<String> = photos(&house, olga).iter().map(|photo| code_on(&house, photo)).collect();
    assert!(codes.len() == 2 && codes[0] != codes[1], "{codes:?}");
    assert!(codes.iter().all(|link| link.contains("?start=op_")), "{codes:?}");
}
