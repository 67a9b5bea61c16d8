//! How people say a time, language by language.

use super::*;

#[test]
fn english_times_are_understood() {
    all_heard(
        "en",
        &wednesday_noon(),
        &[
            ("tomorrow 3pm", "Thu 2026-03-12 15:00"),
            ("Tomorrow at 3 p.m. please", "Thu 2026-03-12 15:00"),
            ("tomorrow at 3", "Thu 2026-03-12 15:00"),
            ("tomorrow at 10", "Thu 2026-03-12 10:00"),
            ("tomorrow 03:30", "Thu 2026-03-12 03:30"),
            ("tomorrow", "Thu 2026-03-12, time?"),
            ("day after tomorrow 10:15", "Fri 2026-03-13 10:15"),
            ("Fri 9:30", "Fri 2026-03-13 09:30"),
            ("wednesday 9:30", "Wed 2026-03-18 09:30"),
            ("wed 2pm", "Wed 2026-03-11 14:00"),
            ("next monday morning", "Mon 2026-03-16 09:00"),
            ("next wednesday", "Wed 2026-03-18, time?"),
            ("tonight at 8", "Wed 2026-03-11 20:00"),
            ("this afternoon", "Wed 2026-03-11 14:00"),
            ("in 2 hours", "Wed 2026-03-11 14:00"),
            ("in an hour", "Wed 2026-03-11 13:00"),
            ("in 3 days at 9am", "Sat 2026-03-14 09:00"),
            ("in two weeks", "Wed 2026-03-25, time?"),
            ("12/4 14:00", "Sun 2026-04-12 14:00"),
            ("2026-12-01 08:00", "Tue 2026-12-01 08:00"),
            ("2026-12-01T08:00", "Tue 2026-12-01 08:00"),
            ("March 14th, 10:15", "Sat 2026-03-14 10:15"),
            ("14th of March 2027 at noon", "Sun 2027-03-14 12:00"),
            ("Saturday 14 March 7am", "Sat 2026-03-14 07:00"),
            ("half past 3 tomorrow", "Thu 2026-03-12 15:30"),
            ("quarter to nine tomorrow", "Thu 2026-03-12 08:45"),
            ("5pm", "Wed 2026-03-11 17:00"),
            ("9am", "Thu 2026-03-12 09:00"),
            ("tomorrow 12am", "Thu 2026-03-12 00:00"),
            ("ｔｏｍｏｒｒｏｗ １５：００ ", "Thu 2026-03-12 15:00"),
            ("1/1", "Fri 2027-01-01, time?"),
        ],
    );
}

#[test]
fn spanish_times_are_understood() {
    all_heard(
        "es",
        &wednesday_noon(),
        &[
            ("mañana a las 15", "Thu 2026-03-12 15:00"),
            ("Mañana a las 3 de la tarde", "Thu 2026-03-12 15:00"),
            ("mañana por la mañana", "Thu 2026-03-12 09:00"),
            ("pasado mañana a las tres y media", "Fri 2026-03-13 15:30"),
            ("el viernes a las 9:30", "Fri 2026-03-13 09:30"),
            ("el próximo lunes a las 10", "Mon 2026-03-16 10:00"),
            ("el lunes que viene", "Mon 2026-03-16, time?"),
            ("el miércoles que viene", "Wed 2026-03-18, time?"),
            ("hoy a las 18h", "Wed 2026-03-11 18:00"),
            ("18h30", "Wed 2026-03-11 18:30"),
            ("esta noche", "Wed 2026-03-11 20:00"),
            ("dentro de 2 horas", "Wed 2026-03-11 14:00"),
            ("en una hora", "Wed 2026-03-11 13:00"),
            ("1º de abril a las 10", "Wed 2026-04-01 10:00"),
            ("mañana a las 3 horas y media", "Thu 2026-03-12 15:30"),
            ("14 de marzo a las 10", "Sat 2026-03-14 10:00"),
            ("sábado 14 de marzo de 2026, 10:15", "Sat 2026-03-14 10:15"),
            ("mañana a las 5 p. m.", "Thu 2026-03-12 17:00"),
        ],
    );
}

#[test]
fn french_times_are_understood() {
    all_heard(
        "fr",
        &wednesday_noon(),
        &[
            ("demain 15h", "Thu 2026-03-12 15:00"),
            ("Demain à 15h30", "Thu 2026-03-12 15:30"),
            ("demain à 3h de l’après-midi", "Thu 2026-03-12 15:00"),
            ("demain matin", "Thu 2026-03-12 09:00"),
            ("demain à 9 heures 15", "Thu 2026-03-12 09:15"),
            ("demain à neuf heures et demie", "Thu 2026-03-12 09:30"),
            ("demain à 10 heures moins le quart", "Thu 2026-03-12 09:45"),
            ("demain à midi et demi", "Thu 2026-03-12 12:30"),
            ("demain midi", "Thu 2026-03-12 12:00"),
            ("après-demain à trois heures et quart", "Fri 2026-03-13 15:15"),
            ("cet après-midi", "Wed 2026-03-11 14:00"),
            ("ce soir à 8h", "Wed 2026-03-11 20:00"),
            ("8h du soir", "Wed 2026-03-11 20:00"),
            ("aujourd’hui à 18h", "Wed 2026-03-11 18:00"),
            ("vendredi 9h30", "Fri 2026-03-13 09:30"),
            ("lundi prochain à 10h", "Mon 2026-03-16 10:00"),
            ("mercredi prochain", "Wed 2026-03-18, time?"),
            ("dans 2 heures", "Wed 2026-03-11 14:00"),
            ("dans une semaine", "Wed 2026-03-18, time?"),
            ("le 14 mars à 10h", "Sat 2026-03-14 10:00"),
            ("samedi 14 mars 2026, 10:15", "Sat 2026-03-14 10:15"),
            ("le 1er avril à 8 h 05", "Wed 2026-04-01 08:05"),
            ("la semaine prochaine", "NotUnderstood"),
        ],
    );
}

#[test]
fn portuguese_times_are_understood() {
    all_heard(
        "pt",
        &wednesday_noon(),
        &[
            ("amanhã às 15h", "Thu 2026-03-12 15:00"),
            ("Amanhã às 3 da tarde", "Thu 2026-03-12 15:00"),
            ("amanhã de manhã", "Thu 2026-03-12 09:00"),
            ("amanhã às 3 da madrugada", "Thu 2026-03-12 03:00"),
            ("depois de amanhã às três e meia", "Fri 2026-03-13 15:30"),
            ("quinze para as nove amanhã", "Thu 2026-03-12 08:45"),
            ("amanhã ao meio-dia", "Thu 2026-03-12 12:00"),
            ("amanhã meio-dia e meia", "Thu 2026-03-12 12:30"),
            ("sexta-feira às 9:30", "Fri 2026-03-13 09:30"),
            ("sexta 9h30", "Fri 2026-03-13 09:30"),
            ("próxima segunda às 10", "Mon 2026-03-16 10:00"),
            ("quarta que vem", "Wed 2026-03-18, time?"),
            ("hoje à noite", "Wed 2026-03-11 20:00"),
            ("hoje às 18h", "Wed 2026-03-11 18:00"),
            ("às 8 da noite", "Wed 2026-03-11 20:00"),
            ("daqui a 2 horas", "Wed 2026-03-11 14:00"),
            ("em uma hora", "Wed 2026-03-11 13:00"),
            ("14 de março às 10", "Sat 2026-03-14 10:00"),
            ("1º de abril às 8h", "Wed 2026-04-01 08:00"),
            ("sábado, 14 de março de 2026, 10:15", "Sat 2026-03-14 10:15"),
            ("semana que vem", "NotUnderstood"),
        ],
    );
}
