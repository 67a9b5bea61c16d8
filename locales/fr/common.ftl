# Les mots que beaucoup d'écrans partagent : dates, montants, personnes, boutons. Devant ? ! : ; et dans les
# guillemets il y a une espace insécable, pour qu'aucun signe ne commence une ligne.

language-name = Français

clock-hours = 24
clock-am = h
clock-pm = h
day-today = aujourd'hui
day-tomorrow = demain
moment = { $day } à { $time }
day-of-year = le { $weekday } { $day ->
    [1] 1er
   *[other] { $day }
} { $month }
day-of-other-year = le { $weekday } { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
month-of-year = { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
} { $year }
month-short = { $month ->
    [1] janv
    [2] févr
    [3] mars
    [4] avr
    [5] mai
    [6] juin
    [7] juil
    [8] août
    [9] sept
    [10] oct
    [11] nov
   *[12] déc
}
weekday-short = { $weekday ->
    [1] lun
    [2] mar
    [3] mer
    [4] jeu
    [5] ven
    [6] sam
   *[7] dim
}
period-days = { $count ->
    [one] 1 jour
   *[other] { $count } jours
}
period-hours = { $count ->
    [one] 1 heure
   *[other] { $count } heures
}
period-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}

price-range = { $min } à { $max }
price-negotiable = à discuter
rating = ⭐ { $mean } ({ $count })
rating-none = tout nouveau profil
star = ⭐
jobs-done = { $count ->
    [0] pas encore de job
    [one] 1 job fait
   *[other] { $count } jobs faits
}
distance = { $km ->
    [0] à moins de 1 km
   *[other] à environ { $km } km
}
person-line = { $name } · { $rating } · { $jobs }
someone-customer = l'autre personne
someone-provider = l'autre personne
