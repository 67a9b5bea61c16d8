# What happened to a job, at the head of its card: news-<act>-<who did it>-<who reads it>. The first line is the
# headline. Whose turn it is, and by when, stands on the card below.

news-accept-candidate-customer = { $state ->
    [booked] ✅ { $other } takes your job. It is booked.
        The chat with { $other } is open: write here if there is anything to clear up.
    [awaiting_fee] 🙌 { $other } takes your job: { $total }, { $start }.
        It is booked once you paid the booking fee. You two can write to each other now.
   *[other] 🙌 { $other } wants to do your job.
        You two can write to each other now. Nothing is binding until you both agree on the price.
}
news-accept_offer-customer-provider = 🎉 { $other } chose your offer.
    You two can write to each other now.
news-undo-provider-customer = ↩️ The provider changed their mind within the first minutes.
    { $state ->
        [expired] There is no time left to find someone else. You can post it again with a new time.
       *[other] Your job is out again to the others, with the same details.
    }
news-propose-customer-provider = 📝 { $other } proposes new terms: { $total }, { $start }.
    They count once you agree.
news-propose-provider-customer = 📝 { $other } proposes: { $total }, { $start }.
    It counts once you agree.
news-sign-customer-provider = { $state ->
    [booked] ✅ { $other } agreed. The job is booked.
        { $total }, { $start }.
   *[other] ✍️ { $other } agreed to the terms.
        { $total }, { $start }.
}
news-sign-provider-customer = { $state ->
    [booked] ✅ { $other } agreed. The job is booked.
        { $total }, { $start }.
   *[other] ✍️ { $other } agreed to the terms.
        { $total }, { $start }.
}
news-step_back-customer-provider = 👋 { $other } went on looking for someone else.
    That happens; it changes nothing for you. The chat is closed.
news-step_back-provider-customer = 👋 The provider stepped back before booking.
    { $state ->
        [expired] There is no time left to find someone else. You can post it again with a new time.
       *[other] Nothing was booked. Your job is out again to the others.
    }
news-terms_lapse-clock-customer = ⌛ You two did not agree on terms in time.
    { $state ->
        [expired] There is no time left to find someone else. You can post it again with a new time.
       *[other] Your job is out again to the others.
    }
news-terms_lapse-clock-provider = ⌛ The two of you did not agree on terms in time.
    The job went back to the others. It changes nothing for you.
news-fee_paid-bank-customer = ✅ Your fee arrived: the job is booked.
    { $other } knows, and can start: { $start }.
news-fee_paid-bank-provider = ✅ { $other } paid the fee: the job is booked, and you can start.
    { $start }. You get { $direct } directly; the exact place is on this card now.
news-fee_lapse-clock-customer = ⌛ The fee was not paid in time.
    { $state ->
        [expired] The match ended. You can post the job again with a new time.
       *[other] The match ended, and your job is out again to the others.
    }
news-fee_lapse-clock-provider = ⌛ { $other } did not pay the fee in time.
    The match ended. It changes nothing for you.
news-release-customer-provider = 👋 { $other } released you from this job.
    It goes to someone else now. Keep this time free for others; the chat is closed.
news-release-provider-customer = ⚠️ The provider cannot come after all.
    { $state ->
        [expired] There is no time left to find someone else. You can post it again with a new time.
       *[other] We are asking the others again. You do not need to do anything.
    }
news-cancel-customer-provider = ❌ { $other } cancelled the job.
    You do not need to go there. The chat is closed.
news-cancel-provider-customer = ❌ { $other } cancelled the job.
    You can post it again; it takes a minute.
news-on_the_way-provider-customer = 🚗 { $other } is on the way.
news-at_door-provider-customer = 🚪 { $other } is at the door.
news-start-provider-customer = 🛠 { $other } has started.
    You get a message here when the work is done.
news-done-provider-customer = 🏁 { $other } says the work is done.
    Have a look: is everything right?
news-ask_fixes-customer-provider = 🔁 { $other } asks you to put something right.
    What it is stands below. Mark the job done again when it is fixed.
news-approve-customer-provider = 🎉 { $other } is happy with the work.
    { $state ->
        [settled] How was { $other }? Your review stays hidden until both of you wrote one.
       *[other] Next comes the payment, directly between you two.
    }
news-approve-clock-customer = ✅ Nobody objected, so the work counts as done.
    { $state ->
        [settled] How was { $other }? Your review helps others choose.
       *[other] Next comes the payment, directly between you two.
    }
news-approve-clock-provider = ✅ The time to object is over: the work counts as done.
    { $state ->
        [settled] How was { $other }? Your review stays hidden until both of you wrote one.
       *[other] Next comes the payment, directly between you two.
    }
news-say_paid-customer-provider = 💵 { $other } says you are paid.
    Did it arrive?
news-say_not_yet-provider-customer = ⏳ { $other } says the money is not there yet.
    Have a look at it, then say so here once more.
news-say_received-provider-customer = 💵 { $other } has the money.
    All settled. How was it?
news-settle_lapse-clock-customer = ✅ This job counts as settled.
    You can review { $other } now.
news-settle_lapse-clock-provider = ✅ This job counts as settled.
    You can review { $other } now.
news-review-customer-provider = { $state ->
    [closed] ⭐ You both wrote a review. Both can be read now.
   *[other] ⭐ { $other } wrote you a review.
        You can read it once you wrote yours.
}
news-review-provider-customer = { $state ->
    [closed] ⭐ You both wrote a review. Both can be read now.
   *[other] ⭐ { $other } wrote you a review.
        You can read it once you wrote yours.
}
news-close_reviews-clock-customer = ⭐ The time for reviews is over.
    What was written can be read now. Thank you!
news-close_reviews-clock-provider = ⭐ The time for reviews is over.
    What was written can be read now. Thank you!
news-let_out-operator-customer = ✅ Your request is out now: it was looked at, and all is well.
news-turn_down-operator-customer = 🚫 Your request did not go out: it is not what this market is for.
    You can post it in other words. Questions? /support
news-check_lapse-clock-customer = ⌛ Nobody had the time to look at your request, sorry.
    You can post it again, any time.
news-expire-clock-customer = { $mode ->
    [offers] ⌛ Your request closed before anybody was chosen.
        One tap keeps it open longer: the offers count on. Or send it out again, changed.
   *[dispatch] ⌛ Nobody took your job in time.
        One tap sends it out again: another time, further away, or for more. Everything else is kept.
}
news-forget-clock-customer = 🗄 This request is closed now.
news-ask_end-customer-provider = ✋ { $other } wants to end this job now.
    Do you agree? If you do not answer, that counts as yes.
news-ask_end-provider-customer = ✋ { $other } wants to end this job now.
    Do you agree? If you do not answer, that counts as yes.
news-agree_end-customer-provider = 🔚 { $other } agreed: the job is ended.
news-agree_end-provider-customer = 🔚 { $other } agreed: the job is ended.
news-agree_end-clock-customer = 🔚 There was no answer in time, so the job is ended.
news-agree_end-clock-provider = 🔚 There was no answer in time, so the job is ended.
news-refuse_end-customer-provider = ▶️ { $other } would like to go on.
    If that does not work for you, press “Get help”.
news-refuse_end-provider-customer = ▶️ { $other } would like to go on.
    If that does not work for you, press “Get help”.
news-ask_what_happened-clock-customer = 🤔 How is it going with this job?
    The agreed time is long past. If all is well, say so. If not: another time, or get help.
news-ask_what_happened-clock-provider = 🤔 How is it going with this job?
    The agreed time is long past. If all is well, say so. If not: another time, or get help.
news-still_on-customer-provider = 👍 { $other } says all is well.
news-still_on-provider-customer = 👍 { $other } says all is well.
news-unanswered-clock-customer = 🆘 Nobody answered, so the operator will have a look.
    Until then the job stands still.
news-unanswered-clock-provider = 🆘 Nobody answered, so the operator will have a look.
    Until then the job stands still.
news-get_help-customer-provider = 🆘 { $other } asked the operator for help.
    Until it is settled the job stands still. You can still write to each other.
news-get_help-provider-customer = 🆘 { $other } asked the operator for help.
    Until it is settled the job stands still. You can still write to each other.
news-settled_go_on-customer-provider = { $state ->
    [disputed] 🤝 { $other } says it is settled between you two.
        If you see it the same way, the job goes on.
   *[other] 🤝 You two settled it. The job goes on.
}
news-settled_go_on-provider-customer = { $state ->
    [disputed] 🤝 { $other } says it is settled between you two.
        If you see it the same way, the job goes on.
   *[other] 🤝 You two settled it. The job goes on.
}
news-put_back-operator-customer = 🧭 The operator decided: the job goes on where it was.
news-put_back-operator-provider = 🧭 The operator decided: the job goes on where it was.
news-help_lapse-clock-customer = 🧭 Nobody decided in time, so the job goes on where it was.
    Still not right? Get help again, any time.
news-help_lapse-clock-provider = 🧭 Nobody decided in time, so the job goes on where it was.
    Still not right? Get help again, any time.
news-end_by_operator-operator-customer = 🧭 The operator ended this job.
    You can post it again, any time.
news-end_by_operator-operator-provider = 🧭 The operator ended this job.
    Nothing is left to do.
news-count_as_done-operator-customer = 🧭 The operator counts the work as done.
news-count_as_done-operator-provider = 🧭 The operator counts the work as done.

# What is going to happen by itself: soon-<act>-<who reads it>.

soon-expire-customer = { $mode ->
    [offers] ⏳ Your request closes { $when }.
        Choose an offer, keep it open longer, or change it with one tap below.
   *[dispatch] ⏳ Nobody took your job yet. It closes { $when }.
        One tap below may find somebody: ask further away, another price, or another time.
}
soon-terms_lapse-customer = ⏳ Your match ends { $when } if you two have not agreed on terms.
    Agree, or write what is missing.
soon-terms_lapse-provider = ⏳ This match ends { $when } if you two have not agreed on terms.
    Agree, or write what is missing.
soon-fee_lapse-customer = ⏳ The fee is due: { $when }. After that the match ends.
soon-unanswered-customer = ⏳ Please tell us how it went: { $when } the operator takes over.
soon-unanswered-provider = ⏳ Please tell us how it went: { $when } the operator takes over.
soon-agree_end-customer = ⏳ The wish to end this job is still open. Without an answer it ends { $when }.
soon-agree_end-provider = ⏳ The wish to end this job is still open. Without an answer it ends { $when }.
soon-approve-customer = ⏳ Is the work right? Without a word from you it counts as done { $when }.
soon-settle_lapse-customer = ⏳ Did you pay { $other }? Say so here; the record closes { $when }.
soon-settle_lapse-provider = ⏳ Did the money arrive? Say so here; the record closes { $when }.
soon-close_reviews-customer = ⏳ You can still review { $other }, until { $when }.
    Two taps are enough.
soon-close_reviews-provider = ⏳ You can still review { $other }, until { $when }.
    Two taps are enough.
soon-help_lapse-customer = ⏳ Without a decision the job goes on where it was: { $when }.
    Settled it between you? Say so below.
soon-help_lapse-provider = ⏳ Without a decision the job goes on where it was: { $when }.
    Settled it between you? Say so below.

# The fee, on its way back.

news-refund-wanted = { $kind ->
    [duplicate] 💳 You paid the fee twice. The second payment goes back to you.
        We have asked for it; it comes the way you paid.
    [late] 💳 Your payment came too late: nothing was booked with it. It goes back to you.
        We have asked for it; it comes the way you paid.
   *[booking] 💳 Your booking fee goes back to you.
        We have asked for it; it comes the way you paid.
}
news-refund-pending = 💳 Your money is on its way back.
    It comes the way you paid; that can take a few days.
news-refund-done = { $kind ->
    [booking] 💳 Your booking fee is back.
   *[other] 💳 Your payment is back.
}
news-refund-failed = { $kind ->
    [booking] 💳 Your booking fee could not be sent back by itself.
        The operator looks after it and writes to you. You need do nothing.
   *[other] 💳 Your payment could not be sent back by itself.
        The operator looks after it and writes to you. You need do nothing.
}

news-address-open = 📍 You can see the exact place now.
    It is on this card, only for you.

# The history of a job: one moment a line.

history-title = History
history-line = { $when } · { $what }
history-line-by = { $when } · { $what } ({ $who })
actor-customer = customer
actor-provider = provider
actor-operator = operator
actor-bank = payment
act-post = posted
act-let_out = let out
act-turn_down = not let out
act-check_lapse = not looked at in time
act-accept = taken
act-accept_offer = offer chosen
act-undo = taken back within the first minutes
act-propose = terms proposed
act-sign = terms agreed
act-step_back = stepped back
act-fee_paid = fee paid
act-fee_lapse = fee not paid in time
act-terms_lapse = no agreement in time
act-release = released, sent out again
act-on_the_way = on the way
act-at_door = at the door
act-start = started
act-done = marked done
act-ask_fixes = fixes asked for
act-approve = work confirmed
act-say_paid = said paid
act-say_not_yet = said not paid yet
act-say_received = payment received
act-settle_lapse = settled
act-review = review written
act-close_reviews = reviews closed
act-withdraw = withdrawn
act-expire = nobody found in time
act-widen = asked further away
act-reprice = raised the price
act-repost = posted again
act-forget = closed
act-cancel = cancelled
act-ask_end = asked to end it
act-agree_end = agreed to end it
act-refuse_end = wanted to go on
act-ask_what_happened = asked how it is going
act-still_on = all is well
act-unanswered = no answer, operator called
act-get_help = asked for help
act-settled_go_on = said it is settled
act-put_back = put back where it was
act-end_by_operator = ended
act-count_as_done = counted as done
act-help_lapse = no decision in time, goes on
