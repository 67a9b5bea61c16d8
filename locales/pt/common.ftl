# Palavras que muitas telas dividem: datas, valores, pessoas, botões.

language-name = Português

clock-hours = 24
clock-am = h
clock-pm = h
day-today = hoje
day-tomorrow = amanhã
moment = { $day } às { $time }
day-of-year = { $weekday } { $day } { $month }
day-of-other-year = { $weekday } { $day } { $month } { $year }
month-of-year = { $month ->
    [1] janeiro
    [2] fevereiro
    [3] março
    [4] abril
    [5] maio
    [6] junho
    [7] julho
    [8] agosto
    [9] setembro
    [10] outubro
    [11] novembro
   *[12] dezembro
} de { $year }
month-short = { $month ->
    [1] jan
    [2] fev
    [3] mar
    [4] abr
    [5] mai
    [6] jun
    [7] jul
    [8] ago
    [9] set
    [10] out
    [11] nov
   *[12] dez
}
weekday-short = { $weekday ->
    [1] seg
    [2] ter
    [3] qua
    [4] qui
    [5] sex
    [6] sáb
   *[7] dom
}
period-days = { $count ->
    [one] 1 dia
   *[other] { $count } dias
}
period-hours = { $count ->
    [one] 1 hora
   *[other] { $count } horas
}
period-minutes = { $count ->
    [one] 1 minuto
   *[other] { $count } minutos
}

price-range = { $min } a { $max }
price-negotiable = a combinar
rating = ⭐ { $mean } ({ $count })
rating-none = gente nova por aqui
star = ⭐
jobs-done = { $count ->
    [0] nenhum trabalho ainda
    [one] 1 trabalho feito
   *[other] { $count } trabalhos feitos
}
distance = { $km ->
    [0] a menos de 1 km
   *[other] a uns { $km } km
}
person-line = { $name } · { $rating } · { $jobs }
someone-customer = a outra pessoa
someone-provider = a outra pessoa
