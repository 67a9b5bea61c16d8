use super::*;

fn masked(message: &str) -> String {
    check(message, &Context::default()).masked
}

fn kinds(message: &str) -> Vec<Kind> {
    check(message, &Context::default()).kinds
}

fn after(earlier: &[&str], message: &str) -> String {
    check(message, &Context { earlier: earlier.to_vec(), asked: false }).masked
}

#[test]
fn numbers_are_hidden_however_their_digits_are_parted() {
    for number in [
        "021 884 3317",
        "0218843317",
        "021-884-3317",
        "(021) 884 3317",
        "+64 21 884 3317",
        "021.884.3317",
        "0 2 1 8 8 4 3 3 1 7",
        "021/884/3317",
        "021🙂884🙂3317",
        "[021] [884] [3317]",
        "021_884_3317",
        "(917) 555-0148",
        "0064 21 884 3317",
        "O21 88４ 33l7",
        "٠٢١٨٨٤٣٣١٧",
        "0️⃣2️⃣1️⃣8️⃣8️⃣4️⃣3️⃣3️⃣1️⃣7️⃣",
        "021▒884▒3317",
        "(505) 5 5 5 - O l 4 2",
        "O 2 l 8 8 4 3 3 l 7",
        "o-2-1-8-8-4-3-3-I-7",
        "021 8 8 4 3 3 l 7",
        "O\n2\n1\n8\n8\n4\n3\n3\nl\n7",
    ] {
        assert_eq!(masked(&format!("please use {number}, ok")), "please use ▒▒▒, ok", "{number}");
    }
}

#[test]
fn numbers_in_words_are_hidden() {
    for (number, kind) in [
        ("zero two one eight eight four double three one seven", Kind::Spelled),
        ("seis cinco cinco ocho uno cero cuatro nueve dos", Kind::Spelled),
        ("zéro six trente-neuf quatre-vingt-dix-huit quatorze vingt-sept", Kind::Spelled),
        ("onze nove oito quatro cinco dezasseis meia nove", Kind::Spelled),
        ("zéro sept cinquante-deux octante-six dix-sept trente et un", Kind::Spelled),
        ("oh21 triple four 90 six two", Kind::Mixed),
    ] {
        assert_eq!(masked(&format!("it is {number}")), "it is ▒▒▒", "{number}");
        assert_eq!(kinds(number), [kind], "{number}");
    }
}

#[test]
fn addresses_are_hidden_however_they_are_pulled_apart() {
    for (address, kind) in [
        ("ana.ruiz@gmail.com", Kind::Email),
        ("ana @ gmail . com", Kind::Email),
        ("ana(at)proton[dot]me", Kind::Email),
        ("lеnа@оutlооk.соm", Kind::Email),
        ("ana gmail.com", Kind::Email),
        ("ana dot ruiz at gmail dot com", Kind::Spelled),
        ("marta arroba hotmail punto es", Kind::Spelled),
        ("léa point roche arobase sfr point fr", Kind::Spelled),
        ("joana sublinhado reis arroba sapo ponto pt", Kind::Spelled),
        ("https://anaruiz.net/contact?x=1", Kind::Url),
        ("www.anaruiz.net", Kind::Url),
        ("anaruiz.co.nz/prices", Kind::Url),
        ("anaruiz . co . nz", Kind::Url),
        ("hxxps://anaruiz[.]com", Kind::Url),
        ("чистыйдом.рф", Kind::Url),
        ("t.me/anaruiz", Kind::Messenger),
        ("https://wa.me/64218843317", Kind::Messenger),
    ] {
        assert_eq!(masked(&format!("here: {address}!")), "here: ▒▒▒!", "{address}");
        assert_eq!(kinds(address), [kind], "{address}");
    }
}

#[test]
fn names_elsewhere_are_hidden() {
    for (message, expected) in [
        ("ping @ana_ruiz instead", "ping ▒▒▒ instead"),
        ("insta: anaruizbuilds", "insta: ▒▒▒"),
        ("my tg is ana_ruiz", "my tg is ▒▒▒"),
        ("skype: live:ana.ruiz", "skype: ▒▒▒"),
        ("find me on Facebook as Ana Ruiz Build", "find me on Facebook as ▒▒▒"),
        ("discord ana#4417", "discord ▒▒▒"),
        ("mon insta c'est lea_roche", "mon insta c'est ▒▒▒"),
        ("sur insta je suis lea_roche", "sur insta je suis ▒▒▒"),
        ("meu insta é rafa.pinturas", "meu insta é ▒▒▒"),
        ("retrouve Roche Plomberie sur Facebook", "retrouve ▒▒▒ sur Facebook"),
        ("procura Rafa Pinturas no Facebook", "procura ▒▒▒ no Facebook"),
    ] {
        assert_eq!(masked(message), expected, "{message}");
    }
}

#[test]
fn talk_about_the_job_is_left_alone() {
    for message in [
        "$1,480.00 incl. GST, or 1 350.50 all up",
        "El presupuesto es de 1.250,00 € más IVA",
        "Between $90 and $120 per hour",
        "12 500 руб. вместе с материалом",
        "220 + 180 + 75 + 40 = 515",
        "Tuesday 14/03/2026 at 10:15, or 15.3. 9h30",
        "2026-03-14T10:15:00+13:00",
        "hours are 0730-1600",
        "2400x1200x18mm, four of them",
        "Gap is 612 mm wide, 1985 mm high",
        "450, 600, 750, 900, 1050 and 1200 mm",
        "Llame a las 8 o 9, 10 o 11, o 5 o 6 de la tarde",
        "Cubos de 5 l, 5 l, 10 l y 20 l, llame antes",
        "Il faut 4 l 5 l ou 6 l de peinture, appelle-moi",
        "call me at 5 or 6 o clock",
        "Entre 600 o 700 o 800 euros, 2 o 3 por pared",
        "Flat 3/117 Queen Street, Auckland 1010",
        "Rua das Flores, 233, ap 41, Curitiba - PR, 80020-090",
        "Serial number on the plate reads 10482267731",
        "Invoice INV-2026-00317",
        "Bosch part 2608577148",
        "Makita RTW569X won't start",
        "firmware 4.12.0.118",
        "192.168.1.254",
        "-36.8412, 174.7581",
        "kitchen_plan_v3.pdf and IMG_20260314_101522.jpg",
        "Node.js and ASP.NET",
        "bathroom.It looks great",
        "Units 1 2 3 4 5 6 7 8",
        "Rooms one, two, three and four",
        "See you @ 8am",
        "nine on the dot",
        "Insta: none",
        "Instagram : aucun",
        "Facebook: nenhum",
        "What's your number?",
        "The washing line snapped",
        "weak signal here",
        "Signal 4g only",
        "Line H3.2 timber along the fence",
        "approx.10m, p.s.it was great",
        "Номер заказа 77-12345678",
        "Le compteur numéro 10482267731 est dans la cave",
        "Contrato 10482267731, medidor na garagem",
        "Un dernier point : le robinet, et un point de rouille",
        "Fica pronto em dois ou três dias, e o teto em quatro",
        "Ponto de luz na sala e outro no quarto",
        "Il reste deux ou trois jours, à neuf heures et demie",
        "",
    ] {
        assert_eq!(masked(message), message);
    }
}

#[test]
fn a_disguised_number_is_not_saved_by_its_disguise() {
    assert_eq!(masked("The deposit is $027 551 9034 ;)"), "The deposit is $▒▒▒ ;)");
    assert_eq!(masked("Order number 0221730496, just dial it"), "Order number ▒▒▒, just dial it");
}

#[test]
fn numbers_strung_together_are_hidden_one_by_one() {
    assert_eq!(masked("021 884 3317 027 551 9034"), "▒▒▒ ▒▒▒");
    assert_eq!(masked("415 555 2671\n917 555 0148"), "▒▒▒\n▒▒▒");
    assert_eq!(masked("pay to 06-0123-0456789-00"), "pay to 06-0123-0456789-00");
    assert_eq!(masked("7811 0042 9913 5560 01"), "7811 0042 9913 5560 01");
}

#[test]
fn the_mask_does_not_tell_the_length() {
    assert_eq!(masked("a@b.co"), masked("a.very.long.name@a.very.long.domain.co.nz"));
}

#[test]
fn the_last_piece_of_a_number_is_hidden() {
    assert_eq!(after(&["021", "555"], "0199"), "▒▒▒");
    assert_eq!(
        after(&["Thursday is fine 027", "see you at nine 441"], "bring the drill 9038"),
        "bring the drill ▒▒▒"
    );
    assert_eq!(after(&["tom", "@", "gmail"], ".com"), "▒▒▒");
}

#[test]
fn pieces_of_job_talk_stay() {
    assert_eq!(after(&["2400", "by 1200"], "18 thick"), "18 thick");
    assert_eq!(after(&["units 1 2 3 4"], "and 5 6 7 8"), "and 5 6 7 8");
    assert_eq!(after(&["0800"], "till 1630"), "till 1630");
    assert_eq!(after(&["ref 4f9c20-0-10", "ref 4f9c20-0-11"], "ref 4f9c20-0-12"), "ref 4f9c20-0-12");
}

#[test]
fn an_answer_to_a_request_for_a_name_is_hidden() {
    assert!(asks_for_contact("what's your instagram?"));
    assert!(!asks_for_contact("is your driveway steep?"));
    let asked = Context { asked: true, ..Context::default() };
    assert_eq!(check("tombarkerbuilds", &asked).masked, "▒▒▒");
    assert_eq!(check("after booking it shows up in the app", &asked).kinds, []);
}

#[test]
fn a_conversation_is_stopped_at_the_message_that_gives_it_away() {
    let found = check_thread(&["oh two seven", "ok", "double five three one"], &["a", "b", "a"]);
    assert_eq!(found, Some((2, vec![Kind::Spelled])));
    assert_eq!(check_thread(&["oh two seven", "double five three one"], &["a", "b"]), None);
}

#[test]
fn a_line_of_json_is_judged() {
    let judged =
        |input: &str| serde_json::to_string(&line::judge(&serde_json::from_str(input).unwrap())).unwrap();
    assert_eq!(
        judged(r#"{"text": "ñ 021 884 3317", "tag": "ignored"}"#),
        r#"{"leak":true,"kinds":["phone"],"spans":[[2,14]],"masked":"ñ ▒▒▒"}"#
    );
    assert_eq!(judged(r#"{"messages": ["hi"], "senders": ["a"]}"#), r#"{"leak":false,"kinds":[],"at":null}"#);
}

#[test]
fn every_number_word_is_a_word_of_one_number_only() {
    let words: Vec<_> = vocabulary::vocabulary().numbers.iter().collect();
    assert!(words.len() > 150);
    assert!(
        words.iter().all(|(word, digits)| !word.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()))
    );
}
