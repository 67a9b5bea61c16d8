# Requests that compare offers: what is told of them, and the buttons and questions that make them.

act-edit_request = request changed
act-explain = question answered for everyone
act-extend = open longer

verb-edit_request = ✏️ Change the request
verb-extend = ⏳ Keep it open longer

news-offers = { $count ->
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
