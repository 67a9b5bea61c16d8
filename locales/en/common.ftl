# Words that many screens share: dates, figures, people, buttons.

language-name = English

clock-hours = 12
clock-am = am
clock-pm = pm
day-today = today
day-tomorrow = tomorrow
moment = { $day }, { $time }
day-of-year = { $weekday } { $day } { $month }
day-of-other-year = { $weekday } { $day } { $month } { $year }
month-of-year = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
weekday-short = { $weekday ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
}
period-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
period-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
period-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}

price-range = { $min }–{ $max }
price-negotiable = open to talk
rating = ⭐ { $mean } ({ $count })
rating-none = new here
star = ⭐
jobs-done = { $count ->
    [0] no jobs yet
    [one] 1 job done
   *[other] { $count } jobs done
}
distance = { $km ->
    [0] less than 1 km away
   *[other] about { $km } km away
}
person-line = { $name } · { $rating } · { $jobs }
someone-customer = the customer
someone-provider = the provider
