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
