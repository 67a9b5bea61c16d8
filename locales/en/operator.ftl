# The operator's desk.

operator-welcome = 🗂 You run this market from now on.
    /admin shows what waits for you. You can add others there.
desk-title = 🗂 Desk
desk-nothing = Nothing waits for you.
desk-waiting = { $count ->
    [one] 1 item waits, oldest first:
   *[other] { $count } items wait, oldest first:
}
case-help = 🆘 Help
case-request = 📋 Request to look at
case-registration = 📝 Registration
case-payment = 💳 Payment
case-withheld = 🙈 Hidden words
case-conduct = 🙈 Contacts again
case-line = { $kind }, waiting { $waiting }
case-opened = { $kind ->
    [request] 📋 A request waits for your look: it has words of your list.
    [registration] 📝 A registration waits for you.
    [withheld] 🙈 Somebody asks you to look at hidden words.
    [conduct] 🙈 Somebody keeps handing out contacts.
    [report] 🚩 Somebody reports another person.
    [review] 🚩 Somebody says that a review breaks the rules.
    [appeal] 🔁 Somebody under a sanction asks for another look.
    [payment] 💳 A payment needs your eyes.
   *[help] 🆘 Somebody needs your help.
}
case-lapses = ⏳ Still waiting for your decision
case-lapses-since = It has waited for { $waiting }, since { $since }.
case-lapses-at = Without your word the job goes on where it was: { $when }.
desk-job-state = State: { $state }
desk-job-disputed = State: { $state } (before: { $before })
desk-job-customer = Customer: { $name }
desk-job-provider = Provider: { $name }
desk-job-total = Agreed: { $total }
desk-job-start = Start: { $start }
desk-job-missed = { $side ->
    [customer] ⚠️ The customer says: the provider did not come.
   *[provider] ⚠️ The provider says: nobody was there.
}
desk-job-asked = What the customer asked for:
desk-case-says = 🆘 What the person asking writes, { $when }:
desk-registration = 📝 Somebody would like to offer services.
desk-registration-gone = This registration is not there any more.
desk-look = 🔎 Look
desk-let_out = ✅ Let it out
desk-turn_down = 🚫 Not here
desk-put_back = ▶️ Back to where it was
desk-end = ❌ Cancel job
desk-confirm_missed = ⚠️ They were not there
desk-count_as_done = ✅ Count as done
desk-dealt = ✅ Dealt with
desk-give_back = 💳 Try to give it back again
desk-let_in = ✅ Let in
desk-refuse = 🚫 Refuse
desk-check_id = 🪪 Identity checked
desk-uncheck_id = 🪪 Not checked any more
desk-check_lic = 📜 Licence checked
desk-uncheck_lic = 📜 Not checked any more
desk-pause_c = ⏸ Pause customer
desk-ban_c = 🚫 Ban customer
desk-lift_c = 🟢 Lift customer
desk-pause_p = ⏸ Pause provider
desk-ban_p = 🚫 Ban provider
desk-lift_p = 🟢 Lift provider
ask-sanction = { $kind ->
    [paused] Why is { $name } paused? They read what you write.
    [banned] Why is { $name } banned? They read what you write.
   *[lifted] Why is { $name } let go? They read what you write.
}
ask-job-code = 🔎 Which job? Write its code, like #K7Q2MX.
job-found = 🔎 Found
dealt = ✅ Dealt with. Those concerned are told.
asked-back = 💳 It is being tried again. The customer hears once it is back; if it fails again, you do.
statistics-title = 📊 How it is going
statistics-people = { $count ->
    [one] 1 person has joined.
   *[other] { $count } people have joined.
}
statistics-providers = { $count ->
    [one] 1 of them takes jobs now.
   *[other] { $count } of them take jobs now.
}
statistics-jobs = Jobs:
statistics-jobs-line = { $state }: { $count }
statistics-no-jobs = No jobs yet.
statistics-unserved = Asked for in the last 30 days, nobody found:
statistics-unserved-line = { $service }: { $count }
statistics-error = Last error:
statistics-no-error = No errors.
invite-operator = 🔗 Whoever opens this link or scans the code first runs the market with you. It works once.
invite-provider = 🔗 Whoever opens this link or scans the code can offer “{ $service }” in a minute. Share it as often as you like.
invite-profile = 🔗 Whoever opens this link sees your profile and can ask you for an offer. Share it as often as you like.
invite-copy = 📋 Copy the link
