# Palabras que comparten muchas pantallas: fechas, cifras, personas, botones.

language-name = Español

clock-hours = 24
clock-am = a. m.
clock-pm = p. m.
day-today = hoy
day-tomorrow = mañana
moment = { $day }, { $time }
day-of-year = { $weekday } { $day } { $month }
day-of-other-year = { $weekday } { $day } { $month } { $year }
month-of-year = { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
} de { $year }
month-short = { $month ->
    [1] ene
    [2] feb
    [3] mar
    [4] abr
    [5] may
    [6] jun
    [7] jul
    [8] ago
    [9] sep
    [10] oct
    [11] nov
   *[12] dic
}
weekday-short = { $weekday ->
    [1] lun
    [2] mar
    [3] mié
    [4] jue
    [5] vie
    [6] sáb
   *[7] dom
}
period-days = { $count ->
    [one] 1 día
   *[other] { $count } días
}
period-hours = { $count ->
    [one] 1 hora
   *[other] { $count } horas
}
period-minutes = { $count ->
    [one] 1 minuto
   *[other] { $count } minutos
}

price-range = { $min }–{ $max }
price-negotiable = a convenir
rating = ⭐ { $mean } ({ $count })
rating-none = nuevo aquí
star = ⭐
jobs-done = { $count ->
    [0] sin trabajos aún
    [one] 1 trabajo hecho
   *[other] { $count } trabajos hechos
}
distance = { $km ->
    [0] a menos de 1 km
   *[other] a unos { $km } km
}
person-line = { $name } · { $rating } · { $jobs }
someone-customer = el cliente
someone-provider = la otra persona
