# What two people change after they are booked.

verb-reschedule = 🗓 Another time
verb-amend = ✏️ Change the deal
verb-agree_change = ✅ Yes, change it
verb-refuse_change = Leave it as it is
terms-to-change = { $by ->
    [you] 📄 What you would like to change:
   *[other] 📄 What { $other } would like to change:
}
terms-direct = 💵 Paid directly: { $before } → { $now }
news-reschedule-customer-provider = 🗓 { $other } asks for another time: { $new_start }.
    Fine with you? If not, everything stays as it is.
news-reschedule-provider-customer = 🗓 { $other } asks for another time: { $new_start }.
    Fine with you? If not, everything stays as it is.
news-amend-customer-provider = ✏️ { $other } would like to change what you two agreed.
    It stands below. Saying no costs you nothing.
news-amend-provider-customer = ✏️ { $other } would like to change what you two agreed.
    It stands below. Saying no costs you nothing.
news-agree_change-customer-provider = ✅ { $other } said yes. From now on it is: { $total }, { $start }.
news-agree_change-provider-customer = ✅ { $other } said yes. From now on it is: { $total }, { $start }.
news-refuse_change-customer-provider = ↩️ { $other } would rather leave it as agreed: { $total }, { $start }.
    Write to each other if that does not work for you.
news-refuse_change-provider-customer = ↩️ { $other } would rather leave it as agreed: { $total }, { $start }.
    Write to each other if that does not work for you.
news-change_lapse-clock-customer = ⌛ The change was not answered. It stays as agreed: { $total }, { $start }.
news-change_lapse-clock-provider = ⌛ The change was not answered. It stays as agreed: { $total }, { $start }.
soon-change_lapse-customer = ⏳ { $other } still waits for your answer about the change. Without one it stays as agreed, { $when }.
soon-change_lapse-provider = ⏳ { $other } still waits for your answer about the change. Without one it stays as agreed, { $when }.
act-reschedule = another time proposed
act-amend = change proposed
act-agree_change = change agreed
act-refuse_change = left as agreed
act-change_lapse = change not answered

# Who was not there.

verb-say_missed = { $side ->
    [customer] 🚫 They did not come
   *[provider] 🚫 Nobody is here
}
verb-admit_missed = Yes, I was not there
verb-deny_missed = No, I was there
verb-came_after_all = 👋 We met after all
news-say_missed-customer-provider = ⚠️ { $other } says that you did not come.
    Was that so? If you see it differently, say so: a human will look at it.
news-say_missed-provider-customer = ⚠️ { $other } says that nobody was there.
    Was that so? If you see it differently, say so: a human will look at it.
news-admit_missed-customer-provider = 🔚 { $other } says that it was so. The job is over.
    Thank you for going there. It does not count against you.
news-admit_missed-provider-customer = 🔚 { $other } says that it was so. The job is over.
    You can post it again; it takes a minute.
news-admit_missed-clock-customer = { $said ->
    [you] 🔚 { $other } did not answer in time, so it counts that they did not come. The job is over.
        You can post it again; it takes a minute.
   *[other] 🔚 You did not answer in time, so it counts that you were not there. The job is over.
        You can post it again, any time.
}
news-admit_missed-clock-provider = { $said ->
    [you] 🔚 { $other } did not answer in time, so it counts that nobody was there. The job is over.
        Thank you for going there. It does not count against you.
   *[other] 🔚 You did not answer in time, so it counts that you did not come. The job is over.
        Nothing is left to do.
}
news-deny_missed-customer-provider = 🆘 { $other } sees it differently and was there.
    The operator has a look. You can still write to each other.
news-deny_missed-provider-customer = 🆘 { $other } sees it differently and was there.
    The operator has a look. You can still write to each other.
news-came_after_all-customer-provider = 👋 { $other } says that you two met after all.
news-came_after_all-provider-customer = 👋 { $other } says that you two met after all.
news-confirm_missed-operator-customer = { $said ->
    [you] 🧭 The operator decided: { $other } was not there. The job is over.
        You can post it again, any time.
   *[other] 🧭 The operator decided: you were not there. The job is over.
        You can post it again, any time.
}
news-confirm_missed-operator-provider = { $said ->
    [you] 🧭 The operator decided: { $other } was not there. The job is over.
        Nothing is left to do.
   *[other] 🧭 The operator decided: you were not there. The job is over.
        Nothing is left to do.
}
soon-admit_missed-customer = ⏳ { $other } says you were not there. Without an answer that counts as true, { $when }.
soon-admit_missed-provider = ⏳ { $other } says you were not there. Without an answer that counts as true, { $when }.
act-say_missed = said the other was not there
act-admit_missed = counted as not there
act-deny_missed = said they were there
act-came_after_all = met after all
act-confirm_missed = found not to have been there

# Two jobs at a time.

ask-both = ⚠️ You have { $other } at that time already. This one starts { $start }. Take both?
choice-both = ✅ Yes, I can do both
choice-not-both = No, leave it
ask-offer-clash = ⚠️ You have { $other } at about that time already.
