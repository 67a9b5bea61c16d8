# Trouble that is settled, and sanctions that are looked at again.

verb-tell_side = ✍️ Tell my side
verb-their_side = 👀 What the other side says
verb-offer_settlement = 🤝 Propose a way out
verb-accept_settlement = ✅ Agree to it
verb-ask_operator = 🧭 Ask the operator to step in
verb-answer_operator = 💬 Answer
ask-happened = ✍️ What happened? Tell it in your own words. The operator reads it; the other side does once both of you have told theirs, or after the time to talk.
ask-happened-so-far = So far you said:
ask-fair = ⚖️ What would be fair?
ask-way-out = 🤝 Which way out would you propose? If it is agreed to, that is how it ends.
way-go_on = ▶️ Nothing, carry on
way-finish = 🔧 Finish the work
way-pay_less = 💵 Count it as done, for less
way-end_fee_back = { $fee ->
    [yes] ❌ Cancel, fee back
   *[no] ❌ Cancel the job
}
way-end_fee_kept = ❌ Cancel, fee kept
way-with-total = { $way }: { $total }
ask-less = 💵 How much would it be in all, instead of { $agreed }? Write a figure, or tap one.
side-told = ✅ Thank you, your side is written down.
side-told-again = You can change it once more, on the job's card.
side-fair = ⚖️ Would be fair: { $way }
side-photos = { $count ->
    [one] 📷 1 photo
   *[other] 📷 { $count } photos
}
both-told = 👀 Both of you told your side
both-told-read = You can read what the other side says now.
theirs-title = 👀 { $name } says
on-table = { $by ->
    [you] 🤝 You propose: { $way }
    [operator] 🧭 The operator proposes: { $way }
   *[other] 🤝 { $other } proposes: { $way }
}
on-table-agreed = { $by ->
    [you] ✅ You agreed. Now it takes { $other }.
   *[other] ✅ { $other } agreed. Now it takes you.
}
news-offer_settlement-customer-provider = 🤝 { $other } proposes a way out.
    It stands below. One tap, and it is settled.
news-offer_settlement-provider-customer = 🤝 { $other } proposes a way out.
    It stands below. One tap, and it is settled.
news-offer_settlement-operator-customer = 🧭 The operator proposes a way out.
    It stands below. If both of you agree, it is settled.
news-offer_settlement-operator-provider = 🧭 The operator proposes a way out.
    It stands below. If both of you agree, it is settled.
news-accept_settlement-customer-provider = { $state ->
    [disputed] ✅ { $other } agrees to what the operator proposes. Now it takes you.
   *[other] 🤝 { $other } agreed. It is settled, the way it was proposed.
}
news-accept_settlement-provider-customer = { $state ->
    [disputed] ✅ { $other } agrees to what the operator proposes. Now it takes you.
   *[other] 🤝 { $other } agreed. It is settled, the way it was proposed.
}
news-ask_operator-customer-provider = { $both ->
    [yes] 🧭 Both of you asked: the operator helps from now on.
   *[no] 🧭 { $other } would like the operator to step in now.
        If you ask too, the operator helps right away.
}
news-ask_operator-provider-customer = { $both ->
    [yes] 🧭 Both of you asked: the operator helps from now on.
   *[no] 🧭 { $other } would like the operator to step in now.
        If you ask too, the operator helps right away.
}
news-talk_over-clock-customer = 🧭 You two have had time to settle it. From now on the operator helps.
    You can still agree between yourselves, any time.
news-talk_over-clock-provider = 🧭 You two have had time to settle it. From now on the operator helps.
    You can still agree between yourselves, any time.
news-end_keeping_fee-operator-customer = 🧭 The operator ended this job. The booking fee stays paid.
    You can post it again, any time.
news-end_keeping_fee-operator-provider = 🧭 The operator ended this job.
    Nothing is left to do.
act-offer_settlement = way out proposed
act-accept_settlement = agreed to the way out
act-ask_operator = asked the operator to step in
act-talk_over = time to settle it alone is over
act-end_keeping_fee = ended, fee kept
refusal-still-talking = The two still have time to settle it themselves. You decide after that, or once both ask you.
refusal-has-it = Another operator has taken this one.

# At the operator's desk.

case-appeal = 🔁 Another look
case-is-taken = { $line } · somebody else has it
case-taken = { $line } · with { $name }
case-yours = 🙋 It is yours now.
case-given-back = ↩️ Given back: anyone may take it.
desk-take = 🙋 I take it
desk-return = ↩️ Give it back
desk-case_file = 🗂 Case file
desk-write_c = 💬 Write to customer
desk-write_p = 💬 Write to provider
desk-propose = 🤝 Propose a way out
desk-end_keep = ❌ Cancel, fee kept
desk-side = { $side ->
    [customer] 🙋 The customer’s side:
   *[provider] 🔧 The provider’s side:
}
desk-side-silent = { $side ->
    [customer] 🙋 The customer has not told their side yet.
   *[provider] 🔧 The provider has not told their side yet.
}
desk-letter = { $by ->
    [operator] { $side ->
        [customer] 💬 To the customer, { $when }:
       *[provider] 💬 To the provider, { $when }:
    }
   *[side] { $side ->
        [customer] 💬 The customer answers, { $when }:
       *[provider] 💬 The provider answers, { $when }:
    }
}
desk-on-table = { $by ->
    [customer] 🤝 The customer proposes: { $way }
    [provider] 🤝 The provider proposes: { $way }
   *[operator] 🤝 Proposed to both: { $way }
}
desk-agreed = { $side ->
    [customer] ✅ The customer agrees.
   *[provider] ✅ The provider agrees.
}
desk-talk-until = 🕊 They settle it between themselves until { $until }. After that you can propose and decide.
your-turn = 🧭 Now it takes you
proposed-both = 🤝 Both of them read it now. If both agree, it is settled.
ask-letter = 💬 What would you like to say to { $name }? It goes through the house, without your name.
letter-sent = 💬 Sent to { $name }. The answer comes back here.
letter-from = 🧭 From the operator of { $market }
letter-back = 💬 { $name } answers
letter-answered = 💬 Your answer is with the operator.
ask-answer = 💬 What is your answer to the operator? The other side does not read it.

# The case file.

file-name = case
file-title = 🗂 Case file
file-what = Everything about it in one place, as it stood and as it went on. The photos follow.
file-head = Case file of job { $code }, { $market }
file-opened = Help was asked for: { $when }
file-job = The job
file-fix = To be put right:
file-done-note = When it was done:
file-views = Both sides
file-terms = Terms
file-version = Version { $number }: { $total }, start { $start }
file-signed = Signed by the { $who }: { $when }
file-fee = Booking fee
file-fee-line = { $state ->
    [due] { $amount }, not paid yet
    [paid] { $amount }, paid
    [back] { $amount }, given back
   *[void] { $amount }, not due any more
}
file-timeline = What happened
file-said = What they had written until then
file-since = What they wrote since
file-nothing = Nothing.
file-file = { $kind ->
    [photo] Photo
    [video] Video
    [animation] Animation
    [voice] Voice message
    [video_note] Round video
    [sticker] Sticker
   *[document] File
}
file-letters = To and from the operator
file-done = What operators did
file-photos = Photos
file-photos-follow = { $count ->
    [one] 1 photo follows in the chat.
   *[other] { $count } photos follow in the chat, in the order of this file.
}

# How long, and another look.

ask-how-long = { $kind ->
    [banned] 🚫 For how long is { $name } banned?
   *[paused] ⏸ For how long is { $name } paused?
}
length-day = 1 day
length-week = 1 week
length-month = 1 month
length-good = For good
door-appeal = 🔁 Ask for another look
ask-appeal = 🔁 Why should a person look at it again? Tell it in your own words. You can ask once.
appeal-taken = 🔁 Thank you. A person looks at it again, if possible another one, and you hear from us.
appealed-already = 🔁 You asked for another look already. It is one a decision.
nothing-to-appeal = 🟢 Nothing lies on your account. Everything works.
appeal-kept = 🔁 We looked at it again. It stays as it is.
appeal-shortened = 🔁 We looked at it again: it ends earlier, { $until }.
sanction-over = 🟢 Your account is open again. Everything works as before.
another-looks = 🔁 You decided this one. Another operator takes the second look.
desk-appeal = { $kind ->
    [banned] 🔁 { $name } is banned, and asks for another look.
   *[paused] 🔁 { $name } is paused, and asks for another look.
}
desk-appeal-until = Until { $until }.
desk-appeal-house = It followed by itself, from contacts that were sent again and again.
desk-appeal-says = They say:
desk-keep = 👌 It stays
desk-shorter = ⏳ Shorten
desk-free = 🟢 Lift it
