# What goes on somebody's record, and the other side's word about it.

record-asked = { $blames ->
    [yes] ↩️ { $name } called it off shortly before the start and says that it was your doing: no answer, or another job than described.
        Was that so? Without a word from you by { $until } it counts against nobody.
   *[no] ↩️ { $name } called it off shortly before the start. That goes on their record, unless it is fine with you.
        Without a word from you by { $until } it counts.
}
record-excuse = { $blames ->
    [yes] 🤝 Yes, that was so
   *[no] 🤝 It is fine with me
}
record-count = { $blames ->
    [yes] No, I see it differently
   *[no] 📒 It should count
}
record-waits = { $blames ->
    [yes] 📒 { $name } is asked whether it was as you say. If they see it differently, a human looks at it. Without a word by { $until } it counts against nobody.
   *[no] 📒 That was shortly before the start, so it goes on your record, unless { $name } says by { $until } that it is fine.
}
record-counts-late = 📒 This is on your record now: a booking called off shortly before its start.
record-counts-missed = 📒 This is on your record now: a booking, and you were not there.
record-excused-by = 🤝 { $name } says that it is fine. Nothing goes on your record.
record-excused = 🤝 That is settled: nothing goes on your record.
record-contested = 🧭 The other side sees it differently, so a human looks at it. Until then it counts for nothing.
sure-record = 📒 It is late for leaving, so this may go on your record. The other side is asked first.
profile-kept = 📒 Kept { $percent }% of the bookings
profile-badge = { $kind ->
    [identity] 🪪 Identity checked by { $operator }, { $date }
   *[licence] 📜 Licence checked by { $operator }, { $date }
}
profile-pace = { $pace ->
    [minutes] ⚡ Usually answers within 20 minutes
    [hour] ⚡ Usually answers within an hour
    [hours] 💬 Usually answers within a few hours
   *[day] 💬 Usually answers within a day
}
desk-job-contested = { $side ->
    [customer] ⚖️ The customer called it off late and says it was the provider's doing. The provider sees it differently.
   *[provider] ⚖️ The provider called it off late and says it was the customer's doing. The customer sees it differently.
}
desk-fault_counts = 📒 It counts
desk-fault_excused = 🤝 It does not count
