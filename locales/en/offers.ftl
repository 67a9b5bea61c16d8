# Requests that compare offers: what is told of them, and the buttons and questions that make them.

act-edit_request = request changed
act-explain = question answered for everyone
act-extend = open longer

verb-edit_request = ✏️ Change the request
verb-extend = ⏳ Keep it open longer

news-offers = { $count ->
    [0] 📭 The offers you had were taken back.
        New ones can still come in.
    [one] 📬 You have an offer.
        Have a look: price, time and what others say of them. Nothing is booked until you choose.
   *[other] 📬 You have { $count } offers now.
        Compare them when you like. Nothing is booked until you choose.
}
news-confirm-offer = ✏️ { $other } changed the request. Does your offer still stand?
    Until you say so it cannot be chosen.
news-turned-down = 🙏 { $other } said no thanks to your offer this time.
    It changes nothing else. You can make another one while the request is open.
news-not-chosen = { $state ->
    [cancelled] 🔒 { $other } took the request back.
        Your offer is closed. It changes nothing for you.
    [open] 🔒 This request is not available any more.
        Thank you for your offer. It changes nothing for you.
    [matched] 🔒 This request is not available any more.
        Thank you for your offer. It changes nothing for you.
    [awaiting_fee] 🔒 This request is not available any more.
        Thank you for your offer. It changes nothing for you.
    [expired] 🔒 This request is not available any more.
        Thank you for your offer. It changes nothing for you.
   *[other] 🔒 Someone else was booked for this one.
        Thank you for your offer. It changes nothing for you.
}
news-back-in-the-running = 🔁 Back in the running: the request is open again.
    Your offer counts as before. You can change it or take it back.
news-invited = 💌 { $other } invites you to make an offer.
    It binds neither of you, and saying no costs nothing.

refusal-below-fee = That is not more than the booking fee, so nothing would be left. Name a little more.
refusal-offer-gone = That offer is not there any more. Nothing was booked.
refusal-offer-changed = This offer changed meanwhile. Have a look at the new one.
refusal-offer-outdated = You changed the request since. They have to say first whether their offer still stands.

# Where such a request stands: for its customer, and for each who may offer.

offers-none-yet = No offers yet. You hear as soon as one comes. Open until { $until }.
offers-so-far = { $count ->
    [one] 📬 1 offer so far, for { $least }. Choose when you like, until { $until }.
   *[other] 📬 { $count } offers so far, from { $least }. Choose when you like, until { $until }.
}
offers-open = { $step ->
    [live] 📨 Your offer is out. I write as soon as there is an answer.
    [outdated] ✏️ Your turn: the request changed. Does your offer still stand?
    [withdrawn] ↩️ You took your offer back. You can make another one until { $until }.
    [turned_down] 🙏 They said no thanks to your offer. You can make another one until { $until }.
    [let_go] ↩️ This one did not work out between you two. Others can offer on it now.
    [not_chosen] 🔒 Your offer is closed. It changes nothing for you.
    [explained] 🙅 You said no to this one. It changes nothing else.
        Changed your mind? You can still make an offer.
    [declined] 🙅 You said no to this one. It changes nothing else.
        Changed your mind? You can still make an offer. One tap on a reason helps whoever asks; it never says that it was you.
   *[told] 🟢 New request: make an offer until { $until }.
        They compare and choose one. Offering is free, and so is saying no.
}
offers-on-hold = { $step ->
    [live] ⏸ On hold: they are settling details with someone else. You hear from me either way.
    [outdated] ⏸ On hold: they are settling details with someone else. You hear from me either way.
   *[told] 🔒 They are settling details with someone else. It has no effect on you.
}
offers-over = { $step ->
    [not_chosen] 🔒 Someone else has this one, or it was taken back. It has no effect on you.
   *[told] 🔒 Not open any more. It has no effect on you.
}
own-offer = 💵 You offered: { $total }, { $start }. It can be chosen until { $until }.
detail-deadline = ⏳ To be done by { $when }
detail-budget = 💵 Budget: { $price }
detail-from-afar = 🌐 Can be done from anywhere
detail-answered = 📣 Asked and answered:

verb-make_offer = 📨 Make an offer
verb-change_offer = ✏️ Change my offer
verb-take_back = Take it back
verb-still_stands = ✅ It still stands
verb-ask = { $count ->
    [0] 💬 Ask first
   *[other] 💬 Ask
}
verb-offers = { $count ->
    [one] 📬 See the offer
   *[other] 📬 Compare { $count } offers
}

# The offers, compared, and one of them.

offers-title = { $count ->
    [0] 📬 No offers right now
    [one] 📬 1 offer
   *[other] 📬 { $count } offers
}
offers-more = { $count ->
    [one] And 1 more: sort them another way to see it.
   *[other] And { $count } more: sort them another way to see them.
}
offers-by-score = ⭐ Best rated first
offers-by-price = 💵 Cheapest first
offers-by-start = 🗓 Soonest first
offers-all = 📬 All offers
offer-title = 📨 { $name } offers
offer-before = Before: { $total }, { $start }
offer-invited = 💌 You invited them
offer-outdated = ✏️ You changed the request since; they have not confirmed it yet.
offer-accept = ✅ Accept and book
offer-accept-change = 📝 Accept, but change something
offer-ask = 💬 Ask
offer-no-thanks = No thanks
three-figures = 💵 { $total } in all = { $fee } booking fee + { $direct } paid directly
one-figure = 💵 { $total } in all, paid directly

# Making an offer.

ask-offer-total = 💵 What would you do it for, in all?
ask-offer-budget = Their budget: { $price }. You may name more or less.
ask-offer-start = 🗓 When would you start?
ask-offer-note = ✍️ A few words with it? What is included, how you would do it.
ask-offer-preview = 📨 Shall it go out like this?
ask-offer-until = They can choose it until { $until }. You can change it or take it back before that.
choice-keep-words = Keep these words
choice-send-offer = 📨 Send the offer
offered = 📨 Your offer is out. I write as soon as there is an answer.
trouble-below-fee = That is not more than the booking fee, so nothing would be left for you. Name { $least } or more.
trouble-too-soon = That is too soon: the booking fee has to arrive before the start. Choose a later time.
trouble-request-changed = The request changed while you were writing. Have another look at its card before you send this.

# Questions before anybody is chosen.

explain = 📣 Answer for everyone
ask-explain = 📣 What is the answer? They read it here, and everyone else on the request, without names.
explained = 📣 Done: the question and your answer stand on the request now.

# Posting, where offers are compared.

ask-budget = 💵 What is your budget, in all?
    Write “80” or “80-120”. Offers may lie beside it.
ask-preview-mode = 🆚 Compare offers: people name their price and time, done by then, and you choose.
    ⚡ First to accept: your price, your time, and the first yes has it.
choice-mode-offers = 🆚 Compare offers
choice-mode-dispatch = ⚡ First to accept
published-for-offers = { $count ->
    [0] Nobody here does this yet. You hear from me when someone joins.
    [one] 1 person gets it now. I write when there is an offer; nothing is booked until you choose.
   *[other] { $count } people get it now. I write when offers come; nothing is booked until you choose.
}
published-offers-soon = I write when offers come; nothing is booked until you choose.
ask-changes-offers = { $count ->
    [one] 1 person with an offer is asked whether it still stands.
   *[other] { $count } people with offers are asked whether theirs still stand.
}
trouble-needs-budget = To compare offers, people need a figure: what would you like to spend?
