# Terms, the fee, the work, and the payment: what is asked and told of them beside the state of a job.

# Other terms.

ask-scope = 📝 What is to be done? Write it as you see it, or leave it as it stands.
ask-scope-present = So far:
choice-keep-scope = As it stands
terms-version = { $by ->
    [you] 📄 Version { $number } of the terms, by you. What changes:
   *[other] 📄 Version { $number } of the terms, by { $other }. What changes:
}
terms-total = 💵 { $before } → { $now }
terms-start = 🗓 { $before } → { $now }
terms-scope = 📝 To be done, as you two put it:
terms-scope-before = 📝 To be done, before:
terms-scope-now = 📝 To be done, now:

# The fee.

verb-pay = 💳 Pay { $fee }
fee-then-back = { $side ->
    [customer] 💳 Your booking fee of { $fee } comes back to you.
   *[provider] 💳 { $other } gets the booking fee of { $fee } back.
}
fee-then-kept = { $side ->
    [customer] { $act ->
        [ask_end] 💳 If it ends because you wish so, your booking fee of { $fee } is not paid back.
        [agree_end] 💳 Your booking fee of { $fee } is not paid back.
       *[other] { $start ->
            [past] 💳 Your booking fee of { $fee } is not paid back: it could have been until { $ahead } before the start.
                Did they not come? Then press “They did not come” instead.
            [moved] 💳 Your booking fee of { $fee } is not paid back: it could have been until { $ahead } before the start you two first agreed on. Another time does not change that.
                Is something wrong? Then press “Get help” instead.
           *[ahead] 💳 Your booking fee of { $fee } is not paid back: it could have been until { $ahead } before the start.
                Is something wrong? Then press “Get help” instead.
        }
    }
   *[provider] 💳 { $other } does not get the booking fee of { $fee } back.
}
fee-became = { $side ->
    [customer] { $stand ->
        [kept] 💳 Your booking fee of { $fee } is not paid back, as you were told before.
        [pending] 💳 Your booking fee of { $fee } is on its way back. That can take a few days.
        [done] 💳 Your booking fee of { $fee } is back with you.
        [failed] 💳 Your booking fee of { $fee } could not be sent back by itself. The operator looks after it.
       *[wanted] 💳 Your booking fee of { $fee } goes back to you, the way you paid.
    }
   *[provider] { $stand ->
        [kept] 💳 The booking fee of { $fee } is not paid back to { $other }.
       *[wanted] 💳 { $other } gets the booking fee of { $fee } back.
    }
}

# The work is done.

ask-done-note = 🏁 A few words for { $name } about what you did?
    They read it while they have a look. Photos help: send up to { $most } before it.
choice-just-done = 🏁 Just done
detail-done-note = 💬 { $name } about the work:

# How the rest is paid.

verb-payout = { $known ->
    [no] 🏦 How you get paid
   *[yes] 🏦 Change how you get paid
}
door-payout = 🏦 How I get paid
command-payout = How I get paid
help-payout = /payout sets how you like to be paid.
payout-head = { $known ->
    [no] { $side ->
        [customer] 🏦 { $other } has not said how yet. Ask in the chat: cash, an account?
       *[provider] 🏦 { $other } does not know yet how you like to be paid. Say so with the button below.
    }
   *[yes] { $side ->
        [customer] 🏦 { $other } likes to be paid like this:
       *[provider] 🏦 { $other } sees this, and nobody else:
    }
}
payout-cash = 💵 In cash
payout-copy = 📋 Copy the account
payout-open = 🔗 Pay at { $host }
news-payout = 🏦 { $other } says how they like to be paid.
    It stands below.
ask-payout = 🏦 How would you like to be paid?
    Only the customer of a finished job sees it.
ask-payout-so-far = So far:
ask-payout-account = 🏦 What is the account number? Write all of it, with bank and branch.
    A name after a comma is fine.
ask-payout-link = 🔗 What is the link? It has to lead to { $hosts }.
choice-payout-cash = 💵 Cash is fine
choice-payout-no-cash = ✖️ No cash
choice-payout-account = 🏦 Bank account
choice-payout-no-account = ✖️ Take the account off
choice-payout-link = 🔗 Payment link
choice-payout-no-link = ✖️ Take the link off
choice-payout-finished = ✅ Done
trouble-payout-contact = 🙈 Numbers, addresses and names to reach you stay out of this, too. What fits here is a bank account number.
trouble-not-an-account = I do not recognise a whole account number there. Please write all of it, with bank and branch.
trouble-not-a-pay-host = That link does not lead to a payment page this market knows. A bank account or cash always works.

# The receipt.

receipt-title = 🧾 Receipt
receipt-between = { $customer } and { $provider }, { $start }
receipt-total = 💵 { $amount } in all
receipt-fee = 💳 { $amount } booking fee, paid
receipt-direct = 🤝 { $amount } directly to { $provider }
receipt-confirmed = ✅ { $provider } has the money. Settled { $when }.
receipt-closed = ☑️ Nobody said otherwise, so it counts as settled: { $when }.
history-terms = { $act }: version { $number }, { $total }, { $start }
history-paid = { $act }: { $amount }
history-fee-back = { $act }; the booking fee of { $amount } goes back
history-fee-kept = { $act }; the booking fee of { $amount } is not paid back

calendar-on = 📅 { $service } · { $code }: { $start }. Open the file to put it into your calendar.
calendar-off = 📅 { $service } · { $code }, { $start }, is off. Open the file to take it out of your calendar.
