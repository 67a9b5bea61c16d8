//! Conversations are found and read again, also those that are over; only those that are not can be written in.

use dialogues::{
    press::{CardVerb, Choice, Press},
    say::{Say, TalkSoFar},
    step::Step,
};

use crate::world::Town;

fn talk(step: &Step) -> Option<&TalkSoFar> {
    step.tells.iter().find_map(|tell| if let Say::Talk(talk) = &tell.say { Some(&**talk) } else { None })
}

#[test]
fn what_was_written_is_read_again_and_what_is_over_is_not_written_in() {
    let mut town = Town::new();
    let (customer, provider, job) = town.booking();
    let thread = town.thread_of(job);
    town.press(customer, &Press::Talk(thread));
    town.text(customer, "The key is under the mat");
    town.press(provider, &Press::Talk(thread));
    town.text(provider, "Found it");
    let said = [(true, "The key is under the mat".to_owned()), (false, "Found it".to_owned())];
    let step = town.command(customer, "history");
    assert_eq!(talk(&step).unwrap().lines, said);
    assert!(talk(&step).unwrap().open);

    town.card(customer, CardVerb::Cancel, job);
    town.choose(customer, Choice::Skip);
    town.choose(customer, Choice::Yes);
    let inbox = town.command(provider, "inbox");
    let [Say::Inbox(lines)] = inbox.tells.iter().map(|tell| &tell.say).collect::<Vec<_>>()[..] else {
        panic!("{inbox:?}")
    };
    assert!(!lines[0].open);
    let step = town.press(provider, &Press::Read(thread));
    assert_eq!((talk(&step).unwrap().open, talk(&step).unwrap().lines.len()), (false, 2));
    let before = town.messages.len();
    let step = town.press(provider, &Press::Talk(thread));
    assert!(matches!(step.tells[0].say, Say::ThreadOver { .. }));
    town.text(provider, "Are you there?");
    assert_eq!(town.messages.len(), before);
}

#[test]
fn nobody_reads_what_others_wrote_to_each_other() {
    let mut town = Town::new();
    let (customer, _, job) = town.booking();
    let thread = town.thread_of(job);
    town.press(customer, &Press::Talk(thread));
    town.text(customer, "The key is under the mat");
    let stranger = town.resident();
    assert_eq!(talk(&town.press(stranger, &Press::Read(thread))), None);
}
