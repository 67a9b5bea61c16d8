# The card of a job: standing-<state>-<who reads it> says where it stands, whose turn it is and by when.

card-told = { $told ->
    [0] 🟢 Published. We are looking for people who do this.
    [one] 🟢 Sent to 1 person who does this.
   *[other] 🟢 Sent to { $told } people who do this.
}
card-declined = { $count ->
    [one] 1 of them cannot make it.
   *[other] { $count } of them cannot make it.
}
standing-checking-customer = 🔎 Somebody who runs this market looks at your request first. You hear at once when it is out, until { $until } at the latest.
card-was-told = { $told ->
    [one] 📮 It went to 1 person who does this.
   *[other] 📮 It went to { $told } people who do this.
}
card-asked = { $count ->
    [one] 1 of them asked you something.
   *[other] { $count } of them asked you something.
}
card-declined-why = Why, as far as they said: { $reasons }.
declined-price_low = too little money ({ $count })
declined-no_time = not that day ({ $count })
declined-too_far = too far ({ $count })
declined-not_my_work = not their kind of work ({ $count })
card-further = 🧭 People up to { $km } km beyond their usual area are asked, too.
card-outside = 🧭 It lies about { $km } km outside your usual area.
card-changed-since = ✏️ Price or time changed since it first went out: have a look.
standing-open-customer = The first to accept gets the job, and you hear at once. Open until { $until }.
standing-open-candidate = { $step ->
    [explained] 🙅 You said no to this one. It changes nothing else.
        Changed your mind? You can still accept.
    [declined] 🙅 You said no to this one. It changes nothing else.
        Changed your mind? You can still accept. One tap on a reason helps whoever asks; it never says that it was you.
    [let_go] ↩️ You let this one go. Someone else can take it now.
   *[told] 🟢 New job, free to take until { $until }.
        The first to accept gets it. Saying no costs you nothing.
}
standing-taken-candidate = 🔒 Taken by someone else. It has no effect on you.
standing-gone-candidate = 🔒 Not open any more. It has no effect on you.
standing-expired-customer = { $mode ->
    [offers] ⌛ Nobody was chosen in time. You can keep it open longer, or post it again with a new time, until { $until }.
   *[dispatch] ⌛ Nobody took it in time. You can post it again, until { $until }.
}
standing-matched-customer = { $step ->
    [yours] ✍️ Your turn: { $other } asks { $total }, { $start }.
        Agree, propose something else, or look for someone else. Until { $until }.
    [theirs] ⏳ { $other } still has to agree: { $total }, { $start }. Until { $until }.
   *[none] 💬 You two still need a price. Write to each other; each of you can propose one. Until { $until }.
}
standing-matched-provider = { $step ->
    [yours] ✍️ Your turn: { $other } proposes { $total }, { $start }.
        Agree, propose something else, or step back. Until { $until }.
    [theirs] ⏳ { $other } still has to agree: { $total }, { $start }. Until { $until }.
   *[none] 💬 You two still need a price. Write to each other; each of you can propose one. Until { $until }.
}
standing-awaiting_fee-customer = 💳 Your turn: pay the booking fee, until { $until }. Then the job is booked.
standing-awaiting_fee-provider = ⏳ Agreed: { $total }, { $start }. { $other } pays the booking fee until { $until }. Please do not start yet.
standing-booked-customer = { $step ->
    [missed_by_you] ⏳ You said that { $other } was not there. { $other } can answer until { $until }; silence counts as yes.
    [missed_by_other] ⚠️ Your turn: { $other } says you were not there. Is that so? Silence counts as yes, { $until }.
    [change_asked_by_you] ⏳ You asked to change something. { $other } can answer until { $until }; what you two agreed holds until then.
    [change_asked_by_other] ✍️ Your turn: { $other } would like to change something. What you two agreed holds until you say yes. Until { $until }.
    [asked] 🤔 Your turn: how is it going? Booked for { $start }. Without an answer the operator steps in { $until }.
   *[waiting] ✅ Booked: { $other } comes { $start }. { $direct } is paid directly to { $other }, when the work is done.
}
standing-booked-provider = { $step ->
    [grace] { $place ->
        [open] ✅ You have the job: { $total }, { $start }.
            Changed your mind? Undo until { $until }.
       *[later] ✅ You have the job: { $total }, { $start }.
            Changed your mind? Undo until { $until }. After that you see the exact place here.
    }
    [missed_by_you] ⏳ You said that { $other } was not there. { $other } can answer until { $until }; silence counts as yes.
    [missed_by_other] ⚠️ Your turn: { $other } says you were not there. Is that so? Silence counts as yes, { $until }.
    [change_asked_by_you] ⏳ You asked to change something. { $other } can answer until { $until }; what you two agreed holds until then.
    [change_asked_by_other] ✍️ Your turn: { $other } would like to change something. What you two agreed holds until you say yes. Until { $until }.
    [asked] 🤔 Your turn: how is it going? Booked for { $start }. Without an answer the operator steps in { $until }.
   *[waiting] ✅ Booked: { $total }, { $start }. Tell { $other } here when you set off.
}
standing-in_progress-customer = { $step ->
    [end_asked_by_you] ⏳ You asked to end this job. { $other } can answer until { $until }; silence counts as yes.
    [end_asked_by_other] ✋ Your turn: { $other } wants to end this job. Silence counts as yes, { $until }.
    [change_asked_by_you] ⏳ You asked to change something. { $other } can answer until { $until }; what you two agreed holds until then.
    [change_asked_by_other] ✍️ Your turn: { $other } would like to change something. What you two agreed holds until you say yes. Until { $until }.
    [asked] 🤔 Your turn: how is it going? Without an answer the operator steps in { $until }.
   *[waiting] 🛠 { $other } is at work. You get a message when it is done.
}
standing-in_progress-provider = { $step ->
    [end_asked_by_you] ⏳ You asked to end this job. { $other } can answer until { $until }; silence counts as yes.
    [end_asked_by_other] ✋ Your turn: { $other } wants to end this job. Silence counts as yes, { $until }.
    [change_asked_by_you] ⏳ You asked to change something. { $other } can answer until { $until }; what you two agreed holds until then.
    [change_asked_by_other] ✍️ Your turn: { $other } would like to change something. What you two agreed holds until you say yes. Until { $until }.
    [asked] 🤔 Your turn: how is it going? Without an answer the operator steps in { $until }.
   *[waiting] 🛠 Under way: { $total }. Your turn: press “Done” when you have finished.
}
standing-delivered-customer = 👀 Your turn: is everything right? Without a word from you it counts as done { $until }.
standing-delivered-provider = ⏳ { $other } is having a look. It counts as done at the latest { $until }.
standing-approved-customer = { $step ->
    [said_paid] ⏳ You said you paid. { $other } confirms, until { $until }.
    [not_yet] ⏳ Your turn: { $other } says { $direct } is not there yet. Have another look and say so here, or get help. Until { $until }.
   *[waiting] 💵 Your turn: pay { $other } { $direct } directly, then say so here. Until { $until }.
}
standing-approved-provider = { $step ->
    [said_paid] 💵 Your turn: { $other } says you are paid. Did { $direct } arrive? Until { $until }.
   *[waiting] ⏳ { $other } pays you { $direct } directly. Say here when it arrived. Until { $until }.
}
standing-settled-customer = { $step ->
    [reviewed] ⭐ Thanks for your review! Both open when { $other } wrote one too, at the latest { $until }.
   *[waiting] ⭐ Done. Your turn: how was { $other }? Until { $until }.
}
standing-settled-provider = { $step ->
    [reviewed] ⭐ Thanks for your review! Both open when { $other } wrote one too, at the latest { $until }.
   *[waiting] ⭐ Done. Your turn: how was { $other } as a customer? Until { $until }.
}
standing-closed-customer = { $step ->
    [nobody] 🗄 Closed without a match.
   *[done] 🗄 All done. Thank you!
}
standing-closed-provider = 🗄 All done. Thank you!
standing-cancelled-customer = ❌ Cancelled. Nothing is left to do.
standing-cancelled-provider = ❌ Cancelled. Nothing is left to do.
standing-disputed-customer = { $step ->
    [settled_by_you] 🤝 You said it is settled. Now { $other } has to say so too.
    [settled_by_other] 🤝 Your turn: { $other } says it is settled. Do you agree?
    [talking] 🕊 You two have until { $talk } to settle it. Propose a way out, or write to each other; after that the operator helps.
   *[waiting] 🆘 The operator is looking into it. The job stands still meanwhile.
        Without a decision it goes on { $until }.
}
standing-disputed-provider = { $step ->
    [settled_by_you] 🤝 You said it is settled. Now { $other } has to say so too.
    [settled_by_other] 🤝 Your turn: { $other } says it is settled. Do you agree?
    [talking] 🕊 You two have until { $talk } to settle it. Propose a way out, or write to each other; after that the operator helps.
   *[waiting] 🆘 The operator is looking into it. The job stands still meanwhile.
        Without a decision it goes on { $until }.
}
standing-unknown = This job is not here any more.

# The details below.

card-example = 👇 Example: this is how a job reaches you
card-example-note = Nobody posted this one. Real ones come with buttons that work.
detail-place = 📍 { $place }
detail-place-near = 📍 { $place }, { $distance }
detail-when = 🗓 { $when }
detail-price = { $kind ->
    [fixed] 💵 { $price }, fixed price
    [negotiable] 💵 Price open to talk
   *[other] 💵 { $price }
}
detail-answer = • { $question } { $answer }
detail-person = 👤 { $person }
detail-person-unreachable = 🔕 Messages do not reach { $name } right now. Your notes wait.
detail-address = 🏠 Exact address and access, only for the person booked:
detail-fixes = 🔁 To be put right:
detail-review-by = { $name }: { $stars }
card-elsewhere = This job has moved down the chat 👇

# Its buttons: verb-<verb>.

verb-show = 📋 Show the job
verb-accept = { $figure ->
    [fixed] ✅ Accept for { $price }
   *[open] ✅ Accept
}
verb-decline = { $invited ->
    [yes] No thanks
   *[no] Not for me
}
verb-too_far = Too far
verb-no_time = Not that day
verb-price_low = Too little money
verb-not_my_work = Not my kind of work
verb-undo = ↩️ Undo
verb-sign = { $number ->
    [0] ✅ Agree
    [1] ✅ Agree
   *[other] ✅ Agree to version { $number }
}
verb-propose = 📝 Propose terms
verb-step_back = { $side ->
    [customer] Look for someone else
   *[provider] Step back
}
verb-release = { $side ->
    [customer] Not this person
   *[provider] I can't make it
}
verb-cancel = Cancel the job
verb-withdraw = Withdraw
verb-widen = 🧭 Ask further away (+{ $km } km)
verb-reprice = 💵 Raise the price
verb-repost = { $state ->
    [open] 📅 Another time
   *[other] 🔁 Post again
}
verb-post_again = 🔁 Post again
verb-on_the_way = 🚗 On the way
verb-at_door = 🚪 I'm at the door
verb-start = ▶️ Start
verb-done = 🏁 Done
verb-approve = ✅ All good
verb-ask_fixes = 🔁 Something to fix
verb-say_paid = 💵 I paid
verb-say_received = 💵 It arrived
verb-say_not_yet = ⏳ Not yet
verb-review = ⭐ Write a review
verb-ask_end = End this job
verb-agree_end = Agree to end
verb-refuse_end = Go on
verb-still_on = 👍 All is well
verb-get_help = 🆘 Get help
verb-settled_go_on = 🤝 Settled, go on
verb-write = 💬 Write
verb-profile = { $side ->
    [customer] 👤 Profile
   *[provider] 👤 Customer
}
verb-history = 🕓 History
verb-map = 🗺 Open the map
